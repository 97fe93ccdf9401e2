// SPDX-License-Identifier: MIT
#include "core/tiles/walk_file.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <tuple>

#include "core/model/errors.hpp"

namespace circle15::tiles {

namespace {

using Json = nlohmann::ordered_json;
using analysis::RememberedWalks;
using analysis::WalkCosts;
using Shape = RememberedWalks::Shape;

/// Costs in tenths of a millimetre and rows of facilities, two lists; -1 where there is no way.
void put_costs(const WalkCosts& costs, Json& json) {
    std::vector<std::int64_t> walked;
    std::vector<std::int64_t> to;
    for (const auto& cost : costs) {
        walked.push_back(cost ? std::int64_t{cost->cost} : -1);
        to.push_back(cost ? std::int64_t{cost->facility.value} : -1);
    }
    json["dmm"] = walked;
    json["to"] = to;
}

WalkCosts costs_from(const Json& json) {
    WalkCosts costs;
    const auto& walked = json.at("dmm");
    const auto& to = json.at("to");
    for (std::size_t row = 0; row < walked.size(); ++row) {
        const auto cost = walked.at(row).get<std::int64_t>();
        costs.push_back(cost < 0 ? std::nullopt
                                 : std::optional(network::NearestFacility{
                                       .cost = static_cast<network::FlatDmm>(cost),
                                       .facility = model::FacilityId{to.at(row).get<std::uint32_t>()}}));
    }
    return costs;
}

int number_of(Shape shape) { return shape == Shape::capped ? 1 : 0; }
Shape shape_from(const Json& json) { return json.at("capped").get<int>() == 1 ? Shape::capped : Shape::uncapped; }

using CostTables = std::map<std::tuple<Shape, double, double>, WalkCosts>;

Json tables_json(const CostTables& tables) {
    Json list = Json::array();
    for (const auto& [key, costs] : tables) {
        Json table{{"capped", number_of(std::get<0>(key))}, {"link", std::get<1>(key)}, {"speed", std::get<2>(key)}};
        put_costs(costs, table);
        list.push_back(std::move(table));
    }
    return list;
}

CostTables tables_from(const Json& json) {
    CostTables tables;
    for (const auto& table : json)
        tables[{shape_from(table), table.at("link").get<double>(), table.at("speed").get<double>()}] = costs_from(table);
    return tables;
}

Json by_shape_json(const std::map<Shape, WalkCosts>& tables) {
    Json list = Json::array();
    for (const auto& [shape, costs] : tables) {
        Json table{{"capped", number_of(shape)}};
        put_costs(costs, table);
        list.push_back(std::move(table));
    }
    return list;
}

std::map<Shape, WalkCosts> by_shape_from(const Json& json) {
    std::map<Shape, WalkCosts> tables;
    for (const auto& table : json) tables[shape_from(table)] = costs_from(table);
    return tables;
}

Json service_json(const RememberedWalks& walks) {
    Json qualities = Json::array();
    for (const auto& [key, of] : walks.way_qualities) {
        std::string terms;
        for (const auto quality : of) terms += static_cast<char>('0' + static_cast<int>(quality));
        qualities.push_back({{"capped", number_of(key.first)}, {"speed", key.second}, {"of", terms}});
    }
    Json metres = Json::array();
    for (const auto& [key, of] : walks.way_metres) {
        Json list = Json::array();
        for (const auto& one : of) list.push_back(one ? Json(*one) : Json());
        metres.push_back({{"capped", number_of(key.first)}, {"speed", key.second}, {"of", std::move(list)}});
    }
    return {{"costs", tables_json(walks.costs)},
            {"any_hour", by_shape_json(walks.any_hour)},
            {"as_if_open", by_shape_json(walks.as_if_open)},
            {"way_qualities", std::move(qualities)},
            {"way_metres", std::move(metres)},
            {"other", tables_json(walks.other)}};
}

RememberedWalks service_from(const Json& json) {
    RememberedWalks walks{.costs = tables_from(json.at("costs")),
                          .any_hour = by_shape_from(json.at("any_hour")),
                          .as_if_open = by_shape_from(json.at("as_if_open")),
                          .way_qualities = {},
                          .way_metres = {},
                          .other = tables_from(json.at("other"))};
    for (const auto& table : json.at("way_qualities")) {
        auto& of = walks.way_qualities[{shape_from(table), table.at("speed").get<double>()}];
        for (const char term : table.at("of").get<std::string>()) of.push_back(static_cast<model::Quality>(term - '0'));
    }
    for (const auto& table : json.at("way_metres")) {
        auto& of = walks.way_metres[{shape_from(table), table.at("speed").get<double>()}];
        for (const auto& one : table.at("of")) of.push_back(one.is_null() ? std::nullopt : std::optional(one.get<double>()));
    }
    return walks;
}

}  // namespace

std::string walks_text(const TileWalks& walks) {
    Json services = Json::array();
    for (const auto& service : walks.services) services.push_back(service_json(service));
    const Json json{{"program", "circle15"},
                    {"tile", walks.tile},
                    {"cut", walks.cut},
                    {"seconds", walks.seconds},
                    {"homes", walks.homes},
                    {"facilities", walks.facilities},
                    {"services", std::move(services)}};
    return json.dump() + "\n";
}

TileWalks parse_walks(std::string_view content, const std::string& file) {
    try {
        const Json json = Json::parse(content);
        TileWalks walks{.tile = json.at("tile").get<std::string>(),
                        .cut = json.at("cut").get<std::string>(),
                        .homes = json.at("homes").get<std::vector<std::string>>(),
                        .facilities = json.at("facilities").get<std::vector<std::string>>(),
                        .services = {},
                        .seconds = json.at("seconds").get<double>()};
        for (const auto& service : json.at("services")) walks.services.push_back(service_from(service));
        return walks;
    } catch (const Json::exception&) {
        throw model::InputError({.file = file, .rule = "bad_tile_file"});
    }
}

}  // namespace circle15::tiles

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <sstream>

#include "core/results/records.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

using analysis::FerryRouteRow;
using analysis::ServiceArea;
using analysis::StreetRow;
using model::Island;
using model::Pier;

std::string joined_names(const Island& island) {
    std::string names;
    for (const auto& name : island.joined) names.append(names.empty() ? "" : " ").append(name);
    return names;
}

void set_joined(const Made<Island>& island, const model::Value& value) {
    std::istringstream names(text_from(value));
    for (std::string name; names >> name;) island.value.joined.push_back(name);
}

/// Who lives on it.
Access<Island> use(std::int64_t IslandUse::* of) {
    return derived<Island>([of](const Seen<Island>& island) { return island.of.islands[island.index].*of; });
}

template <class T, class Owner>
Access<T> island_id(std::optional<model::IslandId> Owner::* of) {
    return {.get =
                [of](const Seen<T>& seen) {
                    const auto& island = seen.value.*of;
                    return island ? text(seen.study().islands[island->at()].id) : model::Value{};
                },
            .set =
                [of](const Made<T>& made, const model::Value& value) {
                    if (const auto id = text_from(value); !id.empty()) made.value.*of = made.of.island(id);
                }};
}

}  // namespace

Fields<Island> island_fields(const Shape& shape) {
    Fields<Island> fields{
        Field<Island>("id", Kind::text, always, "", {"岛屿编码", "island"}, member<Island>(&Island::id)),
        Field<Island>("name", Kind::text, maybe, "", {"岛屿", "name"}, member<Island>(&Island::name), {"岛屿", "Island"}),
        Field<Island>("tier", Kind::text, always, "", {"岛屿层级", "tier"},
                      term<Island>(&Island::tier, model::island_tier_count), {"层级", "Tier"}),
        Field<Island>("township", Kind::text, maybe, "", {"乡镇", "township"}, member<Island>(&Island::township)),
        Field<Island>("joined", Kind::text, maybe, "", {"桥堤相连", "joined to"},
                      {.get = [](const Seen<Island>& island) { return text(joined_names(island.value)); }, .set = set_joined}),
        Field<Island>("persons", Kind::whole, always, "persons", {"人口", "persons"}, use(&IslandUse::persons)),
        Field<Island>("homes", Kind::whole, always, "", {"居住点数", "homes"}, use(&IslandUse::homes)),
        Field<Island>("quality", Kind::text, always, "", {"数据质量", "quality"},
                      term<Island>(&Island::quality, model::quality_count)),
        Field<Island>("source", Kind::text, maybe, "", {"数据来源", "source"}, member<Island>(&Island::source))};
    for (std::size_t service = 0; service < shape.services.size(); ++service) {
        const auto& name = shape.services[service];
        fields.push_back({name + "_persons",
                          Kind::whole,
                          always,
                          "persons",
                          {"对象人口", "persons of the group"},
                          derived<Island>([service](const Seen<Island>& island) {
                              return island.of.islands[island.index].ledger[service].persons;
                          })});
        for (std::size_t status = 0; status < analysis::status_count; ++status) {
            const auto which = static_cast<analysis::Status>(status);
            fields.push_back({name + "_" + std::string(model::name_of(which)), Kind::whole, always, "persons",
                              words::word_of(which), derived<Island>([service, status](const Seen<Island>& island) {
                                  return island.of.islands[island.index].ledger[service].by_status[status];
                              })});
        }
    }
    return fields;
}

Fields<StreetRow> street_fields() {
    return {
        Field<StreetRow>("name", Kind::text, maybe, "", {"道路", "name"}, member<StreetRow>(&StreetRow::name)),
        Field<StreetRow>("kind", Kind::text, always, "", {"类型", "kind"},
                         term<StreetRow>(&StreetRow::kind, model::street_kind_count)),
        Field<StreetRow>("quality", Kind::text, always, "", {"数据质量", "quality"},
                         term<StreetRow>(&StreetRow::quality, model::quality_count)),
        Field<StreetRow>("island", Kind::text, maybe, "", {"岛屿", "island"}, island_id<StreetRow>(&StreetRow::island)),
        Field<StreetRow>(
            "component", Kind::text, always, "", {"连通部分", "part of the network"},
            {.get =
                 [](const Seen<StreetRow>& street) { return text(street.of.analysis.components[street.value.component].name); },
             .set = [](const Made<StreetRow>& street,
                       const model::Value& value) { street.value.component = street.of.component(text_from(value)); }}),
        Field<StreetRow>("osm_id", Kind::whole, always, "", {"OSM编号", "OSM way"}, member<StreetRow>(&StreetRow::osm_id)),
        Field<StreetRow>("length_m", Kind::number, always, "m", {"长度(米)", "length (m)"},
                         member<StreetRow>(&StreetRow::length_m))};
}

Fields<ServiceArea> area_fields() {
    using Seen = results::Seen<ServiceArea>;
    return {Field<ServiceArea>("minutes", Kind::number, always, "min", {"步行时间(分钟)", "within (min)"},
                               member<ServiceArea>(&ServiceArea::minutes, 6)),
            Field<ServiceArea>("street_m", Kind::number, always, "m", {"可达道路(米)", "streets reached (m)"},
                               member<ServiceArea>(&ServiceArea::street_m)),
            Field<ServiceArea>("service", Kind::text, always, "", {"服务类别编码", "service"},
                               derived<ServiceArea>([](const Seen& area) { return text(area.rule().service); })),
            Field<ServiceArea>("service_zh", Kind::text, always, "", {"服务类别", "service (Chinese)"},
                               derived<ServiceArea>([](const Seen& area) { return text(area.rule().name_zh); })),
            Field<ServiceArea>("group", Kind::text, always, "", {"服务对象", "ages"},
                               derived<ServiceArea>([](const Seen& area) { return text(words::ages_of(area.rule().group)); })),
            Field<ServiceArea>("speed_m_per_s", Kind::number, always, "m/s", {"步速(米/秒)", "walking speed (m/s)"},
                               derived<ServiceArea>([](const Seen& area) { return area.rule().speed_m_per_s; })),
            Field<ServiceArea>("threshold_minutes", Kind::number, always, "min", {"标准阈值(分钟)", "threshold (min)"},
                               derived<ServiceArea>([](const Seen& area) { return area.rule().minutes; })),
            Field<ServiceArea>("facilities", Kind::whole, always, "", {"开放设施数", "facilities that serve"},
                               {.get = [](const Seen& area) { return count(area.service->open.size()); },
                                .set = [](const Made<ServiceArea>&, const model::Value&) {}})};
}

Fields<Pier> pier_fields() {
    return {Field<Pier>("id", Kind::text, always, "", {"码头编码", "pier"}, member<Pier>(&Pier::id)),
            Field<Pier>("name", Kind::text, maybe, "", {"码头", "name"}, member<Pier>(&Pier::name)),
            Field<Pier>("island", Kind::text, maybe, "", {"岛屿", "island"},
                        {.get =
                             [](const Seen<Pier>& pier) {
                                 const auto& island = pier.of.piers[pier.index].island;
                                 return island ? text(pier.study().islands[island->at()].id) : model::Value{};
                             },
                         .set =
                             [](const Made<Pier>& pier, const model::Value& value) {
                                 if (const auto id = text_from(value); !id.empty())
                                     pier.of.out.piers[pier.index].island = pier.of.island(id);
                             }}),
            Field<Pier>("link_m", Kind::number, maybe, "m", {"距所接道路(米)", "to its street (m)"},
                        {.get = [](const Seen<Pier>& pier) { return one_decimal(pier.of.piers[pier.index].link_m); },
                         .set = [](const Made<Pier>& pier,
                                   const model::Value& value) { set_from(value, pier.of.out.piers[pier.index].link_m); }}),
            Field<Pier>("quality", Kind::text, always, "", {"数据质量", "quality"},
                        term<Pier>(&Pier::quality, model::quality_count))};
}

Fields<FerryRouteRow> ferry_fields() {
    using Seen = results::Seen<FerryRouteRow>;
    return {
        Field<FerryRouteRow>("id", Kind::text, always, "", {"航线编码", "route"}, member<FerryRouteRow>(&FerryRouteRow::id)),
        Field<FerryRouteRow>("name", Kind::text, maybe, "", {"航线", "name"}, member<FerryRouteRow>(&FerryRouteRow::name)),
        Field<FerryRouteRow>("sailings", Kind::whole, always, "", {"日班次", "sailings that day"},
                             member<FerryRouteRow>(&FerryRouteRow::sailings)),
        Field<FerryRouteRow>("approximate", Kind::flag, always, "", {"班次为约数", "sailings approximate"},
                             member<FerryRouteRow>(&FerryRouteRow::approximate)),
        Field<FerryRouteRow>(
            "demonstration", Kind::flag, always, "", {"示范时刻表", "demonstration timetable"},
            {.get = [](const Seen& route) { return route.of.analysis.demonstration_boats; },
             .set = [](const Made<FerryRouteRow>& route,
                       const model::Value& value) { route.of.out.analysis.demonstration_boats = flag_from(value); }}),
        Field<FerryRouteRow>("date", Kind::text, always, "", {"日期", "date"}, derived<FerryRouteRow>([](const Seen& route) {
                                 return text(model::text_of(route.of.analysis.date));
                             }))};
}

}  // namespace circle15::results

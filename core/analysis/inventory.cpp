// SPDX-License-Identifier: MIT
#include "core/analysis/inventory.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <numeric>
#include <variant>

namespace circle15::analysis {

using network::Link;

std::vector<ComponentRow> components_of(const Ground& ground) {
    const auto& network = ground.network;
    std::vector<ComponentRow> rows;
    for (const auto& component : network.components()) {
        rows.push_back({.nodes = component.nodes,
                        .edges = component.edges,
                        .length_m = component.length_m,
                        .somewhere = component.somewhere});
    }
    const auto row_of = [&](const network::LinkResult& result) -> ComponentRow* {
        const Link* link = std::get_if<Link>(&result);
        return link == nullptr ? nullptr : &rows[network.component(network.edge(link->edge).from).at()];
    };
    for (std::size_t i = 0; i < ground.homes.size(); ++i) {
        if (ComponentRow* row = row_of(ground.homes[i])) {
            ++row->homes;
            row->persons += model::persons_in(ground.study.homes[i].persons, model::everybody);
        }
    }
    for (const auto& facility : ground.facilities) {
        if (ComponentRow* row = row_of(facility)) ++row->facilities;
    }
    for (const auto& pier : ground.piers) {
        if (ComponentRow* row = row_of(pier)) row->has_pier = true;
    }
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        auto& row = rows[network.component(network.edges()[i].from).at()];
        if (!row.island) row.island = ground.linker.edge_islands()[i];
    }

    std::vector<std::size_t> by_length(rows.size());
    std::iota(by_length.begin(), by_length.end(), 0U);
    std::ranges::stable_sort(by_length, std::greater{}, [&](std::size_t i) { return rows[i].length_m; });
    std::map<std::optional<model::IslandId>, int> numbers;
    for (const auto i : by_length) {
        const int number = ++numbers[rows[i].island];
        const std::string island = rows[i].island ? ground.study.islands[rows[i].island->at()].name : "海上";
        rows[i].name = number == 1 && rows[i].island ? island : std::format("{} {}", island, number);
        if (!rows[i].island) rows[i].name_en = std::format("at sea {}", number);
    }
    return rows;
}

std::vector<StreetRow> streets_of(const Ground& ground) {
    std::vector<StreetRow> rows;
    rows.reserve(ground.network.edge_count());
    for (std::size_t i = 0; i < ground.network.edge_count(); ++i) {
        const auto id = model::id_of<model::EdgeId>(i);
        const auto& edge = ground.network.edge(id);
        const auto& way = ground.study.streets.ways[edge.way];
        const auto shape = ground.network.shape(id);
        rows.push_back({.name = way.name,
                        .kind = way.kind,
                        .quality = way.quality,
                        .island = ground.linker.edge_islands()[i],
                        .component = ground.network.component(edge.from).at(),
                        .osm_id = way.osm_id,
                        .length_m = edge.length_m,
                        .line = ground.projection.to_lonlat(model::LineOf<model::Metres>{shape.begin(), shape.end()})});
    }
    return rows;
}

}  // namespace circle15::analysis

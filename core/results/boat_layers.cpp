// SPDX-License-Identifier: MIT
#include <map>

#include "core/results/layers.hpp"
#include "core/results/rows.hpp"

namespace circle15::results {

LongTable boat_rows(const View& view) {
    const RowMaker<analysis::BoatVerdict> rows(boat_fields());
    return {"boats", rows.names(), [view, rows](const SeeRow& see) {
                for (const auto& service : view.analysis.services) {
                    for (std::size_t home = 0; home < service.boats.size(); ++home) {
                        const auto* boat = service.boats[home];
                        if (boat != nullptr && boat->reached() && service.homes[home].status == analysis::Status::boat_only)
                            see(rows.cells_of({.of = view, .value = *boat, .index = home, .service = &service}));
                    }
                }
            }};
}

model::Table island_access_table(const View& view, const analysis::BoatQuery& query,
                                 const analysis::IslandAccessTable& access) {
    const RowMaker<AccessRow> rows(access_fields());
    auto table = rows.empty_table("island_access");
    for (const auto& way : access.rows) {
        const AccessRow row{.from = access.places[way.from], .to = access.places[way.to], .way = way, .date = query.date};
        table.rows.push_back(rows.cells_of({.of = view, .value = row}));
    }
    return table;
}

model::FeatureCollection island_access_layer(const View& view, const analysis::BoatQuery& query,
                                             const analysis::IslandAccessTable& access) {
    model::FeatureCollection layer{.name = "island_access"};
    RowMaker<AccessRow> rows(access_fields());
    for (const auto& way : access.rows) {
        if (!way.reached()) continue;
        const AccessRow row{.from = access.places[way.from], .to = access.places[way.to], .way = way, .date = query.date};
        layer.features.push_back({{}, way.course, rows.of({.of = view, .value = row})});
    }
    return layer;
}

std::vector<CutOffRow> cut_off_by(const model::Study& study, const analysis::ServiceResult& service) {
    const auto group = study.standard.rules[service.rule.at()].group;
    std::map<model::IslandId, CutOffRow> islands;
    for (std::size_t row = 0; row < service.cut_off.size(); ++row) {
        const auto persons = service.cut_off[row] ? model::persons_in(study.homes[row].persons, group) : 0;
        if (persons == 0) continue;
        auto& cut = islands.try_emplace(study.homes[row].island, CutOffRow{.island = study.homes[row].island}).first->second;
        cut.persons += persons;
        ++cut.homes;
    }
    std::vector<CutOffRow> rows;
    for (const auto& [island, cut] : islands) rows.push_back(cut);
    return rows;
}

model::Table cut_off_table(const View& view) {
    const RowMaker<CutOffRow> rows(cut_off_fields());
    auto table = rows.empty_table("cut_off");
    for (const auto& service : view.analysis.services) {
        for (const auto& cut : cut_off_by(view.study, service))
            table.rows.push_back(rows.cells_of({.of = view, .value = cut, .service = &service}));
    }
    return table;
}

}  // namespace circle15::results

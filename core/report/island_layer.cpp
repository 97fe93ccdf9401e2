// SPDX-License-Identifier: MIT
#include "core/report/island_layer.hpp"

#include <algorithm>

#include "core/report/values.hpp"

namespace circle15::report {

namespace {

std::string joined_names(const model::Island& island) {
    std::string names;
    for (const auto& name : island.joined) names.append(names.empty() ? "" : " ").append(name);
    return names;
}

analysis::LedgerRow ledger_row_of(const analysis::ServiceResult& service, const model::Island& island) {
    const auto found = std::ranges::find_if(service.ledger, [&](const analysis::LedgerRow& row) {
        return row.unit.kind == analysis::UnitKind::island && row.unit.code == island.id;
    });
    return found == service.ledger.end() ? analysis::LedgerRow{} : *found;
}

}  // namespace

model::FeatureCollection island_layer(const model::Study& study, const analysis::Analysis& analysis) {
    std::vector<std::int64_t> persons(study.islands.size());
    std::vector<std::int64_t> homes(study.islands.size());
    for (const auto& home : study.homes) {
        persons[home.island.at()] += model::persons_in(home.persons, model::everybody);
        ++homes[home.island.at()];
    }
    model::FeatureCollection layer{.name = "islands"};
    layer.features.reserve(study.islands.size());
    for (std::size_t row = 0; row < study.islands.size(); ++row) {
        const auto& island = study.islands[row];
        auto& feature = layer.features.emplace_back(island.id, island.land);
        auto& fields = feature.properties;
        fields.reserve(9 + analysis.services.size() * (analysis::status_count + 1));
        fields.emplace_back("id", island.id);
        fields.emplace_back("name", text(island.name));
        fields.emplace_back("tier", text(model::name_of(island.tier)));
        fields.emplace_back("township", text(island.township));
        fields.emplace_back("joined", text(joined_names(island)));
        fields.emplace_back("persons", persons[row]);
        fields.emplace_back("homes", homes[row]);
        fields.emplace_back("quality", text(model::name_of(island.quality)));
        fields.emplace_back("source", text(island.source));
        for (const auto& service : analysis.services) {
            const auto& name = study.standard.rules[service.rule.at()].service;
            const auto ledger = ledger_row_of(service, island);
            fields.emplace_back(name + "_persons", ledger.persons);
            for (std::size_t status = 0; status < analysis::status_count; ++status) {
                fields.emplace_back(name + "_" + std::string(analysis::name_of(static_cast<analysis::Status>(status))),
                                    ledger.by_status[status]);
            }
        }
    }
    return layer;
}

}  // namespace circle15::report

// SPDX-License-Identifier: MIT
#include "mapview/app/overview_rows.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"

namespace circle15::app {

namespace {

struct PlaceOf {
    QString kind;
    bool by_island = false;  ///< or by village: homes of one have the same key and name
    std::function<std::string(const model::Home&)> key;
    std::function<std::string(const model::Home&)> name;
};

PlaceOf places_of(const model::Study& study) {
    std::set<model::IslandId> islands;
    std::set<model::VillageId> villages;
    for (const auto& home : study.homes) {
        if (model::persons_in(home.persons, model::everybody) == 0) continue;
        islands.insert(home.island);
        villages.insert(home.village);
    }
    std::set<std::string> townships;
    for (const auto village : villages) townships.insert(study.villages[village.at()].township);
    const auto village = [&study](const model::Home& home) -> const model::Village& {
        return study.villages[home.village.at()];
    };
    if (islands.size() > 1)
        return {QStringLiteral("island"), true,
                [&study](const model::Home& home) { return study.islands[home.island.at()].id; },
                [&study](const model::Home& home) { return study.islands[home.island.at()].name; }};
    if (townships.size() > 1)
        return {QStringLiteral("township"), false, [village](const model::Home& home) { return village(home).township; },
                [village](const model::Home& home) { return village(home).township; }};
    return {QStringLiteral("village"), false, [village](const model::Home& home) { return village(home).code; },
            [village](const model::Home& home) { return village(home).name; }};
}

}  // namespace

std::vector<OverviewRow> overview_of(const Finding& finding, std::size_t service, double minutes) {
    const auto& study = finding.study();
    const auto& result = finding.analysis.services[service];
    const auto& group = study.standard.rules[result.rule.at()].group;
    const auto place = places_of(study);
    struct Sum {
        QString name;
        std::int64_t residents = 0;
        CoverageAt coverage;
    };
    std::map<std::string, Sum> sums;
    std::vector<Sum*> sum_of(place.by_island ? study.islands.size() : study.villages.size());
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto& home = study.homes[row];
        auto*& own = sum_of[place.by_island ? home.island.at() : home.village.at()];
        if (own == nullptr) {
            own = &sums[place.key(home)];
            own->name = qt(place.name(home));
        }
        auto& sum = *own;
        sum.residents += model::persons_in(home.persons, model::everybody);
        sum.coverage.add(result.homes[row].facts, minutes, model::persons_in(home.persons, group));
    }
    std::vector<OverviewRow> rows;
    for (const auto& [key, sum] : sums) {
        if (sum.residents == 0) continue;
        rows.push_back(
            {.key = place.kind + u':' + qt(key), .name = sum.name, .residents = sum.residents, .coverage = sum.coverage});
    }
    std::ranges::stable_sort(rows, [](const OverviewRow& a, const OverviewRow& b) {
        const auto need = [](const OverviewRow& row) {
            return std::tuple(row.coverage.out_of_reach(), row.coverage.unknown(), row.residents);
        };
        return need(a) > need(b);
    });
    return rows;
}

std::size_t neediest_service(const analysis::Analysis& analysis) {
    std::size_t worst = 0;
    std::int64_t most = 0;
    for (std::size_t row = 0; row < analysis.services.size(); ++row) {
        std::int64_t persons = 0;
        for (const auto& gap : analysis.services[row].gaps) persons += gap.persons;
        if (persons <= most) continue;
        most = persons;
        worst = row;
    }
    return worst;
}

}  // namespace circle15::app

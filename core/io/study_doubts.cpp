// SPDX-License-Identifier: MIT
#include "core/io/study_doubts.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>

#include "core/io/crowd_doubts.hpp"
#include "core/io/place_doubts.hpp"
#include "core/io/standard_doubts.hpp"
#include "core/model/service_lists.hpp"

namespace circle15::io {

namespace {

using model::DataIssue;
using model::ListState;

std::string file_of(const model::Study& study, std::string_view layer) {
    const auto found = std::ranges::find(study.layers, layer, &model::LayerSource::layer);
    return found == study.layers.end() ? std::string(layer) : found->file;
}

DataIssue doubt(std::string file, std::string place, std::string rule, bool grave, model::Particulars particulars) {
    return {.file = std::move(file),
            .place = std::move(place),
            .field = {},
            .value = {},
            .rule = std::move(rule),
            .severity = model::Severity::doubt,
            .grave = grave,
            .particulars = std::move(particulars)};
}

std::string rule_of(const model::Study& study, const std::string& service, ListState list) {
    if (list == ListState::partial) return "list_partial";
    const bool rows = std::ranges::contains(study.facilities, service, &model::Facility::service);
    return rows ? "list_completeness_unknown" : "service_without_facilities";
}

/// The townships where a list is partial; empty where it is so everywhere.
std::string townships_of(const model::Study& study, const std::string& service) {
    const auto found = study.inventory.find(service);
    std::string names;
    if (found == study.inventory.end() || found->second.partial || found->second.cut) return names;
    const auto& list = found->second;
    if (list.rejected.rows > 0 && list.rejected.townships.empty()) return names;
    for (const auto& township : list.partial_in) names += (names.empty() ? "" : ", ") + township;
    for (const auto& township : list.rejected.townships) {
        if (!std::ranges::contains(list.partial_in, township)) names += (names.empty() ? "" : ", ") + township;
    }
    return names;
}

}  // namespace

std::vector<DataIssue> list_doubts(const model::Study& study) {
    std::vector<DataIssue> issues;
    for (const auto& rule : study.standard.rules) {
        const auto list = model::list_of(study, rule.service);
        if (list == ListState::complete) continue;
        std::int64_t persons = 0;
        for (const auto& home : study.homes) {
            if (model::list_in(study, rule.service, study.villages[home.village.at()].township) != ListState::complete)
                persons += model::persons_in(home.persons, rule.group);
        }
        const std::string townships = townships_of(study, rule.service);
        const bool somewhere = list == ListState::partial && !townships.empty();
        const auto inventory = study.inventory.find(rule.service);
        const auto rejected = list != ListState::partial ? 0 : inventory->second.rejected.rows;
        issues.push_back(doubt(file_of(study, "facilities"), "service " + rule.service,
                               rejected > 0 ? "list_rows_rejected"
                               : somewhere  ? "list_partial_in"
                                            : rule_of(study, rule.service, list),
                               true,
                               {{"service", rule.service},
                                {"name_zh", rule.name_zh},
                                {"name_en", rule.name_en},
                                {"townships", townships},
                                {"rows", rejected},
                                {"persons", persons}}));
    }
    return issues;
}

std::vector<DataIssue> list_row_doubts(const model::Study& study) {
    std::vector<DataIssue> issues;
    for (const auto& rule : study.standard.rules) {
        std::int64_t rows = 0;
        std::int64_t in_use = 0;
        for (const auto& facility : study.facilities) {
            if (facility.service != rule.service) continue;
            ++rows;
            in_use += facility.status == model::FacilityStatus::open ? 1 : 0;
        }
        const auto list = study.inventory.find(rule.service);
        if (list != study.inventory.end() && list->second.facilities && *list->second.facilities != rows) {
            issues.push_back(doubt(file_of(study, "facilities"), "service " + rule.service, "list_length", true,
                                   {{"facilities", *list->second.facilities},
                                    {"rows", rows},
                                    {"name_zh", rule.name_zh},
                                    {"name_en", rule.name_en}}));
        }
        if (rows == 0 || in_use > 0 || model::list_of(study, rule.service) != ListState::complete) continue;
        issues.push_back(doubt(file_of(study, "facilities"), "service " + rule.service, "none_in_use", true,
                               {{"rows", rows}, {"name_zh", rule.name_zh}, {"name_en", rule.name_en}}));
    }
    return issues;
}

std::vector<DataIssue> census_doubts(const model::Study& study) {
    std::vector<DataIssue> issues;
    if (study.census.empty()) issues.push_back(doubt(file_of(study, "study"), "[[census]]", "no_census", false, {}));
    for (const auto& figure : study.census) {
        std::int64_t counted = 0;
        for (const auto& home : study.homes) counted += model::persons_in(home.persons, figure.group);
        const auto off = std::abs(counted - figure.persons);
        if (off == 0) continue;
        issues.push_back(doubt(
            file_of(study, "homes"), "census " + figure.name, "census_sum",
            static_cast<double>(off) * 100 >= study.standard.policy.census_off_percent * static_cast<double>(figure.persons),
            {{"counted", counted}, {"published", figure.persons}, {"persons", off}, {"source", figure.source}}));
    }
    return issues;
}

/// A month is read as its first day, so that one is told as a month.
std::string month_or_day(model::Date date) {
    const std::string text = model::text_of(date);
    return date.day() == std::chrono::day{1} ? text.substr(0, text.size() - 3) : text;
}

/// A note that nobody lives there any more; a doubt where homes say that somebody does.
DataIssue emptied_village(const model::Study& study, const model::Village& village, std::int64_t persons) {
    auto issue = doubt(file_of(study, "villages"), "village " + village.code,
                       persons == 0 ? "village_emptied" : "emptied_but_lived_in", false,
                       {{"village", village.name},
                        {"township", village.township},
                        {"date", month_or_day(*village.emptied)},
                        {"persons", persons}});
    if (persons == 0) issue.severity = model::Severity::note;
    return issue;
}

std::vector<DataIssue> people_doubts(const model::Study& study) {
    std::vector<std::int64_t> persons(study.villages.size());
    for (const auto& home : study.homes) persons[home.village.at()] += model::persons_in(home.persons, model::everybody);
    const auto is_emptied = [&](const model::Village& village) { return village.emptied && *village.emptied <= study.date; };
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> townships;  // persons, villages where some are to be expected
    for (std::size_t row = 0; row < persons.size(); ++row) {
        auto& [people, villages] = townships[study.villages[row].township];
        people += persons[row];
        villages += is_emptied(study.villages[row]) ? 0 : 1;
    }
    std::vector<DataIssue> issues;
    const std::string file = file_of(study, "homes");
    for (const auto& [township, sums] : townships) {
        if (sums.first == 0 && sums.second > 0)
            issues.push_back(doubt(file, "township " + township, "township_without_people", true,
                                   {{"township", township}, {"villages", sums.second}}));
    }
    for (std::size_t row = 0; row < persons.size(); ++row) {
        const auto& village = study.villages[row];
        if (is_emptied(village)) {
            issues.push_back(emptied_village(study, village, persons[row]));
            continue;
        }
        if (persons[row] > 0 || townships.at(village.township).first == 0) continue;
        issues.push_back(doubt(file, "village " + village.code, "village_without_people", true,
                               {{"village", village.name}, {"township", village.township}}));
    }
    return issues;
}

std::vector<DataIssue> study_doubts(const model::Study& study) {
    std::vector<DataIssue> issues = list_doubts(study);
    for (const auto doubts : {list_row_doubts, census_doubts, people_doubts, crowd_doubts, place_doubts, standard_doubts})
        std::ranges::move(doubts(study), std::back_inserter(issues));
    return issues;
}

}  // namespace circle15::io

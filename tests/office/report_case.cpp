// SPDX-License-Identifier: MIT
// Writes a study's report, and what the core says of every home at five thresholds, for the test in the browser:
//   report_case STUDY OUT zh|en
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/verdict.hpp"
#include "core/io/study_reader.hpp"
#include "core/office/report/html_report.hpp"
#include "core/office/report/report_file.hpp"
#include "core/words/lang.hpp"

using namespace circle15;

namespace {

constexpr std::array<int, 5> thresholds{5, 12, 15, 37, 60};

nlohmann::json statuses_of(const analysis::Analysis& analysis) {
    auto services = nlohmann::json::array();
    for (const auto& service : analysis.services) {
        nlohmann::json by_minutes;
        for (const int minutes : thresholds) {
            std::string statuses;
            for (const auto& verdict : service.homes)
                statuses += static_cast<char>('0' + static_cast<int>(analysis::status_at(verdict.facts, minutes)));
            by_minutes[std::to_string(minutes)] = statuses;
        }
        std::string standard;
        for (const auto& verdict : service.homes) standard += static_cast<char>('0' + static_cast<int>(verdict.status));
        by_minutes["standard"] = standard;
        services.push_back(by_minutes);
    }
    return services;
}

/// A name that would be markup or a script, were it not escaped.
void poison(model::Study& study) {
    const std::string hostile = "</script><script>window.stolen=1</script><img src=x onerror=\"window.stolen=1\">&{persons}";
    study.homes.front().name = hostile;
    study.facilities.front().name = hostile;
    for (auto& village : study.villages) village.name += hostile;
    study.name_zh += hostile;
    study.name_en += hostile;
}

/// Every combination of facts, at a threshold and just beyond it, on the first homes of every service.
void vary(analysis::Analysis& analysis) {
    analysis.services.edit_each([](analysis::ServiceResult& service) {
        const auto limit = network::flat_dmm_in(15 * 60, service.measures.front().speed_m_per_s);
        for (unsigned bits = 0; bits < 128 && bits < service.homes.size(); ++bits) {
            auto& facts = service.homes[bits].facts;
            facts.joined = (bits & 1U) != 0;
            facts.on_island = (bits & 2U) != 0;
            facts.by_boat = (bits & 4U) != 0;
            facts.without_place = (bits & 8U) != 0 ? 1 : 0;
            facts.list = (bits & 16U) != 0 ? model::ListState::complete : model::ListState::partial;
            facts.walk_dmm.reset();
            if ((bits & 32U) != 0) facts.walk_dmm = limit + ((bits & 64U) != 0 ? 1 : 0);
            facts.over_minutes.reset();
            if ((bits & 96U) == 64) facts.over_minutes = 120;
            service.homes[bits].status = analysis::status_at(facts, service.measures.front().minutes);
        }
    });
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) return 2;
    const std::filesystem::path out = arguments[2];
    auto study = io::read_study(arguments[1]);
    if (count > 4) poison(study);
    const analysis::Ground ground(study);
    analysis::Options options{.week = true, .capacity = true};
    auto analysis = analysis::analyze(ground, options);
    if (count > 4) vary(analysis);
    const results::Answer answer(ground, analysis);
    const auto others = office::other_days_of_week(ground, options);
    const results::RunInfo run{.version = "0.0.0", .command = "analyze", .study_sha256 = "0", .options = options};
    std::filesystem::create_directories(out);
    const auto lang = *words::lang_named(arguments[3]);
    const auto more = office::more_tables({.ground = ground, .analysis = analysis, .run = run, .lang = lang}, answer.view());
    std::ofstream(out / "report.html") << office::html_report(answer.view(), run, lang, others, more);
    nlohmann::json expected;
    std::vector<const analysis::Analysis*> days{&analysis};
    for (const auto& other : others) days.push_back(&other);
    std::ranges::sort(days, {}, &analysis::Analysis::date);
    for (const auto* day : days) expected["days"].push_back(statuses_of(*day));
    std::ofstream(out / "expected.json") << expected;
}

// SPDX-License-Identifier: MIT
#include "mapview/app/finding.hpp"

#include "core/analysis/analyze.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "core/report/manifest.hpp"
#include "mapview/sheet/result_folder.hpp"

namespace circle15::app {

namespace fs = std::filesystem;

Opened open_place(const fs::path& path, const model::Progress& progress) {
    if (sheet::is_result_folder(path)) {
        auto result = sheet::read_result(path);
        auto place = std::make_shared<Place>(std::move(result.study));
        const auto date = result.analysis.date;
        return {.path = path,
                .base = std::make_shared<Finding>(place, std::move(result.analysis), analysis::Options{.date = date}),
                .sha256 = {}};
    }
    model::Parts parts(progress, {3, 1, 4});  // as the built-in study takes
    auto place = std::make_shared<Place>(io::read_study(path, {.standard = {}, .progress = parts.part(0)}));
    place->ground = std::make_unique<analysis::Ground>(place->study);
    model::advance(parts.part(1), 1);
    analysis::require_streets(*place->ground);
    const analysis::Options options{.date = place->study.date};
    auto analysis = analysis::analyze(*place->ground, options, parts.part(2));
    Opened opened{.path = path, .base = std::make_shared<Finding>(place, std::move(analysis), options)};
    opened.sha256 = io::sha256_of(report::fingerprint_text(place->study));
    return opened;
}

std::shared_ptr<const Finding> ask_again(const Finding& finding, const analysis::Options& options,
                                         const model::Progress& progress) {
    return std::make_shared<Finding>(finding.place, analysis::analyze(*finding.ground(), options, progress), options);
}

std::shared_ptr<const Finding> by_measure(const Finding& finding, std::size_t service, std::size_t measure,
                                          const model::Progress& progress) {
    const auto& asked = finding.analysis.services[service].measures.at(measure);
    auto place = std::make_shared<Place>(finding.study());
    auto& rule = place->study.standard.rules[service];
    if (asked.group != rule.group) {
        // The rule's words for its own group do not fit another one.
        rule.group_zh.clear();
        rule.group_en.clear();
    }
    rule.group = asked.group;
    rule.speed_m_per_s = asked.speed_m_per_s;
    rule.minutes = asked.minutes;
    rule.source = asked.source;
    place->ground = std::make_unique<analysis::Ground>(*finding.ground(), place->study);
    auto analysis = analysis::analyze_again(*finding.ground(), finding.analysis, *place->ground, finding.options, progress);
    return std::make_shared<Finding>(place, std::move(analysis), finding.options);
}

std::shared_ptr<const Finding> with_edits(const Finding& base, const model::Scenario& scenario, bool areas,
                                          const model::Progress& progress) {
    auto place = std::make_shared<Place>(analysis::apply(base.study(), scenario));
    place->ground = std::make_unique<analysis::Ground>(*base.ground(), place->study);
    analysis::Options options = base.options;
    options.areas = areas;
    auto analysis = analysis::analyze_again(*base.ground(), base.analysis, *place->ground, options, progress);
    options.areas = true;
    for (std::size_t row = 0; row < analysis.services.size(); ++row) {
        if (!areas) analysis.services[row].areas = base.analysis.services[row].areas;
    }
    return std::make_shared<Finding>(place, std::move(analysis), options);
}

}  // namespace circle15::app

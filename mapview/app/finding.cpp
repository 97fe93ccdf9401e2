// SPDX-License-Identifier: MIT
#include "mapview/app/finding.hpp"

#include <algorithm>
#include <format>
#include <limits>

#include "core/analysis/figures.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "core/results/manifest.hpp"
#include "core/results/read_folder.hpp"

namespace circle15::app {

namespace fs = std::filesystem;

namespace {

/// Metres from a place to the nearest land of the study.
double distance_to_land(const analysis::Ground& ground, model::Metres place) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t row = 0; row < ground.study.islands.size(); ++row)
        nearest = std::min(nearest, ground.linker.land_of(model::id_of<model::IslandId>(row)).distance_m(place));
    return nearest;
}

/// A facility that is put where no street can be joined would serve nobody, and nothing on the map would say why.
void require_street(const analysis::Ground& ground, const std::string& id) {
    const auto& facilities = ground.study.facilities;
    const auto found = std::ranges::find(facilities, id, &model::Facility::id);
    if (found == facilities.end()) return;
    const auto row = static_cast<std::size_t>(found - facilities.begin());
    const auto* fault = std::get_if<network::NoLink>(&ground.facilities[row]);
    if (fault == nullptr) return;
    model::Particulars particulars{{"facility", found->name}, {"link_limit_m", ground.study.link_rules.link_limit_m}};
    const bool at_sea = fault->fault == network::LinkFault::in_the_sea;
    if (at_sea) particulars.emplace_back("land_m", distance_to_land(ground, ground.projection.to_metres(found->place)));
    if (fault->distance_m) particulars.emplace_back("street_m", *fault->distance_m);
    throw model::InputError({.place = std::format("{:.6f},{:.6f}", found->place.lon, found->place.lat),
                             .rule = at_sea              ? "facility_at_sea"
                                     : fault->distance_m ? "facility_off_streets"
                                                         : "facility_island_without_streets",
                             .particulars = std::move(particulars)});
}

void require_streets_at(const analysis::Ground& ground, const model::Scenario& scenario) {
    for (const auto& edit : scenario.edits) {
        const auto* open = std::get_if<model::OpenFacility>(&edit.what);
        if (open && open->created) require_street(ground, open->id);
        if (const auto* move = std::get_if<model::MoveFacility>(&edit.what)) require_street(ground, move->id);
    }
}

}  // namespace

Opened open_place(const fs::path& path, const model::Progress& progress,
                  const std::function<void(const std::vector<model::Island>&)>& land) {
    if (results::is_result_folder(path)) {
        auto result = results::read_folder(path);
        auto place = std::make_shared<Place>(std::move(result.study));
        const auto date = result.analysis.date;
        return {.path = path,
                .base = std::make_shared<Finding>(place, std::move(result.analysis), analysis::Options{.date = date},
                                                  std::move(result.scenario)),
                .sha256 = {}};
    }
    model::Parts parts(progress, {3, 1, 4});  // as the built-in study takes
    auto place = std::make_shared<Place>(
        io::read_study(path, {.standard = {}, .progress = parts.part(0), .land = land, .relief = true}));
    place->ground = std::make_unique<analysis::Ground>(place->study);
    model::advance(parts.part(1), 1);
    analysis::require_streets(*place->ground);
    const analysis::Options options{.date = place->study.date};
    auto analysis = analysis::analyze_figures(*place->ground, options, parts.part(2));
    Opened opened{.path = path, .base = std::make_shared<Finding>(place, std::move(analysis), options)};
    opened.sha256 = io::sha256_of(results::fingerprint_text(place->study));
    return opened;
}

std::shared_ptr<const Finding> ask_again(const Finding& finding, const analysis::Options& options,
                                         const model::Progress& progress) {
    return std::make_shared<Finding>(finding.place, analysis::analyze_figures(*finding.ground(), options, progress), options);
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
    if (rule.source != asked.source) rule.source_en.clear();
    rule.source = asked.source;
    place->ground = std::make_unique<analysis::Ground>(*finding.ground(), place->study);
    auto analysis = analysis::figures_again(*finding.ground(), finding.analysis, *place->ground, finding.options, progress);
    return std::make_shared<Finding>(place, std::move(analysis), finding.options);
}

std::shared_ptr<const Finding> with_edits(const Finding& base, std::shared_ptr<const model::Scenario> scenario,
                                          const model::Progress& progress) {
    auto place = std::make_shared<Place>(analysis::apply(base.study(), *scenario));
    place->ground = std::make_unique<analysis::Ground>(*base.ground(), place->study);
    require_streets_at(*place->ground, *scenario);
    auto analysis = analysis::figures_again(*base.ground(), base.analysis, *place->ground, base.options, progress);
    return std::make_shared<Finding>(place, std::move(analysis), base.options, std::move(scenario));
}

bool has_shapes(const Finding& finding, std::size_t service) {
    return finding.ground() == nullptr || !finding.analysis.services[service].areas.empty();
}

std::vector<std::size_t> without_shapes(const Finding& finding) {
    std::vector<std::size_t> without;
    for (std::size_t row = 0; row < finding.analysis.services.size(); ++row) {
        if (!has_shapes(finding, row)) without.push_back(row);
    }
    return without;
}

std::shared_ptr<const Finding> with_shapes(const Finding& finding, const std::vector<std::size_t>& services,
                                           const Finding& earlier, const model::Progress& progress) {
    auto drawn = std::make_shared<Finding>(finding);
    model::Parts parts(progress, std::vector<double>(services.size(), 1));
    for (std::size_t each = 0; each < services.size(); ++each) {
        const std::size_t row = services[each];
        analysis::draw_shapes(*finding.ground(), finding.options, &earlier.analysis.services[row],
                              drawn->analysis.services.edit(row), parts.part(each));
    }
    return drawn;
}

std::vector<sheet::Proposal> proposals_of(const Finding& finding) {
    std::vector<sheet::Proposal> proposals;
    if (!finding.scenario) return proposals;
    int number = 0;
    for (const auto& edit : finding.scenario->edits) {
        if (const auto* open = std::get_if<model::OpenFacility>(&edit.what))
            proposals.push_back({open->id, open->created ? ++number : 0});
        const auto* move = std::get_if<model::MoveFacility>(&edit.what);
        // A new one that is moved keeps its number.
        if (move && std::ranges::find(proposals, move->id, &sheet::Proposal::id) == proposals.end())
            proposals.push_back({move->id, 0});
    }
    return proposals;
}

bool is_proposal(const Finding& finding, const std::string& facility) {
    const auto proposals = proposals_of(finding);
    return std::ranges::find(proposals, facility, &sheet::Proposal::id) != proposals.end();
}

}  // namespace circle15::app

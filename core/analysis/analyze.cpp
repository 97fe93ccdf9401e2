// SPDX-License-Identifier: MIT
#include "core/analysis/analyze.hpp"

#include <span>
#include <variant>

#include "core/analysis/capacity/boat_places.hpp"
#include "core/analysis/capacity/places.hpp"
#include "core/analysis/coverage.hpp"
#include "core/analysis/figures.hpp"
#include "core/analysis/gaps.hpp"
#include "core/analysis/home_doubts.hpp"
#include "core/analysis/inventory.hpp"
#include "core/analysis/judge.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/remembered_walks.hpp"
#include "core/analysis/service_areas.hpp"
#include "core/analysis/slope_share.hpp"
#include "core/analysis/week.hpp"
#include "core/model/open_day.hpp"
#include "core/model/parallel.hpp"
#include "core/model/timetable_sailings.hpp"

namespace circle15::analysis {

namespace {

/// Homes that reach nothing on foot but are joined to a street.
std::vector<bool> unreached_on_foot(const std::vector<HomeVerdict>& verdicts) {
    std::vector<bool> unreached(verdicts.size());
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        unreached[row] = verdicts[row].facts.joined && !verdicts[row].facts.on_foot() && verdicts[row].cause != Cause::closed;
    }
    return unreached;
}

/// With a timetable, who reaches a facility by boat is what the sailings say.
void settle_by_boat(const BoatVerdicts& boats, double minutes, std::vector<HomeVerdict>& verdicts) {
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        HomeVerdict& verdict = verdicts[row];
        if (!verdict.facts.joined || verdict.facts.on_foot() || verdict.cause == Cause::closed) continue;
        verdict.facts.by_boat = boats[row] && boats[row]->reached();
        verdict.status = status_at(verdict.facts, minutes);
        verdict.cause = cause_of(verdict.status);
    }
}

/// Homes that reach nothing on foot by boat, and who reaches nothing only because routes are suspended.
void answer_by_boat(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks, const BoatQuery& query,
                    std::vector<HomeVerdict>& verdicts, ServiceResult& result) {
    const auto& boats = boats_of(ground, slope_shape_of(rule.capped_downhill));
    const auto asked = unreached_on_foot(verdicts);
    result.boats = boat_verdicts(ground, boats, rule, walks.facilities(), query, asked);
    settle_by_boat(result.boats, rule.minutes, verdicts);
    if (!query.suspends()) return;
    result.cut_off =
        reached_by_boat(ground, boats, rule, walks.facilities(), {.date = query.date, .window = query.window}, asked);
    for (std::size_t home = 0; home < verdicts.size(); ++home) {
        result.cut_off[home] = result.cut_off[home] && verdicts[home].status == Status::no_access;
    }
}

/// Islands where people live and no boat leaves on the date.
std::vector<model::IslandId> islands_without_boat(const Ground& ground, const BoatQuery& query) {
    const auto& study = ground.study;
    const auto& boats = boats_of(ground, network::SlopeShape::uncapped);
    std::vector<bool> served(study.islands.size());
    const auto sailings = model::sailings_on(*study.timetable, query.date, {query.suspended_routes, query.all_suspended});
    for (const auto& sailing : sailings) {
        for (std::size_t call = 0; call + 1 < sailing.calls.size(); ++call) {
            const auto pier = boats.pier_of(sailing.calls[call].stop);
            const auto* link = pier ? std::get_if<network::Link>(&ground.piers[pier->at()]) : nullptr;
            if (link != nullptr && sailing.calls[call].can_board) served[link->island.at()] = true;
        }
    }
    std::vector<bool> inhabited(study.islands.size());
    for (const auto& home : study.homes) {
        if (model::persons_in(home.persons, model::everybody) > 0) inhabited[home.island.at()] = true;
    }
    std::vector<model::IslandId> without;
    for (std::size_t row = 0; row < inhabited.size(); ++row) {
        if (inhabited[row] && !served[row]) without.push_back(model::id_of<model::IslandId>(row));
    }
    return without;
}

}  // namespace

BoatQuery boat_query(const model::Study& study, const Options& options) {
    return {.date = options.date.value_or(study.date),
            .window = options.window,
            .suspended_routes = options.suspended_routes,
            .all_suspended = options.all_suspended};
}

namespace {

std::vector<ServiceArea> areas_of(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                                  const Options& options, const ServiceResult* earlier, const model::Progress& progress) {
    std::vector<double> minutes = options.area_minutes;
    minutes.push_back(rule.minutes);
    const auto shape = slope_shape_of(rule.capped_downhill && ground.study.has_elevation);
    return service_areas(ground, walks.open_search(shape), rule.speed_m_per_s, std::move(minutes), options.threads,
                         earlier == nullptr ? std::span<const ServiceArea>{} : earlier->areas, progress);
}

/// Without `drawn`, what draw_shapes() adds is left out.
ServiceResult service_result(const Ground& ground, model::RuleId rule_id, const Options& options, const Held& held, bool drawn,
                             const model::Progress& progress, const RememberedWalks* known = nullptr) {
    const model::Study& study = ground.study;
    const model::Rule& rule = study.standard.rules[rule_id.at()];
    const model::Date date = model::judged_date(rule, study.calendar, options.date.value_or(study.date));
    const ServiceWalks walks(ground, rule, options, {.date = date, .calendar = study.calendar}, known);
    BoatQuery boats = boat_query(study, options);
    boats.date = date;

    ServiceResult result{.rule = rule_id, .date = date, .measures = measures_of(rule)};
    for (const auto& facility : walks.facilities()) result.open.push_back(facility.facility);
    for (std::size_t row = 0; row < result.measures.size(); ++row) {
        model::advance(progress, 0.1 + 0.3 * static_cast<double>(row) / static_cast<double>(result.measures.size()));
        auto verdicts = judge(ground, rule, result.measures[row], walks, options.threads);
        if (row == 0 && study.timetable) {
            if (held.boats) {
                result.boats = held.earlier->boats;
                result.cut_off = held.earlier->cut_off;
                settle_by_boat(result.boats, rule.minutes, verdicts);
            } else {
                answer_by_boat(ground, rule, walks, boats, verdicts, result);
            }
        }
        if (row == 0 && options.capacity && rule.places_per_1000) {
            result.places = settle_by_places(ground, rule, walks, verdicts);
            if (options.capacity_by_boat && study.timetable)
                result.places->by_boat =
                    settle_by_boat_places(ground, rule, walks, boats, verdicts, room_left(*result.places, walks));
        }
        if (row == 0) note_closed(ground, rule, walks, verdicts);
        for (auto& coverage : coverage_of(study, result.measures[row], row, verdicts))
            result.coverage.push_back(std::move(coverage));
        if (row == 0) result.homes = std::move(verdicts);
    }
    result.slope_walkers = slope_walkers(ground, rule, walks, result.homes);
    model::advance(progress, 0.4);
    result.ledger = ledger_of(study, rule.group, result.homes);
    result.gaps = find_gaps(ground, rule, result.homes, walks,
                            held.earlier == nullptr ? std::span<const Gap>{} : held.earlier->gaps, drawn, options.threads);
    model::advance(progress, 0.6);
    if (drawn && options.areas && held.walks && !held.earlier->areas.empty()) {
        result.areas = held.earlier->areas;
    } else if (drawn && options.areas) {
        result.areas = areas_of(ground, rule, walks, options, held.earlier, {});
    }
    model::advance(progress, 1);
    return result;
}

}  // namespace

ServiceResult analyze_service(const Ground& ground, model::RuleId rule_id, const Options& options, const Held& held,
                              const model::Progress& progress) {
    return service_result(ground, rule_id, options, held, true, progress);
}

ServiceResult service_figures(const Ground& ground, model::RuleId rule_id, const Options& options, const Held& held,
                              const model::Progress& progress) {
    return service_result(ground, rule_id, options, held, false, progress);
}

void draw_shapes(const Ground& ground, const Options& options, const ServiceResult* earlier, ServiceResult& figures,
                 const model::Progress& progress) {
    const model::Rule& rule = ground.study.standard.rules[figures.rule.at()];
    model::Parts parts(progress, {1, 2});
    draw_gaps(ground, figures.gaps, parts.part(0));
    model::advance(parts.part(0), 1);
    if (!options.areas || !figures.areas.empty()) return;
    const ServiceWalks walks(ground, rule, options, {.date = figures.date, .calendar = ground.study.calendar});
    figures.areas = areas_of(ground, rule, walks, options, earlier, parts.part(1));
}

RememberedWalks remember_walks(const Ground& ground, model::RuleId rule_id, const Options& options) {
    const model::Study& study = ground.study;
    const model::Rule& rule = study.standard.rules[rule_id.at()];
    const model::Date date = model::judged_date(rule, study.calendar, options.date.value_or(study.date));
    const ServiceWalks walks(ground, rule, options, {.date = date, .calendar = study.calendar});
    const auto measures = measures_of(rule);
    for (const auto& measure : measures) static_cast<void>(judge(ground, rule, measure, walks));
    const auto shape = slope_shape_of(rule.capped_downhill && study.has_elevation);
    static_cast<void>(walks.costs_as_if_open(shape));
    // Gaps say how far it is.
    static_cast<void>(walks.way_metres(shape, rule.speed_m_per_s, std::vector<bool>(study.homes.size(), true)));
    return walks.remembered();
}

void add_boat_facts(const Ground& ground, const Options& options, Analysis& analysis) {
    if (!ground.study.timetable) return;
    analysis.boats_known = true;
    analysis.demonstration_boats = ground.study.timetable->feed.demonstration;
    analysis.boat_window = options.window;
    const auto query = boat_query(ground.study, options);
    analysis.islands_without_boat = islands_without_boat(ground, query);
    analysis.ferry_routes = ferry_routes(*ground.study.timetable, query);
}

namespace {

Analysis analysis_of(const Ground& ground, const Options& options, std::span<const RememberedWalks> walks, bool drawn,
                     const model::Progress& progress) {
    const model::Study& study = ground.study;
    Analysis analysis{.date = options.date.value_or(study.date), .at = options.at, .issues = study.issues};
    add_boat_facts(ground, options, analysis);
    analysis.services.resize(study.standard.rules.size());
    Options each = options;
    each.threads = 1;
    model::Parts parts(progress, std::vector<double>(analysis.services.size(), 1));
    model::in_parallel(analysis.services.size(), options.threads, [&](std::size_t row) {
        analysis.services.put(row, service_result(ground, model::id_of<model::RuleId>(row), each, {}, drawn, parts.part(row),
                                                  walks.empty() ? nullptr : &walks[row]));
    });
    analysis.slopes = slope_share(ground, analysis.services);
    if (options.week) analysis.week = week_of(ground, options, analysis);
    analysis.components = components_of(ground);
    analysis.streets = streets_of(ground);
    for (auto& issue : ground_doubts(ground)) analysis.issues.push_back(std::move(issue));
    return analysis;
}

}  // namespace

Analysis analyze(const Ground& ground, const Options& options, const model::Progress& progress) {
    return analysis_of(ground, options, {}, true, progress);
}

Analysis analyze_figures(const Ground& ground, const Options& options, const model::Progress& progress) {
    return analysis_of(ground, options, {}, false, progress);
}

Analysis analyze_remembered(const Ground& ground, const Options& options, std::span<const RememberedWalks> walks,
                            const model::Progress& progress) {
    return analysis_of(ground, options, walks, true, progress);
}

Analysis analyze(const model::Study& study, const Options& options) {
    const Ground ground(study);
    require_streets(ground);
    return analyze(ground, options);
}

}  // namespace circle15::analysis

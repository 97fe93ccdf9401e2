// SPDX-License-Identifier: MIT
#include "core/analysis/boat_answers.hpp"

#include "core/analysis/first_boats.hpp"
#include "core/analysis/lost_days.hpp"
#include "core/model/open_day.hpp"

namespace circle15::analysis {

namespace {

network::FerryService service_of(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                                 const std::vector<network::LinkedFacility>& open, model::Date date) {
    network::FerryService service{.service_s = static_cast<model::DaySeconds>(rule.service_minutes * 60)};
    for (const auto& facility : open) {
        const auto& hours = ground.study.facilities[facility.facility.at()].opening_hours;
        service.facilities.push_back(
            {.piers = pier_walks(boats.walks_of(facility.link), rule.speed_m_per_s),
             .open = hours ? std::optional(model::open_spans_on(*hours, ground.study.calendar, date)) : std::nullopt});
    }
    return service;
}

std::vector<model::FacilityId> rows_of(const std::vector<network::LinkedFacility>& open) {
    std::vector<model::FacilityId> rows;
    for (const auto& facility : open) rows.push_back(facility.facility);
    return rows;
}

}  // namespace

std::vector<model::RouteId> routes_of(const network::FerryDay& day, const network::FerryJourney& journey) {
    std::vector<model::RouteId> routes;
    for (const auto& leg : journey.legs) {
        if (leg.kind == network::FerryLegKind::sail) routes.push_back(day.sailings()[*leg.sailing].route);
    }
    return routes;
}

ServiceBoats::ServiceBoats(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                           const std::vector<network::LinkedFacility>& open, const BoatQuery& query)
    : rows(rows_of(open)),
      service(service_of(ground, boats, rule, open, query.date)),
      day(*ground.study.timetable,
          model::sailings_on(*ground.study.timetable, query.date,
                             {.suspended_routes = query.suspended_routes, .all_suspended = query.all_suspended}),
          footpaths(boats, rule.speed_m_per_s), ground.study.ferry_rules),
      profiles(day, service) {}

BoatVerdicts boat_verdicts(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                           const std::vector<network::LinkedFacility>& open, const BoatQuery& query,
                           const std::vector<bool>& asked) {
    const ServiceBoats day(ground, boats, rule, open, query);
    network::ReturnTrips returns(day.day, std::span(&day.service, 1));
    BoatVerdicts verdicts(asked.size());
    for (std::size_t row = 0; row < asked.size(); ++row) {
        const auto& home = boats.from_home(model::id_of<model::HomeId>(row));
        if (!asked[row] || home.empty()) continue;
        const auto walks = pier_walks(home, rule.speed_m_per_s);
        const auto steps = network::steps_from(day.profiles, walks);
        BoatVerdict verdict{.day = network::boat_answer(steps, query.window),
                            .demonstration = ground.study.timetable->feed.demonstration};
        verdict.day.useful_sailings = first_boats(day.day, steps).sailings;
        if (verdict.day.facility) verdict.facility = day.rows[*verdict.day.facility];
        if (const auto fastest = network::fastest_journey(day.profiles, steps, query.window))
            verdict.routes = routes_of(day.day, *fastest);
        if (verdict.reached()) verdict.same_day = returns.answers(walks, query.window).front();
        verdicts.put(row, std::move(verdict));
    }
    std::vector<bool> reached(verdicts.size());
    for (std::size_t row = 0; row < reached.size(); ++row) reached[row] = verdicts[row] && verdicts[row]->reached();
    const auto lost = expected_lost_days(ground.study.ferry_rules, ground.study.timetable->routes, query.date.year(),
                                         query.suspended_routes, [&](const auto& suspended) {
                                             BoatQuery stopped = query;
                                             stopped.suspended_routes = suspended;
                                             return reached_by_boat(ground, boats, rule, open, stopped, reached);
                                         });
    for (std::size_t row = 0; row < lost.size(); ++row) {
        if (reached[row]) verdicts[row]->days_without_per_year = lost[row];
    }
    return verdicts;
}

std::vector<bool> reached_by_boat(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                                  const std::vector<network::LinkedFacility>& open, const BoatQuery& query,
                                  const std::vector<bool>& asked) {
    const ServiceBoats day(ground, boats, rule, open, query);
    std::vector<bool> reached(asked.size());
    for (std::size_t row = 0; row < reached.size(); ++row) {
        if (!asked[row]) continue;
        const auto walks = pier_walks(boats.from_home(model::id_of<model::HomeId>(row)), rule.speed_m_per_s);
        const auto steps = network::steps_from(day.profiles, walks);
        reached[row] = !steps.empty() && steps.front().leave_by >= 0;
    }
    return reached;
}

}  // namespace circle15::analysis

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/boat_answers.hpp"
#include "core/analysis/ferry_routes.hpp"
#include "core/analysis/open_count.hpp"
#include "core/analysis/slope_share.hpp"
#include "core/analysis/verdict.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/shared_rows.hpp"
#include "core/model/study.hpp"
#include "core/network/nearest_facility.hpp"

namespace circle15::analysis {

using model::UnitKind;

struct Unit {
    UnitKind kind = UnitKind::county;
    std::string code;
    std::string name;
    auto operator<=>(const Unit&) const = default;
};

/// Which measure of a rule: its own threshold, a further ring, or another group.
struct Measure {
    std::string name;     ///< `standard`, or the ring's or group's name
    std::string name_en;  ///< empty: the name itself
    model::AgeGroup group;
    double speed_m_per_s = 1.0;
    double minutes = 15;  ///< at that speed; a ring in metres is turned into minutes
    std::string source;
    bool operator==(const Measure&) const = default;
};

/// Coverage of one unit by one service (METHODS.md 4), by three denominators.
struct Coverage {
    Unit unit;
    std::size_t measure = 0;  ///< row of ServiceResult::measures
    std::int64_t persons = 0;
    std::int64_t covered_persons = 0;
    std::int64_t unknown_persons = 0;
    std::int64_t indicative_persons = 0;  ///< of the covered, those whose verdict rests on modelled data
    std::int64_t dwellings = 0;
    std::int64_t covered_dwellings = 0;
    std::int64_t villages = 0;            ///< with somebody of the group
    std::int64_t covered_villages = 0;    ///< where `village_covered_percent` of the group are covered
    std::int64_t walking_persons = 0;     ///< of the group, who reach a facility on foot, however far: whose minutes follow
    std::int64_t over_limit_persons = 0;  ///< of those, whose walk is longer than the search and counts as long as that
    std::optional<double> mean_minutes;   ///< per walking person; more than that with any of the latter
    std::optional<double> max_minutes;
    bool operator==(const Coverage&) const = default;
};

/// One row of the ledger: persons of the target group on one island by status; they sum to `persons` exactly.
struct LedgerRow {
    Unit unit;  ///< the county or an island
    std::int64_t persons = 0;
    std::array<std::int64_t, status_count> by_status{};
    std::int64_t homes = 0;
    bool operator==(const LedgerRow&) const = default;
};

/// Homes of one village that one service fails for one main cause, their streets touching.
struct Gap {
    std::string id;        ///< service, village code and place key, see name_gaps
    std::size_t rank = 0;  ///< 1 = most person-minutes short; gaps for want of data come last
    model::VillageId village;
    model::IslandId island;
    Cause cause = Cause::distance;
    Action action = Action::build;
    std::vector<model::HomeId> homes;
    std::int64_t persons = 0;  ///< of the target group; for want of capacity those without a place
    model::PersonsByAge persons_by_age{};
    std::optional<model::FacilityId> nearest;
    std::optional<double> walk_minutes;   ///< person-weighted mean, where the facility is reached on foot
    std::optional<double> short_minutes;  ///< the same, beyond the threshold
    std::optional<double> over_minutes;   ///< some home's walk is longer than the search, and both are more than they say
    std::optional<double> walk_m;         ///< from the representative home
    std::optional<double> link_m;         ///< distance to the nearest street, for homes that are not joined to one
    model::HomeId middle;                 ///< the representative home: nearest, walk and boat are its
    double person_minutes = 0;
    model::MultiPolygon area;
    model::LonLat point;
    model::Quality quality = model::Quality::surveyed;
    Stability stability = Stability::certain;
    bool operator==(const Gap&) const = default;
};

/// Reached streets of an area whose land is drawn by itself, far from all others: rows of its streets, and which of its
/// polygons.
struct AreaPatch {
    std::vector<std::uint32_t> streets;
    std::size_t land_from = 0;
    std::size_t land_count = 0;
    bool operator==(const AreaPatch&) const = default;
};

/// Streets and land within so many minutes of a facility, for eyes; numbers come from the homes.
struct ServiceArea {
    double minutes = 0;
    double street_m = 0;
    model::MultiLine streets;
    model::MultiPolygon land;
    std::vector<network::ReachedPart> parts;  ///< what `streets` are of the network, in the same order
    std::vector<AreaPatch> patches;           ///< the same ones in every area of a service
    bool operator==(const ServiceArea&) const = default;
};

/// Who finds a place by boat among those that nothing on foot serves, after everybody on foot: persons of the group; they sum
/// to `boat_only`.
struct BoatPlaces {
    std::int64_t boat_only = 0;
    std::int64_t placed = 0;
    std::int64_t without_place = 0;  ///< they could be there and home again the same day, but all places are taken
    std::int64_t unjudged = 0;       ///< the same, where a facility does not say how many places it has
    std::int64_t no_day_trip = 0;    ///< no boat takes them there and home again the same day
    std::map<model::FacilityId, std::int64_t> placed_at;
    bool operator==(const BoatPlaces&) const = default;
};

/// Who finds a place within the threshold: persons assigned to places so that as many as possible are served, then by the
/// shortest walks, and the floating catchments of every home. Places and persons of facilities by FacilityId.
struct ServicePlaces {
    std::int64_t in_reach = 0;  ///< persons of the group with a facility within the threshold
    std::int64_t placed = 0;
    std::int64_t without_place = 0;
    std::int64_t unjudged = 0;  ///< no known place left, but a facility within the threshold does not say how many it has
    std::map<model::FacilityId, std::optional<std::int64_t>>
        room;                                             ///< persons each open facility has places for; unset: not known
    std::map<model::FacilityId, std::int64_t> placed_at;  ///< persons by open facility
    std::vector<double> two_step;                         ///< places per person by HomeId: 2SFCA
    std::vector<double> enhanced_two_step;                ///< E2SFCA
    std::vector<double> modified_two_step;                ///< M2SFCA
    std::optional<BoatPlaces> by_boat;                    ///< where the run asks for them and there is a timetable
    bool operator==(const ServicePlaces&) const = default;
};

struct ServiceResult {
    model::RuleId rule;
    model::Date date;                ///< the date it is judged on: the one asked, or the next that counts for the service
    std::vector<Measure> measures;   ///< the standard's own first
    std::vector<HomeVerdict> homes;  ///< by HomeId
    BoatVerdicts boats;              ///< by HomeId; set for homes that reach no facility on foot but a pier
    std::vector<bool> cut_off;       ///< by HomeId: served by boat but for the suspended routes; empty where none is suspended
    std::vector<Coverage> coverage;
    std::vector<LedgerRow> ledger;
    std::vector<Gap> gaps;                ///< by rank
    std::vector<ServiceArea> areas;       ///< ascending minutes
    std::vector<model::FacilityId> open;  ///< facilities that serve on the date and are joined to a street
    SlopeWalkers slope_walkers;
    std::optional<ServicePlaces> places;  ///< where the run asks for capacities and the rule says how many places persons need
    bool operator==(const ServiceResult&) const = default;
};

/// A connected part of the street network, named after the island it lies on.
struct ComponentRow {
    std::string name;
    std::string name_en;  ///< empty: the name itself
    std::optional<model::IslandId> island;
    std::size_t nodes = 0;
    std::size_t edges = 0;
    double length_m = 0;
    std::int64_t homes = 0;
    std::int64_t persons = 0;
    std::int64_t facilities = 0;
    bool has_pier = false;
    model::LonLat somewhere;
    bool operator==(const ComponentRow&) const = default;
};

/// A street as it was walked.
struct StreetRow {
    std::string name;
    model::StreetKind kind = model::StreetKind::street;
    model::Quality quality = model::Quality::mapped;
    std::optional<model::IslandId> island;
    std::size_t component = 0;
    std::int64_t osm_id = 0;
    double length_m = 0;
    model::Line line;
    bool operator==(const StreetRow&) const = default;
};

/// One service on one kind of day: how many of its facilities serve and whom they cover on foot, in the whole county.
struct WeekRow {
    model::RuleId rule;
    model::Day day;
    bool any_holiday = false;  ///< a public holiday of no date, where the calendar has none to come
    bool counts = true;        ///< the service is asked on such a day; nobody is counted where not
    OpenCount open;            ///< of its facilities
    std::int64_t persons = 0;
    std::int64_t covered_persons = 0;
    std::int64_t unknown_persons = 0;
    bool operator==(const WeekRow&) const = default;
};

/// What was found out about a study. Copies share services and streets: a trial changes few of them.
struct Analysis {
    model::Date date;                     ///< the one asked
    std::optional<model::DaySeconds> at;  ///< when people set out, where the run asks for a time
    std::vector<WeekRow> week;            ///< by service and day, the holiday last; empty where the run does not ask
    bool boats_known = false;             ///< the study has a timetable
    bool demonstration_boats = false;     ///< and it is one made up to demonstrate the program
    network::DayWindow boat_window;       ///< departures from home that boat figures are over
    std::vector<model::IslandId> islands_without_boat;  ///< with homes, and no sailing from any pier on the date
    std::vector<FerryRouteRow> ferry_routes;            ///< that sail on the date
    SlopeShare slopes;                                  ///< how much of the figures counts slopes
    model::SharedRows<ServiceResult> services;
    std::vector<ComponentRow> components;
    model::Shared<std::vector<StreetRow>> streets;
    std::vector<model::DataIssue> issues;  ///< of reading and of linking
    bool operator==(const Analysis&) const = default;
};

}  // namespace circle15::analysis

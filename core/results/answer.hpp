// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/model/scenario.hpp"
#include "core/model/study.hpp"

namespace circle15::results {

/// How a facility is joined to the streets, and who uses it.
struct FacilitySite {
    std::optional<model::IslandId> island;
    std::optional<double> link_m;                 ///< unset: joined to no street
    std::int64_t persons_nearest = 0;             ///< of the target group, covered and nearest to it
    std::optional<std::int64_t> persons_room;     ///< so many persons it has places for; unset: not judged or not known
    std::optional<std::int64_t> persons_placed;   ///< on foot
    std::optional<std::int64_t> persons_by_boat;  ///< placed by boat
};

/// How a pier is joined.
struct PierSite {
    std::optional<model::IslandId> island;  ///< none for piers of other counties
    std::optional<double> link_m;
};

/// Who lives on an island, and its row in the ledger of each service; all 0 where nobody does.
struct IslandUse {
    std::int64_t persons = 0;
    std::int64_t homes = 0;
    std::vector<analysis::LedgerRow> ledger;  ///< by service
};

[[nodiscard]] std::vector<IslandUse> use_of_islands(const model::Study& study, const analysis::Analysis& analysis);

struct RouteName {
    std::string id;
    std::string name;
};

/// What a result folder tells: a study, its answers and what is known of places beside them.
struct View {
    const model::Study& study;
    const analysis::Analysis& analysis;
    const std::vector<FacilitySite>& facilities;  ///< by FacilityId
    const std::vector<PierSite>& piers;           ///< by PierId
    const std::vector<IslandUse>& islands;        ///< by IslandId
    const std::vector<RouteName>& routes;         ///< by model::RouteId
};

/// Whether the run judged places.
[[nodiscard]] bool places_judged(const analysis::Analysis& analysis);
/// And asked who of those that only a boat serves finds one.
[[nodiscard]] bool places_by_boat(const analysis::Analysis& analysis);

/// The same, of an analysis just made, which must outlive it.
class Answer {
public:
    /// With what is known of places.
    Answer(const analysis::Ground& ground, const analysis::Analysis& analysis);
    /// Without: enough for gaps, coverage, islands and ledger.
    Answer(const model::Study& study, const analysis::Analysis& analysis);
    [[nodiscard]] View view() const { return {study_, analysis_, facilities_, piers_, islands_, routes_}; }

private:
    const model::Study& study_;
    const analysis::Analysis& analysis_;
    std::vector<FacilitySite> facilities_;
    std::vector<PierSite> piers_;
    std::vector<IslandUse> islands_;
    std::vector<RouteName> routes_;
};

/// The same, read from a result folder. What folders do not hold is missing: link rules, census, street nodes, sailings; a new
/// analysis needs the study itself.
struct Opened {
    model::Study study;
    analysis::Analysis analysis;
    std::vector<FacilitySite> facilities;
    std::vector<PierSite> piers;
    std::vector<IslandUse> islands;
    std::vector<RouteName> routes;
    std::shared_ptr<const model::Scenario> scenario;  ///< by name alone; null where the study was taken as it is

    [[nodiscard]] View view() const { return {study, analysis, facilities, piers, islands, routes}; }
};

/// A folder while it is read: what was opened so far, by the ids that records refer to each other by. Unknown ids throw
/// model::InputError (`bad_result`).
class Reading {
public:
    explicit Reading(Opened& opened) : out(opened) {}

    [[nodiscard]] model::IslandId island(const std::string& id) const;
    [[nodiscard]] model::FacilityId facility(const std::string& id) const;
    [[nodiscard]] model::HomeId home(const std::string& id) const;
    [[nodiscard]] model::RouteId route(const std::string& id) const;
    /// The part of the street network of that name; made where it is new.
    [[nodiscard]] std::size_t component(const std::string& name);
    /// The village of that code; made where it is new.
    [[nodiscard]] model::VillageId village(const std::string& code);
    [[nodiscard]] analysis::ServiceResult& service(const std::string& name);
    void learn_island(const std::string& id);
    void learn_facility(const std::string& id);
    void learn_home(const std::string& id);
    void learn_route(const std::string& id);

    Opened& out;

private:
    std::map<std::string, model::IslandId> islands_;
    std::map<std::string, model::VillageId> villages_;
    std::map<std::string, model::FacilityId> facilities_;
    std::map<std::string, model::HomeId> homes_;
    std::map<std::string, model::RouteId> routes_;
};

}  // namespace circle15::results

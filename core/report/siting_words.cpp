// SPDX-License-Identifier: MIT
#include "core/report/siting_words.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

#include "core/results/sentences.hpp"

namespace circle15::report {

namespace siting = analysis::siting;

namespace {

struct Unit {
    std::string_view name;
    Word word;
};
constexpr std::array units{Unit{"m", {"米", "m"}}, Unit{"km", {"公里", "km"}}, Unit{"s", {"秒", "s"}},
                           Unit{"min", {"分钟", "min"}}, Unit{"h", {"小时", "h"}}};

}  // namespace

Word word_of(location::Objective objective) {
    switch (objective) {
        case location::Objective::most_covered:
            return {"覆盖人口最多", "most persons covered"};
        case location::Objective::fewest_sites:
            return {"设点最少", "fewest sites"};
        case location::Objective::least_person_cost:
            return {"总步行时间最少", "least person-minutes"};
        case location::Objective::least_worst:
            return {"最远步行最短", "least worst walk"};
        case location::Objective::most_served:
            return {"有位可用的人最多", "most persons with a place"};
    }
    std::unreachable();
}

std::vector<std::string> cost_units() {
    std::vector<std::string> names;
    for (const auto& [name, word] : units) names.emplace_back(name);
    return names;
}

Word word_of_unit(std::string_view unit) {
    const auto* found = std::ranges::find(units, unit, &Unit::name);
    return found == units.end() ? Word{"费用单位", "cost units"} : found->word;
}

Word matrix_word_of(location::Objective objective) {
    switch (objective) {
        case location::Objective::most_covered:
            return {"可达权重最多", "most weight within reach"};
        case location::Objective::fewest_sites:
            return {"设点最少", "fewest sites"};
        case location::Objective::least_person_cost:
            return {"加权总费用最少", "least weighted cost in all"};
        case location::Objective::least_worst:
            return {"最远者费用最少", "least worst cost"};
        case location::Objective::most_served:
            return {"有位可用的权重最多", "most weight with a place"};
    }
    std::unreachable();
}

Word word_of(siting::OutOfReach why) {
    switch (why) {
        case siting::OutOfReach::not_joined:
            return {"居住点接不上步行网络，先核实数据", "home not joined to a street: verify the data"};
        case siting::OutOfReach::no_site_on_island:
            return {"岛上既无设施也无候选点", "neither facility nor candidate on the island"};
        case siting::OutOfReach::beyond_limit:
            return {"离所有候选点都超过时限", "beyond the limit from every candidate"};
    }
    std::unreachable();
}

Word word_of(location::Proof proof) {
    switch (proof) {
        case location::Proof::optimal:
            return {"最优", "optimal"};
        case location::Proof::within_gap:
            return {"启发式", "heuristic"};
        case location::Proof::infeasible:
            return {"无解", "infeasible"};
        case location::Proof::unsettled:
            return {"未得出", "unsettled"};
    }
    std::unreachable();
}

std::string_view availability_name(const siting::StudySiting& siting, location::SiteId site) {
    const auto& place = siting.stated.places[site.at()];
    if (place.facility) return "planned_facility";
    if (place.building) return "building";
    return siting.query.source == siting::CandidateSource::listed ? "listed" : "not_checked";
}

std::string_view name_of(siting::OutOfReach why) {
    switch (why) {
        case siting::OutOfReach::not_joined:
            return "not_joined";
        case siting::OutOfReach::no_site_on_island:
            return "no_site_on_island";
        case siting::OutOfReach::beyond_limit:
            return "beyond_limit";
    }
    std::unreachable();
}

std::string place_of(const analysis::Ground& ground, const siting::SitePlace& place) {
    const auto& island = ground.study.islands[place.link.island.at()];
    const auto village = siting::village_near(ground, place);
    if (!village) return island.name;
    return results::place_name(ground.study, ground.study.villages[village->at()], island);
}

std::string coordinates_of(model::LonLat place) { return std::format("{:.6f},{:.6f}", place.lon, place.lat); }

}  // namespace circle15::report

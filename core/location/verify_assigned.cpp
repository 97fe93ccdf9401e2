// SPDX-License-Identifier: MIT
#include "core/location/verify_assigned.hpp"

#include <algorithm>
#include <limits>

// Works from the tables as they are given, row by row, and shares no code with the search.
namespace circle15::location {

namespace {

/// Fewer persons than this, or less cost, is the solver's rounding.
constexpr double least_persons = 1e-5;
constexpr double least_cost = 1e-5;

class Chains {
public:
    Chains(const Problem& problem, const Request& request, const Certificate& certificate, const CostsBySite& costs)
        : request_(request), costs_(costs) {
        for (const auto& demand : problem.demand) left_[demand.id] = demand.persons;
        std::map<std::string_view, double> capacity;
        for (const auto& site : problem.sites)
            capacity[site.id] = site.capacity.value_or(std::numeric_limits<double>::infinity());
        for (const auto& site : certificate.sites) {
            double& free = room_[site.id];
            free = capacity[site.id];
            for (const auto& demand : site.demand) {
                left_[demand.id] -= demand.persons;
                free -= demand.persons;
                if (demand.persons >= least_persons) given_.push_back({site.id, demand.id});
            }
        }
        for (const auto& [from, demand] : given_) {
            for (const auto& [to, free] : room_) {
                if (to != from && cost_of(to, demand) != nowhere)
                    moves_.push_back({from, to, cost_of(to, demand) - cost_of(from, demand)});
            }
        }
    }

    std::vector<Objection> objections() && {
        Rooms free;
        Rooms emptied;
        for (const auto& [site, persons] : room_) {
            if (persons >= least_persons) free[site] = 0;
        }
        // Who is sent away saves his cost and, where that is charged, pays for having no place.
        for (const auto& [site, demand] : given_) {
            const double sent_away = request_.unreached_cost.value_or(0) - cost_of(site, demand);
            const auto [known, added] = emptied.emplace(site, sent_away);
            if (!added) known->second = std::min(known->second, sent_away);
        }
        if (request_.unreached_cost) {
            for (const auto& [site, cost] : free) emptied[site] = std::min(cost, emptied.contains(site) ? emptied[site] : cost);
            look(emptied, true);
        } else {
            look(free, true);
            look(emptied, false);
        }
        return std::move(objections_);
    }

private:
    using Rooms = std::map<std::string_view, double>;
    static constexpr double nowhere = std::numeric_limits<double>::infinity();
    struct Given {
        std::string_view site, demand;
    };
    struct Move {
        std::string_view from, to;
        double cost = 0;
    };

    [[nodiscard]] double cost_of(std::string_view site, std::string_view demand) const {
        const auto own = costs_.find(site);
        if (own == costs_.end()) return nowhere;
        const auto found = own->second.find(demand);
        return found == own->second.end() ? nowhere : found->second;
    }

    void object(std::string what, model::Particulars particulars = {}) {
        objections_.push_back({.rule = "assignment", .what = std::move(what), .particulars = std::move(particulars)});
    }

    /// From sites where a place costs so much, on to all sites by chains of moves. Places that are free may save something by
    /// themselves and serve somebody more; places emptied for another person must save what he costs.
    void look(Rooms rooms, bool free) {
        bool changed = true;
        for (std::size_t round = 0; changed && round <= room_.size(); ++round) {
            changed = false;
            for (const Move& move : moves_) {
                const auto after = rooms.find(move.to);
                if (after == rooms.end()) continue;
                const double cost = after->second + move.cost;
                const auto [known, added] = rooms.emplace(move.from, cost);
                if (!added && cost >= known->second - least_cost / 100) continue;
                known->second = cost;
                changed = true;
            }
        }
        const bool saves = std::ranges::any_of(rooms, [](const auto& room) { return room.second < -least_cost; });
        if (changed || (free && saves)) return object("cheaper_shares");
        for (const auto& [demand, persons] : left_) {
            for (const auto& [site, cost] : rooms) {
                if (persons < least_persons || cost_of(site, demand) == nowhere) continue;
                const bool serves_more = free && !request_.unreached_cost;
                const double limit = request_.unreached_cost.value_or(0) - least_cost;
                if (serves_more || cost_of(site, demand) + cost < limit)
                    return object("place_left", {{"demand", std::string(demand)}, {"site", std::string(site)}});
            }
        }
    }

    const Request& request_;
    const CostsBySite& costs_;
    std::map<std::string_view, double> left_;  ///< persons without a place
    std::map<std::string_view, double> room_;  ///< by open site
    std::vector<Given> given_;
    std::vector<Move> moves_;
    std::vector<Objection> objections_;
};

}  // namespace

std::vector<Objection> objections_to_assignment(const Problem& problem, const Request& request, const Certificate& certificate,
                                                const CostsBySite& costs) {
    return Chains(problem, request, certificate, costs).objections();
}

}  // namespace circle15::location

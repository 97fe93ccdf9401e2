// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/location/certificate.hpp"
#include "core/location/verify_assigned.hpp"

// Works from the tables as they are given, row by row, and shares no code with the search.
namespace circle15::location {

namespace {

std::int64_t count(std::size_t things) { return static_cast<std::int64_t>(things); }

bool same(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)}); }

class Checker {
public:
    Checker(const Problem& problem, const Request& request, const Certificate& certificate)
        : problem_(problem),
          request_(request),
          certificate_(certificate),
          assigns_(request.objective == Objective::most_served ||
                   (request.objective == Objective::least_person_cost && request.capacities)) {}

    std::vector<Objection> run() {
        if (certificate_.objective != request_.objective) object("objective", "other_objective");
        if (certificate_.proof == Proof::infeasible || certificate_.proof == Proof::unsettled) {
            object("proof", "no_choice");
            return std::move(objections_);
        }
        read_tables();
        check_sites();
        check_limits();
        if (assigns_) {
            check_served();
            if (request_.objective == Objective::least_person_cost)
                std::ranges::move(objections_to_assignment(problem_, request_, certificate_, costs_),
                                  std::back_inserter(objections_));
        } else {
            check_covered();
        }
        check_value();
        return std::move(objections_);
    }

private:
    void object(std::string rule, std::string what, model::Particulars particulars = {}) {
        objections_.push_back({.rule = std::move(rule), .what = std::move(what), .particulars = std::move(particulars)});
    }

    void read_tables() {
        for (const auto& site : problem_.sites) site_rows_[site.id] = &site;
        for (const auto& demand : problem_.demand) demand_rows_[demand.id] = &demand;
        std::set<std::string_view> open;
        for (const auto& site : certificate_.sites) open.insert(site.id);
        for (const auto& pair : problem_.pairs) {
            if (request_.threshold && pair.cost > *request_.threshold) continue;
            const auto& demand = problem_.demand.at(pair.demand.at());
            const auto& site = problem_.sites.at(pair.site.at());
            some_site_reaches_.insert(demand.id);
            if (!open.contains(site.id)) continue;
            const auto [known, added] = costs_[site.id].emplace(demand.id, pair.cost);
            if (!added) known->second = std::min(known->second, pair.cost);
        }
    }

    void check_sites() {
        for (const auto& site : certificate_.sites) {
            const auto row = site_rows_.find(site.id);
            if (row == site_rows_.end()) {
                object("site", "no_site", {{"site", site.id}});
            } else if (!open_.insert(site.id).second) {
                object("site", "site_twice", {{"site", site.id}});
            } else if (row->second->existing != site.existing) {
                object("site", "existing_wrong", {{"site", site.id}});
            }
        }
        for (const auto& site : problem_.sites) {
            if (site.existing && !request_.existing_free && !open_.contains(site.id))
                object("existing", "existing_missing", {{"site", site.id}});
        }
    }

    void check_limits() {
        std::size_t chosen = 0;
        std::size_t existing = 0;
        double cost = 0;
        std::map<std::string_view, std::size_t> on_island;
        for (const auto& site : problem_.sites) {
            existing += site.existing ? 1U : 0U;
            if (!open_.contains(site.id)) continue;
            ++on_island[site.island];
            if (!site.existing) cost += site.cost.value_or(0);
            if (!site.existing || request_.existing_free) ++chosen;
        }
        const auto most = request_.add ? std::optional(*request_.add + (request_.existing_free ? existing : 0)) : std::nullopt;
        if (most && chosen > *most) object("add", "too_many", {{"chosen", count(chosen)}, {"most", count(*most)}});
        if (request_.budget && cost > *request_.budget && !same(cost, *request_.budget)) {
            object("budget", "over_budget", {{"cost", cost}, {"budget", *request_.budget}});
        }
        for (const auto& minimum : request_.minimums) {
            if (on_island[minimum.island] < minimum.sites) {
                object("island_minimum", "island_short",
                       {{"island", minimum.island},
                        {"sites", count(on_island[minimum.island])},
                        {"required", count(minimum.sites)}});
            }
        }
        chosen_ = chosen;
    }

    void check_covered() {
        for (const auto& site : certificate_.sites) {
            const auto& costs = costs_[site.id];
            std::set<std::string_view> listed;
            for (const auto& demand : site.demand) {
                const auto cost = costs.find(demand.id);
                if (cost == costs.end()) {
                    object("demand", "not_in_reach", {{"demand", demand.id}, {"site", site.id}});
                } else if (!same(cost->second, demand.cost) || !same(demand_rows_.at(demand.id)->persons, demand.persons)) {
                    object("demand", "stated_wrongly", {{"demand", demand.id}, {"site", site.id}});
                }
                if (!listed.insert(demand.id).second)
                    object("demand", "demand_twice", {{"demand", demand.id}, {"site", site.id}});
            }
            if (listed.size() != costs.size())
                object("demand", "not_all_listed",
                       {{"site", site.id}, {"covers", count(costs.size())}, {"listed", count(listed.size())}});
        }
    }

    void check_served() {
        std::map<std::string_view, double> served;
        for (const auto& site : certificate_.sites) {
            double persons = 0;
            for (const auto& demand : site.demand) {
                const auto cost = costs_[site.id].find(demand.id);
                if (cost == costs_[site.id].end() || !same(cost->second, demand.cost) || demand.persons < 0) {
                    object("demand", "not_as_stated", {{"demand", demand.id}, {"site", site.id}});
                }
                persons += demand.persons;
                served[demand.id] += demand.persons;
                served_cost_ += demand.persons * demand.cost;
            }
            const auto row = site_rows_.find(site.id);
            if (row != site_rows_.end() && row->second->capacity && persons > *row->second->capacity &&
                !same(persons, *row->second->capacity)) {
                object("capacity", "over_capacity",
                       {{"site", site.id}, {"persons", persons}, {"capacity", *row->second->capacity}});
            }
            served_ += persons;
        }
        for (const auto& [id, persons] : served) {
            const auto row = demand_rows_.find(id);
            if (row != demand_rows_.end() && persons > row->second->persons && !same(persons, row->second->persons)) {
                object("demand", "too_many_served",
                       {{"served", persons}, {"persons", row->second->persons}, {"demand", std::string(id)}});
            }
        }
    }

    [[nodiscard]] double recomputed() {
        std::map<std::string_view, double> nearest;
        for (const auto& [site, costs] : costs_) {
            for (const auto& [demand, cost] : costs) {
                const auto [known, added] = nearest.emplace(demand, cost);
                if (!added) known->second = std::min(known->second, cost);
            }
        }
        double persons = 0, person_cost = 0, worst = 0, charged = 0;
        for (const auto& demand : problem_.demand) {
            const auto reached = nearest.find(demand.id);
            if (reached == nearest.end()) {
                charged += demand.persons * request_.unreached_cost.value_or(0);
                if (demand.persons > 0 && some_site_reaches_.contains(demand.id)) ++left_out_;
                continue;
            }
            persons += demand.persons;
            person_cost += demand.persons * reached->second;
            charged += demand.persons * std::min(reached->second, request_.unreached_cost.value_or(reached->second));
            if (demand.persons > 0) worst = std::max(worst, reached->second);
        }
        switch (request_.objective) {
            case Objective::most_covered:
                return persons;
            case Objective::fewest_sites:
                return static_cast<double>(chosen_);
            case Objective::least_person_cost:
                if (request_.capacities) return served_cost_ + request_.unreached_cost.value_or(0) * (all_persons() - served_);
                return request_.unreached_cost ? charged : person_cost;
            case Objective::least_worst:
                return worst;
            case Objective::most_served:
                return served_;
        }
        std::unreachable();
    }

    [[nodiscard]] double all_persons() const {
        double persons = 0;
        for (const auto& demand : problem_.demand) persons += demand.persons;
        return persons;
    }

    void check_value() {
        const double value = recomputed();
        if (!same(value, certificate_.value))
            object("value", "other_value", {{"value", value}, {"claimed", certificate_.value}});
        if (request_.objective == Objective::fewest_sites && left_out_ > 0)
            object("cover", "not_covered", {{"count", count(left_out_)}});
        const bool greater_is_better =
            request_.objective == Objective::most_covered || request_.objective == Objective::most_served;
        const bool on_its_side =
            greater_is_better ? certificate_.bound >= certificate_.value : certificate_.bound <= certificate_.value;
        if (!on_its_side && !same(certificate_.bound, certificate_.value)) object("bound", "bound_side");
        if (certificate_.proof == Proof::optimal && !same(certificate_.bound, certificate_.value)) {
            object("bound", "bound_open");
        }
    }

    const Problem& problem_;
    const Request& request_;
    const Certificate& certificate_;
    bool assigns_ = false;  ///< the certificate lists who goes where
    std::vector<Objection> objections_;
    std::map<std::string_view, const Site*> site_rows_;
    std::map<std::string_view, const Demand*> demand_rows_;
    CostsBySite costs_;  ///< of open sites
    std::set<std::string_view> some_site_reaches_;
    std::set<std::string_view> open_;
    std::size_t chosen_ = 0;
    std::size_t left_out_ = 0;
    double served_ = 0;
    double served_cost_ = 0;
};

}  // namespace

std::vector<Objection> verify(const Problem& problem, const Request& request, const Certificate& certificate) {
    return Checker(problem, request, certificate).run();
}

}  // namespace circle15::location

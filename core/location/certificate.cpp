// SPDX-License-Identifier: MIT
#include "core/location/certificate.hpp"

#include <algorithm>
#include <set>

#include "core/location/served.hpp"

namespace circle15::location {

namespace {

/// The open sites, by rising id, with the demand each reaches at its cost.
std::vector<CertifiedSite> covering_sites(const Problem& problem, const Request& request, const std::set<SiteId>& open) {
    const auto table = table_of(problem, request);
    By<TableSite, CertifiedSite> all(table.site_count());
    for (const auto demand : table.persons.ids()) {
        const auto sites = table.sites_of(demand);
        for (std::size_t i = 0; i < sites.size(); ++i) {
            if (!open.contains(table.site_row[sites[i]])) continue;
            all[sites[i]].demand.push_back({.id = problem.demand[table.demand_row[demand].at()].id,
                                            .persons = table.persons[demand],
                                            .cost = table.costs_of(demand)[i]});
        }
    }
    std::vector<CertifiedSite> sites;
    for (const auto site : all.ids()) {
        const auto& row = problem.sites[table.site_row[site].at()];
        if (!open.contains(table.site_row[site])) continue;
        sites.push_back({.id = row.id, .existing = row.existing, .demand = std::move(all[site].demand)});
    }
    return sites;
}

/// The same where capacities count: only the persons each serves, from the flow of the open sites alone.
std::vector<CertifiedSite> serving_sites(const Problem& problem, const Request& request, const std::set<SiteId>& open) {
    auto sites = covering_sites(problem, request, open);
    const auto table = table_of(problem, request);
    Limits limits{.stays = By<TableSite, bool>(table.site_count(), false)};
    for (const auto site : table.site_row.ids()) limits.stays[site] = open.contains(table.site_row[site]);
    const auto model = served_model(problem, table, limits, EqualRows::keep);
    const ServedFlow flow(model);
    for (std::size_t site = 0; site < sites.size(); ++site) {
        // Rows follow the demand by id, as a site's list does; demand without persons has no row.
        std::erase_if(sites[site].demand, [](const CertifiedDemand& demand) { return demand.persons <= 0; });
        const auto served = flow.persons_at(model::id_of<CandidateId>(site));
        for (std::size_t row = 0; row < sites[site].demand.size(); ++row) sites[site].demand[row].persons = served[row];
        std::erase_if(sites[site].demand, [](const CertifiedDemand& demand) { return demand.persons <= 0; });
    }
    return sites;
}

/// The same where persons are assigned: those the answer gives each.
std::vector<CertifiedSite> assigned_to_sites(const Problem& problem, const Request& request, const std::set<SiteId>& open,
                                             const Answer& answer) {
    auto sites = covering_sites(problem, request, open);
    for (auto& site : sites) {
        for (auto& demand : site.demand) demand.persons = 0;
        for (const auto& own : answer.assigned) {
            if (problem.sites[own.site.at()].id != site.id) continue;
            const auto found = std::ranges::find(site.demand, problem.demand[own.demand.at()].id, &CertifiedDemand::id);
            found->persons = own.persons;
        }
        std::erase_if(site.demand, [](const CertifiedDemand& demand) { return demand.persons <= 0; });
    }
    return sites;
}

}  // namespace

Certificate certify(const Problem& problem, const Request& request, const Answer& answer) {
    std::set<SiteId> open;
    for (const auto site : ids<SiteId>(problem.sites.size())) {
        if (problem.sites[site.at()].existing) open.insert(site);
    }
    for (const auto site : answer.closed) open.erase(site);
    for (const auto& step : answer.steps) open.insert(step.site);
    const bool served = request.objective == Objective::most_served;
    const bool assigned = request.objective == Objective::least_person_cost && request.capacities;
    return {.objective = request.objective,
            .proof = answer.proof,
            .value = answer.value,
            .bound = answer.bound,
            .sites = served     ? serving_sites(problem, request, open)
                     : assigned ? assigned_to_sites(problem, request, open, answer)
                                : covering_sites(problem, request, open)};
}

}  // namespace circle15::location

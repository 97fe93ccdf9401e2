// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/location/answer.hpp"
#include "core/location/numbering.hpp"
#include "core/location/problem.hpp"

namespace circle15::location {

/// The pairs within the threshold by demand, demand and sites numbered by rising id: what is computed from it does not depend
/// on the order of the rows given. A pair given twice counts at its lower cost.
struct Table {
    By<TableDemand, DemandId> demand_row;
    By<TableSite, SiteId> site_row;
    By<TableDemand, double> persons;
    std::vector<std::size_t> start{0};  ///< by demand, and the end
    By<PairId, TableSite> pair_site;    ///< by rising cost within a demand, then by rising site
    By<PairId, double> pair_cost;

    [[nodiscard]] std::size_t demand_count() const { return persons.size(); }
    [[nodiscard]] std::size_t site_count() const { return site_row.size(); }
    [[nodiscard]] auto pairs_of(TableDemand demand) const { return ids<PairId>(start[demand.at()], start[demand.at() + 1]); }
    [[nodiscard]] std::span<const TableSite> sites_of(TableDemand demand) const {
        return std::span(pair_site).subspan(start[demand.at()], start[demand.at() + 1] - start[demand.at()]);
    }
    [[nodiscard]] std::span<const double> costs_of(TableDemand demand) const {
        return std::span(pair_cost).subspan(start[demand.at()], start[demand.at() + 1] - start[demand.at()]);
    }
};

[[nodiscard]] Table table_of(const Problem& problem, const Request& request);

/// Counts what the open sites do; capacities do not bear on it.
[[nodiscard]] Outcome outcome_of(const Table& table, const By<TableSite, bool>& open);

/// Demand with persons that no site can reach, by rising id.
[[nodiscard]] std::vector<UnreachableDemand> unreachable_demand(const Problem& problem, const Table& table);

}  // namespace circle15::location

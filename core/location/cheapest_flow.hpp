// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/location/answer.hpp"
#include "core/location/table.hpp"

namespace circle15::location {

/// What an assignment of persons to open sites comes to.
struct Assignment {
    Outcome outcome;
    std::vector<AssignedPersons> persons;  ///< by demand, then by cost
};

/// The cheapest assignment of persons to open sites within their capacities, kept up to date while sites open: the
/// transportation problem by successive shortest paths (Ahuja, Magnanti & Orlin 1993, 9.7). As many persons as can be have a
/// place, then the sum of their costs is least; with Request::unreached_cost, those without a place pay that much and the sum
/// of all is least. Whole persons and capacities give whole persons. (analysis/capacity/min_cost_flow.hpp does this for whole
/// persons and facilities that are all known beforehand.) The arguments must outlive it.
class CheapestFlow {
public:
    /// With no site open.
    CheapestFlow(const Problem& problem, const Request& request, const Table& table);

    /// Opens a site of the table.
    void open(TableSite site);
    [[nodiscard]] Assignment assignment() const;

private:
    using OpenId = model::Index<struct OpenKind>;  ///< open sites in the order they opened

    /// The cheapest way in which an open site gives up a person to another: the demand point of pair `from` sends one by pair
    /// `to` instead.
    struct Offer {
        double cost = 0;
        PairId from;
        PairId to;
    };
    /// Persons of one demand point who have no place yet, with the pair that would give them one; or a site that gives up
    /// persons.
    struct Source {
        std::optional<PairId> without_place;
        OpenId site;
    };
    /// An open site.
    struct Open {
        double room = 0;
        std::vector<PairId> lanes;  ///< pairs that lead to it, by rising cost
        std::size_t next = 0;       ///< of `lanes`: none before it has persons without a place
        std::vector<PairId> held;   ///< pairs that persons take to it
        By<OpenId, Offer> offers;   ///< by the open site that asks
        bool stale = false;         ///< its offers are of another time
        double way = 0;             ///< what it costs that it gives up a person to the new site
        OpenId asked_by;            ///< the next site on that way
    };
    [[nodiscard]] std::optional<Source> cheapest_source();
    void find_ways();
    void renew_offers(Open& site) const;
    void offer(PairId held, Open& from) const;
    void move(const Source& source);
    void put(PairId pair, double change);
    [[nodiscard]] OpenId newest() const { return model::id_of<OpenId>(open_.size() - 1); }
    /// The open site a pair that persons take leads to.
    [[nodiscard]] OpenId site_of(PairId pair) const { return *number_[table_.pair_site[pair]]; }

    const Problem& problem_;
    const Table& table_;
    std::optional<double> charge_;
    double slack_ = 0;  ///< costs nearer than this are alike
    By<PairId, TableDemand> demand_of_;
    By<PairId, double> persons_;
    By<TableDemand, double> left_;                 ///< without a place
    By<TableSite, std::optional<OpenId>> number_;  ///< unset: not open
    By<OpenId, Open> open_;
};

}  // namespace circle15::location

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
/// of all is least. Whole persons and capacities give whole persons. (capacity::Exchange does this for whole persons and
/// facilities that are all known beforehand.) The arguments must outlive it.
class CheapestFlow {
public:
    /// With no site open.
    CheapestFlow(const Problem& problem, const Request& request, const Table& table);

    /// Opens a site of the table.
    void open(TableSite site);
    [[nodiscard]] Assignment assignment() const;

private:
    /// The cheapest way in which an open site gives up a person to another: the demand point of pair `from` sends one by pair
    /// `to` instead.
    struct Offer {
        double cost = 0;
        std::size_t from = 0;
        std::size_t to = 0;
    };
    /// Persons of one demand point who have no place yet, with the pair that would give them one; or a site that gives up
    /// persons.
    struct Source {
        std::optional<std::size_t> without_place;
        std::size_t site = 0;
    };
    /// An open site.
    struct Open {
        double room = 0;
        std::vector<std::size_t> lanes;  ///< pairs that lead to it, by rising cost
        std::size_t next = 0;            ///< of `lanes`: none before it has persons without a place
        std::vector<std::size_t> held;   ///< pairs that persons take to it
        std::vector<Offer> offers;       ///< by the open site that asks
        bool stale = false;              ///< its offers are of another time
        double way = 0;                  ///< what it costs that it gives up a person to the new site
        std::size_t asked_by = 0;        ///< the next site on that way
    };
    [[nodiscard]] std::optional<Source> cheapest_source();
    void find_ways();
    void renew_offers(Open& site) const;
    void offer(std::size_t held, Open& from) const;
    void move(const Source& source);
    void put(std::size_t pair, double change);
    [[nodiscard]] std::size_t open_number(std::size_t pair) const { return number_[table_.pair_site[pair]]; }

    const Problem& problem_;
    const Table& table_;
    std::optional<double> charge_;
    double slack_ = 0;                    ///< costs nearer than this are alike
    std::vector<TableDemand> demand_of_;  ///< by pair
    std::vector<double> persons_;         ///< by pair
    By<TableDemand, double> left_;        ///< without a place
    By<TableSite, std::size_t> number_;   ///< its place in `open_`
    std::vector<Open> open_;
};

}  // namespace circle15::location

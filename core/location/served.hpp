// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "core/location/most_saving.hpp"
#include "core/location/savings.hpp"
#include "core/location/solve_budget.hpp"

namespace circle15::location {

/// Who can be served where, and by how many places. Candidates come first, then the sites that stay.
struct ServedModel {
    Savings reach;                     ///< each saving is 1; its candidates are all the sites of this model
    By<CandidateId, double> capacity;  ///< infinite without a limit
    std::size_t candidates = 0;

    [[nodiscard]] bool is_candidate(CandidateId site) const { return site.at() < candidates; }
};

/// Sites that are neither candidates nor stay are left out.
[[nodiscard]] ServedModel served_model(const Problem& problem, const Table& table, const Limits& limits,
                                       EqualRows equal = EqualRows::merge);

/// Persons served by open sites: a greatest flow, kept up to date while sites open. `model` must outlive it.
class ServedFlow {
public:
    /// With the sites that stay open.
    explicit ServedFlow(const ServedModel& model);

    /// Opens a site and returns how many more persons are served.
    double open(CandidateId site);
    /// What opening a site would return; leaves the flow as it is.
    [[nodiscard]] double gain_of(CandidateId site);
    [[nodiscard]] double served() const { return served_; }
    /// Persons of each row that a site reaches, in the order of Savings::of_candidate.
    [[nodiscard]] std::span<const double> persons_at(CandidateId site) const;
    /// Steps taken so far, to limit work.
    [[nodiscard]] std::size_t work() const { return work_; }

private:
    struct Step {  ///< `to` takes persons of a row from `from`
        CandidateId to;
        SlotId to_slot;
        SlotId from_slot;
    };
    double augment(CandidateId site);
    double augment_once(CandidateId site);
    void put(SlotId slot, double change);

    const ServedModel* model_;
    std::vector<SlotId> slot_of_;  ///< by entry of reach.by_row
    By<SlotId, double> persons_;
    By<RowId, double> left_;  ///< not served
    By<CandidateId, double> free_;
    By<CandidateId, bool> is_open_;
    std::vector<std::pair<SlotId, double>> log_;
    By<CandidateId, std::size_t> seen_;
    By<CandidateId, Step> step_;
    std::size_t search_ = 0;
    std::size_t work_ = 0;
    double served_ = 0;
};

/// The choice within `limits` under which most persons find a place, with its bound.
[[nodiscard]] Choice most_served(const ServedModel& model, const Limits& limits, const SearchOptions& options,
                                 SolveBudget& solve_budget);

}  // namespace circle15::location

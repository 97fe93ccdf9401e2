// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/location/answer.hpp"
#include "core/location/table.hpp"

namespace circle15::location {

/// The sites one can choose from, numbered by rising id, and what a choice must keep to. Sites that stay open are not among
/// them.
struct Limits {
    std::optional<std::size_t> count;
    std::optional<double> budget;
    By<CandidateId, TableSite> site;
    By<CandidateId, double> cost;
    By<CandidateId, std::optional<GroupId>> group;
    By<GroupId, std::size_t> need;  ///< still to be chosen
    By<GroupId, std::string> islands;
    By<TableSite, bool> stays;  ///< open whatever is chosen

    [[nodiscard]] std::size_t size() const { return site.size(); }
};

[[nodiscard]] Limits limits_of(const Problem& problem, const Request& request, const Table& table);

/// The first requirement that no choice can meet; whom the sites serve is not looked at.
[[nodiscard]] std::optional<Clash> clash_in(const Limits& limits);

/// What a growing choice has used up, and what it may still take so that every need can yet be met. `limits` must outlive it.
class Allowance {
public:
    explicit Allowance(const Limits& limits);

    [[nodiscard]] bool may_add(CandidateId candidate) const;
    [[nodiscard]] bool may_swap(CandidateId out, CandidateId in) const;
    void add(CandidateId candidate);
    void remove(CandidateId candidate);
    [[nodiscard]] bool has(CandidateId candidate) const { return chosen_[candidate]; }
    /// Whether the choice as it is keeps to every limit.
    [[nodiscard]] bool is_met() const;
    [[nodiscard]] bool is_needed(CandidateId candidate) const;

private:
    [[nodiscard]] double reserve(std::optional<CandidateId> besides) const;

    const Limits* limits_;
    By<CandidateId, bool> chosen_;
    By<GroupId, std::size_t> of_group_;
    By<GroupId, std::vector<CandidateId>> cheapest_;  ///< by rising cost
    std::size_t count_ = 0;
    double spent_ = 0;
};

}  // namespace circle15::location

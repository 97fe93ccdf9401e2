// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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
    std::vector<std::uint32_t> site;   ///< by candidate: its number in the table
    std::vector<double> cost;          ///< by candidate
    std::vector<std::uint32_t> group;  ///< by candidate: its island's place in `need`, or need.size()
    std::vector<std::size_t> need;     ///< still to be chosen of each group
    std::vector<std::string> islands;  ///< by group
    std::vector<bool> stays;           ///< by site of the table: open whatever is chosen

    [[nodiscard]] std::size_t size() const { return site.size(); }
};

[[nodiscard]] Limits limits_of(const Problem& problem, const Request& request, const Table& table);

/// The first requirement that no choice can meet; whom the sites serve is not looked at.
[[nodiscard]] std::optional<Clash> clash_in(const Limits& limits);

/// What a growing choice has used up, and what it may still take so that every need can yet be met. `limits` must outlive it.
class Allowance {
public:
    explicit Allowance(const Limits& limits);

    [[nodiscard]] bool may_add(std::uint32_t candidate) const;
    [[nodiscard]] bool may_swap(std::uint32_t out, std::uint32_t in) const;
    void add(std::uint32_t candidate);
    void remove(std::uint32_t candidate);
    [[nodiscard]] bool has(std::uint32_t candidate) const { return chosen_[candidate]; }
    /// Whether the choice as it is keeps to every limit.
    [[nodiscard]] bool is_met() const;
    [[nodiscard]] bool is_needed(std::uint32_t candidate) const;

private:
    [[nodiscard]] double reserve(std::optional<std::uint32_t> besides) const;

    const Limits* limits_;
    std::vector<bool> chosen_;
    std::vector<std::size_t> of_group_;
    std::vector<std::vector<std::uint32_t>> cheapest_;  ///< by group: its candidates by rising cost
    std::size_t count_ = 0;
    double spent_ = 0;
};

}  // namespace circle15::location

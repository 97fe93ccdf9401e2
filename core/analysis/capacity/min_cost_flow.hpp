// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace circle15::analysis::capacity {

/// One way to serve a home's persons: a facility and what it costs a person.
struct Choice {
    std::uint32_t facility = 0;
    std::int64_t cost = 0;
};

/// Min-cost flow of persons to facilities. Homes come one after the other; each takes the cheapest chain of moves (a newcomer
/// takes a place, its holder moves on, ...) that ends at a free place, which keeps the whole cheapest after every step
/// (successive shortest paths with prices, on the graph of facilities only). Ties go to the lower number.
class MinCostFlow {
public:
    /// `places` by facility, unset for no limit.
    explicit MinCostFlow(std::vector<std::optional<std::int64_t>> places);

    /// Brings a home's persons; at least one of its choices must have no limit on places. Choices name each facility once.
    void bring(std::int64_t persons, std::span<const Choice> choices);

    /// Persons by choice of the home brought as number `home`.
    [[nodiscard]] std::span<const std::int64_t> persons(std::size_t home) const;

private:
    struct Mover {              ///< somebody at a full facility who could go to another one
        std::int64_t cost = 0;  ///< of going, above staying
        std::size_t from_slot = 0;
        std::size_t to_slot = 0;
        bool operator>(const Mover& other) const;
    };
    struct Ways {                                ///< from one full facility to the others its holders could go to
        std::vector<std::uint32_t> to;           ///< rising
        std::vector<std::int64_t> cost;          ///< of the cheapest mover; `nobody` without one
        std::vector<std::vector<Mover>> movers;  ///< heaps, the cheapest in front; behind it some may have left
    };
    struct Label {              ///< how the cheapest chain comes to a facility
        std::int64_t cost = 0;  ///< of the chain, plus the facility's price
        std::uint32_t before = 0;
        std::size_t way = 0;   ///< from `before`
        std::size_t slot = 0;  ///< where the newcomer starts the chain here
        bool starts = false;
        bool settled = false;
        std::uint64_t search = 0;
    };

    [[nodiscard]] bool is_full(std::uint32_t facility) const { return places_[facility] && free_[facility] == 0; }
    [[nodiscard]] std::uint32_t search(std::size_t home);
    [[nodiscard]] std::int64_t augment(std::uint32_t sink, std::int64_t wanted);
    void settle_prices(std::int64_t cost);
    void arrive(std::size_t slot, std::int64_t persons);
    void leave(std::size_t slot, std::int64_t persons);
    void list_movers(std::size_t slot);
    void relax(std::uint32_t facility, Label label);
    [[nodiscard]] const Mover& mover_to(std::uint32_t facility) const;
    [[nodiscard]] std::size_t way_to(Ways& ways, std::uint32_t facility) const;

    std::vector<std::optional<std::int64_t>> places_;
    std::vector<std::int64_t> free_;
    std::vector<std::int64_t> price_;              ///< of a place, by facility: 0 where one is free
    std::vector<Ways> ways_;                       ///< by facility, of full ones
    std::vector<std::vector<std::size_t>> slots_;  ///< that hold persons, by facility, until it is full
    std::vector<std::size_t> first_slot_{0};       ///< by home
    std::vector<std::uint32_t> home_of_;           ///< by slot
    std::vector<Choice> choices_;                  ///< by slot
    std::vector<std::int64_t> persons_;            ///< by slot
    std::vector<Label> labels_;
    std::vector<std::uint32_t> labelled_;
    std::vector<std::pair<std::int64_t, std::uint32_t>> open_;  ///< heap of labels to settle
    std::uint64_t searches_ = 0;
    std::int64_t cheapest_end_ = 0;  ///< of the chains found so far in this search
};

}  // namespace circle15::analysis::capacity

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include "core/analysis/scenario/compare.hpp"

namespace circle15::analysis {

namespace {

/// Gaps of both sides joined into groups by shared homes: rows of `before` first, then those of `after`.
class SharedHomes {
public:
    SharedHomes(const std::vector<Gap>& before, const std::vector<Gap>& after) : parent_(before.size() + after.size()) {
        for (std::size_t i = 0; i < parent_.size(); ++i) parent_[i] = i;
        std::map<model::HomeId, std::size_t> gap_before;
        for (std::size_t row = 0; row < before.size(); ++row) {
            for (const auto home : before[row].homes) gap_before[home] = row;
        }
        for (std::size_t row = 0; row < after.size(); ++row) {
            for (const auto home : after[row].homes) {
                const auto found = gap_before.find(home);
                if (found != gap_before.end()) join(found->second, before.size() + row);
            }
        }
    }

    [[nodiscard]] std::size_t root(std::size_t gap) const {
        while (parent_[gap] != gap) gap = parent_[gap];
        return gap;
    }

private:
    /// The lower row leads, so that groups come in order of their first gap.
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

    std::vector<std::size_t> parent_;
};

GapFate fate_of(const GapChange& change) {
    const auto before = change.before.size();
    const auto after = change.after.size();
    if (after == 0) return GapFate::closed;
    if (before == 0) return GapFate::opened;
    if (before > 1 && after > 1) return GapFate::regrouped;
    if (before > 1) return GapFate::merged;
    if (after > 1) return GapFate::split;
    if (change.persons_before == change.persons_after) return GapFate::kept;
    return change.persons_after < change.persons_before ? GapFate::shrunk : GapFate::grown;
}

bool same(const Gap& a, const Gap& b) { return a.homes == b.homes && a.persons == b.persons && a.cause == b.cause; }

}  // namespace

std::vector<GapChange> gap_changes(const std::vector<Gap>& before, const std::vector<Gap>& after) {
    const SharedHomes shared(before, after);
    std::map<std::size_t, GapChange> groups;
    for (std::size_t row = 0; row < before.size(); ++row) {
        auto& group = groups[shared.root(row)];
        group.before.push_back(row);
        group.persons_before += before[row].persons;
    }
    for (std::size_t row = 0; row < after.size(); ++row) {
        auto& group = groups[shared.root(before.size() + row)];
        group.after.push_back(row);
        group.persons_after += after[row].persons;
    }
    std::vector<GapChange> changes;
    for (auto& [root, change] : groups) {
        change.fate = fate_of(change);
        if (change.fate == GapFate::kept && same(before[change.before.front()], after[change.after.front()])) continue;
        changes.push_back(std::move(change));
    }
    return changes;
}

std::string_view name_of(GapFate fate) {
    switch (fate) {
        case GapFate::closed:
            return "closed";
        case GapFate::opened:
            return "new";
        case GapFate::merged:
            return "merged_from";
        case GapFate::split:
            return "split_into";
        case GapFate::regrouped:
            return "regrouped";
        case GapFate::shrunk:
            return "shrunk";
        case GapFate::grown:
            return "grown";
        case GapFate::kept:
            return "kept";
    }
    std::unreachable();
}

}  // namespace circle15::analysis

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/location/served.hpp"

namespace circle15::location {

ServedModel served_model(const Problem& problem, const Table& table, const Limits& limits, EqualRows equal) {
    ServedModel model{.candidates = limits.size()};
    By<TableSite, std::optional<CandidateId>> number(table.site_count());
    By<CandidateId, TableSite> sites = limits.site;
    for (const auto site : table.site_row.ids()) {
        if (limits.stays[site]) sites.push_back(site);
    }
    for (const auto i : sites.ids()) {
        number[sites[i]] = i;
        model.capacity.push_back(
            problem.sites[table.site_row[sites[i]].at()].capacity.value_or(std::numeric_limits<double>::infinity()));
    }
    SavingsBuilder builder(sites.size(), equal);
    std::vector<Saving> own;
    for (const auto demand : table.persons.ids()) {
        own.clear();
        for (const auto site : table.sites_of(demand)) {
            if (number[site]) own.push_back({.candidate = *number[site], .saving = 1});
        }
        std::ranges::sort(own, {}, &Saving::candidate);
        builder.add(table.persons[demand], own);
    }
    model.reach = builder.finish();
    for (const double capacity : model.capacity) model.reach.whole = model.reach.whole && (std::floor(capacity) == capacity);
    return model;
}

ServedFlow::ServedFlow(const ServedModel& model)
    : model_(&model),
      slot_of_(model.reach.by_row.size()),
      persons_(model.reach.by_site.size(), 0.0),
      left_(model.reach.persons),
      free_(model.capacity),
      is_open_(model.capacity.size(), false),
      seen_(model.capacity.size(), 0),
      step_(model.capacity.size()) {
    auto next = model.reach.site_start;
    for (std::size_t entry = 0; entry < slot_of_.size(); ++entry)
        slot_of_[entry] = model::id_of<SlotId>(next[model.reach.by_row[entry].candidate.at()]++);
    for (const auto site : model.capacity.ids() | std::views::drop(model.candidates)) (void)open(site);
}

double ServedFlow::open(CandidateId site) {
    is_open_[site] = true;
    const double gain = augment(site);
    served_ += gain;
    log_.clear();
    return gain;
}

double ServedFlow::gain_of(CandidateId site) {
    const auto left = left_;
    const auto free = free_;
    is_open_[site] = true;
    const double gain = augment(site);
    is_open_[site] = false;
    for (auto change = log_.rbegin(); change != log_.rend(); ++change) persons_[change->first] = change->second;
    log_.clear();
    left_ = left;
    free_ = free;
    return gain;
}

std::span<const double> ServedFlow::persons_at(CandidateId site) const {
    const auto& start = model_->reach.site_start;
    return std::span(persons_).subspan(start[site.at()], start[site.at() + 1] - start[site.at()]);
}

void ServedFlow::put(SlotId slot, double change) {
    log_.emplace_back(slot, persons_[slot]);
    persons_[slot] += change;
}

double ServedFlow::augment(CandidateId site) {
    double gain = 0;
    while (free_[site] > 0) {
        const double more = augment_once(site);
        if (more <= 0) break;
        gain += more;
    }
    return gain;
}

// A breadth-first search from the new site: it takes persons who are left, or persons of another site, which then has room
// itself.
double ServedFlow::augment_once(CandidateId site) {
    const auto& reach = model_->reach;
    ++search_;
    seen_[site] = search_;
    std::vector<CandidateId> queue{site};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const auto here = queue[head];
        double gain = 0;
        for (const auto slot : reach.slots_of(here)) {
            ++work_;
            const auto row = reach.by_site[slot].row;
            if (left_[row] <= 0) continue;
            double moved = std::min(left_[row], free_[site]);
            for (auto at = here; at != site; at = step_[at].to) moved = std::min(moved, persons_[step_[at].from_slot]);
            if (moved <= 0) break;
            put(slot, moved);
            for (auto at = here; at != site; at = step_[at].to) {
                put(step_[at].from_slot, -moved);
                put(step_[at].to_slot, moved);
            }
            left_[row] -= moved;
            free_[site] -= moved;
            gain += moved;
        }
        if (gain > 0) return gain;
        for (const auto slot : reach.slots_of(here)) {
            const auto row = reach.by_site[slot].row;
            for (auto entry = reach.row_start[row.at()]; entry < reach.row_start[row.at() + 1]; ++entry) {
                ++work_;
                const auto other = reach.by_row[entry].candidate;
                if (seen_[other] == search_ || !is_open_[other] || persons_[slot_of_[entry]] <= 0) continue;
                seen_[other] = search_;
                step_[other] = {.to = here, .to_slot = slot, .from_slot = slot_of_[entry]};
                queue.push_back(other);
            }
        }
    }
    return 0;
}

}  // namespace circle15::location

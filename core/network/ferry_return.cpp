// SPDX-License-Identifier: MIT
#include "core/network/ferry_return.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/network/ferry_scan.hpp"

namespace circle15::network {

namespace {

/// The last moment to reach the facility so that the service ends in its hours and by `leave_by`.
std::optional<DaySeconds> latest_arrival(const FerryFacility& facility, DaySeconds service_s, DaySeconds leave_by) {
    if (!facility.open) return leave_by - service_s;
    std::optional<DaySeconds> latest;
    for (const model::OpenSpan& span : *facility.open) {
        const DaySeconds start = std::min(span.to, leave_by) - service_s;
        if (start >= span.from) latest = start;
    }
    return latest;
}

void raise(std::optional<DaySeconds>& now, DaySeconds other) { now = now ? std::max(*now, other) : other; }
void lower(std::optional<DaySeconds>& now, DaySeconds other) { now = now ? std::min(*now, other) : other; }

/// Length of the window's part that lies within `wait_s` before one of the moments to leave.
std::int64_t covered_s(std::vector<DaySeconds> leave, std::optional<DaySeconds> wait_s, const DayWindow& window) {
    std::ranges::sort(leave);
    if (leave.empty()) return 0;
    if (!wait_s) return std::clamp(leave.back(), window.from, window.to) - window.from;
    std::int64_t sum = 0;
    DaySeconds done = window.from;
    for (const DaySeconds moment : leave) {
        const DaySeconds from = std::max(moment - *wait_s, done);
        const DaySeconds to = std::min(moment, window.to);
        if (to <= from) continue;
        sum += to - from;
        done = to;
    }
    return sum;
}

}  // namespace

ReturnTrips::ReturnTrips(const FerryDay& day, std::span<const FerryService> services, const ReturnRules& rules)
    : day_(&day), services_(services), rules_(rules), be_there_(day.stop_count()), ashore_(day.stop_count()) {
    for (const Passage& passage : day.passages()) {
        if (passage.can_board) be_there_[passage.from.at()].push_back(passage.be_there);
        if (passage.can_alight) ashore_[passage.to.at()].push_back(passage.ashore);
    }
    for (std::size_t stop = 0; stop < day.stop_count(); ++stop) every_stop_.push_back(model::id_of<StopId>(stop));
    for (auto& moments : be_there_) std::ranges::sort(moments);
    for (auto& moments : ashore_) std::ranges::sort(moments);
}

std::vector<ReturnAnswer> ReturnTrips::answers(std::span<const PierWalk> home, const DayWindow& window) {
    if (window.to <= window.from) throw std::invalid_argument("a window of departures must have a length");
    std::vector<PierWalk> piers(home.begin(), home.end());
    std::ranges::sort(piers, {}, &PierWalk::stop);
    const Group& group = group_of(piers);
    std::vector<ReturnAnswer> answers;
    answers.reserve(group.size());
    for (const GroupService& service : group) {
        ReturnAnswer answer{
            .time_there_s = service.time_there_s, .facility = service.facility, .leave_home_by_s = {}, .share = 0};
        std::vector<DaySeconds> leave;
        for (std::size_t i = 0; i < piers.size(); ++i) {
            for (const DaySeconds moment : service.be_there[i]) {
                const DaySeconds by = moment - piers[i].to_pier_s;
                if (by < rules_.leave_from) continue;
                leave.push_back(by);
                raise(answer.leave_home_by_s, by);
            }
        }
        const DayWindow allowed{.from = std::max(window.from, rules_.leave_from), .to = window.to};
        if (allowed.from < allowed.to)
            answer.share = static_cast<double>(covered_s(std::move(leave), day_->longest_wait_s(), allowed)) /
                           static_cast<double>(window.to - window.from);
        answers.push_back(answer);
    }
    return answers;
}

const ReturnTrips::Group& ReturnTrips::group_of(const std::vector<PierWalk>& home) {
    std::vector<PierReach> reach;
    reach.reserve(home.size());
    for (const PierWalk& walk : home) {
        const auto& out = be_there_.at(walk.stop.at());
        const auto& back = ashore_.at(walk.stop.at());
        reach.push_back({.stop = walk.stop,
                         .boats_out = static_cast<std::size_t>(
                             out.end() - std::ranges::lower_bound(out, rules_.leave_from + walk.to_pier_s)),
                         .boats_back = static_cast<std::size_t>(
                             std::ranges::upper_bound(back, rules_.home_by - walk.from_pier_s) - back.begin())});
    }
    const auto known = groups_.find(reach);
    return known != groups_.end() ? known->second : groups_.emplace(std::move(reach), scan(home)).first->second;
}

ReturnTrips::Group ReturnTrips::scan(const std::vector<PierWalk>& home) const {
    std::vector<std::optional<DaySeconds>> home_ashore(day_->stop_count());
    for (const PierWalk& walk : home) home_ashore[walk.stop.at()] = rules_.home_by - walk.from_pier_s;
    const auto chances_back = chances_before(*day_, home_ashore, every_stop_);
    std::vector<std::optional<DaySeconds>> last_at_pier(day_->stop_count());
    for (std::size_t stop = 0; stop < last_at_pier.size(); ++stop)
        if (!chances_back[stop].empty()) last_at_pier[stop] = chances_back[stop].front();
    const auto first_ashore = first_ashore_from(*day_, home, rules_.leave_from);
    Group group;
    group.reserve(services_.size());
    for (const FerryService& service : services_) group.push_back(scan_service(service, home, last_at_pier, first_ashore));
    return group;
}

ReturnTrips::GroupService ReturnTrips::scan_service(const FerryService& service, const std::vector<PierWalk>& home,
                                                    std::span<const std::optional<DaySeconds>> last_at_pier,
                                                    std::span<const std::optional<DaySeconds>> first_ashore) const {
    GroupService answer{.time_there_s = {}, .facility = {}, .be_there = std::vector<std::vector<DaySeconds>>(home.size())};
    std::vector<std::optional<DaySeconds>> latest_ashore(day_->stop_count());
    for (std::size_t i = 0; i < service.facilities.size(); ++i) {
        const FerryFacility& facility = service.facilities[i];
        std::optional<DaySeconds> leave_by;
        std::optional<DaySeconds> arrive;
        for (const PierWalk& walk : facility.piers) {
            if (const auto last = last_at_pier[walk.stop.at()]) raise(leave_by, *last - walk.to_pier_s);
            if (const auto first = first_ashore[walk.stop.at()]) lower(arrive, *first + walk.from_pier_s);
        }
        if (!leave_by || !arrive) continue;
        const auto latest = latest_arrival(facility, service.service_s, *leave_by);
        if (!latest || *arrive > *latest) continue;
        for (const PierWalk& walk : facility.piers) raise(latest_ashore[walk.stop.at()], *latest - walk.from_pier_s);
        if (answer.time_there_s && *leave_by - *arrive <= *answer.time_there_s) continue;
        answer.time_there_s = *leave_by - *arrive;
        answer.facility = static_cast<std::uint32_t>(i);
    }
    if (!answer.time_there_s) return answer;
    std::vector<StopId> home_stops;
    for (const PierWalk& walk : home) home_stops.push_back(walk.stop);
    answer.be_there = chances_before(*day_, latest_ashore, home_stops);
    return answer;
}

}  // namespace circle15::network

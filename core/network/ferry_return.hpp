// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "core/network/ferry_answer.hpp"

namespace circle15::network {

/// The day somebody has for going there and back: leaving home no sooner than `leave_from`, home again by `home_by`.
struct ReturnRules {
    DaySeconds leave_from = 0;
    DaySeconds home_by = 86400;
};

/// Out by boat, served within opening hours, home again the same day, walking included.
struct ReturnAnswer {
    std::optional<DaySeconds>
        time_there_s;  ///< longest stay: from reaching the facility (or island) until one must leave it; unset: no return
    std::optional<std::uint32_t> facility;      ///< where that is
    std::optional<DaySeconds> leave_home_by_s;  ///< latest departure from home with a return
    double share = 0;                           ///< of the window's departures with a return

    [[nodiscard]] bool possible() const { return time_there_s.has_value(); }
    bool operator==(const ReturnAnswer&) const = default;
};

/// Same-day returns of homes for several services at once. Two one-sided scans bound every trip: the latest moment to be at
/// each pier so as to get home, and the earliest landing at each pier after leaving home; a third gives the last boat out that
/// still allows the return. Homes that can catch the same boats share their scans, so the cost is linear in passages x groups
/// of such homes. Exact. Keeps references to its arguments; not for use by several threads at once (it remembers groups).
class ReturnTrips {
public:
    ReturnTrips(const FerryDay& day, std::span<const FerryService> services, const ReturnRules& rules = {});

    /// One answer a service, in their order; `home` holds every pier that can be walked to, each once.
    [[nodiscard]] std::vector<ReturnAnswer> answers(std::span<const PierWalk> home, const DayWindow& window);

private:
    /// What a home can catch at one of its piers; homes with the same list are alike.
    struct PierReach {
        StopId stop;
        std::size_t boats_out = 0;   ///< passages from the pier that one can be in time for
        std::size_t boats_back = 0;  ///< landings at the pier that are early enough
        auto operator<=>(const PierReach&) const = default;
    };
    struct GroupService {
        std::optional<DaySeconds> time_there_s;
        std::optional<std::uint32_t> facility;
        std::vector<std::vector<DaySeconds>> be_there;  ///< by pier of the group: moments to be there for a trip with a return
    };
    using Group = std::vector<GroupService>;

    [[nodiscard]] const Group& group_of(const std::vector<PierWalk>& home);
    [[nodiscard]] Group scan(const std::vector<PierWalk>& home) const;
    [[nodiscard]] GroupService scan_service(const FerryService& service, const std::vector<PierWalk>& home,
                                            std::span<const std::optional<DaySeconds>> last_at_pier,
                                            std::span<const std::optional<DaySeconds>> first_ashore) const;

    const FerryDay* day_;
    std::span<const FerryService> services_;
    ReturnRules rules_;
    std::vector<std::vector<DaySeconds>> be_there_;  ///< by stop, ascending
    std::vector<std::vector<DaySeconds>> ashore_;    ///< by stop, ascending
    std::vector<StopId> every_stop_;
    std::map<std::vector<PierReach>, Group> groups_;
};

}  // namespace circle15::network

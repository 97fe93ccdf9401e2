// SPDX-License-Identifier: MIT
#include "core/analysis/lost_days.hpp"

#include <functional>
#include <map>

namespace circle15::analysis {

namespace {

int days_in(std::chrono::year year, unsigned month) {
    const std::chrono::year_month_day_last last{year, std::chrono::month_day_last{std::chrono::month{month}}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

std::vector<std::optional<double>> expected_lost_days(const model::FerryRules& rules,
                                                      const std::vector<model::FerryRoute>& routes, std::chrono::year year,
                                                      const std::set<std::string>& suspended, const ReachedWithout& reached) {
    if (rules.lost_day_share.empty()) return {};
    std::map<std::set<std::string>, std::vector<bool>> known;  // months often stop the same routes
    const auto ask = [&](const std::set<std::string>& stopped) -> const std::vector<bool>& {
        auto found = known.find(stopped);
        if (found == known.end()) found = known.emplace(stopped, reached(stopped)).first;
        return found->second;
    };
    const std::vector<bool> in_fair_weather = ask(suspended);
    std::set<std::string> without_shares = suspended;
    std::set<std::string> with_shares = suspended;
    for (const auto& route : routes) (rules.lost_day_share.contains(route.id) ? with_shares : without_shares).insert(route.id);
    const auto& by_known_routes = ask(without_shares);
    const auto& by_unknown_routes = ask(with_shares);
    std::vector<std::optional<double>> days(in_fair_weather.size());
    for (std::size_t row = 0; row < days.size(); ++row) {
        if (in_fair_weather[row] && by_known_routes[row] && !by_unknown_routes[row]) days[row] = 0;
    }
    for (unsigned month = 1; month <= 12; ++month) {
        std::map<double, std::vector<std::string>, std::greater<>> routes_by_share;
        for (const auto& [route, by_month] : rules.lost_day_share) routes_by_share[by_month[month - 1]].push_back(route);
        std::set<std::string> stopped = suspended;
        std::vector<bool> lost(days.size());
        // From the mildest weather that stops anything to the worst: the first that cuts somebody off sets the share of lost
        // days.
        for (const auto& [share, stopping] : routes_by_share) {
            if (share <= 0) break;
            stopped.insert(stopping.begin(), stopping.end());
            const auto& still = ask(stopped);
            for (std::size_t row = 0; row < days.size(); ++row) {
                if (!days[row] || lost[row] || still[row]) continue;
                lost[row] = true;
                *days[row] += share * days_in(year, month);
            }
        }
    }
    return days;
}

}  // namespace circle15::analysis

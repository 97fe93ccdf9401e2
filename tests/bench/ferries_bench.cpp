// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/analysis/boat_answers.hpp"
#include "core/io/study_reader.hpp"
#include "core/network/ferry_return.hpp"
#include "tests/bench/earliest_arrival.hpp"
#include "tests/bench/ferry_county.hpp"

using namespace circle15;
using network::DaySeconds;

namespace {

/// Processor time, so that a busy machine does not count; everything here runs on one thread.
class Clock {
public:
    [[nodiscard]] double ms() const { return 1000.0 * static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC; }

private:
    std::clock_t start_ = std::clock();
};

struct Measured {
    double profiles_ms = 0;  ///< profiles and figures of every home and service
    double whole_ms = 0;     ///< with same-day returns and days lost to weather
    double baseline_ms = 0;  ///< the same figures from one search a minute of the window, carried over from a sample
    std::size_t reached = 0;
    std::size_t compared = 0;
    std::size_t differences = 0;
};

std::optional<DaySeconds> served_at(const std::vector<network::HomeStep>& steps, DaySeconds leave) {
    for (const auto& step : steps) {
        if (step.after < leave && leave <= step.leave_by) return step.boarding.served.at;
    }
    return std::nullopt;
}

/// Every `sampled`-th home, a departure every minute of the window, by a search each.
void measure_baseline(const network::PierProfiles& profiles, const std::vector<std::vector<network::PierWalk>>& homes,
                      std::size_t every, int every_minutes, Measured& sum) {
    const network::DayWindow window;
    std::size_t searches = 0;
    double ms = 0;
    for (std::size_t row = 0; row < homes.size(); row += every) {
        const auto steps = network::steps_from(profiles, homes[row]);
        for (DaySeconds leave = window.from; leave < window.to; leave += 60 * every_minutes) {
            const Clock clock;
            const auto found = bench::earliest_served(profiles.day(), profiles.service(), homes[row], leave);
            ms += clock.ms();
            ++searches;
            sum.differences += found == served_at(steps, leave) ? 0U : 1U;
        }
    }
    sum.compared += searches;
    const auto all = static_cast<double>(homes.size()) * (window.to - window.from) / 60;
    sum.baseline_ms += ms / static_cast<double>(searches) * all;
}

Measured measure_county(const bench::FerryCounty& county) {
    Measured sum;
    const Clock clock;
    const auto day = county.day();
    for (const auto& service : county.services) {
        const network::PierProfiles profiles(day, service);
        for (const auto& home : county.homes)
            sum.reached += network::boat_answer(profiles, home, {}).useful_sailings > 0 ? 1U : 0U;
    }
    sum.profiles_ms = clock.ms();
    network::ReturnTrips returns(day, county.services);
    std::size_t back = 0;
    for (const auto& home : county.homes) {
        for (const auto& answer : returns.answers(home, {})) back += answer.possible() ? 1U : 0U;
    }
    sum.whole_ms = clock.ms();
    if (back == 0) std::puts("nobody comes home the same day");
    for (const auto& service : county.services) {
        const network::PierProfiles profiles(day, service);
        measure_baseline(profiles, county.homes, 997, 60, sum);
    }
    return sum;
}

/// The built-in study with every home asked, those that could walk included.
Measured measure_study(const std::string& folder) {
    const auto study = io::read_study(folder);
    const analysis::Ground ground(study);
    const auto query = analysis::boat_query(study, {});
    const std::vector<bool> everybody(study.homes.size(), true);
    for (const auto shape : {network::SlopeShape::uncapped, network::SlopeShape::capped})
        static_cast<void>(analysis::boats_of(ground, shape));
    Measured sum;
    for (const auto& rule : study.standard.rules) {
        const auto& boats = analysis::boats_of(ground, analysis::slope_shape_of(rule.capped_downhill));
        const auto open = ground.open_facilities(rule.service, query.date);
        {
            const Clock clock;
            const auto reached = analysis::reached_by_boat(ground, boats, rule, open, query, everybody);
            sum.profiles_ms += clock.ms();
            sum.reached += static_cast<std::size_t>(std::ranges::count(reached, true));
        }
        {
            const Clock clock;
            const auto verdicts = analysis::boat_verdicts(ground, boats, rule, open, query, everybody);
            sum.whole_ms += clock.ms();
        }
        const analysis::ServiceBoats day(ground, boats, rule, open, query);
        std::vector<std::vector<network::PierWalk>> homes;
        for (std::size_t row = 0; row < study.homes.size(); ++row) {
            homes.push_back(analysis::pier_walks(boats.from_home(model::id_of<model::HomeId>(row)), rule.speed_m_per_s));
        }
        measure_baseline(day.profiles, homes, 67, 10, sum);
    }
    return sum;
}

int said(const char* what, const Measured& measured, double target_ms) {
    std::printf("%-46s %9zu %12.1f %12.1f %8.0f %14.0f %8.0f   %s\n", what, measured.reached, measured.profiles_ms,
                measured.whole_ms, target_ms, measured.baseline_ms, measured.baseline_ms / measured.whole_ms,
                measured.whole_ms <= target_ms ? "met" : "MISSED");
    std::printf("%-46s %zu departures compared with the baseline, %zu differences\n", "", measured.compared,
                measured.differences);
    return measured.differences == 0 ? 0 : 1;
}

}  // namespace

int main() {
    std::printf(
        "Boats of a whole day for every home and 6 services; processor ms on one thread.\n"
        "baseline: a departure every minute of 07:00-17:00, one earliest-arrival scan each, carried over from a sample\n\n"
        "%-46s %9s %12s %12s %8s %14s %8s\n",
        "", "reached", "profiles", "everything", "target", "baseline", "ratio");
    int failures = said("Shengsi, 3,677 homes", measure_study(CIRCLE15_SOURCE_DIR "/datasets/shengsi"), 100);
    failures += said("20 islands, 80 sailings, 4,000 homes", measure_county(bench::ferry_county(20, 80, 4000)), 100);
    failures +=
        said("1,000 islands, 20,000 sailings, 4,000 homes", measure_county(bench::ferry_county(1000, 20'000, 4000)), 2000);
    return failures;
}

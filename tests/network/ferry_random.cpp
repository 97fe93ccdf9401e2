// SPDX-License-Identifier: MIT
#include "tests/network/ferry_random.hpp"

#include <algorithm>
#include <format>
#include <random>

namespace circle15::test {

namespace {

/// Draws without the standard distributions, whose results differ between libraries.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    int roll(int low, int high) { return low + static_cast<int>(engine_() % static_cast<std::uint64_t>(high - low + 1)); }
    bool chance(int percent) { return roll(1, 100) <= percent; }

private:
    std::mt19937_64 engine_;
};

std::string pier(int number) { return std::string(1, static_cast<char>('A' + number)); }

void add_boats(Dice& dice, FerryWorld& world, int piers) {
    const int most_calls = dice.roll(2, 60);
    for (int calls_left = most_calls; calls_left >= 2;) {
        const int calls = std::min(calls_left, dice.roll(2, 5));
        calls_left -= calls;
        model::Trip trip;
        world.boat(std::format("r{}", dice.roll(0, 3)), "A 00:00, B 00:01");
        trip = std::move(world.timetable.trips.back());
        trip.calls.clear();
        int minute = dice.roll(-120, 1500);
        for (int i = 0; i < calls; ++i) {
            const int stay = dice.chance(50) ? 0 : dice.roll(0, 20);
            trip.calls.push_back({.stop = world.stop(pier(dice.roll(0, piers - 1))),
                                  .arrive = minute * 60,
                                  .depart = (minute + stay) * 60,
                                  .can_board = !dice.chance(8),
                                  .can_alight = !dice.chance(8)});
            minute += stay + dice.roll(1, 60);
        }
        world.timetable.trips.back() = std::move(trip);
    }
}

void set_rules(Dice& dice, FerryWorld& world, int piers) {
    world.rules.boarding_s = 60 * dice.roll(0, 12);
    world.rules.alighting_s = 60 * dice.roll(0, 4);
    if (dice.chance(40)) world.rules.by_route["r1"] = {.boarding_s = 60 * dice.roll(0, 40), .alighting_s = {}};
    if (dice.chance(30))
        world.rules.by_pier[pier(dice.roll(0, piers - 1))] = {.boarding_s = 60 * dice.roll(0, 20),
                                                              .alighting_s = 60 * dice.roll(0, 9)};
    if (dice.chance(25)) world.rules.longest_wait_s = 60 * dice.roll(5, 240);
    const auto any_pier = [&] { return pier(dice.roll(0, piers - 1)); };
    for (int i = dice.roll(0, 4); i > 0; --i) world.footpath(any_pier(), any_pier(), 60 * dice.roll(0, 30));
    for (int i = dice.chance(30) ? dice.roll(1, 3) : 0; i > 0; --i) {
        const std::string from = any_pier();
        world.change(from, any_pier(), dice.chance(70), 60 * dice.roll(0, 40));
    }
}

std::vector<model::OpenSpan> hours(Dice& dice) {
    std::vector<model::OpenSpan> spans;
    int minute = dice.roll(0, 600);
    for (int i = dice.roll(0, 2); i > 0; --i) {
        const int end = minute + dice.roll(10, 400);
        spans.push_back({.from = minute * 60, .to = end * 60});
        minute = end + dice.roll(1, 200);
    }
    return spans;
}

}  // namespace

RandomFerries random_ferries(std::uint64_t seed) {
    Dice dice(seed);
    RandomFerries made;
    const int piers = dice.roll(2, 8);
    for (int i = 0; i < piers; ++i) (void)made.world.stop(pier(i));
    add_boats(dice, made.world, piers);
    set_rules(dice, made.world, piers);
    const auto any_walk = [&] {
        return network::PierWalk{.stop = made.world.stop(pier(dice.roll(0, piers - 1))),
                                 .to_pier_s = 60 * dice.roll(0, 30),
                                 .from_pier_s = 60 * dice.roll(0, 30)};
    };
    for (int i = dice.roll(1, 3); i > 0; --i) {
        network::FerryFacility facility{.piers = {any_walk()}, .open = {}};
        if (dice.chance(30)) facility.piers.push_back(any_walk());
        if (dice.chance(60)) facility.open = hours(dice);
        made.service.facilities.push_back(std::move(facility));
    }
    made.service.service_s = 60 * dice.roll(0, 60);
    for (int i = dice.roll(1, 3); i > 0; --i) {
        const network::PierWalk walk = any_walk();
        const bool known =
            std::ranges::any_of(made.home, [&](const network::PierWalk& other) { return other.stop == walk.stop; });
        if (!known) made.home.push_back(walk);
    }
    return made;
}

}  // namespace circle15::test

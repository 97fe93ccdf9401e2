// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/model/study.hpp"
#include "tests/support/ascii_town.hpp"

namespace circle15::test {

/// Three islands with one street each and piers P1, P2, P3, 100 m a cell; a clinic on the middle one, homes on the outer two:
///
///     A---B   C----D   E--F       H1 at A, 300 m from P1 (B); P2 at C, the clinic 240 m from it; P3 at E, H2 200 m from it (F)
///
/// Boarding takes 5 minutes, alighting none; the study's date is Monday 2026-01-05. No boat sails until `boat` is told of it.
class BoatTown {
public:
    explicit BoatTown(double speed_m_per_s = 1.0);

    /// `boat("blue", "P1 08:00, P2 08:10")`: one sailing a day.
    BoatTown& boat(const std::string& route, std::string_view calls);

    [[nodiscard]] model::Study& study() { return town_.study; }
    [[nodiscard]] model::LonLat home(std::size_t row) const { return town_.study.homes[row].place; }
    AsciiTown town_;
};

/// "08:05" in seconds of the day.
[[nodiscard]] model::DaySeconds at_clock(std::string_view text);

}  // namespace circle15::test

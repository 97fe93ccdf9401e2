// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>

namespace circle15::network {

/// Walking effort as the length of a flat street that takes as long, in whole tenths of a millimetre. Time at any speed
/// follows by one division, so one search serves every speed. Each edge is rounded once: 0.05 mm at most, so that even 8,000
/// edges on a path of 60 minutes at 0.8 m/s stay within 0.5 s.
using FlatDmm = std::uint32_t;

inline constexpr double dmm_per_m = 10'000;

/// How slope bears on speed (METHODS.md 2): `capped` never walks faster than on the flat.
enum class SlopeShape { uncapped, capped };

/// Which way people walk between a home and the search's source.
enum class Direction { to_facility, from_facility };

[[nodiscard]] inline FlatDmm flat_dmm_of_metres(double metres) {
    return static_cast<FlatDmm>(std::llround(metres * dmm_per_m));
}
/// The farthest flat length walked in `seconds`; comparing with <= makes a threshold inclusive.
[[nodiscard]] inline FlatDmm flat_dmm_in(double seconds, double speed_m_per_s) {
    return flat_dmm_of_metres(seconds * speed_m_per_s);
}
[[nodiscard]] inline double seconds_of(FlatDmm cost, double speed_m_per_s) { return cost / dmm_per_m / speed_m_per_s; }

/// Time over the same stretch on the flat divided into time on a slope: Tobler 1993, normalised to the flat speed;
/// `grade` is rise over run in the direction of travel, clamped to ±0.6. Returns the factor on time.
[[nodiscard]] double slope_time_factor(double grade, SlopeShape shape);

}  // namespace circle15::network

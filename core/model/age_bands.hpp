// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace circle15::model {

/// Ages in whole years, both ends included; the last band is open.
struct AgeBand {
    std::string_view column;  ///< heading in homes.csv, such as `age_0_2`
    int from = 0;
    int to = 0;
};

inline constexpr std::array<AgeBand, 8> age_bands{{{"age_0_2", 0, 2},
                                                   {"age_3_5", 3, 5},
                                                   {"age_6_11", 6, 11},
                                                   {"age_12_14", 12, 14},
                                                   {"age_15_59", 15, 59},
                                                   {"age_60_64", 60, 64},
                                                   {"age_65_79", 65, 79},
                                                   {"age_80_up", 80, 200}}};

/// Persons in each of `age_bands`, in that order.
using PersonsByAge = std::array<std::int64_t, age_bands.size()>;

/// A set of age bands: bit i stands for age_bands[i].
struct AgeGroup {
    unsigned bits = 0;
    bool operator==(const AgeGroup&) const = default;

    [[nodiscard]] constexpr bool has(std::size_t band) const { return (bits >> band & 1U) != 0; }
};

inline constexpr AgeGroup everybody{0xFFU};

[[nodiscard]] constexpr std::int64_t persons_in(const PersonsByAge& persons, AgeGroup group) {
    std::int64_t sum = 0;
    for (std::size_t band = 0; band < persons.size(); ++band) sum += group.has(band) ? persons[band] : 0;
    return sum;
}

}  // namespace circle15::model

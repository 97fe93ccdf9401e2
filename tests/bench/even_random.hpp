// SPDX-License-Identifier: MIT
#pragma once

#include <random>

namespace circle15::bench {

/// Uniform 0..1 from the generator's bits alone: the same numbers with every standard library.
inline double even(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1.0p-53; }

}  // namespace circle15::bench

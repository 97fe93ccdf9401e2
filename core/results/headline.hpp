// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/analysis/results.hpp"

namespace circle15::results {

/// Persons in homes where every service is covered, and where none is known to be.
struct Together {
    std::int64_t persons = 0;
    std::int64_t all = 0;
    std::int64_t none = 0;
};

[[nodiscard]] Together services_together(const model::Study& study, const analysis::Analysis& analysis);

/// A gap for want of data is a question to the data, not the worst gap of a service.
[[nodiscard]] bool is_real(const analysis::Gap& gap);

struct GapCount {
    std::size_t gaps = 0;
    std::size_t for_want_of_data = 0;  ///< of them
};

[[nodiscard]] GapCount counted_gaps(const analysis::Analysis& analysis);

/// One gap and the service that fails there.
struct ServiceGap {
    const analysis::ServiceResult* service = nullptr;
    const analysis::Gap* gap = nullptr;
};

/// The real gaps of all services, most person-minutes first.
[[nodiscard]] std::vector<ServiceGap> largest_gaps(const analysis::Analysis& analysis, std::size_t most);

}  // namespace circle15::results

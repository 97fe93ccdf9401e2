// SPDX-License-Identifier: MIT
#include "core/model/facility.hpp"

#include <array>
#include <utility>

namespace circle15::model {

namespace {

struct StatusWord {
    std::string_view word;
    FacilityStatus status;
};

// County tables come with the Chinese words; the first of each status is the one written out.
constexpr std::array<StatusWord, 6> status_words{{{"planned", FacilityStatus::planned},
                                                  {"open", FacilityStatus::open},
                                                  {"closed", FacilityStatus::closed},
                                                  {"在建", FacilityStatus::planned},
                                                  {"投用", FacilityStatus::open},
                                                  {"停用", FacilityStatus::closed}}};

}  // namespace

std::string_view name_of(FacilityStatus status) {
    for (const StatusWord& known : status_words) {
        if (known.status == status) return known.word;
    }
    std::unreachable();
}

std::optional<FacilityStatus> facility_status_named(std::string_view name) {
    for (const StatusWord& known : status_words) {
        if (known.word == name) return known.status;
    }
    return std::nullopt;
}

}  // namespace circle15::model

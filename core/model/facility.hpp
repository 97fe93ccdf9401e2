// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/model/coordinate.hpp"
#include "core/model/date.hpp"
#include "core/model/opening_hours.hpp"
#include "core/model/quality.hpp"

namespace circle15::model {

/// 在建 / 投用 / 停用
enum class FacilityStatus : std::uint8_t { planned, open, closed };
inline constexpr std::size_t facility_status_count = 3;

/// A place that offers one service; a house with two services is two facilities with the same name.
struct Facility {
    std::string id;
    std::string name;
    std::string service;  ///< Rule::service of the standard
    LonLat place;
    std::string given_crs;  ///< the CRS the row declared (EPSG:4326, GCJ-02, ...)
    std::optional<std::int64_t> capacity;
    std::string capacity_unit;
    std::optional<std::int64_t> in_use;
    std::string opening_hours_text;
    std::optional<OpeningHours> opening_hours;  ///< unset: not known, taken as open whenever asked
    FacilityStatus status = FacilityStatus::open;
    std::optional<Date> opened;
    std::optional<Date> closed;
    std::string township;
    std::string village;
    std::string address;
    std::string lead_agency;
    std::string source;
    std::string date;
    Quality quality = Quality::modelled;
    bool operator==(const Facility&) const = default;
};

[[nodiscard]] std::string_view name_of(FacilityStatus status);
[[nodiscard]] std::optional<FacilityStatus> facility_status_named(std::string_view name);
}  // namespace circle15::model

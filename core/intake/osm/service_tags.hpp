// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/osm_cut.hpp"

namespace circle15::intake {

/// What says that a mapped thing offers a service: "amenity=library", or several tags that must all fit joined by "+". A value
/// fits where it is one of a tag's values between semicolons; `*` fits any value but `no`.
struct ServiceTag {
    std::string tags;
    std::string service;
    bool operator==(const ServiceTag&) const = default;
};

/// In the place of a service: what it is cannot be told, so it is listed as unsure and counted as none.
inline constexpr std::string_view unsure = "unsure";

/// circle15's own table, from the pages of these keys in OpenStreetMap's wiki.
[[nodiscard]] std::vector<ServiceTag> service_tags();

/// The services that tags stand for, in alphabetical order; `unsure` alone where no other row fits.
[[nodiscard]] std::vector<std::string> services_of(const io::OsmTags& tags, const std::vector<ServiceTag>& rows);

/// The services that an unsure thing may be: those of rows that ask for the same first tag and for more.
[[nodiscard]] std::vector<std::string> services_it_may_be(const io::OsmTags& tags, const std::vector<ServiceTag>& rows);

}  // namespace circle15::intake

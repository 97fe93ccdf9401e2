// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/io/gtfs_feed.hpp"
#include "core/model/errors.hpp"

namespace circle15::test {

/// Two piers 11.1 km apart, one boat out and one back a day.
[[nodiscard]] io::GtfsFiles small_feed();

/// The small feed with `old` in one file replaced; fails the test where `old` is not there.
[[nodiscard]] io::GtfsFiles small_feed_with(const std::string& file, std::string_view old, std::string_view fresh);

/// What is wrong with the feed; an empty rule where nothing is.
[[nodiscard]] model::InputFlaw flaw_of(const io::GtfsFiles& files);

}  // namespace circle15::test

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace circle15::intake {

/// What a column of a list is for: the study's name of it (`name`, `lon`, `age_0_2` ...), and the unit that its heading names
/// where it counts places. Beside the study's own columns there are `place` (longitude and latitude in one cell), `persons`
/// (without ages), `floors` and `floor_area`.
struct HeadingMeaning {
    std::string_view column;
    std::string_view unit{};
};

/// A heading without blanks, brackets behind it, stars of required cells and full-width letters: "托位数（个）*" -> 托位数.
[[nodiscard]] std::string plain_heading(std::string_view heading);

/// What a heading usually stands for, in Chinese or English; nothing for one that is not in the table (heading_words.cpp).
[[nodiscard]] std::optional<HeadingMeaning> meaning_of_heading(std::string_view heading);

/// The same for a field of a shapefile, whose name may have been cut to ten bytes: a known heading that begins so.
[[nodiscard]] std::optional<HeadingMeaning> meaning_of_cut_heading(std::string_view heading);

/// The CRS that a heading of places names: 经度（GCJ-02）, 百度经度.
[[nodiscard]] std::optional<std::string_view> crs_of_heading(std::string_view heading);

}  // namespace circle15::intake

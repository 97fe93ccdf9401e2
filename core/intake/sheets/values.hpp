// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.hpp"
#include "core/model/facility.hpp"
#include "core/model/quality.hpp"

namespace circle15::intake {

/// What became of a cell.
enum class Became {
    empty,     ///< blank, or a mark that stands for it (-, /, 无)
    plain,     ///< as a study writes it
    repaired,  ///< it was clear what is meant, though written otherwise
    unread,    ///< it says something that cannot be read
};

template <class Value>
struct Reading {
    Became became = Became::empty;
    Value value{};
};

/// Blank, or one of the marks that offices put where there is nothing: - / — 无 暂无 不详 空.
[[nodiscard]] bool says_nothing(std::string_view cell);

/// A number of 0 or more: 60, 60.0, 1,200, "60个", "约60", "６０", "六十", "1.2万". A range or several numbers are unread.
[[nodiscard]] Reading<double> number_in(std::string_view cell);

/// 2024-12-31, 2024/1/5, 2024.1.5, 2024年12月31日, 20241231, 2024年12月, 2024, a time behind it left out, and the days since
/// 1899-12-30 that spreadsheets hold (from 1980 to 2079).
[[nodiscard]] Reading<model::Date> date_in(std::string_view cell);

/// 开放, 正常运营, 在用 ... open; 停用, 关闭, 已撤销 ... closed; 在建, 筹建, 规划 ... planned.
[[nodiscard]] Reading<model::FacilityStatus> status_in(std::string_view cell);

/// surveyed, mapped, approximate, modelled, and their Chinese words.
[[nodiscard]] Reading<model::Quality> quality_in(std::string_view cell);

/// An id as text: 330922100001.0 loses its ending; 3.30922100001E+11 becomes 330922100001 where all digits are there, and is
/// unread where some are not (3.30922E+11).
[[nodiscard]] Reading<std::string> id_in(std::string_view cell);

}  // namespace circle15::intake

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/report/words.hpp"

class QPainter;

namespace circle15::sheet {

enum class Format { pdf, png, svg };
enum class Paper { a3, a4 };

[[nodiscard]] std::string_view name_of(Format format);
[[nodiscard]] std::optional<Format> format_named(std::string_view name);
[[nodiscard]] std::optional<Paper> paper_named(std::string_view name);
/// Lying down, in millimetres.
[[nodiscard]] QSizeF size_of(Paper paper);
/// Millimetres of this paper in one millimetre of an A3 page.
[[nodiscard]] double paper_mm(Paper paper);

/// A page of one kind of file. `paint` draws in the millimetres of an A3 page. PNG has 300 dots an inch; PDF
/// is vector with its fonts inside. The same painting gives the same bytes, whatever the hour. Throws std::runtime_error where
/// Qt cannot make the file.
[[nodiscard]] std::string page_bytes(Format format, Paper paper, const std::string& title,
                                     const std::function<void(QPainter&)>& paint);

/// A PDF of Qt's with text that can be searched, and without the hour it was made at. The font is the theme's.
[[nodiscard]] QByteArray finished_pdf(QByteArray pdf);

struct SheetRequest {
    std::vector<Format> formats{Format::pdf};
    Paper paper = Paper::a3;
    std::vector<std::string> services;  ///< empty: all of the standard
    words::Lang lang = words::Lang::zh;
    std::optional<model::Date> drawn;  ///< 制图日期
    std::string scenario;              ///< that the results are of, by name; empty: the study as it is
};

struct SheetFile {
    std::string name;  ///< `childcare-A3.pdf`
    std::string bytes;
};

/// One sheet a service and format. Throws model::InputError for a service the standard does not have, or
/// without a font for its words.
[[nodiscard]] std::vector<SheetFile> draw_sheets(const model::Study& study, const analysis::Analysis& analysis,
                                                 const SheetRequest& request);

}  // namespace circle15::sheet

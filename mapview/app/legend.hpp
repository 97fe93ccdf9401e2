// SPDX-License-Identifier: MIT
#pragma once

#include <QVariant>

#include "mapview/app/map_picture.hpp"
#include "mapview/app/question.hpp"
#include "mapview/sheet/lettering.hpp"

class QPainter;

namespace circle15::app {

/// Rows of the legend: kind (disc, ring, hollow, fill, dash, gap, symbol), colour, text; modelled, and of a symbol shape,
/// letter, serves and proposed.
[[nodiscard]] QVariantList legend_of(const MapPicture& picture, std::size_t service, const Question& question,
                                     words::Lang lang);

/// The mark of a row as the map has it, in the middle of a box of about 22 by 18 pixels.
void paint_key(QPainter& painter, const QVariantMap& row, const QRectF& box, const sheet::Theme& theme,
               const sheet::Lettering& lettering);

}  // namespace circle15::app

// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

#include "mapview/app/map_picture.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/theme.hpp"

class QPainter;

namespace circle15::app {

/// Shore to shore, kilometres; by the corners of their outlines.
[[nodiscard]] double sea_km(const sheet::IslandShape& a, const sheet::IslandShape& b);

/// All inhabited islands where they lie, each with its name and how far it is across the sea from the one where most people
/// live, and the ferry lines between them. Fills the box.
void paint_locator(QPainter& painter, const MapPicture& picture, const QRectF& box, const sheet::Theme& theme,
                   const sheet::Lettering& lettering);

}  // namespace circle15::app

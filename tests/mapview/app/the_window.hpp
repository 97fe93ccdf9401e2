// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <vector>

#include "tests/mapview/app/window.hpp"

namespace circle15::app {

/// The built-in study.
[[nodiscard]] QString shengsi();

/// One window on the built-in study for all cases, since each takes a second to open: ready, nothing tried, nothing chosen,
/// service 4 (elderly meals) at its standard, every layer drawn.
[[nodiscard]] Window& window();

/// Has these layers drawn and no other, until the next case asks for the window.
void draw_only(Window& shown, const std::vector<QByteArray>& layers);

/// For a case that leaves a window as nobody knows: the next one opens anew.
void close_window();

[[nodiscard]] bool alike(const QColor& a, const QColor& b, int by = 24);

/// Whether some pixel within `radius` of a place of the map has this colour.
[[nodiscard]] bool has_colour(Window& shown, const QImage& image, double lon, double lat, const QColor& colour, int radius = 4);

[[nodiscard]] const analysis::ServiceResult& service(Window& shown);

/// The home of this status with most people of the group.
[[nodiscard]] std::size_t home_with(Window& shown, analysis::Status status);

model::LonLat look_at_home(Window& shown, std::size_t home);

}  // namespace circle15::app

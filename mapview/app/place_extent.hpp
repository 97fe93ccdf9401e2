// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <QString>
#include <optional>

#include "mapview/app/map_picture.hpp"

namespace circle15::app {

/// The box on the Mercator plane that shows a place whole: "county", "island:ID", "township:NAME", "village:CODE", "gap:ID",
/// "home:ID", "facility:ID", "pier:ID". An island's is its larger lands; a township's and a village's is where its people live.
/// Nothing for what is not there.
[[nodiscard]] std::optional<QRectF> extent_of(const MapPicture& picture, std::size_t service, const QString& key);

}  // namespace circle15::app

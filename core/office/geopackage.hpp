// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "core/io/sink.hpp"
#include "core/office/deliverables.hpp"

namespace circle15::office {

/// circle15.gpkg: every layer of the answer, headed in one language, with the looks of the map sheets. How many features it
/// has. Throws model::RunError (`geopackage_not_made`).
std::size_t write_layers(const Delivery& delivery, const io::Sink& sink);

}  // namespace circle15::office

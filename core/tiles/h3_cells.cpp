// SPDX-License-Identifier: MIT
#include "core/tiles/h3_cells.hpp"

#include <h3api.h>

#include <array>
#include <stdexcept>

namespace circle15::tiles {

std::string h3_cell(model::LonLat place, int resolution) {
    const LatLng at{degsToRads(place.lat), degsToRads(place.lon)};
    H3Index cell = 0;
    std::array<char, 17> text{};
    if (latLngToCell(&at, resolution, &cell) != E_SUCCESS || h3ToString(cell, text.data(), text.size()) != E_SUCCESS)
        throw std::runtime_error("H3 knows no cell of a home");
    return text.data();
}

}  // namespace circle15::tiles

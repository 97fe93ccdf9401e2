// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/model/verdict_terms.hpp"

namespace circle15::office {

/// 0xRRGGBB.
using Colour = std::uint32_t;

/// The colours of the map sheets (mapview/sheet/theme.hpp), which a test holds them to.
struct Palette {
    Colour paper = 0xffffff;
    Colour ink = 0x1f272e;
    Colour land = 0xfbf8f0;
    Colour coast = 0x5b6b76;
    Colour street = 0xa09788;
    Colour street_modelled = 0xc2bbae;
    Colour ferry = 0x6b8499;
    Colour facility = 0x122f4d;
    Colour gap = 0x5c0a2a;
    double home_radius_mm = 1.25;
    double home_radius_least_mm = 0.32;
};

enum class Form { disc, ring, hollow };

struct StatusColour {
    Colour colour = 0;
    Form form = Form::disc;
};

[[nodiscard]] StatusColour colour_of(model::Status status);
/// Of a ring, counted from the nearest of `rings`: dark near and pale far.
[[nodiscard]] Colour colour_of_ring(std::size_t ring, std::size_t rings);

}  // namespace circle15::office

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/model/service_symbol.hpp"
#include "core/office/style/palette.hpp"
#include "mapview/sheet/theme.hpp"

using namespace circle15;

namespace {

office::Colour rgb(const QColor& colour) { return colour.rgb() & 0xffffffU; }

}  // namespace

TEST_CASE("layers that are handed over have the colours of the sheets") {
    const sheet::Theme theme;
    const office::Palette palette;
    CHECK(palette.paper == rgb(theme.paper));
    CHECK(palette.ink == rgb(theme.ink));
    CHECK(palette.land == rgb(theme.land));
    CHECK(palette.coast == rgb(theme.coast));
    CHECK(palette.street == rgb(theme.street));
    CHECK(palette.street_modelled == rgb(theme.street_modelled));
    CHECK(palette.ferry == rgb(theme.ferry));
    CHECK(palette.facility == rgb(theme.facility));
    CHECK(model::ServiceSymbol{}.colour == rgb(theme.facility));
    CHECK(palette.gap == rgb(theme.gap));
    CHECK(palette.home_radius_mm == theme.home_radius);
    CHECK(palette.home_radius_least_mm == theme.home_radius_least);
    for (std::size_t each = 0; each < model::status_count; ++each) {
        const auto status = static_cast<model::Status>(each);
        CHECK(office::colour_of(status).colour == rgb(theme.status(status).colour));
        CHECK(static_cast<int>(office::colour_of(status).form) == static_cast<int>(theme.status(status).form));
    }
    for (std::size_t rings = 1; rings < 8; ++rings) {
        for (std::size_t ring = 0; ring < rings; ++ring)
            CHECK(office::colour_of_ring(ring, rings) == rgb(theme.area(ring, rings)));
    }
}

TEST_CASE("a projector keeps the coast apart from sea and land") {
    // WCAG 2.1, 1.4.11.
    const auto luminance = [](const QColor& colour) {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const auto contrast = [&](const QColor& a, const QColor& b) {
        const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
        return (light + 0.05) / (dark + 0.05);
    };
    const sheet::Theme theme;
    CHECK(contrast(theme.coast, theme.sea) >= 3);
    CHECK(contrast(theme.coast, theme.land) >= 3);
}

// SPDX-License-Identifier: MIT
#include "core/geometry/geohash.hpp"

#include <string_view>

namespace circle15::geometry {

namespace {

/// One half of a range after the other; true where the value lies in the upper one.
struct Halves {
    double from;
    double to;

    bool upper(double value) {
        const double middle = (from + to) / 2;
        const bool above = value >= middle;
        (above ? from : to) = middle;
        return above;
    }
};

}  // namespace

std::string geohash(model::LonLat place, std::size_t characters) {
    constexpr std::string_view alphabet = "0123456789bcdefghjkmnpqrstuvwxyz";
    constexpr int bits_a_character = 5;
    Halves lon{-180, 180};
    Halves lat{-90, 90};
    std::string hash;
    bool eastward = true;
    while (hash.size() < characters) {
        std::size_t index = 0;
        for (int bit = 0; bit < bits_a_character; ++bit, eastward = !eastward) {
            const bool above = eastward ? lon.upper(place.lon) : lat.upper(place.lat);
            index = index * 2 + (above ? 1 : 0);
        }
        hash.push_back(alphabet[index]);
    }
    return hash;
}

}  // namespace circle15::geometry

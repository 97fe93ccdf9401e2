// SPDX-License-Identifier: MIT
#include "core/geometry/geohash.hpp"

#include <algorithm>
#include <string_view>

namespace circle15::geometry {

namespace {

/// Which of 2^bits equal parts of `from` ... `from + width` holds the value. The parts' ends are sums of a few powers of two,
/// so comparing with them is exact, which dividing is not.
std::uint64_t part_of(double value, double from, double width, std::size_t bits) {
    const auto parts = std::uint64_t{1} << bits;
    const double step = width / static_cast<double>(parts);
    const auto end = [&](std::uint64_t part) { return from + step * static_cast<double>(part); };
    auto part = static_cast<std::uint64_t>(std::clamp((value - from) / step, 0.0, static_cast<double>(parts - 1)));
    while (part > 0 && value < end(part)) --part;
    while (part + 1 < parts && value >= end(part + 1)) ++part;
    return part;
}

}  // namespace

std::uint64_t geohash_number(model::LonLat place, std::size_t characters) {
    const std::size_t bits = characters * geohash_bits;
    // East and west are told first.
    const auto lon = part_of(place.lon, -180, 360, (bits + 1) / 2);
    const auto lat = part_of(place.lat, -90, 180, bits / 2);
    std::uint64_t number = 0;
    for (std::size_t bit = 0; bit < bits; ++bit) {
        const auto& half = bit % 2 == 0 ? lon : lat;
        const std::size_t left = (bit % 2 == 0 ? (bits + 1) / 2 : bits / 2) - bit / 2 - 1;
        number = number * 2 + ((half >> left) & 1);
    }
    return number;
}

std::string geohash_name(std::uint64_t number, std::size_t characters) {
    constexpr std::string_view alphabet = "0123456789bcdefghjkmnpqrstuvwxyz";
    std::string name(characters, '0');
    for (auto letter = name.rbegin(); letter != name.rend(); ++letter, number >>= geohash_bits)
        *letter = alphabet[number % alphabet.size()];
    return name;
}

std::string geohash(model::LonLat place, std::size_t characters) {
    return geohash_name(geohash_number(place, characters), characters);
}

}  // namespace circle15::geometry

// SPDX-License-Identifier: MIT
#include "core/office/style/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace circle15::office {

namespace {

constexpr std::array<Colour, 4> near_to_far{0x4f8fbf, 0x8fbcdb, 0xc3dcee, 0xdfeaf3};

Colour between(Colour from, Colour to, double share) {
    Colour mixed = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto a = static_cast<double>(from >> shift & 0xffU);
        const auto b = static_cast<double>(to >> shift & 0xffU);
        mixed |= static_cast<Colour>(std::lround(a + (b - a) * share)) << shift;
    }
    return mixed;
}

}  // namespace

StatusColour colour_of(model::Status status) {
    switch (status) {
        case model::Status::covered:
            return {0x1f5485, Form::disc};
        case model::Status::too_far:
            return {0xe8692a, Form::disc};
        case model::Status::boat_only:
            return {0x7b2d8e, Form::ring};
        case model::Status::no_access:
            return {0x1a1a1a, Form::disc};
        case model::Status::full:
            return {0xd19500, Form::ring};
        case model::Status::unknown:
            return {0x5f5f5f, Form::hollow};
    }
    std::unreachable();
}

Colour colour_of_ring(std::size_t ring, std::size_t rings) {
    if (rings <= 3) return near_to_far[std::min<std::size_t>(ring + (rings == 1 ? 1 : 0), 2)];
    const double place = static_cast<double>(ring) * (near_to_far.size() - 1) / static_cast<double>(rings - 1);
    const auto below = std::min(static_cast<std::size_t>(place), near_to_far.size() - 2);
    return between(near_to_far[below], near_to_far[below + 1], place - static_cast<double>(below));
}

}  // namespace circle15::office

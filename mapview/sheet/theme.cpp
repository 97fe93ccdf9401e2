// SPDX-License-Identifier: MIT
#include "mapview/sheet/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace circle15::sheet {

namespace {

constexpr std::array<QRgb, 4> near_to_far{0xff4f8fbf, 0xff8fbcdb, 0xffc3dcee, 0xffdfeaf3};

QColor between(const QColor& a, const QColor& b, double share) {
    const auto mix = [&](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

}  // namespace

Theme Theme::with_larger_text(double factor) const {
    Theme larger = *this;
    for (double Theme::* size : {&Theme::heading, &Theme::lead, &Theme::body, &Theme::small, &Theme::footnote,
                                 &Theme::island_name, &Theme::place_name}) {
        larger.*size *= factor;
    }
    return larger;
}

QColor Theme::area(std::size_t ring, std::size_t rings) const {
    if (rings <= 3) return QColor::fromRgb(near_to_far[std::min<std::size_t>(ring + (rings == 1 ? 1 : 0), 2)]);
    const double place = static_cast<double>(ring) * (near_to_far.size() - 1) / static_cast<double>(rings - 1);
    const auto below = std::min(static_cast<std::size_t>(place), near_to_far.size() - 2);
    return between(QColor::fromRgb(near_to_far[below]), QColor::fromRgb(near_to_far[below + 1]),
                   place - static_cast<double>(below));
}

QColor Theme::minutes(double minutes, double threshold) const {
    if (minutes > threshold)
        return between({0xe8, 0x8a, 0x45}, {0x8f, 0x1d, 0x0a}, std::clamp((minutes - threshold) / (2 * threshold), 0.0, 1.0));
    return between({0x16, 0x4a, 0x78}, {0x8f, 0xbc, 0xdb}, threshold > 0 ? std::clamp(minutes / threshold, 0.0, 1.0) : 0.0);
}

StatusMark Theme::status(analysis::Status status) const {
    switch (status) {
        case analysis::Status::covered:
            return {{0x1f, 0x54, 0x85}, StatusMark::Form::disc};
        case analysis::Status::too_far:
            return {{0xe8, 0x69, 0x2a}, StatusMark::Form::disc};
        case analysis::Status::boat_only:
            return {{0x7b, 0x2d, 0x8e}, StatusMark::Form::ring};
        case analysis::Status::no_access:
            return {{0x1a, 0x1a, 0x1a}, StatusMark::Form::disc};
        case analysis::Status::full:
            return {{0xd1, 0x95, 0x00}, StatusMark::Form::ring};
        case analysis::Status::unknown:
            return {{0x5f, 0x5f, 0x5f}, StatusMark::Form::hollow};
    }
    std::unreachable();
}

QColor Theme::share(double covered) const {
    static constexpr std::array<QRgb, share_classes.size()> colours{0xffc8500f, 0xffe8894f, 0xffb9a488, 0xff6d99c4, 0xff1f5485};
    const auto above = std::ranges::upper_bound(share_classes, covered);
    return QColor::fromRgb(colours[static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - share_classes.begin() - 1, 0))]);
}

QColor Theme::served(std::int64_t persons, std::int64_t covered, std::int64_t unknown) const {
    const std::int64_t known = persons - unknown;
    if (unknown > known) return status(analysis::Status::unknown).colour;
    return share(known > 0 ? static_cast<double>(covered) / static_cast<double>(known) : 1.0);
}

double Theme::home_radius_of(double persons, double persons_full) const {
    return std::clamp(home_radius * std::sqrt(persons / persons_full), home_radius_least, 1.6 * home_radius);
}

QColor Theme::paler(const QColor& colour) const { return between(colour, paper, 0.22); }

}  // namespace circle15::sheet

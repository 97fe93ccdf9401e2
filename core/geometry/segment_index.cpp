// SPDX-License-Identifier: MIT
#include "core/geometry/segment_index.hpp"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/geometry/measure.hpp"

namespace circle15::geometry {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

using model::Metres;
using Point = bg::model::point<double, 2, bg::cs::cartesian>;
using Box = bg::model::box<Point>;
using Entry = std::pair<Box, std::uint32_t>;

Box box_of(Metres a, Metres b) {
    return {Point{std::min(a.x, b.x), std::min(a.y, b.y)}, Point{std::max(a.x, b.x), std::max(a.y, b.y)}};
}

NearPoint near_point_of(const Segment& segment, Metres from) {
    const double dx = segment.b.x - segment.a.x;
    const double dy = segment.b.y - segment.a.y;
    const double squared = dx * dx + dy * dy;
    const double along = squared > 0 ? ((from.x - segment.a.x) * dx + (from.y - segment.a.y) * dy) / squared : 0.0;
    const double fraction = std::clamp(along, 0.0, 1.0);
    // std::lerp is exact at both ends, so that segments meeting in a point lie at exactly the same distance from beyond it.
    const Metres place{std::lerp(segment.a.x, segment.b.x, fraction), std::lerp(segment.a.y, segment.b.y, fraction)};
    return {.segment = segment, .place = place, .distance_m = distance_m(from, place), .fraction = fraction};
}

/// No segment in the box has a point farther away than this.
double farthest_corner_m(const Box& box, Metres from) {
    const double east_m =
        std::max(std::abs(bg::get<0>(box.min_corner()) - from.x), std::abs(bg::get<0>(box.max_corner()) - from.x));
    const double north_m =
        std::max(std::abs(bg::get<1>(box.min_corner()) - from.y), std::abs(bg::get<1>(box.max_corner()) - from.y));
    return std::hypot(east_m, north_m);
}

bool nearer(const NearPoint& a, const NearPoint& b) {
    return std::tie(a.distance_m, a.segment.owner, a.segment.part) < std::tie(b.distance_m, b.segment.owner, b.segment.part);
}

}  // namespace

struct SegmentIndex::Tree {
    std::vector<Segment> segments;
    bgi::rtree<Entry, bgi::rstar<16>> boxes;
};

SegmentIndex::SegmentIndex(std::vector<Segment> segments) : tree_(std::make_unique<Tree>()) {
    std::vector<Entry> entries;
    entries.reserve(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i)
        entries.emplace_back(box_of(segments[i].a, segments[i].b), static_cast<std::uint32_t>(i));
    tree_->boxes = decltype(tree_->boxes)(entries);
    tree_->segments = std::move(segments);
}

SegmentIndex::~SegmentIndex() = default;
SegmentIndex::SegmentIndex(SegmentIndex&&) noexcept = default;
SegmentIndex& SegmentIndex::operator=(SegmentIndex&&) noexcept = default;

std::optional<NearPoint> SegmentIndex::nearest(Metres from, double limit_m,
                                               const std::function<bool(const NearPoint&)>& accept) const {
    // Ring after ring around the question, each four times as wide: all segments nearer than the ring's radius are known, so
    // those beyond the last ring can be asked about in order.
    if (tree_->segments.empty()) return std::nullopt;
    constexpr double first_radius_m = 25;
    constexpr double widening = 4;
    std::vector<NearPoint> ring;
    double asked_m = -1;
    const double farthest_m = farthest_corner_m(tree_->boxes.bounds(), from);
    for (double radius_m = std::min(first_radius_m, limit_m);; radius_m = std::min(radius_m * widening, limit_m)) {
        const Box square{Point{from.x - radius_m, from.y - radius_m}, Point{from.x + radius_m, from.y + radius_m}};
        ring.clear();
        for (auto entry = tree_->boxes.qbegin(bgi::intersects(square)); entry != tree_->boxes.qend(); ++entry) {
            const NearPoint candidate = near_point_of(tree_->segments[entry->second], from);
            if (candidate.distance_m > asked_m && candidate.distance_m <= radius_m) ring.push_back(candidate);
        }
        std::ranges::sort(ring, nearer);
        for (const NearPoint& candidate : ring) {
            if (accept(candidate)) return candidate;
        }
        asked_m = radius_m;
        if (radius_m >= limit_m || radius_m > farthest_m) return std::nullopt;
    }
}

void SegmentIndex::beside(Metres a, Metres b, const std::function<void(const Segment&)>& visit) const {
    for (auto entry = tree_->boxes.qbegin(bgi::intersects(box_of(a, b))); entry != tree_->boxes.qend(); ++entry)
        visit(tree_->segments[entry->second]);
}

}  // namespace circle15::geometry

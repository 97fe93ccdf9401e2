// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// A straight piece of some line; `owner` and `part` say which.
struct Segment {
    model::Metres a;
    model::Metres b;
    std::uint32_t owner = 0;
    std::uint32_t part = 0;
};

/// The nearest point of a segment: its place, how far it lies from the question and where along the segment (0..1).
struct NearPoint {
    Segment segment;
    model::Metres place;
    double distance_m = 0;
    double fraction = 0;
};

/// Nearest-segment questions by an R-tree (Boost.Geometry). Immutable, safe for several threads.
class SegmentIndex {
public:
    explicit SegmentIndex(std::vector<Segment> segments);
    ~SegmentIndex();
    SegmentIndex(SegmentIndex&&) noexcept;
    SegmentIndex& operator=(SegmentIndex&&) noexcept;

    /// The nearest point within `limit_m` (inclusive) that `accept` takes, asked in order of distance; equal distances in order
    /// of owner, part. Nothing where there is none.
    [[nodiscard]] std::optional<NearPoint> nearest(model::Metres from, double limit_m,
                                                   const std::function<bool(const NearPoint&)>& accept) const;

    /// Visits, in no order, each segment that meets the upright rectangle around `a` and `b`, and maybe others nearby.
    void beside(model::Metres a, model::Metres b, const std::function<void(const Segment&)>& visit) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace circle15::geometry

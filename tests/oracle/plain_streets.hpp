// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/geometry/projection.hpp"
#include "tests/oracle/town.hpp"

namespace circle15::oracle {

/// Walking costs as the flat tenths of a millimetre that take as long.
using Cost = std::int64_t;

/// A way on foot: its cost and its metres on the flat; of ways that cost the same, the least and the most metres.
struct PlainWay {
    Cost cost = 0;
    double least_m = 0;
    double most_m = 0;
};
using MaybeWay = std::optional<PlainWay>;

[[nodiscard]] MaybeWay sum(const MaybeWay& a, const MaybeWay& b);
/// The cheaper one.
[[nodiscard]] MaybeWay lesser(const MaybeWay& a, const MaybeWay& b);

/// Where a place is joined to the streets.
struct Joined {
    std::size_t stretch = 0;
    double along_m = 0;
    double link_m = 0;
};

/// How a place is joined, or how far off it is.
struct Joining {
    std::optional<Joined> joined;
    std::optional<double> nearest_m;  ///< to any street of the island
    bool clear = false;               ///< no other street is as near, and it is not the end of one that is nearest
};

/// The streets of a town as a table of all ways between all junctions (Floyd and Warshall): slow and plain. Reads nothing but
/// the study and, of production, nothing but its projection, so that both see the same metres.
class PlainStreets {
public:
    explicit PlainStreets(const Town& town);

    [[nodiscard]] Joining join(model::LonLat place, std::size_t island, double limit_m) const;
    /// From one joined place to another, without the legs to and from the streets.
    [[nodiscard]] MaybeWay between(const Joined& from, const Joined& to, bool capped) const;
    /// The connected part of the streets that a place is joined to.
    [[nodiscard]] std::size_t part_of(const Joined& place) const { return parts_[stretches_[place.stretch].from]; }
    /// The island whose land a place stands on.
    [[nodiscard]] std::optional<std::size_t> island_at(model::LonLat place) const;
    [[nodiscard]] std::size_t junctions() const { return parts_.size(); }

private:
    struct Stretch {
        std::size_t from = 0;
        std::size_t to = 0;
        const model::StreetWay* way = nullptr;
        std::vector<model::Metres> points;
        std::vector<double> grades;  ///< by piece, going along
        double length_m = 0;
        std::size_t island = 0;
    };
    [[nodiscard]] MaybeWay along(const Stretch& stretch, double from_m, double to_m, bool capped) const;
    void cut_ways(const model::Streets& streets);
    void find_parts();
    void find_ways(bool capped);
    [[nodiscard]] double wet_m(model::Metres a, model::Metres b, std::size_t island) const;
    /// 0 leads somewhere, 1 the same but under a roof, 2 a scrap, 3 one under a roof.
    [[nodiscard]] int worth(const Stretch& stretch) const;

    const Town& town_;
    geometry::Projection projection_;
    std::vector<model::Metres> places_;  ///< by row of Streets::nodes
    std::vector<Stretch> stretches_;
    std::vector<std::size_t> parts_;             ///< by junction: the lowest junction it hangs together with
    std::vector<double> part_length_m_;          ///< by that junction
    std::array<std::vector<MaybeWay>, 2> ways_;  ///< uncapped, capped: from x to
};

}  // namespace circle15::oracle

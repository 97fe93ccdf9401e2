// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/geometry/region.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// The villages of a plan by code, by name and by place. Positions are those of the records it was made of.
class VillageFinder {
public:
    VillageFinder(std::span<const VillageRecord> villages, const geometry::Projection& projection);

    /// By code, or by a name that is one village's alone (in the township, where that is given). A census's endings are let
    /// pass: 菜园社区 is found as 菜园社区居委会 as well.
    [[nodiscard]] std::optional<std::size_t> named(const std::string& village, const std::string& township) const;
    /// The village whose outline holds the place, else the one whose outline or point is nearest; nothing where no village has
    /// a place.
    [[nodiscard]] std::optional<std::size_t> at(model::Metres place) const;
    /// Codes and names, for "did you mean".
    [[nodiscard]] std::vector<std::string> known() const;

private:
    struct Outline {
        std::size_t village = 0;
        model::Metres low;
        model::Metres high;
        geometry::Region region;
    };

    std::span<const VillageRecord> villages_;
    std::map<std::string, std::size_t> codes_;
    std::map<std::string, std::vector<std::size_t>> names_;
    std::vector<Outline> outlines_;
    std::vector<std::pair<std::size_t, model::Metres>> points_;  ///< of villages without an outline
};

/// A village's name without what offices put behind it: 菜园社区居民委员会 -> 菜园社区, 龙泉村村委会 -> 龙泉村.
[[nodiscard]] std::string bare_village_name(std::string name);

}  // namespace circle15::intake

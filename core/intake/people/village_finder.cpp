// SPDX-License-Identifier: MIT
#include "core/intake/people/village_finder.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "core/geometry/measure.hpp"

namespace circle15::intake {

namespace {

struct Box {
    model::Metres low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    model::Metres high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};
};

Box box_of(const model::MultiPolygonOf<model::Metres>& land) {
    Box box;
    for (const auto& polygon : land) {
        for (const model::Metres point : polygon.shell) {
            box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
            box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
        }
    }
    return box;
}

/// How far a place lies outside a box; 0 inside.
double outside_m(model::Metres place, model::Metres low, model::Metres high) {
    return geometry::distance_m(place, {std::clamp(place.x, low.x, high.x), std::clamp(place.y, low.y, high.y)});
}

}  // namespace

std::string bare_village_name(std::string name) {
    static constexpr auto offices =
        std::to_array<std::string_view>({"居民委员会", "村民委员会", "经济合作社", "居委会", "村委会", "社区居委会"});
    for (const std::string_view office : offices) {
        if (name.size() <= office.size() || !name.ends_with(office)) continue;
        const std::string rest = name.substr(0, name.size() - office.size());
        const bool is_village = office.starts_with("村") && !rest.ends_with("村");
        return is_village ? rest + "村" : rest;
    }
    return name;
}

VillageFinder::VillageFinder(std::span<const VillageRecord> villages, const geometry::Projection& projection)
    : villages_(villages) {
    for (std::size_t i = 0; i < villages.size(); ++i) {
        const VillageRecord& village = villages[i];
        if (!village.code.empty()) codes_.emplace(village.code, i);
        names_[bare_village_name(village.name)].push_back(i);
        if (!village.land.empty()) {
            const auto land = projection.to_metres(village.land);
            const Box box = box_of(land);
            outlines_.push_back({i, box.low, box.high, geometry::Region(land)});
        } else if (village.place) {
            points_.emplace_back(i, projection.to_metres(*village.place));
        }
    }
}

std::optional<std::size_t> VillageFinder::named(const std::string& village, const std::string& township) const {
    if (const auto code = codes_.find(village); code != codes_.end()) return code->second;
    const auto same = names_.find(bare_village_name(village));
    if (same == names_.end()) return std::nullopt;
    std::vector<std::size_t> meant = same->second;
    if (!township.empty()) std::erase_if(meant, [&](std::size_t i) { return villages_[i].township != township; });
    return meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
}

std::optional<std::size_t> VillageFinder::at(model::Metres place) const {
    std::optional<std::size_t> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (const auto& [village, point] : points_) {
        const double apart = geometry::distance_m(place, point);
        if (apart >= least) continue;
        least = apart;
        nearest = village;
    }
    // Inside an outline is nearer than any point.
    for (const Outline& outline : outlines_) {
        if (outside_m(place, outline.low, outline.high) == 0 && outline.region.covers(place)) return outline.village;
    }
    for (const Outline& outline : outlines_) {
        if (outside_m(place, outline.low, outline.high) >= least) continue;
        const double apart = outline.region.distance_m(place);
        if (apart >= least) continue;
        least = apart;
        nearest = outline.village;
    }
    return nearest;
}

std::vector<std::string> VillageFinder::known() const {
    std::vector<std::string> all;
    for (const auto& [code, village] : codes_) all.push_back(code);
    for (const auto& [name, sharing] : names_) all.push_back(name);
    return all;
}

}  // namespace circle15::intake

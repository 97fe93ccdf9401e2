// SPDX-License-Identifier: MIT
#include "core/analysis/service_areas.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/analysis/area_patches.hpp"
#include "core/geometry/measure.hpp"
#include "core/geometry/region.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

namespace {

/// Lines are thinned by up to a metre before land is drawn around them.
constexpr double patches_apart_m = 2 * area_radius_m + 4;

std::vector<network::ReachedPart> parts_of(const ServiceArea& area, const AreaPatch& patch) {
    std::vector<network::ReachedPart> parts;
    parts.reserve(patch.streets.size());
    for (const auto street : patch.streets) parts.push_back(area.parts[street]);
    return parts;
}

/// The earlier patch that each of `areas`, still without streets and land, reaches by just the same parts; its row.
class EarlierPatches {
public:
    explicit EarlierPatches(std::span<const ServiceArea> earlier) : earlier_(earlier) {
        if (earlier.empty()) return;
        const auto& widest = earlier.back();
        for (std::size_t row = 0; row < widest.patches.size(); ++row)
            by_first_edge_.emplace(widest.parts[widest.patches[row].streets.front()].edge, row);
    }

    [[nodiscard]] std::optional<std::size_t> same_as(const std::vector<ServiceArea>& areas, std::size_t patch) const {
        if (areas.size() != earlier_.size()) return std::nullopt;
        const auto& widest = areas.back();
        const auto found = by_first_edge_.find(widest.parts[widest.patches[patch].streets.front()].edge);
        if (found == by_first_edge_.end()) return std::nullopt;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const auto& was = earlier_[i];
            if (was.minutes != areas[i].minutes) return std::nullopt;
            if (parts_of(was, was.patches[found->second]) != parts_of(areas[i], areas[i].patches[patch])) return std::nullopt;
        }
        return found->second;
    }

    /// Land of an earlier patch; its streets go into the same parts of `area`.
    model::MultiPolygon take(std::size_t row, std::size_t i, ServiceArea& area, const AreaPatch& patch) const {
        const auto& was = earlier_[i];
        const auto& from = was.patches[row];
        for (std::size_t k = 0; k < patch.streets.size(); ++k) area.streets[patch.streets[k]] = was.streets[from.streets[k]];
        const auto first = was.land.begin() + static_cast<std::ptrdiff_t>(from.land_from);
        return {first, first + static_cast<std::ptrdiff_t>(from.land_count)};
    }

private:
    std::span<const ServiceArea> earlier_;
    std::map<network::EdgeId, std::size_t> by_first_edge_;
};

/// The land of one patch, from the least minutes to the most: around the streets that the smaller area did not hold from end to
/// end, and that smaller area itself.
class PatchDrawing {
public:
    PatchDrawing(const Ground& ground, model::IslandId island) : ground_(ground), island_(island) {}

    model::MultiPolygon draw(ServiceArea& area, const AreaPatch& patch) {
        std::vector<model::LineOf<model::Metres>> fresh;
        std::vector<network::EdgeId> whole;
        for (const auto street : patch.streets) {
            const auto& part = area.parts[street];
            auto line = geometry::part_of(ground_.network.shape(part.edge), part.from_m, part.to_m);
            area.streets[street] = ground_.projection.to_lonlat(line);
            if (!std::ranges::binary_search(whole_, part.edge)) fresh.push_back(std::move(line));
            if (part.from_m == 0 && part.to_m == ground_.network.edge(part.edge).length_m) whole.push_back(part.edge);
        }
        whole_ = std::move(whole);
        if (!fresh.empty()) {
            auto around = ground_.linker.land_of(island_).around(fresh, area_radius_m);
            land_ = land_.empty() ? std::move(around) : geometry::union_of({land_, around});
        }
        return ground_.projection.to_lonlat(land_);
    }

private:
    const Ground& ground_;
    model::IslandId island_;
    std::vector<network::EdgeId> whole_;  ///< that the last area held from end to end, ascending
    model::MultiPolygonOf<model::Metres> land_;
};

/// The areas' parts by patch; streets on no land are drawn at once.
std::vector<ServiceArea> reached_areas(const network::NearestFacilities& search, double speed_m_per_s,
                                       const std::vector<double>& minutes) {
    std::vector<ServiceArea> areas;
    for (const double limit_minutes : minutes) {
        areas.push_back(
            {.minutes = limit_minutes, .parts = search.reached(network::flat_dmm_in(limit_minutes * 60, speed_m_per_s))});
    }
    return areas;
}

void sort_into_patches(const Ground& ground, const AreaPatches& patches, ServiceArea& area) {
    area.streets.resize(area.parts.size());
    area.patches.resize(patches.islands.size());
    for (std::size_t street = 0; street < area.parts.size(); ++street) {
        const auto& part = area.parts[street];
        area.street_m += part.to_m - part.from_m;
        if (const auto patch = patches.of_edge[part.edge.at()]) {
            area.patches[*patch].streets.push_back(static_cast<std::uint32_t>(street));
        } else {
            area.streets[street] =
                ground.projection.to_lonlat(geometry::part_of(ground.network.shape(part.edge), part.from_m, part.to_m));
        }
    }
}

}  // namespace

std::vector<ServiceArea> service_areas(const Ground& ground, const network::NearestFacilities& search, double speed_m_per_s,
                                       std::vector<double> minutes, unsigned threads, std::span<const ServiceArea> earlier,
                                       const model::Progress& progress) {
    std::ranges::sort(minutes);
    const auto repeated = std::ranges::unique(minutes);
    minutes.erase(repeated.begin(), repeated.end());
    if (minutes.empty()) return {};
    auto areas = reached_areas(search, speed_m_per_s, minutes);
    const auto patches = area_patches(ground, areas.back().parts, patches_apart_m);
    for (auto& area : areas) sort_into_patches(ground, patches, area);
    const EarlierPatches held(earlier);
    std::vector<std::vector<model::MultiPolygon>> lands(patches.islands.size(), std::vector<model::MultiPolygon>(areas.size()));
    // A patch takes about as long as it has streets.
    std::vector<double> weights;
    for (const auto& patch : areas.back().patches) weights.push_back(static_cast<double>(patch.streets.size()));
    model::Parts parts(progress, std::move(weights));
    model::in_parallel(patches.islands.size(), threads, [&](std::size_t row) {
        const auto part = parts.part(row);
        const auto same = held.same_as(areas, row);
        PatchDrawing drawing(ground, patches.islands[row]);
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const auto& patch = areas[i].patches[row];
            model::advance(part, static_cast<double>(i) / static_cast<double>(areas.size()));
            lands[row][i] = same ? held.take(*same, i, areas[i], patch) : drawing.draw(areas[i], patch);
        }
        model::advance(part, 1);
    });
    for (std::size_t row = 0; row < lands.size(); ++row) {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            auto& area = areas[i];
            area.patches[row].land_from = area.land.size();
            area.patches[row].land_count = lands[row][i].size();
            std::ranges::move(lands[row][i], std::back_inserter(area.land));
        }
    }
    return areas;
}

}  // namespace circle15::analysis

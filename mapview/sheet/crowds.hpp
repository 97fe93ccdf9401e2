// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "mapview/sheet/home_stamps.hpp"
#include "mapview/sheet/scene.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::sheet {

/// Homes that are drawn as one since they could not be told apart.
struct Crowd {
    QPointF at;  ///< the middle of its people
    QRectF box;  ///< around its homes
    analysis::CoverageAt coverage;
    std::size_t homes = 0;
    model::VillageId village;  ///< of its first home
    model::IslandId island;
    bool whole_island = false;
    double radius = 0;  ///< millimetres of the page: area by persons, and room for the number; less beside another
};

/// What the homes of a service are drawn as at some scale. Every home is in exactly one of the two.
struct Crowds {
    std::vector<Crowd> crowds;        ///< most persons first, so that smaller ones lie on top
    std::vector<std::uint32_t> lone;  ///< homes drawn by themselves, by HomeId
};

/// The scale that crowds are made for, the next finer of four a doubling: what is drawn for one scale holds for its neighbours.
[[nodiscard]] double crowd_unit(double unit);

/// At a scale at which a millimetre of the page is `unit` of the plane: an island too small for its villages is one, else a
/// village too small for its homes; nearer, homes of one village in a cell of a grid that would hide one another, and the cells
/// halve as the scale doubles. None but an island's holds homes of two villages.
[[nodiscard]] Crowds crowds_of(const Scene& scene, const ServiceMarks& service, double unit, const Theme& theme);

/// Whether the village's homes are drawn as one, or its whole island's are, and so its gaps with them.
[[nodiscard]] bool is_one(const Scene& scene, model::VillageId village, model::IslandId island, double unit);

[[nodiscard]] HomeLook look_of(const Crowd& crowd, const Theme& theme);

}  // namespace circle15::sheet

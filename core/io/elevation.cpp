// SPDX-License-Identifier: MIT
#include "core/io/elevation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <memory>
#include <string_view>

#include "core/io/file_bytes.hpp"
#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/io/raster_frame.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::InputError;

constexpr std::size_t most_cells = 400'000'000;

[[noreturn]] void refuse(const std::string& file, std::string rule, model::Particulars particulars = {}) {
    throw InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

/// The part of a raster that some points need, in memory.
struct Window {
    int column = 0;
    int row = 0;
    int columns = 0;
    int rows = 0;
    std::vector<float> heights;  ///< as the cells hold them
    std::optional<double> no_data;
    double scale = 1;  ///< metres = cell * scale + offset
    double offset = 0;

    /// Metres, not yet believed.
    [[nodiscard]] std::optional<double> at(int c, int r) const {
        c = std::clamp(c, column, column + columns - 1);
        r = std::clamp(r, row, row + rows - 1);
        const auto cell =
            static_cast<std::size_t>(r - row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c - column);
        const auto height = static_cast<double>(heights[cell]);
        if (!std::isfinite(height) || (no_data && height == static_cast<double>(static_cast<float>(*no_data))))
            return std::nullopt;
        return height * scale + offset;
    }
};

std::optional<double> bilinear(const Window& window, CellPoint point, StrayHeights& strays) {
    const double column = std::floor(point.column - 0.5);
    const double row = std::floor(point.row - 0.5);
    const double east = point.column - 0.5 - column;
    const double south = point.row - 0.5 - row;
    const std::array<double, 4> weights{(1 - east) * (1 - south), east * (1 - south), (1 - east) * south, east * south};
    double height = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto corner =
            window.at(static_cast<int>(column) + static_cast<int>(i % 2), static_cast<int>(row) + static_cast<int>(i / 2));
        if (!corner) return std::nullopt;
        if (!ground_can_have(*corner)) {
            ++strays[*corner];
            return std::nullopt;
        }
        height += weights[i] * *corner;
    }
    return height;
}

std::vector<std::optional<CellPoint>> cells_of(GDALDataset& raster, const std::string& file, const std::string& declared_crs,
                                               std::span<const model::LonLat> points) {
    const RasterFrame frame = frame_of(raster, file, declared_crs);
    const CellFinder finder(frame, file);
    std::vector<std::optional<CellPoint>> cells;
    cells.reserve(points.size());
    for (const model::LonLat point : points) {
        const auto found = finder.at(point.lon, point.lat);
        const bool inside = found && found->column >= 0 && found->row >= 0 && found->column <= raster.GetRasterXSize() &&
                            found->row <= raster.GetRasterYSize();
        cells.push_back(inside ? found : std::nullopt);
    }
    return cells;
}

/// Metres in the unit a band declares; what it does not say, or says in words of its own, is metres.
double metres_in(const std::string& unit) {
    struct Unit {
        std::string_view name;
        double metres;
    };
    static constexpr std::array units{Unit{"ft", 0.3048},
                                      Unit{"foot", 0.3048},
                                      Unit{"feet", 0.3048},
                                      Unit{"sft", 1200.0 / 3937},
                                      Unit{"us-ft", 1200.0 / 3937},
                                      Unit{"US survey foot", 1200.0 / 3937},
                                      Unit{"dm", 0.1},
                                      Unit{"cm", 0.01},
                                      Unit{"centimetre", 0.01},
                                      Unit{"mm", 0.001},
                                      Unit{"millimetre", 0.001},
                                      Unit{"km", 1000}};
    const auto found = std::ranges::find(units, unit, &Unit::name);
    return found == units.end() ? 1 : found->metres;
}

Window window_of(GDALDataset& raster, const std::string& file, const std::vector<std::optional<CellPoint>>& cells) {
    int west = raster.GetRasterXSize();
    int north = raster.GetRasterYSize();
    int east = -1;
    int south = -1;
    for (const auto& cell : cells) {
        if (!cell) continue;
        west = std::min(west, static_cast<int>(std::floor(cell->column - 0.5)));
        east = std::max(east, static_cast<int>(std::floor(cell->column - 0.5)) + 1);
        north = std::min(north, static_cast<int>(std::floor(cell->row - 0.5)));
        south = std::max(south, static_cast<int>(std::floor(cell->row - 0.5)) + 1);
    }
    if (east < west) return {};
    west = std::max(west, 0);
    north = std::max(north, 0);
    east = std::min(east, raster.GetRasterXSize() - 1);
    south = std::min(south, raster.GetRasterYSize() - 1);
    Window window{
        .column = west, .row = north, .columns = east - west + 1, .rows = south - north + 1, .heights = {}, .no_data = {}};
    const std::size_t count = static_cast<std::size_t>(window.columns) * static_cast<std::size_t>(window.rows);
    if (count > most_cells) refuse(file, "raster_too_large", {{"count", count}});
    window.heights.resize(count);
    GDALRasterBand& band = *raster.GetRasterBand(1);
    int has_no_data = 0;
    const double no_data = band.GetNoDataValue(&has_no_data);
    if (has_no_data != 0) window.no_data = no_data;
    const double unit_m = metres_in(band.GetUnitType());
    window.scale = band.GetScale() * unit_m;
    window.offset = band.GetOffset() * unit_m;
    const CPLErr error = band.RasterIO(GF_Read, window.column, window.row, window.columns, window.rows, window.heights.data(),
                                       window.columns, window.rows, GDT_Float32, 0, 0, nullptr);
    if (error != CE_None) refuse(file, "unreadable_heights");
    return window;
}

}  // namespace

SampledHeights sample_elevation(const std::filesystem::path& path, const std::string& file, const std::string& declared_crs,
                                std::span<const model::LonLat> points) {
    const std::filesystem::path canonical = regular_file(path, file);
    if (std::filesystem::is_empty(canonical)) refuse(file, "unreadable_raster");
    register_gdal_drivers();
    const GdalGuard guard{canonical, file};
    constexpr std::array<const char*, 2> drivers{"GTiff", nullptr};
    const std::unique_ptr<GDALDataset> raster{
        GDALDataset::Open(canonical.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data())};
    if (raster == nullptr || raster->GetRasterCount() < 1) {
        refuse(file, "unreadable_raster");
    }
    const std::vector<std::optional<CellPoint>> cells = cells_of(*raster, file, declared_crs, points);
    const Window window = window_of(*raster, file, cells);
    guard.check_damage();
    SampledHeights heights;
    heights.metres.reserve(points.size());
    for (const auto& cell : cells) heights.metres.push_back(cell ? bilinear(window, *cell, heights.strays) : std::nullopt);
    return heights;
}

}  // namespace circle15::io

// SPDX-License-Identifier: MIT
#include "core/io/raster_cells.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <memory>

#include "core/io/file_bytes.hpp"
#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/io/raster_frame.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

constexpr std::int64_t most_cells = 20'000'000;

[[noreturn]] void refuse(const std::string& file, std::string rule, model::Particulars particulars = {}) {
    throw model::InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

struct Window {
    int column = 0;
    int row = 0;
    int columns = 0;
    int rows = 0;
};

/// The cells that the box's edges touch.
Window window_of(GDALDataset& raster, const RasterFrame& frame, const std::optional<std::array<double, 4>>& box,
                 const std::string& file) {
    const Window all{0, 0, raster.GetRasterXSize(), raster.GetRasterYSize()};
    if (!box) return all;
    const CellFinder finder(frame, file);
    const auto& [west, south, east, north] = *box;
    double low_column = std::numeric_limits<double>::max();
    double low_row = low_column;
    double high_column = -low_column;
    double high_row = -low_column;
    constexpr int steps = 20;
    for (int i = 0; i <= steps; ++i) {
        const double x_part = west + (east - west) * i / steps;
        const double y_part = south + (north - south) * i / steps;
        for (const auto& [x, y] :
             {std::pair(x_part, south), std::pair(x_part, north), std::pair(west, y_part), std::pair(east, y_part)}) {
            const auto cell = finder.at(x, y);
            if (!cell) continue;
            low_column = std::min(low_column, cell->column);
            high_column = std::max(high_column, cell->column);
            low_row = std::min(low_row, cell->row);
            high_row = std::max(high_row, cell->row);
        }
    }
    const auto clamped = [](double value, int most) {
        return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(most)));
    };
    const int column = clamped(std::floor(low_column), all.columns);
    const int row = clamped(std::floor(low_row), all.rows);
    return {column, row, clamped(std::ceil(high_column), all.columns) - column, clamped(std::ceil(high_row), all.rows) - row};
}

model::LineOf<model::Metres> outline_of(const std::array<double, 6>& to_place, int column, int row) {
    const auto corner = [&](int c, int r) {
        return model::Metres{to_place[0] + to_place[1] * c + to_place[2] * r, to_place[3] + to_place[4] * c + to_place[5] * r};
    };
    return {corner(column, row + 1), corner(column + 1, row + 1), corner(column + 1, row), corner(column, row),
            corner(column, row + 1)};
}

}  // namespace

bool is_raster(const std::filesystem::path& path) {
    std::array<char, 4> head{};
    std::ifstream(path, std::ios::binary).read(head.data(), head.size());
    const std::string_view mark(head.data(), head.size());
    using namespace std::literals;
    return mark == "II*\0"sv || mark == "MM\0*"sv || mark == "II+\0"sv || mark == "MM\0+"sv;
}

RasterCells read_raster_cells(const std::filesystem::path& path, const std::string& file, const std::string& declared_crs,
                              const std::optional<std::array<double, 4>>& box) {
    const std::filesystem::path canonical = regular_file(path, file);
    register_gdal_drivers();
    const GdalGuard guard{canonical, file};
    constexpr std::array<const char*, 2> drivers{"GTiff", nullptr};
    const std::unique_ptr<GDALDataset> raster{
        GDALDataset::Open(canonical.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data())};
    guard.check();
    if (raster == nullptr) guard.refuse("no_reader");
    const RasterFrame frame = frame_of(*raster, file, declared_crs);
    const Window window = window_of(*raster, frame, box, file);
    if (std::int64_t{window.columns} * window.rows > most_cells)
        refuse(file, "grid_too_large", {{"cells", std::int64_t{window.columns} * window.rows}, {"most", most_cells}});
    GDALRasterBand& band = *raster->GetRasterBand(1);
    int has_no_data = 0;
    const double no_data = band.GetNoDataValue(&has_no_data);
    RasterCells found{.crs = name_of(frame.crs), .cells = {}};
    std::vector<double> values(static_cast<std::size_t>(window.columns));
    for (int row = window.row; row < window.row + window.rows && window.columns > 0; ++row) {
        if (band.RasterIO(GF_Read, window.column, row, window.columns, 1, values.data(), window.columns, 1, GDT_Float64, 0, 0,
                          nullptr) != CE_None)
            guard.refuse("unreadable cells");
        for (int i = 0; i < window.columns; ++i) {
            const double value = values[static_cast<std::size_t>(i)];
            if (!std::isfinite(value) || value == 0 || (has_no_data != 0 && value == no_data)) continue;
            if (value < 0) {
                ++found.below_zero;
                continue;
            }
            const int column = window.column + i;
            found.cells.push_back({column + 1, row + 1, value, outline_of(frame.to_place, column, row)});
        }
    }
    guard.check();
    return found;
}

}  // namespace circle15::io

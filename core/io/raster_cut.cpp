// SPDX-License-Identifier: MIT
#include "core/io/raster_cut.hpp"

#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include "core/io/file_bytes.hpp"
#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/io/raster_frame.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

constexpr double most_cells = 400'000'000;
constexpr const char* in_memory = "/vsimem/circle15_terrain.tif";

[[noreturn]] void refuse(const std::string& file, std::string rule, model::Particulars particulars = {}) {
    throw model::InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

/// Cells from the upper left corner.
struct CellWindow {
    int column = 0;
    int row = 0;
    int columns = 0;
    int rows = 0;
};

/// The window that holds points all over the range, for a projected range is no rectangle.
CellWindow window_of(GDALDataset& raster, const CellFinder& finder, const LonLatRange& range) {
    double west = std::numeric_limits<double>::max();
    double north = west;
    double east = -west;
    double south = -west;
    constexpr int steps = 8;
    for (int i = 0; i <= steps * steps + 2 * steps; ++i) {
        const auto cell = finder.at(range.west + (range.east - range.west) * (i % (steps + 1)) / steps,
                                    range.south + (range.north - range.south) * (i / (steps + 1)) / steps);
        if (!cell) continue;
        west = std::min(west, cell->column);
        east = std::max(east, cell->column);
        north = std::min(north, cell->row);
        south = std::max(south, cell->row);
    }
    const auto cell = [](double at, int count) { return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(count))); };
    const int first_column = cell(std::floor(west) - 1, raster.GetRasterXSize());
    const int first_row = cell(std::floor(north) - 1, raster.GetRasterYSize());
    const int last_column = cell(std::ceil(east) + 1, raster.GetRasterXSize());
    const int last_row = cell(std::ceil(south) + 1, raster.GetRasterYSize());
    return {first_column, first_row, last_column - first_column, last_row - first_row};
}

struct FreeOptions {
    void operator()(GDALTranslateOptions* options) const { GDALTranslateOptionsFree(options); }
};

/// What GDAL wrote into memory; the memory is given back.
std::string bytes_in_memory() {
    vsi_l_offset size = 0;
    GByte* bytes = VSIGetMemFileBuffer(in_memory, &size, 0);
    std::string copy(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    VSIUnlink(in_memory);
    return copy;
}

}  // namespace

std::string raster_cut(const std::filesystem::path& path, const std::string& file, const std::string& declared_crs,
                       const LonLatRange& range) {
    const std::filesystem::path canonical = regular_file(path, file);
    if (std::filesystem::is_empty(canonical)) refuse(file, "unreadable_raster");
    register_gdal_drivers();
    const GdalGuard guard{canonical, file};
    constexpr std::array<const char*, 7> drivers{"GTiff", "AAIGrid", "EHdr", "SRTMHGT", "HFA", "USGSDEM", nullptr};
    const std::unique_ptr<GDALDataset> raster{
        GDALDataset::Open(canonical.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data())};
    if (raster == nullptr || raster->GetRasterCount() < 1) refuse(file, "unreadable_raster");
    const RasterFrame frame = frame_of(*raster, file, declared_crs);
    const CellWindow window = window_of(*raster, CellFinder(frame, file), range);
    if (window.columns <= 0 || window.rows <= 0) refuse(file, "raster_elsewhere");
    const double count = static_cast<double>(window.columns) * window.rows;
    if (count > most_cells) refuse(file, "raster_too_large", {{"count", static_cast<std::int64_t>(count)}});
    char* wkt = nullptr;
    frame.crs.exportToWkt(&wkt);
    const std::unique_ptr<char, decltype(&VSIFree)> crs{wkt, &VSIFree};
    std::vector<std::string> words{"-of", "GTiff", "-b", "1", "-q", "-a_srs", crs.get(), "-co", "COMPRESS=DEFLATE", "-srcwin"};
    for (const int number : {window.column, window.row, window.columns, window.rows}) words.push_back(std::to_string(number));
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const std::unique_ptr<GDALTranslateOptions, FreeOptions> options{GDALTranslateOptionsNew(arguments.data(), nullptr)};
    int misused = 0;
    GDALDatasetH cut = GDALTranslate(in_memory, GDALDataset::ToHandle(raster.get()), options.get(), &misused);
    if (cut == nullptr || misused != 0) refuse(file, "unreadable_raster");
    GDALClose(cut);
    guard.check();
    guard.check_damage();
    return bytes_in_memory();
}

}  // namespace circle15::io

// SPDX-License-Identifier: MIT
#include "core/io/raster_cut.hpp"

#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <limits>
#include <memory>
#include <vector>

#include "core/io/file_bytes.hpp"
#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
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

OGRSpatialReference crs_of(const GDALDataset& raster, const std::string& file, const std::string& declared_crs) {
    OGRSpatialReference own;
    if (const OGRSpatialReference* known = raster.GetSpatialRef(); known != nullptr) {
        own = *known;
    } else if (declared_crs.empty() ||
               own.SetFromUserInput(declared_crs.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
                   OGRERR_NONE) {
        refuse(file, "raster_without_crs");
    }
    own.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return own;
}

/// The window that holds points all over the range, for a projected range is no rectangle.
CellWindow window_of(GDALDataset& raster, const std::string& file, const OGRSpatialReference& own, const LonLatRange& range) {
    std::array<double, 6> to_place{};
    std::array<double, 6> to_cell{};
    if (raster.GetGeoTransform(to_place.data()) != CE_None || GDALInvGeoTransform(to_place.data(), to_cell.data()) == 0)
        refuse(file, "raster_without_place");
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation> there{OGRCreateCoordinateTransformation(&wgs84, &own)};
    if (there == nullptr) refuse(file, "raster_crs");
    double west = std::numeric_limits<double>::max();
    double north = west;
    double east = -west;
    double south = -west;
    constexpr int steps = 8;
    for (int i = 0; i <= steps * steps + 2 * steps; ++i) {
        double x = range.west + (range.east - range.west) * (i % (steps + 1)) / steps;
        double y = range.south + (range.north - range.south) * (i / (steps + 1)) / steps;
        if (there->Transform(1, &x, &y) == 0) continue;
        const double column = to_cell[0] + to_cell[1] * x + to_cell[2] * y;
        const double row = to_cell[3] + to_cell[4] * x + to_cell[5] * y;
        west = std::min(west, column);
        east = std::max(east, column);
        north = std::min(north, row);
        south = std::max(south, row);
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
    const OGRSpatialReference own = crs_of(*raster, file, declared_crs);
    const CellWindow window = window_of(*raster, file, own, range);
    if (window.columns <= 0 || window.rows <= 0) refuse(file, "raster_elsewhere");
    const double count = static_cast<double>(window.columns) * window.rows;
    if (count > most_cells) refuse(file, "raster_too_large", {{"count", static_cast<std::int64_t>(count)}});
    char* wkt = nullptr;
    own.exportToWkt(&wkt);
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

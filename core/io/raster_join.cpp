// SPDX-License-Identifier: MIT
#include "core/io/raster_join.hpp"

#include <gdal_utils.h>

#include <array>
#include <format>
#include <memory>
#include <utility>

#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

constexpr const char* joined_name = "/vsimem/circle15_joined.tif";

/// Bytes that GDAL reads as a file, gone with this.
class MemoryFile {
public:
    MemoryFile(std::string name, const std::string& bytes) : name_(std::move(name)) {
        // GDAL only reads them.
        auto* content = reinterpret_cast<GByte*>(const_cast<char*>(bytes.data()));  // NOLINT
        VSIFCloseL(VSIFileFromMemBuffer(name_.c_str(), content, bytes.size(), FALSE));
    }
    ~MemoryFile() { VSIUnlink(name_.c_str()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const char* name() const { return name_.c_str(); }

private:
    std::string name_;
};

struct CloseDataset {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;

void translate(GDALDatasetH mosaic, const std::string& file) {
    std::array<std::string, 5> words{"-of", "GTiff", "-q", "-co", "COMPRESS=DEFLATE"};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const std::unique_ptr<GDALTranslateOptions, decltype(&GDALTranslateOptionsFree)> options{
        GDALTranslateOptionsNew(arguments.data(), nullptr), &GDALTranslateOptionsFree};
    const Dataset made{GDALTranslate(joined_name, mosaic, options.get(), nullptr)};
    if (made == nullptr) throw model::InputError({.file = file, .rule = "rasters_differ"});
}

}  // namespace

std::string joined_rasters(const std::vector<std::string>& tiles, const std::string& file) {
    if (tiles.size() == 1) return tiles.front();
    register_gdal_drivers();
    std::vector<std::unique_ptr<MemoryFile>> files;
    std::vector<Dataset> open;
    std::vector<GDALDatasetH> handles;
    std::string crs;
    GDALDataType type = GDT_Unknown;
    for (const std::string& tile : tiles) {
        files.push_back(std::make_unique<MemoryFile>(std::format("/vsimem/circle15_tile_{}.tif", files.size()), tile));
        open.emplace_back(GDALOpen(files.back()->name(), GA_ReadOnly));
        GDALDatasetH handle = open.back().get();
        if (handle == nullptr) throw model::InputError({.file = file, .rule = "unreadable_raster"});
        const std::string own = GDALGetProjectionRef(handle);
        const GDALDataType own_type = GDALGetRasterDataType(GDALGetRasterBand(handle, 1));
        if (!handles.empty() && (own != crs || own_type != type))
            throw model::InputError({.file = file, .rule = "rasters_differ"});
        crs = own;
        type = own_type;
        handles.push_back(handle);
    }
    {
        const Dataset mosaic{GDALBuildVRT("", static_cast<int>(handles.size()), handles.data(), nullptr, nullptr, nullptr)};
        if (mosaic == nullptr) throw model::InputError({.file = file, .rule = "rasters_differ"});
        translate(mosaic.get(), file);
    }
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer(joined_name, &size, FALSE);
    std::string copy(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    VSIUnlink(joined_name);
    return copy;
}

}  // namespace circle15::io

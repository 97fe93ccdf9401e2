// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace circle15::io {

/// Registers the few GDAL drivers that studies and their sources may use (GeoJSON, GeoPackage, Shapefile, FlatGeobuf;
/// workbooks: XLSX, ODS, XLS; rasters: GeoTIFF, Esri grids, SRTM, Erdas Imagine, USGS DEM) and no other, so that no file can
/// pass itself off as something that opens further files or the network.
void register_gdal_drivers();

/// While it lives, what GDAL complains of in this thread is kept here. GDAL hands over half a file and merely complains, so
/// that every failure, and warnings of damaged or unclosed data, must end the reading.
class GdalGuard {
public:
    /// `path` is what GDAL calls the file, `file` what messages call it.
    GdalGuard(std::filesystem::path path, std::string file);
    ~GdalGuard();
    GdalGuard(const GdalGuard&) = delete;
    GdalGuard& operator=(const GdalGuard&) = delete;

    /// Throws model::InputError (rule `unreadable_layer`) with GDAL's first failure, if it had any.
    void check() const;
    /// The same for its first warning of damage: asked last, because what reads the features may say more exactly what is
    /// wrong.
    void check_damage() const;
    /// Complaints that say nothing of damage.
    [[nodiscard]] const std::vector<std::string>& remarks() const { return complaints_->remarks; }

    struct Complaints {
        std::optional<std::string> failure;
        std::optional<std::string> damage;
        std::vector<std::string> remarks;
    };

    /// The refusal of a layer that cannot be read, for the reason given.
    [[noreturn]] void refuse(std::string reason) const;

private:
    std::filesystem::path path_;
    std::string file_;
    std::unique_ptr<Complaints> complaints_;
};

}  // namespace circle15::io

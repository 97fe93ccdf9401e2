// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::tests {

/// A feature of a made-up map layer: its texts, and a point or a ring.
struct Feature {
    std::vector<std::string> cells;
    model::LineOf<model::Metres> shape;  ///< one place: a point; four or more: a closed ring; two or three: a line
};

struct Layer {
    std::string name;
    std::string crs;  ///< EPSG:4326; empty: none
    std::vector<std::string> columns;
    std::vector<Feature> features;
    std::vector<std::string> options{};  ///< of GDAL's layer, such as ENCODING=GBK
};

/// Writes layers with GDAL's driver of that name.
void write_layers(const std::filesystem::path& path, const std::string& driver, const std::vector<Layer>& layers);

/// A sheet as the ODS driver writes it, all cells texts.
void write_ods(const std::filesystem::path& path, const std::string& sheet, const std::vector<std::vector<std::string>>& rows);

/// A grid of persons as GeoTIFF, in degrees, from its upper left corner; -1 stands for no data.
void write_grid(const std::filesystem::path& path, double west, double north, double cell_degrees,
                const std::vector<std::vector<float>>& persons);

}  // namespace circle15::tests

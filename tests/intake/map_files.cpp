// SPDX-License-Identifier: MIT
#include "tests/intake/map_files.hpp"

#include <cpl_string.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"

namespace circle15::tests {

namespace {

using Dataset = std::unique_ptr<GDALDataset>;

GDALDriver& driver_named(const std::string& name) {
    io::register_gdal_drivers();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(name.c_str());
    if (driver == nullptr) throw std::runtime_error("no driver " + name);
    return *driver;
}

Dataset created(const std::filesystem::path& path, const std::string& driver) {
    Dataset dataset{driver_named(driver).Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (dataset == nullptr) throw std::runtime_error("not created: " + path.string());
    return dataset;
}

OGRSpatialReference crs_of(const std::string& name) {
    OGRSpatialReference crs;
    crs.SetFromUserInput(name.c_str());
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

std::unique_ptr<OGRGeometry> geometry_of(const model::LineOf<model::Metres>& shape) {
    if (shape.empty()) return nullptr;
    if (shape.size() == 1) return std::make_unique<OGRPoint>(shape[0].x, shape[0].y);
    if (shape.size() < 4) {
        auto line = std::make_unique<OGRLineString>();
        for (const auto& point : shape) line->addPoint(point.x, point.y);
        return line;
    }
    OGRLinearRing ring;
    for (const auto& point : shape) ring.addPoint(point.x, point.y);
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRing(&ring);
    return polygon;
}

void add_fields(OGRLayer& layer, const std::vector<std::string>& columns) {
    for (const std::string& column : columns) {
        OGRFieldDefn field(column.c_str(), OFTString);
        layer.CreateField(&field);
    }
}

void add_feature(OGRLayer& layer, const Feature& feature) {
    const std::unique_ptr<OGRFeature> made(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (std::size_t i = 0; i < feature.cells.size(); ++i) made->SetField(static_cast<int>(i), feature.cells[i].c_str());
    if (const auto shape = geometry_of(feature.shape)) made->SetGeometry(shape.get());
    if (layer.CreateFeature(made.get()) != OGRERR_NONE) throw std::runtime_error("no feature");
}

}  // namespace

void write_layers(const std::filesystem::path& path, const std::string& driver, const std::vector<Layer>& layers) {
    const Dataset dataset = created(path, driver);
    for (const Layer& one : layers) {
        const OGRSpatialReference crs = crs_of(one.crs.empty() ? "EPSG:4326" : one.crs);
        CPLStringList options;
        for (const std::string& option : one.options) options.AddString(option.c_str());
        const auto first = geometry_of(one.features.front().shape);
        const auto type = first == nullptr ? wkbNone : first->getGeometryType();
        OGRLayer* layer = dataset->CreateLayer(one.name.c_str(), one.crs.empty() ? nullptr : &crs, type, options.List());
        if (layer == nullptr) throw std::runtime_error("no layer");
        add_fields(*layer, one.columns);
        for (const Feature& feature : one.features) add_feature(*layer, feature);
    }
}

void write_ods(const std::filesystem::path& path, const std::string& sheet, const std::vector<std::vector<std::string>>& rows) {
    const Dataset dataset = created(path, "ODS");
    OGRLayer* layer = dataset->CreateLayer(sheet.c_str(), nullptr, wkbNone, nullptr);
    add_fields(*layer, rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) add_feature(*layer, {.cells = rows[i], .shape = {}});
}

void write_grid(const std::filesystem::path& path, double west, double north, double cell_degrees,
                const std::vector<std::vector<float>>& persons) {
    const auto columns = static_cast<int>(persons.front().size());
    const auto rows = static_cast<int>(persons.size());
    const Dataset grid{driver_named("GTiff").Create(path.c_str(), columns, rows, 1, GDT_Float32, nullptr)};
    std::array<double, 6> place{west, cell_degrees, 0, north, 0, -cell_degrees};
    grid->SetGeoTransform(place.data());
    const OGRSpatialReference crs = crs_of("EPSG:4326");
    grid->SetSpatialRef(&crs);
    grid->GetRasterBand(1)->SetNoDataValue(-1);
    for (int row = 0; row < rows; ++row) {
        std::vector<float> line = persons[static_cast<std::size_t>(row)];
        if (grid->GetRasterBand(1)->RasterIO(GF_Write, 0, row, columns, 1, line.data(), columns, 1, GDT_Float32, 0, 0,
                                             nullptr) != CE_None)
            throw std::runtime_error("no cells");
    }
}

}  // namespace circle15::tests

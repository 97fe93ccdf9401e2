// SPDX-License-Identifier: MIT
#include "core/io/write_geopackage.hpp"

#include <atomic>
#include <format>
#include <memory>
#include <utility>

#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/model/run_error.hpp"

namespace circle15::io {

namespace {

[[noreturn]] void refuse(const std::string& reason) {
    throw model::RunError({.file = "circle15.gpkg", .rule = "geopackage_not_made", .particulars = {{"reason", reason}}});
}

void require(bool well) {
    if (!well) refuse(CPLGetLastErrorMsg());
}

/// What bears on the bytes, for this thread alone.
class FixedOptions {
public:
    explicit FixedOptions(const std::string& moment) {
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", moment.c_str());
        CPLSetThreadLocalConfigOption("OGR_SQLITE_JOURNAL", "DELETE");
        CPLSetThreadLocalConfigOption("OGR_GPKG_ALLOW_THREADED_RTREE", "NO");
    }
    ~FixedOptions() {
        for (const auto* name : {"OGR_CURRENT_DATE", "OGR_SQLITE_JOURNAL", "OGR_GPKG_ALLOW_THREADED_RTREE"})
            CPLSetThreadLocalConfigOption(name, nullptr);
    }
    FixedOptions(const FixedOptions&) = delete;
    FixedOptions& operator=(const FixedOptions&) = delete;
};

/// A file in memory that goes with this object.
class MemoryFile {
public:
    MemoryFile() {
        static std::atomic<unsigned> next{0};
        path_ = std::format("/vsimem/circle15_{}.gpkg", next++);
    }
    ~MemoryFile() { VSIUnlink(path_.c_str()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

std::unique_ptr<OGRLineString> line_of(const model::Line& line) {
    auto made = std::make_unique<OGRLineString>();
    for (const auto& point : line) made->addPoint(point.lon, point.lat);
    return made;
}

std::unique_ptr<OGRPolygon> polygon_of(const model::Polygon& polygon) {
    auto made = std::make_unique<OGRPolygon>();
    const auto add = [&](const auto& ring) {
        auto closed = std::make_unique<OGRLinearRing>();
        for (const auto& point : ring) closed->addPoint(point.lon, point.lat);
        made->addRingDirectly(closed.release());
    };
    add(polygon.shell);
    for (const auto& hole : polygon.holes) add(hole);
    return made;
}

struct OgrGeometry {
    std::unique_ptr<OGRGeometry> operator()(std::monostate) const { return nullptr; }
    std::unique_ptr<OGRGeometry> operator()(const model::LonLat& point) const {
        return std::make_unique<OGRPoint>(point.lon, point.lat);
    }
    std::unique_ptr<OGRGeometry> operator()(const model::Line& line) const { return (*this)(model::MultiLine{line}); }
    std::unique_ptr<OGRGeometry> operator()(const model::MultiLine& lines) const {
        auto made = std::make_unique<OGRMultiLineString>();
        for (const auto& line : lines) made->addGeometryDirectly(line_of(line).release());
        return made;
    }
    std::unique_ptr<OGRGeometry> operator()(const model::Polygon& polygon) const {
        return (*this)(model::MultiPolygon{polygon});
    }
    std::unique_ptr<OGRGeometry> operator()(const model::MultiPolygon& polygons) const {
        auto made = std::make_unique<OGRMultiPolygon>();
        for (const auto& polygon : polygons) made->addGeometryDirectly(polygon_of(polygon).release());
        return made;
    }
};

OGRwkbGeometryType type_of(MapShape shape) {
    switch (shape) {
        case MapShape::points:
            return wkbPoint;
        case MapShape::lines:
            return wkbMultiLineString;
        case MapShape::polygons:
            return wkbMultiPolygon;
    }
    std::unreachable();
}

OGRFieldType type_of(MapValue kind) {
    switch (kind) {
        case MapValue::text:
            return OFTString;
        case MapValue::flag:
            return OFTInteger;
        case MapValue::whole:
            return OFTInteger64;
        case MapValue::number:
            return OFTReal;
    }
    std::unreachable();
}

struct FieldSetter {
    OGRFeature& feature;
    int at;
    void operator()(std::monostate) const { feature.SetFieldNull(at); }
    void operator()(bool flag) const { feature.SetField(at, flag ? 1 : 0); }
    void operator()(std::int64_t whole) const { feature.SetField(at, static_cast<GIntBig>(whole)); }
    void operator()(double number) const { feature.SetField(at, number); }
    void operator()(const std::string& text) const { feature.SetField(at, text.c_str()); }
};

void add_field(OGRLayer& layer, const MapField& field) {
    OGRFieldDefn definition(field.name.c_str(), type_of(field.kind));
    if (field.kind == MapValue::flag) definition.SetSubType(OFSTBoolean);
    if (!field.alias.empty()) definition.SetAlternativeName(field.alias.c_str());
    require(layer.CreateField(&definition) == OGRERR_NONE);
}

std::size_t add_layer(GDALDataset& file, const MapTable& table, const OGRSpatialReference& crs) {
    CPLStringList options;
    options.SetNameValue("IDENTIFIER", table.title.c_str());
    options.SetNameValue("DESCRIPTION", table.about.c_str());
    options.SetNameValue("GEOMETRY_NAME", "geom");
    OGRLayer* layer = file.CreateLayer(table.name.c_str(), &crs, type_of(table.shape), options.List());
    require(layer != nullptr);
    for (const auto& field : table.fields) add_field(*layer, field);
    std::size_t features = 0;
    table.each([&](const model::Feature& from) {
        OGRFeature feature(layer->GetLayerDefn());
        for (std::size_t at = 0; at < from.properties.size(); ++at)
            std::visit(FieldSetter{feature, static_cast<int>(at)}, from.properties[at].second);
        if (auto geometry = std::visit(OgrGeometry{}, from.geometry)) feature.SetGeometryDirectly(geometry.release());
        require(layer->CreateFeature(&feature) == OGRERR_NONE);
        ++features;
    });
    return features;
}

/// The table QGIS keeps styles in.
void add_styles(GDALDataset& file, const std::vector<MapTable>& tables, const std::string& moment) {
    CPLStringList options;
    options.SetNameValue("FID", "id");
    OGRLayer* layer = file.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
    require(layer != nullptr);
    for (const auto* name :
         {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD"})
        add_field(*layer, {.name = name});
    add_field(*layer, {.name = "useAsDefault", .kind = MapValue::flag});
    for (const auto* name : {"description", "owner", "ui"}) add_field(*layer, {.name = name});
    OGRFieldDefn updated("update_time", OFTDateTime);
    require(layer->CreateField(&updated) == OGRERR_NONE);
    for (const auto& table : tables) {
        if (table.style.name.empty()) continue;
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("f_table_catalog", "");
        feature.SetField("f_table_schema", "");
        feature.SetField("f_table_name", table.name.c_str());
        feature.SetField("f_geometry_column", "geom");
        feature.SetField("styleName", table.style.name.c_str());
        feature.SetField("styleQML", table.style.qml.c_str());
        feature.SetField("styleSLD", table.style.sld.c_str());
        feature.SetField("useAsDefault", 1);
        feature.SetField("description", table.title.c_str());
        feature.SetField("owner", "");
        feature.SetField("update_time", moment.c_str());
        require(layer->CreateFeature(&feature) == OGRERR_NONE);
    }
}

}  // namespace

std::size_t write_geopackage(const std::vector<MapTable>& layers, model::Date as_of, const Sink& sink) {
    register_gdal_drivers();
    const MemoryFile memory;
    const GdalGuard guard(memory.path(), "circle15.gpkg");
    const auto moment = model::text_of(as_of) + "T00:00:00.000Z";
    const FixedOptions options(moment);
    OGRSpatialReference crs;
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    require(crs.importFromEPSG(4326) == OGRERR_NONE);
    auto* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    require(driver != nullptr);
    std::unique_ptr<GDALDataset> file(driver->Create(memory.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    require(file != nullptr);
    std::size_t features = 0;
    require(file->StartTransaction() == OGRERR_NONE);
    for (const auto& layer : layers) features += add_layer(*file, layer, crs);
    add_styles(*file, layers, moment);
    require(file->CommitTransaction() == OGRERR_NONE);
    require(file->Close() == CE_None);
    vsi_l_offset size = 0;
    const auto* bytes = VSIGetMemFileBuffer(memory.path().c_str(), &size, FALSE);
    require(bytes != nullptr);
    sink({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});  // NOLINT: GDAL's bytes
    return features;
}

}  // namespace circle15::io

// SPDX-License-Identifier: MIT
#include "core/io/sheets/gdal_sheets.hpp"

#include <array>
#include <format>
#include <memory>
#include <string_view>

#include "core/io/gdal_fields.hpp"
#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/io/sheets/decoded_text.hpp"
#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::Metres;

using Dataset = std::unique_ptr<GDALDataset>;

model::LineOf<Metres> ring_of(const OGRLinearRing& ring) {
    model::LineOf<Metres> points;
    points.reserve(static_cast<std::size_t>(ring.getNumPoints()));
    for (int i = 0; i < ring.getNumPoints(); ++i) points.push_back({ring.getX(i), ring.getY(i)});
    return points;
}

model::PolygonOf<Metres> polygon_of(const OGRPolygon& polygon) {
    model::PolygonOf<Metres> raw;
    if (const OGRLinearRing* shell = polygon.getExteriorRing(); shell != nullptr) raw.shell = ring_of(*shell);
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) raw.holes.push_back(ring_of(*polygon.getInteriorRing(i)));
    return raw;
}

RawShape shape_of(const OGRGeometry* geometry) {
    RawShape shape;
    if (geometry == nullptr || geometry->IsEmpty()) return shape;
    const std::unique_ptr<OGRGeometry> plain(geometry->getLinearGeometry());
    const OGRGeometry* one = plain.get();
    if (wkbFlatten(one->getGeometryType()) == wkbMultiPoint && one->toMultiPoint()->getNumGeometries() == 1)
        one = one->toMultiPoint()->getGeometryRef(0);
    switch (wkbFlatten(one->getGeometryType())) {
        case wkbPoint:
            shape.point = Metres{one->toPoint()->getX(), one->toPoint()->getY()};
            break;
        case wkbPolygon:
            shape.land.push_back(polygon_of(*one->toPolygon()));
            break;
        case wkbMultiPolygon:
            for (const OGRPolygon* part : *one->toMultiPolygon()) shape.land.push_back(polygon_of(*part));
            break;
        default:
            shape.other = one->getGeometryName();
    }
    return shape;
}

std::string crs_of(OGRLayer& layer) {
    const OGRSpatialReference* crs = layer.GetSpatialRef();
    if (crs == nullptr) return {};
    OGRSpatialReference known{*crs};
    const char* authority = known.GetAuthorityName(nullptr);
    if (authority == nullptr && known.AutoIdentifyEPSG() == OGRERR_NONE) authority = known.GetAuthorityName(nullptr);
    if (authority != nullptr) return std::format("{}:{}", authority, known.GetAuthorityCode(nullptr));
    return known.exportToWkt();
}

void read_rows(OGRLayer& layer, const GdalGuard& guard, RawSheet& sheet) {
    for (const auto& feature : layer) {
        guard.check();
        // Of a workbook the feature's number is the row's.
        RawRow row{.number = sheet.is_map ? std::ssize(sheet.rows) + 1 : feature->GetFID(), .cells = {}};
        row.cells.reserve(static_cast<std::size_t>(feature->GetFieldCount()));
        for (int field = 0; field < feature->GetFieldCount(); ++field) row.cells.push_back(text_of_field(*feature, field));
        if (sheet.is_map) row.shape = shape_of(feature->GetGeometryRef());
        sheet.rows.push_back(std::move(row));
    }
    guard.check();
}

/// A field's name, of which a shapefile may have cut the last character in two.
std::optional<std::string> cut_name(std::string_view name) {
    if (!first_not_utf8(name)) return std::string(name);
    if (auto text = from_gb18030(name)) return text;
    if (name.size() < 10) return std::nullopt;
    for (std::size_t cut = 1; cut <= 3; ++cut) {
        const std::string_view rest = name.substr(0, name.size() - cut);
        if (!first_not_utf8(rest)) return std::string(rest);
        if (auto text = from_gb18030(rest)) return text;
    }
    return std::nullopt;
}

/// The bytes of a shapefile that says nothing of its encoding become text.
void decode(RawSheet& sheet) {
    bool was_gb = false;
    const auto refuse = [&](const std::string& place) {
        throw model::InputError({.file = sheet.file, .place = place, .rule = "encoding", .particulars = {{"guess", ""}}});
    };
    for (std::string& column : sheet.columns) {
        auto text = cut_name(column);
        if (!text) refuse("row 1");
        column = *std::move(text);
    }
    for (RawRow& row : sheet.rows) {
        for (std::string& cell : row.cells) {
            if (!first_not_utf8(cell)) continue;
            auto text = from_gb18030(cell);
            if (!text) refuse(std::format("feature {}", row.number));
            cell = *std::move(text);
            was_gb = true;
        }
    }
    if (!was_gb) return;
    sheet.issues.push_back({.file = sheet.file,
                            .place = {},
                            .rule = "decoded_text",
                            .severity = model::Severity::note,
                            .particulars = {{"encoding", "GB18030"}}});
}

Dataset opened(const std::string& name, const char* const* drivers, const char* const* options, const GdalGuard& guard) {
    Dataset dataset{
        GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers, options)};
    guard.check();
    if (dataset == nullptr) guard.refuse("no_reader");
    return dataset;
}

bool says_its_encoding(const std::filesystem::path& shapefile) {
    for (const char* ending : {".cpg", ".CPG"}) {
        std::filesystem::path side = shapefile;
        if (std::filesystem::is_regular_file(side.replace_extension(ending))) return true;
    }
    return false;
}

}  // namespace

std::vector<RawSheet> read_workbook(const std::filesystem::path& canonical, const std::string& file, WorkbookKind kind) {
    register_gdal_drivers();
    const GdalGuard guard{canonical, file};
    // The prefix, since workbooks often bear the name of another kind.
    const std::string prefix = kind == WorkbookKind::xlsx ? "XLSX" : kind == WorkbookKind::ods ? "ODS" : "XLS";
    const std::array<const char*, 2> drivers{prefix.c_str(), nullptr};
    const std::string name = kind == WorkbookKind::xls ? canonical.string() : prefix + ":" + canonical.string();
    const Dataset dataset = opened(name, drivers.data(), nullptr, guard);
    std::vector<RawSheet> sheets;
    for (auto* layer : dataset->GetLayers()) {
        RawSheet& sheet = sheets.emplace_back(RawSheet{.file = file, .sheet = layer->GetName()});
        read_rows(*layer, guard, sheet);
    }
    return sheets;
}

std::vector<RawSheet> read_map_layers(const std::filesystem::path& canonical, const std::string& file) {
    if (std::filesystem::path wal = canonical; std::filesystem::exists(wal += "-wal"))
        throw model::InputError({.file = file, .rule = "layer_in_use"});
    register_gdal_drivers();
    const GdalGuard guard{canonical, file};
    constexpr std::array<const char*, 5> drivers{"GeoJSON", "GPKG", "ESRI Shapefile", "FlatGeobuf", nullptr};
    const bool own_decoding = canonical.extension() == ".shp" && !says_its_encoding(canonical);
    constexpr std::array<const char*, 2> raw_bytes{"ENCODING=", nullptr};
    const Dataset dataset = opened(canonical.string(), drivers.data(), own_decoding ? raw_bytes.data() : nullptr, guard);
    std::vector<RawSheet> sheets;
    for (auto* layer : dataset->GetLayers()) {
        RawSheet& sheet = sheets.emplace_back(RawSheet{.file = file, .is_map = true, .knows_merges = true});
        if (dataset->GetLayerCount() > 1) sheet.sheet = layer->GetName();
        sheet.own_crs = crs_of(*layer);
        const OGRFeatureDefn& fields = *layer->GetLayerDefn();
        for (int i = 0; i < fields.GetFieldCount(); ++i) sheet.columns.emplace_back(fields.GetFieldDefn(i)->GetNameRef());
        read_rows(*layer, guard, sheet);
        guard.check_damage();
        if (own_decoding) decode(sheet);
    }
    return sheets;
}

}  // namespace circle15::io

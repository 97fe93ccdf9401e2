// SPDX-License-Identifier: MIT
#include "core/io/map_layer.hpp"

#include <array>
#include <cmath>
#include <format>

#include "core/geometry/declared_crs.hpp"
#include "core/io/gdal_layer.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::InputError;
using model::Metres;

using RawPolygon = model::PolygonOf<Metres>;

InputError flaw(const std::string& file, const TextRow& row, std::string rule, std::string what, std::string remedy) {
    return InputError(
        {.file = file, .place = row.place, .rule = std::move(rule), .what = std::move(what), .remedy = std::move(remedy)});
}

InputError wrong_geometry(const std::string& file, const TextRow& row, const OGRGeometry& geometry, std::string_view wanted) {
    return flaw(file, row, "wrong_geometry", std::format("the feature is a {}, not a {}", geometry.getGeometryName(), wanted),
                "leave only features of the right kind in the layer");
}

model::LineOf<Metres> ring_of(const OGRLinearRing& ring, const std::string& file, const TextRow& row) {
    model::LineOf<Metres> points;
    points.reserve(static_cast<std::size_t>(ring.getNumPoints()));
    for (int i = 0; i < ring.getNumPoints(); ++i) {
        points.push_back({ring.getX(i), ring.getY(i)});
        if (std::isfinite(points.back().x) && std::isfinite(points.back().y)) continue;
        throw flaw(file, row, "coordinate_not_finite", std::format("point {} of a ring is not finite", i + 1),
                   "draw the polygon again");
    }
    if (points.size() >= 4 && points.front() == points.back()) return points;
    throw flaw(file, row, "unclosed_ring",
               points.empty() ? std::string{"a ring has no points"}
                              : std::format("a ring starts at {}, {} and ends at {}, {}", points.front().x, points.front().y,
                                            points.back().x, points.back().y),
               "end every ring at its first point (in QGIS: Fix geometries)");
}

RawPolygon polygon_of(const OGRPolygon& polygon, const std::string& file, const TextRow& row) {
    RawPolygon raw;
    const OGRLinearRing* shell = polygon.getExteriorRing();
    if (shell == nullptr) throw flaw(file, row, "unclosed_ring", "a polygon has no ring", "draw the polygon again");
    raw.shell = ring_of(*shell, file, row);
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
        raw.holes.push_back(ring_of(*polygon.getInteriorRing(i), file, row));
    return raw;
}

std::vector<RawPolygon> polygons_of(const OGRGeometry& geometry, const std::string& file, const TextRow& row) {
    std::vector<RawPolygon> raw;
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) {
        raw.push_back(polygon_of(*geometry.toPolygon(), file, row));
    } else if (type == wkbMultiPolygon) {
        for (const OGRPolygon* part : *geometry.toMultiPolygon()) raw.push_back(polygon_of(*part, file, row));
    } else {
        throw wrong_geometry(file, row, geometry, "polygon");
    }
    return raw;
}

model::Line to_wgs84(const model::LineOf<Metres>& ring, const geometry::DeclaredCrs& crs, const std::string& file,
                     const TextRow& row) {
    model::Line line;
    line.reserve(ring.size());
    for (const Metres point : ring) {
        const bool in_range = !crs.in_degrees() || (std::abs(point.x) <= 180 && std::abs(point.y) <= 90);
        if (!in_range) {
            throw flaw(file, row, "coordinate_range", std::format("{}, {} is no place on Earth in degrees", point.x, point.y),
                       "declare the CRS the layer is in, or swap longitude and latitude");
        }
        line.push_back(crs.to_wgs84(point.x, point.y));
    }
    return line;
}

}  // namespace

bool is_map_layer(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    for (const char* known : {".geojson", ".json", ".gpkg", ".shp", ".fgb"}) {
        if (ending == known) return true;
    }
    return false;
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> files{path};
    if (path.extension() != ".shp") return files;
    for (const char* ending : {".shx", ".dbf", ".prj", ".cpg"}) {
        std::filesystem::path side = path;
        if (std::filesystem::is_regular_file(side.replace_extension(ending))) files.push_back(side);
    }
    return files;
}

TextTable read_points(const std::filesystem::path& path, const std::string& file) {
    return read_layer(path, file, [&](const OGRGeometry& geometry, TextRow& row) {
        const OGRGeometry* one = &geometry;
        if (wkbFlatten(geometry.getGeometryType()) == wkbMultiPoint && geometry.toMultiPoint()->getNumGeometries() == 1) {
            one = geometry.toMultiPoint()->getGeometryRef(0);
        }
        if (wkbFlatten(one->getGeometryType()) != wkbPoint) throw wrong_geometry(file, row, geometry, "point");
        row.point = Metres{one->toPoint()->getX(), one->toPoint()->getY()};
    });
}

PolygonLayer read_polygons(const std::filesystem::path& path, const std::string& file, const std::string& declared_crs) {
    std::vector<std::vector<RawPolygon>> raw;
    PolygonLayer layer{
        .table = read_layer(
            path, file, [&](const OGRGeometry& geometry, TextRow& row) { raw.push_back(polygons_of(geometry, file, row)); }),
        .polygons = {}};
    const std::string& name = declared_crs.empty() ? layer.table.own_crs : declared_crs;
    if (name.empty()) {
        throw InputError({.file = file,
                          .place = {},
                          .rule = "missing_crs",
                          .what = "neither the file nor study.toml names the layer's CRS",
                          .remedy = "write crs = \"EPSG:4326\" (or another) for this layer in study.toml"});
    }
    try {
        const geometry::DeclaredCrs crs{name};
        for (std::size_t i = 0; i < raw.size(); ++i) {
            const TextRow& row = layer.table.rows[i];
            model::MultiPolygon& polygons = layer.polygons.emplace_back();
            for (const RawPolygon& one : raw[i]) {
                model::Polygon& polygon = polygons.emplace_back();
                polygon.shell = to_wgs84(one.shell, crs, file, row);
                for (const auto& hole : one.holes) polygon.holes.push_back(to_wgs84(hole, crs, file, row));
            }
        }
    } catch (const InputError& error) {
        if (!error.flaw().file.empty()) throw;
        model::InputFlaw named = error.flaw();
        named.file = file;
        throw InputError(named);
    }
    return layer;
}

}  // namespace circle15::io

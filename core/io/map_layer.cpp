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

InputError flaw(const std::string& file, const TextRow& row, std::string rule, model::Particulars particulars = {}) {
    return InputError({.file = file, .place = row.place, .rule = std::move(rule), .particulars = std::move(particulars)});
}

InputError wrong_geometry(const std::string& file, const TextRow& row, const OGRGeometry& geometry, std::string_view wanted) {
    return flaw(file, row, "wrong_geometry", {{"kind", geometry.getGeometryName()}, {"wanted", wanted}});
}

model::LineOf<Metres> ring_of(const OGRLinearRing& ring, const std::string& file, const TextRow& row) {
    if (ring.getNumPoints() == 0) throw flaw(file, row, "polygon_without_ring");
    model::LineOf<Metres> points;
    points.reserve(static_cast<std::size_t>(ring.getNumPoints()));
    for (int i = 0; i < ring.getNumPoints(); ++i) {
        points.push_back({ring.getX(i), ring.getY(i)});
        if (std::isfinite(points.back().x) && std::isfinite(points.back().y)) continue;
        throw flaw(file, row, "ring_not_finite", {{"point", i + 1}});
    }
    if (points.size() >= 4 && points.front() == points.back()) return points;
    throw flaw(file, row, "unclosed_ring",
               {{"x", points.front().x}, {"y", points.front().y}, {"end_x", points.back().x}, {"end_y", points.back().y}});
}

RawPolygon polygon_of(const OGRPolygon& polygon, const std::string& file, const TextRow& row) {
    RawPolygon raw;
    const OGRLinearRing* shell = polygon.getExteriorRing();
    if (shell == nullptr) throw flaw(file, row, "polygon_without_ring");
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
            throw flaw(file, row, "not_degrees", {{"x", point.x}, {"y", point.y}});
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
        throw InputError({.file = file, .rule = "layer_without_crs"});
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

# SPDX-License-Identifier: MIT
"""Longitude and latitude to metres on EPSG:4550 (x east, y north) and back; geometry helpers on that plane."""

import json
import math

from osgeo import ogr, osr

ogr.UseExceptions()
osr.UseExceptions()


def _reference(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


_to_plane = osr.CoordinateTransformation(_reference(4326), _reference(4550))
_to_globe = osr.CoordinateTransformation(_reference(4550), _reference(4326))


def metres(lon, lat):
    x, y, _ = _to_plane.TransformPoint(lon, lat)
    return x, y


def degrees(x, y):
    """Rounded to 7 decimals (about a centimetre), as everything that is written."""
    lon, lat, _ = _to_globe.TransformPoint(x, y)
    return round(lon, 7), round(lat, 7)


def shape_in_metres(geojson_geometry):
    shape = ogr.CreateGeometryFromJson(json.dumps(geojson_geometry))
    shape.Transform(_to_plane)
    shape.FlattenTo2D()
    return shape if shape.IsValid() else shape.MakeValid()


def point(x, y):
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(x, y)
    return shape


def line(points):
    shape = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        shape.AddPoint_2D(x, y)
    return shape


def polygon(points):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in points:
        ring.AddPoint_2D(x, y)
    ring.CloseRings()
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return shape if shape.IsValid() else shape.MakeValid()


def polygons_of(shape):
    """The polygons of any geometry, lines and points left out."""
    if shape.GetGeometryType() == ogr.wkbPolygon:
        return [shape.Clone()]
    found = []
    for i in range(shape.GetGeometryCount()):
        found += polygons_of(shape.GetGeometryRef(i))
    return found


def union(shapes):
    collection = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for part in polygons_of(shape):
            collection.AddGeometry(part)
    return collection.UnionCascaded() if collection.GetGeometryCount() else ogr.Geometry(ogr.wkbMultiPolygon)


def ring_points(ring):
    return [ring.GetPoint_2D(i) for i in range(ring.GetPointCount())]


def signed_area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:])) / 2


def distance(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def length(points):
    return sum(distance(a, b) for a, b in zip(points, points[1:]))


def nearest_on_segment(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = 0.0 if square == 0 else min(1.0, max(0.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square))
    return a[0] + t * dx, a[1] + t * dy


def points_along(points, step):
    """Points every `step` metres along a line, with the direction of travel there: (x, y, dx, dy)."""
    found, travelled, due = [], 0.0, step / 2
    for a, b in zip(points, points[1:]):
        span = distance(a, b)
        while span > 0 and due <= travelled + span:
            t = (due - travelled) / span
            found.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), (b[0] - a[0]) / span, (b[1] - a[1]) / span))
            due += step
        travelled += span
    return found

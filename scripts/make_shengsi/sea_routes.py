# SPDX-License-Identifier: MIT
"""Lines over water for legs that nobody has mapped: the cheapest way that keeps off the land."""

import math

import numpy
from scipy import ndimage, sparse
from scipy.sparse import csgraph

from osgeo import gdal, ogr
from plane import distance, line, metres, ring_points, union

CELL_M = 120
OFFING_M = 500  # boats keep this far off where they can
CORNERS = ((121.58, 30.54), (122.90, 30.90))


class Sea:
    def __init__(self, bodies):
        (x0, y0), (x1, y1) = (metres(*c) for c in CORNERS)
        self.x0, self.y1 = x0, y1
        self.columns, self.rows = int((x1 - x0) / CELL_M), int((y1 - y0) / CELL_M)
        self.land = union([b.land for b in bodies])
        raster = gdal.GetDriverByName("MEM").Create("", self.columns, self.rows, 1, gdal.GDT_Byte)
        raster.SetGeoTransform([x0, CELL_M, 0, y1, 0, -CELL_M])
        source = ogr.GetDriverByName("Memory").CreateDataSource("land")
        layer = source.CreateLayer("land")
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(self.land)
        layer.CreateFeature(feature)
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
        gdal.PopErrorHandler()
        water = raster.ReadAsArray() == 0
        self.offing = ndimage.distance_transform_edt(water) * CELL_M
        parts, _ = ndimage.label(water)
        sizes = numpy.bincount(parts.ravel())
        sizes[0] = 0
        self.open = parts == sizes.argmax()
        self.cost = numpy.where(self.open, 1 + 3 * numpy.maximum(0, OFFING_M - self.offing) / OFFING_M, numpy.inf)
        self._connect()

    def _connect(self):
        self.index = numpy.full(self.cost.shape, -1)
        self.r, self.c = numpy.nonzero(self.open)
        self.index[self.r, self.c] = numpy.arange(len(self.r))
        a, b, w = [], [], []
        for dr, dc in ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)):
            r, c = self.r + dr, self.c + dc
            inside = (r < self.rows) & (c >= 0) & (c < self.columns)
            there = numpy.where(inside, self.index[numpy.minimum(r, self.rows - 1), numpy.clip(c, 0, self.columns - 1)], -1)
            good = there >= 0
            a.append(numpy.nonzero(good)[0])
            b.append(there[good])
            w.append((self.cost[self.r[good], self.c[good]] + self.cost[r[good], c[good]]) / 2 * CELL_M * math.hypot(dr, dc))
        self.graph = sparse.csr_matrix((numpy.concatenate(w), (numpy.concatenate(a), numpy.concatenate(b))), (len(self.r), len(self.r)))

    def _cell(self, place):
        row, column = (self.y1 - place[1]) / CELL_M - 0.5, (place[0] - self.x0) / CELL_M - 0.5
        return int(numpy.argmin((self.r - row) ** 2 + (self.c - column) ** 2))

    def route(self, start, end):
        """Places from pier to pier, both included."""
        source, target = self._cell(start), self._cell(end)
        _, before = csgraph.dijkstra(self.graph, directed=False, indices=source, return_predecessors=True)
        path, at = [], target
        while at >= 0:
            path.append((self.x0 + (int(self.c[at]) + 0.5) * CELL_M, self.y1 - (int(self.r[at]) + 0.5) * CELL_M))
            at = before[at]
        path = [start] + path[::-1] + [end]
        for tolerance in (250, 120, 60, 20):
            simple = ring_points(line(path).Simplify(tolerance))
            if line(simple).Intersection(self.land).Length() <= 1.02 * line(path).Intersection(self.land).Length() + 30:
                return simple
        return path


def length_m(points):
    return sum(distance(a, b) for a, b in zip(points, points[1:]))

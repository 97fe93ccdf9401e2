# SPDX-License-Identifier: MIT
"""A raster of one body's building land: distance from the coast stands in for the slope that is not known."""

import math

import numpy
from osgeo import gdal, ogr
from scipy import ndimage, sparse
from scipy.sparse import csgraph

gdal.UseExceptions()

CELL_M = 12.5
COAST_ROAD_M = (50, 230)  # where roads of these islands run: behind the shore, below the hills
INLAND_COST_PER_M = 1 / 260
WOBBLE = 2.6              # how much the ground's unevenness may cost, so that roads bend


class Terrain:
    def __init__(self, building, random):
        x0, x1, y0, y1 = building.GetEnvelope()
        self.x0, self.y1 = math.floor(x0) - 50, math.ceil(y1) + 50
        self.columns = int((x1 - self.x0 + 50) / CELL_M) + 1
        self.rows = int((self.y1 - y0 + 50) / CELL_M) + 1
        self.coast_m = ndimage.distance_transform_edt(self._burn(building)) * CELL_M
        self.cost = self._cost(random)

    def _burn(self, building):
        raster = gdal.GetDriverByName("MEM").Create("", self.columns, self.rows, 1, gdal.GDT_Byte)
        raster.SetGeoTransform([self.x0, CELL_M, 0, self.y1, 0, -CELL_M])
        layer_of = ogr.GetDriverByName("Memory").CreateDataSource("land")
        layer = layer_of.CreateLayer("land")
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(building)
        layer.CreateFeature(feature)
        gdal.PushErrorHandler("CPLQuietErrorHandler")  # "no spatial reference": both are metres
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
        gdal.PopErrorHandler()
        return raster.ReadAsArray() > 0

    def _cost(self, random):
        coarse = numpy.array([[random.random() for _ in range(self.columns // 9 + 3)] for _ in range(self.rows // 9 + 3)])
        uneven = ndimage.zoom(coarse, 9, order=1)[: self.rows, : self.columns]
        near, far = COAST_ROAD_M
        cost = 1 + WOBBLE * uneven + numpy.maximum(0, near - self.coast_m) / near * 2.5 + numpy.maximum(0, self.coast_m - far) * INLAND_COST_PER_M
        return numpy.where(self.coast_m > 0, cost, numpy.inf)

    def cell(self, x, y):
        return int((self.y1 - y) / CELL_M), int((x - self.x0) / CELL_M)

    def centre(self, row, column):
        return self.x0 + (column + 0.5) * CELL_M, self.y1 - (row + 0.5) * CELL_M

    def coast_distance(self, x, y):
        """Metres from the coast; 0 outside building land."""
        row, column = self.cell(x, y)
        inside = 0 <= row < self.rows and 0 <= column < self.columns
        return float(self.coast_m[row, column]) if inside else 0.0

    def inland(self, x, y):
        """Unit vector away from the coast."""
        d = 2 * CELL_M
        gx = self.coast_distance(x + d, y) - self.coast_distance(x - d, y)
        gy = self.coast_distance(x, y + d) - self.coast_distance(x, y - d)
        size = math.hypot(gx, gy)
        return (gx / size, gy / size) if size > 1e-9 else (0.0, 1.0)

    def nearest_land(self, x, y, at_least_m=20):
        row, column = self.cell(x, y)
        rows, columns = numpy.nonzero(self.coast_m >= at_least_m)
        best = numpy.argmin((rows - row) ** 2 + (columns - column) ** 2)
        return self.centre(int(rows[best]), int(columns[best]))

    def graph(self):
        """Neighbouring cells with the cost of walking between their centres."""
        if not hasattr(self, "_graph"):
            index = numpy.full(self.cost.shape, -1)
            self._rows, self._columns = numpy.nonzero(numpy.isfinite(self.cost))
            index[self._rows, self._columns] = numpy.arange(len(self._rows))
            sources, targets, weights = [], [], []
            for dr, dc in ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)):
                r, c = self._rows + dr, self._columns + dc
                kept = (r < self.rows) & (c < self.columns) & (c >= 0)
                there = numpy.where(kept, index[numpy.minimum(r, self.rows - 1), numpy.clip(c, 0, self.columns - 1)], -1)
                good = there >= 0
                mean = (self.cost[self._rows[good], self._columns[good]] + self.cost[r[good], c[good]]) / 2
                sources.append(numpy.nonzero(good)[0])
                targets.append(there[good])
                weights.append(mean * CELL_M * math.hypot(dr, dc))
            size = len(self._rows)
            self._graph = sparse.csr_matrix((numpy.concatenate(weights), (numpy.concatenate(sources), numpy.concatenate(targets))), (size, size))
            self._index = index
        return self._graph

    def cheapest_path(self, start, ends):
        """Cell centres from `start` to the cheapest of `ends` (places); the position of that end in the list, too."""
        graph = self.graph()
        row, column = self.cell(*start)
        origin = self._index[row, column]
        cost, before = csgraph.dijkstra(graph, directed=False, indices=int(origin), return_predecessors=True)
        best, chosen = numpy.inf, None
        for i, end in enumerate(ends):
            r, c = self.cell(*end)
            if 0 <= r < self.rows and 0 <= c < self.columns and self._index[r, c] >= 0 and cost[self._index[r, c]] < best:
                best, chosen = cost[self._index[r, c]], i
        if chosen is None:
            return None, None
        r, c = self.cell(*ends[chosen])
        path, at = [], self._index[r, c]
        while at >= 0:
            path.append(self.centre(int(self._rows[at]), int(self._columns[at])))
            at = before[at]
        return path[::-1], chosen

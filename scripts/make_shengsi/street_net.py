# SPDX-License-Identifier: MIT
"""The street network while it grows: mapped streets, modelled ones, and what is near what."""

from dataclasses import dataclass, field

from osm_extract import is_over_water
from plane import distance, nearest_on_segment

GRID_M = 40
MAIN_M = 5000  # mapped streets that hang together for less are scraps


@dataclass
class Vertex:
    place: tuple
    osm_id: int
    mapped: bool
    joinable: bool = True  # a modelled street may start or end here
    degree: int = 0


@dataclass
class Street:
    vertices: list
    tags: dict
    body: str
    village: str | None = None
    mapped: bool = False
    homes: bool = True  # people may live beside it


@dataclass
class StreetNet:
    vertices: list = field(default_factory=list)
    streets: list = field(default_factory=list)
    grid: dict = field(default_factory=dict)          # cell -> (street, position) of every segment through it
    vertex_grid: dict = field(default_factory=dict)   # cell -> vertices
    by_osm_id: dict = field(default_factory=dict)
    next_node: int = -1

    def place(self, vertex):
        return self.vertices[vertex].place

    def places(self, street):
        return [self.vertices[v].place for v in street.vertices]

    def add_vertex(self, place, osm_id=None, joinable=True):
        mapped = osm_id is not None
        if mapped and osm_id in self.by_osm_id:
            return self.by_osm_id[osm_id]
        if not mapped:
            osm_id, self.next_node = self.next_node, self.next_node - 1
        self.vertices.append(Vertex(place, osm_id, mapped, joinable))
        index = len(self.vertices) - 1
        self.by_osm_id[osm_id] = index
        self.vertex_grid.setdefault(_cell(place), []).append(index)
        return index

    def add_street(self, street):
        self.streets.append(street)
        row = len(self.streets) - 1
        for i, (a, b) in enumerate(zip(street.vertices, street.vertices[1:])):
            self.vertices[a].degree += 1
            self.vertices[b].degree += 1
            for cell in _cells(self.place(a), self.place(b)):
                self.grid.setdefault(cell, []).append((row, i))
        return row

    def near_segments(self, place, radius):
        """(distance, street row, segment, nearest point) within `radius`, unordered but deterministic."""
        found, seen = [], set()
        x, y = _cell(place)
        reach = int(radius // GRID_M) + 1
        for i in range(x - reach, x + reach + 1):
            for j in range(y - reach, y + reach + 1):
                for key in self.grid.get((i, j), ()):
                    if key in seen:
                        continue
                    seen.add(key)
                    street = self.streets[key[0]]
                    foot = nearest_on_segment(place, self.place(street.vertices[key[1]]), self.place(street.vertices[key[1] + 1]))
                    span = distance(place, foot)
                    if span <= radius:
                        found.append((span, key[0], key[1], foot))
        return found

    def nearest_vertex(self, place, radius):
        best = None
        x, y = _cell(place)
        reach = int(radius // GRID_M) + 1
        for i in range(x - reach, x + reach + 1):
            for j in range(y - reach, y + reach + 1):
                for v in self.vertex_grid.get((i, j), ()):
                    span = distance(place, self.place(v))
                    if self.vertices[v].joinable and span <= radius and (best is None or (span, v) < best):
                        best = (span, v)
        return best[1] if best else None

    def joinable_vertices(self):
        return [v for v, vertex in enumerate(self.vertices) if vertex.joinable and vertex.degree > 0]

    def components(self):
        """Component number of every vertex."""
        parent = list(range(len(self.vertices)))

        def find(v):
            while parent[v] != v:
                parent[v] = parent[parent[v]]
                v = parent[v]
            return v

        for street in self.streets:
            for a, b in zip(street.vertices, street.vertices[1:]):
                parent[find(a)] = find(b)
        return [find(v) for v in range(len(self.vertices))]


def _cell(place):
    return int(place[0] // GRID_M), int(place[1] // GRID_M)


def _cells(a, b):
    (x0, y0), (x1, y1) = _cell(a), _cell(b)
    if max(abs(x1 - x0), abs(y1 - y0)) <= 1:
        return {(i, j) for i in range(min(x0, x1), max(x0, x1) + 1) for j in range(min(y0, y1), max(y0, y1) + 1)}
    steps = int(distance(a, b) / GRID_M * 3) + 1
    return {_cell((a[0] + (b[0] - a[0]) * k / steps, a[1] + (b[1] - a[1]) * k / steps)) for k in range(steps + 1)}


NO_HOMES = {"trunk", "service", "track", "trunk_link", "secondary_link"}
NO_JOINT = {"service"}
VILLAGE_LANES = {"dayangshan"}  # where the lanes of the villages are mapped as service ways
# Port roads and the paths of hill parks, beside which nobody lives.
NOT_LIVED_ON = {"xiaoyangshan": {"secondary", "footway", "path", "steps"}, "dayangshan": {"footway", "path", "steps"}}
NO_HOMES_WAYS = {244663898}  # the road on Jinji's southern breakwater


def mapped_streets(net, extract, body_of):
    """Adds every mapped street; modelled ones may join it at its nodes, except on bridges and piers."""
    for way in extract.streets():
        over_water, body, kind = is_over_water(way), body_of(extract.places(way)), way.tags["highway"]
        is_lane = body in VILLAGE_LANES and kind == "service"
        vertices = [net.add_vertex(extract.nodes[n].place, n) for n in way.nodes]
        for v in vertices:
            if over_water or kind in NO_JOINT and not is_lane:
                net.vertices[v].joinable = False
        homes = not over_water and (is_lane or kind not in NO_HOMES) and kind not in NOT_LIVED_ON.get(body, ()) and way.id not in NO_HOMES_WAYS
        net.add_street(Street(vertices, way.tags, body, None, True, homes))
    main = _main_components(net)
    component = net.components()
    for street in net.streets:  # what nothing connects to stays as the map has it, and nobody is put there
        if component[street.vertices[0]] not in main:
            street.homes = False
            for v in street.vertices:
                net.vertices[v].joinable = False


def _main_components(net):
    """The longest component of every body that has mapped streets of its own."""
    component = net.components()
    total, of_body = {}, {}
    for street in net.streets:
        key = component[street.vertices[0]]
        metres = sum(distance(a, b) for a, b in zip(net.places(street), net.places(street)[1:]))
        total[key] = total.get(key, 0.0) + metres
        of_body.setdefault(street.body, set()).add(key)
    longest = {body: max(sorted(keys), key=lambda k: total[k]) for body, keys in of_body.items()}
    return {key for key in longest.values() if total[key] >= MAIN_M}

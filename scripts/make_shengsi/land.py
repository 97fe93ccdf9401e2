# SPDX-License-Identifier: MIT
"""Land: the union of both island sources, the mapped coast and whatever real streets stand on."""

import json
from dataclasses import dataclass

from osgeo import ogr

from osm_extract import is_over_water
from plane import degrees, line, metres, point, polygon, polygons_of, ring_points, shape_in_metres, signed_area, union
from settlements import BODIES

STREET_MARGIN_M = 12  # half a road and its verge
HOLE_M2 = 4000        # smaller holes between two outlines of one coast are not lagoons
SLIVER_M2 = 150
SHORE_M = 12            # nothing modelled stands nearer to the better outline


@dataclass
class Body:
    """One body of land; `building` is the part where both the better outline and a shore margin agree that one can build."""
    id: str
    name: str
    tier: str
    township: str
    joined_to: str | None
    land: object
    building: object
    quality: str
    source: str


def _features(path):
    with open(path, encoding="utf-8") as file:
        return [(f["properties"]["name"], shape_in_metres(f["geometry"])) for f in json.load(file)["features"]]


def _is_called(body, name):
    return bool(name) and body.source_name == name.split(" ")[0].split("+")[0]


def _mapped_coast(extract):
    """Closed coastline rings, and the north of Sijiao closed by a chord across the island."""
    rings = [polygon(extract.places(w)) for w in extract.tagged("natural", "coastline") if w.closed]
    chain = []
    for way_id in (827254114, 827254124, 827254125, 827254122, 827254121):
        places = extract.places(extract.ways[way_id])
        chain += places if not chain else places[1:]
    return rings, polygon(chain)


def _without_slivers(shape):
    parts = []
    for part in polygons_of(shape.MakeValid()):
        clean = polygon(ring_points(part.GetGeometryRef(0)))
        for hole in range(1, part.GetGeometryCount()):
            inner = polygon(ring_points(part.GetGeometryRef(hole)))
            if inner.Area() >= HOLE_M2:
                clean = clean.Difference(inner)
        parts += [p for p in polygons_of(clean) if p.Area() >= SLIVER_M2]
    return union(parts)


def _group(shapes):
    """Touching shapes together, in the order of the first of each."""
    groups = []
    for shape in shapes:
        touching = [g for g in groups if g.Intersects(shape)]
        groups = [g for g in groups if all(g is not t for t in touching)] + [union(touching + [shape])]
    return groups


def make_land(sources, extract):
    coarse = _features(sources / "islands_osm_simplified.geojson")
    old = _features(sources / "islands_gshhg_full.geojson")
    rings, north = _mapped_coast(extract)
    named, unnamed = {}, []
    for name, shape in coarse + old:
        body = next((b for b in BODIES if _is_called(b, name)), None)
        if body:
            named.setdefault(body.id, []).append(shape)
        else:
            unnamed.append(shape)
    named["sijiao"].append(north)
    for shape in rings:
        unnamed.append(shape)
    lands = {b.id: union(named[b.id]) for b in BODIES if b.id in named}
    free = []
    for group in _group(unnamed):
        seeded = next((b.id for b in BODIES if b.seed and group.Contains(point(*metres(*b.seed)))), None)
        if seeded:
            lands[seeded] = group
            continue
        overlaps = [(lands[k].Intersection(group).Area(), k) for k in lands if lands[k].Intersects(group)]
        if overlaps:
            owner = max(overlaps)[1]
            lands[owner] = union([lands[owner], group])
        else:
            free.append(group)
    lands = {b.id: lands[b.id] for b in BODIES}
    _give_streets_ground(lands, free, extract)
    taken = None
    for key in lands:  # two sources may let neighbours overlap: the first of BODIES keeps the ground
        lands[key] = _without_slivers(lands[key] if taken is None else lands[key].Difference(taken))
        taken = union([lands[key]] if taken is None else [taken, lands[key]])
    return _named_bodies(lands, coarse, rings, north, extract) + _islets([_without_slivers(f.Difference(taken)) for f in free])


def _give_streets_ground(lands, free, extract):
    bodies = list(lands.values()) + free
    everything = union(bodies)
    for way in extract.streets():
        if is_over_water(way):
            continue
        places = line(extract.places(way))
        if everything.Contains(places.Buffer(1)):
            continue
        ground = places.Buffer(STREET_MARGIN_M, 4)
        nearest = min(range(len(bodies)), key=lambda i: (-bodies[i].Intersection(places).Length(), bodies[i].Distance(places), i))
        bodies[nearest] = union([bodies[nearest], ground])
    for i, key in enumerate(lands):
        lands[key] = bodies[i]
    free[:] = bodies[len(lands):]


def _is_occupied(way):
    return any(k in way.tags for k in ("building", "amenity", "man_made", "aeroway")) or way.tags.get("natural") in ("water", "strait")


def _north_of_the_chord(north_ends):
    """The half plane in which the mapped coast, not the coarse outline, is known."""
    (x0, y0), (x1, y1) = north_ends
    dx, dy = x1 - x0, y1 - y0
    a, b = (x0 - dx, y0 - dy), (x1 + dx, y1 + dy)
    return polygon([a, b, (b[0] - 3 * dy, b[1] + 3 * dx), (a[0] - 3 * dy, a[1] + 3 * dx)])


def _named_bodies(lands, coarse, rings, north, extract):
    occupied = union([polygon(extract.places(w)) for w in extract.ways.values() if w.closed and _is_occupied(w)]).Buffer(6)
    ends = extract.nodes[79411795].place, extract.nodes[79375085].place
    found = []
    for body in BODIES:
        land = lands[body.id]
        better = [shape for name, shape in coarse if _is_called(body, name)]
        if body.id == "sijiao":
            better = [north, better[0].Difference(_north_of_the_chord(ends))]
        mapped = [ring for ring in rings if land.Contains(ring.Centroid()) and ring.Area() > 1e5]
        building = union(mapped if mapped and body.id != "sijiao" else better).Intersection(land).Buffer(-SHORE_M).Difference(occupied)
        found.append(Body(body.id, body.name, body.tier, body.township, body.joined_to, land, building, "approximate", body.source))
    return found


def _islets(shapes):
    shapes = [s for s in shapes if not s.IsEmpty()]
    shapes.sort(key=lambda s: (-round(s.Area()), s.GetEnvelope()))
    return [Body(f"islet-{i + 1:03d}", f"未命名岛礁 {i + 1:03d}", "islet", "", None, s, ogr.Geometry(ogr.wkbPolygon), "approximate",
                 "GSHHG 2.3.7; OSM (earth-lands-1m 0.6.0); OSM coastline") for i, s in enumerate(shapes)]


def _rings_in_degrees(shape):
    rings = []
    for i in range(shape.GetGeometryCount()):
        points = []
        for p in ring_points(shape.GetGeometryRef(i)):
            q = degrees(*p)
            if not points or points[-1] != q:
                points.append(q)
        if points[0] != points[-1]:
            points.append(points[0])
        anticlockwise = signed_area(points) > 0
        rings.append(points if anticlockwise == (i == 0) else points[::-1])
    return rings


def island_features(bodies):
    features = []
    for body in bodies:
        parts = sorted(polygons_of(body.land), key=lambda p: -p.Area())
        coordinates = [_rings_in_degrees(p) for p in parts]
        geometry = {"type": "Polygon", "coordinates": coordinates[0]} if len(parts) == 1 else {"type": "MultiPolygon", "coordinates": coordinates}
        features.append({"type": "Feature", "properties": {"id": body.id, "name": body.name, "tier": body.tier, "township": body.township,
                                                           "joined_to": body.joined_to, "quality": body.quality, "source": body.source}, "geometry": geometry})
    return features

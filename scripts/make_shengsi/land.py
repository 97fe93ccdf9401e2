# SPDX-License-Identifier: MIT
"""Land: OpenStreetMap's, at full resolution where it is at hand (Yangshan, the north of Sijiao), simplified by 0.0005 degree elsewhere.

The coast is taken as it is: where a mapped street or pier stands outside it, it stands in the water.
"""

import json
import re
from dataclasses import dataclass

from osgeo import ogr

from islets import FIRST_NEW, JOINED_TO, NUMBERED
from plane import degrees, distance, metres, point, polygon, polygons_of, ring_points, shape_in_metres, signed_area, union
from settlements import BODIES

SHORE_M = 12     # nothing modelled stands nearer to the coast
ROCK_M2 = 150    # smaller bodies are corners of a simplified outline
OVERLAP_M = 5    # of the two outlines of Sijiao, so that no slit stays between them
# Lon and lat within which the land is the county's, and the 川湖列岛 inside it, which are Daishan County's.
COUNTY = (121.50, 30.55, 122.90, 30.90)
DAISHAN = (122.30, 30.55, 122.40, 30.61)
SIMPLIFIED = "OSM land polygons 2024-09, simplified by 0.0005° (roaring-landmask 0.11.0, ODbL)"
YANGSHAN = "OSM coastline 2026-06 (Overpass, ODbL)"
SIJIAO = "OSM coastline 2026-10 (ODbL)"
# The coast of northern Sijiao from west to east, in the order of its ways; a chord across the island closes it.
NORTH_WAYS = (827254114, 827254124, 827254125, 827254122, 827254121)
NORTH_ENDS = (79411795, 79375085)
# Names in island_area_facts.csv; Yangshan's two stand in the text of its township (about 2007, before the port's reclamation).
PUBLISHED = {"大黄龙": "dahuanglong", "枸杞(岛)": "gouqi", "嵊山": "shengshan", "花鸟山": "huaniao", "泗礁": "sijiao", "西绿华": "xilvhua", "滩浒": "tanhu"}
PUBLISHED_IN_TEXT = {"大洋岛本岛": "dayangshan", "小洋": "xiaoyangshan"}


@dataclass
class Outline:
    """One body of land as a source draws it."""
    land: object
    name: str | None
    quality: str
    source: str


@dataclass
class Body:
    """One body of land; `building` is the part where one can build: a margin inside the coast, clear of mapped buildings."""
    id: str
    name: str
    tier: str
    township: str
    joined_to: str | None
    land: object
    building: object
    quality: str
    source: str


def _is_inside(shape, box):
    lon, lat = degrees(shape.Centroid().GetX(), shape.Centroid().GetY())
    return box[0] < lon < box[2] and box[1] < lat < box[3]


def _outlines(path, quality, source):
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    return [Outline(shape_in_metres(f["geometry"]), f["properties"].get("name"), quality, source) for f in features]


def _north_of_the_chord(extract):
    """The half plane in which the coast of Sijiao is known at full resolution."""
    (x0, y0), (x1, y1) = (extract.nodes[n].place for n in NORTH_ENDS)
    dx, dy = x1 - x0, y1 - y0
    size = distance((x0, y0), (x1, y1)) / OVERLAP_M
    x0, y0, x1, y1 = x0 - dy / size, y0 + dx / size, x1 - dy / size, y1 + dx / size
    a, b = (x0 - dx, y0 - dy), (x1 + dx, y1 + dy)
    return polygon([a, b, (b[0] - 3 * dy, b[1] + 3 * dx), (a[0] - 3 * dy, a[1] + 3 * dx)])


def _sijiao(simplified, extract):
    """The simplified outline of Sijiao with its north replaced by the mapped coast."""
    chain = []
    for way_id in NORTH_WAYS:
        places = extract.places(extract.ways[way_id])
        chain += places if not chain else places[1:]
    return max(polygons_of(union([polygon(chain), simplified.Difference(_north_of_the_chord(extract))])), key=lambda p: p.Area())


def _outlines_of_the_county(sources, extract):
    simplified = _outlines(sources / "land_zhoushan_north.geojson", "approximate", SIMPLIFIED)
    exact = _outlines(sources / "land_yangshan.geojson", "mapped", YANGSHAN)
    rings = [w for w in extract.tagged("natural", "coastline") if w.closed]
    exact += [Outline(polygon(extract.places(w)), w.tags.get("name"), "mapped", SIJIAO) for w in rings if not _is_in(exact, extract.places(w))]
    seed = point(*metres(*next(b.seed for b in BODIES if b.id == "sijiao")))
    kept = []
    for outline in simplified:
        if outline.land.Contains(seed):
            outline = Outline(_sijiao(outline.land, extract), None, "approximate", f"{SIMPLIFIED}; {SIJIAO} north of 30.73 N")
        elif any(outline.land.Intersects(e.land) for e in exact):
            continue
        if _is_inside(outline.land, COUNTY) and not _is_inside(outline.land, DAISHAN):
            kept.append(outline)
    return _apart(exact + kept)


def _is_in(outlines, places):
    shape = polygon(places)
    return any(o.land.Intersects(shape) for o in outlines)


def _apart(outlines):
    """Nowhere do two bodies share ground: what is drawn more exactly keeps it."""
    found = []
    for outline in outlines:
        land = outline.land
        for other in found:
            if land.Intersects(other.land):
                land = land.Difference(other.land)
        parts = polygons_of(land)
        if not parts or land.Area() < ROCK_M2:
            continue
        outline.land = max(parts, key=lambda p: p.Area())
        found.append(outline)
    return found


def make_land(sources, extract):
    outlines = _outlines_of_the_county(sources, extract)
    occupied = union([polygon(extract.places(w)) for w in extract.ways.values() if w.closed and _is_occupied(w)]).Buffer(6)
    found, numbered = [], {}
    for plan in BODIES:
        outline = _take(outlines, plan.seed)
        building = outline.land.Buffer(-SHORE_M).Difference(occupied)
        found.append(Body(plan.id, plan.name, plan.tier, plan.township, plan.joined_to, outline.land, building, outline.quality, outline.source))
    for number, seed in NUMBERED.items():
        numbered[number] = _take(outlines, seed)
    outlines.sort(key=lambda o: (-round(o.land.Area()), o.land.GetEnvelope()))
    numbered.update({FIRST_NEW + i: outline for i, outline in enumerate(outlines)})
    return found + [Body(f"islet-{n:03d}", o.name or f"未命名岛礁 {n:03d}", "islet", *JOINED_TO.get(n, ("", None)), o.land, ogr.Geometry(ogr.wkbPolygon), o.quality, o.source)
                    for n, o in numbered.items()]


def _take(outlines, seed):
    """The outline around a point, no longer in the list."""
    at = point(*metres(*seed))
    index = next((i for i, o in enumerate(outlines) if o.land.Contains(at)), None)
    if index is None:
        raise SystemExit(f"no land around {seed}")
    return outlines.pop(index)


def _is_occupied(way):
    return any(k in way.tags for k in ("building", "amenity", "man_made", "aeroway")) or way.tags.get("natural") in ("water", "strait")


def area_lines(bodies, official_rows):
    """Every published area beside that of the outline, as lines to print."""
    by_id = {b.id: b for b in bodies}
    lines = []
    for row in official_rows:
        for key, text in _published(row):
            numbers = [float(n) for n in re.findall(r"[\d.]+", text)]
            area = by_id[key].land.Area() / 1e6
            off = area / max(numbers) - 1 if area > max(numbers) else area / min(numbers) - 1 if area < min(numbers) else 0.0
            lines.append(f"{by_id[key].name}: {area:.2f} km2, published {text}, {off:+.1%}")
    return lines


def _published(row):
    """(body, its published square kilometres) of one row of island_area_facts.csv."""
    if row["island"] in PUBLISHED:
        return [(PUBLISHED[row["island"]], row["official_km2"])]
    return [(key, text) for name, key in PUBLISHED_IN_TEXT.items() for text in re.findall(name + r" ([\d.]+)", row["official_km2"])]


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
    return [{"type": "Feature", "properties": {"id": body.id, "name": body.name, "tier": body.tier, "township": body.township, "joined_to": body.joined_to,
                                               "quality": body.quality, "source": body.source},
             "geometry": {"type": "Polygon", "coordinates": _rings_in_degrees(body.land)}} for body in bodies]

# SPDX-License-Identifier: MIT
"""Main roads: each village and pier is joined to the network of its body by the cheapest way behind the coast."""

from plane import degrees, distance, length, metres
from settlements import BRIDGES, LOOPS, PIERS, VILLAGES
from street_net import Street

VERTEX_STEP_M = 22
MERGE_M = 9       # a road that comes nearer to another one joins it
MAPPED_REACH_M = 400  # from a community's place node to its mapped streets
MODEL = "circle15:quality"


def modelled(name, highway, **more):
    return {"highway": highway, "name": f"{name}(模型)", MODEL: "modelled", **more}


def smooth(points, passes=6):
    for _ in range(passes):
        inner = [((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4) for a, b, c in zip(points, points[1:], points[2:])]
        points = [points[0]] + inner + [points[-1]]
    return points


def resample(points, step):
    total = length(points)
    pieces = max(1, round(total / step))
    found, travelled, k = [points[0]], 0.0, 1
    for a, b in zip(points, points[1:]):
        span = distance(a, b)
        while k < pieces and travelled + span >= total * k / pieces:
            t = (total * k / pieces - travelled) / span
            found.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
            k += 1
        travelled += span
    return found + [points[-1]]


def _joint(net, place, radius, reach):
    """The vertex at which a street passing within `radius` of a place can be joined, if one lies within `reach`."""
    for _, row, segment, _ in sorted(net.near_segments(place, radius)):
        street = net.streets[row]
        ends = [v for v in (street.vertices[segment], street.vertices[segment + 1]) if net.vertices[v].joinable]
        ends = [v for v in ends if distance(place, net.place(v)) <= reach]
        if ends:
            return min(ends, key=lambda v: (distance(place, net.place(v)), v))
    return None


def join(net, terrain, target, tags, body, village=None):
    """Joins the place `target` to the network; the vertex at the target's end."""
    inside = target if terrain.coast_distance(*target) > 0 else terrain.nearest_land(*target)
    there = _joint(net, inside, 2 * MERGE_M, 35)
    if there is not None:
        return there
    ends = [v for v in net.joinable_vertices() if terrain.coast_distance(*net.place(v)) > 0]
    start = net.add_vertex(inside)
    if not ends:
        return start
    path, chosen = terrain.cheapest_path(inside, [net.place(v) for v in ends])
    if path is None:
        raise SystemExit(f"no way on land from {degrees(*target)} to the streets of {body}")
    points = resample(smooth([inside] + path[1:-1] + [net.place(ends[chosen])]), VERTEX_STEP_M)
    vertices = [start]
    for p in points[1:-1]:
        met = _joint(net, p, MERGE_M, 25)
        if met is not None:
            vertices.append(met)
            break
        vertices.append(net.add_vertex(p))
    else:
        vertices.append(ends[chosen])
    net.add_street(Street(vertices, tags, body, village))
    return start


def main_roads(net, terrains, names, extract):
    """Village centres (code -> vertex) and piers (id -> vertex)."""
    centres, piers = {}, {}
    for body, terrain in terrains.items():
        for bridge in [b for b in BRIDGES if b.to_body == body]:
            _bridge(net, terrains, bridge)
        for pier in [p for p in PIERS if p.body == body]:
            _pier(net, terrain, pier, extract, piers)
        for village in [v for v in VILLAGES if v.body == body]:
            _village(net, terrain, village, names[village.code], centres)
    for a, b in LOOPS:
        plan = next(v for v in VILLAGES if v.code == a)
        name = f"{names[plan.code]}环路"
        path, _ = terrains[plan.body].cheapest_path(net.place(centres[a]), [net.place(centres[b])])
        if path:
            points = resample(smooth([net.place(centres[a])] + path[1:-1] + [net.place(centres[b])]), VERTEX_STEP_M)
            _lay_between(net, points, centres[a], centres[b], modelled(name, "unclassified"), plan.body)
    return centres, piers


def _lay_between(net, points, a, b, tags, body):
    """A second road: stretches that would double an existing street are left out."""
    run, start = [], a
    for p in points[1:-1]:
        if not net.near_segments(p, 2 * MERGE_M):
            run.append(p)
            continue
        joint = _joint(net, p, 2 * MERGE_M, 40)
        if joint is None:
            continue
        if run and joint != start:
            net.add_street(Street([start] + [net.add_vertex(q) for q in run] + [joint], tags, body))
        run, start = [], joint
    if run and start != b:
        net.add_street(Street([start] + [net.add_vertex(q) for q in run] + [b], tags, body))


def _village(net, terrain, village, name, centres):
    if village.place_quality == "mapped":
        centres[village.code] = net.nearest_vertex(metres(*village.anchors[0][:2]), MAPPED_REACH_M)
        return
    for i, anchor in enumerate(village.anchors):
        vertex = join(net, terrain, metres(*anchor[:2]), modelled(f"{name}主路", "unclassified"), village.body, village.code)
        if i == 0:
            centres[village.code] = vertex


def _pier(net, terrain, pier, extract, piers):
    if pier.osm_node:
        vertex = net.by_osm_id.get(pier.osm_node)
        if vertex is not None and net.vertices[vertex].degree:
            piers[pier.id] = vertex
            return
        stop = net.add_vertex(extract.nodes[pier.osm_node].place, pier.osm_node, False)
        place = net.place(stop)
    else:
        place = metres(*pier.near)
        stop = None
    shore = terrain.nearest_land(*place)
    if stop is None:  # off the modelled shore, on the side of the sea
        span = max(distance(place, shore), 1.0)
        reach = 55.0
        stop = net.add_vertex((shore[0] + (place[0] - shore[0]) / span * reach, shore[1] + (place[1] - shore[1]) / span * reach), None, False)
    foot = join(net, terrain, shore, modelled(f"{pier.name.split('(')[0]}码头路", "unclassified"), pier.body)
    net.add_street(Street([stop, foot], modelled(f"{pier.name.split('(')[0]}码头", "footway", man_made="pier", foot="yes"), pier.body, homes=False))
    piers[pier.id] = stop


def _bridge(net, terrains, bridge):
    start_terrain, end_terrain = terrains[bridge.from_body], terrains[bridge.to_body]
    start = start_terrain.nearest_land(*metres(*bridge.start), 8)
    end = end_terrain.nearest_land(*metres(*bridge.end), 8)
    near = join(net, start_terrain, start, modelled(f"{bridge.name}接线", "unclassified"), bridge.from_body)
    far = net.add_vertex(end)
    net.add_street(Street([near, far], modelled(bridge.name, "tertiary", bridge="yes", layer="1", note=bridge.source), bridge.from_body, homes=False))

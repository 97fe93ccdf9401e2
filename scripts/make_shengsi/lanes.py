# SPDX-License-Identifier: MIT
"""Hamlet lanes: they leave a main road, climb inland or follow the shore, bend, and end where houses would."""

import math

from main_roads import modelled
from plane import distance, metres
from settlements import VILLAGES
from street_net import Street

STEP_M = 10
SPACING_M = 27          # between lanes, so that a row of houses fits
SHORE_M = 8
LENGTH_M = (35, 190)
SHORTEST_M = 28
JOIN_CHANCE = 0.55      # a lane that meets another joins it, or stops short
TRIES_PER_100_M = 60


def grow_lanes(net, terrains, names, random):
    """Metres of lanes laid, by village."""
    laid = {}
    for village in VILLAGES:
        number, total = 0, 0.0
        share = village.lanes_m / len(village.anchors)
        for lon, lat, radius in village.anchors:
            centre, grown = metres(lon, lat), 0.0
            for _ in range(int(share / 100 * TRIES_PER_100_M)):
                if grown >= share:
                    break
                # A hamlet is dense at its heart: the reach grows as the heart fills.
                reach = radius * (0.4 + 0.6 * min(1.0, grown / share + 0.15))
                lane = _lane(net, terrains[village.body], centre, reach, random)
                if lane is None:
                    continue
                number += 1
                points, end, inland = lane
                vertices = [points[0]] + [net.add_vertex(p) for p in points[1:]] + ([] if end is None else [end])
                metres_long = sum(distance(net.place(a), net.place(b)) for a, b in zip(vertices, vertices[1:]))
                net.add_street(Street(vertices, modelled(f"{names[village.code]} {number} 号巷", _kind(metres_long, inland, random)), village.body, village.code))
                grown += metres_long
            total += grown
        laid[village.code] = total
    return laid


def _kind(length, inland, random):
    if inland and length < 75 and random.random() < 0.55:
        return "steps"
    return "residential" if length > 95 else "footway"


def _start(net, terrain, centre, reach, random):
    for _ in range(40):
        angle, span = random.random() * 2 * math.pi, reach * math.sqrt(random.random())
        place = (centre[0] + span * math.cos(angle), centre[1] + span * math.sin(angle))
        vertex = net.nearest_vertex(place, 45)
        if vertex is None or net.vertices[vertex].degree == 0 or net.vertices[vertex].degree > 3:
            continue
        if distance(net.place(vertex), centre) <= reach and terrain.coast_distance(*net.place(vertex)) > SHORE_M:
            return vertex
    return None


def _lane(net, terrain, centre, reach, random):
    """The start vertex and further places, the vertex it joins or None, and whether it climbs inland."""
    start = _start(net, terrain, centre, reach, random)
    if start is None:
        return None
    origin = net.place(start)
    gx, gy = terrain.inland(*origin)
    climbs = random.random() < 0.5
    if climbs:
        sign = 1 if random.random() < 0.65 else -1
        heading = math.atan2(sign * gy, sign * gx)
    else:
        sign = 1 if random.random() < 0.5 else -1
        heading = math.atan2(sign * gx, -sign * gy)
    heading += random.gauss(0, 0.35)
    limit = LENGTH_M[0] + (LENGTH_M[1] - LENGTH_M[0]) * random.random() ** 1.4
    bend = random.gauss(0, 0.06)
    points, at, travelled = [start], origin, 0.0
    while travelled < limit:
        heading += bend + random.gauss(0, 0.11)
        step = STEP_M * (0.85 + 0.3 * random.random())
        p = (at[0] + step * math.cos(heading), at[1] + step * math.sin(heading))
        if terrain.coast_distance(*p) < SHORE_M or distance(p, centre) > 1.1 * reach:
            break
        ahead = travelled + step
        near = [n for n in net.near_segments(p, min(SPACING_M, 0.72 * ahead))]
        if near:
            if travelled > 45 and random.random() < JOIN_CHANCE:
                joint = _joint_ahead(net, p, at, heading, near)
                if joint is not None and joint != start:
                    return points, joint, climbs
            break
        points.append(p)
        at, travelled = p, ahead
    return (points, None, climbs) if travelled >= SHORTEST_M else None


def _joint_ahead(net, place, before, heading, near):
    """A vertex of the street ahead that the lane can reach without turning back."""
    found = []
    for _, row, segment, _ in near:
        for v in net.streets[row].vertices[segment:segment + 2]:
            span = distance(before, net.place(v))
            turn = math.atan2(net.place(v)[1] - before[1], net.place(v)[0] - before[0]) - heading
            if net.vertices[v].joinable and span < 45 and math.cos(turn) > 0.5:
                found.append((span, v))
    return min(found)[1] if found else None

# SPDX-License-Identifier: MIT
"""Places the facilities: mapped ones at their mapped place, the others beside a street near the heart of their village."""

from china_offset import gcj02
from facility_plan import AGENCIES, HOURS, UNITS, all_plans
from plane import degrees, distance, metres, polygon
from settlements import VILLAGES
from tables import number

COLUMNS = ["id", "name", "service", "lon", "lat", "crs", "capacity", "capacity_unit", "in_use", "opening_hours", "status", "opened", "closed", "township", "village",
           "address", "lead_agency", "source", "date", "quality"]
SETBACK_M = 14


def _beside_street(net, terrain, body, target, taken):
    """Beside the nearest street of the body on which people live, on land, and not on top of another facility."""
    choices = []
    for span, row, segment, foot in sorted(net.near_segments(target, 400)):
        street = net.streets[row]
        if not street.homes or street.body != body:
            continue
        a, b = net.place(street.vertices[segment]), net.place(street.vertices[segment + 1])
        size = distance(a, b) or 1.0
        for side in (1, -1):
            place = (foot[0] - side * (b[1] - a[1]) / size * SETBACK_M, foot[1] + side * (b[0] - a[0]) / size * SETBACK_M)
            if terrain.coast_distance(*place) < 8 or min(net.near_segments(place, 60))[0] < 6 or any(distance(place, t) < 12 for t in taken):
                continue
            choices.append((span, place))
        if choices:
            return min(choices)[1]
    raise SystemExit(f"no place for a facility near {degrees(*target)}")


def facility_rows(net, terrains, extract, villages):
    names = {v["code12"]: v["name"] for v in villages}
    townships = {v["code12"]: v["township"] for v in villages}
    plans = {v.code: v for v in VILLAGES}
    rows, taken, numbers = [], [], {}
    for plan in all_plans(names):
        village = plans[plan.village]
        shared = next((place for other, place in taken if plan.service == "kindergarten" and other.replace("托班", "") == plan.name), None)
        if plan.osm_way:
            centre = polygon(extract.places(extract.ways[plan.osm_way])).Centroid()
            place = (centre.GetX(), centre.GetY())
        elif shared:
            place = shared
        else:
            heart = metres(*(plan.near or village.anchors[0][:2]))
            target = (heart[0] + plan.shift[0], heart[1] + plan.shift[1])
            place = _beside_street(net, terrains[village.body], village.body, target, [t for _, t in taken])
        taken.append((plan.name, place))
        lon, lat = degrees(*place)
        if plan.crs == "GCJ-02":
            lon, lat = gcj02(lon, lat)
        numbers[plan.service] = numbers.get(plan.service, 0) + 1
        rows.append([f"{plan.service}-{numbers[plan.service]:02d}", plan.name, plan.service, number(lon), number(lat), plan.crs, plan.capacity,
                     UNITS[plan.service] if plan.capacity is not None else None, plan.in_use, plan.hours or HOURS[plan.service], plan.status, None, None,
                     townships[plan.village], names[plan.village], plan.address, AGENCIES[plan.service], plan.source, plan.date, plan.quality])
    return rows

# SPDX-License-Identifier: MIT
"""What must hold of the study before it is written; each failure names the thing that is wrong."""

from osm_extract import is_over_water
from plane import distance, line, metres, point, union
from population import BANDS, COUNTY
from settlements import EMPTIED, VILLAGES


class CheckFailed(Exception):
    pass


def _require(holds, message):
    if not holds:
        raise CheckFailed(message)


def check_persons(homes):
    sums = dict(zip(BANDS, (sum(h.persons[i] for h in homes) for i in range(len(BANDS)))))
    _require(sum(sums.values()) == COUNTY, f"persons add up to {sum(sums.values())}")
    _require(sum(list(sums.values())[:4]) == 5016, "0-14 is not the census'")
    _require(sums["age_15_59"] == 40945, "15-59 is not the census'")
    _require(sums["age_60_64"] + sums["age_65_79"] + sums["age_80_up"] == 20942, "60+ is not the census'")
    _require(sums["age_65_79"] + sums["age_80_up"] == 14385, "65+ is not the census'")
    _require(all(p >= 0 for h in homes for p in h.persons), "negative persons")
    _require(not any(h.village in EMPTIED for h in homes), "somebody lives on an emptied island")
    _require({h.village for h in homes} == {v.code for v in VILLAGES if v.weight}, "a village without homes")
    _require(1500 <= len(homes) <= 4000, f"{len(homes)} homes")


def check_on_land(bodies, homes, net):
    lands = {b.id: b.land for b in bodies}
    for home in homes:
        _require(lands[home.body].Contains(point(*home.place)), f"a home of {home.village} is not on {home.body}")
    for plan in VILLAGES:
        _require(lands[plan.body].Contains(point(*metres(*plan.anchors[0][:2]))), f"the village {plan.code} is not on {plan.body}")
    everything = union([b.land for b in bodies])
    for street in net.streets:
        if not street.mapped and not is_over_water(street):
            _require(_outside(street, net, lands, everything) < 1, f"{street.tags['name']} of {street.body} lies in the sea")


def _outside(street, net, lands, everything):
    """Metres of a street outside the coast."""
    course = line(net.places(street))
    return 0.0 if lands[street.body].Contains(course) else course.Difference(everything).Length()


def wet_streets(bodies, net):
    """Mapped streets outside the coast that no bridge or pier tag explains: metres outside and in all, most first."""
    lands = {b.id: b.land for b in bodies}
    everything = union(list(lands.values()))
    found = []
    for street in net.streets:
        if street.mapped and not is_over_water(street):
            outside = _outside(street, net, lands, everything)
            if outside >= 1:
                found.append((outside, street.tags.get("name", street.tags["highway"]), street.body))
    return sorted(found, reverse=True)


def check_links(net, homes):
    far = 0
    for home in homes:
        near = net.near_segments(home.place, 60) or net.near_segments(home.place, 250)
        far += not near
        _require(not near or min(near)[0] >= 4.9, "a home on a street")
    _require(0 < far <= len(homes) / 100, f"{far} homes are farther than 250 m from a street")


def check_connected(net, centres, piers, root_of):
    component = net.components()
    for plan in VILLAGES:
        root = root_of[plan.body]
        others = [v for v in VILLAGES if root_of[v.body] == root]
        _require(component[centres[plan.code]] == component[centres[others[0].code]], f"{plan.code} is not joined to {others[0].code}")
    for pier, (vertex, body) in piers.items():
        village = next(v for v in VILLAGES if root_of[v.body] == root_of[body])
        _require(component[vertex] == component[centres[village.code]], f"{pier} is not joined to the streets of {body}")
    main = {component[centres[v.code]] for v in VILLAGES}
    for street in net.streets:
        _require(street.mapped or component[street.vertices[0]] in main, f"{street.tags.get('name')} hangs in the air")


def check_rows(name, columns, rows):
    _require(len({row[0] for row in rows}) == len(rows), f"{name}: ids repeat")
    _require(all(len(row) == len(columns) for row in rows), f"{name}: a row has the wrong length")


def check_facilities(rows, bodies):
    for row in rows:
        if row[5] == "EPSG:4326":
            place = point(*metres(float(row[3]), float(row[4])))
            _require(any(b.land.Contains(place) for b in bodies), f"{row[1]} is in the sea")


def total_length_km(net, mapped):
    return sum(distance(a, b) for s in net.streets if s.mapped == mapped for a, b in zip(net.places(s), net.places(s)[1:])) / 1000

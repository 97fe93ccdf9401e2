# SPDX-License-Identifier: MIT
"""Homes: dwelling clusters beside the streets of their village; persons dealt out so that every village's ages add up."""

import math
from dataclasses import dataclass

from plane import distance, metres, points_along
from population import BANDS, persons_by_age, rounded_to
from settlements import VILLAGES

SITE_STEP_M = 15
OFFSET_M = {"town": (12, 42), "village": (7, 26)}
CLEAR_OF_STREETS_M = 5
APART_M = {"town": 19, "village": 12}
PERSONS_PER_DWELLING = 2.05  # the census' persons per family household
VACANT = 1.18                # dwellings per household: many stand empty or are holiday lets
HERMITS = 9                  # homes kept far from any street, as in any real list


@dataclass
class Home:
    village: str
    body: str
    place: tuple
    persons: list
    dwellings: int


def _kind(plan):
    return "town" if plan.cluster >= 38 else "village"


def _sites(net, terrains, random):
    """Places beside streets where a house can stand: (plan, place, distance from the village's heart)."""
    hearts = [(plan, metres(lon, lat), radius) for plan in VILLAGES if plan.weight for lon, lat, radius in plan.anchors]
    taken, found = {}, []
    for row, street in enumerate(net.streets):
        if not street.homes or street.body not in terrains:
            continue
        terrain = terrains[street.body]
        for x, y, dx, dy in points_along(net.places(street), SITE_STEP_M):
            for side in (1, -1):
                near = [(distance((x, y), heart) / radius, plan.code, plan, distance((x, y), heart)) for plan, heart, radius in hearts if plan.body == street.body]
                spread = [n for n in near if n[0] <= 1.25]
                if not spread:
                    continue
                _, _, plan, span = min(spread, key=lambda n: n[:2])
                low, high = OFFSET_M[_kind(plan)]
                off, along = low + (high - low) * random.random() ** 1.5, random.uniform(-4, 4)
                place = (x - side * dy * off + dx * along, y + side * dx * off + dy * along)
                if terrain.coast_distance(*place) < 5 or _crowded(taken, place, APART_M[_kind(plan)]):
                    continue
                nearest = min(net.near_segments(place, 60), default=None)
                if nearest is None or nearest[1] != row or nearest[0] < CLEAR_OF_STREETS_M:
                    continue
                taken.setdefault((int(place[0] // 20), int(place[1] // 20)), []).append(place)
                found.append((plan, place, span / max(r for *_, r in plan.anchors)))
    return found


def _crowded(taken, place, apart):
    x, y = int(place[0] // 20), int(place[1] // 20)
    return any(distance(place, other) < apart for i in (x - 1, x, x + 1) for j in (y - 1, y, y + 1) for other in taken.get((i, j), ()))


def _hermit(net, terrain, plan, random):
    """A place on land 255-420 m from every street of the village's body, or nothing."""
    lon, lat, radius = plan.anchors[0]
    centre = metres(lon, lat)
    for _ in range(4000):
        angle, span = random.random() * 2 * math.pi, radius * (0.6 + 1.4 * random.random())
        place = (centre[0] + span * math.cos(angle), centre[1] + span * math.sin(angle))
        if terrain.coast_distance(*place) < 40 or net.near_segments(place, 255):
            continue
        if net.near_segments(place, 420):
            return place
    return None


def make_homes(net, terrains, census_2000, random):
    by_age = persons_by_age(census_2000)
    sites = _sites(net, terrains, random)
    homes = []
    hermits = [v.code for v in sorted(VILLAGES, key=lambda v: -v.age) if v.weight and v.body not in ("xiaoyangshan",)]
    left = HERMITS
    for plan in VILLAGES:
        total = sum(by_age[plan.code])
        if total == 0:
            continue
        mine = [(place, span) for owner, place, span in sites if owner is plan]
        wanted = max(3, round(total / plan.cluster))
        keyed = sorted((random.random() ** (1 / math.exp(-1.1 * span * span)), i) for i, (_, span) in enumerate(mine))[::-1]
        chosen = [mine[i] for _, i in sorted(keyed[:wanted], key=lambda k: k[1])]
        if not chosen:
            raise SystemExit(f"no place for homes in village {plan.code}")
        places = [place for place, _ in chosen]
        far = _hermit(net, terrains[plan.body], plan, random) if left and plan.code in hermits[:18] else None
        if far:
            places.append(far)
            left -= 1
        weights = [math.exp(random.gauss(0, 0.45)) for _ in chosen] + ([0.25] if far else [])
        sizes = _at_least_one(rounded_to(total, weights))
        homes += _dealt(plan, places, sizes, by_age[plan.code], random)
    return homes


def _at_least_one(sizes):
    for i, size in enumerate(sizes):
        if size == 0:
            largest = max(range(len(sizes)), key=lambda k: (sizes[k], -k))
            sizes[largest] -= 1
            sizes[i] = 1
    return sizes


def _dealt(plan, places, sizes, by_age, random):
    """Every person of the village goes to one home, in a shuffled order."""
    people = [band for band, count in enumerate(by_age) for _ in range(count)]
    random.shuffle(people)
    homes, at = [], 0
    for place, size in zip(places, sizes):
        persons = [0] * len(BANDS)
        for band in people[at:at + size]:
            persons[band] += 1
        at += size
        homes.append(Home(plan.code, plan.body, place, persons, max(1, round(size / PERSONS_PER_DWELLING * VACANT))))
    assert at == len(people)
    return homes

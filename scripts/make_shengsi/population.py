# SPDX-License-Identifier: MIT
"""Persons by village and age band: the census totals exactly, the rest modelled and said so.

The county's bands are the 2020 census (0-14, 15-59, 60+, 65+). The finer bands inside 0-14 and inside 65+ are our split.
Townships: only 菜园镇's figure counts residents (37,000 of the county's 64,000 at the end of 2024); the others are registered
persons of 2007-2019 and must not be added as they stand. So 菜园镇 keeps its share of residents, and the other six share what
the census leaves, in proportion to their figures carried to 2020 at the county's own yearly change 2010-2020.
"""

from settlements import EMPTIED, VILLAGES

BANDS = ["age_0_2", "age_3_5", "age_6_11", "age_12_14", "age_15_59", "age_60_64", "age_65_79", "age_80_up"]
COUNTY = 66903
COUNTY_BANDS = [720, 960, 2120, 1216, 40945, 6557, 11005, 3380]
YEARLY_CHANGE = (66903 / 76108) ** (1 / 10)
RESIDENT_SHARE = {"330922100": 37000 / 64000}
REGISTERED = {"330922101": (8183, 2019), "330922102": (12130, 2007), "330922201": (6621, 2017), "330922202": (8526, 2007),
              "330922200": (4500, 2020), "330922203": (1300, 2020)}  # the last two: no figure found, ours


def rounded_to(total, shares):
    """Integers in proportion to the shares that add up to the total (largest remainders)."""
    scale = total / sum(shares)
    whole = [int(s * scale) for s in shares]
    order = sorted(range(len(shares)), key=lambda i: (-(shares[i] * scale - whole[i]), i))
    for i in order[: total - sum(whole)]:
        whole[i] += 1
    return whole


def township_persons():
    carried = {code: persons * YEARLY_CHANGE ** (2020 - year) for code, (persons, year) in REGISTERED.items()}
    residents = {code: share * COUNTY for code, share in RESIDENT_SHARE.items()}
    rest = COUNTY - sum(residents.values())
    shares = {**residents, **{code: persons * rest / sum(carried.values()) for code, persons in carried.items()}}
    codes = sorted(shares)
    return dict(zip(codes, rounded_to(COUNTY, [shares[c] for c in codes])))


def village_persons():
    found = {}
    for township, persons in township_persons().items():
        plans = [v for v in VILLAGES if v.code.startswith(township)]
        for plan, share in zip(plans, rounded_to(persons, [v.weight for v in plans])):
            found[plan.code] = share
    assert all(found[code] == 0 for code in EMPTIED)
    return found


def _fitted(seeds, rows, columns):
    """Iterative proportional fitting (Deming & Stephan 1940)."""
    table = [list(r) for r in seeds]
    for _ in range(200):
        for i, total in enumerate(rows):
            have = sum(table[i])
            table[i] = [x * total / have if have else 0.0 for x in table[i]]
        for j, total in enumerate(columns):
            have = sum(r[j] for r in table)
            for r in table:
                r[j] *= total / have
    return table


def _whole(table, rows, columns):
    """Integers near the table with exactly the given margins."""
    whole = [[int(x) for x in r] for r in table]
    short_rows = [t - sum(r) for t, r in zip(rows, whole)]
    short_columns = [t - sum(r[j] for r in whole) for j, t in enumerate(columns)]
    cells = sorted(((table[i][j] - whole[i][j], i, j) for i in range(len(rows)) for j in range(len(columns))), key=lambda c: (-c[0], c[1], c[2]))
    while sum(short_columns):
        for _, i, j in cells:
            if short_rows[i] > 0 and short_columns[j] > 0:
                whole[i][j] += 1
                short_rows[i] -= 1
                short_columns[j] -= 1
    return whole


def persons_by_age():
    """Village code -> persons in each of BANDS."""
    persons = village_persons()
    plans = [v for v in VILLAGES if persons[v.code] > 0]
    older = [1 / 1.9, 1 / 1.8, 1 / 1.7, 1 / 1.6, 0.78, 1.15, 1.35, 1.6]  # what one step of `age` does to each band
    seeds = [[b * f ** ((v.age - 1) * 1.6) for b, f in zip(COUNTY_BANDS, older)] for v in plans]
    rows = [persons[v.code] for v in plans]
    whole = _whole(_fitted(seeds, rows, COUNTY_BANDS), rows, COUNTY_BANDS)
    return {**{v.code: [0] * len(BANDS) for v in VILLAGES}, **dict(zip([v.code for v in plans], whole))}

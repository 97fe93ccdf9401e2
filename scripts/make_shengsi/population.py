# SPDX-License-Identifier: MIT
"""Persons by village and age band: the census totals exactly, the rest modelled and said so.

The county's bands are the 2020 census (0-14, 15-59, 60+, 65+). The finer bands inside 0-14 and inside 65+ are our split.
Townships: their shares in the 2000 census, the one count that gives all of them at one date (thirteen units that add up to the
88,362 it states, put together as the townships are since 2001). Who has emptied faster since is not known; Huanglong has.
"""

from settlements import EMPTIED, VILLAGES

BANDS = ["age_0_2", "age_3_5", "age_6_11", "age_12_14", "age_15_59", "age_60_64", "age_65_79", "age_80_up"]
COUNTY = 66903
COUNTY_BANDS = [720, 960, 2120, 1216, 40945, 6557, 11005, 3380]
CENSUS_2000 = 88362
TOWNSHIPS = {"菜园镇": "330922100", "嵊山镇": "330922101", "洋山镇": "330922102", "五龙乡": "330922200", "黄龙乡": "330922201", "枸杞乡": "330922202",
             "花鸟乡": "330922203"}


def rounded_to(total, shares):
    """Integers in proportion to the shares that add up to the total (largest remainders)."""
    scale = total / sum(shares)
    whole = [int(s * scale) for s in shares]
    order = sorted(range(len(shares)), key=lambda i: (-(shares[i] * scale - whole[i]), i))
    for i in order[: total - sum(whole)]:
        whole[i] += 1
    return whole


def township_persons(census_2000):
    """Township code -> persons, from the rows of sources/township_census_2000.csv."""
    counted = dict.fromkeys(sorted(TOWNSHIPS.values()), 0)
    for row in census_2000:
        counted[TOWNSHIPS[row["township_since_2001"]]] += int(row["population"])
    assert sum(counted.values()) == CENSUS_2000
    return dict(zip(counted, rounded_to(COUNTY, list(counted.values()))))


def village_persons(census_2000):
    found = {}
    for township, persons in township_persons(census_2000).items():
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


def persons_by_age(census_2000):
    """Village code -> persons in each of BANDS."""
    persons = village_persons(census_2000)
    plans = [v for v in VILLAGES if persons[v.code] > 0]
    older = [1 / 1.9, 1 / 1.8, 1 / 1.7, 1 / 1.6, 0.78, 1.15, 1.35, 1.6]  # what one step of `age` does to each band
    seeds = [[b * f ** ((v.age - 1) * 1.6) for b, f in zip(COUNTY_BANDS, older)] for v in plans]
    rows = [persons[v.code] for v in plans]
    whole = _whole(_fitted(seeds, rows, COUNTY_BANDS), rows, COUNTY_BANDS)
    return {**{v.code: [0] * len(BANDS) for v in VILLAGES}, **dict(zip([v.code for v in plans], whole))}

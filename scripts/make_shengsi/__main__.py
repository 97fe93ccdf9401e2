# SPDX-License-Identifier: MIT
"""Makes the study datasets/shengsi from datasets/shengsi/sources and streets.osm: the modelled layers, always the same bytes.

    scripts/env --with test python3 scripts/make_shengsi            writes the files
    scripts/env --with test python3 scripts/make_shengsi --check    compares them with what is there; exit 1 where they differ
"""

import argparse
import csv
import sys
from pathlib import Path
from random import Random

import checks
import facilities
import indicators
from ferry_feed import ferry_files
from homes import make_homes
from land import area_lines, island_features, make_land
from lanes import grow_lanes
from main_roads import main_roads
from osm_extract import read_osm
from plane import degrees, line
from population import BANDS
from settlements import BODIES, EMPTIED, PIERS, VILLAGES
from street_net import StreetNet, mapped_streets
from tables import csv_text, geojson_text, number, osm_text
from terrain import Terrain

SEED = "circle15 shengsi 1"
DATE = "2024-12-31"
HOME_SOURCE = "circle15 模型(2020年普查总量分配)"


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def home_rows(homes, names, townships, root_of):
    numbers, rows = {}, []
    for home in homes:
        n = numbers[home.village] = numbers.get(home.village, 0) + 1
        lon, lat = degrees(*home.place)
        rows.append([f"h{home.village[6:]}-{n:03d}", f"{names[home.village]} {n} 号居住点(模型)", home.village, townships[home.village], root_of[home.body],
                     number(lon), number(lat), home.dwellings, *home.persons, HOME_SOURCE, "modelled", DATE])
    return rows


def village_rows(villages, root_of):
    plans = {v.code: v for v in VILLAGES}
    rows = []
    for v in villages:
        plan = plans[v["code12"]]
        rows.append([plan.code, v["name"], v["township"], root_of[plan.body], number(plan.anchors[0][0]), number(plan.anchors[0][1]), plan.place_quality, EMPTIED.get(plan.code)])
    return rows


def pier_rows(piers, net, extract, root_of):
    rows = []
    for plan in PIERS:
        if plan.osm_node:
            node = extract.nodes[plan.osm_node]
            lon, lat = float(node.lon), float(node.lat)
            source, quality = f"OpenStreetMap node {plan.osm_node}", "mapped"
        elif plan.body is None:
            (lon, lat), source, quality = plan.near, "circle15 模型(县外,约略位置)", "modelled"
        else:
            (lon, lat), source, quality = degrees(*net.place(piers[plan.id])), "circle15 模型", "modelled"
        rows.append([plan.id, plan.name, root_of[plan.body] if plan.body else None, None if plan.body else "yes", number(lon), number(lat), source, quality])
    return rows


def make(folder):
    """File name -> text of everything that is generated."""
    sources = folder / "sources"
    extract = read_osm(folder / "streets.osm", folder / "streets_yangshan.osm")
    villages = read_csv(sources / "villages.csv")
    names = {v["code12"]: v["name"] for v in villages}
    townships = {v["code12"]: v["township"] for v in villages}
    root_of = {b.id: b.joined_to or b.id for b in BODIES}

    bodies = make_land(sources, extract)
    lived_on = {v.body for v in VILLAGES}
    terrains = {b.id: Terrain(b.building, Random(f"{SEED} ground {b.id}")) for b in bodies if b.id in lived_on}
    net = StreetNet()
    named = bodies[: len(BODIES)]
    mapped_streets(net, extract, lambda places: min(named, key=lambda b: (round(b.land.Distance(line(places)), 1), named.index(b))).id)
    centres, piers = main_roads(net, terrains, names, extract)
    grow_lanes(net, terrains, names, Random(f"{SEED} lanes"))
    homes = make_homes(net, terrains, read_csv(sources / "township_census_2000.csv"), Random(f"{SEED} homes"))
    facility_table = facilities.facility_rows(net, terrains, extract, villages)

    checks.check_persons(homes)
    checks.check_on_land(bodies, homes, net)
    checks.check_links(net, homes)
    checks.check_connected(net, centres, {p.id: (piers[p.id], p.body) for p in PIERS if p.body}, root_of)
    checks.check_facilities(facility_table, bodies)
    tables = {
        "villages.csv": (["code", "name", "township", "island", "lon", "lat", "place_quality", "emptied"], village_rows(villages, root_of)),
        "homes.csv": (["id", "name", "village", "township", "island", "lon", "lat", "dwellings", *BANDS, "source", "quality", "date"],
                      home_rows(homes, names, townships, root_of)),
        "facilities.csv": (facilities.COLUMNS, facility_table),
        "piers.csv": (["id", "name", "island", "outer", "lon", "lat", "source", "quality"], pier_rows(piers, net, extract, root_of)),
        "indicators.csv": (indicators.COLUMNS, indicators.indicator_rows(read_csv(sources / "indicators_2024.csv"))),
    }
    files = {"islands.geojson": geojson_text("islands", island_features(bodies)), "streets_modelled.osm": osm_text(net, extract)}
    for name, (columns, rows) in tables.items():
        checks.check_rows(name, columns, rows)
        files[name] = csv_text(columns, rows)
    files.update(ferry_files(extract, bodies, tables["piers.csv"][1]))
    for text in area_lines(bodies, read_csv(sources / "island_area_facts.csv")):
        print(text, file=sys.stderr)
    wet = checks.wet_streets(bodies, net)
    print(f"{sum(w[0] for w in wet):.0f} m of {len(wet)} mapped streets lie outside the coast without a bridge or pier tag; the longest: "
          + "; ".join(f"{name} ({body}) {metres:.0f} m" for metres, name, body in wet[:5]), file=sys.stderr)
    print(f"{len(bodies)} land bodies, {checks.total_length_km(net, True):.1f} km of mapped and {checks.total_length_km(net, False):.1f} km of modelled streets, "
          f"{len(homes)} homes, {len(facility_table)} facilities, {len(EMPTIED)} emptied village", file=sys.stderr)
    return files


def main():
    default = Path(__file__).resolve().parent.parent.parent / "datasets" / "shengsi"
    parser = argparse.ArgumentParser(prog="make_shengsi", description=__doc__.splitlines()[0])
    parser.add_argument("--study", type=Path, default=default, help="the study folder (default: datasets/shengsi)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the study differs from what would be written")
    options = parser.parse_args()
    files = make(options.study)
    if options.check:
        differing = [n for n, text in files.items() if not (options.study / n).is_file() or (options.study / n).read_bytes() != text.encode()]
        for name in differing:
            print(f"{name} differs from what the script makes", file=sys.stderr)
        return 1 if differing else 0
    for name, text in files.items():
        path = options.study / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    return 0


sys.exit(main())

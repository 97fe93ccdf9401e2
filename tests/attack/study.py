# SPDX-License-Identifier: MIT
"""Small studies to attack: copies of the sound ones in tests/broken and a few islands of Shengsi, in every format a study may have."""
import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

SCENARIO = """name_zh = "试验"
name_en = "A trial"
source = "drawn for tests"

[[open]]
id = "f9"
name = "东村托育园"
service = "childcare"
lon = 122.4175
lat = 30.7051
crs = "EPSG:4326"
capacity = 2
capacity_unit = "托位"

[[move]]
id = "f1"
lon = 122.4110
lat = 30.7050
crs = "EPSG:4326"

[[enlarge]]
id = "f1"
capacity = 70

[[people]]
from = "xiaoshan"
to = "dashan"
share = 0.5

[[hours]]
id = "f2"
opening_hours = "Mo-Fr 08:00-16:00; PH off"

[[standard]]
service = "clinic"
minutes = 10

[[cancel]]
trip = "b2"

[[retime]]
trip = "b3"
minutes = 30

[[add_sailing]]
route = "red"
calls = [["p1", "10:00"], ["p2", "10:20"]]
"""
CALENDAR = """date,kind,name,source
2024-12-31,holiday,除夕,invented
2025-01-01,holiday,元旦,invented
2025-01-05,workday,元旦,invented
"""
CANDIDATES = """id,name,lon,lat,crs,cost,capacity,quality
c1,东头,122.4175,30.7051,EPSG:4326,3.5,40,mapped
c2,西头,122.4040,30.7050,EPSG:4326,2,30,mapped
c3,小山,122.4430,30.7025,EPSG:4326,1,20,approximate
"""
COSTS = "demand,candidate,cost\n" + "".join(f"d{d},c{c},{(d * 7 + c * 3) % 11 + 1}\n" for d in range(6) for c in range(4))
DEMAND = "id,weight\n" + "".join(f"d{d},{d + 1}\n" for d in range(6))
IMPORT = """id = "again"
name_zh = "小群岛"
name_en = "Small archipelago"
date = "2024-12-31"
measuring_crs = "EPSG:4550"
standard = "standard.toml"

[area]
box = [122.39, 30.69, 122.46, 30.72]
""" + "".join(f'\n[[source]]\nfile = "{file}"\nas = "{role}"\n{more}source = "invented"\n' for file, role, more in (
    ("streets.osm", "osm", 'take = ["streets", "buildings", "facilities"]\n'),
    ("islands.geojson", "land", ""),
    ("villages.csv", "villages", 'crs = "EPSG:4326"\n'),
    ("homes.csv", "people", 'crs = "EPSG:4326"\n'),
    ("facilities.csv", "facilities", 'crs = "column"\n'),
    ("ferries", "timetable", ""),
    ("heights.tif", "terrain", "")))
EXTRA_LAYERS = """[layers.indicators]
file = "indicators.csv"
source = "invented"
licence = "MIT"
date = "2024-12-31"
quality = "surveyed"

[layers.elevation]
file = "heights.tif"
source = "drawn for tests"
licence = "MIT"
date = "2024-12-31"
quality = "modelled"

[calendar]
file = "calendar.csv"
source = "invented"

"""


LIST_BEFORE = """名称,类别,经度,纬度,托位
大山托育园,childcare,122.4105,30.7051,3
大山卫生院,clinic,122.4095,30.7049,
小山卫生室,诊所,122.4405,30.7020,
"""

LIST = """名称,类别,经度,纬度,托位
大山托育园,childcare,122.4105,30.7051,5
大山卫生院,clinic,122.4095,30.7049,
小山卫生室,诊所,122.4405,30.7020,
大山新卫生室,诊所,122.4120,30.7051,
"""


def small(root: Path, into: Path) -> Path:
    """Two inhabited islands with everything a study may hold: boats, indicators, heights, holidays; beside them in the same folder
    a scenario, candidates and a cost table."""
    broken = root / "tests" / "broken"
    for layer in ("good", "with_plans", "with_boats"):
        shutil.copytree(broken / layer, into, dirs_exist_ok=True)
    toml = (into / "study.toml").read_text("utf-8")
    (into / "study.toml").write_text(toml.replace("[inventory.childcare]", EXTRA_LAYERS + "[inventory.childcare]"), "utf-8")
    for name, content in {"scenario.toml": SCENARIO, "calendar.csv": CALENDAR, "candidates.csv": CANDIDATES, "costs.csv": COSTS,
                          "demand.csv": DEMAND, "import.toml": IMPORT,
                          "list.csv": LIST, "list_before.csv": LIST_BEFORE,
                          "import_before.toml": IMPORT.replace("Small archipelago", "An archipelago")}.items():
        (into / name).write_text(content, "utf-8")
    heights(into / "heights.tif")
    return into


def heights(path: Path):
    """A raster of heights, 0 to 19 m, over the small study."""
    grid = path.with_suffix(".asc")
    rows = "\n".join(" ".join(str((column * row) % 20) for column in range(70)) for row in range(20))
    grid.write_text(f"ncols 70\nnrows 20\nxllcorner 122.395\nyllcorner 30.695\ncellsize 0.001\nNODATA_value -9999\n{rows}\n")
    tool("gdal_translate", "-q", "-a_srs", "EPSG:4326", "-co", "COMPRESS=DEFLATE", grid, path)
    for side in path.parent.glob(grid.name + "*"):
        side.unlink()


def as_format(study: Path, layer: str, ending: str, options=()):
    """Lets a layer of a study come from another format: GPKG, SHP, FGB for islands and homes, PBF for streets, zip for ferries."""
    toml = (study / "study.toml").read_text("utf-8")
    old = re.search(rf'\[+layers\.{layer}\]+\nfile = "([^"]+)"', toml)[1]
    new = f"{layer}{ending}"
    if ending.endswith(".pbf"):
        shutil.copy(Path(__file__).parents[1] / "broken" / "streets_as_pbf" / "streets.osm.pbf", study / new)
    elif layer == "ferries":
        with zipfile.ZipFile(study / new, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted((study / old).iterdir()):
                archive.write(file, file.name)
        shutil.rmtree(study / old)
    else:
        source = study / old
        points = ["-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo", "KEEP_GEOM_COLUMNS=NO", "-a_srs", "EPSG:4326"]
        tool("ogr2ogr", *(points if old.endswith(".csv") else []), *options, study / new, source)
        source.unlink()
    (study / "study.toml").write_text(toml.replace(f'"{old}"', f'"{new}"'), "utf-8")
    for plan in study.glob("import*.toml"):
        plan.write_text(plan.read_text("utf-8").replace(f'"{old}"', f'"{new}"'), "utf-8")
    return study / new


def some_islands(root: Path, into: Path, names=("huaniao", "xilvhua", "tanhu")) -> Path:
    """A few small islands of Shengsi, boats among them included: some 290 homes."""
    source = root / "datasets" / "shengsi"
    into.mkdir(parents=True, exist_ok=True)
    for name in ("standard.toml", "calendar.csv", "indicators.csv"):
        shutil.copy(source / name, into)
    land = json.loads((source / "islands.geojson").read_text("utf-8"))
    land["features"] = [one for one in land["features"] if one["properties"]["id"] in names]
    (into / "islands.geojson").write_text(json.dumps(land, ensure_ascii=False), "utf-8")
    boxes = [_box(one["geometry"]["coordinates"]) for one in land["features"]]

    def within(lon, lat):
        return any(west <= lon <= east and south <= lat <= north for west, south, east, north in boxes)

    _rows(source, into, "homes.csv", lambda row: row["island"] in names)
    _rows(source, into, "villages.csv", lambda row: row["island"] in names)
    _rows(source, into, "facilities.csv", lambda row: within(float(row["lon"]), float(row["lat"])))
    piers = _rows(source, into, "piers.csv", lambda row: row["island"] in names or row["outer"])
    _streets(source / "streets_modelled.osm", into / "streets.osm", within)
    _boats(source / "ferries", into / "ferries", {row["id"] for row in piers})
    toml = (source / "study.toml").read_text("utf-8")
    toml = re.sub(r'\[\[layers\.streets\]\]\nfile = "streets(_yangshan)?\.osm".*?(?=\n\[)', "", toml, flags=re.S)
    toml = re.sub(r"\[\[census\]\].*?(?=\n# Boats)", "", toml, flags=re.S).replace("streets_modelled.osm", "streets.osm")
    routes = {row["route_id"] for row in _table(into / "ferries" / "routes.txt")}
    toml = "[[ferries.route]]".join(part for number, part in enumerate(toml.split("[[ferries.route]]"))
                                    if number == 0 or re.search(r'id = "([^"]+)"', part)[1] in routes)
    toml = toml.replace('partial_in = ["嵊山镇", "洋山镇", "黄龙乡", "枸杞乡", "花鸟乡"]', 'partial_in = ["花鸟乡"]')
    (into / "study.toml").write_text(toml, "utf-8")
    return into


def tool(*command):
    """Runs a tool of GDAL; its complaint is the exception's text."""
    ran = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise RuntimeError(f"{command[0]}: {ran.stderr}")


def _box(coordinates):
    numbers = re.findall(r"-?\d+\.\d+|-?\d+", json.dumps(coordinates))
    lons, lats = [float(number) for number in numbers[::2]], [float(number) for number in numbers[1::2]]
    return min(lons), min(lats), max(lons), max(lats)


def _table(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def _write(path, rows, columns):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _rows(source, into, name, wanted):
    rows = _table(source / name)
    kept = [row for row in rows if wanted(row)]
    _write(into / name, kept, list(rows[0]))
    return kept


def _streets(source, into, within):
    """Nodes within the boxes and the ways that have no others."""
    text = source.read_text("utf-8")
    nodes = {}
    for node in re.finditer(r'<node id="(-?\d+)"[^>]*?/>|<node id="(-?\d+)".*?</node>', text, re.S):
        lat, lon = re.search(r'lat="([^"]+)"', node[0])[1], re.search(r'lon="([^"]+)"', node[0])[1]
        if within(float(lon), float(lat)):
            nodes[node[1] or node[2]] = node[0]
    ways = [way for way in re.findall(r"<way .*?</way>", text, re.S) if all(ref in nodes for ref in re.findall(r'<nd ref="(-?\d+)"', way))]
    head = text[:text.index("<node")]
    into.write_text(head + "\n".join([*nodes.values(), *ways]) + "\n</osm>\n", "utf-8")


def _boats(source, into, piers):
    """Calls at the piers, trips that keep two of them, routes that keep a trip."""
    into.mkdir(exist_ok=True)
    for name in ("agency.txt", "calendar.txt", "calendar_dates.txt", "feed_info.txt"):
        shutil.copy(source / name, into)
    calls = _table(source / "stop_times.txt")
    kept = [call for call in calls if call["stop_id"] in piers]
    whole = {call["trip_id"] for call in kept if sum(other["trip_id"] == call["trip_id"] for other in kept) >= 2}
    _write(into / "stop_times.txt", [call for call in kept if call["trip_id"] in whole], list(calls[0]))
    trips = _rows(source, into, "trips.txt", lambda row: row["trip_id"] in whole)
    routes = {trip["route_id"] for trip in trips}
    _rows(source, into, "routes.txt", lambda row: row["route_id"] in routes)
    _rows(source, into, "stops.txt", lambda row: row["stop_id"] in piers)
    shapes = {trip.get("shape_id") for trip in trips}
    _rows(source, into, "shapes.txt", lambda row: row["shape_id"] in shapes)

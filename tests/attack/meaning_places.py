# SPDX-License-Identifier: MIT
"""Changes of meaning of places: whole layers moved, streets and islands that do not agree, heights that are none."""
import json
import math
import re
import subprocess
from pathlib import Path

from studies import Table, replace_in

STREETS = ("streets.osm", "streets_modelled.osm", "streets_yangshan.osm")
METRES_PER_DEGREE = 111_195
TWO_ISLANDS = {"bridge": ' <tag k="bridge" v="yes"/>\n', "street": ""}


def gcj02(lon, lat):
    """WGS84 to GCJ-02, as map services of China do it."""
    a, ee = 6378245.0, 0.00669342162296594323
    x, y = lon - 105.0, lat - 35.0
    wave = (20 * math.sin(6 * x * math.pi) + 20 * math.sin(2 * x * math.pi)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + wave
    north += (20 * math.sin(y * math.pi) + 40 * math.sin(y / 3 * math.pi)) * 2 / 3
    north += (160 * math.sin(y / 12 * math.pi) + 320 * math.sin(y * math.pi / 30)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + wave
    east += (20 * math.sin(x * math.pi) + 40 * math.sin(x / 3 * math.pi)) * 2 / 3
    east += (150 * math.sin(x / 12 * math.pi) + 300 * math.sin(x / 30 * math.pi)) * 2 / 3
    magic = 1 - ee * math.sin(math.radians(lat)) ** 2
    north = math.degrees(north / ((a * (1 - ee)) / (magic * math.sqrt(magic))))
    east = math.degrees(east / (a / math.sqrt(magic) * math.cos(math.radians(lat))))
    return lon + east, lat + north


def bd09(lon, lat):
    """WGS84 to BD-09, Baidu's."""
    x, y = gcj02(lon, lat)
    far = math.hypot(x, y) + 0.00002 * math.sin(y * math.pi * 3000 / 180)
    turn = math.atan2(y, x) + 0.000003 * math.cos(x * math.pi * 3000 / 180)
    return far * math.cos(turn) + 0.0065, far * math.sin(turn) + 0.006


def by_metres(east, north):
    return lambda lon, lat: (lon + east / METRES_PER_DEGREE / math.cos(math.radians(lat)), lat + north / METRES_PER_DEGREE)


def move_table(path: Path, move, chosen=lambda row: True):
    """Moves the rows of a table that are declared as WGS84."""
    table = Table(path)
    for row in table.rows:
        if chosen(row) and row.get("crs", "EPSG:4326") == "EPSG:4326" and row["lon"]:
            lon, lat = move(float(row["lon"]), float(row["lat"]))
            row["lon"], row["lat"] = f"{lon:.7f}", f"{lat:.7f}"
    table.write()


def move_streets(path: Path, move):
    def moved(match):
        line = match[0]
        lon, lat = (float(re.search(rf'\b{name}="([^"]+)"', line)[1]) for name in ("lon", "lat"))
        lon, lat = move(lon, lat)
        return re.sub(r'\blat="[^"]+"', f'lat="{lat:.7f}"', re.sub(r'\blon="[^"]+"', f'lon="{lon:.7f}"', line))

    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"<node [^>]*>", moved, text), encoding="utf-8")


def move_islands(path: Path, move):
    def moved(part):
        return list(move(*part)) if isinstance(part[0], float | int) else [moved(one) for one in part]

    layer = json.loads(path.read_text(encoding="utf-8"))
    for feature in layer["features"]:
        feature["geometry"]["coordinates"] = moved(feature["geometry"]["coordinates"])
    path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")


def move_layer(study: Path, layer: str, move):
    if layer == "islands":
        move_islands(study / "islands.geojson", move)
    elif layer == "streets":
        for name in STREETS:
            move_streets(study / name, move)
    elif layer in STREETS:
        move_streets(study / layer, move)
    elif layer == "piers":
        move_table(study / "piers.csv", move)
        table = Table(study / "ferries" / "stops.txt")
        for row in table.rows:
            lon, lat = move(float(row["stop_lon"]), float(row["stop_lat"]))
            row["stop_lon"], row["stop_lat"] = f"{lon:.7f}", f"{lat:.7f}"
        table.write()
    else:
        move_table(study / f"{layer}.csv", move)


def rounded(digits):
    return lambda lon, lat: (round(lon, digits), round(lat, digits))


def minutes_as_decimals(lon, lat):
    """122°27'04" written as 122.2704."""
    def written(value):
        degrees, rest = divmod(round(value * 3600), 3600)
        return degrees + (rest // 60) / 100 + rest % 60 / 10_000
    return written(lon), written(lat)


def add_way_between(study: Path, kind: str):
    """A way from Sijiao over 4 km of sea to Huanglong, as a street or as a bridge, between nodes that are there."""
    nodes = {match[1]: (float(match[2]), float(match[3])) for match in
             re.finditer(r'<node id="(-\d+)"[^>]*lat="([^"]+)" lon="([^"]+)"', (study / STREETS[1]).read_text(encoding="utf-8"))}
    used = set(re.findall(r'<nd ref="(-\d+)"', (study / STREETS[1]).read_text(encoding="utf-8")))

    def nearest(lat, lon):
        return min((id for id in nodes if id in used), key=lambda id: math.hypot(nodes[id][0] - lat, nodes[id][1] - lon))

    way = (f' <way id="-99999" version="1">\n <nd ref="{nearest(30.707, 122.5265)}"/>\n <nd ref="{nearest(30.668, 122.5545)}"/>\n'
           f' <tag k="highway" v="footway"/>\n{TWO_ISLANDS[kind]} </way>\n')
    replace_in(study / STREETS[1], "</osm>", way + "</osm>")


def cut_ways(study: Path, name: str, share: float):
    """Only the first ways of a file, all nodes kept."""
    text = (study / name).read_text(encoding="utf-8")
    ways = list(re.finditer(r"<way .*?</way>\s*", text, re.DOTALL))
    start = ways[int(len(ways) * share)].start()
    (study / name).write_text(text[:start] + "</osm>\n", encoding="utf-8")


def no_layer(study: Path, name: str):
    """One file of streets is left out of study.toml."""
    path = study / "study.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(rf'\[\[layers.streets\]\]\nfile = "{name}"\n(?:[a-z]+ = .*\n)+', "", text), encoding="utf-8")


def drop_islands(study: Path, dropped):
    path = study / "islands.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    layer["features"] = [one for one in layer["features"] if not dropped(one["properties"])]
    path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")


def with_heights(study: Path, height=lambda row, column: 20 + 12 * math.sin(row / 9) + 9 * math.cos(column / 7), void=None) -> Path:
    """Adds a raster of heights over the county, cells of 0.002 degrees, of soft hills."""
    rows, columns, west, south, cell = 230, 640, 121.58, 30.44, 0.002
    grid = study / "heights.asc"
    with grid.open("w", encoding="ascii") as out:
        out.write(f"ncols {columns}\nnrows {rows}\nxllcorner {west}\nyllcorner {south}\ncellsize {cell}\n")
        for row in range(rows):
            out.write(" ".join(f"{height(row, column):.2f}" for column in range(columns)) + "\n")
    declared = [] if void is None else ["-a_nodata", str(void)]
    subprocess.run(["gdal_translate", "-q", "-ot", "Float32", "-a_srs", "EPSG:4326", *declared, grid, study / "heights.tif"], check=True)
    grid.unlink()
    if "[layers.elevation]" not in (study / "study.toml").read_text(encoding="utf-8"):
        replace_in(study / "study.toml", "[layers.homes]", '[layers.elevation]\nfile = "heights.tif"\ncrs = "EPSG:4326"\n'
                   'source = "drawn"\nlicence = "MIT"\ndate = "2024-12-31"\nquality = "modelled"\n\n[layers.homes]')
    return study


def heights_changed(change, void=None):
    def make(study):
        with_heights(study, lambda row, column: change(20 + 12 * math.sin(row / 9) + 9 * math.cos(column / 7), row, column), void)
    return make


def set_key(study: Path, key: str, value: str):
    path = study / "study.toml"
    text, count = re.subn(rf"^{key} = [^#\n]+", f"{key} = {value}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    if count == 0:
        raise ValueError(f"study.toml has no {key}")
    path.write_text(text, encoding="utf-8")


FEW_ROWS = "so few rows scatter as much about their streets as the shift moves them"
SMALL_SHIFT = "so small a shift is within what lists are off, row by row"


def why_unseen(study, layer, name):
    """Shifts that no test of a layer tells from the scatter of its rows."""
    metres = int(name.split(" m ")[0]) if " m to " in name else 1000
    if layer == "homes" or layer in ("clinic", "elderly_meal") or (layer, study) == ("facilities", "county"):
        return SMALL_SHIFT if metres <= (200 if layer in ("clinic", "elderly_meal") else 100) else ""
    return FEW_ROWS if (layer, study) == ("facilities", "township") and metres <= 300 else ""


def changes(context) -> list:
    """(kind, name, study, make, why it cannot be seen) of each change."""
    moves = [("GCJ-02", gcj02), ("BD-09", bd09)]
    for metres in (100, 200, 300, 450, 600):
        turn = context.rng.uniform(0, 2 * math.pi)
        moves.append((f"{metres} m to {math.degrees(turn):.0f}°", by_metres(metres * math.cos(turn), metres * math.sin(turn))))
    moves += [("rounded to 3 decimals", rounded(3)), ("rounded to 2 decimals", rounded(2)), ("degrees and minutes as decimals", minutes_as_decimals)]
    made = []
    for study, layers in (("county", ("facilities", "homes", "streets", *STREETS, "piers", "islands")), ("township", ("facilities", "homes", "streets"))):
        for layer in layers:
            for name, move in moves:
                made.append(("layer moved", f"{layer} {name}", study, lambda folder, layer=layer, move=move: move_layer(folder, layer, move),
                             why_unseen(study, layer, name)))
    for service in ("clinic", "elderly_meal"):
        for name, move in moves[:4]:
            made.append(("layer moved", f"{service} {name}", "county", lambda folder, service=service, move=move: move_table(
                folder / "facilities.csv", move, lambda row: row["service"] == service), why_unseen("county", service, name)))
    for kind in TWO_ISLANDS:
        made.append(("streets", f"a {kind} over 4 km of sea", "county", lambda folder, kind=kind: add_way_between(folder, kind)))
    for name in STREETS:
        made.append(("streets", f"{name} left out", "county", lambda folder, name=name: no_layer(folder, name)))
        for share in (0.2, 0.5, 0.8, 0.95):
            made.append(("streets", f"{name} cut at {share:.0%}", "county", lambda folder, name=name, share=share: cut_ways(folder, name, share)))
    made += [
        ("streets", "every way private", "county", lambda folder: replace_in(folder / STREETS[1], "</way>", '<tag k="access" v="private"/></way>')),
        ("streets", "every way a motorway", "county", lambda folder: [re_tag(folder / name, "motorway") for name in STREETS] and None),
        ("streets", "link limit 25 m", "county", lambda folder: set_key(folder, "link_limit_m", "25")),
        ("streets", "link limit 2,500 m", "county", lambda folder: set_key(folder, "link_limit_m", "2500"), "how far people walk to a street is the study's choice"),
        ("islands", "islets gone", "county", lambda folder: drop_islands(folder, lambda one: one["tier"] == "islet")),
        ("islands", "one island gone", "county", lambda folder: drop_islands(folder, lambda one: one["id"] == "huaniao")),
        ("islands", "no island joined", "county", unjoin),
        ("islands", "all islands joined", "county", join_all),
        ("measuring", "EPSG:3857", "county", lambda folder: set_key(folder, "measuring_crs", '"EPSG:3857"')),
        ("measuring", "UTM zone 47", "county", lambda folder: set_key(folder, "measuring_crs", '"EPSG:32647"')),
        ("measuring", "EPSG:4549, one zone west", "county", lambda folder: set_key(folder, "measuring_crs", '"EPSG:4549"')),
    ]
    heights = [
        ("feet as metres", lambda height, row, column: height * 3.28), ("centimetres as metres", lambda height, row, column: height * 100),
        ("millimetres as metres", lambda height, row, column: height * 1000),
        ("void of -9999 not declared", lambda height, row, column: -9999 if (row // 20 + column // 20) % 3 == 0 else height),
        ("void of 0 not declared", lambda height, row, column: 0 if (row // 20 + column // 20) % 3 == 0 else height * 8),
        ("one tile of four", lambda height, row, column: height if row < 115 and column < 320 else -32768),
        ("steps of 50 m", lambda height, row, column: 50 * round(height * 4 / 50)), ("upside down", lambda height, row, column: -height),
        ("noise of 30 m", lambda height, row, column: height + 30 * math.sin(row * 12.9898 + column * 78.233)),
    ]
    unseen = {"void of 0 not declared": "0 m is also what height models say of the shore",
              "noise of 30 m": "over cells of 200 m such slopes are those of real hills"}
    made += [("heights", name, "heights", heights_changed(change), unseen.get(name, "")) for name, change in heights]
    made.append(("heights", "all void", "heights", heights_changed(lambda *_: -32768, -32768)))
    return made


def re_tag(path: Path, value: str):
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'k="highway" v="[^"]+"', f'k="highway" v="{value}"', text), encoding="utf-8")


def unjoin(study: Path):
    path = study / "islands.geojson"
    path.write_text(re.sub(r'"joined_to": ?"[^"]+"', '"joined_to":null', path.read_text(encoding="utf-8")), encoding="utf-8")


def join_all(study: Path):
    """Every large island said to be joined to Sijiao, over tens of kilometres of sea."""
    path = study / "islands.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    for feature in layer["features"]:
        if feature["properties"]["tier"] in ("big", "node") and feature["properties"]["id"] != "sijiao":
            feature["properties"]["joined_to"] = "sijiao"
    path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")

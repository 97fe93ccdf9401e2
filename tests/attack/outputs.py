# SPDX-License-Identifier: MIT
"""Outputs are what their formats say: GeoJSON by RFC 7946, CSV, JSON, SVG, PDF and PNG of every command that writes."""
import csv
import hashlib
import io
import json
import math
import re
import shutil
import struct
import subprocess
import tomllib
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

from studies import copy_everything
from tool import complaint

MOST_DECIMALS = 7
DEPTH = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
GRID = 1e-7  # degrees; rings as thin as a rounding have no direction


def faults_of(path: Path) -> list:
    """What is wrong with one output, by the ending of its name."""
    check = CHECKS.get(path.suffix)
    if check is None:
        return [f"{path.name}: no format is known for it"]
    try:
        return [f"{path.name}: {fault}" for fault in check(path)][:3]
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, struct.error, ElementTree.ParseError) as error:
        return [f"{path.name}: {type(error).__name__} {error}"]


def no_number(name):
    raise ValueError(f"{name} is no JSON")


def no_twins(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return dict(pairs)


def json_of(path: Path):
    return json.loads(path.read_bytes().decode("utf-8"), parse_constant=no_number, object_pairs_hook=no_twins)


def geojson_faults(path: Path) -> list:
    layer = json_of(path)
    faults = []
    if layer.get("type") != "FeatureCollection" or not isinstance(layer.get("features"), list):
        return ["is no FeatureCollection"]
    if "crs" in layer:
        faults.append("has a crs member")
    for number, feature in enumerate(layer["features"]):
        if feature.get("type") != "Feature" or "geometry" not in feature or not isinstance(feature["properties"], dict):
            faults.append(f"feature {number} is none")
        elif feature["geometry"] is not None:
            faults += [f"feature {number}: {fault}" for fault in geometry_faults(feature["geometry"])]
    if re.search(r"\d\.\d{%d,}" % (MOST_DECIMALS + 1), coordinates_text(path)):
        faults.append(f"coordinates have more than {MOST_DECIMALS} decimals")
    return faults


def key_faults(path: Path) -> list:
    """Readers that make columns of the first feature lose the properties that only others have."""
    keys = {tuple(sorted(feature["properties"])) for feature in json_of(path)["features"]}
    if len(keys) < 2:
        return []
    some = set.union(*map(set, keys)) - set.intersection(*map(set, keys))
    return [f"{path.name}: {len(some)} properties are not in every feature, {min(some)} among them"]


def coordinates_text(path: Path) -> str:
    """The text of all coordinates: what follows "coordinates": up to the end of its brackets."""
    return " ".join(re.findall(r'"coordinates": ?([\[\]\d.,\seE+-]+)', path.read_text(encoding="utf-8")))


def geometry_faults(geometry) -> list:
    kind = geometry["type"]
    if kind == "GeometryCollection":
        return [fault for one in geometry["geometries"] for fault in geometry_faults(one)]
    if kind not in DEPTH:
        return [f"type {kind}"]
    faults = []
    flat = flattened(geometry["coordinates"], DEPTH[kind])
    if not flat:
        return ["has no position"]
    for position in flat:
        if len(position) != 2 or not all(isinstance(value, int | float) and math.isfinite(value) for value in position):
            faults.append(f"position {position}")
        elif not (-180 <= position[0] <= 180 and -90 <= position[1] <= 90):
            faults.append(f"position {position} is nowhere")
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}.get(kind, [])
    for polygon in polygons:
        for number, ring in enumerate(polygon):
            faults += ring_faults(ring, is_hole=number > 0)
    lines = {"LineString": [geometry["coordinates"]], "MultiLineString": geometry["coordinates"]}.get(kind, [])
    faults += ["a line of one position" for line in lines if len(line) < 2]
    return faults


def flattened(coordinates, depth) -> list:
    if depth == 0:
        return [coordinates]
    return [one for part in coordinates for one in flattened(part, depth - 1)]


def ring_faults(ring, is_hole) -> list:
    if len(ring) < 4 or ring[0] != ring[-1]:
        return [f"a ring of {len(ring)} positions, closed: {ring[:1] == ring[-1:]}"]
    area = sum((a[0] - ring[0][0]) * (b[1] - ring[0][1]) - (b[0] - ring[0][0]) * (a[1] - ring[0][1]) for a, b in zip(ring, ring[1:])) / 2
    if abs(area) <= GRID * GRID * len(ring) or (area < 0) == is_hole:
        return []
    return [f"a {'hole' if is_hole else 'shell'} runs the wrong way round at {ring[0]}"]


def csv_faults(path: Path) -> list:
    text = path.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        return ["does not begin with the mark by which Excel knows UTF-8"]
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    widths = {len(row) for row in rows}
    faults = [f"rows have {sorted(widths)} cells"] if len(widths) != 1 else []
    if len(set(rows[0])) != len(rows[0]):
        faults.append("a column stands twice")
    if any(cell[:1] in ("=", "@", "\t", "\r") for row in rows for cell in row):
        faults.append("a cell would be a formula")
    return faults


def json_faults(path: Path) -> list:
    json_of(path)
    return []


def svg_faults(path: Path) -> list:
    root = ElementTree.parse(path).getroot()
    faults = [] if root.tag == "{http://www.w3.org/2000/svg}svg" else [f"root is {root.tag}"]
    outside = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href") and "://" in value]
    return faults + [f"leads outside: {value}" for value in outside[:1]]


def png_faults(path: Path) -> list:
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return ["no PNG signature"]
    at, seen, pixels = 8, [], b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if zlib.crc32(kind + body) != struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0]:
            return [f"chunk {kind!r} is damaged"]
        seen.append(kind)
        pixels += body if kind == b"IDAT" else b""
        at += 12 + length
    width, height = struct.unpack(">II", data[16:24])
    if seen[0] != b"IHDR" or seen[-1] != b"IEND" or width < 500 or height < 500:
        return [f"chunks {seen[0]!r} to {seen[-1]!r}, {width} x {height} pixels"]
    return [] if len(set(zlib.decompress(pixels))) > 4 else ["is of one colour"]


def pdf_faults(path: Path) -> list:
    if path.read_bytes()[:5] != b"%PDF-":
        return ["no PDF signature"]
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=False)
    rows = fonts.stdout.splitlines()[2:]
    faults = [f"pdffonts: {fonts.stderr[:100]}"] if fonts.returncode or not rows else []
    faults += [f"font not embedded: {row[:60]}" for row in rows if row.split()[-5:][0] != "yes"]
    words = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=False).stdout
    title = "小群岛"
    if title not in re.sub(r"\s", "", words):
        faults.append(f"pdftotext does not find {title}")
    radicals = [letter for letter in words if 0x2E80 <= ord(letter) <= 0x2FDF]
    return faults + ([f"{len(radicals)} radicals instead of characters"] if radicals else [])


def toml_faults(path: Path) -> list:
    tomllib.loads(path.read_bytes().decode("utf-8"))
    return []


CHECKS = {".geojson": geojson_faults, ".csv": csv_faults, ".json": json_faults, ".svg": svg_faults, ".png": png_faults, ".pdf": pdf_faults,
          ".toml": toml_faults}


def manifest_faults(folder: Path) -> list:
    """Outputs that run.json lists otherwise than they are, and those it does not list."""
    if not (folder / "run.json").exists():
        return []
    listed = json_of(folder / "run.json")["outputs"]
    faults = []
    for name, told in listed.items():
        data = (folder / name).read_bytes() if (folder / name).exists() else None
        if data is None or len(data) != told["bytes"] or hashlib.sha256(data).hexdigest() != told["sha256"]:
            faults.append(f"run.json tells {name} otherwise than it is")
    return faults + [f"run.json does not list {path.name}" for path in folder.iterdir() if path.name not in listed and path.name != "run.json"]


def commands(context, study) -> list:
    """(what, arguments, output) of every way to write."""
    plan = study / "second-childcare.toml"
    out = context.work
    made = [("analyze", ["analyze", study]), ("analyze week", ["analyze", study, "--week"]), ("analyze capacity", ["analyze", study, "--capacity"]),
            ("analyze by boat", ["analyze", study, "--capacity-by-boat"]), ("analyze suspended", ["analyze", study, "--suspend", "all"]),
            ("analyze scenario", ["analyze", study, "--scenario", plan]), ("compare", ["compare", study, "--scenario", plan]),
            ("indicators", ["indicators", study])]
    cases = [(what, arguments + ["-o", out / what.replace(" ", "-")], out / what.replace(" ", "-")) for what, arguments in made]
    files = [("site", ["site", study, "--service", "clinic", "--add", "1"], "plan.toml"), ("indicators csv", ["indicators", study], "indicators.csv"),
             ("site all", ["site", study, "--service", "clinic", "--add", "2", "--objective", "all"], "all.toml"),
             ("isochrone", ["isochrone", study, "--from", "122.4105,30.7051", "--minutes", "5,10,15"], "circle.geojson")]
    for what, arguments, name in files:
        folder = out / what.replace(" ", "-")
        folder.mkdir()
        cases.append((what, arguments + ["-o", folder / name], folder))
    return cases


def run(context):
    study = copy_everything(context.root, context.work / "study")

    def attack(case):
        what, arguments, folder = case
        run = context.run(arguments)
        fault = complaint(run, codes=(0,))
        names = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.exists() else []
        faults = [fault] if fault else [fault for path in names for fault in faults_of(path)] + manifest_faults(folder)
        if not faults and not names:
            faults = ["nothing was written"]
        context.record("R18 written by circle15", not faults, f"{what}: {'; '.join(faults[:4]) or f'{len(names)} files'}", folder)
        for path in names:
            if path.suffix == ".geojson":
                odd = key_faults(path)
                context.record("R18 the same properties in every feature", not odd, f"{what}: {odd[0] if odd else path.name}", path)

    def attack_json(arguments):
        run = context.run([*arguments, "--json"])
        faults = [complaint(run, codes=(0,))]
        if run.code == 0:
            try:
                json.loads(run.out, parse_constant=no_number, object_pairs_hook=no_twins)
            except ValueError as error:
                faults.append(f"{error}")
        faults = [fault for fault in faults if fault]
        context.record("R18 --json", not faults, f"{arguments[0]}: {'; '.join(faults) or 'parses'}")

    context.each(commands(context, study), attack)
    context.each([["analyze", study], ["check", study], ["indicators", study], ["compare", study, "--scenario", study / "second-childcare.toml"],
                  ["isochrone", study, "--from", "122.4105,30.7051"], ["trip", study, "--from", "h1", "--service", "clinic"],
                  ["trip", study, "--from", "h8", "--service", "childcare", "--leave", "07:30"],
                  ["site", study, "--service", "clinic", "--add", "1"]], attack_json)
    if context.long:
        county(context)
    sheets(context, study)


def county(context):
    """The built-in study: many features, many shapes."""
    for what, options in (("analyze", []), ("analyze", ["--suspend", "all", "--week", "--capacity-by-boat"]), ("compare", ["--scenario", "four-meal-points"])):
        folder = context.work / "county"
        shutil.rmtree(folder, ignore_errors=True)
        run = context.run([what, context.root / "datasets" / "shengsi", "-o", folder, *options], timeout=60)
        fault = complaint(run, codes=(0,))
        faults = [fault] if fault else [fault for path in sorted(folder.iterdir()) for fault in faults_of(path)] + manifest_faults(folder)
        context.record("R18 written by circle15", not faults, f"county {what} {' '.join(options)}: {'; '.join(faults[:4])}", folder)


def sheets(context, study):
    """Map sheets in every format."""
    missing = [name for name in ("pdffonts", "pdftotext") if not shutil.which(name)]
    if missing or not context.map_program.exists():
        return context.not_tried("R18 sheets", f"{' and '.join(missing) or 'circle15-map'} is not here")
    folder = context.work / "sheets"
    run = context.run([context.map_program, "sheet", study, "-o", folder, "--format", "pdf,png,svg"], timeout=60)
    fault = complaint(run, codes=(0,))
    if fault:
        return context.record("R18 sheets", False, fault)
    for path in sorted(folder.iterdir()):
        faults = faults_of(path)
        context.record("R18 sheets", not faults, "; ".join(faults) or path.name, folder)
    faults = manifest_faults(folder)
    context.record("R18 sheets", not faults, "; ".join(faults[:3]) or "run.json agrees")

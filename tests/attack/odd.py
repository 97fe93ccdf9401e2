# SPDX-License-Identifier: MIT
"""Odd but valid: what a county's files may well look like must work, and where nothing of meaning changed give the same answer."""
import json
import random
import re
import shutil
from pathlib import Path

from studies import Table, copy_everything, message, read_table, replace_in
from tool import complaint

NAMES = ["<&>\"'", "a,b;c", "=1+1", "很长的名字" * 30, "𠮷野家", "Ünïcødé", "two  blanks", "半角ｶﾅ", "👵🏻", "‏مرحبا"]
IDS = ["设施一", "a b c", 'quo"ted', "semi;colon", "sla/sh", "..", "é", "x" * 120, "<tag>", "0001"]


def tables(study: Path, *names):
    for name in names:
        table = Table(study / name)
        yield table
        table.write()


def reordered(study):
    for table in tables(study, "homes.csv", "facilities.csv", "villages.csv", "piers.csv"):
        random.Random(1).shuffle(table.rows)


def columns_reordered(study):
    for table in tables(study, "homes.csv", "facilities.csv", "villages.csv"):
        table.columns.reverse()


def extra_columns(study):
    for table in tables(study, "homes.csv", "facilities.csv"):
        table.columns += ["remarks_of_the_office", "备注"]
        for row in table.rows:
            row.update({"remarks_of_the_office": 'say "hello",\nplease', "备注": "<&>"})


def line_ends(study):
    for name in ("homes.csv", "facilities.csv", "villages.csv", "piers.csv", "study.toml", "standard.toml", "ferries/stop_times.txt", "ferries/stops.txt"):
        path = study / name
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def blank_lines(study):
    for name in ("homes.csv", "facilities.csv"):
        path = study / name
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n\n,,,\n\n", encoding="utf-8")


def no_last_newline(study):
    for name in ("homes.csv", "facilities.csv", "villages.csv", "study.toml"):
        path = study / name
        path.write_bytes(path.read_bytes().rstrip(b"\n"))


def decimals(study):
    for table in tables(study, "homes.csv", "facilities.csv", "piers.csv"):
        for row in table.rows:
            row.update({name: row[name] + "0" * (12 - len(row[name].partition(".")[2])) for name in ("lon", "lat")})


def mark_in_toml(study):
    for name in ("study.toml", "standard.toml", "second-childcare.toml"):
        path = study / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def named(texts, column):
    def make(study):
        for table in tables(study, "homes.csv", "facilities.csv"):
            for number, row in enumerate(table.rows):
                row[column] = texts[number % len(texts)] + ("" if column == "name" else str(number))
    return make


def no_file_of(layer, *files):
    def make(study):
        path = study / "study.toml"
        path.write_text(re.sub(rf"\[layers\.{layer}\]\n(?:[a-z]+ = .*\n)+", "", path.read_text(encoding="utf-8")), encoding="utf-8")
        for name in files:
            shutil.rmtree(study / name) if (study / name).is_dir() else (study / name).unlink()
        if layer == "ferries":
            path.write_text(re.sub(r"\[ferries\](?:.|\n)*", "", path.read_text(encoding="utf-8")), encoding="utf-8")
        if layer == "villages":  # the homes then name township and island themselves
            for table in tables(study, "homes.csv"):
                for row in table.rows:
                    small = row["village"] == "小山村"
                    row["village"] = {"900000000001": "东村"}.get(row["village"], row["village"])
                    row["township"], row["island"] = ("小山乡", "xiaoshan") if small else ("大山镇", "dashan")
    return make


def only_rows(name, wanted):
    def make(study):
        for table in tables(study, name):
            table.rows = [row for row in table.rows if wanted(row)]
    return make


def empty_home(study):
    for table in tables(study, "homes.csv"):
        table.rows.append({**table.rows[0], "id": "nobody", **{column: "0" for column in table.columns if column.startswith("age_")}})


def nobody_at_all(study):
    for table in tables(study, "homes.csv"):
        for row in table.rows:
            row.update({column: "0" for column in table.columns if column.startswith("age_")})


def on_islet(study):
    for table in tables(study, "facilities.csv"):
        table.rows.append({**table.rows[1], "id": "far", "name": "礁上卫生室", "lon": "122.4241", "lat": "30.7051"})


def islands_as(change):
    def make(study):
        layer = json.loads((study / "islands.geojson").read_text(encoding="utf-8"))
        for feature in layer["features"]:
            change(feature)
        (study / "islands.geojson").write_text(json.dumps(layer, ensure_ascii=False, indent=3), encoding="utf-8")
    return make


def multipolygon(feature):
    if feature["geometry"]["type"] == "Polygon":
        feature["geometry"] = {"type": "MultiPolygon", "coordinates": [feature["geometry"]["coordinates"]]}


def with_height(feature):
    def raised(part):
        return [*part, 12.5] if isinstance(part[0], float | int) else [raised(one) for one in part]
    feature["geometry"]["coordinates"] = raised(feature["geometry"]["coordinates"])


def with_hole(feature):
    """A lake of some metres where nothing stands."""
    shells = feature["geometry"]["coordinates"] if feature["geometry"]["type"] == "MultiPolygon" else [feature["geometry"]["coordinates"]]
    east = max(position[0] for position in shells[0][0])
    north = max(position[1] for position in shells[0][0])
    west, south = min(position[0] for position in shells[0][0]), min(position[1] for position in shells[0][0])
    lon, lat = west + (east - west) * 0.93, south + (north - south) * 0.9
    shells[0].append([[lon, lat], [lon, lat + 2e-5], [lon + 2e-5, lat + 2e-5], [lon + 2e-5, lat], [lon, lat]])


def null_properties(feature):
    feature["properties"].update({"remark": None, "township": None, "number": 7})


def threshold(minutes):
    return lambda study: replace_in(study / "standard.toml", "minutes = 15", f"minutes = {minutes}")


def date(text):
    return lambda study: replace_in(study / "study.toml", 'date = "2024-12-31"\nmeasuring', f'date = "{text}"\nmeasuring')


# What is odd, how, and whether the answer must be that of the plain study.
ODD = [
    ("rows in another order", reordered, True), ("columns in another order", columns_reordered, True), ("extra columns", extra_columns, True),
    ("CRLF", line_ends, True), ("blank lines", blank_lines, True), ("no last newline", no_last_newline, True), ("12 decimals", decimals, True),
    ("byte order marks in TOML", mark_in_toml, True), ("MultiPolygons", islands_as(multipolygon), True), ("heights in polygons", islands_as(with_height), True),
    ("holes", islands_as(with_hole), True), ("null and further properties", islands_as(null_properties), True), ("a home of nobody", empty_home, True),
    ("odd names", named(NAMES, "name"), False), ("odd ids", named(IDS, "id"), False), ("a facility on another shore", on_islet, False),
    ("no boats", no_file_of("ferries", "ferries"), False), ("no piers, no boats", lambda study: [no_file_of("ferries", "ferries")(study), no_file_of("piers", "piers.csv")(study)], False),
    ("no villages", no_file_of("villages", "villages.csv"), False), ("no indicators", no_file_of("indicators", "indicators.csv"), False),
    ("no facilities at all", only_rows("facilities.csv", lambda row: False), False), ("one facility", only_rows("facilities.csv", lambda row: row["id"] == "f1"), False),
    ("a single home", only_rows("homes.csv", lambda row: row["id"] == "h1"), False), ("homes of nobody", nobody_at_all, False),
    ("no indicator rows", only_rows("indicators.csv", lambda row: False), False),
    ("a threshold of 0.5 min", threshold(0.5), False), ("a threshold of 600 min", threshold(600), False), ("a leap day", date("2024-02-29"), False),
    ("New Year's Eve", date("2025-12-31"), False),
]


def answer(folder: Path) -> dict:
    """County shares and every home's status and minutes, by id."""
    homes = json.loads((folder / "homes.geojson").read_text(encoding="utf-8"))["features"]
    facts = {home["properties"]["id"]: {key: value for key, value in home["properties"].items() if key.endswith(("_status", "_minutes", "_nearest"))}
             for home in homes}
    return {"homes": facts, "ledger": sorted(tuple(row.items()) for row in ({**row, "homes": ""} for row in read_table(folder / "ledger.csv")))}


def difference(before, after) -> str:
    if before["ledger"] != after["ledger"]:
        return "another ledger than the plain study"
    odd = [home for home, facts in before["homes"].items() if after["homes"].get(home) != facts]
    return f"home {odd[0]} reads otherwise" if odd else ""


def commands(study: Path, out: Path) -> list:
    return [["analyze", study, "-o", out], ["check", study], ["analyze", study, "-o", out, "--capacity", "--week"], ["indicators", study],
            ["compare", study, "--scenario", study / "second-childcare.toml"], ["site", study, "--service", "clinic", "--add", "1"],
            ["trip", study, "--from", "122.4150,30.7045", "--service", "childcare"], ["isochrone", study, "--from", "122.4105,30.7051"]]


def run(context):
    plain = copy_everything(context.root, context.work / "plain")
    context.run(["analyze", plain, "-o", context.work / "plain-answer"])
    expected = answer(context.work / "plain-answer")

    def attack(numbered):
        number, (what, make, same) = numbered
        folder = Path(shutil.copytree(plain, context.work / f"odd-{number}"))
        out = context.work / f"odd-{number}-answer"
        make(folder)
        for arguments in commands(folder, out) if context.long else commands(folder, out)[:2] + random.Random(f"{context.seed}/{number}").sample(commands(folder, out)[2:], 1):
            run = context.run(arguments)
            # What rests on a thing that was taken away may be refused in one line; analyze and check may not.
            fault = complaint(run, codes=(0,) if arguments[0] in ("analyze", "check") else (0, 2))
            if not fault and same and arguments[0] == "analyze" and "--week" not in arguments:
                fault = difference(expected, answer(out))
            context.record("R16 odd but valid", not fault, f"{what}, {arguments[0]}: {fault or message(run) or 'works'}", folder)
        shutil.rmtree(folder)
        shutil.rmtree(out, ignore_errors=True)

    context.each(list(enumerate(ODD)), attack)
    paths(context, plain, expected)


def paths(context, plain, expected):
    """The same study by other paths."""
    odd = Path(shutil.copytree(plain, context.work / "研究区 一 & two" / "it's"))
    link = context.work / "link"
    link.symlink_to(plain, target_is_directory=True)
    inner = Path(shutil.copytree(plain, context.work / "links-inside"))
    for name in ("homes.csv", "ferries", "study.toml"):
        target = context.work / f"moved-{name}"
        shutil.move(inner / name, target)
        (inner / name).symlink_to(target)
    long = Path(shutil.copytree(plain, context.work.joinpath(*["很长的文件夹" * 5] * 5)))
    ways = [("blanks and Chinese", odd, None), ("study.toml itself", plain / "study.toml", None), ("a link to the folder", link, None),
            ("links in the folder", inner, None), ("a long path", long, None), ("relative", Path("plain"), context.work), ("the folder itself", Path("."), plain),
            ("with ..", Path("..") / plain.name, plain), ("with a slash at its end", f"{plain}/", None), ("twice the slash", f"{plain.parent}//{plain.name}", None),
            ("beginning with a dash", "./-plain", context.work)]
    (context.work / "-plain").symlink_to(plain)

    def attack(numbered):
        number, (what, path, cwd) = numbered
        out = context.work / f"path-{number}"
        run = context.run(["analyze", path, "-o", out], cwd=cwd)
        fault = complaint(run, codes=(0,)) or difference(expected, answer(out))
        context.record("R16 paths of a study", not fault, f"{what}: {fault or 'the same answer'}")
        shutil.rmtree(out, ignore_errors=True)

    context.each(list(enumerate(ways)), attack)

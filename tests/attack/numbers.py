# SPDX-License-Identifier: MIT
"""R1: numbers at the edge of what can be counted. Each is answered or refused; sums never wrap round, and no signal ends the run."""
import re
import shutil
from functools import partial
from pathlib import Path

import study
import tool

NUMBERS = ["9223372036854775807", "9223372036854775808", "-9223372036854775808", "4611686018427387904", "2147483647", "2147483648", "4294967295",
           "1e18", "1e19", "1e308", "-1e308", "1e309", "5e-324", "nan", "inf", "-0", "0", "-1", "0.5", "1e3", "1000000000000", "+5", "0x7f", "1_000"]
CSV_CELLS = {"homes.csv": ("age_15_59", "age_80_up", "dwellings", "lon", "lat"), "facilities.csv": ("capacity", "in_use", "lon", "lat"),
             "piers.csv": ("lon",), "candidates.csv": ("cost", "capacity", "lon"), "costs.csv": ("cost",), "demand.csv": ("weight",),
             "indicators.csv": ("target", "number", "year")}
TOML_VALUES = {"study.toml": ("link_limit_m", "boarding_minutes", "alighting_minutes"),
               "standard.toml": ("speed_m_per_s", "minutes", "viable_persons", "service_minutes", "places_per_1000", "metres"),
               "scenario.toml": ("lon", "capacity", "share")}
TIMES = ["99:99:99", "-1:00:00", "2147483648:00:00", "00:00:00", "48:00:00", "167:59:59", "596523:14:08", "24:60:00", "1e9:00:00"]
OPTIONS = {"isochrone": ("--minutes", "--speed"), "site": ("--add", "--minutes", "--places", "--gap", "--seconds", "--budget"), "analyze": ("--threads",)}


def run(context):
    sound = study.small(context.root, context.work / "sound" / "study")
    cases = [*cells(), *values(), *times(), *scenarios(), *options()]
    if not context.long:
        cases = [case for case in cases if "factor" in case[0] or context.rng.random() < 0.15]
    context.each(list(enumerate(cases)), partial(attack, context, sound))


def cells():
    """A cell of a table, of one row or of all."""
    for file, columns in CSV_CELLS.items():
        for column in columns:
            for number in NUMBERS:
                for rows in ("one row", "all rows"):
                    yield f"{file}, {column} = {number} in {rows}", partial(set_cell, file, column, number, rows == "all rows"), commands_of(file)


def set_cell(file, column, number, everywhere, folder):
    lines = [line.split(",") for line in (folder / file).read_text("utf-8").splitlines()]
    at = lines[0].index(column) - len(lines[0])  # from the end: names may hold commas
    for line in lines[1:] if everywhere else lines[1:2]:
        line[at] = number
    (folder / file).write_text("\n".join(",".join(line) for line in lines) + "\n", "utf-8")


def commands_of(file):
    if file in ("costs.csv", "demand.csv"):
        return [("site", "--matrix", "study/costs.csv", "--demand", "study/demand.csv", "--objective", "distance", "--add", "2")]
    if file == "candidates.csv":
        return [("site", "study", "--service", "childcare", "--add", "1", "--candidates", "study/candidates.csv", "--budget", "4")]
    if file == "scenario.toml":
        return [("compare", "study", "--scenario", "study/scenario.toml", "-o", "result")]
    return [("analyze", "study", "-o", "result", "--capacity-by-boat"), ("indicators", "study")]


def values():
    for file, keys in TOML_VALUES.items():
        for key in keys:
            for number in NUMBERS:
                yield f"{file}, {key} = {number}", partial(set_value, file, key, number), commands_of(file)


def set_value(file, key, number, folder):
    text = (folder / file).read_text("utf-8")
    (folder / file).write_text(re.sub(rf"^({key} = ).*$", rf"\g<1>{number}", text, count=1, flags=re.M), "utf-8")


def times():
    for time in TIMES:
        yield f"stop_times.txt, {time}", partial(set_time, time), [("analyze", "study", "-o", "result", "--suspend", "all")]


def set_time(time, folder):
    path = folder / "ferries" / "stop_times.txt"
    path.write_text(re.sub(r"\d+:\d\d:\d\d", time, path.read_text("utf-8"), count=2), "utf-8")


def scenarios():
    """People multiplied again and again, and moved in shares that do not add up."""
    head = 'name_zh = "x"\nname_en = "x"\nsource = "x"\n'
    compare = [("compare", "study", "--scenario", "study/scenario.toml", "-o", "result"), ("analyze", "study", "--scenario", "study/scenario.toml")]
    for factor in ("1000", "1e9", "1e18", "1e308", "-1", "0", "nan", "9223372036854775807"):
        for times_over in (1, 3, 8):
            edits = f'[[people]]\nfrom = "dashan"\nfactor = {factor}\n' * times_over
            yield f"factor = {factor}, {times_over} times", partial(write, "scenario.toml", head + edits), compare
            edits = f'[[people]]\nfrom = "dashan"\nto = "xiaoshan"\npersons = {factor}\n' * times_over
            yield f"persons = {factor}, {times_over} times", partial(write, "scenario.toml", head + edits), compare


def write(file, text, folder):
    (folder / file).write_text(text, "utf-8")


def options():
    for command, names in OPTIONS.items():
        for name in names:
            for number in NUMBERS:
                words = {"isochrone": ("isochrone", "study", "--from", "122.4105,30.7050"), "analyze": ("analyze", "study"),
                         "site": ("site", "study", "--service", "childcare", *(() if name == "--add" else ("--add", "1")))}[command]
                yield f"{command} {name}={number}", lambda folder: None, [(*words, f"{name}={number}")]


def attack(context, sound, case):
    number, (what, change, commands) = case
    home = context.work / f"case {number}"
    folder = Path(shutil.copytree(sound, home / "study"))
    change(folder)
    for words in commands:
        ran = context.run((*words, "--lang", "en"), cwd=home, timeout=20)
        wrong = tool.complaint(ran) or negative_persons(home / "result")
        context.record("R1 numbers", not wrong, f"{what}; {' '.join(words)}: {wrong}", folder)
        shutil.rmtree(home / "result", ignore_errors=True)
    shutil.rmtree(home)


def negative_persons(result):
    """Sums that wrapped round."""
    for table in ("coverage.csv", "ledger.csv"):
        if (result / table).exists() and re.search(r"(^|,)-\d{6,}(,|$)", (result / table).read_text("utf-8"), re.M):
            return f"negative persons in {table}"
    return ""

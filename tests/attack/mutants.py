# SPDX-License-Identifier: MIT
"""R1: seeded mutants of every kind of input, each through a command that reads it."""
import random
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import mutate
import study
import tool

ANALYZE = ("analyze", "study", "-o", "result", "--lang", "en")
IMPORT = ("import", "study/import.toml", "-o", "result", "--lang", "en")
READERS = (ANALYZE, ("check", "study", "--lang", "en"))
BOATS = (IMPORT, ("analyze", "study", "-o", "result", "--lang", "en", "--suspend", "all"),
         ("trip", "study", "--from", "122.4430,30.7022", "--service", "clinic", "--leave", "07:00", "--lang", "en"), *READERS)
POINTS = (("isochrone", "study", "--from", "122.4105,30.7050", "-o", "result.geojson", "--lang", "en"),
          ("site", "study", "--service", "childcare", "--add", "1", "-o", "result.toml", "--lang", "en"), IMPORT, *READERS)
PEOPLE = (IMPORT, ("analyze", "study", "-o", "result", "--capacity-by-boat", "--week", "--lang", "en"), *READERS)
SCENARIO = (("compare", "study", "--scenario", "study/scenario.toml", "-o", "result", "--lang", "en"),
            ("analyze", "study", "--scenario", "study/scenario.toml", "-o", "result", "--lang", "en"))
TEXT = (mutate.bytes_of, mutate.lines_of, mutate.tokens_of)
TABLE = (*TEXT, mutate.columns_of)
SHORT, LONG = 12, 700


@dataclass
class Kind:
    name: str  # of the file that is changed, in the study's folder
    mutants: tuple
    commands: tuple = READERS
    layer: str = ""  # the layer that comes from this file, where the sound study has it in another format
    ending: str = ""
    slow: int = 1  # one so many times slower than others gets so many times fewer mutants


ZIP = tuple(partial(mutate.entries_of, mutant=mutant) for mutant in TABLE)
KINDS = [
    Kind("study.toml", TEXT),
    Kind("standard.toml", TEXT),
    Kind("homes.csv", TABLE, PEOPLE),
    Kind("facilities.csv", TABLE, PEOPLE),
    Kind("import.toml", TEXT, (IMPORT,)),
    Kind("villages.csv", TABLE, (IMPORT, *READERS)),
    Kind("piers.csv", TABLE, BOATS),
    Kind("calendar.csv", TABLE),
    Kind("indicators.csv", TABLE, (("indicators", "study", "-o", "result.csv", "--lang", "en"), *READERS)),
    Kind("candidates.csv", TABLE, (("site", "study", "--service", "childcare", "--add", "1", "--candidates", "study/candidates.csv", "-o",
                                    "result.toml", "--lang", "en"),)),
    Kind("costs.csv", TABLE, (("site", "--matrix", "study/costs.csv", "--demand", "study/demand.csv", "--objective", "distance", "--add", "2",
                               "--lang", "en"),)),
    Kind("demand.csv", TABLE, (("site", "--matrix", "study/costs.csv", "--demand", "study/demand.csv", "--objective", "distance", "--add",
                                "2", "--lang", "en"),)),
    Kind("islands.geojson", (*TEXT, mutate.tree_of, mutate.tree_of), (IMPORT, *READERS)),
    Kind("streets.osm", (*TEXT, mutate.elements_of, mutate.elements_of), POINTS),
    Kind("streets.osm.pbf", (mutate.bytes_of, mutate.blobs_of, mutate.blobs_of), POINTS, "streets", ".osm.pbf"),
    Kind("islands.gpkg", (mutate.bytes_of, mutate.cells_of, mutate.cells_of), READERS, "islands", ".gpkg"),
    Kind("homes.gpkg", (mutate.bytes_of, mutate.cells_of, mutate.cells_of), READERS, "homes", ".gpkg"),
    Kind("islands.shp", (mutate.bytes_of,), READERS, "islands", ".shp"),
    Kind("islands.shx", (mutate.bytes_of,), READERS, "islands", ".shp"),
    Kind("islands.dbf", (mutate.bytes_of,), READERS, "islands", ".shp"),
    Kind("islands.prj", TEXT, READERS, "islands", ".shp"),
    Kind("homes.dbf", (mutate.bytes_of,), READERS, "homes", ".shp"),
    Kind("islands.fgb", (mutate.bytes_of,), READERS, "islands", ".fgb"),
    *(Kind(f"ferries/{name}.txt", TABLE, BOATS) for name in ("agency", "calendar", "feed_info", "routes", "stop_times", "stops", "trips")),
    Kind("ferries.zip", (mutate.bytes_of, *ZIP), BOATS, "ferries", ".zip"),
    Kind("heights.tif", (mutate.bytes_of,), (IMPORT, *READERS)),
    Kind("scenario.toml", TEXT, SCENARIO),
    Kind("plan.toml", TEXT, (("site", "--verify", "study/plan.toml", "--lang", "en"), ("compare", "study", "--scenario", "study/plan.toml"))),
    Kind("plan.certificate.json", (*TEXT, mutate.tree_of, mutate.tree_of), (("site", "--verify", "study/plan.certificate.json", "--lang", "en"),)),
    *(Kind(f"result_before/{name}", (mutate.bytes_of, mutate.tree_of), (("sheet",),), slow=4)
      for name in ("run.json", "homes.geojson", "gaps.geojson", "facilities.geojson", "islands.geojson", "service_areas.geojson",
                   "streets.geojson", "piers.geojson", "ferries.geojson")),
    *(Kind(f"result_before/{name}", TABLE, (("sheet",),), slow=4) for name in ("coverage.csv", "ledger.csv")),
]


def run(context):
    sound = prepare(context)
    context.each(KINDS, partial(attack_kind, context, sound))


def prepare(context):
    """The sound study, with a plan of `site` and a result of `analyze` in its folder."""
    home = context.work / "sound"
    folder = study.small(context.root, home / "study")
    for made in (("analyze", "study", "-o", "study/result_before"),
                 ("site", "study", "--service", "childcare", "--add", "1", "-o", "study/plan.toml")):
        ran = context.run(made, cwd=home)
        context.record("R1 sound inputs", ran.code == 0, f"{' '.join(made)}: {ran.err}", folder)
    return folder


def attack_kind(context, sound, kind):
    """All mutants of one file, one after the other, in a folder of their own."""
    rng = random.Random(f"{context.seed}/mutants/{kind.name}")
    home = context.work / kind.name.replace("/", "-")
    folder = Path(shutil.copytree(sound, home / "study"))
    if kind.layer:
        study.as_format(folder, kind.layer, kind.ending)
    target = folder / kind.name
    original = target.read_bytes()
    before = tool.state_of(folder)
    for _ in range((LONG if context.long else SHORT) // kind.slow):
        if context.left() < 0:
            context.record(f"R1 {kind.name}", False, "the time was up before all mutants were tried")
            return
        target.write_bytes(rng.choice(kind.mutants)(original, rng))
        command = rng.choice(kind.commands)
        attack_once(context, kind, home, target, command, before)
        target.write_bytes(original)


def attack_once(context, kind, home, target, command, before):
    words = [context.map_program, "sheet", "study/result_before", "-o", "result", "--paper", "A4", "--format", "svg", "--lang", "en"]
    ran = context.run(words if command == ("sheet",) else command, cwd=home)
    # What a file says of itself may lead to a message about another one that it names.
    names = {path.name for path in (home / "study").rglob("*")} | {"study.toml", "result_before", "--"}
    if "--from" in command:  # where nothing can be walked from is asked on the command line, not in a file
        names.add("[no_street_near]")
    wrong = tool.complaint(ran, codes=(0, 2), names=names) or left_behind(home, target, before, ran, command)
    context.record(f"R1 {kind.name}", not wrong, f"{' '.join(command)}: {wrong}", home / "study")
    for path in home.iterdir():
        if path.name != "study":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def left_behind(home, target, before, ran, command):
    """What is wrong with the files after a run."""
    after = tool.state_of(home / "study")
    changed = [name for name in after.keys() | before.keys()
               if name != str(target.relative_to(home / "study")) and after.get(name) != before.get(name)]
    if changed:
        return f"changed its input: {changed}"
    if tool.leftovers(home):
        return f"left {tool.leftovers(home)}"
    results = sorted(path.name for path in home.iterdir() if path.name != "study")
    if ran.code == 2 and results:
        return f"exit 2, yet {results}"
    if ran.code == 0 and "-o" in command and not results:
        return "exit 0, yet nothing written"
    return ""

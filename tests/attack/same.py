# SPDX-License-Identifier: MIT
"""R12: the same bytes whatever the threads, the locale, the time zone and the hour of the system."""
import shutil
from functools import partial

import study
import tool

LOCALES = ("C", "zh_CN.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8")
ZONES = ("UTC", "Asia/Shanghai", "America/Los_Angeles")
FROM = ("--from", "122.4105,30.7050")
COMMANDS = {
    "analyze": ("analyze", "study", "-o", "out", "--capacity-by-boat", "--week", "--suspend", "all", "--lang", "en"),
    "analyze json": ("analyze", "study", "--json"),
    "check": ("check", "study", "--lang", "zh"),
    "check json": ("check", "study", "--json"),
    "isochrone": ("isochrone", "study", *FROM, "-o", "out/area.geojson", "--lang", "en"),
    "trip": ("trip", "study", "--from", "122.4430,30.7022", "--service", "clinic", "--leave", "07:00", "--lang", "zh"),
    "compare": ("compare", "study", "--scenario", "study/scenario.toml", "-o", "out", "--lang", "en"),
    "indicators": ("indicators", "study", "-o", "out/indicators.csv", "--lang", "en"),
    "site": ("site", "study", "--service", "childcare", "--add", "1", "-o", "out/plan.toml", "--lang", "en"),
    "sheet": ("sheet", "study", "-o", "out", "--format", "pdf,svg,png", "--paper", "A4", "--lang", "zh"),
}
WITH_THREADS = ("analyze", "analyze json", "compare")


def run(context):
    studies = {"small": study.small(context.root, context.work / "small" / "study"),
               "islands": study.some_islands(context.root, context.work / "islands" / "study")}
    context.each([(where, name) for where in studies for name in COMMANDS if where == "small" or name in ("analyze", "check", "sheet")],
                 partial(compare_runs, context, studies))


def surroundings(name, long):
    """Pairs of further words and surroundings."""
    yield (), {}
    for threads in ("1", "2", "8") if name in WITH_THREADS else ():
        yield ("--threads", threads), {}
    for number, locale in enumerate(LOCALES):
        for zone in ZONES if long else (ZONES[number % len(ZONES)],):
            yield (), {"LC_ALL": locale, "LANG": locale, "TZ": zone}


def compare_runs(context, studies, case):
    where, name = case
    if name == "sheet" and not context.map_program.exists():
        context.not_tried("R12 sheet", "circle15-map is not built")
        return
    first = None
    for number, (words, env) in enumerate(surroundings(name, context.long)):
        home = context.work / f"{where} {name} {number}"
        (home / "out").mkdir(parents=True)
        if name in ("analyze", "compare"):
            (home / "out").rmdir()
        (home / "study").symlink_to(studies[where])
        command = [*([context.map_program] if name == "sheet" else []), *COMMANDS[name], *words]
        ran = context.run(command, cwd=home, env=env, timeout=30)
        (home / "study").unlink()
        answer = (ran.code, ran.out, tool.state_of(home))
        if env.get("LC_ALL") == "C" and "--json" not in command:
            # Where the locale has no Unicode, the text for the terminal is drawn with ASCII.
            answer = (ran.code, first[1], answer[2])
        first = first or answer
        wrong = "" if ran.code == 0 else f"exit {ran.code}: {ran.err[-300:]!r}"
        if not wrong and answer != first:
            wrong = "other bytes: " + (", ".join(sorted(file for file in first[2] if first[2][file] != answer[2].get(file))) or "standard output")
        context.record(f"R12 {name}", not wrong, f"{where}, {words} {env}: {wrong}")
        shutil.rmtree(home)

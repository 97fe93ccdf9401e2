# SPDX-License-Identifier: MIT
"""R4: what runs on several threads, under the thread sanitizer, on eight of them (preset `tsan`)."""
import re
from functools import partial

import study
from same import COMMANDS

# Suites of rooms that start threads, with the surroundings each is run in; the towns of the oracle go through every search.
SUITES = {"test_analysis": {}, "test_location": {}, "test_oracle": {"CIRCLE15_ORACLE_TOWNS": "100"}}
PROGRAM = ("analyze", "analyze json", "compare", "indicators", "site", "isochrone", "check")
FORMATS = (".osm", ".osm.pbf")
# With sanitizers a build and a run take their time on a small machine.
BUILD_SECONDS, RUN_SECONDS = 3600, 1800
RACE = re.compile(r"WARNING: ThreadSanitizer: ([^\n(]*).*?\n\s+#0 ([^\n]*)", re.DOTALL)


def run(context):
    if not context.long:
        context.not_tried("R4", "a build with the thread sanitizer is for the long round")
        return
    built = context.run([context.root / "scripts/build", "tsan", "circle15", *SUITES], timeout=BUILD_SECONDS, limit_memory=0)
    if built.code != 0:
        context.record("R4", False, f"cannot be built: {built.err[-1000:]}")
        return
    cases = [(name, [context.root / "build/tsan" / name], context.root, env) for name, env in SUITES.items()]
    for ending in FORMATS:
        home = context.work / ending.strip(".")
        folder = study.small(context.root, home / "study")
        if ending != ".osm":  # as the study has them
            study.as_format(folder, "streets", ending)
        for name in PROGRAM:
            words = [out_of(word, name) for word in (context.root / "build/tsan/circle15", *COMMANDS[name])]
            for word in words[1:]:
                if word.startswith("out of") and "/" in word:  # a file in a folder, which commands do not make
                    (home / word).parent.mkdir(exist_ok=True)
            cases.append((f"{name}, {ending}", words, home, {}))
    context.each(cases, partial(watch, context))


def out_of(word, name):
    """Every command writes to a place of its own."""
    return word.replace("out", f"out of {name}", 1) if isinstance(word, str) and re.match(r"out\b", word) else word


def watch(context, case):
    """One program, and the first race that it tells of."""
    name, words, home, env = case
    known = context.root / "tests/attack/known_races.txt"
    ran = context.run(words, cwd=home, timeout=RUN_SECONDS, limit_memory=0,
                      env={**env, "RC_PARAMS": "seed=15", "TSAN_OPTIONS": f"suppressions={known}:exitcode=66:second_deadlock_stack=1"})
    race = RACE.search(ran.err + ran.out)
    wrong = f"{race[1].strip()} at {race[2].strip()}" if race else "" if ran.code == 0 else f"exit {ran.code}, signal {ran.signal}: {ran.err[-600:]}"
    kept = context.work / f"{re.sub(r'[^a-z_]+', '-', name)}.txt"
    kept.write_text(ran.err + ran.out, encoding="utf-8")
    context.record("R4", not wrong, f"{name}: {wrong}", kept)

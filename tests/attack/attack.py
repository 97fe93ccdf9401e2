# SPDX-License-Identifier: MIT
"""The project's attack on itself:  scripts/attack [--short|--long] [--seed N] [--only NAME...]"""
import argparse
import importlib
import random
import shutil
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from card import Card
from context import Context
from tool import PATIENCE, Program, patience

# Families of attacks: module, and the seconds after which it gives up in the short and the long round, far more than it needs where
# nothing else runs; on a busy machine they are more. Those that take longest come first.
FAMILIES = [
    ("mutants", 600, 3600),
    ("kill", 600, 1800),
    ("disk", 600, 1800),
    ("hostile", 600, 1800),
    ("paths", 600, 1800),
    ("numbers", 600, 1800),
    ("races", 600, 1800),
    ("same", 600, 1800),
    ("order", 600, 1800),
    ("memory", 600, 1800),
    ("meaning", 600, 1800),
    ("encoding", 600, 1800),
    ("accounting", 600, 1800),
    ("outputs", 600, 1800),
    ("odd", 600, 1800),
    ("oracle", 600, 3600),
    ("threads", 600, 7200),
    ("fuzz", 600, 7200),
]
# Families that measure time or memory, or fill both processors by themselves, run before the others, one by one: this
# program is small then, and what it starts counts its size as its own.
ALONE = {"races", "memory"}


def options():
    parser = argparse.ArgumentParser(prog="scripts/attack", description="attacks circle15 with bad input and bad times; prints what held")
    parser.add_argument("--long", action="store_true", help="the long round, up to an hour (default: the short one)")
    parser.add_argument("--short", action="store_true", help="the short round, a few minutes")
    parser.add_argument("--seed", type=int, default=15, help="the same seed makes the same attack (default: 15)")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=[], help="only these families: " + " ".join(name for name, *_ in FAMILIES))
    parser.add_argument("--programs", type=Path, default=Path("build/release"), help="folder of the programs (default: build/release)")
    given = parser.parse_args()
    unknown = set(given.only) - {name for name, *_ in FAMILIES}
    if unknown or (given.long and given.short):
        parser.error(f"no such family: {' '.join(sorted(unknown))}" if unknown else "--short or --long, not both")
    return given


def attack(given, root, card, tool, name, seconds):
    """Runs one family; a family that breaks is a failure of its own."""
    work = root / "build" / "attack" / name
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    context = Context(name=name, program=(given.programs / "circle15").resolve(), map_program=(given.programs / "circle15-map").resolve(),
                      root=root, work=work, rng=random.Random(f"{given.seed}/{name}"), seed=given.seed, long=given.long,
                      deadline=seconds * patience() / PATIENCE, card=card, tool=tool, begun=time.monotonic())
    card.start_clock()
    try:
        importlib.import_module(name).run(context)
    except Exception:
        context.record(f"R1 the attack itself: {name}", False, traceback.format_exc(limit=-3))
    print(f"{name}: {time.monotonic() - context.begun:.0f} s", file=sys.stderr)
    shutil.rmtree(work, ignore_errors=True)


def main():
    given = options()
    root = Path(__file__).resolve().parents[2]
    kept = root / "build" / "attack" / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    card, tool = Card(kept), Program()
    families = [(name, long if given.long else short) for name, short, long in FAMILIES if not given.only or name in given.only]
    families = [(name, seconds) for name, seconds in families if (Path(__file__).parent / f"{name}.py").exists()]
    (root / "build" / "attack").mkdir(parents=True, exist_ok=True)
    for family in families:
        if family[0] in ALONE:
            attack(given, root, card, tool, *family)
    with ThreadPoolExecutor(2) as pool:
        together = [pool.submit(attack, given, root, card, tool, *family) for family in families if family[0] not in ALONE]
        for done in together:
            done.result()
    print(f"attack, {'long' if given.long else 'short'} round, seed {given.seed}\n\n{card.text()}", end="")
    return 1 if card.failed else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: MIT
"""The project's attack on itself:  scripts/attack [--short|--long] [--seed N] [--only NAME...] [--resume]"""
import argparse
import hashlib
import importlib
import json
import random
import shutil
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from card import Card
from context import Context
from tool import PATIENCE, Program, patience

# Families of attacks: module, and the seconds after which it gives up in the short and the long round, far more than it needs where
# nothing else runs; on a busy machine they are more. After those that run alone, those that take longest come first.
FAMILIES = [
    ("races", 600, 1800),
    ("memory", 600, 1800),
    ("mutants", 600, 3600),
    ("kill", 600, 1800),
    ("disk", 600, 1800),
    ("hostile", 600, 1800),
    ("paths", 600, 1800),
    ("numbers", 600, 1800),
    ("same", 600, 1800),
    ("order", 600, 1800),
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
ALONE = {"races", "memory", "mutants"}


def options():
    parser = argparse.ArgumentParser(prog="scripts/attack", description="attacks circle15 with bad input and bad times; prints what held")
    parser.add_argument("--long", action="store_true", help="the long round, up to an hour (default: the short one)")
    parser.add_argument("--short", action="store_true", help="the short round, a few minutes")
    parser.add_argument("--seed", type=int, default=15, help="the same seed makes the same attack (default: 15)")
    parser.add_argument("--resume", action="store_true", help="leave out families that ended in an earlier run of this round, seed and program, and "
                        "take over what they counted")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=[], help="only these families: " + " ".join(name for name, *_ in FAMILIES))
    parser.add_argument("--programs", type=Path, default=Path("build/release"), help="folder of the programs (default: build/release)")
    given = parser.parse_args()
    unknown = set(given.only) - {name for name, *_ in FAMILIES}
    if unknown or (given.long and given.short):
        parser.error(f"no such family: {' '.join(sorted(unknown))}" if unknown else "--short or --long, not both")
    return given


class Ended:
    """What each family that has ended counted, kept for --resume until the programs or the attack itself change."""

    def __init__(self, given, root):
        self.path = root / "build" / "attack" / f"ended-{'long' if given.long else 'short'}-{given.seed}.json"
        programs = [given.programs / "circle15", given.programs / "circle15-map", *sorted(Path(__file__).parent.rglob("*.py"))]
        self.of = hashlib.sha256(b"".join(path.read_bytes() for path in programs if path.exists())).hexdigest()
        told = json.loads(self.path.read_text(encoding="utf-8")) if given.resume and self.path.exists() else {}
        self.families = told["families"] if told.get("of") == self.of else {}
        self._lock = threading.Lock()

    def add(self, name, card):
        with self._lock:
            self.families[name] = card.to_json()
            self.path.write_text(json.dumps({"of": self.of, "families": self.families}, ensure_ascii=False), encoding="utf-8")


def attack(given, root, ended, tool, name, seconds):
    """Runs one family; a family that breaks is a failure of its own."""
    card = Card(root / "build" / "attack" / "kept" / name)
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
    tried = sum(line.tried for line in card.lines.values())
    print(f"{name}: {tried} tried, {card.failed} failed, {time.monotonic() - context.begun:.0f} s", file=sys.stderr, flush=True)
    shutil.rmtree(work, ignore_errors=True)
    ended.add(name, card)


def main():
    given = options()
    root = Path(__file__).resolve().parents[2]
    kept = root / "build" / "attack" / "kept"
    kept.parent.mkdir(parents=True, exist_ok=True)
    ended, tool = Ended(given, root), Program()
    if not ended.families:
        shutil.rmtree(kept, ignore_errors=True)
    families = [(name, long if given.long else short) for name, short, long in FAMILIES if not given.only or name in given.only]
    families = [(name, seconds) for name, seconds in families if (Path(__file__).parent / f"{name}.py").exists()]
    due = [family for family in families if family[0] not in ended.families]
    for family in due:
        if family[0] in ALONE:
            attack(given, root, ended, tool, *family)
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(attack, given, root, ended, tool, *family) for family in due if family[0] not in ALONE]:
            done.result()
    card = Card(kept)
    for name, _ in families:
        card.add(Card.from_json(ended.families[name], kept))
    print(f"attack, {'long' if given.long else 'short'} round, seed {given.seed}\n\n{card.text()}", end="")
    return 1 if card.failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Seeded bugs: one-line faults drawn over all of core, each built and run against the fast test programs.

    scripts/env --with test python3 tests/attack/seeded_bugs.py [--count N] [--seed S] [--copies N] [--show]

A fault that no test notices has survived: kill it with a test, or explain it in seeded_bugs_explained.txt (its line, as printed, and why
no answer changes). Golden files do not count as tests here. Ends with 1 where fewer than 92 of 100 were caught.
"""
import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parents[2]
EXPLAINED = Path(__file__).with_name("seeded_bugs_explained.txt")
# Rooms with those whose tests look for a fault in them: their own first, then those that open them, the quick ones before the others.
LOOKED_AT_BY = {
    "model": ["model", "words", "geometry", "network", "oracle", "location", "analysis", "results", "report", "io", "tiles", "office", "intake", "cli"],
    "words": ["words", "results", "report", "office", "analysis", "io", "intake", "cli"],
    "geometry": ["geometry", "network", "oracle", "analysis", "results", "report", "io", "tiles", "office", "intake", "cli"],
    "network": ["network", "oracle", "analysis", "results", "report", "tiles", "office", "intake", "cli"],
    "location": ["location", "analysis", "results", "report", "cli"],
    "analysis": ["oracle", "analysis", "results", "report", "tiles", "office", "cli"],
    "io": ["io", "results", "tiles", "office", "intake", "cli"],
    "intake": ["intake", "cli"],
    "results": ["results", "report", "office", "tiles", "cli"],
    "office": ["office", "cli"],
    "tiles": ["tiles", "cli"],
    "report": ["report", "cli"],
    "cli": ["cli"],
}
WITHOUT_GOLDEN = ["~*golden*"]
ORACLE_TOWNS = 100
LEAST_CAUGHT = 0.92
# Seconds of a processor that a test program may take, or a program it starts; a busy machine must not look like a fault caught.
MOST_SECONDS = 300

NUMBER = r"(?<![\w.\"'])(\d+)(?![\w.\"'])"
DECIMAL = r"(?<![\w.\"'])(\d+\.\d+)(?![\w.\"'])"
SIMPLE = r"[A-Za-z_][\w.\->]*(?:\[\w+\])?"


def swaps(pattern, replacement):
    """All lines that differ from the given one by one replacement."""
    compiled = re.compile(pattern)

    def changed(line):
        for found in compiled.finditer(line):
            new = found.expand(replacement) if isinstance(replacement, str) else replacement(found)
            yield line[: found.start()] + new + line[found.end() :]

    return changed


# What can go wrong in a line; each gives every line that this slip could have made of it.
SLIPS = {
    "comparison": [swaps(r" < ", " <= "), swaps(r" <= ", " < "), swaps(r" > ", " >= "), swaps(r" >= ", " > "), swaps(r" == ", " != "),
                   swaps(r" != ", " == ")],
    "off by one": [swaps(NUMBER, lambda m: str(int(m[1]) + 1 if int(m[1]) < 20 else int(m[1]) * 2)), swaps(r"\bend\(\)", "end() - 1")],
    "sign": [swaps(r" \+ ", " - "), swaps(r" - ", " + "), swaps(r" \+= ", " -= "), swaps(r" -= ", " += ")],
    "dropped term": [swaps(rf" && !?{SIMPLE}(?=[ );])", ""), swaps(rf" \|\| !?{SIMPLE}(?=[ );])", ""), swaps(rf" \+ {SIMPLE}(?=[ );])", "")],
    "swapped arguments": [swaps(rf"\(({SIMPLE}), ({SIMPLE})\)", r"(\2, \1)")],
    "skipped element": [swaps(r"for \((const auto&|auto&|const \w[\w:<>]*&) (\w+) : ([^)(]+)\)", r"for (\1 \2 : std::views::drop(\3, 1))")],
    "constant": [swaps(DECIMAL, lambda m: str(float(m[1]) * 2 + (1 if float(m[1]) == 0 else 0))), swaps(r"\btrue\b", "false"),
                 swaps(r"\bfalse\b", "true")],
    "condition": [swaps(r"\bif \((?!const|auto|!)([^;{}]*)\)( |$)", r"if (!(\1))\2"), swaps(r"\bstd::min\b", "std::max"),
                  swaps(r"\bstd::max\b", "std::min"), swaps(r" && ", " || "), swaps(r" \|\| ", " && "), swaps(r"\bcontinue;", "break;")],
}


# No answer changes with room set aside, hints to the processor, or the order in which the lesser of two is asked for.
HARMLESS = re.compile(r"\.reserve\(|__builtin_prefetch")
EITHER_WAY = re.compile(r"std::(min|max)\([\w.\[\]>-]*$")


def is_code(line):
    bare = line.strip()
    if HARMLESS.search(bare):
        return False
    return bool(bare) and not bare.startswith(("//", "#", "///", "*", "template", "using", "static_assert", "class", "struct")) and "operator" not in bare


def candidates(path):
    """(line number, slip, line before, line after) of one source; texts in quotes are left alone."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
        code = line.split("//")[0]
        if not is_code(line):
            continue
        quoted = [range(m.start(), m.end()) for m in re.finditer(r'"(?:[^"\\]|\\.)*"', code)]
        for slip, makers in SLIPS.items():
            for maker in makers:
                for after in maker(code):
                    first = next((i for i, (a, b) in enumerate(zip(code, after)) if a != b), min(len(code), len(after)))
                    if slip == "swapped arguments" and EITHER_WAY.search(code[:first]):
                        continue
                    if not any(first in span for span in quoted):
                        yield number, slip, line, after + line[len(code) :]


def draw(count, seed):
    """Faults by seed: sources by their length, each line at most once, the kinds of slips as evenly as the line allows."""
    rng = random.Random(f"seeded bugs {seed}")
    sources = sorted((ROOT / "core").rglob("*.cpp"))
    found = {path: list(candidates(path)) for path in sources}
    sources = [path for path in sources if found[path]]
    weights = [len({number for number, *_ in found[path]}) for path in sources]
    taken = set()
    while len(taken) < count:
        path = rng.choices(sources, weights)[0]
        by_slip = {}
        for one in found[path]:
            by_slip.setdefault(one[1], []).append(one)
        number, slip, before, after = rng.choice(by_slip[rng.choice(sorted(by_slip))])
        if (path, number) in taken:
            continue
        taken.add((path, number))
        yield path.relative_to(ROOT), number, slip, before, after


def programs(room):
    return [f"test_{name}" for name in LOOKED_AT_BY[room]]


class Copy:
    """A copy of the sources to build faults in, so that the checkout itself never holds one."""

    def __init__(self, number):
        self.root = ROOT / "build" / "seeded" / f"copy{number}"
        self.root.mkdir(parents=True, exist_ok=True)
        for name in ["core", "mapview", "tests", "scripts", "datasets", "CMakeLists.txt", "CMakePresets.json"]:
            self._take(ROOT / name, self.root / name)
        self.build = self.root / "build" / "release"
        self._run(["cmake", "--preset", "release"])
        self._run(["ninja", "-C", self.build, *{program for room in LOOKED_AT_BY for program in programs(room)}])

    def _take(self, source, target):
        """Copies what differs; sources that are gone go."""
        if source.is_dir():
            target.mkdir(exist_ok=True)
            for gone in {path.name for path in target.iterdir()} - {path.name for path in source.iterdir()}:
                shutil.rmtree(target / gone) if (target / gone).is_dir() else (target / gone).unlink()
            for path in sorted(source.iterdir()):
                self._take(path, target / path.name)
        elif not target.exists() or target.read_bytes() != source.read_bytes():
            shutil.copy2(source, target)

    def _run(self, command):
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])

    def judged(self, fault):
        """'caught by PROGRAM', 'survived' or 'does not build'."""
        path, number, _, before, after = fault
        source = self.root / path
        text = source.read_text(encoding="utf-8")
        lines = text.split("\n")
        if lines[number] != before:
            raise RuntimeError(f"{path} has changed while it was tried")
        lines[number] = after
        head = "#include <ranges>\n" if "std::views::drop" in after else ""
        source.write_text(head + "\n".join(lines), encoding="utf-8")
        try:
            return self._verdict(path.parts[1])
        finally:
            source.write_text(text, encoding="utf-8")

    def _verdict(self, room):
        environment = os.environ | {"RC_PARAMS": "seed=15", "QT_QPA_PLATFORM": "offscreen", "CIRCLE15_ORACLE_TOWNS": str(ORACLE_TOWNS)}
        for program in programs(room):
            built = subprocess.run(["ninja", "-C", self.build, program], capture_output=True)
            if built.returncode != 0:
                return "does not build"
            words = [] if program == "test_oracle" else ["--abort", *WITHOUT_GOLDEN]
            ran = subprocess.run([self.build / program, *words], cwd=self.root, env=environment, capture_output=True,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS)))
            if ran.returncode != 0:
                return f"caught by {program}"
        return "survived"


def told(fault):
    path, number, slip, before, after = fault
    return f"{path}:{number + 1} [{slip}] {before.strip()}  ->  {after.strip()}"


def known_by(line):
    """A fault as `told` tells it, without the folder and the line's number, which change without changing the fault."""
    return re.sub(r"^\S*/([^/\s]+):\d+ ", r"\1 ", line)


def explained():
    lines = EXPLAINED.read_text(encoding="utf-8").split("\n") if EXPLAINED.exists() else []
    return {known_by(line) for line in lines if " -> " in line}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=100, help="how many faults that build (default: 100)")
    parser.add_argument("--seed", type=int, default=15)
    parser.add_argument("--copies", type=int, default=2, help="copies of the sources to work in at a time")
    parser.add_argument("--show", action="store_true", help="print the faults and try none")
    given = parser.parse_args()
    unseen = {path.name for path in (ROOT / "core").iterdir() if path.is_dir()} - LOOKED_AT_BY.keys()
    if unseen:
        parser.error(f"rooms that no tests are told for: {' '.join(sorted(unseen))}")
    faults = draw(given.count * 2, given.seed)
    if given.show:
        for fault in faults:
            print(told(fault))
        return 0
    copies = Queue()
    with ThreadPoolExecutor(given.copies) as pool:
        for copy in pool.map(Copy, range(given.copies)):
            copies.put(copy)
        results = []

        def try_one(fault):
            copy = copies.get()
            begun = time.monotonic()
            try:
                verdict = copy.judged(fault)
            finally:
                copies.put(copy)
            print(f"{verdict:28} {time.monotonic() - begun:4.0f} s  {told(fault)}", file=sys.stderr, flush=True)
            return fault, verdict

        while len(results) < given.count:
            batch = [fault for _, fault in zip(range(given.count - len(results)), faults)]
            if not batch:
                break
            results += [one for one in pool.map(try_one, batch) if one[1] != "does not build"]
    reasons = explained()
    survivors = [fault for fault, verdict in results if verdict == "survived" and known_by(told(fault)) not in reasons]
    harmless = [fault for fault, verdict in results if verdict == "survived" and known_by(told(fault)) in reasons]
    caught = len(results) - len(survivors) - len(harmless)
    print(f"seeded bugs, seed {given.seed}: {caught} of {len(results)} caught, {len(harmless)} explained, {len(survivors)} survived")
    for fault in survivors:
        print("  survived: " + told(fault))
    return 0 if caught + len(harmless) >= LEAST_CAUGHT * len(results) else 1


if __name__ == "__main__":
    sys.exit(main())

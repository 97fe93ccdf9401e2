#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How much of core the fast test programs run: lines and branches, room by room, and what no test reaches.

    scripts/attack --coverage [--keep] [--jobs N]

Counted by gcov in the preset `coverage` (gcc, nothing optimised) and gathered by gcovr. Branches that only an exception takes, and those
the compiler makes where a line holds no decision (guards of statics, loops over what a list is made of), are left out: no test could choose
them. `--keep` adds to what was counted before. Ends with 1 below 95 % of lines or 85 % of branches.
"""
import argparse
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "coverage"
# Programs with the pieces they are run in, those that take longest first.
PROGRAMS = {"analysis": 6, "cli": 6, "io": 4, "network": 4, "intake": 4, "location": 2, "oracle": 1, "office": 1,
            "report": 1, "results": 1, "tiles": 1, "geometry": 1, "model": 1, "words": 1}
LEAST_LINES, LEAST_BRANCHES = 0.95, 0.85


@dataclass
class Count:
    lines: int = 0
    run: int = 0
    branches: int = 0
    taken: int = 0
    missed: list = field(default_factory=list)  # numbers of lines that were never run
    half: list = field(default_factory=list)  # numbers of lines with a branch that was never taken

    def add(self, other):
        self.lines += other.lines
        self.run += other.run
        self.branches += other.branches
        self.taken += other.taken

    def enough(self):
        return self.run >= LEAST_LINES * self.lines and self.taken >= LEAST_BRANCHES * self.branches


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def ranges(numbers):
    """12-15, 20"""
    spans = []
    for number in sorted(numbers):
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def run_tests(jobs):
    """Names of the programs that failed; what ran before a failure is counted all the same."""
    environment = os.environ | {"RC_PARAMS": "seed=15", "QT_QPA_PLATFORM": "offscreen"}
    cases = [(name, piece) for name, pieces in PROGRAMS.items() for piece in range(pieces)]

    def run(case):
        name, piece = case
        words = ["--shard-count", str(PROGRAMS[name]), "--shard-index", str(piece)] if PROGRAMS[name] > 1 else []
        return subprocess.run([BUILD / f"test_{name}", *words], cwd=ROOT, env=environment, capture_output=True, text=True, errors="replace")

    failed = set()
    with ThreadPoolExecutor(jobs) as pool:
        for (name, piece), ran in zip(cases, pool.map(run, cases)):
            print(f"test_{name}, piece {piece + 1} of {PROGRAMS[name]}: exit {ran.returncode}", file=sys.stderr, flush=True)
            if ran.returncode != 0:
                failed.add(name)
                print(ran.stdout[-3000:] + ran.stderr[-1000:], file=sys.stderr)
    return sorted(failed)


def deciding_lines(text):
    """Numbers of the lines on which a program in C++ decides: heads of if, for, while and switch, however many lines they take, cases,
    and what && || ? : join."""
    plain = re.sub(r'"(\\.|[^"\\\n])*"|\'(\\.|[^\'\\\n])\'|//[^\n]*', lambda found: " " * len(found.group()), text)
    plain = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found.group()), plain, flags=re.DOTALL)
    lines = plain.split("\n")
    deciding = set()
    for number, line in enumerate(lines, 1):
        before = lines[number - 2].rstrip() if number > 1 else ""
        after = lines[number].lstrip() if number < len(lines) else ""
        joined = (after.startswith("? ") or line.lstrip().startswith((": ", "? ")) or before.endswith(("&&", "||", "?"))
                  or (before.endswith(":") and "?" in before))
        if joined or re.search(r"&&|\|\||\?|\bcase\b", line):
            deciding.add(number)
    for head in re.finditer(r"\b(if|for|while|switch)\b[^(;{]*\(", plain):
        depth, end = 1, head.end()
        while end < len(plain) and depth:
            depth += {"(": 1, ")": -1}.get(plain[end], 0)
            end += 1
        deciding.update(range(plain.count("\n", 0, head.start()) + 1, plain.count("\n", 0, end) + 2))
    return deciding


def counted(source):
    """What gcovr tells of one source."""
    count = Count()
    deciding = deciding_lines((ROOT / source["file"]).read_text(encoding="utf-8"))
    for line in source["lines"]:
        count.lines += 1
        if line["count"] > 0:
            count.run += 1
        else:
            count.missed.append(line["line_number"])
        taken = [branch["count"] > 0 for branch in line["branches"] if line["line_number"] in deciding]
        count.branches += len(taken)
        count.taken += sum(taken)
        if line["count"] > 0 and not all(taken):
            count.half.append(line["line_number"])
    return count


def gather():
    """Counts by source of core."""
    told = BUILD / "coverage.json"
    subprocess.run(["gcovr", "--root", ROOT, "--object-directory", BUILD, "--filter", "core/", "--gcov-executable", "gcov-14", "-j", "2",
                    "--exclude-throw-branches", "--exclude-unreachable-branches", "--json", told, BUILD], cwd=ROOT, check=True)
    return {Path(source["file"]): counted(source) for source in json.loads(told.read_text())["files"]}


def tell(files):
    """Prints rooms, the total, and what is not covered; returns the total."""
    rooms, total = {}, Count()
    for path, count in files.items():
        rooms.setdefault(path.parts[1], Count()).add(count)
        total.add(count)
    print(f"{'room':<10}{'lines':>8}{'run':>9}{'branches':>11}{'taken':>9}")
    for name, count in [*sorted(rooms.items()), ("core", total)]:
        print(f"{name:<10}{count.lines:>8}{share(count.run, count.lines):>9}{count.branches:>11}{share(count.taken, count.branches):>9}")
    print("\nfiles below the aim: lines no test runs; then lines with a branch no test takes")
    for path, count in sorted(files.items()):
        if not count.enough():
            print(f"  {path}  lines {share(count.run, count.lines)}, branches {share(count.taken, count.branches)}")
            if count.missed:
                print(f"    not run: {ranges(count.missed)}")
            if count.half:
                print(f"    not taken: {ranges(count.half)}")
    return total


def main():
    parser = argparse.ArgumentParser(prog="scripts/attack --coverage", description=__doc__.split("\n")[0])
    parser.add_argument("--keep", action="store_true", help="add to what was counted before")
    parser.add_argument("--jobs", type=int, default=2, help="programs at a time (default: 2)")
    given = parser.parse_args()
    if not given.keep:
        for count in BUILD.rglob("*.gcda"):
            count.unlink()
    failed = run_tests(given.jobs)
    total = tell(gather())
    print(f"\ncore: {share(total.run, total.lines)} of lines (aim {LEAST_LINES:.0%}), {share(total.taken, total.branches)} of branches "
          f"(aim {LEAST_BRANCHES:.0%}; without those of exceptions and of the compiler)")
    for name in failed:
        print(f"test_{name} failed")
    return 0 if total.enough() and not failed else 1


if __name__ == "__main__":
    sys.exit(main())

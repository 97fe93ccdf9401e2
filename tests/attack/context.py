# SPDX-License-Identifier: MIT
"""What a family of attacks is given: programs, a folder, random numbers of its own, and the card to record into."""
import random
import re
import shlex
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from card import Card
from tool import Program, Run


@dataclass
class Context:
    name: str  # of the module
    program: Path  # circle15
    map_program: Path  # circle15-map
    root: Path  # the checkout
    work: Path  # a fresh folder of this module
    rng: random.Random  # seeded from seed and module: same seed, same attack
    seed: int
    long: bool
    deadline: float  # seconds this module may take in all
    card: Card
    tool: Program
    begun: float = 0.0

    def record(self, line: str, ok: bool, what: str, keep: Path | None = None):
        """One thing tried; `line` begins with an id of the card, such as "R1 homes.csv"; `keep` is kept where it failed."""
        again = f"scripts/attack {'--long' if self.long else '--short'} --seed {self.seed} --only {self.name}"
        self.card.record(line, ok, what, keep, again)

    def not_tried(self, line: str, why: str):
        self.card.not_tried(line, why)

    def run(self, args, cwd=None, timeout=10, env=None, limit_memory=2 << 30, stdout=None) -> Run:
        """Runs circle15 with `args`, or another program where the first of them is a Path."""
        command = list(args) if isinstance(args[0], Path) else [self.program, *args]
        return self.tool.run(command, cwd=cwd, timeout=timeout, env=env, limit_memory=limit_memory, stdout=stdout)

    def external(self, words, timeout=3600, cwd=None):
        """Runs a program that attacks by itself and enters what it tells on standard output, lines such as
        "R10<TAB>towns against the oracle<TAB>10000<TAB>0": line, what, tried, failed. A program that fails without telling of a
        failure, or tells nothing, has failed once."""
        ran = self.run(words, cwd=cwd or self.root, timeout=timeout, limit_memory=0)
        told = [line.split("\t") for line in ran.out.splitlines() if re.fullmatch(r"R\d+\t[^\t]*\t\d+\t\d+", line)]
        for identity, what, tried, failed in told:
            self.card.tally(f"{identity} {what}", int(tried), int(failed), shown(words))
        if not told or (ran.code != 0 and not any(int(failed) for *_, failed in told)):
            self.record(f"R1 the attack itself: {words[0]}", False, f"exit {ran.code}, signal {ran.signal}: {ran.err[-1000:]}")

    def left(self) -> float:
        """Seconds left of the deadline."""
        return self.deadline - (time.monotonic() - self.begun)

    def each(self, cases, attack):
        """Calls attack(case) for all cases, two at a time. Cases must be drawn beforehand, for `rng` is not for two threads."""
        def timed(case):
            self.card.start_clock()
            attack(case)

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(timed, cases))
        self.card.start_clock()


def shown(args) -> str:
    """A command as one would type it."""
    return " ".join(shlex.quote(str(arg)) for arg in args)

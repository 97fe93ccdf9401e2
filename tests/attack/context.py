# SPDX-License-Identifier: MIT
"""What a family of attacks is given: programs, a folder, random numbers of its own, and the card to record into."""
import random
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


def shown(args) -> str:
    """A command as one would type it."""
    return " ".join(shlex.quote(str(arg)) for arg in args)

# SPDX-License-Identifier: MIT
"""The card of an attack: for every line what was tried and what failed, with the way to do it again."""
import shutil
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

# What the project promises about bad times, line by line. A line of the card begins with one of these ids: "R1 homes.csv".
PROMISES = {
    "R1": "malformed input: no signal, no hang, no half answer",
    "R2": "fuzzed parsers (libFuzzer)",
    "R3": "address and undefined behaviour sanitizers",
    "R4": "thread sanitizer",
    "R5": "memory refused: a sentence, outputs whole",
    "R6": "full disk: old output kept, nothing orphaned",
    "R7": "kill -9: whole old or whole new output",
    "R8": "SIGINT and SIGTERM: 130 or 143 within 2 s",
    "R9": "order on disk: write, sync, rename, sync folder",
    "R10": "the same answers as a second program (oracle)",
    "R11": "rules between answers; changes of meaning are noticed",
    "R12": "same bytes over threads, locales, zones",
    "R13": "every row used, repaired or rejected, and counted",
    "R14": "encodings of tables",
    "R15": "hostile files",
    "R16": "odd paths and rights; runs at the same time",
    "R17": "coverage",
    "R18": "outputs are valid",
    "R19": "memory and time at scale",
    "R20": "the window: long use",
    "R21": "seeded bugs are caught by tests",
}
FAILURES_SHOWN = 5


@dataclass
class Line:
    tried: int = 0
    failed: int = 0
    seconds: float = 0.0
    failures: list = field(default_factory=list)
    not_tried: list = field(default_factory=list)


class Card:
    """Counts what was tried, from several threads; `kept` is where inputs of failures are kept."""

    def __init__(self, kept: Path):
        self.kept = kept
        self.lines = {}
        self._lock = threading.Lock()
        self._since = threading.local()

    def start_clock(self):
        """What this thread does from now on counts for the line it records next."""
        self._since.time = time.monotonic()

    def record(self, line: str, ok: bool, what: str, keep: Path | None, again: str):
        """One thing tried. `what` says what it was and, if it failed, how; `keep` is the input to keep of a failure."""
        now = time.monotonic()
        with self._lock:
            entry = self.lines.setdefault(line, Line())
            entry.tried += 1
            entry.seconds += now - getattr(self._since, "time", now)
            if not ok:
                entry.failed += 1
                if len(entry.failures) < FAILURES_SHOWN:
                    entry.failures.append((what, again, self._keep(line, entry.failed, keep)))
        self.start_clock()

    def tally(self, line: str, tried: int, failed: int, again: str):
        """What another program has tried and told."""
        now = time.monotonic()
        with self._lock:
            entry = self.lines.setdefault(line, Line())
            entry.tried += tried
            entry.failed += failed
            entry.seconds += now - getattr(self._since, "time", now)
            if failed:
                entry.failures.append(("see what the program itself says", again, None))
        self.start_clock()

    def not_tried(self, line: str, why: str):
        """What could not be tried here; it never counts as passed."""
        with self._lock:
            entry = self.lines.setdefault(line, Line())
            if why not in entry.not_tried:
                entry.not_tried.append(why)

    def add(self, other: "Card"):
        """Takes over what another card has counted."""
        with self._lock:
            for name, line in other.lines.items():
                entry = self.lines.setdefault(name, Line())
                entry.tried += line.tried
                entry.failed += line.failed
                entry.seconds += line.seconds
                entry.failures += line.failures[: FAILURES_SHOWN - len(entry.failures)]
                entry.not_tried += [why for why in line.not_tried if why not in entry.not_tried]

    def to_json(self):
        return {name: asdict(line) for name, line in self.lines.items()}

    @staticmethod
    def from_json(lines, kept: Path) -> "Card":
        card = Card(kept)
        card.lines = {name: Line(**line) for name, line in lines.items()}
        return card

    @property
    def failed(self) -> int:
        return sum(line.failed for line in self.lines.values())

    def text(self) -> str:
        """The card as an aligned table, then the first failures of each line."""
        rows = [("line", "what", "tried", "failed", "seconds")]
        for identity, promise in PROMISES.items():
            lines = sorted(name for name in self.lines if name.split()[0] == identity)
            rows.append((identity, promise, *(self._sums(lines) if lines else ("not in this round", "", ""))))
            rows += [("", "  " + name[len(identity):].strip(), *self._sums([name])) for name in lines if name != identity]
        widths = [max(map(len, column)) for column in zip(*rows)]
        out = []
        for row in rows:
            left = [cell.ljust(width) for cell, width in zip(row[:2], widths)]
            out.append("  ".join(left + [cell.rjust(width) for cell, width in zip(row[2:], widths[2:])]).rstrip())
        for name, line in sorted(self.lines.items()):
            out += [f"\nnot tried, {name}: {why}" for why in line.not_tried]
            for what, again, kept in line.failures:
                out.append(f"\nFAILED {name}: {what}\n  again: {again}" + (f"\n  input: {kept}" if kept else ""))
        return "\n".join(out) + "\n"

    def _sums(self, names):
        lines = [self.lines[name] for name in names]
        tried = sum(line.tried for line in lines)
        if tried == 0:
            return "not tried", "", ""
        return str(tried), str(sum(line.failed for line in lines)), f"{sum(line.seconds for line in lines):.1f}"

    def _keep(self, line, number, keep):
        if keep is None or not keep.exists():
            return None
        folder = self.kept / f"{line.replace(' ', '-').replace('/', '-')}-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        if keep.is_dir():
            shutil.copytree(keep, folder / keep.name, symlinks=True, ignore=_no_ordinary_file)
        else:
            shutil.copy2(keep, folder / keep.name)
        return str(folder / keep.name)


def _no_ordinary_file(folder, names):
    """Pipes and devices cannot be copied."""
    paths = [Path(folder) / name for name in names]
    return [path.name for path in paths if not (path.is_symlink() or path.is_dir() or path.is_file())]

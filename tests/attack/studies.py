# SPDX-License-Identifier: MIT
"""Copies of studies to change, and what the program answers about them."""
import csv
import io
import json
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path


class Table:
    """A CSV file as rows of named cells, to be changed and written again."""

    def __init__(self, path: Path):
        self.path = path
        text = path.read_text(encoding="utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""))
        self.rows = list(reader)
        self.columns = list(reader.fieldnames or [])

    def write(self, encoding="utf-8", ends="\n", separator=","):
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, self.columns, delimiter=separator, lineterminator=ends)
        writer.writeheader()
        writer.writerows(self.rows)
        self.path.write_bytes(out.getvalue().encode(encoding))


def read_table(path: Path) -> list:
    return Table(path).rows


def copy_shengsi(root: Path, target: Path) -> Path:
    """The built-in study as `target`, without the sources it was made from."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(root / "datasets" / "shengsi", target, ignore=shutil.ignore_patterns("sources")))


def copy_small(root: Path, target: Path, *overlays: str) -> Path:
    """The small sound study of the tests as `target`, and over it `overlays` such as with_boats."""
    shutil.rmtree(target, ignore_errors=True)
    for name in ("good", *overlays):
        shutil.copytree(root / "tests" / "broken" / name, target, dirs_exist_ok=True)
    return target


def copy_everything(root: Path, target: Path) -> Path:
    """The small study with boats, plans and indicators."""
    copy_small(root, target, "with_boats", "with_plans")
    replace_in(target / "study.toml", "[inventory.childcare]", '[layers.ferries]\nfile = "ferries"\nsource = "invented"\nquality = "modelled"\n\n'
               "[inventory.childcare]")
    return target


def copy_township(root: Path, target: Path, township: str) -> Path:
    """The built-in study cut to the homes, villages and facilities of one township; published figures are the county's and go."""
    copy_shengsi(root, target)
    for name in ("homes.csv", "facilities.csv", "villages.csv"):
        table = Table(target / name)
        table.rows = [row for row in table.rows if row["township"] == township]
        table.write()
    plan = (target / "study.toml").read_text(encoding="utf-8")
    plan = re.sub(r"\[\[census\]\].*?(?=\n\[|\n#)", "", plan, flags=re.DOTALL)
    plan = re.sub(r"partial_in = \[.*?\]", "partial_in = []", plan)
    plan = re.sub(r"^facilities = \d+.*\n", "", plan, flags=re.MULTILINE)
    (target / "study.toml").write_text(plan, encoding="utf-8")
    return target


def replace_in(path: Path, old: str, new: str, count: int = -1):
    """Replaces text that must be there."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{path.name} holds no {old!r}")
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def message(run) -> str:
    """The line of an error, or the end of what was said."""
    lines = [line for line in run.err.splitlines() if line.strip()]
    return (lines[-1] if lines else "")[:300]


@dataclass
class Answer:
    """One run of analyze: how it ended, the county's shares, and the doubts of weight."""

    run: object
    shares: dict = field(default_factory=dict)  # service -> (covered per cent, persons of the group)
    doubts: set = field(default_factory=set)  # (rule, file, place) of doubts of weight
    closing_line: bool = False  # the doubts are told on the terminal as well
    rows: dict = field(default_factory=dict)  # layer -> its counts in run.json


def answer_of(context, study: Path, out: Path, *options) -> Answer:
    run = context.run(["analyze", study, "-o", out, "--lang", "en", *options], timeout=30)
    answer = Answer(run)
    if run.code != 0:
        return answer
    for row in read_table(out / "coverage.csv"):
        if row["unit_kind"] == "county" and row["measure"] == "standard":
            answer.shares[row["service"]] = (float(row["coverage_percent"] or 0), int(row["persons"]))
    for row in read_table(out / "issues.csv"):
        if row["grave"] == "true":
            answer.doubts.add((row["rule"], row["file"], row["place"]))
    answer.closing_line = "grave" in run.out + run.err
    answer.rows = {row["layer"]: row for row in json.loads((out / "run.json").read_text(encoding="utf-8"))["rows"]}
    return answer

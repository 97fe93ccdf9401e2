# SPDX-License-Identifier: MIT
"""Plausible but wrong: files stay well-formed and change their meaning. What moves a service's share of the county by more than a
percentage point must raise a doubt of weight that the unchanged study does not have, or be refused."""
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import meaning_places
import meaning_tables
from studies import answer_of, copy_shengsi, copy_small, copy_township, message
from tool import complaint

MOVED_POINTS = 1.0  # of a service's share
MOVED_PERSONS = 0.01  # of a service's group
SHORT_DRAWN = 16  # changes tried in the short round

STUDIES = {
    "county": lambda root, target: copy_shengsi(root, target),
    "township": lambda root, target: copy_township(root, target, "洋山镇"),
    "boats": lambda root, target: copy_small(root, target, "with_boats"),
    "heights": lambda root, target: meaning_places.with_heights(copy_shengsi(root, target)),
}


@dataclass
class Change:
    """One change of meaning: `make` changes the study in a folder and may return options for analyze."""

    kind: str
    name: str
    study: str  # of STUDIES
    make: Callable[[Path], list | None]
    unseen: str = ""  # why the data alone cannot tell, where that is so

    @property
    def label(self):
        return f"{self.study}: {self.name}"


def changes(context) -> list:
    made = [Change(*one) for one in meaning_places.changes(context) + meaning_tables.changes(context)]
    if context.long:
        return made
    seen = [one for one in made if not one.unseen]
    return context.rng.sample(seen, min(SHORT_DRAWN, len(seen)))


def moved(before, after) -> str:
    """The service whose share or group moved most, if by more than is allowed."""
    worst, points = "", 0.0
    for service, (share, persons) in before.shares.items():
        new_share, new_persons = after.shares.get(service, (0.0, 0))
        off = abs(new_share - share)
        if persons and abs(new_persons - persons) > MOVED_PERSONS * persons:
            off = max(off, 100 * abs(new_persons - persons) / persons)
        if off > max(points, MOVED_POINTS):
            worst, points = f"{service} {share} % of {persons} -> {new_share} % of {new_persons}", off
    return worst


def verdict(before, after) -> tuple:
    """Whether the change was harmless, noticed or missed, and the words for it."""
    fault = complaint(after.run)
    if fault:
        return False, fault
    if after.run.code == 2:
        return True, "refused: " + message(after.run)
    new = after.doubts - before.doubts
    if new and not after.closing_line:
        return False, f"doubts {sorted(new)[:3]} but no word of them at the end"
    shift = moved(before, after)
    if not shift:
        return True, "no share moved"
    rules = sorted({rule for rule, _, _ in new})
    return bool(new), f"{shift}: {', '.join(rules) if new else 'no new doubt of weight'}"


def run(context):
    chosen = changes(context)
    originals = {}
    for study in sorted({one.study for one in chosen}):
        folder = STUDIES[study](context.root, context.work / study)
        originals[study] = answer_of(context, folder, context.work / f"{study}-answer")
        if originals[study].run.code != 0:
            context.record("R11 meaning", False, f"{study} unchanged: {message(originals[study].run)}")

    def attack(numbered):
        number, change = numbered
        if context.left() < 15:
            return context.not_tried(f"R11 meaning: {change.kind}", "no time left for all of them")
        folder = context.work / f"change-{number}"
        shutil.copytree(context.work / change.study, folder)
        options = change.make(folder) or []
        answer = answer_of(context, folder, context.work / f"answer-{number}", *options)
        ok, words = verdict(originals[change.study], answer)
        if change.unseen:
            fault = complaint(answer.run)
            if fault:
                context.record(f"R11 meaning: {change.kind}", False, f"{change.label}: {fault}", folder)
            context.not_tried("R11 meaning: cannot be seen", f"{change.label} ({words}): {change.unseen}")
        else:
            context.record(f"R11 meaning: {change.kind}", ok, f"{change.label}: {words}", folder)
        shutil.rmtree(folder)
        shutil.rmtree(context.work / f"answer-{number}", ignore_errors=True)

    context.each(list(enumerate(chosen)), attack)

# SPDX-License-Identifier: MIT
"""R6: full disks, disks without room for more files, limits of file size, calls that fail, and a full standard output."""
import hashlib
import json
import random
import sys
from functools import partial
from pathlib import Path

import shim
import study
import tool
from writers import WRITERS, made_before

SHORT, LONG = 6, 64


def run(context):
    sound = study.small(context.root, context.work / "sound" / "study")
    can_mount = context.run([Path("/usr/bin/unshare"), "-rm", "true"]).code == 0
    library = shim.built(context)
    if not can_mount:
        context.not_tried("R6 small disk", "this user cannot make a mount namespace")
    if library is None:
        context.not_tried("R6 failing call", "there is no C compiler")
    context.each(WRITERS, partial(attack_writer, context, sound, can_mount, library))


def attack_writer(context, sound, can_mount, library, writer):
    home = context.work / writer.name
    old, new, _ = made_before(context, sound, home, writer)
    count = LONG if context.long else SHORT
    if can_mount:
        attack_small_disks(context, home, writer, old, new, count)
    for step in range(count):
        writer.restore(home)
        # The message itself goes to a file as well, and must fit.
        largest = max(len(content) for name, content in new.items() if old.get(name) != content)
        limit = max(1024, largest * (step + 1) // (count + 1))
        if limit >= largest:
            continue
        ran = context.run([Path("/usr/bin/prlimit"), f"--fsize={limit}", *writer.command(context, "new")], cwd=home)
        wrong = refused(ran, home, writer, old)
        context.record(f"R6 {writer.name}, file size limit", not wrong, f"{limit} bytes: {wrong}", home)
    if library is not None:
        attack_calls(context, home, writer, library, (old, new), count)
    attack_standard_output(context, home, writer)


def attack_small_disks(context, home, writer, old, new, count):
    """Disks with room for the old output and ever more of the new one; then disks with room for a few more files only."""
    rng = random.Random(f"{context.seed}/disk/{writer.name}")
    had, more = kib(old), kib(new)
    sizes = [f"size={had + 4 + more * step // count}k" for step in range(count)]
    files = [f"size=64m,nr_inodes={rng.randrange(len(old) + 3, len(old) + len(new) + 8)}" for _ in range(count // 2)]
    for options in sizes + files:
        writer.restore(home)
        wrong = attack_small_disk(context, home, writer, options, new)
        if wrong is not None:
            context.record(f"R6 {writer.name}, small disk", not wrong, f"{options}: {wrong}", home)


def kib(state):
    """What files take on a disk of 4 KiB pages."""
    return sum(-(-len(content) // 4096) * 4 for content in state.values())


def attack_small_disk(context, home, writer, options, new):
    """What is wrong, "" if nothing, None where not even the earlier output had room."""
    script = Path(__file__).with_name("small_disk.py")
    ran = context.run([Path("/usr/bin/unshare"), "-rm", sys.executable, script, options, home, *writer.command(context, "new")], timeout=30)
    if ran.code != 0:
        return f"the small disk itself: {ran.err[-300:]}"
    told = json.loads(ran.out)
    if "too_small" in told:
        return None
    if told["left"]:
        return f"left {told['left']}, exit {told['code']}"
    if told["code"] == 0:
        whole = {name.removeprefix("out/"): hashlib.sha256(content).hexdigest() for name, content in new.items()}
        return "" if told["after"] == whole else "exit 0, yet the new output is not there"
    if told["after"] != told["before"]:
        return f"exit {told['code']}, yet the earlier output has changed: {told['err']!r}"
    return tool.complaint(tool.Run(told["code"], None, "", told["err"], 0, 0), codes=(1, 2), names=("out",))


def refused(ran, home, writer, old):
    """What is wrong with a run that could not write, be it the output or a sheet of a workbook put aside."""
    if ran.code == 0:
        return "exit 0, yet it could not write"
    wrong = tool.complaint(ran, codes=(1, 2), names=("out", ".xlsx"))
    if not wrong and writer.state(home) != old:
        wrong = f"exit {ran.code}, yet the earlier output has changed"
    if not wrong and tool.leftovers(home):
        wrong = f"left {tool.leftovers(home)}"
    return wrong


def attack_calls(context, home, writer, library, states, count):
    """Lets the n-th call that changes the disk fail, each n in turn, until a run needs no more."""
    rng = random.Random(f"{context.seed}/disk/calls/{writer.name}")
    old, new = states
    writer.restore(home)
    calls = shim.calls(context, library, writer.command(context, "new"), home)
    numbers = range(1, len(calls) + 1)
    for number in numbers if context.long else sorted(rng.sample(numbers, min(3 * count, len(calls)))):
        writer.restore(home)
        error = rng.choice(("ENOSPC", "EIO"))
        ran = context.run(writer.command(context, "new"), cwd=home, env=shim.failing(library, number, error))
        call = calls[number - 1]
        if ran.code == 0:
            # A call that only tidies up may fail without harm; nothing may stay behind that the next run does not clear.
            wrong = "" if writer.state(home) == new else "exit 0, yet the output is not the new one"
        else:
            wrong = tool.complaint(ran, codes=(1, 2), names=("out",))
            if not wrong and writer.state(home) not in (old, new):
                wrong = "neither the old output nor the new"
        wrong = wrong or writer.completed(context, home, new)
        context.record(f"R6 {writer.name}, failing call", not wrong, f"call {number} ({call}) fails with {error}, exit {ran.code}: {wrong}", home)


def attack_standard_output(context, home, writer):
    """For commands that say something there."""
    writer.restore(home)
    if not context.run(writer.command(context, "new"), cwd=home).out:
        return
    with open("/dev/full", "w", encoding="utf-8") as full:
        writer.restore(home)
        ran = context.run(writer.command(context, "new"), cwd=home, stdout=full)
    wrong = tool.complaint(ran, codes=(1, 2))
    if not wrong and tool.leftovers(home):
        wrong = f"left {tool.leftovers(home)}"
    context.record(f"R6 {writer.name}, full standard output", not wrong, wrong, home)

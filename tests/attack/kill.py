# SPDX-License-Identifier: MIT
"""R7 and R8: runs that write, ended by SIGKILL, SIGINT or SIGTERM at random times."""
import random
import re
import signal
import time
from functools import partial
from pathlib import Path

import study
import tool
from writers import WRITERS, made_before

SIGNALS = {"R7": (signal.SIGKILL,), "R8": (signal.SIGINT, signal.SIGTERM)}
SHORT, LONG = 10, 90


def run(context):
    sound = study.small(context.root, context.work / "sound" / "study")
    for line, signals in SIGNALS.items():
        context.each([(line, writer, signals) for writer in WRITERS], partial(attack_writer, context, sound))


def attack_writer(context, sound, case):
    """One command that writes over an earlier output of its own, killed again and again."""
    line, writer, signals = case
    rng = random.Random(f"{context.seed}/kill/{line}/{writer.name}")
    home = context.work / f"{line}-{writer.name}"
    old, new, seconds = made_before(context, sound, home, writer)
    if line == "R8":
        context.record(f"{line} {writer.name}", listens_in_the_end(context, home, writer), "the program never listens to signals")
    for _ in range(LONG if context.long else SHORT):
        if context.left() < 0:
            context.record(f"{line} {writer.name}", False, "the time was up before all kills were tried")
            return
        writer.restore(home)
        how, after = rng.choice(signals), rng.uniform(0.2, 1.1) * seconds
        wrong = attack_once(context, home, writer, how, after, old, new)
        context.record(f"{line} {writer.name}", not wrong, f"{how.name} after {after * 1000:.0f} ms: {wrong}", home)


def attack_once(context, home, writer, how, after, old, new):
    with context.tool.slot():
        child = tool.start(writer.command(context, "new"), home)
        time.sleep(after)
        listens = is_caught(child.pid, how)
        child.send_signal(how)
        begun = time.monotonic()
        code = child.wait()
        seconds = time.monotonic() - begun
    state = writer.state(home)
    whole = state in (old, new)
    if how == signal.SIGKILL:
        # A set of files appears one by one; the next run completes it. A single file or folder must be whole at once.
        if not whole and not (writer.is_set and tool.leftovers(home)):
            return f"half an output: {sorted(state)}"
    else:
        # The shell's 128 + signal, told by the program itself once its libraries are loaded; 0 where it was faster.
        if code not in ((0, 128 + how) if listens else (0, 128 + how, -how)):
            return f"ended with {code}"
        if seconds > 2 * tool.patience():
            return f"took {seconds:.1f} s to end"
        if not whole or tool.leftovers(home):
            return f"half an output, or left {tool.leftovers(home)}"
    return writer.completed(context, home, new)


def listens_in_the_end(context, home, writer):
    """Whether a run has handlers for both signals at some time."""
    with context.tool.slot():
        child = tool.start(writer.command(context, "new"), home)
        found = False
        while child.poll() is None and not found:
            found = is_caught(child.pid, signal.SIGINT) and is_caught(child.pid, signal.SIGTERM)
        child.wait()
    return found


def is_caught(process, how):
    """Whether a process has a handler of its own for a signal."""
    try:
        caught = re.search(r"^SigCgt:\s*([0-9a-f]+)", Path(f"/proc/{process}/status").read_text("ascii"), re.M)
    except FileNotFoundError:
        return False
    return caught is not None and bool(int(caught[1], 16) >> (how - 1) & 1)

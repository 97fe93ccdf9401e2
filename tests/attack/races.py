# SPDX-License-Identifier: MIT
"""R16: several runs that write into one folder at once, and runs that read a result while another replaces it."""
import shutil
import tempfile

import study
import tool
from writers import WRITERS, made_before

AT_ONCE = 4


def run(context):
    sound = study.small(context.root, context.work / "sound" / "study")
    rounds = 30 if context.long else 3
    for writer in WRITERS:
        home = context.work / writer.name
        old, new, _ = made_before(context, sound, home, writer)
        for _ in range(rounds):
            together(context, home, writer, old, new)
    read_while_written(context, sound, 40 if context.long else 6)


def together(context, home, writer, old, new):
    """Runs with two different outputs, all at once: each ends well, and one of the two outputs stands whole. The same edit at once is
    made by one; the others find it made."""
    writer.restore(home)
    which = ("new",) if writer.edits else ("old", "new")
    runs = [started(writer.command(context, context.rng.choice(which)), home) for _ in range(AT_ONCE)]
    wrong = ""
    for child, talk in runs:
        code = child.wait(timeout=40 * tool.patience())
        said = text(talk)
        if code != 0 and not writer.was_done(said):
            wrong = f"exit {code}: {said!r}"
    if not wrong and writer.state(home) not in (old, new):
        wrong = "the outputs are mixed"
    if not wrong and tool.leftovers(home):
        wrong = f"left {tool.leftovers(home)}"
    context.record(f"R16 {AT_ONCE} runs of {writer.name} at once", not wrong, wrong, home)


def read_while_written(context, sound, rounds):
    """Sheets drawn from a result folder that is being replaced speak of one of the two results, or say what is wrong."""
    writer = WRITERS[0]
    home = context.work / "read"
    made_before(context, sound, home, writer)
    words = [context.map_program, "sheet", "out/result", "-o", "sheets", "--format", "svg", "--paper", "A4", "--lang", "en"]
    known = []
    for which in ("old", "new"):
        writer.restore(home)
        context.run(writer.command(context, which), cwd=home)
        context.run(words, cwd=home)
        known.append(tool.state_of(home / "sheets"))
        shutil.rmtree(home / "sheets")
    for _ in range(rounds):
        shutil.rmtree(home / "sheets", ignore_errors=True)
        writer.restore(home)
        reader, talk = started(words, home)
        for which in ("new", "old", "new"):
            context.run(writer.command(context, which), cwd=home)
        code = reader.wait(timeout=40 * tool.patience())
        ran = tool.Run(code if code >= 0 else None, -code if code < 0 else None, "", text(talk), 0, 0)
        wrong = tool.complaint(ran, codes=(0, 2), names=("out/result",))
        if not wrong and code == 0 and tool.state_of(home / "sheets") not in known:
            wrong = "sheets of neither result"
        context.record("R16 a result read while it is replaced", not wrong, wrong)


def started(command, home):
    talk = tempfile.TemporaryFile()
    return tool.start(command, home, err=talk), talk


def text(talk):
    talk.seek(0)
    return talk.read().decode("utf-8", "replace")[-300:]

# SPDX-License-Identifier: MIT
"""R9: the order in which outputs get to the disk: written, synced, renamed, and the folder synced."""
from functools import partial

import shim
import study
from writers import WRITERS, made_before


def run(context):
    library = shim.built(context)
    if library is None:
        context.not_tried("R9", "there is no C compiler to watch the calls with")
        return
    sound = study.small(context.root, context.work / "sound" / "study")
    context.each(WRITERS, partial(watch, context, sound, library))


def watch(context, sound, library, writer):
    home = context.work / writer.name
    made_before(context, sound, home, writer)
    for earlier in (True,) if writer.edits else (True, False):
        writer.restore(home)
        if not earlier:
            for path in list((home / "out").iterdir()):
                path.rename(home / "before" / path.name)
        calls = shim.calls(context, library, writer.command(context, "new"), home)
        wrong = disorder(calls)
        context.record(f"R9 {writer.name}", not wrong, f"{'over an earlier output' if earlier else 'anew'}: {wrong}; calls: {calls}")


def disorder(calls) -> str:
    """What is wrong with the order of calls, given as "write PATH", "fsync PATH", "rename FROM TO"."""
    unsynced, renamed = set(), False
    folder_synced_after = False
    written = set()
    for call in calls:
        name, *paths = call.split(" ")
        if name == "write":
            unsynced.add(paths[0])
            written.add(paths[0])
        elif name == "fsync":
            folder_synced_after = folder_synced_after or (renamed and paths[0] not in written)
            unsynced.discard(paths[0])
        elif name in ("rename", "renameat2", "link"):
            if unsynced:
                return f"{call} before {sorted(unsynced)} was synced"
            renamed, folder_synced_after = True, False
    if not written:
        return "nothing was written"
    if not renamed:
        return "written in place"
    return "" if folder_synced_after else "the folder was not synced after the last rename"

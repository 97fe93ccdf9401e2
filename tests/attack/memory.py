# SPDX-License-Identifier: MIT
"""R19, the light part: peak memory of the main job on the built-in study, and what happens where there is too little."""
import tool

MOST = 256 << 20


def run(context):
    shengsi = context.root / "datasets" / "shengsi"
    for words in (("analyze", shengsi, "-o", "out"), ("check", shengsi), ("analyze", shengsi, "-o", "out2", "--capacity-by-boat", "--week")):
        ran = context.run(words, cwd=context.work, timeout=60)
        wrong = tool.complaint(ran, codes=(0,), limit_memory=MOST)
        context.record("R19 peak memory on Shengsi", not wrong, f"{words[0]}: {ran.peak_bytes >> 20} MiB, {ran.seconds:.1f} s: {wrong}")
    for mebibytes in range(160, 560, 10 if context.long else 50):
        ran = context.run(("analyze", shengsi, "-o", "starved"), cwd=context.work, timeout=60, limit_memory=(mebibytes << 20) // tool.ADDRESS_SPACE)
        if ran.code == 127 and "shared libraries" in ran.err:
            continue  # the system could not even load it
        wrong = tool.complaint(ran, codes=(0, 1), names=("MB", "memory"), limit_memory=MOST)
        if not wrong and ran.code != 0 and ((context.work / "starved").exists() or tool.leftovers(context.work)):
            wrong = "no memory, yet something was written"
        context.record("R5 too little address space", not wrong, f"{mebibytes} MiB: {wrong}")

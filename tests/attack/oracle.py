# SPDX-License-Identifier: MIT
"""Made-up towns judged twice: by the program, and by a plain look that shares nothing with it (tests/oracle)."""
import re

TOWNS_SHORT = 400
TOWNS_LONG = 10_000
SECONDS_A_TOWN = 0.2


def run(context):
    towns = TOWNS_LONG if context.long else TOWNS_SHORT
    program = context.program.with_name("test_oracle")
    ran = context.run([program], timeout=60 + towns * SECONDS_A_TOWN, env={"CIRCLE15_ORACLE_TOWNS": str(towns)}, limit_memory=0)
    told = re.search(r"^oracle: (\d+) towns, (\d+) differences$", ran.out, re.MULTILINE)
    if told is None:
        context.record("R10", False, f"exit {ran.code}, signal {ran.signal}: {ran.err[-1000:]}")
        return
    failed = int(told.group(2))
    again = next(iter(re.findall(r"^seed (\d+):", ran.out, re.MULTILINE)), "SEED")
    context.card.tally("R10 towns", int(told.group(1)), failed, f"CIRCLE15_ORACLE_TOWNS={towns} {program}; one town: {program} {again}")

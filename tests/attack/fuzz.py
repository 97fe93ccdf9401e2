# SPDX-License-Identifier: MIT
"""Parsers under libFuzzer, a minute each: made-up input gives an answer or a flaw that has its words, and nothing else."""
import re
import shutil
from pathlib import Path

PARSERS = ("csv", "toml", "gtfs", "geojson", "osm", "hours", "scenario", "certificate")
SECONDS = 60
LONGEST = {"osm": 8192, "geojson": 8192, "gtfs": 8192, "hours": 256}
# With sanitizers a build takes its time on a small machine.
BUILD_SECONDS = 3600


def run(context):
    if not context.long:
        context.not_tried("R2", "a minute a parser is for the long round")
        return
    built = context.run([context.root / "scripts/build", "fuzz", "fuzz"], timeout=BUILD_SECONDS, limit_memory=0)
    if built.code != 0:
        context.record("R2", False, f"the fuzzers cannot be built: {built.err[-1000:]}")
        return
    for parser in PARSERS:
        fuzz(context, parser)


def fuzz(context, parser, seconds=SECONDS):
    """Fuzzes one parser from its corpus; what it finds is kept."""
    finds = context.work / parser
    begun_with = context.root / "tests/attack/corpus" / parser
    grown = finds / "corpus"
    shutil.copytree(begun_with, grown)
    words = [context.root / "build/fuzz" / f"fuzz_{parser}", grown, f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2048",
             f"-max_len={LONGEST.get(parser, 4096)}", f"-seed={context.seed % 2**31 + 1}", "-print_final_stats=1", f"-artifact_prefix={finds}/"]
    dictionary = Path(__file__).with_name("fuzz") / f"{parser}.dict"
    if dictionary.exists():
        words.append(f"-dict={dictionary}")
    # Of folders of locales the C library keeps a list that it never frees; none is needed here.
    ran = context.run(words, timeout=seconds * 4, env={"TMPDIR": str(finds), "LOCPATH": ""}, limit_memory=0)
    executed = re.search(r"stat::number_of_executed_units:\s*(\d+)", ran.err)
    found = sorted(path for path in finds.iterdir() if re.match(r"(crash|leak|timeout|oom|slow-unit)-", path.name))
    tried = int(executed.group(1)) if executed else 0
    again = f"build/fuzz/fuzz_{parser} INPUT"
    context.card.tally(f"R2 {parser}", max(tried - 1, 0), 0, again)
    context.record(f"R2 {parser}", ran.code == 0 and tried > 0, f"{tried} made-up inputs: {ran.err[-1500:]}", found[0] if found else None)

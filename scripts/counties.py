# SPDX-License-Identifier: MIT
"""Runs `circle15 tile --run` on every tile of tiles.json in Dask's worker processes: a tile that is done already is left alone, one
whose worker dies is given to another, one that fails is tried again. Dask shares out the work; circle15 does it."""
import argparse
import ctypes
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import time

from distributed import Client, LocalCluster, as_completed

INPUT_REFUSED = 2  # circle15's exit code: trying again would not help


class Refused(Exception):
    """What circle15 said of input that it cannot use."""


def tile_list(folder):
    with open(folder / "tiles.json", encoding="utf-8") as file:
        return json.load(file)


def is_done(folder, tile, cut):
    """Whether a tile's walks are there, and of this cutting: they say so at their beginning."""
    try:
        with open(folder / tile / "walks.json", encoding="utf-8") as file:
            head = file.read(400)
    except OSError:
        return False
    said = re.match(r'\{"program":"circle15","tile":"([^"]*)","cut":"([^"]*)"', head)
    return said is not None and said.groups() == (tile, cut)


def bounded(memory_bytes):
    """What a tile's process is held to: so much memory, and no longer life than the worker that started it."""

    def before_start():
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if memory_bytes:
            resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))

    return before_start


def run_tile(program, folder, memory_bytes):
    """In a worker. Returns what came of it: exit code, what was said, seconds, and the most memory it held."""
    begun = time.monotonic()
    command = [program, "tile", "--run", folder, "--threads", "1", "--force"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, preexec_fn=bounded(memory_bytes)) as process:
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
    if code not in (0, INPUT_REFUSED):
        raise RuntimeError(f"{folder}: exit {code}: {said.strip()[-400:]}")
    return {"code": code, "said": said.strip(), "seconds": time.monotonic() - begun, "peak_mb": used.ru_maxrss / 1024}


def clock(seconds):
    return f"{int(seconds) // 3600}:{int(seconds) % 3600 // 60:02}:{int(seconds) % 60:02}"


class Progress:
    """How far it is, and how long it will take: by what tiles took against what was expected of them."""

    def __init__(self, tiles, workers, out=sys.stderr):
        self.left = {tile["tile"]: tile["expected_s"] for tile in tiles}
        self.count = len(tiles)
        self.workers = max(1, workers)
        self.expected = self.taken = 0.0
        self.out = out

    def done(self, tile, answer):
        self.expected += self.left.pop(tile)
        self.taken += answer["seconds"]
        left = sum(self.left.values()) * (self.taken / self.expected if self.expected else 1) / self.workers
        print(f"{self.count - len(self.left)}/{self.count}  {tile}  {answer['seconds']:.1f} s  {answer['peak_mb']:.0f} MB  left {clock(left)}", file=self.out, flush=True)


def run_all(client, folder, program, *, retries=3, memory_bytes=0, out=sys.stderr):
    """Runs what is not done yet, largest first; how many tiles were run. Throws Refused, and whatever a tile failed with at last."""
    listed = tile_list(folder)
    todo = [tile for tile in listed["tiles"] if not is_done(folder, tile["tile"], listed["cut"])]
    if len(todo) < len(listed["tiles"]):
        print(f"{len(listed['tiles']) - len(todo)} of {len(listed['tiles'])} tiles are done already", file=out, flush=True)
    progress = Progress(todo, len(client.scheduler_info()["workers"]), out)
    futures = {}
    for row, tile in enumerate(todo):
        future = client.submit(run_tile, str(program), str(folder / tile["tile"]), memory_bytes, retries=retries, priority=len(todo) - row,
                               key=f"{tile['tile']}-{listed['cut']}", pure=False)
        futures[future] = tile["tile"]
    for future in as_completed(futures):
        answer = future.result()
        if answer["code"] == INPUT_REFUSED:
            client.cancel(list(futures))
            raise Refused(answer["said"])
        progress.done(futures[future], answer)
    return len(todo)


def arguments_of(argv):
    parser = argparse.ArgumentParser(prog="scripts/counties", description=__doc__)
    parser.add_argument("tiles", type=pathlib.Path, help="the folder that `circle15 tile` wrote")
    parser.add_argument("-o", "--out", help="join the tiles there when all are done")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes of a cluster on this machine (default: its processors)")
    parser.add_argument("--memory", type=float, default=2, help="GB of address space a tile may take; 0: as much as there is (default 2)")
    parser.add_argument("--retries", type=int, default=3)
    parser.add_argument("--scheduler", help="address of a Dask scheduler instead; its workers must see TILES and STUDY by the same paths")
    parser.add_argument("--program", default="circle15")
    return parser.parse_args(argv)


def main(argv):
    arguments = arguments_of(argv)
    folder = arguments.tiles.resolve()
    options = {"retries": arguments.retries, "memory_bytes": int(arguments.memory * 2**30)}
    try:
        if arguments.scheduler:
            with Client(arguments.scheduler) as client:
                run_all(client, folder, arguments.program, **options)
        else:
            with LocalCluster(n_workers=arguments.workers, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
                run_all(client, folder, arguments.program, **options)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return INPUT_REFUSED
    except (OSError, RuntimeError) as failed:
        print(f"scripts/counties: {failed}", file=sys.stderr)
        return 1
    if arguments.out:
        return subprocess.run([arguments.program, "merge", str(folder), "-o", arguments.out], check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

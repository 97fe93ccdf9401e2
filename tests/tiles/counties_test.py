# SPDX-License-Identifier: MIT
"""scripts/counties in real Dask: a worker killed on purpose loses nothing, what is done is not done again, a bad tile says so.

    python3 tests/tiles/counties_test.py PROGRAM
"""
import io
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HERE / "scripts"))
import counties  # noqa: E402
from distributed import Client, LocalCluster  # noqa: E402

PROGRAM = ""


def run(*arguments):
    subprocess.run([PROGRAM, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "run.json"}


class Counties(unittest.TestCase):
    def setUp(self):
        self.box = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.box.name)
        self.tiles = self.folder / "tiles"
        self.study = HERE / "tests/broken/good"
        run("tile", self.study, "-o", self.tiles, "--by", "h3", "--resolution", "9")
        # Says which tile it begins, and takes its time over it.
        self.slow = self.folder / "slow"
        self.log = self.folder / "log"
        self.slow.write_text(f'#!/bin/sh\necho "$3" >>"{self.log}"\nsleep 2\nexec "{PROGRAM}" "$@"\n')
        self.slow.chmod(0o755)

    def tearDown(self):
        self.box.cleanup()

    def kill_one(self, client, pids):
        """Once a tile is begun, its worker's process is gone without a word."""
        while not self.log.exists():
            time.sleep(0.05)
        working = [address for address, tasks in client.processing().items() if tasks]
        os.kill(pids[working[0]], signal.SIGKILL)
        self.killed = True

    def test_a_killed_worker_loses_nothing(self):
        self.killed = False
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            killer = threading.Thread(target=self.kill_one, args=(client, client.run(os.getpid)))
            killer.start()
            count = counties.run_all(client, self.tiles, self.slow, out=io.StringIO())
            killer.join()
        self.assertTrue(self.killed)
        begun = self.log.read_text().split()
        self.assertGreater(len(begun), count, "no tile was begun twice")
        self.assertEqual(len(set(begun)), count)
        run("merge", self.tiles, "-o", self.folder / "joined")
        run("analyze", self.study, "-o", self.folder / "whole")
        self.assertEqual(files(self.folder / "joined"), files(self.folder / "whole"))

    def test_what_is_done_is_not_done_again(self):
        listed = counties.tile_list(self.tiles)["tiles"]
        run("tile", "--run", self.tiles / listed[0]["tile"])
        said = io.StringIO()
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            self.assertEqual(counties.run_all(client, self.tiles, PROGRAM, out=said), len(listed) - 1)
            self.assertEqual(counties.run_all(client, self.tiles, PROGRAM, out=said), 0)
        self.assertIn(f"1 of {len(listed)} tiles are done already", said.getvalue())
        self.assertIn("left 0:00:00", said.getvalue())

    def test_input_that_is_refused_ends_it(self):
        tile = counties.tile_list(self.tiles)["tiles"][0]["tile"]
        (self.tiles / tile / "streets.json").write_text("{}")
        with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            with self.assertRaises(counties.Refused) as refused:
                counties.run_all(client, self.tiles, PROGRAM, out=io.StringIO())
        self.assertIn("streets.json", str(refused.exception))


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()

#!/usr/bin/env python3
"""scripts/fetch against a server of its own on loopback: one that breaks off, lies about lengths, redirects, and sends something else.

  fetch_test.py PROGRAM      PROGRAM is circle15, which imports what was fetched
"""
import contextlib
import csv
import hashlib
import http.server
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else ""


def town():
    """Streets and twenty houses on land without water, as an OSM file."""
    nodes, ways = [], []

    def line(points, tags):
        refs = []
        for x, y in points:
            nodes.append(f'<node id="{len(nodes) + 1}" lat="{30 + y / 1000:.7f}" lon="{122 + x / 1000:.7f}"/>')
            refs.append(f'<nd ref="{len(nodes)}"/>')
        if points[0] == points[-1]:
            nodes.pop()
            refs[-1] = refs[0]
        ways.append(f'<way id="{len(ways) + 1}">{"".join(refs)}{"".join(f"<tag k={k!r} v={v!r}/>" for k, v in tags.items())}</way>')

    line([(1, 1), (9, 1)], {"highway": "residential"})
    for i in range(20):
        x = 1.2 + i * 0.35
        line([(x, 1.1), (x + 0.1, 1.1), (x + 0.1, 1.2), (x, 1.2), (x, 1.1)], {"building": "house"})
    clinic = '<node id="9999" lat="30.0011" lon="122.005"><tag k="amenity" v="clinic"/><tag k="name" v="Health"/></node>'
    return f'<?xml version="1.0"?><osm version="0.6">{"".join(nodes)}{clinic}{"".join(ways)}</osm>\n'.encode()


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    files = {}
    served = []  # path, range asked
    falls = {}  # path -> how often it still breaks off

    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def do_GET(self):
        asked = self.headers.get("Range")
        self.served.append((self.path, asked))
        kind, _, name = self.path.lstrip("/").partition("/")
        body = self.files.get(name, b"")
        if kind == "to":
            return self.redirect("/plain/" + name)
        if kind == "round":
            return self.redirect(self.path)
        if kind == "file":
            return self.redirect("file:///etc/hostname")
        if kind == "gone":
            return self.answer(404, b"no")
        if kind == "page":
            return self.answer(200, b"<html>please log in</html>")
        if kind == "changed":
            return self.answer(200, self.files[f"{name}.{len(self.served) % 2}"], etag=f'"{len(self.served)}"', cut=self.falling())
        start = 0
        if asked and kind != "deaf" and self.headers.get("If-Range") == '"one"':
            start = int(re.fullmatch(r"bytes=(\d+)-", asked)[1])
        lie = {"long": 1000, "short": -100}.get(kind, 0)
        self.answer(206 if start else 200, body[start:], said=len(body) - start + lie, start=start, whole=len(body) + lie, etag='"one"',
                    cut=self.falling() or kind == "long")

    def falling(self):
        left = self.falls.get(self.path, 0)
        self.falls[self.path] = left - 1
        return left > 0

    def redirect(self, where):
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer(self, code, body, said=None, start=0, whole=0, etag=None, cut=False):
        self.send_response(code)
        self.send_header("Content-Length", str(len(body) if said is None else said))
        if etag:
            self.send_header("ETag", etag)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{whole - 1}/{whole}")
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body[: len(body) // 2] if cut and said == len(body) else body)
        if cut or said is not None:
            self.close_connection = True


class Fetching(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.at = f"http://127.0.0.1:{cls.server.server_port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def setUp(self):
        work = tempfile.TemporaryDirectory(prefix="circle15-fetch-")
        self.addCleanup(work.cleanup)
        self.folder = pathlib.Path(work.name)
        Server.files = {"streets.osm": town()}
        Server.served.clear()
        Server.falls.clear()

    def plan(self, path, **more):
        keys = {"as": "osm", "name": "streets.osm", "address": self.at + path, "megabytes": 1, "quality": "mapped",
                "completeness": "partial", "licence": "ODbL 1.0", "attribution": "© somebody", **more}
        lines = ['id = "town"', 'name_zh = "小镇"', 'name_en = "Town"', 'date = "2026-11-01"', 'measuring_crs = "EPSG:4549"',
                 "box = [122.0, 30.0, 122.01, 30.01]", "[people]", 'source = "made up"', "[[people.total]]", 'name = "all"',
                 "persons = 101", "[[people.ages]]"]
        lines += [f"age_{band} = 1" for band in ("0_2", "3_5", "6_11", "12_14", "15_59", "60_64", "65_79", "80_up")]
        lines += ["[[file]]"] + [f"{key} = {value if isinstance(value, int) else repr(value)}" for key, value in keys.items()]
        file = self.folder / "plan.toml"
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    def run_fetch(self, *arguments):
        environment = {**os.environ, "CIRCLE15_FETCH_WAIT": "0", "CIRCLE15": PROGRAM, "LC_ALL": "C.UTF-8"}
        return subprocess.run([sys.executable, str(ROOT / "scripts/fetch"), *map(str, arguments), "-o", str(self.folder / "got")],
                              capture_output=True, text=True, env=environment, timeout=120, check=False)

    def fetched(self):
        with (self.folder / "got/fetched.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def assert_whole(self):
        got = (self.folder / "got/streets.osm").read_bytes()
        self.assertEqual(got, town())
        row = self.fetched()[0]
        self.assertEqual(row["sha256"], hashlib.sha256(got).hexdigest())
        self.assertEqual([p.name for p in (self.folder / "got").glob("*.partial")], [])

    def test_plan_is_shown_first_and_nothing_is_asked(self):
        done = self.run_fetch(self.plan("/plain/streets.osm"))
        self.assertEqual(done.returncode, 0, done.stderr)
        for part in ("about     1 MB", self.at, "ODbL 1.0", "© somebody", "--yes"):
            self.assertIn(part, done.stdout)
        self.assertEqual(Server.served, [])
        self.assertFalse((self.folder / "got").exists())

    def test_fetch_is_recorded_attributed_and_not_repeated(self):
        plan = self.plan("/plain/streets.osm")
        self.assertEqual(self.run_fetch(plan, "--yes", "--no-import").returncode, 0)
        self.assert_whole()
        self.assertEqual((self.folder / "got/ATTRIBUTION.txt").read_text(encoding="utf-8"), "© somebody (ODbL 1.0)\n")
        self.assertEqual(len(Server.served), 1)
        self.assertEqual(self.run_fetch(plan, "--yes", "--no-import").returncode, 0)
        self.assertEqual(len(Server.served), 1)
        (self.folder / "got/streets.osm").write_bytes(b"spoilt")
        self.assertEqual(self.run_fetch(plan, "--yes", "--no-import").returncode, 0)
        self.assert_whole()

    def test_broken_off_goes_on_where_it_was(self):
        Server.falls["/plain/streets.osm"] = 2
        done = self.run_fetch(self.plan("/plain/streets.osm"), "--yes", "--no-import")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assert_whole()
        half = len(town()) // 2
        self.assertEqual(Server.served[1][1], f"bytes={half}-")

    def test_killed_run_is_gone_on_with_by_the_next(self):
        Server.falls["/plain/streets.osm"] = 5
        done = self.run_fetch(self.plan("/plain/streets.osm"), "--yes", "--no-import")
        self.assertEqual(done.returncode, 2)
        self.assertIn("goes on where it was", done.stderr)
        self.assertFalse((self.folder / "got/streets.osm").exists())
        self.assertEqual(self.run_fetch(self.plan("/plain/streets.osm"), "--yes", "--no-import").returncode, 0)
        self.assert_whole()

    def test_without_a_connection_one_message_says_so(self):
        done = self.run_fetch(self.plan("", address="http://127.0.0.1:9/streets.osm"), "--yes", "--no-import")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(len(done.stderr.splitlines()), 2, done.stderr)
        self.assertIn("no connection to 127.0.0.1:9", done.stderr)

    def test_server_that_knows_no_parts_begins_again(self):
        Server.falls["/deaf/streets.osm"] = 1
        done = self.run_fetch(self.plan("/deaf/streets.osm"), "--yes", "--no-import")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assert_whole()

    def test_a_file_that_changes_between_two_tries_is_not_mixed(self):
        Server.files = {"streets.osm.1": town(), "streets.osm.0": town().replace(b"Health", b"Doctor")}
        Server.falls["/changed/streets.osm"] = 1
        done = self.run_fetch(self.plan("/changed/streets.osm"), "--yes", "--no-import")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn((self.folder / "got/streets.osm").read_bytes(), Server.files.values())

    def test_lies_about_length_are_not_believed(self):
        for kind in ("long", "short"):
            with self.subTest(kind):
                done = self.run_fetch(self.plan(f"/{kind}/streets.osm"), "--yes", "--no-import")
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertFalse((self.folder / "got/streets.osm").exists())

    def test_redirects_are_followed_within_the_web_alone(self):
        self.assertEqual(self.run_fetch(self.plan("/to/streets.osm"), "--yes", "--no-import").returncode, 0)
        self.assert_whole()
        self.assertTrue(self.fetched()[0]["came_from"].endswith("/plain/streets.osm"))
        for kind in ("round", "file"):
            done = self.run_fetch(self.plan(f"/{kind}/streets.osm", name="other.osm"), "--yes", "--no-import")
            self.assertEqual(done.returncode, 2, done.stdout)
            self.assertFalse((self.folder / "got/other.osm").exists())

    def test_what_is_not_the_file_is_refused(self):
        Server.files["big.osm"] = b"<osm>" + b" " * 24_000_000 + b"</osm>"
        for address, more in (("/gone/x", {}), ("/page/x", {}), ("/plain/streets.osm", {"sha256": "0" * 64}), ("/plain/big.osm", {})):
            with self.subTest(address):
                done = self.run_fetch(self.plan(address, **more), "--yes", "--no-import")
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertFalse((self.folder / "got/streets.osm").exists())

    def test_plans_that_lead_out_of_the_folder_are_refused(self):
        for more in ({"name": "../streets.osm"}, {"address": "file:///etc/hostname"}):
            done = self.run_fetch(self.plan("/plain/streets.osm", **more), "--yes")
            self.assertEqual(done.returncode, 2)
        self.assertEqual(Server.served, [])

    def test_shipped_plans_are_sound(self):
        for plan in sorted((ROOT / "scripts/fetch_plans").glob("*.toml")):
            if plan.stem == "box":
                continue
            done = self.run_fetch(plan.stem)
            self.assertEqual(done.returncode, 0, done.stderr)
            for kind in ("osm", "terrain", "people"):
                self.assertIn(f"  {kind} ", done.stdout)
        self.assertEqual(self.run_fetch("122.3,30.6,122.9,30.9").returncode, 0)
        self.assertEqual(self.run_fetch("122.9,30.6,122.3,30.9").returncode, 2)
        self.assertEqual(Server.served, [])

    @unittest.skipUnless(PROGRAM, "no program is given")
    def test_fetch_ends_in_a_study(self):
        done = self.run_fetch(self.plan("/plain/streets.osm"), "--yes")
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        for file in ("study.toml", "streets.osm", "homes.csv", "facilities.csv"):
            self.assertTrue((self.folder / "got/study" / file).is_file(), file)
        self.assertIn("© somebody", (self.folder / "got/study/README.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()

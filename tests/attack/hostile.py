# SPDX-License-Identifier: MIT
"""R15: files that are no files, names that lead elsewhere, bombs, and nesting without end. Nothing may hang, crash, take much memory,
reach the network, or tell what another file holds."""
import os
import re
import shutil
import socket
import threading
from functools import partial
from pathlib import Path

import bombs
import study
import tool

MEMORY = 512 << 20
SECRET = "a secret of 15 words"
# Each file that is read, with the command that reads it.
READERS = {
    **dict.fromkeys(("study.toml", "standard.toml", "homes.csv", "facilities.csv", "villages.csv", "piers.csv", "calendar.csv", "indicators.csv",
                     "islands.geojson", "streets.osm", "heights.tif", "ferries/stops.txt", "ferries/stop_times.txt", "ferries"),
                    ("analyze", "study", "-o", "result")),
    "import.toml": ("import", "study/import.toml", "-o", "result"),
    "scenario.toml": ("compare", "study", "--scenario", "study/scenario.toml"),
    "candidates.csv": ("site", "study", "--service", "childcare", "--add", "1", "--candidates", "study/candidates.csv"),
    "costs.csv": ("site", "--matrix", "study/costs.csv", "--demand", "study/demand.csv", "--objective", "distance", "--add", "2"),
    "plan.toml": ("site", "--verify", "study/plan.toml"),
    "plan.certificate.json": ("site", "--verify", "study/plan.certificate.json"),
    "before/run.json": ("sheet", "study/before", "-o", "result", "--format", "svg"),
    "before/homes.geojson": ("sheet", "study/before", "-o", "result", "--format", "svg"),
}
NAMES = ["/vsicurl/http://127.0.0.1:{port}/x.geojson", "http://127.0.0.1:{port}/x.csv", "https://127.0.0.1:{port}/x", "ftp://127.0.0.1:{port}/x",
         "/vsizip/ferries.zip/stops.txt", "/vsistdin/", "/vsimem/x", "/vsis3/bucket/x", "/vsitar/x.tar", "/vsisubfile/0_10,homes.csv",
         "WFS:http://127.0.0.1:{port}", "PG:host=127.0.0.1 port={port}", "OAPIF:http://127.0.0.1:{port}", "CSV:homes.csv", "GPKG:homes.csv",
         "file:///etc/passwd", "data:text/csv,id", "-", "/dev/stdin", "/dev/zero", "/dev/urandom", "/dev/full", "/dev/null", "/dev/tty", "/proc/self/mem",
         "/proc/self/environ", "/proc/kmsg", "/etc/shadow", "/", ".", "..", " ", "", "~", "~root/x", "$HOME/x", "`id`", "x" * 256, "x/" * 2000, "a\\u0000b",
         "a\\u001b[31mred", "a\\nb", "\\\\\\\\host\\\\share\\\\x.csv", "NUL", "homes.csv/", "homes.csv/x", "\\uFEFF"]
LAYERS = ("islands", "streets", "villages", "homes", "facilities", "piers", "ferries", "indicators", "elevation")


def run(context):
    sound = prepare(context)
    cases = [*strange_kinds(), *strange_texts()]
    cases = [*(cases if context.long else context.rng.sample(cases, 120)), *bombs.archives(), *bombs.streets()]
    context.each(cases, partial(attack_file, context, sound))
    server = Listener()
    names = [(layer, name.format(port=server.port)) for name in NAMES for layer in LAYERS]
    names = names if context.long else context.rng.sample(names, 60)
    context.each(names, partial(attack_name, context, sound))
    words = [name.format(port=server.port) for name in NAMES if "\\u" not in name]
    context.each(words if context.long else context.rng.sample(words, 10), partial(attack_arguments, context, sound))
    context.record("R15 no connection to the network", server.connections == 0, f"{server.connections} connections to a listener", None)
    server.close()


def prepare(context):
    home = context.work / "sound"
    folder = study.small(context.root, home / "study")
    for made in (("analyze", "study", "-o", "study/before"), ("site", "study", "--service", "childcare", "--add", "1", "-o", "study/plan.toml")):
        ran = context.run(made, cwd=home)
        if ran.code != 0:
            raise RuntimeError(ran.err)
    (folder / "secret.txt").write_text(f"{SECRET}\n", "utf-8")
    return folder


def strange_kinds():
    """Each file in turn made a pipe, a folder, a device, a link that leads nowhere, in a circle or to endless bytes, empty, and huge."""
    kinds = {
        "a pipe": os.mkfifo,
        "a folder": os.mkdir,
        "a socket": bind_socket,
        "a link to itself": lambda path: os.symlink(path.name, path),
        "a link to nowhere": lambda path: os.symlink("nowhere", path),
        "a link to /dev/zero": lambda path: os.symlink("/dev/zero", path),
        "a link to a pipe": lambda path: (os.mkfifo(path.parent / "pipe"), os.symlink("pipe", path)),
        "a link to /proc/self/mem": lambda path: os.symlink("/proc/self/mem", path),
        "empty": lambda path: path.write_bytes(b""),
        "20 GiB of nothing": lambda path: (path.touch(), os.truncate(path, 20 << 30)),
        "5 MiB of random bytes": lambda path: path.write_bytes(bytes(range(256)) * 20480),
    }
    for file in READERS:
        for kind, make in kinds.items():
            yield file, kind, partial(lambda make, path: (remove(path), make(path)), make)


def strange_texts():
    for kind, content in bombs.texts().items():
        ending = kind.split(" ")[0]
        for file in READERS:
            if file.endswith(ending):
                yield file, kind, partial(lambda content, path: path.write_bytes(content()), content)


def attack_file(context, sound, case):
    """One file of the study replaced by make(path)."""
    file, kind, make = case
    home = fresh(context, sound)
    make(home / "study" / file)
    command = READERS[file] if file in READERS else READERS["study.toml"]
    # What is larger than the memory it may have is no flaw of the input.
    codes = (0, 1, 2) if kind.startswith("20 GiB") else (0, 2)
    judge(context, home, command, f"R15 {file if file in READERS else 'archives'}", f"{file}: {kind}", codes)


def attack_name(context, sound, case):
    """A layer's file named so that it would lead elsewhere."""
    layer, name = case
    home = fresh(context, sound)
    toml = home / "study" / "study.toml"
    text = toml.read_text("utf-8")
    changed = re.sub(rf'(\[+layers\.{layer}\]+\nfile = )"[^"]*"', lambda found: f'{found[1]}"{name}"', text)
    toml.write_text(changed, "utf-8")
    judge(context, home, READERS["study.toml"], "R15 names of files in study.toml", f"{layer}: {name[:80]}", codes=(2,))


def attack_arguments(context, sound, name):
    """The same names given on the command line."""
    home = fresh(context, sound)
    for words in (("analyze", name, "-o", "result"), ("analyze", "study", "--standard", name), ("compare", "study", "--scenario", name),
                  ("site", "study", "--service", "childcare", "--add", "1", "--candidates", name), ("site", "--verify", name),
                  ("site", "--matrix", name, "--demand", name, "--add", "1"), ("sheet", name, "-o", "result")):
        # An empty or blank word, and a folder, may be taken for "not given" or for a study's own.
        judge(context, home, words, "R15 names of files on the command line", f"{name[:80]}", codes=(0, 2) if not name.strip(" .") else (2,), keep_home=True)
    shutil.rmtree(home)


def judge(context, home, words, line, what, codes=(0, 2), keep_home=False):
    command = [context.map_program if words[0] == "sheet" else context.program, *words, "--lang", "en"]
    ran = context.run(command, cwd=home)
    wrong = tool.complaint(ran, codes=codes, limit_memory=MEMORY)
    if not wrong and SECRET in ran.out + ran.err:
        wrong = "tells what another file holds"
    if not wrong and (tool.leftovers(home) or (ran.code == 2 and (home / "result").exists())):
        wrong = f"exit {ran.code}, left {tool.leftovers(home)}"
    # Files without end are not kept.
    context.record(line, not wrong, f"{what}; {' '.join(words)[:200]}: {wrong}")
    if not keep_home:
        shutil.rmtree(home)


def fresh(context, sound):
    with FRESH:
        fresh.count = getattr(fresh, "count", 0) + 1
        home = context.work / f"case {fresh.count}"
    shutil.copytree(sound, home / "study")
    return home


FRESH = threading.Lock()


def remove(path):
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def bind_socket(path):
    # The path of a socket may be no longer than 107 bytes.
    here = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(f"/proc/self/fd/{here}/{path.name}")
    os.close(here)


class Listener:
    """A server on this machine that counts who connects."""

    def __init__(self):
        self.connections = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self):
        self._socket.close()

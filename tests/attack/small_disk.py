# SPDX-License-Identifier: MIT
"""Runs a command in a folder on a small disk of its own (tmpfs) and prints, as JSON, how it ended and what then stands there.

    unshare -rm python3 small_disk.py OPTIONS HOME COMMAND...

OPTIONS are those of tmpfs, such as size=64k or nr_inodes=20; HOME/out becomes the disk and is filled from HOME/before/out first."""
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path


def mount(folder: Path, options: str):
    library = ctypes.CDLL(None, use_errno=True)
    if library.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, options.encode()) != 0:
        raise OSError(ctypes.get_errno(), "no small disk could be mounted")


def state(folder: Path) -> dict:
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def main():
    options, home, command = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    disk = home / "out"
    disk.mkdir(exist_ok=True)
    mount(disk, options)
    try:
        shutil.copytree(home / "before" / "out", disk, dirs_exist_ok=True)
    except (OSError, shutil.Error):
        print(json.dumps({"too_small": True}))
        return
    before = state(disk)
    ran = subprocess.run(command, cwd=home, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL, check=False)
    left = sorted(path.name for path in disk.rglob("*") if ".circle15-" in path.name)
    print(json.dumps({"code": ran.returncode, "err": ran.stderr, "before": before, "after": state(disk), "left": left}))


main()

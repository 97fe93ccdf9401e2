# SPDX-License-Identifier: MIT
"""A library preloaded into the program that lists the calls which change the disk, and lets one of them fail."""
import errno
import os
import shutil
from pathlib import Path


def built(context) -> Path | None:
    """The library, or None where it cannot be built."""
    compiler = shutil.which("gcc-14") or shutil.which("cc")
    if compiler is None:
        return None
    library = context.work / "disk_shim.so"
    source = Path(__file__).with_name("disk_shim.c")
    ran = context.run([Path(compiler), "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"], timeout=60)
    if ran.code != 0:
        raise RuntimeError(ran.err)
    return library


def calls(context, library, command, home) -> list:
    """The calls of a sound run, in their order: "write PATH", "rename FROM TO", ..."""
    log = home / "calls"
    log.unlink(missing_ok=True)
    ran = context.run(command, cwd=home, env={"LD_PRELOAD": str(library), "CIRCLE15_SHIM_LOG": str(log)})
    if ran.code != 0:
        raise RuntimeError(f"with the shim: {ran.code} {ran.err}")
    text = log.read_text("utf-8")
    log.unlink()
    return [line.rstrip("\t").replace("\t", " ") for line in text.splitlines()]


def failing(library, number, error) -> dict:
    """The surroundings in which the number-th call fails."""
    return {"LD_PRELOAD": str(library), "CIRCLE15_SHIM_FAIL": str(number), "CIRCLE15_SHIM_ERRNO": str(getattr(errno, error))}

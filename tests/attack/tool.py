# SPDX-License-Identifier: MIT
"""Runs the programs under limits and says what is wrong with how a run ended."""
import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

# A busy machine must not look like a hang: a run is over time when it used so much of a processor, or slept this many times as long
# where nobody else wants one.
PATIENCE = 3
# Address space is reserved more freely than memory is used.
ADDRESS_SPACE = 4

LIBRARY_TEXT = re.compile(
    r"terminate called|what\(\)|std::|basic_string|vector::|map::at|json\.exception|nlohmann|toml::|CPLE_|ERROR \d|osmium|"
    r"filesystem error|bad_alloc|stoi|stod|Assertion|Segmentation|AddressSanitizer|runtime error|GEOS|ParseException|expat|libzip",
    re.IGNORECASE)
ERROR_WORD = re.compile(r"\berror\b|错误", re.IGNORECASE)
RULE = re.compile(r"\[[a-z0-9_]+\]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def patience():
    """How many times as long as it may use a processor a run may take, by how many others wait for one."""
    return PATIENCE * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


@dataclass
class Run:
    code: int | None  # None where a signal ended it
    signal: int | None  # SIGKILL also where it was over time
    out: str
    err: str
    seconds: float
    peak_bytes: int  # at least what the attack itself takes, for a process begins as a copy of its parent
    over_time: bool = False


class Program:
    """Starts programs, at most two at a time."""

    def __init__(self, at_once: int = 2):
        self._slots = threading.Semaphore(at_once)

    def slot(self):
        """To be held while a program runs that was started by start()."""
        return self._slots

    def run(self, args, cwd=None, timeout=10, env=None, limit_memory=2 << 30, stdout=None) -> Run:
        """Runs `args` (its first is the program) to its end, in `timeout` seconds of a processor; `env` is added to the surroundings."""
        with self._slots, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            begun = time.monotonic()
            child = start(args, cwd, env, stdout or out, err, limit_memory)
            longest = timeout * patience()
            timer = threading.Timer(longest, child.kill)
            timer.start()
            status, usage = _wait(child)
            timer.cancel()
            seconds = time.monotonic() - begun
            used = usage.ru_utime + usage.ru_stime
            code, ended_by = (None, os.WTERMSIG(status)) if os.WIFSIGNALED(status) else (os.WEXITSTATUS(status), None)
            return Run(code, ended_by, _text(out), _text(err), seconds, usage.ru_maxrss * 1024,
                       used > timeout or seconds > longest)


def start(args, cwd=None, env=None, out=subprocess.DEVNULL, err=subprocess.DEVNULL, limit_memory=2 << 30):
    """Starts a program with nothing on its standard input."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", **(env or {})}
    child = subprocess.Popen([os.fspath(arg) for arg in args], cwd=cwd, env=surroundings, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
    if limit_memory:
        try:
            resource.prlimit(child.pid, resource.RLIMIT_AS, (limit_memory * ADDRESS_SPACE, limit_memory * ADDRESS_SPACE))
        except (ProcessLookupError, PermissionError):  # gone already, or another user's by now
            pass
    return child


def complaint(run: Run, codes=(0, 2), names=(), limit_memory=2 << 30) -> str:
    """What is wrong with how a run ended, or nothing. `codes` are the exit codes that are right here; exit 2 must come with one
    line that names one of `names` (where any are given), a rule and no text of a library."""
    if run.over_time:
        return f"over time: {run.seconds:.1f} s"
    if run.signal is not None:
        return f"ended by {signal.Signals(run.signal).name}: {run.err[-200:]!r}"
    if run.peak_bytes > limit_memory:
        return f"took {run.peak_bytes >> 20} MiB"
    if run.code not in codes:
        return f"exit {run.code}: {run.err[-300:]!r}"
    if CONTROL.search(run.err):
        return f"control characters for the terminal, exit {run.code}: {run.err[-300:]!r}"
    if LIBRARY_TEXT.search(run.err):
        return f"text of a library, exit {run.code}: {run.err[-300:]!r}"
    if run.code in (0, 3) and ERROR_WORD.search(run.err):
        return f"exit {run.code} with an error: {run.err[-300:]!r}"
    if run.code in (1, 2):
        return _complaint_of_message(run, names)
    return ""


def _complaint_of_message(run, names):
    lines = [line for line in run.err.splitlines() if ERROR_WORD.search(line)]
    if len(lines) != 1:
        return f"exit {run.code} with {len(lines)} lines of error: {run.err[-300:]!r}"
    if not RULE.search(lines[0]):
        return f"exit {run.code} without a rule: {lines[0][:300]!r}"
    if names and not any(name in lines[0] for name in names):
        return f"exit {run.code} without a file: {lines[0][:300]!r}"
    return ""


def leftovers(folder: Path) -> list:
    """Names of work files of the program that stayed behind anywhere below `folder`."""
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if ".circle15-" in path.name]


def state_of(folder: Path) -> dict:
    """Every file below `folder` with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _wait(child):
    """As Popen.wait, with what the child used."""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return status, usage


def _text(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")

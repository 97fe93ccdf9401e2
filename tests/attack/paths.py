# SPDX-License-Identifier: MIT
"""R16: odd names of folders and files, places that cannot be written, and rights that are missing."""
import os
import shutil
from pathlib import Path

import study
import tool

NOBODY = 65534
ODD_NAMES = [b"a b", "嵊泗 研究区".encode(), b"-o", b"--help", b"it's \"quoted\"", b"a\nb", b"a\tb", b"\x1b[31mred", b"$(id)", b"*", b"%s%n", b"a;b&c|d",
             b"not UTF-8 \xff\xfe", "\u202ertl".encode(), b"x" * 255, b"...", b"a\\b", b"#", "é".encode(), "e\u0301".encode(), b"con", b"~"]
ISOCHRONE = ("isochrone", "study", "--from", "122.4105,30.7050")


def run(context):
    sound = study.small(context.root, context.work / "sound" / "study")
    for name in ODD_NAMES if context.long else context.rng.sample(ODD_NAMES, 8):
        odd_name(context, sound, name)
    for number, (kind, words, prepare, codes) in enumerate(places()):
        home = context.work / f"place {number}"
        shutil.copytree(sound, home / "study")
        prepare(home)
        before = tool.state_of(home)
        judge(context, home, words, kind, codes, before)
    missing_rights(context, sound)


def odd_name(context, sound, name):
    """A study in a folder of this name, and results into one."""
    home = context.work / "odd"
    home.mkdir()
    shutil.copytree(sound, home / os.fsdecode(name))
    shown = repr(name)[:60]
    given = b"./" + name
    for words in (("analyze", given, "-o", b"./result " + name[:200]), ("check", given), ("analyze", "--", name),
                  ("isochrone", given, "--from", "122.4105,30.7050", "-o", b"./area " + name[:200]), ("sheet", given, "-o", b"./sheets " + name[:200], "--format", "svg")):
        ran = context.run([context.map_program if words[0] == "sheet" else context.program, *words], cwd=home)
        wrong = tool.complaint(ran, codes=(0,)) or ("left work files" if tool.leftovers(home) else "")
        context.record("R16 names", not wrong, f"{shown}, {words[0]}: {wrong}")
    shutil.rmtree(home)


def places():
    """Places to write to: (what, words, prepare, exit codes that are right)."""
    def nothing(_):
        pass

    def deep(home):
        path = home
        for _ in range(5):
            path = path / ("d" * 200)
        shutil.copytree(home / "study", path / "study")

    deep_path = "/".join(["d" * 200] * 5)
    yield "a path of 1,000 bytes", ("analyze", f"{deep_path}/study", "-o", f"{deep_path}/result"), deep, (0,)
    yield "a missing folder", ("analyze", "study", "-o", "a/b/c"), nothing, (0,)
    yield "a folder closed by a slash", ("analyze", "study", "-o", "result/"), nothing, (0,)
    yield "a way there and back", ("analyze", "study/../study/", "-o", "x/../result"), nothing, (0, 2)
    yield "a link to the study", ("analyze", "link", "-o", "result"), lambda home: os.symlink("study", home / "link"), (0,)
    yield "a link to a folder for results", ("analyze", "study", "-o", "link"), lambda home: (os.mkdir(home / "real"), os.symlink("real", home / "link")), (0,)
    yield "a link to nowhere", ("analyze", "study", "-o", "link"), lambda home: os.symlink("nowhere", home / "link"), (0, 2)
    yield "a link to itself", ("analyze", "study", "-o", "link"), lambda home: os.symlink("link", home / "link"), (2,)
    yield "a file for a link to itself", (*ISOCHRONE, "-o", "link"), lambda home: os.symlink("link", home / "link"), (2,)
    refused = {
        "the study itself": ("analyze", "study", "-o", "study"),
        "a folder of the study": ("analyze", "study", "-o", "study/ferries"),
        "the folder above the study": ("analyze", "study", "-o", "."),
        "the folder above, forced": ("analyze", "study", "-o", ".", "--force"),
        "the study, forced": ("analyze", "study", "-o", "study", "--force"),
        "the root": ("analyze", "study", "-o", "/"),
        "an input for a folder": ("analyze", "study", "-o", "study/homes.csv"),
        "below a file": ("analyze", "study", "-o", "study/homes.csv/result"),
        "below a device": ("analyze", "study", "-o", "/dev/null/result"),
        "a device": ("analyze", "study", "-o", "/dev/null"),
        "/proc": ("analyze", "study", "-o", "/proc/result"),
        "a name of 256 bytes": ("analyze", "study", "-o", "x" * 256),
        "a path of 5,000 bytes": ("analyze", "study", "-o", "x/" * 2500),
        "an input": (*ISOCHRONE, "-o", "study/homes.csv"),
        "an input, forced": (*ISOCHRONE, "-o", "study/homes.csv", "--force"),
        "an input by another way": (*ISOCHRONE, "-o", "study/../study/./homes.csv", "--force"),
        "a timetable": (*ISOCHRONE, "-o", "study/ferries/stops.txt", "--force"),
        "a folder for a file": (*ISOCHRONE, "-o", "study"),
        "a device for a file": (*ISOCHRONE, "-o", "/dev/full"),
        "a file in a missing folder below a file": (*ISOCHRONE, "-o", "study/homes.csv/area.geojson"),
        "the scenario it reads": ("compare", "study", "--scenario", "study/scenario.toml", "-o", "study/scenario.toml", "--force"),
        "a plan over the study": ("site", "study", "--service", "childcare", "--add", "1", "-o", "study/study.toml", "--force"),
        "sheets below a file": ("sheet", "study", "-o", "study/homes.csv/sheets", "--format", "svg"),
        "sheets into a device": ("sheet", "study", "-o", "/dev/null", "--format", "svg"),
        "no such study": ("analyze", "nowhere", "-o", "result"),
        "no such scenario": ("compare", "study", "--scenario", "nowhere.toml", "-o", "result"),
        "a file for a study": ("analyze", "study/homes.csv", "-o", "result"),
        "an empty folder for a study": ("analyze", "study/ferries", "-o", "result"),
    }
    for kind, words in refused.items():
        yield kind, words, nothing, (2,)


    def others(home):
        (home / "mine").mkdir()
        (home / "mine" / "run.json").write_text("{}")

    yield "somebody's folder", ("analyze", "study", "-o", "mine"), others, (2,)

    def hard_link(home):
        os.link(home / "study" / "homes.csv", home / "area.geojson")

    yield "an input by a second name", (*ISOCHRONE, "-o", "area.geojson", "--force"), hard_link, (2,)
    yield "an input by a link", (*ISOCHRONE, "-o", "link", "--force"), lambda home: os.symlink("study/homes.csv", home / "link"), (2,)


def judge(context, home, words, kind, codes, before):
    ran = context.run([context.map_program if words[0] == "sheet" else context.program, *words, "--lang", "en"], cwd=home)
    wrong = tool.complaint(ran, codes=codes)
    after = tool.state_of(home)
    if not wrong and any(after.get(name) != content for name, content in before.items()):
        wrong = "changed what was there"
    if not wrong and ran.code == 2 and after.keys() != before.keys():
        wrong = f"exit 2, yet {sorted(after.keys() - before.keys())}"
    if not wrong and tool.leftovers(home):
        wrong = f"left {tool.leftovers(home)}"
    context.record("R16 places", not wrong, f"{kind}; {tool_words(words)}: {wrong}")
    shutil.rmtree(home)


def tool_words(words):
    return " ".join(str(word) for word in words)[:200]


def missing_rights(context, sound):
    """As another user: files that cannot be read, folders that cannot be written."""
    as_nobody = [Path("/usr/bin/setpriv"), f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    home = context.work / "rights"
    shutil.copytree(sound, home / "study")
    os.chmod(home, 0o777)
    if as_nobody and context.run([*as_nobody, context.program, "check", "study"], cwd=home).code != 0:
        context.not_tried("R16 rights", "another user cannot get at this folder")
        return
    for folder in ("closed", "mine"):
        (home / folder).mkdir()
    shutil.copy(sound / "homes.csv", home / "mine" / "area.geojson")
    os.chmod(home / "closed", 0o555)
    cases = [("a folder closed to writing", ("analyze", "study", "-o", "closed/result"), None),
             ("a file in it", (*ISOCHRONE, "-o", "closed/area.geojson"), None),
             ("sheets in it", ("sheet", "study", "-o", "closed", "--format", "svg"), None),
             ("a plan in it", ("site", "study", "--service", "childcare", "--add", "1", "-o", "closed/plan.toml"), None)]
    cases += [(f"{name} closed to reading", ("analyze", "study", "-o", "result"), name)
              for name in ("study.toml", "standard.toml", "homes.csv", "islands.geojson", "streets.osm", "heights.tif", "ferries/stops.txt", "ferries")]
    for kind, words, closed in cases:
        if closed:
            mode = (home / "study" / closed).stat().st_mode
            os.chmod(home / "study" / closed, 0)
        ran = context.run([*as_nobody, context.map_program if words[0] == "sheet" else context.program, *words, "--lang", "en"], cwd=home,
                          env={"HOME": str(home), "XDG_RUNTIME_DIR": ""})
        if closed:
            os.chmod(home / "study" / closed, mode & 0o7777)
        wrong = tool.complaint(ran, codes=(2,), names=("closed",) if not closed else closed.split("/"))
        if not wrong and (tool.leftovers(home) or (home / "result").exists() or any((home / "closed").iterdir())):
            wrong = "something was written"
        context.record("R16 rights", not wrong, f"{kind}: {wrong}")

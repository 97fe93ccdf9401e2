# SPDX-License-Identifier: MIT
"""Every command that writes: how to call it so that an earlier output stands where the new one goes."""
import shutil
from dataclasses import dataclass
from pathlib import Path

import tool

SHEET = ("sheet", "study", "--format", "svg", "--paper", "A4", "--lang", "en", "-o", "out")
UPDATE = ("import", "out/county", "--accept", "all", "--by", "somebody", "--update")


@dataclass(frozen=True)
class Writer:
    """`old` and `new` are the words of two runs with different outputs under the same names; `is_set`: several files side by side
    in a folder that is not theirs alone; `edits`: changes what stands there, so that a second run finds nothing to do."""
    name: str
    old: tuple
    new: tuple
    is_set: bool = False
    by_map: bool = False
    edits: bool = False
    ready: tuple = ()  # words of runs that make, within the study's folder or in `out`, what it is given

    def command(self, context, which):
        return [context.map_program if self.by_map else context.program, *getattr(self, which)]

    def state(self, home: Path):
        """The output and all that stands beside it, but for work files of the program."""
        return {name: content for name, content in tool.state_of(home).items()
                if not name.startswith(("study/", "before/")) and ".circle15-" not in name}

    def completed(self, context, home: Path, new) -> str:
        """What is wrong with a sound run after one that failed or was killed, if anything."""
        ran = context.run(self.command(context, "new"), cwd=home, timeout=30)
        if ran.code != 0 and not self.was_done(ran.err):
            return f"the next run: {ran.code} {ran.err[-300:]!r}"
        if self.state(home) != new or tool.leftovers(home):
            return f"the next run is not whole, or left {tool.leftovers(home)}"
        return ""

    def was_done(self, said: str) -> bool:
        """Whether an edit was refused since another run has made it."""
        return self.edits and ("[nothing_accepted]" in said or "[changed_meanwhile]" in said)

    def restore(self, home: Path):
        """Puts the earlier output back into its place."""
        for path in home.iterdir():
            if path.name not in ("study", "before"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(home / "before", home, dirs_exist_ok=True)


WRITERS = [
    Writer("analyze", ("analyze", "study", "-o", "out/result", "--date", "2025-01-02"), ("analyze", "study", "-o", "out/result", "--week")),
    Writer("compare", ("compare", "study", "--scenario", "study/scenario.toml", "-o", "out/result", "--date", "2025-01-02"),
           ("compare", "study", "--scenario", "study/scenario.toml", "-o", "out/result")),
    Writer("isochrone", ("isochrone", "study", "--from", "122.4105,30.7050", "-o", "out/area.geojson", "--minutes", "3"),
           ("isochrone", "study", "--from", "122.4105,30.7050", "-o", "out/area.geojson")),
    Writer("site", ("site", "study", "--service", "childcare", "--add", "2", "-o", "out/plan.toml"),
           ("site", "study", "--service", "childcare", "--add", "1", "-o", "out/plan.toml"), is_set=True),
    Writer("indicators", ("indicators", "study", "-o", "out/indicators.csv", "--scenario", "study/scenario.toml"),
           ("indicators", "study", "-o", "out/indicators.csv")),
    Writer("import", ("import", "study/import_before.toml", "-o", "out/result"), ("import", "study/import.toml", "-o", "out/result")),
    Writer("plan", ("import", "--init", "study", "-o", "out/import.toml", "--force", "--lang", "zh"),
           ("import", "--init", "study", "-o", "out/import.toml", "--force", "--lang", "en")),
    Writer("merge", ("merge", "study/earlier", "-o", "out/result"), ("merge", "study/given", "-o", "out/result"),
           ready=tuple(words for tiles, date in (("earlier", "2025-01-02"), ("given", "2024-12-31"))
                       for words in (("tile", "study", "-o", f"study/{tiles}", "--by", "townships", "--date", date),
                                     ("tile", "--run", f"study/{tiles}/tile-0001"), ("tile", "--run", f"study/{tiles}/tile-0002")))),
    Writer("deliver", ("analyze", "study", "-o", "out/result", "--deliver", "--lang", "zh"),
           ("analyze", "study", "-o", "out/result", "--deliver", "--lang", "en")),
    Writer("package", ("package", "study/zh", "-o", "out/result.zip", "--lang", "zh"),
           ("package", "study/zh", "-o", "out/result.zip", "--lang", "en"),
           ready=(("analyze", "study", "-o", "study/zh", "--deliver", "--lang", "zh"),)),
    Writer("tile", ("tile", "study", "-o", "out/tiles", "--by", "townships"), ("tile", "study", "-o", "out/tiles", "--by", "islands"), is_set=True),
    Writer("template", ("import", "--template", "homes", "-o", "out/sheet.xlsx", "--force"),
           ("import", "--template", "facilities", "-o", "out/sheet.xlsx", "--force")),
    Writer("doubts", ("check", "study", "--xlsx", "out/doubts.xlsx", "--force", "--lang", "zh"),
           ("check", "study", "--xlsx", "out/doubts.xlsx", "--force", "--lang", "en")),
    Writer("update", (*UPDATE, "study/list_before.csv", "--list-date", "2025-01-01"), (*UPDATE, "study/list.csv", "--list-date", "2025-01-02"),
           is_set=True, edits=True, ready=(("import", "study/import.toml", "-o", "out/county"),)),
    Writer("sheet", (*SHEET, "--date", "2025-01-02"), SHEET, is_set=True, by_map=True),
]


def made_before(context, sound, home, writer):
    """A folder with the study and, in `before`, the earlier output; returns both outputs and the seconds a run takes."""
    shutil.copytree(sound, home / "study")
    for words in writer.ready:
        ran = context.run(words, cwd=home, timeout=30)
        if ran.code != 0:
            raise RuntimeError(f"{writer.name}, {words[0]}: {ran.code} {ran.err}")
    states, seconds = [], 0.0
    (home / "before").mkdir()
    for which in ("old", "new"):
        (home / "out").mkdir(exist_ok=True)
        ran = context.run(writer.command(context, which), cwd=home, timeout=30)
        if ran.code != 0:
            raise RuntimeError(f"{writer.name}: {ran.code} {ran.err}")
        states.append(writer.state(home))
        seconds = max(seconds, ran.seconds)
        if which == "old":
            shutil.copytree(home / "out", home / "before" / "out")
    if states[0] == states[1]:
        raise RuntimeError(f"{writer.name}: both outputs are the same, so that none can be told from the other")
    return states[0], states[1], seconds

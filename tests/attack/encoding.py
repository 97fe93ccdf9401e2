# SPDX-License-Identifier: MIT
"""Text as it comes from offices: encodings, line ends and separators of tables, code pages of shapefiles. Each gives the answer of the
plain UTF-8 file, or is refused in one line that names the file; never other names and never fewer persons."""
import json
import shutil
import subprocess
from pathlib import Path

from studies import Table, copy_small, message, replace_in
from tool import complaint

# 𠮷 (U+20BB7) and 㑇 (U+3447): in GB18030 both take four bytes.
FOUR_BYTES = "𠮷㑇"
TABLES = ("homes.csv", "facilities.csv", "villages.csv", "piers.csv", "ferries/stops.txt")
ENCODINGS = ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5")
SAME = {"utf-8", "utf-8-sig"}  # must be read, and alike
ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
RESULTS = ("homes.geojson", "facilities.geojson", "gaps.geojson", "coverage.csv", "ledger.csv")


def result_of(folder: Path) -> dict:
    """The result's features and tables without what hashes of the input say."""
    result = {}
    for name in RESULTS:
        text = (folder / name).read_text(encoding="utf-8-sig")
        result[name] = json.loads(text)["features"] if name.endswith(".geojson") else text
    return result


class Matrix:
    """Runs variants of one study and compares them with the plain one."""

    def __init__(self, context):
        self.context = context
        self.plain = copy_small(context.root, context.work / "plain", "with_boats")
        replace_in(self.plain / "villages.csv", "东村", "东" + FOUR_BYTES + "村")
        replace_in(self.plain / "facilities.csv", "东村", "东" + FOUR_BYTES + "村")
        replace_in(self.plain / "homes.csv", "连山 1 号,东村", "连山 1 号,东" + FOUR_BYTES + "村")
        context.run(["analyze", self.plain, "-o", context.work / "plain-answer"])
        self.expected = result_of(context.work / "plain-answer")
        self.names = {name.split("/")[-1] for name in TABLES} | {"places.shp", "islands.shp"}

    def compare(self, line, what, folder, must_read=False, expected=None):
        answer = folder.with_name(folder.name + "-answer")
        run = self.context.run(["analyze", folder, "-o", answer])
        fault = complaint(run, names=self.names)
        if not fault and run.code == 2 and must_read:
            fault = f"refused: {message(run)}"
        if not fault and run.code == 2 and answer.exists():
            fault = "refused, yet something was written"
        if not fault and run.code == 0 and result_of(answer) != (expected or self.expected):
            fault = "read, but with another result"
        self.context.record(line, not fault, f"{what}: {fault or (message(run) if run.code else 'same result')}", folder)
        shutil.rmtree(folder)
        shutil.rmtree(answer, ignore_errors=True)


def table_cases(context) -> list:
    cases = [(table, encoding, "LF", "comma") for table in TABLES for encoding in ENCODINGS]
    cases += [(table, encoding, ends, "comma") for table in TABLES for encoding in ("utf-8", "utf-8-sig", "utf-16") for ends in ("CRLF", "CR")]
    cases += [(table, "utf-8", "LF", separator) for table in TABLES for separator in SEPARATORS if separator != "comma"]
    return cases if context.long else context.rng.sample(cases, 24)


def try_table(matrix, number, case):
    name, encoding, ends, separator = case
    folder = Path(shutil.copytree(matrix.plain, matrix.context.work / f"table-{number}"))
    table = Table(folder / name)
    try:
        table.write(encoding, ENDS[ends], SEPARATORS[separator])
    except UnicodeEncodeError:  # an old code page lacks the rare characters; common ones stay
        for row in table.rows:
            row.update({column: str(cell or "").encode(encoding, "ignore").decode(encoding) for column, cell in row.items()})
        table.write(encoding, ENDS[ends], SEPARATORS[separator])
    plain_ascii = all(byte < 128 for byte in (folder / name).read_bytes()) and encoding not in ("utf-16-le", "utf-16-be")
    must = (encoding in SAME or plain_ascii) and separator == "comma"
    matrix.compare("R14 CSV", f"{name} {encoding} {ends} {separator}", folder, must)


def shapefile(folder: Path, layer: str, encoding: str):
    """The facilities of `folder` as a shapefile whose text is in `encoding`."""
    source = folder / layer
    fields = [name for name in Table(source).columns if name not in ("crs", "address")]
    query = f"SELECT {', '.join(fields)} FROM \"{Path(layer).stem}\""
    subprocess.run(["ogr2ogr", "-q", "-f", "ESRI Shapefile", folder / "places.shp", source, "-oo", "X_POSSIBLE_NAMES=lon", "-oo",
                    "Y_POSSIBLE_NAMES=lat", "-oo", "KEEP_GEOM_COLUMNS=NO", "-a_srs", "EPSG:4326", "-lco", f"ENCODING={encoding}", "-sql",
                    query.replace("lon, lat, ", "")], check=True, capture_output=True)


def set_mark(dbf: Path, mark: int):
    """The language driver id, byte 29 of a DBF."""
    data = bytearray(dbf.read_bytes())
    data[29] = mark
    dbf.write_bytes(data)


# Encoding of the text, what the .cpg says (None: no file), language driver id, whether it must be read.
SHAPEFILES = [
    ("UTF-8", "UTF-8", 0x00, True), ("UTF-8", "utf8", 0x00, False), ("UTF-8", None, 0x00, False), ("UTF-8", None, 0x57, False),
    ("CP936", "GBK", 0x00, True), ("CP936", "936", 0x4D, False), ("CP936", None, 0x4D, True), ("CP936", None, 0x57, False),
    ("CP936", None, 0x00, False), ("CP936", "UTF-8", 0x00, False), ("CP936", "UTF-8", 0x4D, False), ("UTF-8", "GBK", 0x4D, False),
    ("UTF-8", "ISO-8859-1", 0x57, False), ("CP936", "ISO-8859-1", 0x57, False), ("UTF-8", "no such encoding", 0x00, False),
]


def try_shapefile(matrix, number, case):
    encoding, cpg, mark, must = case
    folder = Path(shutil.copytree(matrix.context.work / "shape", matrix.context.work / f"shape-{number}"))
    shapefile(folder, "facilities.csv", encoding)
    side = folder / "places.cpg"
    side.unlink(missing_ok=True)
    if cpg is not None:
        side.write_text(cpg + "\n", encoding="ascii")
    set_mark(folder / "places.dbf", mark)
    replace_in(folder / "study.toml", 'file = "facilities.csv"\ncrs = "column"', 'file = "places.shp"\ncrs = "EPSG:4326"')
    matrix.compare("R14 DBF", f"text {encoding}, cpg {cpg}, mark {mark:#x}", folder, must, matrix.of_shape)


def run(context):
    matrix = Matrix(context)
    if shutil.which("ogr2ogr"):
        # Rare characters are left out of code page 936, and names are short enough for a DBF.
        shape = copy_small(context.root, context.work / "shape", "with_boats")
        table = Table(shape / "facilities.csv")
        for row in table.rows:
            row["crs"], row["address"] = "EPSG:4326", ""
        table.write()
        folder = Path(shutil.copytree(shape, context.work / "shape-plain"))
        shapefile(folder, "facilities.csv", "UTF-8")
        replace_in(folder / "study.toml", 'file = "facilities.csv"\ncrs = "column"', 'file = "places.shp"\ncrs = "EPSG:4326"')
        first = context.run(["analyze", folder, "-o", context.work / "of-shape"])
        context.record("R14 DBF", first.code == 0, f"a shapefile in UTF-8 with its cpg: {message(first)}", folder)
        if first.code == 0:
            matrix.of_shape = result_of(context.work / "of-shape")
            shapes = SHAPEFILES if context.long else SHAPEFILES[:1] + context.rng.sample(SHAPEFILES[1:], 7)
            context.each(list(enumerate(shapes)), lambda numbered: try_shapefile(matrix, *numbered))
    else:
        context.not_tried("R14 DBF", "no ogr2ogr here")
    context.each(list(enumerate(table_cases(context))), lambda numbered: try_table(matrix, *numbered))

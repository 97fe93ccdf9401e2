# SPDX-License-Identifier: MIT
"""The workbook in a real LibreOffice:  workbook_in_libreoffice_test.py CIRCLE15.XLSX [FOLDER]

Every formula has the value that LibreOffice reckons for it, no text is cut or turned into ###, and on paper every sheet
begins with its name in letters that can be read. FOLDER keeps what LibreOffice made."""
import contextlib
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Points, where a stand-in for Calibri makes columns a third wider: 6 points on a PC that has it. Smaller print is not read at a table.
LEAST_PRINT = 4.5


def check(holds, what):
    if not holds:
        raise SystemExit("workbook: " + what)


def sheet_names(book):
    return [sheet.get("name") for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]


def formulas(path):
    """{(sheet, cell): (formula, value)} of every formula."""
    found = {}
    with zipfile.ZipFile(path) as book:
        for number, name in enumerate(sheet_names(book), 1):
            for cell in tree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "c"):
                formula = cell.find(MAIN + "f")
                if formula is not None:
                    found[name, cell.get("r")] = (formula.text, cell.findtext(MAIN + "v"))
    return found


def without_values(path, copy):
    """The same workbook with no value beside any formula: what stands there afterwards has been reckoned."""
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as emptied:
        for part in book.namelist():
            content = book.read(part)
            if part.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", content)
            emptied.writestr(part, content)


def convert(path, kind, folder, profile):
    done = subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", kind, "--outdir", folder, path],
                          capture_output=True, text=True, timeout=600, env={**os.environ, "HOME": profile})
    made = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + kind)
    check(done.returncode == 0 and os.path.exists(made), f"LibreOffice made no {kind}: {done.stdout} {done.stderr}")
    return made


def values_are_reckoned(path, folder, profile):
    told = formulas(path)
    check(len(told) > 20, "hardly a formula in it")
    emptied = os.path.join(folder, "emptied.xlsx")
    without_values(path, emptied)
    check(all(value is None for _, value in formulas(emptied).values()), "values were left beside formulas")
    os.makedirs(os.path.join(folder, "reckoned"), exist_ok=True)
    reckoned = formulas(convert(emptied, "xlsx", os.path.join(folder, "reckoned"), profile))
    check(reckoned.keys() == told.keys(), "LibreOffice finds other formulas")
    for place, (formula, value) in told.items():
        check(value is not None, f"{place} {formula} has no value")
        again = reckoned[place][1]
        check(again is not None and abs(float(again) - float(value)) <= 1e-9 * max(1, abs(float(value))),
              f"{place} {formula}: {value} is told, {again} is reckoned")
    return len(told)


def pages_of(pdf):
    """Of each page its words with the height of their letters in points."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages = []
    for page in boxes.split("<page ")[1:]:
        words = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</word>', page)
        pages.append([(float(below) - float(above), word) for above, below, word in words])
    return pages


def is_readable_on_paper(path, folder, profile):
    pdf = convert(path, "pdf", folder, profile)
    pages = pages_of(pdf)
    with zipfile.ZipFile(path) as book:
        names = sheet_names(book)
    starts = {}
    for number, words in enumerate(pages):
        text = "".join(word for _, word in words)
        check("###" not in text, f"page {number + 1}: a column is too narrow for its numbers")
        check(not re.search(r"#(REF|NAME|VALUE|DIV/0)|Err:\d", text), f"page {number + 1}: a formula has failed")
        for name in names:
            if text.startswith(name.replace(" ", "")):
                starts.setdefault(name, number + 1)
    # The first sheet begins with the study's name.
    check(list(starts) == names[1:], f"pages begin with {starts}, sheets are {names}")
    for number, words in enumerate(pages):
        check(words, f"page {number + 1} is empty")
        # Letters of one font alone: a line of Noto Sans CJK is 1.448 times as high as their size. The footer is always of 8 points.
        heights = sorted(height for height, word in words if re.fullmatch(r"[\u4e00-\u9fff]+", word))
        middle = heights[len(heights) // 2] / 1.448 if heights else LEAST_PRINT
        check(middle >= LEAST_PRINT, f"page {number + 1} is printed at {middle:.1f} points")
    return len(pages)


def main():
    path = sys.argv[1]
    with contextlib.ExitStack() as stack:
        folder = sys.argv[2] if len(sys.argv) > 2 else stack.enter_context(tempfile.TemporaryDirectory())
        os.makedirs(folder, exist_ok=True)
        profile = stack.enter_context(tempfile.TemporaryDirectory())
        cells = values_are_reckoned(path, folder, profile)
        pages = is_readable_on_paper(path, folder, profile)
    print(f"{cells} formulas have the value LibreOffice reckons; {pages} pages can be read")


main()

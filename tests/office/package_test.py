# SPDX-License-Identifier: MIT
"""What `circle15 package` hands over:  package_test.py CIRCLE15 RESULT

Every file is in the manifest with its hash and in the text with what it is, and a public zip holds no person's place."""
import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile


def check(holds, what):
    if not holds:
        raise SystemExit("package: " + what)


def packed(program, result, path, *more):
    subprocess.run([program, "package", result, "-o", path, *more], check=True, stderr=subprocess.DEVNULL)
    with zipfile.ZipFile(path) as file:
        check(file.testzip() is None, "the zip is damaged")
        return {name: file.read(name) for name in file.namelist()}


def is_told(files, text):
    told = files[text].decode("utf-8-sig")
    manifest = json.loads(files["manifest.json"])
    listed = {each["file"]: each for each in manifest["files"]}
    check(listed.keys() == files.keys() - {"manifest.json"}, f"the manifest lists {sorted(listed)}")
    for name, each in listed.items():
        check(each["sha256"] == hashlib.sha256(files[name]).hexdigest() and each["bytes"] == len(files[name]), name + " has another hash")
        check(name == text or each["about"] and f"  {name} " in told and each["about"] in told, f"{name} is not explained")
    check(all(line.endswith("\r") for line in told.split("\n")[:-1]), "lines do not end as Windows needs them")
    return told


def main():
    program, result = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        internal = packed(program, result, os.path.join(folder, "a.zip"), "--lang", "zh")
        told = is_told(internal, "说明.txt")
        check(told.index("report.html") < told.index("使用前请注意") < told.index("homes.geojson"), "what to open first does not stand first")
        check("不得公开" in told, "it is not said that it is internal")
        public = packed(program, result, os.path.join(folder, "b.zip"), "--lang", "en", "--public", "--map-number", "浙S(2026)1号")
        told = is_told(public, "README.txt")
        check("浙S(2026)1号" in told and "ODbL" in told, "map approval number or licences are not told")
        rows = list(csv.DictReader(io.StringIO(public["coverage_public.csv"].decode("utf-8-sig"))))
        check(len(rows) > 20, "hardly a row")
        for row in rows:
            for column in ("persons", "covered persons", "persons not covered", "persons unknown"):
                check(not row[column] or int(row[column]) == 0 or int(row[column]) >= 10, f"{row} tells of fewer than ten")
        with open(os.path.join(result, "homes.geojson"), encoding="utf-8") as file:
            homes = {home["properties"]["id"] for home in json.load(file)["features"]}
        for name, content in public.items():
            text = content.decode("utf-8-sig")
            check(not any(f'"{home}"' in text for home in homes), name + " names homes")
    print(f"{len(internal)} and {len(public)} files are listed and explained")


main()

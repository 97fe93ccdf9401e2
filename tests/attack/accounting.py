# SPDX-License-Identifier: MIT
"""Every row is used, repaired or rejected, and counted; persons add up in every table of every result."""
import json
import shutil
from collections import Counter
from pathlib import Path

from studies import Table, copy_shengsi, copy_small, message, read_table
from tool import complaint

STATUSES = ("covered", "too_far", "boat_only", "no_access", "full", "unknown")
OPTIONS = ([], ["--capacity"], ["--suspend", "all"], ["--capacity-by-boat"], ["--week"], ["--at", "19:30"], ["--date", "2024-12-29"], ["--walk", "worse"])

# How a row goes bad: file, what becomes of the row, and what that does to it.
BAD_ROWS = [
    ("homes.csv", "lon is text", "rejected", lambda row: row.update(lon="east")),
    ("homes.csv", "lat is NaN", "rejected", lambda row: row.update(lat="nan")),
    ("homes.csv", "far away", "rejected", lambda row: row.update(lon="100.0", lat="10.0")),
    ("homes.csv", "no id", "rejected", lambda row: row.update(id="")),
    ("homes.csv", "persons below 0", "rejected", lambda row: row.update(age_15_59="-3")),
    ("homes.csv", "half a person", "rejected", lambda row: row.update(age_65_79="1.5")),
    ("homes.csv", "no persons stated", "rejected", lambda row: row.update(age_0_2="")),
    ("homes.csv", "no such village", "rejected", lambda row: row.update(village="999999999999")),
    ("homes.csv", "no such island", "rejected", lambda row: row.update(island="atlantis")),
    ("homes.csv", "another township", "rejected", lambda row: row.update(township="没有镇")),
    ("homes.csv", "no such quality", "repaired", lambda row: row.update(quality="perhaps")),
    ("homes.csv", "dwellings below 0", "repaired", lambda row: row.update(dwellings="-1")),
    ("homes.csv", "a control character", "repaired", lambda row: row.update(name="a\x07b")),
    ("facilities.csv", "no such service", "rejected", lambda row: row.update(service="cinema")),
    ("facilities.csv", "no such status", "rejected", lambda row: row.update(status="sleeping")),
    ("facilities.csv", "no such CRS", "rejected", lambda row: row.update(crs="EPSG:1")),
    ("facilities.csv", "opened on no day", "rejected", lambda row: row.update(opened="soon")),
    ("facilities.csv", "capacity is text", "repaired", lambda row: row.update(capacity="many")),
    ("facilities.csv", "hours in words", "repaired", lambda row: row.update(opening_hours="mornings")),
    ("piers.csv", "no coordinates", "rejected", lambda row: row.update(lon="", lat="")),
]


def faults_of_rows(counts) -> list:
    return [f"{layer}: {count}" for layer, count in counts.items()
            if count["read"] != count["used"] + count["repaired"] + count["rejected"] or min(count[key] for key in ("read", "used", "repaired", "rejected")) < 0]


def counts_of(folder: Path) -> dict:
    return {row["layer"]: row for row in json.loads((folder / "run.json").read_text(encoding="utf-8"))["rows"]}


def features_of(folder: Path, name: str) -> list:
    return [one["properties"] for one in json.loads((folder / name).read_text(encoding="utf-8"))["features"]]


def faults_of_ledger(folder: Path) -> list:
    """Sums of persons that differ between ledger.csv, coverage.csv, homes.geojson and the homes that were read."""
    faults = []
    ledger = read_table(folder / "ledger.csv")
    county = {row["service"]: row for row in ledger if row["unit_kind"] == "county"}
    islands = Counter()
    for row in ledger:
        if int(row["persons"]) != sum(int(row[status]) for status in STATUSES) or row["sum_check"] != "0":
            faults.append(f"ledger of {row['service']} in {row['unit']} does not add up")
        if row["unit_kind"] == "island":
            islands.update({(row["service"], column): int(row[column]) for column in ("persons", "homes", *STATUSES)})
    for service, row in county.items():
        faults += [f"islands of {service} have {islands[service, column]} {column}, the county {row[column]}"
                   for column in ("persons", "homes", *STATUSES) if islands[service, column] != int(row[column])]
    parts = Counter()
    for row in read_table(folder / "coverage.csv"):
        if row["measure"] == "standard":
            parts[row["service"], row["unit_kind"], "persons"] += int(row["persons"])
            parts[row["service"], row["unit_kind"], "covered"] += int(row["covered_persons"])
    for (service, kind, what), number in parts.items():
        if number != int(county[service][what]):
            faults.append(f"coverage.csv: {kind}s of {service} have {number} {what}, the ledger {county[service][what]}")
    homes = features_of(folder, "homes.geojson")
    for service, row in county.items():
        shown = Counter(home[f"{service}_status"] for home in homes)
        if sum(shown.values()) != int(row["homes"]):
            faults.append(f"{sum(shown.values())} homes have a status for {service}, the ledger counts {row['homes']}")
    used = counts_of(folder)["homes"]
    if len(homes) != used["used"] + used["repaired"]:
        faults.append(f"{len(homes)} homes are written, {used} were read")
    return faults


def faults_of_gaps(folder: Path) -> list:
    """Persons of gaps: those not covered, but for homes whose status leaves nothing to say."""
    faults = []
    county = {row["service"]: row for row in read_table(folder / "ledger.csv") if row["unit_kind"] == "county"}
    persons = Counter()
    for gap in features_of(folder, "gaps.geojson"):
        persons[gap["service"]] += gap["persons"]
    for service, row in county.items():
        if persons[service] > int(row["persons"]) - int(row["covered"]):
            faults.append(f"gaps of {service} hold {persons[service]} persons, {row['persons']} less {row['covered']} are not covered")
    return faults


def faults_of_places(folder: Path) -> list:
    if not (folder / "places.csv").exists():
        return []
    faults = []
    county = {row["service"]: row for row in read_table(folder / "ledger.csv") if row["unit_kind"] == "county"}
    for row in read_table(folder / "places.csv"):
        reach, placed, without, unjudged = (int(row[name] or 0) for name in ("persons_in_reach", "persons_placed", "persons_without_place", "persons_unjudged"))
        if reach != placed + without + unjudged and reach != placed + without:
            faults.append(f"places.csv of {row['service']}: {reach} in reach, {placed} placed, {without} without, {unjudged} unjudged")
        if without != int(county[row["service"]]["full"]):
            faults.append(f"places.csv of {row['service']}: {without} without a place, {county[row['service']]['full']} full")
    return faults


def try_sums(context, number, case):
    study, options = case
    folder = context.work / f"sums-{number}"
    run = context.run(["analyze", context.work / study, "-o", folder, *options])
    fault = complaint(run, codes=(0,))
    faults = [fault] if fault else (faults_of_rows(counts_of(folder)) + faults_of_ledger(folder) +
                                    faults_of_gaps(folder) + faults_of_places(folder))
    context.record("R13 persons add up", not faults, f"{study} {' '.join(options)}: {'; '.join(faults[:3]) or 'they do'}")
    shutil.rmtree(folder, ignore_errors=True)


def draw_bad_rows(context, study: Path, number: int) -> tuple:
    """Makes some rows bad, each in one way; returns what must be counted: layer -> outcome -> rows."""
    expected = {}
    for name in ("homes.csv", "facilities.csv", "piers.csv"):
        if name == "piers.csv" and (study / "ferries").exists():
            continue  # boats call there: a pier less refuses the study
        table = Table(study / name)
        layer = name.removesuffix(".csv")
        kinds = [kind for kind in BAD_ROWS if kind[0] == name]
        chosen = context.rng.sample(range(len(table.rows)), min(number, len(table.rows) - 1))
        expected[layer] = Counter(read=len(table.rows), rejected=0, repaired=0)
        for row in chosen:
            _, _, outcome, spoil = context.rng.choice(kinds)
            spoil(table.rows[row])
            expected[layer][outcome] += 1
        table.write()
    return expected


def try_bad_rows(context, case):
    folder, expected = case
    out = folder.with_name(folder.name + "-answer")
    run = context.run(["analyze", folder, "-o", out])
    faults = [complaint(run, codes=(0,))]
    if run.code == 0:
        counts = counts_of(out)
        faults = faults_of_rows(counts)
        for layer, wanted in expected.items():
            told = {key: counts[layer][key] for key in ("read", "rejected", "repaired")}
            if told != dict(wanted):
                faults.append(f"{layer}: {dict(wanted)} expected, {told} told")
        issues = read_table(out / "issues.csv")
        for layer, wanted in expected.items():
            rows = {row["place"] for row in issues if row["file"] == f"{layer}.csv" and row["severity"] == "rejected"}
            if len(rows) != wanted["rejected"]:
                faults.append(f"{layer}: {wanted['rejected']} rows are rejected, issues.csv names {len(rows)}")
        faults += faults_of_ledger(out)
        said = context.run(["check", folder, "--json"])
        if said.code != 0 or {row["layer"]: row for row in json.loads(said.out)["rows"]} != counts:
            faults.append("check counts other rows than analyze")
    faults = [fault for fault in faults if fault]
    context.record("R13 bad rows", not faults, f"{sum(map(lambda one: one['rejected'] + one['repaired'], expected.values()))} bad rows: "
                   f"{'; '.join(faults[:3]) or 'all counted'}", folder)
    shutil.rmtree(folder)
    shutil.rmtree(out, ignore_errors=True)


def run(context):
    copy_shengsi(context.root, context.work / "county")
    copy_small(context.root, context.work / "small", "with_boats")
    cases = [("small", options) for options in OPTIONS] + [("county", options) for options in (OPTIONS if context.long else OPTIONS[:2])]
    context.each(list(enumerate(cases)), lambda numbered: try_sums(context, *numbered))
    spoiled = []
    for round_number in range(60 if context.long else 8):
        folder = context.work / f"bad-{round_number}"
        study = copy_shengsi(context.root, folder) if round_number % 8 == 0 else copy_small(context.root, folder)
        number = context.rng.randint(1, 400) if round_number % 8 == 0 else context.rng.randint(1, 2)
        spoiled.append((folder, draw_bad_rows(context, study, number)))
    context.each(spoiled, lambda case: try_bad_rows(context, case))

# SPDX-License-Identifier: MIT
"""Changes of meaning of tables, plans and timetables: rows gone or doubled, columns swapped, units, words, dates, years."""
import re
from pathlib import Path

from studies import Table, replace_in

BANDS = ("age_0_2", "age_3_5", "age_6_11", "age_12_14", "age_15_59", "age_60_64", "age_65_79", "age_80_up")
NO_COUNT = "no figure of the study says how many there ought to be"
CHOICE = "the study's own choice, which every result prints"


def edit(path: Path, change):
    """Changes the rows of a table: `change` takes the list and may return another."""
    table = Table(path)
    table.rows = change(table.rows) or table.rows
    table.write()


def homes(change):
    return lambda study: edit(study / "homes.csv", change)


def facilities(change):
    return lambda study: edit(study / "facilities.csv", change)


def keep(wanted):
    return lambda rows: [row for row in rows if wanted(row)]


def first(share_or_number):
    def cut(rows):
        number = share_or_number if isinstance(share_or_number, int) else int(len(rows) * share_or_number)
        return rows[:number]
    return cut


def each(column, change, wanted=lambda row: True):
    """Changes one cell of every row that is wanted."""
    def changed(rows):
        for row in rows:
            if wanted(row) and row[column]:
                row[column] = change(row[column])
    return changed


def of(service):
    return lambda row: row["service"] == service


def doubled(wanted=lambda row: True):
    def again(rows):
        return rows + [{**row, "id": row["id"] + "-b"} for row in rows if wanted(row)]
    return again


def swapped(one, other):
    """Two columns whose contents change places: the headings stand over the wrong ones."""
    def swap(rows):
        for row in rows:
            row[one], row[other] = row[other], row[one]
    return swap


def emptied(column):
    return each(column, lambda cell: "")


def times(factor):
    return lambda cell: f"{int(cell) * factor:g}"


def at_village_centre(study: Path):
    """One home a village, at its first home, with everybody of the village."""
    def merged(rows):
        villages = {}
        for row in rows:
            into = villages.setdefault(row["village"], row)
            if into is not row:
                for column in (*BANDS, "dwellings"):
                    into[column] = str(int(into[column] or 0) + int(row[column] or 0))
        return list(villages.values())
    edit(study / "homes.csv", merged)


def swap_townships(study: Path):
    """Two townships' names change places in the villages alone."""
    names = {"洋山镇": "黄龙乡", "黄龙乡": "洋山镇"}
    edit(study / "villages.csv", each("township", lambda cell: names.get(cell, cell)))


def renumber_villages(study: Path):
    """Codes of villages move on by one row."""
    def moved(rows):
        codes = [row["code"] for row in rows]
        for row, code in zip(rows, codes[1:] + codes[:1]):
            row["code"] = code
    edit(study / "villages.csv", moved)


def village_gone(name, everywhere):
    def make(study):
        rows = Table(study / "villages.csv").rows
        code = next(row["code"] for row in rows if row["name"] == name)
        edit(study / "homes.csv", keep(lambda row: row["village"] != code))
        if everywhere:
            edit(study / "villages.csv", keep(lambda row: row["code"] != code))
    return make


def standard(service, key, value):
    """One figure of a service's rule."""
    def make(study):
        path = study / "standard.toml"
        text = path.read_text(encoding="utf-8")
        changed, count = re.subn(rf'(service = "{service}"\n(?:(?!\[\[rule\]\]).*\n)*?{key} = )[^#\n]+', rf"\g<1>{value}", text)
        if count != 1:
            raise ValueError(f"standard.toml has no {key} of {service}")
        path.write_text(changed, encoding="utf-8")
    return make


def all_speeds(factor):
    def make(study):
        path = study / "standard.toml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(speed_m_per_s = )([\d.]+)", lambda found: f"{found[1]}{float(found[2]) * factor:g}", text), encoding="utf-8")
    return make


def feed(name, change):
    return lambda study: edit(study / "ferries" / name, change)


def hour_later(rows):
    for row in rows:
        for column in ("arrival_time", "departure_time"):
            hours, rest = row[column].split(":", 1)
            row[column] = f"{int(hours) + 1:02d}:{rest}"


def year_wrong(rows):
    for row in rows:
        row["start_date"], row["end_date"] = "20140101", "20171231"


def scenario_twice(name):
    return lambda study: ["--scenario", study / "scenarios" / name, "--scenario", study / "scenarios" / name]


def changes(context) -> list:
    """(kind, name, study, make, why it cannot be seen) of each change."""
    rng = context.rng
    made = []
    for study in ("county", "township"):
        made += [
            ("rows gone", "homes cut at row 80", study, homes(first(80))),
            ("rows gone", "homes cut at 80 %", study, homes(first(0.8))),
            ("rows doubled", "every home", study, homes(doubled())),
            ("rows doubled", "homes of one village", study, homes(doubled(lambda row: row["village"] == "330922102002"))),
            ("columns swapped", "15-59 and 60-64", study, homes(swapped("age_15_59", "age_60_64"))),
            ("columns swapped", "0-2 and 15-59", study, homes(swapped("age_0_2", "age_15_59"))),
            ("columns swapped", "65-79 and 80 and over", study, homes(swapped("age_65_79", "age_80_up"))),
            ("columns swapped", "lon and lat of homes", study, homes(swapped("lon", "lat"))),
            ("columns swapped", "lon and lat of facilities", study, facilities(swapped("lon", "lat"))),
            ("units", "persons in 10,000s", study, homes(lambda rows: [each(band, lambda cell: f"{int(cell) / 10_000:g}")(rows) for band in BANDS] and None)),
            ("rows gone", "one home a village", study, at_village_centre),
        ]
    made += [
        ("rows gone", "homes cut at 97 %", "county", homes(first(0.97))),
        ("rows gone", "facilities cut at 80 %", "county", facilities(first(0.8))),
        ("rows gone", "facilities cut at row 40", "county", facilities(first(40))),
        ("rows gone", "homes without the aged", "county", homes(each("age_80_up", lambda cell: "0"))),
        ("rows gone", "villages cut at 80 %", "county", lambda study: edit(study / "villages.csv", first(0.8))),
        ("rows gone", "a village's homes", "county", village_gone("青沙村", False)),
        ("rows gone", "a village everywhere", "county", village_gone("关岙村", True)),
        ("units", "persons ten times as many", "county", homes(lambda rows: [each(band, times(10))(rows) for band in BANDS] and None)),
        ("units", "one township's persons ten times as many", "county", homes(lambda rows: [each(band, times(10), lambda row: row["township"] == "枸杞乡")(rows) for band in BANDS] and None)),
        ("units", "threshold in seconds", "county", standard("clinic", "minutes", 900)),
        ("units", "threshold in hours", "county", standard("clinic", "minutes", 0.25)),
        ("units", "speeds in km/h", "county", all_speeds(3.6)),
        ("units", "one speed in km/h", "county", standard("elderly_meal", "speed_m_per_s", 2.88)),
        ("units", "speeds in m/min", "county", all_speeds(60)),
        ("units", "decimals with a comma", "county", homes(each("lon", lambda cell: cell.replace(".", ",")))),
        ("units", "decimals with a comma, facilities", "county", facilities(each("lat", lambda cell: cell.replace(".", ",")))),
        ("standard", "threshold of 10 minutes", "county", standard("clinic", "minutes", 10), CHOICE),
        ("standard", "threshold of 30 minutes", "county", standard("clinic", "minutes", 30), CHOICE),
        ("standard", "another group", "county", standard("elderly_meal", "group", '["age_65_79","age_80_up"]'), CHOICE),
        ("columns swapped", "township names in the villages", "county", swap_townships),
        ("columns swapped", "villages' codes one row on", "county", renumber_villages),
        ("columns swapped", "capacity and in use", "county", facilities(swapped("capacity", "in_use"))),
        ("words", "every facility planned", "county", facilities(each("status", lambda cell: "planned"))),
        ("words", "every clinic closed", "county", facilities(each("status", lambda cell: "closed", of("clinic")))),
        ("words", "every meal point 在用", "county", facilities(each("status", lambda cell: "在用", of("elderly_meal")))),
        ("words", "every facility in use", "county", facilities(each("status", lambda cell: "in use"))),
        ("words", "service names in Chinese", "county", facilities(each("service", lambda cell: {"clinic": "医疗卫生"}.get(cell, cell)))),
        ("timetable", "an hour later", "county", feed("stop_times.txt", hour_later), "boats sail when the timetable says"),
        ("timetable", "of other years", "county", feed("calendar.txt", year_wrong)),
        ("timetable", "of other years", "boats", feed("calendar.txt", year_wrong)),
        ("timetable", "times without colons", "county", feed("stop_times.txt", each("departure_time", lambda cell: cell.replace(":", "")))),
        ("timetable", "times with full-width colons", "county", feed("stop_times.txt", each("departure_time", lambda cell: cell.replace(":", "：")))),
        ("timetable", "minutes for hours", "boats", feed("stop_times.txt", each("arrival_time", lambda cell: "00:" + cell[:5]))),
        ("timetable", "cut at 80 %", "county", feed("stop_times.txt", first(0.8))),
        ("timetable", "stops' ids one row on", "county", feed("stops.txt", shifted("stop_id"))),
        ("days", "the study's date in 2031", "county", lambda study: replace_in(study / "study.toml", 'date = "2024-12-31"\nmeasuring', 'date = "2031-12-31"\nmeasuring')),
        ("days", "a Sunday", "county", lambda study: replace_in(study / "study.toml", 'date = "2024-12-31"\nmeasuring', 'date = "2024-12-29"\nmeasuring'), CHOICE),
    ]
    for service in ("clinic", "elderly_meal", "primary_school", "kindergarten"):
        made.append(("rows gone", f"every {service}", "county", facilities(keep(lambda row, service=service: row["service"] != service))))
        made.append(("rows gone", f"half of {service}", "county", facilities(lambda rows, service=service: [
            row for number, row in enumerate(rows) if row["service"] != service or number % 2])))
    made.append(("rows gone", "half of clinic, without a figure to hold against", "township", facilities(lambda rows: [
        row for number, row in enumerate(rows) if row["service"] != "clinic" or number % 2]), NO_COUNT))
    made.append(("rows doubled", "every facility", "county", facilities(doubled())))
    for hours in ("8-17", "08:00—17:00", "周一至周五", "Mo-Fr 8:00-17:00", "上午8:00-11:30", "8:00~17:00", "08:00-17:00 周日休息", "Mo-Fr 20:00-17:00"):
        made.append(("opening hours", hours, "county", facilities(each("opening_hours", lambda cell, hours=hours: hours, of("clinic")))))
    made.append(("opening hours", "Sa-Su 08:00-17:00", "county", facilities(each("opening_hours", lambda cell: "Sa-Su 08:00-17:00", of("clinic"))),
                 "weekend clinics are real"))
    made.append(("opening hours", "none stated", "county", facilities(emptied("opening_hours"))))
    for name in ("four-meal-points.toml", "population-to-big-islands.toml", "west-city-kindergarten.toml"):
        made.append(("scenario", f"{name} twice", "county", scenario_twice(name)))
    older = rng.uniform(0.9, 1.1)
    made.append(("another year", "homes of another year", "county", homes(lambda rows: [each(band, lambda cell: str(round(int(cell) * older)),
                 lambda row: row["township"] == "菜园镇")(rows) for band in BANDS] and None)))
    made.append(("another year", "every tenth facility not yet there", "county", facilities(lambda rows: [row for number, row in enumerate(rows) if number % 10])))
    return made


def shifted(column):
    """A column moves on by one row."""
    def moved(rows):
        cells = [row[column] for row in rows]
        for row, cell in zip(rows, cells[1:] + cells[:1]):
            row[column] = cell
    return moved

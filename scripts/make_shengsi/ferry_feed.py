# SPDX-License-Identifier: MIT
"""The GTFS feed of the demonstration timetable (route_type 4): what timetable.py says, drawn along mapped lines where there are any."""

from datetime import date

from checks import CheckFailed
from plane import degrees, distance, metres
from sea_routes import Sea, length_m
from tables import csv_text
from timetable import FIRST_DAY, LAST_DAY, LINES, LUNAR_NEW_YEAR, ROUTES, SUMMERS, UNDRAWN

PUBLISHER = "circle15 示范时刻表(非官方,不可用于出行)"
ADDRESS = "https://www.openstreetmap.org/copyright"
SPEED_KM_H = (5, 80)


def _minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


def _clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}:00"


def _leg_lines(extract, bodies, places):
    """(from, to) -> places along the leg, for every leg of every run."""
    sea, found = None, {}
    for route in ROUTES:
        for run in route.runs:
            for a, b in zip(run.piers, run.piers[1:]):
                if (a, b) in found or (a, b) in UNDRAWN or (b, a) in UNDRAWN:
                    continue
                way = LINES.get((a, b)) or LINES.get((b, a))
                if way:
                    points = extract.places(extract.ways[way])
                    if distance(points[0], places[a]) > distance(points[-1], places[a]):
                        points = points[::-1]
                else:
                    sea = sea or Sea(bodies)
                    points = found[(b, a)][::-1] if (b, a) in found else sea.route(places[a], places[b])
                if distance(points[0], places[a]) > 1 or distance(points[-1], places[b]) > 1:
                    raise CheckFailed(f"the line from {a} to {b} does not end at the piers")
                found[(a, b)] = points
    return found


def _shape(run, legs):
    """Places along the whole run and the metres at every pier; nothing where a leg is not drawn."""
    points, at = [], [0.0]
    for a, b in zip(run.piers, run.piers[1:]):
        if (a, b) not in legs:
            return None, None
        points += legs[(a, b)] if not points else legs[(a, b)][1:]
        at.append(at[-1] + length_m(legs[(a, b)]))
    return points, at


def _check_speeds(route, run, places, at):
    for i, minutes in enumerate(run.legs):
        span = at[i + 1] - at[i] if at else distance(places[run.piers[i]], places[run.piers[i + 1]])
        speed = span / 1000 / (minutes / 60)
        if not SPEED_KM_H[0] <= speed <= SPEED_KM_H[1]:
            raise CheckFailed(f"{route.id}: {speed:.1f} km/h from {run.piers[i]} to {run.piers[i + 1]}")


def ferry_files(extract, bodies, pier_table):
    """GTFS file name -> text; pier_table has the rows of piers.csv."""
    names = {row[0]: row[1] for row in pier_table}
    lonlat = {row[0]: (row[4], row[5]) for row in pier_table}
    places = {pier: metres(float(lon), float(lat)) for pier, (lon, lat) in lonlat.items()}
    legs = _leg_lines(extract, bodies, places)
    routes, trips, times, shapes, used = [], [], [], [], set()
    for route in ROUTES:
        routes.append([route.id, "demo", "", route.name, route.basis, 4])
        for direction, run in enumerate(route.runs):
            points, at = _shape(run, legs)
            _check_speeds(route, run, places, at)
            used.update(run.piers)
            shape = f"{route.id}-{direction}" if points else ""
            shapes += _shape_rows(shape, points) if points else []
            for service, departures in _services(run):
                for departure in sorted(departures):
                    trip = f"{route.id}-{direction}-{departure.replace(':', '')}" + ("" if service == "daily" else f"-{service}")
                    trips.append([route.id, service, trip, names[run.piers[-1]], direction, shape])
                    times += _time_rows(trip, run, _minutes(departure), at)
    stops = [[pier, names[pier], *lonlat[pier][::-1], 0] for pier in names if pier in used]
    return {f"ferries/{name}.txt": csv_text(columns, rows) for name, columns, rows in (
        ("agency", ["agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"], [["demo", PUBLISHER, ADDRESS, "Asia/Shanghai", "zh"]]),
        ("stops", ["stop_id", "stop_name", "stop_lat", "stop_lon", "location_type"], stops),
        ("routes", ["route_id", "agency_id", "route_short_name", "route_long_name", "route_desc", "route_type"], routes),
        ("trips", ["route_id", "service_id", "trip_id", "trip_headsign", "direction_id", "shape_id"], trips),
        ("stop_times", ["trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "shape_dist_traveled", "timepoint"], times),
        ("calendar", ["service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date", "end_date"], _calendar()),
        ("calendar_dates", ["service_id", "date", "exception_type"], _exceptions()),
        ("shapes", ["shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence", "shape_dist_traveled"], shapes),
        ("feed_info", ["feed_publisher_name", "feed_publisher_url", "feed_lang", "default_lang", "feed_start_date", "feed_end_date", "feed_version"],
         [[PUBLISHER, ADDRESS, "zh", "zh", FIRST_DAY, LAST_DAY, "示范-1"]]))}


def _services(run):
    if run.service == "summer":
        return [(f"summer_{year}", run.departures) for year in SUMMERS]
    found = [(run.service, run.departures)]
    if run.festival:
        found.append(("lunar_new_year", run.departures[: run.festival]))
    return found


def _shape_rows(shape, points):
    rows, at = [], 0.0
    for i, place in enumerate(points):
        at += distance(points[i - 1], place) if i else 0.0
        lon, lat = degrees(*place)
        rows.append([shape, f"{lat:.7f}", f"{lon:.7f}", i + 1, round(at)])
    return rows


def _time_rows(trip, run, start, at):
    rows, clock = [], start
    for i, pier in enumerate(run.piers):
        arrival = clock if i == 0 else clock + run.legs[i - 1]
        clock = arrival + (run.stay if 0 < i < len(run.piers) - 1 else 0)
        rows.append([trip, _clock(arrival), _clock(clock), pier, i + 1, round(at[i]) if at else None, 0])
    return rows


def _calendar():
    always = [["daily", 1, 1, 1, 1, 1, 1, 1, FIRST_DAY, LAST_DAY], ["tue_fri_sun", 0, 1, 0, 0, 1, 0, 1, FIRST_DAY, LAST_DAY],
              ["lunar_new_year", 0, 0, 0, 0, 0, 0, 0, FIRST_DAY, LAST_DAY]]
    return always + [[f"summer_{year}", 0, 0, 0, 0, 1, 1, 1, f"{year}0501", f"{year}1031"] for year in SUMMERS]


def _exceptions():
    """On lunar New Year's Day only a few boats sail."""
    rows = []
    for day in LUNAR_NEW_YEAR:
        rows += [["daily", day, 2], ["lunar_new_year", day, 1]]
        if date(int(day[:4]), int(day[4:6]), int(day[6:])).weekday() in (1, 4, 6):
            rows.append(["tue_fri_sun", day, 2])
    return rows

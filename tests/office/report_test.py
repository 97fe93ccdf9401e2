# SPDX-License-Identifier: MIT
"""The report in a browser:  report_test.py REPORT_CASE STUDY CHROMIUM [PICTURES]

Statuses are the core's at every threshold and day, nothing is asked of any network, nothing complains, clicks tell why, and
names that would be scripts are only names."""
import json
import os
import re
import subprocess
import sys
import tempfile

from browser import Browser

STATUSES = """(() => DATA.days.map((_, day) => { state.day = day; return DATA.services.map((_, service) => {
  const all = {};
  for (const minutes of [5, 12, 15, 37, 60, null]) all[minutes === null ? 'standard' : minutes] = statusesAt(service, minutes).join('');
  return all; }); }))()"""


def check(holds, what):
    if not holds:
        raise SystemExit("report: " + what)


def statuses_are_the_cores(browser, folder):
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)["days"]
    told = browser.run(STATUSES)
    browser.run("state.day = DATA.day; refresh()")
    check(len(told) == len(expected) == 7, "not the seven days of a week")
    homes = 0
    for day, services in enumerate(expected):
        for service, by_minutes in enumerate(services):
            for minutes, statuses in by_minutes.items():
                check(told[day][service][minutes] == statuses, f"statuses of day {day}, service {service}, {minutes} minutes are not the core's")
                homes += len(statuses)
    check(len({json.dumps(day) for day in expected}) > 1, "all days are the same: nothing is tested of days")
    print(f"{homes} statuses are the core's")


def clicks_tell_why(browser):
    why = "document.getElementById('why').textContent"
    list_row = "document.querySelector('#gap_list .gap')"
    before = browser.run("map.getZoom()")
    browser.run(list_row + ".click()")
    check(browser.run("state.gap !== null && map.getZoom() > " + str(before)), "a gap of the list is not gone to")
    check(browser.run(f"{why}.includes({list_row}.querySelector('b').textContent)"), "the gap's why is not told")
    # Each kind of status, by a click at a home's place.
    kinds = browser.run("""[0, 1, 5].map(wanted => statusesAt(state.service, null).findIndex((status, home) =>
        status === wanted && personsOf(home, serviceNow()) > 0)).filter(home => home >= 0)""")
    check(len(kinds) > 1, "too few statuses to click on")
    for home in kinds:
        browser.run(f"facilityLayer.clearLayers(); badgeLayer.clearLayers(); map.setView(pointOf(DATA.homes.place[{home}]), 18, {{animate: false}});"
                    "facilityLayer.clearLayers(); badgeLayer.clearLayers(); document.getElementById('map').scrollIntoView({block: 'center', behavior: 'instant'})")
        at = browser.run(f"(() => {{ const box = document.getElementById('map').getBoundingClientRect(), p = map.latLngToContainerPoint(pointOf(DATA.homes.place[{home}]));"
                         "return [box.left + p.x, box.top + p.y]; })()")
        browser.click(*at)
        check(browser.run("state.home !== null"), f"a click on home {home} chooses nothing")
        check(browser.run(f"{why}.includes(DATA.statuses[statusAt(factsOf(setOf(state.service), state.home), serviceNow().limit)])"), "no why")
    browser.run("showAll(); choose({home: null, gap: null, facility: null})")


def choices_answer(browser):
    share = "document.getElementById('share').textContent"
    check(browser.run("document.getElementById('service').value === String(state.service)"), "the list shows another service than the map")
    browser.run("document.getElementById('standard').click()")
    standard = browser.run(share)
    slide = "(() => {{ const s = document.getElementById('minutes'); s.value = {}; s.dispatchEvent(new Event('input')); }})()"
    browser.run(slide.format(60))
    check(float(browser.run(share)[:-1]) > float(standard[:-1]), "60 minutes cover no more than the standard")
    browser.run(slide.format(5))
    check(float(browser.run(share)[:-1]) < float(standard[:-1]), "5 minutes cover no less than the standard")
    browser.run("document.getElementById('standard').click()")
    check(browser.run(share) == standard, "back at the standard the share is another")
    browser.run("document.getElementById('way_boat').click()")
    check(browser.run("state.boat"), "boats cannot be chosen")
    browser.run("document.getElementById('way_foot').click()")
    for service in range(browser.run("DATA.services.length")):
        browser.run(f"(() => {{ const s = document.getElementById('service'); s.value = {service}; s.dispatchEvent(new Event('change')); }})()")
        rows = browser.run(f"DATA.gaps.filter(gap => gap.service === {service}).length")
        check(browser.run("document.querySelectorAll('#gap_list .gap').length") == rows, "not every gap is listed")


def islands_are_connected(browser):
    rows = "document.querySelectorAll('#section_access tbody tr').length"
    check(browser.run(rows) > 20, "pairs of islands are not told")
    check(browser.run("document.querySelector('#section_access td.n') !== null"), "no figure of a boat is told")


def quiet(browser, path):
    page = "file://" + os.path.abspath(path)
    others = [url for url in browser.requests if url not in (page, "about:blank")]
    check(not others, f"the page asks for {others}")
    check(not browser.errors, f"the console complains: {browser.errors[:3]}")


def old_syntax(path):
    """ES2017: what came later stands nowhere in the page's own scripts."""
    with open(path, encoding="utf-8") as file:
        own = file.read().rsplit("<script>", 1)[1]
    for later in (r"\?\.[a-zA-Z\[(]", r"\?\?", r"\{\s*\.\.\.", r",\s*\.\.\.\w+\s*\}", r"catch\s*\{", r"\.flat\(", r"\.flatMap\(", r"replaceAll", r"for await", r"#\w+\s*\("):
        check(not re.search(later, own), f"the page's scripts use {later}")


def same_bytes(case, study, top, path):
    again = os.path.join(top, "again")
    subprocess.run([case, study, again, "zh"], check=True)
    with open(path, "rb") as one, open(os.path.join(again, "report.html"), "rb") as other:
        check(one.read() == other.read(), "written again the page has other bytes")


def main():
    case, study, chromium = sys.argv[1:4]
    pictures = sys.argv[4] if len(sys.argv) > 4 else None
    with tempfile.TemporaryDirectory() as top:
        for name, language, more in (("plain", "zh", []), ("hostile", "en", ["hostile"])):
            folder = os.path.join(top, name)
            subprocess.run([case, study, folder, language, *more], check=True)
            path = os.path.join(folder, "report.html")
            check(os.path.getsize(path) < 3_000_000, "the file is over 3 MB")
            old_syntax(path)
            if name == "plain":
                same_bytes(case, study, top, path)
            browser = Browser(chromium)
            try:
                browser.resize(1366, 900)
                browser.open(path)
                check(browser.run("document.querySelector('#gap_list .gap') !== null"), "the page has not come up")
                statuses_are_the_cores(browser, folder)
                clicks_tell_why(browser)
                choices_answer(browser)
                islands_are_connected(browser)
                check(browser.run("window.stolen") is None, "a name was run as a script")
                check(browser.run("document.querySelectorAll('img').length") == 0, "a name became an element")
                quiet(browser, path)
                started = "performance.getEntriesByType('navigation')[0]"
                print(f"{name}: {os.path.getsize(path)} bytes, drawn after {browser.run(started + '.loadEventEnd'):.0f} ms")
                if pictures:
                    photograph(browser, os.path.join(pictures, name))
            finally:
                browser.close()


def photograph(browser, name):
    for width in (1366, 390):
        browser.resize(width, 900)
        browser.run("map.invalidateSize(); showAll(); refresh()")
        browser.picture(f"{name}_{width}.png", (0, 0, width, browser.run("document.documentElement.scrollHeight")))
    browser.resize(1366, 900)
    browser.run("map.invalidateSize(); showAll()")
    browser.paper(name + ".pdf")


if __name__ == "__main__":
    main()

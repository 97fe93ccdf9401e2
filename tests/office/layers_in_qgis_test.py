# SPDX-License-Identifier: MIT
"""circle15.gpkg in QGIS:  layers_in_qgis_test.py CIRCLE15.GPKG [PICTURE-FOLDER]

QGIS opens every layer with the style that the file brings, and what it draws shows homes in the colour of their status,
gaps hatched and named by rank, and facilities by their sign."""
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY, QgsProject, QgsRectangle,  # noqa: E402
                       QgsVectorLayer)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

# From the ground up.
LAYERS = ["islands", "service_areas", "service_streets", "streets", "ferries", "island_access", "gaps", "homes", "piers", "facilities"]
STATUS = {"covered": "#1f5485", "too_far": "#e8692a", "boat_only": "#7b2d8e", "no_access": "#1a1a1a", "full": "#d19500", "unknown": "#5f5f5f"}
PAPER = "#ffffff"


def check(holds, what):
    if not holds:
        raise SystemExit("layers in QGIS: " + what)


def opened(path):
    layers = {}
    for name in LAYERS:
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        check(layer.isValid(), name + " cannot be opened")
        said, done = layer.loadDefaultStyle()
        check(done, f"{name}: the style in the file is not taken: {said}")
        check(layer.renderer().type() == "RuleRenderer", f"{name}: its rules are not read")
        rules = layer.renderer().rootRule().descendants()
        check(rules, name + " has no rules")
        for rule in rules:
            check(not rule.filter() or not rule.filter().hasParserError(), f"{name}: a rule cannot be read: {rule.filterExpression()}")
        layers[name] = layer
    return layers


def drawn(layers, extent, size):
    settings = QgsMapSettings()
    settings.setLayers([layers[name] for name in reversed(LAYERS) if name in layers])
    settings.setDestinationCrs(next(iter(layers.values())).crs())
    settings.setBackgroundColor(QColor(PAPER))
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(150)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    check(not job.errors(), "drawing failed: " + "; ".join(each.message for each in job.errors()))
    return job.renderedImage(), settings.mapToPixel(), job.takeLabelingResults().allLabels()


def near(a, b):
    return all(abs(x - y) <= 24 for x, y in zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue())))


def has_colour(image, x, y, colour, reach):
    """Whether the colour is found within so many pixels."""
    wanted = QColor(colour)
    return any(near(image.pixelColor(column, row), wanted)
               for column in range(max(0, x - reach), min(image.width(), x + reach + 1))
               for row in range(max(0, y - reach), min(image.height(), y + reach + 1)))


def homes_show_their_status(layers, service, folder):
    """Homes alone on their islands, the whole county: of every status that there is, each is where it stands."""
    homes = layers["homes"]
    some = {name: layers[name] for name in ("islands", "homes")}
    extent = homes.extent().buffered(0.01)
    image, to_pixel, _ = drawn(some, extent, (3200, int(3200 * extent.height() / extent.width())))
    image.save(os.path.join(folder, "homes.png"))
    seen = {}
    for home in homes.getFeatures():
        status = home[service + "_status"]
        if not status:
            continue
        point = to_pixel.transform(QgsPointXY(home.geometry().asPoint()))
        there = has_colour(image, round(point.x()), round(point.y()), STATUS[status], 4)
        seen.setdefault(status, [0, 0])[not there] += 1
    check(len(seen) >= 3, f"too few statuses to tell anything: {seen}")
    for status, (there, missing) in seen.items():
        # Homes hide one another; those in need lie on top.
        share = 0.95 if status == "too_far" else 0.6
        check(there >= share * (there + missing), f"{status}: {there} of {there + missing} homes have its colour")
    return seen


def first_service(layers):
    shown = [rule for rule in layers["homes"].renderer().rootRule().children() if rule.active()]
    check(len(shown) == 1, "not one service is shown at first")
    return shown[0].children()[0].filterExpression().split('"')[1].removesuffix("_status")


def gaps_are_hatched(layers, service, folder):
    """The largest gap of the service: its hatching upon nothing, and its rank written on it."""
    gaps = [gap for gap in layers["gaps"].getFeatures() if gap["service"] == service]
    check(gaps, "no gaps of " + service)
    largest = max(gaps, key=lambda gap: gap.geometry().area())
    box = largest.geometry().boundingBox()
    image, to_pixel, _ = drawn({"gaps": layers["gaps"]}, box.buffered(box.width() / 10), (1000, 1000))
    image.save(os.path.join(folder, "gap.png"))
    inside = hatched = 0
    for column in range(0, 1000, 4):
        for row in range(0, 1000, 4):
            place = to_pixel.toMapCoordinates(column, row)
            if largest.geometry().contains(place):
                inside += 1
                hatched += QColor(image.pixelColor(column, row)).saturation() > 80
    check(inside > 100, "the gap is too small to see")
    check(0.05 < hatched / inside < 0.7, f"hatching covers {hatched} of {inside} points of a gap")
    labels = layers["gaps"].labeling().settings()
    check(labels.fieldName == "rank" and layers["gaps"].labelsEnabled(), "gaps do not bear their rank")


def all_of_it(layers, folder):
    """One island with everything upon it, for eyes."""
    facilities = layers["facilities"]
    box = max((island.geometry().boundingBox() for island in layers["islands"].getFeatures()), key=lambda box: box.width() * box.height())
    image, to_pixel, labels = drawn(layers, QgsRectangle(box), (2000, int(2000 * box.height() / box.width())))
    image.save(os.path.join(folder, "island.png"))
    here = [each for each in facilities.getFeatures() if each["serves"] and box.contains(each.geometry().asPoint())]
    check(here, "no facility there")
    ink = next(rule for rule in facilities.renderer().rootRule().descendants() if rule.symbol()).symbol().color().name()
    for each in here:
        point = to_pixel.transform(QgsPointXY(each.geometry().asPoint()))
        check(has_colour(image, round(point.x()), round(point.y()), ink, 12), f"facility {each['name']} is not drawn")
    for name in ("gaps", "piers", "facilities", "islands", "ferries"):
        check(any(label.layerID == layers[name].id() for label in labels), f"nothing is written at {name}")
    rocks = {island["name"] for island in layers["islands"].getFeatures() if island["persons"] == 0}
    check(rocks and not any(label.labelText in rocks for label in labels if label.layerID == layers["islands"].id()), "rocks are named")


def main():
    path = os.path.abspath(sys.argv[1])
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.dirname(path)
    os.makedirs(folder, exist_ok=True)
    application = QgsApplication([], False)
    application.initQgis()
    layers = opened(path)
    check(layers["homes"].attributeAlias(layers["homes"].fields().indexOf("persons")), "columns have no heads in words")
    service = first_service(layers)
    seen = homes_show_their_status(layers, service, folder)
    gaps_are_hatched(layers, service, folder)
    all_of_it(layers, folder)
    QgsProject.instance().clear()
    print(f"{sum(sum(each) for each in seen.values())} homes of {len(seen)} statuses of {service} are drawn as they should")
    sys.stdout.flush()
    # QGIS takes its providers down in an order that not every version survives.
    os._exit(0)


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walking times of ten hill streets by Tobler's function, worked out by hand: nothing of circle15 is used.

    make.py N42E001.hgt lines.geojson        writes streets.osm and times.csv beside this script

Distances are those of the WGS84 ellipsoid, heights bilinear between the samples of the tile, which lie 1/1200 degree apart
from the tile's upper left corner on."""
import json
import math
import pathlib
import struct
import sys
from xml.sax.saxutils import quoteattr

WAYS = [6576845, 6576866, 6592657, 24058474, 24493187, 32845063, 34064907, 35444733, 122383859, 176639242]
SPEED = 1.0  # m/s on the flat


def main():
    tile = pathlib.Path(sys.argv[1]).read_bytes()
    features = json.loads(pathlib.Path(sys.argv[2]).read_text())["features"]
    here = pathlib.Path(__file__).parent

    def sample(row, column):
        (height,) = struct.unpack_from(">h", tile, 2 * (row * 1201 + column))
        assert height > -1000
        return height

    def height(lon, lat):
        x, y = (lon - 1) * 1200, (43 - lat) * 1200
        column, row = math.floor(x), math.floor(y)
        east, south = x - column, y - row
        north_side = (1 - east) * sample(row, column) + east * sample(row, column + 1)
        south_side = (1 - east) * sample(row + 1, column) + east * sample(row + 1, column + 1)
        return (1 - south) * north_side + south * south_side

    def distance(a, b):
        lat = math.radians((a[1] + b[1]) / 2)
        w = math.sqrt(1 - 0.00669437999014 * math.sin(lat) ** 2)
        parallel, meridian = 6378137 / w, 6378137 * (1 - 0.00669437999014) / w**3
        return math.hypot(math.radians(b[0] - a[0]) * parallel * math.cos(lat), math.radians(b[1] - a[1]) * meridian)

    def seconds(line, capped):
        total = 0
        for a, b in zip(line, line[1:]):
            run = distance(a, b)
            slope = max(-0.6, min(0.6, (height(*b) - height(*a)) / run))
            factor = math.exp(3.5 * (abs(slope + 0.05) - 0.05))
            total += run / SPEED * (max(1, factor) if capped else factor)
        return total

    lines = {int(f["properties"]["osm_id"]): f for f in features}
    rows = ["way,metres,there_s,back_s,capped_there_s,capped_back_s"]
    nodes, ways, number = {}, [], 0
    for way in WAYS:
        line = [tuple(place) for place in lines[way]["geometry"]["coordinates"]]
        back = line[::-1]
        figures = [sum(map(distance, line, line[1:])), seconds(line, False), seconds(back, False), seconds(line, True), seconds(back, True)]
        rows.append(f"{way}," + ",".join(f"{figure:.2f}" for figure in figures))
        for place in line:
            nodes.setdefault(place, len(nodes) + 1)
        ways.append(f'  <way id="{way}">' + "".join(f'<nd ref="{nodes[place]}"/>' for place in line)
                    + f'<tag k="highway" v={quoteattr(lines[way]["properties"]["highway"])}/></way>')
    drawn = [f'  <node id="{number}" lon="{lon:.7f}" lat="{lat:.7f}"/>' for (lon, lat), number in nodes.items()]
    (here / "streets.osm").write_text("\n".join(["<osm version=\"0.6\">", *drawn, *ways, "</osm>", ""]))
    (here / "times.csv").write_text("\n".join(rows) + "\n")


main()

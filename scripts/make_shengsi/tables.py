# SPDX-License-Identifier: MIT
"""Writes the study's files: CSV, GeoJSON and OSM XML, the same bytes on every machine."""

import csv
import io
import json
from xml.sax.saxutils import quoteattr

from plane import degrees


def csv_text(columns, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        assert len(row) == len(columns), row
        writer.writerow(["" if cell is None else cell for cell in row])
    return text.getvalue()


def number(value):
    """Degrees with 7 decimals at most, never in exponent form."""
    return f"{value:.7f}".rstrip("0").rstrip(".")


def geojson_text(name, features):
    lines = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    return '{"type":"FeatureCollection","name":' + json.dumps(name) + ',"features":[\n' + ",\n".join(lines) + "\n]}\n"


def osm_text(net, extract):
    """The modelled streets; nodes of the mapped file where they join it are repeated as they are there."""
    ways = [s for s in net.streets if not s.mapped]
    used = sorted({net.vertices[v].osm_id for s in ways for v in s.vertices}, key=lambda i: (i > 0, abs(i)))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6" generator="circle15 make_shengsi" upload="never">']
    for osm_id in used:
        if osm_id > 0:
            lon, lat = extract.nodes[osm_id].lon, extract.nodes[osm_id].lat
        else:
            lon, lat = (f"{d:.7f}" for d in degrees(*net.place(net.by_osm_id[osm_id])))
        lines.append(f' <node id="{osm_id}" version="1" lat="{lat}" lon="{lon}"/>')
    for i, street in enumerate(ways):
        lines.append(f' <way id="{-1 - i}" version="1">')
        lines += [f'  <nd ref="{net.vertices[v].osm_id}"/>' for v in street.vertices]
        lines += [f"  <tag k={quoteattr(k)} v={quoteattr(v)}/>" for k, v in sorted(street.tags.items())]
        lines.append(" </way>")
    return "\n".join(lines) + "\n</osm>\n"

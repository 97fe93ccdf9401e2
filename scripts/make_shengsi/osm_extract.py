# SPDX-License-Identifier: MIT
"""Reads an OSM XML file: nodes, ways, and which ways a person walks along."""

import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

from plane import metres


@dataclass
class OsmNode:
    id: int
    lon: str  # as written in the file, so that a copy is identical
    lat: str
    tags: dict
    place: tuple  # metres


@dataclass
class OsmWay:
    id: int
    nodes: list
    tags: dict = field(default_factory=dict)

    @property
    def closed(self):
        return self.nodes[0] == self.nodes[-1]


@dataclass
class OsmExtract:
    nodes: dict
    ways: dict

    def places(self, way):
        return [self.nodes[i].place for i in way.nodes]

    def streets(self):
        """Ways that a person walks along: no motorway, nothing closed to the public."""
        return [w for w in self.ways.values() if "highway" in w.tags and not w.tags["highway"].startswith("motorway") and w.tags.get("access") not in ("no", "private")]

    def tagged(self, key, value=None):
        return [w for w in self.ways.values() if key in w.tags and value in (None, w.tags[key])]


def is_over_water(way):
    """Bridges and piers: the street is not on land, nor does anybody live beside it."""
    return way.tags.get("bridge", "no") != "no" or way.tags.get("man_made") == "pier"


def _tags(element):
    return {tag.get("k"): tag.get("v") for tag in element.findall("tag")}


def read_osm(*paths):
    """All files as one; what several hold must be the same in each."""
    whole = OsmExtract({}, {})
    for path in paths:
        part = _read_file(path)
        for mine, theirs in ((whole.nodes, part.nodes), (whole.ways, part.ways)):
            for key in mine.keys() & theirs.keys():
                if not _is_same(mine[key], theirs[key]):
                    raise SystemExit(f"{path}: {key} is another one than in the files before")
            mine.update((k, v) for k, v in theirs.items() if k not in mine)
    return whole


def _is_same(a, b):
    return a.place == b.place if isinstance(a, OsmNode) else a.nodes == b.nodes


def _read_file(path):
    root = ElementTree.parse(path).getroot()
    nodes = {}
    for element in root.findall("node"):
        lon, lat = element.get("lon"), element.get("lat")
        nodes[int(element.get("id"))] = OsmNode(int(element.get("id")), lon, lat, _tags(element), metres(float(lon), float(lat)))
    ways = {}
    for element in root.findall("way"):
        ways[int(element.get("id"))] = OsmWay(int(element.get("id")), [int(nd.get("ref")) for nd in element.findall("nd")], _tags(element))
    return OsmExtract(nodes, ways)

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
        return [w for w in self.ways.values() if "highway" in w.tags]

    def tagged(self, key, value=None):
        return [w for w in self.ways.values() if key in w.tags and value in (None, w.tags[key])]


def is_over_water(way):
    """Bridges and piers: the street is not on land, nor does anybody live beside it."""
    return way.tags.get("bridge", "no") != "no" or way.tags.get("man_made") == "pier"


def _tags(element):
    return {tag.get("k"): tag.get("v") for tag in element.findall("tag")}


def read_osm(path):
    root = ElementTree.parse(path).getroot()
    nodes = {}
    for element in root.findall("node"):
        lon, lat = element.get("lon"), element.get("lat")
        nodes[int(element.get("id"))] = OsmNode(int(element.get("id")), lon, lat, _tags(element), metres(float(lon), float(lat)))
    ways = {}
    for element in root.findall("way"):
        ways[int(element.get("id"))] = OsmWay(int(element.get("id")), [int(nd.get("ref")) for nd in element.findall("nd")], _tags(element))
    return OsmExtract(nodes, ways)

# SPDX-License-Identifier: MIT
"""WGS84 to GCJ-02, for the two rows of the facility list that show a declared GCJ-02 position."""

import math

A = 6378245.0
EE = 0.00669342162296594323


def gcj02(lon, lat):
    x, y = lon - 105.0, lat - 35.0
    wave = (math.sin(6 * math.pi * x) + math.sin(2 * math.pi * x)) * 20
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x))
    east += (wave + (math.sin(math.pi * x) + 2 * math.sin(math.pi * x / 3)) * 20 + (math.sin(math.pi * x / 12) + 2 * math.sin(math.pi * x / 30)) * 150) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x))
    north += (wave + (math.sin(math.pi * y) + 2 * math.sin(math.pi * y / 3)) * 20 + (math.sin(math.pi * y / 12) * 160 + math.sin(math.pi * y / 30) * 320)) * 2 / 3
    phi = math.radians(lat)
    magic = 1 - EE * math.sin(phi) ** 2
    dlat = north * 180 / (A * (1 - EE) / magic ** 1.5 * math.pi)
    dlon = east * 180 / (A / math.sqrt(magic) * math.cos(phi) * math.pi)
    return lon + dlon, lat + dlat

# SPDX-License-Identifier: MIT
"""Nearest facilities by scipy's multi-source Dijkstra, for scripts/bench: NET -> "seconds reached sum"; exit 3 without scipy."""
import sys
import time

try:
    import numpy
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra
except ImportError:
    sys.exit(3)

LIMIT = 9_000_000  # 900 s at 1 m/s in tenths of a millimetre


def read(path):
    words = numpy.fromfile(path, dtype=numpy.uint32)
    at = 0

    def take(width):
        nonlocal at
        count = int(words[at])
        items = words[at + 1 : at + 1 + count * width]
        at += 1 + count * width
        return items.reshape(count, width)

    nodes, services = (int(word) for word in take(1)[:, 0])
    edges = take(4)
    return nodes, edges, [take(1)[:, 0] for _ in range(services)]


def main():
    nodes, edges, services = read(sys.argv[1])
    start = numpy.concatenate([edges[:, 0], edges[:, 1]]).astype(numpy.int32)
    end = numpy.concatenate([edges[:, 1], edges[:, 0]]).astype(numpy.int32)
    cost = numpy.concatenate([edges[:, 2], edges[:, 3]]).astype(numpy.float64)
    graph = coo_array((cost, (start, end)), shape=(nodes, nodes)).tocsr()
    seconds, reached, total = 0.0, 0, 0
    for facilities in services:
        begin = time.process_time()
        found, _, _ = dijkstra(graph, indices=numpy.unique(facilities).astype(numpy.int32), min_only=True, limit=LIMIT, return_predecessors=True)
        seconds += time.process_time() - begin
        within = found[numpy.isfinite(found)]
        reached += len(within)
        total += int(within.sum())
    print(seconds, reached, total)


main()

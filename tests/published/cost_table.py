#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Turns a p-median graph of OR-Library into the tables of `circle15 site --matrix`.

    cost_table.py PMED.txt FOLDER     writes FOLDER/costs.csv and FOLDER/demand.csv

The file: nodes, edges and p on the first line, then an edge a line: node, node, cost. Edges go both ways, and of an edge
given more than once the last cost counts, as OR-Library says. Costs between all nodes follow by Floyd's algorithm (1962);
every node is a customer of weight 1 and a candidate.
"""
import pathlib
import sys


def costs_between_all(text):
    numbers = iter(int(word) for word in text.split())
    nodes, edges, _ = next(numbers), next(numbers), next(numbers)
    costs = [[0 if a == b else float("inf") for b in range(nodes)] for a in range(nodes)]
    for _ in range(edges):
        a, b, cost = next(numbers) - 1, next(numbers) - 1, next(numbers)
        costs[a][b] = costs[b][a] = cost
    for via, by in enumerate(costs):
        for row in costs:
            there = row[via]
            row[:] = [min(direct, there + onward) for direct, onward in zip(row, by)]
    return costs


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    costs = costs_between_all(pathlib.Path(sys.argv[1]).read_text(encoding="ascii"))
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    nodes = range(1, len(costs) + 1)
    pairs = "".join(f"{a},{b},{cost}\n" for a, row in zip(nodes, costs) for b, cost in zip(nodes, row) if cost < float("inf"))
    (folder / "costs.csv").write_text("origin,destination,cost\n" + pairs, encoding="ascii")
    (folder / "demand.csv").write_text("id,weight\n" + "".join(f"{a},1\n" for a in nodes), encoding="ascii")


main()

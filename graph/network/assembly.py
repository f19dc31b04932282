"""The door to pyvis: a laid out network assembled into vis-network's nodes, edges and options.

pyvis's own page is not used: it asks other hosts for files and shows texts as HTML. Its lists are filled directly, since `add_edge` looks
through all edges before each.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from importlib.resources import files
from typing import Any

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from graph.network.legend import KIND_BY_KEY, RELATION_BY_KEY
from graph.network.vertex import Link, Vertex

_LINE = 9
_FACE = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif'
_MANY = 1200


def radius(degree: int) -> float:
    """The radius of a node with so many links, in pixels at full zoom."""
    return 5 + 3.4 * math.sqrt(degree)


def assemble(
    graph: nx.MultiDiGraph, positions: list[tuple[int, int]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Nodes, edges and options as vis-network takes them; nodes are numbered in the order of their IRIs, `positions` in that order."""
    network = Network(directed=True)
    nodes = sorted(graph)
    number = {iri: index for index, iri in enumerate(nodes)}
    for iri, (x, y) in zip(nodes, positions, strict=True):
        vertex: Vertex = graph.nodes[iri]["vertex"]
        size = radius(graph.degree(iri))
        node = Node(
            number[iri],
            "dot",
            wrapped(vertex.name),
            x=x,
            y=y,
            size=round(size, 1),
            color=KIND_BY_KEY[vertex.kind].light,
            kind=vertex.kind,
        )
        network.nodes.append(node.options)
    parallel: dict[tuple[int, int], int] = defaultdict(int)
    for a, b, link in sorted(((number[a], number[b], link) for a, b, link in graph.edges(data="link")), key=_order):
        pair = (min(a, b), max(a, b))
        edge = Edge(a, b, True, id=len(network.edges), relation=link.relation, smooth=_bend(parallel[pair], a < b))
        edge.options["color"] = {"color": KIND_BY_KEY[RELATION_BY_KEY[link.relation].colour].light}
        edge.options["link"] = link
        network.edges.append(edge.options)
        parallel[pair] += 1
    network.options = _options(len(nodes), len(network.edges))
    found_nodes, found_edges, _, _, _, options = network.get_network_data()
    return found_nodes, found_edges, json.loads(options)


def script() -> str:
    """The text of vis-network as pyvis ships it (Apache-2.0 or MIT)."""
    return files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")


def wrapped(name: str) -> str:
    """The name on at most two lines for the picture, shortened where it is longer."""
    clean = "".join(character if character.isprintable() else " " for character in name[: 4 * _LINE])
    if len(clean) <= _LINE + 2:
        return clean
    half = _LINE if len(clean) > 2 * _LINE else math.ceil(len(clean) / 2)
    second = clean[half:]
    return f"{clean[:half]}\n{second if len(second) <= _LINE else second[: _LINE - 1] + '…'}"


def _order(item: tuple[int, int, Link]) -> tuple[Any, ...]:
    a, b, link = item
    return a, b, link.order()


def _bend(before: int, forward: bool) -> bool | dict[str, Any]:
    """No bend for the first edge of two nodes, ever wider ones to both sides for those parallel to it."""
    if not before:
        return False
    return {
        "enabled": True,
        "type": "curvedCW" if (before % 2 == 1) == forward else "curvedCCW",
        "roundness": round(0.14 * ((before + 1) // 2), 2),
    }


def _options(nodes: int, edges: int) -> dict[str, Any]:
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "interaction": {
            "hover": nodes <= _MANY,
            "hideEdgesOnDrag": edges > 2 * _MANY,
            "hideEdgesOnZoom": edges > 2 * _MANY,
            "tooltipDelay": 10_000_000,
            "keyboard": False,
            "multiselect": False,
            "selectConnectedEdges": False,
        },
        "nodes": {
            "borderWidth": 1.5 if nodes <= _MANY else 0,
            "borderWidthSelected": 4,
            "font": {"face": _FACE, "strokeWidth": 4, "vadjust": -2},
            "scaling": {"label": {"enabled": True, "drawThreshold": 7}},
        },
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.4}},
            "width": 1.2,
            "hoverWidth": 0.8,
            "selectionWidth": 1.6,
            "font": {"face": _FACE, "size": 11, "strokeWidth": 4, "align": "middle"},
            "smooth": {"enabled": False},
        },
    }

"""Positions for the nodes of a network: every component drawn by forces, then packed around the largest.

Forces as in Fruchterman and Reingold's spring model with the repulsion of ForceAtlas2 (degrees push), started from a radial drawing
of a spanning tree. Repulsion between many nodes is summed on a grid by Fourier transform, so that time grows as n log n.
The same graph gives the same positions on the same machine and version of numpy; nothing is random.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from graph.network.packing import apart, packed

Points = NDArray[np.float64]
# Up to so many nodes each pair is summed exactly.
_EXACT = 700
_MESH = 256
_STEPS = 260
_SPACING = 30.0
# Up to so many nodes there is full room for names.
_ROOMY = 160
# Beyond this distance nodes push each other ever less, or the drawing would be mostly empty.
_RANGE = 5 * _SPACING


def layout(count: int, pairs: Sequence[tuple[int, int]], radii: Sequence[float]) -> list[tuple[int, int]]:
    """Whole coordinates for nodes 0 … count-1, in pixels at full zoom, the largest component in the middle.

    `pairs` are edges as node numbers (loops and repetitions are harmless), `radii` the nodes' radii, which do not overlap. The fewer
    nodes, the more room they get for their names.
    """
    if not count:
        return []
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for a, b in pairs:
        if a != b:
            neighbours[a].add(b)
            neighbours[b].add(a)
    sizes = np.asarray(radii, dtype=np.float64)
    room = min(1.0, (_ROOMY / count) ** 0.75)
    drawn = [(nodes, _draw(nodes, neighbours, sizes, room)) for nodes in _components(neighbours)]
    drawn.sort(key=lambda item: (-len(item[0]), item[0]))
    result = np.zeros((count, 2))
    edges = [_edges(nodes, neighbours) for nodes, _ in drawn]
    for (nodes, points), offset in zip(drawn, packed([points for _, points in drawn], edges), strict=True):
        result[nodes] = points + offset
    return [(int(x), int(y)) for x, y in np.rint(result)]


def _components(neighbours: Sequence[set[int]]) -> list[list[int]]:
    seen = [False] * len(neighbours)
    result = []
    for first in range(len(neighbours)):
        if seen[first]:
            continue
        seen[first] = True
        queue, nodes = deque([first]), []
        while queue:
            node = queue.popleft()
            nodes.append(node)
            for other in sorted(neighbours[node]):
                if not seen[other]:
                    seen[other] = True
                    queue.append(other)
        result.append(sorted(nodes))
    return result


def _edges(nodes: list[int], neighbours: Sequence[set[int]]) -> list[tuple[int, int]]:
    """The component's edges, its nodes numbered from 0."""
    number = {node: index for index, node in enumerate(nodes)}
    return [(number[node], number[other]) for node in nodes for other in sorted(neighbours[node]) if node < other]


def _draw(nodes: list[int], neighbours: Sequence[set[int]], sizes: Points, room: float) -> Points:
    """Positions of one component around its middle; `room` from 0 to 1 for the names."""
    number = {node: index for index, node in enumerate(nodes)}
    adjacency = [sorted(number[other] for other in neighbours[node]) for node in nodes]
    points = _radial(adjacency)
    if len(nodes) > 2:
        points = _relaxed(points, adjacency)
    # The longer side lies, as screens do.
    width, height = np.ptp(points, axis=0)
    points = points[:, ::-1].copy() if height > width * 1.15 else points
    # Names are wider than high: in a plane stretched upwards, the room of a node with its name is a circle.
    shape = np.array([1.0, 1.0 + 0.9 * room])
    points = apart(points * (1 + 0.5 * room) * shape, sizes[nodes] + 42 * room) / shape
    return np.asarray(points - (points.max(axis=0) + points.min(axis=0)) / 2)


def _radial(adjacency: Sequence[list[int]]) -> Points:
    """A spanning tree from the node of highest degree, each subtree in a sector as wide as it has leaves."""
    root = max(range(len(adjacency)), key=lambda node: (len(adjacency[node]), -node))
    children: list[list[int]] = [[] for _ in adjacency]
    order, seen = [root], {root}
    for node in order:
        for other in adjacency[node]:
            if other not in seen:
                seen.add(other)
                children[node].append(other)
                order.append(other)
    leaves = [1] * len(adjacency)
    for node in reversed(order):
        if children[node]:
            leaves[node] = sum(leaves[child] for child in children[node])
    points = np.zeros((len(adjacency), 2))
    sectors = {root: (0.0, 2 * math.pi, 0)}
    for node in order:
        start, width, depth = sectors[node]
        if depth:
            angle = start + width / 2
            distance = _SPACING * depth * max(1.0, math.sqrt(len(adjacency)) / 6)
            points[node] = (distance * math.cos(angle), distance * math.sin(angle))
        for child in sorted(children[node], key=lambda item: (leaves[item], item)):
            share = width * leaves[child] / leaves[node]
            sectors[child] = (start, share, depth + 1)
            start += share
    return points


def _relaxed(points: Points, adjacency: Sequence[list[int]]) -> Points:
    """The points moved by springs along edges and repulsion between all, in ever smaller steps."""
    sources = np.array([a for a, others in enumerate(adjacency) for b in others if a < b])
    targets = np.array([b for a, others in enumerate(adjacency) for b in others if a < b])
    degrees = np.array([len(others) for others in adjacency], dtype=np.float64)
    count = len(adjacency)
    mass = 1.0 + np.sqrt(degrees)
    push = _SPACING**2
    # A spring pulls less at a hub, or its spokes would crush it.
    pull = 1.0 / (_SPACING * np.sqrt(np.minimum(degrees[sources], degrees[targets])))
    step = _SPACING * max(2.0, math.sqrt(count) / 3)
    cooling = (0.6 / step) ** (1 / _STEPS)
    repulsion = _exact if count <= _EXACT else _meshed
    for _ in range(_STEPS):
        force = push * mass[:, None] * repulsion(points, mass)
        delta = points[targets] - points[sources]
        spring = delta * (np.hypot(delta[:, 0], delta[:, 1]) * pull)[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(sources, spring[:, axis], count) - np.bincount(
                targets, spring[:, axis], count
            )
        # Gravity keeps long arms of a component from floating away.
        force -= 0.035 * mass[:, None] * points
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        points = points + force * (np.minimum(length, step) / length)[:, None]
        points -= points.mean(axis=0)
        step *= cooling
    return points


def _exact(points: Points, mass: Points) -> Points:
    """For each point the sum over all others of mass · direction / distance, fading beyond `_RANGE`."""
    delta = points[:, None, :] - points[None, :, :]
    square = (delta**2).sum(axis=2) + 1.0
    return np.asarray(np.einsum("ij,ijk->ik", mass[None, :] / (square * (1 + square / _RANGE**2)), delta))


def _meshed(points: Points, mass: Points) -> Points:
    """The same sum by masses laid on a grid and convolved; beside it, exactly, what the grid is too coarse for."""
    low = points.min(axis=0)
    cell = float(np.ptp(points, axis=0).max()) / (_MESH - 3) + 1e-9
    place = (points - low) / cell + 1
    corner = np.floor(place).astype(np.int64)
    part = place - corner
    weights = [
        ((1 - part[:, 0]) if not i else part[:, 0]) * ((1 - part[:, 1]) if not j else part[:, 1]) for i, j in _CORNERS
    ]
    grid = np.zeros((2 * _MESH, 2 * _MESH))
    for (i, j), weight in zip(_CORNERS, weights, strict=True):
        np.add.at(grid, (corner[:, 0] + i, corner[:, 1] + j), weight * mass)
    transformed = np.fft.rfft2(grid)
    result = np.zeros_like(points)
    for axis, kernel in enumerate(_kernels(max(4, round(4 * _RANGE / cell)))):
        field = np.fft.irfft2(transformed * kernel, s=grid.shape)
        for (i, j), weight in zip(_CORNERS, weights, strict=True):
            result[:, axis] += weight * field[corner[:, 0] + i, corner[:, 1] + j]
    return result / cell + _near(points, mass, corner, cell)


_CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))


@cache
def _kernels(reach: int) -> tuple[NDArray[np.complex128], ...]:
    """The transforms of the force's two parts on the grid, with wrap-around; smooth below one cell, fading beyond `reach` / 4 cells."""
    axis = np.fft.fftfreq(2 * _MESH, 1 / (2 * _MESH))
    x, y = np.meshgrid(axis, axis, indexing="ij")
    square = x**2 + y**2 + 1.0
    square *= 1 + square / (reach / 4) ** 2
    return np.fft.rfft2(x / square), np.fft.rfft2(y / square)


def _near(points: Points, mass: Points, corner: NDArray[np.int64], cell: float) -> Points:
    """Exact repulsion of the next few points along two orders of the plane, where the grid smooths them."""
    result = np.zeros_like(points)
    rows = corner[:, 0] * 4096 + corner[:, 1]
    columns = corner[:, 1] * 4096 + corner[:, 0]
    for order in (np.argsort(rows, kind="stable"), np.argsort(columns, kind="stable")):
        sorted_points, sorted_mass = points[order], mass[order]
        for gap in (1, 2, 3):
            delta = sorted_points[gap:] - sorted_points[:-gap]
            square = (delta**2).sum(axis=1)
            close = (
                np.where(square < cell * cell, 0.5 / (square + 1.0) - 0.5 / (square + cell * cell), 0.0)[:, None]
                * delta
            )
            result[order[gap:]] += close * sorted_mass[:-gap, None]
            result[order[:-gap]] -= close * sorted_mass[gap:, None]
    return result

"""Room between drawn nodes, and drawn components side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
# The side of a cell of the plane that a component takes or leaves free.
_CELL = 34.0
_AIR = 6.0
# Screens are wider than high.
_WIDE = 1.25


def apart(points: Points, radii: Points, rounds: int = 40) -> Points:
    """The points pushed until their circles, with a little air, no longer overlap, or nearly so."""
    points = points.copy()
    reach = float(radii.max()) * 2 + 8
    for _ in range(rounds):
        first, second = _close_pairs(points, reach)
        if not len(first):
            break
        delta = points[second] - points[first]
        distance = np.hypot(delta[:, 0], delta[:, 1])
        overlap = radii[first] + radii[second] + _AIR - distance
        hit = overlap > 0.5
        if not hit.any():
            break
        first, second, delta, distance, overlap = first[hit], second[hit], delta[hit], distance[hit], overlap[hit]
        # Points on one spot part in a direction of their own.
        angle = (first * 2.399963 + second) % (2 * math.pi)
        apart = distance < 1e-6
        unit = np.where(
            apart[:, None], np.stack((np.cos(angle), np.sin(angle)), 1), delta / np.maximum(distance, 1e-6)[:, None]
        )
        move = unit * (overlap / 2)[:, None] * 0.8
        for axis in (0, 1):
            points[:, axis] += np.bincount(second, move[:, axis], len(points)) - np.bincount(
                first, move[:, axis], len(points)
            )
    return points


def _close_pairs(points: Points, reach: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of points at most about `reach` apart: those of one cell or of neighbouring ones, each once."""
    cells = np.floor((points - points.min(axis=0)) / reach).astype(np.int64)
    width = int(cells[:, 1].max()) + 3
    keys = (cells[:, 0] + 1) * width + cells[:, 1] + 1
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    firsts, seconds = [], []
    for shift in (0, 1, width - 1, width, width + 1):
        start = np.searchsorted(ordered, ordered + shift, "left")
        stop = np.searchsorted(ordered, ordered + shift, "right")
        if shift == 0:
            start = np.arange(len(ordered)) + 1
        lengths = np.maximum(stop - start, 0)
        first = np.repeat(np.arange(len(ordered)), lengths)
        within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        firsts.append(order[first])
        seconds.append(order[np.repeat(start, lengths) + within])
    return np.concatenate(firsts), np.concatenate(seconds)


def packed(components: Sequence[Points], edges: Sequence[Sequence[tuple[int, int]]]) -> list[tuple[float, float]]:
    """Where the components' middles go: the first at the origin, each next where it is free nearest to the origin.

    A component takes the cells under its nodes and edges and those around them, so small ones stand in the bays of large ones.
    """
    covered = [_cells(points, ends) for points, ends in zip(components, edges, strict=True)]
    if not covered:
        return []
    side = 2 * (
        int(np.abs(covered[0]).max()) + 2 * math.ceil(math.sqrt(sum(len(cells) * 9 for cells in covered[1:]))) + 60
    )
    taken = np.zeros((side, side), dtype=bool)
    places = _outwards(side // 2 - 2)
    result = []
    start = 0
    previous: tuple[int, int] | None = None
    for cells in covered:
        extent = (len(cells), int(np.abs(cells).max(initial=0)))
        # Places that had no room for a component as large as this one need not be tried again.
        start = start if extent == previous else 0
        previous = extent
        start = _free(taken, places, cells, start)
        x, y = places[start]
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                taken[cells[:, 0] + x + side // 2 + i, cells[:, 1] + y + side // 2 + j] = True
        result.append((float(x) * _CELL, float(y) * _CELL))
    return result


def _cells(points: Points, edges: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """The cells that the component lies on, each once, sorted."""
    parts = [points]
    for a, b in edges:
        steps = int(np.hypot(*(points[b] - points[a])) / _CELL) + 1
        share = np.linspace(0, 1, steps + 1)[:, None]
        parts.append(points[a] * (1 - share) + points[b] * share)
    return np.unique(np.floor(np.concatenate(parts) / _CELL).astype(np.int64), axis=0)


def _outwards(reach: int) -> NDArray[np.int64]:
    """All cells within reach, in ellipses outwards."""
    axis = np.arange(-reach, reach + 1)
    x, y = (part.ravel() for part in np.meshgrid(axis, axis, indexing="ij"))
    far = (x / _WIDE) ** 2 + y.astype(np.float64) ** 2
    order = np.lexsort((y, x, far))
    return np.stack((x[order], y[order]), 1)


def _free(taken: NDArray[np.bool_], places: NDArray[np.int64], cells: NDArray[np.int64], start: int) -> int:
    """The number of the first place, from `start`, where the component covers no taken cell."""
    half, chunk = len(taken) // 2, max(64, 200_000 // len(cells))
    top = len(taken) - 2
    while start < len(places):
        tried = places[start : start + chunk]
        x = np.clip(cells[None, :, 0] + tried[:, None, 0] + half, 1, top)
        y = np.clip(cells[None, :, 1] + tried[:, None, 1] + half, 1, top)
        fits = ~taken[x, y].any(axis=1)
        if fits.any():
            return start + int(fits.argmax())
        start += len(tried)
    return len(places) - 1

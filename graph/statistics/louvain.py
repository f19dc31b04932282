"""Communities of a network."""

from __future__ import annotations

from collections.abc import Mapping

_GAIN = 1e-9
# A round that gains less than this share of all weight is the last: on random networks thousands would follow.
_ENOUGH = 1e-4


def louvain(size: int, weights: Mapping[tuple[int, int], int]) -> list[list[int]]:
    """Communities of nodes 0 to `size`, each sorted, that no move of a node or of a community would improve much.

    The method of Blondel et al. (2008): nodes in order join the neighbouring community that gains most modularity, then communities
    become the nodes of the next round. Nodes go in the order of their numbers, so that the same network has the same communities.
    """
    members = [[node] for node in range(size)]
    neighbours: list[dict[int, float]] = [{} for _ in range(size)]
    loops = [0.0] * size
    for (a, b), weight in weights.items():
        neighbours[a][b] = neighbours[a].get(b, 0.0) + weight
        neighbours[b][a] = neighbours[b].get(a, 0.0) + weight
    total = float(sum(weights.values()))
    while total:
        community = _moved(neighbours, loops, total)
        names = {old: new for new, old in enumerate(sorted(set(community)))}
        if len(names) == len(community):
            break
        gathered: list[list[int]] = [[] for _ in names]
        joined: list[dict[int, float]] = [{} for _ in names]
        own = [0.0] * len(names)
        for node, old in enumerate(community):
            new = names[old]
            gathered[new] += members[node]
            own[new] += loops[node]
            for other, tie in neighbours[node].items():
                there = names[community[other]]
                if there == new:
                    own[new] += tie / 2
                else:
                    joined[new][there] = joined[new].get(there, 0.0) + tie
        members, neighbours, loops = gathered, joined, own
    return [sorted(group) for group in members]


def _moved(neighbours: list[dict[int, float]], loops: list[float], total: float) -> list[int]:
    """The community of each node once a round of moves gains next to nothing."""
    strengths = [sum(near.values()) + 2 * loop for near, loop in zip(neighbours, loops, strict=True)]
    community = list(range(len(neighbours)))
    sums = list(strengths)
    gained = total
    while gained > _ENOUGH * total:
        gained = 0.0
        for node, near in enumerate(neighbours):
            here = community[node]
            links: dict[int, float] = {here: 0.0}
            for other, weight in near.items():
                there = community[other]
                links[there] = links.get(there, 0.0) + weight
            sums[here] -= strengths[node]
            per_tie = strengths[node] / (2 * total)
            best, most = here, links[here] - sums[here] * per_tie
            stay = most
            for there, weight in links.items():
                gain = weight - sums[there] * per_tie
                if gain > most + _GAIN:
                    best, most = there, gain
            sums[best] += strengths[node]
            if best != here:
                community[node] = best
                gained += most - stay
    return community

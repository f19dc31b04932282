"""Degrees and pairs over all relations are those of an independent count over the facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

from extract.fact import Conferral, Cooperation, Employment, Issuing, Organizing, PartOf, Post, SubOrganization
from extract.kind import ORGANISATIONS, Kind
from tests.graph.statistics.tally import Tally, key
from tests.graph.statistics.told import Sheets, by


def test_connections(counted: Tally, sheets: Sheets) -> None:
    pairs: set[frozenset[Hashable]] = set()

    def tie(*ends: Hashable) -> None:
        if None not in ends and len(set(ends)) == 2:
            pairs.add(frozenset(ends))

    for extraction in counted.extractions:
        for fact in extraction.facts:
            match fact:
                case (
                    SubOrganization(a, b)
                    | Cooperation(a, b)
                    | PartOf(a, b)
                    | Employment(a, b)
                    | Organizing(a, b)
                    | Issuing(a, b)
                ):
                    tie(key(a), key(b))
                case Post(person, _, body):
                    tie(key(person), key(body))
                case Conferral(honour, recipient, grantor):
                    tie(key(honour), key(recipient))
                    tie(key(honour), key(grantor))
                case _:
                    pass
    told = by(sheets["connections"], "measure", "value")
    assert told["related pairs"] == len(pairs)
    assert told["things with relations"] == len({end for pair in pairs for end in pair})
    degrees = Counter(end for pair in pairs for end in pair)
    assert told["largest degree"] == max(degrees.values())
    unions = {
        key(entity)
        for extraction in counted.extractions
        for fact in extraction.facts
        for entity in _ends(fact)
        if entity.kind is Kind.UNION
    }
    found = sorted((degrees[union] for union in unions if degrees[union]), reverse=True)
    assert [row["degree"] for row in sheets["most-connected"]] == found


def _ends(fact: Any) -> list[Any]:
    return [value for name in fact.__slots__ if getattr(value := getattr(fact, name), "kind", None) in {*ORGANISATIONS}]

"""The shape of the hierarchy is that of an independent count over the facts."""

from __future__ import annotations

from collections import Counter

from extract.fact import SubOrganization
from tests.graph.statistics.tally import Tally, key
from tests.graph.statistics.told import Sheets, by


def test_hierarchy(counted: Tally, sheets: Sheets) -> None:
    links = {
        (key(fact.child), key(fact.parent))
        for extraction in counted.extractions
        for fact in extraction.facts
        if isinstance(fact, SubOrganization)
    }
    told = by(sheets["hierarchy"], "measure", "value")
    assert told["links of the hierarchy"] == len(links)
    assert told["bodies in the hierarchy"] == len({end for link in links for end in link})
    parents = Counter(child for child, _ in links)
    tops = {end for link in links for end in link} - set(parents)
    assert told["bodies with none above"] == len(tops)
    assert told["bodies with several above"] == sum(many > 1 for many in parents.values())
    depth, level, seen = 0, set(tops), set(tops)
    sizes = []
    while level:
        sizes.append(len(level))
        level = {child for child, parent in links if parent in level} - seen
        seen |= level
        depth += 1
    assert told["levels of depth"] == depth
    assert [row["bodies"] for row in sheets["bodies-by-depth"]] == sizes

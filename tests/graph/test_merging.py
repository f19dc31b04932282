"""Identity does not depend on the order of articles: merging graphs is building both, removing one is never having had it."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from graph.lifting.iri import Minter
from graph.lifting.lift import lift
from graph.lifting.term import lines

TEXTS = (
    "本报讯 5月7日，苏州市吴江区总工会启动“安康杯”竞赛，吴江区总工会主席林晓到场。",
    "本报讯 日前，江苏省苏州市吴江区总工会开展安康杯竞赛活动，慰问职工300人。",
    "本报讯 南通市海门区总工会职工林晓获江苏省劳动模范称号。",
    "本报讯 海门市总工会授予王强江苏省劳模称号，海门市总工会主席林晓出席。",
    "本报讯 徐州市鼓楼区总工会启动“送清凉”活动。南京市鼓楼区总工会也启动送清凉活动。",
    "本报讯 日前，徐州市总工会举办交流会。南通市海门区总工会主席林晓应邀介绍经验。徐州市委致辞。",
    "本报讯 日前，南通市总工会慰问职工。青石纺织有限公司工会主席林晓到场。",
    "本报讯 青海省总工会授予李明青海省“五一”劳动奖章。青海省五一劳动奖章获得者赵刚发言。",
)
MINT = Minter()
_PREFERRED = "<http://www.w3.org/2004/02/skos/core#prefLabel>"


def fields(line: str) -> tuple[str, ...]:
    """Subject, predicate, object and graph of a line of N-Quads."""
    said, _, place = line.removesuffix(" .\n").rpartition(" ")
    return *said.split(" ", 2), place


def graph(*numbers: int) -> frozenset[tuple[str, ...]]:
    """What a build of the articles holds, as triples with their graphs."""
    found: set[tuple[str, ...]] = set()
    for number in numbers:
        lifted = lift(extract(whole(Document(f"{number}.txt", f"{number}" * 64, TEXTS[number]))), MINT)
        found.update(map(fields, (*lines(lifted.own, lifted.article), *lifted.shared)))
    return frozenset(found)


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(TEXTS))), st.integers(0, len(TEXTS)))
def test_building_is_a_union_in_any_order(order: list[int], cut: int) -> None:
    assert graph(*order) == graph(*order[:cut]) | graph(*order[cut:]) == graph(*sorted(order))


def test_removing_is_never_having_had() -> None:
    for kept in combinations(range(len(TEXTS)), len(TEXTS) - 1):
        (gone,) = set(range(len(TEXTS))) - set(kept)
        node = lift(extract(whole(Document(f"{gone}.txt", f"{gone}" * 64, TEXTS[gone]))), MINT).article
        needed = frozenset().union(*(graph(number) for number in kept))
        assert {quad for quad in graph(*range(len(TEXTS))) if quad[3] != node} - needed <= graph(gone)
        assert needed == graph(*kept)


def test_every_thing_has_one_name_over_all_articles() -> None:
    names: dict[str, set[str]] = {}
    for subject, predicate, value, _ in graph(*range(len(TEXTS))):
        if predicate == _PREFERRED and value.endswith("@zh"):
            names.setdefault(subject, set()).add(value)
    assert {node: found for node, found in names.items() if len(found) > 1} == {}
    assert sum("吴江区总工会" in node for node in names) == 1
    assert sum("鼓楼区总工会" in node for node in names) == 2
    assert sum("劳动模范" in node or "劳模" in node for node in names) == 1
    # 吴江's, 海门's in articles of two cities, and the one of a firm in 海门's city.
    assert {node.rpartition("/")[2] for node in names if "/person/林晓" in node} == {
        "林晓@苏州市>",
        "林晓@南通市>",
        "林晓@青石纺织有限公司>",
    }

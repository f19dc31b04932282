"""Identity does not depend on the order of articles: adding some is having had them always, removing some is never having had them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.storage.store import open_store
from ontology.terms import INDIVIDUALS
from tests.graph.pages import quads, written

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


def _pages(folder: Path, *numbers: int) -> Path:
    return written(folder, **{str(number): TEXTS[number] for number in numbers})


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of all articles, built at once."""
    folder = tmp_path_factory.mktemp("whole")
    build(sources([_pages(folder / "pages", *range(len(TEXTS)))]), folder / "store")
    return folder / "store"


def test_builds_in_any_order_and_removals_leave_what_one_build_would(whole: Path, tmp_path: Path) -> None:
    pages, store, held = tmp_path / "pages", tmp_path / "store", []
    for number in range(7, 0, -2):
        build(sources([_pages(pages, number, number - 1)]), store)
        held.append(quads(store))
    assert held.pop() == quads(whole)
    for number in range(0, 5, 2):
        for gone in (number, number + 1):
            (pages / f"{gone}.txt").unlink()
        build(sources([pages]), store, prune=True)
        assert quads(store) == held.pop()


def test_every_thing_has_one_name_over_all_articles(whole: Path) -> None:
    names: dict[str, set[str]] = {}
    ours = f"FILTER(LANG(?name) = 'zh' && STRSTARTS(STR(?graph), '{INDIVIDUALS}'))"
    for row in open_store(whole).query(f"SELECT ?a ?name {{ GRAPH ?graph {{ ?a skos:prefLabel ?name }} {ours} }}"):
        names.setdefault(row.a, set()).add(row.name)
    assert {node: found for node, found in names.items() if len(found) > 1} == {}
    assert sum("吴江区总工会" in node for node in names) == 1
    assert sum("鼓楼区总工会" in node for node in names) == 2
    assert sum("劳动模范" in node or "劳模" in node for node in names) == 1
    # 吴江's, 海门's in articles of two cities, and the one of a firm in 海门's city.
    assert {node.rpartition("/")[2] for node in names if "/person/林晓" in node} == {
        "林晓@苏州市",
        "林晓@南通市",
        "林晓@青石纺织有限公司",
    }

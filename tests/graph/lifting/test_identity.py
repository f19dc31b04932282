"""Names of one thing are one node, whatever the article; other things stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.entity import Entity
from extract.gazetteer import Area
from extract.kind import Kind
from graph.lifting.identity import Reason, identity
from graph.lifting.iri import Minter
from tests.graph.lifting.area import area

WUJIANG = area("吴江区", "苏州市")
GULOU = area("鼓楼区", "南京市")


@pytest.mark.parametrize(
    ("kind", "names", "canonical"),
    [
        (Kind.PROGRAMME, ("“安康杯”竞赛", "安康杯竞赛活动", "“安康杯”竞赛活动", "安康杯竞赛"), "“安康杯”竞赛"),
        (Kind.PROGRAMME, ("送清凉", "“送清凉”活动", "“送清凉”", "送清凉活动"), "“送清凉”活动"),
        (Kind.PROGRAMME, ("“晨光”劳动竞赛", "“晨光”劳动竞赛活动"), "“晨光”劳动竞赛"),
        (Kind.HONOUR, ("江苏省劳模", "江苏省劳动模范"), "江苏省劳动模范"),
        (Kind.HONOUR, ("全国“五一”劳动奖章", "全国五一劳动奖章", "“全国五一劳动奖章”"), "全国五一劳动奖章"),
        (Kind.HONOUR, ("青海省“工人先锋号”", "青海省工人先锋号"), "青海省工人先锋号"),
        (Kind.HONOUR, ("集团劳模",), "集团劳模"),
    ],
)
def test_variants_are_one(kind: Kind, names: tuple[str, ...], canonical: str) -> None:
    mint = Minter()
    assert {identity(Entity(kind, name)).entity.name for name in names} == {canonical}
    assert len({mint.entity(Entity(kind, name)) for name in names}) == 1


@pytest.mark.parametrize(
    ("name", "place", "canonical", "scope"),
    [
        ("苏州市吴江区总工会", WUJIANG, "吴江区总工会", ""),
        ("江苏省苏州市吴江区总工会", WUJIANG, "吴江区总工会", ""),
        ("吴江区总工会", WUJIANG, "吴江区总工会", ""),
        ("南京市鼓楼区总工会", GULOU, "鼓楼区总工会", "南京市"),
        ("苏州市吴江区总工会女职工委员会", WUJIANG, "吴江区总工会女职工委员会", ""),
        # Not around it: a misprint stays as printed.
        ("扬州市吴江区总工会", WUJIANG, "扬州市吴江区总工会", ""),
        # Only somewhere in it: a body of its own.
        ("汾湖高新区总工会", WUJIANG, "汾湖高新区总工会", ""),
    ],
)
def test_a_body_of_an_area_leaves_the_areas_around(name: str, place: Area, canonical: str, scope: str) -> None:
    found = identity(Entity(Kind.UNION, name, scope, place))
    assert (found.entity.name, found.entity.scope) == (canonical, scope)
    assert found.reason == (Reason.AREA if name != canonical else None)


def test_namesakes_of_two_places_stay_apart() -> None:
    mint = Minter()
    assert mint.entity(Entity(Kind.PERSON, "王明", "南通市")) != mint.entity(Entity(Kind.PERSON, "王明", "徐州市"))
    here, there = area("鼓楼区", "南京市"), area("鼓楼区", "徐州市")
    names = {
        mint.entity(Entity(Kind.UNION, "鼓楼区总工会", above, each))
        for above, each in (("南京市", here), ("徐州市", there))
    }
    assert len(names) == 2


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([Kind.PROGRAMME, Kind.HONOUR, Kind.UNION, Kind.PERSON]),
    st.text("“”‘’ 安康杯竞赛活动工作劳模全国江苏省吴江区总工会行动送温暖", min_size=1, max_size=14),
    st.sampled_from([None, WUJIANG, GULOU]),
)
def test_the_canonical_form_is_its_own(kind: Kind, name: str, place: Area | None) -> None:
    once = identity(Entity(kind, name, "", place)).entity
    again = identity(once)
    assert (again.entity, again.reason) == (once, None)
    assert once.name

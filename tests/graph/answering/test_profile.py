"""A thing's profile holds every fact about it, and unclear names lead to suggestions."""

from __future__ import annotations

import pytest

from graph.answering.profile import profile, resolved
from graph.answering.rows import Rows
from graph.storage.generation import StoreError
from graph.storage.store import LocalStore
from tests.queries import sample

STORE = LocalStore(sample.store())


def facts(name: str) -> dict[str, list[str]]:
    """By section, the first cells of its facts."""
    return {
        section.title: [str(row[0]) for row in Rows(section.table)] for section in profile(STORE, name, "en").sections
    }


def test_a_body() -> None:
    found = facts("海门区总工会")
    assert sorted(found["Above it"]) == [
        "All-China Federation of Trade Unions",
        "Jiangsu Provincial Federation of Trade Unions",
        "南通市总工会",
    ]
    assert found["Directly below it"] == ["蓝帆船厂工会"]
    assert found["Who holds posts here"] == ["vice chair"]
    assert found["Honours received"] == ["Jiangsu Workers’ Vanguard"]
    assert "“清凉驿站”行动" in found["Relations to it"]
    assert len(found["Named in"]) == 5


def test_a_person() -> None:
    found = facts("id:person/顾长风@蓝帆船厂")
    assert sorted(found["Posts held"]) == ["chair", "顾问"]
    assert found["Honours received"] == ["National May Day Labour Medal"]
    assert found["Relations"] == ["works for"]


def test_a_programme_has_its_figures() -> None:
    assert facts("“清凉驿站”行动")["Figures"] == ["慰问职工", "慰问职工"]


def test_an_honour_has_its_recipients() -> None:
    assert set(facts("江苏省工人先锋号")["Recipients"]) == {"东林纺织厂", "蓝帆船厂", "海门区总工会"}


def test_another_form_of_the_name_will_do() -> None:
    assert profile(STORE, "海门市总").name == "海门区总工会"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("顾长风", "several things"),
        ("南通总工会", "did you mean:\n  南通市总工会"),
        ("龘龘", "nothing has this name"),
        ("http://a b", "no valid IRI"),
    ],
)
def test_unclear_names(name: str, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        resolved(STORE, name)

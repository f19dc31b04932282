"""The page of an article marks the names and the sentences of facts in its text, and tells each fact."""

from __future__ import annotations

from graph.web.article import Article, article
from tests.graph.network.sample import FIRST, ID, store


def shown(number: int, extra: str = "") -> Article:
    found = article(store(extra).data, f"{ID}article/{number}")
    assert found is not None
    return found


def test_the_text_is_whole_and_names_in_it_lead_to_their_pages() -> None:
    found = shown(0)
    assert "".join(piece.text for stretch in found.stretches for piece in stretch.pieces) == FIRST
    named = [
        (piece.text, piece.iri.removeprefix(ID)) for stretch in found.stretches for piece in stretch.pieces if piece.iri
    ]
    assert named == [
        ("清河市总工会", "organization/city"),
        ("云山县总工会", "organization/county"),
        ("先锋号", "honour/vanguard"),
        ("云山县总工会", "organization/county"),
        ("林晓", "person/lin"),
    ]
    assert [(stretch.anchors, stretch.evidence) for stretch in found.stretches] == [((f"char=0,{len(FIRST)}",), True)]


def test_each_fact_is_told_once() -> None:
    told = [(fact.subject.text, fact.relation, fact.object.text, fact.detail) for fact in shown(0).facts]
    assert told == [
        ("林晓", "post", "云山县总工会", "主席"),
        ("云山县总工会", "receives", "先锋号", "已授予 · 授予者 清河市总工会 · 2019"),
    ]


def test_an_honour_without_a_recipient_is_told_of_who_grants_it() -> None:
    extra = (
        f"<{ID}conferral/2> a ukg:Conferral ; ukg:honour <{ID}honour/vanguard> ; ukg:grantor <{ID}organization/city> ;"
        f" ukg:count 5 ; ukg:status ukg:Planned ; ukg:evidence <{ID}article/0#char=0,{len(FIRST)}> ."
    )
    (fact,) = (fact for fact in shown(0, extra).facts if fact.relation == "grants")
    assert (fact.subject.text, fact.object.text, fact.detail) == ("清河市总工会", "先锋号", "授予者 清河市总工会 · 5")


def test_nothing_is_shown_of_what_is_no_article() -> None:
    assert article(store().data, f"{ID}organization/city") is None

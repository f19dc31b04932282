"""A resource's path leads back to its IRI, whatever its name holds."""

from __future__ import annotations

import pytest

from graph.lifting.term import segment
from graph.web.address import iri_of, named, path_of, shown

BASE = "https://w3id.org/unionkg/id/"


@pytest.mark.parametrize(
    "name",
    [
        "云山县总工会",
        "林晓@云山县",
        "a/b",
        "100%",
        "a#b?c",
        'x"y<z>',
        "“匠心杯”竞赛",
        "《办法(试行)》",
        "a b",
        "\u202e反",
        "A&B=C;D,E",
        "𠮷田",
    ],
)
def test_roundtrip(name: str) -> None:
    iri = f"{BASE}organization/{segment(name)}"
    path = path_of(BASE, iri)
    assert path.isascii()
    assert iri_of(BASE, path.removeprefix("/page/")) == iri


def test_passages_lead_to_their_place_in_the_article() -> None:
    assert path_of(BASE, f"{BASE}article/ab#char=3,9") == "/page/article/ab#char=3,9"


@pytest.mark.parametrize("iri", ["https://example.org/x", "javascript:alert(1)", "//example.org", ""])
def test_other_addresses_lead_nowhere(iri: str) -> None:
    assert path_of(BASE, iri) == "#"


@pytest.mark.parametrize(
    ("iri", "read"),
    [
        (BASE + segment("programme") + "/" + segment("“一二/三”行动 50%"), "programme/“一二/三”行动 50%"),
        (f"{BASE}article/ab#char=3,9", "article/ab#char=3,9"),
        ("https://w3id.org/unionkg/ontology#UnionBody", "ukg:UnionBody"),
        ("https://example.org/x%20y", "https://example.org/x%20y"),
    ],
)
def test_people_read_names_not_escapes(iri: str, read: str) -> None:
    assert shown(BASE, iri) == read


@pytest.mark.parametrize(
    ("resource", "name"),
    [(f"{BASE}place/{segment('一二/三')}", "一二/三"), ("一二/三", "一二/三"), ("100%25", "100%25")],
)
def test_a_resource_is_named_by_its_iri_or_its_name(resource: str, name: str) -> None:
    assert named(BASE, resource) == name

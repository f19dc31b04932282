"""IRIs under a base."""

from __future__ import annotations

import pytest

from graph.lifting.iri import Minter, is_base


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("https://w3id.org/unionkg/id/", True),
        ("https://example.org/工会#", True),
        ("urn:example:", True),
        ("https://example.org/id", False),
        ("not an iri/", False),
        ("https://example.org/<a>/", False),
        ("/id/", False),
        ("", False),
    ],
)
def test_is_base(text: str, whether: bool) -> None:
    assert is_base(text) is whether


def test_a_base_that_is_none_makes_no_iri() -> None:
    with pytest.raises(ValueError, match="a b: no base of IRIs"):
        Minter("a b")

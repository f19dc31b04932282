"""Accept headers choose among offers as RFC 9110 says."""

from __future__ import annotations

import pytest

from graph.web.negotiation import wanted

OFFERS = ("text/html", "text/turtle", "application/ld+json")


@pytest.mark.parametrize(
    ("accept", "found"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle; charset=utf-8", "text/turtle"),
        ("text/html;q=0.1, text/turtle;q=0.9", "text/turtle"),
        ("application/*", "application/ld+json"),
        ("text/*;q=0.5, text/turtle;q=0", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("application/ld+json;q=x, text/turtle;q=0.2", "text/turtle"),
        ("image/png", None),
        ("text/html;q=0", None),
    ],
)
def test_wanted(accept: str, found: str | None) -> None:
    assert wanted(accept, OFFERS) == found

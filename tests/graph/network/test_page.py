"""A page holds its data safely and is the same for the same network."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from graph.network.assembly import wrapped
from graph.network.content import content
from graph.network.page import in_script, own_script, page
from graph.network.reader import Reader
from graph.network.selection import Selection, select
from tests.graph.network.sample import ID, store

STORE = store()
HOSTILE = '</script><script>alert(1)</script><!-- <a href="javascript:alert(2)">\u202e\u2028'


def test_page_is_the_same_for_the_same_network() -> None:
    assert page(STORE, select(STORE, Selection()), "图") == page(store(), select(store(), Selection()), "图")


class _Addresses(HTMLParser):
    """The addresses that a page's elements name, and its scripts' number."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str | None] = []
        self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.found += [value for name, value in attrs if name in ("src", "href", "srcset", "action", "data")]


def test_page_asks_for_nothing() -> None:
    text = page(STORE, select(STORE, Selection()), "图")
    assert text.startswith("<!doctype html>")
    assert _Addresses(text).found == ["data:,"]
    assert "default-src &#39;none&#39;" in text


def test_content_refers_to_sentences_by_number() -> None:
    data = content(select(STORE, Selection()), Reader(STORE.data), "图")
    edge = next(edge for edge in data["edges"] if edge["relation"] == "organizer")
    article, start, _, text = data["passages"][edge["passages"][0]]
    assert (data["articles"][article][1:], start) == (["第2篇", "2019-05-02"], 0)
    assert text.startswith("云山县总工会举办")
    programme = data["nodes"][edge["to"]]
    assert programme["figures"] == [["参加职工", "300", "人", None, False, edge["passages"]]]
    assert data["years"] == [2019, 2019]


def test_a_figure_says_that_it_is_approximate_and_of_which_year() -> None:
    more = f'<{ID}figure/1> ukg:approximate true ; schema:observationDate "2019"^^xsd:gYear .'
    data = content(select(store(more), Selection()), Reader(store(more).data), "图")
    (figures,) = (node["figures"] for node in data["nodes"] if node["figures"])
    assert figures[0][:5] == ["参加职工", "300", "人", 2019, True]


def test_parallel_edges_bend_apart() -> None:
    twice = store(f"<{ID}person/lin> schema:worksFor <{ID}organization/county> .")
    edges = content(select(twice, Selection()), Reader(twice.data), "图")["edges"]
    pairs = [frozenset((edge["from"], edge["to"])) for edge in edges]
    bent = [pair for pair, edge in zip(pairs, edges, strict=True) if edge["smooth"]]
    assert bent == [pair for pair, count in Counter(pairs).items() if count == 2]
    assert len(bent) == 1


def test_hostile_names_stay_inside_the_data() -> None:
    hostile = store(names={"organization/city": HOSTILE})
    text = page(hostile, select(hostile, Selection()), HOSTILE)
    assert _Addresses(text).scripts == _Addresses(page(STORE, select(STORE, Selection()), "图")).scripts == 3
    assert HOSTILE not in text
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    assert any(node["name"] == HOSTILE for node in json.loads(data[1])["nodes"])


def test_script_data_has_no_markup() -> None:
    assert not set("<>&\u2028\u2029") & set(in_script({"a": "<>&\u2028\u2029"}))
    assert "</script" not in own_script()


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("云山县总工会", "云山县总工会"),
        ("云山县总工会女职工委员会", "云山县总工会\n女职工委员会"),
        ("云" * 40, "云" * 9 + "\n" + "云" * 8 + "…"),
        ("a\nb\u202ec", "a b c"),
    ],
)
def test_labels_are_wrapped(name: str, label: str) -> None:
    assert wrapped(name) == label

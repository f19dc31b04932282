"""The first page shows what is named most, and the latest articles."""

from __future__ import annotations

from graph.web.home import home
from tests.graph.network.sample import ID, store

MORE = "".join(
    f"<{ID}organization/county> ukg:evidence <{ID}article/1#char={start},{start + 1}> ." for start in range(3)
)


def test_what_is_named_most_comes_first_and_the_latest_article() -> None:
    found = home(store(MORE), 1)
    counts = dict(found.counts)
    assert {kind: counts[kind] for kind in ("union", "person", "programme", "honour", "place", "article", "party")} == {
        "union": 2, "person": 1, "programme": 1, "honour": 1, "place": 2, "article": 2, "party": 0,
    }  # fmt: skip
    unions = dict(found.most)["union"]
    assert [(vertex.name, count) for vertex, count in unions] == [("云山县总工会", 4), ("清河市总工会", 1)]
    assert [row[1:] for row in found.articles] == [("第2篇", "2019-05-02"), ("第1篇", "2019-05-01")]

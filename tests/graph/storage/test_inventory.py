"""A store says of itself what it holds."""

from __future__ import annotations

import json
from pathlib import Path

from extract.source import sources
from graph.build import build
from graph.storage.store import Table, open_store
from graph.version import VERSION

PAGE = "2021年5月8日\n海门区总工会启动“清风行动”\n本报讯 5月7日，海门区总工会启动“清风行动”，慰问职工300人。"
_COUNTS = """SELECT ?class ?n { ?dataset a dcat:Dataset, void:Dataset ; void:classPartition [ void:class ?class ; void:entities ?n ] }
ORDER BY ?class"""


def _rows(store: Path, query: str) -> list[tuple[str, ...]]:
    found = open_store(store).answer(query)
    assert isinstance(found, Table)
    return [tuple(getattr(value, "value", "") for value in row) for row in found.rows]


def test_the_description_counts_what_is_there(tmp_path: Path) -> None:
    pages, store = tmp_path / "pages", tmp_path / "store"
    pages.mkdir()
    (pages / "a.txt").write_text(PAGE, encoding="utf-8")
    for _ in range(2):
        build(sources([pages]), store)
        counts = _rows(store, _COUNTS)
        assert counts
        assert all([(n,)] == _rows(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a <{cls}> }}") for cls, n in counts)
        ((triples,),) = _rows(store, "SELECT ?n { ?dataset void:triples ?n }")
        ((everything,),) = _rows(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        ((own,),) = _rows(
            store, "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/unionkg/id/graph/dataset> { ?s ?p ?o } }"
        )
        assert int(triples) == int(everything) - int(own)
        (pages / "b.txt").write_text(PAGE.replace("300", "400"), encoding="utf-8")
    records = (json.dumps({"text": PAGE, "date": f"2021-05-0{day}"}, ensure_ascii=False) for day in (9, 8))
    (pages / "dated.jsonl").write_text("\n".join(records), encoding="utf-8")
    build(sources([pages]), store)
    time = "SELECT ?first ?last { ?dataset dct:temporal [ dcat:startDate ?first ; dcat:endDate ?last ] }"
    assert _rows(store, time) == [("2021-05-08", "2021-05-09")]
    ((agent,),) = _rows(store, "SELECT ?agent { ?dataset a dcat:Dataset ; prov:wasAttributedTo ?agent }")
    assert agent.endswith(f"unionkg-{VERSION}")
    assert len(_rows(store, "SELECT ?rights { ?dataset a dcat:Dataset ; dct:rights ?rights }")) == 2

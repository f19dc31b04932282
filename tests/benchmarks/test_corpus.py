"""Written articles: the same ones every time, varied, and true to what they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.corpus import Page, page, pages, write_files, write_records
from extract.read import read_file

COUNT = 200


@pytest.fixture(scope="module")
def written() -> list[Page]:
    return list(pages(COUNT))


def test_pages_are_the_same_every_time_and_a_longer_corpus_begins_with_the_shorter(written: list[Page]) -> None:
    assert list(pages(20)) == written[:20]
    assert page(7, seed=2).text != written[7].text


def test_pages_say_what_they_truly_say(written: list[Page]) -> None:
    for item in written:
        text = "".join(item.text.split())
        record = item.truth.record(item.name)
        for entity in record["entities"]:
            forms = (entity["name"], *entity["forms"])
            assert entity["implied"] or any("".join(form.split()) in text for form in forms), (item.name, entity)
        ids = {entity["id"] for entity in record["entities"]}
        for fact in record["facts"]:
            things = [
                value
                for key, value in fact.items()
                if key in ("person", "org", "programme", "honour", "child", "parent")
            ]
            assert ids.issuperset(things), (item.name, fact)


def test_pages_vary(written: list[Page]) -> None:
    names = {(kind, name) for item in written for kind, name in item.truth.entities}
    by_kind = {kind: sum(found == kind for found, _ in names) for kind, _ in names}
    assert by_kind["person"] > 3 * COUNT
    assert by_kind["programme"] > COUNT
    assert by_kind["honour"] > COUNT
    assert by_kind["union"] > COUNT
    assert {fact["rel"] for item in written for fact in item.truth.facts.values()} == {
        "sub_organization_of", "post", "employer", "conferral", "organizes", "figure", "cooperates", "byline", "issued",
    }  # fmt: skip


def test_files_and_records_hold_the_same_pages(tmp_path: Path, written: list[Page]) -> None:
    files = sorted(write_files(5, tmp_path / "files").iterdir())
    assert [path.read_text(encoding="utf-8") for path in files] == [item.text for item in written[:5]]
    gold = sorted((tmp_path / "files" / "gold").iterdir())
    assert [json.loads(path.read_text(encoding="utf-8"))["doc"] for path in gold] == [path.stem for path in files]
    records = sorted(write_records(5, tmp_path / "records", each=2).iterdir())
    assert [path.name for path in records] == ["0000000.jsonl", "0000002.jsonl", "0000004.jsonl"]
    documents = [document for path in records for document in read_file(path, path.name)]
    assert [document.text for document in documents] == [item.text for item in written[:5]]
    assert all(document.published for document in documents)
    with pytest.raises(FileExistsError):
        write_files(1, tmp_path / "files")

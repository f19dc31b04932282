"""Sources harvested, good and bad, by one process or several."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from extract.article import Article
from extract.extraction import Extraction
from extract.extraction import extract as extracted
from extract.limit import Limits
from extract.source import sources
from graph import harvest as module
from graph.harvest import Harvest, HarvestError, harvest, harvest_source
from graph.lifting.iri import Minter
from ontology.terms import INDIVIDUALS

NEWS = "云溪市总工会召开会议\n本报讯（通讯员 林小舟）7月17日，云溪市总工会启动“清凉一夏”行动，主席赵远帆讲话。\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"{NEWS}今年已慰问职工{number + 10}人。", encoding="utf-8")
    (tmp_path / "03.txt").write_bytes(b"\x00\x01" * 99)
    (tmp_path / "05.txt").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "n.jsonl").write_text(
        '{"text": "云溪市总工会成立。"}\n{"text": 1}\n{"text": "云溪县总工会成立。"}', encoding="utf-8"
    )
    return tmp_path


def problems(harvests: list[Harvest]) -> dict[str, str]:
    return {item.source: item.problem for item in harvests if item.problem is not None}


def test_harvest_gives_one_harvest_a_source_in_their_order_whatever_the_number_of_processes(corpus: Path) -> None:
    found = list(sources([corpus]))
    one, three = list(harvest(found)), list(harvest(found, jobs=3))
    assert one == three
    assert [item.source for item in one] == [source.name for source in found]
    assert problems(one) == {
        "03.txt": "not text: binary data",
        "05.txt": "empty",
        "n.jsonl": "1 of 3 records left out: line 2: text is a number, not a string",
        "pipe.txt": "a named pipe, not a file",
    }
    assert [len(item.leaves) for item in one if item.source == "n.jsonl"] == [2]
    assert all(item.leaves for item in one if item.problem is None)


def test_harvest_survives_a_file_that_vanishes(corpus: Path) -> None:
    found = list(sources([corpus]))
    (corpus / "07.txt").unlink()
    assert problems(list(harvest(found)))["07.txt"] == "no such file or directory"


def test_harvest_leaves_out_articles_that_are_too_long(corpus: Path) -> None:
    (source,) = sources([corpus / "00.txt"])
    found = harvest_source(source, Minter(INDIVIDUALS), Limits(characters=20))
    assert found.leaves == ()
    assert found.problem == "article “云溪市总工会召开会议”: 66 characters, over the limit of 20"


def test_harvest_tells_every_reason(corpus: Path) -> None:
    (source,) = sources([corpus / "n.jsonl"])
    problem = harvest_source(source, Minter(INDIVIDUALS), Limits(characters=5)).problem
    assert problem == "; ".join(
        (
            "record 1, article “云溪市总工会成立。”: 9 characters, over the limit of 5",
            "record 3, article “云溪县总工会成立。”: 9 characters, over the limit of 5",
            "1 of 3 records left out: line 2: text is a number, not a string",
        )
    )


def test_harvest_leaves_out_articles_that_take_too_long(corpus: Path) -> None:
    found = list(harvest(sources([corpus / "00.txt", corpus / "n.jsonl"]), limits=Limits(seconds=1e-6)))
    assert all(item.leaves == () for item in found)
    assert all(item.problem is not None and "took more than 1e-06 seconds" in item.problem for item in found)


def test_harvest_loses_one_article_to_a_fault_of_its_own(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(harvest(sources([corpus])))

    def faulty(article: Article) -> Extraction:
        if article.document.name == "00.txt":
            raise IndexError("list index\nout of range")
        return extracted(article)

    monkeypatch.setattr(module, "extract", faulty)
    found = list(harvest(sources([corpus])))
    assert "a fault of unionkg, please report it (IndexError: list index out of range)" in str(
        problems(found)["00.txt"]
    )
    assert [item for item in found if item.source != "00.txt"] == [item for item in whole if item.source != "00.txt"]


def test_harvest_says_that_a_process_was_killed(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> Harvest:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    monkeypatch.setattr(module, "lift", killed)
    with pytest.raises(HarvestError, match="a process was killed"):
        list(harvest(sources([corpus]), jobs=2))


def test_harvest_can_be_left_half_way(corpus: Path) -> None:
    found = harvest(sources([corpus]), jobs=2)
    assert next(found).source == "00.txt"
    found.close()  # type: ignore[attr-defined]

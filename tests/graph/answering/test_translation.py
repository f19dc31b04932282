"""What the ontology names in both languages is said in English where English is asked for, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner

from extract.source import sources
from graph.answering.table import Table
from graph.answering.translation import Term, glossary, in_english, in_words, terms, translated
from graph.build import build
from graph.cli import main
from graph.storage.store import LocalStore
from ontology.vocabulary import Language
from tests.queries import sample

WORDS = glossary(terms(LocalStore(sample.store())))
PAGE = "云溪区总工会主席李明华荣获全国五一劳动奖章。岳阳市总工会启动“清风行动”。"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("工会组织", "Union body"),
        ("主办", "organiser"),
        ("县级", "county"),
        ("已授予", "conferred"),
        ("副主席", "vice chair"),
        ("主席、副主席", "chair, vice chair"),
        ("主席、掌门人", None),
        ("海门区总工会", None),
        ("", None),
    ],
)
def test_words_of_the_ontology(text: str, english: str | None) -> None:
    assert in_english(text, WORDS) == english


def test_of_several_terms_with_one_name_the_property_gives_the_word() -> None:
    known = (Term("a", "荣誉", "Honour"), Term("b", "荣誉", "honour"))
    assert glossary(known) == glossary(known[::-1]) == {"荣誉": "honour"}


def test_forms_and_sentences_stay_as_printed() -> None:
    chair, iri = pyoxigraph.Literal("主席", language="zh"), pyoxigraph.NamedNode("https://example.org/主席")
    table = Table(("post", "form", "sentence", "postIri", "year"), ((chair, chair, chair, iri, None),))
    english = pyoxigraph.Literal("chair", language="en")
    assert translated(table, WORDS).rows == ((english, chair, chair, iri, None),)


@pytest.mark.parametrize(
    ("arguments", "said", "unsaid"),
    [
        (["query", "bodies"], "local federation", "地方总工会"),
        (["query", "honours-by-body"], "conferred", "已授予"),
        (["query", "people-of-body"], "chair", " 主席 "),
        (["query", "bodies", "--format", "markdown"], "| county |", "县级"),
        (["query", "bodies", "--format", "csv"], "县级", "county"),
        (["search", "总工会"], "Union body", "工会组织"),
        (["show", "李明华"], "National May Day Labour Medal", "已授予"),
        (["stats", "people"], "chair", "主席"),
        (["report", "-o", "-"], "local federation", "地方总工会"),
    ],
)
def test_commands_say_it_in_english(store: Path, arguments: list[str], said: str, unsaid: str) -> None:
    result = CliRunner().invoke(main, [*arguments, "--lang", "en", "--store", str(store)])
    assert result.exit_code == 0, result.output
    assert said in result.output
    assert unsaid not in result.output


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("english")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    build(sources([folder / "page.txt"]), folder / "store")
    return folder / "store"


@pytest.mark.parametrize(("language", "words"), [("zh", ["是", "否", "1"]), ("en", ["yes", "no", "1"])])
def test_truth_values_are_words(language: Language, words: list[str]) -> None:
    table = Table(("a", "b", "c"), ((pyoxigraph.Literal(True), pyoxigraph.Literal(False), pyoxigraph.Literal(1)),))
    assert [getattr(value, "value", "") for value in in_words(table, language).rows[0]] == words

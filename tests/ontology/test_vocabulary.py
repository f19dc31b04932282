"""Entries are read from the Turtle in both languages, on demand."""

from __future__ import annotations

import subprocess
import sys

import pytest
from rdflib import RDFS

from ontology import terms
from ontology.vocabulary import (
    Entry,
    Language,
    class_hierarchy,
    definition,
    entries,
    file,
    honours,
    label,
    ontology,
    shapes,
)


@pytest.mark.parametrize(
    ("iri", "language", "expected"),
    [
        (terms.UNION_BODY, "zh", "工会组织"),
        (terms.UNION_BODY, "en", "Union body"),
        (terms.level_concept("county"), "zh", "县级"),
        (terms.INDIVIDUALS + "role/副主席", "en", "vice chair"),
        (terms.INDIVIDUALS + "honour/全国工人先锋号", "en", "National Workers’ Vanguard"),
        ("https://example.org/unknown", "en", "https://example.org/unknown"),
    ],
)
def test_label(iri: str, language: Language, expected: str) -> None:
    assert label(iri, language) == expected


@pytest.mark.parametrize(
    ("iri", "language", "expected"),
    [
        (terms.COUNT, "zh", "只说数量时，获得荣誉的数量。"),
        (terms.CONFERRED, "en", "The honour has been given."),
        (terms.INDIVIDUALS + "role/副主席", "en", ""),
        ("https://example.org/unknown", "zh", ""),
    ],
)
def test_definition(iri: str, language: Language, expected: str) -> None:
    assert definition(iri, language) == expected


def test_entry_speaks_both_languages() -> None:
    entry = Entry("x", "名", "name", "义", "meaning")
    assert [entry.label("zh"), entry.label("en"), entry.definition("zh"), entry.definition("en")] == [
        "名",
        "name",
        "义",
        "meaning",
    ]


def test_entries_and_honours_are_sorted() -> None:
    assert list(entries()) == sorted(entries())
    assert list(honours()) == sorted(honours())


def test_class_hierarchy_holds_all_sub_class_links_and_nothing_else() -> None:
    assert set(class_hierarchy().predicates()) == {RDFS.subClassOf}
    assert len(class_hierarchy()) == len(list(ontology().triples((None, RDFS.subClassOf, None))))


def test_shapes_are_not_in_the_ontology() -> None:
    assert not set(shapes()) & set(ontology())


@pytest.mark.parametrize("name", ["honours.ttl", "schemes.ttl", "shapes.ttl", "unionkg.ttl"])
def test_turtle_is_tidy(name: str) -> None:
    text = file(name).read_text(encoding="utf-8")
    assert text.endswith(".\n")
    assert not [line for line in text.splitlines() if line != line.rstrip() or "\t" in line]
    subjects = [line for line in text.splitlines() if line and line[0] not in " @#)"]
    assert len(subjects) == len(set(subjects))


def test_importing_costs_no_rdf_library() -> None:
    program = (
        "import sys, ontology.terms, ontology.vocabulary, ontology.documentation; sys.exit('rdflib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603

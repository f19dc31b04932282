"""Articles extracted, lifted and written, with every offset in its place."""

from __future__ import annotations

import json
import math
from itertools import pairwise

import pyoxigraph
from pyoxigraph import RdfFormat

from extract.article import Article
from extract.document import Document
from extract.extraction import Extraction, extract
from extract.fact import Cooperation, Figure
from extract.kind import ENTITY_KINDS
from extract.segment import segment
from graph.harvest import quad_lines
from graph.lifting.fact_line import fact_lines
from graph.lifting.iri import Minter
from graph.lifting.term import literal
from ontology import terms
from tests.fuzz.articles import SEEDS
from tests.fuzz.target import Target
from tests.fuzz.vocabulary import spelled

MINT = Minter()


def check(data: bytes) -> None:
    """Extract every article of the text."""
    for article in segment(Document("a", "0" * 64, data.decode("utf-8", "surrogatepass"))):
        check_article(article)


def check_article(article: Article) -> None:
    """Extract the article."""
    found = extract(article)
    _check_mentions(found)
    _check_facts(found)
    _check_lines(found)
    _check_quads(found)


def _check_mentions(found: Extraction) -> None:
    length = len(found.article.text)
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= length
        assert mention.rule
        assert mention.name.strip()
        assert 0 <= found.article.source_offset(mention.start) < len(found.article.document.text)
        assert mention.entity is None or (mention.entity.kind in ENTITY_KINDS and mention.entity.name.strip())
    assert all(before.end <= after.start for before, after in pairwise(found.mentions)), "mentions overlap"
    assert all(before.end <= after.start for before, after in pairwise(found.sentences)), "sentences overlap"
    assert all(0 <= sentence.start < sentence.end <= length for sentence in found.sentences)


def _check_facts(found: Extraction) -> None:
    assert len(set(found.facts)) == len(found.facts)
    for fact in found.facts:
        assert 0 <= fact.evidence.start < fact.evidence.end <= len(found.article.text)
        assert fact.evidence.rule
        if isinstance(fact, Cooperation):
            assert fact.a < fact.b
        if isinstance(fact, Figure):
            assert math.isfinite(fact.value)


def _check_lines(found: Extraction) -> None:
    lines = fact_lines(found, MINT).lines.splitlines()
    assert len(set(lines)) == len(lines)
    for line in lines:
        record = json.loads(line)
        assert record["quote"] == found.article.text[record["start"] : record["end"]] != ""


def _check_quads(found: Extraction) -> None:
    got = quad_lines(found, MINT)
    lines = [*got.lines.splitlines(keepends=True), *sorted(got.shared)]
    quads = list(pyoxigraph.parse("".join(lines).encode(), format=RdfFormat.N_QUADS))
    assert len(quads) == len(lines) == len(set(quads))
    for quad in quads:
        assert isinstance(quad.subject, pyoxigraph.NamedNode)
        assert not isinstance(quad.object, pyoxigraph.BlankNode)
    exact = pyoxigraph.NamedNode(terms.OA_EXACT)
    for quad in quads:
        if quad.predicate == exact:
            start, end = str(quad.subject.value).rpartition("=")[2].split(",")
            said = found.article.text[int(start) : int(end)]
            (expected,) = pyoxigraph.parse(f"<a:a> <a:a> {literal(said)} .", format=RdfFormat.N_TRIPLES)
            assert quad.object.value == expected.object.value, "a passage that is not what stands there"


TARGET = Target(check, SEEDS, spelled=spelled)

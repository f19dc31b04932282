"""The store described as a data set, in VoID and DCAT: what it holds, of which time, made by what, under whose rights."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.answering.table import Answer, Table
from graph.lifting.term import Line, Term, Triple, integer, iri, label, lines, literal, triple
from graph.version import VERSION
from ontology import terms
from ontology.terms import DCAT, DCT, PROV, UKG, VOID

_CLASSES = {
    "article": terms.NEWS_ARTICLE,
    "union": terms.UNION_BODY,
    "party": terms.PARTY_BODY,
    "government": terms.GOVERNMENT_BODY,
    "mass": terms.MASS_ORGANIZATION,
    "enterprise": terms.ENTERPRISE,
    "institution": terms.INSTITUTION,
    "committee": terms.COMMITTEE,
    "facility": terms.FACILITY,
    "place": terms.PLACE,
    "person": terms.FOAF_PERSON,
    "programme": terms.PROGRAMME,
    "honour": terms.HONOUR,
    "document": terms.POLICY_DOCUMENT,
    "membership": terms.ORG_MEMBERSHIP,
    "conferral": terms.CONFERRAL,
    "figure": terms.FIGURE,
    "passage": terms.PASSAGE,
}
_VOCABULARIES = (UKG, terms.ORG, terms.FOAF, terms.SKOS, terms.SCHEMA, terms.DCT, terms.PROV, terms.OA)
_RIGHTS = {
    "zh": "本体与行政区划以 Apache-2.0 许可使用；报道文字的权利属于原出版者。",
    "en": "Ontology and gazetteer under Apache-2.0; the texts of articles belong to their publishers.",
}
_TITLE = {"zh": "工会知识图谱", "en": "Union Knowledge Graph"}
_ABOUT = {
    "zh": "从报纸报道中读出的工会组织、人物、活动项目与荣誉，每条事实都有出处。",
    "en": "Trade unions, people, programmes and honours as newspapers report them, each fact with its sentence.",
}
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
_ENTITIES = "SELECT (COUNT(*) AS ?n) {{ ?s a <{}> }}"
_TIME = "SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) { ?article schema:datePublished ?day }"


def inventory_graph(base: str) -> str:
    """The IRI of the description's own graph."""
    return f"{base}graph/dataset"


def inventory(answer: Callable[[str], Answer], base: str, besides: int = 0) -> tuple[Line, ...]:
    """The description of what `answer` can be asked for, sorted; `besides` is the number of triples that an older one has there.

    A pure function of the store's content: no day of making, no name of a machine.
    """
    return tuple(sorted(lines(_described(answer, base, besides), iri(inventory_graph(base)))))


def _described(answer: Callable[[str], Answer], base: str, besides: int) -> Iterator[Triple]:
    node = iri(f"{base}dataset")

    def said(subject: Term, predicate: str, value: Term) -> Triple:
        return triple(subject, iri(predicate), value)

    for cls in (VOID + "Dataset", DCAT + "Dataset"):
        yield said(node, terms.RDF_TYPE, iri(cls))
    for predicate, texts in (("title", _TITLE), ("description", _ABOUT), ("rights", _RIGHTS)):
        for language, text in texts.items():
            yield said(node, DCT + predicate, label(text, language))
    for vocabulary in _VOCABULARIES:
        yield said(node, VOID + "vocabulary", iri(vocabulary))
    yield said(node, VOID + "uriSpace", literal(base))
    yield said(node, DCT + "language", literal("zh"))
    yield said(node, PROV + "wasAttributedTo", iri(f"{base}software/unionkg-{VERSION}"))
    yield said(node, VOID + "triples", integer(int(_value(answer(_COUNT)) or 0) - besides))
    for name, cls in _CLASSES.items():
        number = int(_value(answer(_ENTITIES.format(cls))) or 0)
        if number:
            part = iri(f"{base}dataset#{name}")
            yield said(node, VOID + "classPartition", part)
            yield said(part, VOID + "class", iri(cls))
            yield said(part, VOID + "entities", integer(number))
    times = answer(_TIME)
    first, last = _value(times), _value(times, 1)
    if first and last:
        period = iri(f"{base}dataset#time")
        yield said(node, DCT + "temporal", period)
        yield said(period, terms.RDF_TYPE, iri(DCT + "PeriodOfTime"))
        yield said(period, DCAT + "startDate", literal(first, terms.XSD_DATE))
        yield said(period, DCAT + "endDate", literal(last, terms.XSD_DATE))


def _value(answer: Answer, column: int = 0) -> str | None:
    assert isinstance(answer, Table)  # noqa: S101 (a SELECT gives a table)
    cell = answer.rows[0][column] if answer.rows else None
    return None if cell is None else str(getattr(cell, "value", cell))

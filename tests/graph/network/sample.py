"""A small store in memory, written by hand, for networks and pages."""

from __future__ import annotations

import json

import pyoxigraph

from graph.storage.store import LocalStore
from ontology.terms import INDIVIDUALS, PREFIXES

ID = INDIVIDUALS
FIRST = "清河市总工会授予云山县总工会“先锋号”称号。云山县总工会主席林晓出席。"
SECOND = "云山县总工会举办“匠心杯”竞赛，清河市总工会协办，职工三百人参加。"


def iri(path: str) -> str:
    """An IRI among the individuals."""
    return f"{ID}{path}"


def store(extra: str = "", names: dict[str, str] | None = None, texts: tuple[str, str] = (FIRST, SECOND)) -> LocalStore:
    """Two unions, a person, a programme, an honour and a place, told in two articles; `extra` is Turtle that is added.

    `names` replaces names of resources by path, `texts` the articles' texts, each one passage.
    """
    data = pyoxigraph.Store()
    data.load(input=turtle(names or {}, texts) + extra, format=pyoxigraph.RdfFormat.TURTLE)
    for number in range(len(texts)):
        article = pyoxigraph.NamedNode(iri(f"article/{number}"))
        data.extend(
            [
                pyoxigraph.Quad(quad.subject, quad.predicate, quad.object, article)
                for quad in list(data)
                if _told(data, quad.subject, article)
            ]
        )
    return LocalStore(data)


def _told(data: pyoxigraph.Store, node: object, article: pyoxigraph.NamedNode) -> bool:
    """Whether the article tells of the node: it is of the article, or has evidence in it."""
    parts = f"{article.value}#"
    if not isinstance(node, pyoxigraph.NamedNode) or node == article or node.value.startswith(parts):
        return isinstance(node, pyoxigraph.NamedNode)
    evidence = pyoxigraph.NamedNode(f"{PREFIXES['ukg']}evidence")
    found = data.quads_for_pattern(node, evidence, None, pyoxigraph.DefaultGraph())
    return any(str(getattr(quad.object, "value", "")).startswith(parts) for quad in found)


def turtle(names: dict[str, str], texts: tuple[str, str]) -> str:
    """The sample in Turtle, prefixes first."""
    lines = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items()]

    def entity(path: str, cls: str, name: str, more: str = "") -> None:
        lines.append(
            f"<{iri(path)}> a {cls} ; skos:prefLabel {_text(names.get(path, name))} ; ukg:evidence <{char(0)}> {more}."
        )

    def char(number: int) -> str:
        return f"{iri(f'article/{number}')}#char=0,{len(texts[number])}"

    entity("organization/city", "ukg:UnionBody", "清河市总工会", "; ukg:level ukg:level-municipal ")
    entity(
        "organization/county", "ukg:UnionBody", "云山县总工会",
        f"; skos:altLabel \"县总工会\"@zh ; org:subOrganizationOf <{iri('organization/city')}> ; ukg:jurisdiction <{iri('place/county')}> ",
    )  # fmt: skip
    entity("person/lin", "foaf:Person", "林晓")
    entity("programme/cup", "ukg:Programme", "“匠心杯”竞赛")
    entity("honour/vanguard", "ukg:Honour", "先锋号")
    entity("place/county", "ukg:Place", "云山县", f"; ukg:within <{iri('place/city')}> ")
    entity("place/city", "ukg:Place", "清河市")
    lines.append('ukg:level-municipal skos:prefLabel "地市级"@zh, "municipal"@en .')
    lines.append("ukg:UnionBody a owl:Class .")
    lines.append('ukg:Conferred skos:prefLabel "已授予"@zh, "conferred"@en .')
    lines.append(f'<{iri("role/chair")}> skos:prefLabel "主席"@zh .')
    lines.append(
        f"<{iri('post/1')}> a org:Membership ; org:member <{iri('person/lin')}> ; org:organization <{iri('organization/county')}> ;"
        f" org:role <{iri('role/chair')}> ; ukg:evidence <{char(0)}> ."
    )
    lines.append(
        f"<{iri('conferral/1')}> a ukg:Conferral ; ukg:honour <{iri('honour/vanguard')}> ; ukg:recipient <{iri('organization/county')}> ;"
        f' ukg:grantor <{iri("organization/city")}> ; dct:date "2019"^^xsd:gYear ; ukg:status ukg:Conferred ; ukg:evidence <{char(0)}> .'
    )
    lines.append(
        f'<{iri("figure/1")}> a ukg:Figure ; schema:observationAbout <{iri("programme/cup")}> ; schema:name "参加职工"@zh ;'
        f' schema:value 300 ; schema:unitText "人" ; ukg:evidence <{char(1)}> .'
    )
    for number, (predicate, body) in enumerate((("ukg:organizer", "county"), ("ukg:coOrganizer", "city"))):
        triple = f"<{iri('programme/cup')}> {predicate} <{iri(f'organization/{body}')}>"
        lines.append(f"{triple} .")
        subject, name, value = triple.split(" ", 2)
        lines.append(
            f"<{iri(f'statement/{number}')}> a rdf:Statement ; rdf:subject {subject} ; rdf:predicate {name} ; rdf:object {value} ;"
            f" ukg:evidence <{char(1)}> ."
        )
    for number, text in enumerate(texts):
        article, passage = iri(f"article/{number}"), char(number)
        selectors = [passage.replace("#char", f"#{part}") for part in ("position", "quote")]
        lines.append(
            f"<{article}> a schema:NewsArticle ; schema:headline {_text(f'第{number + 1}篇')} ; schema:text {_text(text)} ;"
            f' schema:datePublished "2019-05-0{number + 1}"^^xsd:date .'
        )
        lines.append(
            f"<{passage}> a ukg:Passage ; oa:hasSource <{article}> ; oa:hasSelector <{selectors[0]}>, <{selectors[1]}> ."
            f" <{selectors[0]}> oa:start 0 ; oa:end {len(text)} . <{selectors[1]}> oa:exact {_text(text)} ."
        )
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    # JSON's escapes of a string are Turtle's, but for those of characters beyond the basic plane.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F") + "@zh"

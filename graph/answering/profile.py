"""Everything that a store knows of one thing, in sections, each fact with its sentence."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph

from graph.answering.table import Table
from graph.answering.translation import glossary, terms, translated
from graph.storage.generation import StoreError
from graph.storage.store import Store, rows
from ontology.curie import compact, expanded

# Columns beside the sentence: headings in Chinese and English.
_HEADINGS = {
    "what": ("项目", "item"),
    "value": ("内容", "value"),
    "body": ("组织", "body"),
    "post": ("职务", "post"),
    "person": ("姓名", "person"),
    "honour": ("荣誉", "honour"),
    "recipient": ("获得者", "recipient"),
    "grantor": ("授予者", "grantor"),
    "status": ("状态", "status"),
    "year": ("年份", "year"),
    "relation": ("关系", "relation"),
    "other": ("另一方", "other side"),
    "measure": ("指标", "measure"),
    "figure": ("数值", "figure"),
    "unit": ("单位", "unit"),
    "headline": ("标题", "headline"),
    "published": ("日期", "published"),
    "sentence": ("原句", "sentence"),
}
_ITEMS = {"类别": "kind", "又称": "also called", "英文": "English name"}
_SAID = "?fact ukg:evidence ?passage . ?passage oa:hasSelector/oa:exact ?sentence ."
_ZH = 'FILTER(LANG(?{0}) = "zh")'


def _label(node: str, name: str) -> str:
    return f"{node} skos:prefLabel ?{name} . {_ZH.format(name)}"


def _optional(pattern: str, name: str) -> str:
    return f"OPTIONAL {{ ?fact {pattern}/skos:prefLabel ?{name} . {_ZH.format(name)} }}"


_CONFERRAL = f"""?fact ukg:status/skos:prefLabel ?status . {_ZH.format("status")}
    {_optional("ukg:grantor", "grantor")} OPTIONAL {{ ?fact dct:date ?year }} {_SAID}"""
# Title in Chinese and English, columns, and the pattern that binds them; THING stands for what the profile is of.
_SECTIONS: tuple[tuple[str, str, str, str], ...] = (
    (
        "是什么",
        "What it is",
        "what value",
        """{ THING a ?class . ?class rdfs:label ?value . FILTER(LANG(?value) = "zh") BIND("类别" AS ?what) }
        UNION { THING ukg:level|ukg:unionType|ukg:honourType|ukg:programmeType|ukg:jurisdiction|ukg:within ?node ; ?property ?node .
                ?property rdfs:label ?what . ?node skos:prefLabel ?value . FILTER(LANG(?what) = "zh" && LANG(?value) = "zh") }
        UNION { THING skos:altLabel ?value . BIND("又称" AS ?what) }
        UNION { THING skos:prefLabel ?value . FILTER(LANG(?value) = "en") BIND("英文" AS ?what) }
        UNION { THING ukg:areaCode|ukg:since|ukg:validFrom|ukg:validUntil ?value ; ?property ?value .
                ?property rdfs:label ?what . FILTER(LANG(?what) = "zh") }""",
    ),
    (
        "上级",
        "Above it",
        "body",
        f"THING org:subOrganizationOf+ ?node . {_label('?node', 'body')}",
    ),
    (
        "直接下级",
        "Directly below it",
        "body",
        f"?node org:subOrganizationOf THING . {_label('?node', 'body')}",
    ),
    (
        "职务",
        "Posts held",
        "post body sentence",
        f"""?fact org:member THING ; org:role/skos:prefLabel ?post . {_ZH.format("post")}
        {_optional("org:organization", "body")} {_SAID}""",
    ),
    (
        "任职者",
        "Who holds posts here",
        "post person sentence",
        f"""?fact org:organization THING ; org:role/skos:prefLabel ?post ; org:member/skos:prefLabel ?person .
        {_ZH.format("post")} {_SAID}""",
    ),
    (
        "获得的荣誉",
        "Honours received",
        "honour status year grantor sentence",
        f"""?fact ukg:recipient THING ; ukg:honour/skos:prefLabel ?honour . {_ZH.format("honour")} {_CONFERRAL}""",
    ),
    (
        "获得者",
        "Recipients",
        "recipient status year grantor sentence",
        f"""?fact ukg:honour THING ; ukg:recipient/skos:prefLabel ?recipient . {_ZH.format("recipient")} {_CONFERRAL}""",
    ),
    (
        "授予的荣誉",
        "Honours conferred",
        "honour recipient status year sentence",
        f"""?fact ukg:grantor THING ; ukg:honour/skos:prefLabel ?honour . {_ZH.format("honour")}
        {_optional("ukg:recipient", "recipient")} {_CONFERRAL.replace(_optional("ukg:grantor", "grantor"), "")}""",
    ),
    (
        "关系",
        "Relations",
        "relation other sentence",
        f"""?fact rdf:subject THING ; rdf:predicate ?property ; rdf:object ?node . ?property rdfs:label ?relation .
        {_ZH.format("relation")} {_label("?node", "other")} {_SAID}""",
    ),
    (
        "被关系到",
        "Relations to it",
        "other relation sentence",
        f"""?fact rdf:object THING ; rdf:predicate ?property ; rdf:subject ?node . ?property rdfs:label ?relation .
        {_ZH.format("relation")} ?node skos:prefLabel|schema:headline ?other . {_ZH.format("other")} {_SAID}""",
    ),
    (
        "数字",
        "Figures",
        "measure figure unit year sentence",
        f"""?fact schema:observationAbout THING ; schema:name ?measure ; schema:value ?figure .
        OPTIONAL {{ ?fact schema:unitText ?unit }} OPTIONAL {{ ?fact schema:observationDate ?year }} {_SAID}""",
    ),
    (
        "见于报道",
        "Named in",
        "published headline sentence",
        """THING ukg:evidence ?passage . ?passage oa:hasSource ?article ; oa:hasSelector/oa:exact ?sentence .
        OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article schema:datePublished ?published }""",
    ),
)
_FIND = "SELECT DISTINCT ?thing {{ ?thing {} {} ; a ?class . FILTER(?class != skos:Concept) }} ORDER BY ?thing"
_NAME = "SELECT ?name {{ {} skos:prefLabel ?name . FILTER(LANG(?name) = 'zh') }} ORDER BY ?name"


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its title, headings by column, and its facts."""

    title: str
    headings: dict[str, str]
    table: Table


@dataclass(frozen=True, slots=True)
class Profile:
    """A thing's IRI, its name, and the sections that have something to say."""

    iri: str
    name: str
    sections: tuple[Section, ...]


def profile(store: Store, name: str, lang: str = "zh") -> Profile:
    """The profile of the thing of that name, other form of a name, or IRI (also shortened, as in id:organization/…).

    Raises StoreError with suggestions where nothing or more than one thing has the name.
    """
    node = pyoxigraph.NamedNode(resolved(store, name))
    own = store.answer(_NAME.format(node))
    names = [str(row["name"].value) for row in rows(own) if row["name"]] if isinstance(own, Table) else []  # type: ignore[union-attr]
    sections = []
    english = lang == "en"
    words = glossary(terms(store)) | _ITEMS if english else {}
    for zh, en, columns, pattern in _SECTIONS:
        variables = " ".join(f"?{column}" for column in columns.split())
        text = f"SELECT DISTINCT {variables} {{ {pattern.replace('THING', str(node))} }} ORDER BY {variables}"
        table = store.answer(text)
        if isinstance(table, Table) and table.rows:
            headings = {column: _HEADINGS[column][english] for column in table.columns}
            sections.append(Section(en if english else zh, headings, translated(table, words) if english else table))
    return Profile(node.value, names[0] if names else name, tuple(sections))


def resolved(store: Store, name: str) -> str:
    """The IRI of the one thing of that name, other form of a name, or IRI; StoreError with suggestions otherwise."""
    if name.startswith(("id:", "http://", "https://")):
        try:
            return pyoxigraph.NamedNode(expanded(name)).value
        except ValueError as error:
            raise StoreError(f"{name}: no valid IRI: {error}") from error
    literal = pyoxigraph.Literal(name, language="zh")
    for predicate in ("skos:prefLabel", "skos:altLabel"):
        table = store.answer(_FIND.format(predicate, literal))
        found = (
            [row[0].value for row in table.rows if isinstance(row[0], pyoxigraph.NamedNode)]
            if isinstance(table, Table)
            else []
        )
        if len(found) == 1:
            return found[0]
        if found:
            several = "\n".join(f"  {compact(iri)}" for iri in found)
            raise StoreError(f"{name}: several things have this name; say which:\n{several}")
    near = store.search(name, 8)
    if not near:
        raise StoreError(f"{name}: nothing has this name")
    suggestions = "\n".join(f"  {hit.name}" for hit in near)
    raise StoreError(f"{name}: nothing has just this name; did you mean:\n{suggestions}")

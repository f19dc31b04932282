"""Extractions in the form of the gold annotations, for scoring without a detour through RDF."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, assert_never

from extract.entity import Entity
from extract.extraction import Extraction
from extract.fact import (
    Byline,
    Conferral,
    Cooperation,
    Employment,
    Fact,
    Figure,
    Issuing,
    Organizing,
    PartOf,
    Post,
    SubOrganization,
)
from extract.kind import Kind

_NO_QUOTES = str.maketrans("", "", "“”")


def annotation(name: str, extractions: Iterable[Extraction]) -> dict[str, Any]:
    """One annotation (keys doc, entities, facts) of a document's extractions, as the evaluation's guidelines describe it."""
    entities: dict[tuple[Kind, str, str], dict[str, Any]] = {}
    facts: dict[str, dict[str, Any]] = {}

    def identify(entity: Entity | None) -> str | None:
        if entity is None:
            return None
        known = entities.setdefault(
            _key(entity),
            {
                "id": f"e{len(entities) + 1}",
                "kind": str(entity.kind),
                "name": entity.name,
                "forms": [],
                "implied": True,
            },
        )
        return str(known["id"])

    for extraction in extractions:
        for mention in extraction.mentions:
            if mention.entity is None:
                continue
            identify(mention.entity)
            record = entities[_key(mention.entity)]
            record["implied"] = False
            if mention.name not in record["forms"] and mention.name != mention.entity.name:
                record["forms"].append(mention.name)
        for fact in extraction.facts:
            for entity in fact.named if isinstance(fact, SubOrganization) else ():
                identify(entity)
                entities[_key(entity)]["implied"] = False
            record = {
                key: identify(value) if isinstance(value, Entity) else value for key, value in _fields(fact).items()
            }
            facts.setdefault(repr(record), record)
    return {"doc": name, "entities": list(entities.values()), "facts": list(facts.values())}


def _key(entity: Entity) -> tuple[Kind, str, str]:
    """What makes two articles of a document name one thing, as in the graph: quotes tell nothing apart."""
    return entity.kind, entity.name.translate(_NO_QUOTES), entity.scope


def _fields(fact: Fact) -> dict[str, Any]:
    match fact:
        case SubOrganization(child, parent):
            return {"rel": "sub_organization_of", "child": child, "parent": parent}
        case Post(person, title, organization):
            return {"rel": "post", "person": person, "title": title, "org": organization}
        case Employment(person, organization):
            return {"rel": "employer", "person": person, "org": organization}
        case Conferral(honour, recipient, grantor, year, count, status):
            return {
                "rel": "conferral", "honour": honour, "recipient": recipient, "grantor": grantor,
                "year": year, "count": count, "status": str(status),
            }  # fmt: skip
        case Organizing(organization, programme, role):
            return {"rel": "organizes", "org": organization, "programme": programme, "role": str(role)}
        case PartOf(part, whole):
            return {"rel": "part_of", "part": part, "whole": whole}
        case Figure(about, measure, value, unit, year, approximate):
            return {
                "rel": "figure", "about": about, "measure": measure, "value": value, "unit": unit,
                "year": year, "approx": approximate,
            }  # fmt: skip
        case Cooperation(a, b):
            return {"rel": "cooperates", "a": a, "b": b}
        case Byline(person, credit):
            return {"rel": "byline", "person": person, "role": str(credit)}
        case Issuing(organization, document):
            return {"rel": "issued", "org": organization, "document": document}
        case _:
            assert_never(fact)

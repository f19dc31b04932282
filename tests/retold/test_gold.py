"""Every annotation of the retold articles is well formed and speaks of its own text."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
GOLD = sorted((HERE / "gold").glob("*.json"))

KINDS = {
    "union",
    "party",
    "government",
    "mass",
    "enterprise",
    "institution",
    "committee",
    "facility",
    "place",
    "person",
    "programme",
    "honour",
    "document",
}
# The fields that hold entity ids, and those that must hold one rather than null.
ENTITY_FIELDS = {
    "sub_organization_of": (("child", "parent"), ("child", "parent")),
    "post": (("person", "org"), ("person",)),
    "employer": (("person", "org"), ("person", "org")),
    "conferral": (("recipient", "honour", "grantor"), ("honour",)),
    "organizes": (("org", "programme"), ("org", "programme")),
    "part_of": (("part", "whole"), ("part", "whole")),
    "figure": (("about",), ("about",)),
    "cooperates": (("a", "b"), ("a", "b")),
    "byline": (("person",), ("person",)),
    "issued": (("org", "document"), ("org", "document")),
}
# The fields beside those, each with the values it may take: a set, or a type.
VALUE_FIELDS: dict[str, dict[str, Any]] = {
    "post": {"title": str},
    "conferral": {
        "year": (int, type(None)),
        "count": (int, type(None)),
        "status": {"conferred", "planned", "nominated"},
    },
    "organizes": {"role": {"organizer", "co-organizer", "undertaker", "participant"}},
    "figure": {
        "measure": str,
        "value": (int, float),
        "unit": str,
        "year": (int, str, type(None)),
        "approx": bool,
    },
    "byline": {"role": {"记者", "通讯员", "摄影", "作者"}},
}


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def article_of(gold: Path) -> str:
    return squeezed((HERE / "articles" / f"{gold.stem}.txt").read_text(encoding="utf-8"))


def annotation_of(gold: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    return data


def test_each_article_has_its_annotation() -> None:
    assert {path.stem for path in GOLD} == {path.stem for path in (HERE / "articles").glob("*.txt")}


def whole_frame(gold: Path) -> None:
    data = annotation_of(gold)
    assert set(data) == {"doc", "context", "entities", "facts"}
    assert data["doc"] == gold.stem
    assert set(data["context"]) == {"area", "province", "published"}
    assert data["entities"]
    assert data["facts"]


def sound_entities(gold: Path) -> None:
    text, seen = article_of(gold), set()
    for entity in annotation_of(gold)["entities"]:
        assert entity["kind"] in KINDS, entity
        assert set(entity.get("kind_also", [])) <= KINDS, entity
        assert entity["id"] not in seen, entity
        seen.add(entity["id"])
        absent = [form for form in entity["forms"] if squeezed(form) not in text]
        assert not absent, (entity["name"], absent)
        named = any(squeezed(name) in text for name in [entity["name"], *entity["forms"]])
        assert named or entity.get("implied") or entity.get("optional"), entity


def sound_facts(gold: Path) -> None:
    data = annotation_of(gold)
    ids = {entity["id"] for entity in data["entities"]}
    for fact in data["facts"]:
        assert fact["rel"] in ENTITY_FIELDS, fact
        fields, needed = ENTITY_FIELDS[fact["rel"]]
        for field in fields:
            values = [fact[field], *fact.get(f"{field}_also", [])]
            assert all(value in ids or value is None for value in values), (field, fact)
            assert field not in needed or fact[field] is not None, (field, fact)
        for field, allowed in VALUE_FIELDS.get(fact["rel"], {}).items():
            ok = fact[field] in allowed if isinstance(allowed, set) else isinstance(fact[field], allowed)
            assert ok, (field, fact)


def facts_given_once(gold: Path) -> None:
    facts = [json.dumps(fact, sort_keys=True, ensure_ascii=False) for fact in annotation_of(gold)["facts"]]
    assert len(facts) == len(set(facts))


def people_in_the_text_by_name(gold: Path) -> None:
    text = article_of(gold)
    people = [
        entity["name"]
        for entity in annotation_of(gold)["entities"]
        if entity["kind"] == "person" and not entity.get("optional")
    ]
    assert [name for name in people if name not in text] == []


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_annotation(gold: Path) -> None:
    for check in (whole_frame, sound_entities, sound_facts, facts_given_once, people_in_the_text_by_name):
        check(gold)

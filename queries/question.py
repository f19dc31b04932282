"""Questions: SPARQL files with headers, their parameters bound safely."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ontology.terms import UKG, XSD_G_YEAR

_NAME = re.compile(r"[a-z0-9-]+")
_HEADER = re.compile(r"^#\+ ?(.*)$", re.MULTILINE)
_TYPES = ("label", "string", "integer", "year", "iri", "concept")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


class QuestionError(ValueError):
    """A question that cannot be asked: unknown, a broken header, an unknown parameter or a value of the wrong type."""


def quoted(text: str) -> str:
    """The text as a literal of SPARQL and of Turtle."""
    return f'"{text.translate(_ESCAPES)}"'


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question; `default` None means that the question runs over everything if none is given.

    `type` is label (a name in Chinese), string, integer, year (four digits), iri, or concept (the notation of a concept of the
    ontology, as in level-municipal).
    """

    name: str
    type: str
    default: str | None
    choices: tuple[str, ...]
    title: Mapping[str, str]

    def term(self, value: str) -> str:
        """The value as a SPARQL term; QuestionError where it is not of the parameter's type."""
        if not value.isprintable() and any("\ud800" <= character <= "\udfff" for character in value):
            raise QuestionError(f"{self.name}: the value is not text in UTF-8")
        if self.choices and value not in self.choices:
            raise QuestionError(f"{self.name}={value}: expected one of {', '.join(self.choices)}")
        if self.type == "label":
            return f"{quoted(value)}@zh"
        if self.type == "string":
            return quoted(value)
        if self.type == "integer" and re.fullmatch(r"-?[0-9]{1,18}", value):
            return value
        if self.type == "year" and re.fullmatch(r"[0-9]{4}", value):
            return f'"{value}"^^<{XSD_G_YEAR}>'
        if self.type == "iri" and _IRI.fullmatch(value):
            return f"<{value}>"
        if self.type == "concept" and re.fullmatch(r"[A-Za-z-]+", value):
            return f"<{UKG}{value}>"
        raise QuestionError(f"{self.name}={value}: expected a value of type {self.type}")


@dataclass(frozen=True, slots=True)
class Pairs:
    """A last step that no SPARQL engine does fast: rows that agree on the columns `within` are paired with each other.

    A pair has the columns `of` of the one row, those of the other under the names `twins`, and in `count` the number of groups
    that hold both. The query must order its rows, so that of a pair always the same comes first.
    """

    within: tuple[str, ...]
    of: tuple[str, ...]
    twins: tuple[str, ...]
    count: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its SPARQL text as it stands, and its header in Chinese (zh) and English (en).

    `columns` are the answer's in their order, none for one that gives triples.
    """

    name: str
    text: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, Mapping[str, str]]
    pairs: Pairs | None = None

    def bind(self, values: Mapping[str, str]) -> str:
        """The text with each parameter's VALUES block holding the given value, the default where none is given.

        Raises QuestionError for a parameter that the question does not have and for a value of the wrong type.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                expected = ", ".join(known) or "none"
                raise QuestionError(f"{self.name}: no parameter {name}; its parameters: {expected}")
        text = self.text
        for name, value in values.items():
            block = f"VALUES ?{name} {{ {known[name].term(value)} }}"
            text = _values(name).sub(lambda _, block=block: block, text, count=1)  # type: ignore[misc]
        return text


@cache
def questions() -> Mapping[str, Question]:
    """All questions of the library by name, sorted."""
    found = sorted(entry.name for entry in files("queries").iterdir() if entry.name.endswith(".rq"))
    return {
        name.removesuffix(".rq"): parse(name.removesuffix(".rq"), files("queries").joinpath(name).read_text("utf-8"))
        for name in found
    }


def question(name: str) -> Question:
    """The question of that name, the only one to be read; QuestionError, with the nearest names, where there is none."""
    entry = files("queries").joinpath(f"{name}.rq")
    if _NAME.fullmatch(name) and entry.is_file():
        return parse(name, entry.read_text("utf-8"))
    import difflib

    near = difflib.get_close_matches(name, questions(), n=3, cutoff=0.4)
    hint = f"; did you mean {', '.join(near)}?" if near else "; see: unionkg queries"
    raise QuestionError(f"no question {name}{hint}")


def parse(name: str, text: str) -> Question:
    """The question of a file's text; QuestionError with the file's name where its header is broken or does not fit."""
    import yaml

    try:
        header: Any = yaml.load("\n".join(_HEADER.findall(text)), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (both are safe)
        parameters = tuple(_parameter(item) for item in header.get("parameters", ()))
        result = Question(
            name,
            text,
            dict(header["title"]),
            dict(header["description"]),
            tuple(header.get("tags", ())),
            parameters,
            {key: dict(value) for key, value in header.get("columns", {}).items()},
            _pairs(header["pairs"]) if "pairs" in header else None,
        )
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise QuestionError(f"queries/{name}.rq: header: {error}") from error
    for parameter in parameters:
        if len(_values(parameter.name).findall(text)) != 1:
            raise QuestionError(f"queries/{name}.rq: expected one block VALUES ?{parameter.name} {{ … }}")
    return result


def _parameter(item: Mapping[str, Any]) -> Parameter:
    if item["type"] not in _TYPES:
        raise ValueError(f"parameter {item['name']}: type {item['type']}, expected one of {', '.join(_TYPES)}")
    default = item.get("default")
    return Parameter(
        str(item["name"]),
        str(item["type"]),
        None if default is None else str(default),
        tuple(map(str, item.get("choices", ()))),
        dict(item["title"]),
    )


def _pairs(item: Mapping[str, Any]) -> Pairs:
    return Pairs(tuple(item["within"]), tuple(item["of"]), tuple(item["as"]), str(item["count"]))


def _values(name: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES \?{re.escape(name)} \{{[^{{}}]*\}}")

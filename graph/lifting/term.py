"""RDF terms as N-Quads writes them, and triples and lines of such terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NewType

from ontology.terms import XSD

Term = NewType("Term", str)
# A subject, a predicate and an object, a space between them: a line of N-Quads without its graph. Of two such triples, or lines, the
# one that is less as text is less term by term too, since no term goes on behind the end of another with less than a space.
Triple = NewType("Triple", str)
Line = NewType("Line", str)

# What RFC 3987 does not allow in a path's segment, and the marks %, # ? / that would change its meaning.
_PLANE_ENDS = "".join(chr(plane * 0x10000 + end) for plane in range(1, 15) for end in (0xFFFE, 0xFFFF))
_UNSAFE = re.compile(
    rf"[\x00-\x20<>\"{{}}\[\]|\\^`%#?/\x7f-\xa0\u3000\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff{_PLANE_ENDS}]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def triple(subject: Term, predicate: Term, value: Term) -> Triple:
    """The statement in any graph."""
    return Triple(f"{subject} {predicate} {value}")


def lines(triples: Iterable[Triple], graph: Term) -> tuple[Line, ...]:
    """The statements in a named graph, each as a line of N-Quads with its line feed."""
    return tuple([Line(f"{each} {graph} .\n") for each in triples])


def quads(triples: Iterable[Triple], graph: Term) -> str:
    """The lines of `lines` as one text."""
    return f" {graph} .\n".join([*triples, ""])


def iri(text: str) -> Term:
    """The IRI `text`, which must already be valid, in angle brackets."""
    return Term(f"<{text}>")


@lru_cache(maxsize=1 << 12)
def segment(text: str) -> str:
    """`text` as one segment of an IRI's path: characters that an IRI forbids or reserves become percent escapes of UTF-8."""
    return _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "replace")), text)


def label(text: str, language: str = "zh") -> Term:
    """The text as a literal in `language`."""
    return Term(f'"{_escaped(text)}"@{language}')


def literal(text: str, datatype: str | None = None) -> Term:
    """The text as a plain literal, or as one of `datatype` (a full IRI)."""
    return Term(f'"{_escaped(text)}"' if datatype is None else f'"{_escaped(text)}"^^<{datatype}>')


def integer(value: int) -> Term:
    """The value as an xsd:integer."""
    return Term(f'"{value}"^^<{XSD}integer>')


def number(value: float) -> Term:
    """The value as an xsd:integer where it is whole, otherwise as an xsd:decimal without exponent."""
    if value == int(value):
        return integer(int(value))
    decimal = f"{value:.6f}".rstrip("0")
    return Term(f'"{decimal}"^^<{XSD}decimal>')


def _escaped(text: str) -> str:
    if text.isprintable() and '"' not in text and "\\" not in text:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return escaped if escaped.isprintable() else _CONTROL.sub("\ufffd", escaped)

"""Queries made safe: none leaves the machine, none chooses another dataset.

SPARQL engines call other servers for SERVICE, and ours cannot be told not to. Here a query is read token by token. SERVICE and FROM
as keywords are refused. Everywhere else the letters of the word are rewritten, in names, texts and IRIs, so that the query that is
run does not contain them at all: whatever an engine may make of it, it cannot find the keyword.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_NAME = r"[^\W_](?:[\w.\-·]*[\w\-·])?"
_TOKEN = re.compile(
    r"""
    (?P<comment> \#[^\n\r]* )
  | (?P<string>  \"\"\"(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*\"\"\" | '''(?:(?:'|'')?(?:[^'\\]|\\.))*'''
               | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<iri>     <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
  | (?P<variable>[?$]\w+ )
  | (?P<tag>     @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
  | (?P<blank>   _:[\w.\-]+ )
  | (?P<name>    (?:NAME)?:(?:[\w.:\-·]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])* )
  | (?P<word>    [^\W\d_]\w* )
  | (?P<other>   . )
    """.replace("NAME", _NAME),
    re.VERBOSE | re.DOTALL,
)
_HIDDEN = re.compile("service", re.IGNORECASE)
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
# Written as escapes these would end a token for an engine that decodes escapes before it reads tokens.
_ENDING = frozenset("\"'\\<>\n\r#")
_LAST = 0x10FFFF
_SYNTAX = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): expected (?P<expected>.*)", re.DOTALL)
# A longer list of what is expected helps nobody.
_LISTED = 60


class GuardError(ValueError):
    """A query that is not run; the message says why."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A query that is safe to run, and the original names of those of its variables that were renamed."""

    text: str
    renamed: Mapping[str, str] = field(default_factory=dict)

    def columns(self, names: Iterable[str]) -> tuple[str, ...]:
        """The names of the columns as the query's author wrote them."""
        return tuple(self.renamed.get(name, name) for name in names)


def guarded(text: str, prefixes: Mapping[str, str]) -> Guarded:
    """The query made safe, with `prefixes` known beside those it declares.

    Raises GuardError for SERVICE and FROM, and for what could hide them. Whether the rest is valid SPARQL is not checked here.
    """
    if not _HIDDEN.search(text) and "\\u" not in text.lower() and not re.search("from", text, re.IGNORECASE):
        return Guarded(text)
    return _Rewriting(text, prefixes).result()


def fault(error: Exception) -> str:
    """What an engine finds wrong with a query, on one line; where it would list dozens of things that might stand there, no list."""
    found = _SYNTAX.match(str(error))
    if found is None:
        return " ".join(str(error).split())
    expected = f"expected {found['expected']}" if len(found["expected"]) <= _LISTED else "something else is expected"
    return f"line {found['line']}, column {found['column']}: {expected}"


def tokens(text: str) -> list[tuple[str, str]]:
    """The query's tokens, spaces among them, each with its kind; their texts joined are the query."""
    return [(str(match.lastgroup), match.group()) for match in _TOKEN.finditer(text)]


class _Rewriting:
    def __init__(self, text: str, prefixes: Mapping[str, str]) -> None:
        self._tokens = tokens(text)
        self._namespaces = {**prefixes, **self._declared()}
        self._taken = {value[1:].lower() for kind, value in self._tokens if kind == "variable"}
        self._variables: dict[str, str] = {}

    def result(self) -> Guarded:
        text = "".join(self._rewritten(kind, value) for kind, value in self._tokens)
        if _HIDDEN.search(text):
            raise GuardError("query: SERVICE where it cannot be told from a keyword; nothing was run")
        return Guarded(text, {new: old for old, new in self._variables.items()})

    def _declared(self) -> dict[str, str]:
        """Namespaces by prefix that the query declares."""
        solid = [token for token in self._tokens if token[0] != "comment" and not token[1].isspace()]
        return {
            name[:-1]: iri[1:-1]
            for (_, word), (kind, name), (target, iri) in zip(solid, solid[1:], solid[2:], strict=False)
            if word.upper() == "PREFIX" and kind == "name" and target == "iri"
        }

    def _rewritten(self, kind: str, value: str) -> str:
        if kind == "comment":
            return " "
        if kind == "word" and value.upper() in ("SERVICE", "FROM"):
            reason = (
                "nothing leaves this machine" if value.upper() == "SERVICE" else "name the graph with GRAPH instead"
            )
            raise GuardError(f"query: {value.upper()} is not allowed: {reason}")
        if kind in ("string", "iri"):
            return self._escaped(value)
        if value == "\\" or "\\u" in value.lower():
            raise GuardError("query: escapes of characters are allowed in texts and IRIs only")
        if not _HIDDEN.search(value):
            return value
        if kind == "variable":
            return value[0] + self._variable(value[1:])
        if kind == "name":
            return self._expanded(value)
        return value

    def _escaped(self, value: str) -> str:
        for match in _CODE_POINT.finditer(value):
            code = int(match[1] or match[2], 16)
            if code > _LAST:
                raise GuardError(f"query: {match.group()} is no character")
            if chr(code) in _ENDING:
                raise GuardError(f"query: {match.group()} hides a mark of the syntax; write the character itself")
        return _HIDDEN.sub(lambda match: f"\\u{ord(match.group()[0]):04x}{match.group()[1:]}", value)

    def _variable(self, name: str) -> str:
        if name not in self._variables:
            new = _HIDDEN.sub("served", name)
            while new.lower() in self._taken:
                new += "_"
            self._taken.add(new.lower())
            self._variables[name] = new
        return self._variables[name]

    def _expanded(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        if not local and _HIDDEN.search(prefix):
            return _HIDDEN.sub("served", prefix) + ":"
        if prefix not in self._namespaces:
            raise GuardError(f"query: the prefix {prefix}: is not declared")
        unescaped = re.sub(r"\\(.)", r"\1", local)
        return self._escaped(f"<{self._namespaces[prefix]}{unescaped}>")

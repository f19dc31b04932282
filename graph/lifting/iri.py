"""IRIs as pure functions of content."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from extract.article import Article
from extract.entity import Entity
from extract.gazetteer import Area
from extract.kind import Kind
from extract.scope import place
from graph.lifting.aliases import NO_ALIASES, PATHS, Aliases
from graph.lifting.term import Term, iri, segment
from ontology.terms import INDIVIDUALS

_DIGEST = 20
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*[/#:]")


def is_base(text: str) -> bool:
    """Whether the text is an absolute IRI behind which a name can follow."""
    return _BASE.fullmatch(text) is not None


class Minter:
    """IRIs under one base; the same content and the same aliases give the same IRI on every machine.

    ValueError for a base that is none (`is_base`).
    """

    __slots__ = ("aliases", "base", "gazetteer", "metadata")

    def __init__(self, base: str = INDIVIDUALS, aliases: Aliases = NO_ALIASES) -> None:
        if not is_base(base):
            raise ValueError(f"{base}: no base of IRIs")
        self.base = base
        self.aliases = aliases
        self.gazetteer = iri(f"{base}graph/gazetteer")
        self.metadata = iri(f"{base}graph/metadata")

    def entity(self, entity: Entity) -> Term:
        """The IRI of an entity: its kind, and its canonical name and scope. All kinds of organisations share one path, since
        sources differ on what kind a body is."""
        found = self.aliases.merged(entity)
        return _entity(self.base, found.kind, found.name, found.scope)

    def area(self, area: Area) -> Term:
        """The IRI of an area of the gazetteer, the same as that of the place it is."""
        return self.entity(place(area))

    def article(self, article: Article) -> Term:
        """The IRI of an article and of its graph: a digest of its text."""
        return iri(f"{self.base}article/{_digest(article.text)}")

    def source(self, sha256: str) -> Term:
        """The IRI of a source document: its hash."""
        return iri(f"{self.base}source/{sha256}")

    def fact(self, kind: str, article: Term, *arguments: str) -> Term:
        """The IRI of an n-ary fact: a digest of its kind, its article and its arguments in order."""
        return iri(f"{self.base}{kind}/{_digest(kind, article, *arguments)}")

    def derived(self, kind: str, *arguments: str) -> Term:
        """The IRI of what follows from the gazetteer, whatever the article: a digest of its kind and its arguments in order."""
        return iri(f"{self.base}{kind}/{_digest(kind, *arguments)}")

    def concept(self, scheme: str, name: str) -> Term:
        """The IRI of a concept named by its label, such as the post 主席."""
        return iri(f"{self.base}{scheme}/{segment(name)}")

    def passage(self, article: Term, start: int, end: int, part: str = "char") -> Term:
        """The IRI of the stretch `[start, end)` of an article (`part` char), or of its selectors (position, quote)."""
        return Term(f"{article[:-1]}#{part}={start},{end}>")


@lru_cache(maxsize=1 << 14)
def _entity(base: str, kind: Kind, name: str, scope: str) -> Term:
    last = f"{segment(name)}@{segment(scope)}" if scope else segment(name)
    return iri(f"{base}{PATHS[kind]}/{last}")


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]

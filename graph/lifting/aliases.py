"""What the user knows of identity: names that mean one thing, and one name that means several.

A file of tab-separated lines, one rule a line, with empty lines and lines that begin with # between them:

    merge  KIND  NODE  INTO   REASON          what is named NODE is what is named INTO
    split  KIND  NODE  SCOPE  WHERE  REASON   what WHERE names NODE is another thing, told apart by SCOPE

KIND is the part of an IRI that tells the kind (organization, person, programme, honour, document), NODE and INTO are names with
their scope behind an @ where they have one, as at the end of an IRI (王明@南通市). WHERE is a source's name or an article's IRI.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from graph.lifting.identity import identity

PATHS: Mapping[Kind, str] = MappingProxyType(
    {
        **dict.fromkeys(ORGANISATIONS, "organization"),
        Kind.PLACE: "place",
        Kind.PERSON: "person",
        Kind.PROGRAMME: "programme",
        Kind.HONOUR: "honour",
        Kind.DOCUMENT: "document",
    }
)
# Areas are what the gazetteer says.
_PATHS = frozenset(PATHS.values()) - {"place"}

Key = tuple[str, str, str]


class AliasError(Exception):
    """A rule that cannot be read or contradicts another; the message begins with file and line."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule makes of a name: another name and scope, and the reason that its author gives."""

    name: str
    scope: str
    reason: str


@dataclass(frozen=True, slots=True)
class Aliases:
    """Merges by kind, name and scope; splits by these and the source's name or the article's IRI; `text` is the file's."""

    merges: Mapping[Key, Rule] = field(default_factory=dict)
    splits: Mapping[tuple[Key, str], Rule] = field(default_factory=dict)
    text: str = ""

    @property
    def mark(self) -> str:
        """A digest of the rules, empty where there is none."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16] if self.merges or self.splits else ""

    def merged(self, entity: Entity) -> Entity:
        """The canonical entity that this one is by its name and by the merges, followed to their end."""
        found = identity(entity).entity
        while self.merges and (rule := self.merges.get(_key(found))) is not None:
            found = identity(Entity(found.kind, rule.name, rule.scope)).entity
        return found

    def split(self, entity: Entity, *places: str) -> Entity:
        """The canonical entity apart from its namesakes where one of the `places` says so."""
        found = identity(entity).entity
        for place in places if self.splits else ():
            rule = self.splits.get((_key(found), place))
            if rule is not None:
                return replace(found, scope=rule.scope, area=None)
        return found

    def reason(self, entity: Entity, *places: str) -> str | None:
        """Why the user's rules take the entity for another; None where they do not."""
        if not (self.merges or self.splits):
            return None
        key = _key(identity(entity).entity)
        rule = next((rule for place in places if (rule := self.splits.get((key, place)))), self.merges.get(key))
        return rule.reason if rule else None


NO_ALIASES = Aliases()


def read_aliases(text: str, name: str) -> Aliases:
    """The rules of a file's text; AliasError with `name` and line for one that is malformed, repeated, or closes a circle."""
    merges: dict[Key, Rule] = {}
    splits: dict[tuple[Key, str], Rule] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        place = f"{name}:{number}"
        action, kind = cells[0], cells[1] if len(cells) > 1 else ""
        width = {"merge": 5, "split": 6}.get(action)
        if width is None:
            raise AliasError(f"{place}: {action}: expected merge or split")
        if len(cells) != width or not all(cells):
            raise AliasError(f"{place}: {len(list(filter(None, cells)))} filled columns, {action} has {width}")
        if kind not in _PATHS:
            raise AliasError(f"{place}: {kind}: no kind; expected one of {', '.join(sorted(_PATHS))}")
        key = _canonical(kind, cells[2])
        if action == "merge":
            if key in merges:
                raise AliasError(f"{place}: {cells[2]}: merged twice")
            merges[key] = Rule(*_designated(cells[3]), cells[4])
            _check_circle(merges, key, kind, place)
        else:
            if (key, cells[4]) in splits:
                raise AliasError(f"{place}: {cells[2]}: split twice in {cells[4]}")
            splits[key, cells[4]] = Rule(key[1], cells[3], cells[5])
    return Aliases(merges, splits, text)


def _check_circle(merges: Mapping[Key, Rule], key: Key, kind: str, place: str) -> None:
    at, seen = key, set[Key]()
    while at in merges:
        if at in seen:
            raise AliasError(f"{place}: {key[1]}: merges go in a circle")
        seen.add(at)
        rule = merges[at]
        at = _canonical(kind, f"{rule.name}@{rule.scope}" if rule.scope else rule.name)


def _designated(node: str) -> tuple[str, str]:
    name, _, scope = node.partition("@")
    return name, scope


def _canonical(path: str, node: str) -> Key:
    kind = next(kind for kind, each in PATHS.items() if each == path)
    return _key(identity(Entity(kind, *_designated(node))).entity)


def _key(entity: Entity) -> Key:
    return PATHS[entity.kind], entity.name, entity.scope

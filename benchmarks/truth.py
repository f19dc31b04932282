"""What a written article truly says, in the form of the gold annotations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Truth:
    """Entities and facts, collected while an article is written."""

    entities: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    facts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def entity(self, kind: str, name: str, *forms: str, also: tuple[str, ...] = (), implied: bool = False) -> str:
        """The id of the entity of that kind and name, with these further forms."""
        record = self.entities.setdefault(
            (kind, name),
            {
                "id": f"e{len(self.entities) + 1}",
                "kind": kind,
                "name": name,
                "forms": [],
                "also": list(also),
                "implied": True,
            },
        )
        record["implied"] = record["implied"] and implied
        record["forms"].extend(form for form in dict.fromkeys(forms) if form != name and form not in record["forms"])
        return str(record["id"])

    def fact(self, rel: str, **fields: Any) -> None:
        """Take in a fact, once."""
        self.facts.setdefault(f"{rel}{sorted(fields.items(), key=str)}", {"rel": rel, **fields})

    def merge(self, other: Truth) -> None:
        """Take in what another article of the page says."""
        ids = {
            record["id"]: self.entity(
                kind, name, *record["forms"], also=tuple(record["also"]), implied=record["implied"]
            )
            for (kind, name), record in other.entities.items()
        }
        for found in other.facts.values():
            self.fact(**{key: _translated(value, ids) for key, value in found.items()})

    def record(self, doc: str) -> dict[str, Any]:
        """The annotation of the document of that name."""
        return {"doc": doc, "entities": list(self.entities.values()), "facts": list(self.facts.values())}


def _translated(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [_translated(item, ids) for item in value]
    return ids.get(value, value) if isinstance(value, str) else value

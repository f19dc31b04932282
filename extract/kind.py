"""The kinds of things that articles name."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Kinds of mentions; all but the last three are kinds of entities (see `ENTITY_KINDS`)."""

    UNION = "union"
    PARTY = "party"
    GOVERNMENT = "government"
    MASS = "mass"
    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    COMMITTEE = "committee"
    FACILITY = "facility"
    PLACE = "place"
    PERSON = "person"
    PROGRAMME = "programme"
    HONOUR = "honour"
    DOCUMENT = "document"
    POST = "post"
    QUANTITY = "quantity"
    YEAR = "year"


ORGANISATIONS = frozenset(
    {
        Kind.UNION, Kind.PARTY, Kind.GOVERNMENT, Kind.MASS, Kind.ENTERPRISE, Kind.INSTITUTION, Kind.COMMITTEE, Kind.FACILITY,
    }
)  # fmt: skip
PERSONS = frozenset({Kind.PERSON})
ENTITY_KINDS = ORGANISATIONS | {Kind.PLACE, Kind.PERSON, Kind.PROGRAMME, Kind.HONOUR, Kind.DOCUMENT}

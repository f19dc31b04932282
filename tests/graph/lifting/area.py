"""Areas of the gazetteer, for tests."""

from __future__ import annotations

from extract.gazetteer import Area, gazetteer


def area(name: str, within: str | None = None, year: int = 2022) -> Area:
    """The one area of that full name in the year, among several the one in the area `within`."""
    known = gazetteer()
    (found,) = (
        each
        for each in known.named(name, year)
        if each.name == name and (within is None or within in {above.name for above in known.chain(each, year)})
    )
    return found

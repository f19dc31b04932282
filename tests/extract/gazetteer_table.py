"""The gazetteer's tables as they stand in their files."""

from __future__ import annotations

from importlib.resources import files


def table(name: str) -> list[list[str]]:
    """The table's lines, cut at tabs."""
    lines = files("extract").joinpath("gazetteer_data", name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]

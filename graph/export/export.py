"""A store written to a file or a folder in one of the formats."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import BinaryIO, Final

import pyoxigraph

from graph.export.graphxml import write_gexf, write_graphml
from graph.export.neo4j import write_neo4j
from graph.export.rdf import RDF_FORMS, write_rdf
from graph.export.tables import write_parquet, write_sheets, write_sqlite
from graph.export.tie import Ties

_SUFFIXES = {
    ".nq": "nquads",
    ".trig": "trig",
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
    ".json": "jsonld",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".sqlite": "sqlite",
    ".db": "sqlite",
    ".parquet": "parquet",
}
FOLDERS: Final = ("csv", "neo4j")
FORMS: Final = (*RDF_FORMS, "graphml", "gexf", "sqlite", "parquet", *FOLDERS)


def form_of(path: str) -> str | None:
    """The format that a file name's suffix stands for."""
    return _SUFFIXES.get(PurePath(path).suffix.lower())


def export(data: pyoxigraph.Store, target: Path, form: str) -> None:
    """Write the store in a form of `FORMS` to `target`, a folder for `FOLDERS`, else a file; it appears only when it is whole.

    Raises StoreError where a format needs a package that is not installed, and OSError where `target` cannot be written.
    """
    scratch = target.with_name(f".{target.name}.part")
    _discard(scratch)
    try:
        if form in FOLDERS:
            scratch.mkdir(parents=True)
            (write_sheets(data, scratch) if form == "csv" else write_neo4j(Ties(data), scratch))
            target.mkdir(exist_ok=True)
            for entry in sorted(scratch.iterdir()):
                entry.replace(target / entry.name)
        else:
            if form == "sqlite":
                write_sqlite(data, scratch)
            else:
                with scratch.open("wb") as out:
                    write(data, out, form)
            scratch.replace(target)
    finally:
        _discard(scratch)


def write(data: pyoxigraph.Store, out: BinaryIO, form: str) -> None:
    """Write the store to an open file, in a format that needs no more than that; KeyError for sqlite and the folders."""
    if form in RDF_FORMS:
        write_rdf(data, out, form)
        return
    writers: dict[str, Callable[[], None]] = {
        "graphml": lambda: write_graphml(Ties(data), out),
        "gexf": lambda: write_gexf(Ties(data), out),
        "parquet": lambda: write_parquet(data, out),
    }
    writers[form]()


def _discard(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

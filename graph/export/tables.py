"""Records as tables: CSV for spreadsheets, a SQLite database, and Parquet."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import IO, Any, get_args, get_type_hints

import pyoxigraph

from graph.answering.formula import harmless
from graph.export.record import ArticleRecord, FactRecord, ThingRecord, articles, facts, things
from graph.storage.generation import StoreError

_Record = type[ArticleRecord] | type[FactRecord] | type[ThingRecord]
_SQL = {"int": "INTEGER", "bool": "INTEGER", "float": "REAL"}
_ROWS = 20_000


def write_sheets(data: pyoxigraph.Store, folder: Path) -> None:
    """Write articles.csv, facts.csv and things.csv for spreadsheets: UTF-8 with a mark, and no text that works as a formula."""
    for name, record, rows in _tables(data):
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(record._fields)
            writer.writerows([_harmless(value) for value in row] for row in rows)


def _harmless(value: object) -> object:
    if isinstance(value, tuple):
        value = "、".join(value)
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return str(value).lower() if isinstance(value, bool) else value


def write_sqlite(data: pyoxigraph.Store, path: Path) -> None:
    """Write a new SQLite database with the tables articles, facts and things, and indexes of what is looked up."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = OFF")
        for name, record, rows in _tables(data):
            columns = ", ".join(f'"{field}" {_SQL.get(kind, "TEXT")}' for field, kind in _kinds(record).items())
            database.execute(f'CREATE TABLE "{name}" ({columns})')
            marks = ", ".join("?" * len(record._fields))
            database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', (_flat(row) for row in rows))  # noqa: S608 (fixed names)
        for table, column in (
            ("articles", "iri"),
            ("facts", "article"),
            ("facts", "object"),
            ("facts", "relation"),
            ("facts", "subject"),
            ("things", "iri"),
            ("things", "name"),
        ):
            database.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
        database.commit()


def _flat(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple("、".join(value) if isinstance(value, tuple) else value for value in row)


def write_parquet(data: pyoxigraph.Store, out: IO[bytes]) -> None:
    """Write the facts as Parquet, in groups of rows; StoreError where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise StoreError("parquet needs pyarrow; install it with: pip install 'unionkg[parquet]'") from error
    kinds = {"int": pyarrow.int64(), "bool": pyarrow.bool_(), "float": pyarrow.float64(), "str": pyarrow.string()}
    columns = {name: kinds[kind] for name, kind in _kinds(FactRecord).items()}
    schema = pyarrow.schema(list(columns.items()))
    with parquet.ParquetWriter(out, schema) as writer:
        for rows in _portions(facts(data)):
            batch = [
                pyarrow.array(values, kind)
                for values, kind in zip(zip(*rows, strict=True), columns.values(), strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(batch, schema=schema))


def _kinds(record: _Record) -> dict[str, str]:
    """The type of each field, None apart."""
    return {name: (get_args(hint) or (hint,))[0].__name__ for name, hint in get_type_hints(record).items()}


def _tables(data: pyoxigraph.Store) -> Iterator[tuple[str, _Record, Iterable[tuple[Any, ...]]]]:
    yield "articles", ArticleRecord, articles(data)
    yield "facts", FactRecord, facts(data)
    yield "things", ThingRecord, things(data)


def _portions(rows: Iterable[FactRecord]) -> Iterator[list[FactRecord]]:
    rest = iter(rows)
    while portion := list(islice(rest, _ROWS)):
        yield portion

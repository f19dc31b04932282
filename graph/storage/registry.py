"""Which sources a store holds, and what each put into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, fingerprint TEXT NOT NULL);
CREATE TABLE article (source INTEGER NOT NULL REFERENCES source(id), iri TEXT NOT NULL,
    PRIMARY KEY (iri, source)) WITHOUT ROWID;
CREATE INDEX article_source ON article(source);
CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT UNIQUE NOT NULL);
CREATE TABLE sharing (source INTEGER NOT NULL REFERENCES source(id), line INTEGER NOT NULL REFERENCES line(id),
    PRIMARY KEY (line, source)) WITHOUT ROWID;
CREATE INDEX sharing_source ON sharing(source);
"""

# Most sources share the lines of others: so many of them are kept in mind.
_KNOWN = 50_000


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes when sources go: IRIs of articles that no other source holds, and shared lines that none needs, both sorted."""

    articles: tuple[str, ...]
    lines: tuple[str, ...]


class Registry:
    """The sources of one store in a SQLite file: names, fingerprints, articles, and lines of the shared graphs.

    What was changed is there for good once `close` keeps it.
    """

    def __init__(self, path: Path) -> None:
        new = not path.exists()
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._numbers: dict[str, int] = {}
        if new:
            self._database.executescript(f"BEGIN; {_SCHEMA} COMMIT;")

    def close(self, *, keep: bool) -> None:
        """Close the file, and `keep` what was changed or drop it."""
        if keep:
            self._database.commit()
        self._database.close()

    def fingerprints(self) -> dict[str, str]:
        """Fingerprint by source name."""
        return dict(self._rows("SELECT name, fingerprint FROM source"))

    def remove(self, names: Iterable[str]) -> Removal:
        """Forget the sources and tell what goes with them."""
        articles: set[str] = set()
        lines: set[int] = set()
        for name in names:
            found = self._database.execute("SELECT id FROM source WHERE name = ?", (name,)).fetchone()
            if found is None:
                continue
            articles.update(iri for (iri,) in self._rows("SELECT iri FROM article WHERE source = ?", *found))
            lines.update(line for (line,) in self._rows("SELECT line FROM sharing WHERE source = ?", *found))
            for table in ("article", "sharing"):
                self._database.execute(f"DELETE FROM {table} WHERE source = ?", found)  # noqa: S608 (fixed names)
            self._database.execute("DELETE FROM source WHERE id = ?", found)
        orphans = sorted(iri for iri in articles if not self._has("SELECT 1 FROM article WHERE iri = ?", iri))
        unused = [line for line in lines if not self._has("SELECT 1 FROM sharing WHERE line = ?", line)]
        texts = sorted(text for line in unused for (text,) in self._rows("SELECT text FROM line WHERE id = ?", line))
        self._database.executemany("DELETE FROM line WHERE id = ?", ((line,) for line in unused))
        self._numbers.clear()
        return Removal(tuple(orphans), tuple(texts))

    def add(self, name: str, fingerprint: str, articles: Iterable[str], lines: Iterable[str]) -> None:
        """Record a source that the registry does not hold."""
        execute = self._database.execute
        source = execute("INSERT INTO source (name, fingerprint) VALUES (?, ?)", (name, fingerprint)).lastrowid
        self._database.executemany(
            "INSERT OR IGNORE INTO article (iri, source) VALUES (?, ?)", ((iri, source) for iri in articles)
        )
        known = self._numbers
        numbers = sorted({known[line] if line in known else self._line(line) for line in lines})
        self._database.executemany(
            "INSERT INTO sharing (line, source) VALUES (?, ?)", [(line, source) for line in numbers]
        )

    def _line(self, text: str) -> int:
        """The number of a shared line that is not in mind, a new one where the registry does not hold it."""
        if len(self._numbers) >= _KNOWN:
            self._numbers.clear()
        add = self._database.execute("INSERT OR IGNORE INTO line (text) VALUES (?)", (text,))
        row = None if add.rowcount else self._database.execute("SELECT id FROM line WHERE text = ?", (text,)).fetchone()
        number = self._numbers[text] = int(row[0] if row else add.lastrowid or 0)
        return number

    def held(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The articles and the shared lines of a source, sorted."""
        articles = self._rows("SELECT iri FROM article JOIN source ON source = id WHERE name = ? ORDER BY iri", name)
        lines = self._rows(
            "SELECT text FROM line JOIN sharing ON line = line.id JOIN source ON source = source.id "
            "WHERE name = ? ORDER BY text",
            name,
        )
        return tuple(iri for (iri,) in articles), tuple(text for (text,) in lines)

    def holders(self, article: str) -> tuple[str, ...]:
        """Names of the sources that hold the article, sorted."""
        query = "SELECT name FROM source JOIN article ON source = id WHERE iri = ? ORDER BY name"
        return tuple(name for (name,) in self._rows(query, article))

    def _rows(self, query: str, *parameters: object) -> Iterator[Any]:
        with closing(self._database.execute(query, parameters)) as cursor:
            yield from cursor

    def _has(self, query: str, parameter: object) -> bool:
        return self._database.execute(query, (parameter,)).fetchone() is not None

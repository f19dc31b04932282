"""Sources written into a store on a server.

What each source put there stands in a registry, a named graph on the server that is no part of the merged graph. A source's
entry is written before its articles, with a mark that says so, and its true mark after them: a killed build leaves whole articles,
and the next build takes what was half done out and does it again.
"""

from __future__ import annotations

import base64
import hashlib
import json
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.answering.table import Table
from graph.harvest import Harvest
from graph.storage.claim import Claim
from graph.storage.generation import FORMAT, StoreError
from graph.storage.inventory import inventory, inventory_graph
from graph.storage.ontology_graph import ONTOLOGY_GRAPH, ontology_triples
from graph.storage.registry import Registry, Removal
from graph.storage.remote import REGISTRY_GRAPH, RemoteStore
from ontology.terms import RDF_TYPE, SCHEMA, SCHEMA_NAME, SCHEMA_TEXT, SKOS_EDITORIAL_NOTE, VOID

_HALF = "half"
_VERSION = SCHEMA + "version"
# Virtuoso finds nothing in GRAPH <…> beside a default graph of the protocol, but in GRAPH ?graph.
_ENTRIES = "SELECT ?text {{ GRAPH ?graph {{ ?entry <{1}> ?name ; <{2}> ?text }} FILTER(?graph = <{0}>) }}"
# Bytes of N-Quads that wait for one round of requests, and triples that are looked at in one update.
_SIZE = 1_000_000
_LINES = 200


class RemoteWriter:
    """Changes on their way into a store on a server; StoreError where another build writes to it."""

    def __init__(self, address: str, base: str) -> None:
        self._store = RemoteStore(address)
        self._endpoint = self._store.endpoint
        self._base = base
        self._graph = f"{base}{REGISTRY_GRAPH}"
        self._folder = tempfile.TemporaryDirectory(prefix="unionkg-")
        self._registry = Registry(Path(self._folder.name) / "registry.sqlite")
        self._waiting: list[tuple[Harvest, str]] = []
        self._size = 0
        self._claim = Claim(self._store, self._graph)
        try:
            self._open(base)
        except BaseException:
            self.close()
            raise

    @property
    def size(self) -> int:
        """Bytes of N-Quads that wait; they go out by themselves."""
        return 0

    @property
    def aliases(self) -> str:
        """The text of the rules of identity that the store is built with."""
        text = f"SELECT ?text {{ GRAPH ?graph {{ ?graph <{SKOS_EDITORIAL_NOTE}> ?text }} FILTER(?graph = <{self._graph}>) }}"
        found = [value.value for value in self._column(text) if isinstance(value, Literal)]
        return zlib.decompress(base64.b64decode(found[0])).decode() if found else ""

    def adopt(self, text: str) -> None:
        """Keep other rules of identity with the store; the caller takes everything in anew."""
        packed = base64.b64encode(zlib.compress(text.encode())).decode()
        header = f"<{self._graph}> <{SKOS_EDITORIAL_NOTE}>"
        self._update(
            [
                f"DELETE WHERE {{ GRAPH <{self._graph}> {{ {header} ?text }} }}",
                f'INSERT DATA {{ GRAPH <{self._graph}> {{ {header} "{packed}" }} }}',
            ]
        )

    def fingerprints(self) -> dict[str, str]:
        """Fingerprint by source name."""
        return self._registry.fingerprints()

    def remove(self, names: Iterable[str]) -> None:
        """Take the sources out of the store, and out of the merged graph what no other graph asserts."""
        names = list(names)
        if not names:
            return
        self._flush()
        self._update(self._replaced(name, None) for name in names)
        self._forget(self._registry.remove(names))
        self._update(self._gone(name) for name in names)

    def take(self, item: Harvest, mark: str) -> None:
        """Put in what a source gave that the store does not hold."""
        self._waiting.append((item, mark))
        self._size += sum(len(leaf.lines) for leaf in item.leaves)
        if self._size > _SIZE:
            self._flush()

    def publish(self) -> None:
        """Send what waits, and describe the store as it then is."""
        self._flush()
        self._describe()

    def close(self) -> None:
        """Forget what was not sent, and let other builds write."""
        self._claim.release()
        self._registry.close(keep=False)
        self._folder.cleanup()

    def _open(self, base: str) -> None:
        """Read the registry; begin one where there is none; take out what a killed build left half done."""
        known = self._store.registries()
        if known and known != (self._graph,):
            other = known[0].removesuffix(REGISTRY_GRAPH)
            raise StoreError(
                f"{self._endpoint.address}: built with base {other}, not {base}; use that base or another store"
            )
        if known:
            self._check_format()
        self._claim.hold()
        if not known:
            self._endpoint.add(ONTOLOGY_GRAPH, "".join(ontology_triples()))
            self._endpoint.add(None, "".join(ontology_triples()))
            header = f"<{self._graph}> <{RDF_TYPE}> <{VOID}Dataset> . <{self._graph}> <{_VERSION}> {FORMAT} ."
            self._endpoint.update(f"INSERT DATA {{ GRAPH <{self._graph}> {{ {header} }} }}")
        half = []
        for entry in self._entries():
            self._registry.add(entry["name"], entry["mark"], entry["articles"], entry["shared"])
            if entry["mark"] == _HALF:
                half.append(str(entry["name"]))
        self.remove(sorted(half))

    def _check_format(self) -> None:
        text = f"SELECT ?version {{ GRAPH ?graph {{ ?graph <{_VERSION}> ?version }} FILTER(?graph = <{self._graph}>) }}"
        found = [str(getattr(value, "value", "")) for value in self._column(text)]
        if found != [str(FORMAT)]:
            raise StoreError(
                f"{self._endpoint.address}: store format {', '.join(found)}, this unionkg writes {FORMAT}; "
                "build it again from its sources"
            )

    def _entries(self) -> Iterator[dict[str, Any]]:
        for value in self._column(_ENTRIES.format(self._graph, SCHEMA_NAME, SCHEMA_TEXT)):
            if isinstance(value, Literal):
                yield json.loads(zlib.decompress(base64.b64decode(value.value)))

    def _column(self, text: str) -> list[object]:
        table = self._store.answer(text)
        return [row[0] for row in table.rows] if isinstance(table, Table) else []

    def _flush(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting, self._size = self._waiting, [], 0
        for item, mark in waiting:
            articles = [leaf.article for leaf in item.leaves]
            self._registry.add(item.source, mark, articles, item.shared)
        self._update(self._replaced(item.source, (item, _HALF)) for item, _ in waiting)
        graphs: dict[str, dict[str, None]] = {}
        for item, _ in waiting:
            for chunk in (*(leaf.lines for leaf in item.leaves), *item.shared):
                for line in chunk.splitlines():
                    triple, graph = _split(line)
                    graphs.setdefault(graph, {})[triple] = None
        for graph, triples in graphs.items():
            self._endpoint.add(graph, "".join(triples))
        self._endpoint.add(None, "".join(dict.fromkeys(triple for triples in graphs.values() for triple in triples)))
        self._update(self._replaced(item.source, (item, mark)) for item, mark in waiting)

    def _describe(self) -> None:
        """Describe the store in a graph of its own, in place of what described it before."""
        graph = inventory_graph(self._base)
        table = self._store.answer(f"SELECT ?s ?p ?o {{ GRAPH ?graph {{ ?s ?p ?o }} FILTER(?graph = <{graph}>) }}")
        before = sorted(" ".join(map(str, row)) for row in table.rows) if isinstance(table, Table) else []
        lines = "".join(inventory(self._store.answer, self._base, len(before)))
        if sorted(str(quad.triple) for quad in parse(lines, format=RdfFormat.N_QUADS)) == before:
            return
        if before:
            pattern = f"GRAPH <{graph}> {{ ?s ?p ?o }}"
            self._endpoint.update(f"{self._unmerged(pattern, graph)} ;\nDROP SILENT GRAPH <{graph}>")
        triples = "".join(_split(line)[0] for line in lines.splitlines())
        self._endpoint.add(graph, triples)
        self._endpoint.add(None, triples)

    def _update(self, operations: Iterable[str]) -> None:
        self._claim.hold()
        self._endpoint.update(" ;\n".join(operations))

    def _entry(self, name: str) -> str:
        return f"<{self._graph}/{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}>"

    def _gone(self, name: str) -> str:
        return f"DELETE WHERE {{ GRAPH <{self._graph}> {{ {self._entry(name)} ?p ?o }} }}"

    def _replaced(self, name: str, held: tuple[Harvest, str] | None) -> str:
        """The update that writes a source's entry anew; without `held` what it holds stays and its mark becomes half."""
        if held is None:
            articles, shared = self._registry.held(name)
            mark = _HALF
        else:
            item, mark = held
            articles, shared = tuple(leaf.article for leaf in item.leaves), item.shared
        content = {"name": name, "mark": mark, "articles": articles, "shared": shared}
        packed = base64.b64encode(zlib.compress(json.dumps(content).encode())).decode()
        triples = f'{self._entry(name)} <{SCHEMA_NAME}> {_text(name)} ; <{SCHEMA_TEXT}> "{packed}"'
        return f"{self._gone(name)} ;\nINSERT DATA {{ GRAPH <{self._graph}> {{ {triples} }} }}"

    def _forget(self, removal: Removal) -> None:
        for article in removal.articles:
            self._claim.hold()
            pattern = f"GRAPH <{article}> {{ ?s ?p ?o }}"
            self._endpoint.update(f"{self._unmerged(pattern, article)} ;\nDROP SILENT GRAPH <{article}>")
        for start in range(0, len(removal.lines), _LINES):
            graphs: dict[str, list[str]] = {}
            for line in removal.lines[start : start + _LINES]:
                triple, graph = _split(line)
                graphs.setdefault(graph, []).append(triple)
            for graph, triples in graphs.items():
                # One block a request: of several, Virtuoso leaves Chinese texts standing.
                self._endpoint.update(f"DELETE DATA {{ GRAPH <{graph}> {{ {''.join(triples)} }} }}")
            values = dict.fromkeys(f"({triple[:-3]})" for triples in graphs.values() for triple in triples)
            self._endpoint.update(self._unmerged(f"{self._merged} VALUES (?s ?p ?o) {{ {' '.join(values)} }}"))

    @property
    def _merged(self) -> str:
        """The pattern of a triple of the merged graph."""
        merged = self._endpoint.merged
        return f"GRAPH <{merged}> {{ ?s ?p ?o }}" if merged else "?s ?p ?o"

    def _unmerged(self, pattern: str, *without: str) -> str:
        """The update that takes triples out of the merged graph that no graph but those `without` asserts."""
        merged = self._endpoint.merged
        ignored = ", ".join(str(NamedNode(name)) for name in (self._graph, *without, *([merged] if merged else [])))
        others = f"GRAPH ?other {{ ?s ?p ?o }} FILTER(?other NOT IN ({ignored}))"
        return f"DELETE {{ {self._merged} }} WHERE {{ {pattern} FILTER NOT EXISTS {{ {others} }} }}"


def _split(line: str) -> tuple[str, str]:
    """A line of N-Quads as a line of N-Triples and the graph's IRI."""
    end = line.rindex(" <")
    return f"{line[:end]} .\n", line[end + 2 : line.rindex(">")]


def _text(text: str) -> str:
    return str(Literal(text.encode("utf-8", "replace").decode()))

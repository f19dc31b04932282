"""A process that answers queries and draws networks, and can be ended at any time.

It reads jobs from standard input and writes outcomes to standard output, each as its length in eight bytes and then JSON; an outcome is
followed by its body in the same way. It opens the store for reading only.
"""

from __future__ import annotations

import json
import signal
import struct
import sys
from collections.abc import Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph
from pyoxigraph import NamedNode

from graph.answering.answer import render
from graph.answering.guard import GuardError, fault, guarded
from graph.storage.generation import StoreError
from graph.storage.store import Answer, LocalStore, Table, Triples, Truth
from graph.web.opened import Opened
from ontology.curie import WRITTEN
from ontology.terms import PREFIXES
from queries.question import QuestionError

_LENGTH = struct.Struct(">Q")
Outcome = tuple[dict[str, Any], bytes]


class RefusedError(Exception):
    """A job that is not done; the message says why."""


def main(folder: str, memory: str) -> None:
    """Do jobs over the store in the folder until standard input ends, in so many bytes of memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _confine(int(memory))
    opened = Opened(Path(folder))
    inward, outward = sys.stdin.buffer, sys.stdout.buffer
    while (data := _read(inward)) is not None:
        job = json.loads(data)
        # The process ends itself when its time is over, even where nobody is left to end it.
        _alarm(float(job["seconds"]) + 2)
        header, body = _done(opened, job)
        _alarm(0)
        for part in (json.dumps(header).encode(), body):
            outward.write(_LENGTH.pack(len(part)) + part)
        outward.flush()


def _confine(memory: int) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _read(inward: BinaryIO) -> bytes | None:
    head = inward.read(_LENGTH.size)
    return inward.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else None


def _done(opened: Opened, job: Mapping[str, Any]) -> Outcome:
    try:
        header, body = _JOBS[job["job"]](opened.store(), job)
    except (StoreError, QuestionError, GuardError, RefusedError) as error:
        return {"status": "refused", "reason": str(error)}, b""
    except MemoryError:
        return {"status": "refused", "reason": "it needs too much memory"}, b""
    if len(body) > job["bytes"]:
        return {"status": "large", "reason": f"the answer has more than {job['bytes']} bytes; add LIMIT"}, b""
    return {"status": "done", **header}, body


def _query(store: LocalStore, job: Mapping[str, Any]) -> Outcome:
    """A SPARQL query. `strict` refuses an answer of more than `rows` rows, which otherwise is cut."""
    query = guarded(job["query"], PREFIXES)
    dataset: dict[str, Any] = {}
    if job.get("default_graphs"):
        dataset["default_graph"] = [_node(iri) for iri in job["default_graphs"]]
    if job.get("named_graphs"):
        dataset["named_graphs"] = [_node(iri) for iri in job["named_graphs"]]
    try:
        result = store.data.query(query.text, prefixes=dict(PREFIXES), **dataset)
        answer: Answer
        if isinstance(result, pyoxigraph.QueryBoolean):
            answer = Truth(bool(result))
        elif isinstance(result, pyoxigraph.QueryTriples):
            answer = Triples(tuple(sorted(set(islice(result, job["rows"] + 1)), key=str)))
        else:
            names = tuple(variable.value for variable in result.variables)
            found = islice(result, job["rows"] + 1)
            answer = Table(query.columns(names), tuple(tuple(row[name] for name in names) for row in found))
    except (SyntaxError, ValueError, OSError) as error:
        raise StoreError(f"query: {fault(error)}") from error
    return _written(answer, job)


def _node(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise RefusedError(f"graph {iri}: {error}") from error


def _ask(store: LocalStore, job: Mapping[str, Any]) -> Outcome:
    """A question of the library; for a page, in its `lang`, and with the names of bare IRIs."""
    answer = store.ask(job["name"], job["values"])
    if not isinstance(answer, Table) or "lang" not in job:
        return _written(answer, job)
    from graph.answering.translation import glossary, names, terms, translated

    named = names(store, Table(answer.columns, answer.rows[: job["rows"]]), job["lang"])
    if job["lang"] == "en":
        answer = translated(answer, glossary(terms(store)))
    header, body = _written(answer, job)
    return {**header, "names": named}, body


def _written(answer: Answer, job: Mapping[str, Any]) -> Outcome:
    limit, cut = job["rows"], False
    if isinstance(answer, Table) and len(answer.rows) > limit:
        answer, cut = Table(answer.columns, answer.rows[:limit]), True
    elif isinstance(answer, Triples) and len(answer.triples) > limit:
        answer, cut = Triples(answer.triples[:limit]), True
    if cut and job.get("strict"):
        return {"status": "large", "reason": f"the answer has more than {limit} rows; add LIMIT"}, b""
    if isinstance(answer, Triples):
        form = job["triples"]
        body = pyoxigraph.serialize(answer.triples, format=_SYNTAXES[form], prefixes=dict(WRITTEN)) or b""
    else:
        form = job["table"] if isinstance(answer, Table) else {"xml": "xml"}.get(job["table"], "json")
        body = render(answer, form).encode()
    return {"kind": type(answer).__name__, "form": form, "cut": cut}, body


_SYNTAXES = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
}


def _network(store: LocalStore, job: Mapping[str, Any]) -> Outcome:
    """A network's data for its page."""
    from graph.network.content import content
    from graph.network.page import in_script
    from graph.network.reader import Reader
    from graph.network.selection import Selection, iris, select

    options: dict[str, Any] = dict(job["selection"])
    if "query" in job:
        answer = store.ask(job["query"], job["values"])
        options["nodes"] = iris(answer) if isinstance(answer, Table) else ()
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in options.items()}
    data = content(select(store, Selection(**fields)), Reader(store.data), job["title"])
    return {}, in_script({**data, "served": True}).encode("utf-8", "replace")


def _statistics(store: LocalStore, job: Mapping[str, Any]) -> Outcome:
    """The sheets of chapters, as JSON."""
    from graph.statistics.sheet import said
    from graph.statistics.statistics import statistics

    lang = job["lang"]
    sheets = [
        {
            "key": found.key,
            "title": found.title.in_(lang),
            "columns": [words.in_(lang) for words in found.columns.values()],
            "rows": [[said(cell, lang) for cell in row] for row in found.rows],
            "total": found.total,
        }
        for found in statistics(store, job["chapters"])
    ]
    return {}, json.dumps(sheets, ensure_ascii=False).encode("utf-8", "replace")


_JOBS = {"query": _query, "ask": _ask, "network": _network, "statistics": _statistics}

if __name__ == "__main__":
    main(*sys.argv[1:])

"""RDF exports say what the store says, in every syntax, and always in the same bytes."""

from __future__ import annotations

import io
import json
import tracemalloc

import pyoxigraph
import pytest
import rdflib

from graph.export.jsonld import context, write_jsonld
from graph.export.rdf import ONTOLOGY, RDF_FORMS, graphs, write_rdf
from graph.storage.store import Store

FORMATS = {
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}


def written(data: pyoxigraph.Store, form: str) -> bytes:
    out = io.BytesIO()
    write_rdf(data, out, form)
    return out.getvalue()


@pytest.mark.parametrize("form", RDF_FORMS)
def test_read_back_it_is_the_store(store: Store, form: str) -> None:
    found = [str(quad) for quad in pyoxigraph.parse(written(store.data, form), format=FORMATS[form])]
    merged = form in ("turtle", "ntriples")
    wanted = [
        str(quad)
        for quad in store.data
        if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) == merged and str(quad.graph_name) != f"<{ONTOLOGY}>"
    ]
    assert sorted(found) == sorted(wanted)
    assert len(found) > 200


@pytest.mark.parametrize("form", RDF_FORMS)
def test_the_same_content_gives_the_same_bytes_whatever_its_order(store: Store, form: str) -> None:
    other = pyoxigraph.Store()
    other.extend(sorted(store.data, key=str, reverse=True))
    assert written(other, form) == written(store.data, form)


def test_rdflib_reads_the_same_from_json_ld_as_from_n_quads(store: Store) -> None:
    one, two = rdflib.Dataset(), rdflib.Dataset()
    one.parse(data=written(store.data, "jsonld"), format="json-ld")
    two.parse(data=written(store.data, "nquads"), format="nquads")
    assert set(one.quads()) == set(two.quads())


def test_json_ld_names_what_the_contract_names_by_short_names(store: Store) -> None:
    document = json.loads(written(store.data, "jsonld"))
    assert document["@context"] == context()["@context"]
    nodes = [node for graph in document["@graph"] for node in graph["@graph"]]
    keys = {key for node in nodes for key in node}
    assert keys <= {*context()["@context"], "@graph"}, "every property of the graph has a short name"
    figure = next(node for node in nodes if node["type"] == "ukg:Figure" and node.get("integerValue") == 300)
    assert figure["measure"] == {"zh": "慰问职工"}
    assert figure["unit"] == "人"


def test_literals_that_fit_no_short_name_keep_their_kind() -> None:
    lines = (
        '<http://x/s> <http://www.w3.org/2004/02/skos/core#prefLabel> "plain" <http://x/g> .',
        '<http://x/s> <https://schema.org/value> "007"^^<http://www.w3.org/2001/XMLSchema#integer> <http://x/g> .',
        '<http://x/s> <https://schema.org/value> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://x/g> .',
        '<http://x/s> <https://schema.org/unitText> "人"@zh <http://x/g> .',
        "<http://x/s> <http://x/unknown> <http://x/o> <http://x/g> .",
        '<http://x/s> <http://x/unknown> "2"^^<http://x/type> <http://x/g> .',
    )
    out = io.BytesIO()
    quads = list(pyoxigraph.parse("\n".join(lines), format=pyoxigraph.RdfFormat.N_QUADS))
    write_jsonld([("http://x/g", quads)], out)
    found = pyoxigraph.parse(out.getvalue(), format=pyoxigraph.RdfFormat.JSON_LD)
    assert sorted(f"{quad} ." for quad in found) == sorted(lines)


def test_one_graph_at_a_time_is_in_memory() -> None:
    peaks = []
    for size in (50, 500):
        data = pyoxigraph.Store()
        data.extend(
            pyoxigraph.Quad(
                pyoxigraph.NamedNode(f"http://x/s{graph}/{number}"),
                pyoxigraph.NamedNode("http://x/p"),
                pyoxigraph.Literal("字" * 100),
                pyoxigraph.NamedNode(f"http://x/g{graph}"),
            )
            for graph in range(size)
            for number in range(40)
        )
        tracemalloc.start()
        for _ in graphs(data):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 3 * peaks[0]

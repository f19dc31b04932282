"""Networks as GraphML and GEXF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from graph.export.tie import Edge, Node, Ties
from graph.network.legend import KIND_BY_KEY

# Attributes by name and type, without ends and labels, which the formats have places for.
_NODE = {
    "kind": "string",
    "kind_zh": "string",
    "level": "string",
    "type": "string",
    "first_year": "int",
    "last_year": "int",
    "articles": "int",
}
_EDGE = {"relation": "string", "relation_zh": "string", "role": "string", "first_year": "int", "last_year": "int"}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_graphml(ties: Ties, out: BinaryIO) -> None:
    """Write the network as GraphML, its nodes' ids their IRIs; directed, parallel edges apart."""
    _write(out, _graphml(ties))


def write_gexf(ties: Ties, out: BinaryIO) -> None:
    """Write the network as GEXF 1.3, its nodes' ids their IRIs, coloured by kind as in our own networks."""
    _write(out, _gexf(ties))


def _write(out: BinaryIO, lines: Iterator[str]) -> None:
    out.writelines(f"{line}\n".encode() for line in lines)


def _graphml(ties: Ties) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for scope, attributes in (("node", {"label": "string", **_NODE}), ("edge", {"weight": "double", **_EDGE})):
        for name, kind in attributes.items():
            yield f'<key id="{scope}_{name}" for="{scope}" attr.name="{name}" attr.type="{kind}"/>'
    yield '<graph edgedefault="directed">'
    for node in ties.nodes():
        yield f"<node id={_attribute(node.iri)}>{_data('node', node, ('label', *_NODE))}</node>"
    for number, edge in enumerate(ties.edges()):
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        yield f'<edge id="e{number}" {ends}>{_data("edge", edge, ("weight", *_EDGE))}</edge>'
    yield "</graph>"
    yield "</graphml>"


def _data(scope: str, item: Node | Edge, names: tuple[str, ...]) -> str:
    return "".join(
        f'<data key="{scope}_{name}">{escape(_clean(str(value)))}</data>' for name, value in _present(item, names)
    )


def _gexf(ties: Ties) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield '<graph defaultedgetype="directed" mode="static">'
    for scope, attributes in (("node", _NODE), ("edge", _EDGE)):
        yield f'<attributes class="{scope}">'
        for name, kind in attributes.items():
            yield f'<attribute id="{name}" title="{name}" type="{"integer" if kind == "int" else kind}"/>'
        yield "</attributes>"
    yield "<nodes>"
    for node in ties.nodes():
        colour = KIND_BY_KEY[node.kind].light
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        yield (
            f"<node id={_attribute(node.iri)} label={_attribute(node.label)}>{_values(node, tuple(_NODE))}"
            f'<viz:color r="{red}" g="{green}" b="{blue}"/></node>'
        )
    yield "</nodes>"
    yield "<edges>"
    for number, edge in enumerate(ties.edges()):
        label = edge.role or edge.relation_zh
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        yield (
            f'<edge id="{number}" {ends} label={_attribute(label)} weight="{edge.weight}">{_values(edge, tuple(_EDGE))}</edge>'
        )
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _values(item: Node | Edge, names: tuple[str, ...]) -> str:
    values = (f'<attvalue for="{name}" value={_attribute(str(value))}/>' for name, value in _present(item, names))
    return f"<attvalues>{''.join(values)}</attvalues>"


def _present(item: Node | Edge, names: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    for name in names:
        value = getattr(item, name)
        if value is not None and value != "":
            yield name, value


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)

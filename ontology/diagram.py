"""The class diagram of the ontology as a hand-laid SVG."""

from __future__ import annotations

from html import escape
from typing import Final

from ontology import terms
from ontology.vocabulary import Language, label

_HEIGHT: Final[int] = 46
_SIZE: Final[tuple[int, int]] = (1120, 760)

# Left edge, top edge and width of each box; the grid is 280 by 150.
_BOXES: Final[dict[str, tuple[int, int, int]]] = {
    terms.FOAF_PERSON: (30, 30, 180),
    terms.ORG_MEMBERSHIP: (310, 30, 180),
    terms.ORG_ORGANIZATION: (600, 30, 200),
    terms.PLACE: (910, 30, 180),
    terms.SKOS_CONCEPT: (310, 160, 180),
    terms.CONFERRAL: (30, 330, 180),
    terms.HONOUR: (310, 330, 180),
    terms.PROGRAMME: (610, 450, 180),
    terms.POLICY_DOCUMENT: (910, 450, 180),
    terms.FIGURE: (910, 560, 180),
    terms.SOURCE_DOCUMENT: (910, 680, 180),
    terms.RDF_STATEMENT: (30, 560, 180),
    terms.PASSAGE: (310, 560, 180),
    terms.NEWS_ARTICLE: (610, 680, 180),
}
_SUBCLASS_BOX: Final[tuple[int, int, int]] = (600, 160, 200)
_EDGES: Final[tuple[tuple[str, str, str], ...]] = (
    (terms.ORG_MEMBERSHIP, terms.ORG_MEMBER, terms.FOAF_PERSON),
    (terms.ORG_MEMBERSHIP, terms.ORG_ORGANIZATION_OF, terms.ORG_ORGANIZATION),
    (terms.ORG_MEMBERSHIP, terms.ORG_ROLE, terms.SKOS_CONCEPT),
    (terms.ORG_ORGANIZATION, terms.JURISDICTION, terms.PLACE),
    (terms.CONFERRAL, terms.RECIPIENT, terms.FOAF_PERSON),
    (terms.CONFERRAL, terms.CONFERRAL_HONOUR, terms.HONOUR),
    (terms.HONOUR, terms.HONOUR_TYPE, terms.SKOS_CONCEPT),
    (terms.CONFERRAL, terms.EVIDENCE, terms.PASSAGE),
    (terms.RDF_STATEMENT, terms.EVIDENCE, terms.PASSAGE),
    (terms.PASSAGE, terms.OA_HAS_SOURCE, terms.NEWS_ARTICLE),
    (terms.NEWS_ARTICLE, terms.SCHEMA_IS_PART_OF, terms.SOURCE_DOCUMENT),
    (terms.FIGURE, terms.OBSERVATION_ABOUT, terms.PROGRAMME),
    (terms.HONOUR, terms.CONFERRED_BY, "subclasses"),
    (terms.PROGRAMME, terms.ORGANIZER, "subclasses"),
    (terms.POLICY_DOCUMENT, terms.DCT_PUBLISHER, "subclasses"),
)


def render(language: Language) -> str:
    """The diagram as an SVG element with its texts in `language`; it refers to nothing outside itself."""
    width, height = _SIZE
    lines = [_edge(start, predicate, end, language) for start, predicate, end in _EDGES]
    boxes = [_box(iri, language) for iri in sorted(_BOXES)]
    x, y, box_width = _SUBCLASS_BOX
    middle = x + box_width // 2
    inheritance = f'<path class="sub" d="M{middle},{y} V{30 + _HEIGHT + 2}" marker-end="url(#sub)"/>'
    title = "类与关系图" if language == "zh" else "Classes and relations"
    return "\n".join(
        (
            f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{title}">',
            f"<title>{title}</title>",
            "<defs>",
            _marker("arrow", 8, "head"),
            _marker("sub", 12, "hollow"),
            "</defs>",
            *lines,
            inheritance,
            *boxes,
            _subclasses(language),
            _loop(language),
            "</svg>",
        )
    )


def _marker(name: str, size: int, style: str) -> str:
    return (
        f'<marker id="{name}" viewBox="-1 -1 {size + 2} {size + 2}" refX="{size}" refY="{size // 2}" '
        f'markerWidth="{size + 2}" markerHeight="{size + 2}" orient="auto">'
        f'<path d="M0,0 L{size},{size // 2} L0,{size} z" class="{style}"/></marker>'
    )


def _rectangle(iri: str) -> tuple[float, float, float, float]:
    if iri == "subclasses":
        x, y, width = _SUBCLASS_BOX
        return x, y, width, 26 * len(terms.BODIES) + 14
    x, y, width = _BOXES[iri]
    return x, y, width, _HEIGHT


def _edge(start: str, predicate: str, end: str, language: Language) -> str:
    left, right = _rectangle(start), _rectangle(end)
    x1, y1 = _border(left, _centre(right))
    x2, y2 = _border(right, _centre(left))
    name = escape(label(predicate, language))
    return (
        f'<path class="edge" d="M{x1:.0f},{y1:.0f} L{x2:.0f},{y2:.0f}" marker-end="url(#arrow)"/>'
        f'<text class="name" x="{(x1 + x2) / 2:.0f}" y="{(y1 + y2) / 2 - 5:.0f}">{name}</text>'
    )


def _centre(rectangle: tuple[float, float, float, float]) -> tuple[float, float]:
    x, y, width, height = rectangle
    return x + width / 2, y + height / 2


def _border(rectangle: tuple[float, float, float, float], towards: tuple[float, float]) -> tuple[float, float]:
    """Where the line from the rectangle's centre to a point leaves it."""
    _, _, width, height = rectangle
    x, y = _centre(rectangle)
    dx, dy = towards[0] - x, towards[1] - y
    scale = min(width / 2 / abs(dx) if dx else 2, height / 2 / abs(dy) if dy else 2)
    return x + dx * scale, y + dy * scale


def _box(iri: str, language: Language) -> str:
    x, y, width = _BOXES[iri]
    middle = x + width // 2
    return (
        f'<rect class="box" x="{x}" y="{y}" width="{width}" height="{_HEIGHT}" rx="6"/>'
        f'<text class="class" x="{middle}" y="{y + 20}">{escape(label(iri, language))}</text>'
        f'<text class="iri" x="{middle}" y="{y + 37}">{escape(curie(iri))}</text>'
    )


def _subclasses(language: Language) -> str:
    x, y, width, height = _rectangle("subclasses")
    middle = x + width / 2
    rows = "".join(
        f'<text class="class" x="{middle:.0f}" y="{y + 26 * (row + 1):.0f}">{escape(label(iri, language))}</text>'
        for row, iri in enumerate(terms.BODIES)
    )
    return f'<rect class="box" x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" height="{height:.0f}" rx="6"/>{rows}'


def _loop(language: Language) -> str:
    """The relation of an organisation to the one above it."""
    x, y, width = _BOXES[terms.ORG_ORGANIZATION]
    right, bottom = x + width, y + _HEIGHT
    name = escape(label(terms.SUB_ORGANIZATION_OF, language))
    return (
        f'<path class="edge" d="M{right - 20},{bottom} v30 h60 v-46 h-38" marker-end="url(#arrow)"/>'
        f'<text class="name" x="{right + 50}" y="{bottom + 20}" style="text-anchor:start">{name}</text>'
    )


def curie(iri: str) -> str:
    """The IRI in short, such as ukg:Honour; the IRI itself where no prefix fits."""
    prefixes = {**terms.PREFIXES, "vivo": terms.VIVO, "wd": terms.WD, "wdt": terms.WDT}
    for prefix, namespace in sorted(prefixes.items(), key=lambda item: -len(item[1])):
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri

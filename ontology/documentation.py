"""The ontology's page of documentation, made from its Turtle: one self-contained HTML file a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Final, get_args

from ontology import diagram, terms
from ontology.diagram import curie
from ontology.vocabulary import CuratedHonour, Language, entries, honours, label, ontology

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "title": ("工会知识图谱本体", "Union Knowledge Graph Ontology"),
    "lede": (
        "报纸所载工会事实的描述方式。每条事实都能回溯到说出它的那句话。",
        "How the graph describes what newspapers report of trade unions. Every fact leads back to its sentence.",
    ),
    "other": ("English", "中文"),
    "diagram": ("类与关系", "Classes and relations"),
    "classes": ("类", "Classes"),
    "properties": ("属性", "Properties"),
    "schemes": ("概念表", "Concept schemes"),
    "honours": ("常见荣誉", "Well-known honours"),
    "namespaces": ("命名空间", "Namespaces"),
    "prefix": ("前缀", "Prefix"),
    "namespace": ("命名空间", "Namespace"),
    "term": ("术语", "Term"),
    "meaning": ("含义", "Meaning"),
    "above": ("上位", "Under"),
    "from": ("主体", "From"),
    "to": ("客体", "To"),
    "same": ("对应", "Corresponds to"),
    "code": ("代码", "Code"),
    "name": ("名称", "Name"),
    "type": ("类型", "Type"),
    "level": ("层级", "Level"),
    "by": ("授予机关", "Conferred by"),
    "who": ("授予对象", "Given to"),
    "since": ("始于", "Since"),
    "contents": ("目录", "Contents"),
}
_STYLE: Final[str] = """
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --strong: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --strong: #ff8a80; } }
body { font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; }
h1 { margin-bottom: 0; } h2 { border-bottom: 2px solid var(--strong); margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
tr:target { background: var(--soft); }
code { font-size: .85em; overflow-wrap: anywhere; }
nav a { margin-right: 1rem; }
.wide { overflow-x: auto; }
svg { width: 100%; min-width: 50rem; height: auto; }
svg .box { fill: Canvas; stroke: currentColor; } svg .edge { fill: none; stroke: currentColor; opacity: .6; }
svg .sub { fill: none; stroke: currentColor; stroke-dasharray: 5 4; } svg .head { fill: currentColor; }
svg .hollow { fill: Canvas; stroke: currentColor; }
svg text { fill: currentColor; text-anchor: middle; font-size: 15px; } svg .iri { font-size: 11px; opacity: .7; }
svg .name { font-size: 12px; fill: var(--strong); stroke: Canvas; stroke-width: 4px; paint-order: stroke; }
"""


def render(language: Language) -> str:
    """The whole page in `language`; its only references are links a reader may follow."""
    return "\n".join((*_page(language), ""))


def write(directory: Path) -> tuple[Path, ...]:
    """The paths of the pages of all languages, written into `directory`, which must exist."""
    languages: tuple[Language, ...] = get_args(Language)
    paths = tuple(directory / f"ontology.{language}.html" for language in languages)
    for path, language in zip(paths, languages, strict=True):
        path.write_text(render(language), encoding="utf-8")
    return paths


def _page(language: Language) -> Iterator[str]:
    other: Language = "en" if language == "zh" else "zh"
    sections = ("diagram", "classes", "properties", "schemes", "honours", "namespaces")
    yield "<!doctype html>"
    yield f'<html lang="{language}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_text('title', language)}</title><style>{_STYLE}</style></head>"
    yield "<body>"
    yield f"<header><h1>{_text('title', language)}</h1><p>{_text('lede', language)}</p></header>"
    yield f'<nav aria-label="{_text("contents", language)}">'
    yield from (f'<a href="#{name}">{_text(name, language)}</a>' for name in sections)
    yield f'<a href="ontology.{other}.html" hreflang="{other}" lang="{other}">{_text("other", language)}</a></nav>'
    yield f'<h2 id="diagram">{_text("diagram", language)}</h2><div class="wide">{diagram.render(language)}</div>'
    yield f'<h2 id="classes">{_text("classes", language)}</h2>'
    yield from _terms("Class", (terms.RDFS + "subClassOf",), language)
    yield f'<h2 id="properties">{_text("properties", language)}</h2>'
    yield from _terms("Property", (terms.RDFS + "subPropertyOf",), language)
    yield f'<h2 id="schemes">{_text("schemes", language)}</h2>'
    yield from _schemes(language)
    yield f'<h2 id="honours">{_text("honours", language)}</h2>'
    yield from _honours(language)
    yield f'<h2 id="namespaces">{_text("namespaces", language)}</h2>'
    rows = (
        (f"<code>{prefix}</code>", f"<code>{namespace}</code>") for prefix, namespace in sorted(terms.PREFIXES.items())
    )
    yield from _table(("prefix", "namespace"), (("", row) for row in rows), language)
    yield "</body></html>"


def _text(key: str, language: Language) -> str:
    return _TEXTS[key][0 if language == "zh" else 1]


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, tuple[str, ...]]], language: Language) -> Iterator[str]:
    yield '<div class="wide"><table><thead><tr>'
    yield "".join(f'<th scope="col">{_text(head, language)}</th>' for head in heads)
    yield "</tr></thead><tbody>"
    for anchor, cells in rows:
        start = f'<tr id="{escape(anchor)}">' if anchor else "<tr>"
        yield start + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    yield "</tbody></table></div>"


def _terms(kind: str, above: tuple[str, ...], language: Language) -> Iterator[str]:
    """The table of all classes, or of all properties: our own first."""
    found = sorted(
        (iri for iri in entries() if _is(iri, kind)),
        key=lambda iri: (not iri.startswith(terms.UKG), curie(iri)),
    )
    domains = (terms.RDFS + "domain", terms.SCHEMA + "domainIncludes")
    ranges = (terms.RDFS + "range", terms.SCHEMA + "rangeIncludes")
    columns = [("above", above), ("from", domains), ("to", ranges), ("same", (terms.CORRESPONDS_TO,))]
    if kind == "Class":
        columns = [column for column in columns if column[0] in ("above", "same")]
    rows = (
        (
            curie(iri),
            (
                f"<strong>{escape(label(iri, language))}</strong><br><code>{escape(curie(iri))}</code>",
                escape(entries()[iri].definition(language)),
                *(", ".join(_link(value) for value in _objects(iri, predicates)) for _, predicates in columns),
            ),
        )
        for iri in found
    )
    yield from _table(("term", "meaning", *(head for head, _ in columns)), rows, language)


def _schemes(language: Language) -> Iterator[str]:
    for scheme in sorted(iri for iri in entries() if _is(iri, "ConceptScheme")):
        yield f'<h3 id="{curie(scheme)}">{escape(label(scheme, language))}</h3>'
        yield f"<p>{escape(entries()[scheme].definition(language))}</p>"
        rows = (
            (
                "",
                (
                    f"<strong>{escape(label(iri, language))}</strong><br><code>{escape(curie(iri))}</code>",
                    ", ".join(f"<code>{escape(code)}</code>" for code in _objects(iri, (terms.SKOS_NOTATION,))),
                    escape(entries()[iri].definition(language)),
                    escape(
                        _joined((label(wider, language) for wider in _objects(iri, (terms.SKOS_BROADER,))), language)
                    ),
                ),
            )
            for iri in _subjects(terms.SKOS_IN_SCHEME, scheme)
        )
        yield from _table(("term", "code", "meaning", "above"), rows, language)


def _honours(language: Language) -> Iterator[str]:
    rows = (("", _honour(honour, language)) for honour in honours())
    yield from _table(("name", "type", "level", "by", "who", "since"), rows, language)


def _honour(honour: CuratedHonour, language: Language) -> tuple[str, ...]:
    name = f"<strong>{escape(label(honour.iri, language))}</strong>"
    if language == "en":
        name += f'<br><span lang="zh">{escape(honour.name)}</span>'
    return (
        name,
        escape(label(honour.honour_type, language)),
        escape(label(honour.level, language)),
        escape(_joined((label(body, language) for body in honour.conferred_by), language)),
        escape(_joined((label(cls, language) for cls in honour.recipient_classes), language)),
        str(honour.since) if honour.since is not None else "",
    )


def _joined(names: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else "; ").join(names)


def _link(iri: str) -> str:
    short = curie(iri)
    target = f"#{short}" if iri in entries() else iri
    return f'<a href="{escape(target)}"><code>{escape(short)}</code></a>'


def _is(iri: str, kind: str) -> bool:
    from rdflib import RDF, URIRef

    return any(str(value).endswith(kind) for value in ontology().objects(URIRef(iri), RDF.type))


def _objects(iri: str, predicates: Iterable[str]) -> list[str]:
    from rdflib import URIRef

    return sorted(
        {str(value) for predicate in predicates for value in ontology().objects(URIRef(iri), URIRef(predicate))}
    )


def _subjects(predicate: str, value: str) -> list[str]:
    from rdflib import URIRef

    return sorted(str(subject) for subject in ontology().subjects(URIRef(predicate), URIRef(value)))

"""An article shown with what was read in it: mentions marked, facts with rule and sentence."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from extract.context import Context
from extract.extraction import Extraction
from extract.fact import Fact
from extract.kind import Kind
from graph.answering.statement import words

# ANSI colours of mentions on a terminal, by kind; kinds without one are not marked.
_COLOURS = {
    Kind.UNION: "31;1", Kind.PARTY: "35", Kind.GOVERNMENT: "35", Kind.MASS: "35", Kind.ENTERPRISE: "36", Kind.INSTITUTION: "36",
    Kind.COMMITTEE: "36", Kind.FACILITY: "36", Kind.PLACE: "90", Kind.PERSON: "32;1", Kind.PROGRAMME: "34;1", Kind.HONOUR: "33;1",
    Kind.DOCUMENT: "33", Kind.POST: "32", Kind.QUANTITY: "90", Kind.YEAR: "90",
}  # fmt: skip
_NAMES = {
    Kind.UNION: "工会", Kind.PARTY: "党组织", Kind.GOVERNMENT: "政府机构", Kind.MASS: "群团", Kind.ENTERPRISE: "企业",
    Kind.INSTITUTION: "事业单位", Kind.COMMITTEE: "委员会", Kind.FACILITY: "设施", Kind.PLACE: "地方", Kind.PERSON: "人",
    Kind.PROGRAMME: "活动项目", Kind.HONOUR: "荣誉", Kind.DOCUMENT: "文件", Kind.POST: "职务", Kind.QUANTITY: "数量", Kind.YEAR: "年份",
}  # fmt: skip
_STYLE = """
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#222;--line:#ddd6c8;--soft:#6b655a}
@media(prefers-color-scheme:dark){:root{--paper:#1d1c1a;--ink:#e8e4da;--line:#444;--soft:#a49d90}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.9 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:62rem;margin:auto;padding:1.5rem}h1{font-size:1.5rem;line-height:1.4}h2{font-size:1.1rem;margin-top:2rem}
.text{white-space:pre-wrap;border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem}
.note{color:var(--soft);font-size:.9rem}mark{color:inherit;border-radius:.25rem;padding:.1em .2em;background:#9994}
mark.union{background:#e4572e44}mark.person{background:#3a9d2344}mark.programme{background:#2e6fe444}mark.honour{background:#e4b52e66}
mark.enterprise,mark.institution,mark.committee,mark.facility{background:#2eb8b844}mark.party,mark.government,mark.mass{background:#a04ec244}
mark.post{background:#3a9d2322}mark.place,mark.quantity,mark.year{background:#8882}
table{border-collapse:collapse;width:100%;font-size:.95rem}
td,th{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:left}
td,th{vertical-align:top}th{white-space:nowrap}
td.rule{color:var(--soft);font-family:monospace;font-size:.8rem}q{color:var(--soft)}q::before,q::after{content:""}
"""


def explain_text(extraction: Extraction, colour: bool) -> str:
    """The article for a terminal: each mention in the colour of its kind (with brackets where `colour` is False) and, where it
    differs, the resolved name; then each fact with its rule and sentence."""
    parts = [f"— {_context(extraction.context)} —\n"]
    for text, kind, name in _pieces(extraction):
        if kind is None:
            parts.append(_plain(text))
        elif colour:
            parts.append(
                f"\x1b[{_COLOURS[kind]}m{_plain(text)}\x1b[0m" + (f"\x1b[90m⟨{_plain(name)}⟩\x1b[0m" if name else "")
            )
        else:
            parts.append(f"[{_plain(text)}|{_NAMES[kind]}{'=' + _plain(name) if name else ''}]")
    parts.append("\n\n")
    for fact in extraction.facts:
        relation, arguments = words(fact)
        said = "，".join(f"{role} {_plain(value)}" for role, value in arguments)
        parts.append(f"{relation}：{said}\n    {fact.evidence.rule}  「{_plain(quote(extraction, fact))}」\n")
    return "".join(parts)


def explain_html(extractions: list[Extraction], title: str) -> str:
    """One self-contained page of the articles, their mentions marked and their facts in a table."""
    articles = "".join(map(_article_html, extractions))
    return (
        '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>{articles}</main></body></html>\n"
    )


def quote(extraction: Extraction, fact: Fact) -> str:
    """The text of the fact's evidence."""
    return extraction.article.text[fact.evidence.start : fact.evidence.end]


def _pieces(extraction: Extraction) -> Iterator[tuple[str, Kind | None, str]]:
    """The text in order: stretches with the kind of the mention they are, None between mentions, and its resolved name if that is
    another one."""
    offset = 0
    text = extraction.article.text
    for mention in extraction.mentions:
        yield text[offset : mention.start], None, ""
        name = mention.entity.name if mention.entity else ""
        surface = text[mention.start : mention.end]
        yield surface, mention.kind, name if name != surface else ""
        offset = mention.end
    yield text[offset:], None, ""


def _context(context: Context) -> str:
    areas = (context.province, context.prefecture, context.county)
    home = "".join(area.name for area in areas if area is not None) + (context.township or "")
    return f"所在地：{home or '未知'}；年份：{context.year or '未知'}"


def _article_html(extraction: Extraction) -> str:
    pieces = []
    for text, kind, name in _pieces(extraction):
        if kind is None:
            pieces.append(escape(text))
        else:
            tip = _NAMES[kind] + (f"：{name}" if name else "")
            pieces.append(f'<mark class="{kind}" title="{escape(tip)}">{escape(text)}</mark>')
    rows = []
    for fact in extraction.facts:
        relation, arguments = words(fact)
        said = "；".join(f"{escape(role)}：<b>{escape(value)}</b>" for role, value in arguments)
        evidence = escape(quote(extraction, fact))
        rows.append(
            f'<tr><th>{relation}</th><td>{said}<br><q>{evidence}</q></td><td class="rule">{escape(fact.evidence.rule)}</td></tr>'
        )
    heading = escape(extraction.article.headline or extraction.article.document.name)
    return (
        f'<h1>{heading}</h1><p class="note">{escape(_context(extraction.context))}</p><div class="text">{"".join(pieces)}</div>'
        f"<h2>事实 {len(rows)} 条</h2><table>{''.join(rows)}</table>"
    )


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)

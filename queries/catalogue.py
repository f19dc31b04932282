"""The questions as a catalogue for people and as RDF for programs.

python -m queries.catalogue          write docs/queries.en.md, docs/queries.zh.md and queries/questions.ttl
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from queries.question import Question, questions, quoted

_WORDS = {
    "zh": ("问题目录", "参数", "列", "无参数", "用法"),
    "en": ("Questions", "parameters", "columns", "none", "use"),
}
_BASE = "https://w3id.org/unionkg/query/"


def catalogue(lang: str) -> str:
    """All questions in Markdown, in `lang` (zh or en), grouped by their first tag."""
    title, parameters, columns, none, use = _WORDS[lang]
    groups: dict[str, list[Question]] = {}
    for asked in questions().values():
        groups.setdefault(asked.tags[0], []).append(asked)
    parts = [f"# {title}\n"]
    for tag in sorted(groups):
        parts.append(f"\n## {tag}\n")
        for asked in groups[tag]:
            given = "".join(f" -p {parameter.name}=…" for parameter in asked.parameters)
            listed = "; ".join(
                f"`{item.name}` {_parameter(item.title, item.default, lang)}" for item in asked.parameters
            )
            parts.append(f"\n### {asked.name}\n\n**{asked.title[lang]}.** {asked.description[lang]}\n\n")
            parts.append(f"- {use}: `unionkg query {asked.name}{given}`\n- {parameters}: {listed or none}\n")
            if asked.columns:
                shown = ", ".join(names[lang] for key, names in asked.columns.items() if not key.endswith("Iri"))
                parts.append(f"- {columns}: {shown}\n")
    return "".join(parts)


def executables() -> str:
    """All questions in Turtle as executables of SHACL's SPARQL vocabulary, labelled in both languages.

    A question whose last step is done outside SPARQL (pairs) gives the rows before that step.
    """
    parts = [
        "@prefix dct: <http://purl.org/dc/terms/> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix schema: <https://schema.org/> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    ]
    for asked in questions().values():
        kind, form = ("Select", "select") if asked.columns else ("Construct", "construct")
        keywords = ", ".join(quoted(tag) for tag in asked.tags)
        parts.append(
            f"\n<{_BASE}{asked.name}>\n    a sh:SPARQLExecutable, sh:SPARQL{kind}Executable ;\n"
            f"    rdfs:label {_both(asked.title)} ;\n    dct:description {_both(asked.description)} ;\n"
            f"    schema:keywords {keywords} ;\n    sh:{form} {quoted(asked.text)} .\n"
        )
    return "".join(parts)


def _parameter(title: Mapping[str, str], default: str | None, lang: str) -> str:
    return title[lang] + (f" [{default}]" if default else "")


def _both(texts: Mapping[str, str]) -> str:
    return ", ".join(f"{quoted(texts[lang])}@{lang}" for lang in ("en", "zh"))


if __name__ == "__main__":
    root = Path(__file__).parents[1]
    for spoken in _WORDS:
        (root / "docs" / f"queries.{spoken}.md").write_text(catalogue(spoken), encoding="utf-8")
    (root / "queries" / "questions.ttl").write_text(executables(), encoding="utf-8")

"""unionkg validate: a graph against the shapes."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from graph.cli.corpus import printable
from graph.cli.language import language_option
from graph.cli.message import say
from graph.cli.progress import progress
from graph.cli.store import explained, store_option
from graph.storage.store import open_store
from graph.validation import Violation, graph_names, read_dataset, validate
from ontology.terms import SH

_GRAVE = "Violation"
_WORDS = {"zh": {"Violation": "错误", "Warning": "警告", "Info": "提示"}, "en": {}}


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "ttl"]),
    default="text",
    show_default=True,
    help="Form of the findings.",
)
@language_option("Language of messages.")
def command(path: Path | None, store: Path, form: str, lang: str) -> None:
    """Check a graph against the shapes of the ontology: an RDF file, or the store.

    Each article's graph is checked by itself. The exit code is 1 where a violation is found; warnings do not count.

    \b
    Examples:
      unionkg validate graph.nq
      unionkg validate --store my-store --lang en
    """
    with explained():
        data = read_dataset(path) if path else open_store(store).data
        names = graph_names(data)
        found = [violation for name in progress(names, len(names), "validate") for violation in validate(data, name)]
    click.echo({"text": _text, "json": _json, "ttl": _turtle}[form](found, lang), nl=False)
    tally = Counter(violation.severity for violation in found)
    told = ", ".join(f"{count} {severity.lower()}" for severity, count in sorted(tally.items())) or "conforms"
    say(f"{len(names)} graphs: {told}")
    sys.exit(1 if tally[_GRAVE] else 0)


def _text(found: list[Violation], lang: str) -> str:
    lines = []
    for item in found:
        severity = _WORDS[lang].get(item.severity, item.severity)
        message = item.message_zh if lang == "zh" else item.message_en
        lines.append(f"{severity} {printable(item.label or item.focus)} · {item.shape}: {printable(message)}")
        if item.value and item.value != item.focus:
            lines.append(f"    = {printable(item.value)[:200]}")
        if item.sentence:
            lines.append(f"    「{printable(item.sentence)}」")
    return "".join(f"{line}\n" for line in lines)


def _json(found: list[Violation], _: str) -> str:
    return json.dumps([asdict(item) for item in found], ensure_ascii=False, indent=1) + "\n"


def _turtle(found: list[Violation], _: str) -> str:
    """A SHACL validation report; its results are named by their number."""

    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    lines = [f"@prefix sh: <{SH}> .", "", "<urn:unionkg:report> a sh:ValidationReport ;"]
    results = ", ".join(f"<urn:unionkg:result:{number}>" for number in range(len(found)))
    conforms = not any(item.severity == _GRAVE for item in found)
    lines.append(f"    sh:conforms {str(conforms).lower()}{f' ; sh:result {results}' if found else ''} .")
    for number, item in enumerate(found):
        lines += [
            f"<urn:unionkg:result:{number}> a sh:ValidationResult ;",
            f"    sh:focusNode <{item.focus}> ; sh:resultSeverity sh:{item.severity} ;",
            f"    sh:resultMessage {quoted(item.message_zh)}@zh, {quoted(item.message_en)}@en .",
        ]
    return "\n".join(lines) + "\n"

"""The page that shows a network: one file that holds everything and asks no host for anything."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from graph.network.assembly import script
from graph.network.content import content
from graph.network.reader import Reader
from graph.network.selection import Network
from graph.storage.store import Store

# Joined in this order into one script.
_SCRIPTS = (
    "words.js",
    "state.js",
    "picture.js",
    "panel.js",
    "search.js",
    "legend.js",
    "table.js",
    "export.js",
    "start.js",
)
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def page(store: Store, network: Network, title: str, lang: str = "zh") -> str:
    """The network as one self-contained HTML page in `lang` (zh or en, which its reader can change)."""
    data = content(network, Reader(store.data), title)
    return render(data, lang)


def render(data: dict[str, Any], lang: str) -> str:
    """The page of `content`'s data."""
    scripts = [script(), own_script()]
    style = own_style()
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; "
        f"style-src '{_digest(style)}'; script-src {' '.join(repr(_digest(text)) for text in scripts)}"
    )
    template = _templates().get_template("page.html")
    return template.render(
        lang=lang, title=data["title"], policy=policy, style=style, scripts=scripts, data=in_script(data), linked=False
    )


def linked_page(data: str, title: str, lang: str, styles: Sequence[str], scripts: Sequence[str]) -> str:
    """The page for a server that gives out style sheets and scripts at those addresses; `data` is as `in_script` makes it."""
    template = _templates().get_template("page.html")
    return template.render(lang=lang, title=title, styles=styles, scripts=scripts, data=data, linked=True)


def in_script(data: Any) -> str:
    """The data as JSON that stands safely in a script element: nothing in it ends the element or opens a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)


@cache
def own_script() -> str:
    """The page's own script."""
    parts = (files("graph.network").joinpath("page", name).read_text(encoding="utf-8") for name in _SCRIPTS)
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "})();\n"


@cache
def own_style() -> str:
    """The page's own style sheet."""
    return files("graph.network").joinpath("page", "page.css").read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    return Environment(loader=PackageLoader("graph.network", "page"), autoescape=True, undefined=StrictUndefined)


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

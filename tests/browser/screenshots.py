"""Screenshots for the documentation, of a store of the samples: python -m tests.browser.screenshots [FOLDER]."""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from extract.source import sources
from graph.build import build
from graph.storage.store import Table, open_store
from tests.browser.chromium import chromium, complaints, viewport
from tests.browser.served import served

ROOT = Path(__file__).parents[2]
_RICH = "SELECT ?a { GRAPH ?a { ?f prov:wasGeneratedBy ?r } } GROUP BY ?a ORDER BY DESC(COUNT(*)) ?a LIMIT 1"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its file's stem, the page's path, its size, whether dark, and what is done on the page before."""

    name: str
    path: str
    width: int = 1440
    height: int = 900
    dark: bool = False
    before: str = ""


def _shots(article: str) -> tuple[Shot, ...]:
    body, query = "/page/organization/南通市总工会", "/queries/honours-by-body?ask=1"
    asked = "SELECT ?honour (COUNT(?x) AS ?n) {\n  ?c ukg:honour ?honour ;\n     ukg:recipient ?x .\n}\nGROUP BY ?honour\nORDER BY DESC(?n)\nLIMIT 8"
    find = (
        "const field = document.getElementById('find'); field.value = '{}'; field.dispatchEvent(new Event('input'));"
        " document.querySelector('#found li').click(); document.querySelector('#panel .buttons button').click()"
    )
    return (
        Shot("network.zh", "/network?limit=2000&lang=zh"),
        Shot("network.en.dark", "/network?limit=2000&lang=en", dark=True, before="document.getElementById('colour').value = 'community';"
             " document.getElementById('colour').dispatchEvent(new Event('change'))"),
        Shot("network-around.zh", "/network?around=南通市总工会&hops=2&lang=zh"),
        Shot("network-chosen.zh", "/network?limit=2000&lang=zh", before=find.format("重庆市总工会")),
        Shot("network-table.en", "/network?limit=2000&lang=en", before="document.getElementById('as-table').click()"),
        Shot("network-phone.zh", "/network?around=南通市总工会&hops=2&lang=zh", 390, 844),
        Shot("home.zh", "/?lang=zh", 1280, 860),
        Shot("home.en.dark", "/?lang=en", 1280, 860, True),
        Shot("search.zh", "/search?q=总工会&lang=zh", 1280, 860),
        Shot("entity.zh", f"{body}?lang=zh", 1280, 1500),
        Shot("entity-phone.zh.dark", f"{body}?lang=zh", 390, 844, True),
        Shot("article.zh", f"{article}?lang=zh", 1280, 1100),
        Shot("article-phone.zh", f"{article}?lang=zh", 390, 844),
        Shot("queries.zh", "/queries?lang=zh", 1280, 860),
        Shot("query.zh", f"{query}&lang=zh", 1280, 860),
        Shot("editor.en.dark", f"/editor?lang=en&query={asked.replace(' ', '%20').replace(chr(10), '%0A')}", 1280, 860, True),
        Shot("statistics.en", "/statistics?lang=en", 1280, 1300),
    )  # fmt: skip


def main(folder: Path) -> None:
    """Write all screenshots into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(scratch) / "store"
        build(sources([ROOT / "samples", ROOT / "tests" / "retold" / "articles"]), store, jobs=2)
        table = open_store(store).answer(_RICH)
        assert isinstance(table, Table)
        article = f"/page/article/{str(table.rows[0][0]).strip('<>').rpartition('/')[2]}"
        with served(store) as address, chromium(Path(scratch) / "profile") as driver:
            for shot in _shots(article):
                viewport(driver, shot.width, shot.height, shot.dark)
                driver.get(f"{address}{shot.path}")
                if shot.before:
                    driver.execute_script(shot.before)
                time.sleep(0.6)
                driver.save_screenshot(str(folder / f"{shot.name}.png"))
                print(shot.name, *complaints(driver))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "screenshots")
    main(parser.parse_args().folder)

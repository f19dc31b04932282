"""A network page in the browser: drawn without a network, searched, filtered, read, used by keyboard alone."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from graph.network.page import page as network_page
from graph.network.selection import Selection, select
from tests.browser.keys import press
from tests.browser.script import value
from tests.graph.network.sample import store

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

HOSTILE = {
    "organization/city": '</script><script>document.title="taken"</script>总工会',
    "organization/county": '<img src=x onerror=\'document.title="taken"\'> href="x"',
    "programme/cup": "javascript:alert(1) href='a'\"`${1}`{{7*7}}",
    "honour/vanguard": "\u202e先锋号\u202c\u2066号\u2028<!--<script>",
    "person/lin": "林" * 1_000_000,
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Writes a page of the sample store and gives its address."""
    folder = tmp_path_factory.mktemp("pages")

    def write(name: str, names: dict[str, str] | None = None, limit: int = 100) -> str:
        found = store(names=names)
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(network_page(found, select(found, Selection(limit=limit)), "清河的网络"), encoding="utf-8")
        return path.as_uri()

    return write


def _panel(driver: Chrome) -> str:
    return str(value(driver, "document.getElementById('panel').innerText"))


def _count(driver: Chrome) -> str:
    return str(value(driver, "document.getElementById('count').textContent"))


def _inked(driver: Chrome) -> int:
    """The number of pixels of the picture in a union's colour."""
    return int(
        value(
            driver,
            """(() => { const c = document.querySelector('canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
            let n = 0;
            for (let i = 0; i < d.length; i += 4) if (d[i] > 150 && d[i + 1] < 70 && d[i + 2] < 70 && d[i + 3] > 200) n++; return n; })()""",
        )
    )


def test_page_draws_itself_and_asks_for_nothing(page: Chrome, written: Callable[..., str]) -> None:
    from tests.browser.chromium import complaints, requests

    address = written("plain")
    page.get(address)
    assert value(page, "document.documentElement.dataset.ready") == "yes"
    assert _count(page) == "显示 5 个节点、6 条关系"
    assert _inked(page) > 300
    assert requests(page) == [address]
    assert complaints(page) == []


def test_search_finds_by_keyboard_and_other_name(page: Chrome, written: Callable[..., str]) -> None:
    from selenium.webdriver import Keys

    page.get(written("plain"))
    press(page, "/", "县总")
    assert value(page, "[...document.querySelectorAll('#found li bdi')].map((e) => e.textContent)") == ["云山县总工会"]
    press(page, Keys.ENTER)
    panel = _panel(page)
    assert "云山县总工会" in panel
    assert "林晓" in panel
    assert "n=" in value(page, "location.hash")


def test_filter_hides_a_kind_and_its_links(page: Chrome, written: Callable[..., str]) -> None:
    page.get(written("plain"))
    page.find_element("css selector", "#kinds li:nth-child(1) input").click()
    assert _count(page) == "显示 3 个节点、0 条关系"
    page.refresh()
    assert _count(page) == "显示 3 个节点、0 条关系"
    page.find_element("id", "reset").click()
    assert _count(page) == "显示 5 个节点、6 条关系"


def test_a_neighbourhood_alone_expanded_and_left(page: Chrome, written: Callable[..., str]) -> None:
    page.get(written("plain"))
    person = "JSON.parse(document.getElementById('data').textContent).nodes.findIndex((n) => n.kind === 'person')"
    page.get(f"{written('plain')}#n={value(page, person)}")
    page.refresh()
    page.find_element("css selector", "#panel .buttons button").click()
    assert _count(page) == "显示 2 个节点、1 条关系"
    page.refresh()
    assert _count(page) == "显示 2 个节点、1 条关系"
    page.find_element("css selector", "#panel li > .go").click()
    page.find_elements("css selector", "#panel .buttons button")[1].click()
    assert _count(page) == "显示 5 个节点、6 条关系"
    page.find_elements("css selector", "#panel .buttons button")[2].click()
    assert _count(page) == "显示 4 个节点、2 条关系"
    page.find_element("css selector", "#panel p button").click()
    assert _count(page) == "显示 5 个节点、6 条关系"


def test_panel_shows_the_sentence_of_an_edge(page: Chrome, written: Callable[..., str]) -> None:
    page.get(written("plain"))
    edge = "JSON.parse(document.getElementById('data').textContent).edges.find((e) => e.relation === 'organizer').id"
    page.get(f"{written('plain')}#e={value(page, edge)}")
    page.refresh()
    panel = _panel(page)
    assert "云山县总工会举办“匠心杯”竞赛" in panel
    assert "第2篇" in panel


def test_keyboard_alone_reaches_neighbours_and_table(page: Chrome, written: Callable[..., str]) -> None:
    from selenium.webdriver import Keys

    page.get(written("plain"))
    page.execute_script("document.getElementById('picture').focus()")
    press(page, "n", Keys.ENTER)
    assert value(page, "document.activeElement.id") == "panel"
    first = value(page, "document.querySelector('#panel h2').textContent")
    page.execute_script("document.getElementById('picture').focus()")
    press(page, "n")
    assert value(page, "document.querySelector('#panel h2').textContent") != first
    reached = set()
    page.execute_script("document.activeElement.blur()")
    for _ in range(60):
        press(page, Keys.TAB)
        reached.add(value(page, "document.activeElement.id || document.activeElement.closest('[id]')?.id || ''"))
    assert {"find", "as-table", "save-csv", "kinds", "relations", "colour", "picture", "panel", "theme"} <= reached


def test_table_sorts_and_speaks_english(page: Chrome, written: Callable[..., str]) -> None:
    page.get(f"{written('plain')}#v=table&l=en")
    page.refresh()
    names = "[...document.querySelectorAll('#table tbody tr')].map((row) => row.cells[2].innerText)"
    shown = value(page, names)
    assert len(shown) == 5
    assert shown == sorted(shown, reverse=True)
    page.find_element("css selector", "#table th:nth-child(3) button").click()
    assert value(page, names) == sorted(shown)
    assert "Links" in value(page, "document.querySelector('#table thead').innerText")
    assert value(page, "document.documentElement.lang") == "en"


def test_exports(page: Chrome, written: Callable[..., str]) -> None:
    page.get(written("formula", {"organization/city": "=cmd|calc", "person/lin": '林"晓'}))
    page.execute_script(
        "window.kept = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.kept.push(blob); return make(blob); }"
    )
    page.find_element("id", "save-csv").click()
    page.find_element("id", "save-png").click()
    found = page.execute_async_script(
        """const done = arguments[0], wait = () => window.kept.length < 2 ? setTimeout(wait, 50) : Promise.all(window.kept.map((blob) =>
        new Promise((ok) =>
         { const r = new FileReader(); r.onload = () => ok(r.result.split(',')[1]); r.readAsDataURL(blob); }))).then(done); wait();"""
    )
    csv = base64.b64decode(found[0]).decode("utf-8-sig")
    assert '"\'=cmd|calc"' in csv
    assert '"林""晓"' in csv
    assert csv.count("\r\n") == 7
    assert base64.b64decode(found[1]).startswith(b"\x89PNG")


def test_hostile_names_stay_text(page: Chrome, written: Callable[..., str]) -> None:
    from tests.browser.chromium import complaints, requests

    address = written("hostile", HOSTILE)
    page.get(address)
    for index in range(5):
        page.get(f"{address}#n={index}")
        page.refresh()
        assert value(page, "document.querySelectorAll('#panel img, #panel script, #panel a').length") == 0
    page.get(f"{address}#v=table")
    page.refresh()
    text = value(page, "document.getElementById('table').textContent")
    for name in HOSTILE.values():
        assert name[:300] in text
    assert page.title == "清河的网络"
    assert set(requests(page)) <= {address, *(f"{address}#n={index}" for index in range(5)), f"{address}#v=table"}
    assert complaints(page) == []


def test_too_large_a_graph_says_so(page: Chrome, written: Callable[..., str]) -> None:
    page.get(written("cut", limit=3))
    assert "只画出联系最紧密的 3 个节点，另有 2 个节点" in value(page, "document.getElementById('omitted').textContent")


@pytest.mark.parametrize("dark", [False, True])
def test_no_serious_fault_of_accessibility(page: Chrome, written: Callable[..., str], dark: bool) -> None:
    from tests.browser.axe import faults
    from tests.browser.chromium import viewport

    viewport(page, 1280, 800, dark)
    page.get(f"{written('plain')}#n=1")
    page.refresh()
    assert faults(page) == []
    page.get(f"{written('plain')}#v=table")
    page.refresh()
    assert faults(page) == []


def test_fits_a_phone(page: Chrome, written: Callable[..., str]) -> None:
    from tests.browser.chromium import viewport

    viewport(page, 360, 740)
    page.get(written("plain"))
    assert value(page, "document.documentElement.scrollWidth") <= 360
    assert _inked(page) > 100

"""The explorer in the browser: no fault of console or accessibility, text stays text, keyboard and phone do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.keys import press
from tests.browser.script import value
from tests.browser.served import served
from tests.graph.network.sample import FIRST, SECOND, store
from tests.graph.web.stored import stored

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PAGES = (
    "/", "/search?q=总工会", "/page/organization/county", "/page/programme/cup", "/page/article/0", "/queries",
    "/queries/honours-by-body?ask=1", "/editor?query=SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc%7D", "/statistics", "/network", "/network?limit=50",
    "/page/none",
)  # fmt: skip
MARKS = '</script><script>document.title="taken"</script><img src=x onerror=\'document.title="taken"\'><a href="javascript:alert(1)">\u202e反\u2028'
# The names stand in the texts, so that they are marked as mentions there.
NAMES = {
    "organization/city": f"清河{MARKS}总工会",
    "organization/county": "javascript:alert(1)",
    "person/lin": '"><svg onload=alert(1)>',
}
TEXTS = (
    f"{NAMES['organization/city']}授予{NAMES['organization/county']}称号。{NAMES['person/lin']}出席。",
    f"{MARKS}" + "长" * 1_000_000,
)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample store."""
    with served(stored(tmp_path_factory.mktemp("plain"), store())) as address:
        yield address


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a store of hostile names and texts."""
    with served(stored(tmp_path_factory.mktemp("hostile"), store(names=NAMES, texts=TEXTS))) as address:
        yield address


@pytest.mark.parametrize("dark", [False, True])
def test_pages_have_no_fault(page: Chrome, plain: str, dark: bool) -> None:
    from tests.browser.axe import faults
    from tests.browser.chromium import complaints, requests, viewport

    found = {}
    viewport(page, 1280, 800, dark)
    for path in PAGES:
        page.get(f"{plain}{path}")
        wrong = faults(page) + [said for said in complaints(page) if "404" not in said]
        if wrong:
            found[path] = wrong
    assert found == {}
    assert {address.split("/")[2] for address in requests(page)} == {plain.removeprefix("http://")}


def test_pages_fit_a_phone(page: Chrome, plain: str) -> None:
    from tests.browser.chromium import viewport

    viewport(page, 360, 740)
    for path in PAGES:
        page.get(f"{plain}{path}")
        assert value(page, "document.documentElement.scrollWidth") <= 360, path


def test_search_suggests_and_goes_there_by_keyboard(page: Chrome, plain: str) -> None:
    from selenium.webdriver import Keys
    from selenium.webdriver.support.wait import WebDriverWait

    page.get(f"{plain}/")
    page.find_element("id", "q").send_keys("云山")
    WebDriverWait(page, 5).until(lambda driver: value(driver, "document.querySelectorAll('#offers-q li').length") > 1)
    press(page, Keys.ARROW_DOWN, Keys.ENTER)
    WebDriverWait(page, 5).until(lambda driver: "/page/" in driver.current_url)
    assert "云山县" in value(page, "document.querySelector('h1').textContent")


def test_a_sentence_leads_to_its_place_in_the_article(page: Chrome, plain: str) -> None:
    page.get(f"{plain}/page/programme/cup")
    page.find_element("css selector", "section:last-of-type blockquote a").click()
    assert "#char=" in page.current_url
    assert value(page, "[...document.querySelectorAll('.stretch.chosen')].map((e) => e.textContent).join('')") in (
        FIRST,
        SECOND,
    )
    assert value(page, "document.querySelector('.text').textContent") in (FIRST, SECOND)


def test_the_editor_completes_and_runs_by_keyboard(page: Chrome, plain: str) -> None:
    from selenium.webdriver import ActionChains, Keys
    from selenium.webdriver.support.wait import WebDriverWait

    page.get(f"{plain}/editor")
    field = page.find_element("id", "query")
    field.clear()
    field.send_keys("SELECT ?x { ?x a ukg:UnionB")
    assert "ukg:UnionBody" in value(page, "document.getElementById('completions').textContent")
    field.send_keys(Keys.TAB, " }")
    assert value(page, "document.getElementById('query').value") == "SELECT ?x { ?x a ukg:UnionBody }"
    ActionChains(page).key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()
    WebDriverWait(page, 5).until(lambda driver: "query=" in driver.current_url)
    assert value(page, "document.querySelectorAll('.grid tbody tr').length") == 2


def test_the_network_leads_back_to_pages(page: Chrome, plain: str) -> None:
    page.get(f"{plain}/network?around=林晓&hops=1")
    assert value(page, "document.documentElement.dataset.ready") == "yes"
    page.find_element("css selector", "#panel .buttons a").click()
    assert value(page, "document.querySelector('h1').textContent") == "林晓"


def test_hostile_text_stays_text(page: Chrome, hostile: str) -> None:
    from tests.browser.chromium import complaints, requests

    for path in (*PAGES, "/page/organization/city", "/page/person/lin"):
        page.get(f"{hostile}{path}")
        assert page.title != "taken", path
        assert (
            value(
                page,
                "document.querySelectorAll('img, [onerror], [onload], a[href^=javascript], script:not([src]):not([type])').length",
            )
            == 0
        )
        assert [said for said in complaints(page) if "404" not in said] == [], path
    page.get(f"{hostile}/page/article/0")
    assert value(page, "document.querySelector('.text').textContent") == TEXTS[0]
    assert NAMES["organization/county"] in value(
        page, "[...document.querySelectorAll('.text a')].map((e) => e.textContent)"
    )
    assert {address.split("/")[2] for address in requests(page)} == {hostile.removeprefix("http://")}


def test_a_million_characters_are_shown(page: Chrome, hostile: str) -> None:
    page.get(f"{hostile}/page/article/1")
    assert value(page, "document.querySelector('.text').textContent.length") == len(TEXTS[1])
    assert value(page, "document.querySelectorAll('.text script, .text img').length") == 0

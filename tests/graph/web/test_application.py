"""Pages show what the store holds, in both languages; addresses of resources lead to page or data."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from graph.web.application import application
from graph.web.limit import Limits
from tests.graph.network.sample import store
from tests.graph.web.stored import stored

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`{{7*7}}</textarea></title>"


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("/", ["工会知识图谱", "清河市总工会", "第2篇"]),
        ("/?lang=en", ["Union knowledge graph", "programme"]),
        ("/search?q=清河", ["清河市总工会", "清河市"]),
        ("/search?q=清河&kind=place", ["1 条结果"]),
        ("/search?q=zzz", ["没有找到"]),
        (
            "/page/organization/county",
            ["云山县总工会", "县总工会", "清河市总工会", "林晓", "主席", "先锋号", "2019", "已授予"],
        ),
        ("/page/organization/city?lang=en", ["municipal", "Honours granted", "co-organises"]),
        ("/page/programme/cup", ["参加职工", "300人", "举办“匠心杯”竞赛"]),
        ("/page/article/1", ["第2篇", 'id="char=0,', "协办", "参加职工 300人"]),
        ("/page/article/0?lang=en", ["<small>主席</small>", "conferred · Granted by"]),
        ("/queries", ["honours-by-body"]),
        ("/queries/honours-by-body?body=云山县总工会&ask=1", ["先锋号", "1 行", "/page/honour/vanguard"]),
        ("/queries/figures-by-body?ask=1", ['<a href="/page/article/1"><bdi>第2篇</bdi></a>']),
        ("/editor?query=SELECT%20%2A%20%7B%3Fa%20a%20ukg%3APlace%7D", ["<bdi>place/"]),
        ("/editor", ["ukg:UnionBody", "textarea"]),
        ("/editor?query=ASK%20%7B%7D", ["是"]),
        ("/editor?query=SELECT%20%28true%20AS%20%3Fx%29%20%7B%7D", ["<bdi>是</bdi>"]),
        ("/editor?query=SELECT%20%28false%20AS%20%3Fx%29%20%7B%7D&lang=en", ["<bdi>No</bdi>"]),
        ("/editor?query=SELECT%20%2A%20%7B", ["查询：第 1 行第 11 列"]),
        ("/editor?query=SELECT%20%2A%20%7B%3Fa%20%3Fb%20%3Fc%7D", ["20 行", "结果太多"]),
        ("/statistics?lang=en", ["Statistics", "<svg"]),
        ("/network", ["<form", "围绕"]),
        ("/network?around=林晓&hops=1", ["云山县总工会", 'id="picture"', "/static/vis-network.js"]),
        ("/network?query=honours-by-body&body=云山县总工会", ["先锋号"]),
    ],
)
def test_pages(client: TestClient, path: str, parts: list[str]) -> None:
    response = client.get(path, headers={"accept-language": "zh-CN"})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    for part in parts:
        assert part in response.text, part
    client.cookies.clear()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/page/organization/none", 404),
        ("/page/", 404),
        ("/page/article/none", 404),
        ("/page/a%20b", 404),
        ("/page/%00", 404),
        ("/page/%ff%fe", 404),
        ("/page/" + "a" * 5000, 404),
        ("/data/organization/none", 404),
        ("/data/organization/city?format=exe", 404),
        ("/static/..%2f..%2fapplication.py", 404),
        ("/static/%2e%2e/application.py", 404),
        ("/static/application.py", 404),
        ("/statistics?chapter=none", 404),
        ("/queries/none", 400),
        ("/queries/honours-by-body?ask=1&format=csv", 200),
        ("/queries/honours-by-level?year=x", 400),
        ("/network?around=none", 400),
    ],
)
def test_statuses(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


@pytest.mark.parametrize(
    ("accept", "location"),
    [
        ("text/html", "/page/organization/county"),
        ("*/*", "/page/organization/county"),
        ("text/turtle", "/data/organization/county?format=ttl"),
        ("application/ld+json", "/data/organization/county?format=jsonld"),
    ],
)
def test_dereferencing(client: TestClient, accept: str, location: str) -> None:
    response = client.get("/id/organization/county", headers={"accept": accept})
    assert (response.status_code, response.headers["location"]) == (303, location)
    body = client.get(location)
    assert body.status_code == 200
    assert "云山县总工会" in body.text


def test_dereferencing_gives_only_what_there_is(client: TestClient) -> None:
    assert client.get("/id/organization/county", headers={"accept": "image/png"}).status_code == 406


def test_language_is_remembered(client: TestClient) -> None:
    assert 'lang="en"' in client.get("/?lang=en").text
    assert 'lang="en"' in client.get("/").text
    client.cookies.clear()
    assert 'lang="zh-CN"' in client.get("/").text
    assert 'lang="en"' in client.get("/", headers={"accept-language": "en-GB,en"}).text
    assert 'lang="zh-CN"' in client.get("/", headers={"accept-language": "zh-CN,zh;q=0.9,en;q=0.8"}).text


def test_hostile_text_is_escaped_everywhere(tmp_path: Path) -> None:
    names = {
        path: f"{HOSTILE}{number}"
        for number, path in enumerate(("organization/city", "organization/county", "programme/cup"))
    }
    folder = stored(tmp_path / "store", store(names=names, texts=(f"甲{HOSTILE}0乙", f"丙{HOSTILE}2丁")))
    paths = ["/", "/page/organization/city", "/page/organization/county", "/page/programme/cup", "/page/article/0", "/page/article/1",
             "/network?limit=10", "/search?q=script", f"/search?q={quote(HOSTILE)}", f"/editor?query={quote(HOSTILE)}",
             f"/queries/honours-by-body?body={quote(HOSTILE)}&ask=1", f"/network?around={quote(HOSTILE)}", f"/page/{quote(HOSTILE)}"]  # fmt: skip
    with TestClient(application(folder, Limits(workers=1)), base_url="http://localhost") as client:
        for path in paths:
            text = client.get(path).text
            assert "<script>alert" not in text, path
            assert "<img" not in text, path
        assert "alert(1)" in client.get("/page/organization/city").text


def test_a_new_build_is_seen(tmp_path: Path) -> None:
    folder = stored(tmp_path / "store", store())
    with TestClient(application(folder, Limits(workers=1)), base_url="http://localhost") as client:
        assert "先锋号" in client.get("/").text
        stored(folder, store(names={"honour/vanguard": "新的荣誉"}), after=1)
        assert "新的荣誉" in client.get("/").text
        query = {"query": 'ASK { ?x skos:prefLabel "新的荣誉"@zh }'}
        assert "true" in client.get("/sparql", params=query).text
        assert client.get("/search?q=新的荣誉").text.count("/page/honour/vanguard") == 1

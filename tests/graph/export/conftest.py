"""A store of a few articles, and of names that formats have to guard against."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.source import sources
from graph.build import build
from graph.storage.store import Store, open_store

PAGES = {
    "a.txt": "云溪区总工会表彰先进\n本报讯（记者 李华）2019年5月3日，岳阳市总工会授予刘国强、沈海燕等2人“岳阳市五一劳动奖章”称号。"
    "岳阳市总工会主席陈卫东出席，云溪区总工会、云溪区教育局联合举办“清风行动”，慰问职工1.2万余人，发放慰问金30.5万元。",
    "b.txt": "岳阳市总工会启动“清风行动”\n本报讯（通讯员 周敏）日前，岳阳市总工会主办“清风行动”，慰问职工300人。",
    "c.jsonl": '{"text": "南昌市总工会授予王芳“南昌市五一劳动奖章”，5家企业获“工人先锋号”。", "title": "=1+1 <b>&", "date": "2021-05-01"}',
}


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder: Path = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    build(sources([folder]), folder / "store")
    return open_store(folder / "store")

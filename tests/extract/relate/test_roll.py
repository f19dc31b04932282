"""Persons listed after the announcement of an honour receive it; guests and officers do not."""

from __future__ import annotations

import pytest

from extract.fact import Conferral
from tests.extract.told import facts

HEAD = "第二届“最美奋斗者”名单揭晓\n本报讯 昨日，松原市总工会公布第二届“最美奋斗者”名单，18人上榜。\n"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("车间里走来的有赵志刚、孙丽华、吴明远。", {"赵志刚", "孙丽华", "吴明远"}),
        ("赵志刚、孙丽华、吴明远出席发布仪式。", set()),
        ("副市长赵志刚介绍，评选历时三个月。", set()),
    ],
)
def test_rolls(line: str, names: set[str]) -> None:
    assert {fact.recipient.name for fact in facts(Conferral, HEAD + line) if fact.recipient} == names

"""Honours at the beginning of the lines of a roll, each with its recipients behind it: 先进集体 某某公司 某某医院."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.spot.honour_head import honour_heads
from extract.spot.names import looks_like_name

_LINE = re.compile(
    r"^(?P<sign>[ ◆●■▲△□○◎★☆※【（(]*(?:[\d一二三四五六七八九十]{1,3}[、.．）)])?)“?(?P<name>[\u4e00-\u9fff“”（）—·\d]{3,28}?)"
    r"[”】]?(?:（[^（）\n]{1,16}）)?(?:[:：] ?| {1,4})(?P<rest>[^。；！？：\n]{2,400}?)[ ，]*$",
    re.MULTILINE,
)
_BRACKETS = re.compile(r"（[^（）]*）")
_ITEM = re.compile(r"[ 、，]+")
_MORE = re.compile(r"等?[\d一二三四五六七八九十]+[名人个家支户件]?[^ 、]{0,6}$|等$")
_BODY = re.compile(
    r".{2,}(?:公司|集团|[厂矿局院校站所科队室班组岗段部处行店园]|中心|车间|工会|委员会|分会|社区|学校|[中小]学|幼儿园|项目部?|分公司|街道|[乡镇村])$"
)
_ACTS = re.compile("[走进送为在让把获当成向传评开展办建入赴助促引唱谈话说亮出热聚共同喜齐争创是有]|奖金")
# An honour of a roll names a class of those who receive, whatever its word.
_CLASS = re.compile(
    r".+(?:[奖手星员者匠号岗状元家]|标兵|卫士|单位|企业|集体|个人|班组|车间|小组|机组|车组|工会|主席|干部|职工|之友|分子|模范|家庭|站)$"
)


def honour_rolls(text: str) -> Iterator[tuple[int, int]]:
    """The half-open stretches of the honours that lines of a roll begin with; one that ends like no known honour needs a line beside
    it whose honour does."""
    if "\n" not in text:
        return
    near: re.Match[str] | None = None
    sure = False
    for line in _LINE.finditer(text):
        if not _names(line["rest"]) or not _CLASS.fullmatch(line["name"].strip("“”")):
            near = None
            continue
        beside = near is not None and not text[near.end() : line.start()].strip() and near["sign"] == line["sign"]
        name = line["name"]
        known = any(end == len(name) for _, end in honour_heads(name))
        if beside and known and not sure and near is not None:
            yield near.span("name")
        if known or (beside and sure):
            yield line.span("name")
        sure = known or (beside and sure)
        near = line


def _names(rest: str) -> bool:
    """Whether all that stands behind the honour is names."""
    items = [_MORE.sub("", item) for item in _ITEM.split(_BRACKETS.sub("", rest)) if item]
    named = [
        bool(_BODY.fullmatch(item) or looks_like_name(item) or looks_like_name(item[-3:]) or "·" in item)
        and not _ACTS.search(item[:1])
        for item in items
    ]
    return bool(named) and sum(named) * 4 >= len(named) * 3

"""Bodies that only the text before them can name: 公司工会, 校党委, 该矿工会, 工会主席's 工会, 第十三届委员会, 职工服务中心."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.boundary import name_start
from extract.kind import Kind
from extract.mention import Mention

PRIORITY = 48
RULE = "bare body"
_OWN = re.compile(r"(?<=[司团校院矿厂局行段])(?:党委|工会)(?!员|法|章|组织|会员|工作|干部|界|经费)")
_OWNER = re.compile(r"(?:该|本)?(?:公司|集团|校|学院|学校|医院|院|煤矿|矿|厂|局|行|段)$")
_POST = re.compile(r"(?<=[、，])工会(?=(?:常务)?(?:副)?主席)")
_ELECTED = re.compile(
    r"(?:工会)?第[一二三四五六七八九十]{1,3}届(?:委员会|常务委员会|经费审查委员会|女职工委员会|工会委员会)|(?:经费审查委员会|女职工委员会)(?!主任[一-鿿]{0,2}[、，])|党组理论学习中心组"
)
_ZONE = re.compile(r"(?:园区|开发区|高新区|经开区|新区|街道|示范区)总工会(?!代表)")
_PLACE = re.compile(r"职工服务中心|工人文化宫")


def spot_bare_bodies(folded: str) -> Iterator[Mention]:
    """The bodies that the text names without the body that they belong to; `extract.link.bare_bodies` finds it."""
    for match in _OWN.finditer(folded):
        owner = _OWNER.search(folded, max(0, match.start() - 3), match.start())
        if owner is not None and _begins(folded, owner.start()):
            kind = Kind.UNION if match.group() == "工会" else Kind.PARTY
            name = folded[owner.start() : match.end()]
            yield Mention(kind, owner.start(), match.end(), name, RULE, PRIORITY)
    for match in _POST.finditer(folded):
        yield _mention(Kind.UNION, match)
    for match in _ZONE.finditer(folded):
        if _begins(folded, match.start()) and folded[match.start() - 1 : match.start()] != "、":
            yield _mention(Kind.UNION, match)
    for match in _ELECTED.finditer(folded):
        if _begins(folded, match.start()):
            yield _mention(Kind.PARTY if match.group().startswith("党") else Kind.UNION, match)
    for match in _PLACE.finditer(folded):
        if _begins(folded, match.start()):
            yield _mention(Kind.FACILITY, match)


def _begins(folded: str, start: int) -> bool:
    before = folded[start - 1 : start]
    if before in {"各", "个", "某", "每"}:
        return False
    return not "一" <= before <= "鿿" or name_start(folded, start, max(0, start - 4)) == start


def _mention(kind: Kind, match: re.Match[str]) -> Mention:
    return Mention(kind, match.start(), match.end(), match.group(), RULE, PRIORITY)

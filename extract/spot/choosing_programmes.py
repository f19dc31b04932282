"""Campaigns that choose whom to honour, named by a list of honours: 2020年洛川市“五一”先进集体、先进个人推荐评选活动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.kind import Kind
from extract.mention import Mention
from extract.spot.event_start import event_start

_CHOOSING = re.compile("(?:推荐评选|评选表彰|推荐评审|评选|选树|推选|寻访)(?:表彰)?(?:活动|工作)")
_HONOUR = "(?:集体|个人|单位|班组|职工|标兵|工匠|能手|劳模|模范|人物|先锋号|奖章|奖状|通讯员|工作者|干部|团队|项目|案例|成果|岗|之星|家庭)"
_TITLE = "(?:“[^“”\\n]{1,10}”|《[^《》\\n]{2,14}》)"
_ITEM = f"(?:{_TITLE}(?:[\u4e00-\u9fff]{{1,8}}{_HONOUR})?|[\u4e00-\u9fff]{{1,8}}{_HONOUR})"
_LIST = re.compile(f"(?P<first>{_ITEM})(?:(?:、|和|及|以及|与){_ITEM}){{1,4}}$")
_BEFORE = re.compile(
    "(?:20[0-9]{2}年度?|首届|第[一二三四五六七八九十百0-9]{1,4}[届批])?(?:全[国省市区县州]|[\u4e00-\u9fff]{2,3}[省市区县州])?$"
)
_WINDOW = 60


def spot_choosing(folded: str) -> Iterator[Mention]:
    """The campaigns whose list of honours bears a title in marks, a year or an area."""
    for match in _CHOOSING.finditer(folded):
        window = folded[max(0, match.start() - _WINDOW) : match.start()]
        listed = _LIST.search(window)
        if listed is None:
            continue
        at = match.start() - len(window) + listed.start()
        first = listed["first"]
        start = at if first[0] in "“《" else event_start(folded, at + len(first))
        before = _BEFORE.search(folded, max(0, start - 14), start)
        begin = before.start() if before and first[0] in "“《" else start
        name = folded[begin : match.end()]
        if begin >= at and not re.match("20|首届|第|[\u4e00-\u9fff]{2,3}[省市区县]|“|《", name):
            continue
        yield Mention(Kind.PROGRAMME, begin, match.end(), name, "choosing of honours", 75)

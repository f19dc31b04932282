"""Firms that nothing but the firms listed beside them tells: 晶合集成 in 某某科技、晶合集成、某某汽车等企业."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.boundary import is_proper, name_start
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention

PRIORITY = 48
_ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,9}?(?=[、，。；和与]|等)")
_CLOSE = re.compile(
    r"等(?:[\d一二三四五六七八九十百多余数几]{1,5}[余多]?)?(?:家|个)?[\u4e00-\u9fff]{0,4}?(?:企业|公司|单位|集团)"
)
_NO_FIRM = re.compile(
    r"[人员工们者区县市镇乡村局委会院校所站师生队班组岗处路山湖河]$|^(?:各|全|该|本|其|和|与)|单位|部门|工会|职工|代表|学生|地区|行业|产业|工程|项目|活动|服务|业$"
)
_LEAST = 2


def listed_firms(folded: str, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The firms among `bodies`' lists that stand beside two firms, or beside one in a list that is closed as one of firms."""
    firms = {m.start: m for m in sorted(bodies, key=lambda m: m.end) if m.kind is Kind.ENTERPRISE}
    others = {
        mention.start for mention in bodies if mention.kind in ORGANISATIONS and mention.kind is not Kind.ENTERPRISE
    }
    ends = {mention.end for mention in firms.values()}
    seen: set[int] = set()
    for start in sorted(firms):
        if start in seen:
            continue
        count, end, told = 1, firms[start].end, list[tuple[int, int]]()
        while folded[end : end + 1] in _LINKS:
            at = end + 1
            if at in firms:
                seen.add(at)
                count, end = count + 1, firms[at].end
                continue
            item = _ITEM.match(folded, at)
            if at in others or item is None or _NO_FIRM.search(item.group()):
                break
            between = end in ends and item.end() + 1 in firms and folded[item.end()] == "、"
            if not between and not _is_firm(folded, *item.span()):
                break
            told.append(item.span())
            end = item.end()
        if told and (count >= _LEAST or _CLOSE.match(folded, end)):
            for begin, stop in told:
                yield Mention(Kind.ENTERPRISE, begin, stop, folded[begin:stop], "listed firm", PRIORITY)


_LINKS = frozenset("、和")


def _is_firm(folded: str, start: int, end: int) -> bool:
    name = folded[start:end]
    return name_start(folded, end, start) == start and (is_proper(folded, start, end) or name[0].isascii())

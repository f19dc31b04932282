"""Heads of the names of honours: 标兵, 先进集体, 五一劳动奖章, 优秀女职工干部."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from extract.lexicon import table, word_set, words
from extract.sought import Sought

_QUALITY = re.compile(
    r"(?:优秀|先进|模范|示范|标兵|文明|最美|十佳|优胜|明星|星级|杰出|十大|最佳)(?:(?![的和获了为等]|公司)[\u4e00-\u9fff]){0,7}?"
    r"(?:单位|集体|个人|班组|企业|工作者|干部|职工|员工|团队|成果|社区|家庭|工会|主席|教师|通讯员|组织|岗|工作室|女职工|专干|干事|建设者|指导员|调解员|站点|网点|案例|支部|车间|委员会|班组长|带头人|工会人|志愿者|奋斗者)"
    r"(?!会|干|作|学|傅|范|们|的|在|中|之|关|和|共建|建设|工作(?!者|室)|位|服务|代表|队伍|管理|组织(?!工作|奖|活动|部))"
)
# 团体第二、三名; 团体二、三名.
_PLACES = re.compile(
    r"[第一二三四](?:(?<=第)[一二三四](?:[、和]第?[二三四五六])+|(?<=[体单双人子赛][一二三四])(?:[、和][二三四五六])+)名"
)
_COUNTED = re.compile(r"[\d一二三四五六七八九十百]+[名人个位]")
# 优秀组织单位|三等奖.
_RANKS = ("特等奖", "一等奖", "二等奖", "三等奖")
# Longer than any head.
_LONGEST = 40
_PAIR = ("劳动模范", "先进工作者")


def honour_heads(text: str) -> list[tuple[int, int]]:
    """The half-open stretches of heads in the folded text, in order: those within others left out, overlapping ones joined."""
    found = [(start, end) for _, start, end in _HEADS.everywhere(text)]
    never = sorted(span for span in found if text[slice(*span)] in _used_as("never"))
    spans = [span for span in found if not _is_within(text, span, never)]
    spans.extend(match.span() for match in _QUALITY.finditer(text))
    spans.extend(match.span() for match in _PLACES.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if merged and end <= merged[-1][1]:
            continue
        ranked = merged and start == merged[-1][1] and text[start:end] in _RANKS
        if merged and (start < merged[-1][1] or ranked or _pair(text, merged[-1], (start, end))):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _is_within(text: str, span: tuple[int, int], never: Sequence[tuple[int, int]]) -> bool:
    """Whether the head is one of the sorted stretches that never are one, or a common noun within one of them."""
    start, end = span
    for first, last in reversed(never[: bisect_right(never, (start, len(text)))]):
        if first < start - _LONGEST:
            return False
        if end <= last and (span == (first, last) or text[start:end] in common_nouns()):
            return True
    return False


def _pair(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """全国劳动模范和先进工作者 is one honour where one count or verb holds for both."""
    return (
        text[left[1] - 4 : left[1]] == _PAIR[0]
        and text[right[0] : right[1]] == _PAIR[1]
        and text[left[1] : right[0]] == "和"
        and bool(_COUNTED.match(text, right[1]))
    )


@cache
def common_nouns() -> frozenset[str]:
    """Heads that are common nouns: alone they name no honour, and the level must stand right before them."""
    return _used_as("common")


@cache
def never() -> frozenset[str]:
    """Words that look like names of honours and are none."""
    return _used_as("never")


@cache
def bare_heads() -> frozenset[str]:
    """Heads that need a level, a verb or a list: they are said of people and bodies without an honour being meant."""
    return _used_as("common") | _used_as("bare")


@cache
def _used_as(use: str) -> frozenset[str]:
    return frozenset(word for word, how in table("honour_common") if how == use)


@cache
def fixed() -> frozenset[str]:
    """The names that are honours wherever they stand."""
    return word_set("honour_fixed")


_HEADS = Sought(
    lambda: sorted(
        {
            *words("honour_heads"),
            *words("honour_fixed"),
            "名匠",
            "试点县市",
            "试点市",
            "试点集群",
            "院士",
            "大师",
            "启明星",
        }
    )
)

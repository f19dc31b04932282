"""Contests of one trade within greater ones, told by their names."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = re.compile(r"[“”‘’·\s、，]")
_CONTEST = re.compile("(?:大赛|竞赛|运动会|比武|文化节|艺术节|体育节)$")
_OF_TRADE = re.compile(
    "[\u4e00-\u9fff（）]{2,14}?(?<!赛区)(?:技能竞赛|技能大赛|技能比武|竞赛|大赛|比赛|选拔赛|(?<!半)(?<!总)决赛)(?:决赛|活动)?"
)


@lru_cache(maxsize=1 << 12)
def bare(name: str) -> str:
    """The name without quotation marks, spaces and stops."""
    return _MARKS.sub("", name)


def is_round(short: str, long: str) -> bool:
    """Whether the longer of two bare names is that of one trade's contest within the shorter one's: …大赛|砌筑工决赛, not …大赛|总决赛."""
    return (
        long.startswith(short)
        and _CONTEST.search(short) is not None
        and _OF_TRADE.fullmatch(long, len(short)) is not None
    )

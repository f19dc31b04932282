"""Ranks of a contest that several take in turn, each a honour of its own: 甲、乙、丙分获一、二、三等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.mention import Mention

# The rule of mentions that stand for one of the ranks that a text names together.
SHARED_OUT = "honour, shared out"
_SHARED_RANKS = re.compile(
    r"(?P<lead>[^特一二三四冠亚季]{0,12}?)(?P<ranks>[特一二三四](?:等?[、和]?[一二三四])+|第?[一二三四](?:[、和][二三四五六])+(?=名)|冠[、]?亚(?:[、]?季)?)(?P<tail>等奖|军|名)"
)
_IN_TURN = re.compile(r"获|分[别获列夺摘捧享]|依次|相继|包揽|囊括|包下|揽[下获得走]|[荣斩夺]获|摘得")


def shared_out(mention: Mention, text: str) -> Iterator[Mention]:
    """The mention, or one for each of the ranks that several take in turn: 甲、乙、丙分获一、二、三等奖."""
    ranks = _SHARED_RANKS.fullmatch(mention.name.strip("“”"))
    if ranks is None or not _IN_TURN.search(text[max(mention.start - 8, 0) : mention.start]):
        yield mention
        return
    lead, tail = ranks["lead"], ranks["tail"]
    shift = mention.start + mention.name.index(ranks["ranks"])
    places = [at for at, sign in enumerate(ranks["ranks"]) if sign in "特一二三四五六冠亚季"]
    lead += "第" * (tail == "名")
    for at in places:
        start = mention.start if at == places[0] else shift + at
        end = mention.end if at == places[-1] else shift + at + 1
        yield replace(mention, start=start, end=end, name=lead + ranks["ranks"][at] + tail, rule=SHARED_OUT)

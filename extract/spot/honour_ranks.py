"""Ranks of a contest: which are honours, and those that several take in turn, each of its own: 甲、乙、丙分获一、二、三等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.boundary import is_proper
from extract.mention import Mention
from extract.spot.names import looks_like_name

# The rule of mentions that stand for one of the ranks that a text names together.
SHARED_OUT = "honour, shared out"
_SHARED_RANKS = re.compile(
    r"(?P<lead>[^特一二三四冠亚季]{0,12}?)(?P<ranks>[特一二三四](?:等?[、和]?[一二三四])+|第?[一二三四](?:[、和][二三四五六])+(?=名)|冠[、]?亚(?:[、]?季)?)(?P<tail>等奖|军|名)"
)
_IN_TURN = re.compile(r"获|分[别获列夺摘捧享]|依次|相继|包揽|囊括|包下|揽[下获得走]|[荣斩夺]获|摘得")

# A place in a contest, an honour in news of contests of workers alone.
_PODIUM = ("冠军", "亚军", "季军", "头名", "第一名", "第二名", "第三名", "第四名")
_CONTEST = re.compile(r"[比竞大联决初复锦标球棋舟河]赛|比武|运动会|打擂|擂台|对抗赛|够级赛")
# 第二名是某某厂的某某.
_IS = re.compile(r"(?:则|也|正|就)?是(?=[\u4e00-\u9fff]{2,20}[，。；])")
# 分获挡车工组的金奖.
_GOTTEN_OF = re.compile(r"(?:获|夺得?|摘[得取]?|捧[回得]|拿[下到]|包揽|斩获|赢得|取得|分享)了?[^，。；]{1,14}的$")
_TAKEN = re.compile(r"(?:则|也|最终)?(?:被|由|归|花落)")

_GROUPS = re.compile(
    r"(?:荣?获得?|夺得?|摘得?|取得|包揽|斩获)(?:了|的)?(?:[^，。；、]{1,14}(?:组|赛项|项目|工种|类)、)+$"
)
_SORT = re.compile(r"(?:团体|个人|集体)(?:总分|全能)?$")


def is_someone(text: str, start: int, end: int) -> bool:
    """Whether the stretch before a rank is a short name: 张三|二等奖."""
    return looks_like_name(text[start:end]) or (
        2 <= end - start <= 3 and text[end + 1 : end + 2] != "军" and is_proper(text, start, end)
    )


def is_podium(text: str, head: str) -> bool:
    """Whether the head is a place in a contest and the text one about workers."""
    return head in _PODIUM and ("工会" in text or "职工" in text)


def is_taken(text: str, end: int, head: str) -> bool:
    """Whether the place that ends at the offset is said to be somebody's."""
    if _TAKEN.match(text, end):
        return True
    return bool(head.endswith("军") or _IS.match(text, end)) and _CONTEST.search(text) is not None


def gotten_of(text: str, start: int) -> bool:
    """Whether a verb of getting stands before the contest whose rank begins at the offset: 分获挡车工组的|金奖."""
    return _GOTTEN_OF.search(text, max(start - 24, 0), start) is not None


def of_all_groups(text: str, start: int, head: int) -> int | None:
    """Where a rank that several listed groups share begins, given where the last group and the rank do: 焊工组、叉车组|个人一等奖."""
    if text[start - 1 : start] != "、" or not _GROUPS.search(text, max(start - 80, 0), start):
        return None
    sort = _SORT.search(text, start, head)
    return sort.start() if sort is not None else head


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

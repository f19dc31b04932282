"""Ranks of a contest: which are honours, and those that several take in turn, each of its own: 甲、乙、丙分获一、二、三等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.boundary import is_proper
from extract.gazetteer import gazetteer
from extract.mention import Mention
from extract.spot.names import looks_like_name

# The rule of mentions that stand for one of the ranks that a text names together.
SHARED_OUT = "honour, shared out"
_SHARED_RANKS = re.compile(
    r"(?P<lead>[^特一二三四冠亚季]{0,12}?)(?P<ranks>[特一二三四](?:等?[、和]?[一二三四])+|第?[一二三四](?:[、和]第?[二三四五六])+(?=名)|冠[、]?亚(?:[、]?季)?)(?P<tail>等奖|军|名)"
)
_IN_TURN = re.compile(r"获|分[别获列夺摘捧享]|依次|相继|包揽|囊括|包下|揽[下获得走]|[荣斩夺]获|摘得")

_TAKEN_IN_TURN = re.compile("[^，。；]{0,60}分[获享列夺摘]|(?:则|也)?(?:分别|依次)(?:被|由|归|是|为)")
# A place in a contest, an honour in news of contests of workers alone.
_PODIUM = ("冠军", "亚军", "季军", "头名", "第一名", "第二名", "第三名", "第四名")
_SHARED_PLACES = re.compile("第?[一二三四](?:[、和]第?[二三四五六])+名")
_CONTEST = re.compile(r"[比竞大联决初复锦标球棋舟河]赛|比武|运动会|打擂|擂台|对抗赛|够级赛")
# 第二名是某某厂的某某.
_IS = re.compile(r"(?:则|也|正|就)?是(?=[\u4e00-\u9fff]{2,20}[，。；])")
# 分获挡车工组的金奖.
_GOTTEN_OF = re.compile(
    r"(?:获|夺得?|摘[得取]?|捧[回得]|拿[下到]|包揽|斩获|赢得|取得|分享)了?(?:[^，。；]{1,20}的|各|[\d两三四五六七八九十]+个)$"
)
_TAKEN = re.compile(
    r"(?:[、和]第[二三四五六]名)*(?:则|也|最终)?(?:，?(?:分别|依次)(?:被|由|归|是|为)|(?:被|由|归|花落))"
)

_BARE = re.compile(r"[特一二三四]等奖|[金银铜]奖|[冠亚季]军|头名|第[一二三四五六]名")
_FIELD = re.compile(
    r"(?:^|[，。；：、得获夺\n])(?P<field>(?![各该本这一二三四两])[\u4e00-\u9fff]{1,8}(?:组|赛项|项目|工种))的$"
)
# 第一名和|第二名.
_AFTER_RANK = re.compile(r"(?:第[一二三]名|[冠亚]军)[和、及与]$")
# 三个工种|第一名 says of no group which.
_SOME_GROUP = re.compile(r"(?:各)?(?:学科|科目|工种|项目|赛项|组别|单项|小组)")
# 羽毛球男子单打|和女子单打冠军.
_SORT_BEFORE = re.compile(
    r"(?:获|夺得?|摘得?|捧得|包揽)(?P<sort>[^，。；、和的]{2,12}(?:[单双]打|[男女混][单双]|组|赛项|项目|团体|个人))[和、]$"
)
# 分获车工、钳工|、焊工一等奖.
_TRADES = re.compile(
    r"分(?:别[荣夺摘获]?)?[获得]得?了?(?P<sorts>(?:[\u4e00-\u9fff]{2,8}、)*[\u4e00-\u9fff]{2,8})[、和]$"
)
_BARE_END = re.compile(r"[\u4e00-\u9fff]{2,8}?(?P<rank>[特一二三四]等奖|[金银铜]奖|[冠亚季]军|第[一二三四五六]名)")
_SORTED = re.compile(
    r"[^，。；、]{2,12}(?:[单双]打|[男女混][单双]|组|赛项|项目|团体|个人)(?P<rank>[冠亚季]军|第[一二三]名|[一二三]等奖|[金银铜]奖)"
)
_GROUPS = re.compile(
    r"(?:荣?获得?|夺得?|摘得?|取得|包揽|斩获)(?:了|的)?(?:[^，。；、]{1,14}(?:组|赛项|项目|工种|类)、)+$"
)
_SORT = re.compile(r"(?:团体|个人|集体)(?:总分|全能)?$")


def is_someone(text: str, start: int, end: int) -> bool:
    """Whether the stretch before a rank is a short name: 张三|二等奖."""
    if text[start:end] in gazetteer().names():
        return False
    return looks_like_name(text[start:end]) or (
        2 <= end - start <= 3 and text[end + 1 : end + 2] != "军" and is_proper(text, start, end)
    )


def is_podium(text: str, head: str) -> bool:
    """Whether the head is a place in a contest and the text one about workers."""
    ranked = head in _PODIUM or _SHARED_PLACES.fullmatch(head) is not None
    return ranked and ("工会" in text or "职工" in text)


def is_taken(text: str, start: int, end: int, head: str) -> bool:
    """Whether the place that ends at the offset is said to be somebody's; `start` is where its name begins."""
    if _TAKEN.match(text, end) or _AFTER_RANK.search(text, max(start - 6, 0), start):
        return True
    return bool(head.endswith("军") or _IS.match(text, end)) and _CONTEST.search(text) is not None


def gotten_of(text: str, start: int) -> bool:
    """Whether a verb of getting stands before the contest whose rank begins at the offset: 分获挡车工组的|金奖."""
    return _GOTTEN_OF.search(text, max(start - 30, 0), start) is not None


def field_of(text: str, start: int, name: str) -> tuple[int, str] | None:
    """Where the group begins of which the bare rank at the offset is told, and the rank's name with it: 教育组的|第二名."""
    field = _FIELD.search(text, max(start - 14, 0), start) if _BARE.fullmatch(name) else None
    return (field.start("field"), field["field"] + name) if field is not None else None


def of_all_groups(text: str, start: int, head: int) -> int | None:
    """Where a rank that several listed groups share begins, given where the last group and the rank do: 焊工组、叉车组|个人一等奖."""
    if _SOME_GROUP.fullmatch(text, start, head):
        return head
    if text[start - 1 : start] != "、" or not _GROUPS.search(text, max(start - 80, 0), start):
        return None
    sort = _SORT.search(text, start, head)
    return sort.start() if sort is not None else head


def sorts_before(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The sorts listed before that of the rank, each with the rank they share: 男子单打|和女子单打冠军, 分获车工、钳工|、焊工一等奖."""
    own = _SORTED.fullmatch(text, start, end)
    other = _SORT_BEFORE.search(text, max(start - 16, 0), start) if own is not None else None
    if own is not None and other is not None:
        yield other.start("sort"), other.end("sort"), other["sort"] + own["rank"]
        return
    rank = _BARE_END.fullmatch(text, start, end)
    trades = _TRADES.search(text, max(start - 40, 0), start) if rank is not None else None
    if rank is not None and trades is not None:
        for trade in re.finditer("[^、]+", trades["sorts"]):
            first = trades.start("sorts") + trade.start()
            yield first, first + len(trade.group()), trade.group() + rank["rank"]


def shared_out(mention: Mention, text: str) -> Iterator[Mention]:
    """The mention, or one for each of the ranks that several take in turn: 甲、乙、丙分获一、二、三等奖."""
    ranks = _SHARED_RANKS.fullmatch(mention.name.strip("“”"))
    if ranks is None or not (
        _IN_TURN.search(text[max(mention.start - 8, 0) : mention.start]) or _TAKEN_IN_TURN.match(text, mention.end)
    ):
        yield mention
        return
    lead, tail = ranks["lead"], ranks["tail"]
    shift = mention.start + mention.name.index(ranks["ranks"])
    places = [at for at, sign in enumerate(ranks["ranks"]) if sign in "特一二三四五六冠亚季"]
    lead += "第" * (tail == "名")
    for at in places:
        start = mention.start if at == places[0] else shift + at - (ranks["ranks"][at - 1] == "第")
        end = mention.end if at == places[-1] else shift + at + 1
        yield replace(mention, start=start, end=end, name=lead + ranks["ranks"][at] + tail, rule=SHARED_OUT)

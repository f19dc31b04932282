"""What tells that a name which ends like an honour's is one: a level, a verb of conferring, a count, a heading, a roster."""

from __future__ import annotations

import re

from extract.spot.honour_candidate import FACILITY
from extract.spot.honour_head import bare_heads, fixed
from extract.spot.honour_quoted import gotten
from extract.spot.honour_sign import COUNT_AFTER, COUNT_BEFORE, clause_before, given_in, name_follows, passage_before

# Who is to be honoured is chosen.
COMPETED = re.compile(r"”?的?(?:推荐)?评选")
_CONFERRING = re.compile(
    r"发榜|上榜|登榜|光荣榜|奖项|表彰|评选|评出|命名|授予|颁|荣获|获|授牌|评定|选树|发布|揭晓|涌现|称号|领奖|奖牌|拿到|捧|摘|名单"
)
_AWARDED = re.compile(r"”?，?(?:颁给|授予|归|分别归|属于|由|给了|奖给|发给)")
# 蓝天奖章 is an honour whatever stands around.
_MEDAL = re.compile(r"(?!五一|[几这那]|[两三四各市省县区]级|[枚个项块])[\u4e00-\u9fff]{2,3}奖[章状]")
# A line of its own with a count: 一、先进集体（2个）.
_HEADING = re.compile(
    r"”?(?:名单)?[（(](?:共)?[\d一二三四五六七八九十]{1,4}[名个家人位支项]?[）)](?:名单)?[：:]? *(?=\n)"
)
_NUMBERING = re.compile(r"(?:^|\n)[ ◆●■▲★（(]*(?:[\d一二三四五六七八九十]{1,3}[、.．）)] *)?“?$")
_ROSTER = re.compile(r"”?(?:分别)?(?:有|是|为|包括)?：")
_ROSTER_OF = re.compile(r"”?(?:分别)?(?:有|是|包括)")
# 受到表彰的还有：先进工会工作者|某某、优秀工会积极分子|某某.
_HONOURED_LIST = re.compile(r"(?:表彰|获奖|当选|揭晓)[^。\n]{0,10}：(?:[^。\n]{0,40}、)?$")
# 86个先进集体、212名先进个人受到表彰.
_HONOURED = re.compile(
    r"[^，。；]{0,20}?(?:受到?了?表彰|获表彰|受到?表扬|榜上有名|上台领奖|分出高低)|[^。；]{0,60}?(?:进行|予以|给予)了?(?:通报)?(?:表彰|表扬|嘉奖)"
)
_TELLING = re.compile("示范|重点|优秀|星级|先进|模范|标杆|最美|十佳")
# 把银奖揣回了家.
_CARRIED_OFF = re.compile(r"”?(?:双双|都)?(?:揣|捧|抱|收入|带|领|拿|摘|夺|揽|收)[回走进入下囊]")


def evident(text: str, head: str, name: str, start: int, end: int, conferred: bool, levelled: bool) -> bool:
    """Whether what stands around the name `[start, end)` that ends in `head` tells that it is an honour's.

    `name` is without quotation marks; `conferred` where it is said to be got or given, `levelled` where a level or place stands
    in front.
    """
    if FACILITY.search(name) and not conferred:
        return levelled and (text.startswith("名单", end) or _TELLING.search(name) is not None)
    if re.search(r"[人名个位家](?:是|为)$", text[max(start - 2, 0) : start]) and head in fixed():
        return True
    if (
        name.endswith("奖")
        and len(name) > 2
        and (_AWARDED.match(text, end) or re.search(r"奖项|颁奖", passage_before(text, start)))
    ):
        return True
    if (
        conferred
        or levelled
        or _MEDAL.fullmatch(name)
        or (_HEADING.match(text, end) and _NUMBERING.search(text, max(start - 8, 0), start))
        or (head.endswith("奖") and _CARRIED_OFF.match(text, end))
        or (head in fixed() and head not in bare_heads())
        or re.search(r"[特一二三]等奖$|组织奖$", name)
    ):
        return True
    if name_follows(text, end) and _HONOURED_LIST.search(text, max(start - 60, 0), start):
        return True
    if (text[start] == "“" and gotten(text, start)) or COMPETED.match(text, end):
        return True
    roster = _ROSTER_OF.match(text, end)
    named = _ROSTER.match(text, end) or (roster is not None and name_follows(text, roster.end()))
    if named and _CONFERRING.search(passage_before(text, start)):
        return True
    if name.endswith("奖") and COUNT_AFTER.match(text, end):
        return True
    if COUNT_BEFORE.search(text, max(start - 12, 0), start) or COUNT_AFTER.match(text, end):
        return bool(_CONFERRING.search(passage_before(text, start)) or _HONOURED.match(text, end))
    return bool(re.search(r"为(?:了)?$", text[max(start - 8, 0) : start]) and given_in(clause_before(text, start)))

"""Mentions of honours: level and field and head (全国五一劳动奖章, 省“安康杯”竞赛先进单位), quoted ones, and short forms.

A head (`extract.spot.honour_head`) reaches left to where its name begins (`extract.spot.honour_start`), and stands only on evidence:
a level or place in front, a verb of conferring before it, 称号 after it, a name that is always an honour, or a list with one that
has evidence. Priorities: 71 (74 where it holds a quoted name), 62 where a contest for it is named; 58 for short forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.article import Article
from extract.context import Context
from extract.kind import Kind
from extract.mention import Mention
from extract.spot.honour_candidate import FACILITY, Candidate, is_known, linked
from extract.spot.honour_evidence import COMPETED, evident
from extract.spot.honour_head import bare_heads, common_nouns, fixed, honour_heads, never
from extract.spot.honour_levels import other_levels
from extract.spot.honour_listed import listed_honours
from extract.spot.honour_quoted import quoted_honours
from extract.spot.honour_ranks import (
    SHARED_OUT,
    field_of,
    gotten_of,
    is_podium,
    is_someone,
    is_taken,
    of_all_groups,
    shared_out,
    sorts_before,
)
from extract.spot.honour_rolls import honour_rolls
from extract.spot.honour_short import SHORT, short_forms
from extract.spot.honour_sign import (
    ACTIVITY,
    BARE_LIST,
    COUNT,
    COUNT_AFTER,
    COUNT_BEFORE,
    DONE_WITH,
    NOT_AFTER,
    TITLE_AFTER,
    built,
    name_follows,
    ranked_workers,
)
from extract.spot.honour_start import Start, honour_start

PRIORITY = 71
_HOLDER_PRIORITY = 74
_COMPETED_PRIORITY = 62
_MODEL_WORKER = re.compile(
    r"(?:全国|省|市|州|自治区|(?:[\u4e00-\u9fff]{2,6}[省市州]|[\u4e00-\u9fff]{2,6}(?:集团|公司|部|系统)))劳模$"
)
# 先进班组（科室）: what else the honour is for.
_OTHER_UNIT = re.compile(r"（(?:科室|小家|班组|车间|部门|站所|岗位?)）")
# A rank is no part of the name of the body that takes it: 省分公司二等奖.
_RANK = re.compile(r"(?:[特一二三]等奖|[金银铜]奖|冠军|亚军|季军|头名|优秀奖|(?:优秀)?组织奖|第[一二三四]名)$")
# 一、二、三等奖 is named as one.
_RANKS = re.compile(r"(?:[特一二]等?[、和])+$")
_RANKED = re.compile(
    r".*(?:公司|集团|[分支]行|[分支]局|医院|大学|学院|代表队|工会|单位|[厂矿队])(?!杯)|.*(?:锦标赛|[大竞比联球]赛|运动会|比武)(?=[男女混团个][^赛]{0,6}$)"
)
_WORKPLACE = re.compile(r"公司|集团|[厂矿局站院行]")
_WORKS = re.compile(rf"{FACILITY.pattern}|成果$|项目$")
# Designations of areas and bodies, said of them in any news: only a conferral makes an honour of one.
_DESIGNATION = re.compile(r"(?:示范区|试验区|实验区|先行区|实验室|示范县|示范市|试点|试点区|高新技术企业|创新型企业)$")
# 此荣誉, 该称号: said of an honour named before.
_SAID = re.compile(
    r"^(?:此|该|这)[一项个]?[^国省市区县]{0,2}$|^(?:此|该|这)[一项个]?(?:荣誉|称号|奖项|殊荣)$|(?:最高|崇高|至高)(?:荣誉|奖项|殊荣)$"
)
# 31名先进职工获H: the quality word describes those who receive, it is not what they receive.
_RECEIVES = re.compile(
    rf"”?(?:和个人)?(?:{COUNT})?，?(?:分别|双双|各)?(?:为(?=[^，。；]{{2,24}}(?:[号章状岗手匠范]|标兵|”))|获(?!表彰|奖励|嘉奖|授牌)|荣获|被(?!表彰)|佩|跻身|入选|当选|成为|捧|摘|拿)"
)
# 向受到表彰的先进集体祝贺: those who were honoured are spoken of, not what they got.
_OF_HONOURED = re.compile(r"(?:名字|姓名)命名的$|(?:受到?过?(?:表彰|表扬|嘉奖)|获奖|获表彰)的(?:各?类)?$")
# “一枚奖章，…: so many of them have no name.
_COUNTED = re.compile("“?[一两二三四五六七八九十百几数多这那每][枚个块张面座项种]")
_OTHER_PRIZE = re.compile(r"奖[金牌品励项状章杯扶补惩罚]")


def spot_honours(article: Article, context: Context) -> Iterator[Mention]:
    """The article's mentions of honours, disjoint but for short forms."""
    text = article.folded
    candidates = linked(text, _candidates(text))
    known = {text[one.start : one.end].strip("“”") for one in candidates if one.evidence}
    found = [one for one in candidates if one.evidence or is_known(text, one, known)]
    for candidate in found:
        yield from shared_out(_mention(text, candidate), text)
        span = candidate.start, candidate.end
        for start, end, name in other_levels(text, *span):
            yield Mention(Kind.HONOUR, start, end, name, "honour, level listed", PRIORITY)
        yield from (Mention(Kind.HONOUR, *sort, SHARED_OUT, PRIORITY) for sort in sorts_before(text, *span))
    yield from short_forms(text, [(one.start, one.end) for one in found])


def _mention(text: str, candidate: Candidate) -> Mention:
    start, end = candidate.start, candidate.end
    name = text[start:end]
    if name.count("“") > name.count("”") and text[end : end + 1] == "”":
        end, name = end + 1, name + "”"
    start, name = (start + 1, name[1:]) if name.startswith("“") and "”" not in name else (start, name)
    other = _OTHER_UNIT.match(text, end)
    if other is not None:
        end, name = other.end(), name + other.group()
    field = field_of(text, start, name)
    if field is not None:
        start, name = field
    own = _HOLDER_PRIORITY if "”" in name[1:-1] else PRIORITY
    priority = _COMPETED_PRIORITY if COMPETED.match(text, end) else own
    return Mention(Kind.HONOUR, start, end, name, "honour", priority)


def _candidates(text: str) -> list[Candidate]:
    found: list[Candidate] = []
    for start, end in honour_heads(text):
        candidate = _candidate(text, start, end)
        if candidate is None:
            continue
        if found and candidate.start < found[-1].end:
            if found[-1].evidence and not candidate.evidence:
                continue
            found.pop()
        found.append(candidate)
    for span in quoted_honours(text):
        one = Candidate(*span)
        clashing = [other for other in found if one.start < other.end and other.start < one.end]
        within = one.evidence and all(one.start <= other.start and other.end < one.end - 1 for other in clashing)
        if within or not any(other.evidence for other in clashing):
            found = [*(other for other in found if other not in clashing), one]
    for start, end in (*listed_honours(text), *honour_rolls(text)):
        clashing = [other for other in found if start < other.end and other.start < end]
        if not any(other.evidence and (other.start < start or other.end > end) for other in clashing):
            found = [*(other for other in found if other not in clashing), Candidate(start, end, True)]
    return sorted(found, key=lambda candidate: candidate.start)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that ends in a head: its `text` without marks, from where `start` tells up to `end`.

    `conferred` where it is said to be got or given; `podium` where it is a place in a contest, `taken` where somebody took that.
    """

    head: str
    head_start: int
    start: Start
    text: str
    end: int
    conferred: bool
    podium: bool
    taken: bool


def _candidate(text: str, head_start: int, end: int) -> Candidate | None:
    """The name that ends in the head `[head_start, end)`, None where none does or what is named is no honour."""
    head = text[head_start:end]
    if NOT_AFTER.match(text, end) or (head == "先锋" and re.match(r"[镇街道村路号园里]", text[end : end + 1])):
        return None
    one = _read(text, head, head_start, end)
    if one is None or _is_common(text, one) or _is_another_thing(text, one):
        return None
    one = _whole(text, one)
    if _is_too_plain(text, one) or _is_said_of_people(text, one):
        return None
    start = one.start
    levelled = start.levelled and not start.vague
    known = evident(text, head, one.text, start.offset, one.end, one.conferred, levelled)
    return Candidate(start.offset, one.end, known)


def _read(text: str, head: str, head_start: int, end: int) -> _Name | None:
    """The name as it stands before its head; None where what stands there but counts such things."""
    ranks = _RANKS.search(text, max(head_start - 8, 0), head_start) if head.endswith("等奖") else None
    if ranks is not None:
        head_start = ranks.start()
    start = honour_start(text, head_start)
    is_rank = _RANK.search(head) is not None
    if is_rank and is_someone(text, start.offset, head_start):
        start = replace(start, offset=head_start)
    ranked = _RANKED.fullmatch(text, start.offset, head_start) if is_rank else None
    if ranked is not None:
        start = replace(start, offset=ranked.end(), levelled=False)
    if (close := text.find("》", start.offset, end)) > 0 and text.find("《", start.offset, close) < 0:
        start = replace(start, offset=text.rfind("《", 0, close) if head_start - close < 5 else head_start)
    groups = of_all_groups(text, start.offset, head_start) if is_rank else None
    if groups is not None:
        start = Start(groups, True, False)
    if _COUNTED.fullmatch(text, start.offset, head_start):
        return None
    quote = text.find("“", start.offset, head_start + 1)
    if (
        quote > start.offset
        and text[quote + 1 : end].rstrip("”") in fixed()
        and COUNT_BEFORE.search(text, 0, start.offset)
    ):
        # 授予35名技术状元“五一劳动奖章”: who they are stands before the name.
        start = replace(start, offset=quote)
    conferred = start.cued or bool(TITLE_AFTER.match(text, end)) or (head in fixed() and name_follows(text, end))
    if (is_rank or (head in fixed() and text[start.offset] == "“")) and gotten_of(text, start.offset):
        conferred = True
    podium = is_podium(text, head)
    taken = podium and (conferred or ranked is not None or is_taken(text, start.offset, end, head))
    name = text[start.offset : end].strip("“”")
    return _Name(head, head_start, start, name, end, conferred or taken, podium, taken)


def _is_common(text: str, one: _Name) -> bool:
    """Whether the name is a common word, a short form, or said of an honour named before."""
    return bool(
        one.text in never()
        or one.text in SHORT
        or (
            one.text in common_nouns()
            and one.head != "名匠"
            and not (one.taken or (one.podium and one.head.endswith("军")))
        )
        or _SAID.search(one.text)
        or BARE_LIST.fullmatch(one.text)
        or (one.head.endswith("成果") and DONE_WITH.match(text, one.end))
    )


def _is_another_thing(text: str, one: _Name) -> bool:
    """Whether the name is that of an area's designation, of work for an honour, of a place that is built or of a thing."""
    head, name, start, end = one.head, one.text, one.start, one.end
    if not one.conferred and (
        (_DESIGNATION.search(name) and head not in fixed() and not COUNT_AFTER.match(text, end))
        or ACTIVITY.match(text, end)
        or (head.startswith("首席") and _WORKPLACE.search(name))
    ):
        return True
    if FACILITY.search(name) and re.match(r"”?等\d", text[end : end + 3]):
        return True
    if name.endswith("专利") or (
        _WORKS.search(name)
        and not TITLE_AFTER.match(text, end)
        and not (start.levelled and head in fixed())
        and built(text, start.offset)
    ):
        return True
    return head == "奖" and text[one.head_start - 1] in "颁获领发开得受评有无设"


def _whole(text: str, one: _Name) -> _Name:
    """The name with the 奖 that goes on behind its head and the quotation mark that closes in it."""
    name, end = one.text, one.end
    if text[end : end + 1] == "奖" and not one.head.endswith("奖") and not _OTHER_PRIZE.match(text, end):
        name, end = name + "奖", end + 1
    end = _quote_end(text, one.start.offset, end)
    return one if end == one.end else replace(one, text=name, end=end)


def _is_too_plain(text: str, one: _Name) -> bool:
    """Whether too little, or too much of any kind of people or places, stands before the head."""
    head, name, start, end = one.head, one.text, one.start, one.end
    if len(head) == 1 and len(name) - (4 if start.levelled else 0) < 3:
        return True
    long = one.head_start - start.offset > 10
    if head in common_nouns() and not one.conferred and long and not COUNT_AFTER.match(text, end):
        return True
    return bool(FACILITY.search(name) and re.search(r"公司|集团|各级|各类", name)) or name.startswith(("各级", "各类"))


def _is_said_of_people(text: str, one: _Name) -> bool:
    """Whether the words describe those who receive or have received, or the name is the beginning of another word."""
    head, start = one.head, one.start
    plain = (
        not head.endswith("奖")
        and not one.podium
        and (head not in fixed() or head in bare_heads() or head[:2] in ("先进", "优秀"))
    )
    if plain and not start.levelled:
        if not start.cued and _RECEIVES.match(text, one.end):
            return True
        if _OF_HONOURED.search(text, max(start.offset - 8, 0), start.offset):
            return True
    if text.endswith(("在档", "在册", "健在"), 0, start.offset):
        return True
    if head == "劳模" and not (
        one.conferred or _MODEL_WORKER.match(one.text) or ranked_workers(text, one.text, one.end)
    ):
        return True
    return head.endswith("奖") and _OTHER_PRIZE.match(text, one.end - 1) is not None


def _quote_end(text: str, start: int, end: int) -> int:
    """The end of the name: where a quote opened in it closes soon after the head, before the closing quote or behind it."""
    open_quote = text.count("“", start, end) - text.count("”", start, end)
    if open_quote < 1:
        return end
    close = text.find("”", end, end + 9)
    if close < 0 or re.search(r"[，。“、\n]", text[end:close]):
        return end
    return close if text[start] == "“" else close + 1

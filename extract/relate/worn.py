"""Who holds honours that stand without a verb: worn before a name, set behind one, told of whom the text speaks."""

from __future__ import annotations

import re

from extract.category import honour_recipient
from extract.kind import ORGANISATIONS, PERSONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.honour_chain import HonourChain
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _Y = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR))
# H——R, H R: what it has been given stands before its name.
_BEARER = re.compile(
    rf"^[”]?(?:称号)?(?:获得(?:单位|集体|者)|单位|集体)?(?:——)?“?(?=[{BODY_MASKS}])(?!{MASK[Kind.UNION]}(?:主席|颁|授))"
)
# A row of a table: the name, where it works, the honour.
_ROW = re.compile(rf"^[\s\d.、]*[{BODY_MASKS}{_P}]\s[^。；，]*{_H}[”]?\s*$")
_AWARDS = re.compile(r"奖牌|荣誉|称号|奖项|牌子|头衔|殊荣")
_RANK = re.compile(r"(?:[特一二三]等奖|[金银铜]奖|[冠亚季]军|优秀奖|优胜奖|第[一二三四五六]名)$")
# P手把手教徒弟。H获得者。
_HOLDER_ALONE = re.compile(rf"\s*“?{_H}”?(?:获得者|得主)。\s*")
# 继获评H之后，R今年再次获评H.
_FOLLOWING = re.compile(r"(?:^|，)继[^，。；]{0,24}$")
_AND_THEN = re.compile(rf"[”]?(?:称号|荣誉)?之?后，[^，。；{_H}{_P}{BODY_MASKS}]{{0,8}}[{BODY_MASKS}{_P}]")
# 特等奖，R；一等奖，R、R.
_HEADED = re.compile(r"(?:名单|结果|揭晓|如下)：$")
_RANK_OF = re.compile(rf"[”]?[，：](?P<who>(?:[{BODY_MASKS}{_P}][、和与]?)+)(?:等[^，。；]{{0,8}})?[。；\s]*$")
_BARE_WHO = re.compile(rf"(?:^|[，：；、。]|双打|单打)(?P<who>(?:[{BODY_MASKS}{_P}][、和与]?)+)(?:双双|并列)?“?$")
# U三年三次进位：2021年，|H；2022年，H.
_YEARLY = re.compile(rf"[{BODY_MASKS}{_P}](?![的、])[^。；：，{_P}{BODY_MASKS}]{{0,24}}：“?{_Y}，?(?:首次|先后)?“?$")
_AFTER_YEAR = re.compile(rf"继(?:{_Y})?“?$")


def placed(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """Those right before a rank without a verb: 甲队亚军，乙队季军; 丙、丁三等奖."""
    after = _AND_THEN.match(masked.text, chain.end)
    if after is not None and _FOLLOWING.search(masked.text, clause, chain.start):
        return recipients.after(masked, after.end() - 1, after.end())
    told = _RANK_OF.match(masked.text, chain.end) if _RANK.search(masked.mentions[chain.start].name) else None
    lead = masked.text[clause : chain.start].strip(" “\n")
    if told is not None and (not lead or _HEADED.search(lead)):
        return recipients.after(masked, told.start("who"), told.end("who"))
    follows = masked.text[chain.start + 1 : chain.start + 2]
    if not _RANK.search(masked.mentions[chain.start].name) or follows not in "，。；":
        return []
    who = _BARE_WHO.search(masked.text, clause, chain.start)
    return recipients.after(masked, who.start("who"), chain.start) if who is not None else []


def bearer(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The body that bears the honours before its name as a title, where nothing but place or time stands before them."""
    bears = _BEARER.match(masked.text[chain.end :])
    if bears is None or re.search(rf"[^\s，、：“{_P}{BODY_MASKS}的为是]$", masked.text[clause : chain.start]):
        return []
    at = chain.end + bears.end()
    return [masked.mentions[at]] if recipients.receives(masked, at) or "——" in bears.group() else []


def implied(reading: Reading, masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """Who holds honours that stand without a verb: the one just said to be something, or to have won awards."""
    text = masked.text
    if text[chain.start + 1 : chain.start + 2] == _Q:
        return []
    if _AFTER_YEAR.search(text[clause : chain.start]) and "之后" in text[chain.end :]:
        wanted = PERSONS if honour_recipient(masked.mentions[chain.start].name) == "person" else ORGANISATIONS
        return recipients.earlier(reading.masks, masked.sentence.number, wanted)[-1:]
    titled = re.search(
        rf"{_P}[^。；{_P}]*(?:头衔|称号|荣誉|奖项|履历|奖状|证书|功劳簿|手软)[^，。；{_P}]{{0,4}}(?:：|是|——)“?{_Y}?“?$",
        text[clause : chain.start],
    )
    if titled is not None:
        return [masked.mentions[clause + titled.start()]]
    yearly = _YEARLY.search(text, clause, chain.start)
    if yearly is not None and not recipients.of_another(masked, yearly.start()):
        return [masked.mentions[yearly.start()]]
    if _ROW.match(text) and len(text) < 50:
        row = recipients.of_line(masked)
        return row[:1]
    said = re.search(
        rf"{_P}(?:是|系)[^。；]*[，、]$|^[^，。；：{_P}]{{0,14}}{_P}，[^。；{_P}]*，{_Y}?“?$",
        text[clause : chain.start],
    )
    if said is not None:
        return [masked.mentions[text.index(_P, clause + said.start())]]
    number = masked.sentence.number
    if _HOLDER_ALONE.fullmatch(text):
        return recipients.earlier(reading.masks[number - 1 : number], 1, PERSONS)[-1:]
    before = "".join(masked.text for masked in reading.masks[max(number - 3, 0) : number])
    if len(chain.positions) >= 3 and _AWARDS.search(text[chain.end :]):
        return recipients.earlier(reading.masks, number, PERSONS)[-1:]
    if re.search(r"(?<!还)(?<!另)(?:有|是|：|—)“?$", text[clause : chain.start]) and _AWARDS.search(before):
        return recipients.acting(reading, masked.starts[chain.start])
    return []

"""Whom a pronoun or a number means that stands with an honour for those named before: 两人都评上了H, 如今她还是H, H又别上了她的胸口."""

from __future__ import annotations

import re
from functools import cache

from extract.conferring import getting, giving
from extract.kind import ORGANISATIONS, PERSONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _Y = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR))
_PLACE = MASK[Kind.PLACE]
_PLACED = ORGANISATIONS | {Kind.PLACE}
_LEAD = rf"(?:如今|现在|今年|去年|当年|同年|随后|后来|不久|最终|终于|此前|目前|眼下|{_Y}|其中)?，?"
_THEY = re.compile(
    rf"{_LEAD}(?:(?P<one>[他她])(?![们俩])|(?P<many>[他她它]们|[他她]俩|这?(?P<number>{_Q}|[两二俩三四五六七八九十])(?P<unit>人|位|家|单位|集体)?))(?=[^，。；{BODY_MASKS}{_P}]{{0,14}}(?:，[^，。；{BODY_MASKS}{_P}]{{0,4}})?$)"
)
# 人物名片：P，男，…: all that is told is of P.
_LIFE = re.compile(rf"[^，。；{BODY_MASKS}{_P}]{{0,10}}{_P}(?=[，（(](?:男|女)(?![^，]{{2}}))")
_NUMBERS = {sign: number for number, sign in enumerate("两三四五六七八九十", 2)} | {"二": 2, "俩": 2}
# Behind the honour: H的绶带是她披的, H又别上了她的胸口, 获得H的也是他.
_BEHIND = re.compile(
    rf"[”]?[^，。；{_H}{_P}{BODY_MASKS}{_PLACE}{_Q}]{{0,12}}?(?P<one>[他她它])(?P<many>们)?(?![^。；]{{0,6}}[说道：])"
    rf"|[”]?，(?:[也都还同样正]{{1,3}}(?:是|归|属于|给了)|归了?)(?P<only>[他她它])(?P<these>们)?(?=[，。；])"
)

_TEAM = re.compile(r"(?:[班组队]|团队|班组|科室|车间)$")
_SPEAKER = re.compile(rf"[^。；，“{_P}]{{0,24}}{_P}(?=(?:说|道|告诉|表示|坦言|感慨|笑着))")
# 她就是某某公司驾驶员P, 这就是某某车间.
_REVEALED = re.compile(
    rf"[“\s]*(?:(?P<person>[他她](?:，?[就便正]是|叫|名叫|的名字叫?)(?=[^。；，{_H}]{{0,24}}{_P}))|[这它]，?[就便正]是(?=[{BODY_MASKS}][^的]))"
)

# U给它的名号是“H”.
_CALLED = re.compile(
    r"(?:给|授予|送|赠)(?:了)?(?P<one>[它他她])(?P<many>们)?的(?:名号|称号|头衔|封号|名分|荣誉)(?:，|是|为|叫|则|都|一样的?|：)*“?$"
)
# 它们共有的称号是H; 他们捧回的都是H.
_THEIRS = re.compile(
    r"[“\s]*(?:[它他她]们|这(?:几|些|[两三四五六]个|[两三四五六]家)(?:集体|班组|单位|个)?)(?:共有|共享|共同|一起|一同|得到|得|拿到|拿|获得|获|捧回|捧走)(?:得到|得|拿到|获得|捧回)?的(?:称号|荣誉|奖项|牌子|名号)?，?(?:都|均|同样|同)?(?:是|叫)“?$"
)
# H的名单上有一位女性。她叫P.
_LISTS_ONE = re.compile(
    rf"[”]?的?(?:名单|榜单|行列|队伍|获得者)[里中上]*(?:，)?(?:有|出现了?|多了|添了)[^，。；{BODY_MASKS}{_P}]{{2,10}}(?=[。；，])"
)
_ANY_NAME = re.compile(rf"[{BODY_MASKS}{_P}{_PLACE}{_Q}]")
# So far before its honour the verb of giving may begin.
_NEAR = 80


def meant_before(masked: Masked, clause: int, verb: int) -> list[Mention]:
    """Those of the same sentence whom the subject of the last clause before the verb of receiving means; empty where it is none such."""
    text = masked.text
    life = _LIFE.match(text)
    if life is not None and not clause:
        return [masked.mentions[life.end() - 1]]
    last = text.rfind("，", clause, verb)
    commas = (last, text.rfind("，", clause, max(last, clause)))
    said, comma = next(((one, at) for at in commas if at >= 0 and (one := _THEY.match(text, at + 1, verb))), (None, -1))
    if said is None:
        return []
    named = [masked.mentions[at] for at in masked.mentions if clause <= at < comma and recipients.receives(masked, at)]
    persons = [one for one in named if one.kind is Kind.PERSON]
    if said["one"]:
        # Also one of whom others are told first: P带出的徒弟…，他自己是H.
        told = [one for at, one in masked.mentions.items() if clause <= at < comma and one.kind is Kind.PERSON]
        return (persons or [one for one in told if one.entity is not None and not one.signs])[-1:]
    if said["number"]:
        found = (
            [one for one in named if one.kind is not Kind.PERSON] if said["unit"] in ("家", "单位", "集体") else persons
        )
        return found if len(found) == _number(masked, said) > 1 else []
    return persons if said["many"] != "它们" else [one for one in named if one.kind in ORGANISATIONS]


def meant_as_object(reading: Reading, masked: Masked, start: int) -> list[Mention]:
    """Whom a pronoun between a verb of giving and the honours at `start` means: 市总将授予她们H; those named last before the verb."""
    near = max(start - _NEAR, 0)
    numbered = _so_many().search(masked.text, near, start)
    if numbered is not None:
        number = masked.quantity(numbered.start("number"))
        persons = [one for at, one in masked.mentions.items() if at < numbered.start() and one.kind is Kind.PERSON]
        several = number is not None and number.unit in ("人", "名") and number.value == len(persons) > 1
        return persons if several else []
    said = _given_to().search(masked.text, near, start) or _CALLED.search(masked.text, near, start)
    if said is None:
        return []
    kinds = ORGANISATIONS if said["one"] == "它" else PERSONS
    # Who gives stands in the clause of the verb.
    end = said.start() if kinds is PERSONS else max(masked.text.rfind("，", 0, said.start()), 0)
    named = [at for at, one in masked.mentions.items() if at < end and one.kind in kinds]
    lists = (recipients.run(masked, at) for at in named)
    found = next((one for one in lists if one[-1] is masked.mentions[named[-1]]), [])
    found = found or recipients.earlier(reading.masks, masked.sentence.number, kinds)
    return found if said["many"] else found[-1:]


def meant_by_they(reading: Reading, masked: Masked, start: int) -> list[Mention]:
    """Those just listed, of whom the sentence says what they have got: 它们共有的称号是H."""
    if not masked.sentence.number or _THEIRS.match(masked.text, 0, start) is None:
        return []
    return _listed(reading.masks[masked.sentence.number - 1], masked.mentions[start].name)


def _listed(before: Masked, honour: str) -> list[Mention]:
    """Those whom a sentence lists behind a colon or its last number, whom the honour fits, if they are as many; else the one it names alone."""
    begin = max(before.text.rfind("："), before.text.rfind(_Q)) + 1
    named = [
        one
        for one in recipients.after(before, begin, len(before.text))
        if one.kind is not Kind.PLACE and recipients.fits(honour, one)
    ]
    at = before.text.rfind(_Q, 0, max(begin, 1))
    number = before.quantity(at)
    alike = number is not None and number.value == len(named)
    return named if alike or (at < 0 and len(named) == 1) else []


def meant_behind(reading: Reading, masked: Masked, clause: int, start: int, end: int) -> list[Mention]:
    """Whom a pronoun behind the honours that stand in `[start, end)` of the mask means: those named last before them."""
    said = _BEHIND.match(masked.text, end)
    if said is None:
        return []
    sign = said["one"] or said["only"]
    kinds = ORGANISATIONS if sign == "它" else PERSONS
    here = [masked.mentions[at] for at in masked.mentions if clause <= at < start and masked.mentions[at].kind in kinds]
    if not here and said["many"] and sign != "它":
        # A team is they too; who gives stands before 把.
        comma = masked.text.rfind("，", clause, start)
        teams = [at for at in masked.between(clause, max(comma, clause)) if recipients.receives(masked, at)]
        if teams:
            return [masked.mentions[teams[-1]]]
    many = bool(said["many"] or said["these"])
    found = (
        here
        or (_team(reading, masked) if many else [])
        or recipients.earlier(reading.masks, masked.sentence.number, kinds)
    )
    return found if many else found[-1:]


def _team(reading: Reading, masked: Masked) -> list[Mention]:
    """The team that is all the sentence before names: 某厂女工班正在备料。H归了她们。"""
    before = reading.masks[masked.sentence.number - 1].mentions.values() if masked.sentence.number else ()
    named = [one for one in before if one.kind is Kind.PERSON or one.kind in ORGANISATIONS]
    team = len(named) == 1 and named[0].entity is not None and _TEAM.search(named[0].entity.name)
    return named if team else []


def revealed(reading: Reading, masked: Masked, clause: int, start: int) -> list[Mention]:
    """Whom one of the two sentences behind names as the one told of before: …当选H。她就是某某厂工人某某。; empty where the clause names any."""
    lead = masked.text[clause:start]
    listed = _LISTS_ONE.match(masked.text, start + 1)
    if listed is None and (_ANY_NAME.search(lead) or not _got().search(lead)):
        return []
    number = masked.sentence.number
    spoken = reading.masks[number + 1 : number + 3]
    if (
        re.match(r"[“\s]*(?:[^，。；]{0,16}，)?[他她]", lead)
        and len(spoken) == 2
        and spoken[0].text.lstrip().startswith("“")
    ):
        speaker = _SPEAKER.match(spoken[1].text)
        said_by = spoken[1].mentions.get(speaker.end() - 1) if speaker is not None else None
        if said_by is not None and said_by.entity is not None:
            return [said_by]
    for later in reading.masks[number + 1 : number + 3]:
        said = _REVEALED.match(later.text)
        if said is None:
            continue
        wanted = PERSONS if said["person"] else ORGANISATIONS
        at = later.text.index(_P, said.end()) if said["person"] else said.end()
        mention = later.mentions.get(at)
        return [mention] if mention is not None and mention.entity is not None and mention.kind in wanted else []
    return []


@cache
def _got() -> re.Pattern[str]:
    return re.compile(rf"(?:{getting()})[^，。；]{{0,10}}$")


@cache
def _so_many() -> re.Pattern[str]:
    """授予3人H: the number says who they are that were named before."""
    return re.compile(rf"(?:{giving()})(?:了|给)?(?:这|上述|以上)?(?P<number>{_Q})(?:选手|职工|同志)?“?$")


@cache
def _given_to() -> re.Pattern[str]:
    handed = "(?:颁发?|颁授|授予?|佩戴?|戴上|别上|挂上|披上|送[上来去]|加冕|递上)了?"
    return re.compile(
        rf"(?:(?:{giving()}|奖给|颁给|发给)(?:了|给)?|[为给向](?=[^，。；]{{1,12}}{handed}“?$))(?P<one>[他她它])(?P<many>们)?"
        rf"(?:[^，。；{_H}{_P}{BODY_MASKS}]{{0,6}}{handed})?“?$"
    )


def _number(masked: Masked, said: re.Match[str]) -> int:
    sign = said["number"]
    if sign in _NUMBERS:
        return _NUMBERS[sign]
    number = masked.quantity(said.start("number"))
    return int(number.value) if number is not None else 0


_TEAMS = ("班组", "班", "小组", "组", "团队", "队伍", "队")


def named_so(reading: Reading, offset: int, noun: str) -> list[Mention]:
    """The body or place named last before the offset whose name ends so (社区, 公司), or is a team where a team is meant."""
    ends = _TEAMS if noun in _TEAMS else noun
    for mention in reversed(reading.mentions):
        if (
            mention.start < offset
            and mention.entity is not None
            and mention.kind in _PLACED
            and mention.entity.name.endswith(ends)
        ):
            return [mention]
    return []

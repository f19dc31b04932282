"""Who receives an honour in a clause that names nobody itself: 又将H收入囊中, 六人都戴上了H, 前者捧得H, H写进了她们的履历."""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.kind import ORGANISATIONS, PERSONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.got import NOT_YET, tie, without_failing
from extract.relate.honour_chain import HonourChain
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _Y, _POST = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR, Kind.POST))
_PLACE = MASK[Kind.PLACE]
_WHO = f"{BODY_MASKS}{_P}"
_THIS_HOUSE = "该(?:公司|厂|校|院|企业|班组|工作室|工会|集体|单位|团队)"
_PRONOUN = re.compile(rf"(?:^|[\s“，、年月日])(?:[他她它](?P<many>们)?|{_THIS_HOUSE}|其)(?=[^，。；]{{0,16}}$)")
_IS = re.compile(r"(?:已|就|曾|还|也|更)(?:经)?(?:是|有)[“]?$")
# What a clause without a subject of its own begins with.
_WHEN = (
    rf"{_Y}|\d{{4}}年度?|[\d一二三四五六七八九十两几数多]+[年月日天次度]|这[一回次天些]|那[一年天]|[今去前当次同翌]年"
    r"|[\u4e00-\u9fff]{0,4}[之以]?[后前来](?=[，又再还])|年[初底末]|[\d一二三四五六七八九十]+月(?:份|底|初|[上中下]旬)?(?:\d+日)?"
    "|在[^，。；]{1,16}?[上中里时]|此前|之前|早前|上半年|下半年|近年来?|不久|随后|此后|之后|后来|此前|后"
)
_AND_ALSO = (
    "先后|曾经?|还|并|也|又|再|更|同时|同年|此外|多次|连续|一举|成功|累计|已经?|双双|均|都|一道|一并|再次|首次|再度|接着|最终"
    "|终于|如今|现在|先是|而且|不仅|更是|一路|因此|由此|从此|为此|其间|期间|分别|依次|相继|陆续|另|则|将|把"
)
_CARRIED = re.compile(
    rf"^[”]?(?:称号|荣誉)?{_Q}?(?:[\s，、“”]|{_WHEN}|{_AND_ALSO}|[他她它]们?|其|{_THIS_HOUSE}|凭借?[^，。；]{{0,12}}，)*$"
)
# 2015年，H；2018年，|H.
_YEAR_ALONE = re.compile(
    rf"[\s“]*(?:到了?|至)?(?:{_Y}|[\d一二三四五六七八九〇零]+年|[去今前同次翌转当]年)(?:\d+月)?[，：]?(?:又|再|还)?“?"
)
_PAIR = re.compile(r"[前后]者")
_THEIRS = re.compile(rf"[^。；{_H}{_WHO}]{{0,20}}[她他]们")
# 六人一个不少，都戴上了|H; 两家单位分别将H收入囊中.
_ALL = (
    "(?:将?各(?=[添获得捧领拿记戴授])|都|均|共有的|共同的|全部?|悉数|一律|人人|双双|一同|同获|同时|一齐|一并|齐齐|并列"
    "|(?<!有)(?<!名)(?=分[获享摘夺捧]))"
)
_MANY = re.compile(
    rf"^[^。；]{{0,24}}?(?:[这以上]|上述|四|她们|他们)?(?P<number>{_Q})"
    rf"(?:人，?(?:{_Q}|一个)不[少落]|人|单位|企业|班组|家|姐妹|师傅|选手|工友|职工)?[^。；{_Q}]{{0,6}}?，?"
    rf"(?:分别|双双|一同|一道|同时|也|便|就|因此|当场|随后|一起)*{_ALL}"
)
# Sentences of those who give prizes and speak.
_PLATFORM = re.compile(r"递[到上给]|讲话|宣读")
# Who gives is no subject: 被U授予H.
_GIVER = re.compile(rf"被(?:[{BODY_MASKS}][、和与及]?)+(?=[授评表命认记定列确选树])")
# The person or body that a sentence opens with, behind a word of when or where and what is told of it.
_START = r"^[\s“◆●■▲]*"
_AHEAD = rf"[^，。；{_WHO}{_H}]{{0,12}}"
_HEAD = re.compile(
    rf"{_START}(?:{_AHEAD}[，：])?[^，。；：{_WHO}{_H}在由被据向从对]{{0,8}}(?:[{BODY_MASKS}{_PLACE}{_POST}的、]"
    rf"|[\u4e00-\u9fff]{{0,6}}(?={_P}|{_POST}))*(?P<person>{_P})"
    rf"|{_START}(?:{_AHEAD}，)?(?P<body>[{BODY_MASKS}])(?![、的{_POST}])"
)
_NAMED = re.compile(rf"[{_WHO}{_PLACE}]")
_ENDS_IN_COUNT = re.compile(rf"{_Q}[^，。；]{{0,8}}$")


def paired(reading: Reading, masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The former or the latter of the two named last before 前者 or 后者, where one of these words is the subject of the clause."""
    comma = max(masked.text.rfind("，", clause, chain.start), masked.text.rfind("；", 0, chain.start), clause - 1) + 1
    which = _PAIR.search(masked.text, comma, chain.start)
    if which is None:
        return []
    first = masked.text.find("前者")
    before = [at for at in masked.mentions if at < (first if first >= 0 else which.start())]
    two = [masked.mentions[at] for at in before if recipients.receives(masked, at)]
    if len(two) < 2 and masked.sentence.number:
        earlier = reading.masks[masked.sentence.number - 1]
        two = [earlier.mentions[at] for at in earlier.mentions if recipients.receives(earlier, at)]
    persons = [one for one in two if one.kind is Kind.PERSON]
    two = persons if len(persons) >= 2 else two
    return [] if len(two) < 2 else [two[-2] if which.group() == "前者" else two[-1]]


def meant(reading: Reading, masked: Masked, chain: HonourChain) -> list[Mention]:
    """The persons of the sentences before, back to the honour named last, where the words behind speak of them: H写进了她们的履历."""
    if not _THEIRS.match(masked.text, chain.end):
        return []
    found: dict[Entity, Mention] = {}
    for earlier in reversed(reading.masks[max(masked.sentence.number - 12, 0) : masked.sentence.number]):
        if _H in earlier.text or earlier.sentence.block is not masked.sentence.block:
            break
        for mention in earlier.mentions.values():
            if mention.kind is Kind.PERSON and mention.entity is not None and not mention.signs:
                found.setdefault(mention.entity, mention)
    return sorted(found.values(), key=lambda one: one.start)


def numbered(reading: Reading, masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The persons or bodies of the sentences before whose number the clause gives: 六人一个不少，都戴上了H; 两家单位均获H."""
    lead = masked.text[clause : chain.start]
    many = _MANY.match(lead)
    if many is None or NOT_YET.search(lead) or _NAMED.search(lead):
        return []
    quantity = masked.quantity(clause + many.start("number"))
    if quantity is None or quantity.value < 2:
        return []
    persons = quantity.unit in ("人", "名", "位") or lead[many.end("number") : many.end("number") + 1] == "人"
    kinds = PERSONS if persons else ORGANISATIONS
    found: dict[Entity, Mention] = {}
    for earlier in reversed(reading.masks[max(masked.sentence.number - 8, 0) : masked.sentence.number]):
        if _PLATFORM.search(earlier.text):
            continue
        for mention in earlier.mentions.values():
            if mention.kind in kinds and mention.entity is not None:
                found.setdefault(mention.entity, mention)
        if len(found) >= quantity.value:
            break
    whole = len(found) == quantity.value or (
        persons and quantity.value * 0.7 <= len(found) < quantity.value and quantity.value > 4
    )
    return sorted(found.values(), key=lambda one: one.start) if whole else []


def carried(reading: Reading, masked: Masked, chain: HonourChain, clause: int, last: list[Mention]) -> list[Mention]:
    """Who receives in a clause without a subject of its own: those who received the honour before it in the sentence or in one that
    a semicolon ends (`last`), else the subject of the sentence before."""
    text = masked.text
    begin = max(text.rfind(_H, clause, chain.start) + 1, clause)
    lead = without_failing(_GIVER.sub("被", _without_times(masked, begin, chain.start)))
    if last and begin == clause and _YEAR_ALONE.fullmatch(lead):
        return last
    tied = tie(lead, text[chain.end :]) or _IS.search(lead)
    if not tied or not _CARRIED.match(lead[: tied.start()]):
        return []
    if NOT_YET.search(lead) or _NAMED.search(lead) or _ENDS_IN_COUNT.search(lead):
        return []
    pronoun = _PRONOUN.search(lead[: tied.start()])
    if last and (begin > clause or pronoun is None):
        return last
    if text[chain.end : chain.end + 1] == _Q:
        return []
    kinds = PERSONS if pronoun is not None and re.search("[他她]", pronoun.group()) else None
    return _subject(reading, masked, kinds, bool(pronoun and pronoun["many"]))


def _without_times(masked: Masked, begin: int, end: int) -> str:
    """The half-open stretch of the mask without numbers of times: |2次|被评为."""
    times = {
        at
        for at in masked.between(begin, end)
        if (quantity := masked.quantity(at)) is not None and quantity.unit == "次"
    }
    return "".join(sign for at, sign in enumerate(masked.text[begin:end], begin) if at not in times)


def _subject(reading: Reading, masked: Masked, kinds: frozenset[Kind] | None, many: bool) -> list[Mention]:
    """The subject of the nearest of the three sentences before in the same block, of these kinds where given."""
    block = reading.article.block_at(masked.sentence.start)
    for earlier in reversed(reading.masks[max(masked.sentence.number - 3, 0) : masked.sentence.number]):
        if block is None or earlier.sentence.start < block.start:
            break
        head = _HEAD.match(earlier.text)
        if head is None:
            continue
        at = head.start("person") if head["person"] else head.start("body")
        mention = earlier.mentions[at]
        if mention.entity is None or mention.signs or (kinds is not None and mention.kind not in kinds):
            continue
        return recipients.run(earlier, at) if many else [mention]
    return []

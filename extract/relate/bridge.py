"""Recipients tied to an honour within its clauses by any word of getting, giving or holding, where no set phrase tells.

Two loose ties, each over the words between the two alone: to the right (H的牌匾挂进了R, 摘下H的是R, H揭晓，R榜上有名) and to the left
(R…领到H).
"""

from __future__ import annotations

import re

from extract.kind import Kind
from extract.mention import Mention
from extract.relate import recipients
from extract.relate.got import GOT, NOT_YET, THING, tie, without_failing
from extract.relate.grantors import given_by
from extract.relate.honour_chain import HonourChain
from extract.relate.other_subject import has_other_subject
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _Y = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR))
_WHO = f"{BODY_MASKS}{_P}"
# How a word of giving is qualified, the words themselves, and those of lists that name who is honoured.
_AT_LAST = rf"(?:，|则|也|都|最终|全部|正式|今年|这回|本月|近日|日前|昨天|昨日|今天|随后|{_Y}|分别|依次|被|又|已|将|双双|先后)*"
_GOES_TO = (
    "归(?:了|于|属)?|属于|由|奖?给了?|送给了?|发给了?|颁给了?|授予?给?了?|落[到在][了]?|落户|花落"
    "|[戴挂佩别][在到进上]了?|[交送递捧发]到了?|交给了?|搬进了?|摆进了?|贴[在上进]了?|颁予|留[在给]了?"
)
_LIST_HAS = (
    rf"的?(?:名单|名册|榜单|行列|光荣榜|红榜)(?:里|中|上|之中)?，?[^，。；{_H}{_WHO}]{{0,10}}?"
    "(?:有了?|出现了?|多了|添了|写着|迎来了?|是)"
)
# H的牌匾挂进了R; H名单上出现了R.
_GIVES = re.compile(rf"^{THING}{_AT_LAST}(?:{_GOES_TO}|{_LIST_HAS})[^，。；{_H}]{{0,6}}?(?=[{_WHO}])")
# 捧回H的是R; 喜获H的，还有R.
_WHO_GOT = re.compile(
    rf"^{THING}(?:一次|{_Q})?(?:的，?)?(?:一共)?(?:也|还|正|便|就|则|同样)?(?:是|有|包括|数)(?:来自)?"
    rf"[^，。；{_H}{_Q}]{{0,6}}?(?=[{_WHO}])"
)
# U领走H，挂上H牌子的|是R: the clause has no subject before its verb.
_CLEFT = re.compile(rf"^{THING}的，?(?:还|也|正|便|就|则|同样)*是(?:来自)?[^，。；{_H}{_Q}]{{0,6}}?(?=[{_WHO}])")
# 把H交到了|R董事长手中: to a body by the hands of its head.
_INTO_HANDS = re.compile(
    rf"{THING}[交送递颁捧发][到给予进]了?[^，。；{_H}{_WHO}]{{0,4}}(?P<body>[{BODY_MASKS}])[^，。；{_H}{BODY_MASKS}]{{0,6}}手[中里上]"
)
# R当选H，同时入选的还有R.
_ALSO = re.compile(
    rf"[”]?(?:称号|荣誉)?[^。；{_H}]{{0,12}}?，(?:同时|一同|一起|[与和][他她]一[同起道])?"
    r"(?:入选|当选|上榜|获奖|受表彰|同榜|获此殊荣|榜上有名|获得?(?:该|此|这一)(?:称号|殊荣|荣誉))的，?[还也另]?(?:有|包括|是)"
)
# H是R的，H也是R的.
_IS_OF = re.compile(rf"^{THING}(?:也|则|都|就)?是(?=[{_WHO}](?:[、和与][{_WHO}])*的(?:[，。；]|$))")
# 获得H的R; the relative clause needs a verb of getting before the honour and nobody before that verb.
_RELATIVE = re.compile(rf"^{THING}的(?:(?:单位|集体|企业|个人|职工|代表|先进|班组)*)(?=[{_WHO}])")
# 为荣获H的R|和荣获H的R颁奖.
_GETS_TOO = r"(?:[和与及、]|以及)(?:荣获|获得?|喜获|获评|当选|[被]?(?:授予|评为|命名为?)|捧得|摘得)"
_RELATIVES = re.compile(rf"^{THING}的(?P<who>[^，。；{_H}]{{1,40}}?)(?={_GETS_TOO}[^，。；{_H}]{{0,6}}{_H})")
_RELATIVES_ON = re.compile(rf"{_H}{THING}的[^，。；{_H}]{{1,40}}?{_GETS_TOO}[^，。；{_H}]{{0,6}}$")
# 获得H的他，是P.
_IS_HE = re.compile(rf"^{THING}的[他她]，?(?:就|正|便)?是[^。；{_H}{_P}]{{0,24}}(?={_P})")
# H这一档，列着R、R.
_SHELF = re.compile(
    rf"^{THING}(?:这一?|那一?)?[档栏级等类]?[^，。；：{_WHO}{_H}{_Q}]{{0,4}}[，：]"
    rf"(?:也|还)?(?:列着|站着|有|分别是|分别有|摆着)[^，。；{_H}{_WHO}]{{0,4}}?(?=[{_WHO}])"
)
_TO_THE_RIGHT = (_GIVES, _IS_OF, _SHELF)
# Who is named behind, up to what another does; no further honour may follow at once.
_WHOM = rf"[{_WHO}][^。；给向对为把授评表颁{_H}]"
_ALONE = rf"(?![^，。；]{{0,14}}{_H})"
# H被R收入囊中; H，R摘走.
_TAKES = re.compile(
    rf"^[”]?[^。；{_H}]{{0,8}}?(?:被|由|让)?(?P<who>{_WHOM}{{0,60}}?)(?:收入囊中|揽[入下走]?|摘[走下得]|捧[走回]|拿[走下]|夺[走得]|抱[走回]"
    rf"|领[走回]|所[得获]|分[享获]|包揽|囊括|(?:获|取|赢|捧|斩|荣)[得获取](?!的)|锁进){_ALONE}"
)
_ON_THE_LIST = (
    "(?:榜上有名|入列|在[列册]|上榜|名列其中|位列其中|(?:均|都|也)?在(?:其中|列|内|里面|里头)|也在(?=[，。；])"
    "|获命名|受命名|获表彰|现身|亮相|跻身其中|跻身其列|入围|入选|当选|在内|获此(?:殊荣|荣誉|称号|奖项)|受到?表彰"
    "|获选|获评|折桂|脱颖而出|赫然在|名列其间|占[^，。；]{0,4}席|占[了]?其[一二三中])"
)
# H揭晓，R双双榜上有名.
_LISTED_IN = re.compile(
    rf"^{THING}(?:由(?:[{BODY_MASKS}][、和与及]?)+)?[^。；{_H}{_WHO}]{{0,14}}[，：](?P<who>{_WHOM}{{0,80}}?)(?:等[^，。；]{{0,12}})?，?"
    rf"(?:双双|均|都|也|一同|同时|分别)*{_ON_THE_LIST}{_ALONE}"
)
# 推荐R申报H; 给R记H.
_PROPOSED = re.compile(
    rf"(?:(?:推荐|推报|提名|推选)(?:了)?|(?:给|为|对|向)(?=[^，。；]{{1,40}}记(?:了)?“?$))"
    rf"(?P<who>[^，。；{_H}]{{1,60}}?)(?:等[^，。；]{{0,10}})?"
    r"(?:申报|参评|参选|角逐|竞逐|为|评选|参加|冲刺|各?记了?)(?:了)?“?$"
)
_ANY_WHO = re.compile(rf"[{_WHO}]")
_NAMED_OR_IS = re.compile(rf"[{_WHO}][^，]*$|是")
_ANOTHER_HONOUR = re.compile(rf"[^，。；]*{_H}")
_LIST_END = re.compile(rf"[。；]|，(?=[^，。；]*{_H})|，(?![^，。；]*[{_WHO}])")
_CLAUSE_END = re.compile("[，。；]")
_NEXT_HONOUR = re.compile(f"[。；]|，(?=[^，。；]*{_H})")
_COLON = re.compile("(?:：|——)“?")
_NOTHING_MORE = re.compile("[”]?[。；\\s]*$")
# So many characters stand at most between who gets an honour and it.
_LONGEST = 30


def given(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients that stand behind the honours and to whom some word of giving, getting or listing ties them."""
    text = masked.text
    right = text[chain.end :]
    lead = text[clause : chain.start]
    listed = _LISTED_IN.match(right)
    if given_by(right) and listed is None:
        return []
    gives = next((match for pattern in _TO_THE_RIGHT if (match := pattern.match(right))), None)
    into = _INTO_HANDS.match(right)
    if into is not None and recipients.fits(
        masked.mentions[chain.start].name, masked.mentions[at := chain.end + into.start("body")]
    ):
        return [masked.mentions[at]] if masked.mentions[at].entity is not None else []
    if gives is None and not _ANY_WHO.search(lead):
        gives = _WHO_GOT.match(right)
    if gives is None and GOT.search(lead[-8:]) and not _NAMED_OR_IS.search(_object_of(lead)):
        gives = _IS_HE.match(right) or _RELATIVE.match(right)
    if gives is not None and not _ANOTHER_HONOUR.match(right, gives.end()):
        return _up_to(masked, chain.end + gives.end(), _LIST_END)
    listed = listed or _TAKES.match(right)
    if listed is not None:
        return recipients.after(masked, chain.end + listed.start("who"), chain.end + listed.end("who"))
    return []


def cleft(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients that the honours' own clause tells last, without a subject before its verb of getting."""
    begin = max(clause, masked.text.rfind("，", clause, chain.start) + 1)
    told = _CLEFT.match(masked.text[chain.end :]) if begin > clause else None
    if (
        told is None
        or _ANY_WHO.search(masked.text, begin, chain.start)
        or not GOT.search(masked.text, begin, chain.start)
    ):
        return []
    return _up_to(masked, chain.end + told.end(), _CLAUSE_END)


def besides(masked: Masked, chain: HonourChain) -> list[Mention]:
    """Those whom the sentence adds to the recipients behind the honours: 同时入选的还有R."""
    also = _ALSO.match(masked.text, chain.end)
    return _up_to(masked, also.end(), _NEXT_HONOUR) if also is not None else []


def described(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients of 荣获H的R和荣获H的R: named behind the honours and described by them, in a list of such descriptions."""
    text = masked.text
    if not GOT.search(text[max(chain.start - 8, clause) : chain.start]):
        return []
    right = text[chain.end :]
    first = _RELATIVES.match(right)
    if first is not None:
        return recipients.after(masked, chain.end + first.start("who"), chain.end + first.end("who"))
    last = _RELATIVE.match(right) if _RELATIVES_ON.search(text[clause : chain.start]) else None
    return _up_to(masked, chain.end + last.end(), _CLAUSE_END) if last is not None else []


def recommended(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients of 推荐R申报H, 给R记H: named between the verb or preposition and the honours."""
    lead = _PROPOSED.search(masked.text[clause : chain.start])
    if lead is None:
        return []
    return recipients.after(masked, clause + lead.start("who"), clause + lead.end("who"), True)


def bridged(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients before the honours that some word of getting ties to them; empty where the words between speak of
    striving."""
    text = masked.text
    for at in reversed(masked.between(clause, chain.start)):
        if not recipients.receives(masked, at):
            continue
        between = without_failing(text[at + 1 : chain.start])
        right = text[chain.end :]
        if _COLON.fullmatch(between) and _NOTHING_MORE.match(right):
            return [masked.mentions[at]]
        tied = tie(between, right)
        if has_other_subject(between[: tied.start()] if tied else ""):
            return []
        if len(between) <= _LONGEST and tied and not NOT_YET.search(between) and _H not in between:
            found = recipients.before(masked, chain.start, clause)
            return found or ([] if recipients.others(masked, at, chain.start) else [masked.mentions[at]])
        break
    return []


def _up_to(masked: Masked, start: int, ends: re.Pattern[str]) -> list[Mention]:
    """The recipients named from the masked position to where `ends` first matches, or to the end of the sentence."""
    stop = ends.search(masked.text, start)
    return recipients.after(masked, start, stop.start() if stop else len(masked.text))


def _object_of(lead: str) -> str:
    """The part of the lead before the verb of getting that stands last in it."""
    verbs = list(GOT.finditer(lead))
    return lead[max(lead.rfind("，", 0, verbs[-1].start()) + 1, 0) : verbs[-1].start()] if verbs else lead

"""Facts of posts, and with them those of employment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.boundary import name_start
from extract.entity import Entity
from extract.fact import Employment, Evidence, Fact, Post
from extract.kind import Kind
from extract.pattern import matches
from extract.reading import Reading
from extract.relate.bodies import BODY
from extract.relate.employment import DOES, NAMES, byline_employments, employments, people
from extract.relate.post_burden import NAMED, OF_THE_ONE_BEFORE
from extract.relate.post_chain import CHAIN, REMARK, SEAT, Held, occupation_before, posts_of
from extract.relate.post_claims import claims
from extract.relate.post_facts import facts_of, telling
from extract.relate.post_subject import BACK, CARRIES, REACH, subject
from extract.relate.post_verbs import HOLDS, MADE, STATES
from extract.sentence import MASK, Masked

_P, _N, _H, _Q = MASK[Kind.POST], MASK[Kind.PERSON], MASK[Kind.HONOUR], MASK[Kind.QUANTITY]
_T = r"[\u4e00-\u9fffA-Za-z0-9]"
_BEFORE = re.compile(
    rf"(?P<chain>{CHAIN})(?:、(?:“?{_H}”?(?:称号)?(?:获得者|得主)?|{_T}{{2,6}})){{0,3}}[ ：]{{0,4}}(?P<names>{NAMES})"
)
_NUMBER = rf"(?:{_Q}|[一二两三四五六七八九十]+[位名人])"
_EQUALS = re.compile(
    rf"(?P<chain>{CHAIN})(?:(?:有|共有?|一共有?|共计|则有)?{_NUMBER}(?:，|，[^，。；：{_N}{_P}]{{0,14}}?)?)?，?(?:依次|分别|还|仍|正|就)?(?:为|是|由|：|系|即)(?P<names>{NAMES})"
)
_COUNTED = re.compile(rf"(?P<chain>{CHAIN})(?:有|共有?|一共有?|共计|则有)?{_NUMBER}[，：—]{{1,2}}(?P<names>{NAMES})")
# What a short life tells between a name and the posts: 甲，女，汉族，1988年生，….
_LIFE_DATA = (
    rf"(?:，(?:男|女|[^，。；]{{1,3}}族|[^，。；{_N}{_P}]{{0,8}}出?生|(?:中共)?党员|[^，。；{_N}{_P}]{{1,5}}岁"
    rf"|[^，。；{_N}{_P}]{{2,6}}(?:学历|文化|人))){{1,7}}"
)
_AFTER = re.compile(
    rf"(?P<names>{NAMES})(?:等(?:{_Q})?|{_Q}|{_LIFE_DATA})?(?:(?P<state>{STATES}|，(?:职务|身份|头衔)?{STATES})|，|——|  ?)"
    rf"(?![老小][一-鿿][是任当])[^，。；、（）{_N}]{{0,2}}?(?P<chain>{CHAIN})"
    r"(?=[，。；！）（—]|等|$|\n|一职|职务|三职|两职|一肩挑|双肩挑|一身兼|一人挑)"
)
_FURTHER = re.compile(rf"，(?P<chain>(?={SEAT}){CHAIN}(?=[，。；])|{CHAIN}(?= *(?:\n|$)))")
_OF_SOME = re.compile(r"(?:^|[，。；：、“”和与])([一-鿿]{2,10})的(?=[一-鿿]{0,4}" + _P + "$)")
_NO_BODY = re.compile(r"[岁龄年月日代辈名人来出]$|[一-鿿](?:大|小|好|多|高)$")
# Titles of societies, which the list that names one goes on with: 某会会长甲、|秘书长乙.
_OF_SOCIETY = re.compile(r"^(?:常务)?副?(?:会长|理事长|监事长|秘书长)$|^总?干事长?$")
# A trade with the name of a house in it that nobody has found: 空管西南局管制员.
_ELSEWHERE = re.compile(r"[一-鿿]{2,}?(?:局|公司|[厂院校站社店]|集团|中心|银行)[一-鿿]{2,}")
_IN_BRACKETS = re.compile(rf"(?P<names>{_N})（(?:(?P<chain>{CHAIN})|(?P<body>{BODY}))）")
# Each with characters without which it never fits: a pattern that begins with a chain is slow.
_RULES = (
    (_BEFORE, "post before name", _P),
    (_EQUALS, "post equals name", "为是由：系即"),
    (_COUNTED, "post equals name", "，：—"),
    (_IN_BRACKETS, "post in brackets", "（"),
    (_AFTER, "post after name", _P),
)
# Of those, the rules for sentences that name no post.
_WITHOUT_POST = ((_IN_BRACKETS, "post in brackets", "（"),)
# Rules that hold also for who is introduced with another post: 县委常委甲当选主席.
_APPOINTED = re.compile(
    rf"{MADE}(?:了|出)?(?P<names>{NAMES})(?:同志)?(?:等(?:{_Q})?)?(?:为|担任|任|出任|兼任|当)(?P<chain>{CHAIN})"
)
_BY = re.compile(
    rf"(?P<chain>{CHAIN})(?:一职|职务|职位|的?接力棒|人选)?，?(?:将|则|改|现|也|均|都)?由[^，。；、{_N}]{{0,40}}?(?:、[^，。；、{_N}]{{0,20}}?){{0,3}}"
    rf"(?P<names>{NAMES})(?:等(?:{_Q})?)?(?:同志)?(?:担任|兼任|接任|出任|接棒|继任|接替|接过|代理|暂代|担当|充当|任(?!务)|当选|挂职|接力|接下|挑起|扛起|揽下|兼)"
)
_OFFICE_LEFT = re.compile(
    rf"(?P<chain>{CHAIN})(?:(?:一职|职务|的?位子)，|(?:一职|人选)[^，。；{_N}]{{0,12}}(?:落|敲|揭|确|选)[定晓出]，)(?P<names>{NAMES})"
    rf"(?:卸任|离任|辞去|让出|担任|接任|出任|接棒|继任|坐上|(?=[，。；]))"
)
# Who takes over the post named last: 接任的是甲.
_SUCCESSOR = re.compile(rf"(?:接任|接替|接棒|继任|接班|接过担子)(?:他|她)?的?(?:人|者)?(?:则|正)?是(?P<names>{NAMES})")
# 市总工会主席也由他兼着: the subject of before.
_BY_HIM = re.compile(
    rf"(?P<chain>{CHAIN})(?:(?:一职|职务)?，?(?:也|则|同时|仍|还|又|均|都)*由(?:他|她|其|后者)(?:一并|一肩|同时|来)?(?:担任|兼|挑|接|出任|代|当|任)"
    rf"|(?:他|她|也|都|还)*(?:(?:当|做|干|任)过|一(?:级级|步步|路)[走升干做])"
    rf"|(?:{_Q}?(?:担子|重担|重任))?(?:一并|一齐|都|也)?[压落交][到在给]了?(?:他|她)的?(?:肩|手)[上里中])"
)
_OF_HIM = ((_BY_HIM, "held by the one before", "由过级步路肩手"), *OF_THE_ONE_BEFORE)
_REMOVED = re.compile(rf"(?P<names>{NAMES})(?:同志)?的(?P<chain>{CHAIN})(?:职务|一职)")
# 甲从某部部长任上退休.
_LEAVING = re.compile(
    rf"(?P<names>{NAMES})[^，。；{_N}{_P}]{{0,8}}?[从自由](?P<chain>{CHAIN})(?:的?(?:岗位|职位|位子|任)上?|一职)?上?"
    r"(?:退休|退下|退居|离任|卸任|调任|转任|转岗|调往|调到|升任|离开|退出|荣休)"
)
_PASSED = re.compile(
    rf"(?P<chain>{CHAIN})(?:一职|一席|的?(?:担子|重任|职务|接力棒|帽子|位子|印))[^，。；{_N}]{{0,6}}?(?:落到|落在|落到了|交给|交到|归|传给|传到)了?(?P<names>{NAMES})"
)
_MORE = (
    (_APPOINTED, "appointed", ""),
    (_BY, "held by", "由"),
    (_REMOVED, "removed from", "的"),
    (_LEAVING, "leaving", "退离卸转调升荣"),
    (_PASSED, "passed to", "落交归传"),
    (_OFFICE_LEFT, "left or taken", "职位人"),
    *NAMED,
)
_HELD = re.compile(rf"{HOLDS}(?:新一届|该)?(?P<chain>{CHAIN}(?:(?:和|以及|及|与){SEAT}?{_T}{{0,8}}?{_P})?)(?!{_N})")
_WHOSE = re.compile(
    rf"(?:的|时的|期间的|一职的)(?:他|她|，?(?:则|正|就)?是)?(?:{CHAIN}|[\u4e00-\u9fff{_H}{_Q}]{{0,6}}?)(?P<names>{NAMES})"
)
_AS = re.compile(rf"，(?P<names>{NAMES})")
_FROM = re.compile(rf"[从由自](?P<chain>{CHAIN})(?:的?(?:岗位|职位|任)上?)?(?:上)?$")
_AT = re.compile(
    rf"(?:在|调[进入到至]|分[配到]到?|进入?了?|加入|走进|考[入进]|入职|来到|(?:供|任|就)职于|来自于?)(?P<body>{BODY})[^，。；{_N}]{{0,4}}，?(?:[^，。；{_N}]{{0,12}}{_P}[^，。；{_N}]{{0,4}}，)?$"
)
# Posts before a comma and more posts of the same person: 市人大常委会副主任，市总工会主席甲.
_LEFT = re.compile(rf"(?P<chain>{SEAT}[^，。；：{_N}]{{0,30}}{_P})，$")
_GIVEN = re.compile(rf"(?:{HOLDS}|任|为)$")
_NAMED = re.compile(rf"(?P<title>{_P}(?:同志)?)?{NAMES}(?:，|、)$")
_COMES = re.compile(
    rf"(?:，?(?:则|也|都|均)?(?:来自|供职于|任职于|就职于|属于?)|，(?={BODY}的(?:人|职工|员工|工人))|，?(?:就|一直)?在(?={BODY}{_T}{{0,4}}{DOES})|，(?:[^，。；{_N}{_P}]{{0,14}}，)?(?:工作)?单位(?:就|便)?(?:是|在|叫))"
    rf"(?P<body>{BODY})"
)
_COMING = re.compile(
    rf"(?:来自|在)(?P<body>{BODY})(?:工作|上班|担任)?的$|(?:^|[^{_N}])(?:在|走[进入]|来到|记者到)(?P<body2>{BODY})[^，。；{_N}{_P}]{{0,14}}，(?:[^，。；：{_N}{_P}]{{0,12}}，)?$"
)
# The house of an item, then its worker: 某某公司，高级技师甲；.
_ITEM_OF = re.compile(rf"(?:^|[；：、])(?P<body>{BODY})，$")
_OF_BODY = re.compile(
    rf"(?P<body>{BODY}){_T}{{0,10}}?的?{_N}{REMARK}，(?:[^，。；{_N}]{{0,16}}，)?[^，。；{_N}]{{0,16}}$"
)


def relate_posts(reading: Reading) -> Iterator[Fact]:
    """The facts of posts and employments that the article states, each once, with its first evidence."""
    stated: dict[tuple[Entity, str, Entity | None], Post | Employment] = {}
    for fact in _stated(reading):
        stated.setdefault((fact.person, fact.title if isinstance(fact, Post) else "", fact.organization), fact)
    yield from telling(tuple(stated.values()))


def _stated(reading: Reading) -> Iterator[Post | Employment]:
    previous: Masked | None = None
    for masked in reading.masks:
        if _N in masked.text:
            settled: set[int] = set()
            yield from _introduced(reading, masked, settled)
            yield from employments(masked, settled)
        if _P in masked.text and _N in masked.text:
            yield from _appointed(reading, masked)
        if _P in masked.text:
            yield from _held(reading, masked, previous)
            yield from _followed(reading, masked, previous)
            yield from _claimed(reading, masked, previous)
        far = previous is not None and masked.sentence.number - previous.sentence.number >= BACK
        if _N in masked.text or (far and not CARRIES.search(masked.text)):
            previous = masked
    yield from byline_employments(reading)


def _introduced(reading: Reading, masked: Masked, settled: set[int]) -> Iterator[Post | Employment]:
    """The posts that a name is introduced with; the positions of names served so are added to `settled`."""
    before: tuple[int, Entity | None] = -1, None
    for match, rule in matches(_RULES if _P in masked.text else _WITHOUT_POST, masked.text):
        again = match.re is _AFTER and match["state"]
        named = people(masked, match, set() if again else settled)
        if not named:
            continue
        evidence = Evidence(*masked.span(match.start(), match.end()), rule)
        if match.groupdict().get("body"):
            body = masked.mention(match.start("body")).entity
            title = occupation_before(masked, match.start("names"))
            for person in named if body else ():
                yield Post(person, title, body, evidence) if title else Employment(person, body, evidence)  # type: ignore[arg-type]
            continue
        chain = match["chain"]
        if match.re is _BEFORE and _IN_BRACKETS.match(masked.text, match.start("names")) and not re.search(BODY, chain):
            continue
        start, end = match.span("chain")
        held = posts_of(reading, masked, _chain_start(masked, start) if match.re is _BEFORE else start, end)
        held = _at_home(masked, match, held)
        if (
            match.re is _BEFORE
            and held
            and not (held[0].office or held[0].body)
            and _of_unknown(masked, *match.span("chain"))
        ):
            held = held[1:]
        first, last = match.span("names")
        goes_on = held and (not held[0].office or _OF_SOCIETY.search(held[0].title))
        if goes_on and held[0].body is None and before[0] == start - 1 and not _ELSEWHERE.match(held[0].title):
            held = [replace(one, body=before[1]) for one in held]  # 某某公司焊工甲、|钳工乙
        before = last, held[0].body if goes_on else None
        if match.re is _AFTER:
            held.extend(_further(reading, masked, match.end()))
        if any(not one.generic and (match.re is not _AFTER or one.office or one.body) for one in held):
            settled.update(range(first, last if any(one.shared for one in held) else first + 1))
        yield from facts_of(named, held, evidence, reading, "分别" in match.group())


def _of_unknown(masked: Masked, start: int, end: int) -> bool:
    """Whether words that name a body which nobody has found stand before the first title: 华光国瓷的|彩绘工."""
    first = masked.text.index(_P, start, end) + 1
    some = _OF_SOME.search(masked.text, max(0, start - 1), first)
    return some is not None and not _NO_BODY.search(some[1]) and name_start(some[1], len(some[1]), 0) == 0


def _further(reading: Reading, masked: Masked, end: int) -> list[Held]:
    """The posts at other bodies that follow behind commas: 甲，市政协副主席，|市总工会主席."""
    held: list[Held] = []
    while further := _FURTHER.match(masked.text, end):
        held.extend(posts_of(reading, masked, *further.span("chain")))
        end = further.end()
    return held


def _chain_start(masked: Masked, start: int) -> int:
    """Where the chain at `start` begins if posts of the same person, with other bodies, stand before it and a comma."""
    while left := _LEFT.search(masked.text, max(0, start - REACH), start):
        before = left.start("chain")
        named = _NAMED.search(masked.text, max(0, before - REACH), before)
        if _GIVEN.search(masked.text, 0, before) or (named and not named["title"]):
            break
        start = before
    return start


def _at_home(masked: Masked, match: re.Match[str], held: list[Held]) -> list[Held]:
    """The posts held, at the body that a text names around them: 来自某厂的焊工甲, 焊工甲来自某厂."""
    if not held or held[0].body is not None:
        return held
    around = (
        _COMES.match(masked.text, match.end())
        or _COMING.search(masked.text, 0, match.start())
        or _ITEM_OF.search(masked.text, 0, match.start())
    )
    body = masked.mention(around.start(around.lastgroup or 0)).entity if around else None
    return [replace(one, body=one.body or body) for one in held]


def _appointed(reading: Reading, masked: Masked) -> Iterator[Post | Employment]:
    for match, rule in matches(_MORE, masked.text):
        evidence = Evidence(*masked.span(match.start(), match.end()), rule)
        held = posts_of(reading, masked, *match.span("chain"))
        yield from facts_of(people(masked, match, set()), held, evidence, reading, "分别" in match.group())


def _followed(reading: Reading, masked: Masked, previous: Masked | None) -> Iterator[Post | Employment]:
    """The posts of whom the sentence points at: 接任的是甲, 主席也由他兼着."""
    for match in _SUCCESSOR.finditer(masked.text):
        chains = list(re.finditer(CHAIN, masked.text[: match.start()]))
        if chains:
            held = posts_of(reading, masked, *chains[-1].span())
            evidence = Evidence(*masked.span(match.start(), match.end()), "successor")
            yield from facts_of(people(masked, match, set()), held, evidence, reading)
    for match, rule in matches(_OF_HIM, masked.text):
        evidence = Evidence(*masked.span(match.start(), match.end()), rule)
        held = _placed(masked, match, posts_of(reading, masked, *match.span("chain")))
        yield from facts_of(subject(masked, match.start(), previous)[:1], held, evidence, reading)


def _placed(masked: Masked, match: re.Match[str], held: list[Held]) -> list[Held]:
    """The posts held, at the body that the words before the match say one was in, if the chain names none."""
    at = None if re.search(BODY, match["chain"]) else _AT.search(masked.text[: match.start()])
    at = match if match.groupdict().get("body") else at
    return [replace(one, body=masked.mention(at.start("body")).entity) for one in held] if at else held


def _claimed(reading: Reading, masked: Masked, previous: Masked | None) -> Iterator[Post | Employment]:
    for claim in claims(masked, previous):
        evidence = Evidence(*masked.span(claim.start, claim.end), claim.rule)
        yield from facts_of(claim.named, posts_of(reading, masked, *claim.chain), evidence, reading)


def _held(reading: Reading, masked: Masked, previous: Masked | None) -> Iterator[Post | Employment]:
    """The posts that verbs give: 甲当选…, 身为…的甲, 他曾任…."""
    for match in _HELD.finditer(masked.text):
        before = masked.text[: match.start()]
        come_from = _FROM.search(before)
        after = _WHOSE.match(masked.text, match.end())
        if after is None and match.group().startswith(("身为", "作为")):
            after = _AS.match(masked.text, match.end())
        start = come_from.start() if come_from else match.start()
        named = people(masked, after, set()) if after else subject(masked, start, previous)
        evidence = Evidence(*masked.span(match.start(), match.end()), "post held")
        held = _placed(masked, match, posts_of(reading, masked, *match.span("chain")))
        at = _AT.search(before)
        if come_from:
            held = posts_of(reading, masked, *come_from.span("chain")) + held
        if after is None and named and all(one.body is None for one in held):
            whose = _OF_BODY.search(masked.text, max(0, start - REACH), start)
            held = [replace(one, body=masked.mention(whose.start("body")).entity) for one in held] if whose else held
        told = at or re.search(BODY, match["chain"])
        held = [one for one in held if one.office or (told and one.body)]
        yield from facts_of(named, held, evidence, reading, before.endswith("分别"))

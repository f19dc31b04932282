"""Who holds posts that stand apart from the names: rosters whose numbers agree, 身份, the former and the latter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.entity import Entity
from extract.kind import Kind
from extract.relate.bodies import BODY
from extract.relate.employment import NAMES, persons
from extract.relate.post_chain import CHAIN
from extract.sentence import MASK, Masked

_P, _N, _Q = MASK[Kind.POST], MASK[Kind.PERSON], MASK[Kind.QUANTITY]
_PAIR = re.compile(rf"{_N}(?:、|和|与){_N}")
_LATTER = re.compile(rf"(?P<which>前者|后者)(?:是|为|身兼|兼任|则是|任)(?P<chain>{CHAIN})")
# A title, how many hold it, and the rest of the sentence, which names so many: 副主席一职，当选的共三位：甲，兼职的乙、丙.
_COUNTED = re.compile(
    rf"(?P<chain>{CHAIN})(?:一职|职务|人选)?(?:，?(?:当选|选出|入选)的?)?(?:一?共|共有|有|共计|一?共有|计)?(?P<number>{_Q})[，：—]{{1,2}}(?P<rest>[^{_P}]*)$"
)
# The number first: 另外3位委员来自基层，他们是甲、乙和丙.
_NUMBERED = re.compile(
    rf"(?P<number>{_Q})(?P<chain>{CHAIN})(?:[^{_N}{_P}。；]{{0,24}}?(?:分别|依次)?[为是：]|：)(?P<rest>{_N}[^{_P}]*)$"
)
# The names first: 甲、乙、丙，加上丁，组成4名委员.
_SUMMED = re.compile(rf"^(?P<rest>[^{_P}]*{_N}[^{_N}{_P}]{{0,24}}?)(?P<number>{_Q})(?P<chain>{CHAIN})(?=[，。；]|$)")
# The names, then how many they are: 甲、乙两位副主席.
_TOGETHER = re.compile(rf"(?P<rest>{NAMES})(?:等|这)?(?P<number>{_Q})(?P<chain>[^，。；：、{_N}]{{0,8}}{_P})(?!{_N})")
_LISTED = re.compile(
    rf"(?P<names>{NAMES})(?:等)?(?:{_Q})?，?(?:名字|都|均|也|一同|双双|还)*(?:被?(?:列|选|补)(?:进|入)|进|跻身|入选|名列)了?(?P<chain>{CHAIN})(?:一栏|之列|名单|行列|的?席位)"
)
_AS = re.compile(rf"(?P<names>{NAMES})以(?P<chain>{CHAIN})的?(?:身份|名义)")
_TWO = re.compile(
    rf"(?P<names>{_N})[^，。；：{_N}]{{0,6}}(?:身兼|身负|肩挑|一身)[两二三](?:职|任)[，：]"
    rf"(?P<chain>{CHAIN})是(?:其?一个?)，(?P<chain2>{CHAIN})(?:也?是)(?:另?一个|其二)"
)
_THIS = re.compile(rf"(?P<names>{_N})(?:：|，|——)(?:这位|一位|这名)(?P<chain>{CHAIN})(?=[，。；])")
# Each by himself behind the title: 两名副主席，一名叫甲，一名叫乙.
_ONE = rf"(?:一[名位个]|{_Q})(?:是|叫|叫做|为)?{_N}"
_EACH = re.compile(rf"(?P<chain>{CHAIN})[，：](?P<rest>(?:(?:另|还有)?{_ONE}[，、；。]?){{2,5}})")
_SOME_ONE = re.compile(_ONE)
_PLAIN = ((_THIS, "this one"), (_LISTED, "listed among"), (_AS, "in the quality of"), (_TWO, "two posts"))


@dataclass(frozen=True, slots=True)
class Claim:
    """Persons who hold the posts of the chain at the masked stretch `chain`; the evidence is the masked `[start, end)`."""

    named: list[Entity]
    chain: tuple[int, int]
    start: int
    end: int
    rule: str


# Those of a list by their turn: 头一位是…，第二位是…，第三位，….
_TURN = re.compile(
    rf"(?P<which>头一位|[头第]一[个名]|第一位|前者|第?[二三四]位|另一位|后者|末一位|最后一位)(?:则|也|又|，)?(?:是|为|身兼|兼任|任|)(?P<chain>{CHAIN})(?=[，。；]|$)"
)
_TURNS = {"一": 0, "前": 0, "二": 1, "后": 1, "另": 1, "三": 2, "四": 3, "末": -1, "最": -1}
# What is said of all who were named last: 两人都是…, 三位同为….
_ALL = re.compile(rf"(?P<number>{_Q})(?:都|均|同|皆|也都)(?:是|为|任)(?P<chain>{CHAIN})(?=[，。；]|$)")
# So many must be told by turn.
_TURNS_AT_LEAST = 2


def claims(masked: Masked, previous: Masked | None) -> Iterator[Claim]:
    """The claims of posts that a sentence with a post makes about persons named in it or in the sentence before."""
    if _N in masked.text:
        for pattern, rule in _PLAIN:
            for match in pattern.finditer(masked.text):
                named = persons(masked, *match.span("names"), set())
                yield Claim(named, match.span("chain"), *match.span(), rule)
                if match.groupdict().get("chain2"):
                    yield Claim(named, match.span("chain2"), *match.span(), rule)
        for match in _EACH.finditer(masked.text) if _SOME_ONE.search(masked.text) else ():
            yield Claim(
                persons(masked, *match.span("rest"), set()), match.span("chain"), *match.span(), "each by himself"
            )
        if _Q in masked.text:
            yield from _rosters(masked)
    if previous is not None and ("前者" in masked.text or "后者" in masked.text):
        yield from _former_and_latter(previous, masked)
    yield from _in_turn(previous, masked)


def _rosters(masked: Masked) -> Iterator[Claim]:
    """The claims of titles held by as many persons as the sentence says, where it names exactly so many."""
    for pattern in (_COUNTED, _NUMBERED, _SUMMED, _TOGETHER):
        match = pattern.search(masked.text)
        if match is None or re.search(BODY, match["rest"][match["rest"].find(_N) :]):
            continue
        named = persons(masked, *match.span("rest"), set())
        number = masked.quantity(match.start("number"))
        if number is not None and len(named) > 1 and len(set(named)) == len(named) == number.value:
            yield Claim(named, match.span("chain"), *match.span(), "roster of a number")


def _former_and_latter(before: Masked, masked: Masked) -> Iterator[Claim]:
    pairs = list(_PAIR.finditer(before.text))
    pair = persons(before, *pairs[-1].span(), set()) if pairs else _last_named(None, before, len(before.text))
    for match in _LATTER.finditer(masked.text) if len(pair) == 2 else ():
        person = pair[0 if match["which"] == "前者" else 1]
        yield Claim([person], match.span("chain"), *match.span(), "former and latter")


def _in_turn(before: Masked | None, masked: Masked) -> Iterator[Claim]:
    """The claims of those whom the text told by their number or turn, of the names told last before."""
    for match in _ALL.finditer(masked.text):
        named = _last_named(before, masked, match.start())
        number = masked.quantity(match.start("number"))
        if number is not None and 1 < len(named) == number.value:
            yield Claim(named, match.span("chain"), *match.span(), "said of all")
    turns = list(_TURN.finditer(masked.text))
    if len(turns) < _TURNS_AT_LEAST:
        return
    named = _last_named(before, masked, turns[0].start())
    for match in turns:
        turn = next(_TURNS[sign] for sign in match["which"] if sign in _TURNS)
        if len(turns) == len(named) and turn < len(named):
            yield Claim([named[turn]], match.span("chain"), *match.span(), "told by turn")


def _last_named(before: Masked | None, masked: Masked, position: int) -> list[Entity]:
    """The persons named in the sentence before the position, each once, or else those of the sentence before."""
    named = list(dict.fromkeys(persons(masked, 0, position, set())))
    if named or before is None:
        return named
    return list(dict.fromkeys(persons(before, 0, len(before.text), set())))

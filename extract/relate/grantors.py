"""Who confers an honour, and who therefore does not get it: U授予H, 从U手里接过H, H由U命名."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.article import HEADINGS
from extract.conferring import giving
from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import entities
from extract.relate.got import THING
from extract.relate.honour_chain import HonourChain
from extract.sentence import BODY_MASKS, MASK, Masked

_H = MASK[Kind.HONOUR]
# H由U命名: who gives stands behind.
_GIVEN_BY = re.compile(
    rf"^{THING}(?:，|则|也|都|今年|最终)*由(?:[{BODY_MASKS}][、和与及]?|联合|共同){{1,6}}[^，。；{_H}]{{0,10}}?"
    r"(?:命名|授予|颁|[上呈]?报(?!喜)|申报|推荐|评选|认定|设立|主办|公布|发布|评定|授牌|审定|组织|推荐|制作|出资|举办|表彰)"
)
_GAVE = re.compile(
    r"授予|追授|颁发|颁给|表彰|命名|评为|评选|评出|认定|选树|选出|授牌|颁授|发布|公布|揭晓|(?<=[另加再还均都也])授"
)
_HANDS = re.compile(rf"从[^，。；{_H}]{{0,20}}[{BODY_MASKS}](?=手[里中])")
_JOINTLY = re.compile(
    rf"由[{BODY_MASKS}](?:(?:[、和与同]|会同|联合)[{BODY_MASKS}])+(?:联合|共同)?(?:授予|颁发|命名|评选表彰|表彰)的?(?:这|该|此|，|{_H}|“)"
)
# A、B联合印发《关于表彰…的决定》.
_DECIDED = re.compile(
    rf"[{BODY_MASKS}](?:(?:[、和与同]|会同|联合)[{BODY_MASKS}])+(?:日前|近日)?(?:联合|共同)(?:印发|下发|发布|作出|发出|发文|通报)[^。；]{{0,6}}(?:{MASK[Kind.DOCUMENT]}|表彰|命名|授予|决定|《关于)"
)
# A、B表彰…, the headline; 决定由A、B盖章发出.
_OVER_ALL = re.compile(
    rf"^[\s“]*[{BODY_MASKS}](?:[、和与同]|联合|会同)[{BODY_MASKS}](?:联合|共同)?(?:通报)?(?:表彰|命名|授予|表扬)"
)
_SEALED = re.compile(
    rf"(?:决定|通报|文件|红头|表彰令)[^。；{BODY_MASKS}]{{0,6}}由[{BODY_MASKS}](?:[、和与同]|会同|联合)[{BODY_MASKS}](?:联合|共同)?(?:盖章|署名|落款)?(?:发出|印发|下发|作出)"
)


@lru_cache(maxsize=8)
def grantors(masked: Masked, chain: HonourChain, recipients: frozenset[Entity | None]) -> tuple[Entity | None, ...]:
    """Those who confer, each of joint ones (A、B授予; 从A、B手里接过); (None,) where the sentence names none."""
    text = masked.text
    hands = _HANDS.search(text, 0, chain.start)
    verbs = list(_GAVE.finditer(text, text.rfind(_H, 0, chain.start) + 1, chain.start))
    if hands is None and not verbs:
        return (None,)
    end = hands.end() if hands is not None else verbs[-1].start()
    if text[end - 1 : end] == "被":
        return (None,)
    for at in reversed(masked.between(0, end)):
        mention = masked.mentions[at]
        if mention.kind in ORGANISATIONS and mention.entity and mention.entity not in recipients:
            near = text[at + 1 : end]
            if len(near) > 12 or "，" in near:
                return (None,)
            joint = [mention.entity]
            while text[at - 1] in "、和与及" and at >= 2 and (other := masked.mentions.get(at - 2)) is not None:
                if other.kind not in ORGANISATIONS or other.entity is None or other.entity in recipients:
                    break
                joint.insert(0, other.entity)
                at -= 2
            return tuple(joint)
    return (None,)


def joint_grantors(reading: Reading) -> dict[Entity, tuple[Entity, ...]]:
    """The bodies said to confer an honour together (由甲、乙联合授予的这两项荣誉), by honour: those of the sentence, else of the one before."""
    found: dict[Entity, tuple[Entity, ...]] = {}
    before: list[Entity] = []
    decided: tuple[Entity, ...] = ()
    over_all: tuple[Entity, ...] = ()
    for masked in reading.masks:
        here = [one.entity for _, one in masked.linked(Kind.HONOUR) if one.entity] if _H in masked.text else []
        decree = _DECIDED.search(masked.text)
        if decree is not None:
            decided = tuple(entities(masked, *decree.span()))
        for honour in here if decided else ():
            found.setdefault(honour, decided)
        if not masked.text.rstrip().endswith("；"):
            decided = ()
        decree = _SEALED.search(masked.text) or (
            _OVER_ALL.match(masked.text) if masked.sentence.block in HEADINGS else None
        )
        over_all = tuple(entities(masked, *decree.span())) if decree is not None else over_all
        for honour in here if over_all else ():
            found.setdefault(honour, over_all)
        joint = _JOINTLY.search(masked.text)
        if joint is not None:
            for honour in here or before:
                found.setdefault(honour, tuple(entities(masked, *joint.span())))
        before = here or before
    return found


def given_by(right: str) -> bool:
    """Whether the words behind the honours say who gives them: H由U命名."""
    return _GIVEN_BY.match(right) is not None


def gives(masked: Masked, mention: Mention, award: int) -> bool:
    """Whether the mention stands in the sentence as the one who gives the honour at the masked position: 省总另奖H."""
    if not masked.sentence.start <= mention.start < masked.sentence.end:
        return False
    at = masked.position(mention.start)
    return at < award and _gives().match(masked.text, at + 1, award) is not None


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[、和与及](?=[{BODY_MASKS}])[{BODY_MASKS}])*(?:还|又|也|再|另外?|则|将|要|特|并|联合|共同|一同|随后)*(?:给|为|向)?(?:{giving()}|[奖颁添])[^，。；]{{0,8}}$|(?:又|也|再|则|特意|正式)?[把将]“?$"
    )

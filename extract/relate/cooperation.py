"""Facts of joint action: A联合B, A、B、C共同."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, combinations

from extract.entity import Entity
from extract.fact import Cooperation, Evidence, Fact, Role
from extract.kind import Kind
from extract.reading import Reading
from extract.relate.announced import announced
from extract.relate.bodies import BODIES, BODY, COUNT, PARTNERS, entities, names_body
from extract.relate.holding import holdings
from extract.relate.joining import joinings
from extract.sentence import BODY_MASKS, MASK, Masked

# What two or more do with each other, whatever it is for.
_UNITED = (
    "握手|牵手|联手|携手|携起手|拉起手|手拉手|结成?了?对子|结对|联姻|结盟|搭起?了?伙|搭起?了?伴|结伴|合伙|合作|合署|联名|联署|会签|共建|合建|合办|联办|合开|共推|合推"
    "|合搭|签下|签订|签署|签了|签约|达成|打起?了?配合|坐到了?一|凑到了?一|拧成|商定|约定|议定|共商|双向奔赴|一合计|一商量|一碰头|一拍即合"
)
# Those of whom it is said are no partners in what others hold.
_NO_DEED = "成为|入围|分享|的|参加|出席|获|被|受|列席|观看|上榜|亮相|当选|入选|学习|听|来到|赶来|到场"
# What each of them does by itself.
_APART = "分别|各自|先后|同日|相继|陆续"
_JOINT = re.compile(
    f"联合|[携偕]|会同|联手|牵手|协同|拉[上来着]|拽着|联同|联袂|[邀约叫]上|[领带]着|共同|合作|合力|一道|一同|一起|组成|[合联主举共]办|跟上|结伴|[找请邀]来|邀|{BODY}[与同]{BODY}|{_UNITED}"
)
JOINING = (
    "联合|携手|会同|联手|牵手|协同|拉上|拉来|联同|联袂|偕同|邀上|约上|叫上|请上|领着|带着|拉着|拽着|携(?!手)|偕(?!同)|"
    f"(?:找来|请来|邀来|邀请|邀约|请)(?={BODIES}[^，。；]{{0,2}}?(?:一道|一起|一同|共同|联合|合作|携手|搭伙|搭档))|"
    f"找来(?={BODIES}，[^，。；]{{0,10}}(?:启动|开展|举办|推出|办))"
)
_DOING = (
    "主办|举办|开展|组织|发起|启动|推出|实施|召开|印发|出台|制定|下发|发布|建立|成立|打造|推进|承办|开设|举行|设立|命名|表彰|授予|签订|签署|搭建|创办|开办"
    "|走访|慰问|检查|督查|调研|部署|推动|评选|培育|探索|构建|请到|选树|推荐|查|追|操持|张罗|操办|搭台|修|做|办|为|对|在|向"
)
# The holders are told as one group: 主办单位有三家.
_COUNTED = re.compile(f"{MASK[Kind.QUANTITY]}|[两三四五六七八九十]家|两个|另一[家方]|一家是")
# Who stands in a programme's list of those who assist is not said to act with those who hold it.
_ASSISTS = re.compile("协办")
# Those whom one joins act with that one.
_PARTNERS = re.compile(f"(?:{JOINING})$")
_TOGETHER = re.compile("一同|一道|共同|一起|联合|联手|携手|合力|合[搭办开伙]|两家|三家|四家")
# The article says of how many that they hold it together: 11家单位联手主办.
_SO_MANY = re.compile("[0-9两三四五六七八九十]家(?:单位|部门|企业)?(?:联手|联合|共同|合力)(?:主办|举办|办)")


def relate_cooperation(reading: Reading) -> Iterator[Fact]:
    """The pairs of bodies that the article says act jointly, each with its evidence."""
    seen: set[tuple[Entity, Entity]] = set()
    joint = _SO_MANY.search(reading.article.folded) is not None
    for index, masked in enumerate(reading.masks):
        told = (
            chain(
                _pairs(masked) if _JOINT.search(masked.text) else (), _holders(masked, joint), _joined(reading, masked)
            )
            if names_body(masked)
            else ()
        )
        for fact in chain(told, _announced(reading, index)):
            if (fact.a, fact.b) not in seen:
                seen.add((fact.a, fact.b))
                yield fact


def _holders(masked: Masked, joint: bool) -> Iterator[Cooperation]:
    """Those who hold a thing together, with each other and with their helpers: 主办单位三家——A、B、C; 张罗的是A，搭手的有B."""
    held: list[Entity] = []
    for holding in holdings(masked.text):
        named = _entities(masked, holding.start, holding.end)
        partners = holding.role is Role.ORGANIZER and _PARTNERS.search(masked.text, 0, holding.start) is not None
        if not named or len(named) > 12 or holding.role is Role.UNDERTAKER or partners:
            continue
        start, end = masked.span(holding.start, holding.end)
        evidence = Evidence(start, end, "held together")
        if holding.role is Role.ORGANIZER:
            held = list(dict.fromkeys([*held, *named]))
            counted = _COUNTED.search(masked.text, max(0, holding.start - 12), holding.start + 6)
            together = joint or _TOGETHER.search(masked.text)
            pairs = list(combinations(held, 2)) if counted or together else []
        else:
            listed = _ASSISTS.search(masked.text, max(holding.start - 8, 0), holding.end + 8) and not joint
            pairs = [] if listed else [(a, b) for a in held for b in named]
        for a, b in pairs:
            if a != b:
                yield Cooperation(min(a, b), max(a, b), evidence)


def _announced(reading: Reading, index: int) -> Iterator[Cooperation]:
    """Those who hold together a thing whose holders are counted before they are named, each with each."""
    holders = announced(reading, index)
    for one, other in combinations(holders.bodies if holders else (), 2):
        if one.entity is not None and other.entity is not None:
            a, b = sorted((one.entity, other.entity))
            yield Cooperation(a, b, Evidence(min(one.start, other.start), max(one.end, other.end), "counted holders"))


def _joined(reading: Reading, masked: Masked) -> Iterator[Cooperation]:
    """Those who act with whoever is named before: ，又与B合办."""
    for joined in joinings(reading, masked):
        evidence = Evidence(*masked.span(joined.start, joined.end), "joint action")
        partners = _entities(masked, joined.start, joined.end)
        for a, b in ((a.entity, b) for a in joined.mains for b in partners):
            if a is not None and a != b:
                yield Cooperation(min(a, b), max(a, b), evidence)


def _pairs(masked: Masked) -> Iterator[Cooperation]:
    """A联合B、C: A with B and A with C; A、B、C联合: each with each."""
    for match in _patterns(listed=_LISTED.search(masked.text) is not None).finditer(masked.text):
        start, end = masked.span(match.start(), match.end())
        evidence = Evidence(start, end, "joint action")
        if match["with"]:
            mains, partners = _entities(masked, *match.span("main")), _entities(masked, *match.span("with"))
            pairs = [(a, b) for a in mains for b in partners] + list(combinations(mains, 2))
        else:
            # 联合A、B共同开展: they act with whom the clause before names.
            if _PARTNERS.search(masked.text, 0, match.start()):
                continue
            entities = _entities(masked, match.start(), match.end())
            if len(entities) > 12 and not re.search(
                "[主举联合]办|印发|发起", masked.text[match.end() - 4 : match.end() + 8]
            ):
                continue
            sides = _SIDES.search(match.group())
            if sides:
                link = match.start() + sides.start()
                first, second = _entities(masked, match.start(), link), _entities(masked, link, match.end())
                pairs = [(a, b) for a in first for b in second]
            else:
                pairs = list(combinations(entities, 2))
        for a, b in pairs:
            if a != b:
                yield Cooperation(min(a, b), max(a, b), evidence)


# A与B、C签约: each side with the other, and none with its own.
_SIDES = re.compile(f"[与同跟](?={BODY}[^与同跟]*(?:签[下订署了约]|达成|结成?了?对子|结对|牵手|握手)$)")


def _entities(masked: Masked, start: int, end: int) -> list[Entity]:
    """What the bodies in the stretch of the mask are, each once."""
    return list(dict.fromkeys(entities(masked, start, end)))


_LISTED = re.compile(rf"{BODY}(?:（[^（）]{{0,20}}）)?(?:[、和与及同]|以及)(?:以及|还有|再加上)?{BODY}")


@cache
def _patterns(*, listed: bool) -> re.Pattern[str]:
    """Joint action of one with others and, where the sentence lists bodies, of those of a list."""
    with_partner = rf"(?P<main>{BODIES})[^。，；：]{{0,8}}(?:{JOINING})(?P<with>{PARTNERS})"
    apart = (
        rf"(?P<one>{BODIES})[^。；，：{BODY_MASKS}]{{1,8}}(?:与|和|同)(?P<other>{BODIES})(?:联合|联手|携手|合作|共同)"
    )
    holders = rf"{BODY}(?:[、和与及]|以及){BODIES}(?:等[^，。；]{{0,8}})?(?:主办|举办|联办|合办|共办)"
    behind = rf"{BODY}(?:牵头|领衔|挂帅)，{BODIES}(?:等[^，。；]{{0,8}})?(?:也)?(?:跟上|配合|协同|参与|助阵)"
    all_joint = (
        rf"{BODIES}(?:等[^，。；]{{0,8}})?[^，。；：]{{0,6}}(?:联合|携手|联手|合力|共同|合作|一道|一起|结伴|合办|联办)"
    )
    all_joint += rf"(?!(?:{_NO_DEED}))(?=[^。；]{{0,12}}(?:{_DOING}))"
    other = rf"[^，。；：{BODY_MASKS}{MASK[Kind.POST]}{MASK[Kind.PERSON]}的]"
    deed = rf"{BODY}[与同携](?:{BODIES}){COUNT}{other}{{0,12}}?(?:举办|开展|启动|推出|办起|开出|打造|实施|办)(?!公)"
    event = "(?!的?(?:仪式|会议))"
    done = f"(?:一道|一同|一起|共同|联合(?![会体社国])|合力)(?!(?:{_NO_DEED}))"
    united = rf"{BODY}(?:、|和|与|及|以及|同){BODIES}{COUNT}(?!{other}{{0,6}}?(?:{_APART})){other}{{0,8}}?(?:{_UNITED}|{done}|组成的){event}"
    inverse = rf"与(?P<one_of>{BODIES})(?:一道|一同|一起|共同|联手|合力|搭档){other}{{0,6}}?的，?(?:还有|是|有){BODIES}"
    if not listed:
        return re.compile(f"{with_partner}|{apart}|{inverse}|{behind}")
    return re.compile(f"{with_partner}|{apart}|{all_joint}|{united}|{deed}|{inverse}|{holders}|{behind}")

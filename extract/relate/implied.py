"""Programmes held by whoever acts where they are named, for want of words that say who holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.actor import Acting, Grade
from extract.article import BlockKind
from extract.fact import Evidence, Organizing, Role
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.aside import named_aside
from extract.relate.bodies import BODY, bodies
from extract.sentence import BODY_MASKS, Masked
from extract.superior import owner

_LEVEL = re.compile(
    "(?:首届|第[^届]{1,4}届|20[0-9]{2}年?度?)?(?:全国|中国|世界|国际|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区)"
)
_AREA = re.compile("[\u4e00-\u9fff]{2,5}?[市区县州旗](?=首届|第|职工|20)")
_TAKES_PART = re.compile(
    r"(?:参加|参与|参赛|投身|亮相|征战|出战|角逐|加入|加盟|响应|出征|备战)[了过到]?(?:全市|全省|全国)?$"
)
# Rules of spotting whose names are seldom what the article's union holds: they need an actor of their own sentence.
_LOOSE = ("typed name", "listed item")
_SELDOM_HELD = ("typed name", "brand of many places", "festive event")
CLAUSE = re.compile("[，。；：\\n]")
HOLDING = re.compile(
    "开展|举办|举行|启动|组织|实施|推出|主办|发起|打造|开设|创办|推行|推进|深化|建立|设立|搭建|创建|开通|上线|推动|办起|承办|部署|"
    "制定|探索|完善|创新|擦亮|叫响|培育|策划|张罗|操办|参加|参与"
)
_OCCASION = re.compile(
    "借[^助鉴]|乘着|趁着|赶上|搭上|围绕|结合|按照|根据|响应|落实|贯彻|依托|借助|通过|利用|紧扣|学习|参观|支持|指导|配合|聚焦|登录|打开|扫码|关注|下载|可经|经由"
)
# 这是P中的一项: P is the whole of what is spoken of.
WHOLE = re.compile(
    "(?:中|里)?的?[^，。；]{0,3}(?:一个(?:工种|赛项|项目|环节|分项)|一项|之一|一部分|一环|一站|组成部分|子活动|分项)"
)
# Unions that an article of another one names as those above it, and what a congress elects.
_SUPERIOR = re.compile("(?:省|自治区|[京津海庆]市)总工会$|^中[国华]|全国|[届期]委员会$")


def implied(reading: Reading, mention: Mention, acting: Acting) -> Iterator[Organizing]:
    """The facts that those who act where the programme is named hold it, or take part."""
    masked = reading.mask_of(mention.start)
    if masked is None or mention.entity is None or not acting.bodies:
        return
    position = masked.position(mention.start)
    loose = mention.rule in _LOOSE and "助学" not in mention.name and not _beside(masked, position)
    if loose and acting.grade < Grade.SUBJECT and not HOLDING.search(clause_before(reading, mention)):
        return
    if _BY_OTHERS.match(masked.text, position + 1) or (acting.grade < Grade.SUBJECT and _is_aside(masked, position)):
        return
    if acting.grade == Grade.ABOUT:
        acting = _of_block(reading, mention, acting)
        if not acting.bodies or not _introduced(reading, masked, acting.bodies[0]):
            return
    if acting.grade < Grade.OFFICER and _GOVERNED.search(masked.text, max(position - 14, 0), position):
        return
    if acting.grade == Grade.ABOUT and not (acting.bodies[0].kind is Kind.UNION or "工会" in acting.bodies[0].name):
        return
    if acting.grade < Grade.SUBJECT and _above(mention.entity.name, acting.bodies[0]):
        return
    if acting.grade == Grade.SUBJECT:
        acting = _first(masked, mention, acting)
        acting = _each_its_own(masked, mention, _without_partners(masked, mention, acting))
        if not acting.bodies:
            return
    acting = _one_of_two(reading, mention, _whole_of(reading, acting))
    if acting.grade < Grade.SUBJECT:
        acting = _of_area(reading, mention.entity.name, acting)
    before = reading.article.folded[max(masked.sentence.start, mention.start - 8) : mention.start]
    if not _acts_on(reading, mention, acting):
        return
    role = Role.PARTICIPANT if acting.grade >= Grade.OFFICER and _TAKES_PART.search(before) else Role.ORGANIZER
    evidence = Evidence(masked.sentence.start, masked.sentence.end, "acting body")
    met = _MEETING.match(masked.text, masked.position(mention.start) + 1) is not None
    if met and acting.grade == Grade.ABOUT:
        return
    for body in acting.bodies:
        if body.entity is not None and not (met and body.kind is not Kind.UNION and len(acting.bodies) > 1):
            yield Organizing(body.entity, mention.entity, role, evidence)


# 各级工会要把P抓好: all should, and nobody does.
_ALL_SHOULD = re.compile(
    "(?:各级|各基层|基层工会|各单位|各企业|广大职工)[^。；：]{0,16}?(?:要|应|须|应当|必须)[^。；：]*$"
)
# Those who meet about P are not all its holders.
_MEETING = re.compile("[^，。；]{0,8}?(?:会议|推进会|交流会|现场会|座谈会|动员会|总结会|表彰会|大会)")
# Of P there is an office, a winner, a hall, and no more is said: P领导小组, P的优胜者.
_OFFICE = re.compile("领导小?组|组委会|办公室|的?(?:优胜|获奖)|的展厅|的赛场|慰问品|(?:专项)?(?:资金|基金)")
_PART_OF = re.compile("(?:属于|从属于|隶属于|归属|搬进了?|收进|入选|(?:省里|市里|县里|区里|部里|上级|国家|人家)的?)$")
# 省里正张罗P: the area's government does, whom nothing names.
_GOVERNED = re.compile("(?:^|[，；：])[省市县区州旗镇乡]里[^，。；：]{0,10}$")
# P由人社部门操办: somebody else holds it, whom nothing names.
_BY_OTHERS = re.compile(
    f"(?:[^，。；]{{0,6}}?|[^，。；{BODY_MASKS}]{{0,24}}，)由(?:{BODY}[^，。；{BODY_MASKS}]{{0,8}}|[^，。；{BODY_MASKS}]{{2,12}}?)(?:主办|操办|牵头|负责|举办|组织|发起)"
)


def _beside(masked: Masked, at: int) -> bool:
    """Whether a programme surely told stands before this one in its list."""
    other = masked.mentions.get(at - 2)
    linked = masked.text[max(at - 1, 0) : at] in ("、", "和")
    return linked and other is not None and other.kind is Kind.PROGRAMME and other.rule not in _LOOSE


def _is_aside(masked: Masked, at: int) -> bool:
    """Whether the programme at the masked position is named for what belongs to it, or for what it belongs to."""
    return bool(
        WHOLE.match(masked.text, at + 1) or _OFFICE.match(masked.text, at + 1) or _PART_OF.search(masked.text[:at][-6:])
    )


def clause_before(reading: Reading, mention: Mention) -> str:
    """What stands before the mention in its clause, at most 16 characters."""
    return CLAUSE.split(reading.article.folded[max(0, mention.start - 16) : mention.start])[-1]


def _acts_on(reading: Reading, mention: Mention, acting: Acting) -> bool:
    """Whether the clause may say that the one who acts holds the programme: with a verb of holding before it, else neither as
    an occasion (围绕X) nor of a place, nor for names that seldom are what is held."""
    clause = clause_before(reading, mention)
    masked = reading.mask_of(mention.start)
    if masked is not None and _ALL_SHOULD.search(masked.text[: masked.position(mention.start)]):
        return False
    if HOLDING.search(clause):
        return True
    if masked is not None and all(
        named_aside(
            reading.article.folded[masked.sentence.start : mention.start],
            reading.article.folded[mention.end : masked.sentence.end],
            mention,
            body,
            acting.grade,
        )
        for body in acting.bodies
    ):
        return False
    seldom = (
        mention.rule in _SELDOM_HELD and "届" not in mention.name and "助学" not in mention.name
    ) or acting.bodies[0].kind is Kind.PLACE
    return not seldom and _OCCASION.search(clause) is None


def _first(masked: Masked, mention: Mention, acting: Acting) -> Acting:
    """Who acts, or the first union of the sentence where the programme's own clause has no body and no verb of holding."""
    position = masked.position(mention.start)
    clause = max(masked.text.rfind(sign, 0, position) for sign in "，；：")
    if clause < 0 or bodies(masked, clause, position) or HOLDING.search(masked.text, clause, position):
        return acting
    union = next((m for m in bodies(masked, 0, position) if m.kind is Kind.UNION), None)
    return acting if union is None or union in acting.bodies else Acting((union,), Grade.SUBJECT)


def _without_partners(masked: Masked, mention: Mention, acting: Acting) -> Acting:
    """Who acts, or of A与B签约，并… A alone: what follows is A's deed."""
    at = [masked.position(one.start) for one in acting.bodies]
    link = next((i for i, one in enumerate(at[1:], 1) if masked.text[one - 1] in "与同跟"), None)
    between = masked.text[at[-1] : masked.position(mention.start)]
    if link is None or "，" not in between or _AS_ONE.search(between):
        return acting
    return Acting(acting.bodies[:link], Grade.SUBJECT)


# What they do as one, or each in turn, is both's: A与B签约，共同打造P.
_AS_ONE = re.compile("共同|联合|携手|联手|一道|合力|一起|双方|两家|前者|后者")


def _each_its_own(masked: Masked, mention: Mention, acting: Acting) -> Acting:
    """Who acts, or of A、B分别推出P、Q the one whose turn it is; nobody where the lists differ in length."""
    if len(acting.bodies) < 2:
        return acting
    start, place = masked.position(acting.bodies[-1].start), masked.position(mention.start)
    listed = [place]
    while masked.text[listed[0] - 2 : listed[0]][:1] == masked.text[place] and masked.text[listed[0] - 1] in "、和与":
        listed.insert(0, listed[0] - 2)
    turn = len(listed) - 1
    if not _EACH.search(masked.text, max(start, listed[0] - 32), listed[0]):
        return acting
    while (
        masked.text[listed[-1] + 2 : listed[-1] + 3] == masked.text[place] and masked.text[listed[-1] + 1] in "、和与"
    ):
        listed.append(listed[-1] + 2)
    return Acting((acting.bodies[turn],) if len(listed) == len(acting.bodies) else (), Grade.SUBJECT)


_EACH = re.compile("分别(?!被|为|由|获|在)[^，。；]{0,24}$")


def _one_of_two(reading: Reading, mention: Mention, acting: Acting) -> Acting:
    """Who acts, or of two the one that 前者 or 后者 means in the clause of the mention."""
    meant = _OF_TWO.search(clause_before(reading, mention))
    if meant is None or len(acting.bodies) != 2:
        return acting
    return Acting((acting.bodies[0 if meant.group() == "前者" else 1],), acting.grade)


_OF_TWO = re.compile("前者|后者")


def _whole_of(reading: Reading, acting: Acting) -> Acting:
    """Who acts, or for one department of a federation the federation."""
    body = acting.bodies[0]
    if len(acting.bodies) > 1 or body.entity is None or _DEPARTMENT.search(body.entity.name) is None:
        return acting
    known = {m.entity.name: m.entity for m in reading.mentions if m.entity is not None and m.kind is Kind.UNION}
    whole = owner(body.entity, known)
    return acting if whole is None else Acting((body.linked(whole),), acting.grade)


_DEPARTMENT = re.compile("总工会[^会]{2,8}(?:部|办公室|室|处)$")


def _of_block(reading: Reading, mention: Mention, acting: Acting) -> Acting:
    """Who acts, or the one union that the paragraph names, if it does not name the article's own."""
    block = reading.article.block_at(mention.start)
    if block is None:
        return acting
    unions = [m for m in reading.mentions if m.kind is Kind.UNION and m.entity and block.start <= m.start < block.end]
    others = {m.entity for m in unions if m.entity and not _SUPERIOR.search(m.entity.name)}
    if not others and _elsewhere(reading, block.start, acting.bodies[0]):
        return Acting((), Grade.NOBODY)
    if len(others) != 1 or acting.bodies[0].entity in others:
        return acting
    return Acting((next(m for m in unions if m.entity in others),), Grade.ABOUT)


def _introduced(reading: Reading, masked: Masked, body: Mention) -> bool:
    """Whether the article has named the body up to the next sentence, or the sentence is one of its heads, which name it later."""
    if masked.sentence.block is not BlockKind.BODY:
        return True
    following = reading.masks[min(masked.sentence.number + 1, len(reading.masks) - 1)].sentence.end
    return any(one.entity == body.entity and one.start < following for one in reading.mentions)


def _elsewhere(reading: Reading, start: int, body: Mention) -> bool:
    """Whether the paragraph opens with the label of another place than the body's: 【太原】."""
    label = _LABEL.match(reading.article.folded, start)
    return (
        label is not None
        and body.entity is not None
        and label[1] not in body.entity.name
        and bool(gazetteer().named(label[1]))
    )


_LABEL = re.compile(r"\s*(?:【|●|■|▲|◆)\s*([\u4e00-\u9fff]{2,3})\s*(?:】|[　 ：|])")


def _of_area(reading: Reading, programme: str, acting: Acting) -> Acting:
    """Who acts, or the federation of the area that the programme's name opens with, if another's was found to act."""
    area = _AREA.match(programme)
    if area is None or acting.bodies[0].kind is not Kind.UNION or area.group() in acting.bodies[0].name:
        return acting
    own = area.group() + "总工会"
    home = next((m for m in reading.mentions if m.entity is not None and m.entity.name.endswith(own)), None)
    return acting if home is None else Acting((home,), acting.grade)


# Campaigns of the Party centre since 2005, in which every body below takes part, and days of the whole world.
_OF_THE_CENTRE = re.compile(
    "群众路线教育实践|党史学习教育|党纪学习教育|三严三实|两学一做|先进性教育|创先争优|学习实践科学发展观|不忘初心|学习贯彻习近平|^“?(?:世界|国际)[^”]{1,8}日”?$"
)
# What the whole province holds, and bodies that are not the province's.
_OF_PROVINCE = re.compile("^(?:第[^届]{1,4}届|首届|20[0-9]{2}年?)?(?:全省|全国|[\u4e00-\u9fff]{2,3}省)")
_QUOTED = re.compile("“[^”]*”")
_BELOW = re.compile("[市县旗]|州(?!省)|(?<!自治)区(?=总|委|政)|公司|集团|[厂矿局]工会")


def _above(programme: str, body: Mention) -> bool:
    """Whether the programme is of a higher level than the body, or a mere part of a platform."""
    if programme.endswith("模块") or _OF_THE_CENTRE.search(programme):
        return True
    if body.entity is None:
        return False
    if _OF_PROVINCE.search(_QUOTED.sub("", programme)) and _BELOW.search(body.entity.name):
        return True
    level = _LEVEL.match(programme)
    return level is not None and not body.entity.name.startswith((level.group(), "中国", "中华"))

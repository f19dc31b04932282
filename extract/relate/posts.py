"""Facts of posts and of employment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.entity import Entity
from extract.fact import Employment, Evidence, Fact, Post
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.holder import holder, named_before
from extract.relate.office import office
from extract.sentence import MASK, Masked
from extract.spot.posts import Title

_B = "[" + "".join(MASK[kind] for kind in sorted(ORGANISATIONS)) + "]"
_BP = "[" + "".join(MASK[kind] for kind in sorted(ORGANISATIONS | {Kind.PLACE})) + "]"
_P, _N, _H, _Q = MASK[Kind.POST], MASK[Kind.PERSON], MASK[Kind.HONOUR], MASK[Kind.QUANTITY]
_G = MASK[Kind.PROGRAMME]
_T = r"[\u4e00-\u9fffA-Za-z0-9]"
_REMARK = r"(?:（[^（）]{1,12}）)?"
_UNIT = rf"(?:{_BP}{_REMARK}(?:{_BP}|{_T}){{0,12}}?)?{_P}{_REMARK}"
_ITEM = rf"(?:{_UNIT}|{_H}|{_T}{{0,14}}{_P}|{_T}{{2,8}})"
_CHAIN = rf"(?:{_ITEM}(?:、|兼|，兼|,| )){{0,6}}(?:{_UNIT}|{_T}{{0,14}}{_P})"
_NAMES = rf"{_N}{_REMARK}(?:(?:、|和|与|及|以及) ?{_N}{_REMARK}){{0,12}}"
_HOLDS = (
    r"(?:同志)?(?:再次|连任|继续|同时|，|现|现任|新)?(?:当选(?:为)?|担任|出任|兼任|任|受聘为|聘为"
    r"|是|为|系|身兼|身为|调任|履新|就任)(?:了|新一届|该|)?"
)
_BEFORE = re.compile(rf"(?P<chain>{_CHAIN})(?:、(?:{_H}|{_T}{{2,6}})){{0,3}}[ ：]{{0,4}}(?P<names>{_NAMES})")
_EQUALS = re.compile(rf"(?P<chain>{_CHAIN})(?:{_Q}，)?(?:依次|分别)?(?:为|是|由|：|系)(?P<names>{_NAMES})")
_AFTER = re.compile(
    rf"(?P<names>{_NAMES})(?:等(?:{_Q})?)?(?:，|  ?|{_HOLDS}|，{_HOLDS})[^，。；、]{{0,2}}?(?P<chain>{_CHAIN})"
    r"(?=[，。；！）]|等|$|\n|一职|职务|三职|两职)"
)
_IN_BRACKETS = re.compile(rf"(?P<names>{_N})（(?:(?P<chain>{_CHAIN})|(?P<body>{_B}))）")
_EMPLOYED = re.compile(rf"(?P<body>{_B})(?:的| {{1,4}})?(?P<post>{_P})?(?P<names>{_NAMES})")
_LATTER = re.compile(rf"(?P<which>前者|后者)(?:是|为|身兼|兼任|则是|任)(?P<chain>{_CHAIN})")
_RULES = (
    (_BEFORE, "post before name"),
    (_EQUALS, "post equals name"),
    (_IN_BRACKETS, "post in brackets"),
    (_AFTER, "post after name"),
)
_FOUNDED = re.compile(rf"(?P<names>{_N})(?:一手)?(?:创办|创立|创建|经营)的(?P<body>{_B})|被(?P<body2>{_B})录取的(?P<names2>{_N})")
_TO_NAME = re.compile(
    r"(?:讯?（?)?[ ：]{0,3}(?:(?:全媒体|融媒体|见习|特约|首席|实习)?记者)?[ /：]{0,3}"
    r"(?:(?!通讯员)[\u4e00-\u9fff]{2,4}[ 、]{1,3}){0,4}"
)
_PAIR = re.compile(rf"{_N}(?:、|和|与){_N}")
_SPLIT = re.compile(r"、|兼|，|,| ")
# An inner unit printed between the body and the title: 企业文化部 部长.
_UNIT_END = re.compile(r"(?:部|处|科|室|办|中心|委|院|系|组|所|站|队|分公司|公司|车间|班|厂|段|会|局|馆|矿|团|项目部|支行)$")
_GENERIC = frozenset(
    {
        "职工", "员工", "工人", "工友", "农民工", "职工代表", "劳模", "全国劳模", "省劳模",
        "市劳模", "劳动模范", "党员", "老党员", "代表", "群众", "居民", "村民", "困难职工",
        "干部", "学生", "老师", "大学生", "工作人员", "女工", "建筑工人", "产业工人", "退休职工",
        "退休工人", "退休干部", "下岗职工", "下岗女工", "家属", "市民", "网友", "顾客", "工匠",
        "大国工匠", "志愿者", "环卫工人", "电力工人", "建设者", "煤矿工人", "石油工人", "教师", "医生",
        "护士", "记者", "通讯员", "工会干部", "工会工作者", "网格员", "快递员", "机关干部", "务工人员",
        "党务工作者", "民工", "编辑", "退役军人",
    }
)  # fmt: skip
_PRESS = re.compile(r"(?:记者|编辑|通讯员|主讲人|主持人)$")


@dataclass(frozen=True, slots=True)
class _Held:
    title: str
    body: Entity | None
    generic: bool
    office: bool = True


def relate_posts(reading: Reading) -> Iterator[Fact]:
    """The facts of posts and employments that the article states, each with its evidence."""
    employed: set[tuple[Entity, Entity]] = set()
    for fact in _stated(reading):
        if isinstance(fact, Employment):
            if (fact.person, fact.organization) in employed:
                continue
            employed.add((fact.person, fact.organization))
        yield fact


def _stated(reading: Reading) -> Iterator[Fact]:
    previous: Masked | None = None
    for masked in reading.masks:
        yield from _sentence(reading, masked)
        if previous is not None and ("前者" in masked.text or "后者" in masked.text):
            yield from _former_and_latter(reading, previous, masked)
        previous = masked
    yield from _byline_employers(reading)


def _sentence(reading: Reading, masked: Masked) -> Iterator[Fact]:
    if _N not in masked.text:
        return
    settled: set[int] = set()
    for pattern, rule in _RULES:
        for match in pattern.finditer(masked.text):
            people = _people(masked, match, settled)
            if not people:
                continue
            span = masked.span(match.start(), match.end())
            evidence = Evidence(*span, rule)
            if match.groupdict().get("body"):
                body = masked.mention(match.start("body")).entity
                title = _occupation_before(masked, match.start("names"))
                for person in people:
                    if body and title:
                        yield Post(person, title, body, evidence)
                    elif body:
                        yield Employment(person, body, evidence)
                continue
            if pattern is _BEFORE and _IN_BRACKETS.match(masked.text, match.start("names")) and not re.search(_BP, match["chain"]):
                continue
            held = _chain(reading, masked, match.start("chain"), match.end("chain"))
            settled.update(range(match.start("names"), match.end("names")))
            for number, person in enumerate(people):
                for one in held:
                    if number == 0 or _shared(one.title):
                        yield from _fact(person, one, evidence, reading)
    for match in _FOUNDED.finditer(masked.text):
        member = masked.mention(match.start("names") if match["names"] else match.start("names2")).entity
        house = masked.mention(match.start("body") if match["body"] else match.start("body2")).entity
        if member and house:
            yield Employment(member, house, Evidence(*masked.span(match.start(), match.end()), "founder or student"))
    for match in _EMPLOYED.finditer(masked.text):
        if match["post"] and not _is_generic(masked, match.start("post")):
            continue
        house = masked.mention(match.start("body")).entity
        for person in _people(masked, match, settled):
            if house:
                yield Employment(person, house, Evidence(*masked.span(match.start(), match.end()), "body before name"))


def _people(masked: Masked, match: re.Match[str], settled: set[int]) -> list[Entity]:
    """The persons in the group `names` whom no earlier rule has placed."""
    people = []
    for position in range(match.start("names"), match.end("names")):
        mention = masked.mentions.get(position)
        if mention and mention.kind is Kind.PERSON and mention.entity and position not in settled:
            people.append(mention.entity)
    return people


def _chain(reading: Reading, masked: Masked, start: int, end: int) -> list[_Held]:
    """The posts of a chain such as 市委常委、组织部长; a title without a body takes that of the title before it."""
    held: list[_Held] = []
    body: Entity | None = None
    position = start
    for item in re.split(r"([、兼，, ])", masked.text[start:end]):
        spot = next((position + i for i in range(len(item)) if item[i] == _P), None)
        if spot is not None:
            mention = masked.mention(spot)
            title, own = _title(masked, mention, item[: spot - position], position)
            if own is None and isinstance(mention.value, Title) and mention.value.office:
                own = _unspotted(reading, masked, position, mention, body)
                title = mention.name if own else title
            if own is not None:
                body = own
            elif body is not None:
                body = _whole(reading, body, title)
            is_office = isinstance(mention.value, Title) and mention.value.office
            held.append(_Held(title, body, mention.name in _GENERIC, is_office))
        position += len(item)
    offset = masked.starts[start]
    return [one if one.body else replace(one, body=holder(reading, offset, one.title)) for one in held]


def _unspotted(reading: Reading, masked: Masked, position: int, post: Mention, before: Entity | None) -> Entity | None:
    """The body that plain text before the title names: 某某中学 校长, or 总工会 after a committee of the same place."""
    words = reading.article.folded[masked.starts[position] : post.start]
    inner = re.match(r"总工会|工会", words + post.name) if words in ("", "总工会") else None
    if before is not None and inner and (post.name.startswith("总工会") or words == "总工会"):
        base = re.sub(r"(?:党工委|工委|党委|委)$", "", before.name)
        return Entity(Kind.UNION, base + "总工会", before.scope, before.area)
    return named_before(words)


def _whole(reading: Reading, body: Entity, title: str) -> Entity:
    """The body whose Party committee `body` is, where `title` (矿长, 院长) is no Party post and the whole is known."""
    part = re.search(r"(.{3,})(?:党委|党总支|党支部|纪委|团委)$", body.name)
    if not part or body.kind is not Kind.PARTY or re.search(r"书记$|委员$|常委$", title):
        return body
    known = next((m.entity for m in reading.mentions if m.entity and m.entity.name == part[1]), None)
    if known is not None:
        return known
    school = re.search(r"大学|学院|学校|中学|小学|医院|中心|馆|研究院|研究所", part[1])
    return Entity(Kind.INSTITUTION if school else Kind.ENTERPRISE, part[1], body.scope, body.area)


def _title(masked: Masked, post: Mention, lead: str, offset: int) -> tuple[str, Entity | None]:
    """The title in full and the body that stands before it in the item."""
    body: Entity | None = None
    after = 0
    for index in range(len(lead)):
        mention = masked.mentions.get(offset + index)
        if mention and mention.entity and (mention.kind in ORGANISATIONS or (mention.kind is Kind.PLACE and body is None)):
            body, after = mention.entity, index + 1
    words = re.sub(r"（[^（）]*）", "", lead[after:])
    words = "".join(c for c in words if not "\ue000" <= c <= "\uf8ff")
    words = re.sub(r"^(?:时任|原|现任|前任?|新任|已故|新当选的|的|并由|由|会上|和|与|及)+", "", words)
    if body is not None and re.fullmatch(r"第[一二三四五六七八九十]+届(?:女职工|经费审查)?委员会", words):
        return post.name, Entity(body.kind, body.name + words, body.scope, body.area)
    if isinstance(post.value, Title) and not post.value.office and body is not None:
        words = re.sub(r"^.*[厂队段局矿站部处科室]", "", words)
    if body is not None and _UNIT_END.search(words):
        return words + post.name, body
    occupation = isinstance(post.value, Title) and not post.value.office
    modified = re.fullmatch(r"(?:常务|专职|兼职|挂职|第一|名誉|执行|党组|轮值|高级|电气|项目|纪检监察)+", words)
    keep = words if modified or (occupation and len(words) <= 10 and not re.search(r"[的是在了把被和有]", words)) else ""
    return keep + post.name, body


def _known(reading: Reading, body: Entity | None) -> Entity | None:
    """The entity of that kind and name that the article already has, else the body itself."""
    if body is None:
        return None
    known = (m.entity for m in reading.mentions if m.entity and m.entity.kind is body.kind and m.entity.name == body.name)
    return next(known, body)


def _shared(title: str) -> bool:
    """Whether several persons hold the post at one body: 副主席, 委员, 司机, but not 主席."""
    return not re.search(r"(?<!副)(?:主席|书记|主任|部长|[校院局市县区省镇乡厅处科会馆站厂矿所社台]长|总经理|董事长)$|常务副", title)


def _fact(person: Entity, held: _Held, evidence: Evidence, reading: Reading) -> Iterator[Fact]:
    if held.generic:
        if held.body is not None and held.body.kind in ORGANISATIONS:
            yield Employment(person, held.body, evidence)
        return
    if (held.body is None and not held.office) or _PRESS.search(held.title):
        return
    what = office(held.title, held.body, reading.context)
    organization = _known(reading, what.organization)
    if organization is not None and organization.kind is Kind.PLACE:
        organization = None
    yield Post(person, what.title, organization, evidence)


def _is_generic(masked: Masked, position: int) -> bool:
    return masked.mention(position).name in _GENERIC


def _occupation_before(masked: Masked, position: int) -> str:
    """The occupation printed just before a name, with what narrows it: 数控铣工."""
    if position == 0 or masked.text[position - 1] != _P:
        return ""
    mention = masked.mention(position - 1)
    found = re.search(r"[\u4e00-\u9fff]{0,14}$", masked.text[: position - 1])
    return "" if mention.name in _GENERIC else (found.group() if found else "") + mention.name


def _former_and_latter(reading: Reading, before: Masked, masked: Masked) -> Iterator[Fact]:
    pairs = list(_PAIR.finditer(before.text))
    if not pairs:
        return
    pair = pairs[-1]
    for match in _LATTER.finditer(masked.text):
        mention = before.mention(pair.start() if match["which"] == "前者" else pair.end() - 1)
        if mention.entity:
            evidence = Evidence(*masked.span(match.start(), match.end()), "former and latter")
            for one in _chain(reading, masked, match.start("chain"), match.end("chain")):
                yield from _fact(mention.entity, one, evidence, reading)


def _byline_employers(reading: Reading) -> Iterator[Fact]:
    """Who signs with a unit: （作者单位：某总工会 甲 乙）, （某日报记者 甲）."""
    folded = reading.article.folded
    people = [m for m in reading.mentions if m.kind is Kind.PERSON and isinstance(m.value, tuple) and m.entity]
    bodies: Sequence[Mention] = [m for m in reading.mentions if m.kind in ORGANISATIONS and m.entity]
    for body in bodies:
        for person in people:
            between = folded[body.end : person.start]
            if any(m.kind is Kind.POST and "记者" not in m.name for m in reading.mentions if body.end <= m.start < person.start):
                continue
            if 0 <= person.start - body.end <= 24 and re.fullmatch(
                _TO_NAME, between
            ) and _signs(folded, body):
                yield Employment(person.entity, body.entity, Evidence(body.start, person.end, "unit of the author"))  # type: ignore[arg-type]
            between = folded[person.end : body.start]
            if 0 <= body.start - person.end <= 40 and re.fullmatch(r"[ \n]*[（(]?(?:作者)?单位[：: ]*", between.strip("\n ")):
                yield Employment(person.entity, body.entity, Evidence(person.start, body.end, "unit of the author"))  # type: ignore[arg-type]


def _signs(folded: str, body: Mention) -> bool:
    """Whether the body stands where a byline begins: after a bracket, a line's start or 单位."""
    before = folded[max(0, body.start - 6) : body.start].rstrip(" ：:")
    return not before or before[-1] in "（(\n据" or before.endswith("单位")

"""Facts of employment: who belongs to a body without a post being named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from extract.entity import Entity
from extract.fact import Employment, Evidence
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.pattern import matches
from extract.reading import Reading
from extract.relate.bodies import BODY
from extract.relate.membership import GENERIC
from extract.relate.post_chain import REMARK
from extract.sentence import BODY_MASKS, MASK, Masked

_P, _N, _Q = MASK[Kind.POST], MASK[Kind.PERSON], MASK[Kind.QUANTITY]
_T = r"[\u4e00-\u9fffA-Za-z0-9]"
NAMES = rf"{_N}{REMARK}(?:(?:、|和|与|及|以及)(?: |同事|搭档|工友)?{_N}{REMARK}){{0,12}}"
_HOUSE = re.compile(BODY)
_PART = r"(?:[\u4e00-\u9fff]{1,8}(?:部|处|科|室|车间|班|队|厂|分公司|站|系|工段|项目部)的?)"
_FOLK = r"(?:小伙子?|姑娘|青年|年轻人|老师傅|小哥|大姐|女将|小将)"
_BEFORE_NAME = re.compile(rf"(?P<body>{BODY})(?:的{_FOLK}?| {{1,4}}|{_PART})?(?P<post>{_P})?(?P<names>{NAMES})")
_FOUNDED = re.compile(
    rf"(?P<names>{_N})(?:一手)?(?:创办|创立|创建|经营)的(?P<body>{BODY})|被(?P<body2>{BODY})录取的(?P<names2>{_N})"
)
DOES = (
    r"(?:工作|上班|打工|务工|就业|实习|任职|供职|就职|从业|从事|跑单|送餐|干(?=[了活着])|"
    r"教(?=[了书语数英体物化])|跑(?=[了投线单货])|开(?=[货塔吊出]?车|了[^，。；]{0,6}车|塔吊|行车)|守(?=[了着]))"
)
# So long one has done it: 抡了三十年大锤.
_YEARS = rf"[一-鿿]{{1,3}}了(?=(?:{_Q}|[一二两三四五六七八九十几\d]{{1,3}})多?(?:个?年|载|年头))"
_AT_WORK = re.compile(
    rf"(?P<names>{_N}){REMARK}(?:，(?=(?:就|如今|现在|一直)?在))?[^，。；：{_N}{_P}]{{0,8}}(?:在|进入|(?<!走)进|加入|入职|任职于|供职于|就职于|受雇于|来自|系|是)"
    rf"(?P<body>{BODY})(?:{_T}{{0,4}}?{DOES}|{_YEARS}|(?:的)?(?:一名|一位)?(?:{_T}{{0,6}})(?:职工|员工|工人)|(?=[，。；]))"
)
_FROM = re.compile(
    rf"(?P<names>{NAMES})，?(?:则|都|均|也|分别)?(?:来自于?|出自|供职于?|就职于?|任职于|(?:代表|{_P})的(?:则|也)?是(?:东道主)?)(?P<body>{BODY})"
)
_OF = re.compile(
    rf"(?P<names>{NAMES})，?(?:则|也|都|均|同|同样)?(?:是|属于?)(?P<body>{BODY})的?(?:一名|一位)?(?:参赛)?(?:选手|职工|员工|工人|队员|一员|人|老师|同事|老(?:人|兵|师傅)|元老)?了?(?=[，。；]|$)"
)
# An apposition that counts them: 甲、乙，某某中学的两位老师.
_APPOSED = re.compile(
    rf"(?P<names>{NAMES})，(?:都|均|同)?(?:是|为)?(?P<body>{BODY})的?(?:{_Q}|这?[两二三四五]位)的?(?:年轻)?(?:老师|教师|职工|员工|工人|同事|工友|同志|医生|护士|干部)"
)
# Who does the work of a part of the body: 在某公司维修部修电机的甲.
_BUSY = re.compile(
    rf"在(?P<body>{BODY}){_PART}?(?:搞|做|干|管|开|跑|修|烧|教|画)[^，。；：、“”{_N}{_P}]{{1,8}}的(?P<names>{_N})"
)
# A body that nothing has found, before the names at a clause's head: 某某法律服务所的甲、乙.
_UNFOUND = re.compile(
    rf"(?:^|(?<=[，。；：]))(?P<body>(?!(?:来|走|参|负|开|成|创|经|获|当|进|供|离|设|在|与|和|把|让|给|这|那|该|某|各|一|两|我|本|全|每|到|从|由|被|对|向))[\u4e00-\u9fff]{{2,10}}(?:服务所|事务所|[理养育老]中心|诊所|工作站|门市部|合作社|饭店|水饺店|餐馆|超市))的(?P<names>{NAMES})"
)
# Workers by number, and the rest of the sentence, which names so many: 某公司两名职工领奖，甲第一，乙第二.
_COUNTED = re.compile(
    rf"(?P<body>{BODY})(?:的|有)?(?P<number>{_Q})(?:职工|员工|工人|选手|队员|教师|老师|医生|护士)(?P<rest>[^{_P}]*)$"
)
# Where one stands one's ground: 甲是劳模，守着某某支局.
_KEEPS = re.compile(
    rf"(?P<names>{_N}){REMARK}[^。；：{_N}{_P}{BODY_MASKS}]{{0,18}}?(?:守着|守在|扎根[于在]?|服务于|效力于|坚守在|供职于?|任职于|就职于)(?P<body>{BODY})"
)
# A line's end with those who sign and their unit: 甲 乙（某某新闻中心）.
_UNIT_BEHIND = re.compile(rf"(?:^|[。 ] )(?P<names>{_N}(?:[ 、]{{1,4}}{_N}){{1,3}})（(?P<body>{BODY})）\s*$")
# Those who lead it: 在某总工会班子里的甲、乙.
_LEADING = re.compile(rf"(?P<body>{BODY})(?:的)?(?:领导)?班子(?:里|中|内|成员)?(?:任职)?的?(?P<names>{NAMES})")
# An item of a list that says but where: 甲，某公司；乙，某医院.
_ITEM = re.compile(rf"(?:^|(?<=[；：]))(?P<names>{_N})，(?P<body>{BODY})(?=[；。])")
# Where one works, said of the body: 甲供职的某公司.
_OWN_HOUSE = re.compile(rf"(?P<names>{_N})(?:所|曾经?)?(?:供职|任职|就职|上班|所在)的(?P<body>{BODY})")
# Whom the scene at the body shows: 在某厂，37岁的甲守着织机.
_SCENE = re.compile(rf"在(?P<body>{BODY}){_PART}?，(?:今年)?(?:{_Q}|{_T}{{0,3}}岁)的(?P<names>{_N})(?![，、]{_T})")
# A line of a roll: the name, then where the person works.
_ROW = re.compile(rf"^ *(?:{MASK[Kind.HONOUR]}：? {{1,8}})?(?P<names>{_N}) {{1,8}}(?P<body>{BODY}) *\n?$")
_FORMER = re.compile(
    rf"前者(?:则|就)?(?:是|在|来自|供职于|属于?|替|为)(?P<body>{BODY})[^。；]{{0,24}}?后者(?:则|就)?(?:是|在|来自|供职于|属于?|替|为)(?P<body2>{BODY})"
)
_PAIR = re.compile(rf"(?P<names>{_N})(?:、|和|与)(?P<names2>{_N})")
_WORKING = re.compile(
    rf"(?:在|就职于|供职于|任职于|来自于?)(?P<body>{BODY})(?:{_T}{{0,4}}?{DOES}(?:的|{_T}{{0,5}}的))?"
    rf"(?:的)?(?:{_T}{{0,4}}{_P})?(?P<names>{_N})"
)
# Whom a visitor meets there at work: 在某公司见到正在调试设备的甲.
_MET = re.compile(
    rf"(?:在|走进|来到)(?P<body>{BODY})[^，。；{_N}{_P}]{{0,6}}，?(?:记者)?(?:见到|遇到|碰到|找到)了?[^，。；{_N}{_P}]{{0,16}}的(?P<names>{_N})"
)
# Whose house is told apart: 甲开吊车，东家是某公司; 甲的单位是某医院; 甲从讲台上来，她供职于某校.
_HOUSE_TOLD = re.compile(
    rf"(?P<names>{_N})(?:[^。；{_N}]{{0,24}}，)?(?:的)?(?:(?:东家|单位|工作单位|所在单位|娘家|岗位)(?:就|便|则)?(?:是|在|叫)|(?<=，)[他她]?(?:供职|就职|任职)于)(?P<body>{BODY})"
)
# Each with characters without which it never fits.
_RULES = (
    (_HOUSE_TOLD, "house told apart", "家位职"),
    (_MET, "met at work", "到"),
    (_AT_WORK, "at work", "在进入职雇自系是"),
    (_FROM, "comes from", "自职是"),
    (_OF, "belongs to", "是属"),
    (_APPOSED, "belongs to", f"位{_Q}"),
    (_BUSY, "working at", "在"),
    (_LEADING, "among those who lead", "班"),
    (_ROW, "row of a roll", " "),
    (_WORKING, "working at", "在职自"),
    (_KEEPS, "at work", "守扎务效职"),
    (_UNIT_BEHIND, "post in brackets", "（"),
    (_ITEM, "item of a list", "，"),
    (_OWN_HOUSE, "where one works", "职班在"),
    (_SCENE, "scene at a body", "在"),
)
_TO_NAME = re.compile(
    r"(?:[—-]{1,2}[\u4e00-\u9fff]{2,6})?"
    r"(?:(?:[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日)?(?:讯|电|专电)? ?（?)?[ ：]{0,3}(?:(?:全媒体|融媒体|见习|特约|首席|实习)?记者)?[ /：]{0,3}"
    r"(?:(?!通讯员)[\u4e00-\u9fff]{2,4}[ 、]{1,3}){0,4}"
)
_UNIT_AFTER = re.compile(r"[ \n]*[（(]?(?:作者)?单位[：: ]*")


def employments(masked: Masked, settled: set[int]) -> Iterator[Employment]:
    """The employments that a sentence states of persons at no position of `settled`."""
    for match in _UNFOUND.finditer(masked.text) if "的" in masked.text else ():
        kind = Kind.ENTERPRISE if re.search(r"[店馆市社部]$", match["body"]) else Kind.INSTITUTION
        evidence = Evidence(*masked.span(match.start(), match.end()), "body not found before")
        for person in people(masked, match, settled) if len(match["body"]) > 5 else ():
            yield Employment(person, Entity(kind, match["body"]), evidence)
    if not _HOUSE.search(masked.text):
        return
    for match in _FOUNDED.finditer(masked.text):
        member = masked.mention(match.start("names") if match["names"] else match.start("names2")).entity
        house = masked.mention(match.start("body") if match["body"] else match.start("body2")).entity
        if member and house:
            yield Employment(member, house, Evidence(*masked.span(match.start(), match.end()), "founder or student"))
    for match in _BEFORE_NAME.finditer(masked.text):
        if not match["post"] or masked.mention(match.start("post")).name in GENERIC:
            yield from _of(masked, match, settled, "body before name")
    for match, rule in matches(_RULES, masked.text):
        yield from _of(masked, match, settled, rule)
    yield from _counted(masked, settled)
    for match in _FORMER.finditer(masked.text):
        pairs = list(_PAIR.finditer(masked.text, 0, match.start()))
        for one in ("", "2") if pairs else ():
            yield from _of(masked, pairs[-1], settled, "former and latter", "names" + one, match.start("body" + one))


def _counted(masked: Masked, settled: set[int]) -> Iterator[Employment]:
    """The employments of workers whom the sentence counts and names, as many as it says."""
    match = _COUNTED.search(masked.text) if _Q in masked.text else None
    if match is None or _HOUSE.search(match["rest"]):
        return
    named = persons(masked, *match.span("rest"), set())
    number = masked.quantity(match.start("number"))
    if number is not None and len(set(named)) == len(named) == number.value:
        yield from _of(masked, match, settled, "workers of a number", group="rest")


def _of(
    masked: Masked, match: re.Match[str], settled: set[int], rule: str, group: str = "names", body: int | None = None
) -> Iterator[Employment]:
    """The employments of the names in the group `group` at the body of the match or at the position `body`."""
    house = masked.mention(match.start("body") if body is None else body).entity
    for person in persons(masked, *match.span(group), settled):
        if house:
            yield Employment(person, house, Evidence(*masked.span(match.start(), match.end()), rule))


def people(masked: Masked, match: re.Match[str], settled: set[int]) -> list[Entity]:
    """The persons in the group `names` whom no earlier rule has placed."""
    return persons(masked, *match.span("names"), settled)


def persons(masked: Masked, start: int, end: int, settled: set[int]) -> list[Entity]:
    """The persons at the masked stretch `[start, end)`, but for those at positions of `settled`."""
    named = ((at, masked.mentions.get(at)) for at in range(start, end) if at not in settled)
    return [one.entity for at, one in named if one and one.kind is Kind.PERSON and one.entity]


# Farther from a unit nobody signs with it.
_FAR = 100
_start = attrgetter("start")


def byline_employments(reading: Reading) -> Iterator[Employment]:
    """Who signs with a unit: （作者单位：某总工会 甲 乙）, （某日报记者 甲）."""
    folded = reading.article.folded
    signing = [m for m in reading.mentions if m.kind is Kind.PERSON and isinstance(m.value, tuple) and m.entity]
    if not signing:
        return
    for body in (m for m in reading.mentions if m.kind in ORGANISATIONS and m.entity):
        near = bisect_left(signing, body.start - _FAR, key=_start)
        for person in signing[near : bisect_left(signing, body.end + _FAR, near, key=_start)]:
            if _signed_after(reading, folded, body, person):
                yield Employment(person.entity, body.entity, Evidence(body.start, person.end, "unit of the author"))  # type: ignore[arg-type]
            if 0 <= body.start - person.end <= 40 and _UNIT_AFTER.fullmatch(
                folded[person.end : body.start].strip("\n ")
            ):
                yield Employment(person.entity, body.entity, Evidence(person.start, body.end, "unit of the author"))  # type: ignore[arg-type]


def _signed_after(reading: Reading, folded: str, body: Mention, person: Mention) -> bool:
    if not 0 <= person.start - body.end <= 24 or not _signs(folded, body):
        return False
    behind = bisect_left(reading.mentions, body.end, key=_start)
    within = reading.mentions[behind : bisect_left(reading.mentions, person.start, behind, key=_start)]
    if any(m.kind is Kind.POST and "记者" not in m.name for m in within):
        return False
    return _TO_NAME.fullmatch(folded[body.end : person.start]) is not None


def _signs(folded: str, body: Mention) -> bool:
    """Whether the body stands where a byline begins: after a bracket, a line's start or 单位."""
    before = folded[max(0, body.start - 6) : body.start].rstrip(" ：:")
    return not before or before[-1] in "（(\n据—-" or before.endswith("单位")

"""Names that nothing but their place tells: whoever stands before a verb of getting an honour, behind one of giving it, or in the
list that such a name stands in (某厂热轧车间、灌装三线分别荣获…; 授予运行部四值…; 热轧厂覃志强夺得…).

Only stretches tied to an honour are read, so a weak form suffices for a name: a unit's last word, a surname and given name.
Priority 54 for bodies, above what the other spotters find in them, and 46 for persons.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from extract.article import Article
from extract.boundary import breaks_within, within_word
from extract.kind import ORGANISATIONS, Kind
from extract.lexicon import table, words
from extract.mention import Mention
from extract.sentence import BODY_MASKS, MASK, Masked, Sentence, mask
from extract.spot.award_lists import award_lists
from extract.spot.honour_start import leading_break
from extract.spot.name_odds import is_word
from extract.spot.names import is_given, is_usual, looks_like_name, surnames

_BODY_PRIORITY = 54
_PERSON_PRIORITY = 46
_H, _P, _Q, _Y, _PLACE, _PROGRAMME = (
    MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR, Kind.PLACE, Kind.PROGRAMME)
)
_OTHERS = re.compile(
    rf"(?:等{_Q}[^，。；、]{{0,12}}|等[^，。；、]{{0,6}}|{_Q}(?:单位|集体|班组|个人|同志|职工|选手|企业)?|[两三四五六七八九十]人|同志|班?组?成员)$"
)
_SPLIT = re.compile(r"[、]|以及|[和与及](?![平谐睦气县田林顺静硕布政亲合丰美龙])")
_NAMES = frozenset(BODY_MASKS + _P + _PLACE)
_UNIT_END = re.compile(
    r"(?:公司|集团|[分电钢机总]?厂|矿|局|[医学法检剧书]院|院|大学|中学|小学|学校|[一-鿿]校|幼儿园|[工机车电供]务?段|研究[院所]|油田|车站|[火水]?电[站厂]|银行|支行|分行|信用社|合作社|车间|班组?|小组|组|科室?|处|室|部|队|站|岗位|中心|窗口|大厅|"
    r"作业区|工区|工段|所|机组|团队|生产线|产线|[一二三四五六七八九十\d]+[线区路值号]|轮|店|服务区|码头|岗|仓|食堂|公寓|宿舍|社区|村|街道|镇|乡|委员会|办公室|办事处|管理处|事务所|商场|超市|商城|宾馆|酒店|饭店|港|园|馆|社|台|标段|[牧农林茶渔]场|[一-鿿]市场|"
    r"[支大中]队|法庭|监狱|海关|站点|网点|书屋|小屋|驿站|港湾|文化宫|俱乐部|服务点|事业部|基地|实验室|工作室|协会|党支部|窑|井|库|车队|船队)$"
)
_STRONG_END = re.compile(
    r"(?:公司|集团|[^工]厂|[^于期]矿|[一-鿿]{2}局|医院|学院|大学|中学|小学|学校|幼儿园|研究院|研究所|电厂|银行|支行|分行|车间|班组|小组|代表队|项目部|服务中心|管理处|[支大中]队|事业部|采油厂|信用社|合作社|工段|工区|作业区|工务段|机务段|电务段)$"
)
# A part without its house, and what points to the house.
_HOUSE = re.compile(r"(?:[该本我]|这家)?(?:公司|集团|厂|矿|院|校|行|企业)(?:的|下属的?)?(?=.{3})")
_PART = re.compile(
    r"[\u4e00-\u9fff\d]{2,10}(?:车间|[一二三四五六七八九十甲乙丙丁\d]?班|班组|工段|作业区|[一-鿿]科|[一-鿿]室|[一二三四五六七八九十]队|项目部|科室|机组)"
)
_LONGEST_PART = 6
_HOUSES = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.FACILITY})
_PART_END = re.compile(r"(?:车间|班|班组|工段|作业区|科|室|队|项目部|机组|代表队)$")
_NO_UNIT = re.compile(
    r"[，。；：！？\n《》]|主席|书记|工会$|党委$|^(?:优秀|先进|模范|单位|集体|班组|车间|公司|企业|学校|医院|个人|项目|团队|中心|社区|部门|该|这|其|本|所在|所有|各|全|我|他|她)|带领|所在|组织|开展|先进集体|等[^级离]|职工$|员工$|活动|比赛|竞赛|工作$|领导$|下属|所属|多[个家名]|一批|部分|另[外有]|还有|其他"
)
_BRACKETED = re.compile(r"（[^（）]*）$")
_ROLE_END = (
    "职工",
    "员工",
    "工人",
    "选手",
    "同志",
    "队员",
    "班长",
    "组长",
    "段长",
    "厂长",
    "站长",
    "所长",
    "医生",
    "司机",
    "第一名",
    "第二名",
    "第三名",
    "冠军",
    "得主",
    "获得者",
    "传人",
)


def honoured_names(article: Article, known: Sequence[Mention], told: Sequence[Sentence]) -> Iterator[Mention]:
    """Mentions of those who receive honours in the sentences `told`, which name some, where no other spotter reads their names."""
    starts = [mention.start for mention in known]
    for sentence in told:
        here = known[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        masked = mask(article, sentence, here)
        if _H not in masked.text:
            continue
        for start, end in award_lists(masked.text):
            yield from _listed(article.folded, masked, start, end)


def _listed(folded: str, masked: Masked, start: int, end: int) -> Iterator[Mention]:
    """The names read in the stretch of the mask."""
    text = masked.text[:end]
    others = _OTHERS.search(text, start)
    counted = others is not None and others.group().startswith("等")
    if others is not None:
        end = others.start()
    text = text[:end].rstrip("“为的")
    items: list[tuple[int, int]] = []
    for split in _SPLIT.finditer(text, start):
        if split.group() in "和与及" and not (
            text[split.start() - 1] in _NAMES or _UNIT_END.search(text[start : split.start()])
        ):
            continue
        items.append((start, split.start()))
        start = split.end()
    items.append((start, len(text)))
    for first, last in items:
        found = _item(folded, masked, first, last, len(items) + counted)
        if found is not None:
            yield found


def _item(folded: str, masked: Masked, first: int, last: int, among: int) -> Mention | None:
    """The name that fills the item of a list of `among` items, if no mention does."""
    text = _BRACKETED.sub("", masked.text[first:last]).rstrip()
    last = first + len(text)
    spelt = _spelt(folded, masked, text, last)
    if spelt is not None:
        return spelt
    joined = _joined(folded, masked, first, last)
    if joined is not None:
        return joined
    if not text or text[-1] in BODY_MASKS + _P + _PLACE + _Q + _Y or len(text) > 40:
        return None
    known = max((at for at in masked.mentions if first <= at < last and text[at - first] != _PROGRAMME), default=None)
    begin = known + 1 if known is not None else first
    if begin == last:
        return None
    offset, end = masked.starts[begin], masked.ends[last - 1]
    tail = folded[offset:end]
    before = masked.mentions[known] if known is not None else None
    person = _person(folded, offset, end, before, among)
    if person is not None:
        return person
    if before is not None and before.kind in ORGANISATIONS | {Kind.PLACE}:
        return _unit(folded, before, tail, end)
    if before is None:
        return _part(folded, masked, first, offset, end) or _body(folded, offset, end, among)
    return None


def _joined(folded: str, masked: Masked, first: int, last: int) -> Mention | None:
    """The part of a house that was read as a body of its own: 某某集团|海尔|新星物流公路港."""
    house, part = masked.mentions.get(first), masked.mentions.get(last - 1)
    if house is None or part is None or not 0 < last - first - 2 <= 4:
        return None
    if house.kind not in _HOUSES or part.kind not in _HOUSES or masked.between(first + 1, last - 1):
        return None
    if not re.fullmatch(r"[\u4e00-\u9fff]+", masked.text[first + 1 : last - 1]) or _verb(folded, house.end, part.start):
        return None
    return Mention(house.kind, house.start, part.end, folded[house.start : part.end], "honoured unit", _BODY_PRIORITY)


def _spelt(folded: str, masked: Masked, text: str, last: int) -> Mention | None:
    """The person whose given name a spotter took for a place: 蒲|秀英."""
    place = masked.mentions.get(last - 1)
    if place is None or place.kind is not Kind.PLACE or place.end - place.start != 2 or len(text) < 3:
        return None
    start = place.start - 1
    if folded[start] not in surnames() or not is_given(folded[place.start : place.end]) or within_word(folded, start):
        return None
    return Mention(Kind.PERSON, start, place.end, folded[start : place.end], "honoured person", _PERSON_PRIORITY)


def _part(folded: str, masked: Masked, first: int, start: int, end: int) -> Mention | None:
    """The part of the house that the sentence names before it, under the name of both: 某厂占了两项：熔铸车间捧回…."""
    said = _HOUSE.match(folded, start, end)
    name = folded[said.end() if said else start : end]
    if (
        (not said and len(name) > _LONGEST_PART)
        or not _PART.fullmatch(name)
        or _NO_UNIT.search(name)
        or _verb(folded, end - len(name), end)
    ):
        return None
    houses = [
        one
        for at, one in masked.mentions.items()
        if at < first and one.kind in (Kind.ENTERPRISE, Kind.INSTITUTION) and one.name[0] not in "该本我这公"
    ]
    if not houses or _of_house(houses[-1].name):
        return None
    return Mention(houses[-1].kind, start, end, houses[-1].name + name, "honoured part", _BODY_PRIORITY)


def _of_house(name: str) -> bool:
    return _PART_END.search(name) is not None


def _unit(folded: str, before: Mention, tail: str, end: int) -> Mention | None:
    """The body with the unit behind it."""
    if before.name[0] in "该本我这其" or (before.kind is Kind.UNION and tail not in ("小组", "分会", "委员会")):
        return None
    if len(tail) > 22 or not _UNIT_END.search(tail) or _NO_UNIT.search(tail) or _verb(folded, before.end, end):
        return None
    kind: Kind = before.kind
    if kind is Kind.PLACE:
        if len(tail) < 3 and tail not in ("站点", "驿站", "书屋"):
            return None
        kind = _kind(tail)
    return Mention(kind, before.start, end, folded[before.start : end], "honoured unit", _BODY_PRIORITY)


def _body(folded: str, start: int, end: int, among: int) -> Mention | None:
    """A body no spotter knows, by its last word."""
    if folded[start] not in "0123456789第":
        start = leading_break(folded, start, end - 1)
    name = folded[start:end]
    ending = _UNIT_END if among > 1 else _STRONG_END
    if not 4 <= len(name) <= 30 or not ending.search(name) or _NO_UNIT.search(name) or _verb(folded, start, end - 2):
        return None
    return Mention(_kind(name), start, end, name, "honoured body", _BODY_PRIORITY - 8)


def _verb(folded: str, start: int, end: int) -> bool:
    """Whether a word that no name holds stands within."""
    return breaks_within(folded, start, end - 1)


def _person(folded: str, start: int, end: int, before: Mention | None, among: int) -> Mention | None:
    """A person whose name ends the item, told by a title or a body in front, or by the others of the list."""
    for length in (3, 2, 4):
        at = end - length
        if at < start or not _is_name(folded[at:end], length):
            continue
        role = folded[start:at]
        of_body = role == "的" and before is not None and before.kind in ORGANISATIONS
        titled = of_body or (len(role) <= 20 and (role.endswith(_roles()) or bool(_UNIT_END.search(role))))
        if role and not titled:
            continue
        if not role and before is not None and before.kind is Kind.PLACE and among < 2:
            continue
        beside = before is not None and before.kind in ORGANISATIONS | {Kind.PLACE}
        listed = among > 1 and beside and not is_word(folded[at:end])
        if length == 2 and not (titled or listed or (before is not None and before.kind is Kind.POST)):
            continue
        if not role and within_word(folded, at) and length != 3:
            continue
        if not titled and before is None and among < 2 and not is_usual(folded[at + 1 : end]):
            continue
        return Mention(Kind.PERSON, at, end, folded[at:end], "honoured person", _PERSON_PRIORITY)
    return None


def _is_name(text: str, length: int) -> bool:
    if _UNIT_END.search(text) and not is_usual(text[-1]):
        return False
    if length == 4:
        return text[:2] in surnames() and is_given(text[2:])
    return looks_like_name(text)


@cache
def _roles() -> tuple[str, ...]:
    return tuple(sorted({*words("occupation_suffixes"), *_ROLE_END}))


def _kind(name: str) -> Kind:
    kinds = _kinds()
    return next((kinds[name[at:]] for at in range(len(name)) if name[at:] in kinds), Kind.ENTERPRISE)


@cache
def _kinds() -> dict[str, Kind]:
    return {row[0]: Kind(row[1]) for row in table("organisation_heads")}

"""Full names of honours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.gazetteer import Level, gazetteer
from extract.kind import Kind
from extract.mention import Mention

_EDITION = re.compile(
    r"^(?:\d{4}(?:[—\-至～~]\d{4})?年?度?|[去今前]年度?|年度|首届|第[一二三四五六七八九十百\d]+[届批次])+(?=.{3})"
)
_TAIL = re.compile(r"(?<=[”号章状岗家手奖位体人者范匠兵模军名点站室屋])(?:榜单|名单|铜牌|奖牌|牌匾|奖杯|获得者|得主)$")
_GRANTOR = re.compile(r"^(?:中华全国总工会|全国总工会|全总)(?:\d{4}年度?)?(?=“)")
_AWARD = re.compile(r"五一”?劳动奖[章状]?$")
_LOCAL = re.compile(
    r"(?:我|本|全)?(省(?!部级)|自治区|地区|市|区|县|州|盟|旗|镇|乡|街道)(?:[两三四]?级|总工会(?=“|五一|工人先锋号|模范职工|优秀工会|先进工会)|总(?=“|五一))?"
)


def link_honours(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The honour that each mention names: levels resolved (省X → 江苏省X), years and editions left off, short forms completed."""
    honours = [mention for mention in mentions if mention.kind is Kind.HONOUR]
    programmes = [one for one in mentions if one.kind is Kind.PROGRAMME and one in linked]
    names: dict[str, str] = {}
    found: dict[Mention, Entity] = {}
    before: Mention | None = None
    for mention in honours:
        if mention.rule == "honour-short":
            continue
        name = full_name(mention.name, context)
        if before is not None and before in found:
            between = article.folded[before.end : mention.start]
            name = _shared_field(between, found[before].name, _of_nation(between, found[before].name, name))
        before = mention
        name = _contest_before(article.folded, mention, programmes, name)
        if _RANK.fullmatch(name):
            name = _sort(article.folded, mention) + name
        found[mention] = Entity(Kind.HONOUR, names.setdefault(_key(name), name))
    for _ in range(2):
        # What is short for a name that was itself completed is so in the second round.
        _complete(article.folded, honours, found)
    long = [(mention.start, entity) for mention, entity in found.items()]
    fitting: dict[str, list[tuple[int, Entity]]] = {}
    for mention in honours:
        if mention.rule == "honour-short":
            near = fitting.setdefault(mention.name, _fitting(mention.name, long))
            entity = _nearest(near, mention)
            if entity is not None:
                found[mention] = entity
    return found


_QUOTED_EDITION = re.compile(r"(?<=[省市区县州])(?:第[一二三四五六七八九十百\d]+届|首届|\d{4}年度?)(?=“)")


def full_name(name: str, context: Context) -> str:
    """The honour's full name in an article of this context."""
    bare = _EDITION.sub("", _unquoted(_TAIL.sub("", _GRANTOR.sub("", name))))
    bare = _QUOTED_EDITION.sub("", bare) if "“" in bare else bare
    local = _LOCAL.match(bare)
    if local is not None and not re.match(r"市级（|区域|县域", bare):
        area = _home_of(local.group(1), context)
        if area is not None:
            return area + bare[local.end() :]
        return bare
    return _whole_place(bare)


# “…”竞赛也一并发榜，|先进单位、先进班组…: of that contest.
_ENDS_CONTEST = re.compile("(?:竞赛|大赛|活动|评选)$")
_RESULTS = re.compile(
    r"[^。；\n]{0,10}(?:发榜|揭晓|结果|评出|评选出|涌现出?|产生|命名|表彰|先进(?=[：，]))[^。；\n]{0,40}"
)


def _contest_before(text: str, mention: Mention, programmes: Sequence[Mention], name: str) -> str:
    """The name with the contest whose results the sentence tells, where it names none itself."""
    if name.endswith("奖") or not _OF_CONTEST.fullmatch(name):
        return name
    for contest in programmes:
        ends = _ENDS_CONTEST.search(contest.name) and contest.end <= mention.start
        if ends and _RESULTS.fullmatch(text, contest.end, mention.start):
            return contest.name + name
    return name


_LISTED = re.compile(
    r"[”（(]*(?:[\d一二三四五六七八九十]+[名个家人枚项])?[）)”]*[、和](?:[\d一二三四五六七八九十]+[名个家人枚项])?“?"
)
_OWN_LEVEL = re.compile(
    r"全国|中央|中国|中华|国家|国务院|大国|时代|改革|火车头|世界|国际|省|市|区|县|.{2,7}(?:省|市|区|县|州|公司|集团|部)|五一巾帼|[\u4e00-\u9fff]{2}工匠|“|《|集体|提名"
)


def _of_nation(between: str, before: str, name: str) -> str:
    """The name with 全国 of the honour before it, of which it is another sort: 全国科创名匠、医务名匠; what a province or a city gives
    beside is named in full or is nobody's in particular."""
    another = name[-2:] == before[-2:] and _LISTED.fullmatch(between) and not _OWN_LEVEL.match(name)
    return "全国" + name if another and before.startswith("全国") else name


_ENUMERATED = re.compile(
    r"[”（(]*(?:称号|获得者)?(?:[\d一二三四五六七八九十百]+[名个家人枚项])[）)”]*[、和](?:奖[章状](?:\d+[个枚])?[、和])?(?:[\d一二三四五六七八九十]+[名个家人枚项])?“?"
)
_RANK = re.compile(r"[特一二三四]等奖|[金银铜]奖|冠军|亚军|季军|头名|第[一二三四]名")
_NEAR = 60
_SORT = re.compile(r"(团体|个人)(?:奖|赛|项目|组|总分|名次|全能)?(?:方面|[中里上也是]|，|：|（)")


def _sort(text: str, mention: Mention) -> str:
    """团体 or 个人 where the clause or the one before says of which the rank is: 团体奖方面，甲队获得一等奖."""
    begin = max(text.rfind(sign, 0, mention.start) for sign in "。\n") + 1
    told = [match[1] for match in _SORT.finditer(text, begin, mention.start)]
    return told[-1] if told else ""


# 全国“安康杯”竞赛|优秀组织单位；某某荣获优胜单位; 热力运行赛项|第一名和第二名.
_CONTEST = re.compile(r"(?P<field>.+(?:竞赛|大赛|活动|评选))(?=(?:优胜|优秀|先进|最佳)[\u4e00-\u9fff]{1,4}$)")
_OF_CONTEST = re.compile(r"(?:优胜|优秀|先进|最佳)(?:组织)?(?:单位|集体|班组|个人|企业|选手|团队|项目|者|奖)")
_RANK_OF = re.compile(rf"(?P<field>.{{2,}}?)(?:{_RANK.pattern})$")
_SENTENCE_END = re.compile(r"[。\n]")


def _shared_field(between: str, before: str, name: str) -> str:
    """The name with the contest that the honour before it names, where it stands near and names none itself."""
    rank = _RANK_OF.match(before) if between in ("和", "、", "及", "与") and _RANK.fullmatch(name) else None
    if rank is not None:
        return rank["field"] + name
    near = len(between) < _NEAR and not _SENTENCE_END.search(between) and _OF_CONTEST.fullmatch(name)
    contest = _CONTEST.match(before) if near else None
    return contest["field"] + name if contest is not None else name


def _home_of(kind: str, context: Context) -> str | None:
    """The full name of the article's own 省, 市, 区 …; None where the context does not give it."""
    province, prefecture, county = (
        area.name if area else "" for area in (context.province, context.prefecture, context.county)
    )
    if kind in ("省", "自治区"):
        return province or None
    if kind == "市":
        return next((name for name in (county, prefecture, province) if name.endswith("市")), None)
    if kind in ("镇", "乡", "街道"):
        return context.township if context.township and context.township.endswith(kind) else None
    if kind in ("州", "盟", "地区"):
        return prefecture if kind != "地区" or prefecture.endswith(kind) else None
    if county.endswith(kind):
        return county
    return province or None if kind == "区" and province.endswith("自治区") else None


def _whole_place(name: str) -> str:
    """云南“工人先锋号” → 云南省“工人先锋号”: a province's short name completed before a national kind of honour."""
    for length in (3, 2):
        short = name[:length]
        areas = [area for area in gazetteer().named(short) if area.level is Level.PROVINCE]
        if areas and re.match(r"“?(?:五一|工人先锋号|劳动模范|先进工作者|技术能手|模范)", name[length:]):
            return areas[0].name + name[length:]
    return name


def _unquoted(name: str) -> str:
    return name[1:-1] if name.startswith("“") and name.endswith("”") and name.count("“") == 1 else name


def _key(name: str) -> str:
    return name.replace("“", "").replace("”", "")


def _complete(text: str, honours: Sequence[Mention], found: dict[Mention, Entity]) -> None:
    """A name without a level is the one levelled honour of the article that ends with it, if there is just one."""
    named = {_key(name): one for name, one in sorted({one.name: one for one in found.values()}.items())}
    longer = _longer(named)
    ahead = _levels_ahead(honours, found)
    level = ""
    before: Mention | None = None
    for mention in honours:
        entity = found.get(mention)
        if entity is None:
            continue
        key = _key(entity.name)
        whole = longer.get(key, [])
        listed = before is not None and _ENUMERATED.fullmatch(text, before.end, mention.start)
        before = mention
        if listed and level and _FAMILY.fullmatch(key) and not key.endswith("奖"):
            # 自治区五一劳动奖章14人、工人先锋号11个: of the level of the one listed before it.
            found[mention] = Entity(Kind.HONOUR, level + entity.name)
            continue
        if len(whole) == 1 and not _RANK.fullmatch(key) and len(_key(whole[0].name)) - len(key) <= 8:
            found[mention] = whole[0]
        elif _FAMILY.fullmatch(key) and not key.endswith("奖") and (level or mention in ahead):
            found[mention] = Entity(Kind.HONOUR, (level or ahead[mention]) + entity.name)
        elif key.endswith("劳模"):
            found[mention] = named.get(key.removesuffix("劳模") + "劳动模范", entity)
        match = _levelled(found[mention].name)
        level = match[1] if match else level


def _longer(named: Mapping[str, Entity]) -> dict[str, list[Entity]]:
    """By its key, the honours that each of those named may be short for: longer ones that end with it, and with no other of these."""
    ending: dict[str, list[Entity]] = defaultdict(list)
    for key, entity in named.items():
        for start in range(1, len(key)):
            if key[start:] in named:
                ending[key[start:]].append(entity)
    found = {}
    for key, entities in ending.items():
        whole = {one for one in entities if not _GRADED.search(_key(one.name).removesuffix(key))}
        found[key] = [
            one
            for one in entities
            if one in whole
            and not any(other in whole and len(other.name) > len(one.name) for other in ending.get(_key(one.name), ()))
        ]
    return found


# Honours that each federation confers, of one level in one list.
_FAMILY = re.compile(r"五一劳动奖[章状]?|工人先锋号|五一巾帼(?:标兵岗?|奖[章状]?)|模范职工[之小]家")
_LEVELLED = re.compile(
    rf"(全国|[\u4e00-\u9fff]{{2,8}}(?:省|自治区|市|区|县|州))(?:{_FAMILY.pattern}|劳动模范|先进工作者)"
)
# What makes another honour of it: 优秀|组织奖.
_GRADED = re.compile(r"(?:优秀|最佳|十佳|特等|特别|杰出|标兵|金牌|红旗)$")


@lru_cache(maxsize=1 << 10)
def _levelled(name: str) -> re.Match[str] | None:
    return _LEVELLED.fullmatch(_key(name))


def _levels_ahead(honours: Sequence[Mention], found: Mapping[Mention, Entity]) -> dict[Mention, str]:
    """The level of the honour of the family that stands nearest behind each."""
    ahead: dict[Mention, str] = {}
    level = ""
    for mention in reversed(honours):
        if mention in found:
            if level:
                ahead[mention] = level
            match = _levelled(found[mention].name)
            level = match[1] if match else level
    return ahead


def _fitting(name: str, long: Sequence[tuple[int, Entity]]) -> list[tuple[int, Entity]]:
    """The honours that a short form may stand for, with where they are named."""
    if name == "提名奖":
        return list(long)
    if name in ("奖章", "奖状"):
        awards = [
            (start, re.sub(r"[章状]$", "", one.name) + name[-1]) for start, one in long if _AWARD.search(one.name)
        ]
        if awards:
            return [(start, Entity(Kind.HONOUR, award)) for start, award in awards]
    named = [(start, one) for start, one in long if _key(one.name).endswith(name)]
    if name == "先锋号" and not named:
        # The federation that confers the one medal confers the other title too.
        awards = [(start, _AWARD.sub("", _key(one.name))) for start, one in long if _AWARD.search(one.name)]
        return [(start, Entity(Kind.HONOUR, level + "工人先锋号")) for start, level in awards]
    return named


def _nearest(near: Sequence[tuple[int, Entity]], mention: Mention) -> Entity | None:
    """The nearest before the mention, failing that the first behind it; a nomination is for one named before."""
    index = bisect_left(near, mention.start, key=itemgetter(0))
    if index:
        return near[index - 1][1]
    return near[0][1] if near and mention.name != "提名奖" else None

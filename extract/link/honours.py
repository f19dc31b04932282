"""Full names of honours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from extract.article import Article
from extract.context import Context
from extract.entity import Entity
from extract.gazetteer import Level, gazetteer
from extract.kind import Kind
from extract.mention import Mention

_EDITION = re.compile(
    r"^(?:\d{4}(?:[—\-至～~]\d{4})?年?度?|[去今前]年度?|年度|首届|第[一二三四五六七八九十百\d]+[届批次])+(?=.{3})"
)
_TAIL = re.compile(r"(?<=[”号章状岗家手])(?:榜单|名单|铜牌|奖牌|牌匾)$")
_GRANTOR = re.compile(r"^(?:中华全国总工会|全国总工会|全总)(?:\d{4}年度?)?(?=“)")
_LOCAL = re.compile(r"(?:我|本|全)?(省|自治区|市|区|县|州|盟|旗|镇|乡|街道)(?:级|总工会|总(?=“|五一))?")


def link_honours(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The honour that each mention names: levels resolved (省X → 江苏省X), years and editions left off, short forms completed."""
    honours = [mention for mention in mentions if mention.kind is Kind.HONOUR]
    names: dict[str, str] = {}
    found: dict[Mention, Entity] = {}
    before: Mention | None = None
    for mention in honours:
        if mention.rule == "honour-short":
            continue
        name = full_name(mention.name, context)
        if before is not None and before in found:
            name = _shared_level(article.folded[before.end : mention.start], found[before].name, name)
        before = mention
        if _RANK.fullmatch(name):
            name = _sort(article.folded, mention) + name
        found[mention] = Entity(Kind.HONOUR, names.setdefault(_key(name), name))
    _complete(honours, found)
    for mention in honours:
        if mention.rule == "honour-short":
            entity = _completed(mention, found)
            if entity is not None:
                found[mention] = entity
    return found


def full_name(name: str, context: Context) -> str:
    """The honour's full name in an article of this context."""
    bare = _EDITION.sub("", _unquoted(_TAIL.sub("", _GRANTOR.sub("", name))))
    bare = re.sub(r"(?<=[省市区县州])(?:第[一二三四五六七八九十百\d]+届|首届|\d{4}年度?)(?=“)", "", bare)
    local = _LOCAL.match(bare)
    if local is not None and not re.match(r"市级（|区域|县域", bare):
        area = area_of(local.group(1), context)
        if area is not None:
            return area + bare[local.end() :]
        return bare
    return _whole_place(bare)


_LISTED = re.compile(
    r"[”（(]*(?:[\d一二三四五六七八九十]+[名个家人枚项])?[）)”]*[、和](?:[\d一二三四五六七八九十]+[名个家人枚项])?“?"
)
_LEVEL = re.compile(r"全国|[\u4e00-\u9fff]{2,7}?(?:省|自治区|市|区|县|州)(?=.{3})")
_LEVEL_AND_EDITION = re.compile(_LEVEL.pattern.replace("(?=.{3})", "(?:第[一二三四五六七八九十百\\d]+届)?(?=.{3})"))
_OWN_LEVEL = re.compile(
    r"全国|中央|中国|中华|国家|国务院|大国|时代|改革|火车头|世界|国际|省|市|区|县|.{2,7}(?:省|市|区|县|州|公司|集团|部)|五一巾帼|[\u4e00-\u9fff]{2}工匠|“|《|集体|提名|最美"
)


_RANK = re.compile(r"[特一二三四]等奖|[金银铜]奖|冠军|亚军|季军|头名|第[一二三四]名")
_SORT = re.compile(r"(团体|个人)(?:奖|赛|项目|组|总分|名次|全能)?(?:方面|[中里上也是]|，|：|（)")


def _sort(text: str, mention: Mention) -> str:
    """团体 or 个人 where the clause or the one before says of which the rank is: 团体奖方面，甲队获得一等奖."""
    begin = max(text.rfind(sign, 0, mention.start) for sign in "。\n") + 1
    told = [match[1] for match in _SORT.finditer(text, begin, mention.start)]
    return told[-1] if told else ""


# Names that need what the one before them in the list says of level and field.
_PLAIN = re.compile(r"“?(?:优秀|先进|优胜|模范|标兵|最[佳美]|十佳|示范|文明|[特一二三]等)")


def _shared_level(between: str, before: str, name: str) -> str:
    """The name with the level of the honour before it in a list: 全国科创名匠、医务名匠 → 全国医务名匠."""
    level = _LEVEL_AND_EDITION.match(before)
    if (
        level is None
        or not _LISTED.fullmatch(between)
        or not (_PLAIN.match(name) or name[-2:] == before[-2:])
        or (_OWN_LEVEL.match(name) and not name.startswith("最美"))
    ):
        return name
    return level.group() + name


def area_of(kind: str, context: Context) -> str | None:
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
    if kind in ("州", "盟"):
        return prefecture or None
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
    return re.sub(r"[“”]", "", name)


def _complete(honours: Sequence[Mention], found: dict[Mention, Entity]) -> None:
    """A name without a level is the one levelled honour of the article that ends with it, if there is just one."""
    entities = [(_key(name), one) for name, one in sorted({one.name: one for one in found.values()}.items())]
    for mention in honours:
        entity = found.get(mention)
        if entity is None:
            continue
        key = _key(entity.name)
        longer = [other for name, other in entities if len(name) > len(key) and name.endswith(key)]
        if longer:
            longer = [one for one in longer if not _GRADED.search(_key(one.name).removesuffix(key))]
            longer = [one for one in longer if not any(_ends(other, one) for other in longer)]
        if len(longer) == 1 and len(_key(longer[0].name)) - len(key) <= 8:
            found[mention] = longer[0]
        elif _FAMILY.fullmatch(key) and not key.endswith("奖") and (level := _level_near(honours, found, mention)):
            found[mention] = Entity(Kind.HONOUR, level + entity.name)
        elif key.endswith("劳模"):
            same = [other for name, other in entities if name == key.removesuffix("劳模") + "劳动模范"]
            if same:
                found[mention] = same[0]


# Honours that each federation confers, of one level in one list.
_FAMILY = re.compile(r"五一劳动奖[章状]?|工人先锋号|五一巾帼(?:标兵岗?|奖[章状]?)|模范职工[之小]家")
_LEVELLED = re.compile(
    rf"(全国|[\u4e00-\u9fff]{{2,8}}(?:省|自治区|市|区|县|州))(?:{_FAMILY.pattern}|劳动模范|先进工作者)"
)


# What makes another honour of it: 优秀|组织奖.
_GRADED = re.compile(r"(?:优秀|最佳|十佳|特等|特别|杰出|标兵|金牌|红旗)$")


def _ends(longer: Entity, name: Entity) -> bool:
    return longer is not name and len(longer.name) > len(name.name) and _key(longer.name).endswith(_key(name.name))


@lru_cache(maxsize=1 << 10)
def _levelled(name: str) -> re.Match[str] | None:
    return _LEVELLED.fullmatch(_key(name))


def _level_near(honours: Sequence[Mention], found: Mapping[Mention, Entity], mention: Mention) -> str:
    """The level of the honour of the family that stands nearest before the mention, else behind it."""
    levels = [(one.start, match[1]) for one in honours if one in found and (match := _levelled(found[one].name))]
    before = [level for start, level in levels if start < mention.start]
    return before[-1] if before else levels[0][1] if levels else ""


def _completed(mention: Mention, found: Mapping[Mention, Entity]) -> Entity | None:
    before = [(other.start, entity) for other, entity in found.items() if other.rule != "honour-short"]
    if mention.name == "提名奖":
        earlier = [pair for pair in before if pair[0] < mention.start]
        return max(earlier, key=lambda pair: pair[0])[1] if earlier else None
    if mention.name in ("奖章", "奖状"):
        award = [
            entity.name
            for start, entity in sorted(
                before, key=lambda pair: (pair[0] < mention.start, pair[0] if pair[0] < mention.start else -pair[0])
            )
            if re.search(r"五一”?劳动奖[章状]?$", entity.name)
        ]
        if award:
            return Entity(Kind.HONOUR, re.sub(r"[章状]$", "", award[-1]) + mention.name[-1])
    fitting = sorted(pair for pair in before if _key(pair[1].name).endswith(mention.name))
    earlier = [pair for pair in fitting if pair[0] < mention.start]
    if earlier:
        return earlier[-1][1]
    return fitting[0][1] if fitting else None

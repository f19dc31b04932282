"""Bodies with a name of their own, found by their last word: firms, schools, hospitals, service places, enterprise unions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extract.boundary import is_proper, name_start
from extract.kind import Kind
from extract.lexicon import table, words
from extract.mention import Mention
from extract.spot.known_bodies import known_names
from extract.spot.name_end import runs_on, unbracketed, unquoted, with_unit
from extract.toponym import Toponym, toponyms

PRIORITY = 50
_LONGEST = 34
_RANK = re.compile(r"(?:自治区|省|市|县|区|州|旗|镇|乡)(?=[一-鿿])")
_LEGAL = ("有限公司", "有限责任公司", "股份公司")
# What may not begin a name, though no break: the tail of a word that the dictionary does not hold.
_TRIM = re.compile(
    r"^(?:[一二三四五六七八九十百千万两\d]+(?:多|余)?(?:家|个|名|所|位|支)|和|及|与|、|等|由|为|的|了|其中"
    r"|一家|某|各|省市|市县|县市|区县|市级|省级|县级|区级|时任|施工方|承建方|参建方)+"
)
_GENERIC = re.compile(
    r"^(?:基层|企业|央企|国企|各级|上级|下级|产业|行业|街道|社区|村|乡镇|机关|直属|系统|单位|所属|大型"
    r"|中小|国有|民营|非公|私营|外资|建筑|制造|物流|快递|外卖|互联网|平台|职工|工人|劳动者|户外|工会|服务"
    r"|管理"
    r"|综合|示范|试点|先进|优秀|专业|普通|公立|私立|高等|职业|技术|技能|本地|当地|周边|附近|地方|省市县"
    r"|市县|区县|县区|两级|三级|四级|区域|区域性|联合|女职工|农民工|困难|帮扶|法律|援助|心理|健康"
    r"|爱心|便民|创新|劳模|工匠|人才|培训|教育|活动|文化|文体|体育|党群|政务|大|小|新|老|好|全|总|分|一|二"
    r"|三|四|五|六|七|八|九|十|两|多|第|镇|区|市|县|省|州)*$"
)
_MANY = re.compile(
    r"(?:镇街|街镇|乡镇|区管|级|所属|直属企业)$|[两三四]级|[一二三四五六七八九十两多各几]地|各级|基层|数字|智慧|省内|等"
)
# A union of no particular body, though an area or its rank stands before it: 市直属企业工会.
_ANY = re.compile(
    r"^(?:省|市|区|县|旗|州|镇|乡)?(?:基层|企业|各级|直属|所属|部分|乡镇|街道|村|社区|机关|单位|市|区|县|镇|乡)*$"
)
# Verbs of which a union is but the object: 有事就找|工会.
_SEEKING = (
    "就找",
    "还找",
    "来找",
    "去找",
    "先找",
    "找到",
    "再找",
    "多找",
    "都找",
    "请找",
    "依靠",
    "加入",
    "没有",
    "信任",
)
_HOLDER = re.compile(
    r"(?:泵业|光伏|科技|物流|药业|食品|电气|机电|电子|纺织|汽车|能源|化工|电力|公司|集团|大学|学院|医院"
    r"|总工会|工会|广场|公园|大厦|商圈|[厂矿局村镇路站]|街道|社区|小区|[\u4e00-\u9fff]{2,3}(?:劳模|职工"
    r"|创新|技能大师|工匠).{0,6})(?:工会|爱心|暖心|职工|户外|劳动者|司机|骑手|红色|党工|便民){0,4}$"
)


@cache
def _heads() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...], tuple[Kind, ...]]:
    rows = table("organisation_heads")
    heads = tuple(row[0] for row in rows)
    return (
        ahocorasick_rs.AhoCorasick(heads, matchkind=ahocorasick_rs.MatchKind.Standard),
        heads,
        tuple(Kind(row[1]) for row in rows),
    )


def spot_named_bodies(folded: str) -> Iterator[Mention]:
    """The bodies that the folded text names by a proper name and a head word; of one end only the longest head counts."""
    matcher, heads, kinds = _heads()
    longest: dict[int, tuple[int, int]] = {}
    for index, start, end in matcher.find_matches_as_indexes(folded, overlapping=True):
        if end not in longest or start < longest[end][0]:
            longest[end] = (start, index)
    for end, (head, index) in sorted(longest.items()):
        mention = _named(folded, head, end, kinds[index], heads[index])
        if mention is not None:
            yield mention
            yield from _twin(folded, mention, head, heads[index])


_TWIN = re.compile(r"([一-鿿]{1,6}(村|社区|镇|街道|小区))[和与、]$")


def _twin(folded: str, mention: Mention, head: int, word: str) -> Iterator[Mention]:
    """The body of the place before one with which it shares the head: 甲村和乙村党群服务中心."""
    match = _TWIN.search(folded, max(0, mention.start - 9), mention.start)
    if match is None or not folded[mention.start : head].endswith(match.group(2)):
        return
    start = max(match.start(1), name_start(folded, match.end(1), match.start(1)))
    if match.end(1) - start > len(match.group(2)):
        yield Mention(mention.kind, start, match.end(1), folded[start : match.end(1)] + word, "shared head", PRIORITY)


def _named(folded: str, head: int, end: int, kind: Kind, word: str) -> Mention | None:
    if runs_on(folded, end, word):
        return None
    start = unbracketed(folded, name_start(folded, head, max(0, head - _LONGEST)), head)
    start = unquoted(folded, start, head)
    while match := _TRIM.match(folded[start:head]):
        start += match.end()
    if start >= head:
        return None
    stem = folded[start:head]
    if len(stem) < 2 and not (_RANK.match(stem + word) and _ranked(word)):
        return None
    inside = [toponym for toponym in toponyms(folded) if start <= toponym.start and toponym.end <= head]
    if kind is Kind.UNION and (federation := stem.rfind("总工会")) >= 0:
        # Another area behind a federation begins another union: 某市总工会指导|某市货车司机工会联合会.
        inside = [toponym for toponym in inside if toponym.start > start + federation] or inside
        start = inside[0].start if inside and inside[0].start > start + federation else start
        stem = folded[start:head]
    lead = folded[start : inside[0].start] if inside else ""
    if 0 < len(lead) <= 2 and lead not in words("brands") and not is_proper(folded, start, inside[0].start):
        start = inside[0].start
        stem = folded[start:head]
    ranked = bool(_RANK.match(folded, start)) and (start == 0 or name_start(folded, start, max(0, start - 3)) == start)
    quoted = folded[start - 1 : start] == "“" and folded[end : end + 1] == "”"
    if not (
        inside
        or ranked
        or word in _LEGAL
        or quoted
        or _workshop(stem, word)
        or _held(folded, start, head, kind)
        or stem in known_names()
        or (is_proper(folded, start, head) and not _GENERIC.match(stem))
    ):
        return None
    if kind is Kind.UNION and (
        (_GENERIC.match(stem) and not (inside or (ranked and not _ANY.search(stem))))
        or _MANY.search(stem)
        or (word == "工会" and re.search(r"(?:[一二两三四五六七八九十各]|^.)[省市县区州旗盟]$", stem))
        or re.match(r"^.{0,8}?[省市区县州]总(?!工会|站|队|局|公司)", stem)
        or (stem.endswith("总") and not inside)
        or ("工会" in stem and word == "工会")
        or stem.endswith(_SEEKING)
    ):
        return None
    if kind is Kind.FACILITY and not (
        inside or ranked or quoted or _HOLDER.search(stem) or _workshop(stem, word) or word not in _MANY_OF_AREA
    ):
        return None
    if inside and stem == folded[inside[0].start : inside[-1].end] and word in _NOT_OF_AREA:
        return None
    if word == "厅" and re.search(r"(?:厅|报告|演播|宴会|多功能|服务|展|餐|大|音乐|会议|展示)$", stem):
        return None
    if word in {"局", "厅"} and not inside and not ranked and not _brand(stem):
        return None
    rest = folded[_chain_end(inside) : head] if inside and inside[0].start == start else stem
    if kind is Kind.UNION and inside and _ANY.match(rest) and word == "工会":
        return None
    if word in _MANY_OF_AREA and (inside or ranked) and "总工会" not in rest and _GENERIC.match(rest):
        return None
    if kind is Kind.GOVERNMENT and word == "局" and _brand(stem):
        kind = Kind.ENTERPRISE
    if kind is Kind.COMMITTEE and "工会" in stem:
        kind = Kind.UNION
    if (
        (kind is Kind.GOVERNMENT and "总工会" in stem)
        or re.match(r"\d+座?$", stem)
        or (word == "厂" and re.search(r"[建办进出全本各]$", stem))
    ):
        return None
    if kind in {Kind.ENTERPRISE, Kind.GOVERNMENT, Kind.INSTITUTION}:
        end = with_unit(folded, end)
    return Mention(kind, start, end, folded[start:end], "named body", PRIORITY)


# Words that name no particular body right after an area's name, and those of which an area has many.
_NOT_OF_AREA = frozenset(
    [
        "公司",
        "集团",
        "工会",
        "厂",
        "班组",
        "驿站",
        "俱乐部",
        "事务所",
        "煤矿",
        "医院",
        "学校",
        "酒店",
        "超市",
        "派出所",
        "车间",
        "工区",
        "协会",
        "学会",
        "分会",
        "党委",
        "党支部",
    ]
)
_MANY_OF_AREA = frozenset(
    [
        "劳模和工匠人才创新工作室",
        "劳模工匠创新工作室",
        "劳模工匠人才创新工作室",
        "劳模创新工作室",
        "职工创新工作室",
        "工匠创新工作室",
        "技能大师工作室",
        "大师工作室",
        "创新工作室",
        "劳模工作室",
        "工匠工作室",
        "爱心驿站",
        "职工驿站",
        "工作室",
        "驿站",
        "职工之家",
        "服务站",
        "服务点",
        "服务站点",
        "母婴室",
        "职工书屋",
        "工作站",
        "工会驿站",
        "车间",
        "公司",
        "集团",
        "企业",
        "班组",
        "合作社",
        "协会",
        "酒店",
        "超市",
        "学校",
    ]
)


def _chain_end(inside: list[Toponym]) -> int:
    end = inside[0].end
    for toponym in inside[1:]:
        if toponym.start != end:
            break
        end = toponym.end
    return end


def _brand(stem: str) -> bool:
    return any(stem.startswith(brand) for brand in words("brands"))


def _held(folded: str, start: int, head: int, kind: Kind) -> bool:
    """Whether the body named before the head, or the whole country, makes the name particular."""
    stem = folded[start:head]
    if kind in {Kind.PARTY, Kind.UNION}:
        if stem.startswith("全国") and stem.removeprefix("全国") in words("industries"):
            return True
        return (
            len(stem) >= 4
            and bool(_OF_BODY.search(stem))
            and not re.match("国有|中央企业|省属|市属|民营|大型|所属|下属|各|一些|当地|这些|全[省市县国]", stem)
        )
    return kind in {Kind.COMMITTEE, Kind.MASS} and len(stem) >= 4 and stem.startswith(("全国", "中国", "中华", "国际"))


_OF_BODY = re.compile(
    r"[一-鿿]{2}(?:有限公司|集团|医院|大学|学院|中学|小学|研究院|[煤铁]矿|油田|电厂|农场|林场|[机车供工电]\S段|分行|支行)|(?:第[一二三四五六七八九十]+|实验|附属)(?:人民医院|中学|小学)"
)


def _workshop(stem: str, word: str) -> bool:
    """Whether this is a workshop under a person's name: 某某工作室."""
    return word.endswith("工作室") and 2 <= len(stem) <= 3 and stem[0] in _surnames() and stem[:2] not in _NO_PERSON


_NO_PERSON = frozenset(
    ["劳模", "创新", "党员", "班长", "名师", "技师", "工匠", "金牌", "高技", "万名", "全国", "先进", "职工"]
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(words("surnames"))


def _ranked(word: str) -> bool:
    return len(word) >= 3 or word in {"党校", "医院"}

"""Whether what stands before a head word makes it the name of a particular body: 百步亭|集团 does, 大型|集团 does not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.boundary import is_coined, is_proper
from extract.gazetteer import gazetteer
from extract.kind import Kind
from extract.lexicon import table, word_set, words
from extract.spot.candidate import Candidate
from extract.spot.known_bodies import known_names
from extract.toponym import Toponym, town_start

LEGAL = ("有限公司", "有限责任公司", "股份公司")
_GENERIC = re.compile(
    r"^(?:基层|企业|央企|国企|各级|上级|下级|产业|行业|街道|社区|村|乡镇|机关|直属|系统|单位|所属|大型|高温|生产|一线|井下|施工|楼宇|商圈|局|（公司）|新业态|站点|小微|头部|拓展|建设|打造|创建|推广|新建|培育|网上|手机|线上|电子"
    r"|中小|国有|民营|非公|私营|外资|建筑|制造|物流|快递|外卖|互联网|平台|职工|工人|劳动者|户外|工会|服务"
    r"|管理"
    r"|综合|示范|试点|先进|优秀|合格|模范|最美|星级|达标|邮爱|实训|专业|普通|公立|私立|高等|职业|技术|技能|本地|当地|周边|附近|地方|省市县"
    r"|市县|区县|县区|两级|三级|四级|区域|区域性|联合|女职工|农民工|困难|帮扶|法律|援助|心理|健康"
    r"|爱心|便民|创新|劳模|工匠|人才|培训|教育|活动|文化|文体|体育|党群|政务|大|小|新|老|好|全|总|分|一|二"
    r"|三|四|五|六|七|八|九|十|两|多|第|镇|区|市|县|省|州)*$"
)
_MANY = re.compile(
    r"(?:乡镇办|辖[省市县区]|企事业|单位|[省市县区部]属|驻会(?:产业)?|镇街|街镇|乡镇|区管|级|所属|直属企业)$|[两三四]级|[一二三四五六七八九十两多各几]地|各级|基层|数字|智慧|省内|等"
)
# A union of no particular body, though an area or its rank stands before it: 市直属企业工会.
_ANY = re.compile(
    r"^(?:省|市|区|县|旗|州|镇|乡|部)?属?(?:基层|企业|企事业|事业|各级|直属|所属|部分|乡镇|街道|村|社区|机关|单位|市|区|县|镇|乡)*$"
)
# What a federation does with a body, not the name of one: 某区总工会组织|服务队.
_SENDING = re.compile(r"总工会(?:组织(?!部)|成立|组建|派出|选派|抽调|联合)")
# Verbs of which a union is but the object: 有事就找|工会, 处处要|工会.
_SEEKING = re.compile(r"(?:[找寻要靠问盼离进建入敲喊叫]|依靠|加入|没有|信任|组建|成立)$")
_HOLDER = re.compile(
    r"(?:泵业|光伏|科技|物流|药业|食品|电气|机电|电子|纺织|汽车|能源|化工|电力|公司|集团|大学|学院|医院"
    r"|总工会|工会|广场|公园|大厦|商圈|[厂矿局村镇路站]|街道|社区|小区|[\u4e00-\u9fff]{2,3}(?:劳模|职工"
    r"|创新|技能大师|工匠).{0,6})(?:工会|爱心|暖心|职工|户外|劳动者|司机|骑手|红色|党工|便民){0,4}$"
)
# Words that name no particular body right after an area's name, and those of which an area has many.
_NOT_OF_AREA = frozenset(
    {
        "公司", "集团", "工会", "厂", "班组", "驿站", "俱乐部", "事务所", "煤矿", "医院", "学校",
        "酒店", "超市", "派出所", "车间", "工区", "协会", "学会", "分会", "党委", "党支部",
    }
)  # fmt: skip
_MANY_OF_AREA = frozenset(
    {
        "首席技师工作室", "劳模和工匠人才创新工作室", "劳模（工匠）创新工作室", "劳模（职工）创新工作室", "职工（劳模）创新工作室", "名师工作室",
        "劳模工匠创新工作室", "劳模工匠人才创新工作室", "劳模创新工作室", "职工创新工作室", "工匠创新工作室", "高技能人才创新工作室",
        "技能大师工作室", "大师工作室", "创新工作室", "劳模工作室", "工匠工作室", "爱心驿站", "职工驿站", "工作室", "驿站", "职工之家", "服务站",
        "服务点", "服务站点", "母婴室", "职工书屋", "工作站", "工会驿站", "车间", "公司", "集团", "企业", "班组", "合作社", "酒店", "超市", "学校",
    }
)  # fmt: skip


def is_proven(name: Candidate) -> bool:
    """Whether the stem itself makes the name particular."""
    stem = name.stem
    return bool(
        name.inside
        or name.ranked
        or name.word in LEGAL
        or name.quoted
        or _workshop(stem, name.word)
        or _held(stem, name.kind)
        or stem in known_names()
        or (is_own(name) and _is_name(name))
        or (name.kind in _OF_TOWN and _of_town(name))
        or _of_zone(name)
        or _in_town(name)
        or (name.kind in _OF_TOWN and bool(_NUMBERED.fullmatch(stem)))
        or (name.kind is Kind.UNION and bool(_MINE.fullmatch(name.folded, name.start, name.head)))
    )


# A unit of a farm, works or town under its number: 第三管理区|工会.
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}(?:管理区|作业区|作业站|居民组|生产队|分场|分厂|车间|工区|项目部|分公司|社区|采油厂|采区|工程处|工程队|[中大]队|[中小]学|幼儿园|(?:人民)?医院|师|团|连)"
)
# The name of a mine, though in everyday words, where no other word stands before it: 官地矿|工会.
_MINE = re.compile(r"(?<![一-鿿])(?!煤|铁|金|铜|全|各|该|本|我)[一-鿿]{2}矿")


def _is_name(name: Candidate) -> bool:
    stretch = name.folded, name.start, name.head
    kind = _KIND_OF_PLACE.search(name.stem)
    place = (name.folded, name.start, name.start + kind.start()) if kind else stretch
    coined = name.kind in _COINED or (name.kind is Kind.UNION and _HOUSE.search(name.stem))
    return is_proper(*stretch) or (bool(coined) and (is_coined(*stretch) or is_coined(*place)))


# What a name of a place ends in before the head: 海螺沟|景区|管理局.
_KIND_OF_PLACE = re.compile(
    r"(?:风景|旅游)?(?:景区|小区|社区|园区|矿区|林区|灌区|库区|度假区|保护区|街道|[镇乡村路街矿]|电厂|水库|煤矿|铁矿)$"
)
_COINED = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.GOVERNMENT})
_HOUSE = re.compile(r"(?:[镇乡村厂矿局场店]|街道|社区|公司|集团|医院|大学|学院|中学|小学|行业|园区)$")


def is_own(name: Candidate) -> bool:
    """Whether the stem is of two characters or more and no string of words that any such body may bear."""
    return len(name.stem) >= 2 and not _GENERIC.match(name.stem)


_OF_TOWN = frozenset({Kind.UNION, Kind.PARTY, Kind.GOVERNMENT, Kind.MASS})
_ZONE = re.compile(r"(?:开发区|高新区|经开区|保税区)[一-鿿]{2,4}$")


def _of_zone(name: Candidate) -> bool:
    """Whether the stem is that of a bureau of a zone: 开发区国资|局."""
    return name.kind is Kind.GOVERNMENT and name.word == "局" and bool(_ZONE.match(name.stem))


def _of_town(name: Candidate) -> bool:
    """Whether the stem is the name of a town: 东风镇|工会."""
    stem = name.stem
    return stem.endswith(("镇", "乡", "街道")) and len(stem) > 2 and town_start(name.folded, name.head) == name.start


_TOWN = re.compile(r"[一-鿿]{2,5}?(?:镇|乡|街道)(?=[一-鿿]{2,}$)")


def _in_town(name: Candidate) -> bool:
    """Whether the stem begins with the name of a known town, of which the body is: 横山镇休闲服装|商会."""
    town = _TOWN.match(name.stem) if name.kind in {Kind.MASS, Kind.INSTITUTION, Kind.GOVERNMENT} else None
    return town is not None and gazetteer().is_township(town.group())


# Ranks of places that win them, which no place of its own bears in its name: 首批五星级|工作站.
_RANKED_PLACE = re.compile(r"首批|[一二三四五]星级|十佳|最美|标兵")


def is_barred(name: Candidate) -> bool:
    """Whether the name means no particular body, whatever it is made of."""
    stem, word, inside = name.stem, name.word, name.inside
    if (name.kind is Kind.UNION and _is_any_union(name)) or _SENDING.search(stem):
        return True
    if name.kind is Kind.FACILITY and not (
        inside
        or name.ranked
        or name.quoted
        or _HOLDER.search(stem)
        or _workshop(stem, word)
        or word not in _MANY_OF_AREA
    ):
        return True
    if (
        name.kind in {Kind.FACILITY, Kind.INSTITUTION}
        and word.endswith(("站", "屋", "室", "家"))
        and _RANKED_PLACE.search(stem)
    ):
        return True
    if name.kind is Kind.FACILITY and (
        (name.quoted and _GENERIC.match(stem)) or (word == "会议室" and not name.quoted)
    ):
        return True
    if word == "银行" and stem.endswith(("网上", "手机", "掌上")):
        return True
    if inside and stem == name.folded[inside[0].start : inside[-1].end] and word in _NOT_OF_AREA:
        return True
    if word == "厅" and re.search(r"(?:厅|报告|演播|宴会|多功能|服务|展|餐|大|音乐|会议|展示)$", stem):
        return True
    if word in {"局", "厅"} and not inside and not name.ranked and not is_brand(stem) and not _of_zone(name):
        return True
    rest = name.folded[_chain_end(inside) : name.head] if inside and inside[0].start == name.start else stem
    if name.kind is Kind.UNION and inside and _ANY.match(rest) and word == "工会":
        return True
    if (
        word == "协会"
        and (inside or name.ranked)
        and re.fullmatch("[省市县区州]?(?:各|行业|企业|产业|民间|志愿者)*", rest)
    ):
        return True
    if word in _MANY_OF_AREA and (inside or name.ranked) and "总工会" not in rest and _GENERIC.match(rest):
        return True
    return bool(
        (name.kind is Kind.GOVERNMENT and "总工会" in stem)
        or (name.kind is Kind.ENTERPRISE and "工会" in stem)
        or stem.removesuffix("座").isdecimal()
        or (word == "厂" and stem.endswith(tuple("建办进出全本各")))
    )


_BRACKETS = re.compile(r"[（）]")
_CONGRESS_TERM = re.compile(r"第[一二三四五六七八九十]+届$")
_FEDERATION_OF = re.compile(r"^.{0,8}?[省市县区州]总(?!工会|站|队|局|公司)")
_SOME_AREA = re.compile(r"(?:[一二两三四五六七八九十各]|^.)[省市县区州旗盟]$")


def _is_any_union(name: Candidate) -> bool:
    stem, word, inside = _BRACKETS.sub("", name.stem), name.word, name.inside
    return not _NUMBERED.fullmatch(stem) and bool(
        stem in _nicknames()
        or (_GENERIC.match(stem) and not (inside or (name.ranked and not _ANY.search(stem))))
        or _MANY.search(stem)
        or (word == "工会" and _SOME_AREA.search(stem))
        or _FEDERATION_OF.match(stem)
        or (stem.endswith("总") and not inside)
        or (stem[1:2] == "里" and stem[0] in "省市县区镇乡村厂校")
        or (word.endswith("工会") and ("产业）" in name.stem or "·" in stem))
        or (word == "工会" and ("工会" in stem or _CONGRESS_TERM.search(stem)))
        or (word == "工会" and (bool(_SEEKING.search(stem)) or stem.endswith(("灾区", "受灾地区", "兄弟省市"))))
        or (word == "工会" and len(stem) > 2 and bool(_ANY.match(stem)))
    )


def _chain_end(inside: Sequence[Toponym]) -> int:
    end = inside[0].end
    for toponym in inside[1:]:
        if toponym.start != end:
            break
        end = toponym.end
    return end


def is_brand(stem: str) -> bool:
    """Whether the stem begins with the name of a firm."""
    return any(stem.startswith(brand) for brand in words("brands") if brand != "国家")


def _held(stem: str, kind: Kind) -> bool:
    """Whether the body named before the head, or the whole country, makes the name particular."""
    if kind in {Kind.PARTY, Kind.UNION}:
        if stem.startswith("全国") and stem.removeprefix("全国") in words("industries"):
            return True
        if stem.startswith(("世界", "国际", "欧洲", "阿拉伯")) and kind is Kind.UNION:
            return True
        return len(stem) >= 4 and bool(_OF_BODY.search(stem)) and not _SOME_BODIES.match(stem)
    if kind in {Kind.INSTITUTION, Kind.FACILITY} and len(stem) >= 4 and (house := _OF_BODY.search(stem)):
        return house.end() == len(stem) and not _SOME_BODIES.match(stem)
    if kind is Kind.INSTITUTION:
        return "总工会" in stem or (len(stem) >= 4 and stem.startswith(("中国", "中华")))
    return (
        kind in {Kind.COMMITTEE, Kind.MASS}
        and len(stem) >= 4
        and stem.startswith(("全国", "中国", "中华", "国际", "中央"))
        and not stem.startswith("中央企业")
    )


_SOME_BODIES = re.compile("国有|中央企业|省属|市属|民营|大型|所属|下属|各|一些|当地|这些|全[省市县国]")
_OF_BODY = re.compile(
    r"[一-鿿）]{2}(?:有限公司|集团|(?:管理|工程|铁路|林业|矿务)局|医院|大学|学院|中学|小学|研究院|[煤铁]矿|油田|电厂|农场|林场|[机车供工电]\S段|分行|支行)|(?:第[一二三四五六七八九十]+|实验|附属)(?:人民医院|中学|小学)"
)


def _workshop(stem: str, word: str) -> bool:
    """Whether this is a workshop under a person's name: 某某工作室."""
    if not word.endswith("工作室"):
        return False
    held = _OF_HOUSE.match(stem)
    person = stem[held.end() :] if held else stem
    return 2 <= len(person) <= 3 and person[0] in _surnames() and person[:2] not in _NO_PERSON


_OF_HOUSE = re.compile(r".{2,}(?:公司|集团|[厂矿局段站院校所部处队区]|车间|中心|班组?|分行)(?=[一-鿿]{2,3}$)")
_NO_PERSON = frozenset(
    ["劳模", "创新", "党员", "班长", "名师", "技师", "工匠", "金牌", "高技", "万名", "全国", "先进", "职工"]
)


@cache
def _nicknames() -> frozenset[str]:
    """Other names of areas, which titles of columns bear rather than bodies: 齐鲁|工会."""
    return frozenset(name for name, _, kind in table("home_signs") if kind == "nickname")


@cache
def _surnames() -> frozenset[str]:
    return word_set("surnames")

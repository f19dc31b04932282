"""What sort of union, programme or honour a name denotes, and at which level."""

from __future__ import annotations

from functools import cache, lru_cache

from extract.entity import Entity
from extract.gazetteer import Level
from extract.lexicon import table

_LEVELS = {
    Level.NATION: "national",
    Level.PROVINCE: "provincial",
    Level.PREFECTURE: "municipal",
    Level.COUNTY: "county",
    Level.TOWNSHIP: "township",
}
_NATIONAL = ("中华全国", "中国", "全国")
_TOWNSHIP = (
    "镇总工会",
    "乡总工会",
    "街道总工会",
    "镇工会",
    "乡工会",
    "街道工会",
    "镇工会联合会",
    "街道工会联合会",
    "乡工会联合会",
)
_COMMITTEES = ("女职工委员会", "经费审查委员会", "经审会", "女工委", "劳动竞赛委员会")
_LONGEST = 12
# Last words of honours that no list has: 金牌讲解员, 十佳女职工; 岗 and 集体 are of bodies.
_PERSONS = ("员", "人物", "职工", "干部", "教师", "医生", "护士", "个人", "青年", "工作者", "建设者", "劳动者", "女工")
_BODIES = ("集体", "单位", "班组", "企业", "车间", "标兵岗", "先锋号", "示范岗", "奖状")


def union_type(name: str) -> str:
    """The type of a union body by its name: federation, industrial, joint, committee or grassroots."""
    if name.endswith(_COMMITTEES):
        return "committee"
    if "联合会" in name:
        return "joint"
    if name.endswith("总工会") and not name.endswith(("铁路总工会", "公司总工会", "集团总工会")):
        return "federation"
    if name.startswith(_NATIONAL) or name.endswith(("教育工会", "产业工会", "海员建设工会", "系统工会", "行业工会")):
        return "industrial"
    return "grassroots"


def level(entity: Entity) -> str | None:
    """The level at which a body or honour stands, by its area, else by the name's head; None where neither tells."""
    if entity.name.startswith(_NATIONAL):
        return "national"
    if entity.area is not None and (entity.kind != "union" or union_type(entity.name) in ("federation", "committee")):
        return _LEVELS[entity.area.level]
    if entity.name.endswith(_TOWNSHIP):
        return "township"
    if entity.kind == "union" and union_type(entity.name) == "grassroots":
        return "grassroots"
    return None


def programme_type(name: str) -> str | None:
    """The type of a programme by the longest known head that its name ends with (first column of programme_heads.txt)."""
    return _by_head(name, "programme_heads")


def honour_type(name: str) -> str | None:
    """The type of an honour by the longest known head that its name ends with (first column of honour_heads.txt)."""
    return _by_head(name, "honour_heads")


@lru_cache(maxsize=1 << 12)
def honour_recipient(name: str) -> str:
    """Who may receive the honour, by the longest known head of its name, else its last word: person, body or any."""
    bare = name.strip("“”")
    fits = _fits()
    known = next((fits[bare[i:]] for i in range(max(len(bare) - _LONGEST, 0), len(bare)) if bare[i:] in fits), "any")
    if known == "any":
        return "person" if bare.endswith(_PERSONS) else "body" if bare.endswith(_BODIES) else known
    return known


@cache
def _fits() -> dict[str, str]:
    return {row[0]: row[2] for row in table("honour_heads")}


def _by_head(name: str, lexicon: str) -> str | None:
    types = _types(lexicon)
    bare = name.strip("“”")
    for length in range(min(_LONGEST, len(bare)), 0, -1):
        found = types.get(bare[-length:].rstrip("”"))
        if found is not None:
            return found
    return None


@cache
def _types(lexicon: str) -> dict[str, str]:
    return {row[0]: row[1] for row in table(lexicon)}

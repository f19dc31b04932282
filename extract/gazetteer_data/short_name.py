"""Short names of areas: the name without its kind and its peoples."""

from __future__ import annotations

import re

_PEOPLES = """
    蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水
    东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 毛难 仡佬 锡伯
    阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 崩龙 保安
    裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各
"""
# Longest first, so that 土家 is not read as 土.
_ETHNIC = sorted(_PEOPLES.split(), key=lambda name: (-len(name), name))
_WITH_ZU = "(?:" + "|".join(f"{name}族" for name in _ETHNIC) + ")"
_PEOPLES_AT_END = re.compile(f"{_WITH_ZU}+$")
# The autonomous areas whose name has the people without 族.
_BARE_PEOPLE_AT_END = re.compile("(?:哈萨克|柯尔克孜|蒙古|塔吉克|锡伯|维吾尔|回)$")
_AUTONOMOUS_REGION = ("维吾尔自治区", "回族自治区", "壮族自治区", "自治区")
# Districts whose two last characters are the kind; elsewhere they belong to the name (万柏林区, 井陉矿区).
_KIND_OF_TWO = frozenset(
    [
        "神农架林区",
        "六枝特区",
        "万山特区",
        "盘县特区",
        "水城特区",
        "浦东新区",
        "滨海新区",
        "沈北新区",
        "峰峰矿区",
        "鹰手营子矿区",
        "白云鄂博矿区",
    ]
)
# 鄂托克前旗 is another place than 鄂托克旗, 正蓝旗 is no 正蓝.
_UNCUT = re.compile("(?:.{2,}新区|.{2,}矿区|[前中后左右]旗|联合旗|(?:正|镶).旗|正镶白旗)$")
_TOWNSHIP = re.compile(
    f"(?:(?:{_WITH_ZU}+|(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春)|民族)?乡|民族镇|(?:街道|地区)?办事处|街道|地区|镇|苏木)$"
)
_PLAIN_TOWNSHIP = re.compile("[乡镇]$")


def short_of(code: str, name: str) -> str:
    """The short name; the full name where less than two characters would remain."""
    if code.endswith("0000"):
        kinds = (*_AUTONOMOUS_REGION, "特别行政区", "省", "市")
        return next((name.removesuffix(kind) for kind in kinds if name.endswith(kind)), name)
    for kind in ("自治州", "自治县", "自治旗"):
        if name.endswith(kind):
            return _without_peoples(name.removesuffix(kind)) or name
    for kind in ("地区", "盟") if code.endswith("00") else ("行政委员会",):
        if name.endswith(kind):
            return name.removesuffix(kind)
    if name in _KIND_OF_TWO:
        return name[:-2]
    if _UNCUT.search(name):
        return name
    if name.endswith("工农区") and name != "工农区":
        return name.removesuffix("工农区")
    stem = re.sub("[市县区旗]$", "", name)
    if name.endswith("区"):
        bare = _PEOPLES_AT_END.sub("", stem)
        stem = bare if len(bare) > 1 else stem
    return stem if len(stem) > 1 else name


def _without_peoples(stem: str) -> str | None:
    bare = _PEOPLES_AT_END.sub("", stem)
    if bare == stem:
        bare = _BARE_PEOPLE_AT_END.sub("", stem)
    bare = bare or stem.removesuffix("族")  # 东乡族自治县
    return bare if len(bare) > 1 else None


def regular_aliases(code: str, name: str) -> list[str]:
    """恩施州 for an autonomous prefecture, 恭城县 for an autonomous county, 广西自治区 for an autonomous region."""
    short = short_of(code, name)
    for kind, tail in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", "自治区")):
        if name.endswith(kind) and short + tail != name and not short.endswith(tail):
            return [short + tail]
    return []


def township_stem(name: str) -> str:
    """The name of a township, town or street without its kind; the full name where one character would remain."""
    for kind in (_TOWNSHIP, _PLAIN_TOWNSHIP):
        stem = kind.sub("", name)
        if stem != name and len(stem) > 1:
            return stem
    return name

"""Short names of firms, schools and hospitals, and the fullest form that the article gives them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from extract.abbreviation import in_order
from extract.federation import parts
from extract.lexicon import words
from extract.nesting import STATED, core, last, shorts, skeleton, wholes
from extract.toponym import toponyms

_LEGAL = re.compile(r"有限|责任|股份|控股|总公司$|公司$|[（）]")
# What a name that stands before a body's own may end in: 某某集团|某某煤矿.
_HOLDER = re.compile(
    r"[一-鿿]{2}(?:公司|集团|局|大学|矿业|能源|油田|煤业|煤电|电力|石化|石油|股份|重工|钢铁|化工|电网|钢|矿务局|中国铁路|中铁)$|^(?:中国铁路|国家电网|中国石油|中国石化)$"
)
_HOUSE = re.compile(r"(?:集团|公司)+$")
_UNIT = re.compile(r"分公司|分行|支行|分厂|支公司|分院|附属|车间|项目|班|处$|科$|部$")
_NUMBERS = re.compile(r"[一二三四五六七八九十]+|\d+")
_NUMBERED = re.compile(r"(?<=[省市区县州])第?([一二三四五六七八九十]{1,2})(院|医院|中|小)$")
_FULL = {"院": "人民医院", "医院": "人民医院", "中": "中学", "小": "小学"}
_SHORTEST = 4


def fullest(names: Collection[str], folded: str) -> dict[str, str]:
    """The names that are short for another of `names`, each with the longest one that it is surely short for.

    `names` are those of houses without their parts; a name that is short for several different ones stays as it is.
    """
    stated = {match.group(1): folded[max(0, match.start() - 30) : match.start()] for match in STATED.finditer(folded)}
    for short in list(stated):
        stated.setdefault(_HOUSE.sub("", short), stated[short])
    around = {whole for name in names for whole in wholes(name)} - set(names)
    ordered = sorted({*names, *around}, key=lambda name: (-len(name), name))
    found: dict[str, str] = {}
    for short in sorted(names, key=lambda name: (-len(name), name)):
        fits = [
            long
            for long in ordered
            if len(long) > len(short)
            and (
                short in shorts(long)
                or _is_firm(short, long)
                or (long not in around and _is_short(short, long, stated))
            )
        ]
        exact = [long for long in fits if short in shorts(long)]
        fits = exact or fits
        if fits and all(_is_short(other, fits[0], stated) for other in fits[1:]):
            found[short] = found.get(fits[0], fits[0])
    return found


def _is_short(short: str, long: str, stated: dict[str, str]) -> bool:
    if short in stated and stated[short].endswith(long):
        return True
    if short in shorts(long) or _is_college(short, long) or skeleton(short) == skeleton(long):
        return True
    if _is_firm(short, long) or _is_branch(short, long):
        return True
    if len(short) < _SHORTEST - 1:
        return bool(_WORKS.fullmatch(short)) and _is_cut(short, _stripped(long), long)
    numbered = _NUMBERED.search(short) if short.endswith(tuple(_FULL)) else None
    if numbered and long.endswith(short[: numbered.start()] + "第" + numbered.group(1) + _FULL[numbered.group(2)]):
        return True
    bare, full = _stripped(short), _stripped(long)
    if full.endswith(bare) and len(bare) >= _SHORTEST - 1:
        before = full.removesuffix(bare)
        held = _of_brand(before) or (len(bare) >= _SHORTEST and bool(_HOLDER.search(before)))
        return held or (len(short) > _SHORTEST and (not before or _of_areas(before)))
    if full == bare or (full == bare + "集团" or bare == full + "集团"):
        return True
    return len(short) >= _SHORTEST and _is_cut(bare, full, long)


_COMPANY_OF_NUMBER = re.compile(r"(?<!第)[一二三四五六七八九十]{1,2}公司$")
# Works under two characters: 安钢 of 安阳钢铁集团.
_WORKS = re.compile(r"[一-鿿][钢铁煤铝铜电油化纺船重柴锅轮矿航]")


def _is_cut(bare: str, full: str, long: str) -> bool:
    """Whether the name is that of the long one, with its first area or without, with characters left out."""
    inner = parts(full)
    within = "".join(toponym.name for toponym in inner.prefix[1:]) + inner.rest
    return _abbreviates(bare, full, long) or _abbreviates(bare, within, long)


_FIRM = re.compile(r"([一-鿿]{2,5}?)(公司|集团|厂|矿|所|院|段|)$")


def _is_firm(short: str, long: str) -> bool:
    """Whether the house at the end of the long name goes by its first words: 天安公司 of 某某集团天安化工有限公司, 孤东厂 of
    某某油田孤东采油厂."""
    found = _stem(short)
    if found is None or _is_unit(long) or (found[1] == "公司" and _COMPANY_OF_NUMBER.search(long)):
        return False
    stem, kind = found
    if kind in _PLANTS:
        whole = _stripped(last(long))
        return whole.endswith(kind) and whole.startswith(stem) and len(whole) > len(short)
    if not _LEGAL_END.search(long):
        return False
    whole = core(long)
    # An area within the name makes it that of another firm, a branch there.
    branch = _brandless(last(long)) if kind else ""
    return (
        whole.removesuffix("集团") == stem
        or (kind == "公司" and whole.startswith(stem) and not toponyms(whole))
        or (branch.startswith(stem) and bool(toponyms(stem)))
    )


@lru_cache(maxsize=1 << 12)
def _stem(short: str) -> tuple[str, str] | None:
    """The first words of a house and its kind, None where the name is more than that."""
    match = _FIRM.fullmatch(short)
    return (match[1], match[2]) if match else None


@lru_cache(maxsize=1 << 12)
def _is_unit(name: str) -> bool:
    """Whether the name is that of a part of a house."""
    return _UNIT.search(name) is not None


@lru_cache(maxsize=1 << 12)
def _stripped(name: str) -> str:
    """The name without words of legal form."""
    return _LEGAL.sub("", name)


_PLANTS = frozenset("厂矿所院段")
_LEGAL_END = re.compile(r"(?:公司|集团)$")
# The branch of a service of the whole country in an area goes by both: 琼中邮政.
_BRANCH = re.compile(
    r"(?:中国)?(移动|联通|电信|邮政|铁塔|人寿|人保|石化|石油|烟草|农业银行|工商银行|建设银行)(?:通信|天然气|化工|储蓄)?(?:集团|股份|有限|责任|公司)*"
    r"(.{2,14}?)(?:销售)?分公司$"
)
_AREA_END = re.compile(r"(?<=..)(?:省|市|县|区|州)$")


def _is_branch(short: str, long: str) -> bool:
    match = _BRANCH.match(long) if long.endswith("分公司") else None
    if match is None or not short.endswith(match[1]):
        return False
    area = short.removesuffix(match[1])
    return len(area) > 1 and _AREA_END.sub("", match[2]).endswith(area)


def _brandless(name: str) -> str:
    """The name without the brand that it begins with, empty where it begins with none: 国网|泰州供电公司."""
    brands = [brand for brand in words("brands") if name.startswith(brand)]
    return name[len(max(brands, key=len)) :] if brands else ""


_OF_BRAND = frozenset({"", "电力", "能源", "集团", "公司", "油田", "销售", "分公司", "省公司"})


def _of_brand(before: str) -> bool:
    """Whether the words before a name are but a firm's brand, with the area of its branch or none: 国网|山东电力."""
    brands = [brand for brand in words("brands") if before.startswith(brand)]
    return bool(brands) and parts(before[len(max(brands, key=len)) :]).rest in _OF_BRAND


_COLLEGE = "学院"


def _is_college(short: str, long: str) -> bool:
    """Whether the college of the university goes by the first words of its name: 自动化学院 of 某某大学自动化与电气工程学院."""
    stem = short.removesuffix(_COLLEGE)
    return (
        len(stem) >= 2
        and short.endswith(_COLLEGE)
        and long.endswith(_COLLEGE)
        and any(long.startswith(stem, len(whole)) for whole in wholes(long))
    )


def _of_areas(before: str) -> bool:
    found = parts(before)
    return bool(found.prefix) and not found.rest


def _abbreviates(bare: str, full: str, long: str) -> bool:
    """Whether the firm's name is that of the long one with characters left out: 中国一重 of 中国第一重型机械集团公司."""
    if not long.endswith(("公司", "集团", "局", "厂", "矿")) or _is_unit(long) or full.startswith(bare):
        return False
    if bare[:1] != full[:1] or len(full) < len(bare) + 2 or list(_numbers(bare)) != list(_numbers(full)):
        return False
    return in_order(bare, full)


def _numbers(name: str) -> Iterator[str]:
    return (match.group() for match in _NUMBERS.finditer(name))

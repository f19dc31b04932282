"""Bodies of towns and zones, and federations of areas that the gazetteer does not know: 常乐镇总工会, 洋浦总工会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.boundary import is_coined, is_proper, name_start
from extract.kind import Kind
from extract.mention import Mention
from extract.spot.local_bodies import NO_TOTAL, PARTY_PART, PRIORITY, UNION_PART
from extract.toponym import toponyms, town_start, within

_ZONE = re.compile(
    r"(?:镇|乡|街道|园区|开发区|高新区|经开区|新区|示范区|度假区|保税区|合作区|产业园|工业园|科技园|物流园"
    r"|生态城|科学城|科教城|大学城|村|社区|苏木|管理区|矿区|林区|垦区|新城|商圈|集聚区|功能区|街镇|片区|自贸区|自贸港"
    r"|试验区|综保区|港区|景区)(?:（[一-鿿]{2,12}）)?"
    r"(?=总工会|总(?!工|[量数额体部理经])|工会联合会|党工委|(?:纪|街)?工委(?!会)|党委|人民政府|政府|管委会|妇联)"
)
_BRACKETED = re.compile(r"（.*）")
_TOWNS = frozenset({"镇", "乡", "街道"})
_GENERIC_ZONE = frozenset(
    [
        "乡镇",
        "城镇",
        "各镇",
        "各乡",
        "全镇",
        "村镇",
        "街镇",
        "镇街",
        "开发区",
        "园区",
        "街道",
        "社区",
        "产业园",
        "工业园",
        "本镇",
        "镇",
        "乡",
        "村",
        "新区",
        "高新区",
        "示范区",
        "科技园",
        "度假区",
        "各街道",
        "镇街园区",
        "镇街道",
        "街道园区",
        "乡镇街道",
        "三地",
        "各地",
        "两地",
    ]
)
_CLOSED = re.compile(r"[”’）“‘（]")
_ZONE_BODY = re.compile(
    rf"总工会(?:{PARTY_PART}|{UNION_PART})?|工会联合会(?:{UNION_PART})?|总(?:{UNION_PART}"
    rf"|{PARTY_PART})|总{NO_TOTAL}|党工委|(?:纪|街)?工委(?!会)|党委|人民政府|政府|管委会|妇联"
)


def spot_zone_bodies(folded: str) -> Iterator[Mention]:
    """The bodies of towns and zones that the folded text names, and federations of unknown areas."""
    yield from _after_zones(folded)
    yield from _after_names(folded)


def _after_zones(folded: str) -> Iterator[Mention]:
    for zone in _ZONE.finditer(folded):
        body = _ZONE_BODY.match(folded, zone.end())
        if body is None:
            continue
        start = name_start(folded, zone.start(), max(0, zone.start() - 20))
        kind_end = zone.start() + len(_BRACKETED.sub("", zone.group()))
        town = town_start(folded, kind_end) if folded[zone.start() : kind_end] in _TOWNS else None
        if town is not None and start < town and not _leads(folded, start, town):
            start = town  # 作者系|某某镇
        start = start if town is None else min(start, town)
        start = max((match.end() for match in _CLOSED.finditer(folded, start, zone.start())), default=start)
        inside = within(folded, start, zone.start())
        if inside:
            start = inside[0].start
        name = folded[start : zone.end()]
        if town is None and len(name) == 2 and name[0] in "过了着到":  # 收到过|镇总工会
            continue
        if name in _GENERIC_ZONE or re.search(r"个|各|级|等|其他", name):
            continue
        kind = Kind.UNION if "工会" in body.group() or body.group().startswith("总") else Kind.PARTY
        if re.search("党组|党委|党工委|纪检组", body.group()):
            kind = Kind.PARTY
        elif re.search("政府|管委会", body.group()):
            kind = Kind.GOVERNMENT
        elif "妇联" in body.group():
            kind = Kind.MASS
        yield _mention(folded, kind, start, body.end(), "zone body")
        if body.group() in {"总工会", "工会联合会"}:
            yield from _towns_before(folded, start, body.group())


def _leads(folded: str, start: int, town: int) -> bool:
    """Whether what stands before a town's name may belong to it: an area, a zone or the rest of a longer name."""
    return (
        bool(within(folded, start, town))
        or is_proper(folded, start, town)
        or folded[start:town].endswith(("区", "县", "市", "城"))
    )


_LISTED_TOWN = re.compile(r"(?:镇|乡|街道)(?:（[一-鿿]{2,12}）)?[、和与]$")


def _towns_before(folded: str, start: int, head: str) -> Iterator[Mention]:
    """The federations of the towns listed before one with the head that they share: 甲镇、乙街道总工会."""
    while match := _LISTED_TOWN.search(folded, max(0, start - 20), start):
        kind_end = match.start() + (2 if folded.startswith("街道", match.start()) else 1)
        town = town_start(folded, kind_end)
        if town is None:
            return
        chain = {each.end: each.start for each in toponyms(folded)}
        while town in chain:
            town = chain[town]
        name = folded[town : start - 1]
        yield Mention(Kind.UNION, town, start - 1, name + head, "shared head", PRIORITY)
        start = town


_UNKNOWN = re.compile(r"总工会(?=[主党常副第机的、，。与和]|开展|组织|联合|举办|[^一-鿿])")
_NO_NAME = re.compile(r"[省市县区州旗盟镇乡级道会两各]$|公司|集团|工会|铁路|^[全中]")


def _after_names(folded: str) -> Iterator[Mention]:
    """The federations of areas that the gazetteer does not know: 洋浦总工会."""
    known = toponyms(folded)
    for head in _UNKNOWN.finditer(folded):
        start = name_start(folded, head.start(), max(0, head.start() - 6))
        stem = folded[start : head.start()]
        if (
            2 <= len(stem) <= 4
            and not _NO_NAME.search(stem)
            and re.fullmatch(r"[一-鿿]+", stem)
            and not any(each.start < head.start() and each.end > start for each in known)
            and (is_proper(folded, start, head.start()) or is_coined(folded, start, head.start()))
        ):
            yield _mention(folded, Kind.UNION, start, head.end(), "named federation")


def _mention(folded: str, kind: Kind, start: int, end: int, rule: str) -> Mention:
    return Mention(kind, start, end, folded[start:end], rule, PRIORITY)

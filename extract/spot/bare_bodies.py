"""Bodies that only the text before them can name: 公司工会, 校党委, 该矿工会, 集团公司, 工会主席's 工会, 第十三届委员会, 职工服务中心."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.boundary import begins_name
from extract.kind import Kind
from extract.lexicon import word_set
from extract.mention import Mention
from extract.pattern import opened

PRIORITY = 48
RULE = "bare body"
RULE_OF_BUREAUS = "bare bureau"
RULE_OF_DEPARTMENTS = "bare department"
_UNION = r"工会(?:联合会|委员会|常委会|办公室|女职工委员会|女工委(?:员会)?|经审会|经费审查委员会)?"
PARTY = r"党委|党总支|党支部|纪委|团委"
_OWN = re.compile(
    rf"(?<=[司团校院矿厂局行段所场田部社目间])(?:{PARTY}|{_UNION})(?!员|法|章|心|组织|会员|工作|干部|界|经费|系统|政府)"
)
_ANCHOR = re.compile(r"工会|党[委总]|[纪团]委")
_GENERIC = (
    r"路局|局集团公司|局集团|集团公司|集团总部|集团本部|集团|总公司|支公司|分公司|公司|企业|学校|学院|校|医院|院|煤矿|铁矿|矿|电厂|分厂|厂|林业局|矿务局|管理局|局"
    r"|省行|总行|分行|支行|行|段|所|农场|林场|场|油田|项目部|项目|车间|社"
)
_OWNER = re.compile(rf"(?:该|本|我|全)?(?:{_GENERIC})(?:机关|本部)?$")
# A house by its kind alone, with a pronoun or where nothing else can be meant.
_HOUSE = re.compile(
    opened(
        "该本集公学医",
        r"(?:该|本)(?:公司|集团|校|院|医院|学院|煤矿|铁矿|矿"
        r"|电厂|厂|局|省行|行|段|所|企业|农场|林场)(?![一-鿿]?(?:[一二三四五]|子|分))(?![本区房井山场部限势面业])"
        r"|集团公司(?!化|制)"
        r"|(?:公司|集团|学校|医院|学院)(?=(?:原|时任|现任|副|常务|执行)?(?:董事|总经理|副总|总裁|监事|校长|副校长|院长|副院长|总工程师|总会计师|财务总监))",
    )
)
_THAT = re.compile(r"该(?:总工会|工会)(?!组织)")
_POST = re.compile(r"工会(?:(?<=[、，任为兼]工会)|(?<=当选工会))(?=(?:常务)?(?:副)?主席)")
_ELECTED = re.compile(
    r"(?:工会)?第[一二三四五六七八九十]{1,3}届(?:委员会|常务委员会|执行委员会|经费审查委员会|女职工委员会|工会委员会)|(?:经费审查委员会|女职工委员会)|(?:经审委员会|经审会|女职委|女工委)(?=[，：；。里中]|的?主任(?:是|由|为))|(?<=当选)常务委员会(?=委员)|党组理论学习中心组"
)
_ZONE = re.compile(
    opened(
        "园开高经新街示",
        r"(?:园区|开发区|高新区|经开区|新区|街道|示范区)总工会(?!代表)|(?:开发区|高新区|经开区|新区)(?:工会联合会|党工委|管委会(?!成立))",
    )
)
_ZONE_KINDS = {"党工委": Kind.PARTY, "管委会": Kind.GOVERNMENT}
_PLACE = re.compile(r"职工服务中心|工人文化宫")
_OFFICE = re.compile(r"[厅局](?<=[一-鿿]{2}.)(?![长面部势限级员座机党工属])")
# What stands before a bureau that is named without its area: 拉上|人社局、财政局.
_WITH = re.compile(r"(?:[、和与及同由]|会同|联合|携手|联手|拉上|协同|牵手|协调)$")
_LONGEST_FIELD = 10


def _bureaus(folded: str) -> Iterator[Mention]:
    """The bureaus that stand beside others without their area."""
    fields = _fields()
    for head in _OFFICE.finditer(folded):
        for start in range(max(0, head.start() - _LONGEST_FIELD), head.start() - 1):
            if folded[start : head.start()] in fields and _WITH.search(folded, max(0, start - 2), start):
                yield Mention(Kind.GOVERNMENT, start, head.end(), folded[start : head.end()], RULE_OF_BUREAUS, PRIORITY)
                break


# What a house's union does with its departments: 公司工会联合|人力资源部、安全环保处.
_JOINT = re.compile(r"(?:会同|联合(?!会)|携手|协同|联手|牵手)")
_DEPARTMENT = re.compile(r"(?:[科处部室]|中心|办)(?![长员技理学级门目里内外分队])")
_AND = frozenset("、和与及")


def _departments(folded: str) -> Iterator[Mention]:
    """The departments of a house that its union acts with."""
    for joint in _JOINT.finditer(folded):
        at = joint.end()
        while head := _DEPARTMENT.search(folded, at + 2, at + _LONGEST_FIELD + 2):
            if folded[at : head.start()] not in _all_fields():
                break
            yield Mention(Kind.ENTERPRISE, at, head.end(), folded[at : head.end()], RULE_OF_DEPARTMENTS, PRIORITY)
            if folded[head.end() : head.end() + 1] not in _AND:
                break
            at = head.end() + 1


@cache
def _all_fields() -> frozenset[str]:
    return _fields() | word_set("unit_fields")


@cache
def _fields() -> frozenset[str]:
    return word_set("bureaus")


def spot_bare_bodies(folded: str) -> Iterator[Mention]:
    """The bodies that the text names without the body that they belong to; `extract.link.bare_bodies` finds it."""
    for anchor in _ANCHOR.finditer(folded):
        match = _OWN.match(folded, anchor.start())
        if match is None:
            continue
        owner = _OWNER.search(folded, max(0, match.start() - 7), match.start())
        if owner is not None and begins_name(folded, owner.start()):
            kind = Kind.UNION if match.group().startswith("工会") else Kind.PARTY
            kind = Kind.MASS if match.group() == "团委" else kind
            name = folded[owner.start() : match.end()]
            yield Mention(kind, owner.start(), match.end(), name, RULE, PRIORITY)
    for match in _HOUSE.finditer(folded):
        if begins_name(folded, match.start()):
            yield _mention(Kind.INSTITUTION if match.group()[-1] in "校院" else Kind.ENTERPRISE, match)
    for match in _THAT.finditer(folded) if "该" in folded else ():
        yield _mention(Kind.UNION, match)
    for match in _POST.finditer(folded):
        yield _mention(Kind.UNION, match)
    for match in _ZONE.finditer(folded):
        if begins_name(folded, match.start()) and folded[match.start() - 1 : match.start()] != "、":
            yield _mention(_ZONE_KINDS.get(match.group()[-3:], Kind.UNION), match)
    for match in _ELECTED.finditer(folded) if "委员会" in folded or "中心组" in folded else ():
        if begins_name(folded, match.start()):
            yield _mention(Kind.PARTY if match.group().startswith("党") else Kind.UNION, match)
    yield from _bureaus(folded)
    yield from _departments(folded)
    for match in _PLACE.finditer(folded):
        if begins_name(folded, match.start()):
            yield _mention(Kind.FACILITY, match)


def _mention(kind: Kind, match: re.Match[str]) -> Mention:
    return Mention(kind, match.start(), match.end(), match.group(), RULE, PRIORITY)

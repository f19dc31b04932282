"""Bodies named by an area or its rank and a set body: 海门市总工会, 市委组织部, 省人社厅, 区总, 县妇联."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.boundary import name_start
from extract.kind import Kind
from extract.lexicon import alternatives, table, words
from extract.mention import Mention
from extract.pattern import opened
from extract.toponym import Toponym, toponyms

_ORDINAL = r"(?:第?[一二三四五六七八九十]{1,3}届)?"
UNION_PART = (
    r"女职工(?:工作)?委员会|女职工(?:工作)?部|女工(?:工作)?部|女职委|女工委|经费审查委员会|经审会|经审委员会|经审委|经审办|执行委员会|执委会|常务委员会|常委会|委员会"
    r"|办公室|组织(?:建设|宣传|和宣传)?部|宣教(?:文体|网络)?部|宣传(?:教育)?(?:和网络工作)?部|权益(?:保障|维护)?部|(?:生活)?保障(?:工作)?部"
    r"|法律(?:工作|保障)?部|生产保护部|劳动(?:和)?(?:经济|保护|关系)(?:工作)?部|经济(?:技术|工作)?部|基层(?:工作|组织(?:建设)?)?部|财务(?:资产)?部?"
    r"|直属工会|技协办|资产监督管理部|文体部|综合部|研究室|政策研究室"
    r"|(?![一-鿿]{0,8}[委会局公司市区县])[一-鿿]{2,8}(?<![各全内干])部(?=副?部长|(?:相关)?负责人)"
)
# 总工会党组书记 is a post at the federation, so a Party cell before a post's title is no mention of its own.
_CELL = r"(?!书记|副书记|成员|委员|副|班子|长|织|纪检)"
PARTY_PART = rf"党组(?:理论学习中心组)?{_CELL}|机关党委|机关党支部|党委|纪检组{_CELL}"
# 市总 followed by one of these is a sum or a chief, not a federation.
NO_TOTAL = (
    r"(?!工|[用占建]|领[馆事]|面积|人口|产[值量]|[体量数队站社部裁编监署台店厂价长则纲额值是共]|投资|决赛|医院|商会|行[^动]"
    r"|经理|理|统|书记|公司|局|结[^合]|计[^划]|能[^源]?|会[^同议]"
    r"|动员令|目标|规模|成绩|分[^别]|冠军|装|承包|包|设计|工程师|指挥|教练|顾问|干事|领事|司令|参谋|里程|户数|资产|用电|建筑|收入|支出|销|人数)"
)
_PARTY_OFFICES = (
    r"(?:办(?=[、，。和与及])|组织部|宣传部|统战部|政法委|党校|网信办|编办|办公厅|办公室|社会工作部|老干部局|研究室|政研室"
    r"|改革办|巡察办|巡视办|督查室|全面深化改革委员会|教育工委|两新工委"
    r"|(?:市|省|区|县)?直(?:属)?机关(?:工委|工作委员会)|机关工委|文明办|人才办|台办|外宣办|深改办|农工委|农办"
    r"|非公(?:企业)?(?:党)?工委|国资委|党史办|党史研究室|网络安全和信息化委员会办公室)"
)
_BODIES: tuple[tuple[Kind, str], ...] = (
    (Kind.PARTY, rf"总(?:工会)?(?:{PARTY_PART})"),
    (Kind.UNION, rf"工会联合会|工会第?[一二三四五六七八九十]+届(?:{UNION_PART})"),
    (Kind.UNION, rf"总工会(?:{_ORDINAL}(?:{UNION_PART}))?"),
    (Kind.UNION, rf"总(?:{_ORDINAL}(?:{UNION_PART})|{NO_TOTAL})"),
    (Kind.MASS, (
        r"作协|书协|美协|摄协|舞协|音协|剧协|记协|律协|社科联|青联|学联|计生协|老体协|消保委|企业家协会|慈善会"
        r"|妇联|妇女联合会|工商联|工商业联合会|科协|科学技术协会|文联|残联|残疾人联合会|侨联|红十字会|慈善总会"
        r"|总商会|企联|企业联合会|工经联|贸促会|法学会|关工委|团委"
    )),
    (Kind.GOVERNMENT, (
        r"人民政府(?:办公[厅室])?|政府(?:办公[厅室])?(?!采购|网|工作报告|购买|部门|特殊)|人大常委会"
        r"|人大(?!代表|会议|[一-鿿]次)|人民代表大会常务委员会|政协(?!委员|会议|[一-鿿]届)|(?:中级"
        r"|高级)?人民(?:法院|检察院)|检察院|法院|[高中]院(?![子前后里内])|监委|监察委员会"
    )),
    (Kind.PARTY, r"地委(?!会)"),
    (Kind.GOVERNMENT, r"行署|地区行署"),
    (Kind.UNION, r"(?<=地区)工会(?=办事处|主席|副主席|党组|、|，|。)|(?<=[省市县区旗州])工会(?=党组|(?:常务)?副?主席)"),
    (Kind.PARTY, r"(?:精神)?文明办|编办|网信办|直(?:属)?机关(?:工委|工作委员会)|机关工委"),
    (Kind.PARTY, r"纪委(?:监委|机关)?(?!书记|委员)|党工委|(?<=街道)(?:纪)?工委"),
    (Kind.COMMITTEE, r"协调劳动关系三方(?:四家|四方|会议)?(?:办公室)?"),
    (Kind.PARTY, rf"委{_PARTY_OFFICES}"),
    (Kind.PARTY, (
        r"委(?=(?:常委|书记|副书记|常务|、|，|。|和|与|及|的|主要|有关|相关|领导|委员|候补|秘书长|副秘书长"
        r"|[^\w]|办公|召开|出台|印发|下发|高度|关于|中心组|理论|对|决定|部署|坚强|统一|身兼|担任|省政府|市政府|区政府"
        r"|县政府|州政府|省人大|市人大|十|[一二三四五六七八九]届|$))"
    )),
)  # fmt: skip


@cache
def _body() -> tuple[re.Pattern[str], tuple[Kind, ...]]:
    bureau, industry = alternatives(words("bureaus")), alternatives(words("industries"))
    named = "".join(sorted(row[0] for row in table("surnames") if len(row[0]) == 1 and row[1] == "common"))
    bodies = (
        *_BODIES[:-1],
        (
            Kind.UNION,
            rf"(?:{industry})(?:系统)?(?:产业)?工会(?:委员会|第?[一二三四五六七八九十]{{1,3}}届(?:委员会|经费审查委员会|女职工委员会))?(?!干部(?![{named}][一-鿿])|工作|会员)",
        ),
        (
            Kind.GOVERNMENT,
            rf"(?:{bureau})(?:厅|局|委员会|委|办公室|办)(?:[一-鿿]{{2,6}}(?:支队|大队|总队|分局))?(?!员)",
        ),
        _BODIES[-1],
    )
    pattern = "|".join(f"({body})" for _, body in bodies)
    return re.compile(pattern), tuple(kind for kind, _ in bodies)


_RANK = re.compile(r"(自治[区州县旗]|地区|地(?=委)|兵团|师市|师(?=总)|省|市|县|区|州|旗|盟|镇|乡|街道)(?=[一-鿿])")
# A city of the corps bears its division's number in front: 第三师|图木舒克市.
_DIVISION = re.compile(r"(?:(?:新疆生产建设)?兵团)?第?[一二三四五六七八九十]{1,3}师$")
# A rank stands alone after these, though each belongs to a word: 时任|市委, 原|市总.
_BEFORE_RANK = frozenset("委府任原现兼该经由是为时及和与、，。；：在据到从向对受让请令按把被将过年月来后前初末底间里")
# Two ranks running are bodies of every such rank: 乡镇总工会, 县区总工会.
_RANKS = frozenset("省市县区乡镇村街")
# 某市县市区|总工会: of each of its counties.
_RANKS_OF_ANY = ("县市区", "市县区", "县区", "市区")
# 各区（市）|县总工会.
_EACH = re.compile(r"[各有数个][省市县区]{0,2}（[省市县区、]{1,4}）$")
PRIORITY = 50


def spot_local_bodies(folded: str) -> Iterator[Mention]:
    """The bodies of areas that the folded text names, by area (海门市总工会), zone (常乐镇总工会) or bare rank (市总)."""
    yield from _after_areas(folded)
    yield from _after_ranks(folded)
    yield from _party_offices(folded)
    yield from _shared_heads(folded)


def _after_areas(folded: str) -> Iterator[Mention]:
    pattern, kinds = _body()
    chain: Toponym | None = None
    start = 0
    for toponym in toponyms(folded):
        if chain is None or chain.end != toponym.start:
            start = toponym.start
        chain = toponym
        if match := pattern.match(folded, toponym.end):
            if match.lastindex is None or (not toponym.full and match.group() in {"委", "法院"}):
                continue
            if match.group().startswith("团委") or _of_any(toponym):
                continue
            if match.group().startswith("总"):
                yield from _sharing(folded, start, toponym.full)
            if division := _DIVISION.search(folded, max(0, start - 12), start):
                start = division.start()
            yield _mention(folded, kinds[match.lastindex - 1], start, match.end(), "area body")
            yield from _listed(folded, folded[start : toponym.end], match.end())


def _of_any(toponym: Toponym) -> bool:
    """Whether the area's name ends in the ranks of any, as that of 沙县区 does, yet is none that stands today."""
    return toponym.name.endswith(_RANKS_OF_ANY) and all(area.last is not None for area in toponym.areas)


def _sharing(folded: str, start: int, full: bool) -> Iterator[Mention]:
    """The federations of the areas listed before one, as full as it, with the head that they share: 甲县、乙县总工会."""
    ends = {toponym.end: toponym for toponym in toponyms(folded)}
    while folded[start - 1 : start] in {"、", "和"} and start > 1:
        before = ends.get(start - 1)
        if before is None or before.full is not full:
            return
        yield Mention(Kind.UNION, before.start, before.end, before.name + "总工会", "shared head", PRIORITY)
        start = before.start


def _after_ranks(folded: str) -> Iterator[Mention]:
    pattern, kinds = _body()
    covered = {offset for toponym in toponyms(folded) for offset in range(toponym.start, toponym.end)}
    commissioned = any(area.name.endswith("地区") for toponym in toponyms(folded) for area in toponym.areas)
    for rank in _RANK.finditer(folded):
        start = rank.start()
        if rank.group().startswith("地") and not commissioned:
            continue
        match = pattern.match(folded, rank.end())
        if not match or match.lastindex is None or start in covered:
            continue
        before = folded[start - 1] if start else " "
        if not _loose(folded, start, before) or (before in _RANKS and start - 1 not in covered):
            continue
        if before == "）" and _EACH.search(folded, max(0, start - 8), start):
            continue
        if rank.group() in {"镇", "乡", "街道"} and kinds[match.lastindex - 1] not in {
            Kind.UNION,
            Kind.PARTY,
            Kind.GOVERNMENT,
        }:
            continue
        yield _mention(folded, kinds[match.lastindex - 1], start, match.end(), "rank body")
        yield from _listed(folded, rank.group(), match.end())


def _listed(folded: str, prefix: str, offset: int) -> Iterator[Mention]:
    """Bodies that share the area of the one before them in a list: 市人社局、工商联 names 市工商联 too."""
    pattern, kinds = _body()
    while folded[offset : offset + 1] in {"、", "和", "与", "及"} and offset + 1 < len(folded):
        match = pattern.match(folded, offset + 1)
        if match is None or match.lastindex is None or match.group().startswith(("总", "委", "法院", "政府")):
            return
        kind = kinds[match.lastindex - 1]
        yield Mention(kind, match.start(), match.end(), prefix + match.group(), "listed body", PRIORITY)
        offset = match.end()


_OFFICE_HEAD = re.compile(r"(?:市|省|区|县|州|旗)委常委[、,](组织部|宣传部|统战部|政法委)(?=部?长|书记|副)")


def _party_offices(folded: str) -> Iterator[Mention]:
    """The Party offices whose committee the post before them names: 市委常委、组织部长 names 市委组织部."""
    for match in _OFFICE_HEAD.finditer(folded):
        name = folded[match.start() : match.start() + 2] + match.group(1)
        known = [toponym for toponym in toponyms(folded) if toponym.end in {match.start(), match.start() + 1}]
        if known:
            name = folded[known[-1].start : match.start() + 2] + match.group(1)
        yield Mention(Kind.PARTY, match.start(1), match.end(1), name, "party office", PRIORITY)


_SHARED = re.compile(
    opened(
        "等两二三四五六七八九十的",
        r"(?:等(?:\d+|[一二三四五六七八九十两几多])?(?:个|家)?(?:地|市|省|区|县|市县|县市)?|[两二三四五六七八九十]个?(?:地|市|省区市|省市区|省区|省|区|县|市县|省市)|(?=的))(?:的)?(?:总工会)",
    )
)


def _shared_heads(folded: str) -> Iterator[Mention]:
    """The federations of areas in a list with one head: 甲、乙、丙等地总工会."""
    known = toponyms(folded)
    for match in _SHARED.finditer(folded):
        end = match.start()
        for toponym in reversed([each for each in known if each.end <= end]):
            if toponym.end != end:
                break
            yield Mention(Kind.UNION, toponym.start, toponym.end, toponym.name + "总工会", "shared head", PRIORITY)
            if folded[toponym.start - 1 : toponym.start] not in {"、", "和"}:
                break
            end = toponym.start - 1


def _loose(folded: str, start: int, before: str) -> bool:
    if not "一" <= before <= "鿿":
        return True
    return name_start(folded, start, max(0, start - 4)) == start or before in _BEFORE_RANK


def _mention(folded: str, kind: Kind, start: int, end: int, rule: str) -> Mention:
    return Mention(kind, start, end, folded[start:end], rule, PRIORITY)

"""Bodies that everybody knows by name (美团, 新华社), and firms in a list that a count of firms closes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.boundary import is_proper, name_start, within_word
from extract.kind import Kind
from extract.lexicon import table, word_set, words
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.listed_units import listed_units
from extract.spot.name_end import with_unit
from extract.spot.national_bodies import ABROAD
from extract.toponym import toponyms

PRIORITY = 49


@cache
def _known() -> tuple[tuple[str, Kind, bool], ...]:
    return tuple((name, Kind(kind), bool(use)) for name, kind, use in table("known_bodies"))


_NAMES = Sought(lambda: (name for name, _, _ in _known()))


@cache
def known_names() -> frozenset[str]:
    """The names of the list."""
    return word_set("known_bodies")


# What follows the name of a firm that is an everyday word too, where it names the firm.
_OF_FIRM = re.compile(
    r"[、，。；：）”》（\s]|$|等|工会|集团|公司|股份|职工|员工|工人|党委|骑手|外卖|快递|小哥|网约车|平台|总部|工厂|厂区|门店|站点"
    r"|第|董事长|总经理|旗下|的|与|和|在|有|上市|创始人|负责人|班组|车间|基地|项目"
)
# The trade behind a firm's everyday name, where no other word begins with it: 某通|快递, not 某通|快递员.
_TRADE = re.compile(r"(?:快递|速运|物流)(?![员小哥业件站点柜公网车骑从分箱包单行集])")


def _alone(folded: str, start: int, end: int) -> bool:
    """Whether an everyday word stands as a name: no other word runs into it, and what follows belongs to a firm."""
    if within_word(folded, start) or within_word(folded, end) or not _OF_FIRM.match(folded, end):
        return False
    before = folded[start - 1 : start]
    return not "一" <= before <= "鿿" or name_start(folded, start, max(0, start - 4)) == start


def spot_known_bodies(folded: str) -> Iterator[Mention]:
    """The bodies of the list of well-known names, and those of lists of firms, below any longer name in `settle`."""
    rows = _known()
    areas = {toponym.start: toponym.end for toponym in toponyms(folded)}
    firm: tuple[int, int] = -1, -1
    for index, start, end in _NAMES.longest(folded):
        _, kind, everyday = rows[index]
        if areas.get(start, 0) > end or (
            folded[end - 1] == "部" and folded.startswith("门", end)
        ):  # 舞钢|市, 民政部|门
            continue
        if end - start == _SHORT and within_word(folded, end):  # 玉|昆钢铁
            continue
        if not everyday or _alone(folded, start, end):
            if kind is Kind.ENTERPRISE:
                end = match.end() if everyday and (match := _TRADE.match(folded, end)) else end
                house, end = end, with_unit(folded, end)
                yield from listed_units(folded, kind, start, house, end)
                if firm[1] == start:  # a firm of the firm: 中石化|镇海炼化
                    start = firm[0]
                firm = start, end
            if kind is Kind.GOVERNMENT and (abroad := ABROAD.search(folded, max(0, start - 8), start)):
                start = abroad.start()
            yield Mention(kind, start, end, folded[start:end], "known body", PRIORITY)
    starts: dict[int, list[int]] = {}
    for toponym in toponyms(folded):
        starts.setdefault(toponym.end, []).append(toponym.start)
    for match in _SITE.finditer(folded):
        for start in starts.get(match.start(), ()):
            yield Mention(Kind.INSTITUTION, start, match.end(), folded[start : match.end()], "news site", PRIORITY)
    for match in _SIGNED.finditer(folded):
        yield Mention(Kind.INSTITUTION, match.start(1), match.end(1), match.group(1), "news site", PRIORITY)
    yield from _firm_lists(folded)
    yield from _shared_heads(folded)
    yield from _short_firms(folded)
    yield from _area_firms(folded)


_SHORT = 2
# The news site of an area signs an article: 某某网讯, (某某网 记者).
_SITE = re.compile(r"(?:新闻网|网)(?=讯|消息|记者|特约| |）|\n|$)")
_SIGNED = re.compile(r"(?m)(?:^|（) {0,8}([一-鿿]{2,6}网)(?=(?:\d{1,2}月\d{1,2}日)?讯|(?:通讯员|记者))")
_LIST_END = re.compile(
    r"(?:等)?(?:数|多|几|[一二三四五六七八九十]{1,3}|\d{1,3})(?:余|多)?家(?:[一-鿿]{0,10}?)(企业|单位|公司|民企|国企|央企|律师事务所|会计师事务所|外卖平台|平台企业|快递企业|银行)|等(?:重点|知名|骨干|龙头)?(?:企业|公司|单位)|等?[一二三四五六七八九十\d]{1,3}家(?![一-鿿]{0,3}(?:部门|学校|医院|工会))"
)
_ITEM = re.compile(r"[一-鿿A-Za-z0-9（）]{2,14}$")
_FIRM = re.compile(
    r".{2,}(?:科技|电气|机电|印染|纺织|药业|医药|食品|机械|服饰|集团|物流|重工|化工|能源|电力|电子|光电|新材料|建材|股份|控股|实业|酒业|乳业|钢铁|铝业|矿业|煤业|智能|汽车|轮胎|造船|安保|家政|泵业|光伏|陶瓷|家居|制药|漂染|饮料|水泥|漂洗|精密|生物)$"
)
# What may stand among firms of a list without a sign of its own.
_BRAND = re.compile(r"[一-鿿]{3,5}(?<![的了等会局委院校人员工])|[一-鿿][钢铝铜煤药重]")
_SHARED_TAIL = frozenset({"律师事务所", "会计师事务所"})
_ANCHOR = re.compile("[家等]")
# So many characters of a count stand before 家 at most: 等|一百零|余.
_COUNT = 5


def _list_ends(folded: str) -> Iterator[re.Match[str]]:
    """What `_LIST_END` finds, sought only about the two words of which each of its readings holds one."""
    at = 0
    for anchor in _ANCHOR.finditer(folded):
        first = anchor.start() if anchor.group() == "等" else anchor.start() - _COUNT
        for start in range(max(at, first), anchor.start() + 1):
            if match := _LIST_END.match(folded, start):
                yield match
                at = match.end()
                break


def _firm_lists(folded: str) -> Iterator[Mention]:
    """The firms of a list such as 甲科技、乙电气、丙等20多家企业."""
    for close in _list_ends(folded):
        end = close.start()
        items: list[tuple[int, int]] = []
        while item := _ITEM.search(folded, max(0, end - 14), end):
            start = name_start(folded, end, item.start())
            if start == item.start() + 1 and folded[start - 2 : start] == "、和" and folded[end] == "、":
                start -= 1  # 和 joins but the last of a list
            sure = start < end and (is_proper(folded, start, end) or _FIRM.search(folded[start:end]))
            if not sure and not (len(items) > 1 and _BRAND.fullmatch(folded[start:end])):
                break
            items.append((start, end))
            if folded[start - 1 : start] not in {"、", "和"}:
                break
            end = start - 1
        if len(items) < 2:
            continue
        tail = close.group(1) if close.group(1) in _SHARED_TAIL else ""
        for start, end in items:
            yield Mention(Kind.ENTERPRISE, start, end, folded[start:end] + tail, "list of firms", PRIORITY - 1)


_HEAD_OF_LIST = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十两几多]{1,2})?(?:个|家|处)?"
    r"(职工之家|党工活动中心|爱心母婴室|户外劳动者服务站|工会驿站|职工书屋|职工服务中心|劳模创新工作室|职工创新工作室)"
    r"|(?:两|三|四|五|\d)(?:家|个)(?:行业)?(工会联合会|联合工会)"
)


def _shared_heads(folded: str) -> Iterator[Mention]:
    """The places or unions of a list that one head closes: 甲泵业、乙电子等职工之家; 网约车、外卖两家工会联合会."""
    for close in _HEAD_OF_LIST.finditer(folded):
        head = close.group(1) or close.group(2)
        kind = Kind.FACILITY if close.group(1) else Kind.UNION
        end = close.start()
        while item := _ITEM.search(folded, max(0, end - 14), end):
            start = name_start(folded, end, item.start())
            name = folded[start:end]
            if start >= end or (close.group(1) and not (is_proper(folded, start, end) or _FIRM.search(name))):
                break
            yield Mention(kind, start, end, name + head, "shared head", PRIORITY + 2)
            if folded[start - 1 : start] not in {"、", "和"}:
                break
            end = start - 1


# The trades that end short names of firms; what must follow, for a trade is an everyday word too.
_FIRM_FOLLOWS = re.compile(
    r"[、，。；）\n]|$|等|职工|员工|工会|的|党委|总经理|副总|董事长|负责人|建成|荣?获|捐|派|承办|协办|举办|开班|开工|投产|职代会|生产线|生产部|质检部|品质部|设备部|技术部|财务部|人力|车间|厂长|班组|班长"
)
_TRADES = Sought(lambda: words("trades"))
# The services of an area go by its name: 重庆邮政, 长沙公交.
_SERVICE = re.compile(r"(?:邮政|移动|联通|电信|公交|地铁|燃气|水务|供电|铁塔|石化)(?![集有公局分部行大管总])")


def _area_firms(folded: str) -> Iterator[Mention]:
    """Firms under the name of their area and a service: 重庆邮政."""
    ends = {toponym.end: toponym.start for toponym in toponyms(folded)}
    for match in _SERVICE.finditer(folded):
        if match.start() in ends and _FIRM_FOLLOWS.match(folded, match.end()):
            start = ends[match.start()]
            yield Mention(Kind.ENTERPRISE, start, match.end(), folded[start : match.end()], "area firm", PRIORITY - 1)


def _short_firms(folded: str) -> Iterator[Mention]:
    """Firms under a short name, a proper word and a trade: 某某酒业."""
    places = {(toponym.start, toponym.end) for toponym in toponyms(folded)}
    for _, head, end in _TRADES.longest(folded):
        if not _FIRM_FOLLOWS.match(folded, end):
            continue
        start = name_start(folded, head, max(0, head - 8))
        stem = folded[start:head]
        if (
            2 <= len(stem) <= 6
            and is_proper(folded, start, head)
            and re.fullmatch(r"[^\W\d_个件份这那]+", stem)
            and (start, head) not in places
        ):
            end = with_unit(folded, end)
            yield Mention(Kind.ENTERPRISE, start, end, folded[start:end], "short firm", PRIORITY - 1)

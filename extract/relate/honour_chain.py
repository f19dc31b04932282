"""Honours that a sentence names in one list, and the counts that stand by them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.kind import Kind
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _Q, _Y, _PLACE = (MASK[kind] for kind in (Kind.HONOUR, Kind.QUANTITY, Kind.YEAR, Kind.PLACE))
# Who is counted may be told by an office: 30名工会干部获H.
_WORD = rf"[\u4e00-\u9fff{MASK[Kind.POST]}]"
_LINK = re.compile(
    rf"^[”“]?(?:称号|荣誉|获得者)?(?:[（(]?{_Q}[）)]?)?(?:[、，；]|和|与|及|以及|并|又|也)?(?:有)?(?:享受)?{_Q}?(?:{MASK[Kind.YEAR]}的?)?[“”]?$"
)
_AFTER = re.compile(
    rf"^[”]?(?:称号|荣誉|获得者|获[得奖评]单位|获[得奖评]集体|得主|奖牌|推荐|候选|人选|名单|单位|集体|个人|对象)*(?:的)?(?:，?拟(?:推荐?|报|评|表彰|授予|认定)(?:单位|集体|班组|个人)?(?={_Q})|(?![^，。；]*(?:一起|合在|合并|相加|加起来))(?:[^，。；{_H}{_Q}]{{0,8}}，)?(?:[^，。；{_H}{_Q}]{{0,14}}，|[^，。；{_H}{_Q}]{{0,4}})(?:一共|总共|累计|合计|到了|涨到|共有?)(?:评出|评了|选出|命名|认定)?(?={_Q})|，(?={_Q}(?:[；。，、—]|$))|(?:集体|个人|单位|班组|企业|职工|人员)(?=(?:共?有|达)?{_Q})|，(?:{_PLACE}|我?[省市区县州盟]|全[国省市区县州])(?=(?:共?有|占){_Q})|，有(?={_Q}(?:集体|单位|班组|个人|职工)[^，。；]{{0,14}}[扛捧拿领获挂戴]))?(?:[^，。；{_H}{_Q}]{{0,8}}，总数)?"
    rf"(?:全[国省市区县州]|今年|一下子|有了|出了|花落|归了?|颁给了?|授予了?|给了?|发给了?|落[到在]|一共|总共|累计|新增了?|则|也|已|现|目前|最后|最终|达到?|突破|增至|增加到|共|各|挑|添了|增了|有|是|为|[\d一二三四五六七八九十]+批|{_Q}(?=共{_Q})|分别|评到|评出|评了|数|总数|[（(：]|—)*{_Q}"
)
# H则由6家企业捧走, H的牌匾发到了38个班组手上, H评了三届，走出了42位, H更是多达66人, H奖项，…，最终20人上榜.
_TOLD = re.compile(
    rf"[”]?(?:的)?(?:称号|荣誉|奖项|奖杯|奖牌|牌匾|牌子|绶带|证书|名单|榜单)*(?:"
    rf"，?(?:则|也|都|最终|便|却)*(?:由(?={_Q}[^，。；]{{0,6}}(?:[捧摘夺拿领揽抱][走回得取获下]|获得|包揽|分享|收入囊中))|花落)"
    rf"|(?:全部?|一口气|已|都)?(?:发|送|颁|交|落|挂|递)(?:到|进|给)了?"
    rf"|(?:更是|则|竟|也|却)*(?:多达|高达|只有|仅有?|不过|只评了?|只给了?|就有|足有|足足|总计|整整)"
    rf"|，(?:{_Y}|[去今前]年)(?:共|一共|总共)?(?:是|为|有|评了|评出|选了)"
    rf"|[^。；{_H}]{{0,20}}?(?:走出|诞生|产生|涌现|评出|选出|命名|决出|评选出|选树|遴选出|推选出|出)了?(?:(?:[一二两三四五六七八九十\d]+[届批]|{_Q})，?共计?)?"
    rf"|[^。；{_H}]{{0,30}}?，(?:最终|最后|结果|共有?|有|只有)?(?={_Q}(?:职工|选手|单位|集体|班组|企业)?(?:上榜|入选|当选|榜上有名|脱颖而出|折桂|胜出|获评|获此)(?:[，。；]|殊荣|称号))"
    rf"|(?:名单|榜单|获得者)?(?:当?中|里|，)，?(?:{_PLACE}|[我全本][省市区县州])(?:分得|拿到|获得|摘得|捧回|收获|斩获|夺得|就?有|占了?|共有?)?"
    rf"){_Q}"
)
# What such a number counts instead of recipients: 获得20项|冠军.
_THINGS = re.compile(rf"[^，。；、{_H}{_Q}]{{0,6}}?(?:冠军|亚军|季军|专利|政策|措施|举措|任务)")
_COUNTED = re.compile(rf"[”]?(?:称号|获得者)?{_Q}")
# 对12个工会、30名干部分别|授予H、H.
_GIVEN_TO = re.compile(
    rf"(?<=[对给为])[^。；]*?{_Q}[^，。；{_H}]{{0,8}}?(?P<verb>(?:分别|相应)?(?:授予|命名为|评为|颁发))“?$"
)
_SERIES = re.compile(
    rf"^[”]?(?:，[^，。；{_H}{_Q}]{{0,6}})?(?:依次|分别|各)?(?:为|有|是|给了|颁给了?|授予了?)*({_Q}(?:(?:个?[\u4e00-\u9fff]{{0,3}}和|[、，]){_Q})+)"
)
# A、B各就各位，前者4名，后者6名.
_FORMER = re.compile(
    rf"^[^。；{_H}{_Q}]{{0,24}}，前者[^，。；{_H}{_Q}]{{0,4}}({_Q})[^，。；{_H}{_Q}]{{0,6}}，后者[^，。；{_H}{_Q}]{{0,4}}({_Q})"
)
_SHARED = re.compile(rf"^[”]?(?:则)?各(?:有|评出|为)*{_Q}")
_BEFORE = re.compile(
    rf"{_Q}(?!个?(?:板块|组别|工种|赛项|项目|单项|学科|科目|系列|类别|领域))(?:{_WORD}{{0,6}}?)(?:“?{MASK[Kind.YEAR]})?[“]?$"
)
_SUBJECT = re.compile(
    rf"(?<![{MASK[Kind.PROGRAMME]}{MASK[Kind.FACILITY]}]){_Q}(?!的{_WORD}{{0,4}}(?:班|[团车小]?[队组]|集体|企业|公司|车间|厂|村))[\u4e00-\u9fff{MASK[Kind.POST]}（）]{{0,10}}(?:(?<=集体|单位|班组|职工|企业)，(?:从此|也|都|均|同时|一起|将)[^，。；{_H}{_Q}]{{0,8}}|，)?(?:人人|个个|悉数|全部|一律)?$"
)
# 4名特等奖选手: the honour says who they are.
_WHO = re.compile(r"[”]?(?:选手|代表|家属|领衔|们)")
_GROUPS = re.compile(
    rf"{_Q}{_WORD}{{0,6}}(?:(?:[、和与及]|以及){_Q}{_WORD}{{0,6}}?)+(?:[，]?(?:受到?[^，。；]{{0,14}}(?:表彰|表扬|嘉奖)|脱颖而出|榜上有名|获奖|上榜|受奖)，)?(?:分别|依次|分)?[被]?$"
)
# 27名选手分获一、二、三等奖: nobody tells how many each.
_SHARED_OUT = re.compile("分[别获享摘夺捧]|依次")
# 两块金字招牌 counts the honours.
_TITLES = re.compile(r"(?:金字)?(?:招牌|荣誉|奖牌|牌匾|称号|大奖|殊荣|桂冠|头衔)")
_JOINED = ("、", "和", "与", "及", "以及", "")
# H10名，同时授|H; H10名，所授亦是|H.
_SAME_HOLDERS = re.compile(
    rf"(?<={_H}){_Q}，(?:(?:同时|一并|均|都|各|另|也|也?同)?(?:被?授予?|颁发?给?|颁授|授了?)|所[授颁得](?:的)?(?:亦|也|都|同样)?是)“?$"
)
_ONE = re.compile(r"(?:有|出|表彰|命名|授予|共|产生|，)了?[一1](?:名|位|个|家)“?$")
_ONE_AFTER = re.compile(r"[”]?(?:称号)?[一1][个家块枚名](?=[，；、。]|$)")
_GETS = re.compile(r"(?:荣?获|被|评|当选|入选|成为|跻身|授|拿|捧|摘|佩)[^，。；]{0,10}$")
_BARE = re.compile(rf"{_H}[”]?(\d{{1,5}})(?=[，、。；]|$)")
# 某省获得H的集体有7家.
_HOLDERS = re.compile(
    rf"[”]?(?:称号|荣誉)?的，?(?![^，。；]{{0,2}}[{BODY_MASKS}{MASK[Kind.PERSON]}])[^，。；{_H}{_Q}]{{0,8}}?(?:有|是|达到?|增至|超过?|突破)了?{_Q}"
)
# 第四至十名.
_PLACES = re.compile(r"第(?:[一二三四五六七八九十\d]{1,3}名?[至到—-])?$")
# No list of those honoured is longer: 客运量近4000万人次，曾获得H.
_MOST = 100_000
# 前六名获H says how many; 前六名分获A、B does not.
_FIRST = re.compile(r"前$")
_FIRST_GET = re.compile(rf"{_Q}(?:的?(?:选手|职工|单位|团队|代表队))?，?(?:均|都|一律|全部|皆)?(?:荣?获|被|由|将)")
_GETTING_BEHIND = re.compile(rf"[^，。；{_H}]{{0,4}}(?:获(?!得者)|被|当选|荣|入选)")
_HONOUR_BEFORE = re.compile(rf"{_H}[”]?$")
_UNITS = frozenset("席所篇幅座组间名个家人位枚项户支件块张对") | {"人次"}


@dataclass(frozen=True, slots=True)
class HonourChain:
    """The masked positions of honours that stand in one list."""

    positions: tuple[int, ...]

    @property
    def start(self) -> int:
        """The position of the first honour."""
        return self.positions[0]

    @property
    def end(self) -> int:
        """The position after the last honour."""
        return self.positions[-1] + 1


def honour_chains(masked: Masked) -> Iterator[HonourChain]:
    """The lists of honours of a sentence in order; an honour alone is a list of one."""
    group: list[int] = []
    for at, mention in masked.mentions.items():
        if mention.kind is not Kind.HONOUR or mention.entity is None:
            continue
        if group and not _LINK.match(masked.text[group[-1] + 1 : at]):
            yield HonourChain(tuple(group))
            group = []
        group.append(at)
    if group:
        yield HonourChain(tuple(group))


def number_of_holders(masked: Masked, end: int) -> int | None:
    """The masked position of the number of those who hold the honours that end at the masked position; None where it is not told so."""
    holders = _HOLDERS.match(masked.text, end)
    return holders.end() - 1 if holders is not None else None


def counts(masked: Masked, chain: HonourChain, verb: int | None) -> dict[int, int]:
    """The count of each honour of the chain that has one, by position; `verb` is where the verb of receiving begins."""
    text = masked.text
    given = _GIVEN_TO.search(text, masked.begin(chain.start), chain.start) if verb is None else None
    verb = given.start("verb") if given is not None else verb
    series = _SERIES.match(text[chain.end :])
    if series is not None:
        quantities = [chain.end + series.start(1) + index for index, sign in enumerate(series.group(1)) if sign == _Q]
        # 市级劳模497名，全国和重庆五一劳动奖118个、1746个: the first has its own.
        own = {at: one for at in chain.positions[: -len(quantities)] if (one := _beside(text, at)) is not None}
        each = len(chain.positions) > 1 and not own and _COUNTED.match(text, chain.start + 1) is not None
        if len(own) + len(quantities) == len(chain.positions) and not each and not (own and "，" in series.group(1)):
            told = {**own, **dict(zip(chain.positions[len(own) :], quantities, strict=True))}
            return {at: number for at, one in told.items() if (number := _number(masked, one))}
    former = _FORMER.match(text[chain.end :]) if len(chain.positions) == 2 else None
    if former is not None:
        pairs = zip(chain.positions, (chain.end + former.start(1), chain.end + former.start(2)), strict=True)
        return {at: number for at, one in pairs if (number := _number(masked, one))}
    found: dict[int, int] = {}
    several = _several(masked, chain, verb)
    if several is not None and (not several or len(several) == len(chain.positions)):
        return several
    if several:
        found.update(several)
    bare = {one.start(): int(one[1]) for one in _BARE.finditer(text)}
    if len(bare) > 1:
        # 奖状16，奖章79，先锋号30.
        found.update({at: bare[at] for at in chain.positions if at in bare})
    shared = _SHARED.match(text[chain.end :])
    subject = _SUBJECT.search(text[:verb]) if verb is not None else None
    if subject is not None and re.search(rf"{_H}[”]?的[^，。；]{{2,4}}有$", text[: subject.start()]):
        subject = None
    for at in (position for position in chain.positions if position not in found):
        one = _beside(text, at)
        if one is None and at == chain.start:
            same = _SAME_HOLDERS.search(text, 0, at)
            one = same.start() if same is not None else None
        if one is None and text[at - 1 : at] == _H and at - 1 in chain.positions:
            # 授予35名技术状元“五一劳动奖章”.
            one = _beside(text, at - 1)
        if one is None and shared is not None:
            one = chain.end + shared.end() - 1
        if one is None and subject is not None:
            one = subject.start()
        if one is None and at == chain.positions[-1]:
            one = number_of_holders(masked, chain.end)
        number = _number(masked, one) if one is not None else None
        if number == len(chain.positions) > 1 and one is not None and _TITLES.match(text, one + 1):
            number = None
        of_all = subject is not None and one == subject.start() and len(chain.positions) > 1
        if of_all and verb is not None and _SHARED_OUT.search(text, max(verb - 3, 0), verb + 2):
            number = 1 if number == len(chain.positions) else None
        if number is None and (_ONE.search(text[:at]) or _ONE_AFTER.match(text, at + 1)):
            number = 1
        if number:
            found[at] = number
    return found


def group_counts(masked: Masked, chain: HonourChain, verb: int | None) -> tuple[int, ...]:
    """The numbers of the groups that all receive the one honour of the chain: 105个集体、377名个人荣获H."""
    groups = _GROUPS.search(masked.text[:verb]) if verb is not None and len(chain.positions) == 1 else None
    if groups is None or verb is None:
        return ()
    found = [_number(masked, at) for at in range(groups.start(), verb) if masked.text[at] == _Q]
    return tuple(number for number in found if number)


def _several(masked: Masked, chain: HonourChain, verb: int | None) -> dict[int, int] | None:
    """The counts of several groups that share the honours out (12个集体、35人分获A、B), in pairs where there are as many of
    either, none where not; None where fewer than two groups are counted before the verb."""
    text = masked.text
    if verb is None:
        return None
    end = verb
    begin = max(text.rfind(sign, 0, end) for sign in "。；：") + 1
    groups = _GROUPS.search(text[begin:end])
    if groups is None:
        return None
    numbers = [
        number for at in range(begin + groups.start(), end) if text[at] == _Q and (number := _number(masked, at))
    ]
    shared = 1
    while (
        shared < len(chain.positions)
        and text[chain.positions[shared - 1] + 1 : chain.positions[shared]].strip("“”") in _JOINED
    ):
        shared += 1
    return dict(zip(chain.positions, numbers, strict=False)) if len(numbers) == shared else {}


def counted(masked: Masked) -> frozenset[int]:
    """The numbers in the sentence that count recipients of an honour."""
    found: set[int] = set()
    for chain in honour_chains(masked):
        verb = _GETS.search(masked.text, 0, chain.start)
        found.update(counts(masked, chain, verb.start() if verb else None).values())
    return frozenset(found)


def _beside(text: str, at: int) -> int | None:
    after = _AFTER.match(text[at + 1 :]) or _TOLD.match(text[at + 1 :])
    if after is not None and not _GETTING_BEHIND.match(text[at + 1 + after.end() :]):
        return at + after.end()
    lead = max(at - 10, 0)
    before = None if _WHO.match(text[at + 1 :]) else _BEFORE.search(text[lead:at])
    if before is None or _HONOUR_BEFORE.search(text[: lead + before.start()]):
        return None
    return lead + before.start()


def _number(masked: Masked, position: int) -> int | None:
    quantity = masked.quantity(position)
    if quantity is None or _PLACES.search(masked.text, 0, position):
        return None
    if _THINGS.match(masked.text, position + 1) or (
        _FIRST.search(masked.text, 0, position) and not _FIRST_GET.match(masked.text, position)
    ):
        return None
    return int(quantity.value) if quantity.unit in _UNITS and quantity.value < _MOST else None

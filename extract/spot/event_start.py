"""Where an event's name without quotation marks begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from extract.boundary import breaks, name_start, remembered
from extract.lexicon import word_set

ORDINAL = re.compile(
    "第[一二三四五六七八九十百0-9]{1,4}(?:届|次|期|季)|首届|(?:[0-9]{4}-)?20[0-9]{2}年?度?|19[0-9]{2}年?度?"
)
_STEP = re.compile(
    "(?<!再)(?<!综合)(?<!保护)利用|(?<=[赛会节])(?:共|均|还|分)?设(?![计备施])|(?<=[，。；])(?:共|均|还|分|下)?设(?![计备施立置])|部署(?!会)|连同|成立(?=[\u4e00-\u9fff]{2,10}论坛)|(?<=[办实开用])好(?=[中全第首])|(?:(?<=开展)|(?<=举办)|(?<=组织)|(?<=实施))好|叫(?=20|全[国省市]|首届|第[一二三四五六七八九十])|(?<=[田地间场厂矿线村事])里|办理|申领|购买|参保|投保|并(?!购)|出席|宣布|开办|不办|改办|又办|整个|还数|要数|当数|首推|设置|拓展(?!训练|班)|运用|健全|谋划|(?<![响适对供])应(?=[世中全国])|深化(?!改革|拓展)|[首本此该这每一]次|患(?=攻|整)|次(?=中)|[省市区县乡镇州厂]里(?=首|第)|建成|(?<!工会)(?<!基层)组织(?!起来|建设|力|员|规范|化|提升)|(?<=工会)组织(?=全[国省市区县州]|第|首届|一线|职工|劳模)|(?<=总工会)组织(?![部处建起体]|工作|力量|员)|直播(?=送)|(?<=人)参加|(?:得|要|去|来|就|都|再|先|又|能|想)?[谢靠凭赶冲盼搞拿夺赢抢奔瞄聊填投捧摘赴忙扛撑搭铺摆亮晒](?=女?职工|员工|农民工|产业工人|困难职工|劳模|工匠|工会|新就业|全[国省市区县]|首届|第[一二三四五六七八九十]|青[年工]|班组|一线|户外|骑手|货车)|[都也又还][办管]|[做抓][实细优牢强](?=解困|[\u4e00-\u9fff]{4})|发动|助力|优化|监测|结合|这[场项次届]|该|[本此首每再]次|[此本]项|全国性|共享至|登上|"
    "角逐|问鼎|出征|征战|备战|召开|选派|卫冕|历届|晋级(?=[全第首省市])|(?<!线)上线(?!下)|升级后|一手抓|放进|放在|踢过|办过|以及|它|两项|[一二三四五六七八九十两多几]类|手里接|促(?!进$)|迎(?!新春|新年|端午|国庆|中秋|春节|元旦|元宵|双节|重阳|七夕|“)|(?:收|放|写|列|选|编)进|[纳列写编]入|更|突出|投身|各级工会|"
    "广大职工|职工群众|代表队|称号|奖项|[一二三]等奖|奖|(?<![育传验动放节生工百千])日(?=[\u4e00-\u9fff])"
    "|(?<=[一两这那])台|[一两这那]台|抓|闯进|拿下|同时|一起|（(?=[^（）]*$)|高质量发展(?=创新)|字号|每[期场次]|过"
)
_WHOLE = re.compile("全[国省市区县州]")
_INNER = re.compile("[0-9一二三四五六七八九十百]+周年|[省市区县]")
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9（）·+\\-]*")
# Words that break elsewhere: 新任|工会主席, 党的二十届|三中全会.
_OF_NAME = re.compile("[新现初]任|数据|.[一二三四五六七八九十]+届[一二三四五六七]中全会")
_NUMBERED = re.compile("（[一二三四五六七八九十0-9]{1,3}）")
_OPENED = re.compile(
    "(?:20[0-9]{2}年度?|首届|第[一二三四五六七八九十百0-9]{1,4}届)?(?:全[国省市区县州]|[\u4e00-\u9fff]{2,3}[省市区县州]|首届|第[^，。]{1,3}届)"
)
# 子女助学和|生活救助: two kinds of help, unless a word behind makes one scheme of them.
_TWO_OF_HELP = re.compile(
    "(?:救助|助学|帮扶|慰问)[和及与][\u4e00-\u9fff]{0,4}(?:救助|助学|帮扶|慰问)(?![\u4e00-\u9fff]{0,4}(?:项目|工程|计划|行动|活动|机制))"
)
# Who did what the verb says, and what opens with their area is no name: 某市总工会|召开全市职工竞赛.
_DOER = re.compile("总工会|联合会|公司|集团|选手|代表队")
_HELD = re.compile("(?:[主承举]办|组织|开展|发起|启动|实施|推出)的$")
# What ends there is a name by itself.
_EVENT_OR_BODY = re.compile("(?:[赛节班会展走跑操]|赛事|活动|行动|工程|计划|平台|总工会|[局委联厅院])$")
_HARD = re.compile(
    "[这那其该本各每你我他她它们已正曾再就还都也很更最将会能可应须没未不是有在到去来使让被把给为从向对由于与和及而但或若因]|"
    "获|说|讲|吸引|参|报名|通过|进行|提高|增强|促进|利用|结合|围绕|随着|接受|成为|作为|帮助|组成|发放|支付|用于|昨|今|当|近|以来"
)


@cache
def _within() -> frozenset[str]:
    return word_set("programme_inner")


@remembered
def _broken(folded: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    spans = breaks(folded)
    return tuple(span[1] for span in spans), tuple(span[0] for span in spans)


def _joins(folded: str, starts: tuple[int, ...], ends: tuple[int, ...], index: int) -> bool:
    """Whether the break is a conjunction or 的 within one name: 劳模和工匠…, 党的二十大…; not one between two names."""
    word, start = folded[starts[index] : ends[index]], starts[index]
    if word == "的":
        return folded[start - 1 : start] == "党"
    if word not in ("和", "及", "与"):
        return False
    if _TWO_OF_HELP.match(folded, start - 2):
        return False
    before = index - 1
    while before >= 0 and _is_soft(folded[starts[before] : ends[before]]):
        before -= 1
    left = folded[max(ends[before] if before >= 0 else 0, start - 12) : start]
    return (2 if before == index - 1 else 4) <= len(left) <= 10 and _EVENT_OR_BODY.search(left) is None


def _is_soft(word: str) -> bool:
    """Whether a name may run over the verb: 工会组建|及经费返还集中行动."""
    return len(word) == 2 and word not in _organising() and _HARD.search(word) is None


def event_start(folded: str, head: int) -> int:
    """Where the name that ends in the head at `head` begins: behind the last word that a name cannot hold.

    A verb of two characters is no border where the stretch before it runs on to an organising verb, or to a border behind
    which an area or an ordinal opens the name: 举办|新任工会主席履职培训班.
    """
    stretch = _NAME.match(folded[max(0, head - 40) : head][::-1])  # backwards, so that one place is tried, not forty
    begin, soft = head - stretch.end() if stretch else head, -1
    ends, starts = _broken(folded)
    within = _within()
    index = bisect_right(ends, head) - 1
    border = folded[begin - 1 : begin] or "\n"
    while index >= 0 and ends[index] > begin:
        word = folded[starts[index] : ends[index]]
        if (word == "年内" and folded.startswith("蒙古", ends[index])) or _OF_NAME.match(folded, starts[index] - 1):
            index -= 1
            continue
        if not (
            word in within or ORDINAL.fullmatch(word) or _INNER.fullmatch(word) or _joins(folded, starts, ends, index)
        ):
            if not _is_soft(word):
                begin, border = max(begin, ends[index]), word
                break
            soft = max(soft, ends[index])
        index -= 1
    if soft >= 0 and not (
        head - begin <= 26
        and (
            border in _organising()
            or border == "了"
            or _HELD.search(folded, max(0, begin - 3), begin)
            or (_OPENED.match(folded, begin) and not _DOER.search(folded, begin, soft))
        )
    ):
        begin = soft
    if folded[begin - 1 : begin] == "、":
        begin = _listed(folded, begin)
    if folded[begin - 1 : begin] == "”" and "暨" in folded[begin:head]:
        begin = folded.rindex("暨", begin, head) + 1
    for step in _STEP.finditer(folded, begin, head):
        begin = step.end()
    whole = _WHOLE.search(folded, begin + 1, head)
    if (
        whole
        and whole.start() - begin <= 4
        and not (ORDINAL.search(folded, begin, whole.start()) or "赛" in folded[begin : whole.start()])
    ):
        begin = whole.start()
    if folded[begin] in "和及与" and not folded.startswith("和谐", begin) and not folded.startswith("和美", begin):
        begin += 1
    numbered = _NUMBERED.match(folded, begin)
    begin = numbered.end() if numbered else begin
    closing = folded.rfind("）", begin, head)
    if closing >= 0 and folded.find("（", begin, closing) < 0:
        begin = closing + 1
    return begin


_TRADES = re.compile("(?:20[0-9]{2}年度?|首届|第[一二三四五六七八九十百0-9]{1,4}届)[\u4e00-\u9fff]{2,20}$")
_HEADED = re.compile("[赛节班会展]$|比武$|活动$|行动$")
# 扬州市重点工程、|重大项目劳动竞赛: of which works or trades of an area, but not of which bodies or areas.
_OF_AN_AREA = re.compile(
    "(?:全[国省市区县州]|[\u4e00-\u9fff]{2,3}[省市区县州])(?![\u4e00-\u9fff]{0,2}[市区县州镇乡村]$)[\u4e00-\u9fff]{2,8}"
    "(?<![局委会厅部司团院校厂矿店家员工者人位章号奖站点])(?<!工作)(?<!建设)"
)


def _listed(folded: str, begin: int) -> int:
    """Where a name begins that lists trades: 2023年滁州市化验员、|管道工技能竞赛; `begin` where it lists none."""
    named = _TRADES.search(folded, max(0, begin - 28), begin - 1)
    if named is None:
        start = name_start(folded, begin - 1, max(0, begin - 14))
        start -= 2 * (_WHOLE.fullmatch(folded, start - 2, start) is not None)
        stretch = folded[start : begin - 1]
        return start if _OF_AN_AREA.fullmatch(stretch) and not _HEADED.search(stretch) else begin
    if _HEADED.search(named.group()):
        return begin
    starts = [end for _, end in breaks(folded) if named.start() < end < begin - 1]
    return begin if any(folded[at - 1] in "，。；在的和" for at in starts) else named.start()


@cache
def _organising() -> frozenset[str]:
    return word_set("organise_verbs")

"""Honours whose name quotes or a title give, without a head that the lexicon has: 获“草原工匠”桂冠, 被评为爱厂功臣称号."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.conferring import getting
from extract.pattern import firsts, opened
from extract.spot.honour_sign import (
    ACTIVITY,
    COUNT_AFTER,
    COUNT_BEFORE,
    NOT_AFTER,
    built,
    given_in,
    name_follows,
    passage_before,
    prizes_in,
)
from extract.spot.honour_start import honour_start

_QUOTED = re.compile(r"“([^“”\n]{2,30})”")
_AFTER = re.compile(
    r"(?:等)?(?:荣誉(?!室|感|墙)|称号|奖牌|牌匾|证书|桂冠|头衔|奖章|流动红旗|锦旗|的(?:牌[子匾]|称号|证书|奖牌|荣誉|桂冠|帽子|名号|匾额?|招牌|绶带|奖杯|锦旗|红旗|名头|名单|榜单|光荣榜|红榜|红本本|封号|名分)|提名(?:奖)?|奖(?![励金品学杯项])|奖项|岗(?!位)|获得者|榜单|名单)"
)
_EDITION = (
    r"(?:\d{4}年?度?|年度|首届|首批|第[一二三四五六七八九十百\d]{1,4}[届批]|全[国省市区县](?:工会(?:系统)?)?|全国总工会|全总|[省市]总|[省市区县]"
    r"|[\u4e00-\u9fff]{2,8}[省市区县])"
)
_MORE = (
    r"(?<![测考点批讲影书])评|决出|产生|涌现出|授予|授|谁是|拿过|拿了|得了|得到|迎来|新增|认定为|称号是|称号：|成了|选为|评选出|成为|接过|捧起|[得拿获添](?=了?一?个)|关于(?:表彰|授予|命名)"
    r"|(?:评选|颁发|授予|颁授|命名|评定|表彰)的|(?:授|挂)牌(?:成?为)?"
)
_NAMED_BEFORE = re.compile(rf"为(?:了|{_EDITION}){{0,4}}$")
_NAMED_END = re.compile(
    r"(?:岗|标兵|能手|先锋|之星|明星|工匠|名匠|大师|模范|楷模|卫士|功臣|单位|集体|个人|班组|企业|者|委员会|小家|站|室|点|奖|人物|职工|手|员|号|工会|社区|成果|项目|人才|教师|好主席|代言人|达人|状元|高手|匠人|巧匠|天使|青年|.{2}(?:工人|[^分员职手施竣开复]工|班长|女将|骑手|司机|姐妹|师傅|传承人|带头人))$"
)
# 获“江西省工会十大服务品牌”: with a level and got it is an honour whatever its last word.
_LEVELLED = re.compile(
    r"(?:全[国省市区县]|[\u4e00-\u9fff]{2,6}[省市区县州](?!民|场|长)|国家级|[省市区县]级).*(?:品牌|项目|服务|家庭|工程|之家|平台|模式|[课讲]堂)$"
)
_OF_LEVEL = re.compile(
    "(?:全国|国家级|全?[省市区县州]级?)(?=.{4}).*(?<!表彰|表扬|嘉奖|奖励|支持|资格|认可|好评|通报|荣誉|资金|专利|批准)$"
)
_JOINS = ("", "、", "和", "与", "及", "以及")
# 对“十佳工会主席”进行了表彰.
_HONOURED = re.compile(
    r"(?:[、和]“[^“”\n]{2,16}”)*(?:今年|最后|最终)?(?:归|花落|颁给|授予|给了|一?共?[评选]了?出?[\d一二三四五六七八九十两百]+[名位个家])|[^，。；“]{0,6}(?:授牌|颁牌|颁奖|(?:进行(?:了)?|予以|受到)(?:表彰|嘉奖|授牌|颁奖|命名))"
)
# “十佳护林工”出炉: 状元 alone says no honour.
_CROWNED = re.compile("[^，。；“]{0,4}(?:披红|戴花|出炉|诞生)")
# 向10名“最美快递小哥”颁发证书.
_HANDED = re.compile(r"(?:代表)?(?:颁发|颁奖|颁授|授牌|授奖|授予|佩戴|披红|戴上)")
# 写着“某某”的锦旗 says no honour.
_WRITTEN = re.compile(r"(?:写|绣|印|题|书|刻)(?:着|有|上|了)$")
# 公布“最美驿站”，某省29个入选.
_PUBLISHED = re.compile(
    r"(?:公布|发布|揭晓|表彰|命名|通报|评选)(?:了|的|\d{4}年度?|首批|第[一二三四五六七八九十\d]+批|全国|全[省市])*$"
)
_ENTERED = re.compile(r"(?:名单)?[^。；]{0,40}?(?:入选|在列|上榜|榜上有名|名列其中|获此|名单)")
# 是2020年“最美天使”.
_YEARED = re.compile(r"(?:\d{4}年?度?|[去今前]年|首届|第[一二三四五六七八九十\d]+届)(?:全[国省市区县]|[省市区县])?$")
_SUPERLATIVE = re.compile(r"最美|十佳|十大|杰出|感动")
# A prize needs no verb to be one.
_PRIZE = re.compile(r"(?:(?<![大小颁中获])奖|.{2}奖[章状]|^[^年]{2,5}工匠)$")
_TITLED = re.compile(
    rf"(?:被评为|被命名为|被认定为|被授予|被评定为|获评|荣获|评选为|获得(?!者))(?:了)?(?P<name>(?![此该这]|上述){_EDITION}{{0,3}}(?:(?![的了是]|一[个名批])[\u4e00-\u9fff]){{3,22}}?)"
    r"(?=称号|荣誉称号|等荣誉|[，。；、]|等称号)"
)
_HEADED = re.compile(
    r"(?:头衔|称号)(?:是|：)“?(?P<name>[\u4e00-\u9fff]{4,16})(?<!总监)(?<!经理)(?<!主任)(?<!书记)(?<!主席)(?<!董事长)(?<!教授)(?<!院长)(?<!工程师)(?<![部处科会]长)”?(?=[，。；])"
)
# 命名甲等领衔的10个团队为|2022年度某市职工创新工作室.
_NAMED_AS = re.compile(
    r"(?:命名|认定|确定|评定|授予)(?:了)?(?![^，。；\n]{0,6}为)[^，。；\n]{2,40}?[\d一二三四五六七八九十](?:个|家|间|名)[^，。；、为\n]{0,8}(?:确定|命名|认定)?为(?P<name>(?:\d{4}年度?|首批|第[一二三四五六七八九十\d]+批)?[\u4e00-\u9fff]{4,24}?(?:工作室|基地|驿站|站点|课堂|示范点))(?=[，。；\n]|称号)"
)
# A place that serves is a brand and is built, counted and given plates, unless it is the best of its kind.
_SERVES = re.compile(
    r"(?!.*(?:最美|[星五四三]级|示范|十佳|标杆|优秀|先进|模范|红旗|文明|满意|标准化|规范化)).*(?:驿站|小站|[eE]站|港湾|书屋|书吧|工作站|服务[站点]|母婴室|小屋|加油站|充电站|充电桩|阅览室|便利站|服务中心|歇脚点)$"
)
_TITLE_OF = re.compile(rf"(?:荣获|获评|评为|命名为|认定为|评定为|入选|选为|获得|荣膺)(?:了|{_EDITION}){{0,4}}$")
# A ship or a brand is called so too; a title tells itself by how it ends.
_CALLED = re.compile(r"(?:命名为|成为|成了|当上)$")
# What an honour's name does begin with before its quoted core: 竞赛“优胜单位”.
_OWN_FIELD = re.compile(r"(?:竞赛|活动|系统|行业|年度?|[届批次])$")
_NO_HONOUR = re.compile(
    r"(?:活动|行动|竞赛|工程|计划|平台|精神|理念|品牌|主题|大赛|项目|制度|机制|工作法|服务|杯|模式|战略|联盟|联动|互动|家庭|课堂|讲堂|之家|荣誉|第一|红旗|创新|速度|样板|贡献|力量|字号|头条|第一家)$"
)


def quoted_honours(text: str) -> Iterator[tuple[int, int, bool]]:
    """The half-open stretches of such names, and whether what stands around gives evidence for each."""
    run: list[tuple[int, int, bool]] = []
    last = -1
    for match in _QUOTED.finditer(text):
        if run and text[last : match.start()] not in _JOINS:
            yield from _agreed(run)
            run = []
        last = match.end()
        found = _quoted(text, match)
        if found is not None:
            run.append(found)
        elif match.start() > 0 and not _unlikely(text, match) and not _SERVES.match(match.group(1)):
            run.append((*match.span(), False))
    yield from _agreed(run)
    for match in _TITLED.finditer(text):
        levelled = _OF_LEVEL.match(match["name"]) and not _NO_HONOUR.search(match["name"])
        if levelled or _NAMED_END.search(match["name"]) or text.startswith(("称号", "荣誉称号"), match.end()):
            yield (*match.span("name"), True)
    for match in _NAMED_AS.finditer(text):
        yield (*match.span("name"), True)
    for match in _HEADED.finditer(text):
        yield (*match.span("name"), True)


def _agreed(run: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Of names quoted one behind the other either all are honours or those alone that are for themselves."""
    sure = sum(one[2] for one in run)
    return (
        [(start, end, True) for start, end, _ in run]
        if sure * 2 >= len(run) and sure
        else [one for one in run if one[2]]
    )


def _unlikely(text: str, match: re.Match[str]) -> bool:
    end = match.end()
    if ACTIVITY.match(text, end) or (NOT_AFTER.match(text, end) and not text.startswith("颁奖", end)):
        return True
    if not _NO_HONOUR.search(match.group(1)):
        return False
    return not (_LEVELLED.match(match.group(1)) and gotten(text, match.start()))


def gotten(text: str, quote: int) -> bool:
    """Whether a verb of getting or giving stands before the quote at the offset."""
    return _before().search(text[max(quote - 24, 0) : quote]) is not None


def _quoted(text: str, match: re.Match[str]) -> tuple[int, int, bool] | None:
    if _unlikely(text, match) or (match.group(1) == "五一" and text.startswith(("奖章", "奖状"), match.end())):
        return None
    after = _AFTER.match(text, match.end())
    if _WRITTEN.search(text, max(match.start() - 8, 0), match.start()):
        return None
    if _SERVES.match(match.group(1)) and not (
        (after and after.group().endswith(("称号", "荣誉", "奖牌", "证书")))
        or _TITLE_OF.search(text, max(match.start() - 24, 0), match.start())
    ):
        return None
    named = _NAMED_END.search(match.group(1))
    lead = max(match.start() - 24, 0)
    before = gotten(text, match.start())
    counted = COUNT_BEFORE.search(text[max(match.start() - 12, 0) : match.start()])
    handed: object = counted is not None and _HANDED.match(text, match.end())
    if (
        len(match.group(1)) > 3
        and _SUPERLATIVE.match(match.group(1))
        and (counted or COUNT_AFTER.match(text, match.end()))
    ):
        handed = True
    told: object = after or handed or (before and (named or _STRONG.search(text[lead : match.start()])))
    if named and not told:
        told = counted or COUNT_AFTER.match(text, match.end()) or _HONOURED.match(text, match.end())
        if not told and _PUBLISHED.search(text, lead, match.start()):
            told = _ENTERED.match(text, match.end())
        if not told and _YEARED.search(text, lead, match.start()):
            told = _SUPERLATIVE.match(match.group(1))
        if not told and _NAMED_BEFORE.search(text[lead : match.start()]):
            told = given_in(passage_before(text, match.start())) or prizes_in(
                text[max(match.start() - 60, 0) : match.start()].rsplit("。", 1)[-1]
            )
        if not told and len(match.group(1)) > 3:
            told = _CROWNED.match(text, match.end()) or _PRIZE.search(match.group(1)) or name_follows(text, match.end())
    if not named and not after and len(match.group(1)) < 3:
        return None
    if (not told and not named) or (not after and built(text, match.start())):
        return None
    if before and not after and not named and _CALLED.search(text, lead, match.start()):
        return None
    tail = after.end() if after and after.group() in ("奖", "岗") else match.end()
    start = honour_start(text, match.start())
    begin = start.offset if start.levelled or _OWN_FIELD.search(text, start.offset, match.start()) else match.start()
    return begin, tail, bool(told)


# Before these nothing but an honour is named, whatever its last word.
_STRONG = re.compile(
    r"(?:荣获|获得|获评|获颁|获授|授予|授|评为|命名为|当选为?|入选|荣膺|摘得|摘取|捧回|捧得|斩获|获|认定为|称号是|称号：|当上|成了|分获|列为|名列|选为|树为|评选出|成为|接过|领到|捧起|戴上|挂上|拿到|收获|摘下|捧走|揽下|[得拿获添](?=了?一?个)|关于(?:表彰|授予|命名)|(?:评选|颁发|授予|颁授|命名|评定|表彰)的)"
    rf"(?:了|的是|过|一?[个块枚项顶]|{_EDITION}){{0,4}}$"
)


@cache
def _before() -> re.Pattern[str]:
    signs = firsts(getting()) + "评决产涌授谁拿得迎新认称成选接捧获添关颁命表挂"
    return re.compile(opened(signs, rf"(?:{getting()}|{_MORE})(?:了|的是|过|一?[个块枚项顶]|{_EDITION}){{0,4}}$"))

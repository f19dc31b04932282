"""Programmes without quotation marks: 第二十四次万人劳动竞赛, 首届职工文化体育节, 送温暖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extract.article import Article
from extract.kind import Kind
from extract.lexicon import words
from extract.mention import Mention

# Everyday work of unions and names of facilities, which stand in the list for the sake of other readers of it.
_EVERYDAY = frozenset(
    """
劳动竞赛 劳动和技能竞赛 立功竞赛 班组竞赛 集体协商 工资集体协商 工资集体协商制度 集体合同制度 法律援助 工会法律援助 职工法律援助 劳动法律监督 厂务公开 厂务公开民主管理 名师带徒 师带徒 导师带徒
劳模创新工作室 劳模和工匠人才创新工作室 职工创新工作室 户外劳动者服务站点 工会户外劳动者服务站点 工会帮扶中心 工会驿站 司机之家 巾帼建功 五五普法 六五普法 七五普法 八五普法 党建带工建
困难职工帮扶 困难职工解困脱困 精准帮扶 劳模宣讲 劳模工匠宣讲 提升职工生活品质 网上工会 工会互联网+ 八大群体入会 岗位练兵 技术比武 三方机制 四送 健步走 两个覆盖 两个普遍 群团改革试点 劳模评选
劳模慰问 劳模体检 集体协商竞赛 服务质量竞赛 窗口服务竞赛 节能减排竞赛 网络春晚 智慧工会 数字工会 职工读书活动 合理化建议活动 职工之家建设 平安班组 消费帮扶 拜师学技 劳动争议诉调对接 法治体检
法律体检 职工普法 节前慰问 职工阅读 精准帮扶 法律进企业 党工共建 职工代表大会制度 劳务协作 安全生产月活动 工会干部大走访 创先争优 劳模疗休养 基层工会改革 全民阅读 民法典进企业
""".split()
)
_EVENT = re.compile(
    "(?:竞赛|大赛|比赛|联赛|邀请赛|争霸赛|挑战赛|锦标赛|公开赛|总决赛|决赛|月月赛|擂台赛|演讲赛|[球棋]赛|运动会|大比武|技能比武|马拉松|文化节|艺术节|体育节|文体节|读书节|招聘会|交友会|联谊会|相亲会"
    "|培训班|提高班|研修班|训练营|暑期班|托管班|夏令营|文艺汇演|文艺晚会|联欢晚会|春晚|成果展|巡回展|书画展|摄影展|论坛|大讲堂|知识竞答|推荐评选|(?:[优最][秀美佳][\u4e00-\u9fff]{1,8}|人物|工匠|名匠)评选"
    "|(?:专项|集中|服务|整治|要约|百日|暖心|温暖|关爱|攻坚|提升|入会|法律援助|筑梦|圆梦|助企|普惠|便民|护航|维权|讨薪|清欠|培育|集中要约)行动|行动计划|培[养育]工程|提升工程|建设工程|素质工程|建功立业工程"
    "|工作月|宣传月|宣传周|服务平台|智慧平台|展示平台|工作平台|管理平台|信息平台|学习平台|竞赛平台|公众号|微博|总工会网站|工会网站|帮扶基金|互助基金|系列活动|主题实践活动|主题活动|志愿服务计划|实践活动)(?:活动)?"
)
_ALWAYS = re.compile("行动|平台|公众号|微博|网站|基金|工程|计划|工作月|宣传月|宣传周")
# No name runs back over these.
_STEP = re.compile(
    "的|在|是|将|已|为|让|使|被|了|对|从|向|由|于|把|给|以|开展|举行|举办|启动|通过|进行|等|参加|参与|组织|主办|承办|协办|推进|办好|办起|打造|推动|实施|开设|围绕|建立|推出|建成|共享至|登上|角逐|升级后"
    "|积极|广泛|深入|扎实|认真|还|又|再|也|先后|设有|成立|创建(?!活动)|搭建|依托|发动|靠|有(?!奖|效)|据悉|持续|全面|打响|落实|结合|做好|抓好|筹备|观看|出席|获|夺得|到|其中|一是|二是|三是|四是"
    "|五是|六是|七是|八是|借|及时|上线|做实|如期|当天|日前|近日|近年来|今年|去年|年初|期间|该|本次|此次|这次|这场|这项|各类|多种|各项|一场|一次|一批|多场|多次|场|宣布|进入|一手抓|抓|助力|优化|实现|监测"
    "|放进|放在|踢过|办过|过|至|以及|及(?=[区县市镇街])|它和|它|两项|[一二三四五六七八九十两多几]类|[0-9一二三四五六七八九十两多几]+[项期场个届名次轮家]|手里接|接过|纳入|表彰|促|迎来|迎|拉开|围绕|针对|连同|包括|着力|全力|聚焦|更"
    "|各级工会|各级|各地|广大职工|职工群众|引领|团结|动员|号召|支持|服务(?=第|全国)|完成|出台|制定|印发|公布|发布|申报|报名|入围|晋级|备战|冲刺|代表队|称号|奖项|一等奖|二等奖|三等奖|金奖|银奖|铜奖|当选|摘|奖"
    "|说|称|指出|表示|强调|介绍|分别|同时|同步|并|则|而|却|但|与此|如今|眼下|目前|截至|之后|之前|以来|上午|下午|昨日|今天|昨天|当日|日(?=[\u4e00-\u9fff])|月(?=第|首|全)|中(?!国|华|铁|建|核|石|医|小|学|央|青|职|部|西|俄|层|心)"
)
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9（）·+]{0,40}$")
_ORDINAL = re.compile("第[一二三四五六七八九十百0-9]{1,4}(?:届|次|期|季)|首届|20[0-9]{2}年?度?|19[0-9]{2}年?度?")
_TOKEN = re.compile(
    "劳动|技能|职业|知识|各类|专项|全国|全省|全市|全区|全县|全州|全厂|全年|年度|本届|职工|员工|文艺|系列|主题|创新|安全|班组|岗位|一线|群众性|网络|网上|线上|公共|工会|基层|企业|行业|青年|女职工|群众|和|多领域|多层次"
    "|立功|技术|文体|体育|文化|综合|服务|一体化|各级|三级|联动|异地|大型|专题|重点|重要|有关|相关|省|市|区|县|州|镇|街道|多|新|微信|官方|全员|人员|优秀|素质|能力|提升|培育|管理|信息|学习"
)


def spot_plain(article: Article) -> Iterator[Mention]:
    """Programmes named by a particular event word or by a fixed name."""
    folded = article.folded
    matcher, names = _fixed()
    for index, start, end in matcher.find_matches_as_indexes(folded):
        yield Mention(Kind.PROGRAMME, start, end, names[index], "fixed name", 54)
    for match in _EVENT.finditer(folded):
        found = _name(folded, match)
        if found is not None:
            yield found


def _name(folded: str, match: re.Match[str]) -> Mention | None:
    start = _start(folded, match.start())
    modifier = folded[start : match.start()]
    ordinal = _ORDINAL.search(modifier)
    particular = _TOKEN.sub("", _ORDINAL.sub("", modifier))
    if ordinal is None and len(particular) < 2 and not (_ALWAYS.search(match.group()) and len(modifier) >= 5):
        return None
    if len(modifier) < 2:
        return None
    end = match.end()
    if match.group().endswith(("赛活动", "班活动", "行动活动")):
        end -= 2
    return Mention(Kind.PROGRAMME, start, end, folded[start:end], "plain name", 56)


@cache
def _fixed() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    names = tuple(name for name in words("programme_fixed") if name not in _EVERYDAY)
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), names


def _start(folded: str, head: int) -> int:
    """Where the name that ends in the head at `head` begins: behind the last word that a name cannot hold."""
    stretch = _NAME.search(folded[max(0, head - 40) : head])
    text = stretch.group() if stretch else ""
    begin = 0
    if text.count("）") > text.count("（"):
        begin = text.rindex("）") + 1
    for step in _STEP.finditer(text, begin):
        begin = step.end()
    ordinal = _ORDINAL.search(text)
    if ordinal and ordinal.start() < begin and "的" not in text[ordinal.start() :] and not ordinal.group()[0].isdigit():
        begin = ordinal.start()
    return head - len(text) + begin

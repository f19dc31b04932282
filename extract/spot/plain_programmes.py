"""Programmes without quotation marks: 第二十四次万人劳动竞赛, 首届职工文化体育节, 送温暖."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extract.article import Article
from extract.boundary import breaks
from extract.kind import Kind
from extract.lexicon import words
from extract.mention import Mention

# Everyday work of unions and names of facilities, which stand in the list for the sake of other readers of it.
_EVERYDAY = frozenset(
    """
劳动竞赛 劳动和技能竞赛 立功竞赛 班组竞赛 集体协商 工资集体协商 工资集体协商制度 集体合同制度 法律援助 工会法律援助 职工法律援助 劳动法律监督 厂务公开 厂务公开民主管理 名师带徒 师带徒 导师带徒
劳模创新工作室 劳模和工匠人才创新工作室 职工创新工作室 户外劳动者服务站点 工会户外劳动者服务站点 工会帮扶中心 工会驿站 司机之家 巾帼建功 五五普法 六五普法 七五普法 八五普法 党建带工建
困难职工帮扶 困难职工解困脱困 精准帮扶 劳模宣讲 劳模工匠宣讲 提升职工生活品质 网上工会 工会互联网+ 八大群体入会 岗位练兵 技术比武 四送 健步走 两个覆盖 两个普遍 群团改革试点 劳模评选
劳模慰问 劳模体检 集体协商竞赛 服务质量竞赛 窗口服务竞赛 节能减排竞赛 网络春晚 智慧工会 数字工会 数字工会建设 小改小革 职工书屋 职工读书活动 合理化建议活动 职工之家建设 平安班组 消费帮扶 拜师学技 劳动争议诉调对接
法治体检 法律体检 职工普法 节前慰问 职工阅读 法律进企业 党工共建 职工代表大会制度 劳务协作 安全生产月活动 工会干部大走访 创先争优 劳模疗休养 基层工会改革 全民阅读 民法典进企业 爱心母婴室
职工技能大赛 职工职业技能大赛 职工运动会 职工安全隐患排查 匠心筑梦 劳模进校园 工匠进校园 劳模工匠进校园 双创活动 双争活动 职业技能提升行动 工会就业服务 青安杯 安康杯 职工春晚 主题阅读活动 群众性创新活动
""".split()
)
_EVENT = re.compile(
    "(?:竞赛|大赛|比赛|联赛|邀请赛|争霸赛|挑战赛|锦标赛|公开赛|选拔赛|总决赛|决赛|月月赛|擂台赛|演讲赛|[球棋]赛|运动会|大比武|技能比武|马拉松|文化节|艺术节|体育节|文体节|读书节|招聘会|交友会|联谊会|相亲会"
    "|培训班|提高班|研修班|训练营|暑期班|托管班|夏令营|文艺汇演|文艺晚会|联欢晚会|春晚|成果展|巡回展|书画展|摄影展|论坛|大讲堂|知识竞答|推荐评选|集中要约行动|(?:[优最][秀美佳][\u4e00-\u9fff]{1,8}|成果|作品|案例|人物|工匠|名匠)评选"
    "|(?:专项|集中|服务|整治|要约|百日|暖心|温暖|关爱|攻坚|提升|入会|法律援助|筑梦|圆梦|助企|普惠|便民|护航|维权|讨薪|清欠|培育|集中要约)行动|行动计划|培[养育]工程|提升工程|建设工程|素质工程|建功立业工程|技术创新工程"
    "|工作月|宣传月|宣传周|服务平台|智慧平台|展示平台|工作平台|管理平台|信息平台|学习平台|竞赛平台|公众号|微博|总工会网站|工会网站|帮扶基金|互助基金|系列活动|志愿服务计划|(?:创建|寻访|宣传|实践|主题|交流|慰问|关爱|创新|文体|冰雪|联谊|交友|市集|读书|阅读|维权|普法|服务|教育|征集|推荐|评选|评比|竞答|竞赛|演讲|观影|体验|走访|帮扶|助学|招聘|培训|展示|检查)活动|行动|直通车|服务e站|优惠观影|竞答)(?:活动)?"
)
_COUNTED = re.compile("(?:(?<![0-9第])[0-9]{1,2}|[三四五六七八九十]{1,2})(?:件(?:民生|惠民|为民)?实事|大(?:提升|惠民|民生|暖心)?工程(?!师|机))")
# Names of a kind of place, programmes only where the building of them is told.
_BRAND = re.compile("(?:工会|爱心|户外劳动者|劳动者|职工)驿站|(?:工会)?户外劳动者服务站点?|职工书屋|职工之家|职工小家|爱心母婴室|妈妈小屋|妈咪小屋|爱心托管班|司机之家")
_BUILT_BEFORE = re.compile("(?:建成|创建|建起|新建|筹建|设立|打造|建设|建好|开办|布设|已建)(?:了|运行的|的)?[^，。；、“”]{0,5}$")
_COUNTED_BEHIND = re.compile("(?:共|已|总数)?(?:达|有|建成|增至|达到)(?:到|了)?[0-9]+[多余]?[个家处]")
_ALWAYS = re.compile(".行动|公众号|微博|网站|基金|工程|计划|工作月|宣传月|宣传周")
_PLATFORM = re.compile("平台")
_SPORT = re.compile("^(?:[\u4e00-\u9fff]{2}活动|行动|优惠观影|竞答|比赛|决赛|[球棋]赛|演讲赛|联赛|招聘会|联谊会|相亲会|交友会)")
# Verbs that stand within names: 隐患排查技能大比武.
_WITHIN = frozenset(
    """
提升 排查 创新 建设 评选 培训 服务 保护 改革 协商 关爱 维权 帮扶 救助 建功 立业 建功立业 整治 监督 检查 管理 宣传 教育 学习 交流 展示 交友 运维 维修 操作 检修 驾驶 设计 制造 生产 安全 防治 救援
应急 征集 演讲 阅读 读书 歌唱 摄影 诵读 普惠 就业 创业 入会 建会 组建 援助 要约 法律援助 创建 创效 创优 职业 技能 劳动 综合 联合 联欢 展演 试验 培育 培养 志愿 评价 评选 推荐 治理 互助 保障 医疗
带徒 送 进 办 攻坚 增收 致富 振兴 引领 引领性 护航 筑梦 圆梦 奋进 奋斗 追梦 逐梦 决赛 竞赛 比赛 评估 勘探 开发 采摘 烹饪 焊接 装配 运行 运营 调度 排舞 舞蹈 合唱 朗诵 游泳 冬泳 跳绳 登山 徒步
健身 康复 护理 托管 托育 暑托 交通 运输 配送 贡献 互动 联动 联建 共建 结对 就医 养老 消防 防护 保洁 环卫 竞答 知识 立功 安全生产 安康 合理化 建议 参赛 参展 发展 节能 减排 降碳 转型 升级 转化 转岗 赋能
仿真 模拟 探索 实践 实训 实操 数控 测量 测绘 检验 检测 化验 监测 值班 巡检 带高徒 随手拍 接待 迎新 纪念 庆祝 志愿者 助学 助困 送教 阅兵 采油 采煤 掘进 选煤 炼钢 售票 收费 养护 讲解 导游 直播 带货 平等 公益
发明 选拔 革新 创造 研发 钓鱼 攀岩 书写 写作 插花 刺绣 剪纸 美发 养殖 种植 物流 装卸 抢修 抢险 救护 急救 灭火 逃生 反诈 统计 会计 审计 核算 授课 说课 主持 表演 演奏 接力 拔河 射击 骑行 越野 滑雪 滑冰
体验 分享 展览 评比 评审 遴选 技改 争创 争先 争优 降本 增效 提质 攻关 揭榜 科普 普法 学法 守法 尊法 送法 相亲 牵手 寻访 宣讲 巡讲 关怀 慰问 资助 疗养 休养 防暑 降温 展播 展映 放映 巡回 观影 征文 对接 示范
中国 全国 首届 全州 全省 全市 全区 全县 分 十大 八大 五大
""".split()
)
_STEP = re.compile(
    "建成|组织(?!起来|建设|力|员)|发动|助力|优化|监测|结合|这[场项次届]|该|本次|全国性|共享至|登上|角逐|升级后|一手抓|放进|放在|踢过|办过|以及|及|它|两项|[一二三四五六七八九十两多几]类|手里接|促|迎|更|突出|投身|各级工会|广大职工|职工群众|代表队|称号|奖项|[一二三]等奖|奖|日(?=[\u4e00-\u9fff])"
    "|[一两]台|庆|抓|闯进|拿下|同时|一起|[（）](?=[^（）]*$)|高质量发展(?=创新)|字号|每[期场次]|过"
)
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9（）·+\\-]{0,40}$")
_ORDINAL = re.compile("第[一二三四五六七八九十百0-9]{1,4}(?:届|次|期|季)|首届|(?:[0-9]{4}-)?20[0-9]{2}年?度?|19[0-9]{2}年?度?")
_TOKEN = re.compile(
    "劳动|技能|职业|知识|各类|专项|全国|全省|全市|全区|全县|全州|全厂|全年|年度|本届|职工|员工|文艺|系列|主题|创新|安全|班组|岗位|一线|群众性|网络|网上|线上|公共|工会|基层|企业|行业|青年|女职工|群众|和|多领域|多层次"
    "|立功|技术|文体|体育|文化|综合|服务|一体化|各级|三级|联动|异地|大型|专题|重点|重要|有关|相关|省|市|区|县|州|镇|街道|多|新|微信|官方|全员|人员|优秀|素质|能力|提升|培育|管理|信息|学习|篮|足|排|羽毛|乒乓|气|象|围|法律|干部|实操|集团公司|集团|公司|车间|级|重大|技改|专场"
)


def spot_plain(article: Article) -> Iterator[Mention]:
    """Programmes named by a particular event word or by a fixed name."""
    folded = article.folded
    matcher, names = _fixed()
    for match in _COUNTED.finditer(folded):
        yield Mention(Kind.PROGRAMME, match.start(), match.end(), match.group(), "counted scheme", 55)
    for index, start, end in matcher.find_matches_as_indexes(folded):
        if not _in_slogan(folded, start, end) and not _in_title(folded, start):
            yield Mention(Kind.PROGRAMME, start, end, names[index], "fixed name", 54)
    for match in _EVENT.finditer(folded):
        found = _name(folded, match)
        if found is not None and not _in_title(folded, found.start):
            yield found
    for match in _BRAND.finditer(folded):
        if _BUILT_BEFORE.search(folded[max(0, match.start() - 10) : match.start()]) or _COUNTED_BEHIND.match(folded, match.end()):
            yield Mention(Kind.PROGRAMME, match.start(), match.end(), match.group(), "brand of many places", 52)


def _in_title(folded: str, start: int) -> bool:
    """Whether the place lies in a title 《…》."""
    opened = folded.rfind("《", max(0, start - 60), start)
    return opened >= 0 and folded.find("》", opened, start) < 0


def _in_slogan(folded: str, start: int, end: int) -> bool:
    """Whether the name opens a longer quoted phrase: “产改有我”."""
    return folded[start - 1 : start] == "“" and folded[end : end + 1] not in ("”", "") and "”" in folded[end : end + 20]


def _name(folded: str, match: re.Match[str]) -> Mention | None:
    start = _start(folded, match.start())
    modifier = folded[start : match.start()]
    if len(modifier) < 2 and match.group() != "集中要约行动":
        return None
    ordinal = _ORDINAL.search(modifier)
    particular = _TOKEN.sub("", _ORDINAL.sub("", modifier))
    head = match.group()
    if ordinal is not None and not particular and ordinal.group()[0].isdigit():
        return None
    if ordinal is None:
        if _PLATFORM.search(head):
            if not ("工会" in modifier or len(particular) >= 4):
                return None
        elif _SPORT.search(head):
            if not (_listed(folded, start, match.end()) or _level(modifier) and particular or _held(folded, start, particular)):
                return None
        elif len(particular) < 2 and not (_ALWAYS.search(head) and len(modifier) >= 5) and not _SPORT.search(head):
            return None
    end = match.end()
    if head.endswith(("赛活动", "班活动", "行动活动")):
        end -= 2
    return Mention(Kind.PROGRAMME, start, end, folded[start:end], "plain name", 56)


def _level(modifier: str) -> bool:
    """Whether the event is one of a particular area: 全省职工冬泳比赛, 黑龙江省职工冰雪活动."""
    return re.match("全[国省市州区县]|[\u4e00-\u9fff]{2,7}?[省市州区县镇乡]", modifier) is not None


def _held(folded: str, start: int, particular: str) -> bool:
    """Whether the event is named at length as what is held: 开展企业安全隐患排查活动."""
    return len(particular) >= 4 and re.search("(?:开展|举办|举行|启动|组织|推出|参加|实施)(?:了|好|的)?$", folded[max(0, start - 4) : start]) is not None


def _listed(folded: str, start: int, end: int) -> bool:
    """Whether the event stands in a list beside another event."""
    before, behind = folded[max(0, start - 12) : start], folded[end : end + 14]
    return bool(
        before.endswith("、") and re.search(r"(?:[赛节武班展会答]|行动)”?、$", before)
        or re.match(r"[、和][^，。；、和]{1,12}(?:赛|节|比武|班|展|会|行动|竞答)(?:[，。；、和]|等)?", behind)
    )


@cache
def _fixed() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    names = tuple(name for name in words("programme_fixed") if name not in _EVERYDAY)
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), names


@cache
def _broken(folded: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    spans = breaks(folded)
    return tuple(span[1] for span in spans), tuple(span[0] for span in spans)


def _start(folded: str, head: int) -> int:
    """Where the name that ends in the head at `head` begins: behind the last word that a name cannot hold."""
    stretch = _NAME.search(folded[max(0, head - 40) : head])
    text = stretch.group() if stretch else ""
    begin = head - len(text)
    ends, starts = _broken(folded)
    index = bisect_right(ends, head) - 1
    while index >= 0 and ends[index] > begin:
        word = folded[starts[index] : ends[index]]
        if word not in _WITHIN and not _ORDINAL.fullmatch(word):
            begin = max(begin, ends[index])
            break
        index -= 1
    for step in _STEP.finditer(folded, begin, head):
        begin = step.end()
    return begin

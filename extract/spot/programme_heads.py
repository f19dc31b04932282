"""Head words of programme names: 竞赛, 活动, 行动 …, and what ends or forbids such a name."""

from __future__ import annotations

import re
from functools import cache

# Heads that make a programme of any quoted core before them.
_STRONG = """
活动 系列活动 主题活动 竞赛 劳动竞赛 大赛 比赛 联赛 邀请赛 争霸赛 挑战赛 总决赛 决赛 月月赛 擂台赛 演讲赛 行动 专项行动 工程 计划 项目 品牌 平台 评选
征集 寻访 推选 选树 培训班 提高班 研修班 训练营 暑期班 托管班 夜校 课堂 讲堂 大讲堂 讲坛 论坛 沙龙 展 展示 展览 展演 展播 巡展 巡回展 成果展 汇演 晚会
联欢会 音乐会 运动会 文化节 艺术节 体育节 文体节 读书节 招聘会 交友会 联谊会 相亲会 宣讲 宣讲会 巡讲 巡演 演出 比武 大比武 练兵 大练兵 攻坚战
会战 大会战 大讨论 公众号 微信公众号 公众微信号 微信平台 公众微信平台 微信公众平台 APP App app 小程序 网站 微博 热线 专栏 栏目 基金 疗休养 马拉松
志愿服务 秀 模块 服务工号 组合拳 春晚 博览会 工作法 直通车 训练营 研学 交流会 故事会 诵读 朗诵会 歌会 合唱节 摄影展 书画展 征文 作品展
""".split()
# Heads that do so only close behind the quotation marks.
_WEAK = """
工作 专项工作 解困工作 建设 创建 制度 机制 体系 教育 主题教育 宣传教育 实践 集体协商 协商 服务 慰问 帮扶 救助 助学 送温暖 培训 试点 试点工作 系统 讲座 课程
走访 体检 改革 整治 主题宣传教育 读书 保障 保险 资助 补助 创新创造 应急服务要求 套餐 模式
""".split()
# What follows the marks of a quoted word that is no programme.
NO_HEAD = re.compile(
    "(?:式|型|化|性)?(?:的)?(?:精神|理念|原则|作用|称号|荣誉|奖章|奖状|奖项|获得者|目标|要求|姿态|形象|方针|口号|标语|字样|格局|氛围|优势|战略|思想|道路|难题|问题"
    "|现象|关系|局面|时代|时期|期间|规划|倡议|国际|大军|角色|身份|功能|效应|效果|风气|品格|情怀|责任|使命|意识|力量|合力|难点|痛点|堵点|短板|目标|总要求|总目标|大局|指数"
    "|方式|方法|办法|思路|路径|手段|制胜|地位|关口|环节|瓶颈|困境|主线)"
)
# A name cannot run over these.
CUT = re.compile(
    "的|在|是|将|已|让|使|被|了|对|从|向|由|于|把|给|提供|慰问职工|开展|举行|举办|启动|吸引|收到|走进|真正|推进|落到|也|并|就是|中|以来|期间|后，|共|累计|先后|颁奖|正式"
    "|通过|进行|获得|荣获|等|则|均|都|有力|成为|作为|纳入|列入|主题为|覆盖|惠及|组织|参加|参与|带动|促进|推动|为|以|受到|赢得|拉开|落幕|开幕|闭幕|收官|圆满|火热|如期|日前|近日"
)
FESTIVALS = frozenset("五一 三八 七一 八一 十一 六一 五四 元旦 两节 双节 双11 双十一 九九 两会 十三五 十四五 十五五 十二五 一带一路 互联网+ 六五 七五 八五".split())


@cache
def heads() -> re.Pattern[str]:
    """A pattern of every head word, the longest first."""
    return re.compile("|".join(sorted({*_STRONG, *_WEAK}, key=lambda word: (-len(word), word))))


@cache
def strong() -> frozenset[str]:
    """Heads that suffice at any distance behind the quotation marks."""
    return frozenset(_STRONG)


@cache
def inner() -> re.Pattern[str]:
    """A pattern of heads that end a quoted core which is a programme's name by itself: “圆梦行动”."""
    weak = set("工作 建设 创建 服务 教育 制度 机制 培训 实践 改革 保障 展 展示 秀 演出 展览 保险 模式 项目 网站 系统 讲座 课程 读书 救助 助学 慰问 走访 协商".split())
    words = sorted({*_STRONG, *_WEAK} - weak | {"大讲堂", "大走访", "积分制", "加强年", "宣传月", "安全生产月", "随手拍", "夜话", "百日行动"}, key=lambda w: (-len(w), w))
    return re.compile(f"(?:{'|'.join(words)}|(?<=[\u4e00-\u9fff]{{2}})(?:节|月|周|年|杯|课|行|计划))$")

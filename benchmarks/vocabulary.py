"""The words that written articles are made of: invented firms, people and programmes, real kinds of honours and posts."""

from __future__ import annotations

import random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾"
    "侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉兰建国辉力鹏飞晓东海燕红梅志远思源若水子涵宇轩雨欣浩然俊熙嘉怡梓晨诗琪文博雪莹振邦立新永康春生秋月冬青夏荷家栋"
    "维忠永福德全广才守义传宝继先兆祥学良景云素珍淑贤慧芬翠萍琴凤莲瑞琳倩颖璐婷媛瑶蕾薇菲"
)
BRANDS = (
    "恒瑞金诚宏远华泰盛隆祥和安达顺丰兴旺鼎新天润泽森凯越卓立晟佳程信联众创腾汇辰启航锦绣翔博正德昌海纳通源科锐智慧鸿运"
)
TRADES = (
    "纺织", "机械", "电子", "建材", "船舶", "食品", "物流", "化工", "电力设备", "医药", "服饰", "汽车零部件", "包装", "光电",
    "环保科技", "新材料", "轴承", "电缆", "家具", "印染", "水泥", "玻璃", "农机", "铸造", "精密制造", "信息技术",
)  # fmt: skip
FORMS = ("有限公司", "有限公司", "有限责任公司", "股份有限公司")
SCHOOLS = ("第一中学", "实验小学", "职业技术学院", "人民医院", "中医院", "第二人民医院", "技师学院", "图书馆")
BUREAUS = (
    "应急管理局",
    "人力资源和社会保障局",
    "教育局",
    "卫生健康委员会",
    "住房和城乡建设局",
    "司法局",
    "工业和信息化局",
    "交通运输局",
)
CORES = (
    "暖心", "匠心", "同心", "聚力", "先锋", "启航", "护航", "春风", "晨光", "百日", "千家", "万里", "新程", "共进", "赋能", "蓝海",
    "强基", "筑梦", "圆梦", "建功", "领航", "攀登", "金钥匙", "红石榴", "向阳花", "星火", "甘露", "安心", "知音", "争先",
)  # fmt: skip
THEMES = (
    "送清凉", "助学", "课堂", "讲堂", "书屋", "维权", "安居", "体检", "就业", "创业", "护苗", "敬老", "普法", "夜校", "家访", "义诊",
    "阅读", "传承", "比武", "节能", "改善", "直通车", "伴行", "守护", "加油站", "进万家", "进工地", "进车间", "到身边", "在行动",
)  # fmt: skip
HEADS = ("行动", "活动", "主题活动", "竞赛", "项目", "计划", "系列活动", "专项行动", "服务品牌", "工程")
SKILLS = (
    "焊接",
    "数控车工",
    "茶艺",
    "消防",
    "育婴",
    "电工",
    "中式烹饪",
    "快递",
    "养老护理",
    "网络安全",
    "测量",
    "园艺",
    "钳工",
    "美发",
)
MEDALS = ("五一劳动奖章", "劳动模范", "先进工作者", "技术能手", "优秀工会工作者", "最美职工", "五一巾帼标兵")
PLAQUES = ("五一劳动奖状", "模范职工之家", "工人先锋号", "安全生产先进单位", "先进基层工会", "五一巾帼标兵岗")
TITLES = ("主席", "党组书记、主席", "副主席", "常务副主席", "党组书记、常务副主席", "党组成员、副主席", "二级调研员")
FIRM_TITLES = ("董事长", "总经理", "工会主席", "车间主任", "技术部经理", "党委书记、董事长")
MEASURES = (
    ("慰问职工", "人"), ("培训职工", "人次"), ("发放慰问品", "份"), ("投入资金", "元"), ("建成职工书屋", "家"), ("走访企业", "家"),
    ("帮扶困难职工", "户"), ("举办讲座", "场"), ("发放助学金", "元"), ("发展会员", "人"), ("提供法律援助", "件"), ("征集合理化建议", "条"),
    ("组织体检", "人次"), ("签订集体合同", "份"), ("新建工会", "家"), ("发放宣传资料", "份"),
)  # fmt: skip
DOCUMENTS = (
    "职工互助保障管理办法", "工会经费使用细则", "产业工人队伍建设实施方案", "劳动竞赛三年规划", "困难职工帮扶办法",
    "集体协商工作指引", "女职工权益保护细则",
)  # fmt: skip
COMMENTS = (
    "现场气氛热烈，掌声不断。",
    "大家一边听讲解，一边认真做笔记。",
    "“这样的安排很贴心，我们干活更有劲了。”一名职工说。",
    "下一步将继续完善服务机制，把好事办实。",
    "会议强调，要立足岗位，真抓实干，让服务更贴近一线。",
    "据了解，此类服务已经成为常态，受到广大职工欢迎。",
    "与会人员围绕如何做好下一阶段工作展开了讨论。",
    "工作人员还耐心解答了大家关心的问题。",
    "一个个笑脸，一句句问候，让寒冬里有了暖意。",
    "连日来持续高温，坚守岗位的劳动者格外辛苦。",
    "活动形式多样，内容丰富，既有知识问答，又有技能展示。",
    "不少参加者表示，回去以后要把学到的本领用到生产中去。",
    "要坚持问题导向，补短板、强弱项，推动各项任务落地见效。",
    "清晨的车间里，机器已经轰鸣起来。",
    "从报名到结束，全程公开透明，接受职工监督。",
    "在场的老师傅们纷纷竖起大拇指。",
)
NOTICES = (
    "编者按：身边的事最动人，欢迎读者来稿。",
    "欢迎关注本报微信，了解更多资讯。",
    "【基层动态】",
    "广告刊登热线见报头。",
    "（本版文章未经许可不得转载）",
    "温馨提示：外出请注意交通安全。",
)


class Words:
    """Names made up by chance, the same ones every time from the same source of chance."""

    __slots__ = ("chance",)

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def pick(self, choices: tuple[str, ...] | str) -> str:
        """One of the choices."""
        return choices[self.chance.randrange(len(choices))]

    def person(self) -> str:
        """One of over a million names."""
        return self.pick(SURNAMES) + "".join(self.chance.sample(GIVEN, self.chance.choice((1, 2, 2, 2))))

    def firm(self, place: str) -> str:
        """One of some hundred thousand firms of a place."""
        return f"{place}{''.join(self.chance.sample(BRANDS, 2))}{self.pick(TRADES)}{self.pick(FORMS)}"

    def programme(self) -> str:
        """One of nine thousand quoted programmes."""
        return f"“{self.pick(CORES)}{self.pick(THEMES)}”{self.pick(HEADS)}"

    def number(self) -> tuple[str, int, bool]:
        """A number as written, its value, and whether it is approximate."""
        match self.chance.randrange(6):
            case 0:
                value = self.chance.randint(1, 90)
                return f"{value}万", value * 10_000, False
            case 1:
                value = self.chance.randint(11, 99)
                return f"{value / 10:g}万余", value * 1_000, True
            case 2:
                value = self.chance.randint(2, 99) * 10
                return f"{value}多", value, True
            case 3:
                value = self.chance.randint(2, 99) * 100
                return f"近{value}", value, True
            case _:
                value = self.chance.randint(3, 4_000)
                return str(value), value, False

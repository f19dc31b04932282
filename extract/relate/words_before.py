"""What the words before a title are: a part of the house spoken of, what narrows the title, or a body that nobody has found."""

from __future__ import annotations

import re

from extract.boundary import breaks_at, is_proper
from extract.relate.named_by_words import LOOSE, OF_UNION
from extract.toponym import within

# What a text calls the house that it is about.
OWN_HOUSE = re.compile(r"学校|校|学院|院|医院|公司|集团|集团公司|总公司|厂|工厂|矿|企业|校内|院内|镇|乡|街道|社区|村")
# Parts that every house has; any other words before a title name a body of their own.
_PART = re.compile(
    r"(?:机关|综合|人事|组织|宣传|宣教|财务|女职工?|女工|权益|保障|维权|基层|经济|生产|技术|工作|保护|劳动|法律|法规|研究|政策|人力|资源"
    r"|企业文化|党群|党建|安全|环保|质量|设备|工程|项目|市场|销售|运营|运行|维护|检修|行政|后勤|教育|文体|网络|服务|帮扶|职工|建设|管理|监督"
    r"|纪检|监察|资产|审计|和|与|教务|科研|护理|急诊|内|外|儿|妇产)*(?:部|处|科|室|办|办公室|中心|车间|班|队|组|站)"
    r"|镇|乡|村|社区|街道|校|院|厂|矿|局|公司|集团|集团公司|该?公司|总工会|工会|党委"
)
# What names of bodies end in, where nothing has found them.
_NAMING = re.compile(
    r"(?:厅|部|局|署|委|办|办公室|会|院|校|中心|公司|集团|厂|矿|行|社|馆|队|团|党|站|所|工|业|分行|支行|重装|科技|股份|物流|能源|电力)$"
)
MODIFIERS = re.compile(
    r"(?:常务|专职|兼职|挂职|第一|名誉|执行|党组|轮值|高级|电气|项目|纪检监察|驻会|非驻会|不驻会|驻村|代理?|荣誉"
    r"|特聘|客座|首席|资深)+"
)
# Titles of committees within a house: the words before them name the house.
_WITHIN = re.compile(r"(?:党工委|管委会|党委|党总支|党支部|纪委|团委|工会|总工会|党组|组委会)(?!员)")
INNER_TITLE = re.compile(r"(?:人大|政协|党|工会|总工会|[省市县区州旗镇]委)")
# What tells of holding a post, not a body's name: 又担着|集团.
_VERBAL = re.compile(r"优秀|先进|模范|最美|十佳|[又还也则并]|[担兼当挑管]着|[一-鿿]{1,3}着")
# A shop of a house that nobody has found, and the team in it: 西南铜业熔炼分厂|机修班.
OF_WORKS = re.compile(r"([一-鿿0-9]{4,}(?:分厂|车间|分公司|厂|矿|公司))([一-鿿]{2,4}[班组])?$")
RANKS = frozenset("省市县区州旗")
SOCIETY = re.compile(r"((?:工会)?联合会|联合工会|协会|商会|学会|基金会|研究会|促进会)(.{2,8})$")
# Heads of firms, which a brand may name: 两面针 行政总监.
_OF_BRAND = re.compile(r"(?:总监|总经理|董事长|总裁|首席执行官|创始人)$")


def is_foreign(unit: str) -> bool:
    """Whether the words before a title name a body that nobody has found, rather than a part of one."""
    return (
        1 < len(unit) <= 14
        and bool(_NAMING.search(unit))
        and not _PART.fullmatch(unit)
        and not MODIFIERS.fullmatch(unit)
    )


def names_body(words: str, title: str) -> bool:
    """Whether the words before a title name a body that nobody has found: 博睿重装 总经理, 二公司 党委书记."""
    if not 1 < len(words) <= 20 or OWN_HOUSE.fullmatch(words) or _PART.fullmatch(words) or MODIFIERS.fullmatch(words):
        return False
    if LOOSE.search(words) or OF_UNION.search(words) or SOCIETY.match(words + title):
        return False
    if OF_WORKS.match(words):
        return not breaks_at(words, 0)
    if words == "机关" or _VERBAL.match(words):
        return False
    if len(words) > 3 and words[0] in RANKS:
        return is_foreign(words)
    if (
        _OF_BRAND.search(title)
        and len(words) < 7
        and words[-1] not in "区域部处级线"
        and is_proper(words, 0, len(words))
        and not within(words, 0, len(words))
    ):
        return True
    if len(words) < 7 and re.fullmatch(r".+(?:部|处|科|室|办|车间)", words):
        return False
    return bool(_WITHIN.match(title)) or (len(words) > 3 and is_foreign(words))

"""Bodies of the whole country: the national federation, national industrial unions, central Party and government bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.boundary import name_start
from extract.kind import Kind
from extract.mention import Mention
from extract.pattern import each
from extract.spot.local_bodies import PARTY_PART, PRIORITY, UNION_PART

_NATIONAL = re.compile(
    r"(中华全国总工会|全国总工会(?!干部学[院校]|文工团|国际交流)|中华全国铁路总工会|(?:全国|中国)?铁路总工会"
    r"|(?<![健安周完齐成保俱])全总(?!工|[额数量长面部体是会局厂公队站司]|书(?!记处))|全国铁总|(?<![钢炼冶高地])铁总(?!工|[额数量公厂局队站体]))"
    rf"(?:({PARTY_PART})|(?:第?[一二三四五六七八九十]{{1,3}}届)?(?:{UNION_PART}))?"
)
_ANCHOR = re.compile(r"全国(?:总工会|铁总)|全总|铁路总工会|铁总")
_INDUSTRY = re.compile(
    r"工会(?:(?<=[^全]工会)(?:(?:第[一二三四五六七八九十]{1,3}届)?全国|[一-鿿]{2,3}省|[一-鿿]{2}市|[一-鿿]{2,5}自治区|[一-鿿]{2,3}(?=工作))(?:工作)?委员会)?"
    r"(?!系统|组织|干部|工作)"
)
# Railways of old times by their ends: 京汉|铁路总工会.
_LINE = re.compile(r"[京津沪汉粤广正太陇海胶济南浔道清株萍沈奉浙赣湘鄂]{2}$")
_INDUSTRY_START = re.compile(r"中国(?=[一-鿿]{2,10}$)")
# Each begins with a character of its own: so the pattern that holds them is sought much faster.
_ADMINISTRATIONS = "|".join(
    f"{nation}{field}总局"
    for nation in ("国家", "")
    for field in ("市场监管", "税务", "体育", "广电", "金融监管", "市场监督管理", "广播电视")
)
_LEAGUES = each(
    "全国妇联|共青团中央|团中央",
    r"(?:(?:青年发展|青年志愿者|学校|组织|宣传|统战|少年|基层建设|权益|维护青少年权益|妇女发展|家庭和儿童工作|联络)部)?",
)
_MINISTRIES = "|".join(
    rf"{name}(?<![一-鿿]{name})(?!门|署|长)"
    for name in (
        "民政部",
        "司法部",
        "外交部",
        "国防部",
        "国家安全部",
        "商务部",
        "水利部",
        "住建部",
        "农业农村部",
        "自然资源部",
        "生态环境部",
        "文化和旅游部",
        "文旅部",
    )
)
_CENTRAL = re.compile(
    r"中[组宣]部|中央政治局|中共中央(?:政治局|组织部|宣传部|办公厅)?|中央(?:组织部|宣传部|统战部|政法委|文明办|网信办)"
    r"|国务院(?:国资委|办公厅|研究室|参事室|新闻办(?:公室)?|安委会(?:办公室)?|安全生产委员会(?:办公室)?|港澳(?:事务)?办(?:公室)?|妇儿工委|扶贫办)?|全国人大常委会|全国政协|人力资源和?社会保障部(?!门)|人社部(?!门)|应急管理部(?!门)"
    rf"|国家安全监管总局|铁道部|{_ADMINISTRATIONS}"
    r"|交通运输部(?!门)|教育部(?!门)|工业和信息化部|工信部(?!门)|科技部(?!门)|财政部(?!门)|住房和城乡建设部|国家卫生健康委(?:员会)?|国家卫健委"
    rf"|国家发展改革委|国家发改委|国家能源局|国家铁路局|国家邮政局|{_LEAGUES}|全国工商联|{_MINISTRIES}"
)
# Countries that have offices of the same names: 美国|国务院.
ABROAD = re.compile(
    r"(?:[美英法德韩泰]国|日本|俄罗斯|俄|朝鲜|越南|老挝|柬埔寨|缅甸|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|印度|巴基斯坦|孟加拉国|尼泊尔|斯里兰卡|蒙古国?"
    r"|(?:哈萨克|乌兹别克|吉尔吉斯|塔吉克|土库曼)斯坦|伊朗|伊拉克|以色列|巴勒斯坦|沙特(?:阿拉伯)?|阿联酋|土耳其|埃及|南非|尼日利亚|肯尼亚|埃塞俄比亚|坦桑尼亚|赞比亚"
    r"|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|古巴|澳大利亚|新西兰|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|波兰|匈牙利|捷克|塞尔维亚|希腊|乌克兰|白俄罗斯)$"
)
_MASS = ("全国妇联", "共青团中央", "团中央", "全国工商联")
_YOUTH = re.compile(r"共青团(?:[一-鿿]{2,8}?(?:省|市|区|县|州))?委(?:员会)?|团(?:省|市|区|县|州|自治区|旗|盟|地)委")


def spot_national_bodies(folded: str) -> Iterator[Mention]:
    """The bodies of the whole country that the folded text names, and the Youth League's committees."""
    for match in _NATIONAL.finditer(folded) if _ANCHOR.search(folded) else ():
        kind = Kind.PARTY if match.group(2) else Kind.UNION
        if match.group(1) == "铁路总工会" and _LINE.search(folded, max(0, match.start() - 2), match.start()):
            yield _mention(folded, kind, match.start() - 2, match.end(), "union of a line", PRIORITY + 1)
            continue
        yield _mention(folded, kind, match.start(), match.end(), "national union", PRIORITY + 1)
    yield from _industries(folded)
    for match in _CENTRAL.finditer(folded):
        party = match.group().startswith(("中共", "中央", "中组", "中宣"))
        kind = Kind.PARTY if party else Kind.MASS if match.group().startswith(_MASS) else Kind.GOVERNMENT
        abroad = ABROAD.search(folded, max(0, match.start() - 8), match.start())
        yield _mention(folded, kind, abroad.start() if abroad else match.start(), match.end(), "central body")
    for match in _YOUTH.finditer(folded):
        yield _mention(folded, Kind.MASS, match.start(), match.end(), "youth league")


def _industries(folded: str) -> Iterator[Mention]:
    """The national unions of industries: 中国教科文卫体工会, 中国海员建设工会全国委员会."""
    for match in _INDUSTRY.finditer(folded) if "中国" in folded else ():
        head = match.start()
        start = folded.rfind("中国", max(0, head - 12), head)
        if start >= 0 and _INDUSTRY_START.match(folded, start, head) and name_start(folded, head, start) == start:
            yield _mention(folded, Kind.UNION, start, match.end(), "national union", PRIORITY + 1)


def _mention(folded: str, kind: Kind, start: int, end: int, rule: str, priority: int = PRIORITY) -> Mention:
    return Mention(kind, start, end, folded[start:end], rule, priority)

"""What an article tells of a quoted thing that it tells of events and services: that it starts, lasts, is somebody's."""

from __future__ import annotations

import re

from extract.spot.quotes import Quote

# What happens to events and services, and to little else that is quoted.
_HAPPENS = re.compile(
    "(?:的?)[，]?(?:[就便也都齐]|一齐|一同|同时|同步|全部|陆续|相继|已经?|每[周月天晚年季][^，。；“]{0,8}|准时|今年|去年|再度|再次|又|继续|从|自|于|如期|今天|昨天|昨日|昨晚|日前|近日|正式|在[^，。；“]{1,12}|(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚)?|[0-9]{1,2}月|"
    "将于[^，。；“]{1,8}){0,3}(?:上线|亮灯|亮相|开播|开讲|开张|启动|启航|开班|开读|开唱|开诊|坐诊|开赛|开锣|开营|开课|发车|落幕|收官|收尾|揭幕|登场|上演|举行|举办|开市|开门迎客|走进[^，。；“]{2}|"
    "由[^，。；“”]{2,36}?(?:主办|承办|举办|牵头|发起|组织|联办|协办|开设|实施|推出)|进(?:厂|企|社|校|工|村|园|矿|班)|推开|铺开|拉开|面世|落地|开启|开幕|闭幕)"
)
_LASTS = re.compile(
    "，?(?:在[^，。；“”]{1,12})?(?:已|今年|先后|累计|共|至今|这些年|一年|全年|每年|每月|三年|五年|目前|如今|一?共|[，])*(?:覆盖|惠及|接单|接诊|接待|服务了?[0-9]|办了|已?办[0-9]|举办了|[办开走做排]到|吸引|受益|摆了|办起|走过|持续|牵手|撮合|端出|卖出|吸纳|培训了?[0-9]|培养了?[0-9]|促成|帮助[0-9]|帮[0-9]|解决|"
    "[\u4e00-\u9fff]了[0-9一二两三四五六七八九十]+[多余]?(?:年|届|回|场|期|季)|送出|送去|开出|发放|收到|接到|运送|(?:扶持|带动|帮扶|资助|救助)[^，。；“”]{0,8}[0-9])"
)
_IS_A = re.compile(
    "，?(?:是|就是|说的是|指的是|即)[^，。；“”]{0,24}(?:品牌|牌子|活动|项目|举措|做法|平台|服务|阵地|载体|机制|行动|计划|工程|招牌|名片|托班|托管班|训练营|夜校|课堂|学堂|热线|驿站|市集|大集|沙龙|基金|实事|好事|新招)"
)
# “港城夜跑”是某区总工会搞的.
_DOING = re.compile(
    "，?(?:就)?是[^，。；“”]{0,16}(?:工会|县总|市总|区总|省总|公司|集团)[^，。；“”]{0,10}的(?=[，。；])"
)
# “云送早餐”把热饭送到工友手里.
_BRINGS = re.compile("(?:又|还|则|已)?[把将为给向][^，。；“”]{1,12}(?:送|带|搬|办|建|提供|安排|解决|开设)")
# “矿工之夜”这台戏.
_THIS = re.compile("[这那](?:[场台项趟出届档间]|个(?:活动|项目|平台|品牌|服务|课堂|节目|阵地))")
# 把“暖心书屋”建到码头; “龙虾节”期间.
MOVED = re.compile("(?:已?建|开|搬|办|设|驶|延伸|铺|亮|摆|支|搭|扎根|落户)(?:到了?|进了?|在|上)(?!位|来|去|展|行|一起)")
_ITS = re.compile("(?:系列)?(?:首场|首站|首期|专场|第[0-9一二三四五六七八九十]+[场站期季课讲堂])")
_COUNTER = re.compile(
    "(?:[这那][场项次届季期档台趟]|一[场档台届间处座支门项]|[两三四五六七八九十百0-9]+[多余]?[场次期]|首[场届季期]|第[0-9一二三四五六七八九十百]+[场届季期]|冠名|名曰|定名|命名|取名为|唤作|(?:一年|每[年月季周])[^，。；“]{1,3}[场次回期]的|人称|主题叫|起名|得名|雅号|大名|题名)(?:为|叫)?$"
)
_TAKEN = re.compile(
    "(?:端出|拿出|亮出|搬出|张罗|捧出|抛出|接力|举起|继|承接|升级|铺开|摆出|搭起|扮靓|打响|做强|做优|用好|依托|通过|借助|参与到|加入|说起|提起|靠)(?:了|起)?$"
)
_OWNED = re.compile(
    "(?:工会|总工会|公司|集团|县总|市总|区总|省总|上线|推出|启动|打造|开办|举办|创办|开通|实施|起步|推行|开展|发起|首创|开设|主办|承办|组织|策划|筹办|筹建|建立|设立|研发|开发|张罗|操办|操持|牵头|办|送|搞|开|设)的$"
)
_OF_UNION = re.compile("(?:总工会|公司工会|集团工会|[区市县镇乡局厂院]工会)的$")
_BY_UNION = re.compile("(?:总工会|公司工会|集团工会|[区市县镇乡局厂院]工会)的?$")
_BORDER = "，。；：！？\n　 、”"


def told(folded: str, quote: Quote, before: str, of_field: bool) -> int:
    """How much what is told of the quoted thing speaks for a name: a counter before it, an owner, what happens to it."""
    end, core = quote.end, quote.core
    if _HAPPENS.match(folded, end):
        score = 3 if not before or before[-1] in _BORDER else 2
    elif _LASTS.match(folded, end) or (len(core) > 4 and before[-1:] in _BORDER and _BRINGS.match(folded, end)):
        score = 2
    elif (
        _IS_A.match(folded, end)
        or MOVED.match(folded, end)
        or folded.startswith("期间", end)
        or _DOING.match(folded, end)
        or _THIS.match(folded, end)
        or (_ITS.match(folded, end) and before[-1:] not in _BORDER)
    ):
        score = 3
    else:
        score = 0
    named_by = _BY_UNION if of_field else _OF_UNION
    if _COUNTER.search(before) or (len(core) > 3 and named_by.search(before)):
        score += 3
    elif _TAKEN.search(before) or _OWNED.search(before) or (_BY_UNION.search(before) and len(core) > 3):
        score += 2
    elif before.endswith("的"):
        score += 1
    return score

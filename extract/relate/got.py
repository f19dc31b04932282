"""Loose words of getting an honour, whatever news have for it, and of only striving for it."""

from __future__ import annotations

import re

from extract.sentence import BODY_MASKS

# What an honour is told to be, or the thing that is handed over with it: H的称号, H奖牌.
THING = r"[”]?(?:的)?(?:称号|荣誉|奖牌|牌匾|证书|铜牌|匾额|牌子|招牌|奖杯|锦旗|绶带|殊荣|桂冠|头衔|帽子|名号|光荣|席位|名额|座次)*[”]?"
# Single characters suffice: news words getting in ever new ways (领到 挂上 戴上 添了 归入 收下 抱回 站上 …).
_TAKES = (
    "[荣喜勇]?[获夺摘捧揽领登跻膺冠戴挂添归得列抱斩享顶披捞抢扛]|考[了得到上]|拿(?!出)|(?:排|写|印|刻|站|留)[在进上]"
)
_IS_CHOSEN = "[被受][^，]{0,6}[授颁评表命认树定列]|[选评][为上中]|入选|当选|榜上有名|(?:称号|头衔|名号)(?:是|为)"
_COMES_TO = "进了|成了|成为|落[户在到]|晋升|上榜|站上|收获|收[下到]|背[着上]|推上|拟报"
_HAS = "胸前|手[里中]|身上|头上|名下|拥有|有着|身兼|手握|(?:招牌|头衔|桂冠)”?(?:：|——)"
_WINS = "囊括|包揽|问鼎|折桂"
GOT = re.compile(f"{_TAKES}|{_IS_CHOSEN}|{_COMES_TO}|{_HAS}|{_WINS}")
_STRIVES = "争|创建|申报|推荐|参评|参加|参与|学习|竞|角逐|冲|候选|打算|没|未|不(?![少落])"
_DOES_FOR_IT = "弘扬|开展|组织|打造|培育|设[立置]?|举行|举办|出席|推进|落实|评选(?!为)"
_OF_OTHERS = "另有|另外|还有|其[他余]|评委|获得者|得主|来自"
# Words of which only a character speaks of getting.
_NO_GETTING = "获悉|担任|当天|得知|当前|应当|认得|觉得|值得|难得|听得|带领|引领|领导|收到|收入(?!囊)"
# The honour is striven for, spoken of, or stands in another's name: nobody has it by this.
NOT_YET = re.compile(f"{_STRIVES}|{_DOES_FOR_IT}|{_OF_OTHERS}|{_NO_GETTING}")
# 也没空手，捞回…: somebody did get it.
_EMPTY_HANDED = re.compile(
    rf"被(?:[{BODY_MASKS}][、和与及]?)+(?:推荐|推举|举荐|选送|选派)[^，。；]{{0,6}}，|"
    r"(?:自己|也|并|都|同样){0,2}[没未不](?:有|曾)?(?:空手(?:而归)?|白来|白跑|闲着|落下|缺席)，?"
)
# 将H|收入囊中.
_DISPOSES = re.compile(r"[将把]“?$")
_AWAY = re.compile(rf"^{THING}(?:[郑小珍][^，]{{1,4}})?(?:[放摆挂贴装锁]|收入囊中|揽|摘|捧|拿|夺|抱|领|带回|写进|收归)")


def without_failing(lead: str) -> str:
    """The words before an honour without those by which somebody did not fail to get one: 也没空手."""
    return _EMPTY_HANDED.sub("", lead)


def tie(lead: str, behind: str) -> re.Match[str] | None:
    """What speaks of getting in the words `lead` before an honour, or in those `behind` where the two do so together: 领到|H,
    将|H收入囊中; None where nothing does."""
    return GOT.search(lead) or (_AWAY.match(behind) if _DISPOSES.search(lead) else None)

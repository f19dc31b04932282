"""What a paragraph is on the page, one line each."""

from __future__ import annotations

import pytest

from extract.article import BlockKind
from extract.block import kind_of, opens_article, opens_list
from extract.fold import fold

BYLINES = """
□ 林小舟 何禾
□ 通讯员 林小舟 实习记者 何禾
■ 本报记者 林 舟
通讯员 林小舟
通讯员 林小舟 记者 何禾
本报记者 林小舟 通讯员 云工宣
云溪日报全媒体记者 林小舟
云溪工人报记者林小舟　通讯员何小禾
记者：林小舟
（记者 林小舟 通讯员 何禾）
（通讯员云工宣）
林小舟/文 何禾/摄
何禾 林小舟 摄
林小舟 文/图
（文：林小舟）
林小舟
林小舟 何禾
（林小舟 何禾）
（云溪市总工会供稿）
（据云溪工人报 林小舟）
林小舟（作者单位：云溪市总工会）
（作者单位：云溪市总工会）
（作者系云溪市总工会主席）
云溪市总工会党组书记、主席 林小舟
""".strip().split("\n")

NOTICES = """
来源：云溪工人报
来源|云溪市总工会
发布时间：2023-07-18　　来源：云溪工会网
发布日期：2023-07-18
投稿邮箱：news@example.org
投稿热线：本报群工部
电话：0000-1234567
地址：云溪市中山路1号
邮编：000000
网址：www.example.org
遗失声明
责编/美编：林小舟
责任编辑：何禾
责任编辑　何禾
（责编：何禾、林小舟）
（编辑：何禾）
初审|何禾
拟稿人：何禾　核稿人：林小舟
【打印】【关闭】
上一篇　下一篇
您的位置：首页 >> 工会动态
(完)
云溪工人 第 27 期
云溪市总工会主办　内部资料　免费交流
（下转第三版）
云溪工人报社广告部
导语
""".strip().split("\n")

CAPTIONS = """
图为颁奖现场。
图①：环卫工人在站点歇脚。
（图为颁奖现场。何禾 摄）
▲图为授旗现场
左图为会议现场，右图为表彰现场。何禾 摄
职工在驿站看书。 何 禾 摄
""".strip().split("\n")

HEADLINES = """
市总工会召开十二届三次全委（扩大）会议
清凉送到一线 关爱暖到心头
——云溪市总工会服务职工纪实
30名先进工作者登台领奖
云溪：驿站里的“娘家人”
谁是最美职工？
记者节，工会送来什么
""".strip().split("\n")

LABELS = ["【工会动态】", "〖新闻回放〗", "【主席之声】"]

BODIES = """
7月17日，云溪市总工会召开全委会议。
记者在会上看到了这样一本账：
◆全国模范职工之家（2个）
一、强化组织建设
编者按：今年以来，各级工会服务职工成效明显
（记者 林小舟）7月17日，云溪市总工会召开会议。
""".strip().split("\n")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        *((line, BlockKind.BYLINE) for line in BYLINES),
        *((line, BlockKind.NOTICE) for line in NOTICES),
        *((line, BlockKind.CAPTION) for line in CAPTIONS),
        *((line, BlockKind.HEADLINE) for line in HEADLINES),
        *((line, BlockKind.KICKER) for line in LABELS),
        *((line, BlockKind.BODY) for line in BODIES),
    ],
)
def test_kind_of_a_line(line: str, kind: BlockKind) -> None:
    assert kind_of(fold(line)) is kind


@pytest.mark.parametrize(
    "text",
    [
        "本报讯 7月",
        "本报讯（记者 林小舟）7月",
        "云溪日报讯（通讯员何禾）",
        "新华社云溪7月17日电",
        "据新华社云溪专电（记者",
        "本网7月4日讯（何禾）",
        "（记者 何禾）今年",
        "云溪11月5日讯  全市",
        "云溪网云溪9月17日电　工会",
        "据云溪工会网消息　端午",
        "云溪日报、云溪广电消息：4月",
    ],
)
def test_opens_article(text: str) -> None:
    assert opens_article(fold(text))


@pytest.mark.parametrize(
    "text", ["日前，市总工会召开会议。", "职工讯问处", "电力工会", "本报电话：0000", "本报通讯员 林小舟", "记者节到了"]
)
def test_opens_article_not(text: str) -> None:
    assert not opens_article(fold(text))


@pytest.mark.parametrize(
    "text",
    ["全国五一巾帼标兵岗（8个）：", "◆全国模范职工之家（2个）", "上榜的工作室是：", "附：获奖名单", "先进个人（12名）"],
)
def test_opens_list(text: str) -> None:
    assert opens_list(fold(text))


@pytest.mark.parametrize("text", ["会议表彰了先进集体（12个）。", "市总工会召开会议", "他说，工会要办好三件事。一是："])
def test_opens_list_not(text: str) -> None:
    assert not opens_list(fold(text))

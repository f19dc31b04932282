"""What bylines credit people with."""

from __future__ import annotations

import re

from extract.fact import Credit
from extract.lexicon import alternatives

REPORTER, CORRESPONDENT = (Credit.REPORTER,), (Credit.CORRESPONDENT,)
PHOTOGRAPHER, AUTHOR = (Credit.PHOTOGRAPHER,), (Credit.AUTHOR,)
# The words of a credit; the empty credit marks people whom no byline row counts.
_WORDS = {
    REPORTER: (
        "记者 见习记者 实习记者 实习生 特派记者 特约记者 首席记者 全媒体记者 融媒体记者 本报记者 本网记者 "
        "本站记者 本刊记者 本台记者 驻站记者 摄影记者 全媒记者 文字记者"
    ),
    CORRESPONDENT: "通讯员 通信员 特约通讯员 本报通讯员 基层通讯员 工会通讯员 特邀通讯员",
    AUTHOR
    + PHOTOGRAPHER: "摄影报道 图文报道 文/图 图/文 文/摄 文/摄影 摄影/文 摄/文 文并摄 文图 图文 文、图 图、文 撰文摄影",
    PHOTOGRAPHER: "摄影 摄 图片 图 供图 拍摄 照片",
    AUTHOR: (
        "作者 撰文 撰稿 文字 文 报道 整理 编辑 责编 责任编辑 供稿 执笔 采写 拟稿人 拟稿 撰稿人 供稿人 "
        "撰写 执笔人 投稿 来稿 编写 综合报道 报道员"
    ),
    (): (
        "校对 审核 制图 绘图 编审 核稿人 核稿 审稿 主编 监制 编译 版式 终审 初审 复审 审校 统筹 策划 "
        "责任校对 美编 版面编辑 本版编辑 值班编辑"
    ),
}
ROLES: dict[str, tuple[Credit, ...]] = {word: given for given, row in _WORDS.items() for word in row.split()}
ROLE = re.compile(alternatives(ROLES))
# What stands in bylines beside names and credits.
FILLERS = re.compile(
    r"^(?:本报|本网|本站|本刊|特约|图为.{0,20}|资料图|均由|由|通讯|实习|见习|全媒体|融媒体|报道组|据|综合|受访者(?:提供|供图)?|资料图片?|专页|专版|组图|[\u4e00-\u9fff]{2,8}(?:动态|快讯|简讯))$"
)

"""Accounts, sites and programs of telephones that a union runs: 区总工会微博, 江苏工会官方微信, 县总工会抖音号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.kind import Kind
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.event_name import in_title
from extract.spot.event_start import event_start
from extract.spot.programme_heads import CUT

_HEADS = (
    "公众号",
    "服务号",
    "订阅号",
    "视频号",
    "抖音号",
    "头条号",
    "快手号",
    "微博",
    "微信公众平台",
    "官方微信",
    "官网",
    "官方网站",
    "门户网站",
    "网站",
    "小程序",
    "客户端",
    "手机报",
    "APP",
    "App",
    "app",
    "网上商城",
)
_OF_WHAT = re.compile("(?:微信|官方|政务|新浪|手机|掌上|网络|服务|腾讯|普惠)+$")
# 用好|县总工会微信公众号.
_VERB = re.compile("(?:用好|办好|管好|做强|关注|登录|打开|进入|扫描|依托)")
_UNION = re.compile("工会|[省市区县州]总(?:工会)?|职工|工匠|惠工|职工之家")
_GENERIC = re.compile("^(?:各级工会|基层工会|工会|本级工会|各地工会|所属工会|职工|上级工会)?$")


def spot_accounts(folded: str) -> Iterator[Mention]:
    """The accounts without quotation marks whose name tells the union that runs them; `总工会微博` alone is one, `工会微博` none."""
    for _, head, end in _SOUGHT.longest(folded):
        of_what = _OF_WHAT.search(folded, max(0, head - 8), head)
        at = of_what.start() if of_what else head
        start = event_start(folded, at)
        verb = _VERB.match(folded, start, at)
        start = verb.end() if verb else start
        owner = folded[start:at]
        if not 2 <= len(owner) <= 24 or _GENERIC.match(owner) or CUT.search(owner) or not _UNION.search(owner):
            continue
        if folded.startswith(("“", "《", "：“"), end) or in_title(folded, start):
            continue
        yield Mention(Kind.PROGRAMME, start, end, folded[start:end], "account", 57)


_SOUGHT = Sought(lambda: sorted(_HEADS))

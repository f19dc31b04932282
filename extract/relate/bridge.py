"""Recipients tied to an honour by any word of getting or giving between them, where no set phrase tells."""

from __future__ import annotations

import re

from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.relate import recipients
from extract.relate.honour_chain import HonourChain
from extract.sentence import MASK, Masked

_H, _P, _Q = MASK[Kind.HONOUR], MASK[Kind.PERSON], MASK[Kind.QUANTITY]
_BODIES = "".join(MASK[kind] for kind in Kind if kind in ORGANISATIONS)
_LONGEST = 30
# Single characters suffice: news words getting in ever new ways (领到 挂上 戴上 添了 归入 收下 抱回 站上 …).
_GOT = re.compile(
    r"[获夺摘捧揽领登跻膺冠戴挂添归拿得列抱斩享]|[被受][^，]{0,6}[授颁评表命认]|[选评][为上中]|入选|当选|进了|成了|成为|落[户在到]|晋升|上榜|站上"
)
# The honour is striven for, spoken of, or stands in another's name: nobody has it by this.
_NOT_YET = re.compile(
    r"争|创建|申报|推荐|参评|参加|参与|学习|竞|角逐|冲|候选|弘扬|开展|组织|打造|培育|设[立置]?|没|未|不|举行|举办|出席|推进|落实|打算|获悉|评选(?!为)|评委|担任|当天|得知|当前|应当|认得|觉得|值得|难得|听得|带领|引领|领导|获得者|收到|收入(?!囊)"
)
_GIVES = re.compile(
    rf"^[”]?(?:称号|荣誉|奖牌|牌匾|证书)?(?:，|则|也|都|最终|全部|正式|今年|这回)*"
    rf"(?:归|属于|由|给了?|送给了?|发给了?|颁给了?|授给了?|落到了?|落在了?|落户|花落|戴在了?|挂在了?|交给了?|交到了?)[^，。；{_H}]{{0,6}}?(?=[{_BODIES}{_P}])"
)
_TAKES = re.compile(
    rf"^[”]?[^。；{_H}]{{0,8}}?(?:被|由|让)?(?P<who>[{_BODIES}{_P}][^。；{_H}]{{0,60}}?)(?:收入囊中|揽[入下走]?|摘[走下得]|捧[走回]|拿[走下]|夺[走得]|抱[走回]|领[走回]|所[得获])"
)


def bridged(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients that some word of getting ties to the chain from the left, or some word of giving from the right; empty
    where the words between speak of striving, and where a count stands between."""
    text = masked.text
    candidates = [at for at in sorted(masked.mentions) if clause <= at < chain.start]
    for at in reversed(candidates):
        if not recipients.receives(masked, at):
            continue
        between = text[at + 1 : chain.start]
        if len(between) <= _LONGEST and _GOT.search(between) and not _NOT_YET.search(between) and _H not in between:
            return recipients.before(masked, chain.start, clause) or [masked.mentions[at]]
        break
    right = text[chain.end :]
    gives = _GIVES.match(right)
    if gives is not None:
        stop = re.search(rf"[。；]|，(?=[^，。；]*{_H})", right[gives.end() :])
        end = chain.end + gives.end() + (stop.start() if stop else len(right))
        return recipients.after(masked, chain.end + gives.end(), end)
    takes = _TAKES.match(right)
    if takes is not None:
        return recipients.after(masked, chain.end + takes.start("who"), chain.end + takes.end("who"))
    return []

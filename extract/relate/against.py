"""What speaks against a recipient whom only weights join to an honour: who gives, decrees, or is not the subject."""

from __future__ import annotations

import re

from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.grantors import given_by
from extract.relate.honour_chain import number_of_holders
from extract.relate.likely import Pair
from extract.relate.other_subject import has_other_subject
from extract.relate.unread import is_of_someone
from extract.sentence import BODY_MASKS, MASK, Masked
from extract.spot.honour_sign import ACTIVITY

_H, _Q = MASK[Kind.HONOUR], MASK[Kind.QUANTITY]
# Who gives or loses: 被U评为H, 力克U、U夺得H.
_OTHER_PART = re.compile(rf"(?:[被由]|力克|战胜|击败|险胜|淘汰)(?:[{BODY_MASKS}][、和与])*$")
# Who decides upon an honour does not get it.
_DECREES = re.compile(
    rf"为(?:{_Q}|[^，。；]{{0,20}}{_H})[^。；]{{0,60}}(?:授奖|颁奖|授牌|颁发|颁授|佩戴|披红)|(?:等{_Q}[^，。；]{{0,6}})?(?:近日|日前|今天|昨日|联合|共|共同|已|正式)?(?:下发|作出|印发|发文|发出|宣布|决定|贴出|张榜|公示|公布|发布|揭晓|推荐|推报|表彰(?!大会))|对[^。；]{{0,80}}(?:表彰|表扬|嘉奖|奖励|命名|授予|通报)"
)


def speaks_against(reading: Reading, pair: Pair, found: Masked) -> bool:
    """Whether the words around the recipient, which stands in the sentence `found`, or the honour speak against a conferral."""
    if _decrees(reading, pair.recipient):
        return True
    if pair.recipient.kind is not Kind.PERSON and is_of_someone(found, found.position(pair.recipient.start)):
        return True
    behind = pair.masked.text[pair.position + 1 :]
    here = pair.masked.position(pair.recipient.start) if found is pair.masked else pair.position
    if here < pair.position and _OTHER_PART.search(pair.masked.text, 0, here):
        return True
    if has_other_subject(pair.masked.text[here + 1 : pair.position]) or ACTIVITY.match(behind):
        return True
    return number_of_holders(pair.masked, pair.position + 1) is not None or given_by(behind)


def _decrees(reading: Reading, body: Mention) -> bool:
    masked = reading.mask_of(body.start)
    return masked is not None and _DECREES.match(masked.text, masked.position(body.start) + 1) is not None

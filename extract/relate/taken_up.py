"""Whom a clause takes up that names nobody itself: 这位…的班长又获H, …，班组先后拿下H, 夫妻俩都戴上H."""

from __future__ import annotations

import re

from extract.kind import ORGANISATIONS, PERSONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.antecedent import named_so
from extract.relate.bodies import BODY
from extract.sentence import BODY_MASKS, MASK, Masked

_P, _Y = MASK[Kind.PERSON], MASK[Kind.YEAR]
_THIS_ONE = re.compile(r"[\s“]*(?:这|那)[位名](?!获|荣|被|当选)[^，。；]{1,30}?(?:，|(?=[曾先又还也\d]|[去今前]年))")
_THIS_BODY = re.compile(
    rf"[\s“]*(?:这|该)[家支所座个][^，。；{BODY_MASKS}{_P}]{{0,16}}?(?P<noun>公司|集团|企业|厂|矿|班组|[班组队]|团队|车间|学校|医院|社区|街道|工作室|站)(?:，|[先曾去今连还又也已{_Y}])"
)
# The subject of the last clause is a noun for one named before it.
_NOUN = re.compile(
    rf"(?P<noun>社区|公司|学校|医院|集团|车间|班组|街道|企业|工作室|团队|矿上|厂里)(?:自己|自身|本身|也|还|先后|曾|多次|连续|一举|因此|由此|并|已|[去今前]年|{_Y}|\d+次|更是|又|则)*"
)
_COUPLE = re.compile(
    rf"[\s“]*(?:夫妻|夫妇|父子|父女|母子|母女|师徒|兄弟|姐妹|姐弟|兄妹|师兄弟)(?:俩|二人|两人)[^。；{_P}{BODY_MASKS}]{{0,30}}"
)
_NAMED = re.compile(rf"[{_P}{BODY_MASKS}]")
_BODY_NAMED = re.compile(BODY)


def taken_up(reading: Reading, masked: Masked, clause: int, verb: int) -> list[Mention]:
    """Those whom the words between the start of the clause and the verb of receiving take up; empty where they take up nobody."""
    lead = masked.text[clause:verb]
    number = masked.sentence.number
    if _P not in lead and _THIS_ONE.match(reading.article.folded, masked.starts[clause], masked.starts[verb]):
        return recipients.earlier(reading.masks, number, PERSONS)[-1:]
    this = _THIS_BODY.match(lead)
    if this is not None and not _NAMED.search(lead):
        return named_so(reading, masked.starts[clause], this["noun"])
    if _COUPLE.fullmatch(lead):
        named = [
            one for one in reading.mentions if one.kind in PERSONS and one.entity and one.start < masked.starts[clause]
        ]
        return named[-2:] if len(named) > 1 else []
    comma = lead.rfind("，")
    noun = _NOUN.fullmatch(lead, comma + 1) if comma > 0 else None
    if noun is not None and _BODY_NAMED.search(lead):
        return [one for one in named_so(reading, masked.starts[verb], noun["noun"]) if one.kind in ORGANISATIONS]
    return []

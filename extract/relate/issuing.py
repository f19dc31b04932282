"""Facts of issuing: who issued a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.actor import Grade, acting_at
from extract.entity import Entity
from extract.fact import Evidence, Fact, Issuing
from extract.kind import ORGANISATIONS, Kind
from extract.reading import Reading
from extract.relate.bodies import BODIES, BODY, entities
from extract.sentence import BODY_MASKS, MASK, Masked

_VERB = (
    r"(?:联合|联名|共同)?(?:出台|印发|下发|发出|签发|发布|制定|制订|颁布|推出|编印|编写|编成|编制|起草|拟定|拟出|修订|公布|颁发|定下|定出|立下"
    r"|拿出|[印编拟立](?:过|了|出)了?|(?<!转)(?<!收)发(?:过|了|出)了?)"
)
_DOCUMENT = MASK[Kind.DOCUMENT]
_OTHER = f"[^，。；{BODY_MASKS}]"
_DONE = re.compile(rf"{_VERB}[^，。；]{{0,12}}?{_DOCUMENT}(?:[、和及]?{_DOCUMENT}){{0,8}}")
_NOTICE = re.compile(rf"{BODY}{_DOCUMENT}")
_BY = re.compile(
    rf"{_DOCUMENT}[^。；]{{0,12}}?[由经是](?:中共)?{BODIES}(?:等[^，。；]{{0,8}})?[^，。；]{{0,6}}?{_VERB}"
)
# 《…》落款是甲, 《…》，印发它的是甲、乙, 《…》出自甲; 落款甲，标题《…》.
_SIGNED = re.compile(
    rf"{_DOCUMENT}[^。；{BODY_MASKS}]{{0,16}}?(?:落款|署名|{_VERB}{_OTHER}{{0,8}}?的|出自)(?:单位|者|方)?(?:分别)?[是为有：]?{BODIES}|"
    rf"(?:落款|署名)(?:单位)?[是为：]?{BODIES}，[^，。；]{{0,8}}{_DOCUMENT}"
)
# Who concludes an agreement has issued it with the other: 甲与乙签订《…协议》.
_CONCLUDED = re.compile(
    rf"(?P<who>{BODY}(?:、|和|与|及|以及|同)(?:{BODIES}))(?:[^，。；]{{0,8}}，)?[^，。；]{{0,8}}?(?:签订|签署|签下|签了|签成|谈成|达成|订立|续签)[^，。；]{{0,10}}?{_DOCUMENT}"
)
# ，并与乙签订《…协议》: whoever acts has issued it with 乙.
_JOINED = re.compile(
    rf"(?<!{BODY})[与同和跟](?P<who>{BODIES})[^，。；]{{0,6}}?(?:签订|签署|签下|签了|签成|达成|订立|续签)[^，。；]{{0,10}}?{_DOCUMENT}"
)
# Those who issue together: 甲、乙联合印发, 甲会同乙出台.
_TOGETHER = re.compile(rf"{BODIES}(?:[^，。；]{{0,6}}?(?:联合|会同|携手|联手|商)(?={BODY}){BODIES})?")
# A body that a preposition brings in, or that something belongs to, does not issue.
_OBLIQUE = re.compile("[向对给到在被从按据经由]$|按照$|依照$|转发$|来自$")
# What stands behind a medium that reports.
_REPORTS = re.compile("(?:网|记者)?(?:消息|讯|电|报道)")
_ISSUERS = ORGANISATIONS - {Kind.FACILITY}
# How surely a body must act that its sentence does not name.
_TOLD = Grade.BEFORE
# Laws are made by others than those whom they name.
_LAW = re.compile(r"(?:条例|(?<!办)法|章程)》?(?:（[^（）]{1,8}）)?$")


def relate_issuing(reading: Reading) -> Iterator[Fact]:
    """The facts of issuing that the article states, each with its evidence."""
    bearers = {m.entity.name: m.entity for m in reading.mentions if m.kind in _ISSUERS and m.entity}
    for masked in reading.masks:
        if _DOCUMENT not in masked.text:
            continue
        for match in _DONE.finditer(masked.text):
            issuers = _subjects(masked, match.start()) or _acting(reading, masked.starts[match.start()])
            yield from _issued(masked, issuers, match.start(), match.end(), "verb")
        for match in _BY.finditer(masked.text):
            issuers = entities(masked, match.start(), match.end())
            yield from _issued(masked, issuers, match.start(), match.end(), "by whom")
        for match in (*_SIGNED.finditer(masked.text), *_CONCLUDED.finditer(masked.text)):
            yield from _issued(masked, entities(masked, *match.span()), *match.span(), "signed")
        for match in _JOINED.finditer(masked.text):
            partners = entities(masked, *match.span("who"))
            issuers = [
                *(one for one in _acting(reading, masked.starts[match.start()]) if one not in partners),
                *partners,
            ]
            yield from _issued(masked, issuers, match.start(), match.end(), "signed")
        for match in _NOTICE.finditer(masked.text):
            yield from _issued(masked, entities(masked, *match.span()), *match.span(), "of")
        for position, document in masked.linked(Kind.DOCUMENT):
            named = _titled(document.name, bearers)
            yield from _issued(masked, named, position, position + 1, "title")


def _titled(title: str, bearers: dict[str, Entity]) -> list[Entity]:
    """The body whose name the title of what is no law begins with, where the article names it."""
    found = [entity for name, entity in sorted(bearers.items()) if title.startswith(f"《{name}")]
    return [] if _LAW.search(title) else found[-1:]


def _subjects(masked: Masked, before: int) -> list[Entity]:
    """The bodies that act in the clauses before the verb: those directly before it, else the first of the sentence, each with
    those who act with them."""
    told = [one for one in _TOGETHER.finditer(masked.text, 0, before) if not _REPORTS.match(masked.text, one.end())]
    if not told:
        return []
    near = told[-1].end() == before and not _OBLIQUE.search(
        masked.text[max(told[-1].start() - 2, 0) : told[-1].start()]
    )
    return entities(masked, *told[-1 if near else 0].span())


def _acting(reading: Reading, offset: int) -> list[Entity]:
    """The bodies that act at the offset, as sentences before it tell."""
    acting = acting_at(reading, offset)
    return [one.entity for one in acting.bodies if one.entity] if acting.grade >= _TOLD else []


def _issued(masked: Masked, issuers: Iterable[Entity], start: int, end: int, rule: str) -> Iterator[Fact]:
    """What the bodies issued of the documents in the stretch of the mask."""
    evidence = Evidence(masked.sentence.start, masked.sentence.end, f"issuing: {rule}")
    for body in issuers:
        for position, document in masked.linked(Kind.DOCUMENT, start):
            if position < end and document.entity is not None:
                yield Issuing(body, document.entity, evidence)

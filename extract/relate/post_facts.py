"""The facts that persons hold posts at bodies, or belong to them where the title tells no more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entity import Entity
from extract.fact import Employment, Evidence, Post
from extract.kind import ORGANISATIONS, Kind
from extract.reading import Reading
from extract.relate.known_body import known_body
from extract.relate.office import office
from extract.relate.post_chain import Held
from extract.spot.posts import is_office

_PRESS = re.compile(r"(?:记者|编辑|通讯员|主讲人|主持人|毕业生)$")
# Places that act as bodies do.
_ACTING = re.compile(r"(?:社区|村|[团师]?[一二三四五六七八九十\d]+连)$")
# Offices that are held at no one body, or whose title says where.
_AT_LARGE = re.compile(r".*代表|国家副?主席|国务委员|(?:候补)?中央委员")
# What a person does for a living; the words before it name no body, no honour and no stage of life.
_TRADE = re.compile(r"(?!.*(?:[学校院厂届]|公司|国医大师|[男女子母父]))[\u4e00-\u9fff]{2,7}(?<!生)")


def facts_of(
    named: list[Entity], held: list[Held], evidence: Evidence, reading: Reading, each_his: bool = False
) -> Iterator[Post | Employment]:
    """The posts of the first person, and of the others those that several may hold; with `each_his`, where there are as many
    posts as persons, one each in their order."""
    if each_his and 1 < len(named) == len(held):
        for person, one in zip(named, held, strict=True):
            yield from _fact(person, one, evidence, reading)
        return
    for number, person in enumerate(named):
        for one in held:
            if number == 0 or one.shared:
                yield from _fact(person, one, evidence, reading)


def _fact(person: Entity, held: Held, evidence: Evidence, reading: Reading) -> Iterator[Post | Employment]:
    if held.generic:
        if held.body is not None and held.body.kind in ORGANISATIONS:
            yield Employment(person, held.body, evidence)
        return
    if _PRESS.search(held.title) or (held.body is None and not held.office and not _TRADE.fullmatch(held.title)):
        return
    what = office(held.title, held.body, reading.context)
    organization = known_body(reading, what.organization)
    if organization is not None and organization.kind is Kind.PLACE and not _ACTING.search(organization.name):
        organization = None
    yield Post(person, what.title, organization, evidence)


def telling(stated: Sequence[Post | Employment]) -> Iterator[Post | Employment]:
    """Those of the facts stated that tell something by themselves and that no other says better.

    Who holds a post at a body, or at a part of it, is not also said to belong to it, nor to hold it at the place. An office is one of some body:
    where that is not found, only half is known and nothing is said. A trade without a body counts for whom nothing places at one.
    """
    held = {(one.person, one.organization.name) for one in stated if isinstance(one, Post) and one.organization}
    placed = {one.person for one in stated if one.organization}
    for fact in stated:
        at = fact.organization
        if isinstance(fact, Employment):
            told = any(person == fact.person and name.startswith(fact.organization.name) for person, name in held)
        elif at is None:
            told = not _AT_LARGE.fullmatch(fact.title) and (fact.person in placed or is_office(fact.title))
        else:
            told = at.kind is Kind.PLACE and any(who == fact.person and at.name in name[:-1] for who, name in held)
        if not told:
            yield fact

"""One article written by a small grammar, and what it truly says."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from benchmarks import vocabulary as words
from benchmarks.truth import Truth
from benchmarks.vocabulary import Words
from extract.gazetteer import Area, Level, gazetteer

_NATIONAL = "中华全国总工会"
_UNITS = (("工会", "union"), ("党委", "party"))
_SHORT = {"市": "市总工会", "县": "县总工会", "区": "区总工会"}


@dataclass(slots=True)
class Story:
    """An article as it is written: where and when, what has been said, and what that means."""

    words: Words
    chain: tuple[Area, ...]
    year: int
    union: str
    programme: str
    truth: Truth = field(default_factory=Truth)

    @property
    def place(self) -> str:
        """The name of the area that the article is about."""
        return self.chain[0].name

    def federation(self, rank: int = 0) -> str:
        """The federation so many ranks above the article's own, in the truth with its parent."""
        self.truth.entity("union", _federation(self.chain, rank), also=_also(self.chain, rank))
        self._hang(rank)
        return _federation(self.chain, rank)

    def short(self) -> str:
        """The article's own federation, by its short form half of the time."""
        if self.words.chance.random() < 0.5:
            return self.federation()
        form = _SHORT[self.place[-1]]
        self.truth.entity("union", self.federation(), form)
        return form

    def own(self) -> str:
        """The id of the article's own federation."""
        return self.truth.entity("union", self.federation())

    def _hang(self, rank: int) -> None:
        child = self.truth.entity("union", _federation(self.chain, rank))
        parent = self.truth.entity(
            "union", _federation(self.chain, rank + 1), also=_also(self.chain, rank + 1), implied=True
        )
        self.truth.fact("sub_organization_of", child=child, parent=parent)

    def firm(self) -> tuple[str, str]:
        """The name and id of a firm of the place."""
        name = self.words.firm(self.place if self.words.chance.random() < 0.7 else self.chain[0].short)
        return name, self.truth.entity("enterprise", name)

    def person(self) -> tuple[str, str]:
        """The name and id of a person."""
        name = self.words.person()
        return name, self.truth.entity("person", name)

    def named_programme(self) -> tuple[str, str]:
        """The name and id of another programme."""
        name = self.words.programme()
        return name, self.truth.entity("programme", name)


def write_story(chance: random.Random) -> tuple[str, tuple[str, ...], str, Story]:
    """A headline, the paragraphs, the line of the writers (may be empty), and the story."""
    chains = _chains()
    chain = chains[chance.randrange(len(chains))]
    word = Words(chance)
    story = Story(word, chain, chance.randint(2010, 2024), _federation(chain, 0), word.programme())
    day = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    kept = chance.sample(_SENTENCES, chance.randint(3, 8))
    body = [_opening(story, day)]
    for sentence in kept:
        body.append(sentence(story))
        if chance.random() < 0.4:
            body.append(word.pick(words.COMMENTS))
    paragraphs = [""]
    for sentence_text in body:
        if len(paragraphs[-1]) > chance.randint(60, 260):
            paragraphs.append("")
        paragraphs[-1] += sentence_text
    writer = _writers(story)
    if writer and chance.random() < 0.6:
        paragraphs[0] = f"本报讯{writer}{paragraphs[0]}"
        writer = ""
    elif chance.random() < 0.5:
        paragraphs[0] = f"本报讯 {paragraphs[0]}"
    headline = chance.choice(
        (
            f"{story.federation()}启动{story.programme}",
            f"{chain[0].short}{word.pick(words.CORES)}服务暖人心",
            f"{story.federation()}多举措关爱一线职工",
            f"{chain[0].short}：把服务送到职工身边",
        )
    )
    return headline, tuple(paragraphs), writer, story


def _opening(story: Story, day: str) -> str:
    verb = story.words.pick(("启动", "举办", "开展", "组织开展"))
    programme = story.truth.entity("programme", story.programme)
    text = f"{day}，{story.federation()}{verb}{story.programme}。"
    story.truth.fact("organizes", org=story.own(), programme=programme, role="organizer")
    return text


def _attending(story: Story) -> str:
    person, id_ = story.person()
    titles = story.words.pick(words.TITLES)
    text = f"{story.short()}{titles}{person}出席并讲话。"
    for title in titles.split("、"):
        story.truth.fact("post", person=id_, title=title, org=story.own(), org_also=[None])
    return text


def _figures(story: Story) -> str:
    measure, unit = story.words.chance.choice(words.MEASURES)
    written, value, approximate = story.words.number()
    text = f"截至目前，{story.short()}已{measure}{written}{unit}。"
    about = story.truth.entity("programme", story.programme)
    story.truth.fact(
        "figure", about=story.own(), about_also=[about], measure=measure, value=value, unit=unit, year=None,
        approx=approximate,
    )  # fmt: skip
    return text


def _medals(story: Story) -> str:
    rank = story.words.chance.randrange(len(story.chain) - 1)
    honour_name = f"{story.chain[rank].name}{story.words.pick(words.MEDALS)}"
    honour = story.truth.entity("honour", honour_name)
    people = [story.person() for _ in range(story.words.chance.randint(1, 3))]
    grantor = story.truth.entity("union", story.federation(rank))
    for _, id_ in people:
        _conferred(story, honour, id_, grantor, story.year)
    names = "、".join(name for name, _ in people)
    return f"{story.year}年，{story.federation(rank)}授予{names}“{honour_name}”称号。"


def _plaques(story: Story) -> str:
    firm, id_ = story.firm()
    honour_name = f"{story.chain[-2].name}{story.words.pick(words.PLAQUES)}"
    honour = story.truth.entity("honour", honour_name)
    _conferred(story, honour, id_, None, story.year)
    return f"{firm}于{story.year}年获评{honour_name}。"


def _worker(story: Story) -> str:
    firm, employer = story.firm()
    person, id_ = story.person()
    honour_name = f"全国{story.words.pick(words.MEDALS)}"
    honour = story.truth.entity("honour", honour_name)
    _conferred(story, honour, id_, None, None)
    story.truth.fact("employer", person=id_, org=employer)
    return f"{firm}职工{person}荣获{honour_name}称号。"


def _counted(story: Story) -> str:
    honour_name = f"{story.place}{story.words.pick(words.MEDALS)}"
    count = story.words.chance.randint(2, 300)
    honour = story.truth.entity("honour", honour_name)
    _conferred(story, honour, None, story.own(), None, count)
    return f"大会上，{story.federation()}表彰{honour_name}{count}名。"


def _joint(story: Story) -> str:
    name, programme = story.named_programme()
    bureau_name = f"{story.place}{story.words.pick(words.BUREAUS)}"
    bureau = story.truth.entity("government", bureau_name)
    text = f"{story.federation()}联合{bureau_name}举办{name}。"
    own = story.own()
    story.truth.fact("organizes", org=own, programme=programme, role="organizer")
    story.truth.fact("organizes", org=bureau, programme=programme, role="co-organizer", role_also=["organizer"])
    story.truth.fact("cooperates", a=own, b=bureau)
    return text


def _undertaken(story: Story) -> str:
    firm, id_ = story.firm()
    name, programme = story.named_programme()
    text = f"{name}由{story.federation()}主办、{firm}承办。"
    story.truth.fact("organizes", org=story.own(), programme=programme, role="organizer")
    story.truth.fact("organizes", org=id_, programme=programme, role="undertaker")
    return text


def _issued(story: Story) -> str:
    document_name = f"《{story.place}{story.words.pick(words.DOCUMENTS)}》"
    document = story.truth.entity("document", document_name)
    text = f"{story.short()}印发{document_name}。"
    story.truth.fact("issued", org=story.own(), document=document)
    return text


def _manager(story: Story) -> str:
    firm, id_ = story.firm()
    person, who = story.person()
    titles = story.words.pick(words.FIRM_TITLES)
    for title in titles.split("、"):
        # The chair of a firm's union chairs the union, the secretary of its Party committee leads that.
        unit, kind = next(((unit, kind) for unit, kind in _UNITS if title.startswith(unit)), ("", "enterprise"))
        of = story.truth.entity(kind, f"{firm}{unit}", implied=bool(unit))
        story.truth.fact(
            "post", person=who, title=title.removeprefix(unit), org=of, org_also=[id_],
            title_also=[title, f"{firm}{title}"],
        )  # fmt: skip
    return f"{firm}{titles}{person}介绍了企业的做法。"


def _contest(story: Story) -> str:
    name = f"{story.place}职工{story.words.pick(words.SKILLS)}技能大赛"
    programme = story.truth.entity("programme", name, also=(name.removeprefix(story.place),))
    text = f"{story.federation()}还举办{name}。"
    story.truth.fact("organizes", org=story.own(), programme=programme, role="organizer")
    return text


def _visit(story: Story) -> str:
    school = f"{story.place}{story.words.pick(words.SCHOOLS)}"
    story.truth.entity("institution", school)
    person, id_ = story.person()
    text = f"{story.federation(1) if len(story.chain) > 2 else story.federation()}副主席{person}到{school}走访调研。"
    rank = 1 if len(story.chain) > 2 else 0
    story.truth.fact("post", person=id_, title="副主席", org=story.truth.entity("union", story.federation(rank)))
    return text


_SENTENCES: tuple[Callable[[Story], str], ...] = (
    _attending, _figures, _figures, _medals, _plaques, _worker, _counted, _joint, _undertaken, _issued, _manager, _contest, _visit,
)  # fmt: skip


def _conferred(
    story: Story, honour: str, recipient: str | None, grantor: str | None, year: int | None, count: int | None = None
) -> None:
    story.truth.fact(
        "conferral", recipient=recipient, honour=honour, grantor=grantor, year=year, count=count, status="conferred"
    )


def _writers(story: Story) -> str:
    match story.words.chance.randrange(4):
        case 0:
            return ""
        case 1:
            name, id_ = story.person()
            story.truth.fact("byline", person=id_, role="通讯员")
            return f"（通讯员 {name}）"
        case 2:
            (name, id_), (other, other_id) = story.person(), story.person()
            story.truth.fact("byline", person=id_, role="通讯员")
            story.truth.fact("byline", person=other_id, role="记者")
            return f"（通讯员 {name} 记者 {other}）"
        case _:
            name, id_ = story.person()
            story.truth.fact("byline", person=id_, role="记者")
            return f"（记者 {name}）"


def _federation(chain: tuple[Area, ...], rank: int) -> str:
    return _NATIONAL if chain[rank].level is Level.NATION else f"{chain[rank].name}总工会"


def _also(chain: tuple[Area, ...], rank: int) -> tuple[str, ...]:
    if rank + 1 >= len(chain) or chain[rank + 1].level is Level.NATION:
        return ()
    return (f"{chain[rank + 1].name}{_federation(chain, rank)}",)


@cache
def _chains() -> list[tuple[Area, ...]]:
    """Cities, counties and districts that stand, and whose name no other bears, each with those above it."""
    places = gazetteer()
    areas = {
        found[0]
        for name, found in places.names().items()
        if len(found) == 1 and found[0].last is None and name == found[0].name and len(name) > 2
    }
    kept = [area for area in areas if area.level is not Level.PROVINCE and area.name.endswith(tuple(_SHORT))]
    return [places.chain(area, 2020) for area in sorted(kept, key=lambda area: area.code)]

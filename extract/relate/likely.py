"""Recipients that no pattern finds: the bodies and persons around an honour, weighed by how each stands to it.

A binary choice for each: the pair of honour and candidate, or nothing, by the weights `recipient` of `extract.rank`. A feature
says where the candidate stands to the honour, which verbs and signs stand beside and between them, and what the sentence is
about; as masks show it, so that no name is part of a feature.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from operator import attrgetter

from extract.category import honour_recipient
from extract.conferring import getting, giving
from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.rank import Candidate, ranker
from extract.reading import Reading
from extract.record import record
from extract.relate.grantors import gives
from extract.sentence import MASK, Masked

_LETTERS = {
    **dict.fromkeys(ORGANISATIONS, "B"),
    Kind.PERSON: "P", Kind.PLACE: "L", Kind.HONOUR: "H", Kind.QUANTITY: "Q", Kind.YEAR: "Y", Kind.POST: "T",
    Kind.PROGRAMME: "G", Kind.DOCUMENT: "D",
}  # fmt: skip
_CLASSES = {"B": "body", "P": "person", "L": "place"}
_SIGNS = frozenset("PBLHQTGD")
_SHOWN = str.maketrans({MASK[kind]: letter for kind, letter in _LETTERS.items()})
# How many sentences before and after the honour's a recipient may be named; so many before and behind an honour are candidates of
# its sentence, and one that names more honours looks at no other sentence.
_BACK, _ON, _MANY = 3, 8, 25
# In hundredths of a logit; precision before recall, above all where the two stand in different sentences.
_SURE, _SURE_APART = 20, 50
_CANDIDATE = re.compile("”?的?(?:提名)?(?:候选|人选)")
_PLATFORM = re.compile("出席|参加|陪同|主持|讲话|强调|要求|介绍|说|表示|致辞|指出|慰问|走访|宣读|报告|颁奖|评委")
_SAYING = re.compile("[^，。]{0,6}(?:说|表示|介绍|告诉|坦言|回忆|笑着|指出|强调|认为|要求)")
_PASSIVE = re.compile("被[^，。]{0,12}(?:授予|评为|命名|认定|表彰|评选)|获授|受表彰|受到表彰")
_ANNOUNCING = re.compile("名单|揭晓|公布|表彰|分别|以下|：$|其中|获奖")
_LISTING = re.compile("名单|分别是|获奖者|他们是|榜上有名|在列|殊荣|其中|包括|一等奖|：")
_OFFICE = re.compile("主席|书记|[局部市县区厅省会校院]长|主任|董事长|总经理")
_CLAUSE_END = re.compile("[，。；：]")
_position, _sentence = attrgetter("position"), attrgetter("sentence")
_WORDS = ("的", "在", "由", "向", "给", "为", "被", "其中", "分别", "包括", "等", "代表", "从")


@record()
class Pair:
    """An honour at a masked position, a candidate for it, and the features of the two."""

    masked: Masked
    position: int
    recipient: Mention
    features: tuple[str, ...]


@record()
class _Seen:
    """A mention, the number of its sentence, and its masked position."""

    sentence: int
    position: int
    mention: Mention
    entity: Entity


def likely(reading: Reading, known: Collection[Entity]) -> Iterator[Pair]:
    """The pairs of recipients and honours, but for those `known`, whose weights speak for a conferral, in reading order."""
    weights = ranker("recipient")
    for pair in pairs(reading, known):
        sentence, behind = pair.masked.sentence, pair.position + 1
        sure = _SURE if sentence.start <= pair.recipient.start < sentence.end else _SURE_APART
        if weights.score(Candidate(None, pair.features)) <= sure or _CANDIDATE.match(pair.masked.text, behind):
            continue
        if not gives(pair.masked, pair.recipient, pair.position):
            yield pair


def pairs(reading: Reading, known: Collection[Entity] = ()) -> Iterator[Pair]:
    """Each honour but for those `known` with each body, person and place of its sentence, else with the nearest mention of those up to eight off."""
    named = [
        _Seen(masked.sentence.number, position, mention, mention.entity)
        for masked in reading.masks
        for position, mention in masked.mentions.items()
        if mention.entity is not None
    ]
    awards = [one for one in named if one.mention.kind is Kind.HONOUR]
    if all(one.entity in known for one in awards):
        return
    texts = [masked.text.translate(_SHOWN) for masked in reading.masks]
    around = _Around(texts, awards, [one for one in named if _LETTERS[one.mention.kind] in _CLASSES], _titles(reading))
    for award in awards:
        if award.entity not in known:
            for one in around.candidates(award):
                features = around.features(award, one)
                yield Pair(reading.masks[award.sentence], award.position, one.mention, tuple(features))


class _Around:
    """What stands around the honours of one article."""

    def __init__(self, texts: list[str], awards: list[_Seen], others: list[_Seen], titles: dict[int, str]) -> None:
        self._texts = texts
        self._awards = awards
        self._titles = titles
        self._others = others
        self._by_entity: dict[Entity, list[_Seen]] = defaultdict(list)
        for one in others:
            self._by_entity[one.entity].append(one)
        self._order = {entity: number for number, entity in enumerate(self._by_entity)}
        self._honoured = Counter(one.sentence for one in awards)
        self._beside_awards = {one.entity for one in others if one.sentence in self._honoured}
        self._known: dict[int, tuple[list[_Seen], list[_Seen]]] = {}
        self._fitting = {
            letter: {one.entity for one in awards if honour_recipient(one.entity.name) != unfit}
            for letter, unfit in (("P", "body"), ("B", "person"), ("L", ""))
        }
        self._people = len({one.entity for one in others if one.mention.kind is Kind.PERSON})

    def candidates(self, award: _Seen) -> list[_Seen]:
        """Those of the award's sentence; of an entity that no sentence of an award names, the nearest."""
        if award.sentence not in self._known:
            self._known[award.sentence] = self._here_and_far(award.sentence)
        here, far = self._known[award.sentence]
        place = bisect_left(here, award.position, key=_position)
        near = here[max(place - _MANY, 0) : place + _MANY]
        if self._honoured[award.sentence] <= _MANY:
            near.extend(far)
        return sorted(near, key=lambda one: (self._order[one.entity], one.position))

    def _here_and_far(self, sentence: int) -> tuple[list[_Seen], list[_Seen]]:
        begin = bisect_left(self._others, sentence - _ON, key=_sentence)
        around = self._others[begin : bisect_right(self._others, sentence + _ON, key=_sentence)]
        nearest: dict[Entity, _Seen] = {}
        for one in around:
            if one.entity not in self._beside_awards:
                other = nearest.setdefault(one.entity, one)
                if abs(one.sentence - sentence) < abs(other.sentence - sentence):
                    nearest[one.entity] = one
        here = [one for one in around if one.sentence == sentence]
        return here, [one for one in nearest.values() if one.sentence >= sentence - _BACK]

    def features(self, award: _Seen, one: _Seen) -> list[str]:
        """The features of an award and a candidate."""
        award_text, text = self._texts[award.sentence], self._texts[one.sentence]
        letter = _LETTERS[one.mention.kind]
        far = one.sentence - award.sentence
        side = "before" if one.position < award.position else "behind"
        if far:
            side = f"{min(abs(far), 5)} sentences {'on' if far > 0 else 'back'}"
        told = self._beside(award, one, award_text, text, letter)
        found = ["pair", side, *told, *[f"{side}: {feature}" for feature in told]]
        if far:
            found.extend([f"apart: {feature}" for feature in self._apart(award, one, award_text, text)])
        else:
            found.extend([f"{side}: {feature}" for feature in _between(award, one, text, letter)])
        return found

    def _beside(self, award: _Seen, one: _Seen, award_text: str, text: str, letter: str) -> list[str]:
        at, here = award.position, one.position
        title = self._titles.get(one.mention.start) or self._titles.get(one.mention.end)
        others = self._fitting[letter]
        flags = {
            "only honour": len(others) == 1 and award.entity in others,
            "officer": title is not None and bool(_OFFICE.search(title)),
            "worker": title is not None and not _OFFICE.search(title),
        }
        held = [f"is {name}" for name, holds in flags.items() if holds]
        return [
            f"class {_CLASSES[letter]}",
            f"fit {honour_recipient(award.entity.name)} {_CLASSES[letter]}",
            f"followed by {text[here + 1 : here + 2] or 'end'}",
            f"followed by two {text[here + 1 : here + 3]}",
            f"preceded by {text[max(here - 1, 0) : here] or 'start'}",
            f"preceded by two {text[max(here - 2, 0) : here]}",
            f"honour followed by {award_text[at + 1 : at + 3]}",
            f"honour preceded by {award_text[max(at - 2, 0) : at]}",
            f"honour preceded by three {award_text[max(at - 3, 0) : at]}",
            *_around(text, here),
            *_before(award_text, at),
            *held,
            f"persons {min(text.count('P'), 5)}",
            f"bodies {min(text.count('B'), 5)}",
            f"honours {min(award_text.count('H'), 4)}",
            f"fitting honours {min(len(others), 4)}",
            f"people {self._people.bit_length()}",
            f"mentioned {min(len(self._by_entity[one.entity]), 4)}",
        ]

    def _apart(self, award: _Seen, one: _Seen, award_text: str, text: str) -> list[str]:
        letter = _LETTERS[one.mention.kind]
        first, last = sorted((award.sentence, one.sentence))
        gap = self._texts[first + 1 : last]
        before = bisect_right(self._awards, one.sentence, key=_sentence)
        flags = {
            "honour in its sentence": "H" in text,
            "last honour": before > 0 and self._awards[before - 1].entity == award.entity,
            "list of persons": text.count("P") >= 3 and not _is_platform(text),
            "list of bodies": text.count("B") >= 3 and not _is_platform(text),
            "platform between": any(map(_is_platform, gap)),
            "honour between": any("H" in sentence for sentence in gap),
            "announced": bool(_ANNOUNCING.search(award_text)),
            **_says(text),
            "pronoun": text[:1] in set("他她它这该此其两"),
            "honour has its own": letter in award_text,
        }
        return [
            *[name for name, holds in flags.items() if holds],
            f"named {min(text.count('P') + text.count('B'), 6)}",
            f"announcement ends {award_text.rstrip('。；')[-2:]}",
        ]


@lru_cache(maxsize=1024)
def _around(text: str, here: int) -> tuple[str, ...]:
    """What holds of a candidate at the position of a sentence, whatever the award."""
    clause = _CLAUSE_END.split(text[here + 1 :], maxsplit=1)[0]
    flags = {
        "listed": bool(
            re.match("[、和与及]", text[here + 1 :]) or re.search("[、和与及][原副]?$", text[max(here - 3, 0) : here])
        ),
        "opens clause": here == 0 or bool(_CLAUSE_END.match(text, here - 1)),
        "gets": bool(_got().search(clause[:8])),
        "gives": bool(_gave().search(clause[:8])),
        "on the platform": bool(_PLATFORM.search(clause[:10])),
        "platform": _is_platform(text),
        "speaks": bool(_SAYING.match(text, here + 1)),
    }
    return tuple(f"is {name}" for name, holds in flags.items() if holds)


@lru_cache(maxsize=1024)
def _before(text: str, at: int) -> tuple[str, ...]:
    """What holds of an award at the position of a sentence, whatever the candidate."""
    flags = {
        "honour got": bool(_got().search(text[max(at - 8, 0) : at])),
        "honour given": bool(_gave().search(text[:at])),
        "honour passive": bool(_PASSIVE.search(text[:at])),
    }
    return tuple(f"is {name}" for name, holds in flags.items() if holds)


@lru_cache(maxsize=1024)
def _is_platform(text: str) -> bool:
    return _PLATFORM.search(text) is not None


@lru_cache(maxsize=1024)
def _says(text: str) -> dict[str, bool]:
    """What a sentence tells of lists, and of getting and giving; not to be changed."""
    return {
        "lists": bool(_LISTING.search(text)),
        "sentence gets": bool(_got().search(text)),
        "sentence gives": bool(_gave().search(text)),
    }


def _between(award: _Seen, one: _Seen, text: str, letter: str) -> list[str]:
    first, last = sorted((award.position, one.position))
    between = text[first + 1 : last]
    got, gave = (dict.fromkeys(verbs.findall(between)) for verbs in (_got(), _gave()))
    return [
        f"off {len(between).bit_length()}",
        f"clauses {min(len(_CLAUSE_END.findall(between)), 4)}",
        f"between {''.join(sorted(_SIGNS.intersection(between)))}",
        f"same between {min(between.count(letter), 3)}",
        f"persons between {min(between.count('P'), 3)}",
        f"bodies between {min(between.count('B'), 3)}",
        f"honours between {min(between.count('H'), 3)}",
        f"ends {between[-3:]}",
        f"begins {between[:2]}",
        *([f"is {between}"] if len(between) <= 6 else ()),
        *[f"verb {verb}" for verb in (*got, *gave)],
        *[f"word {word}" for word in _WORDS if word in between],
        f"got {bool(got)}",
        f"given {bool(gave)}",
        f"passive {bool(_PASSIVE.search(between))}",
    ]


def _titles(reading: Reading) -> dict[int, str]:
    """The title of each post by the offsets at which it begins and ends."""
    posts = [mention for mention in reading.mentions if mention.kind is Kind.POST]
    return {offset: mention.name for mention in posts for offset in (mention.start, mention.end)}


@cache
def _got() -> re.Pattern[str]:
    return re.compile(getting())


@cache
def _gave() -> re.Pattern[str]:
    return re.compile(giving())

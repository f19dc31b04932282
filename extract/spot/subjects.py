"""Persons whom nothing introduces: the subject of a clause, or three and more in a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extract.spot.name_odds import odds
from extract.spot.name_proof import WORD_FOLLOWS, is_clear, is_firm
from extract.spot.names import Name, follows_name, is_usual, name_at, stop_names, surnames

_LEAST = 0.3
_REMARK = (
    r"(?:（(?:女|男|音|[^（）\d]{1,4}族|女，[^（）]{1,4}族|化名|左|右|中|前排|后排|[左右前后中][一二三四五六1-6])）)?"
)
# What links the names of a list.
NAME_LINK = re.compile(_REMARK + r" ?(?:、|和|与|及|以及) ?")
_SPEAKS = re.compile(
    r"(?:同志)?(?:还|也|则|又|曾|在[^，。；\n]{2,14}(?:上|中|时))?(?:说|表示|认为|指出|强调|介绍|告诉|坦言|回忆|感慨|要求|希望|勉励|宣布|透露|提醒|致辞|"
    r"讲话|任(?!务)|当选|担任|出任|出席|主持|作了|代表|带队|到会|陪同|充分肯定|（|以[^，。；]{2,14}身份|[则也还正本就]?是(?=[^，。；：\n]{2,24}(?:主席|书记|主任|经理|[长员工师])))"
)
# What only a person does with a post.
_TAKES = re.compile(
    r"(?:同志)?(?:全票|连任|连续|再次)?(?:当选为?|出任|就任|接任|继任|履新|升任|改任|调任|受聘(?:为|任)|[成做当]了(?=[^，。；：\n]{0,12}(?:主席|书记|主任|经理|[长员工师])))"
)
# What stands after persons alone.
HOLDERS = re.compile(
    r"，[男女](?=[，、])|同志(?!们)|先生|女士|律师(?!事|服|团|协)|师傅|教授|夫妇|(?:劳模|工匠|技能大师)(?:创新)?工作室|工作室|（[音女男]）|（化名）"
)
# What a subject does, in one character.
_ACTS = frozenset("从给把用在送骑开挑擦抬摸抱蹲穿戴握举捧搬推拿接带领")


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A name, the names listed after it, and of all these together: how many, how many firm, whether one is clear."""

    name: Name
    rest: _Row | None
    is_clear: bool
    count: int
    firm: int
    clear: bool


def subjects(folded: str, starts: Iterable[int], limit: Callable[[int], int]) -> Iterator[Name]:
    """The names of those that begin at `starts` and act there, and of three and more listed from there on.

    A list that is entered at each of its names is read once, and of its names none is told twice for the same reason.
    """
    rows: dict[int, _Row | None] = {}
    listed: set[_Row] = set()
    clear: set[_Row] = set()
    for start in starts:
        if folded[start] not in surnames() and folded[start : start + 2] not in surnames():
            continue
        row = _row(folded, start, limit, rows)
        if row is None or (row.count == 1 and row.name.score < 1 and not row.clear):
            continue
        if (row.count >= 3 and row.firm * 2 > row.count) or row.firm == row.count == 2:
            yield from (one.name for one in _untold(row, listed))
        elif row.clear:
            yield from (one.name for one in _untold(row, clear) if one.is_clear or one.name.score >= 1)
        elif _stands_alone(folded, row.name, limit):
            yield row.name


def _row(folded: str, start: int, limit: Callable[[int], int], rows: dict[int, _Row | None]) -> _Row | None:
    """The names from `start` on, which `rows` remember by where they start."""
    names: list[Name] = []
    while start not in rows:
        name = name_at(folded, start, limit(start))
        if name is None or name.score < _LEAST:
            break
        names.append(name)
        found = NAME_LINK.match(folded, name.end)
        if not found:
            break
        start = found.end()
    row = rows.setdefault(start, None)
    for name in reversed(names):
        clear = is_clear(folded, name)
        rest = (row.count, row.firm, row.clear) if row else (0, 0, False)
        row = _Row(name, row, clear, rest[0] + 1, rest[1] + is_firm(name), rest[2] or clear)
        rows[name.start] = row
    return row


def _untold(row: _Row | None, told: set[_Row]) -> Iterator[_Row]:
    """The names from the row's on up to the first that was told, which are told from now on."""
    while row is not None and row not in told:
        told.add(row)
        yield row
        row = row.rest


def _stands_alone(folded: str, name: Name, limit: Callable[[int], int]) -> bool:
    """Whether what stands after a name is what stands after subjects."""
    takes = _TAKES.match(folded, name.end) and name.name not in stop_names() and name.score >= 1.2
    end = limit(name.start)
    if (
        not takes
        and not is_firm(name)
        and (name.end - name.start > 3 or odds(folded, name.start, end)[name.end - name.start - 2] < 1)
    ):
        return False
    if takes or name.end == end or _SPEAKS.match(folded, name.end) or HOLDERS.match(folded, name.end):
        return True
    titled = folded.startswith("，", name.end) and limit(name.end + 1) in (name.end + 1, name.end + 2)
    return _acts(folded, name) or (titled and len(name.name) > 2)


def _acts(folded: str, name: Name) -> bool:
    """Whether a name of three characters stands before what only a person does, or is said again."""
    if len(name.name) < 3:
        return False
    fit = follows_name(folded, name.end)
    if name.score >= 2.7 and fit == WORD_FOLLOWS and name.name[1:] not in stop_names():
        return True
    if not is_usual(name.name[1:]):
        return False
    if len(name.name) == 3 and name.score >= 2.1 and folded[name.end : name.end + 1] in _ACTS:
        return True
    return name.score >= 2 and folded.count(name.name) > 1 and fit >= 1

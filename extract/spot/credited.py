"""Whom a stretch of text credits, where it reads as a byline from end to end."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from extract.fact import Credit
from extract.spot.byline_roles import CORRESPONDENT, FILLERS, PHOTOGRAPHER, REPORTER, ROLE, ROLES
from extract.spot.name_odds import is_word
from extract.spot.names import is_given, looks_like_name, name_at, stop_names, surnames

_PADDED = re.compile(r"([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])(?=报道|摄|文|供|图|[^\u4e00-\u9fff]|$)")
# What stands behind a role and is no longer than this is passed over, though it looks like no name.
_PEN_NAME = 3
_UNIT = re.compile(r"(?:作者单位|作者系|作者为|单位)[：: ]*")
_MEDIUM = re.compile(
    r"(?:日报|晚报|时报|新闻网|工人报|报社|电视台|网|通讯社|总工会|公司|工会|集团|局|中心|学院|大学|新华社)$"
)


@dataclass(frozen=True, slots=True)
class Credited:
    """A name at the half-open stretch `[start, end)` with what it is credited with."""

    start: int
    end: int
    name: str
    credits: tuple[Credit, ...]


def credited_in(folded: str, start: int, end: int, bodies: list[tuple[int, int]], bare: bool) -> list[Credited]:
    """The credited names where the half-open stretch `[start, end)` reads as a byline from end to end, otherwise none.

    `bodies` are the sorted stretches of organisations; `bare` tells that names without a role are of authors.
    """
    names: list[tuple[int, int, str]] = []
    waiting: list[tuple[int, int, str]] = []
    credited: list[Credited] = []
    role: tuple[Credit, ...] | None = None
    seen_role = False
    position = start
    while position < end:
        place = bisect_left(bodies, (position, position))
        body = next((b for b in bodies[place : place + 1] if b[0] == position and b[1] <= end), None)
        unit = _UNIT.match(folded, position, end)
        if body or unit:
            position = body[1] if body else unit.end() if unit else end
            bare = True
            continue
        found = ROLE.match(folded, position, end)
        if found and not _is_inside_name(folded, found, end):
            seen_role = True
            after = folded[found.end() : found.end() + 1]
            pen = ROLES[found.group()][:1] in (REPORTER, CORRESPONDENT)
            last = found.end() >= end or not after or (after in " 、，/）" and not pen)
            taken = PHOTOGRAPHER[0] in ROLES[found.group()] and role is not None and found.end() >= end
            if waiting and last and (role is None or taken):
                both = (role or ()) + ROLES[found.group()]
                credited += [Credited(*name, tuple(dict.fromkeys(both))) for name in waiting]
                waiting = []
            else:
                credited += [Credited(*name, role if role is not None else (Credit.AUTHOR,)) for name in waiting]
                waiting, role = [], ROLES[found.group()]
            position = found.end()
            continue
        character = folded[position]
        if not "\u4e00" <= character <= "\u9fff":
            if character not in " 、/：:，,；|·—+-":
                return []
            position += 1
            continue
        name = _name(folded, position, end, role is not None)
        if name is None:
            behind = _filler(folded, position, end)
            if behind is None and role is not None and _run_end(folded, position, end) - position <= _PEN_NAME:
                behind = _run_end(folded, position, end)
            if behind is None:
                return []
            position = behind
            continue
        waiting.append(name)
        names.append(name)
        position = name[1]
    credited += [Credited(*name, role if role is not None else (Credit.AUTHOR,)) for name in waiting]
    if not (seen_role or bare) or len(names) > 8:
        return []
    return [one for one in credited if one.credits]


def _run_end(folded: str, position: int, end: int) -> int:
    """The end of the run of Chinese characters at `position`."""
    while position < end and "\u4e00" <= folded[position] <= "\u9fff":
        position += 1
    return position


def _is_inside_name(folded: str, found: re.Match[str], end: int) -> bool:
    """Whether a one-character role such as 文 begins a name instead (文明 as a surname's bearer)."""
    if len(found.group()) > 1:
        return False
    after = folded[found.end() : found.end() + 1]
    return found.end() < end and "\u4e00" <= after <= "\u9fff"


def _name(folded: str, position: int, end: int, pen: bool) -> tuple[int, int, str] | None:
    """A name of a byline: a run of two to four characters, two single ones with spaces between, or a run before a role."""
    run_end = _run_end(folded, position, end)
    run = folded[position:run_end]
    role = next((m for m in ROLE.finditer(run) if m.start() >= 2 and m.end() == len(run)), None)
    role = role or next((m for m in ROLE.finditer(run) if m.start() >= 2 and len(m.group()) > 1), None)
    if role and not (len(role.group()) == 1 and looks_like_name(run) and role.group() != "摄"):
        run, run_end = run[: role.start()], position + role.start()
    if len(run) == 1:
        padded = _PADDED.match(folded, position, end)
        if (
            padded
            and (padded[1] in surnames() or pen or folded[padded.end() : padded.end() + 1] in "）)")
            and is_given(padded[2])
        ):
            return position, padded.end(), padded[1] + padded[2]
        return None
    if stop_names().get(run) or FILLERS.match(run):
        return None
    if len(run) in (2, 3) and surnames().get(run[0], ("rare",))[0] == "common" and not is_word(run):
        return position, run_end, run
    if looks_like_name(run) or (pen and 2 <= len(run) <= 4 and is_given(run) and not is_word(run)):
        return position, run_end, run
    if pen and len(run) > 3:
        name = name_at(folded, position, run_end)
        if name and name.score >= 1.5:
            return name.start, name.end, name.name
    return None


def _filler(folded: str, position: int, end: int) -> int | None:
    """The end of the word at `position` that stands in bylines beside names, None where it is none."""
    run_end = _run_end(folded, position, end)
    run = folded[position:run_end]
    if FILLERS.match(run):
        return run_end
    role = ROLE.search(run)
    # A medium's or unit's name before the role: 天津工人报记者, 据记者.
    if role and (role.start() >= 2 or run[0] == "据") and len(role.group()) > 1:
        return position + role.start()
    if _MEDIUM.search(run):
        return run_end
    return None

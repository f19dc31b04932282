"""Persons whom an article's bylines credit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from extract.article import Article
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.spot.byline_roles import AUTHOR, ROLE, ROLES
from extract.spot.credited import Credited, credited_in
from extract.spot.names import looks_like_name, name_at, stop_names

PRIORITY = 48
_BRACKET = re.compile(r"[（(【]([^（）()【】\n]{2,70})[）)】]")
_AFTER_LEDE = re.compile(r"(?:讯|电|报道|消息|专电)[：:  ]{0,3}$")
_CAPTION_END = re.compile(
    r"(?:^|[。！？”，  （）])((?:[\u4e00-\u9fff]{1,4}[  、]{0,4}){1,4}?)(?:[/ ]?)"
    r"(摄影报道|文/图|文/摄|图/文|摄影|摄|供图)[）)]?$"
)
_MID_CAPTION = re.compile(r"(?<=[。！？”）]) {0,4}((?:[\u4e00-\u9fff]{2,4}[ 、]{1,3}){1,3})摄(?![影制像入取])")
_SIGNED = re.compile(
    r"(?:主席|书记|主任|[局部院校站馆]长|经理|干事|委员) +([\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] +[\u4e00-\u9fff]) *$"
)
_INLINE = re.compile(
    r"(?:(?<=[\n 。讯）、])|^)(?:本报|本网|本台|特约|见习|首席|全媒体)?(?:(记者|通讯员)[ /：:]{0,3}|(作者)[：:] {0,3})(?=[\u4e00-\u9fff])"
)
_PERSON = r"(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] {1,4}[\u4e00-\u9fff])"
# Names of authors on a line of their own, or pushed to the end of the last line of a text.
_NAMES_ALONE = re.compile(rf" *({_PERSON}(?: {{1,4}}{_PERSON}){{1,4}}) *")
# How far the head of an article reaches, in characters.
_HEAD = 100
_GIVEN = re.compile(
    rf"(?:稿件|图片|照片|图文|文图|稿)均?由({_PERSON}(?:[ 、和]{{1,4}}{_PERSON}){{0,4}}?)(?:提供|撰写|拍摄|采写)"
)
# Who reports, named behind the dispatch line: 本报讯 甲报道.
_REPORTS = re.compile(rf"[讯电][ ：:]{{1,4}}({_PERSON}(?:[ 、和]{{1,4}}{_PERSON}){{0,3}}?) ?报道(?=[ ：:，。])")
_TRAILING = re.compile(rf"(?<=[。！？”]) {{3,}}({_PERSON}(?: {{1,4}}{_PERSON}){{0,3}}) *$")
_SENTENCE = re.compile(r"[。！？；，“”《]")
_REMARK = re.compile(r" *〔[^〔〕]*〕 *$")
_CELL = re.compile(r"[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] +[\u4e00-\u9fff]")
_MARK = re.compile(r"^[ □■◎●○◇◆▲△▪☆★◉·\-—]{1,6}")
_QUOTED = re.compile(r"(?:摘自|选自|原载于?|来源：?|据)? ?《[^》\n]{2,24}》[，, ]*")
_DATED = re.compile(r"[  ]*(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)(?: ?\d{1,2}:\d\d(?::\d\d)?)? *$")
# Whose name stands before his unit: 甲（作者单位：某校工会）.
_WITH_UNIT = re.compile(r"([\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] +[\u4e00-\u9fff]) *（(?:作者)?单位[：:]")


def spot_bylines(article: Article, known: Sequence[Mention]) -> Iterator[Mention]:
    """A mention of a person, its `value` a tuple of credits, for each name in a byline."""
    found: dict[int, Credited] = {}
    for credited in _credited(article, known):
        found.setdefault(credited.start, credited)
    for start in sorted(found):
        one = found[start]
        yield Mention(Kind.PERSON, one.start, one.end, one.name, "byline", PRIORITY, value=one.credits)


def _credited(article: Article, known: Sequence[Mention]) -> Iterator[Credited]:
    folded = article.folded
    bodies = [(m.start, m.end) for m in known if m.kind in ORGANISATIONS]
    for match in _BRACKET.finditer(folded):
        yield from _bracket(folded, match, bodies)
    offset = 0
    for line in folded.split("\n"):
        if line.strip():
            yield from _line(folded, offset, line, bodies)
        offset += len(line) + 1


def _bracket(folded: str, match: re.Match[str], bodies: list[tuple[int, int]]) -> list[Credited]:
    start, end = match.span(1)
    before = folded[max(0, start - 12) : start - 1]
    line_start = folded.rfind("\n", 0, match.start()) + 1
    line_end = folded.find("\n", match.end())
    rest = folded[match.end() : line_end if line_end >= 0 else len(folded)]
    alone = not rest.strip(" 。") and folded[line_start : match.start()].rstrip(" ")[-1:] in ("", *"。！？”’")
    lede = bool(_AFTER_LEDE.search(before)) or not folded[line_start : match.start()].strip()
    if folded[match.start()] == "【":
        alone = lede = False
    if not (alone or lede or ROLE.search(match[1]) or "单位" in match[1]):
        return []
    quoted = _QUOTED.match(folded, start, end)
    return credited_in(folded, quoted.end() if quoted else start, end, bodies, bare=alone or lede)


def _line(folded: str, offset: int, line: str, bodies: list[tuple[int, int]]) -> Iterator[Credited]:
    marked = _MARK.match(line)
    if len(line) <= 60 and not _SENTENCE.search(line):
        lead = marked.end() if marked else 0
        line = _REMARK.sub("", line) if "〔" in line else line
        undated = _DATED.sub("", line)
        bare = bool(marked and marked.group().strip()) or undated != line or _lone(folded, offset, line)
        line = undated
        credited = credited_in(folded, offset + lead, offset + len(line), bodies, bare=bare)
        signed = _SIGNED.search(line)
        if (
            not credited
            and signed
            and any(start == offset + lead and end <= offset + signed.start(1) for start, end in bodies)
        ):
            credited = credited_in(folded, offset + signed.start(1), offset + len(line), bodies, bare=True)
        if not (credited and _tabled(folded, offset, line, bodies)):
            yield from credited
    if len(line) > 5 and line.rstrip(" ）)").endswith(("摄", "摄影", "摄影报道", "图", "供图", "文")):
        caption = _CAPTION_END.search(line.rstrip(), max(0, len(line) - 40))
        if caption:
            yield from credited_in(folded, offset + caption.start(1), offset + caption.end(2), bodies, bare=False)
    units = _WITH_UNIT.finditer(line) if "单位" in line else ()
    reports = _REPORTS.finditer(line, 0, _HEAD) if "报道" in line[:_HEAD] else ()
    for given in chain(units, _GIVEN.finditer(line) if "由" in line else (), reports):
        yield from _authors(folded, offset + given.start(1), offset + given.end(1))
    trailing = _TRAILING.search(line) if "   " in line else None
    names = trailing or (_names_alone(folded, offset, line) and _NAMES_ALONE.fullmatch(line))
    if names:
        yield from _authors(folded, offset + names.start(1), offset + names.end(1))
    for taken in _MID_CAPTION.finditer(line) if "摄" in line else ():
        yield from credited_in(folded, offset + taken.start(1), offset + taken.end(), bodies, bare=False)
    head = line[:80]
    for match in _INLINE.finditer(line, 0, 80) if "者" in head or "通讯员" in head else ():
        name = name_at(folded, offset + match.end(), offset + len(line))
        if name and name.score >= 1:
            yield Credited(name.start, name.end, name.name, ROLES[match[1] or match[2]])


def _names_alone(folded: str, offset: int, line: str) -> bool:
    """Whether the line may hold bare names of authors: no other such line stands beside it."""
    if len(line) > 40 or not (line.startswith("  ") or 0 < offset < _HEAD) or not _NAMES_ALONE.fullmatch(line):
        return False
    above = folded[folded.rfind("\n", 0, max(offset - 1, 0)) + 1 : max(offset - 1, 0)]
    end = offset + len(line) + 1
    below = folded[end : folded.find("\n", end) if folded.find("\n", end) >= 0 else len(folded)]
    return not _NAMES_ALONE.fullmatch(above) and not _NAMES_ALONE.fullmatch(below)


def _authors(folded: str, start: int, end: int) -> list[Credited]:
    """The authors whose names, spaces between, fill the stretch; none where any of them is no name."""
    found = [(start + m.start(), start + m.end()) for m in _CELL.finditer(folded[start:end])]
    names = [Credited(first, last, folded[first:last].replace(" ", ""), AUTHOR) for first, last in found]
    if all(looks_like_name(one.name) and one.name not in stop_names() for one in names):
        return names
    return []


def _tabled(folded: str, offset: int, line: str, bodies: list[tuple[int, int]]) -> bool:
    """Whether the line holds a body but no credit, and so does the next or the last: a table of people, not a byline."""
    if ROLE.search(line) or not _holds(bodies, offset, offset + len(line)):
        return False
    before = folded.rfind("\n", 0, max(offset - 1, 0)) + 1
    after = offset + len(line) + 1
    end = folded.find("\n", after)
    return _holds(bodies, before, offset) or _holds(bodies, after, end if end >= 0 else len(folded))


def _holds(bodies: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a body stands in a stretch that is a short line."""
    place = bisect_left(bodies, (start, start))
    return end - start <= 40 and place < len(bodies) and bodies[place][0] < end


def _lone(folded: str, offset: int, line: str) -> bool:
    """Whether the line is one name and nothing else."""
    start = offset + len(line) - len(line.lstrip(" "))
    name = name_at(folded, start, offset + len(line))
    bare = line.strip()
    return (
        name is not None
        and len(bare) == 3
        and name.name == bare
        and name.score >= 1.9
        and not stop_names().get(bare[:2])
    )

"""Recipients in lists under the name of an honour: a line with the honour and its count, then one recipient a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.kind import Kind
from extract.mention import Mention
from extract.relate.recipients import after, of_line
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _Q = MASK[Kind.HONOUR], MASK[Kind.QUANTITY]
_HEADING = re.compile(
    rf"^[\s]*(?:荣获|获得|获|被授予|入选|获评)(?:了|“|{MASK[Kind.YEAR]}|\d{{4}}年度?)*{_H}[”]?(?:称号|荣誉)?的[^，。；：]{{0,8}}(?:是|有|为|名单|如下|包括)+[：\s]*$"
    rf"|^[\s◆●■▲△□○◎★☆※【\d一二三四五六七八九十、.．（()）附：]*{_H}[”】]?(?:称号)?(?:获得者|获奖者|名单|单位|集体|个人|人员)*"
    rf"(?:[（(](?:{_Q}|共{_Q}|部分|排名不分先后|[^（）]{{1,8}})[）)])*(?:名单)?[：:】\s]*(?:{_Q})?[\s：]*$"
)
_STARTS = f"{BODY_MASKS}{MASK[Kind.PERSON]}{MASK[Kind.PLACE]}"
_LINE = re.compile(rf"^[\s\d、.．·●○◆（()）]*[{_STARTS}]")
# A line that begins with a name nobody read.
_UNREAD = re.compile(
    rf"[\s\d、.．·]*[\u4e00-\u9fff](?:[\u4e00-\u9fff]{{1,2}}| {{1,3}}[\u4e00-\u9fff])[ （(，,：][^。]{{0,16}}[{_STARTS}][^。]{{0,24}}\s*$"
)
# 一等奖    某某某    某某农场, and the rows below that give no rank of their own; ■优胜班组：某某公司某某班组等50个.
_ROW = re.compile(
    rf"^[\s◆●■▲△□○◎★☆※【\d一二三四五六七八九十、.．（()）]*{_H}[”】]?(?:（[^（）]{{1,16}}）)?[ \t：:]+(?=[^，。；]{{0,24}}[{_STARTS}])[^。；，{_H}]*$"
)
_NEXT_ROW = re.compile(rf"^\s*[{_STARTS}](?![^{_STARTS}]{{7}})[^。；，{_H}]*$")
_LONGEST = 40


def headed_lists(masks: Sequence[Masked]) -> Iterator[tuple[Masked, int, tuple[Mention, ...]]]:
    """The sentences that head a list or begin a row with an honour, each with the honour's masked position and the recipients, in
    order; headings that no recipient follows are left out."""
    for index, masked in enumerate(masks):
        at = masked.text.find(_H)
        if at < 0 or masked.mentions[at].entity is None:
            continue
        if _ROW.match(masked.text):
            yield masked, at, (*_of_row(masked, at), *_further_rows(masks[index + 1 :]))
        elif _HEADING.match(masked.text) and (found := tuple(_lines(masks[index + 1 :]))):
            yield masked, at, found


def _of_row(row: Masked, at: int) -> list[Mention]:
    """The recipients behind the honour in its row: the persons, failing those the bodies."""
    listed = after(row, at + 1, len(row.text))
    return [one for one in listed if one.kind is Kind.PERSON] or listed


def _further_rows(below: Sequence[Masked]) -> Iterator[Mention]:
    """The recipients of the rows below that give no honour of their own."""
    for line in below:
        if not _NEXT_ROW.match(line.text) or len(line.text.strip()) > _LONGEST:
            return
        yield from of_line(line)


def _lines(below: Sequence[Masked]) -> Iterator[Mention]:
    """The recipients of the lines below a heading, lines that begin with a name nobody read passed over."""
    for line in below:
        found = of_line(line)
        if _UNREAD.match(line.text) and not _LINE.match(line.text) and _H not in line.text:
            continue
        too_long = len(line.text.strip()) > _LONGEST * max(len(found), 1)
        if not _LINE.match(line.text) or too_long or line.text.rstrip().endswith("。") or _H in line.text:
            return
        yield from found

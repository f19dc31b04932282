"""Recipients in lists under the name of an honour: a line with the honour and its count, then one recipient a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.relate.recipients import after, of_line
from extract.sentence import MASK, Masked

_H, _Q = MASK[Kind.HONOUR], MASK[Kind.QUANTITY]
_HEADING = re.compile(
    rf"^[\s]*(?:荣获|获得|获|被授予|入选|获评)(?:了|“|{MASK[Kind.YEAR]}|\d{{4}}年度?)*{_H}[”]?(?:称号|荣誉)?的[^，。；：]{{0,8}}(?:是|有|为|名单|如下|包括)+[：\s]*$"
    rf"|^[\s◆●■▲△□○◎★☆※【\d一二三四五六七八九十、.．（()）附：]*{_H}[”】]?(?:称号)?(?:获得者|获奖者|名单|单位|集体|个人|人员)*"
    rf"(?:[（(](?:{_Q}|共{_Q}|部分|排名不分先后|[^（）]{{1,8}})[）)])*(?:名单)?[：:】\s]*(?:{_Q})?[\s：]*$"
)
_STARTS = "".join(MASK[kind] for kind in Kind if kind in ORGANISATIONS or kind in (Kind.PERSON, Kind.PLACE))
_LINE = re.compile(rf"^[\s\d、.．·●○◆（()）]*[{_STARTS}]")
# A line that begins with a name nobody read.
_UNREAD = re.compile(
    rf"[\s\d、.．·]*[\u4e00-\u9fff](?:[\u4e00-\u9fff]{{1,2}}| {{1,3}}[\u4e00-\u9fff])[ （(，,：][^。]{{0,16}}[{_STARTS}][^。]{{0,24}}\s*$"
)
# 一等奖    某某某    某某农场, and the rows below that give no rank of their own; ■优胜班组：某某公司某某班组等50个.
_ROW = re.compile(
    rf"^[\s◆●■▲△□○◎★☆※【\d一二三四五六七八九十、.．（()）]*{_H}[”】]?(?:（[^（）]{{1,16}}）)?[ \t：:]+(?=[^，。；]{{0,24}}[{_STARTS}])[^。；，{_H}]*$"
)
_NEXT_ROW = re.compile(rf"^\s*[{_STARTS}][^。；，{_H}]*$")
_LONGEST = 40


def headed_lists(masks: Sequence[Masked]) -> Iterator[tuple[Masked, Mention, tuple[Mention, ...]]]:
    """The heading's sentence, its honour and the recipients of the lines below it, for each heading that has some."""
    for index, masked in enumerate(masks):
        if _H in masked.text and _ROW.match(masked.text):
            honour = masked.mentions[masked.text.index(_H)]
            listed = after(masked, masked.text.index(_H) + 1, len(masked.text))
            found = [one for one in listed if one.kind is Kind.PERSON] or listed
            for line in masks[index + 1 :]:
                if not _NEXT_ROW.match(line.text) or len(line.text.strip()) > _LONGEST:
                    break
                found.extend(of_line(line))
            if honour.entity is not None:
                yield masked, honour, tuple(found)
            continue
        if _H not in masked.text or not _HEADING.match(masked.text):
            continue
        honour = masked.mentions[masked.text.index(_H)]
        receivers: list[Mention] = []
        for line in masks[index + 1 :]:
            found = of_line(line)
            if _UNREAD.match(line.text) and not _LINE.match(line.text) and _H not in line.text:
                continue
            too_long = len(line.text.strip()) > _LONGEST * max(len(found), 1)
            if not _LINE.match(line.text) or too_long or line.text.rstrip().endswith("。") or _H in line.text:
                break
            receivers.extend(found)
        if receivers and honour.entity is not None:
            yield masked, honour, tuple(receivers)

"""Bodies that took part in a contest, as its results tell: 甲夺冠, 一等奖归了甲的选手, 甲、乙分列二三名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import BODIES, BODY, COUNT, bodies
from extract.sentence import MASK, Masked

# Labour emulation (“安康杯”竞赛) lasts the year, and its winners are no contestants of a day.
_CONTEST = re.compile("(?<!劳动竞)(?<!”竞)(?:赛|比武|擂台|运动会|展演|汇演)[^赛]{0,4}”?$")
_PLACE = "第[一二三四五六七八九](?:名|位|(?=[，。；、！]|$))"
_HONOUR = MASK[Kind.HONOUR]
_PRIZE = re.compile("[一二三]等奖|第[一二三]名|组织奖|优胜|风尚奖|文明奖|[金银铜]奖|冠军|亚军|季军|团体|表演奖|状元")
_RESULT = re.compile(
    f"冠军|亚军|季军|夺冠|夺魁|摘冠|摘金|折桂|登顶|问鼎|封王|居首|称雄|头名|头筹|状元|榜首|{_PLACE}|[一二三]等奖|金[奖牌]|银[奖牌]|铜[奖牌]|组织奖|"
    "优胜[奖单]|风尚奖|文明奖"
)


def contestants(reading: Reading) -> Iterator[tuple[Masked, Mention, Mention]]:
    """Each body that a result names, with its sentence and the contest: the last named before, else the article's first."""
    contests = [m for m in reading.mentions if m.kind is Kind.PROGRAMME and m.entity and _CONTEST.search(m.entity.name)]
    for masked in reading.masks if contests else ():
        if _HONOUR not in masked.text and _RESULT.search(masked.text) is None:
            continue
        for match in _pattern().finditer(masked.text):
            prize = match["won"] or match["prize"]
            if prize == _HONOUR and not _PRIZE.search(
                masked.mention(match.start("won" if match["won"] else "prize")).name
            ):
                continue
            contest = _contest(reading, contests, masked, match.start())
            for body in bodies(masked, *match.span("who" if match["who"] else "by")):
                yield masked, body, contest


def _contest(reading: Reading, contests: list[Mention], masked: Masked, position: int) -> Mention:
    """The contest that a result at the masked position is of."""
    offset = masked.starts[position]
    here = [m for m in contests if masked.sentence.start <= m.start < masked.sentence.end]
    before = [m for m in here or contests if m.start < offset]
    return before[-1] if before else (here or contests)[0]


@cache
def _pattern() -> re.Pattern[str]:
    person = MASK[Kind.PERSON]
    other = rf"[^，。；{_HONOUR}{BODY[1:-1]}]"
    result = f"{_RESULT.pattern}|{_HONOUR}"
    team = rf"(?:[一二三]?队|代表队|代表团|选手|的?(?:选手|职工|员工)?{person})?"
    link = "(?:[归被由给是为属：到]了?|依次|分别|，(?:依次|分别|分|都|全|由)?[是归给为]了?)"
    return re.compile(
        rf"(?P<who>{BODIES}){team}{COUNT}{team}(?:{other}{{0,12}}?|，{other}{{0,4}}?)(?P<won>{result})|"
        rf"(?P<prize>{result}){other}{{0,10}}?{link}(?P<by>{BODIES})(?!{other}{{0,4}}?[授颁奖认报评发命])"
    )

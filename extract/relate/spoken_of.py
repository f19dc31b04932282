"""The programme that words about its holders speak of, where they do not name it themselves."""

from __future__ import annotations

import re

from extract.article import BlockKind
from extract.kind import Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.bodies import PROGRAMME
from extract.relate.implied import CLAUSE, WHOLE
from extract.sentence import Masked

# What stands between joint bodies and a programme that they do not hold: 联合发出通知，号召投身X.
_NOT_HELD = re.compile(
    "[。；]|依托|投身|(?:(?:[发印]出|印发|下发|发布)[^，。；]{0,6}+|通知)(?!，?(?:决定|部署|在[^，。；]{1,10}(?:开展|启动)))|号召|参加|参与|慰问|走访|召开|授予|表彰|命名|[^，]{16}，[^，]{4,}，"
)
# P是W的一部分: what is said behind is said of P.
_WHOLE = re.compile(f"(?<=[是为]){PROGRAMME}的?(?:(?:重要)?组成部分|一部分|一环|一项|内容|之一|子项目)")
# So many sentences later at most is a programme named whose holders are told before it.
_SOON = 3


def nearest_programme(
    reading: Reading, index: int, masked: Masked, position: int, *, of_headline: bool = True, ever: bool = True
) -> Mention | None:
    """The programme that a role word at `position` speaks of: in its sentence the last before or the first behind it, else that
    of the headline (where asked for), else the last of the six sentences before, else the first of the article up to the third behind."""
    here = _held(masked)
    before = [m for at, m in here if at < position]
    if before:
        return before[-1]
    told = [
        m
        for earlier in reading.masks[max(0, index - (_FAR if _MEANT.search(masked.text, 0, position) else 6)) : index]
        for at, m in _held(earlier)
        if not WHOLE.match(earlier.text, at + 1)
    ]
    noun = _NOUN.search(masked.text, 0, position)
    meant = [m for m in told if noun and _is_a(m, noun[1])]
    if meant and (not here or of_headline):
        return meant[-1]
    if here and (not told or "，" not in masked.text[position : here[0][0]]):
        return here[0][1]
    known = {m.entity for m in told if reading.mask_of(m.start) not in _heads(reading)}
    for head in _heads(reading) if of_headline else ():
        for _, mention in _held(head)[:1]:
            if not known or mention.entity in known:
                return mention
    if told:
        return told[-1]
    near = reading.masks[: index + 1 + _SOON] if ever else ()
    return next((m for later in near for _, m in _held(later)), None)


def _held(masked: Masked) -> list[tuple[int, Mention]]:
    """The programmes of a sentence, each with its position, but for what they are said to be about."""
    return [(at, m) for at, m in masked.linked(Kind.PROGRAMME) if not _THEME.search(masked.text[max(at - 4, 0) : at])]


# What it is said to be about is not what is held: 大赛题为“…”.
_THEME = re.compile("(?:题为|主题[是为叫]|口号[是为叫]|主题：|名为主题)$")
# What is called 这场比赛 may have been named long before.
_FAR = 40
_MEANT = re.compile("[这该此本][场次项届个]?(?:比赛|大赛|竞赛|赛事|活动|运动会|行动|培训班|晚会)")
# What is said to be held is called by its last word: 运动会由A举办.
_NOUN = re.compile(
    "(?:^|[，；：])[^，；：]{0,6}?(运动会|竞赛|大赛|比赛|赛|活动|项目|行动|计划|工程|培训班|班|节|展|论坛|晚会|品牌|基金|平台|夜校|季|周)"
    "(?:[^，；：]{0,6}?)(?:由|是|归)"
)
# What lasts and stands is no activity: 驿站, 平台.
_STANDING = re.compile("(?:站|家|屋|室|平台|基地|中心|品牌|基金|[号网])$")


def _is_a(programme: Mention, noun: str) -> bool:
    """Whether the noun is what the programme's name ends in, or an activity that any deed may be called."""
    name = programme.name.rstrip("”")
    return name.endswith(noun) or (noun == "活动" and not _STANDING.search(name))


def _heads(reading: Reading) -> list[Masked]:
    """The headline's sentences, then the subtitles'."""
    blocks = (BlockKind.HEADLINE, BlockKind.SUBTITLE)
    return [masked for block in blocks for masked in reading.masks if masked.sentence.block is block]


def made_programme(reading: Reading, index: int, masked: Masked, position: int) -> Mention | None:
    """The programme that 由X推出 at `position` is said of: the last before it in its sentence, of a part and its whole the part,
    else what 该活动 means."""
    before = [(at, m) for at, m in masked.linked(Kind.PROGRAMME) if at < position]
    if before:
        whole = len(before) > 1 and _WHOLE.match(masked.text, before[-1][0])
        return before[-2 if whole else -1][1]
    clause = CLAUSE.split(masked.text[:position])[-1]
    called = any(match.end() == position + 1 for match in _NOUN.finditer(masked.text, 0, position + 1))
    if called or re.match("该|这|此|本|其|它", clause):
        return nearest_programme(reading, index, masked, position + 1, of_headline=False, ever=False)
    return None


def object_programme(reading: Reading, index: int, masked: Masked, start: int, end: int) -> Mention | None:
    """The programme that joint action at `[start, end)` is about: the first behind it, else the nearest before."""
    behind = [
        m for at, m in masked.linked(Kind.PROGRAMME) if at >= end and _NOT_HELD.search(masked.text, end, at) is None
    ]
    if behind:
        return behind[0]
    if re.match(
        r"[^，。；]{0,4}?(?:举办|主办|张罗|发起|组织开展|来办|办起|帮手|帮忙|起步|合办|操办|筹办|(?<=[由])?(?:实施|推出|打造|开办|运营))|[^，。；]{0,4}，[^，。；]{0,14}(?:[连续接又]办|举办|办起|办了|开办|开了|连开)",
        masked.text[end : end + 24],
    ):
        return nearest_programme(reading, index, masked, start)
    return None

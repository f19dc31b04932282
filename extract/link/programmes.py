"""Full names of programmes: variants of one name in an article become one entity."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.abbreviation import in_order
from extract.article import HEADINGS, Article
from extract.contest import bare, is_round
from extract.context import Context
from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.toponym import conventional

_WHOLE = re.compile(
    "^(?P<ordinal>(?:第[一二三四五六七八九十]{1,3}届|首届|20[0-9]{2}年度?)?)(?:(?:本|我)?(?=.(?:首届|第|20[0-9]{2}年))|全(?=.[\u4e00-\u9fff]{4}|.首届|.第|.20))(?P<area>[省市州区县])"
)
_UNION = re.compile("^(省|市|州|区|县|镇|乡)(?:总工会|总)")
_REFORM = re.compile("(?:新时[代期])?(?:产业工人队伍建设改革|产改)")
_REFORM_NAME = "产业工人队伍建设改革"
# A core that ends in its own head needs no further one: “万人劳动竞赛”活动品牌.
_ENDED = re.compile("((?:竞赛|大赛|行动|工程|计划)”)(?:活动|品牌|工作|项目)+$")
_CHOICE = re.compile("(?:评选|选树|寻访|推选|遴选)(?:活动|工作|宣传活动)?$")
# The last round of a contest: …竞赛|总决赛, “…竞赛”|决赛.
_FINAL = re.compile("(赛”?)(?:总决赛|半决赛|决赛|初赛|复赛)$")
# Work on a programme, told behind its name.
_WORK_ON = re.compile(
    "(?:活动|竞赛|大赛|行动|计划|工程|项目|品牌)”?(?:的)?(?:联盟|联盟工作|平台建设|建设|工作|评选|创建|试点|体系|服务|平台)$"
)
_MATCHES = ("赛", "比武")
# A place of the programme's, or a program to reach it by.
_PLACE = re.compile("(?:服务站点?|站点|基地|阵地|窗口|专栏|专区|小程序|公众号|APP|App|客户端)$")
_TAIL = re.compile("(?:活动|工作|品牌|项目|竞赛|行动|创建|建设)$")


def link_programmes(
    article: Article, context: Context, mentions: Sequence[Mention], linked: Mapping[Mention, Entity]
) -> dict[Mention, Entity]:
    """The entity that each mention of programmes names; mentions that name none are left out.

    `mentions` are the settled mentions of all kinds, sorted; `linked` holds what earlier linkers resolved.
    """
    programmes = [mention for mention in mentions if mention.kind is Kind.PROGRAMME]
    bodies = {m.name: linked[m].name for m in mentions if m.kind in ORGANISATIONS and m in linked}
    found: dict[Mention, Entity] = {}
    groups = _groups(programmes)
    joined = _join_headlines(article, groups)
    for group in groups:
        found.update(
            dict.fromkeys(
                group,
                Entity(Kind.PROGRAMME, _resolved(_canonical([m for m in group if m not in joined]), context, bodies)),
            )
        )
    return found


def _groups(programmes: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of one programme together: equal cores, or one bare name within another."""
    groups: list[list[Mention]] = []
    for mention in sorted(programmes, key=lambda m: (-len(bare(m.name)), m.start)):
        home = next((group for group in groups if any(_same(mention, other) for other in group)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return groups


# How an event's name ends by which a headline takes it up: 兴化重大工程|劳动竞赛, 芜湖职工|汇演.
_EVENT = re.compile(
    "(?:(?:[\u4e00-\u9fff]{2})(?:竞赛|大赛|比赛)|联赛|比武|运动会|汇演|会演|晚会|艺术节|文化节|体育节|读书节|论坛|展演|书画展|摄影展)$"
)


def _join_headlines(article: Article, groups: list[list[Mention]]) -> frozenset[Mention]:
    """Join what only headlines name, without marks or ordinal, to the programme of the text that ends like it; what was
    joined."""
    heads = [block for block in article.blocks if block.kind in HEADINGS]
    joined: list[Mention] = []
    if not heads:
        return frozenset()
    last = max(block.end for block in heads)
    for group in [group for group in groups if all(m.end <= last and m.value is None for m in group)]:
        event = _EVENT.search(group[0].name)
        if event is None or any(_ORDINAL.search(m.name) for m in group):
            continue
        homes = [other for other in groups if min(m.start for m in other) >= last]
        ending = [other for other in homes if any(m.name.endswith(event.group()) for m in other)]
        quoted = [other for other in ending if any(m.value is not None for m in other)]
        if len(quoted) == 1 or len(ending) == 1:
            (quoted if len(quoted) == 1 else ending)[0].extend(group)
            groups.remove(group)
            joined.extend(group)
    return frozenset(joined)


def _same(short: Mention, long: Mention) -> bool:
    """Whether two mentions, of which `long` has the longer name, mean one programme."""
    a, b = bare(short.name), bare(long.name)
    core, other = _core(short), _core(long)
    if a == b or _itemised(core, long) or _itemised(other, short):
        return True
    if is_round(_FINAL.sub(r"\1", a), b):
        return False
    if a.startswith("产改") or b.startswith("产改"):
        return bool(_REFORM.match(a) and _REFORM.match(b))
    if short.value is None and long.value is None:
        return a == _TAIL.sub("", b) or (len(a) >= 4 and (a in b or _abbreviates(a, b) or _alike(a, b)))
    if long.value is None:
        return len(core) >= 3 and core in b
    if short.value is None:
        stem = _TAIL.sub("", a)
        if len(a) > 4 and "暨" not in b and _abbreviates(a, b[b.find(other) + len(other) :] or b):
            return True
        within = (
            (len(other) >= 4 and other in a) or (len(a) >= 5 and a in b) or (len(stem) >= 3 and other.endswith(stem))
        )
        return stem == other or within or (len(a) >= 3 and (other.endswith(a) or _TAIL.sub("", b).endswith(stem)))
    if core == other:
        return core in (a, b) or (_chooses(a) == _chooses(b) and not _contests(a[len(core) :], b[len(core) :]))
    alike = core == a or _TAIL.sub("", a) in b or (len(core) >= 4 and a[-2:] == b[-2:])
    return len(core) >= 3 and core in other and alike


def _chooses(name: str) -> bool:
    """Whether the name is that of choosing people, not of what they do: “云岭工匠”选树, not “云岭工匠”大赛."""
    return _CHOICE.search(name) is not None


_CONTEST_WORDS = re.compile(
    "[职员]工|职业|技能|劳动|[大竞比决预初复联]?赛|总|选拔|邀请|半|活动|主题|全[国省市县区州]|和"
)


def _contests(head: str, other: str) -> bool:
    """Whether two heads behind one core name two contests: “椒工杯”|乒乓球赛, “椒工杯”|掼蛋赛."""
    if not (head.endswith(_MATCHES) and other.endswith(_MATCHES)):
        return False
    short, long = sorted((_CONTEST_WORDS.sub("", head), _CONTEST_WORDS.sub("", other)), key=len)
    return bool(short) and not in_order(short, long)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in order and both end alike: 首届文体节 for 首届职工文化体育节."""
    if (
        short[-1] != long[-1]
        or len(short) < 4
        or (len(short) == 4 and not (short[-2:] == long[-2:] and short[:2] in long))
    ):
        return False
    return in_order(short, long)


_ORDINAL = re.compile("第[一二三四五六七八九十百0-9]{1,4}[届次]|首届|20[0-9]{2}年度?")
_OF_AREA = re.compile("[\u4e00-\u9fff]{2,4}?(?=职工)")
_SCHEME_OF_ITEMS = re.compile("([二三四五六七八])([\u4e00-\u9fff])(?:一([\u4e00-\u9fff]))?")


def _alike(short: str, long: str) -> bool:
    """Whether one name tells the area and the other the ordinal of one event: 沙坪坝职工艺术节, 第四届职工文化艺术节."""
    a, b = _ORDINAL.sub("", short), _ORDINAL.sub("", long)
    if (a == short) == (b == long) or a.startswith("职工") == b.startswith("职工"):
        return False
    a, b = (name if name.startswith("职工") else _OF_AREA.sub("", name, count=1) for name in (a, b))
    return a == b or _abbreviates(*sorted((a, b), key=len))


def _itemised(core: str, long: Mention) -> bool:
    """Whether the quoted core of `long` spells out the items that `core` counts: 三送 counts 送清凉、送安全、送法律."""
    match = _SCHEME_OF_ITEMS.fullmatch(core)
    if match is None or not isinstance(long.value, str):
        return False
    items = re.split("[、，]", long.value)
    count = "零一二三四五六七八".index(match[1])
    return len(items) == count + bool(match[3]) and all(item.startswith(match[2]) for item in items[:count])


def _core(mention: Mention) -> str:
    return bare(mention.value if isinstance(mention.value, str) else mention.name)


def _canonical(group: Sequence[Mention]) -> str:
    """The fullest of the names of one programme; of equally long ones the first.

    A contest that is also named without its last round goes by that name. Of two that share a
    quoted core, the one that goes on about work on the programme (…竞赛联盟, …活动建设) is not its name.
    """
    names = [_ENDED.sub(r"\1", mention.name) for mention in sorted(group, key=lambda m: m.start)]
    if any(not _FINAL.search(name) for name in names):
        names = [_FINAL.sub(r"\1", name) for name in names]
    proper = [name for name in names if not _WORK_ON.search(name) and not _PLACE.search(name)] or names
    return max(proper, key=lambda name: (name[:2] != "产改", len(bare(name))))


def _resolved(name: str, context: Context, bodies: Mapping[str, str]) -> str:
    """The name with a leading 全州, 市总工会 and the like made full."""
    whole = _WHOLE.match(name)
    if whole:
        area = context.area(whole["area"])
        return whole["ordinal"] + conventional(area) + name[whole.end() :] if area else name
    if name.strip("“”") in ("产改", "产改试点", "产改工作"):
        return _REFORM_NAME
    union = _UNION.match(name)
    if union and union.group() in bodies:
        return bodies[union.group()] + name[union.end() :]
    return name

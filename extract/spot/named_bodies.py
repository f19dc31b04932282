"""Bodies with a name of their own, found by their last word: firms, schools, hospitals, service places, enterprise unions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.boundary import before_break, begins_name, is_coined, is_proper, name_start
from extract.kind import Kind
from extract.lexicon import table, words
from extract.mention import Mention
from extract.sought import Sought
from extract.spot.beside_names import beside_name
from extract.spot.body_proof import LEGAL, is_barred, is_brand, is_own, is_proven
from extract.spot.candidate import Candidate
from extract.spot.known_bodies import known_names
from extract.spot.listed_units import listed_units
from extract.spot.name_end import runs_on, unbracketed, unquoted, with_unit
from extract.toponym import within

PRIORITY = 50
_LONGEST = 34
_RANK = re.compile(r"(?:自治区|省|市|县|区|州|旗|镇|乡)(?=[一-鿿])(?!场|值|民|容|域|块|际)")
# What may not begin a name, though no break: the tail of a word that the dictionary does not hold.
_TRIM = re.compile(
    r"^(?:[一-鿿]{0,3}(?:所在地|[^常]委驻(?!外|京))|[一二三四五六七八九十百千万两\d]+(?:多|余)?(?:家|个|名|所|位|支)|和|及|与|、|等|由|为|的|了|其中"
    r"|[一-鿿]{2,8}[部局委]联合(?=国家)|应(?=俄罗斯|[一-鿿]{2,4}联邦)|一家|某|各|原(?![平阳州子创生野料油种始水木则点])|(?:省市|市县|县市|区县)(?!政|委)|市级|省级|县级|区级|时任|施工方|承建方|参建方|公司(?=[一-鿿]{3})(?!所))+"
)


@cache
def _heads() -> tuple[tuple[str, ...], tuple[Kind, ...]]:
    rows = table("organisation_heads")
    return tuple(row[0] for row in rows), tuple(Kind(row[1]) for row in rows)


_HEADS = Sought(lambda: _heads()[0])


def spot_named_bodies(folded: str) -> Iterator[Mention]:
    """The bodies that the folded text names by a proper name and a head word; of one end only the longest head counts."""
    heads, kinds = _heads()
    longest: dict[int, tuple[int, int]] = {}
    for index, start, end in _HEADS.everywhere(folded):
        if end not in longest or start < longest[end][0]:
            longest[end] = (start, index)
    found: list[Mention] = []
    unproven: list[Mention] = []
    for end, (head, index) in sorted(longest.items()):
        name = _candidate(folded, head, end, kinds[index], heads[index])
        if name is None and _WITHOUT_STEM.fullmatch(heads[index]) and beside_name(folded, head, end):
            found.append(Mention(kinds[index], head, end, heads[index], "named body", PRIORITY))
        if name is None or is_barred(name):
            continue
        if is_proven(name):
            found.append(_mention(name, end))
            found.extend(_twins(folded, found[-1], head, heads[index]))
            if found[-1].kind is Kind.ENTERPRISE:
                found.extend(listed_units(folded, Kind.ENTERPRISE, name.start, end, found[-1].end))
        elif is_own(name) and name.kind in _LISTED:
            unproven.append(_mention(name, end))
    yield from found
    beside = list(_beside(folded, found, unproven))
    yield from beside
    taught = any(_TAUGHT.search(mention.name) for mention in found)
    yield from (
        mention
        for mention in unproven
        if mention not in beside
        and (
            (begins_name(folded, mention.start) and _is_unit(folded, mention, taught))
            or beside_name(folded, mention.start, mention.end)
        )
    )


_TAUGHT = re.compile(r"(?:大学|学院)(?:工会|党委|分工会)?$")
_COLLEGE = re.compile(r"[一-鿿]{2,}学院(?:工会|分工会|党委|党总支)?$")
_SHOP = re.compile(r"[一-鿿0-9]{2,}(?:车间|运行部|作业区|工区|分厂|工段)(?:[一-鿿0-9]{1,6}班)?$")
_HELD = re.compile(
    r"(?:党支部|工会)?(?:[一-鿿]{0,6}副?(?:主任|班长|组长|段长|厂长|书记|主席|部长|区长)|(?:运行|技术)?(?:工程师|技术员|员)|大值班长|[一-鿿]{0,4}工(?=[一-鿿]))"
)


def _is_unit(folded: str, mention: Mention, taught: bool) -> bool:
    """Whether an unproven name is that of a part of the house spoken of: a college of a university, a shop before a post."""
    if taught and _COLLEGE.search(mention.name):
        return True
    return bool(
        _SHOP.search(mention.name) and (_HELD.match(folded, mention.end) or folded.startswith("的", mention.end))
    )


# Heads that alone name a house of the article's town, where somebody is told to be of it: 实验小学, 七中.
_WITHOUT_STEM = re.compile(
    r"[一二三四五六七八九十]{1,2}中|(?:实验|中心|第[一二三四五六七八九十]+)[中小]学|职专|职中|(?:人民|中)医院|中心校"
)
_LISTED = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION, Kind.UNION})
_AND = frozenset("、和与及")


def _beside(folded: str, found: Sequence[Mention], unproven: Sequence[Mention]) -> Iterator[Mention]:
    """Those of the unproven names that stand in a list beside a proven one of the same kind: 甲县医院、友谊医院."""
    ends = {mention.end for mention in found}
    for mention in unproven:
        if folded[mention.start - 1 : mention.start] in _AND and mention.start - 1 in ends:
            ends.add(mention.end)
            yield mention
    starts = {mention.start for mention in found}
    for mention in reversed(unproven):
        free = not "一" <= folded[mention.start - 1 : mention.start] <= "鿿"
        if free and folded[mention.end : mention.end + 1] in _AND and mention.end + 1 in starts - ends:
            starts.add(mention.start)
            yield mention


_TWIN = re.compile(r"([一-鿿]{1,6}(村|社区|镇|乡|街道|小区|站))[和与、]$")


def _twins(folded: str, mention: Mention, head: int, word: str) -> Iterator[Mention]:
    """The bodies of the places before one with which they share the head: 甲村、乙村和丙村党群服务中心."""
    at = mention.start
    while match := _TWIN.search(folded, max(0, at - 9), at):
        if not folded[mention.start : head].endswith(match.group(2)):
            return
        start = max(match.start(1), name_start(folded, match.end(1), match.start(1)))
        if match.end(1) - start <= len(match.group(2)):
            return
        yield Mention(mention.kind, start, match.end(1), folded[start : match.end(1)] + word, "shared head", PRIORITY)
        at = start


def _candidate(folded: str, head: int, end: int, kind: Kind, word: str) -> Candidate | None:
    if runs_on(folded, end, word):
        return None
    start = unbracketed(folded, name_start(folded, head, max(0, head - _LONGEST)), head)
    start = unquoted(folded, start, head)
    if folded[start : folded.find("-", start, head)] in known_names():
        start = folded.find("-", start, head) + 1  # 工人日报-中工网
    start = _behind_other(folded, _before_and(folded, start, head, word), head)
    if _RULED.match(folded, end) and (above := folded.rfind("归", start + 2, head)) >= 0:
        start = above + 1
    if word in LEGAL or word == "学院" or folded.startswith("集团", start):
        start = _begun(folded, start, head, word == "学院")
    elif legal := next((form for form in LEGAL if folded.endswith(form, start, head)), ""):
        start = _begun(folded, start, head - len(legal), False)  # the union of a firm is named as the firm is
    known = within(folded, start, head)
    while not any(toponym.start == start for toponym in known) and (match := _TRIM.match(folded[start:head])):
        start += match.end()
    if start >= head:
        return None
    start = start if known else _known_start(folded, start, head)
    stem = folded[start:head]
    if len(stem) < 2 and not (_RANK.match(stem + word) and _ranked(word)):
        return None
    inside = [toponym for toponym in known if start <= toponym.start]
    if kind is Kind.UNION and (federation := stem.rfind("总工会")) >= 0:
        # Another area behind a federation begins another union: 某市总工会指导|某市货车司机工会联合会.
        inside = [toponym for toponym in inside if toponym.start > start + federation] or inside
        start = inside[0].start if inside and inside[0].start > start + federation else start
    lead = folded[start : inside[0].start] if inside else ""
    if lead.endswith(("所在地", "东道主", "委驻", "组")):
        start, lead = inside[0].start, ""
    if 0 < len(lead) <= 2 and lead not in words("brands") and not is_proper(folded, start, inside[0].start):
        start = inside[0].start
    ranked = bool(_RANK.match(folded, start)) and (start == 0 or name_start(folded, start, max(0, start - 3)) == start)
    return Candidate(folded, start, head, kind, word, inside, ranked)


# The end of one body's name and what joins another to it.
_OTHER = re.compile(
    r"[一-鿿](?:”|[一-鿿](?:集团|公司|总工会|工会|[厅局]|医院|大学|学院|中学|小学|委员会|研究院|协会|银行))([和与及])(?=[一-鿿]{2})"
)
# Words that begin with what joins two bodies, where the name of a body may begin too.
_PEACE = re.compile(r"和(?:平|谐|睦|美|顺|田|泰|兴|县|龙|林|硕|静|布)")


_RANKS = frozenset("省市县区州旗")
# The first field of a bureau of two behind its area: 连云港市|港航和|口岸管理局.
_FIELD = re.compile(r"[一-鿿]{2,4}?(?:[省市县区州旗盟]|自治区)([一-鿿]{2,5})[和与]$")
_NO_FIELD = re.compile(r"[会局联委办院部社厅处室队司厂行员工家校团]$|工会|[的了在]")
_OF_FIELDS = re.compile(r"(?:局|委员会|委|厅|办公室|中心)(?:工会|机关工会|党委|党组|团委)?$")


def _before_and(folded: str, start: int, head: int, word: str) -> int:
    """The start moved before 和 where it joins the two fields of one bureau of an area rather than two bodies."""
    if folded[start - 1 : start] not in {"和", "与"} or not _OF_FIELDS.search(folded[start:head] + word):
        return start
    field = _FIELD.search(folded, max(0, start - 12), start)
    if field is None or _NO_FIELD.search(field[1]):
        return start
    areas = [toponym.start for toponym in within(folded, max(0, start - 12), start) if toponym.end == field.start(1)]
    return areas[0] if areas else start


def _behind_other(folded: str, start: int, head: int) -> int:
    """The start moved behind a body that is joined to this one: 甲省某某集团和|乙市某某集团."""
    if all(folded.find(sign, start, head) < 0 for sign in "和与及"):
        return start
    for match in _OTHER.finditer(folded, start, head):
        behind = match.end()
        areas = [toponym.start for toponym in within(folded, behind - 1, head)]
        least = 3 if _PEACE.match(folded, behind - 1) and behind not in areas else 2
        if (head - behind < least and folded[behind] not in _RANKS) or behind - 1 in areas:
            break
        start = behind
    return start


# What a body does with another that belongs to it: 甲站归|乙局管辖.
_RULED = re.compile("[一-鿿]{0,8}管辖|(?:管理|领导|统管)(?=[，。；])")
_EXTENSIONS = 3
_FORM = re.compile(r"(?:（[^（）]{1,8}）|集团|股份|控股|责任|总)+$")


def _begun(folded: str, start: int, head: int, joined: bool) -> int:
    """The start moved before the verbs in a firm's name where nothing but everyday words stand behind them: 东实空气减振|技术.

    With `joined` only before 与: 化学与|生命科学.
    """
    first = start
    for _ in range(_EXTENSIONS):
        form = _FORM.search(folded, start, head)
        core = form.start() if form else head
        if not folded.startswith("集团", start) and (is_proper(folded, start, core) or is_coined(folded, start, core)):
            return start
        verb = before_break(folded, start)
        if verb is None or (joined and folded[verb:start] != "与"):
            return start if joined else first
        start = name_start(folded, verb, max(0, head - _LONGEST))
    return first


def _known_start(folded: str, start: int, head: int) -> int:
    """Where a well-known firm's name begins shortly behind the start, else the start: 主人|中建三局集团."""
    for begin in range(start + 1, min(start + 5, head)):
        lead = folded[start:begin]
        if lead in words("brands") or is_proper(folded, start, begin):
            return start
        if any(folded[begin:end] in known_names() for end in range(begin + 3, min(begin + 7, head + 3))):
            return begin
    return start


def _mention(name: Candidate, end: int) -> Mention:
    kind = name.kind
    if kind is Kind.GOVERNMENT and name.word == "局" and is_brand(name.stem):
        kind = Kind.ENTERPRISE
    if kind is Kind.PARTY and name.stem.endswith("工会") and name.word.endswith("部"):
        kind = Kind.UNION
    if name.word == "办事处" and (held := _HAS_OFFICES.search(name.stem)):
        kind = Kind.MASS if held[0].endswith("会") else Kind.ENTERPRISE
    if kind is Kind.MASS and _OF_WORKERS.search(name.stem) and name.word == "联合会":
        kind = Kind.UNION
    if kind is Kind.COMMITTEE and "工会" in name.stem and name.word.endswith("委员会"):
        kind = Kind.UNION
    if kind in {Kind.ENTERPRISE, Kind.GOVERNMENT, Kind.INSTITUTION}:
        end = with_unit(name.folded, end)
    elif name.word == "工会":
        end = _with_committee(name.folded, end)
    return Mention(kind, name.start, end, name.folded[name.start : end], "named body", PRIORITY)


# The committee that the union's congress elects.
_ELECTED = re.compile(
    r"第?[一二三四五六七八九十]{1,3}届(?:工会)?(?:委员会|经费审查委员会|女职工委员会|常务委员会)(?!第?[一二三四五六七八九十]+次)"
)


# Unions of other countries: 劳动总|联合会, 汽车工人|联合会.
_OF_WORKERS = re.compile(r"(?:工人|劳动|劳动组合|职工|劳工|矿工|海员|教师工会)总?$")
_HAS_OFFICES = re.compile(r"互助会|协会|基金会|公司|集团")
_OF_AREA = re.compile(r"(?:工作)?委员会")


def _with_committee(folded: str, end: int) -> int:
    """The end with the committee that the union's congress elects, or that it has in an area: 某集团工会|湖南省委员会."""
    area = next((toponym for toponym in within(folded, end, end + 10) if toponym.start == end), None)
    match = _OF_AREA.match(folded, area.end) if area else _ELECTED.match(folded, end)
    return match.end() if match else end


def _ranked(word: str) -> bool:
    return len(word) >= 3 or word in {"党校", "医院"}

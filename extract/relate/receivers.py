"""Who receives the honours of a list, by the clause in which they stand."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.conferring import getting, weak
from extract.kind import ORGANISATIONS, PERSONS, Kind
from extract.mention import Mention
from extract.pattern import firsts
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.antecedent import meant_as_object, meant_before, meant_behind, meant_by_they, named_so, revealed
from extract.relate.bridge import besides, bridged, cleft, described, given, recommended
from extract.relate.carried import carried, meant, numbered, paired
from extract.relate.grantors import given_by
from extract.relate.honour_chain import HonourChain, number_of_holders
from extract.relate.other_subject import his_thing, said_of_any
from extract.relate.taken_up import taken_up
from extract.relate.worn import bearer, implied, placed
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _Y, _POST = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR, Kind.POST))
_BY = (
    rf"[被由][^，。；{_H}]{{1,24}}?(?:授予|授|(?:评|评选|命名|表彰|认定|确定|定|列|选|树|选树|聘|追认|评定)为)"
    rf"|(?:荣获|获得|获|捧[着起回]?|手[捧持]|拿着|戴[着上]|接过|领到|收到)[^，。；{_H}]{{0,10}}[{BODY_MASKS}][^，。；{_H}]{{0,8}}?(?:颁发|授予|表彰|命名|评选)的"
)
_GAVE = re.compile(
    r"授予|追授|颁发给?|颁给|(?:表彰|命名|评选|授牌)(?!大会|会|仪式|活动|名单|结果)[了出]?|评为|评出了?|认定|选树|选出|颁授|奖励|通报"
)
_WORK = r"[\u4e00-\u9fff]{0,12}(?:长|员|师|工|任|记|席|授|理|手|教练|干部|者)"
_HOLDER = re.compile(
    rf"^[”]?(?:称号|荣誉)?(?:获得者|得主)?(?:[、，]?(?:{_H}|[{BODY_MASKS}{MASK[Kind.PLACE]}]|[{BODY_MASKS}][\d\u4e00-\u9fffA-Za-z]{{1,8}}(?={_POST})|{_POST}|获得者|兼|原|“|”|的|{_WORK}))*(?:、|(?<!{_POST})，)?{_P}"
)
_LISTED = re.compile(
    rf"^[”]?(?:称号|荣誉)?(?:[（(][^（）]{{0,3}}{_Q}[）)])?(?:获得者|获奖者|获得|获奖)?(?:的)?(?:推荐|候选|拟推荐|拟表彰)?(?:单位|集体|个人|名单|人选|对象|人员|企业|班组|者|职工|同志)?"
    rf"(?:(?:则|也|共|有|是)*{_Q})?(?:，?(?:分别|花落|授予|颁给了?|归了?|属于|由))*(?:有|为|是|包括|颁给了?|授予了?|归了?|属于|给了|如下|：|——|，?其中[有包括]*|，?(?:[^，。；]{{0,12}}，)?(?:得主|获得者|获奖者|[受领得获]奖的(?:单位|人|个人)?)(?:分别)?(?:为|是|：)|归|\s{{1,4}})+"
    rf"|^[”]?由(?=[{BODY_MASKS}{_P}])|^[”]?(?:获得者|名单)?[（(][^（）]{{0,6}}{_Q}[）)][\s：]*(?=[{BODY_MASKS}{_P}])"
)
# H拟报六家：R、R; H也是两家，一为R，一为R.
_ROSTER = re.compile(
    rf"^[”]?(?:称号|荣誉)?[^。；：{_H}{BODY_MASKS}{_P}]{{0,14}}?{_Q}[^。；：{_H}{BODY_MASKS}{_P}]{{0,6}}(?:：(?=[^。；，]{{0,12}}[{BODY_MASKS}{_P}])|，一[为是家个][^，。；]{{0,2}}(?=[{BODY_MASKS}{_P}]))"
)
# 三位获得H的职工，都干在一线：R、R.
_WHO_THEY_ARE = re.compile(
    rf"^[”]?(?:称号|荣誉)?的(?:{_Q}|[\u4e00-\u9fff]){{1,6}}，[^。；：{_H}{BODY_MASKS}{_P}]{{0,16}}：(?=[^。；，]{{0,12}}[{BODY_MASKS}{_P}])"
)
# 47个班组获H，R是其中之一.
_ONE_OF = re.compile(rf"^[”]?(?:称号|荣誉)*，(?=[{BODY_MASKS}{_P}])")
# H2个，R、R。
_COUNTED_LIST = re.compile(
    rf"^[”]?(?:称号)?{_Q}，(?=(?:[{BODY_MASKS}{_P}{MASK[Kind.PLACE]}](?:（[^（）]{{1,20}}）)?[、和与及]?)+[。；]?\s*$)"
)
# 17个集体挂上H的牌子，其中三家分别是R、R.
_SOME = re.compile(
    rf"^[”]?(?:的?(?:称号|荣誉|牌子|牌匾|名单))*，其中[^，。；{_H}{BODY_MASKS}{_P}]{{0,6}}(?:是|为|有|包括)"
)
_PAIR_ON = re.compile(rf"[”]?、[^，。；{_H}]{{0,30}}?[{BODY_MASKS}{_P}]“?{_H}")
_PAIR_BACK = re.compile(rf"[{BODY_MASKS}{_P}]“?{_H}[”]?[、和][^，。；{_H}]{{0,30}}$")
_WITHIN = re.compile(rf"^[”]?(?:获得者|当选者|单位)*(?:当中|中|里)(?![^。；]{{0,30}}{_H})")
_AMONG = re.compile(rf"^[^。；{_H}]{{0,10}}{_Q}[^。；，{_H}]{{0,6}}，(?:其中)?(?=[{BODY_MASKS}{_P}])")
_AMONG_END = re.compile(
    r"^[^。；，]{0,8}(?:是其中之一|为其中之一|在内|在列|名列其中|位列其中|榜上有名|排在|打头|领衔|居首|居先|在先|为首|领头|(?:写|排|列)在?(?:第一|首位|头[一名里]|最前)|在最[上前]|排头|在[里其]头|也?有份|占[了]?其[一中])"
)
_ANAPHOR = re.compile(
    rf"^[“\s]*(?:(?:[^，。；{_H}{BODY_MASKS}{_P}]{{0,16}}[，：])?(?:{_Y}|[今去前当]年|\d+月)，?)?(?:他们?(?!的)|她们?(?!的)|它们|两人|三人|二人|这位|两单位|两家|均|都|还)"
    rf"|^[“\s]*(?:[^，。；{_H}{BODY_MASKS}{_P}]{{0,16}}[，：]){{1,2}}(?:他们?(?!的)|她们?(?!的)|它们|两人|三人|二人|这位|两单位|两家)"
)
_COUNTED = re.compile(rf"[”]?{_Q}")
_NOUN = re.compile(
    rf"^[\s，“]*(?:(?:{_Y}|[今去前当同]年|随后|\d+月|[^，。；]{{2,8}}[时后来]))?，?(?:(?:该|这个|这家|本|此)(?P<this>[\u4e00-\u9fff]{{1,5}}?)"
    rf"|(?P<noun>社区|公司|学校|医院|集团|车间|班组|街道|中心|村|镇|局|企业|工作室|团队|站点?))(?:自己|也|还|先后|曾|多次|连续|一举|因此|并|已|，|去年|今年|{_Y})*$"
)
# 该小组在各项比赛中脱颖而出，多次|获得H.
_THIS = re.compile(
    rf"(?:^|，)(?:该|这个|这家)(?P<this>[\u4e00-\u9fff]{{1,4}}?)(?P<noun>)(?:[在以凭从]|通过|坚持|连续|积极|近年|不断|围绕)[^。；{_H}{BODY_MASKS}{_P}]*$"
)
_SUBJECTLESS = re.compile(
    rf"^(?:[\s，、]|{_Y}|\d{{4}}年度?|\d+月|\d+日|近年来|今年|去年|前年|先后|曾|还|并|也|同时|此外|多次|连续|一举|成功|累计|已|又|年内|当年|由此|因此|一年来|为此|终于|其|均|再次|首次|年底|年初|{_Q})*$"
)
# A project gets prizes too, where it stands right before the verb.
_PROGRAMME = re.compile(
    rf"{MASK[Kind.PROGRAMME]}(?:项目|成果|课程|团队)?，?(?:也|又|还|则|更是|分别|先后|均|都|一举|共|[日目]前|近日|[去今前]年|刚刚|曾|连续|多次|从[^，。；]{{1,6}}|{_Y})*$"
)
# 对R等50个H予以表彰.
_AND_OTHERS = re.compile(rf"[{BODY_MASKS}{_P}]等{_Q}“?$")
# What the person does who is named behind a comma: a subject of its own.
_ACTS = re.compile(
    rf"(?:[、和]{_P})*(?:等?{_Q}[^，。；]{{0,4}})?(?:则|也|还|被|荣?获|为|当选|入选|成为|分别|双双|先后)"
)
# 授予|8个女职工集体“|H.
_COUNTED_ONLY = re.compile(rf"了?{_Q}(?:[\u4e00-\u9fff{_POST}]|“(?=.*”)|”){{0,16}}“?")
_BEARER = re.compile(r"[”]?(?:获得者|得主)")
_BRACKET_OF = re.compile(rf"{_P}[（(]“?$")
# How far before the honour the verb of receiving may begin.
_REACH = 80


@cache
def _got_before() -> re.Pattern[str]:
    """The verb of receiving that ends before an honour; `strong` or `weak` by what else it may say."""
    return re.compile(
        rf"(?=[{firsts(getting())}{firsts(weak())}被由荣获捧手拿戴接领收])(?:(?P<strong>{_BY}|{getting()})|(?P<weak>(?<!作)(?:{weak()})))"
        rf"(?:(?:[^，。；、{_H}{BODY_MASKS}{_P}]{{1,14}}(?:组|赛项|项目|工种)、){{1,6}}[^，。；、{_H}{BODY_MASKS}{_P}]{{1,14}})?"
        rf"(?:(?:此次|本次|这次|今年|当年)?(?:授予|颁发|评选|表彰|命名)的)?(?:\d{{4}}[—\-－至～~]+)?(?:了|过|的|首批|首届|(?<=了)[个块枚面]|[一二三四五六七八九十\d]+[项个枚块次]|这一|本[届次年]度?|该|省级|多项|等|{_Y}|年度|“|另一块|又一|{_Q}(?={_H}))*$"
    )


# So many verbs of giving before an honour, the nearest, are tried.
_VERBS = 20


def verb_before(masked: Masked, chain: HonourChain) -> int | None:
    """Where the verb of receiving that governs the chain begins, or None."""
    got = _got(masked, chain.start)
    return got.start() if got is not None else None


def receivers(reading: Reading, masked: Masked, chain: HonourChain, last: list[Mention] | None = None) -> list[Mention]:
    """The recipients of the chain's honours in reading order; empty where the text names none. `last` are those of the chain
    before it in the sentence."""
    if number_of_holders(masked, chain.end) is not None:
        return []
    clause = masked.begin(chain.start)
    found = (
        meant_by_they(reading, masked, chain.start)
        or paired(reading, masked, chain, clause)
        or _set(reading, masked, chain, clause)
    )
    found.extend(besides(masked, chain))
    if found or _Q in masked.text[chain.end : chain.end + 3] or _said_of_any(masked, chain, clause):
        return found
    return (
        numbered(reading, masked, chain, clause)
        or meant(reading, masked, chain)
        or meant_as_object(reading, masked, chain.start)
        or meant_before(masked, clause, chain.start)
        or meant_behind(reading, masked, clause, chain.start, chain.end)
        or carried(reading, masked, chain, clause, last or [])
        or revealed(reading, masked, clause, chain.start)
    )


def _said_of_any(masked: Masked, chain: HonourChain, clause: int) -> bool:
    got = _got(masked, chain.start)
    lead = masked.text[clause : got.start()].rpartition("，")[2] if got is not None else ""
    return got is not None and said_of_any(lead, masked.text[chain.end :])


def _set(reading: Reading, masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    text, right = masked.text, masked.text[chain.end :]
    if _BEARER.match(right) and text[max(chain.start - 2, 0) : chain.start] == "这位":
        return recipients.earlier(reading.masks, masked.sentence.number, PERSONS)[-1:]
    if _BRACKET_OF.search(text, max(chain.start - 4, 0), chain.start):
        return [masked.mentions[text.rindex(_P, 0, chain.start)]]
    found = _alternating(masked, chain, clause) or placed(masked, chain, clause)
    if found:
        return found
    got = _got(masked, chain.start)
    holder = _HOLDER.match(right)
    if holder is not None and not ("，" in holder.group() and (got is not None or _ACTS.match(right[holder.end() :]))):
        return _persons_from(masked, chain.end + holder.end() - 1)
    others = _AND_OTHERS.search(text, clause, chain.start)
    found = (
        cleft(masked, chain, clause)
        or described(masked, chain, clause)
        or recommended(masked, chain, clause)
        or _after(reading, masked, chain)
    )
    if not found and others is not None and got is None:
        begin = max(clause, *(text.rfind(sign, clause, others.start()) + 1 for sign in "，对将给"))
        found = recipients.after(masked, begin, others.start() + 1)
    if not found and not (got is not None and got["strong"] and recipients.before(masked, got.start(), clause)):
        found = given(masked, chain, clause)
    if found:
        return found
    gave = list(_GAVE.finditer(text, clause, chain.start))
    if _said_of_any(masked, chain, clause):
        return []
    if got is not None and not (gave and text.startswith("为", got.start())):
        return _subjects(reading, masked, clause, got.start(), bool(got["strong"])) or bridged(masked, chain, clause)
    last = text.rfind(_H, clause, chain.start) + 1
    if gave and gave[-1].start() >= last and _COUNTED_ONLY.fullmatch(text, gave[-1].end(), chain.start):
        return []
    for verb in reversed(gave[-_VERBS:]):
        found = recipients.after(masked, max(verb.end(), last), chain.start)
        if not found and "为" not in text[last : chain.start]:
            found = recipients.after(masked, verb.end(), chain.start)
        if found:
            return found
    if gave:
        return _addressed(masked, clause, gave[-1].start())
    return implied(reading, masked, chain, clause) or bridged(masked, chain, clause) or bearer(masked, chain, clause)


def _alternating(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The one right before the honour where a verb of giving governs several such pairs: 授予R H、R H."""
    text, start = masked.text, chain.start
    who = masked.mentions.get(start - 1 - (text[start - 1 : start] == "“"))
    if who is None or who.entity is None or who.kind not in ORGANISATIONS | {Kind.PERSON}:
        return []
    beside = _PAIR_ON.match(text, chain.end) or _PAIR_BACK.search(text, clause, start)
    return [who] if beside and _GAVE.search(text, clause, start) else []


@lru_cache(maxsize=64)
def _got(masked: Masked, start: int) -> re.Match[str] | None:
    return _got_before().search(masked.text, max(masked.begin(start), start - _REACH), start)


def _after(reading: Reading, masked: Masked, chain: HonourChain) -> list[Mention]:
    text, right = masked.text, masked.text[chain.end :]
    for pattern in (_AMONG, _ONE_OF, _WITHIN, _COUNTED_LIST, _SOME, _LISTED, _ROSTER, _WHO_THEY_ARE):
        listed = pattern.match(right)
        if listed is None or (pattern is _LISTED and given_by(right)):
            continue
        start = chain.end + listed.end()
        found = recipients.after(masked, start, _list_end(text, start))
        if (
            pattern in (_AMONG, _ONE_OF)
            and found
            and not _AMONG_END.match(rest := text[masked.position(found[-1].start) + 1 :])
            and not (pattern is _AMONG and re.match(r"[^。；，]{0,8}等", rest))
        ):
            continue
        if found and pattern in (_LISTED, _ROSTER) and text.rstrip().endswith("；"):
            found.extend(_continued(reading, masked))
        if found:
            return found
    return []


def _continued(reading: Reading, masked: Masked) -> list[Mention]:
    """Recipients of a list that goes on after a semicolon."""
    found: list[Mention] = []
    for following in reading.masks[masked.sentence.number + 1 :]:
        if _H in following.text or not re.match(rf"[\s{BODY_MASKS}{_P}]", following.text):
            break
        found.extend(recipients.after(following, 0, len(following.text)))
        if not following.text.rstrip().endswith("；"):
            break
    return found


def _subjects(reading: Reading, masked: Masked, clause: int, verb: int, strong: bool) -> list[Mention]:
    """Who receives, before a verb of receiving: named in its clauses, or meant by a pronoun, or the one who acts."""
    text = masked.text
    lead = text[clause:verb]
    named = bool(re.search(rf"[{BODY_MASKS}{_P}]", lead))
    if not named and _ANAPHOR.match(lead):
        own = his_thing(lead)
        if own is not None and ((found := named_so(reading, masked.starts[verb], own)) or own[-3:] != "工作室"):
            return found
        kinds = PERSONS if re.search(r"[他她]|^[“\s]*[这还]|[两三二]人", lead) else ORGANISATIONS
        found = recipients.earlier(reading.masks, masked.sentence.number, kinds)
        return found if re.match(r"[“\s]*(?:它们|[他她]们|[两三二]人|均|都)", lead) else found[-1:]
    found = taken_up(reading, masked, clause, verb) or (meant_before(masked, clause, verb) if named else [])
    found = found or recipients.before(masked, verb, clause)
    programme = _PROGRAMME.search(lead)
    if programme is not None and not found and strong:
        return [masked.mentions[clause + programme.start()]]
    if found or named or not strong or (text[verb:].find(_H) + 1 and _COUNTED.match(text[text.index(_H, verb) + 1 :])):
        return found
    noun = _NOUN.search(lead) or _THIS.search(lead)
    if noun is not None:
        return named_so(reading, masked.starts[verb], noun["this"] or noun["noun"])
    if not _SUBJECTLESS.match(lead):
        return []
    return recipients.acting(reading, masked.starts[verb])


def _addressed(masked: Masked, clause: int, verb: int) -> list[Mention]:
    """The recipients of 向R颁发H, 为R授牌."""
    lead = re.search(r"(?:向|为|给)(?=[^，。；]{1,40}$)", masked.text[clause:verb])
    return recipients.after(masked, clause + lead.end(), verb) if lead is not None else []


def _persons_from(masked: Masked, position: int) -> list[Mention]:
    if recipients.of_another(masked, position):
        return []
    found = [masked.mentions[position]]
    while masked.text[position + 1 : position + 2] in ("、", "和") and masked.text[position + 2 : position + 3] == _P:
        position += 2
        found.append(masked.mentions[position])
    return [mention for mention in found if mention.entity is not None]


def _list_end(text: str, start: int) -> int:
    """Where the list that begins at `start` ends: with the sentence, before the clause of another honour, at the third honour."""
    match = _OTHER_CLAUSE.search(text, start)
    end = match.start() if match else len(text)
    third = _THREE_HONOURS.match(text, start, end)
    return third.end() if third else end


_OTHER_CLAUSE = re.compile(rf"[。；]|，(?=[^，。；]*{_H})")
_THREE_HONOURS = re.compile(rf"(?:[^{_H}]*{_H}){{3}}")

"""Who receives an honour, read off the mask of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.actor import actor_at
from extract.category import honour_recipient
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.reading import Reading
from extract.relate.other_subject import has_other_subject
from extract.relate.unread import unread
from extract.sentence import BODY_MASKS, MASK, Masked
from extract.spot.names import surnames

_PERSON = MASK[Kind.PERSON]
_POST = MASK[Kind.POST]
_PLACE = MASK[Kind.PLACE]
_HONOUR = MASK[Kind.HONOUR]
_QUANTITY = MASK[Kind.QUANTITY]
_PROGRAMME = MASK[Kind.PROGRAMME]
_RECIPIENTS = frozenset({Kind.PERSON, Kind.PLACE, *ORGANISATIONS})
# What introduces a body that is not the one who receives.
_OBLIQUE = re.compile(
    r"(?:在|由|被|从|于|据|参加|向|经|受|对|为|到|与|给|代表|根据|按照|来自|获|荣获|通过|力克|战胜|击败|险胜|淘汰|的|[（(【])$"
)
# Said of the one who receives: 由P领衔的R, U选送的R.
_OF_THEM = re.compile(
    r"(?:领衔|牵头|带领|带头|创建|创办|领办|主持|负责|组成|所在|选送|推荐|申报|报送|上报|推报|组队|选树|培育|所属|下属)的$"
)
_PERSON_LINK = re.compile(
    rf"^(?:（[^（）]{{1,30}}）)?[，、和与及以；]*(?:[{BODY_MASKS}{_PLACE}{_POST}、的原兼]|副|（[^（）]{{1,8}}）|[\u4e00-\u9fff]{{0,10}}(?=[{BODY_MASKS}{_POST}、（]|$))*$"
)
# Another is meant: P的徒弟, 公司驾驶员，, 从R手里.
_KIN = re.compile(
    r"(?:手把手)?[带教](?:出来?)?的|(?:带领|所在|负责|领导)的?(?=班组|团队|车间|集体|[^，。；]{0,4}[队组班室])|的(?:徒弟|徒孙|学徒|儿子|女儿|妻子|丈夫|爱人|父亲|母亲|同事|师傅|搭档|班组|团队|工作室|学生|弟子)"
)
# The body puts forward another: 由R选送.
_SENT = re.compile(
    rf"(?:工会)?(?:选送|推荐|报送|申报|上报|选派|推送|推报|派出|选树|培育)(?:[^，。；]*[{BODY_MASKS}{_PERSON}]|(?!的))"
)
# Who writes receives nothing.
_PRESS = re.compile(r"(?:记者|通讯员)[：\s]*$")
_REPORTS = re.compile(r"消息|报?讯|报道|记者")
# Who gives: 全总这次只给了一家.
_HANDS_OUT = re.compile(
    "(?:这[次回]|此次|今年|又|还|只|再|也|另|专门|当场)*(?:给了|给(?=[他她它])|颁[给发]|授予|授牌|送[来上了])"
)
_HANDS = re.compile(
    r"手[里中上]|那里|处|门前|门口|(?:颁发?|授予?|发|赠|评|给|下发|批)的(?=[，。；])|的?(?:精心|大力|统一|具体)?(?:指导|支持|帮助|关怀|倡议|号召)下"
)
# What counts those who receive; 次, 枚 and 项 count what is received or done.
_COUNTED = frozenset(["名", "人", "位", "个", "家", "支", "户", "对", "人次"])
_ITEM = re.compile(r"、|以及|[和与及]")
_JOINS = ("、", "和", "与", "及")
_NEXT_PERSON = re.compile(rf"[^；。：，{_PERSON}]*{_PERSON}")
# Others, without a name, stand right before the verb: 某市选手获….
_UNNAMED = re.compile(
    rf"(?<![等{_QUANTITY}名家个位的])(?:选手|健儿|职工|员工|队员|学员|工友)(?:也|都|均|还|又|则|共|先后|分别|双双|一举)?(?=$|[获夺摘捧揽领登跻拿荣斩被得入])"
)
# A clause without a subject goes on with that of the sentence: 某某工作室成立，成员达到531人，还|捧回H.
_OWN_CLAUSE = re.compile(
    r"(?:还|又|也|更|并|再|先后|曾|一举|去年|今年|前年|随后|后来|最终|从而|多次|连续|两次|三次){1,3}"
)
# Whose work gets the prize: R的《…》获H, R的“…”获H.
_WORK = rf"的(?:{MASK[Kind.DOCUMENT]}|“[^“”，]{{2,24}}”)"
_WORK_GETS = re.compile(
    rf"{_WORK}(?:一文|作品|节目|项目|成果|课题|案例|提案|微视频)?(?:[、和]|，?(?:则|也|又|还|均|分别|双双)?[荣分喜斩]?[获夺摘捧拿得]|被评|入选)"
)
_BODY_LINK = re.compile(rf"^(?:{_WORK})?(?:[、和与及]|以及|，(?:另|还有)?一[个家支](?:则|就)?[是为])$")


def before(masked: Masked, position: int, start: int = 0) -> list[Mention]:
    """The recipients named last before the masked position and not before `start`, in reading order."""
    candidates = masked.between(start, position)
    head = next((at for at in reversed(candidates) if receives(masked, at)), None)
    if head is None or _interrupted(masked.text[head + 1 : position]) or others(masked, head, position):
        return []
    found = _list_back(masked, head, candidates)
    quantity = masked.quantity(head + 1)
    if quantity is not None and quantity.unit in _COUNTED and 1 < quantity.value != len(found):
        return found if masked.mentions[head].kind is Kind.PERSON else []
    return found


def after(masked: Masked, position: int, end: int, proposed: bool = False) -> list[Mention]:
    """The recipients of a list that stands in the half-open stretch of the mask, in reading order.

    Where the list names persons, the bodies before each are where they work; a body behind 推荐 only if the list is of those
    `proposed`.
    """
    found = [at for at in masked.between(position, end) if masked.mentions[at].kind in _RECIPIENTS]
    kept = []
    for at in found:
        mention = masked.mentions[at]
        if mention.entity is None or mention.signs:
            continue
        if mention.kind is not Kind.PERSON and (_affiliates(masked, at, end) or _holds_post(masked, at)):
            continue
        if mention.kind is Kind.PLACE and not re.match(
            rf"[、，。；：和与及等“”（）(\s]|$|荣获|为|(?![{_QUANTITY}{BODY_MASKS}{_PERSON}{_POST}])[\ue000-\ue0ff]",
            masked.text[at + 1 : at + 3],
        ):
            continue
        if mention.kind is Kind.PLACE and masked.text[at - 1 : at] in surnames().keys() - set("和向于"):
            continue
        if mention.kind is not Kind.PERSON and (unread(masked, at) or _SENT.match(masked.text, at + 1)):
            continue
        if masked.text[at - 1 : at] == "在" and mention.kind is not Kind.PERSON:
            continue
        if _in_brackets(masked.text, position, at) or masked.text[max(at - 2, 0) : at] in (
            ("来自",) if proposed else ("来自", "推荐")
        ):
            continue
        kept.append(mention)
    return kept


def in_turn(masked: Masked, start: int, end: int) -> list[Mention | None]:
    """The recipient that each item of the list in the half-open stretch of the mask names, None for items that name none."""
    begin = max(start, masked.text.rfind("：", start, end) + 1)
    comma = masked.text.rfind("，", begin, end)
    if comma >= 0 and _ITEM.search(masked.text, comma, end):
        begin = comma + 1
    found: list[Mention | None] = []
    for item in re.finditer(rf"(?:(?!{_ITEM.pattern}).)+", masked.text[begin:end]):
        named = [at for at in range(begin + item.start(), begin + item.end()) if at in masked.mentions]
        fit = [
            masked.mentions[at]
            for at in named
            if masked.mentions[at].kind in _RECIPIENTS
            and masked.mentions[at].entity
            and masked.text[at + 1 : at + 2] != _QUANTITY
        ]
        found.append(fit[-1] if fit else None)
    return found


def of_line(masked: Masked) -> list[Mention]:
    """The recipients on a line of a list: its persons, failing that its bodies."""
    found = [mention for _, mention in masked.mentions.items() if mention.entity and mention.kind in _RECIPIENTS]
    persons = [mention for mention in found if mention.kind is Kind.PERSON]
    bodies = [mention for mention in found if mention.kind is not Kind.PLACE]
    return persons or bodies or found


def earlier(masks: Sequence[Masked], number: int, kinds: frozenset[Kind]) -> list[Mention]:
    """The recipients of these kinds named last in the nearest of the three sentences before the one of this number."""
    for masked in reversed(masks[max(number - 3, 0) : number]):
        last = [
            at
            for at, mention in masked.mentions.items()
            if mention.kind in kinds and mention.entity and not mention.signs
        ]
        if last:
            return _list_back(masked, last[-1], list(masked.mentions))
    return []


def acting(reading: Reading, offset: int) -> list[Mention]:
    """The body that acts at the offset of the text, which receives where its clause names nobody; empty where none acts."""
    actor = actor_at(reading, offset)
    return [actor] if actor is not None and actor.entity is not None and actor.kind in ORGANISATIONS else []


def of_another(masked: Masked, at: int) -> bool:
    """Whether what is said behind the mention is said of another: 甲的徒弟, 甲带领的班组."""
    return _KIN.match(masked.text, at + 1) is not None


def fits(honour: str, mention: Mention) -> bool:
    """Whether an honour of this name goes to what the mention is: 奖章 and 标兵 to persons, 奖状 and 先锋号 to bodies."""
    wanted = honour_recipient(honour)
    return wanted == "any" or (wanted == "person") is (mention.kind is Kind.PERSON)


def run(masked: Masked, at: int) -> list[Mention]:
    """The mention at the masked position and those listed after it of its kind."""
    found = [at]
    for one in masked.mentions:
        linked = one > at and masked.mentions[one].kind is masked.mentions[at].kind and masked.mentions[one].entity
        if linked and _PERSON_LINK.match(masked.text[found[-1] + 1 : one]):
            found.append(one)
    return [masked.mentions[one] for one in found]


def _in_brackets(text: str, start: int, at: int) -> bool:
    return text.count("（", start, at) > text.count("）", start, at)


def _affiliates(masked: Masked, at: int, end: int) -> bool:
    """Whether the body at `at` says where the person named next works."""
    person = _NEXT_PERSON.match(masked.text, at + 1, end)
    return person is not None and not re.search("等|^[、和]", person.group())


def _holds_post(masked: Masked, at: int) -> bool:
    """Whether a post of the body at `at` follows; 代表队 is a team, and 代表 without a name speaks for the body."""
    team = masked.text[at + 2 : at + 3] == "队" and masked.mentions[at].kind is not Kind.PLACE
    if masked.text[at + 1 : at + 2] != _POST or team:
        return False
    return masked.mentions[at + 1].name != "代表" or masked.text[at + 2 : at + 3] == _PERSON


def receives(masked: Masked, at: int) -> bool:
    """Whether the mention at the masked position can be the one who receives, by what stands right before and behind it."""
    mention = masked.mentions[at]
    if mention.entity is None or mention.kind not in _RECIPIENTS or mention.signs:
        return False
    first = at
    while masked.text[first - 1 : first] in _JOINS and masked.text[first - 2 : first - 1] in BODY_MASKS and first > 1:
        first -= 2
    lead = masked.text[max(first - 4, 0) : first]
    if mention.kind is Kind.PERSON:
        return not of_another(masked, at) and not _PRESS.search(lead)
    if (_OBLIQUE.search(lead) and not _OF_THEM.search(lead)) or _HANDS.match(masked.text, at + 1):
        return False
    owns = masked.text[at + 1 : at + 2] == "的" and _WORK_GETS.match(masked.text, at + 1) is None
    if (
        _holds_post(masked, at)
        or owns
        or masked.text[at + 1 : at + 2] == _PROGRAMME
        or masked.text[at + 1 : at + 3] in ("一名", "一位")
        or masked.text[at + 1 : at + 2] in ("里", "内")
        or _SENT.match(masked.text, at + 1)
        or _REPORTS.match(masked.text, at + 1)
        or _HANDS_OUT.match(masked.text, at + 1)
        or unread(masked, at)
    ):
        return False
    if mention.kind is Kind.PLACE and masked.text[at + 1 : at + 2] not in (*"荣获被成捧入为是得拿夺摘当",):
        return bool(
            re.match(
                r"(?:还|又|也|先后|曾|另|同时|成功|一举|双双|喜|分别|连年|连续|多次|相继|再次|首次|首批|近年|于\d)",
                masked.text[at + 1 : at + 4],
            )
        )
    return True


def _interrupted(between: str) -> bool:
    """Whether something between the name and the verb shows that another is the subject."""
    if (
        has_other_subject(between)
        or re.search(r"[。；：…]|另有|还有|其他|另一|[对为给向][荣曾已]?$", between)
        or len(between) > 42
    ):
        return True
    honour = between.rfind(_HONOUR)
    return honour >= 0 and not re.fullmatch(r"[”，、并又还也再另同时先后曾均既将拟]*", between[honour + 1 :])


def others(masked: Masked, head: int, position: int) -> bool:
    """Whether others stand between the name and the verb: a count (R开展评选，5人获H; R等5人 is R), or a name unread."""
    if _UNNAMED.search(masked.text, head + 1, position):
        return True
    if masked.mentions[head].kind is not Kind.PERSON and re.match(
        rf"[\u4e00-\u9fff]{{2,4}}等{_QUANTITY}", masked.text[head + 1 :]
    ):
        return True
    comma = masked.text.rfind("，", head + 1, position)
    own = _OWN_CLAUSE.fullmatch(masked.text, comma + 1, position) if comma > 0 else None
    for match in re.finditer(_QUANTITY, masked.text[head + 1 : position if own is None else head + 1]):
        quantity = masked.quantity(head + 1 + match.start())
        if quantity is not None and quantity.unit not in _COUNTED:
            continue
        lead = masked.text[head + 1 : head + 1 + match.start()]
        if lead and not re.match(
            r"^[^，]{0,4}等[^，。]{0,6}$|^、[^，。]{2,12}等$|^[^，]{0,4}等?，?(?:一共|总共|共|合计|总计|共计)$", lead
        ):
            return True
    return False


def _list_back(masked: Masked, head: int, candidates: list[int]) -> list[Mention]:
    kind = masked.mentions[head].kind
    found = [head]
    for at in reversed([one for one in candidates if one < head]):
        between = masked.text[at + 1 : found[0]]
        mention = masked.mentions[at]
        if kind is Kind.PERSON:
            if mention.kind is not Kind.PERSON:
                continue
            if (
                mention.entity is None
                or of_another(masked, at)
                or not re.search(r"[，、和与及]", between)
                or not _PERSON_LINK.match(between)
            ):
                break
        else:
            if mention.entity is None or mention.kind not in _RECIPIENTS or not _BODY_LINK.match(between):
                break
            if mention.kind is Kind.PERSON:
                break
        found.insert(0, at)
    return [masked.mentions[at] for at in found]

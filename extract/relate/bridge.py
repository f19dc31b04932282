"""Recipients tied to an honour by any word of getting, giving or holding, where no set phrase tells.

Three loose ties, each over the words between the two alone: to the right (H的牌匾挂进了R, 摘下H的是R, H揭晓，R榜上有名), to the left
(R…领到H), and over a clause without a subject to the one who received or was spoken of last (又将H收入囊中).
"""

from __future__ import annotations

import re

from extract.entity import Entity
from extract.kind import ORGANISATIONS, Kind
from extract.mention import Mention
from extract.quantity import Quantity
from extract.reading import Reading
from extract.relate import recipients
from extract.relate.grantors import given_by
from extract.relate.honour_chain import HonourChain
from extract.relate.other_subject import has_other_subject
from extract.sentence import BODY_MASKS, MASK, Masked

_H, _P, _Q, _Y, _POST = (MASK[kind] for kind in (Kind.HONOUR, Kind.PERSON, Kind.QUANTITY, Kind.YEAR, Kind.POST))
_PLACE = MASK[Kind.PLACE]
_WHO = f"{BODY_MASKS}{_P}"
_LONGEST = 30
# Single characters suffice: news words getting in ever new ways (领到 挂上 戴上 添了 归入 收下 抱回 站上 …).
_GOT = re.compile(
    r"[荣喜勇]?[获夺摘捧揽领登跻膺冠戴挂添归得列抱斩享顶披捞抢扛]|考[了得到上]|拿(?!出)|(?:排|写|印|刻|站|留)[在进上]|[被受][^，]{0,6}[授颁评表命认树]|[选评][为上中]|入选|当选|榜上有名|(?:称号|头衔|名号)(?:是|为)|进了|成了|成为|落[户在到]|晋升|上榜|站上|收获|收[下到]|背[着上]|推上|拟报|胸前|手[里中]|身上|头上|名下|拥有|有着|身兼|手握|招牌”?(?:：|——)|头衔”?(?:：|——)|桂冠”?(?:：|——)|囊括|包揽|问鼎|折桂"
)
# The honour is striven for, spoken of, or stands in another's name: nobody has it by this.
_NOT_YET = re.compile(
    r"争|创建|申报|推荐|参评|参加|参与|学习|竞|角逐|冲|候选|弘扬|开展|组织|打造|培育|设[立置]?|没|未|不(?![少落])|举行|举办|出席|推进|落实|打算|另有|另外|还有|其[他余]|获悉|评选(?!为)|评委|担任|当天|得知|当前|应当|认得|觉得|值得|难得|听得|带领|引领|领导|获得者|收到|收入(?!囊)|得主|来自"
)
_THING = r"[”]?(?:的)?(?:称号|荣誉|奖牌|牌匾|证书|铜牌|匾额|牌子|招牌|奖杯|锦旗|绶带|殊荣|桂冠|头衔|帽子|名号|光荣|席位|名额|座次)*[”]?"
_GIVES = re.compile(
    rf"^{_THING}(?:，|则|也|都|最终|全部|正式|今年|这回|本月|近日|日前|昨天|昨日|今天|随后|{_Y}|分别|依次|被|又|已|将|双双|先后)*"
    rf"(?:归(?:了|于|属)?|属于|由|奖?给了?|送给了?|发给了?|颁给了?|授予?给?了?|落[到在][了]?|落户|花落|[戴挂佩别][在到进上]了?|[交送递捧发]到了?|交给了?|搬进了?|摆进了?|贴[在上进]了?|颁予|留[在给]了?"
    rf"|的?(?:名单|名册|榜单|行列|光荣榜|红榜)(?:里|中|上|之中)?，?[^，。；{_H}{_WHO}]{{0,10}}?(?:有了?|出现了?|多了|添了|写着|迎来了?|是))"
    rf"[^，。；{_H}]{{0,6}}?(?=[{_WHO}])"
)
# 捧回H的是R; 喜获H的，还有R.
_WHO_GOT = re.compile(
    rf"^{_THING}(?:一次|{_Q})?(?:的，?)?(?:一共)?(?:也|还|正|便|就|则|同样)?(?:是|有|包括|数)(?:来自)?[^，。；{_H}{_Q}]{{0,6}}?(?=[{_WHO}])"
)
# H是R的，H也是R的.
_IS_OF = re.compile(rf"^{_THING}(?:也|则|都|就)?是(?=[{_WHO}](?:[、和与][{_WHO}])*的(?:[，。；]|$))")
# 获得H的R; the relative clause needs a verb of getting before the honour and nobody before that verb.
_RELATIVE = re.compile(rf"^{_THING}的(?:(?:单位|集体|企业|个人|职工|代表|先进|班组)*)(?=[{_WHO}])")
# 为荣获H的R|和荣获H的R颁奖.
_GETS_TOO = r"(?:[和与及、]|以及)(?:荣获|获得?|喜获|获评|当选|[被]?(?:授予|评为|命名为?)|捧得|摘得)"
_RELATIVES = re.compile(rf"^{_THING}的(?P<who>[^，。；{_H}]{{1,40}}?)(?={_GETS_TOO}[^，。；{_H}]{{0,6}}{_H})")
_RELATIVES_ON = re.compile(rf"{_H}{_THING}的[^，。；{_H}]{{1,40}}?{_GETS_TOO}[^，。；{_H}]{{0,6}}$")
# 获得H的他，是P.
_IS_HE = re.compile(rf"^{_THING}的[他她]，?(?:就|正|便)?是[^。；{_H}{_P}]{{0,24}}(?={_P})")
# H这一档，列着R、R.
_SHELF = re.compile(
    rf"^{_THING}(?:这一?|那一?)?[档栏级等类]?[^，。；：{_WHO}{_H}{_Q}]{{0,4}}[，：](?:也|还)?(?:列着|站着|有|分别是|分别有|摆着)[^，。；{_H}{_WHO}]{{0,4}}?(?=[{_WHO}])"
)
_TAKES = re.compile(
    rf"^[”]?[^。；{_H}]{{0,8}}?(?:被|由|让)?(?P<who>[{_WHO}][^。；给向对为把授评表颁{_H}]{{0,60}}?)(?:收入囊中|揽[入下走]?|摘[走下得]|捧[走回]|拿[走下]|夺[走得]|抱[走回]|领[走回]|所[得获]|分享|包揽|囊括|(?:获|取|赢|捧|斩|荣)[得获取](?!的)|锁进)(?![^，。；]{{0,14}}{_H})"
)
_LISTED_IN = re.compile(
    rf"^{_THING}(?:由(?:[{BODY_MASKS}][、和与及]?)+)?[^。；{_H}{_WHO}]{{0,14}}[，：](?P<who>[{_WHO}][^。；给向对为把授评表颁{_H}]{{0,80}}?)(?:等[^，。；]{{0,12}})?，?"
    rf"(?:双双|均|都|也|一同|同时|分别)*(?:榜上有名|入列|在[列册]|上榜|名列其中|位列其中|(?:均|都|也)?在(?:其中|列|内|里面|里头)|也在(?=[，。；])|获命名|受命名|获表彰|现身|亮相|跻身其中|跻身其列|入围|入选|当选|在内|获此(?:殊荣|荣誉|称号|奖项)|受到?表彰|获选|获评|折桂|脱颖而出|赫然在|名列其间|占[^，。；]{{0,4}}席|占[了]?其[一二三中])(?![^，。；]{{0,14}}{_H})"
)
_PRONOUN = re.compile(
    r"(?:^|[\s“，、年月日])(?:[他她它](?P<many>们)?|该(?:公司|厂|校|院|企业|班组|工作室|工会|集体|单位|团队)|其)(?=[^，。；]{0,16}$)"
)
_IS = re.compile(r"(?:已|就|曾|还|也|更)(?:经)?(?:是|有)[“]?$")
# 也没空手，捞回…: somebody did get it.
_EMPTY_HANDED = re.compile(
    rf"被(?:[{BODY_MASKS}][、和与及]?)+(?:推荐|推举|举荐|选送|选派)[^，。；]{{0,6}}，|"
    r"(?:自己|也|并|都|同样){0,2}[没未不](?:有|曾)?(?:空手(?:而归)?|白来|白跑|闲着|落下|缺席)，?"
)
# What a clause without a subject of its own begins with.
_CARRIED = re.compile(
    rf"^[”]?(?:称号|荣誉)?{_Q}?(?:[\s，、“”]|{_Y}|\d{{4}}年度?|[\d一二三四五六七八九十两几数多]+[年月日天次度]|这[一回次天些]|那[一年天]|[今去前当次同翌]年|[\u4e00-\u9fff]{{0,4}}[之以]?[后前来](?=[，又再还])|"
    r"年[初底末]|[\d一二三四五六七八九十]+月(?:份|底|初|[上中下]旬)?(?:\d+日)?|在[^，。；]{1,16}?[上中里时]|此前|之前|早前|上半年|下半年|近年来?|不久|随后|此后|之后|后来|此前|后|先后|曾经?|还|并|也|又|再|更|同时|同年|此外|多次|连续|一举|成功|累计|已经?|双双|均|都|一道|一并|再次|首次|再度|接着|最终|终于|如今|现在|"
    r"先是|而且|不仅|更是|一路|因此|由此|从此|为此|其间|期间|分别|依次|相继|陆续|另|则|将|把|[他她它]们?|其|该(?:公司|厂|校|院|企业|班组|工作室|工会|集体|单位|团队)|凭借?[^，。；]{0,12}，)*$"
)
# 2015年，H；2018年，|H.
_YEAR_ALONE = re.compile(
    rf"[\s“]*(?:到了?|至)?(?:{_Y}|[\d一二三四五六七八九〇零]+年|[去今前同次翌转当]年)(?:\d+月)?[，：]?(?:又|再|还)?“?"
)
_PROPOSED = re.compile(
    rf"(?:(?:推荐|推报|提名|推选)(?:了)?|(?:给|为|对|向)(?=[^，。；]{{1,40}}记(?:了)?“?$))(?P<who>[^，。；{_H}]{{1,60}}?)(?:等[^，。；]{{0,10}})?"
    r"(?:申报|参评|参选|角逐|竞逐|为|评选|参加|冲刺|各?记了?)(?:了)?“?$"
)
_PAIR = re.compile(r"[前后]者")
_THEIRS = re.compile(rf"[^。；{_H}{_WHO}]{{0,20}}[她他]们")
_MANY = re.compile(
    rf"^[^。；]{{0,24}}?(?:[这以上]|上述|四|她们|他们)?(?P<number>{_Q})(?:人，?(?:{_Q}|一个)不[少落]|人|单位|企业|班组|家|姐妹|师傅|选手|工友|职工)?[^。；{_Q}]{{0,6}}?，?(?:分别|双双|一同|一道|同时|也|便|就|因此|当场|随后|一起)*(?:将?各(?=[添获得捧领拿记戴授])|都|均|共有的|共同的|全部?|悉数|一律|人人|双双|一同|同获|同时|一齐|一并|齐齐|并列|(?<!有)(?<!名)(?=分[获享摘夺捧]))"
)
# Sentences of those who give prizes and speak.
_PLATFORM = re.compile(r"递[到上给]|讲话|宣读")
# Who gives is no subject: 被U授予H.
_GIVER = re.compile(rf"被(?:[{BODY_MASKS}][、和与及]?)+(?=[授评表命认记])")
_BOUGHT = re.compile(r"[将把]“?$")
_TAKEN = re.compile(
    rf"^{_THING}(?:[郑小珍][^，]{{1,4}})?(?:[放摆挂贴装锁]|收入囊中|揽|摘|捧|拿|夺|抱|领|带回|写进|收归)"
)
_HEAD = re.compile(
    rf"^[\s“◆●■▲]*(?:[^，。；{_WHO}{_H}]{{0,12}}[，：])?[^，。；：{_WHO}{_H}在由被据向从对]{{0,8}}(?:[{BODY_MASKS}{_PLACE}{_POST}的、]|[\u4e00-\u9fff]{{0,6}}(?={_P}|{_POST}))*(?P<person>{_P})"
    rf"|^[\s“◆●■▲]*(?:[^，。；{_WHO}{_H}]{{0,12}}，)?(?P<body>[{BODY_MASKS}])(?![、的{_POST}])"
)
_ANY_WHO = re.compile(rf"[{_WHO}]")


def given(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients that stand behind the honours and to whom some word of giving, getting or listing ties them."""
    text = masked.text
    right = text[chain.end :]
    lead = text[clause : chain.start]
    listed = _LISTED_IN.match(right)
    if given_by(right) and listed is None:
        return []
    gives = (
        _GIVES.match(right)
        or _IS_OF.match(right)
        or _SHELF.match(right)
        or (None if _ANY_WHO.search(lead) else _WHO_GOT.match(right))
    )
    if (
        gives is None
        and _GOT.search(lead[-8:])
        and not re.search(rf"[{_P}][^，]*$|[{BODY_MASKS}][^，]*$|是", _object_of(lead))
    ):
        gives = _IS_HE.match(right) or _RELATIVE.match(right)
    if gives is not None and not re.match(rf"[^，。；]*{_H}", right[gives.end() :]):
        stop = re.search(rf"[。；]|，(?=[^，。；]*{_H})|，(?![^，。；]*[{_WHO}])", right[gives.end() :])
        end = chain.end + gives.end() + stop.start() if stop else len(text)
        return recipients.after(masked, chain.end + gives.end(), end)
    listed = listed or _TAKES.match(right)
    if listed is not None:
        return recipients.after(masked, chain.end + listed.start("who"), chain.end + listed.end("who"))
    return []


def described(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients of 荣获H的R和荣获H的R: named behind the honours and described by them, in a list of such descriptions."""
    text = masked.text
    if not _GOT.search(text[max(chain.start - 8, clause) : chain.start]):
        return []
    first = _RELATIVES.match(text[chain.end :])
    last = _RELATIVE.match(text[chain.end :]) if _RELATIVES_ON.search(text[clause : chain.start]) else None
    if first is not None:
        return recipients.after(masked, chain.end + first.start("who"), chain.end + first.end("who"))
    if last is None:
        return []
    stop = re.search("[，。；]", text[chain.end + last.end() :])
    return recipients.after(
        masked, chain.end + last.end(), chain.end + last.end() + stop.start() if stop else len(text)
    )


def recommended(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients of 推荐R申报H, 给R记H: named between the verb or preposition and the honours."""
    lead = _PROPOSED.search(masked.text[clause : chain.start])
    return (
        recipients.after(masked, clause + lead.start("who"), clause + lead.end("who"), True) if lead is not None else []
    )


def bridged(masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The recipients before the honours that some word of getting ties to them; empty where the words between speak of
    striving."""
    text = masked.text
    for at in reversed(masked.between(clause, chain.start)):
        if not recipients.receives(masked, at):
            continue
        between = _EMPTY_HANDED.sub("", text[at + 1 : chain.start])
        if re.fullmatch(r"：“?|——“?", between) and re.match(r"[”]?[。；\s]*$", text[chain.end :]):
            return [masked.mentions[at]]
        tied = _GOT.search(between) or (_BOUGHT.search(between) and _TAKEN.match(text[chain.end :]))
        if has_other_subject(between[: tied.start()] if tied else ""):
            return []
        if len(between) <= _LONGEST and tied and not _NOT_YET.search(between) and _H not in between:
            found = recipients.before(masked, chain.start, clause)
            return found or ([] if recipients.others(masked, at, chain.start) else [masked.mentions[at]])
        break
    return []


def paired(reading: Reading, masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The former or the latter of the two named last before 前者 or 后者, where one of these words is the subject of the clause."""
    comma = max(masked.text.rfind("，", clause, chain.start), masked.text.rfind("；", 0, chain.start), clause - 1) + 1
    which = _PAIR.search(masked.text, comma, chain.start)
    if which is None:
        return []
    first = masked.text.find("前者")
    before = [at for at in masked.mentions if at < (first if first >= 0 else which.start())]
    two = [masked.mentions[at] for at in before if recipients.receives(masked, at)]
    if len(two) < 2 and masked.sentence.number:
        earlier = reading.masks[masked.sentence.number - 1]
        two = [earlier.mentions[at] for at in earlier.mentions if recipients.receives(earlier, at)]
    persons = [one for one in two if one.kind is Kind.PERSON]
    two = persons if len(persons) >= 2 else two
    return [] if len(two) < 2 else [two[-2] if which.group() == "前者" else two[-1]]


def meant(reading: Reading, masked: Masked, chain: HonourChain) -> list[Mention]:
    """The persons of the sentences before, back to the honour named last, where the words behind speak of them: H写进了她们的履历."""
    if not _THEIRS.match(masked.text, chain.end):
        return []
    found: dict[Entity, Mention] = {}
    for earlier in reversed(reading.masks[max(masked.sentence.number - 12, 0) : masked.sentence.number]):
        if _H in earlier.text or earlier.sentence.block is not masked.sentence.block:
            break
        for mention in earlier.mentions.values():
            if mention.kind is Kind.PERSON and mention.entity is not None and not mention.signs:
                found.setdefault(mention.entity, mention)
    return sorted(found.values(), key=lambda one: one.start)


def numbered(reading: Reading, masked: Masked, chain: HonourChain, clause: int) -> list[Mention]:
    """The persons or bodies of the sentences before whose number the clause gives: 六人一个不少，都戴上了H; 两家单位均获H."""
    lead = masked.text[clause : chain.start]
    many = _MANY.match(lead)
    if many is None or _NOT_YET.search(lead) or re.search(rf"[{_WHO}{_PLACE}]", lead):
        return []
    quantity = masked.mentions[clause + many.start("number")].value
    if not isinstance(quantity, Quantity) or quantity.value < 2:
        return []
    persons = quantity.unit in ("人", "名", "位") or lead[many.end("number") : many.end("number") + 1] == "人"
    kinds = frozenset({Kind.PERSON}) if persons else ORGANISATIONS
    found: dict[Entity, Mention] = {}
    for earlier in reversed(reading.masks[max(masked.sentence.number - 8, 0) : masked.sentence.number]):
        if _PLATFORM.search(earlier.text):
            continue
        for mention in earlier.mentions.values():
            if mention.kind in kinds and mention.entity is not None:
                found.setdefault(mention.entity, mention)
        if len(found) >= quantity.value:
            break
    whole = len(found) == quantity.value or (
        persons and quantity.value * 0.7 <= len(found) < quantity.value and quantity.value > 4
    )
    return sorted(found.values(), key=lambda one: one.start) if whole else []


def carried(reading: Reading, masked: Masked, chain: HonourChain, clause: int, last: list[Mention]) -> list[Mention]:
    """Who receives in a clause without a subject of its own: those who received the honour before it in the sentence or in one that
    a semicolon ends (`last`), else the subject of the sentence before."""
    text = masked.text
    begin = max(text.rfind(_H, clause, chain.start) + 1, clause)
    lead = _EMPTY_HANDED.sub("", _GIVER.sub("被", _without_times(masked, begin, chain.start)))
    if last and begin == clause and _YEAR_ALONE.fullmatch(lead):
        return last
    tied = _GOT.search(lead) or _IS.search(lead) or (_BOUGHT.search(lead) and _TAKEN.match(text[chain.end :]))
    if (
        not tied
        or _NOT_YET.search(lead)
        or re.search(rf"[{_WHO}{_PLACE}]", lead)
        or re.search(rf"{_Q}[^，。；]{{0,8}}$", lead)
    ):
        return []
    if not _CARRIED.match(lead[: tied.start()]):
        return []
    pronoun = _PRONOUN.search(lead[: tied.start()])
    if last and (begin > clause or pronoun is None):
        return last
    if text[chain.end : chain.end + 1] == _Q:
        return []
    kinds = frozenset({Kind.PERSON}) if pronoun is not None and re.search("[他她]", pronoun.group()) else None
    return _subject(reading, masked, kinds, bool(pronoun and pronoun["many"]))


def _without_times(masked: Masked, begin: int, end: int) -> str:
    """The half-open stretch of the mask without numbers of times: |2次|被评为."""
    times = {
        at
        for at in masked.between(begin, end)
        if isinstance(value := masked.mentions[at].value, Quantity) and value.unit == "次"
    }
    return "".join(sign for at, sign in enumerate(masked.text[begin:end], begin) if at not in times)


def _subject(reading: Reading, masked: Masked, kinds: frozenset[Kind] | None, many: bool) -> list[Mention]:
    """The subject of the nearest of the three sentences before in the same block, of these kinds where given."""
    block = reading.article.block_at(masked.sentence.start)
    for earlier in reversed(reading.masks[max(masked.sentence.number - 3, 0) : masked.sentence.number]):
        if block is None or earlier.sentence.start < block.start:
            break
        head = _HEAD.match(earlier.text)
        if head is None:
            continue
        at = head.start("person") if head["person"] else head.start("body")
        mention = earlier.mentions[at]
        if mention.entity is None or mention.signs or (kinds is not None and mention.kind not in kinds):
            continue
        return recipients.run(earlier, at) if many else [mention]
    return []


def _object_of(lead: str) -> str:
    """The part of the lead before the verb of getting that stands last in it."""
    verbs = list(_GOT.finditer(lead))
    return lead[max(lead.rfind("，", 0, verbs[-1].start()) + 1, 0) : verbs[-1].start()] if verbs else lead

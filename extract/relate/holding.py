"""Wordings that say which bodies hold a programme, and in what role: 由X主办, 操办者是X, 东家是X, 落在X身上."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.fact import Role
from extract.kind import Kind
from extract.lexicon import alternatives
from extract.relate.bodies import BODIES, BODY, COUNT, OTHERS, PROGRAMME
from extract.sentence import BODY_MASKS, MASK

_ROLES = {
    Role.ORGANIZER: "主办|合办|联办|共办|牵头|挑头|领头|发起|操办|操持|张罗|搭台|牵线|操刀|搭起|摆起|撑起|摆擂|做东|作东|坐庄|"
    "牵的头|挑的头|领的头|起的头|起头|搭的台|摆的擂|做的东|出的钱|掏的钱|攒的局|组的局|领衔|挂帅|主事|统一部署|主持开展|"
    "出面|扛起|首创|组织实施|组织开展|共同办|一道办|一起办|联手办|合力办|合开|筹办|筹建|筹划|策划|主导|出题|出点子|出资|出钱|掏钱|起的名|取的名|倡议",
    Role.UNDERTAKER: "承办|具体操办|具体操持|具体负责|负责实施|具体张罗|具体实施|具体组织|负责执行|具体落实|负责落实|接了过去|"
    "接了下来|揽了下来|接手|承揽|接着办|揽下|承接|接的场子|"
    "接下场子|接场|接了台子|承训|提供场地|承下|干活|跑腿|"
    "打理|接棒|接的棒|跑的腿|主理",
    Role.CO_ORGANIZER: "协办|帮着搭台|帮着打理|从旁协助|在旁协助|搭把手|搭手|搭的手|打下手|打的下手|帮的忙|帮衬|帮着张罗|"
    "帮着操办|加盟|出场地|出老师|出师资|出人手|派老师",
    Role.PARTICIPANT: "加了进来|加入进来|共同参加|共同参与|一同参加|一同参与|一道参加|一起参加|参与其中|参加其中",
}
# Who gives these holds the thing, unless another leads: then it helps.
_GIVING = re.compile("出题|出点子|出资|出的?钱|掏的?钱")
# 掏钱的热心单位有A、B: donors, who hold nothing.
_DONORS = re.compile("的[^，。；]{1,6}(?:单位|企业|公司)")
# These tell a helper only beside one who leads: X牵头、Y配合.
_HELPING = "配合|跟上|跟进|协同|助阵|参与|协助|支持|跟着[上干办做]"
_NOUNS = {
    Role.ORGANIZER: "东家|东道主|东道|主办方|主办单位|主办者|操办者|发起者|发起人|发起方|发起单位|牵头者|牵头单位|牵头方|张罗者|组织者|操持者|"
    "挑头者|倡议者|出资方|挂牌单位|运营方|运营单位|共建单位|联办单位|合办单位|合办方|另一家|另一位|另两家|另两位|另三家|另外两家|另外一家",
    Role.UNDERTAKER: "承办方|承办单位|承办者|执行方|执行单位",
    Role.CO_ORGANIZER: "协办方|协办单位|协办者|支持单位|赞助单位|赞助方|冠名单位",
}
_DUTY = {
    Role.CO_ORGANIZER: "协办",
    Role.UNDERTAKER: "承办|具体|执行|张罗|操办|操持|打理|筹备|会务|赛务|落实|活儿|活计|跑腿|场子|场地",
    Role.ORGANIZER: "主办|牵头|办会",
}
# The words for each role, those that hold others in themselves first.
_ASKED = {role: _ROLES[role] for role in (Role.UNDERTAKER, Role.CO_ORGANIZER, Role.ORGANIZER)}
_INNER = f"[^，。；{BODY_MASKS}]"
# What a sentence must hold for the wordings with words of roles, and for each of the others, to be sought in it.
_WORDED = re.compile("|".join([*_ROLES.values(), *_NOUNS.values()]))
_IS_SUPPORTED = re.compile("得到|获得|离不开|[支资赞帮协][持助]下|配合|协助")
_IS_ENTRUSTED = re.compile("委托|之托|交[由给]|[织头导动议发划筹持罗]下")
_IS_CLEFT = re.compile(f"的，?[就正便却都还则主要]{{0,2}}(?:是|有|为|除了?)(?={BODY})|[办搭唱演开建推]起?的?[：—]")
_IS_BACKED = re.compile(
    f"[背身幕]后|[{MASK[Kind.QUANTITY]}位家个]“?(?:合伙|东家|搭档|推手|主人|掌柜|操盘|当家|靠山|婆家|{MASK[Kind.POST]})"
)
_LEADS = re.compile("[领带拉]着|会同|联合|携手")
_IS_GIVEN = re.compile("[落交][在到给]|给了|由|归|权在")
# The word goes on to an object with an ordinal or marks of its own, which is what they hold.
_OBJECT = re.compile(
    f"(?=的?(?:[^，。；]{{0,16}}?(?:第[^，。]{{1,4}}届|“|20[0-9]{{2}}年)|[^，。；]{{0,4}}?{PROGRAMME}))"
)


@dataclass(frozen=True, slots=True)
class Holding:
    """A half-open stretch of a mask that lists bodies, and the role they have in the programme spoken of.

    `sure` is False for words that also tell other work: then the programme must stand near. `object` is where the thing
    held is named, directly behind the word (X主办的|Y), None where the wording names it elsewhere. `host` marks one at whose
    place it is held, who undertakes it where another holds it.
    """

    start: int
    end: int
    role: Role
    sure: bool
    object: int | None = None
    host: bool = False


@lru_cache(maxsize=256)
def holdings(text: str) -> tuple[Holding, ...]:
    """The statements of holding in a masked sentence."""
    return (*(_worded(text) if _WORDED.search(text) else ()), *_otherwise(text))


def _worded(text: str) -> Iterator[Holding]:
    """What words of roles say."""
    found = [(match, _role(_ROLES, match["word"])) for match in _before().finditer(text)]
    leads = any(role is Role.ORGANIZER and not _GIVING.fullmatch(match["word"]) for match, role in found)
    for match, role in found:
        if leads and _GIVING.fullmatch(match["word"]):
            role = Role.CO_ORGANIZER
        named = _OBJECT.match(text, match.end())
        at = named.end() if named else None
        yield Holding(match.start("who"), match.end("who"), role, "办" in match["word"], at)
    if any(role is Role.ORGANIZER for _, role in found):
        for match in _helping().finditer(text):
            yield Holding(*match.span("who" if match["who"] else "these"), Role.CO_ORGANIZER, False)
    for match in _after().finditer(text):
        if _GIVING.fullmatch(match["word"]) and _DONORS.match(text, match.end("word")):
            continue
        yield Holding(match.end(), _stop(text, match.end()), _role(_ROLES, match["word"]), True)
    for match in _named().finditer(text):
        yield Holding(*match.span("who"), _role(_NOUNS, match["noun"]), True, host="东道" in match["noun"])
    for match in _naming().finditer(text):
        end = _stop(text, match.end()) if match["count"] or match["open"] else match.end("who")
        yield Holding(match.start("who"), end, _role(_NOUNS, match["noun"]), True, host="东道" in match["noun"])
    for match in _labelled().finditer(text):
        yield Holding(*match.span("who" if match["who"] else "these"), _role(_ROLES, match["word"]), True)
    for match in _respectively().finditer(text):
        for who, word in (("first", "one"), ("second", "other")):
            yield Holding(*match.span(who), _role(_ROLES, match[word]), True)
    for match in _holder_of().finditer(text):
        yield Holding(*match.span("who"), _role(_ROLES, match["word"]), True)


def _otherwise(text: str) -> Iterator[Holding]:
    """What wordings without a word of a role say."""
    for match in _supported().finditer(text) if _IS_SUPPORTED.search(text) else ():
        yield Holding(*match.span(match.lastgroup or 0), Role.CO_ORGANIZER, False)
    for match in _entrusted().finditer(text) if _IS_ENTRUSTED.search(text) else ():
        if match["who"]:
            yield Holding(*match.span("who"), Role.UNDERTAKER, False)
        else:
            yield Holding(*match.span("of" if match["of"] else "by"), Role.ORGANIZER, False)
    for match in _cleft().finditer(text) if _IS_CLEFT.search(text) else ():
        yield Holding(match.end(), _stop(text, match.end()), Role.ORGANIZER, True)
    for match in _backed().finditer(text) if _IS_BACKED.search(text) else ():
        yield Holding(match.end(), _stop(text, match.end()), Role.ORGANIZER, True)
    for match in _given().finditer(text) if _IS_GIVEN.search(text) else ():
        duty = next((role for role, words in _DUTY.items() if re.search(words, match["duty"])), None)
        if duty is not None:
            yield Holding(*match.span("who"), duty, True)
    for match in _led().finditer(text) if _LEADS.search(text) else ():
        yield Holding(*match.span("who"), Role.UNDERTAKER, True)


def role_of(duty: str) -> Role | None:
    """The role of those who do what the words say, None where they tell none: 来牵头, 跑的腿."""
    said = duty.replace("的", "")
    return next((role for role, listed in _ASKED.items() if any(word in said for word in listed.split("|"))), None)


def _role(words: dict[Role, str], word: str) -> Role:
    return next(role for role, listed in words.items() if word in listed.split("|"))


_ENDS_LIST = re.compile(
    f"主办[^之]|承办|协办|搭手|搭把手|配合|[。；：]|，(?![^，。；：]{{0,12}}{BODY})|，(?=[^，。；：]{{0,28}}(?:承办|协办|支持|协助|配合|负责|提供|指导|接了?下|接过|揽下))|"
    f"，(?=[^，。；：{BODY_MASKS}]{{0,6}}{BODIES}[^，。；]{{0,6}}(?:组队|参赛|参加|派[出来]|夺|获|捧|摘|荣膺))|"
    f"，(?=[^，。；：{BODY_MASKS}]{{1,10}}的(?:却|则|还|也|又)?(?:是|有|为)[^，。；：]{{0,3}}{BODY})"
)

_FIRST = re.compile(BODY)


def _stop(text: str, start: int) -> int:
    """Where the list of bodies behind a role word ends: at the next role word, else with the sentence."""
    first = _FIRST.search(text, start)
    following = _ENDS_LIST.search(text, first.start() if first else start)
    return following.start() if following else len(text)


def _alternatives(words: dict[Role, str]) -> str:
    return alternatives("|".join(words.values()).split("|"))


@cache
def _before() -> re.Pattern[str]:
    words = _alternatives(_ROLES)
    return re.compile(
        rf"(?P<who>{BODIES})(?:及其[^，。；]{{1,8}}|等[^，。；]{{0,10}}|{OTHERS})?{COUNT}(?:{_INNER}{{0,3}}?|[^，。；、{BODY_MASKS}]{{4,10}}?(?=(?:负责|具体)?(?:承办|协办)))(?:联合|共同|牵头|联手|合力|携手)?"
        rf"(?P<word>{words})(?!单位|方|者|权|的?是|[、和与](?:承办|协办))"
    )


@cache
def _helping() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>{BODIES}){COUNT}(?:也|全程|一路|随后|大力|鼎力)?(?:{_HELPING})|"
        rf"(?:联手|合伙|搭伙|配合|协同|跟上|助阵|搭档|帮忙)的，?(?:还|则|也)?(?:有|是)(?P<these>{BODIES})"
    )


@cache
def _after() -> re.Pattern[str]:
    words = _alternatives(_ROLES)
    other = rf"[^，。；{PROGRAMME}{BODY_MASKS}]"
    about = rf"(?:{_INNER}{{0,10}}{PROGRAMME}的)?"
    return re.compile(
        rf"(?P<word>{words})(?:{about}(?:单位|方|者|的)?{other}{{0,14}}?，?(?:是|为|有|[写印列署挂刻]着|：|—|(?:{MASK[Kind.QUANTITY]}|[两三四五六七八九十]家)[—，]?)|，除)(?=[^。；{PROGRAMME}{BODY_MASKS}]{{0,14}}?{BODY})"
    )


@cache
def _named() -> re.Pattern[str]:
    nouns = "|".join(_NOUNS.values())
    return re.compile(
        rf"(?P<who>{BODIES}){COUNT}(?:都|均|就|同)?(?:是|为|当|做|作为)(?:了|起)?[^，。；{BODY_MASKS}]{{0,6}}?(?P<noun>{nouns})"
    )


@cache
def _given() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<duty>[^，。；{BODY_MASKS}]{{2,12}})，?(?:都|全|一并)?(?:落[在到]了?|交[给到]了?|给了|由|归|(?<=权)在)(?P<who>{BODIES}){COUNT}(?:的?身上|的?头上|的?肩上|的?手[上里中]|担着|承担|担起|接手|挑着|来办|操办|提供|(?=[，。；]))"
    )


@cache
def _naming() -> re.Pattern[str]:
    """主办者A说, 东家有两位，A、B, 主办单位：A."""
    nouns = _alternatives(_NOUNS)
    return re.compile(
        rf"(?P<noun>{nouns})[”’]?(?:[^，。；：{BODY_MASKS}]{{0,6}}?(?:是|为|有|即|共|写着|印着|列着))?(?P<open>，?除了?)?"
        rf"(?P<count>[{MASK[Kind.QUANTITY]}]|[一二两三四五六七八九十][家位个])?(?:单位)?[，：—]*(?:一[家为个是]+)?(?P<who>{BODIES}(?:，(?:另|还有|再)?一[家个]?[是为]{BODY}){{0,4}})(?![{MASK[Kind.POST]}{MASK[Kind.PERSON]}])"
    )


@cache
def _labelled() -> re.Pattern[str]:
    """头一行是主办，A；末一行是协办，B; 承办的A."""
    return re.compile(
        rf"(?:^|[，。；：是为])(?P<word>主办|承办|协办)(?:(?:单位|方)?[，：](?P<who>{BODIES})(?=[，。；]|$)|的(?P<these>{BODIES}))"
    )


@cache
def _respectively() -> re.Pattern[str]:
    """A、B分任主办、承办, A和B分别为主办方和承办方."""
    word, link = "主办|承办|协办", "(?:、|和|与)"
    return re.compile(
        rf"(?P<first>{BODY}){link}(?P<second>{BODY})[^，。；]{{0,4}}?分(?:任|别|担)[^，。；]{{0,4}}?(?P<one>{word})[单方]?位?{link}(?P<other>{word})"
    )


@cache
def _holder_of() -> re.Pattern[str]:
    """承办P的A."""
    words = _alternatives(_ROLES)
    return re.compile(rf"(?P<word>{words})了?{_INNER}{{0,6}}?{PROGRAMME}的(?P<who>{BODIES})")


@cache
def _supported() -> re.Pattern[str]:
    """P得到了A、B的支持, 在A资助下, 由A配合."""
    return re.compile(
        rf"(?:得到了?|获得了?|离不开)(?P<who>{BODIES}){COUNT}的?(?:大力|鼎力|全力)?(?:支持|帮助|配合|协助)|"
        rf"在(?P<by>{BODIES}){COUNT}的?(?:大力|鼎力|全力)?(?:支持|资助|赞助|帮助|协助)下|由(?P<with>{BODIES}){COUNT}(?:配合|协助)"
    )


@cache
def _entrusted() -> re.Pattern[str]:
    """A委托B举办P, A把P交给B操办, 受A委托, 在A的组织下."""
    return re.compile(
        rf"(?:委托|交由|交给了?)(?P<who>{BODIES}){COUNT}{_INNER}{{0,4}}?(?:举办|承办|操办|开办|组织|实施|开展|培训|打理|来办|执行|运营|运作)|"
        rf"受(?P<of>{BODIES})的?(?:委托|之托)(?=[^。；]*(?:{PROGRAMME}|[承举开主]办))|"
        rf"在(?P<by>{BODIES}){COUNT}的?(?:精心|统一|直接)?(?:组织|牵头|主导|推动|倡议|发起|策划|统筹|主持|张罗)下"
    )


@cache
def _cleft() -> re.Pattern[str]:
    """办赛的是A, 把这台戏撑起来的，是A和B, 组织比武的，除了A还有B, 五家单位合搭的：A、B."""
    verbs = "组织|举办|开展|发起|推出|打造|创办|操办|拉起|搭起|建起|运营|实施|启动|撑起|担起|挑起|张罗|摆擂|办"
    other = rf"[^，。；：参观慰奖获领{BODY_MASKS}]"
    # What is held, not any other deed: 开展调研的是B.
    thing = rf"(?:{other}{{0,8}}?(?:赛|比武|活动|行动|计划|项目|擂台|台子|场子|戏|节|班|夜校|工程|品牌|演出|它|事|{PROGRAMME}))?"
    return re.compile(
        rf"(?:^|[，。；：、—“”]){other}{{0,8}}?(?:{verbs})(?:起来|出来|来|了)?{thing}(?:起来|出来)?的，?(?:就|正|便|却|都|还|则|主要)?(?:是|有|为|除了?)(?={BODY})|"
        rf"{MASK[Kind.QUANTITY]}(?:单位|部门|企业)?(?:联合|共同|合伙|合力|携手|一道|一起)?(?:合|举|主|联)?[搭办开建演唱推]起?的?[：—]+(?={BODY})"
    )


@cache
def _backed() -> re.Pattern[str]:
    """P背后站着两家单位：一家是A，一家是B; P有三位“合伙人”：A、B、C."""
    partners = "合伙人|东家|搭档|推手|主人|主人家|掌柜|操盘手|当家人|靠山|婆家"
    return re.compile(
        rf"{PROGRAMME}的?(?:背后|身后|幕后){_INNER}{{0,8}}[：，]?(?:一[家个]是|是|有)?(?={BODY})|"
        rf"{PROGRAMME}的?{_INNER}{{0,4}}(?:有|共有|是)?(?:{MASK[Kind.QUANTITY]}|[两三四五六][位家个])“?(?:{partners}|{MASK[Kind.POST]})”?[：，—]+(?:一[家个位]是)?(?={BODY})"
    )


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"(?:执行|承办|落地){_INNER}{{0,4}}，?(?P<who>{BODIES}(?:[领带拉]着|会同|联合|携手){BODIES})")

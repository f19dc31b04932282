"""Where a person's name ends."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.boundary import breaks_at, is_proper, within_word
from extract.lexicon import table, word_set, words
from extract.record import record
from extract.spot.name_odds import odds
from extract.spot.spelling import TIBETAN, TIBETAN_FIRST, UIGHUR_WOMAN, spelt_end

# Characters of grammar, of places and bodies, and of counting: none of them stands in a given name.
_NEVER = frozenset(
    "的了着过吗呢吧啊呀们这那哪谁您你我他她它是不没被把让使给等及或而且但若其所各每某镇"
    "说讲问叫喊哭笑吃喝看听走跑坐站去来回到在从往向对于跟与和就都还也又再更很最太将已曾"
    "摄县区省乡市州厅局处科股室部会院所站队组委办厂店场馆系级届次位名个只条张件项份种类号第"
    "一二三四五六七八九十百千万亿零两几多少数元年月日时分秒点岁后前里内外间中上下左右"
    "职员工人民众群党团政府企业公司机构单事业务劳模匠奖章称荣誉者"
)
# Of those, the ones that do occur in given names; they weigh against the name but do not forbid it.
_DOUBTFUL = frozenset(
    "左一中上少多万千百月时向于如和与来工人民众业员政十三五七九双年日名分章荣誉部则就将以为有会元其若州群众"
    "对从党数个往用生作参提受带被让再公"
)
# Surnames that stand far more often as words of grammar.
PARTICLES = frozenset("和向从应由时有对同以为都")
# Of those, the ones that many bear.
_BOTH = frozenset("向应时")
# What no given name holds.
FORBIDDEN = _NEVER - _DOUBTFUL
# Single characters that begin what follows a name far more often than they end one.
_STOPS = frozenset("说在是等和与为向对从将被把率带作任当到给就都也又还获做的及或以介出要有会则拿接同已")
# Forms of address: 王律师 is a person, but not by this name.
_FORMS = frozenset(
    {
        "律师", "老师", "师傅", "先生", "女士", "主任", "书记", "主席", "医生", "教授", "校长", "大姐", "大哥",
        "阿姨", "经理", "首席", "部长", "局长", "小姐", "大夫", "同志", "院长", "队长", "班长", "厂长", }
)  # fmt: skip
_OF_BODIES = ("公司", "集团", "银行", "大学", "医院", "学院")  # 高通|公司
_RUN = re.compile(r"[\u4e00-\u9fff]+")
_AFTER = frozenset(" \n，。、；：！？（）《》“”‘’/|·—…,.;:!?()[]【】-〔〕")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,3}")
# Who stands before such a name without being part of it.
_KIN = re.compile(
    "同[事学伴乡志]|[队战工校室]友|搭档|徒弟|师[傅父]|妻子|丈夫|父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|主[席任]|书记"
)
_PADDED = re.compile(r"([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])(?![\u4e00-\u9fff]| {1,3}[\u4e00-\u9fff] *(?:\n|$))")
# Names of Mongols, Tibetans and Uighurs as Chinese spells them: four characters and more.
_SPELT = re.compile(
    "[阿巴包宝布白毕查策朝楚次达代丹旦道德迪额尔敦娥恩嘎格根古贡哈呼吉加嘉江旺卡克拉兰朗勒楞里力鲁洛罗玛麦满米木姆那娜尼努诺其奇琪琴"
    "仁日萨赛桑莎斯苏索塔特提图托娃维乌希西夏雅亚扎珍孜卓仓措央宗珠增坚赞热买依丽汗合顿普其高娃云]{4,6}"
)
# Of the others, those that a given name of two characters may end in.
_SELDOM_LAST = frozenset("会科社团")
# And those that none ends in.
_GRAMMAR = frozenset(
    "的了着过吗呢吧啊们这那哪是不没被把让及而且但其所各每在说问讲看听走来去从往从与跟和就都还也又再等某"
)
# What the bearer of a name does, and who may be joined to one by 和: 甲和|律师乙.
_ACTS = re.compile(
    r"[说在到被是]|表示|介绍|指出|强调|告诉|主持|参加|出席|深入|宣读|致辞|讲话|作[动报]|当选|荣?获|坦言|认为|透露"
)
_WHO = re.compile(
    r"(?:律师|医生|教师|护士|主任|专家|教授|工程师|技师|讲师|队长|队员|记者|班长|司机|工人|选手|同事|妻子|丈夫)[一-鿿]"
)
_SURE = 2.0
# From here on the odds tell of two names that begin alike which it is, whatever the words at their ends look like.
_SURELY = 2.0
_POSSIBLE = -2.0
# How well a sign, or the text's end, follows one, and how well any word that no name holds.
SIGN_FOLLOWS, _BREAK = 2.0, 1.4


@record()
class Name:
    """A name at the half-open stretch `[start, end)`; `score` tells how well it ends there, 1 or more being likely."""

    start: int
    end: int
    name: str
    score: float


def name_at(folded: str, start: int, limit: int, free: bool = False) -> Name | None:
    """The likeliest name that begins at `start` and ends by `limit`, None where no surname stands there.

    What follows the name weighs most: a sign, the `limit` (the start of another mention) or a word that follows names
    (`name_followers`); then whether its characters are usual in given names, then whether the article repeats it.
    `free` admits surnames that the lexicon lacks, for places where hardly anything but a name stands.
    """
    foreign = _FOREIGN.match(folded, start, min(limit, start + 24)) if "·" in folded[start : start + 7] else None
    if foreign and not _KIN.match(folded, start) and is_proper(folded, start, folded.index("·", start)):
        return _foreign(folded, foreign, limit)
    padded = _PADDED.match(folded, start, limit) if folded.startswith(" ", start + 1) else None
    if padded and padded[1] in surnames() and padded[2] not in FORBIDDEN:
        return Name(start, padded.end(), padded[1] + padded[2], 1.5)
    best: Name | None = None
    for surname in (folded[start : start + 2], folded[start : start + 1]):
        if surname not in surnames():
            continue
        for end in (start + len(surname) + 1, start + len(surname) + 2):
            if end > limit or not (is_given(folded[start + len(surname) : end]) or _ends_oddly(folded, start, end)):
                continue
            score = _score(folded, start, len(surname), end, limit)
            if best is None or score > best.score:
                best = Name(start, end, folded[start:end], score)
    woman = UIGHUR_WOMAN.match(folded, start, limit) if "古" in folded[start + 1 : start + 4] else None
    if woman and (best is None or best.end < woman.end()):
        return Name(start, woman.end(), woman.group(), _SURE)
    if best is not None and (end := spelt_end(folded, start, best.end, limit)) > best.end:
        best = Name(start, end, folded[start:end], best.score)
    tibetan = TIBETAN.match(folded, start, limit) if folded[start : start + 1] in TIBETAN_FIRST else None
    if tibetan and (best is None or best.end <= tibetan.end()):
        fit = SIGN_FOLLOWS if tibetan.end() == limit else follows_name(folded, tibetan.end())
        sure, plain = fit == SIGN_FOLLOWS or tibetan.end() > start + 3, tibetan.end() <= start + 3 and not free
        if sure or (not plain and (fit or breaks_at(folded, tibetan.end()))):
            return Name(start, tibetan.end(), tibetan.group(), _SURE)
    if free and (best is None or best.score < _SURE):
        spelt = _SPELT.match(folded, start, limit)
        if spelt and (spelt.end() == limit or follows_name(folded, spelt.end()) >= 1.2):
            return Name(start, spelt.end(), spelt.group(), _SURE)
    if best is None and free and folded[start : start + 1] not in surnames():
        return _unlisted(folded, start, limit)
    return best


def _ends_oddly(folded: str, start: int, end: int) -> bool:
    """Whether a character that hardly ever does ends a name of three characters, as its odds and what follows tell: 刘建科、."""
    if end != start + 3 or folded[end - 1] in _GRAMMAR or not is_given(folded[end - 2]):
        return False
    fit, chance = follows_name(folded, end), odds(folded, start, end)[1]
    if folded[end - 1] in _SELDOM_LAST:
        return (fit >= SIGN_FOLLOWS and chance >= _POSSIBLE) or (fit > 0 and chance >= 1)
    return fit >= SIGN_FOLLOWS and chance >= _SURELY + 1


def _unlisted(folded: str, start: int, limit: int) -> Name | None:
    end = start + 3
    name = folded[start:end]
    if (
        end > limit
        or name[0] in _NEVER | _STOPS | PARTICLES
        or not is_given(name)
        or not all(character in _usual() for character in name[1:])
    ):
        return None
    fit = 2.0 if end == limit else follows_name(folded, end)
    return Name(start, end, name, fit) if fit >= 1.8 and not stop_names().get(name[1:]) else None


@lru_cache(maxsize=1 << 13)
def is_given(text: str) -> bool:
    """Whether every character of `text` can stand in a given name."""
    return _RUN.fullmatch(text) is not None and FORBIDDEN.isdisjoint(text)


def looks_like_name(text: str) -> bool:
    """Whether the whole of `text` can be a Chinese person's name: a surname and one or two characters."""
    if stop_names().get(text):
        return False
    return any(
        text[:length] in surnames() and 1 <= len(text) - length <= 2 and is_given(text[length:]) for length in (2, 1)
    )


@cache
def surnames() -> dict[str, tuple[str, str, str]]:
    """The surnames with their frequency, sense and kind, as the word file has them."""
    return {row[0]: (row[1], row[2], row[3]) for row in table("surnames")}


@cache
def stop_names() -> dict[str, bool]:
    """Words that look like names; True marks those that are never one, False those that a post or byline may make one."""
    return {row[0]: row[2] == "hard" for row in table("stop_names")}


def is_usual(text: str) -> bool:
    """Whether every character of `text` is common in given names."""
    return _usual().issuperset(text)


@lru_cache(maxsize=1 << 12)
def follows_name(folded: str, end: int) -> float:
    """How well what stands at `end` follows a name: 2 a sign or the text's end, 1.8 a word, 1.2 a character, 0 else."""
    if end >= len(folded):
        return SIGN_FOLLOWS
    first = folded[end]
    if first in _AFTER or not ("\u4e00" <= first <= "\u9fff" or first.isascii()):
        return SIGN_FOLLOWS
    followers, longest = _followers()
    for length in range(longest.get(first, 1), 1, -1):
        if folded[end : end + length] in followers:
            return 1.8
    return 1.2 if first in followers or first.isdigit() else 0.0


def _score(folded: str, start: int, surname: int, end: int, limit: int) -> float:
    name, given = folded[start:end], folded[start + surname : end]
    if stop := stop_names().get(name):
        return -5.0
    fit = 2.0 if end == limit else follows_name(folded, end)
    # The odds tell only where nothing behind the name does.
    short, chance = odds(folded, start, limit) if surname == 1 and fit < 1.8 else (0.0, 0.0)
    longer = chance - short if end > start + 2 or limit > start + 2 else 0.0
    surely = longer >= _SURELY if len(given) == 2 else longer <= -_SURELY
    unlikely = longer <= -_SURELY if len(given) == 2 else longer >= _SURELY
    if fit < _BREAK and not (unlikely and len(given) == 1) and (breaks_at(folded, end) or (surely and len(given) == 1)):
        fit = _BREAK
    score = fit - 1.2 if stop is False else fit
    if len(name) > 2 and stop_names().get(name[:2]):
        if fit < 1.8 and chance < _POSSIBLE:
            return -5.0
        score -= 1.2
    if given in _FORMS or folded.startswith(_OF_BODIES, end):
        return -5.0
    if folded[start] in PARTICLES:
        surname_too = folded[start] in _BOTH and odds(folded, start, limit)[len(given) - 1] >= _SURELY
        score -= 0.2 if surname_too else 1.5
    usual = _usual()
    for character in given:
        score += 0.35 if character in usual else -0.3
        if character in _DOUBTFUL and character not in usual:
            score -= 0.4
    if given[-1] == "任" and end == limit and len(given) == 2:
        score -= 2.0
    if given[-1] == "和" and end == limit:
        score -= 0.8
    if joins(folded, end):
        score += 1.5
    if given[-1] == "和" and _ACTS.match(folded, end):
        score += 1.5  # nothing that 和 could join follows
    elif joins(folded, end - 1):
        score -= 2.5
    elif given[-1] in _STOPS:
        score -= 0.3 if given[-1] in "和为" and end < limit and fit >= 1.8 else 1.6
    if end < limit and fit < 1.8 and not surely and within_word(folded, end):
        score -= 1.2
    if fit < 1.8 and (longer >= 2 * _SURELY if len(given) == 1 else unlikely):
        score -= 1.0
    if len(given) == 2:
        score += 0.3
        if _times(folded, name) == 1 and _times(folded, name[:-1]) > 1:
            score -= 0.9
    repeats = _times(folded, name)
    if (
        repeats > 1
        and len(given) == 1
        and folded[end : end + 1] in usual
        and _times(folded, folded[start : end + 1]) == repeats
    ):
        score -= 1.5
    if repeats > 1:
        score += 0.4 if len(given) == 1 or _times(folded, name[:-1]) > repeats else 1.2
    frequency, sense, _ = surnames()[folded[start : start + surname]]
    if frequency == "rare":
        score -= 0.7 if sense == "word" else 0.4
    return score


def joins(folded: str, at: int) -> bool:
    """Whether the character at the offset joins another person to the one before: 甲|和|律师乙."""
    return folded.startswith("和", at) and _WHO.match(folded, at + 1) is not None


@lru_cache(maxsize=1 << 12)
def _times(folded: str, name: str) -> int:
    return folded.count(name)


# Names spelt with words of grammar: 阿不|都|拉.
_UIGHUR = re.compile("阿[不卜布](?:都|杜|力|来|里|拉|列)[拉热克外卡吾提米木孜则西肉许甫艾尼合力里买]{0,4}")


def _foreign(folded: str, match: re.Match[str], limit: int) -> Name:
    head = match.group().rfind("·") + match.start() + 1
    end = match.end()
    for shorter in range(head + 1, end):
        if follows_name(folded, shorter) >= (1.8 if shorter == head + 1 else 1.2):
            end = shorter
            break
    if spelt := _UIGHUR.match(folded, head, min(match.end(), limit)):
        return Name(match.start(), spelt.end(), folded[match.start() : spelt.end()], _SURE)
    end = min(end, limit)
    end = next((cut for cut in range(head + 1, end) if breaks_at(folded, cut)), end)
    return Name(match.start(), end, folded[match.start() : end], _SURE)


@cache
def _usual() -> frozenset[str]:
    return word_set("given_characters")


@cache
def _followers() -> tuple[frozenset[str], dict[str, int]]:
    """The words that follow names, and the length of the longest that begins with a character."""
    followers = sorted(words("name_followers"), key=len)
    return frozenset(followers), {word[0]: len(word) for word in followers}

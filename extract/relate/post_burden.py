"""Posts that a text tells first and then whose they are: T1、T2，一人担着; 这位T; T，说的就是P; T名叫P; T——P——."""

from __future__ import annotations

import re

from extract.kind import Kind
from extract.relate.bodies import BODY
from extract.relate.employment import NAMES
from extract.relate.post_chain import CHAIN
from extract.sentence import MASK

_N, _P, _Q = MASK[Kind.PERSON], MASK[Kind.POST], MASK[Kind.QUANTITY]
_HOW_MANY = rf"(?:{_Q}|[两三四五六七八九][个副顶项重份种样]?)?"
_WHAT = "(?:头衔|职务|身份|担子|岗位|帽子|角色)?"
# With the name behind or before them: the pattern, its rule, and characters without which it never fits.
_AGED = rf"[^，。；：、—{_N}{_P}]{{0,14}}?"
NAMED = (
    (
        re.compile(
            rf"(?P<chain>{CHAIN})(?:人选[^，。；：{_N}]{{0,6}})?(?:，|，?(?:他|她))?(?:就|便|则|也)?(?:姓[一-鿿]{{1,2}}，)?(?:名叫|大名叫|叫做?|名为|大名|姓名|唤作|名唤|名字叫做?)(?:：|是)?(?P<names>{NAMES})"
        ),
        "called",
        "叫名唤",
    ),
    (
        re.compile(rf"(?P<names>{NAMES})(?:则|也)?接(?:了|过|任|下)?(?P<chain>{CHAIN})的(?:班|棒|接力棒|担子)"),
        "taken over",
        "接",
    ),
    (re.compile(rf"(?P<chain>{CHAIN})——{_AGED}(?P<names>{NAMES})——"), "between dashes", "—"),
    (
        re.compile(
            rf"(?P<chain>{CHAIN})的?(?:位子|位置|交椅|椅子|座位|岗位)上?，?(?:如今|现在|眼下)?坐着的?(?:正|就|便)?是?{_AGED}(?P<names>{NAMES})"
        ),
        "seated",
        "坐",
    ),
    (re.compile(rf"(?:^|[：；])(?P<chain>{CHAIN})，(?P<names>{NAMES})(?=[；。]|$)"), "row of titles", "，"),
    (
        re.compile(
            rf"^ *(?P<names>{_N})(?!说|表示|介绍)[^，。；：“”{_N}{_P}]{{2,14}}，(?!其中|包括|还有|以及|来自|陪)(?P<chain>(?:{CHAIN}))(?=[。；]|$)"
        ),
        "said behind",
        "，",
    ),
    (re.compile(rf"(?P<chain>{CHAIN})，(?:说|指|讲|数)的(?:就|正|便)?是(?P<names>{NAMES})"), "said to be", "说指讲数"),
    (
        re.compile(
            rf"(?:坐上|登上|接下|挑起|接过)了?(?P<chain>{CHAIN})(?:的?(?:位子|位置|岗位|担子|一职|椅子))?的(?:正|则|还)?是(?P<names>{NAMES})"
        ),
        "taken by",
        "上下起过",
    ),
    (
        re.compile(
            rf"(?P<names>{NAMES})，?(?:一人|一身)?(?:身兼|兼着|挑着|扛着|肩上|(?:的|身上|还|又|有|名片|手里|头上|(?<=一人)|(?<=一身))[^，。；：{_N}{_P}]{{0,6}}?(?:头衔|身份|名片|职务))"
            rf"[^，。；：{_N}{_P}]{{0,8}}?(?:[，：]|——)(?P<chain>{CHAIN})"
        ),
        "borne by",
        "兼着肩衔份片职",
    ),
)
# Of the one named before: all titles on one pair of shoulders, this chairman.
OF_THE_ONE_BEFORE = (
    (
        re.compile(
            rf"(?P<chain>{CHAIN})，{_HOW_MANY}{_WHAT}[^，。；{_N}]{{0,4}}(?:集于一身|叠在一[块起]|一人担|一肩挑|一肩担|一身兼|一人挑|一人兼)"
        ),
        "borne by the one before",
        "一",
    ),
    (
        re.compile(
            rf"(?:^|(?<=[，。；]))(?P<chain>{CHAIN}(?:[和与及][一-鿿]{{0,8}}{_P})?)(?:也|还|又|都)?是[他她](?=[，。；]|$)"
        ),
        "he is the one",
        "他她",
    ),
    (
        re.compile(
            rf"[他她](?:的|还有|另有|又有|也有)[^，。；：{_N}{_P}]{{0,6}}?(?:身份|头衔|职务)[^，。；：{_N}{_P}]{{0,4}}?[，：]?(?:是|为|：|，)(?P<chain>{CHAIN})"
        ),
        "his other post",
        "他她",
    ),
    (
        re.compile(rf"(?P<body>{BODY})(?:则|便|就)?由[他她](?:来)?(?:当|任|做|担任|出任|执掌)(?P<chain>{CHAIN})"),
        "house of his",
        "由",
    ),
    (re.compile(rf"这[位名](?P<chain>{CHAIN})(?!{_N})"), "the one before", "这"),
)

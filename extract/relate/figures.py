"""Facts of figures: what the text counts of an organisation's or programme's work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.article import BlockKind
from extract.entity import Entity
from extract.fact import Evidence, Fact, Figure
from extract.kind import Kind
from extract.mention import Mention
from extract.quantity import Quantity
from extract.rank import ranker
from extract.reading import Reading
from extract.relate.about import Cast, candidates, cast
from extract.relate.honour_chain import counted
from extract.relate.measure import measure_of
from extract.relate.year import year_at
from extract.sentence import BODY_MASKS, MASK, Masked

_BLOCKS = (BlockKind.BODY,)
_HONOUR = MASK[Kind.HONOUR]
_QUANTITY = MASK[Kind.QUANTITY]
# Counts of what is said, felt or arranged, not of work done: 三点要求, 四个方面, 两大类.
_RHETORIC = re.compile(
    r"[大]?(?:点|方面|环节|阶段|部分|要求|希望|意见|建议$|原则|特点|关键|重点|维度|层面|坚持|转变|结合|围绕|统一|字|词|句|话|问题|目标|步骤|时段|季度|板块|角度|机会|道理|样子|故事|奇迹|世纪|梦想|"
    r"条线|路|字头|身份|人物|家庭|孩子|老人|年头|日夜|昼夜|春秋|回合|节点|层次|主体|关口|难题|名字|小时|月|星期|百年)"
)
# A few in words (五个) are a figure only of such things.
_FEW = 4
_COUNTED = re.compile("工种|项目|慰问[组团]|代表队|队伍?|参建|企业|培训班|驿站|站点|赛[区点]|课程|基地|分会场|班次")
_UNION_NEWS = re.compile("工会|劳模|职工|技能(?:竞|大|比)赛|劳动竞赛|工匠")
# An article of more characters for each such word is of other news: only its paragraphs with one are read.
_SELDOM = 400
_RANK = re.compile(r"(?:第|前|位列|位居|排名|第[一二三四五六七八九\d](?:、[一二三四五六七八九\d])*[、至到])$")
_LIMIT = re.compile(r"不得?超过$|以下$|[不未年已]满$")
_OFTEN = re.compile("每(?:周|月|年|天|日|季度?|学期)[^，。；]{0,2}$")
_MEDALS = re.compile("[金银铜](?:[牌奖]|质奖章)?$")
_RANGE_START = re.compile(f"[至到～—-]{_QUANTITY}")
_RANGE_END = re.compile(f"{_QUANTITY}[至到～—-]$")
_CONDITION = re.compile(r"^(?:以上|及以[上下])的?(?:企业|单位|用人单位|就业)|^(?:以下|以内|之内)")
_CHOSEN = re.compile(
    r"^[^，。；]{0,10}?(?:被评为|被授予|获评|荣获|入选|当选|被命名|被认定|分获|获命名|进了[^，。；]{0,12}名单|上了[^，。；]{0,24}榜|受到[^，。；]{0,6}表彰|名列|跻身|获奖|获提名|列入提名|拿了提名|胜出|在列[，。；])"
)
# 12个集体分得…, 落到27个集体头上: those who share honours out.
_SHARED_OUT = re.compile(r"(?:先进)?(?:集体|单位|班组|个人)(?:头上|[^，。；]{0,14}(?:分得|[扛捧挂]))")
_SMALL_UNITS = frozenset(["名", "元", "户", "人次", "吨", "万", "%", "倍"])
_NEVER_UNITS = frozenset(
    [
        "届",
        "点",
        "队",
        "班",
        "区",
        "县",
        "市",
        "省",
        "节",
        "面",
        "字",
        "跨",
        "单",
        "席",
        "题",
        "层",
        "路",
        "度",
        "把",
        "顿",
        "盘",
        "站",
        "首",
        "摄氏度",
        "℃",
    ]
)
# 一把, 两顿 are turns of speech, 5200把 is a figure.
_MANY_UNITS, _MANY = frozenset("把顿盘首单题节"), 20
_SINGLE_UNITS = frozenset(["人", "个", "位", "名", "家", "项", "件", "次"])


def relate_figures(reading: Reading) -> Iterator[Fact]:
    """The figures that the article states in its sentences, each value and unit about one thing once."""
    told: Cast | None = None
    seen: dict[tuple[Entity, float, str], tuple[int, set[str]]] = {}
    for masked, position, quantity in counted_quantities(reading):
        told = told or cast(reading)
        chosen = ranker("about").choose(candidates(told, masked, position))
        if chosen is None:
            continue
        # The same number in another paragraph is told again; in the same one it counts another thing.
        measure, paragraph = measure_of(masked, position), told.block_of[masked.sentence.number]
        first, measures = seen.setdefault((chosen.thing, quantity.value, quantity.unit), (paragraph, set()))
        if measures and (paragraph != first or measure in measures):
            continue
        measures.add(measure)
        yield Figure(
            chosen.thing,
            measure,
            quantity.value,
            quantity.unit,
            year_at(reading, masked.starts[position]),
            quantity.approximate,
            Evidence(masked.sentence.start, masked.sentence.end, f"figure, {chosen.reason}"),
        )


def counted_quantities(reading: Reading) -> Iterator[tuple[Masked, int, Quantity]]:
    """The quantities of the article that count work, each with its masked sentence and position."""
    text = reading.article.folded
    told = len(_UNION_NEWS.findall(text))
    if not told:
        return
    seldom = len(text) > told * _SELDOM
    for masked in reading.masks:
        if _QUANTITY not in masked.text or masked.sentence.block not in _BLOCKS:
            continue
        if seldom and not _of_unions(reading, masked):
            continue
        conferred = counted(masked) if _HONOUR in masked.text else frozenset()
        for position, mention in masked.mentions.items():
            quantity = mention.value
            if (
                isinstance(quantity, Quantity)
                and (quantity.value not in conferred or _worked_with(masked, position))
                and _counts(masked, position, mention, quantity)
            ):
                yield masked, position, quantity


def _of_unions(reading: Reading, masked: Masked) -> bool:
    """Whether the paragraph of the sentence speaks of unions or workers."""
    block = reading.article.block_at(masked.sentence.start)
    return block is not None and bool(_UNION_NEWS.search(reading.article.folded, block.start, block.end))


def _counts(masked: Masked, position: int, mention: Mention, quantity: Quantity) -> bool:
    """Whether the quantity at the masked position counts work, and is neither rhetoric nor the count of a conferral."""
    before, after = masked.text[max(position - 12, 0) : position], masked.text[position + 1 : position + 33]
    value, unit = quantity.value, quantity.unit
    in_digits = any(sign.isdigit() for sign in mention.name)
    beside = in_digits and masked.text.count(_QUANTITY) > 1
    if (unit in _NEVER_UNITS and not (unit in _MANY_UNITS and in_digits and value >= _MANY)) or (
        unit == "次" and after.startswith(("全", "会", "代表", "创业"))
    ):
        return False
    if before.endswith("不足") and after.startswith("的"):
        return False
    if (unit == "方" and value < 1000) or (value == 1 and unit in _SINGLE_UNITS and not beside):
        return False
    small = not in_digits and not quantity.approximate and value <= 10 and unit not in _SMALL_UNITS
    if small and (value < _FEW or not _COUNTED.match(after)):
        return False
    if not in_digits and not quantity.approximate and mention.name[0] in "百千万" and unit in ("家", "人", "件"):
        return False
    if (value <= 10 or not in_digits) and _RHETORIC.match(after):
        return False
    if _RANK.search(before) or _LIMIT.search(before) or _CHOSEN.match(after):
        return False
    if unit in ("枚", "块") and _MEDALS.search(before):
        return False
    if (unit == "处" and not in_digits) or (unit == "次" and _OFTEN.search(before)):
        return False
    if _RANGE_END.search(before) or _RANGE_START.match(after):
        return False
    honour = _HONOUR in masked.text and not _worked_with(masked, position)
    if honour and unit in _OF_HONOURS and _honoured(masked, position):
        return False
    if before.endswith(("不", "最后")) and (mention.name.startswith("超") or before.endswith("最后")):
        return False
    if _CONDITION.match(mention.name[-2:] + after if mention.name.endswith("以上") else after):
        return False
    if before.endswith(("至", "到", "～", "—", "-")) and re.search(
        r"[一二三四五六七八九十\d](?:至|到|～|—|-)$", before
    ):
        return False
    return value > 0 and not _of_conferral(before, after, honour)


def _honoured(masked: Masked, position: int) -> bool:
    """Whether the quantity counts those who are honoured: the honour is in its clause, or bodies of the sentence, some by name."""
    text = masked.text
    return _HONOUR in _clause(text, position) or (
        text[position - 2 : position - 1] in _BODIES and text[position - 1] == "等"
    )


def _clause(text: str, position: int) -> str:
    start = max(text.rfind(sign, 0, position) for sign in _SIGNS) + 1
    end = min((at for sign in _SIGNS if (at := text.find(sign, position)) >= 0), default=len(text))
    return text[start:end]


def _worked_with(masked: Masked, position: int) -> bool:
    """Whether the clause of the quantity is of work with the honoured, of those who have their honour of old, or of a plan."""
    clause = _clause(masked.text, position)
    return _HONOUR in clause and bool(_WORKED_WITH.search(clause)) and not _GIVEN.search(clause)


_SIGNS = "，；。："
_BODIES = frozenset(BODY_MASKS)
# 走访劳模36名, 现有劳模45人, 力争选树工匠300名; but 共有12人获….
_WORKED_WITH = re.compile("选树|培[育养]|建成|[现实]有|拥有|累计|力争|目标|计划|新增|走访|慰问|看望|邀请|组织|安排")
_GIVEN = re.compile("获[^得]|获得[^者]|授|评[为出选]|荣|颁|表彰|[当入]选|成为|称号|命名|认定|奖励")
_OF_HONOURS = frozenset("个名人家位份件批")
# 王某等, and the last of a list of names.
_NAMED_BEFORE = re.compile(f"{MASK[Kind.PERSON]}等$|、{MASK[Kind.PERSON]}$")
_HONOUR_BEFORE = re.compile(rf"{_HONOUR}[”]?，?(?:各|共|分别|各有|则各有|评到|有)?(?:{_QUANTITY}[、和])*$")
_HONOUR_AFTER = re.compile(
    rf"[一-鿿]{{0,6}}?(?:获|获得|荣获|被授予|被评为|获评|当选|入选|为|成为)?(?:了|的)?“?{_HONOUR}"
)


def _of_conferral(before: str, after: str, honour: bool) -> bool:
    return bool(
        _NAMED_BEFORE.search(before)
        or _SHARED_OUT.match(after)
        or (honour and (_HONOUR_BEFORE.search(before) or _HONOUR_AFTER.match(after)))
    )

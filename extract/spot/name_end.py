"""Where a name ends, and what it may begin with: units behind a body, words that run on, stray quotes and brackets."""

from __future__ import annotations

import re

from extract.boundary import breaks_at, breaks_within

# A unit numbered within a shop or a force: 包装车间|甲班, 大队|二中队.
_UNIT = re.compile(
    r"[甲乙丙丁一二三四五六七八九十]{1,2}(?:班组|班|中队|大队|队|工段|组|院|厂|部(?!门))(?![次会长分])|\d{1,4}(?:所|厂|车间|队|线|室|厂区)(?!长)"
)
# A unit named behind its body: 某某有限公司|品质处, 某某医院|产科.
_TAIL = re.compile(
    r"处|科|室|项目部?|服务区|收费站|部|班组?|组|队|段|站|所|车间|工区|作业区|工段|分公司|支部|分厂|产线|生产线|中心|中心店|门店|网点|大厅|窗口|基地|库|仓"
)
_FOLLOWS = re.compile(
    r"[、，。；：）\n ]|等|$|榜上|[荣喜]?获|副?(?:主任|部长|科长|处长|班长|组长|队长|站长|所长|段长|经理|书记)"
    r"|职工|员工|工人|技术员|技师|操作工|负责人|工程师|[一-鿿]{1,4}[^员职大分加]工(?![会作资程地厂段区业艺种伤时期委商信])|[的与及在受]|和(?!平)"
)
_LONGEST_UNIT = 22
_UNITS = 3
# What one does there, not the name of a unit: 某公司|管清运部.
_DOING = re.compile(r"管(?![理道网廊输线片件材])|[搞跑]")
_INNER = re.compile(r"[一-鿿0-9A-Za-z]+")
_NO_UNIT = re.compile(
    r"党|工会|工作室|旗下|代表队|劳模|职工|驿站|服务|骑手|干部|全部|内部|总部|俱乐部|活动|培训|文化|本科|专科|(?<!医)学科|百科|仓库|分队|部队|排队|团队|排名|等|年|第一[线批]|重点|各项|[建在]项|(?:建设|工程|技改|改造|投资|合作|在建|承建|服务|这些|试点|科研|攻关|比赛|竞赛)项|[\d一二三四五六七八九十两][个家处]|[所下]辖|下属|已有|[上下加值跟倒轮办开换带接交]班"
)


def with_unit(folded: str, end: int) -> int:
    """The end of the name with the units that are named behind it, if any are: 某某厂|动力车间|锅炉班."""
    for _ in range(_UNITS):
        further = _unit_end(folded, end)
        if further == end:
            break
        end = further
    return end


def _unit_end(folded: str, end: int) -> int:
    unit = _UNIT.match(folded, end)
    if unit:
        return unit.end()
    inner = _INNER.match(folded, end, end + _LONGEST_UNIT)
    if inner is None or _DOING.match(folded, end):
        return end
    for tail in _TAIL.finditer(folded, end + 1, inner.end()):
        if breaks_within(folded, end, tail.end()):
            return end
        if _FOLLOWS.match(folded, tail.end()) or breaks_at(folded, tail.end()):
            return end if _NO_UNIT.search(folded, end, tail.end()) else tail.end()
    return end


_GOES_ON = {
    "工会": re.compile(
        r"章程|法(?!律)|费|员|之[家友]|会(?!同|议|见|商)|大(?:会|家庭|讲堂|学校|课堂)|界|主义|系统|工作|干部|会员|服务(?:[站点卡]|中心|阵地|体系|平台)|帮扶|劳模|通讯|改革|新(?:闻|媒)"
        r"|联合会|组(?!织|成|队|建|团)|组织(?=[，。、；：）”的要应在和是与等]|[一-鿿]{0,4}(?:建设|体系|覆盖|力量|作用|优势|率|形式|者|负责|机构|网络|领导|部|生活|生机|全面|必须|凝聚|活力|关系|程度|代表)|$)"
        r"|活动|主席|副主席|财务|驿站|普惠|积分|云|力量|作用|优势|建设|机构|网络|领导|部门"
    ),
    "集团": re.compile(r"化"),
    "公司": re.compile(r"化|制|债|法(?!务)"),
    "大学": re.compile(r"生|习|城"),
    "中学": re.compile(r"生"),
    "小学": re.compile(r"生"),
    **dict.fromkeys(
        ("一中", "二中", "三中", "四中", "五中", "六中", "七中", "八中", "九中", "十中"),
        re.compile(r"[心间国央队级班医学小外等]|全会"),
    ),
    **dict.fromkeys(
        ("农大", "医大", "师大", "理工大", "科大", "财大"),
        re.compile(r"[会赛队厅厦楼道街门奖军户战讲课家力型量批众比练]"),  # 教师|大会, 律师|大讲堂
    ),
    # A station is a house where somebody works or acts; elsewhere a place that trains call at.
    **dict.fromkeys(
        ("东站", "南站", "西站", "北站"),
        re.compile(r"(?!“|客运|值班|售票|车站|职工|工会|党|站长|班组|车间|派出所|运转|货运|员工|服务台)"),
    ),
    "日报": re.compile(r"社"),
    "局": re.compile(r"面|势|部|限|局(?!长)"),
    "厅": re.compile(r"堂|厅(?!长)"),
    "支队": re.compile(r"伍"),
    "大队": re.compile(r"伍"),
    "学会": re.compile(r"了"),
    "委员会": re.compile(r"委员|议"),
    "厂": re.compile(r"长|房|区|家|商|里|务|址|矿|车"),
    "矿": re.compile(r"山|井|区|工|产|业|难|泉|石|场|物|务|机|藏|车|层|体"),
    "公园": re.compile(r"里的?社区"),
    "广场": re.compile(r"舞"),
    "支行": re.compile(r"动"),
    "党委": re.compile(r"政府"),
}
# A Party cell before a post's title is no mention of its own: the post is held at the body.
_CELLS = frozenset(["党组", "纪委"])
_TITLE = re.compile(r"书记|副书记|成员|委员|班子")
_LASTING = frozenset({"长期", "长年", "长远", "长久"})


def runs_on(folded: str, end: int, word: str) -> bool:
    """Whether the head word is but the beginning of another word here: 工会|干部, 大学|生."""
    if word in _CELLS and _TITLE.match(folded, end):
        return True
    if word.endswith("校") and folded.startswith("长", end) and folded[end : end + 2] not in _LASTING:
        return True  # 某某小学|校长
    double = folded[end - 2 * len(word) : end - len(word)] == word
    if double and word in {"厂", "矿", "校", "站", "所", "场"}:
        return True  # 玩具厂|厂医
    double = double or folded[end - 4 : end - 2] == folded[end - 2 : end]  # 某某支局|支局长
    if folded.startswith("长", end) and (double or folded[end - 2 : end - 1] in ("副", folded[end - 1])):
        return True  # the head of a title, not of a body: 林业局|局长, 水利厅|副厅长
    if word.endswith("会") and folded.startswith("议", end):
        return True
    pattern = _GOES_ON.get(word)
    match = pattern.match(folded, end) if pattern else None
    if match is None:
        return False
    return not (
        word == "工会" and match.group() in {"主席", "副主席", "主", "服", "干"} and not folded.startswith("干部", end)
    )


def unbracketed(folded: str, start: int, head: int) -> int:
    """The start moved right behind an opening bracket or quote that is not closed before the head, and a leading bracket."""
    if folded[start : start + 1] == "（" and (close := folded.find("）", start, head)) >= 0:
        start = close + 1
    depth = 0
    for offset in range(head - 1, start - 1, -1):
        character = folded[offset]
        if character in "）”’":
            depth += 1
        elif character in "（“‘":
            if depth == 0:
                return offset + 1
            depth -= 1
    return start


def unquoted(folded: str, start: int, head: int) -> int:
    """The start moved behind what is closed without having been opened."""
    depth, cut = 0, start
    for offset in range(start, head):
        character = folded[offset]
        if character in "（“‘":
            depth += 1
        elif character in "）”’":
            if depth == 0:
                cut = offset + 1
            else:
                depth -= 1
    return cut

import pytest

from extract.article import Article, Block, BlockKind
from extract.fact import Figure
from tests.extract.told import article, facts

DISTRICT = "扬州市广陵区总工会忙着走访。扬州市广陵区总工会很忙。扬州市总工会到场。\n扬州市广陵区总工会送米。"
# The text, and what each of its figures is about, in order.
ABOUT: list[tuple[str, list[str]]] = [
    (
        "“暖巢”行动近日在扬州启动。活动走访职工家庭320户，送出慰问金64万元，由扬州市总工会承担。",
        ["“暖巢”行动", "“暖巢”行动"],
    ),
    ("扬州市总工会今年走访职工家庭320户，新建驿站16个。", ["扬州市总工会", "扬州市总工会"]),
    (
        "【扬州】扬州市总工会走访职工家庭320户。\n【泰州】泰州市总工会今年新建驿站16个。",
        ["扬州市总工会", "泰州市总工会"],
    ),
    # An item that begins with another place is not of the body of the first.
    (
        "【扬州】扬州市总工会走访职工家庭320户。扬州市总工会很忙。\n【泰州】18名新大学生领到助学金，活动叫“金秋助学”。",
        ["扬州市总工会", "“金秋助学”"],
    ),
    # A firm, an area, a school that is the subject of the clause, whatever union the article is of.
    (
        "遵义市汇川区总工会近日到贵州恒兴机电有限公司走访。贵州恒兴机电有限公司现有职工620人，去年产值达3.2亿元。",
        ["贵州恒兴机电有限公司", "贵州恒兴机电有限公司"],
    ),
    (
        "吉林市总工会与吉林化工学院共建产业工人学院。吉林化工学院投入设备价值800万元，选派教师36名。",
        ["吉林化工学院", "吉林化工学院"],
    ),
    # What 该镇, 该工作室 take up, also in the next clause.
    (
        "南安市总工会来到水头镇送课。该镇有石材企业1100家，从业人员3.8万人。",
        ["水头镇", "水头镇"],
    ),
    (
        "鞍山市总工会到周德海劳模创新工作室调研。该工作室先后攻克技术难题58项，获国家专利17件。",
        ["周德海劳模创新工作室", "周德海劳模创新工作室"],
    ),
    # The congress of an area's unions, greeted by the union above.
    (
        "吉州区工会第六次代表大会召开，148名代表出席。吉安市总工会主席到会，吉安市总工会致辞。吉州区总工会作报告。\n"
        "五年来，全区新建基层工会310个。",
        ["吉州区总工会", "吉州区总工会"],
    ),
    # A union named only by its officer is a guest.
    (
        "7月8日，走进仁怀市快递行业工会联合会的会场，仁怀圆通快递有限公司工会主席王军站在台上。会前入会的有快递员860名。\n"
        "仁怀市总工会办起夜校。仁怀市总工会的老师很忙，仁怀市总工会笑了。",
        ["仁怀市总工会"],
    ),
    # A programme that is the subject of its clause, though a union began it.
    ("扬州市总工会启动“暖巢”行动，“暖巢”行动走访职工家庭320户。", ["“暖巢”行动"]),
    # A union close before the figure, where the sentence names no programme.
    ("“暖巢”行动近日在扬州启动，走访职工家庭320户。扬州市总工会送来奖品500件。", ["“暖巢”行动", "扬州市总工会"]),
    # A sentence that goes on about a programme by the last word of its name.
    (
        "淮北市总工会开展的“淮北工匠光明行动”启动。淮北市总工会主席到场。淮北市总工会很忙。\n"
        "据悉，光明行动由全市工会组织，将帮助2万名职工。",
        ["“淮北工匠光明行动”"],
    ),
    # What the whole of an area counts is of the body of that rank, never of the country's; the first of an area is not so counted.
    (
        "中华全国总工会日前发布名单。中华全国总工会很忙。扬州有10个站点上榜。\n截至目前，全市建成驿站320家。",
        ["扬州市", "扬州市"],
    ),
    (f"{DISTRICT}去年以来，全市走访职工320户。", ["扬州市总工会"]),
    (f"{DISTRICT}那是全市首家驿站，走访职工320户。", ["扬州市广陵区总工会"]),
    # 此次活动 is the event named last, whatever its name ends with.
    (
        "淮北市总工会启动“暖巢”行动。淮北市总工会主席到场。淮北市总工会很忙。\n此次活动共走访职工家庭320户。",
        ["“暖巢”行动"],
    ),
    (
        "淮北市总工会启动“暖巢”行动。淮北市总工会主席到场。淮北市总工会很忙。\n自2006年启动以来，行动累计走访职工家庭320户。",
        ["“暖巢”行动"],
    ),
    # A crew goes on through clauses, and through the paragraph that it opens.
    (
        "淮北市总工会发布榜单。淮北市总工会很忙。\n周德海劳模创新工作室守在矿上，拿下一批难题，获得专利17件。",
        ["周德海劳模创新工作室"],
    ),
    (
        "淮北市总工会发布榜单。淮北市总工会很忙。\n周德海劳模创新工作室守在矿上。截至目前，共取得专利17件。",
        ["周德海劳模创新工作室"],
    ),
    (
        "淮北市总工会发布榜单。淮北市总工会很忙。\n周德海劳模创新工作室守在矿上。淮北市总工会也来了。截至目前，共评出17个。",
        ["淮北市总工会"],
    ),
    # What a name at the head of a paragraph and a dash announce.
    (
        "淮北市总工会发布榜单。淮北市总工会很忙。\n周德海劳模创新工作室——守在矿上，攻克难题58项，获专利17件。",
        ["周德海劳模创新工作室", "周德海劳模创新工作室"],
    ),
    # A dateline is no subject.
    ("扬州11月5日讯  走访职工家庭320户，这是扬州市总工会今年的数目。", ["扬州市总工会"]),
]


def _abouts(told: str | Article) -> list[str]:
    return [fact.about.name for fact in facts(Figure, told) if fact.about is not None]


@pytest.mark.parametrize(("text", "about"), ABOUT)
def test_about(text: str, about: list[str]) -> None:
    assert _abouts(text) == about


def test_a_headline_below_a_body_begins_another_item() -> None:
    lines = ["扬州市总工会走访职工家庭320户。", "泰州添驿站", "泰州市总工会一年里忙着建站。全年新建驿站16个。"]
    kinds = [BlockKind.BODY, BlockKind.HEADLINE, BlockKind.BODY]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    blocks = tuple(
        Block(kind, start, start + len(line)) for kind, start, line in zip(kinds, starts, lines, strict=True)
    )
    lone = article(text)
    split = Article(lone.document, text, lone.folded, blocks, lone.origins)
    assert _abouts(split) == ["扬州市总工会", "泰州市总工会"]


def test_the_reason_is_told() -> None:
    rules = {fact.evidence.rule for fact in facts(Figure, ABOUT[0][0])}
    assert rules
    assert all(rule.startswith("figure, ") and "programme" in rule for rule in rules)

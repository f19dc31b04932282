"""Broken lines joined, each paragraph once; the pages are invented."""

from __future__ import annotations

import pytest

from extract.paragraph import paragraphs

LEAD = "本报讯（通讯员 林小舟）7月17日，云溪市总工会召开全委会议，市总工会主席赵远帆作工作报告，要求各级工会深"
REST = "入一线，把“送清凉”活动办到职工身边。"
NEXT = "会议还审议通过了经费审查工作报告，表彰了一批先进集体。"
CAPTION = "图为会议现场。 何禾 摄"
LONG_CAPTION = "日前，云溪市公交公司组织司机体检，增强职工健康意识，受到大家欢迎。 何禾 禾苗 摄"
HEADLINE = "清凉送到一线"


def joined(*lines: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs("\n".join(lines))]


@pytest.mark.parametrize(
    "between",
    [
        [],
        [""],
        ["", "", ""],
        ["", CAPTION, ""],
        ["", HEADLINE, ""],
        ["", CAPTION, "", HEADLINE, ""],
        ["", LONG_CAPTION, ""],
        ["", LONG_CAPTION, "", LONG_CAPTION, "", HEADLINE, ""],
    ],
)
def test_paragraphs_join_a_sentence_over_what_stands_within_it(between: list[str]) -> None:
    found = joined(LEAD, *between, REST, "", NEXT)
    assert LEAD + REST in found
    assert NEXT in found


@pytest.mark.parametrize(
    "following",
    [
        "本报讯 云溪县总工会近日举办职工运动会，三百名职工参加。",
        "（通讯员 赵文）云溪县总工会近日举办职工运动会，三百名职工参加。",
        "日前，云溪县总工会举办职工运动会，三百名职工参加。",
        "　　云溪县总工会近日举办职工运动会，三百名职工参加。",
        "【工会动态】云溪县总工会近日举办职工运动会，三百名职工参加。",
        "◆云溪县总工会近日举办职工运动会，三百名职工参加。",
        "一、云溪县总工会举办职工运动会，三百名职工参加。",
        "编辑：林某；校对：赵某",
    ],
)
def test_paragraphs_leave_a_sentence_that_breaks_off_for_good(following: str) -> None:
    assert joined(LEAD, "", following) == [LEAD, following.strip("　")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([REST, "", NEXT], [REST, NEXT]),
        ([HEADLINE, LEAD + REST], [HEADLINE, LEAD + REST]),
        ([LEAD + REST + " 通讯员 唐溪", "", NEXT], [LEAD + REST + " 通讯员 唐溪", NEXT]),
        ([LEAD + REST + " 何禾 摄", NEXT], [LEAD + REST + " 何禾 摄", NEXT]),
        (
            [
                "一边是钢筋工，一边是木工，擂台就摆在工地上，市总工会主席赵远帆把一面红旗递过去，南",
                "京市“匠心杯”劳动竞赛",
                "就算开了头。",
            ],
            [
                "一边是钢筋工，一边是木工，擂台就摆在工地上，市总工会主席赵远帆把一面红旗递过去，南京市“匠心杯”劳动竞赛就算开了头。"
            ],
        ),
        (["云溪市总工会开展“送清凉", "”活动，慰问职工三百人。"], ["云溪市总工会开展“送清凉”活动，慰问职工三百人。"]),
    ],
)
def test_paragraphs_keep_whole_ones_apart(lines: list[str], expected: list[str]) -> None:
    assert joined(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([NEXT, "", LEAD + REST, "", NEXT], [NEXT, LEAD + REST]),
        ([CAPTION, "", CAPTION, NEXT], [CAPTION, NEXT]),
        ([LEAD, "", REST, "", LEAD, "", REST], [LEAD + REST]),
        (["先进个人", "林一", "先进个人", "林一"], ["先进个人", "林一", "先进个人", "林一"]),
    ],
)
def test_paragraphs_keep_what_is_printed_twice_once(lines: list[str], expected: list[str]) -> None:
    assert joined(*lines) == expected


WRAPPED = """云溪市总工会“清凉一夏”行动启动三年来惠
及职工十万人
    本报讯（通讯员 林小舟）7月17日，云溪市
总工会启动“清凉一夏”行动，市总工会主席赵
远帆带队看望环卫职工，送去饮料三百箱。
    据了解，今年以来全市各级工会已慰问职工
1.2万人次，发放物资价值八十万元，活动将持
续到八月底。
    赵远帆说，要把这件事办成品牌。"""


def test_paragraphs_join_lines_of_a_fixed_width() -> None:
    assert [paragraph.text for paragraph in paragraphs(WRAPPED)] == [
        "云溪市总工会“清凉一夏”行动启动三年来惠及职工十万人",
        "本报讯（通讯员 林小舟）7月17日，云溪市总工会启动“清凉一夏”行动，市总工会主席赵远帆带队看望环卫职工，送去饮料三百箱。",
        "据了解，今年以来全市各级工会已慰问职工1.2万人次，发放物资价值八十万元，活动将持续到八月底。",
        "赵远帆说，要把这件事办成品牌。",
    ]


def test_paragraphs_know_where_they_stood() -> None:
    text = f"　　{LEAD}\n\n{CAPTION}\n\n  {REST[:3]}{REST[3:]}"
    first, _, second = paragraphs(text)
    assert ["".join(text[start:end] for start, end in paragraph.runs) for paragraph in (first, second)] == [
        first.text,
        second.text,
    ]
    assert (first.indent, first.gap, second.indent, second.gap) == (4, False, 2, True)


def test_paragraphs_join_nothing_to_a_heading() -> None:
    title = "云溪市总工会深入学习贯彻上级精神推动全市工会工作再上新台阶的若干做法和思考"
    text = f"{title}{title}\n{NEXT}"
    assert len(paragraphs(text)) == 1
    assert [paragraph.text for paragraph in paragraphs(text, 2 * len(title))] == [title + title, NEXT]


def test_paragraphs_join_lines_of_as_many_characters_each_over_an_empty_one_in_mid_sentence() -> None:
    text = (
        "6月3日，市总工会在新桥镇启动“送清凉”行动，为36家企业的一线职工送去药品和饮料，今年计划投入120万元，惠及职工8000多人次"
        * 3
    )
    lines = [text[at : at + 24] for at in range(0, len(text), 24)]
    assert joined(*lines[:3], "", *lines[3:]) == [text]


PAGE = (
    "云溪县总工会把体检车开到矿山脚下，三天里查了2160名矿工，16项指标一项不落，报告当场交到本人手中。",
    "带队的女职工部部长唐溪说，车子还要再跑9个乡镇，8月底以前把全县的采石场走完，不让一名农民工落下。",
    "这笔钱出自“暖心行动”，今年共拨86.5万元；云溪市总工会按1:1配套，另添了12台血压计。",
)


@pytest.mark.parametrize("characters", [16, 18, 20, 22, 25])
@pytest.mark.parametrize("indent", ["　　", "    "])
def test_paragraphs_undo_a_break_after_so_many_characters(characters: int, indent: str) -> None:
    lines = [
        (indent + text)[start : start + characters]
        for text in PAGE
        for start in range(0, len(indent + text), characters)
    ]
    assert joined("体检车开到矿山", *lines) == ["体检车开到矿山", *PAGE]


def test_paragraphs_join_few_lines_that_break_words() -> None:
    lines = [
        "云溪市工会办班",
        "1月7日，云溪市总工会请来三位老师。云溪市华瑞纺织有",
        "限责任公司总经理赵远帆介绍了企业的做法，一个个笑脸。",
    ]
    assert joined(*lines) == [lines[0], lines[1] + lines[2]]

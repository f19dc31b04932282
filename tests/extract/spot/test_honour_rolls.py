import pytest

from extract.spot.honour_rolls import honour_rolls

ROLLS = [
    (
        "先进基层工会 兰溪市凤凰化工工会 游埠镇总工会\n优秀工会主席 方国平（兰溪水泥厂）",
        ["先进基层工会", "优秀工会主席"],
    ),
    ("一等奖：赵宏伟（飞机公司）\n\n二等奖：何小军、刘敏", ["一等奖", "二等奖"]),
    ("■优胜班组 造气车间甲班等12个\n■安全标兵 郑国富等20名", ["优胜班组", "安全标兵"]),
    ("技术状元：孔令军（收割机组）\n节粮能手：刘桂芹（第四作业站）", ["技术状元", "节粮能手"]),
]
DECOYS = [
    "劳模工匠 走进校园\n昨日，劳模工匠走进洛阳市第二中学。",
    "模范职工之家 建在车间班组\n集团工会把模范职工之家建到车间。",
    "一等奖 奖金三千元\n二等奖 奖金两千元",
    "先进集体：张建国说，这块牌子来得不易。\n他笑了。",
]


@pytest.mark.parametrize(("text", "found"), ROLLS)
def test_begins_lines_of_a_roll(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in honour_rolls(text)] == found


@pytest.mark.parametrize("text", DECOYS)
def test_leaves_headlines_and_sentences(text: str) -> None:
    assert not list(honour_rolls(text))

import pytest

from extract.fact import Figure
from extract.relate.cast import cast
from tests.extract.told import facts, read

# Two sentences, and what the last takes up of the first, by its last such noun.
RETAKEN: list[tuple[str, list[str]]] = [
    ("南安市总工会到水头镇送课。该镇产值突破420亿元。", ["水头镇"]),
    ("泰州市总工会到周德海劳模创新工作室送课。该工作室获专利17件。", ["周德海劳模创新工作室"]),
    ("泰州市总工会到水头镇送课。去年，全镇产值突破420亿元。", ["水头镇"]),
    ("泰州市总工会到江西铜源电缆有限公司送课。园区里坐着职工680人。", []),
    ("泰州市总工会到水头镇送课。镇里请来技师24名。", ["水头镇"]),
    ("泰州市总工会到钟宅社区送课。社区拿出80万元。", ["钟宅社区"]),
    ("泰州市总工会到钟宅社区送课。社区、企业拿出80万元。", []),
    ("泰州市总工会到钟宅社区送课。社区干部来了80人。", []),
    ("泰州市总工会到海陵区送课。该区总工会接待职工680人。", []),
    ("泰州市总工会到海陵区送课。课堂里坐着职工680人。", []),
    ("周德海劳模创新工作室搬到江秋云劳模创新工作室隔壁。该工作室获专利17件。", ["周德海劳模创新工作室"]),
    ("泰州市总工会开出“工享学堂”夜校。学堂每周开讲，送课46场。", ["“工享学堂”夜校"]),
    ("泰州市总工会举办“煤海匠心”职工技能大赛。比赛设8个工种。", ["“煤海匠心”职工技能大赛"]),
    ("泰州市总工会建起“苗岭暖心站”118家。截至目前，暖心站累计服务22万人次。", ["“苗岭暖心站”"]),
    ("“一杯水”行动由泰州市总工会发起。这一行动设点位52处。", ["“一杯水”行动"]),
    ("“安薪驿站”由泰州市总工会设立。它先后接待2870人。", ["“安薪驿站”"]),
    # The name that ends with the noun, before what is of its kind only.
    ("“煤海匠心”职工技能竞赛如火如荼，“焊花”职工大赛收官。本届竞赛有选手680人。", ["“煤海匠心”职工技能竞赛"]),
    # What is done is nobody's noun.
    ("泰州市总工会开办“焊花”职工培训班。培训职工46人。", []),
    ("泰州市总工会开展“暖巢”行动。它们来自80家企业。", []),
]


@pytest.mark.parametrize(("text", "names"), RETAKEN)
def test_retaken(text: str, names: list[str]) -> None:
    assert [one.entity.name for one in cast(read(text)).again[-1][-1:]] == names


def test_what_is_taken_up_has_the_figure() -> None:
    assert [fact.about and fact.about.name for fact in facts(Figure, RETAKEN[0][0])] == ["水头镇"]

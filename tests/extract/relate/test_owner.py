import pytest

from extract.fact import Figure
from extract.kind import Kind
from extract.relate.owner import meant, owners, taken_up
from extract.relate.standing import role
from tests.extract.told import facts, read

# A sentence, and the subject that has its last figure.
OWNERS: list[tuple[str, list[str]]] = [
    ("水头镇有石材企业1100家。", ["水头镇"]),
    ("水头镇地处海边，现有石材企业1100家，从业人员3.8万人。", ["水头镇"]),
    ("江西铜源电缆有限公司坚持职代会制度，近三年征集提案680件。", ["江西铜源电缆有限公司"]),
    ("周德海劳模创新工作室成立于2016年，现有成员26人。", ["周德海劳模创新工作室"]),
    ("泰州市总工会今年走访海陵区职工320户。", []),
    ("泰州市总工会今年走访职工家庭320户。", ["泰州市总工会"]),
    ("水头镇的会场里，来了1100人。", []),
    ("扬州11月5日讯  选手来了320名。", []),
    ("项目由江西铜源电缆有限公司开发，投资近40亿元。", []),
    ("江西铜源电缆有限公司，320名职工来了。", []),
    ("江西铜源电缆有限公司里，职工王海涛领到320元。", []),
    ("该公司征集提案680件。", []),
    ("泰州市总工会启动“暖巢”行动，“暖巢”行动走访职工家庭320户，送出米面640份。", ["“暖巢”行动"]),
    # A programme is its clause's subject, told by who does it; officers that are counted are no others.
    ("由泰州市总工会举办的“暖巢”行动走访职工家庭320户。", ["“暖巢”行动"]),
    ("泰州市总工会举办的“暖巢”行动中来了320人。", ["泰州市总工会"]),
    ("众兴镇总工会配备工会主席4名，走访企业210家。", ["众兴镇总工会"]),
    ("众兴镇总工会的工会主席走访企业210家。", []),
    ("“暖巢”行动中，泰州市总工会走访职工家庭320户。", ["泰州市总工会"]),
]
# Two sentences, and what the last takes up of the first.
MEANT: list[tuple[str, list[str]]] = [
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
]


@pytest.mark.parametrize(("text", "names"), OWNERS)
def test_owners(text: str, names: list[str]) -> None:
    masked = read(text).masks[-1]
    position = max(at for at, mention in masked.mentions.items() if mention.kind is Kind.QUANTITY)
    assert [entity.name for entity in owners(masked, position).subjects] == names


@pytest.mark.parametrize(("text", "names"), MEANT)
def test_meant(text: str, names: list[str]) -> None:
    found = read(text)
    masked = found.masks[-1]
    position = max(at for at, mention in masked.mentions.items() if mention.kind is Kind.QUANTITY)
    latest = [
        (one.entity, told.sentence.number, role(told, at, one))
        for told in reversed(found.masks[:-1])
        for at, one in sorted(told.mentions.items(), reverse=True)
        if one.entity is not None
    ]
    noun = taken_up(masked, position)
    one = meant(noun, latest) if noun is not None else None
    assert ([one.name] if one is not None else []) == names


def test_what_is_taken_up_has_the_figure() -> None:
    assert [fact.about and fact.about.name for fact in facts(Figure, MEANT[0][0])] == ["水头镇"]

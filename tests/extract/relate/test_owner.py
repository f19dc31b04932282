import pytest

from extract.kind import Kind
from extract.relate.owner import owners
from tests.extract.told import read

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
    ("“暖巢”行动中，泰州市总工会走访职工家庭320户。", ["泰州市总工会"]),
]


@pytest.mark.parametrize(("text", "names"), OWNERS)
def test_owners(text: str, names: list[str]) -> None:
    masked = read(text).masks[-1]
    position = max(at for at, mention in masked.mentions.items() if mention.kind is Kind.QUANTITY)
    assert [entity.name for entity in owners(masked, position).subjects] == names

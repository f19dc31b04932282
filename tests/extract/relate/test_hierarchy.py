import pytest

from extract.fact import Basis, SubOrganization
from tests.extract.told import facts


def hierarchy(text: str) -> dict[str, tuple[str, Basis]]:
    return {fact.child.name: (fact.parent.name, fact.basis) for fact in facts(SubOrganization, text)}


def test_the_whole_chain_by_rank() -> None:
    assert hierarchy("江苏省徐州市沛县\n敬安镇总工会授课") == {
        "敬安镇总工会": ("沛县总工会", Basis.RANK),
        "沛县总工会": ("徐州市总工会", Basis.RANK),
        "徐州市总工会": ("江苏省总工会", Basis.RANK),
        "江苏省总工会": ("中华全国总工会", Basis.RANK),
    }


@pytest.mark.parametrize(
    ("text", "child", "parent"),
    [
        ("广元市委组织部发文", "广元市委组织部", "广元市委"),
        ("广元市总工会女职工委员会开会", "广元市总工会女职工委员会", "广元市总工会"),
        ("广元市总工会党组开会", "广元市总工会党组", "广元市总工会"),
        ("广元市教育工会开会", "广元市教育工会", "广元市总工会"),
        ("江苏省徐州市沛县\n敬安镇工会授课", "敬安镇工会", "沛县总工会"),
        (
            "广元市快递行业工会联合会经费审查委员会开会",
            "广元市快递行业工会联合会经费审查委员会",
            "广元市快递行业工会联合会",
        ),
        ("广元市总工会生产保护部发文", "广元市总工会", "四川省总工会"),
        ("广元市委常委、宣传部部长冯文远讲话", "广元市委宣传部", "广元市委"),
        ("浦东新区总工会开会", "浦东新区总工会", "上海市总工会"),
        ("宁波前湾新区总工会开会", "宁波前湾新区总工会", "宁波市总工会"),
        ("雄安新区总工会开会", "雄安新区总工会", "河北省总工会"),
        ("杭州钱塘区总工会、合肥经开区总工会开会", "合肥市总工会", "安徽省总工会"),
        ("大理州总工会开会", "大理州总工会", "云南省总工会"),
        ("铜仁市玉屏县总工会开会", "铜仁市玉屏县总工会", "铜仁市总工会"),
        ("徐州云龙轴承集团党委发文", "徐州云龙轴承集团党委", "徐州云龙轴承集团"),
    ],
)
def test_the_body_above(text: str, child: str, parent: str) -> None:
    assert hierarchy(text)[child][0] == parent


def test_an_enterprise_union_hangs_under_nothing_unsaid() -> None:
    assert hierarchy("江州云帆印务有限公司工会开会") == {}

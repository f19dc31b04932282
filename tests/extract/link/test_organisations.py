import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.kind import ORGANISATIONS


def linked(text: str) -> dict[str, str]:
    extraction = extract(whole(Document("test", "0", text)))
    return {m.name: m.entity.name for m in extraction.mentions if m.entity is not None and m.kind in ORGANISATIONS}


@pytest.mark.parametrize(
    ("text", "surface", "full"),
    [
        ("广元市总工会办班\n市总副主席何晓丽、市委宣传部负责人到场", "市总", "广元市总工会"),
        ("广元市总工会办班\n市总副主席何晓丽、市委宣传部负责人到场", "市委宣传部", "广元市委宣传部"),
        ("广元市总工会办班\n省总派员指导", "省总", "四川省总工会"),
        ("全总发来贺信", "全总", "中华全国总工会"),
        ("芜湖市镜湖区总工会慰问\n镜湖区总为环卫工人送水", "镜湖区总", "芜湖市镜湖区总工会"),
        ("沛县总工会送清凉\n团县委参与", "团县委", "共青团沛县委"),
        ("柯桥区华舍街道建驿站\n华舍街道总工会介绍，街道总工会主席王斌到场", "街道总工会", "华舍街道总工会"),
        ("江州云帆印务有限公司工会办班\n公司工会请来讲师", "公司工会", "江州云帆印务有限公司工会"),
        ("皖南工业学院举行报告会\n校工会主席陈一主持", "校工会", "皖南工业学院工会"),
        ("职工之家揭牌\n市总主席到场", "市总", "市总工会"),
    ],
)
def test_short_forms_are_written_out(text: str, surface: str, full: str) -> None:
    assert linked(text)[surface] == full


def test_namesakes_have_a_scope() -> None:
    extraction = extract(whole(Document("test", "0", "南京市鼓楼区总工会办班\n福州市鼓楼区总工会取经")))
    scopes = {m.entity.scope for m in extraction.mentions if m.entity is not None and m.name.endswith("鼓楼区总工会")}
    assert scopes == {"南京市", "福州市"}

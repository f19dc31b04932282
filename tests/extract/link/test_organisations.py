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
        ("云台集团青石煤矿工会送清凉\n青石煤矿工会请来医生", "青石煤矿工会", "云台集团青石煤矿工会"),
        ("云台集团青石煤矿工会送清凉\n该矿工会还请来医生", "该矿工会", "云台集团青石煤矿工会"),
        ("云台集团青石煤矿工会送清凉\n矿党委副书记、工会主席王斌到场", "工会", "云台集团青石煤矿工会"),
        ("云台集团工会开会\n集团公司党委派员到会", "集团公司党委", "云台集团党委"),
        ("江南理工大学代表大会闭幕，周明当选校工会主席", "校工会", "江南理工大学工会"),
        ("中铁大桥局七公司江桥项目部迎来客人\n公司党委汇报情况", "公司党委", "中铁大桥局七公司党委"),
        ("云台机械有限公司（以下简称“云台机械”）办班\n云台机械工会请来讲师", "云台机械工会", "云台机械有限公司工会"),
        ("芜湖市第三人民医院工会开会\n市三院党委派员", "市三院党委", "芜湖市第三人民医院党委"),
        ("中国第六重型机械集团公司开会\n中国六重党委派员", "中国六重党委", "中国第六重型机械集团公司党委"),
        ("中国建筑第八工程局有限公司华东分公司工会办班\n中建八局工会派员", "中建八局工会", "中建八局工会"),
        ("中铁二十四局集团有限公司工会办班\n中铁四局工会派员", "中铁四局工会", "中铁四局工会"),
        ("镇江市总工会派员", "镇江市总工会", "镇江市总工会"),
        ("全国海员工会派员", "全国海员工会", "中国海员工会"),
        (
            "嘉兴市总工会派员指导嘉兴市货车司机工会联合会换届，选出女职工委员会",
            "女职工委员会",
            "嘉兴市货车司机工会联合会女职工委员会",
        ),
    ],
)
def test_short_forms_are_written_out(text: str, surface: str, full: str) -> None:
    assert linked(text)[surface] == full


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("公司董事长致辞\n甲城电器集团与乙城机械集团签约", "公司"),
        ("有事就找工会，遇到难题还找工会", "就找工会"),
        ("每条街上都有驿站，该行业去年增长一成", "该行"),
    ],
)
def test_generic_names_without_a_house_name_nothing(text: str, surface: str) -> None:
    assert surface not in linked(text)


def test_namesakes_have_a_scope() -> None:
    extraction = extract(whole(Document("test", "0", "南京市鼓楼区总工会办班\n福州市鼓楼区总工会取经")))
    scopes = {m.entity.scope for m in extraction.mentions if m.entity is not None and m.name.endswith("鼓楼区总工会")}
    assert scopes == {"南京市", "福州市"}

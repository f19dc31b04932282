import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import PartOf


def _parts(text: str) -> set[tuple[str, str]]:
    facts = extract(whole(Document("a", "", text))).facts
    return {(f.part.name, f.whole.name) for f in facts if isinstance(f, PartOf)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“晨光杯”竞赛中的“蓝盾杯”比赛最热闹。", {("“蓝盾杯”比赛", "“晨光杯”竞赛")}),
        (
            "“安心护航”行动分三步：一是开展“查隐患”活动；二是举办“讲安全”活动。",
            {("“查隐患”活动", "“安心护航”行动"), ("“讲安全”活动", "“安心护航”行动")},
        ),
        (
            "在全县职工中开展“建新功”活动。企业班组抓质量，开展“零缺陷”竞赛。",
            {("“零缺陷”竞赛", "“建新功”活动")},
        ),
        (
            "安溪县总工会打造“茶乡工惠”服务品牌，先后推出“茶乡夜课”“茶乡义诊”两个子项目。",
            {("“茶乡夜课”", "“茶乡工惠”服务品牌"), ("“茶乡义诊”", "“茶乡工惠”服务品牌")},
        ),
        (
            "作为“暨阳匠人”培育工程的配套活动，“暨阳匠人进校园”已走进18所学校。",
            {("“暨阳匠人进校园”", "“暨阳匠人”培育工程")},
        ),
        (
            "首届湾区职工电竞节由珠海市总工会主办，包括王者争霸赛、电竞嘉年华等活动。",
            {("王者争霸赛", "首届湾区职工电竞节"), ("电竞嘉年华", "首届湾区职工电竞节")},
        ),
        ("“晨光杯”竞赛收官，“蓝盾杯”比赛开赛。", set()),
    ],
)
def test_parts_of_schemes(text: str, found: set[tuple[str, str]]) -> None:
    assert _parts(text) == found

import pytest

from extract.article import whole
from extract.document import Document
from extract.extraction import extract
from extract.fact import Post

POSTS = [
    ("江阴市瓷器协会换届，江阴市总工会副主席李建国当选会长。", ("会长", "江阴市瓷器协会")),
    ("江阴理工大学法学院办班，法学院教授李建国授课。", ("教授", "江阴理工大学法学院")),
    (
        "江阴市总工会开会，选出领导。红豆集团工会主席李建国、东山镇总工会主席陶慧敏等当选常务委员会委员。",
        ("委员", "江阴市总工会常务委员会"),
    ),
    ("江阴市总工会职工培训中心办班。市人社局副局长陶慧敏、中心主任李建国到场。", ("主任", "江阴市总工会职工培训中心")),
    ("红豆集团办班。陶慧敏获奖，李建国是西南铜业熔炼分厂机修班班长。", ("班长", "西南铜业熔炼分厂")),
    ("东门大街服务业工会联合会成立，李建国当选工会联合会主席。", ("主席", "东门大街服务业工会联合会")),
    ("江阴市澄江街道总工会换届。党工委副书记李建国到场。", ("副书记", "澄江街道党工委")),
    ("江阴市澄江街道总工会换届。李建国当选街道总工会主席。", ("主席", "江阴市澄江街道总工会")),
    ("常熟市海虞镇总工会慰问。镇党委书记李建国带队。", ("书记", "海虞镇党委")),
    ("常熟市海虞镇总工会慰问。镇党委书记、镇人大主席陶慧敏带队，镇党委副书记李建国到场。", ("副书记", "海虞镇党委")),
    ("仪征市枣林湾村工会联合会成立。村党总支书记李建国讲话。", ("书记", "枣林湾村党总支")),
    ("仪征市枣林湾村工会联合会成立。李建国当选村工会主席。", ("主席", "仪征市枣林湾村工会联合会")),
    ("海安市开发区总工会比武。开发区管委会副主任李建国致辞。", ("副主任", "海安市开发区管委会")),
    ("县里开会。如东县教育局党委书记陶慧敏，党委委员李建国出席。", ("委员", "如东县教育局党委")),
    ("机关党委书记李建国发言。活动由徐州市总工会主办。", ("书记", "徐州市总工会机关党委")),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_whose_committee_a_title_is_of(text: str, expected: tuple[str, str]) -> None:
    facts = [f for f in extract(whole(Document("test", "0", text))).facts if isinstance(f, Post)]
    held = [(f.title, f.organization.name) for f in facts if f.organization and f.person.name == "李建国"]
    assert expected in held


def test_a_secretary_of_a_community_is_filed_once() -> None:
    text = "社区书记袁丽上门。袁丽是宿迁市项王社区党委书记。"
    facts = [f for f in extract(whole(Document("test", "0", text))).facts if isinstance(f, Post)]
    assert [(f.title, f.organization and f.organization.name) for f in facts] == [("书记", "宿迁市项王社区党委")]

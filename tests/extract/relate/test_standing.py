import pytest

from extract.relate.scene import scene_at
from extract.relate.standing import role, subjects
from tests.extract.told import read

# A sentence, and what its first name is in it.
ROLES: list[tuple[str, str]] = [
    ("泰州市总工会走访职工320户。", "subject"),
    ("近日，泰州市总工会走访职工320户。", "subject"),
    ("队伍来到泰州市总工会，走访职工320户。", "oblique"),
    ("泰州市总工会的职工有320户。", "owner"),
    ("泰州市总工会、江西铜源电缆有限公司走访320户。", "listed"),
    ("泰州市总工会主席王海涛走访320户。", "officer"),
]


@pytest.mark.parametrize(("text", "standing"), ROLES)
def test_role(text: str, standing: str) -> None:
    masked = read(text).masks[0]
    at = next(at for at, mention in masked.mentions.items() if mention.entity is not None)
    assert role(masked, at, masked.mentions[at]) == standing
    assert (at in dict(subjects(masked))) == (standing == "subject")


def test_the_scene_of_a_figure_is_the_last_subject_before_it() -> None:
    masked = read("泰州市总工会发起，海陵区走访320户，江西铜源电缆有限公司跟上。").masks[0]
    scene = scene_at(masked, masked.position(masked.sentence.start + "泰州市总工会发起，海陵区走访320户".index("3")))
    assert scene.subject is not None
    assert (scene.subject.name, scene.near) == ("海陵区", True)
    assert list(scene.areas.values()) == ["clause"]

import pytest

from extract.entity import Entity
from extract.kind import Kind
from extract.relate.theme import by_theme, themes
from tests.extract.told import read

# A sentence, and a theme of its last figure.
THEMES: list[tuple[str, str]] = [
    ("128名选手同台竞技。", "contest"),
    ("夜校里的学员有128人。", "course"),
    ("全年开招聘会，放出岗位9800个。", "jobs"),
    ("户外的骑手来了3400人次。", "lodge"),
    ("常住人口3400人。", "place"),
]


@pytest.mark.parametrize(("text", "theme"), THEMES)
def test_themes(text: str, theme: str) -> None:
    masked = read(text).masks[-1]
    position = max(at for at, mention in masked.mentions.items() if mention.kind is Kind.QUANTITY)
    assert theme in themes(masked, position).names


def test_what_is_of_the_theme_stands_out() -> None:
    masked = read("128名选手同台竞技。").masks[0]
    contest, visit = Entity(Kind.PROGRAMME, "“焊花”职工大赛"), Entity(Kind.PROGRAMME, "“两节”慰问")
    union = Entity(Kind.UNION, "泰州市总工会")
    told: list[tuple[Entity, list[str]]] = [(one, []) for one in (contest, visit, union)]
    by_theme(told, themes(masked, next(iter(masked.mentions))))
    assert "programme of the theme" in told[0][1]
    assert "programme beside one of the theme" in told[1][1]
    assert "union beside one of the theme" in told[2][1]

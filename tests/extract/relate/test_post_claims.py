import pytest

from tests.extract.told import posts

U = "江阴市总工会"
CLAIMS = [
    (
        "江阴市总工会换届，李建国当选江阴市总工会主席。副主席一职，当选的共三位：王芳、周海涛，兼职的陶慧敏。",
        [("李建国", "主席", U), ("王芳", "副主席", U), ("周海涛", "副主席", U), ("陶慧敏", "副主席", U)],
    ),
    # Two names where three are promised: somebody is not named, or named for another reason.
    (
        "江阴市总工会换届。副主席一职，当选的共三位：王芳，兼职的陶慧敏。",
        [],
    ),
    (
        "江阴市总工会开会，王芳、周海涛，加上陶慧敏，凑成3名副主席。",
        [(n, "副主席", U) for n in ("周海涛", "王芳", "陶慧敏")],
    ),
    ("王芳、周海涛两位副主席带队，江阴市总工会分两路走访。", [(n, "副主席", U) for n in ("周海涛", "王芳")]),
    (
        "江阴市总工会主席李建国到场，王芳以江阴市政协副主席身份致辞。",
        [("李建国", "主席", U), ("王芳", "副主席", "江阴市政协")],
    ),
    (
        "江阴市总工会主席李建国身兼两职，江阴市委常委是一个，江阴市总工会主席是一个。",
        [("李建国", "主席", U), ("李建国", "常委", "江阴市委")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_posts_apart_from_their_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert set(posts(text)) == set(expected)

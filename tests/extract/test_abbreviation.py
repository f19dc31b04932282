import pytest

from extract.abbreviation import in_order


@pytest.mark.parametrize(
    ("short", "long", "abbreviated"),
    [
        ("教体局", "教育和体育局", True),
        ("教体局", "教体局", True),
        ("体教局", "教育和体育局", False),
        ("教教局", "教育和体育局", False),
        ("教体局", "教体", False),
        ("", "教体局", True),
    ],
)
def test_a_name_with_characters_left_out(short: str, long: str, abbreviated: bool) -> None:
    assert in_order(short, long) is abbreviated

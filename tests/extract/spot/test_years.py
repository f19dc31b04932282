from datetime import date

import pytest

from extract.context import read_context
from extract.spot.years import spot_years
from tests.extract.told import article


@pytest.mark.parametrize(
    ("text", "published", "years"),
    [
        ("2019年度先进，二〇一八年成立", None, [2019, 2018]),
        ("去年评出，今年再评，明年扩大", date(2021, 3, 1), [2020, 2021, 2022]),
        ("去年评出", None, []),
        ("今年轻人多，编号20191234", date(2021, 3, 1), []),
    ],
)
def test_years(text: str, published: date | None, years: list[int]) -> None:
    told = article(text, published)
    assert [mention.value for mention in spot_years(told, read_context(told))] == years

"""Text made uniform at unchanged length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fold import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０２４年，ＡＢＣ", "2024年，ABC"),
        ("「五一」『先锋』〝号〞", "“五一”‘先锋’“号”"),
        ('工会"送清凉"和"送温暖"', "工会“送清凉”和“送温暖”"),
        ('"一"\n"二', "“一”\n“二"),
        ("工会,职工;主席:林一(云溪)!", "工会，职工；主席：林一（云溪）！"),
        ("1,200人,3:1", "1,200人，3:1"),
        ("ACFTU, union (China)", "ACFTU, union (China)"),
        ("买买提•艾力・库尔班", "买买提·艾力·库尔班"),
        ("９５％的职工", "95%的职工"),
        ("云溪\u3000市\u00a0总\t工\u200b会", "云溪 市 总 工 会"),
        ("⼯会主席⽥⾦⽣ 全国劳模\uf9d1", "工会主席田金生 全国劳模六"),
        ("\ue000工会", " 工会"),
        ("工\ud800会\udfff", "工 会 "),
        ("第一行\n第二行", "第一行\n第二行"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)

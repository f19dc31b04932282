"""Extraction never raises, gives the same twice, and takes time in proportion to length whatever stands in the text."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

from itertools import pairwise
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.extraction import extract
from extract.sentence import sentences
from tests.extract.told import article
from tests.fuzz.extracting import check_article
from tests.fuzz.vocabulary import PIECES, spelled

_SIZE, _GROWTH = 1500, 4
# Seconds of the processor under which growth tells nothing, and growth beyond that of length that noise explains.
_SHORT, _TOLERANCE = 0.5, 2.5
# Every mark, and words of every class: digits, areas, bodies, offices, names, honours, programmes, verbs, counters, bylines.
_MARKS = tuple("\n，。、；：！？“”‘’（）《》【】「—…·◆□ \u3000\t\"'(),.;:!?-%&<>[]{}\\*\r\0")
_WORDS = (
    "1", "9.", "1,", "一", "百", "万亿", "市", "总", "工会", "总工会", "南通市", "海门区", "市总工会", "我市", "主席", "党组书记", "王明", "赵远帆", "李 强",
    "买买提·艾力", "先进集体", "竞赛", "活动", "获得", "授予", "拟推荐", "主办", "联合", "慰问", "300人", "5月1日", "2019年",
    "去年", "和", "的", "本报讯", "（记者 ", "通讯员", "新华社", "网", "《办法》", "名单如下：", "等单位", "有限公司", "医院", "五一劳动奖章", "工人先锋号", "“送清凉”", "王明、", "李 强、", "赵远帆、", "工人先锋号和", "五一劳动奖章副主席全国总工会",
    "个表彰工人先锋号其中市总工会", "万元“送清凉”启动朝阳区", "先进集体《关于拟授予", "市总工会苏州\n\n", "a", "é", "𠮷", "\U0001f600",
)  # fmt: skip
_JOINTS = ("", "\n", "，", "。", "、", " ")


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=150))
def test_extract_never_raises_and_every_offset_is_valid(data: bytes) -> None:
    told = article(spelled(data).decode("utf-8", "surrogatepass"))
    check_article(told)
    assert extract(told) == extract(told)


def _seconds(unit: str, size: int) -> float:
    told = article((unit * (size // len(unit) + 1))[:size])
    start = process_time()
    extract(told)
    return process_time() - start


def _check(unit: str) -> None:
    long = _seconds(unit, _GROWTH * _SIZE)
    if long > _SHORT:
        # What else the machine does at the moment is no growth: the better of two.
        long, short = min(long, _seconds(unit, _GROWTH * _SIZE)), _seconds(unit, _SIZE)
        assert long < _GROWTH * _TOLERANCE * max(short, _SHORT / _GROWTH / 2), (
            f"{short:.2f} s, four times as long {long:.2f} s"
        )


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    """Lists and weights are read before the first measurement."""
    text = "".join(sorted(set(PIECES)))
    extract(article(f"{text}\n\n本报讯（记者 王明）南通市总工会主席李强授予海门区总工会“工人先锋号”。"))


@pytest.mark.parametrize("unit", [*_MARKS, *_WORDS])
def test_extract_takes_linear_time(unit: str) -> None:
    _check(unit)


@pytest.mark.long
@pytest.mark.parametrize("joint", _JOINTS)
@pytest.mark.parametrize("unit", sorted(set(PIECES)))
def test_extract_takes_linear_time_between_any_marks(unit: str, joint: str) -> None:
    _check(unit + joint)


@pytest.mark.long
def test_extract_takes_linear_time_for_any_few_words_over_and_over() -> None:
    words = [piece for piece in sorted(set(PIECES)) if len(piece) > 1]
    chosen = Random(9)
    for _ in range(400):
        _check("".join(chosen.choices(words, k=chosen.randint(2, 5))))


def test_sentences_end_at_some_length() -> None:
    told = article("市总工会、" * 4000 + "工" * 12000)
    found = sentences(told)
    assert max(one.end - one.start for one in found) == 5000
    assert all(left.end == right.start for left, right in pairwise(found))
    assert (found[0].start, found[-1].end) == (0, len(told.text))

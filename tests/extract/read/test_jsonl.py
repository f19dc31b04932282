"""Records of JSON Lines."""

from __future__ import annotations

import hashlib
import json
from datetime import date

import pytest

from extract.document import Document
from extract.error import UnreadableError
from extract.read.content import Content
from extract.read.jsonl import read_jsonl

GOOD = '{"text": "市总工会召开会议。", "title": "动态", "date": "2024-05-01", "source": "云溪日报", "id": 7}'


def content(*lines: str) -> Content:
    return Content("n.jsonl", "\n".join(lines).encode(), "0" * 64, 1_000_000)


def test_read_jsonl_reads_the_four_fields_of_each_record() -> None:
    first, second = read_jsonl(content(GOOD, "", '{"text": "区总工会启动竞赛。\\r\\n职工参加。"}\r'))
    assert first == Document(
        "n.jsonl#1",
        hashlib.sha256(GOOD.encode()).hexdigest(),
        "动态\n市总工会召开会议。",
        "动态",
        date(2024, 5, 1),
        "云溪日报",
    )
    assert (second.name, second.text, second.title) == ("n.jsonl#3", "区总工会启动竞赛。\n职工参加。", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "a list, not an object"),
        ('"工会"', "a string, not an object"),
        ("7", "a number, not an object"),
        ("null", "null, not an object"),
        ('{"title": "动态"}', "no text"),
        ('{"text": " \\n"}', "no text"),
        ('{"text": 3}', "text is a number, not a string"),
        ('{"text": ["工会"]}', "text is a list, not a string"),
        ('{"text": {"a": 1}}', "text is an object, not a string"),
        ('{"text": "工会", "title": true}', "title is true or false, not a string"),
        ('{"text": "工会", "date": 20240501}', "date is a number, not a string"),
        ('{"text": "工会", "date": "昨天"}', "date '昨天' is no day of the form 2024-05-01"),
        ('{"text": "工会", "n": ' + "9" * 6000 + "}", "not JSON"),
        ("[" * 200_000, "nested too deep"),
    ],
)
def test_read_jsonl_reads_the_others_and_tells_which_it_left_out(line: str, reason: str) -> None:
    documents = read_jsonl(content(GOOD, line, GOOD))
    assert [next(documents).name, next(documents).name] == ["n.jsonl#1", "n.jsonl#3"]
    with pytest.raises(UnreadableError) as raised:
        next(documents)
    assert raised.value.reason.startswith(f"1 of 3 records left out: line 2: {reason}")


def test_read_jsonl_names_the_first_faults_and_counts_the_rest() -> None:
    with pytest.raises(UnreadableError) as raised:
        list(read_jsonl(content(*["{}"] * 5)))
    assert raised.value.reason == (
        "5 of 5 records left out: line 1: no text; line 2: no text; line 3: no text; and 2 more"
    )


def test_read_jsonl_keeps_lines_that_json_does_not_break() -> None:
    (document,) = read_jsonl(content(json.dumps({"text": "工会\u2028召开\ud800会议"}, ensure_ascii=True)))
    assert document.text == "工会\n召开 会议"
    (document,) = read_jsonl(content('{"text": "工会\u2028召开会议"}'))
    assert document.text == "工会\n召开会议"

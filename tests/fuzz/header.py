"""Files of questions with headers of any make."""

# ruff: noqa: E501, PT017 - lists of words read best side by side; the reason in an error is what is checked

from __future__ import annotations

from queries.question import QuestionError, parse, questions
from tests.fuzz.target import Target


def check(data: bytes) -> None:
    """Parse the file of a question."""
    try:
        question = parse("a", data.decode("utf-8", "replace"))
    except QuestionError as error:
        assert str(error).startswith("queries/a.rq: ")
        return
    for parameter in question.parameters:
        assert question.bind({}) == question.text
        assert isinstance(parameter.name, str)


TARGET = Target(
    check,
    tuple(
        question.text.split("SELECT")[0].encode() + b"SELECT * { VALUES ?body { UNDEF } VALUES ?person { UNDEF } VALUES ?year { UNDEF } }"
        for question in list(questions().values())[:8]
    ),
    ("#+ ", "parameters:", "columns:", "title:", "zh: ", "en: ", "tags: [", "type: label", "default: ", "pairs: {", "within: [", "choices: [", "!!", "&a ", "*a", "<<: ", "VALUES ?", "{ UNDEF }", "? "),
)  # fmt: skip

"""Parameters as the command line gives them."""

from __future__ import annotations

import click
import pytest

from graph.cli.parameter import parameters


def test_a_value_may_hold_the_sign_and_be_empty() -> None:
    assert parameters(["body=南通市总工会", "filter=a=b", "year="]) == {
        "body": "南通市总工会",
        "filter": "a=b",
        "year": "",
    }


def test_what_is_no_pair_is_named() -> None:
    with pytest.raises(click.UsageError, match="--param body: expected KEY=VALUE"):
        parameters(["body"])

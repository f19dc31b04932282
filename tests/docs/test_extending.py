"""The recipes for a word, a rule, a kind of fact and a question do what they say, in at most five steps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.console import agree, commands
from tests.docs.recipe import PAGE, Edit, Recipe, apply, recipes, workshop

RECIPES = tuple(recipes(PAGE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.title)
def test_following_a_recipe(recipe: Recipe, tmp_path: Path) -> None:
    session = workshop(tmp_path)
    for part in recipe.parts:
        if isinstance(part, Edit):
            apply(part, tmp_path)
            continue
        for command in commands(part.text):
            said = session.run(command.text)
            assert command.shown is not None
            assert agree(command.shown, said), f"renew with: python -m tests.docs.recipe\n$ {command.text}\n{said}"


def test_there_are_four_recipes_of_at_most_five_steps() -> None:
    found = {recipe.title: recipe.steps for recipe in RECIPES}
    assert list(found) == ["A word", "A rule", "A kind of fact", "A question"]
    assert all(0 < steps <= 5 for steps in found.values())

import pytest

from extract.rank import Candidate, Ranker, ranker

RANKER = Ranker({"near": 50, "far": -20, "named": 10})

CHOICES: list[tuple[list[Candidate[str]], str | None, str]] = [
    ([], None, ""),
    ([Candidate("a", ["far"])], "a", "far"),
    ([Candidate("a", ["far"]), Candidate("b", ["near", "named"])], "b", "near"),
    ([Candidate("a", ["near", "named"]), Candidate("b", ["near", "far"])], "a", "named"),
    ([Candidate("a", ["near"]), Candidate("b", ["near"])], "a", ""),
    ([Candidate("a", ["unheard of"]), Candidate("b", ["far"])], "a", "unheard of"),
]


@pytest.mark.parametrize(("candidates", "thing", "reason"), CHOICES)
def test_the_worthiest_is_chosen_for_what_sets_it_apart(
    candidates: list[Candidate[str]], thing: str | None, reason: str
) -> None:
    choice = RANKER.choose(candidates)
    assert (choice.thing, choice.reason) == (thing, reason) if choice is not None else thing is None


@pytest.mark.parametrize("name", ["about", "recipient"])
def test_weights_are_sorted(name: str) -> None:
    features = list(ranker(name).weights)
    assert features
    assert features == sorted(features)


def test_what_a_figure_is_about_is_weighed_by_no_word_of_the_text() -> None:
    assert all(feature.isascii() and feature.islower() for feature in ranker("about").weights)

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


def test_weights_are_of_the_language_and_sorted() -> None:
    features = list(ranker("about").weights)
    assert features == sorted(features)
    assert all(feature.isascii() and feature.islower() for feature in features)

"""Learn the weights of the rankers from annotated articles: python -m tests.evaluation.training [CHOICE…] [--cross] [--without PATTERN].

Writes extract/weights/CHOICE.txt, of all choices where none is named, from the sets tune (where it is there) and retold, never
from check; the same articles and code give the same bytes.
--cross writes nothing and tells how often a ranker learnt from the other sets is right in each; --without leaves out the
articles whose names match, as those of a set that is to stay unseen.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from extract.entity import Entity
from extract.extraction import Extraction
from extract.rank import Candidate, Ranker
from extract.reading import reading
from extract.relate.about import candidates, cast
from extract.relate.figures import counted_quantities
from extract.relate.likely import pairs
from tests.evaluation.annotation import annotation
from tests.evaluation.fitting import RIDGE, Example, fit
from tests.evaluation.measure import SETS, extractions
from tests.evaluation.scorer import scorer

# An article of retold belongs to the set that its name begins with.
_SET = re.compile("[a-z]+")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("choices", nargs="*", metavar="CHOICE", help="about, recipient …")
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--without", default="(?!)", metavar="PATTERN")
    options = parser.parse_args()
    skip = re.compile(options.without)
    if unknown := sorted(set(options.choices) - set(CHOICES)):
        parser.error(f"no such choice: {', '.join(unknown)}")
    present = [name for name in ("tune", "retold") if (SETS[name] / "gold").is_dir()]
    for name in options.choices or CHOICES:
        lesson = CHOICES[name]
        examples = [one for each in present for one in of_set(each, skip, lesson.read)]
        if options.cross:
            for line in cross(examples, lesson.weights):
                print(name, line)
        else:
            target = Path(str(files("extract"))) / "weights" / f"{name}.txt"
            target.write_text(rendered(lesson.weights(examples)), encoding="utf-8")
            print(f"{name}: {len(examples)} examples")
    return 0


def rendered(weights: dict[str, int]) -> str:
    """The file of a ranker's weights."""
    head = "# feature\tweight in hundredths; written by python -m tests.evaluation.training\n"
    return head + "".join(f"{feature}\t{weight}\n" for feature, weight in sorted(weights.items()))


def cross(examples: Sequence[Example], learn: Callable[[Sequence[Example]], dict[str, int]] = fit) -> Iterator[str]:
    """A line a set: how many choices gold accepts of a ranker that has not seen the set, and how many it names first."""
    right, first, total = 0, 0, 0
    for group in sorted({one.group for one in examples}):
        ranker = Ranker(learn([one for one in examples if one.group != group]))
        held = [one for one in examples if one.group == group and one.candidates]
        chosen = [ranker.choose([Candidate(i, f) for i, f in enumerate(one.candidates)]) for one in held]
        good = [c is not None and c.thing in one.accepted for c, one in zip(chosen, held, strict=True)]
        best = [c is not None and c.thing in one.first for c, one in zip(chosen, held, strict=True)]
        yield f"{group:6}{len(held):5}{sum(good) / len(held):7.3f}{sum(best) / len(held):7.3f}"
        right, first, total = right + sum(good), first + sum(best), total + len(held)
    if total:
        yield f"{'all':6}{total:5}{right / total:7.3f}{first / total:7.3f}"


def about_examples(group: str, found: Sequence[Extraction], gold: Path) -> Iterator[Example]:
    """An example for each figure that the gold has too, by value and unit; the nth of them is the nth in gold."""
    ids = _gold_ids(found, gold)
    facts: dict[tuple[float, str], list[dict[str, Any]]] = defaultdict(list)
    for fact in json.loads(gold.read_text(encoding="utf-8"))["facts"]:
        for unit in sorted({fact["unit"], *fact.get("unit_also", [])}) if fact["rel"] == "figure" else ():
            facts[float(fact["value"]), unit].append(fact)
    stated: dict[tuple[float, str], list[list[Candidate[Entity]]]] = defaultdict(list)
    for extraction in found:
        read = reading(extraction.article, extraction.context, extraction.mentions)
        told = cast(read)
        for masked, position, quantity in counted_quantities(read):
            stated[quantity.value, quantity.unit].append(candidates(told, masked, position))
    for key, choices in stated.items():
        same = facts[key]
        paired = len(same) == len(choices)
        for index, choice in enumerate(choices if same else ()):
            meant = [same[index]] if paired else same
            first = {fact["about"] for fact in meant}
            accepted = first.union(*(fact.get("about_also", []) for fact in meant))
            named = [ids.get((str(option.thing.kind), option.thing.name)) for option in choice]
            yield Example(
                group,
                tuple(tuple(option.features) for option in choice),
                frozenset(at for at, name in enumerate(named) if name in accepted),
                frozenset(at for at, name in enumerate(named) if name in first),
            )


def _gold_ids(found: Sequence[Extraction], gold: Path, strict: bool = True) -> dict[tuple[str, str], str | None]:
    """The gold's id of each entity found, by kind and name, where the scorer matches it by its full name, or by any."""
    predicted = annotation(gold.stem, found)
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as scratch:
        json.dump(predicted, scratch)
        scratch.flush()
        matches = scorer().match_entities(scorer().read_annotation(gold), scorer().read_annotation(Path(scratch.name)))
    matched = matches[0 if strict else 1]
    return {(entity["kind"], entity["name"]): matched.get(entity["id"]) for entity in predicted["entities"]}


def recipient_examples(group: str, found: Sequence[Extraction], gold: Path) -> Iterator[Example]:
    """An example for each pair of honour and candidate: the conferral, or nothing."""
    ids = _gold_ids(found, gold, strict=False)
    conferred = {
        (honour, recipient)
        for fact in json.loads(gold.read_text(encoding="utf-8"))["facts"]
        if fact["rel"] == "conferral" and fact.get("recipient")
        for honour in (fact["honour"], *fact.get("honour_also", []))
        for recipient in (fact["recipient"], *fact.get("recipient_also", []))
    }
    for extraction in found:
        read = reading(extraction.article, extraction.context, extraction.mentions)
        for pair in pairs(read):
            honour, recipient = (
                ids.get((str(entity.kind), entity.name)) if entity else None
                for entity in (pair.masked.mentions[pair.position].entity, pair.recipient.entity)
            )
            right = frozenset({0 if (honour, recipient) in conferred else 1})
            yield Example(group, (pair.features, ()), right, right)


Reader = Callable[[str, Sequence[Extraction], Path], Iterator[Example]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """How a choice is learnt: what reads its examples from an article, and what `fit` is told."""

    read: Reader
    ridge: float = RIDGE
    sets: int = 1

    def weights(self, examples: Sequence[Example]) -> dict[str, int]:
        """The weights that the examples teach."""
        return fit(examples, self.ridge, self.sets)


# One line a choice, by the file of its weights; ridges by cross-validation over sets of articles.
CHOICES = {
    "about": Lesson(about_examples, ridge=30.0, sets=2),
    "recipient": Lesson(recipient_examples, ridge=15.0, sets=2),
}


def of_set(name: str, skip: re.Pattern[str], read: Reader) -> Iterator[Example]:
    """The examples of a set, but of the articles whose names match `skip`; a set of retold is told by its first letters."""
    for path in sorted((SETS[name] / "articles").iterdir()):
        if not skip.match(path.stem):
            initial = _SET.match(path.stem)
            group = initial.group() if name == "retold" and initial else name
            yield from read(group, extractions(path), SETS[name] / "gold" / f"{path.stem}.json")


if __name__ == "__main__":
    sys.exit(main())

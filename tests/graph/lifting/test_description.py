"""What the ontology says of a thing is not said otherwise by what its name looks like."""

from __future__ import annotations

import pytest

from extract.entity import Entity
from extract.kind import Kind
from graph.lifting.curated import curated_honours
from graph.lifting.description import describe_entity
from graph.lifting.iri import Minter
from graph.storage.ontology_graph import ontology_triples
from ontology import terms

MINT = Minter()


def curated_said() -> set[str]:
    return {line.removesuffix(" .\n") for line in ontology_triples()}


def test_every_curated_honour_has_one_type_and_one_level_in_its_articles() -> None:
    said = curated_said()
    assert len(curated_honours()) >= 60
    for name in curated_honours():
        told = describe_entity(Entity(Kind.HONOUR, name), MINT)
        types = [each for each in told if f" <{terms.HONOUR_TYPE}> " in each]
        levels = [each for each in told if f" <{terms.LEVEL}> " in each]
        assert len(types) == 1, name
        assert len(levels) <= 1, name
        assert said.issuperset([*types, *levels])


@pytest.mark.parametrize("name", ["“全国优秀工会积极分子”", "全国优秀工会积极分子"])
def test_a_form_of_a_curated_honour_says_no_other_type(name: str) -> None:
    curated = {line for line in curated_said() if "优秀工会积极分子>" in line and "honourType>" in line}
    told = describe_entity(Entity(Kind.HONOUR, "全国优秀工会积极分子"), MINT)
    assert {each for each in told if "honourType> " in each} == curated
    assert told[0].startswith(f"{MINT.entity(Entity(Kind.HONOUR, name))} ")

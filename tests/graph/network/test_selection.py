"""A selection holds what its options name, and nothing else."""

from __future__ import annotations

import pytest

from graph.network.selection import Selection, select
from graph.storage.generation import StoreError
from tests.graph.network.sample import ID, store

STORE = store()


def _names(selection: Selection) -> list[str]:
    return sorted(iri.removeprefix(ID) for iri in select(STORE, selection).graph)


def _relations(selection: Selection) -> list[str]:
    return sorted(link.relation for _, _, link in select(STORE, selection).graph.edges(data="link"))


@pytest.mark.parametrize(
    ("selection", "names"),
    [
        (Selection(), ["honour/vanguard", "organization/city", "organization/county", "person/lin", "programme/cup"]),
        (Selection(kinds=("union", "honour")), ["honour/vanguard", "organization/city", "organization/county"]),
        (Selection(around=("林晓",), hops=0), ["person/lin"]),
        (Selection(around=("林晓",), hops=1), ["organization/county", "person/lin"]),
        (Selection(around=("县总工会",), hops=1, kinds=("person",)), ["organization/county", "person/lin"]),
        (Selection(relations=("post",)), ["organization/county", "person/lin"]),
        (Selection(kinds=("place",)), ["place/city", "place/county"]),
        (Selection(nodes=(f"{ID}organization/city", f"{ID}person/lin")), ["organization/city", "person/lin"]),
        (
            Selection(places=("清河市",)),
            ["honour/vanguard", "organization/city", "organization/county", "person/lin", "programme/cup"],
        ),
    ],
)
def test_selection(selection: Selection, names: list[str]) -> None:
    assert _names(selection) == names


@pytest.mark.parametrize(("years", "there"), [((2019, 2019), True), ((2010, 2018), False)])
def test_years_filter_links_that_have_years_only(years: tuple[int, int], there: bool) -> None:
    relations = _relations(Selection(years=years))
    assert ("receives" in relations) == ("grants" in relations) == there
    assert "hierarchy" in relations


def test_parallel_links_are_kept() -> None:
    graph = select(store(f"<{ID}person/lin> schema:worksFor <{ID}organization/county> ."), Selection()).graph
    assert graph.number_of_edges(f"{ID}person/lin", f"{ID}organization/county") == 2


@pytest.mark.parametrize(
    "part",
    [
        Selection(around=("县总工会",), relations=("receives",)),
        Selection(nodes=(f"{ID}organization/county", f"{ID}honour/vanguard"), relations=("receives",)),
    ],
)
def test_links_that_differ_in_their_count_alone_are_both_shown(part: Selection) -> None:
    counted = store(
        f"<{ID}conferral/2> a ukg:Conferral ; ukg:honour <{ID}honour/vanguard> ; ukg:recipient <{ID}organization/county> ;"
        ' dct:date "2019"^^xsd:gYear ; ukg:status ukg:Conferred ; ukg:count 20 .'
    )
    links = [link for _, _, link in select(counted, part).graph.edges(data="link")]
    assert [link.count for link in links] == [None, 20]


def test_a_post_of_two_roles_is_one_link() -> None:
    two = store(f'<{ID}post/1> org:role <{ID}role/secretary> . <{ID}role/secretary> skos:prefLabel "书记"@zh .')
    links = [link for _, _, link in select(two, Selection(relations=("post",))).graph.edges(data="link")]
    assert [link.role for link in links] == ["主席、书记"]


def test_links_carry_role_year_and_sentence() -> None:
    links = {link.relation: link for _, _, link in select(STORE, Selection()).graph.edges(data="link")}
    assert (links["post"].role, links["receives"].years, links["receives"].role) == ("主席", (2019,), "Conferred")
    assert links["organizer"].passages[0].startswith(f"{ID}article/1#char=0,")
    assert links["hierarchy"].passages == ()


def test_a_graph_too_large_is_cut_to_its_most_connected_part() -> None:
    assert _names(Selection(limit=2)) == ["organization/city", "organization/county"]
    network = select(STORE, Selection(limit=3))
    assert len(network.graph) == 3
    assert (network.omitted_nodes, network.omitted_links > 0) == (2, True)


def test_a_center_is_never_cut() -> None:
    assert f"{ID}person/lin" in select(STORE, Selection(around=("林晓",), hops=3, limit=1)).graph


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(around=("无此会",)), "无此会: nothing in the store has this name"),
        (Selection(around=("https://example.org/x",)), "has this IRI"),
        (Selection(kinds=("ship",)), "kind ship: expected one of union"),
        (Selection(relations=("likes",)), "relation likes: expected one of hierarchy"),
        (Selection(places=("林晓",)), "no body in the store"),
    ],
)
def test_what_is_not_there_is_told(selection: Selection, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        select(STORE, selection)

"""Files of aliases, and addresses of pages."""

# ruff: noqa: PT017 - the reason in an error is what is checked

from __future__ import annotations

import pyoxigraph

from extract.entity import Entity
from extract.kind import Kind
from graph.lifting.aliases import AliasError, read_aliases
from graph.lifting.iri import Minter
from graph.web.address import iri_of, path_of
from ontology.terms import INDIVIDUALS
from tests.fuzz.target import Target


def check(data: bytes) -> None:
    """Read the text as rules and mint by them; and take each line for the path of a request."""
    text = data.decode("utf-8", "replace")
    try:
        rules = read_aliases(text, "a.tsv")
    except AliasError as error:
        assert str(error).startswith("a.tsv:")
    else:
        mint = Minter(aliases=rules)
        for name in ("王明", "市总工会", *(cell for line in text.splitlines()[:20] for cell in line.split("\t")[2:4])):
            for kind in (Kind.PERSON, Kind.UNION):
                base, _, scope = name.partition("@")
                if base:
                    pyoxigraph.NamedNode(mint.entity(Entity(kind, base, scope))[1:-1])
    for line in text.splitlines()[:20]:
        address = iri_of(INDIVIDUALS, line)
        assert path_of(INDIVIDUALS, address).isascii()


TARGET = Target(
    check,
    (
        "# 注\nmerge\tperson\t王明@南通市\t王明@海门区\t同一人\nsplit\torganization\t市总工会\t甲\ta.txt\t两家\n".encode(),
        "merge\thonour\t甲\t乙\t一\nmerge\thonour\t乙\t甲\t二\n".encode(),
        b"person/%E7%8E%8B%E6%98%8E@%E5%8D%97%2F%25\n../../etc/passwd\n%00%ff%2e%2e%2f\n",
    ),
    (
        "merge\\x09",
        "split\\x09",
        "person",
        "organization",
        "programme",
        "honour",
        "document",
        "@",
        "\\x09",
        "\\x0a",
        "%2F",
        "%E7",
        "..",
        "%25",
    ),
)

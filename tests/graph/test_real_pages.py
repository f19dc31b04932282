"""Over all real pages: every passage leads back to the text, and two runs give the same bytes."""

from __future__ import annotations

import random
import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from extract.read import read_file
from extract.source import Source, sources
from graph.harvest import harvest
from graph.lifting.syntax import write
from graph.storage.spool import Spool
from ontology.terms import PREFIXES
from tests.absence import skip_loudly
from tests.evaluation.scorer import EVALUATION

OWN = Path(__file__).parents[1] / "retold" / "articles"
# Both tests of a folder run in one process, which reads it once for both.
FOLDERS = [
    pytest.param(folder, id=folder.parent.name, marks=pytest.mark.xdist_group(f"real pages of {folder.parent.name}"))
    for folder in (EVALUATION / "tune" / "articles", EVALUATION / "check" / "articles", OWN)
]
# Our own articles are many and alike in form.
_EVERY = 6
_PASSAGE = """
SELECT ?article ?text ?start ?end ?quote ?hash {
  GRAPH ?article {
    ?passage a ukg:Passage ; oa:hasSource ?article ; oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?quote ] .
    ?article schema:text ?text ; schema:isPartOf/schema:sha256 ?hash .
  }
}"""


def _sources(folder: Path) -> list[Source]:
    if not folder.is_dir():
        skip_loudly(str(folder), "real pages")
    found = list(sources([folder]))
    return found[::_EVERY] if folder == OWN else found


def _nquads(found: list[Source], jobs: int) -> bytes:
    out = BytesIO()
    with Spool() as spool:
        for item in harvest(found, jobs):
            assert item.problem is None, item
            spool.add(item)
        write(spool.lines(), out, "nquads")
    return out.getvalue()


@cache
def _by_one(folder: Path) -> bytes:
    """What one process makes of the folder."""
    return _nquads(_sources(folder), 1)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_passage_leads_back_to_text_and_source(folder: Path) -> None:
    found = _sources(folder)
    originals = {document.sha256: document.text for source in found for document in read_file(source.path, source.name)}
    store = pyoxigraph.Store()
    store.bulk_load(input=_by_one(folder), format=RdfFormat.N_QUADS)
    rows = store.query(_PASSAGE, prefixes=dict(PREFIXES))
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    checked = 0
    for row in rows:
        text, quote = row["text"].value, row["quote"].value
        assert text[int(row["start"].value) : int(row["end"].value)] == quote
        assert re.sub(r"\s", "", quote) in re.sub(r"\s", "", originals[row["hash"].value]) or _in_pieces(
            quote, originals[row["hash"].value]
        )
        checked += 1
    assert checked > len(found)


def _in_pieces(quote: str, original: str) -> bool:
    """Whether a quote joined over a caption or headline stands in the source in at most three pieces."""
    rest, bare = re.sub(r"\s", "", quote), re.sub(r"\s", "", original)
    for _ in range(3):
        length = len(rest)
        while length and rest[:length] not in bare:
            length -= 1
        rest = rest[length:]
        if not rest:
            return True
    return False


@pytest.mark.parametrize("folder", FOLDERS)
def test_order_and_processes_do_not_matter(folder: Path) -> None:
    found = _sources(folder)
    shuffled = random.Random(7).sample(found, len(found))
    assert _by_one(folder) == _nquads(shuffled, 2)

"""Files read into documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from extract.document import Document


def read_file(path: Path, name: str) -> Iterator[Document]:
    """The documents of one file, under `name`: one, but for JSON Lines, where each record is one."""
    data = path.read_bytes()
    yield Document(name, hashlib.sha256(data).hexdigest(), data.decode("utf-8").replace("\r\n", "\n"))

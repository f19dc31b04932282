"""Pages written for tests, and what the store built of them holds."""

from __future__ import annotations

from pathlib import Path

from graph.storage.store import open_store


def written(folder: Path, **texts: str) -> Path:
    """The folder, made if it is not there, with a page of plain text for each name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def quads(store: Path | str) -> list[str]:
    """The quads of a store in a folder or on a server, sorted."""
    return sorted(map(str, open_store(store).quads()))

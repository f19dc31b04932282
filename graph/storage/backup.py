"""A store in one file, for keeping and for moving to another machine; and a store made small again."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import tarfile
from pathlib import Path

import pyoxigraph

from graph.storage.generation import FORMAT, Generation, StoreError, locked, publish, published, successor

_ABOUT = "unionkg-backup.json"


def backup(store: Path, target: Path) -> None:
    """Write the store's published generation into a compressed file; builds and readers may go on meanwhile.

    Raises StoreError where there is no store, or the file cannot be written or is there already.
    """
    generation = published(store)
    if target.exists():
        raise StoreError(f"{target}: exists; a backup overwrites nothing")
    scratch = target.with_name(f".{target.name}.part")
    copy = target.with_name(f".{target.name}.data")
    try:
        # Oxigraph's own copy is of one moment, whatever else goes on.
        pyoxigraph.Store.read_only(str(generation.data)).backup(str(copy))
        with (
            scratch.open("wb") as out,
            gzip.GzipFile("", "wb", 6, out, 0) as packed,
            tarfile.open(fileobj=packed, mode="w") as archive,
        ):
            about = json.dumps({"format": FORMAT, "base": generation.base}).encode()
            entry = tarfile.TarInfo(_ABOUT)
            entry.size = len(about)
            archive.addfile(entry, io.BytesIO(about))
            archive.add(copy, "data")
            for file in _beside(generation):
                archive.add(file, file.name)
        scratch.replace(target)
    except OSError as error:
        raise StoreError(f"{target}: {error.strerror or error}") from error
    finally:
        scratch.unlink(missing_ok=True)
        shutil.rmtree(copy, ignore_errors=True)


def restore(source: Path, store: Path) -> None:
    """Make a store of a backup's file in an empty folder.

    Raises StoreError where the file is no backup, one of another format, or the folder is not empty.
    """
    if store.exists() and any(store.iterdir()):
        raise StoreError(f"{store}: not empty; restore into a new folder")
    try:
        with tarfile.open(source, "r:gz") as archive:
            first = archive.next()
            if first is None or first.name != _ABOUT:
                raise StoreError(f"{source}: no backup of a unionkg store")
            content = archive.extractfile(first)
            about = json.loads(content.read()) if content else {}
            if about.get("format") != FORMAT:
                raise StoreError(f"{source}: store format {about.get('format')}, this unionkg reads {FORMAT}")
            with locked(store):
                following = successor(Generation(store, 0, str(about["base"])))
                archive.extractall(following.data.parent, filter="data")
                publish(following)
    except (OSError, EOFError, tarfile.TarError, ValueError) as error:
        raise StoreError(f"{source}: cannot be read: {error}") from error


def compact(store: Path) -> tuple[int, int]:
    """Rewrite the store without what changes have left behind; the bytes on disk before and after.

    Readers keep the generation that they opened. Raises StoreError where there is no store, or another process builds.
    """
    published(store)  # before the lock, which would make the folder
    with locked(store):
        current = published(store)
        before = _size(current.data.parent)
        following = successor(current)
        try:
            fresh = pyoxigraph.Store(str(following.data))
            dump = following.data.with_name("dump.nq")
            pyoxigraph.Store.read_only(str(current.data)).dump(dump, format=pyoxigraph.RdfFormat.N_QUADS)
            fresh.bulk_load(path=dump, format=pyoxigraph.RdfFormat.N_QUADS)
            dump.unlink()
            fresh.optimize()
            fresh.flush()
            del fresh
            for file in _beside(current):
                shutil.copyfile(file, following.data.with_name(file.name))
        except BaseException:
            shutil.rmtree(following.data.parent, ignore_errors=True)
            raise
        publish(following)
        return before, _size(following.data.parent)


def _beside(generation: Generation) -> list[Path]:
    """The generation's files beside its triples, as far as it has them."""
    return [file for file in (generation.registry, generation.index, generation.aliases) if file.exists()]


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())

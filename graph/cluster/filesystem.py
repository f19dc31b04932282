"""Any file system that Hadoop knows (HDFS, S3, a local disk …), through Spark's own JVM."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from graph.cluster.error import ClusterError

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?://[^/]*)?(?=/)")

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file: its address, its size in bytes, and when it was changed, in milliseconds of the file system's clock."""

    address: str
    size: int
    modified: int


def below(address: str) -> str:
    """The address without its scheme and host: `/data/a.txt` of `hdfs://node:8020/data/a.txt`."""
    return _SCHEME.sub("", address, count=1)


def _explained(function: Callable[P, R]) -> Callable[P, R]:
    """Errors of the JVM as ClusterError with their first line."""

    @wraps(function)
    def explained(*arguments: P.args, **named: P.kwargs) -> R:
        from py4j.protocol import Py4JJavaError

        try:
            return function(*arguments, **named)
        except Py4JJavaError as error:
            raise ClusterError(str(error.java_exception).split("\n")[0]) from error

    return explained


class FileSystem:
    """The file systems that a Spark context can reach."""

    __slots__ = ("_configuration", "_jvm")

    def __init__(self, context: Any) -> None:
        # Spark has no Python interface to Hadoop's file systems; these two members are how its own modules reach them.
        self._jvm = context._jvm  # noqa: SLF001
        self._configuration = context._jsc.hadoopConfiguration()  # noqa: SLF001

    @_explained
    def qualified(self, text: str) -> str:
        """The full address of a path or an address as users write it."""
        system, path = self._open(text)
        return str(system.makeQualified(path).toString())

    @_explained
    def exists(self, address: str) -> bool:
        """Whether there is a file or folder."""
        system, path = self._open(address)
        return bool(system.exists(path))

    def files(self, address: str) -> Iterator[File]:
        """The file itself, or all files below the folder, in no order."""
        return iter(self._files(address))

    @_explained
    def _files(self, address: str) -> list[File]:
        system, path = self._open(address)
        if not system.exists(path):
            raise ClusterError(f"{address}: no such file or folder")
        found = system.listFiles(path, True)
        files: list[File] = []
        while found.hasNext():
            status = found.next()
            files.append(
                File(str(status.getPath().toString()), int(status.getLen()), int(status.getModificationTime()))
            )
        return files

    @_explained
    def read(self, address: str) -> str:
        """The text of a UTF-8 file."""
        system, path = self._open(address)
        stream = system.open(path)
        try:
            return bytes(self._jvm.org.apache.commons.io.IOUtils.toByteArray(stream)).decode()
        finally:
            stream.close()

    @_explained
    def write(self, address: str, text: str) -> None:
        """Write a UTF-8 file that appears whole or not at all."""
        system, path = self._open(address)
        _, scratch = self._open(f"{address}.new")
        stream = system.create(scratch, True)
        try:
            stream.write(bytearray(text.encode()))
        finally:
            stream.close()
        system.delete(path, False)
        if not system.rename(scratch, path):
            raise ClusterError(f"{address}: cannot be written")

    @_explained
    def move(self, source: str, target: str) -> None:
        """Give a file another address."""
        system, path = self._open(source)
        _, goal = self._open(target)
        system.delete(goal, False)
        if not system.rename(path, goal):
            raise ClusterError(f"{target}: cannot be written")

    @_explained
    def delete(self, address: str) -> None:
        """Remove a file, or a folder with all below it; nothing where there is none."""
        system, path = self._open(address)
        system.delete(path, True)

    def _open(self, address: str) -> tuple[Any, Any]:
        path = self._jvm.org.apache.hadoop.fs.Path(address)
        return path.getFileSystem(self._configuration), path

"""A corpus extracted by Spark, round by round."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from py4j.protocol import Py4JJavaError
from pyspark.accumulators import AccumulatorParam
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession
from pyspark.sql import functions as sql

from extract.limit import DEFAULT, Limits
from extract.read.content import over
from extract.read.jsonl import FIELDS
from extract.source import SUFFIXES
from graph.cluster.error import ClusterError
from graph.cluster.filesystem import File, FileSystem, below
from graph.cluster.manifest import Entry, Manifest, Part
from graph.cluster.task import Reap, Tally, Work, reap_file, reap_record, write_part
from graph.harvest import quad_lines
from graph.lifting.aliases import NO_ALIASES, Aliases
from graph.lifting.fact_line import fact_lines
from graph.version import VERSION
from ontology.terms import INDIVIDUALS

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame

_TABLE = ".parquet"
# A round ends after so many bytes or files: long enough to keep a cluster busy, short enough to lose little.
_ROUND_BYTES = 2_000_000_000
_ROUND_FILES = 100_000
_HIDDEN = "names that begin with _ or . are hidden on Hadoop's file systems; rename it"
_GLOB = str.maketrans({character: f"\\{character}" for character in "\\*?[]{}"})
_FORMS = {"nquads": (quad_lines, "nq"), "facts": (fact_lines, "jsonl")}

Watch = Callable[[Entry], None]


def session(master: str | None = None) -> SparkSession:
    """Spark as its configuration says, or at `master` (yarn, local[4], …); ClusterError where it cannot start.

    Workers on this machine run this Python; those of a cluster the one that `spark.pyspark.python` names.
    """
    if master is None or master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("unionkg").config("spark.ui.showConsoleProgress", "false")
    try:
        found: SparkSession = (builder.master(master) if master else builder).getOrCreate()
    except (PySparkException, OSError) as error:
        reason = str(error).split("\n")[0]
        raise ClusterError(f"Spark does not start: {reason} (it needs Java 17 or later: set JAVA_HOME)") from error
    found.sparkContext.setLogLevel("ERROR")
    return found


def extract_by_spark(
    spark: SparkSession,
    paths: Iterable[str],
    output: str,
    *,
    form: str = "nquads",
    base: str = INDIVIDUALS,
    limits: Limits = DEFAULT,
    aliases: Aliases = NO_ALIASES,
    round_bytes: int = _ROUND_BYTES,
    watch: Watch = lambda _: None,
) -> Manifest:
    """Extract what is below the paths into parts below `output`, and tell by the manifest what was done.

    Inputs that the manifest there has, unchanged, are left; with form "facts" the parts are JSON lines. `watch` sees each round before
    it is recorded. Raises ClusterError where a path does not exist, names clash, or `output` holds parts of other settings.
    """
    files = FileSystem(spark.sparkContext)
    target = files.qualified(output)
    roots = [files.qualified(path) for path in paths]
    for root in roots:
        if f"{target}/".startswith(f"{root}/"):
            raise ClusterError(f"{target}: lies in the input {root}; choose another folder")
    press, suffix = _FORMS[form]
    work = Work(base, limits, press, tuple(below(root) for root in roots), aliases)
    inputs = _inputs(files, roots, work)
    manifest = Manifest(files, target)
    manifest.check(_settings(form, base, limits, aliases))
    pending = manifest.pending(inputs)
    for stray in manifest.strays():
        files.delete(stray)
    for chosen in _rounds(pending, round_bytes):
        number = manifest.next_round()
        scratch = f"{target}/round-{number:05d}.working"
        tallies, left_out = _extract(spark, chosen, work, scratch)
        parts = _settle(files, scratch, target, f"part-{number:05d}-{{:05d}}.{suffix}", tallies)
        problems = sorted([*left_out, *(problem for tally in tallies.values() for problem in tally.problems)])
        sources = sum(tally.sources for tally in tallies.values()) + len(left_out)
        articles = sum(tally.articles for tally in tallies.values())
        settings = _settings(form, base, limits, aliases)
        entry = Entry(number, settings, tuple(chosen), parts, sources, articles, tuple(problems))
        watch(entry)
        manifest.add(entry)
    return manifest


def _settings(form: str, base: str, limits: Limits, aliases: Aliases) -> dict[str, str]:
    """What decides the lines of the parts."""
    return {
        "version": VERSION,
        "form": form,
        "base": base,
        "limits": f"{limits.bytes} bytes, {limits.characters} characters, {limits.seconds:g} seconds",
        "aliases": aliases.mark or "none",
    }


def _inputs(files: FileSystem, roots: list[str], work: Work) -> list[File]:
    """The files to read, each once: inputs that are files, and below folders those of a known kind that are not hidden."""
    found: dict[str, File] = {}
    names: dict[str, str] = {}
    for root in roots:
        for file in files.files(root):
            inner = PurePosixPath(file.address[len(root) :].lstrip("/"))
            known = inner.suffix.lower() in SUFFIXES | {_TABLE}
            if inner.name and (not known or any(part.startswith(".") for part in inner.parts)):
                continue
            name = work.name(below(file.address))
            if names.setdefault(name, file.address) != file.address:
                raise ClusterError(
                    f"{file.address} and {names[name]} are both named {name}; give the folder above them"
                )
            found[file.address] = file
    if not found:
        raise ClusterError(f"{roots[0] if roots else 'no path'}: no file that unionkg reads")
    return list(found.values())


def _rounds(pending: list[File], size: int) -> Iterator[list[File]]:
    """The inputs in rounds, tables apart from files."""
    for table in (False, True):
        chosen: list[File] = []
        taken = 0
        for file in pending:
            if file.address.lower().endswith(_TABLE) is not table:
                continue
            if chosen and (taken + file.size > size or len(chosen) == _ROUND_FILES):
                yield chosen
                chosen, taken = [], 0
            chosen.append(file)
            taken += file.size
        if chosen:
            yield chosen


def _extract(
    spark: SparkSession, chosen: list[File], work: Work, scratch: str
) -> tuple[dict[int, Tally], list[tuple[str, str]]]:
    """The tallies by partition of a round whose parts are in `scratch`, and pairs of source and reason for inputs left out."""
    left_out: list[tuple[str, str]] = []
    addresses: list[str] = []
    for file in chosen:
        name = work.name(below(file.address))
        if name.rpartition("/")[2].startswith(("_", ".")):
            left_out.append((name, _HIDDEN))
        elif not file.size:
            left_out.append((name, "empty"))
        elif file.size > work.limits.bytes and not file.address.lower().endswith(_TABLE):
            left_out.append((name, over(file.size, work.limits.bytes)))
        else:
            addresses.append(file.address)
    if not addresses:
        return {}, left_out
    table = addresses[0].lower().endswith(_TABLE)
    escaped = [address.translate(_GLOB) for address in addresses]
    tally = spark.sparkContext.accumulator({}, _Union())
    try:
        rows = _table_rows(spark, escaped) if table else _file_rows(spark, escaped)
        reap: Reap = reap_record if table else reap_file
        rows.mapPartitionsWithIndex(partial(write_part, work, reap, tally.add)).saveAsTextFile(scratch)
    except (PySparkException, Py4JJavaError) as error:
        raise ClusterError(f"{addresses[0]} …: {str(error).split(chr(10))[0]}") from error
    read = sum(found.sources for found in tally.value.values())
    if not table and read != len(addresses):
        raise ClusterError(
            f"{addresses[0]} …: Spark read {read} of {len(addresses)} files; inputs must not change meanwhile"
        )
    return tally.value, left_out


def _file_rows(spark: SparkSession, addresses: list[str]) -> RDD[Any]:
    return spark.read.format("binaryFile").load(addresses).select("path", "content").rdd


def _table_rows(spark: SparkSession, addresses: list[str]) -> RDD[Any]:
    table: DataFrame = spark.read.option("mergeSchema", "true").parquet(*addresses)
    if "text" not in table.columns:
        raise ClusterError(f"{addresses[0]} …: no column text; columns are {', '.join(table.columns)}")
    kinds = dict(table.dtypes)
    columns = [
        sql.lit(None).cast("string")
        if name not in kinds
        else (sql.to_date(name) if kinds[name].startswith("timestamp") else sql.col(name)).cast("string")
        for name in FIELDS
    ]
    return table.select("_metadata.file_path", "_metadata.row_index", *columns).rdd


def _settle(files: FileSystem, scratch: str, target: str, name: str, tallies: dict[int, Tally]) -> tuple[Part, ...]:
    """The parts moved to their place; empty ones are left out."""
    parts: list[Part] = []
    for index, tally in sorted(tallies.items()):
        if tally.lines:
            part = Part(name.format(index), tally.lines, tally.sha256)
            files.move(f"{scratch}/part-{index:05d}", f"{target}/{part.name}")
            parts.append(part)
    files.delete(scratch)
    return tuple(parts)


class _Union(AccumulatorParam[dict[int, Tally]]):
    """Tallies by partition: a partition that ran twice says the same twice."""

    def zero(self, value: dict[int, Tally]) -> dict[int, Tally]:
        return {}

    def addInPlace(self, value1: dict[int, Tally], value2: dict[int, Tally]) -> dict[int, Tally]:  # noqa: N802 (Spark's name)
        value1.update(value2)
        return value1

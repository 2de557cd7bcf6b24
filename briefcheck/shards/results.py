"""Results of shards: one file each, JSON lines or Parquet, with the digest of what it answers."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias, cast

from briefcheck.errors import UsageError
from briefcheck.frozen import frozen
from briefcheck.rules.report import DocumentReport
from briefcheck.shards import words
from briefcheck.shards.files import write_whole
from briefcheck.shards.packed import pack, unpack

Form: TypeAlias = Literal["jsonl", "parquet"]
FORMS: tuple[Form, ...] = ("jsonl", "parquet")

VERSION = 2
_HEAD = "briefcheck-result"


@frozen
class Head:
    """What a result file is: of which shard, and the digest of that shard with all that it is judged by.

    ``digest`` is that of the rows: it tells of damage, and keeps nobody from writing another result.
    """

    shard: str
    answers: str
    documents: int
    statuses: tuple[tuple[str, int], ...]
    digest: str


@frozen
class Row:
    """One document of a result: the hash of its bytes, "" where they were not read, and its report."""

    sha256: str
    report: DocumentReport


def head_of(shard: str, answers: str, rows: Sequence[Row]) -> Head:
    """Return the head of a result."""
    statuses = Counter(row.report.status for row in rows)
    digest = hashlib.sha256()
    for row in rows:
        digest.update(json.dumps([row.sha256, pack(row.report)]).encode() + b"\n")
    return Head(shard, answers, len(rows), tuple(sorted(statuses.items())), digest.hexdigest())


def write_result(folder: str, head: Head, rows: Sequence[Row], form: Form) -> None:
    """Write a result, whole or not at all. Raises OSError, and UsageError where what writes Parquet is not installed."""
    path = os.path.join(folder, f"{head.shard}.{form}")
    write_whole(path, _parquet(head, rows) if form == "parquet" else _jsonl(head, rows))


def find_result(folder: str, shard: str, answers: str) -> Head | None:
    """Return the head of the result that answers exactly this; None where there is none, or one that cannot be read."""
    for form in FORMS:
        path = os.path.join(folder, f"{shard}.{form}")
        if os.path.isfile(path):
            head, _ = _read(path, form, whole=False)
            if head is not None and head.answers == answers:
                return head
    return None


def read_result(folder: str, shard: str, answers: str) -> list[Row] | None:
    """Return what is in the result that answers exactly this; None where there is no result at all.

    Raises:
        UsageError: there is one and it answers something else, is damaged, or cannot be read for want of pyarrow.
    """
    error = None
    for form in FORMS:
        path = os.path.join(folder, f"{shard}.{form}")
        if os.path.isfile(path):
            head, rows = _read(path, form, whole=True)
            if head is None or head_of(head.shard, head.answers, rows) != head:
                error = UsageError(words.BAD_FILE.fill({"path": path}))
            elif head.answers != answers:
                error = UsageError(words.STALE.fill({"shard": shard, "path": folder}))
            else:
                return rows
    if error is not None:
        raise error
    return None


def _jsonl(head: Head, rows: Sequence[Row]) -> bytes:
    lines = [_head_line(head), *(_row_line(row) for row in rows)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode("utf-8", "surrogatepass")


def _head_line(head: Head) -> dict[str, Any]:
    return {
        _HEAD: VERSION,
        "shard": head.shard,
        "answers": head.answers,
        "documents": head.documents,
        "statuses": dict(head.statuses),
        "digest": head.digest,
    }


def _row_line(row: Row) -> dict[str, Any]:
    return {"path": row.report.path, "status": row.report.status, "sha256": row.sha256, "report": pack(row.report)}


def _read(path: str, form: Form, *, whole: bool) -> tuple[Head | None, list[Row]]:
    try:
        lines = _parquet_lines(path, whole=whole) if form == "parquet" else _jsonl_lines(path)
        first = next(lines)
        if first[_HEAD] != VERSION:
            return None, []
        statuses = tuple(sorted(first["statuses"].items()))
        head = Head(first["shard"], first["answers"], first["documents"], statuses, first["digest"])
        rows = [Row(line["sha256"], unpack(DocumentReport, line["report"])) for line in lines] if whole else []
    except (OSError, ValueError, TypeError, LookupError, StopIteration):
        return None, []
    return head, rows


def _jsonl_lines(path: str) -> Iterator[dict[str, Any]]:
    with open(path, encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        for line in file:
            yield json.loads(line)


# ---------------------------------------------------------------------- Parquet


def _parquet(head: Head, rows: Sequence[Row]) -> bytes:
    """Return a result as Parquet: a row a document, its counts in columns of their own, the report as JSON in one."""
    arrow, parquet = _arrow()
    reports = [row.report for row in rows]
    columns: dict[str, list[Any]] = {
        "path": [_clean(report.path) for report in reports],
        "status": [report.status for report in reports],
        "type": [report.type for report in reports],
        "language": [report.language for report in reports],
        "audience": [report.audience for report in reports],
        "sha256": [row.sha256 for row in rows],
    }
    for severity in ("error", "warning", "note"):
        columns[severity] = [
            sum(finding.severity == severity and not finding.waived for finding in report.findings)
            for report in reports
        ]
    columns["rules"] = [[finding.rule for finding in report.findings] for report in reports]
    columns["report"] = [json.dumps(pack(report)) for report in reports]  # ASCII: Parquet takes no lone surrogate
    kinds = dict.fromkeys(columns, arrow.string())
    kinds |= dict.fromkeys(("error", "warning", "note"), arrow.int32()) | {"rules": arrow.list_(arrow.string())}
    schema = arrow.schema(list(kinds.items()), metadata={_HEAD: json.dumps(_head_line(head))})
    sink = arrow.BufferOutputStream()
    parquet.write_table(arrow.table(columns, schema=schema), sink, compression="zstd")
    return cast("bytes", sink.getvalue().to_pybytes())


def _parquet_lines(path: str, *, whole: bool) -> Iterator[dict[str, Any]]:
    arrow, parquet = _arrow()
    try:
        yield json.loads(parquet.read_schema(path).metadata[_HEAD.encode()])
        if whole:
            for row in parquet.read_table(path, columns=["sha256", "report"]).to_pylist():
                yield {"sha256": row["sha256"], "report": json.loads(row["report"])}
    except arrow.ArrowException as error:
        raise ValueError(path) from error


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError(words.NEEDS_SCALE) from error
    return pa, parquet


def _clean(path: str) -> str:
    return path.encode("utf-8", "replace").decode()

"""Checking documents: read once, make out the type, run the rules, report what was found, masked."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from briefcheck.document.document import ConcealedKind, Document, Part
from briefcheck.engine import words
from briefcheck.engine.discover import Candidate
from briefcheck.engine.judge import Judgement, both, describe, frames, judge
from briefcheck.engine.masking import Masker
from briefcheck.engine.settle import misdeclared, settle_type
from briefcheck.errors import UnreadableDocument, UsageError, reason
from briefcheck.frozen import replace
from briefcheck.rules.context import Context
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, NotChecked, ReportedFinding, Status
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.policy.model import FilePolicy
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions, Reader
    from briefcheck.rules.shown import ShownText

MAX_BYTES = 200 * 1024 * 1024
"""The largest file that is read. Word files with photographs reach some 100 MB; what is larger is no brief."""

_FAILING: dict[Severity, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "off": (),
}
"""Which findings make a document fail, by ``--fail-on``."""


def check_document(
    document: Document,
    policy: FilePolicy,
    extensions: Extensions,
    type: str | None = None,  # noqa: A002  # the word users write
    *,
    text: bool = False,
) -> DocumentReport:
    """Judge a document that has been read.

    Args:
        document: the document.
        policy: which rules, options and severities hold for it.
        extensions: what is installed.
        type: the id of its type; None: as the policy says, as the document itself says, or as it is recognised.
        text: the report is to bring the document's text along, masked.

    Raises:
        UsageError: there is no document type of that id.
    """
    try:
        context = understand(document, policy, type)
        judgement = judge(context, policy, extensions)
        shown_text, judgement = _shown_text(context, judgement) if text else (None, judgement)
        language, prose = context.language, context.type is not None or context.of_meeting
    except UsageError:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001  # our fault; the other documents are still to be checked
        why = words.FACTS_FAILED.fill({"error": describe(error, Masker(()))})
        return unchecked(document.path, policy, extensions, why, error)
    not_read = _not_read(document, context, judgement.masker, given=bool(type or policy.type))
    not_checked = (*not_read, *judgement.not_checked)
    type_ = context.type
    return DocumentReport(
        path=shown_path(document.path, judgement, policy, extensions),
        type=type_.id if type_ else None,
        type_name=type_.name if type_ else None,
        language=language,
        audience=policy.audience,
        status="unchecked" if not_checked else verdict(judgement.findings, policy.fail_on),
        findings=judgement.findings,
        not_checked=not_checked,
        concealed=_concealed(document, judgement) if policy.audience != "internal" else (),
        text=shown_text,
        known=judgement.known,
        sketch=judgement.sketch,
        claims=judgement.claims,
        fail_on=policy.fail_on,
        prose=prose,
    )


def _shown_text(context: Context, judgement: Judgement) -> tuple[ShownText | None, Judgement]:
    from briefcheck.engine.shown_text import show_text  # most reports need none

    return show_text(context, judgement)


def understand(document: Document, policy: FilePolicy, type: str | None = None) -> Context:  # noqa: A002
    """Return the document with its facts; its type as given, else as declared, else as recognised."""
    type_, outline = settle_type(document, type or policy.type, policy.types)
    client = policy.client
    return Context(document, type_, policy.audience, policy.types, policy.house, client=client, outline=outline)


def check_file(
    path: str,
    policy: FilePolicy,
    extensions: Extensions,
    type: str | None = None,  # noqa: A002
    *,
    text: bool = False,
) -> DocumentReport:
    """Read a file, once, and judge it. What cannot be read is *unchecked*, with the reason; nothing is raised."""
    try:
        document = read(path, extensions)
    except UnreadableDocument as error:
        return unchecked(path, policy, extensions, error.why, error.__cause__)
    return check_document(document, policy, extensions, type, text=text)


def check_bytes(
    data: bytes,
    path: str,
    policy: FilePolicy,
    extensions: Extensions,
    type: str | None = None,  # noqa: A002
    *,
    text: bool = False,
) -> DocumentReport:
    """Judge the bytes of a file, wherever they come from; ``path`` names it. Nothing is raised, as by check_file."""
    try:
        document = read_bytes(data, path, extensions)
    except UnreadableDocument as error:
        return unchecked(path, policy, extensions, error.why, error.__cause__)
    return check_document(document, policy, extensions, type, text=text)


def check_bytes_as(
    data: bytes, path: str, governed_by: str, policy: FilePolicy, extensions: Extensions, *, text: bool = False
) -> DocumentReport:
    """Judge bytes that people know as ``path`` and configurations, waivers and the baseline as ``governed_by``."""
    name = os.path.basename(governed_by)
    place = path.removesuffix(name)
    if place == path or place[-1:] not in {"", "/", ":"}:  # the colon is that of git: REVISION:PATH
        return check_bytes(data, path, policy, extensions, text=text)
    report = check_bytes(data, governed_by, policy, extensions, text=text)
    return replace(report, path=place + os.path.basename(report.path))


def check_paths(
    candidates: Iterable[Candidate], policies: Policies, extensions: Extensions, *, text: bool = False
) -> Iterator[DocumentReport]:
    """Check one candidate after the other; only one document is in memory at a time. ``text``: as in check_document.

    Every configuration is read before the first document is judged: a wrong one stops the run before it begins.

    Raises:
        ConfigError: a configuration is wrong.
        UsageError: an argument of the policies is unknown.
    """
    work = [(candidate, policies.for_file(candidate.path)) for candidate in candidates]
    for candidate, policy in work:
        if candidate.refusal is not None:
            yield unchecked(candidate.path, policy, extensions, candidate.refusal)
        else:
            yield check_file(candidate.path, policy, extensions, text=text)


def unchecked(
    path: str, policy: FilePolicy, extensions: Extensions, why: Text, error: BaseException | None = None
) -> DocumentReport:
    """Return the report on a file that could not be read at all; ``error`` is what was raised, if that is why."""
    masked = masked_path(path, policy, extensions)
    not_checked = (NotChecked(words.WHOLE_FILE, why, frames(error) if error else ""),)
    return DocumentReport(masked, None, None, None, policy.audience, "unchecked", (), not_checked)


def read(path: str, extensions: Extensions) -> Document:
    """Read a file with the reader of its suffix.

    Raises:
        UnreadableDocument: it cannot be opened, is too large, or the reader cannot make sense of it.
    """
    reader = _reader_of(path, extensions)
    return _made(reader, bytes_of(path), path)


def read_bytes(data: bytes, path: str, extensions: Extensions) -> Document:
    """Read a file's bytes with the reader of its suffix. Raises UnreadableDocument, as ``read``."""
    return _made(_reader_of(path, extensions), data, path)


def _reader_of(path: str, extensions: Extensions) -> Reader:
    suffix = os.path.splitext(path)[1].lower()
    reader = next((reader for reader in extensions.readers if suffix in reader.suffixes), None)
    if reader is None:
        readable = ", ".join(sorted(suffix for reader in extensions.readers for suffix in reader.suffixes))
        raise UnreadableDocument(words.no_reader(suffix, readable))
    return reader


def _made(reader: Reader, data: bytes, path: str) -> Document:
    if data.startswith(b"version https://git-lfs."):
        _refuse_pointer(data)
    try:
        document = reader.read(data, path)
    except UnreadableDocument:
        raise
    except (Exception, SystemExit) as error:
        raise _failed(reader, error) from error
    if not isinstance(document, Document):
        raise _failed(reader, TypeError(f"it returned {type(document).__name__}, not a Document"))
    return document


def _refuse_pointer(data: bytes) -> None:
    """Refuse what Git LFS leaves in a file's place: as Markdown it would pass. Raises UnreadableDocument."""
    from briefcheck.sources.lfs import is_pointer
    from briefcheck.sources.words import LFS_POINTER

    if is_pointer(data):
        raise UnreadableDocument(LFS_POINTER)


def _failed(reader: Reader, error: BaseException) -> UnreadableDocument:
    info = reader.plugin
    data = {
        "reader": reader.name,
        "plugin": info.name if info else "?",
        "package": info.package if info else "?",
        "version": info.version if info else "?",
        "error": describe(error, Masker(())),
    }
    return UnreadableDocument(words.READER_FAILED.fill(data))


def bytes_of(path: str) -> bytes:
    """Return what is in a file. Raises UnreadableDocument where it cannot be opened or is too large."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        raise UnreadableDocument(words.NOT_THERE) from None
    if not stat.S_ISREG(status.st_mode):  # a named pipe or a device would never end
        raise UnreadableDocument(words.NOT_A_FILE)
    if status.st_size > MAX_BYTES:
        megabytes = {"size": status.st_size // 1024 // 1024, "limit": MAX_BYTES // 1024 // 1024}
        raise UnreadableDocument(words.TOO_LARGE.fill(megabytes))
    try:
        return _content(path, status.st_size)
    except OSError as error:
        raise UnreadableDocument(words.CANNOT_OPEN.fill({"reason": reason(error)})) from error


def _content(path: str, size: int) -> bytes:
    """Return all that is in a file; ``size`` is how much that should be. Raises OSError."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        data = os.read(file, size + 1)
        pieces = []
        while piece := os.read(file, 1 << 20):  # it has grown, or stands where reading stops short
            pieces.append(piece)
        return b"".join([data, *pieces]) if pieces else data
    finally:
        os.close(file)


def _not_read(document: Document, context: Context, masker: Masker, *, given: bool) -> Iterator[NotChecked]:
    for piece in document.missed:
        yield NotChecked(both(piece.what, masker), both(piece.why, masker))
    wrong = None if given else misdeclared(document, context.types)
    if wrong is not None:
        yield NotChecked(wrong.what, both(wrong.why, masker))


def verdict(findings: Iterable[ReportedFinding], fail_on: Severity) -> Status:
    """Return what findings come to, where all of a document was checked."""
    failing = _FAILING[fail_on]
    return "failed" if any(_counts(finding, failing) for finding in findings) else "passed"


def _counts(finding: ReportedFinding, failing: Collection[Severity]) -> bool:
    return finding.severity in failing and not finding.waived


def _concealed(document: Document, judgement: Judgement) -> tuple[tuple[ConcealedKind, int], ...]:
    if document.format != "word":
        return ()
    kinds = [piece.kind for piece in document.concealed if piece not in judgement.told]
    return tuple((kind, kinds.count(kind)) for kind in dict.fromkeys(kinds))


def shown_path(path: str, judgement: Judgement, policy: FilePolicy, extensions: Extensions) -> str:
    """Return the path of a document that was judged, with what is sensitive in the file's name masked."""
    return masked_path(path, policy, extensions) if judgement.withheld else _masked(path, judgement)


def masked_path(path: str, policy: FilePolicy, extensions: Extensions) -> str:
    """Return the path of a file that was not read, its name masked by the rules that mask."""
    named = Document(path, "markdown", (Part("body", ()),))
    masking = replace(extensions, rules=tuple(rule for rule in extensions.rules if rule.masks))
    judgement = judge(Context(named, None, policy.audience, policy.types), replace(policy, rules=()), masking)
    if not judgement.withheld:
        return _masked(path, judgement)
    folder, name = os.path.split(path)
    return os.path.join(folder, "…" + os.path.splitext(name)[1])


def _masked(path: str, judgement: Judgement) -> str:
    """Mask the file's name, not its folders: a person must still find the file."""
    folder, name = os.path.split(path)
    return os.path.join(folder, judgement.masker.mask(name))

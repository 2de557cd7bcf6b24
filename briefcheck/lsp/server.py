"""The language server itself: what an editor asks, and when a document is checked."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from briefcheck import __version__
from briefcheck.engine.check import check_bytes
from briefcheck.errors import BriefcheckError
from briefcheck.frozen import frozen
from briefcheck.lsp import words
from briefcheck.lsp.marks import Edit, Mark, Spot, marks_of, may_be_waived, waiver_edit
from briefcheck.lsp.mending import fixes
from briefcheck.lsp.positions import Encoding, code_points, lines_of, units
from briefcheck.policy.model import FilePolicy
from briefcheck.report.words import SEVERITY
from briefcheck.rules.finding import Severity
from briefcheck.text import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions

SUFFIXES = (".md", ".markdown")
PAUSE = 0.3
"""Seconds without a key before a document is checked again."""

_SEVERITY: Final[dict[Severity, types.DiagnosticSeverity]] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
    "off": types.DiagnosticSeverity.Hint,
}


@frozen
class Seen:
    """What was found in a version of a document. ``policy`` is None where the configuration is wrong."""

    version: int | None
    text: str
    marks: tuple[Mark, ...]
    policy: FilePolicy | None
    language: Language


class Checker:
    """Checks texts, one after the other; a wrong configuration becomes a mark on the first line."""

    def __init__(
        self, extensions: Extensions, policies: Callable[[], Policies], language: Callable[[Language | None], Language]
    ) -> None:
        """Take what is installed, what makes the policies anew, and what chooses the language by that of the policy."""
        self.extensions = extensions
        self._policies = policies
        self._language = language

    def check(self, text: str, path: str, version: int | None) -> Seen:
        """Return what is found in a text. The configuration is read anew each time: it may be open beside it."""
        language = self._language(None)
        try:
            policy = self._policies().for_file(path)
        except BriefcheckError as error:
            said = words.CONFIGURATION.fill({"error": error.text}).in_(language)
            first = Spot(0, 0, len(lines_of(text)[0]))
            return Seen(version, text, (Mark(first, "error", said),), None, language)
        language = self._language(policy.lang)
        report = check_bytes(text.encode("utf-8", "surrogatepass"), path, policy, self.extensions)
        return Seen(version, text, tuple(marks_of(text, report, language)), policy, language)


class Server(LanguageServer):
    """The server, with what was last found in each document, and the checks that are still to come."""

    def __init__(self, checker: Checker) -> None:
        """Take what checks."""
        super().__init__("briefcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.checker = checker
        self.seen: dict[str, Seen] = {}
        self.open: set[str] = set()  # as the editor writes the addresses; pygls writes them in another way
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._one = ThreadPoolExecutor(max_workers=1)

    @property
    def encoding(self) -> Encoding:
        """What the editor counts characters in."""
        return cast(
            "Encoding", str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))
        )

    def check_soon(self, uri: str, after: float) -> None:
        """Check a document ``after`` so many seconds, unless it is asked for again before."""
        path = to_fs_path(uri) or os.path.basename(uri) + ".md"
        if not path.lower().endswith(SUFFIXES):
            return
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self.open.add(uri)
        self._waiting[uri] = asyncio.ensure_future(self._check(uri, path, after))

    async def _check(self, uri: str, path: str, after: float) -> None:
        if after:
            await asyncio.sleep(after)
        document = self.workspace.get_text_document(uri)
        loop = asyncio.get_running_loop()
        seen = await loop.run_in_executor(self._one, self.checker.check, document.source, path, document.version)
        if uri in self.open and self.workspace.get_text_document(uri).version == seen.version:
            self.seen[uri] = seen
            self._publish(uri, [self._diagnostic(mark, seen) for mark in seen.marks], seen.version)

    def forget(self, uri: str) -> None:
        """Take the marks of a closed document away."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self.seen.pop(uri, None)
        if uri in self.open:
            self.open.discard(uri)
            self._publish(uri, [], None)

    def _publish(self, uri: str, diagnostics: Sequence[types.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, list(diagnostics), version))

    def _diagnostic(self, mark: Mark, seen: Seen) -> types.Diagnostic:
        return types.Diagnostic(
            range=self._range(lines_of(seen.text), (mark.spot.line, mark.spot.start), (mark.spot.line, mark.spot.end)),
            message=mark.message,
            severity=_SEVERITY[mark.severity],
            code=mark.rule or None,
            source="briefcheck",
        )

    def _range(self, lines: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> types.Range:
        return types.Range(self._position(lines, *start), self._position(lines, *end))

    def _position(self, lines: Sequence[str], line: int, column: int) -> types.Position:
        words_before = lines[line][:column] if line < len(lines) else ""
        return types.Position(line, units(words_before, self.encoding))

    def marks_at(self, seen: Seen, wanted: types.Range) -> list[Mark]:
        """Return the marks that a range of the editor touches."""
        lines = lines_of(seen.text)
        found = []
        for mark in seen.marks:
            spot, line = mark.spot, lines[mark.spot.line]
            if wanted.start.line <= spot.line <= wanted.end.line:
                first = (
                    code_points(line, wanted.start.character, self.encoding) if wanted.start.line == spot.line else 0
                )
                last = wanted.end.character if wanted.end.line == spot.line else units(line, self.encoding)
                if first <= spot.end and code_points(line, last, self.encoding) >= spot.start:
                    found.append(mark)
        return found

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """Return why what stands there is reported, and how to mend it."""
        seen = self.seen.get(uri)
        if seen is None:
            return None
        marks = self.marks_at(seen, types.Range(position, position))
        told = [_told(mark, seen.language) for mark in marks]
        if not told:
            return None
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(told)))

    def actions(self, uri: str, wanted: types.Range) -> list[types.CodeAction]:
        """Return what an editor may offer: taking out what has no use, and waivers whose reason is to be written."""
        seen = self.seen.get(uri)
        if seen is None or seen.policy is None:
            return []
        found: list[types.CodeAction] = []
        all_found = [mark.finding for mark in seen.marks if mark.finding is not None]
        for mark in self.marks_at(seen, wanted):
            finding = mark.finding
            if finding is None:
                continue
            names = self.checker.extensions.names
            for number, fix in enumerate(fixes(seen.text, finding, all_found, names)):
                title = fix.title.in_(seen.language)
                found.append(self._action(title, uri, seen, mark, *fix.edits, preferred=number == 0))
            if may_be_waived(finding, seen.policy, self.checker.extensions):
                title = words.ALLOW.fill({"rule": finding.rule}).in_(seen.language)
                edit = waiver_edit(seen.text, finding, seen.language)
                found.append(self._action(title, uri, seen, mark, edit))
        return found

    def _action(
        self, title: str, uri: str, seen: Seen, mark: Mark, *edits: Edit, preferred: bool = False
    ) -> types.CodeAction:
        lines = lines_of(seen.text)
        changes = [types.TextEdit(self._range(lines, edit.start, edit.end), edit.text) for edit in edits]
        document = types.OptionalVersionedTextDocumentIdentifier(uri, seen.version)
        return types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(mark, seen)],
            is_preferred=preferred or None,
            edit=types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [*changes])]),
        )


def _told(mark: Mark, language: Language) -> str:
    finding = mark.finding
    if finding is None:
        return mark.message
    told = {
        "severity": SEVERITY[finding.severity],
        "message": finding.message,
        "why": finding.why,
        "how": finding.how,
        "rule": finding.rule,
    }
    return words.HOVER.fill(told).in_(language)


def make_server(checker: Checker) -> Server:
    """Return a server that answers an editor; ``start_io()`` runs it."""
    server = Server(checker)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(params: types.DidOpenTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(params: types.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(_: types.DidSaveTextDocumentParams) -> None:
        for uri in sorted(server.open):  # a configuration may have been saved
            server.check_soon(uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        return server.hover(params.text_document.uri, params.position)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        return server.actions(params.text_document.uri, params.range)

    return server

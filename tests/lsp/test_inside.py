"""The server without its pipes: what it keeps between one question and the next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.workspace import Workspace

from briefcheck.lsp.server import Checker, Server, make_server
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies

TEXT = "# 😀 Plan\n\nThe password: Xk9#mQ2$vL7p\n\n- 😀 <!-- briefcheck: allow actions/missing-owner -- soon -->Done.\n"
WHOLE = types.Range(types.Position(0, 0), types.Position(9, 0))


class Kept(Server):
    """A server that keeps what it would publish."""

    published: list[types.PublishDiagnosticsParams]

    def text_document_publish_diagnostics(self, params: types.PublishDiagnosticsParams) -> None:
        self.published.append(params)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    extensions = load_extensions()
    monkeypatch.setattr("briefcheck.lsp.server.Server", Kept)
    monkeypatch.setattr("briefcheck.lsp.server.PAUSE", 0.01)
    made = make_server(Checker(extensions, lambda: Policies(extensions), lambda configured: configured or "en"))
    assert isinstance(made, Kept)
    made.published = []
    made.protocol._workspace = Workspace(tmp_path.as_uri(), types.TextDocumentSyncKind.Full)
    return made


def feature(server: Kept, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = server.protocol.fm.features[name]
    return found


def opened(server: Kept, uri: str, text: str = TEXT, version: int = 1) -> None:
    item = types.TextDocumentItem(uri, "markdown", version, text)
    server.workspace.put_text_document(item)
    feature(server, types.TEXT_DOCUMENT_DID_OPEN)(types.DidOpenTextDocumentParams(item))


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


def test_marks_hover_and_actions(server: Kept, tmp_path: Path) -> None:
    uri = (tmp_path / "plan.md").as_uri()
    document = types.TextDocumentIdentifier(uri)

    async def work() -> None:
        hover, actions = (
            feature(server, name) for name in (types.TEXT_DOCUMENT_HOVER, types.TEXT_DOCUMENT_CODE_ACTION)
        )
        asked = types.CodeActionParams(document, WHOLE, types.CodeActionContext([]))
        assert hover(types.HoverParams(document, WHOLE.start)) is None
        assert actions(asked) == []
        opened(server, uri)
        await server._waiting[uri]
        (params,) = server.published
        marks = {it.code: it for it in params.diagnostics}
        assert set(marks) == {"sensitive/secret", "waivers/unused"}
        assert marks["waivers/unused"].range.start == types.Position(4, 5)
        (delete,) = actions(asked)  # nobody may waive a secret
        assert (delete.title, delete.is_preferred) == ("Delete this waiver", True)
        told = hover(types.HoverParams(document, types.Position(2, 20))).contents.value
        assert told.startswith("**error** ")
        assert "Xk9#mQ2$vL7p" not in told
        assert hover(types.HoverParams(document, types.Position(1, 0))) is None

    run(work())


def test_a_change_waits_for_the_next_and_a_closed_document_is_forgotten(server: Kept, tmp_path: Path) -> None:
    uri = (tmp_path / "plan.md").as_uri()
    changed = types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version=2, uri=uri), [])

    async def work() -> None:
        opened(server, uri)
        first = server._waiting[uri]
        feature(server, types.TEXT_DOCUMENT_DID_CHANGE)(changed)
        with pytest.raises(asyncio.CancelledError):
            await first
        await server._waiting[uri]
        feature(server, types.TEXT_DOCUMENT_DID_SAVE)(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        await server._waiting[uri]
        assert len(server.published) == 2
        closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        feature(server, types.TEXT_DOCUMENT_DID_CLOSE)(closed)
        assert server.published[-1].diagnostics == []
        assert server.seen == {}
        feature(server, types.TEXT_DOCUMENT_DID_CLOSE)(closed)
        assert len(server.published) == 3

    run(work())


def test_a_wrong_configuration_is_marked_and_offers_nothing(server: Kept, tmp_path: Path) -> None:
    (tmp_path / "briefcheck.yaml").write_text("langg: zh\n", encoding="utf-8")
    uri = (tmp_path / "plan.md").as_uri()

    async def work() -> None:
        opened(server, uri)
        await server._waiting[uri]
        (mark,) = server.published[0].diagnostics
        assert (mark.code, mark.severity) == (None, types.DiagnosticSeverity.Error)
        assert server.actions(uri, WHOLE) == []
        shown = server.hover(uri, types.Position(0, 0))
        assert shown is not None

    run(work())


def test_other_files_are_not_checked(server: Kept, tmp_path: Path) -> None:
    async def work() -> None:
        opened(server, (tmp_path / "notes.txt").as_uri())
        assert server._waiting == {}

    run(work())

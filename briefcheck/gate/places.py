"""The places beside the stage that the gate writes to: it takes none that somebody else has filled."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from briefcheck.errors import UsageError
from briefcheck.gate import words
from briefcheck.gate.audit import is_log
from briefcheck.gate.manifest import written_by
from briefcheck.gate.names import of_sync_tool, twin_key
from briefcheck.gate.settings import inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.gate.settings import Settings
    from briefcheck.gate.state import State


def keep_apart(settings: Settings) -> None:
    """See that no two things that the gate writes have one place: one would take the other's. Raises UsageError."""
    folders = [("--held", settings.held)]
    folders += [("--stage", os.path.join(settings.work, name)) for name in ("tmp", "found")]
    seen: dict[str, str] = {}
    for option, path in _files(settings):
        key = twin_key(os.path.realpath(path))  # a drive may know no letter case
        if key in seen:
            both = {"first": seen[key], "second": option, "path": path}
            raise UsageError((words.SUMS_TWICE if option == seen[key] else words.ONE_PLACE).fill(both))
        seen[key] = option
        for other, folder in folders:
            if inside(path, folder) or inside(folder, path):
                raise UsageError(
                    words.FILE_IN_FOLDER.fill({"first": option, "path": path, "second": other, "folder": folder})
                )


def _files(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield every file that the gate writes, with the option that names it."""
    yield "--stage", os.path.join(settings.work, "lock")
    for end in ("", "-wal", "-shm", "-journal"):
        yield "--state", settings.state + end
    if settings.audit is not None:
        yield "--audit", settings.audit
        yield "--audit", f"{settings.audit}.lock"
    if settings.manifest is not None:
        for path in written_by(settings.manifest, signed=settings.key is not None):
            yield "--manifest", path


def check_places(settings: Settings, state: State) -> None:
    """See that nothing stands where pages, manifest and log go but what this gate has written. Raises UsageError."""
    ours = _made(state)
    held = os.path.realpath(settings.held)
    if held not in ours and _is_filled(held):
        raise UsageError(words.HELD_NOT_OURS.fill({"path": settings.held}))
    for path in _of_manifest(settings):
        if path not in ours and os.path.lexists(path):
            raise UsageError(words.MANIFEST_NOT_OURS.fill({"path": path}))
    remembered = (state.meta("audit") or "").endswith(f" {settings.audit}")
    if settings.audit and not remembered and not is_log(settings.audit):
        raise UsageError(words.AUDIT_NOT_OURS.fill({"path": settings.audit}))


def take(settings: Settings, state: State) -> None:
    """Remember, before anything is written there, that these places are the gate's own."""
    _keep(state, _made(state) | {os.path.realpath(settings.held), *_of_manifest(settings)})


def leave(settings: Settings, state: State) -> None:
    """Forget a folder of pages that went with the last of them: somebody else may make it now."""
    held = os.path.realpath(settings.held)
    if not os.path.lexists(held):
        _keep(state, _made(state) - {held})


def _made(state: State) -> frozenset[str]:
    return frozenset(json.loads(state.meta("made") or "[]"))


def _keep(state: State, made: frozenset[str]) -> None:
    state.set_meta("made", json.dumps(sorted(made)))


def _of_manifest(settings: Settings) -> tuple[str, ...]:
    if settings.manifest is None:
        return ()
    return tuple(map(os.path.realpath, written_by(settings.manifest, signed=settings.key is not None)))


def _is_filled(folder: str) -> bool:
    """Tell whether something is in a folder but for what sync tools and file managers keep there."""
    try:
        return any(not of_sync_tool(name) for name in os.listdir(folder))
    except OSError:  # a file, or nothing
        return os.path.lexists(folder)

"""The same call over the same files: what it said last time is said again, and nothing else is loaded.

Only where all of it is the same: the arguments, the folder, the environment and the day; the code of the host and of
every plugin, and what else is installed; every configuration, register and ruleset that was read; which configurations
stand above the documents; and the documents, a named file by its bytes, a folder by the names, sizes and times of all
its files. Not on a terminal, not where files are written, and not for options that are not listed here.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from stat import S_ISDIR

from briefcheck.engine.ground import (
    SKIPPED_FOLDERS,
    Digest,
    add_configurations_above,
    add_relied,
    days,
    ground,
    is_racy,
    own_folders,
    secret_of_user,
    stamp_of,
    surroundings,
)
from briefcheck.userfolder import cache_folder, keep, own_bytes

TYPE_CHECKING = False  # see briefcheck/__init__.py

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from briefcheck.engine.ground import Stamp

FLAGS = frozenset({"-q", "--quiet", "--hook", "--no-progress"})
"""Options without a value that a call may have."""

VALUED = frozenset(
    {
        *("--audience", "--type", "--ruleset", "--config", "--client", "--format", "--fail-on", "--lang"),
        *("--jobs", "--timeout", "--memory"),
    }
)
"""Options with a value that a call may have."""

FORMATS = frozenset({"text", "json", "concise", "markdown", "sarif", "gitlab", "rdjson", "junit", "checkstyle"})
"""The formats that go to the screen and nowhere else, and say nothing of the hour."""

_VOLATILE = frozenset({"_", "SHLVL", "OLDPWD", "PWD", "WINDOWID", "COLUMNS", "LINES", "PYTEST_CURRENT_TEST"})
"""Variables that change from call to call and that nothing here reads."""

_LARGEST = 200 * 1024 * 1024
_MOST_SAID = 64 * 1024 * 1024
"""Bytes of output that are kept of one call."""
_MOST_KEPT = 256 * 1024 * 1024
"""Bytes of output that are kept of all calls of a day."""
_MOST_NAMED = 1_000
"""So many named files are read at most."""

_NOTHING: Mapping[str, os.stat_result] = {}

_settled = False
_alone = False


def settle(*, alone: bool = False) -> None:
    """Say that another run over the same files would come to the same: nothing failed, nothing was stopped.

    ``alone``: this process has judged all of them itself and now, so that what it has loaded is all the code that did.
    """
    global _settled, _alone  # the run below knows, the recording above asks
    _settled, _alone = True, alone


def unsettle() -> None:
    """Take it back: the run failed after all, as where what it found could not be written."""
    global _settled  # noqa: PLW0603  # see above
    _settled = False


class Call:
    """A call that may be answered with what it said last time."""

    def __init__(self, arguments: Sequence[str], paths: Sequence[str], secret: bytes) -> None:
        """Look at everything that is known before anything is loaded."""
        self._began = time.time()
        self._secret = secret
        self._paths = [os.path.abspath(path) for path in paths]
        environment = sorted(pair for pair in os.environ.items() if pair[0] not in _VOLATILE)
        around = surroundings(secret, self._began).value()
        first = Digest(secret).add("call", around, list(arguments), os.getcwd(), environment)
        self._first = first.value()
        self._stamps = self._named()
        self._before = self._documents()

    def said(self) -> tuple[int, str, str] | None:
        """Return the exit code, the output and the errors of last time; None if something is not the same."""
        rests = self._recall(self._first, "relied")
        if self._before is None or rests is None:
            return None
        try:
            relied, code = rests
            status, out, err = self._recall(self._key(relied, code)[0], "said")
            return int(status), str(out), str(err)
        except (TypeError, ValueError):
            return None

    def record(self, run: Callable[[], int]) -> int:
        """Run, and keep what it says, if it would say it again: nothing has changed from its beginning to its end."""
        from briefcheck.engine.relied import has_changed, watch
        from briefcheck.modules import looked_at

        global _settled, _alone  # noqa: PLW0603  # see above
        _settled = _alone = False
        watch()
        above = self._above().value()
        out, err = sys.stdout, sys.stderr
        heard_out, heard_err = _Heard(out), _Heard(err)
        sys.stdout, sys.stderr = heard_out, heard_err  # they do all that a stream does
        try:
            code = int(run())  # marshal knows no other kinds of int
        finally:
            sys.stdout, sys.stderr = out, err
        try:
            out.flush()
            err.flush()
        except (OSError, ValueError):  # a full disk: what nobody has read is no answer
            return code
        said = (code, heard_out.said(), heard_err.said())
        if not _settled or self._before is None or None in said or self._documents() != self._before:
            return code
        rests = self._rests_on()
        key, newest = self._key(*rests, looked_at)
        same = (
            self._named() == self._stamps
            and self._now_above.value() == above
            and days(time.time()) == days(self._began)
        )
        if same and not is_racy(newest, self._began) and not has_changed(rests[0]):
            self._keep(self._first, "relied", rests)
            _prune(os.path.dirname(self._keep(key, "said", said)), self._began)
        return code

    def _rests_on(self) -> tuple[list[str], tuple[str, ...]]:
        """Return what was read besides the documents, and the folders and files of code in which only that counts.

        None of the latter where others judged, at another time or in another process: then all code counts.
        """
        from briefcheck.engine.relied import noted, relied_on
        from briefcheck.plugins import places

        documents = {path for path in self._paths if not os.path.isdir(path)}
        below = tuple(os.path.join(path, "") for path in self._paths if os.path.isdir(path))
        code = (*own_folders(), *places()) if _alone else ()
        if not code:
            ground(self._secret, self._began)  # it knows then what it holds
        relied = relied_on(noted(), documents | set(below), code)
        return [path for path in sorted(relied) if not _is_in_trees(path, below)], code

    def _key(
        self, relied: Sequence[str], code: Sequence[str], looked_at: Mapping[str, os.stat_result] = _NOTHING
    ) -> tuple[bytes, int]:
        """Return the key of a call whose answer rests on the files ``relied`` too, and their latest time.

        Without ``code`` it rests on all code there is. Modules were ``looked_at`` as they were loaded.
        """
        digest = Digest(self._secret).add(self._first, self._before)
        if not code:
            all_code = ground(self._secret, self._began)
            digest.add(all_code.value()).newest = all_code.newest
        add_relied(digest, relied, code, looked_at)
        self._now_above = above = self._above()
        return digest.add(above.value()).value(), max(digest.newest, above.newest)

    def _above(self) -> Digest:
        """Return the digest of the configurations that stand beside the documents and above them."""
        return add_configurations_above(Digest(self._secret), [os.path.dirname(path) for path in self._paths])

    def _named(self) -> list[Stamp | None]:
        """Return the stamps of the named files: their bytes tell one call from another, but not what was between two."""
        stamps: list[Stamp | None] = []
        for path in self._paths:
            try:
                status = os.stat(path)
                stamps.append(None if S_ISDIR(status.st_mode) else stamp_of(status))
            except OSError:
                stamps.append(None)
        return stamps

    def _documents(self) -> bytes | None:
        """Return the digest of the documents, None where they cannot be told."""
        digest = Digest(self._secret)
        for path in self._paths:
            if os.path.isdir(path):
                digest.add_tree(path, SKIPPED_FOLDERS)
                continue
            try:
                if not os.path.isfile(path) or os.path.getsize(path) > _LARGEST:
                    return None
                with open(path, "rb") as file:
                    digest.add(path, os.path.realpath(path)).add_bytes(file.read())
            except OSError:
                return None
        return None if is_racy(digest.newest, self._began) else digest.value()

    def _keep(self, key: bytes, ending: str, value: Any) -> str:
        """Keep a value of what marshal can say under a key, with what tells whether it is whole; return its file."""
        path, data = self._file(key, ending), marshal.dumps(value)
        keep(path, self._seal(path, data) + data)
        return path

    def _recall(self, key: bytes, ending: str) -> Any:
        """Return what :meth:`_keep` kept; None if there is nothing that is whole, and the user's own."""
        path = self._file(key, ending)
        try:
            data = memoryview(own_bytes(path))
            # A bit that has flipped may be another verdict; and marshal is given nothing but what it wrote.
            return marshal.loads(data[20:]) if data[:20] == self._seal(path, data[20:]) else None  # noqa: S302
        except (OSError, ValueError, EOFError, TypeError):
            return None

    def _seal(self, path: str, data: bytes | memoryview) -> bytes:
        return Digest(self._secret).add(os.path.basename(path)).add_bytes(data).value()

    def _file(self, key: bytes, ending: str) -> str:
        day = time.strftime("%Y%m%d", time.localtime(self._began))
        return os.path.join(cache_folder(), f"calls-{day}", f"{key.hex()}.{ending}")


def _is_in_trees(path: str, below: Sequence[str]) -> bool:
    """Tell whether a path is told with the folders ``below``: not what lies in hidden or skipped ones, or behind a link."""
    for folder in below:
        if path.startswith(folder):
            names = path[len(folder) :].split(os.sep)
            if any(name.startswith(".") or name in SKIPPED_FOLDERS for name in names):
                return False
            return os.path.realpath(os.path.dirname(path)) == os.path.join(os.path.realpath(folder), *names[:-1])
    return False


class _Heard:
    """A stream that remembers what is written to it."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._pieces: list[str] = []
        self._length = 0

    def write(self, text: str) -> int:
        self._length += len(text)
        if self._length <= _MOST_SAID:
            self._pieces.append(text)
        return int(self._stream.write(text))

    def writelines(self, lines: Sequence[str]) -> None:
        for line in lines:
            self.write(line)

    def said(self) -> str | None:
        """Return all that was written, None if it was too much."""
        return "".join(self._pieces) if self._length <= _MOST_SAID else None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def find_call(arguments: Sequence[str]) -> Call | None:
    """Return the call that ``arguments`` make, if it is one that may be answered from memory."""
    paths = _paths_of(arguments)
    if paths is None or sys.stdout is None or sys.stderr is None or sys.stdout.isatty() or sys.stderr.isatty():
        return None
    if not all(map(_may_be_told, paths)):
        return None
    secret = secret_of_user()
    return Call(arguments, paths, secret) if secret else None


def _paths_of(arguments: Sequence[str]) -> list[str] | None:
    """Return the files and folders that a call of ``check`` names; None where it is another call, or has other options."""
    if list(arguments[:1]) != ["check"]:
        return None
    paths: list[str] = []
    rest = iter(arguments[1:])
    for argument in rest:
        name, equals, value = argument.partition("=")
        if not argument.startswith("-"):
            paths.append(argument)
        elif name in VALUED:
            given = value if equals else next(rest, "-")
            if name == "--format" and given not in FORMATS:
                return None
        elif argument not in FLAGS:
            return None
    return (paths or ["."]) if len(paths) <= _MOST_NAMED else None


def _may_be_told(path: str) -> bool:
    """Tell whether what a path stands for can be told: not in a repository, where git says what is in a folder."""
    if not os.path.isdir(path):
        return os.path.isfile(path)
    folder = os.path.realpath(path)
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return True
        folder = parent
    return False


def _prune(folder: str, now: float) -> None:
    """Remove what was kept on other days; what was kept today, where it has become much."""
    from contextlib import suppress

    base = os.path.dirname(folder)
    with suppress(OSError):
        for name in os.listdir(base):
            if name.startswith("calls-") and name != os.path.basename(folder):
                remove_calls(os.path.join(base, name))
    if int(now * 1000) % 16:  # not every time: it takes a look at every file
        return
    with suppress(OSError):
        if sum(entry.stat().st_size for entry in os.scandir(folder)) > _MOST_KEPT:
            remove_calls(folder)


def remove_calls(folder: str) -> None:
    """Remove what was kept of calls in a folder."""
    from contextlib import suppress

    with suppress(OSError):
        for name in os.listdir(folder):
            with suppress(OSError):
                os.remove(os.path.join(folder, name))
        os.rmdir(folder)

"""Compiled regular expressions kept between runs.

Python compiles a pattern in Python, 0.2 to 5 ms each; the hundred patterns of one small document were a quarter of the time
of checking it. What the compiler makes is a list of numbers, which the engine beneath takes as they are, and checks:
they are kept in the user's cache folder, for the very interpreter that made them. Both ends of that are not public in
Python; where they are not as they were in 3.11 to 3.14, ``re.compile`` is used and nothing is kept.

A run needs a hundred of the thousands of patterns that may be there: the file is an index and pieces, and only the pieces
that are asked for are read. Two runs that end together each write what both had; what one of them writes too late
is compiled once more.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from _thread import RLock, get_ident
from collections.abc import Mapping
from importlib import import_module
from typing import Any
from zlib import crc32

from briefcheck.userfolder import cache_folder, interpreter, keep, own_bytes, own_descriptor

_MOST_BYTES = 4_000_000
"""The largest file. One that would grow beyond it, by patterns that change, is begun anew with those of the last run."""

Held = tuple[tuple[str, ...], ...]
"""Sets of words: every match of a pattern holds one of each (see :func:`briefcheck.held.held_by`)."""

_Source = str | bytes

_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...], Held]
"""Flags, code, number of groups, groups by name, names by group; what every match holds."""

_known: dict[tuple[_Source, int], _Parts] = {}
"""The patterns that this run has asked for."""

_pieces: Mapping[int, bytes] | _File | None = None
"""What an earlier run of this interpreter kept, by number: a checksum and a marshalled pattern."""

_found_new = False

_compile_anew: Any = re.compile

_importing = RLock()


def import_with_patterns(module: str) -> None:
    """Import a module of others, the patterns that it compiles on the way from those that are kept.

    lxml compiles ten, a sixth of all that its import takes. What other threads compile meanwhile, which may be names, is
    not kept.
    """
    with _importing:
        if module in sys.modules:
            return
        importing = get_ident()

        def compile_(source: Any, flags: Any = 0) -> Any:
            return compile_pattern(source, flags) if get_ident() == importing else _compile_anew(source, flags)

        re.compile = compile_  # type: ignore[assignment]  # the same, from what is kept
        try:
            import_module(module)
        finally:
            re.compile = _compile_anew


def compile_pattern(source: Any, flags: int) -> Any:
    """Return what ``re.compile`` returns. Raises :class:`re.error`."""
    global _found_new  # noqa: PLW0603  # what is kept belongs to the process
    try:
        parts = _recall(source, int(flags))
        if parts is None:
            parts = _known[source, int(flags)] = _compile(source, int(flags))
            _found_new = True
        return _pattern(source, parts)
    except re.error:
        raise
    except Exception:  # noqa: BLE001  # whatever an interpreter with other insides says to this
        return _compile_anew(source, flags)


def held(source: _Source, flags: int) -> Held:
    """Return what every match of a pattern holds that was compiled before; nothing where that is not known."""
    parts = _known.get((source, int(flags)))
    return parts[-1] if parts is not None else ()


def keep_compiled() -> None:
    """Keep what was compiled for the next run; nothing to do where every pattern was known."""
    global _found_new, _pieces  # noqa: PLW0603  # see above
    path = _file()
    if not _found_new or not path:
        return
    _found_new = False
    used = {_number(*key): _piece(key, parts) for key, parts in _known.items()}
    pieces: dict[int, bytes] = {**_File(path).pieces(), **used}  # another run may have written since
    if sum(map(len, pieces.values())) > _MOST_BYTES:
        pieces = dict(used)
    while sum(map(len, pieces.values())) > _MOST_BYTES:
        pieces.popitem()
    _pieces = pieces
    keep(path, _file_of(pieces))


def _recall(source: _Source, flags: int) -> _Parts | None:
    """Return a pattern that was compiled before, None if there is none that is whole."""
    global _pieces  # noqa: PLW0603  # see above
    parts = _known.get((source, flags))
    if parts is not None:
        return parts
    if _pieces is None:
        path = _file()
        _pieces = _File(path) if path else {}
    piece = _pieces.get(_number(source, flags))
    if piece is None or crc32(piece[4:]).to_bytes(4, "little") != piece[:4]:
        return None
    key, kept = marshal.loads(piece[4:])  # noqa: S302  # the user's own file, and whole
    if key != (source, flags):  # two patterns of one number
        return None
    _known[key] = kept
    found: _Parts = kept
    return found


def _number(source: _Source, flags: int) -> int:
    """Return what a pattern is looked up by; the same in every run, which ``hash`` is not."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return crc32(data, flags) | len(data) << 32 | isinstance(source, str) << 63


def _piece(key: tuple[_Source, int], parts: _Parts) -> bytes:
    data = marshal.dumps((key, parts))
    return crc32(data).to_bytes(4, "little") + data


def _file_of(pieces: Mapping[int, bytes]) -> bytes:
    """Return the file: the length of the index, its checksum, the index (where each piece ends, by number), the pieces."""
    ends: dict[int, int] = {}
    end = 0
    for number, piece in pieces.items():
        ends[number] = end = end + len(piece)
    index = marshal.dumps(ends)
    head = len(index).to_bytes(4, "little") + crc32(index).to_bytes(4, "little")
    return b"".join((head, index, *pieces.values()))


class _File:
    """What an earlier run kept, each piece read when it is asked for: a run needs few of up to four megabytes."""

    def __init__(self, path: str) -> None:
        """Read the index; none if the file cannot be read, is not the user's own or not whole."""
        self._data = b""
        self._descriptor = -1
        self._places: Mapping[int, tuple[int, int]] = {}
        try:
            if sys.platform == "win32":  # where a file that is open could not be written anew
                self._data = own_bytes(path)
            else:
                self._descriptor = own_descriptor(path)
            head = self._at(0, 8)
            size = int.from_bytes(head[:4], "little")
            index = self._at(8, 8 + size)
            if len(index) == size and crc32(index).to_bytes(4, "little") == head[4:]:
                found = marshal.loads(index)  # noqa: S302  # the user's own file, and whole
                ends = [8 + size + end for end in found.values()]
                self._places = dict(zip(found, zip([8 + size, *ends], ends, strict=False), strict=True))
        except (OSError, ValueError, EOFError, TypeError, AttributeError):
            pass

    def _at(self, begin: int, end: int) -> bytes:
        return self._data[begin:end] if self._data else os.pread(self._descriptor, end - begin, begin)

    def get(self, number: int) -> bytes | None:
        """Return the piece of that number, None for none."""
        place = self._places.get(number)
        try:
            return None if place is None else self._at(*place)
        except OSError:
            return None

    def __del__(self) -> None:
        """Close the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def pieces(self) -> dict[int, bytes]:
        """Return all pieces."""
        return {number: piece for number in self._places if (piece := self.get(number))}


def _file() -> str:
    """Return where the patterns of this interpreter are kept, "" where nothing can be."""
    folder = cache_folder()
    return folder and os.path.join(folder, f"patterns-5-{interpreter()}.marshal")


def _compile(source: _Source, flags: int) -> _Parts:
    """Compile a pattern as ``re`` does, and return the parts that the engine takes."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public: see the module

    from briefcheck.held import held_by

    parsed: Any = _parser.parse(source, flags)

    code = array("I", _compiler._code(parsed, flags))  # noqa: SLF001  # the same
    groups: dict[str, int] = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    flags |= parsed.state.flags
    words = held_by(parsed, flags) if isinstance(source, str) else ()
    return flags, code.tobytes(), parsed.state.groups - 1, dict(groups), tuple(names), words


def _pattern(source: _Source, parts: _Parts) -> Any:
    import _sre  # type: ignore[import-not-found]  # not public: see the module

    flags, code, number, groups, names, _ = parts
    return _sre.compile(source, flags, memoryview(code).cast("I").tolist(), number, groups, names)

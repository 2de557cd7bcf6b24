"""Compiled regular expressions kept between runs.

Python compiles a pattern in Python, 0.2 to 5 ms each; the hundred patterns of one small document were a quarter of the time
of checking it. What the compiler makes is a list of numbers, which the engine beneath takes as they are, and checks:
they are kept in the user's cache folder, for the very interpreter that made them. Both ends of that are not public in
Python; where they are not as they were in 3.11 to 3.14, ``re.compile`` is used and nothing is kept.
"""

from __future__ import annotations

import os
import re
import sys
from array import array
from typing import Any

from briefcheck.userfolder import cache_folder, keep

_MOST = 2_000
"""Patterns of one file; one that has grown beyond it, by patterns that change, is begun anew."""

Held = tuple[tuple[str, ...], ...]
"""Sets of words: every match of a pattern holds one of each (see :func:`briefcheck.held.held_by`)."""

_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...], Held]
"""Flags, code, number of groups, groups by name, names by group; what every match holds."""

_kept: dict[tuple[str, int], _Parts] | None = None
_found_new = False


def compile_pattern(source: str, flags: int) -> re.Pattern[str]:
    """Return what ``re.compile`` returns. Raises :class:`re.error`."""
    global _found_new  # noqa: PLW0603  # what is kept belongs to the process
    kept = _load()
    parts = kept.get((source, int(flags)))
    try:
        if parts is None:
            parts = _compile(source, int(flags))
            kept[source, int(flags)] = parts
            _found_new = True
        return _pattern(source, parts)
    except re.error:
        raise
    except Exception:  # noqa: BLE001  # whatever an interpreter with other insides says to this
        return re.compile(source, flags)


def held(source: str, flags: int) -> Held:
    """Return what every match of a pattern holds that was compiled before; nothing where that is not known."""
    parts = _load().get((source, int(flags)))
    return parts[-1] if parts is not None else ()


def keep_compiled() -> None:
    """Keep what was compiled for the next run; nothing to do where every pattern was known."""
    global _found_new  # noqa: PLW0603  # see above
    path = _file()
    if not _found_new or not path or _kept is None:
        return
    import marshal

    _found_new = False
    keep(path, marshal.dumps(_kept if len(_kept) <= _MOST else {}))


def _load() -> dict[tuple[str, int], _Parts]:
    """Return the patterns kept by an earlier run of this interpreter; none if there are none that can be read."""
    global _kept  # noqa: PLW0603  # see above
    if _kept is None:
        import marshal

        _kept = {}
        path = _file()
        try:
            with open(path, "rb") as stream:
                ours = not hasattr(os, "getuid") or os.fstat(stream.fileno()).st_uid == os.getuid()
                found = marshal.loads(stream.read()) if ours else None  # noqa: S302  # the user's own file
            if isinstance(found, dict):
                _kept = found
        except (OSError, ValueError, EOFError, TypeError):
            return _kept
    return _kept


def _file() -> str:
    """Return where the patterns of this interpreter are kept, "" where nothing can be."""
    folder = cache_folder()
    return folder and os.path.join(folder, f"patterns-3-{sys.implementation.cache_tag}-{sys.hexversion:x}.marshal")


def _compile(source: str, flags: int) -> _Parts:
    """Compile a pattern as ``re`` does, and return the parts that the engine takes."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # not public: see the module

    from briefcheck.held import held_by

    parsed: Any = _parser.parse(source, flags)
    code = array("I", _compiler._code(parsed, flags))  # noqa: SLF001  # the same
    groups: dict[str, int] = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    flags |= parsed.state.flags
    return flags, code.tobytes(), parsed.state.groups - 1, dict(groups), tuple(names), held_by(parsed, flags)


def _pattern(source: str, parts: _Parts) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # not public: see the module

    flags, code, number, groups, names, _ = parts
    numbers = array("I")
    numbers.frombytes(code)
    pattern: re.Pattern[str] = _sre.compile(source, flags, numbers.tolist(), number, groups, names)
    return pattern

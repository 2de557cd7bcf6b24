"""Which language to speak: --lang, BRIEFCHECK_LANG, the configuration, the environment, English."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from briefcheck.text import Language


def choose(flag: str | None, configured: Language | None, environment: Mapping[str, str]) -> Language:
    """Return the language, the first of: the option, BRIEFCHECK_LANG, the configuration, the system."""
    return (
        _known(flag or "")
        or _known(environment.get("BRIEFCHECK_LANG", ""))
        or configured
        or _of_system(environment)
        or "en"
    )


def early(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language for what is said before the arguments are parsed: help and errors."""
    flag = None
    for index, argument in enumerate(arguments):
        if argument == "--lang":
            flag = "".join(arguments[index + 1 : index + 2])
        elif argument.startswith("--lang="):
            flag = argument.partition("=")[2]
    return choose(flag, None, environment)


def _of_system(environment: Mapping[str, str]) -> Language | None:
    """Return what the locale says: gettext's order, in which LC_ALL=C on a build server beats LANG=zh_CN."""
    for wish in environment.get("LANGUAGE", "").split(":"):
        if known := _known(wish):
            return known
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _known(environment[name]) or "en"
    if sys.platform == "win32":  # pragma: no cover  # Windows sets none of these
        import ctypes

        chinese = 0x04  # the primary language identifier LANG_CHINESE
        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == chinese else "en"
    return None


def _known(wish: str) -> Language | None:
    start = wish[:2].lower()
    return "zh" if start == "zh" else "en" if start == "en" else None

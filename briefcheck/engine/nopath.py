"""What to tell somebody who typed a path that is not there: the nearest name, or what the shell made of it."""

from __future__ import annotations

import os

from briefcheck.engine import words
from briefcheck.lazy import pattern
from briefcheck.text import Text

# Quotation marks of letters and chat windows, which no shell takes for its own.
_QUOTATION_MARKS = "“”„‟‘’‚«»「」『』\"'"
_PLAIN = pattern(r"[\w./:+@%-][\w./\\:+@%~-]*" if os.name == "nt" else r"[\w./:+@%-][\w./:+@%~-]*")


def no_such_path(path: str) -> Text:
    """Return that ``path`` does not exist, and what was probably meant."""
    if path == "-":
        return words.NO_STDIN
    return words.NO_SUCH_PATH.fill({"path": path, "hint": _hint(path)})


def typed(path: str) -> str:
    """Return ``path`` as it has to be typed: in quotation marks where a shell would take it apart."""
    if _PLAIN.fullmatch(path):
        return path
    if os.name == "nt":
        return f'"{path}"'
    from shlex import quote

    return quote(path)


def _hint(path: str) -> Text:
    bare = path.strip().strip(_QUOTATION_MARKS).strip()
    if bare and bare != path and os.path.exists(bare):
        return words.WITHOUT_QUOTES.fill({"typed": typed(bare)})
    slashes = bare.replace("\\", "/")
    if slashes != bare and os.path.exists(slashes):
        return words.DID_YOU_MEAN.fill({"name": slashes})
    folder, name = os.path.split(bare)
    try:
        beside = [entry for entry in os.listdir(folder or ".") if not entry.startswith(".")]
    except OSError:
        return Text("", "")
    longer = sorted(entry for entry in beside if name and entry.startswith(name + " "))
    if longer:
        return words.NEEDS_QUOTES.fill({"typed": typed(os.path.join(folder, longer[0]))})
    from difflib import get_close_matches

    near = get_close_matches(name.casefold(), {entry.casefold(): entry for entry in beside}, n=1, cutoff=0.75)
    found = next((entry for entry in beside if near and entry.casefold() == near[0]), "")
    return words.DID_YOU_MEAN.fill({"name": os.path.join(folder, found)}) if found else Text("", "")

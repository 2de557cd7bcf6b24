"""Messages of Vale's rules: Go's verbs (``%s``, ``%[1]s``) -> our placeholders."""

from __future__ import annotations

import re

ARGUMENTS = ("first", "second", "third", "fourth")
"""The placeholders that stand for the arguments of a message, in order."""

_VERB = re.compile(r"%(?:%|(?:\[(\d+)\])?[-+#0]*\d*(?:\.\d+)?([sdvqf]))")


def placeholders(message: str) -> str:
    """Return a message of Vale as one of ours: ``Use '%s'`` -> ``Use '{first}'``; a line end is a space.

    An argument that is asked for but not there is empty, as in Vale; what is no verb stays as it is.
    """
    following = 0
    made: list[str] = []
    at = 0
    text = message.replace("\n", " ").strip()
    for verb in _VERB.finditer(text):
        made.append(_literal(text[at : verb.start()]))
        at = verb.end()
        if verb[0] == "%%":
            made.append("%")
            continue
        number = int(verb[1]) - 1 if verb[1] else following
        following = number + 1
        slot = f"{{{ARGUMENTS[number]}}}" if 0 <= number < len(ARGUMENTS) else ""
        made.append(f'"{slot}"' if verb[2] == "q" else slot)
    made.append(_literal(text[at:]))
    return "".join(made)


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def data_of(arguments: tuple[str, ...]) -> dict[str, object]:
    """Return what fills the placeholders of a message."""
    return {name: arguments[at] if at < len(arguments) else "" for at, name in enumerate(ARGUMENTS)}


def unquoted_once(message: str) -> str:
    """Return a message with the first of exactly two quoted slots unquoted: what fills it brings its own quotes."""
    for slot in ("'%s'", '"%s"'):
        if message.count(slot) == 2:
            return message.replace(slot, "%s", 1)
    return message


def as_choice(words: list[str]) -> str:
    """Return ``'a'``, ``'a' or 'b'``, ``'a', 'b', or 'c'``."""
    quoted = [f"'{word}'" for word in words]
    if len(quoted) <= 2:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"

"""Writing out: lines for people in colour on a terminal and plain elsewhere, or a ready text."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from briefcheck.cli import words
from briefcheck.errors import UsageError, reason
from briefcheck.report.lines import Line


def print_lines(lines: Sequence[Line]) -> None:
    """Write ``lines`` to stdout, coloured and wrapped on a terminal."""
    if sys.stdout.isatty():
        from briefcheck.report.terminal import print_wrapped

        print_wrapped(lines, sys.stdout)
    else:
        print_text("".join(f"{line.text}\n" for line in lines))


def print_text(text: str) -> None:
    """Write ``text`` to stdout, all of it now: a broken pipe shall show here and not when Python ends."""
    sys.stdout.write(text)
    sys.stdout.flush()


def print_exactly(text: str) -> None:
    """Write ``text`` to stdout with its own line ends, on Windows too, where the others are translated."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(newline="")
    print_text(text)


def write_file(path: str, text: str) -> None:
    """Write ``text`` to a file, in UTF-8, whole or not at all; a link is followed.

    Raises:
        UsageError: it cannot be written, or is a configuration.
    """
    from briefcheck.cleaning.files import write_copy
    from briefcheck.policy.chain import is_configuration

    if is_configuration(path):
        raise UsageError(words.IS_CONFIGURATION.fill({"path": path}))
    data = text.encode("utf-8", "backslashreplace")
    real = os.path.realpath(path)
    try:
        if os.path.exists(real) and not os.path.isfile(real):  # /dev/stdout, a pipe: nothing to be put in its place
            with open(real, "wb") as file:
                file.write(data)
        else:
            write_copy(real, data, like=real if os.path.exists(real) else None, force=True)
    except OSError as error:
        raise UsageError(words.CANNOT_WRITE.fill({"path": path, "reason": reason(error)})) from error

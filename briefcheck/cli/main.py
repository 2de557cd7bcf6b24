"""The entry point of the command line: ``--version`` at once, everything else through :mod:`briefcheck.cli.app`."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code. ``argv`` is without the program's name."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments in (["--version"], ["-V"]):
        from briefcheck import __version__

        sys.stdout.write(f"briefcheck {__version__}\n")
        return 0
    from briefcheck.cli.app import run

    return run(arguments)

"""The entry point of the command line."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments in (["--version"], ["-V"]):
        from briefcheck import __version__

        sys.stdout.write(f"briefcheck {__version__}\n")
        return 0
    from briefcheck.cli.check import run

    return run(arguments)

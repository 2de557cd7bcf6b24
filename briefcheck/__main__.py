"""``python -m briefcheck``."""

from __future__ import annotations

import sys

from briefcheck.cli.main import command

if __name__ == "__main__":
    sys.exit(command())

"""What a round came to, for people."""

from __future__ import annotations

from collections import Counter
from typing import Literal, TypeAlias

from briefcheck.errors import ExitCode
from briefcheck.frozen import frozen
from briefcheck.gate.state import Published
from briefcheck.text import Text

Sign: TypeAlias = Literal["published", "unchanged", "held", "unjudged", "busy", "removed", "foreign"]
"""What became of a file: put into the stage; there already; held; not to be judged; in use; taken out of the stage;
somebody else's, moved out of the stage."""


@frozen
class Told:
    """One file, as people are told of it: its path masked, and why; ``page`` is in the folder of what is held."""

    sign: Sign
    shown: str
    why: Text
    page: str = ""


class Result:
    """What a round came to, as far as it has gone."""

    def __init__(self) -> None:
        """Begin."""
        self.counts: Counter[Sign] = Counter()
        self.lines: list[Told] = []
        self.notes: list[Text] = []
        self.trouble: list[Text] = []
        """What kept the round from its end."""
        self.files: tuple[Published, ...] = ()
        """What the stage would hold, after a dry run."""
        self.passed_over = 0
        self.skipped = 0
        self.unchecked = 0
        self.untyped = 0
        """Files published now whose type is unknown, so that what they should have was not looked for."""
        self.warned = 0
        """Files published now in which something is a warning."""
        self.kept = 0
        """Files that are held and whose last approved version stays in the stage."""
        self.failing = 0
        """Files that are still in the stage though they do not pass by what holds today, or cannot be judged by it."""

    def tell(self, sign: Sign, shown: str, why: Text, page: str = "") -> None:
        """Note what became of a file."""
        self.counts[sign] += 1
        if sign != "unchanged":
            self.lines.append(Told(sign, shown, why, page))

    @property
    def code(self) -> ExitCode:
        """What the process answers."""
        if self.trouble or self.counts["unjudged"]:
            return ExitCode.UNCHECKED
        some = self.counts["held"] or self.counts["busy"] or self.counts["foreign"]
        return ExitCode.FINDINGS if some else ExitCode.OK

"""What hostile text costs the rules about sensitive content, as CPU time: a pattern that backtracks takes minutes.

Run it as ``python tests/bench/hostile.py``; it exits 1 when a text of 100,000 characters takes all rules together
longer than the goal, or one twice as long far more than twice as much.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from briefcheck_sensitive import briefcheck_rules
from support.hostile_texts import hostile_texts

from briefcheck import Context, Document, Paragraph, Part, Place

SIZE = 100_000
GOAL = 2.0
"""Seconds for all rules on the dearest text; a page of prose takes a thousandth."""
GROWTH = 3.2
"""Times the cost of a text twice as long, beyond what a clock cannot tell."""
LEAST = 0.2
"""Seconds below which growth is not looked at."""


def seconds(text: str) -> float:
    """Return the CPU seconds that the rules take for one paragraph."""
    context = Context(Document("a.docx", "word", (Part("body", (Paragraph(text, Place()),)),)), None)
    begin = time.process_time()
    for rule in briefcheck_rules():
        list(rule.check(context, rule.options()))
    return time.process_time() - begin


def main() -> int:
    """Print what each text costs; return 1 when a goal is missed."""
    missed = 0
    longer = hostile_texts(2 * SIZE)
    for name, text in hostile_texts(SIZE).items():
        once = seconds(text)
        growth = seconds(longer[name]) / once if once > LEAST else 0.0
        wrong = once > GOAL or growth > GROWTH
        missed += wrong
        print(
            f"{name:20} {once:6.2f} s  {f'x{growth:.1f}' if growth else '':>5}{'  MISSED' if wrong else ''}", flush=True
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

"""What a step costs, counted in calls: the same on every machine, where seconds are not."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType


def by_function(step: Callable[[], object]) -> Counter[object]:
    """Return how often each function is called, Python's own included."""
    count: Counter[object] = Counter()

    def counted(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            count[frame.f_code] += 1
        elif event == "c_call":
            count[getattr(argument, "__qualname__", "")] += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        step()
    finally:
        sys.setprofile(before)
    return count


def calls(step: Callable[[], object]) -> int:
    """Return how many functions are called, Python's own included."""
    return by_function(step).total()

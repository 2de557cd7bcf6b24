"""The time as the gate sees it; a test passes in its own."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """The clock of the machine."""

    def now(self) -> float:
        """Return seconds that only ever go forward."""
        return time.monotonic()

    def stamp(self) -> str:
        """Return the time of day for the records: UTC, ISO 8601, in milliseconds."""
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def day(self) -> str:
        """Return the day as people here count it."""
        return datetime.now().astimezone().date().isoformat()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

"""The one error of the gate's own."""

from __future__ import annotations

from briefcheck.errors import BriefcheckError


class GateStopped(BriefcheckError):  # noqa: N818  # it says what happened
    """The run cannot be done, or not to its end: the source does not answer, the stage is locked, the disk is full.

    Nothing that was not checked has been published; the process answers 3.
    """

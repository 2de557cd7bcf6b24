"""What holds for a run of the server."""

from __future__ import annotations

from briefcheck.engine.tasks import Spec
from briefcheck.frozen import frozen
from briefcheck.text import Language
from briefcheck.web.jobs import SECONDS


@frozen
class Settings:
    """How documents are taken, and by which rules they are judged.

    ``audience`` and ``client`` are those chosen at first, ``clients`` the names that can be chosen, ``language`` that of
    the page, None for that of the browser. ``most`` is the largest document in megabytes, ``seconds`` the time that one
    may take, ``arriving`` the time in which it has to arrive.
    """

    port: int
    token: str
    config: str | None = None
    rulesets: tuple[str, ...] = ()
    type: str | None = None
    audience: str | None = None
    client: str | None = None
    clients: tuple[str, ...] = ()
    language: Language | None = None
    most: int = 100
    seconds: float = SECONDS
    arriving: float = 300.0

    @property
    def rules(self) -> Spec:
        """By which rules documents are judged, whoever they are for."""
        return Spec(self.config, self.rulesets, type=self.type)

"""A gate on trial: folders of its own, a clock that only tests move, documents judged in this process."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from briefcheck.engine.check import MAX_BYTES, check_bytes
from briefcheck.engine.tasks import Spec
from briefcheck.gate.clock import Clock
from briefcheck.gate.judging import Judges
from briefcheck.gate.result import Result
from briefcheck.gate.round import go_round
from briefcheck.gate.settings import Settings
from briefcheck.rules.report import DocumentReport
from briefcheck.sources.local import LocalSource

RULES = """\
extends: []
rules:
  sensitive/banned-term:
    severity: error
    options: {terms: [{term: EVIL, reason: {en: "It is evil", zh: "不行"}}]}
  sensitive/mobile-number: error
"""


class Ticks(Clock):
    """A clock that stands still until somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0
        self.while_asleep: Callable[[], object] = lambda: None
        self.today = "2026-03-02"

    def now(self) -> float:
        return self.time

    def stamp(self) -> str:
        self.time += 0.001
        return f"2026-03-02T09:00:{self.time:06.3f}Z"

    def day(self) -> str:
        return self.today

    def sleep(self, seconds: float) -> None:
        self.time += seconds
        self.while_asleep()


class InProcess(Judges):
    """Judges here: starting a worker for each of a hundred small tests takes long."""

    judged_paths: Sequence[str] = ()

    def prepare(self, documents: Sequence[str], others: Sequence[str] = (), relied: Collection[str] = ()) -> None:
        super().prepare(documents, others, relied)
        self._ground = self.rules  # not the code, which somebody may be working on, nor files that are too new to trust

    def _may_be_behind(self) -> bool:
        return False  # the rules of tests are always new, and loaded once for all of them

    def check(self, documents: Sequence[tuple[str, bytes]]) -> Iterator[DocumentReport]:
        self.judged_paths = (*self.judged_paths, *(path for path, _ in documents))
        for path, data in documents:
            yield check_bytes(data, path, self.policy(path), self.extensions)


class Trial:
    """A source, a stage and rounds of the gate over them."""

    def __init__(self, folder: Path, config: Path, loaded: Any) -> None:
        self.folder = folder
        self.source = folder / "team"
        self.stage = folder / "out"
        self.held = folder / "out-held"
        self.work = folder / "out-gate"
        self.source.mkdir()
        self.clock = Ticks()
        self.stopped: Callable[[], bool] = lambda: False
        self.judged: Sequence[str] = ()
        self._config = config
        self.loaded = loaded

    def write(self, path: str, text: str | bytes = "# Note\n\nFine.\n") -> Path:
        file = self.source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def settings(self, **options: Any) -> Settings:
        work = options.pop("work", self.work)
        given = {
            "stage": str(self.stage),
            "state": str(work / "state.sqlite"),
            "work": str(work),
            "held": str(self.held),
            "source_folder": str(self.source),
            **{name: str(value) if isinstance(value, Path) else value for name, value in options.items()},
        }
        return Settings(**given)

    def go(self, **options: Any) -> Result:
        """Go over the source once."""
        made: list[InProcess] = []
        spec = options.pop("spec", {})

        def judges() -> Judges:
            made.append(
                InProcess(
                    Spec(**{"config": str(self._config), "audience": "internal", **spec}),
                    lambda path: str(self.source / path),
                    self.clock.day(),
                    require_type=options.get("require_type", False),
                    loaded=None if spec else self.loaded,
                )
            )
            return made[0]

        language = options.pop("language", "en")
        source = options.pop("source", None) or LocalSource(str(self.source), MAX_BYTES)
        try:
            return go_round(
                self.settings(**options),
                source,
                judges,
                language=language,
                clock=self.clock,
                stopped=self.stopped,
            )
        finally:
            self.judged = made[0].judged_paths if made else ()

    def staged(self) -> dict[str, str]:
        """Return what is in the stage."""
        files = sorted(path for path in self.stage.rglob("*") if not path.is_dir())
        return {path.relative_to(self.stage).as_posix(): path.read_text() for path in files}

    def pages(self) -> list[str]:
        """Return the pages about what is held, without the list of them."""
        names = (path.relative_to(self.held).as_posix() for path in self.held.rglob("*.html"))
        return sorted(name for name in names if name != "index.html")


def told(result: Result) -> dict[str, str]:
    """Return what became of each file that people are told of."""
    return {line.shown: line.sign for line in result.lines}

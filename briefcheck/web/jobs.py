"""What is done with a dropped document, each time in a worker process of its own that ends with it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from briefcheck.engine.tasks import Spec, Task
from briefcheck.engine.words import ABORTED
from briefcheck.engine.workers import Workers
from briefcheck.errors import BriefcheckError, UnreadableDocument
from briefcheck.frozen import frozen, replace
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport

Work: TypeAlias = Literal["check", "annotate", "clean"]

SECONDS: Final = 120.0
"""The time that one document may take, its worker's start included."""

MEGABYTES: Final = 2_000
"""The memory that one document may take. The largest that is read needs about a third of it."""


@frozen
class Copy:
    """A copy to be downloaded."""

    data: bytes


@frozen
class Request:
    """What is asked for: the document, and by which rules. ``name`` is the file's own, without a folder."""

    work: Work
    name: str
    data: bytes
    language: Language
    audience: str | None = None
    client: str | None = None


class Job:
    """One request on its way. ``stop`` may be called from another thread, at any time."""

    def __init__(self, request: Request, rules: Spec, *, seconds: float = SECONDS) -> None:
        """Take what is asked for, and the rules of the server."""
        self._request = request
        judge = "" if request.work == "check" else f"{__name__}:{request.work}_{request.language}"
        self._spec = replace(rules, audience=request.audience, client=request.client, text=True, judge=judge)
        self._seconds = seconds
        self._workers: Workers | None = None
        self._stopped = False

    def run(self) -> DocumentReport | Copy | Text:
        """Return the report or the copy; a Text says why there is none.

        Raises:
            BriefcheckError: the configuration is wrong, or the work was stopped.
        """
        request = self._request
        task = Task(request.name, request.data)
        loaded = self._spec.load()
        with Workers(self._spec, 1, seconds=self._seconds, megabytes=MEGABYTES, loaded=loaded) as workers:
            self._workers = workers
            if self._stopped:
                raise BriefcheckError(ABORTED)
            for _, outcome, _ in workers.outcomes([task]):
                if isinstance(outcome, Text) and request.work == "check":
                    return workers.unchecked(task, outcome)
                return outcome  # type: ignore[no-any-return]  # what the judge of this work returned
        raise BriefcheckError(ABORTED)

    def stop(self) -> None:
        """End the work: nobody waits for it any more."""
        self._stopped = True
        if self._workers is not None:
            self._workers.abort()


def _annotate(otherwise: Language, policies: Policies, extensions: Extensions) -> Callable[[Task], Copy | Text]:
    """Return what writes the findings into a copy as comments, in the document's own language, else in ``otherwise``."""
    from briefcheck.annotate.annotate import annotate

    def judge(task: Task) -> Copy:
        return Copy(
            annotate(task.data or b"", task.path, policies.for_file(task.path), extensions, None, otherwise).data
        )

    return _refusing(judge)


def _clean(_policies: Policies, _extensions: Extensions) -> Callable[[Task], Copy | Text]:
    """Return what makes a copy without what the pages do not show."""
    from briefcheck.cleaning.clean import clean
    from briefcheck.cleaning.plan import Plan

    return _refusing(lambda task: Copy(clean(task.data or b"", task.path, Plan()).data))


def _refusing(judge: Callable[[Task], Copy]) -> Callable[[Task], Copy | Text]:
    """Return the judge with a refusal as an answer like any other."""

    def refusing(task: Task) -> Copy | Text:
        try:
            return judge(task)
        except UnreadableDocument as error:
            return error.why
        except BriefcheckError as error:
            return error.text

    return refusing


annotate_en, annotate_zh = partial(_annotate, "en"), partial(_annotate, "zh")
clean_en = clean_zh = _clean


def copies_of(name: str) -> tuple[Work, ...]:
    """Return which copies can be made of a file of that name."""
    suffix = os.path.splitext(name)[1].lower()
    if suffix in {".docx", ".docm", ".dotx", ".dotm"}:
        return ("annotate", "clean")
    return ("annotate",) if suffix in {".md", ".markdown"} else ()


def copy_name(name: str, work: Work) -> str:
    """Return the name of a copy: ``report.docx`` becomes ``report.briefcheck.docx`` or ``report.cleaned.docx``."""
    stem, suffix = os.path.splitext(name)
    return f"{stem}.{'briefcheck' if work == 'annotate' else 'cleaned'}{suffix}"


def plain_name(name: str) -> str:
    """Return the last step of a name that a browser gave, without folders, control characters and leading dots."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(character for character in last if character.isprintable()).strip(" .")[-200:]

"""One round of the gate, from the lock to the manifest."""

from __future__ import annotations

import getpass
import json
import os
import socket
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.errors import BriefcheckError, UsageError, reason
from briefcheck.frozen import replace
from briefcheck.gate import words
from briefcheck.gate.audit import Audit, Head, NoAudit
from briefcheck.gate.clock import Clock
from briefcheck.gate.desk import Desk
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.finding import Finds, find
from briefcheck.gate.judging import Judges
from briefcheck.gate.localdisk import network_kind
from briefcheck.gate.lock import Lock
from briefcheck.gate.looking import Looker, StoppedByUser
from briefcheck.gate.manifest import Made, Manifest
from briefcheck.gate.names import twin_key
from briefcheck.gate.pages import NoPages, Pages
from briefcheck.gate.places import check_places, keep_apart, leave, take
from briefcheck.gate.result import Result
from briefcheck.gate.settings import Settings, inside
from briefcheck.gate.stage import DryStage, Stage
from briefcheck.gate.state import HeldRow, Published, State
from briefcheck.gate.terms import check_rules, check_source, keep, rules_of
from briefcheck.policy.chain import is_configuration
from briefcheck.text import Language

if TYPE_CHECKING:
    from briefcheck.sources.source import Source


def go_round(
    settings: Settings,
    source: Source,
    make_judges: Callable[[], Judges],
    *,
    language: Language,
    clock: Clock,
    stopped: Callable[[], bool] = lambda: False,
) -> Result:
    """Go over the source once: publish what passes, hold what does not, take out what is gone.

    Args:
        settings: what to do.
        source: where from.
        make_judges: loads the rules, afresh in each round.
        language: of the pages about what is held.
        clock: the time.
        stopped: tells whether somebody wants an end: between two files the round ends then, as it stands.

    Raises:
        GateStopped: the round could not be begun; the stage is as it was.
        SourceError: the source does not answer; the same.
        ConfigError, PluginError, UsageError: the call, the configuration or a plugin is wrong; the same.
    """
    with ExitStack() as stack:
        result = Result()
        judges = stack.enter_context(closing(make_judges()))
        _rehearse(settings, source, judges)
        _make_folders(settings)
        if not settings.dry_run:
            stack.enter_context(Lock(os.path.join(settings.work, "lock"), words.LOCKED, settings.stage))
        state = stack.enter_context(closing(_open_state(settings)))
        stage = (DryStage if settings.dry_run else Stage)(settings.stage, settings.work)
        finds = _found(settings, source, judges, state, stage)
        documents, others = ([path for path, _, _ in state.found(kind)] for kind in ("document", "other"))
        judges.prepare(documents, others, json.loads(state.meta("relied") or "[]"))
        check_rules(settings, state, judges)
        manifest = Manifest(settings.manifest, settings.key) if settings.manifest and not settings.dry_run else None
        if manifest is not None:
            manifest.rehearse()
        run = f"{clock.stamp()}-{os.getpid()}"
        audit = _open_audit(settings, state, run, clock)
        stack.enter_context(audit)
        stage.prepare()
        work = _Round(settings, state, stage, audit, result=result, clock=clock, language=language, shown=judges.shown)
        work.begin(source, judges)
        work.go(source, finds, judges, stopped)
        state.set_meta("relied", json.dumps(sorted(judges.relied)))
        work.end(manifest, run)
        return result


class _Round:
    """What the parts of a round share."""

    def __init__(
        self,
        settings: Settings,
        state: State,
        stage: Stage,
        audit: Audit | NoAudit,
        *,
        result: Result,
        clock: Clock,
        language: Language,
        shown: Callable[[str], str],
    ) -> None:
        self.settings = settings
        self.state = state
        self.stage = stage
        self.audit = audit
        self.result = result
        self.clock = clock
        self.secret = state.secret()
        self.pages = (NoPages if settings.dry_run else Pages)(settings.held, language, self.secret)
        self.desk = Desk(
            settings=settings,
            state=state,
            stage=stage,
            audit=audit,
            pages=self.pages,
            result=result,
            stamp=clock.stamp(),
            secret=self.secret,
            shown=shown,
        )

    def go(self, source: Source, finds: Finds, judges: Judges, stopped: Callable[[], bool]) -> None:
        """Look at every file; what goes wrong from here on ends the round, and what has been done is whole."""
        documents = [path for path, _, _ in self.state.found("document")]
        self.result.notes += [*self.audit.notes, *judges.not_met(documents)]
        if not self.settings.source_folder and words.CONFIGURATION in finds.left_out:
            self.result.notes.append(words.RULES_NOT_READ)
        if judges.only_internal:
            self.result.notes.append(words.JUDGED_AS_INTERNAL)
        own = sorted(path for path in judges.policies.files if is_configuration(path))
        if self.settings.source_folder:
            inner = [path for path in own if inside(path, self.settings.source_folder)]
            self.result.notes += [words.RULES_IN_SOURCE.fill({"path": path}) for path in inner[:1]]
        self.result.passed_over = sum(finds.left_out.values())
        try:
            self._survey()
            self.desk.expect_gone(self.state.gone(finds.unlisted))
            looker = Looker(
                settings=self.settings,
                source=source,
                finds=finds,
                judges=judges,
                desk=self.desk,
                clock=self.clock,
                stopped=stopped,
            )
            looker.refused()
            looker.others()
            looker.documents()
            self.desk.withdraw_all()
            self._let_go_of_held()
        except StoppedByUser:
            self.result.trouble.append(words.STOPPED)
        except (BriefcheckError, OSError) as error:
            text = error.text if isinstance(error, BriefcheckError) else reason(error)
            self.result.trouble.append(words.BROKEN_OFF.fill({"why": text}))

    def begin(self, source: Source, judges: Judges) -> None:
        """Put on record what is about to be done, and mend what a kill left. Raises GateStopped."""
        is_new = self.state.meta("stage") is None
        self.state.set_meta("stage", self.settings.stage)
        keep(self.settings, self.state, source, judges)
        take(self.settings, self.state)
        plugins = [f"{info.name} ({info.package} {info.version})" for info in judges.extensions.plugins]
        self.audit.write(
            "begin",
            tool=f"briefcheck {__version__}",
            plugins=plugins,
            rules=judges.rules,
            judged_by=rules_of(judges),
            host=socket.gethostname(),
            user=_user(),
            pid=os.getpid(),
            source=source.name,
            stage=self.settings.stage,
            options=_options(self.settings),
        )
        self._recover()
        if self.settings.adopt and is_new:
            self._adopt()

    def _recover(self) -> None:
        """Ask the stage what became of the files that a killed run was about to publish."""
        for one in self.state.pending():
            there = self.stage.sha256(one.path) == one.sha256
            self.desk.record("recovered" if there else "not-published", one.path, sha256=one.sha256)
            if there:
                done = Published(
                    one.path, one.sha256, one.size, one.how, one.judged, self.clock.stamp(), self.stage.token(one.path)
                )
                self.state.has_published(done, twin_key(one.path))
            else:
                self.state.not_published(one.path)

    def _adopt(self) -> None:
        """Take what is in the stage for ours until it is judged; what does not pass is moved out of it."""
        for path in self.stage.files():
            sha256 = self.stage.sha256(path)
            if sha256 and self.state.published_at(path) is None:
                token = self.stage.token(path)
                one = Published(path, sha256, int(token.split("-")[0]), "adopted", "", self.clock.stamp(), token)
                self.desk.record("adopted", path, sha256=sha256)
                self.state.has_published(one, twin_key(path))

    def _survey(self) -> None:
        """See that the stage holds what was published and nothing else: somebody may have been in it."""
        ours = {one.path: one for one in self.state.published()}
        for path in list(self.stage.files()):  # some are moved out on the way
            one = ours.pop(path, None)
            if one is not None and self._is_as_published(one):
                continue
            why = words.CHANGED_IN_STAGE if one is not None else words.FOREIGN
            self.desk.set_aside(path, why, found=self.stage.sha256(path), expected=one.sha256 if one else None)
            if one is not None:
                self.state.forget(path)
        for path, one in ours.items():
            self.desk.record("missing", path, expected=one.sha256)
            self.state.forget(path)

    def _is_as_published(self, one: Published) -> bool:
        token = self.stage.token(one.path)
        if token and token == one.token:
            return True
        if self.stage.sha256(one.path) != one.sha256:
            return False
        self.state.has_published(_with_token(one, token), twin_key(one.path))
        return True

    def _let_go_of_held(self) -> None:
        """Take away what is told of files that are not held any more: gone, or skipped by now."""
        for path in self.state.held():
            if path not in self.desk.seen and not self.state.is_found(path):
                self.desk.release(path)
        self.state.forget_gone()

    def end(self, manifest: Manifest | None, run: str) -> None:
        """Write the list of what is held, the manifest and the last line of the record."""
        if self.settings.dry_run:
            self.result.files = tuple(self.state.published())
        self.desk.tell_failing()
        self.desk.count_kept()
        held = self.state.held()
        try:
            self.pages.write_index(held)
        except OSError as error:
            self.result.notes.append(words.NO_PAGE.fill({"path": self.settings.held, "reason": reason(error)}))
        leave(self.settings, self.state)
        try:
            made = self._write_manifest(manifest, held, run)
            counts = {sign: number for sign, number in sorted(self.result.counts.items()) if number}
            self.audit.write("end", code=int(self.result.code), counts=counts, manifest=made)
            self.audit.flush()
            if self.audit.head is not None:
                head = self.audit.head
                self.state.set_meta("audit", f"{head.number} {head.sha256} {head.size} {self.settings.audit}")
        except GateStopped as error:
            self.result.trouble.append(error.text)

    def _write_manifest(self, manifest: Manifest | None, held: dict[str, HeldRow], run: str) -> str | None:
        if manifest is None:
            return None
        last = self.state.meta("manifest")
        before = Made(*last.split(" ")) if last else None
        made = manifest.write(self.state.published(), held.keys(), run, self.clock.stamp(), before)
        self.state.set_meta("manifest", f"{made.sha256} {made.lines}")
        return made.sha256


def _with_token(one: Published, token: str) -> Published:
    return Published(one.path, one.sha256, one.size, one.how, one.judged, one.at, token)


# ---------------------------------------------------------------------- before anything is changed


def _rehearse(settings: Settings, source: Source, judges: Judges) -> None:
    """See that a gate can begin where there is none yet: a call that is refused leaves no folder behind. Raises as a round."""
    keep_apart(settings)
    if settings.dry_run or os.path.exists(settings.work):
        return
    with closing(_open_state(replace(settings, dry_run=True))) as state:
        _found(settings, source, judges, state, DryStage(settings.stage, settings.work))


def _found(settings: Settings, source: Source, judges: Judges, state: State, stage: Stage) -> Finds:
    """Return what the source holds, once it is clear that the stage may be filled from it. Raises as a round."""
    _same_stage(settings, state, stage)
    check_source(settings, state, source)
    check_places(settings, state)
    finds = find(source, state, judges.suffixes)
    _guard(settings, state, finds)
    return finds


def _make_folders(settings: Settings) -> None:
    if settings.dry_run:
        return
    for folder in (settings.work, os.path.dirname(settings.state)):
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise GateStopped(words.NO_FOLDER.fill({"path": folder, "reason": reason(error)})) from error


def _open_state(settings: Settings) -> State:
    kind = network_kind(settings.state)
    if kind:
        raise UsageError(words.STATE_ON_NETWORK.fill({"path": settings.state, "kind": kind}))
    return State(settings.state, read_only=settings.dry_run)


def _same_stage(settings: Settings, state: State, stage: Stage) -> None:
    """See that the state is of this stage, and the stage of this state. Raises UsageError."""
    known = state.meta("stage")
    if known is not None and known != settings.stage:
        raise UsageError(words.STATE_OF_OTHER.fill({"path": settings.state, "known": known, "stage": settings.stage}))
    if known is None:
        number = sum(1 for _ in stage.files()) if os.path.isdir(settings.stage) else 0
        if number and not settings.adopt:
            raise UsageError(words.STAGE_NOT_EMPTY.fill({"stage": settings.stage, "number": number}))


def _guard(settings: Settings, state: State, finds: Finds) -> None:
    """Refuse what looks like a mistake and would cost the stage. Raises GateStopped and UsageError."""
    whole = state.number_published()
    if not state.number_found() and not settings.allow_empty:
        raise GateStopped(words.SOURCE_EMPTY.fill({"number": whole}))
    if settings.other is None:
        others = [path for path, _, _ in state.found("other")]
        if others:
            suffixes = Counter(os.path.splitext(path)[1].lower() or words.NO_SUFFIX for path in others)
            told = ", ".join(f"{suffix} {number}" for suffix, number in suffixes.most_common(6))
            raise UsageError(words.CHOOSE_OTHER.fill({"number": len(others), "kinds": told}))
    gone, most = len(state.gone(finds.unlisted)), settings.most_deleted(whole)
    if gone > most:
        raise GateStopped(words.TOO_MANY_GONE.fill({"number": gone, "whole": whole, "most": most}))


def _open_audit(settings: Settings, state: State, run: str, clock: Clock) -> Audit | NoAudit:
    if settings.audit is None or settings.dry_run:
        return NoAudit()
    last = (state.meta("audit") or "").split(" ", 3)
    head = Head(int(last[0]), last[1], int(last[2])) if len(last) == 4 and last[3] == settings.audit else None
    return Audit(settings.audit, run, clock, head)


def _options(settings: Settings) -> dict[str, object]:
    names = (
        "other",
        "hold_policy",
        "settle",
        "require_type",
        "allow_empty",
        "adopt",
        "new_source",
        "new_rules",
        "trust_times",
    )
    return {name.replace("_", "-"): getattr(settings, name) for name in names}


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may know no name
        return str(os.getuid()) if hasattr(os, "getuid") else ""

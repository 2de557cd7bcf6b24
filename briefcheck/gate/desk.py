"""Where verdicts become deeds: a file is published, held, or taken out of the stage, and each is put on record."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from briefcheck.errors import reason
from briefcheck.frozen import replace
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.names import twin_key
from briefcheck.gate.pages import keyed_hash
from briefcheck.gate.result import Result, Told
from briefcheck.gate.stage import NotPublishedError, Stage
from briefcheck.gate.state import FAILING, HeldRow, Published, State
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.gate.pages import Pages
    from briefcheck.gate.settings import Settings
    from briefcheck.gate.state import How
    from briefcheck.rules.report import DocumentReport


class Log(Protocol):
    """What takes the record: :class:`briefcheck.gate.audit.Audit`."""

    def write(self, event: str, **data: object) -> None:
        """Add a line."""
        ...


class Desk:
    """Publishes, holds and withdraws. On record first, then in the stage, then in the state: a kill leaves a trace."""

    def __init__(
        self,
        *,
        settings: Settings,
        state: State,
        stage: Stage,
        audit: Log,
        pages: Pages,
        result: Result,
        stamp: str,
        secret: bytes,
        shown: Callable[[str], str],
    ) -> None:
        """Take what it works with.

        ``stamp`` is the time of the round; ``secret`` keeps masked names from being guessed; ``shown`` masks a path.
        """
        self._secret = secret
        self.shown = shown
        self._settings = settings
        self.state = state
        self.stage = stage
        self._audit = audit
        self._pages = pages
        self.result = result
        self._stamp = stamp
        self.aside = stamp.replace(":", "")
        """The name of the folder that takes what is moved out of the stage in this round."""
        self._gone: dict[str, Published] = {}
        self.to_withdraw: dict[str, tuple[Published, Text]] = {}
        """What is to leave the stage at the end of the round."""
        self.seen: set[str] = set()
        """Held paths that this round has come to a verdict on, which holds them again."""
        self._published: set[str] = set()
        """What this round has found to pass, so that the stage has it."""
        self._doubted: set[str] = set()
        """What could not be judged in this round, and is in the stage with the same bytes."""
        self._saved: set[str] = set()
        """What is moved out of the stage, not deleted, when it is withdrawn."""

    def record(self, event: str, path: str, shown: str | None = None, **data: object) -> None:
        """Put on record what becomes of a path: as people may see it, with a key that tells it from others."""
        shown = self.shown(path) if shown is None else shown
        self._audit.write(event, path=shown, path_key=keyed_hash(path, self._secret), **data)

    # ------------------------------------------------------------------ publishing

    def publish(self, one: Published, data: bytes, shown: str | None = None, note: Text | None = None) -> None:
        """Put a file that passed into the stage, unless it is there. Raises GateStopped where nothing can be written.

        ``shown`` is the path as people may see it, None: as its name alone tells; ``note`` is what they should know of the
        file all the same.
        """
        self.release(one.path)
        there = self.state.published_at(one.path)
        if there is not None and there.sha256 == one.sha256:
            if (there.how, there.judged) != (one.how, one.judged):
                kept = replace(one, at=there.at or self._stamp, token=there.token)
                self.state.has_published(kept, twin_key(one.path))
                if there.how != one.how:
                    self.record("approved", one.path, shown, sha256=one.sha256, how=one.how)
            self._count(one, "", changed=False)
            return
        shown = self.shown(one.path) if shown is None else shown
        self._clear_way(one.path)
        if self.stage.is_hollow(one.path):  # somebody's: the survey finds files alone
            self.set_aside(one.path, words.FOREIGN, found="", expected=None)
        self.state.will_publish(one)
        old = there.sha256 if there is not None else None
        self.record(
            "published", one.path, shown, sha256=one.sha256, old=old, size=one.size, how=one.how, rules=one.judged
        )
        try:
            token = self.stage.put(one.path, data)
        except NotPublishedError as error:
            self.state.not_published(one.path)
            self.record("not-published", one.path, shown, sha256=one.sha256, error=error.strerror)
            if _is_of_all(error):
                raise GateStopped(
                    words.STAGE_NOT_WRITTEN.fill({"path": self.stage.root, "reason": reason(error)})
                ) from error
            self.result.tell("unjudged", shown, words.NOT_PUBLISHED.fill({"reason": reason(error)}))
            return
        self.state.has_published(replace(one, at=self._stamp, token=token), twin_key(one.path))
        self._count(one, shown, changed=True, note=note)

    def _count(self, one: Published, shown: str, *, changed: bool, note: Text | None = None) -> None:
        self._published.add(one.path)
        self.result.unchecked += one.how == "unchecked"
        why = words.NOT_JUDGED_BUT_PASSED if one.how == "unchecked" else note or Text("", "")
        self.result.tell("published" if changed else "unchanged", shown, why)

    def _clear_way(self, path: str) -> None:
        """Take out first what is gone and in the way: a name in other letter case, a file where a folder is to be."""
        key = twin_key(path)
        for old in list(self._gone.values()):
            other = twin_key(old.path)
            if other == key or other.startswith(f"{key}/") or key.startswith(f"{other}/"):
                self.withdraw(old, words.GONE)

    # ------------------------------------------------------------------ holding

    def hold(
        self,
        path: str,
        kind: str,
        shown: str,
        why: Text,
        *,
        report: DocumentReport | None = None,
        data: bytes | None = None,
    ) -> None:
        """Keep a file out of the stage and write the page about it; ``data`` is what was judged, if it was."""
        self.seen.add(path)
        sha256 = hashlib.sha256(data).hexdigest() if data is not None else ""
        before = self.state.held_at(path)
        row = HeldRow(sha256, kind, shown, why, before.page if before is not None else "")
        same = before is not None and replace(before, page="") == replace(row, page="")
        if not same:
            self.record("held", path, shown, sha256=sha256, why=kind, told=why.en)
        row = self._with_page(path, row, report, rewrite=not same)
        self.state.hold(path, row)
        self.result.tell("unjudged" if kind == "unjudged" else "held", shown, why, row.page)
        self._after_hold(path, kind, sha256)

    def still_held(self, path: str, row: HeldRow) -> None:
        """Hold a file that has not changed since it was held."""
        self.seen.add(path)
        self.result.tell("unjudged" if row.kind == "unjudged" else "held", row.shown, row.why, row.page)
        self._after_hold(path, row.kind, row.sha256)

    def _with_page(self, path: str, row: HeldRow, report: DocumentReport | None, *, rewrite: bool) -> HeldRow:
        if not rewrite and report is None and self._pages.is_there(row.page):
            return row
        if row.page:
            self._pages.remove(row.page)
        try:
            return replace(row, page=self._pages.write(path, row, report))
        except OSError as error:
            self.result.notes.append(words.NO_PAGE.fill({"path": row.shown, "reason": reason(error)}))
            return replace(row, page="")

    def _after_hold(self, path: str, kind: str, sha256: str) -> None:
        there = self.state.published_at(path)
        if there is None:
            return
        if kind in {"failed", "untyped"} and there.sha256 == sha256:
            self.to_withdraw[path] = (there, words.NO_LONGER_PASSES)
        elif kind == "name":  # which the version in the stage has, too
            self.to_withdraw[path] = (there, words.NAME_NO_LONGER_FIT)
        elif self._settings.hold_policy == "remove" or kind == "other":
            self.to_withdraw[path] = (there, words.HELD_REMOVED)
        elif kind == "unjudged" and there.sha256 == sha256:
            self._doubted.add(path)

    def has_page(self, row: HeldRow) -> bool:
        """Tell whether the page about something held is there."""
        return self._pages.is_there(row.page)

    def busy(self, path: str, shown: str, why: Text) -> None:
        """Leave a file for the next round: the stage keeps what it has of it, and so does what is told of it."""
        self.seen.add(path)
        self.result.tell("busy", shown, why)

    def let_go(self, path: str) -> None:
        """Have a file neither in the stage nor held: it is skipped, or one of our own."""
        self.release(path)
        if (there := self.state.published_at(path)) is not None:
            self.to_withdraw[path] = (there, words.SKIPPED)

    def release(self, path: str) -> None:
        """Hold a path no longer: its page goes."""
        row = self.state.held_at(path)
        if row is not None:
            self._pages.remove(row.page)
            self.state.release(path)
            self.record("released", path, row.shown)

    # ------------------------------------------------------------------ what stays of earlier rounds

    def standing(self) -> list[Published]:
        """Return what stays in the stage though this round did not find it to pass, by path."""
        past = self._published | self._gone.keys() | self.to_withdraw.keys()
        return [one for one in self.state.published() if one.path not in past and one.how != "adopted"]

    def is_doubted(self, one: Published) -> bool:
        """Tell whether these very bytes could not be judged in this round."""
        return one.path in self._doubted

    def stands(self, one: Published, rules: str, judged: str) -> None:
        """Keep that what stays passes by ``rules``; ``judged`` names all that this depends on."""
        self.state.has_stood(one.path, one.sha256, judged)
        if (one.how, one.judged) != ("passed", rules):
            self.state.has_published(replace(one, how="passed", judged=rules), twin_key(one.path))

    def stands_unjudged(self, one: Published, why: Text | None, *, same_rules: bool) -> None:
        """Leave in the stage what could not be judged anew if it passed by the rules of today; else move it aside.

        ``why`` is None where people were told.
        """
        if not same_rules:
            aside = self.stage.place_aside(self.aside)
            self.to_withdraw[one.path] = (one, words.LEAVES_UNJUDGED.fill({"aside": aside}))
            self._saved.add(one.path)
        if why is not None:
            told = words.STANDS_UNJUDGED.fill({"why": why}) if same_rules else why
            self.result.tell("unjudged", self.shown(one.path), told)

    def count_kept(self) -> None:
        """Count the files that are held or in use and of which the stage has a version that passed."""
        there = (self.state.published_at(path) for path in self.seen)
        self.result.kept = sum(one is not None and one.how in {"passed", "unchecked"} for one in there)

    # ------------------------------------------------------------------ out of the stage

    def expect_gone(self, gone: list[Published]) -> None:
        """Take what is no longer in the source: it leaves the stage at the end, or before, if it is in the way."""
        self._gone = {one.path: one for one in gone}

    def withdraw_all(self) -> None:
        """Take out of the stage what is gone from the source, and what is not to stay; not more than may be.

        What was there when ``--adopt`` was given and has not passed is moved out, however much it is: nothing vouches
        for it, and nothing of it is lost.
        """
        adopted = [one for one in self.state.published() if one.how == "adopted"]
        for one in adopted:
            self.to_withdraw.pop(one.path, None)
            self.withdraw(one, words.ADOPTED_NOT_PASSED)
        whole = self.state.number_published()
        most = self._settings.most_deleted(whole)
        number = len(self._gone) + len(self.to_withdraw)
        if self.to_withdraw and number > most:
            self.result.trouble.append(words.TOO_MANY_WITHDRAWN.fill({"number": number, "whole": whole, "most": most}))
        for one in list(self._gone.values()):
            self.withdraw(one, words.GONE)
        if number <= most:
            for one, why in self.to_withdraw.values():
                self.withdraw(one, why)

    def tell_failing(self) -> None:
        """Have no list vouch for what was to leave the stage because of its own bytes or name, and is still there."""
        for one, why in self.to_withdraw.values():
            there = self.state.published_at(one.path)
            if there is None or there.sha256 != one.sha256:
                continue
            fails = why in {words.NO_LONGER_PASSES, words.NAME_NO_LONGER_FIT}
            if not fails and one.path not in self._saved:
                continue
            how: How = "failed" if fails else "unjudged"
            shown = self.shown(one.path)
            if there.how != how:
                self.record("fails", one.path, shown, sha256=one.sha256, verdict=how, why=why.en)
                self.state.has_published(replace(there, how=how), twin_key(one.path))
            self.result.lines.append(Told("held", shown, words.STILL_STAGED))
        self.result.failing = sum(one.how in FAILING for one in self.state.published())

    def withdraw(self, one: Published, why: Text) -> None:
        """Take a file out of the stage."""
        self._gone.pop(one.path, None)
        shown = self.shown(one.path)
        self.record("removed", one.path, shown, old=one.sha256, why=why.en)
        try:
            if one.how == "adopted" or one.path in self._saved:
                self.stage.set_aside(one.path, self.aside)
            else:
                self.stage.remove(one.path)
        except NotPublishedError as error:
            self.record("not-removed", one.path, shown, old=one.sha256, error=error.strerror)
            self.result.tell("unjudged", shown, words.NOT_REMOVED.fill({"reason": reason(error)}))
            return
        self.state.forget(one.path)
        self.result.tell("removed", shown, why)

    def set_aside(self, path: str, why: Text, **facts: object) -> None:
        """Move what the gate did not put into the stage out of it. Raises GateStopped where that fails."""
        shown = self.shown(path)
        self.record("foreign", path, shown, **facts)
        try:
            aside = self.stage.set_aside(path, self.aside)
        except NotPublishedError as error:
            raise GateStopped(words.NOT_SET_ASIDE.fill({"path": shown, "reason": reason(error)})) from error
        place = os.path.join(os.path.dirname(aside), os.path.basename(shown)) if aside else ""
        self.result.tell("foreign", shown, why.fill({"aside": place}))


def _is_of_all(error: OSError) -> bool:
    """Tell whether an error is not of one file: no later one could be written either."""
    import errno

    return error.errno in {errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO}

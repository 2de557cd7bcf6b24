"""A document made ready to be shown: its facts, what masks its words, the words for its places."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from briefcheck.document.place import Place
from briefcheck.engine import words
from briefcheck.engine.check import read, shown_path, understand
from briefcheck.engine.judge import both, describe, judge, shown
from briefcheck.engine.locate import Locator
from briefcheck.engine.masking import Masker
from briefcheck.engine.standing import Standing
from briefcheck.errors import UnreadableDocument, UsageError
from briefcheck.frozen import frozen, replace
from briefcheck.rules.context import Context
from briefcheck.rules.report import Location, NotChecked

if TYPE_CHECKING:
    from briefcheck.document.document import Document
    from briefcheck.policy.model import FilePolicy
    from briefcheck.rules.extension import Extensions

Said = TypeVar("Said")


@frozen
class View:
    """A document with its facts.

    ``path`` is as may be shown; ``mask`` masks what the rules call sensitive, ``locate`` says a place; ``not_checked``
    is what of the file could not be read, and the rules that failed: one of them may have been the one that masks.
    """

    context: Context
    path: str
    mask: Callable[[str], str]
    locate: Callable[[Place], Location]
    not_checked: tuple[NotChecked, ...]
    standing: Standing | None = None

    def mask_at(self, words: str, place: Place) -> str:
        """Return words of a paragraph masked with what stands around them at their place."""
        return self.mask(words) if self.standing is None else self.standing.masker(words, place).mask(words)


def view_file(path: str, policy: FilePolicy, extensions: Extensions, say: Callable[[View], Said]) -> tuple[View, Said]:
    """Read a file and return it with what ``say`` says of it.

    Facts are worked out as they are asked for: what fails on the way, in ``say`` too, is told as what made the
    document unreadable.

    Raises:
        UnreadableDocument: the file cannot be read, or what it says cannot be made out; with the reason.
        UsageError: there is no document type of the name that the policy gives.
    """
    document = read(path, extensions)
    try:
        view = view_document(document, policy, extensions)
        return view, say(view)
    except UsageError:
        raise
    except (Exception, SystemExit) as error:
        raise UnreadableDocument(words.FACTS_FAILED.fill({"error": describe(error, Masker(()))})) from error


def view_document(document: Document, policy: FilePolicy, extensions: Extensions) -> View:
    """Return a document with its facts, and with what masks its words."""
    context = understand(document, policy)
    judgement = judge(context, _all_on(policy), extensions)
    masker = judgement.masker
    locator = Locator(context, lambda text: shown(text, masker))
    not_read = (NotChecked(both(piece.what, masker), both(piece.why, masker)) for piece in document.missed)
    return View(
        context=context,
        path=shown_path(document.path, judgement, policy, extensions),
        mask=masker.mask,
        locate=locator.location,
        not_checked=(*not_read, *judgement.not_checked),
        standing=Standing(masker, locator),
    )


def _all_on(policy: FilePolicy) -> FilePolicy:
    """Turn every rule on: what one finds sensitive is masked here even where it is off for a check."""
    on = {
        name: replace(setting, severity="note", possible="note") if setting.severity == "off" else setting
        for name, setting in policy.settings.items()
    }
    return replace(policy, settings=on, rules=())

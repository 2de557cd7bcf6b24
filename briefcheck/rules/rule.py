"""What a rule is: its description, options, examples and check."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from briefcheck.frozen import NOTHING, frozen
from briefcheck.rules.finding import Audience, Finding
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.rules.context import Context

Check: TypeAlias = "Callable[[Context, Any], Iterable[Finding]]"


@dataclasses.dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


@frozen
class Bad:
    """An example the rule reports on. ``expect`` are "LINE MESSAGE" pairs, e.g. "7 missing"; line 0 = the document.

    ``text`` is Markdown; ``type`` the document type (None: recognised as usual); ``options`` as in YAML;
    ``house`` what briefcheck.yaml says of the house (``people``, ``date-order``, ``action-words``), as in YAML. With
    ``word`` the example is a Word file: ``text`` describes its body, and ``word`` names what else it holds, both as
    ``briefcheck.testing.word`` takes them; ``{}`` for nothing else. A line is then the number of a paragraph.
    """

    text: str
    expect: Sequence[str]
    type: str | None = None
    audience: Audience = "internal"
    options: Mapping[str, object] = NOTHING
    path: str = "example.md"
    house: Mapping[str, object] = NOTHING
    word: Mapping[str, Any] | None = None


@frozen
class Good:
    """An example the rule is silent on. As :class:`Bad`."""

    text: str
    type: str | None = None
    audience: Audience = "internal"
    options: Mapping[str, object] = NOTHING
    path: str = "example.md"
    house: Mapping[str, object] = NOTHING
    word: Mapping[str, Any] | None = None


@frozen
class Rule:
    """One check. Made by the decorator :func:`rule`; ``plugin`` is filled in by the host when the plugin is loaded.

    ``summary`` is the first line of its module's docstring, in English; ``summary_zh`` the second paragraph, where that
    is in Chinese.
    """

    name: str
    since: str
    source: str
    messages: Mapping[str, Text]
    why: Text
    how: Text
    examples: tuple[Bad | Good, ...]
    check: Check
    summary: str
    options: type = NoOptions
    aliases: tuple[str, ...] = ()
    module: str = ""
    plugin: str = ""
    summary_zh: str = ""
    masks: bool = False

    @property
    def full_name(self) -> str:
        """``plugin/name``, the name users write."""
        return f"{self.plugin}/{self.name}"


def rule(
    *,
    name: str,
    since: str,
    source: str,
    messages: Mapping[str, Text],
    why: Text,
    how: Text,
    examples: Sequence[Bad | Good],
    options: type = NoOptions,
    aliases: Sequence[str] = (),
    masks: bool = False,
) -> Callable[[Check], Rule]:
    """Turn a generator function into a :class:`Rule`.

    Args:
        name: kebab-case, naming the bad pattern; the file bears the same name.
        since: the version that first had it.
        source: the handbook rules it keeps ("C05, C11"), or a standard.
        messages: id -> wording with ``{placeholders}``.
        why: why it matters, for a person who has never seen a terminal.
        how: how to mend it.
        examples: at least one :class:`Bad` and one :class:`Good`; every message is shown by one.
        options: a frozen dataclass whose fields are made with :func:`option`.
        aliases: earlier names that still work.
        masks: whether what it yields as sensitive is masked in what other rules report even where it is off itself.
    """

    def decorate(check: Check) -> Rule:
        import sys

        summary, summary_zh = _summaries(sys.modules[check.__module__].__doc__ or "")
        return Rule(
            name=name,
            since=since,
            source=source,
            messages=dict(messages),
            why=why,
            how=how,
            examples=tuple(examples),
            check=check,
            summary=summary,
            summary_zh=summary_zh,
            options=options,
            aliases=tuple(aliases),
            module=check.__module__,
            masks=masks,
        )

    return decorate


def _summaries(docstring: str) -> tuple[str, str]:
    """Return the first line of a docstring, and the first line of its second paragraph if that is in Chinese."""
    first, _, rest = docstring.strip().partition("\n")
    second = rest.strip().partition("\n")[0]
    return first, second if any("\u4e00" <= character <= "\u9fff" for character in second) else ""


def option(default: Any, doc: Text) -> Any:
    """Return a dataclass field for a rule's option, with its default and its documentation."""
    return dataclasses.field(default=default, metadata={"doc": doc})

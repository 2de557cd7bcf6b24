"""What a rule is: its description, options, examples and check."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from briefcheck.frozen import NOTHING, frozen, replace
from briefcheck.rules.finding import Audience, Finding
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.rules.context import Context
    from briefcheck.rules.report import NotChecked

Check: TypeAlias = "Callable[[Context, Any], Iterable[Finding | NotChecked]]"
"""What a rule does: it yields what it found, and what it could not look at."""


@frozen
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
    is in Chinese. ``gate`` is as in :func:`rules_in`, ``last`` as in :func:`rule`.
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
    gate: str = ""
    last: bool = False

    @property
    def full_name(self) -> str:
        """``plugin/name``, the name users write."""
        return f"{self.plugin}/{self.name}"

    @property
    def is_loaded(self) -> bool:
        """Whether the module has been imported, for a rule of :func:`rules_in`."""
        return _is_filled(self)

    def load(self) -> None:
        """Import the module of a rule of :func:`rules_in`. Raises whatever the module raises, and TypeError."""
        if not self.is_loaded:
            _fill(self)

    def of_plugin(self, plugin: str) -> Rule:
        """Return the rule as one of ``plugin``."""
        if self.is_loaded:
            return replace(self, plugin=plugin)
        name, module, aliases = self.name, self.module, self.aliases
        return _named(name, module, aliases, plugin=plugin, masks=self.masks, gate=self.gate, last=self.last)

    def __getattr__(self, name: str) -> Any:
        """Load the rule: Python asks here for a field that is still empty."""
        if name not in self.__match_args__ or self.is_loaded:
            raise AttributeError(name)
        _fill(self)
        return getattr(self, name)


_FIELDS: tuple[str, ...] = Rule.__match_args__
NO_ALIASES: Mapping[str, Sequence[str]] = {}
_KNOWN = ("name", "module", "aliases", "plugin", "masks", "gate", "last")
"""What a rule of :func:`rules_in` is known by before its module is imported."""
_PUT = tuple(getattr(Rule, field).__set__ for field in _KNOWN)
"""What fills each of these in a frozen rule."""


def rules_in(
    package: str,
    names: Sequence[str],
    *,
    aliases: Mapping[str, Sequence[str]] = NO_ALIASES,
    masks: Iterable[str] = (),
    made_by: str = "",
    gate: str = "",
    last: bool = False,
) -> list[Rule]:
    """Return the rules of a package by their names; the module of a rule is imported when the rule is first run.

    A run pays only for the rules that are on. The rule ``missing-owner`` is ``check`` in the module ``missing_owner``.

    Args:
        package: the package with the modules, as a rule ``__name__``.
        names: the names of the rules.
        aliases: earlier names, by the name of the rule; as its ``aliases`` say.
        masks: the names of the rules that mask; as their ``masks`` say.
        made_by: for rules that are data: ``module:function`` of the package; the function takes a name and returns the
            rule of that name.
        gate: ``module:function`` of the package; the function takes a :class:`Context` and returns the names of the
            rules that have anything to look at in it, better one too many than one too few. The others are neither
            imported nor run for that document. A rule whose options are set is not asked for.
        last: whether all of them are; as their ``last`` says.
    """
    masking = frozenset(masks)
    return [
        _named(
            name,
            f"{package}.{made_by or name.replace('-', '_')}",
            tuple(aliases.get(name, ())),
            masks=name in masking,
            gate=gate and f"{package}.{gate}",
            last=last,
        )
        for name in names
    ]


def _named(
    name: str,
    module: str,
    aliases: tuple[str, ...],
    *,
    plugin: str = "",
    masks: bool = False,
    gate: str = "",
    last: bool = False,
) -> Rule:
    """Return a rule of which nothing but these is known yet."""
    rule_ = object.__new__(Rule)
    for put, value in zip(_PUT, (name, module, aliases, plugin, masks, gate, last), strict=True):
        put(rule_, value)
    return rule_


def _is_filled(rule_: Rule) -> bool:
    try:
        Rule.check.__get__(rule_)  # the descriptor of the slot, which does not ask __getattr__
    except AttributeError:
        return False
    return True


def _fill(rule_: Rule) -> None:
    """Import the module and fill the empty fields. Raises TypeError if it holds another rule than was said."""
    from importlib import import_module

    module, _, maker = rule_.module.partition(":")
    found = getattr(import_module(module), maker or "check", None)
    if maker and callable(found):
        found = found(rule_.name)
    if not isinstance(found, Rule):
        raise TypeError(f"{module} has no rule named {maker or 'check'}")
    for field in ("name", "aliases", "masks", "last"):
        said, is_ = getattr(rule_, field), getattr(found, field)
        if said != is_:
            raise TypeError(f"{rule_.module}.check has {field} {is_!r}, but its plugin said {said!r}")
    for field in sorted(_FIELDS, key="check".__eq__):  # last the one by which another thread knows that all are there
        if field not in _KNOWN:
            getattr(Rule, field).__set__(rule_, getattr(found, field))


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
    last: bool = False,
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
        last: whether it runs after the others, when ``Context.waivers`` is known. What it finds cannot be waived.
    """

    def decorate(check: Check) -> Rule:
        import sys

        summary, summary_zh = _summaries(sys.modules[check.__module__].__doc__ or "")
        return Rule(
            *(name, since, source, dict(messages)),
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
            last=last,
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

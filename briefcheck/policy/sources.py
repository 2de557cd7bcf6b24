"""The rules of a handbook as a list, and which of ours keep them.

Who keeps one is worked out from the ``source`` of rules, document types and their parts; the list, with the class of each
and why some cannot be kept, is ``sources/*.yaml`` in a folder of rulesets.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from briefcheck.doctypes.schema import DocumentType, SectionType
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.rules.extension import RulesetFolder
from briefcheck.rules.rule import Rule
from briefcheck.text import Text
from briefcheck.yamlfile import (
    Node,
    as_choice,
    as_list,
    as_mapping,
    as_string,
    as_strings,
    as_text,
    check_keys,
    is_there,
    key_of,
    load_yaml,
    quoted,
)

FOLDER = "sources"
_KEYS = ("kept-through", "reasons", "rules")
_RULE_KEYS = ("id", "class", "name", "why-not")
_REASON_KEYS = ("id", "class", "text")
_FILE = Text(en="a list of sources", zh="依据清单")
_RULE = Text(en="a rule of the list", zh="清单里的规则")
_REASON = Text(en="a reason", zh="原因")
_ID = pattern(r"[A-Z]\d\d(?!\d)", needs="0123456789")

_PARTS = {"table": "column", "checklist": "item", "groups": "group", "signatures": "signer"}
"""What a part of a section of a kind is called in ``kept-through``."""


@frozen
class Reason:
    """Why no rule keeps one of a class: the id, the class, and the words."""

    id: str
    class_: str
    text: Text


@frozen
class SourceRule:
    """A rule of a handbook. ``classes`` say what it takes to see whether it is kept: D, X, M, N, with ? for a guess.

    ``why_not`` is the reason that counts where no rule keeps it.
    """

    id: str
    classes: tuple[str, ...]
    name: Text
    why_not: Reason


@frozen
class Sources:
    """The rules of one list, in its order. ``through`` tells by which rule a document is held to a part of its type."""

    rules: tuple[SourceRule, ...]
    reasons: tuple[Reason, ...]
    through: Mapping[str, str]


@frozen
class Kept:
    """A rule of a handbook, the full names of the rules that keep it, the types that cite it, else why none does."""

    rule: SourceRule
    by: tuple[str, ...]
    types: tuple[str, ...]
    why_not: Text | None


def load_sources(folders: Sequence[RulesetFolder]) -> tuple[Sources, ...]:
    """Return the lists of all folders. Raises ConfigError."""
    found = []
    for folder in folders:
        place = os.path.join(folder.path, FOLDER)
        names = sorted(os.listdir(place)) if is_there(place) and os.path.isdir(place) else []
        found += [
            read_sources(
                load_yaml(os.path.join(place, name), os.path.join(os.path.basename(folder.path), FOLDER, name))
            )
            for name in names
            if name.endswith(".yaml")
        ]
    return tuple(found)


def read_sources(root: Node) -> Sources:
    """Return the list that a tree describes. Raises ConfigError."""
    keys = check_keys(root, _FILE, _KEYS, required=_KEYS)
    through = as_mapping(keys["kept-through"], quoted("kept-through"))
    reasons = tuple(_reason(node) for node in as_list(keys["reasons"], key_of("reasons", _FILE)))
    return Sources(
        rules=tuple(_rule(node, reasons) for node in as_list(keys["rules"], key_of("rules", _FILE))),
        reasons=reasons,
        through={key: as_string(node, quoted(key)) for key, node in through.items()},
    )


def _reason(node: Node) -> Reason:
    keys = check_keys(node, _REASON, _REASON_KEYS, required=_REASON_KEYS)
    words = [as_string(keys[key], key_of(key, _REASON)) for key in ("id", "class")]
    return Reason(words[0], words[1], as_text(keys["text"], key_of("text", _REASON)))


def _rule(node: Node, reasons: Sequence[Reason]) -> SourceRule:
    keys = check_keys(node, _RULE, _RULE_KEYS, required=_RULE_KEYS[:-1])
    classes = as_strings(keys["class"], key_of("class", _RULE))
    if "why-not" in keys:
        given = as_choice(keys["why-not"], key_of("why-not", _RULE), [reason.id for reason in reasons])
        why_not = next(reason for reason in reasons if reason.id == given)
    else:
        why_not = _of_class(classes, reasons, keys["class"])
    return SourceRule(
        id=as_string(keys["id"], key_of("id", _RULE)),
        classes=classes,
        name=as_text(keys["name"], key_of("name", _RULE)),
        why_not=why_not,
    )


def _of_class(classes: Sequence[str], reasons: Sequence[Reason], node: Node) -> Reason:
    """Return the first reason of one of the classes, else of one that is only guessed. Raises ConfigError."""
    for wanted in (classes, [it.rstrip("?") for it in classes]):
        for reason in reasons:
            if reason.class_ in wanted:
                return reason
    named = ", ".join(classes)
    what = Text(en=f"no reason is given for the class '{named}'", zh=f"类别“{named}”没有写原因")
    raise node.error(
        what, Text(en="Add one to 'reasons', or write 'why-not'.", zh="请在“reasons”里补上，或写“why-not”。")
    )


def who_keeps(sources: Sources, rules: Sequence[Rule], types: Sequence[DocumentType]) -> tuple[Kept, ...]:
    """Return for every rule of the list who keeps it."""
    by: dict[str, set[str]] = {}
    cited: dict[str, set[str]] = {}
    installed = {rule.full_name for rule in rules}
    for rule in rules:
        for id_ in ids_in(rule.source):
            by.setdefault(id_, set()).add(rule.full_name)
    for type_ in types:
        for id_, how in _cited(type_):
            cited.setdefault(id_, set()).add(type_.id)
            keeper = sources.through.get(how, "")
            if keeper in installed:
                by.setdefault(id_, set()).add(keeper)
    return tuple(
        Kept(
            rule=rule,
            by=tuple(sorted(by.get(rule.id, ()))),
            types=tuple(sorted(cited.get(rule.id, ()))),
            why_not=None if rule.id in by else rule.why_not.text,
        )
        for rule in sources.rules
    )


def ids_in(source: str) -> tuple[str, ...]:
    """Return the ids of handbook rules that a rule's ``source`` names."""
    return tuple(dict.fromkeys(match[0] for match in _ID.finditer(source)))


def _cited(type_: DocumentType) -> Iterator[tuple[str, str]]:
    """Yield the ids that a type cites, each with what holds a document to it: "" for nothing."""
    for id_ in type_.source:
        yield id_, ""
    for field in type_.fields:
        yield from ((id_, "field" if field.required else "") for id_ in field.source)
    for section in type_.sections:
        for id_ in section.source:
            yield from ((id_, how) for how in _held(section))
        for part in section.parts:
            how = _PARTS.get(section.kind, "") if part.required and section.required else ""
            yield from ((id_, how) for id_ in part.source)


def _held(section: SectionType) -> Iterator[str]:
    yield "section" if section.required else ""
    if section.at_most is not None:
        yield "most"
    if section.kind == "one-sentence":
        yield "one"

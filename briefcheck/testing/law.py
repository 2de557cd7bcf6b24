"""The one law for all rules, built-in or foreign."""

from __future__ import annotations

import ast
import dataclasses
import re
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import Formatter

import briefcheck
from briefcheck.rules.rule import Bad, Good, Rule
from briefcheck.text import Text

LONGEST_FILE = 150
"""Lines of a rule's file. What needs more has a helper module beside it."""

_BUILT_IN = (
    "briefcheck_actions.",
    "briefcheck_circulation.",
    "briefcheck_figures.",
    "briefcheck_hidden.",
    "briefcheck_sensitive.",
    "briefcheck_structure.",
    "briefcheck_timing.",
    "briefcheck_waivers.",
    "briefcheck_wording.",
)
"""Packages whose rules have a summary in Chinese too; for others' it is a courtesy."""

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CURE = re.compile(r"(?:no|avoid|use|require|must)-")
_VERSION = re.compile(r"\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc|\.dev|\.post)\d+)?")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def law(rule: Rule) -> list[str]:
    """Return which laws the rule breaks, a sentence each; nothing when it keeps them all.

    The law asks for a name that is kebab-case and no order, a version, a source and a summary; for English and
    Chinese wherever a person reads, with the same placeholders in both; for a reason and a cure that are sentences;
    for a good and a bad example and an example of every message; for a documentation of every option; and for a file
    named after the rule, not too long, that imports nothing of briefcheck but public names.
    """
    return list(
        chain(_identity(rule), _messages(rule), _advice(rule), _examples(rule), _options(rule), _file(rule)),
    )


def private_imports(file: Path) -> list[str]:
    """Return the names that a file of a plugin imports from briefcheck although they are not public."""
    tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
    return [name for node in ast.walk(tree) for name in _imports(node) if not _is_public(name)]


def _imports(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_public(name: str) -> bool:
    package, _, rest = name.partition(".")
    return package != "briefcheck" or not rest or rest in briefcheck.__all__ or rest.split(".")[0] == "testing"


def _identity(rule: Rule) -> Iterator[str]:
    if not _KEBAB.fullmatch(rule.name):
        yield f"the name '{rule.name}' is not kebab-case"
    if _CURE.match(rule.name):
        yield f"the name '{rule.name}' is an order; name the bad pattern"
    if not _VERSION.fullmatch(rule.since):
        yield f"since is a version, as in '0.1.0' (got '{rule.since}')"
    if not rule.source.strip():
        yield "source is missing: name the handbook rules it keeps, or a standard"
    if not rule.summary:
        yield "the summary is missing: the first line of the file's docstring"
    if not rule.summary_zh and rule.module.startswith(_BUILT_IN):
        yield "the summary in Chinese is missing: the second paragraph of the file's docstring"


def _messages(rule: Rule) -> Iterator[str]:
    if not rule.messages:
        yield "it has no message"
    for id_, text in rule.messages.items():
        where = f"message '{id_}'"
        if not _KEBAB.fullmatch(id_):
            yield f"{where} is not kebab-case"
        yield from _both_languages(where, text)
        names = [_placeholders(wording) for wording in (text.en, text.zh)]
        if None in names:
            yield f"{where} has a brace that belongs to no placeholder; write {{{{ or }}}}"
        elif names[0] != names[1]:
            yield f"{where} has other placeholders in Chinese than in English ({_list(names[0])} / {_list(names[1])})"


def _advice(rule: Rule) -> Iterator[str]:
    for name, text in (("why", rule.why), ("how", rule.how)):
        yield from _both_languages(name, text)
        if not re.search(r"[.!?][”\")]*$", text.en) or not re.search(r"[。！？][”」）]*$", text.zh):
            yield f"{name} does not end as a sentence in both languages"


def _examples(rule: Rule) -> Iterator[str]:
    if not any(isinstance(example, Good) for example in rule.examples):
        yield "it has no Good example"
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    if not bad:
        yield "it has no Bad example"
    shown = {pair.rpartition(" ")[2] for example in bad for pair in example.expect}
    for id_ in rule.messages:
        if id_ not in shown:
            yield f"message '{id_}' is reported by no example"


def _options(rule: Rule) -> Iterator[str]:
    if not dataclasses.is_dataclass(rule.options) or not rule.options.__dataclass_params__.frozen:  # type: ignore[attr-defined]  # dataclasses do not type it
        yield "its options are not a frozen dataclass"
        return
    for field in dataclasses.fields(rule.options):
        doc = field.metadata.get("doc")
        if not isinstance(doc, Text):
            yield f"option '{field.name}' is not documented; make it with option(default, Text(en=…, zh=…))"
        else:
            yield from _both_languages(f"the documentation of option '{field.name}'", doc)
    if rule.options.__doc__ is None or rule.options.__doc__.startswith(f"{rule.options.__name__}("):
        yield "its options class has no docstring"


def _file(rule: Rule) -> Iterator[str]:
    name, _, maker = rule.module.partition(":")
    module = sys.modules.get(name)
    if module is None or module.__file__ is None:
        yield f"its module '{name}' has no file"
        return
    file = Path(module.__file__)
    if maker:  # a rule that is data: its module makes them all
        yield from (f"it imports '{private}', which is not public" for private in private_imports(file))
        return
    if file.stem != rule.name.replace("-", "_"):
        yield f"it stands in {file.name}; its file is to be named {rule.name.replace('-', '_')}.py"
    length = len(file.read_text(encoding="utf-8").splitlines())
    if length > LONGEST_FILE:
        yield f"its file has {length} lines, more than {LONGEST_FILE}; move helpers into a module beside it"
    for name in private_imports(file):
        yield f"it imports '{name}', which is not public; import from briefcheck or briefcheck.testing only"


def _both_languages(where: str, text: Text) -> Iterator[str]:
    if not text.en.strip() or not text.zh.strip():
        yield f"{where} is empty in English or in Chinese"
    elif text.en == text.zh:
        yield f"{where} is the same in English and in Chinese"
    elif not _CHINESE.search(text.zh) or _CHINESE.search(text.en):
        yield f"{where} has its English and its Chinese in each other's place"


def _placeholders(wording: str) -> frozenset[str] | None:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(wording) if name is not None)
    except ValueError:
        return None


def _list(names: frozenset[str] | None) -> str:
    return ", ".join(sorted(names or ())) or "none"

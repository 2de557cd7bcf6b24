"""The names by which rules are set: full names, earlier names, ``plugin/*`` and ``*``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefcheck.errors import ConfigError
from briefcheck.policy.configfile import RuleEntry
from briefcheck.rules.rule import Rule
from briefcheck.yamlfile import Node, did_you_mean


class RuleNames:
    """Knows every rule by all of its names."""

    def __init__(self, names: Mapping[str, Rule], plugins: Sequence[str]) -> None:
        """Take the rules by every full name, earlier ones too, and the names of the installed plugins."""
        self.by_name = dict(names)
        self.rules = {rule.full_name: rule for rule in names.values()}
        self.plugins = sorted({*plugins, *(rule.plugin for rule in self.rules.values())})

    def in_order(self, entries: Sequence[RuleEntry]) -> list[tuple[Rule, RuleEntry]]:
        """Return the rules that entries of one file set, in the order in which they apply: wide before narrow.

        Raises:
            ConfigError: a rule is unknown, set twice under two names, or a wildcard carries options.
        """
        wide = sorted((entry for entry in entries if is_wide(entry.name)), key=lambda entry: len(entry.name))
        narrow = [entry for entry in entries if not is_wide(entry.name)]
        pairs = [(rule, entry) for entry in wide for rule in self._all_of(entry)]
        seen: dict[str, Node] = {}
        for entry in narrow:
            rule = self._rule(entry.key)
            if rule.full_name in seen:
                first = seen[rule.full_name]
                mend = f"Keep one of the two: '{first.text}' in line {first.line} is the same rule."
                raise entry.key.error(f"'{entry.name}' sets a rule twice", mend)
            seen[rule.full_name] = entry.key
            pairs.append((rule, entry))
        return pairs

    def _all_of(self, entry: RuleEntry) -> list[Rule]:
        if entry.options:
            mend = "Give options to one rule by its full name."
            raise entry.options[0][0].error(f"'{entry.name}' cannot carry options", mend)
        if entry.name == "*":
            return list(self.rules.values())
        plugin = entry.name.removesuffix("/*")
        if plugin not in self.plugins:
            raise entry.key.error(f"unknown rules '{entry.name}'", self._not_installed(plugin))
        return [rule for rule in self.rules.values() if rule.plugin == plugin]

    def _rule(self, key: Node) -> Rule:
        if key.text in self.by_name:
            return self.by_name[key.text]
        raise self._unknown(key)

    def _unknown(self, key: Node) -> ConfigError:
        plugin, slash, _ = key.text.partition("/")
        near = did_you_mean(key.text, self.by_name)
        if not slash:
            near = near or next(
                (f"Did you mean '{name}'? " for name in self.by_name if name.endswith(f"/{key.text}")), ""
            )
            mend = f"{near}A rule is named plugin/bad-pattern."
        elif plugin in self.plugins:
            mend = f"{near}'briefcheck list rules' shows them all."
        else:
            mend = f"{near}{self._not_installed(plugin)}"
        return key.error(f"unknown rule '{key.text}'", mend)

    def _not_installed(self, plugin: str) -> str:
        installed = ", ".join(self.plugins) or "none"
        return f"No plugin '{plugin}' is installed (installed: {installed}); install the package that brings it."


def is_wide(name: str) -> bool:
    """Return whether a name stands for more than one rule."""
    return name == "*" or name.endswith("/*")

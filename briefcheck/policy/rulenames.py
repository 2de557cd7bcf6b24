"""The names by which rules are set: full names, earlier names, ``plugin/*``, ``Style.*`` and ``*``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefcheck.errors import ConfigError
from briefcheck.policy.configfile import RuleEntry
from briefcheck.rules.rule import Rule
from briefcheck.text import Text
from briefcheck.yamlfile import Node, did_you_mean


class RuleNames:
    """Knows every rule by all of its names."""

    def __init__(self, names: Mapping[str, Rule], plugins: Sequence[str]) -> None:
        """Take the rules by every full name, earlier ones too, and the names of the installed plugins."""
        self.by_name = dict(names)
        self.rules = {rule.full_name: rule for rule in names.values()}
        self.plugins = sorted({*plugins, *(rule.plugin for rule in self.rules.values())})

    def with_styles(self, rules: Sequence[Rule]) -> RuleNames:
        """Return the names with those of rules of styles, which may be written without their plugin: ``Acme.Passive``."""
        if not rules:
            return self
        more = {name: rule for rule in rules for name in (rule.full_name, rule.name)}
        return RuleNames(self.by_name | more, self.plugins)

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
                what = Text(en=f"'{entry.name}' sets a rule twice", zh=f"“{entry.name}”这条规则设了两次")
                mend = Text(
                    en=f"Keep one of the two: '{first.text}' in line {first.line} is the same rule.",
                    zh=f"请只留一处：第 {first.line} 行的“{first.text}”是同一条规则。",
                )
                raise entry.key.error(what, mend)
            seen[rule.full_name] = entry.key
            pairs.append((rule, entry))
        return pairs

    def _all_of(self, entry: RuleEntry) -> list[Rule]:
        if entry.options:
            what = Text(en=f"'{entry.name}' cannot carry options", zh=f"“{entry.name}”不能带选项")
            mend = Text(en="Give options to one rule by its full name.", zh="选项请写在单条规则的全名下面。")
            raise entry.options[0][0].error(what, mend)
        if entry.name == "*":
            return list(self.rules.values())
        if entry.name.endswith(".*"):
            return self._all_of_style(entry.key)
        plugin = entry.name.removesuffix("/*")
        if plugin not in self.plugins:
            what = Text(en=f"unknown rules '{entry.name}'", zh=f"没有“{entry.name}”这些规则")
            raise entry.key.error(what, self._not_installed(plugin))
        return [rule for rule in self.rules.values() if rule.plugin == plugin]

    def of_installed(self, key: Node) -> Rule | None:
        """Return the rule of that name, None where its plugin is not installed. Raises ConfigError."""
        return self._rule(key) if key.text.partition("/")[0] in self.plugins else None

    def _all_of_style(self, key: Node) -> list[Rule]:
        prefix = key.text.removesuffix("*")
        found = [rule for rule in self.rules.values() if f"{rule.plugin}/{rule.name}".startswith(prefix)]
        found = found or [rule for rule in self.rules.values() if rule.name.startswith(prefix)]
        if not found:
            what = Text(en=f"unknown rules '{key.text}'", zh=f"没有“{key.text}”这些规则")
            mend = Text(
                en="No style of that name is in use; name its folder under 'styles'.",
                zh="没有使用这个名称的规范；请在“styles”里写上它的文件夹。",
            )
            raise key.error(what, mend)
        return found

    def one(self, key: Node) -> Rule:
        """Return the rule of that name, full or earlier. Raises ConfigError."""
        return self._rule(key)

    def each(self, key: Node) -> list[Rule]:
        """Return the rules of a name or of a wildcard. Raises ConfigError."""
        return self._all_of(RuleEntry(key, {}, {}, ())) if is_wide(key.text) else [self._rule(key)]

    def _rule(self, key: Node) -> Rule:
        if key.text in self.by_name:
            return self.by_name[key.text]
        raise self._unknown(key)

    def _unknown(self, key: Node) -> ConfigError:
        plugin, slash, _ = key.text.partition("/")
        near = did_you_mean(key.text, self.by_name)
        if not slash:
            full = next((name for name in self.by_name if name.endswith(f"/{key.text}")), "")
            near = near if near.en else did_you_mean(full, [full] if full else [])
            mend = Text(en="A rule is named plugin/bad-pattern.", zh="规则名的写法是“插件/问题”。")
        elif plugin in self.plugins:
            mend = Text(en="'briefcheck list rules' shows them all.", zh="用 briefcheck list rules 可以看到全部规则。")
        else:
            mend = self._not_installed(plugin)
        what = Text(en=f"unknown rule '{key.text}'", zh=f"没有“{key.text}”这条规则")
        return key.error(what, Text(en=near.en + mend.en, zh=near.zh + mend.zh))

    def _not_installed(self, plugin: str) -> Text:
        return Text(
            en=f"No plugin '{plugin}' is installed (installed: {', '.join(self.plugins) or 'none'}); "
            "install the package that brings it.",
            zh=f"没有安装插件“{plugin}”（已安装：{'、'.join(self.plugins) or '无'}），请安装带有它的软件包。",
        )


def is_wide(name: str) -> bool:
    """Return whether a name stands for more than one rule."""
    return name == "*" or name.endswith(("/*", ".*"))

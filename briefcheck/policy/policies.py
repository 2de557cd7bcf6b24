"""The policy for each file: found, checked and kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from briefcheck.errors import UsageError
from briefcheck.frozen import replace
from briefcheck.policy.allowances import BASELINE_FILE, WAIVERS_FILE, Allowances, nearest_home
from briefcheck.policy.chain import DEFAULT_RULESET, Chain, find_config
from briefcheck.policy.model import AUDIENCES, SEVERITIES, FilePolicy, RuleSetting
from briefcheck.policy.resolve import Resolved, options_by_type, resolve
from briefcheck.policy.rulenames import RuleNames
from briefcheck.rules.extension import CANNOT_IMPORT
from briefcheck.rules.finding import Audience, Severity
from briefcheck.text import Text
from briefcheck.yamlfile import did_you_mean, is_there

if TYPE_CHECKING:
    from briefcheck.doctypes.schema import DocumentType
    from briefcheck.rules.extension import Extensions

__all__ = ["FilePolicy", "Policies", "RuleSetting"]


_MOST_KEPT = 5_000
"""Files of which the answer is kept: a run asks for each three times, and its patterns take time."""


class Policies:
    """Answers what holds for a file. Each configuration is read and checked once, as a whole."""

    def __init__(
        self,
        extensions: Extensions,
        *,
        config: str | None = None,
        rulesets: Sequence[str] = (),
        audience: str | None = None,
        type: str | None = None,  # noqa: A002  # the word users write
        fail_on: str | None = None,
        client: str | None = None,
        top: str | None = None,
    ) -> None:
        """Take what is installed and what the command line says, which wins over every file.

        Args:
            extensions: what is installed.
            config: the configuration for all files; None: the ``briefcheck.yaml`` nearest to each file.
            rulesets: names or paths of rulesets laid over the configuration.
            audience: for whom all files are.
            type: the document type of all files.
            fail_on: the severity from which a finding fails a file.
            client: the client that all files are for.
            top: the folder above which no configuration is looked for; None: up to the root.

        Raises:
            ConfigError: the given configuration is wrong.
            UsageError: an argument is unknown.
        """
        self._extensions = extensions
        self._names = RuleNames(extensions.names, [plugin.name for plugin in extensions.plugins])
        self._config = os.path.abspath(config) if config else None
        self._rulesets = tuple(rulesets)
        self._audience = cast("Audience | None", _one_of(audience, AUDIENCES, Text(en="audience", zh="受众")))
        self._type = type
        self._client = client
        self._fail_on = cast("Severity | None", _one_of(fail_on, SEVERITIES, Text(en="severity", zh="级别")))
        self.files: set[str] = set()
        """The configurations, rulesets and registers read so far, as absolute paths."""
        self._found: dict[str, str | None] = {os.path.dirname(top): None} if top else {}
        self._resolved: dict[str | None, Resolved] = {}
        self._policies: dict[tuple[str | None, Audience, str | None, str | None, str], FilePolicy] = {}
        self._of_path: dict[str, FilePolicy] = {}
        self._allowed: dict[tuple[str | None, str], Allowances] = {}
        self._homes: dict[str, str] = {os.path.dirname(top): ""} if top else {}
        if config or rulesets:
            self._resolve(self._config)

    def for_file(self, path: str) -> FilePolicy:
        """Return what holds for a file, the rules it turns on loaded. Raises ConfigError, UsageError and PluginError."""
        known = self._of_path.get(path)
        if known is None:
            known = self._find(path)
            if len(self._of_path) < _MOST_KEPT:
                self._of_path[path] = known
        return known

    def _find(self, path: str) -> FilePolicy:
        absolute = os.path.abspath(path)
        config = self._config or find_config(os.path.dirname(absolute), self._found)
        resolved = self._resolve(config)
        audience = self._audience or cast("Audience | None", resolved.audience.for_path(absolute)) or "internal"
        type_ = self._type or resolved.type.for_path(absolute)
        client = self._client or resolved.client.for_path(absolute)
        allowances = self._allowances(config, os.path.dirname(absolute))
        key = (config, audience, type_, client, allowances.folder)
        if key not in self._policies:
            self._load(resolved.settings[audience])
            self._policies[key] = FilePolicy(
                audience=audience,
                type=type_,
                fail_on=self._fail_on or resolved.fail_on,
                lang=resolved.lang,
                settings=resolved.settings[audience],
                types=resolved.types,
                config_file=resolved.config_file,
                house=resolved.house,
                client=client,
                rules=resolved.rules,
                by_type=options_by_type(resolved, self._names, audience),
                allowances=allowances,
            )
        return self._policies[key]

    def prepare(self, paths: Iterable[str]) -> None:
        """Read and check every configuration that files need, so that an error comes before any judgement."""
        for path in paths:
            self.for_file(path)

    @property
    def allowances(self) -> tuple[Allowances, ...]:
        """What is allowed beside the rules, of every folder asked for so far."""
        return tuple(self._allowed.values())

    def _load(self, settings: Mapping[str, RuleSetting]) -> None:
        """Import the rules that are to run, so that one which cannot be imported stops the run before it judges.

        Those behind a gate wait for a document that they have something to look at in.
        """
        for rule in self._extensions.rules:
            if rule.is_loaded or rule.gate or not (rule.masks or settings[rule.full_name].is_on):
                continue
            try:
                rule.load()
            except (Exception, SystemExit) as error:
                plugin = next(info for info in self._extensions.plugins if info.name == rule.plugin)
                raise plugin.error(CANNOT_IMPORT.fill({"error": f"{type(error).__name__}: {error}"})) from error

    def _allowances(self, config: str | None, folder: str) -> Allowances:
        """Return what is allowed beside the rules, as the files beside a configuration, or above a folder, say."""
        home = os.path.dirname(config) if config else nearest_home(folder, self._homes)
        if (config, home) not in self._allowed:
            self._allowed[config, home] = self._read_allowances(config, home)
        return self._allowed[config, home]

    def _read_allowances(self, config: str | None, home: str) -> Allowances:
        resolved = self._resolve(config)
        waivers, baseline = (os.path.join(home, name) if home else "" for name in (WAIVERS_FILE, BASELINE_FILE))
        has = [bool(path) and is_there(path) for path in (waivers, baseline)]
        bare = Allowances(home, resolved.fingerprint_key, resolved.unwaivable)
        if not any(has):
            return bare
        from briefcheck.policy.allowancefiles import read_baseline, read_waivers

        self.files.update(path for path, there in zip((waivers, baseline), has, strict=True) if there)
        return replace(
            bare,
            waivers=read_waivers(waivers, resolved.names or self._names) if has[0] else (),
            baseline=read_baseline(baseline, bare.key) if has[1] else None,
        )

    def _resolve(self, config: str | None) -> Resolved:
        if config not in self._resolved:
            chain = Chain(self._extensions.folders)
            if config:
                chain.add_config(config)
            else:
                chain.add_ruleset(DEFAULT_RULESET)
            for name in self._rulesets:
                chain.add_ruleset(name)
            files = tuple(chain.files.values())
            self.files.update(chain.files)
            resolved = resolve(files, self._names, self._extensions.folders, config, self._extensions.styles)
            self.files.update(resolved.registers)
            if self._type is not None and self._type.strip().casefold() not in _names(resolved.types):
                _one_of(self._type, [type_.id for type_ in resolved.types], Text(en="document type", zh="文档类型"))
            self._check_client(resolved)
            self._resolved[config] = resolved
        return self._resolved[config]

    def _check_client(self, resolved: Resolved) -> None:
        """Refuse a client on the command line that the register does not know. Raises UsageError."""
        if self._client is not None and resolved.house.clients:
            from briefcheck.facts.clients import is_registered

            if not is_registered(self._client, resolved.house):
                near = did_you_mean(self._client, [client.name for client in resolved.house.clients])
                raise UsageError(
                    Text(
                        en=f"unknown client '{self._client}'\n  {near.en}Add it to 'clients'.",
                        zh=f"客户名单里没有“{self._client}”\n  {near.zh}请加入“clients”。",
                    )
                )


def _names(types: Iterable[DocumentType]) -> set[str]:
    """Return every name that a type answers to, in small letters."""
    return {name.casefold() for type_ in types for name in (type_.id, type_.name.en, type_.name.zh, *type_.also_called)}


def _one_of(value: str | None, known: Sequence[str], what: Text) -> str | None:
    if value is None or value in known:
        return value
    near = did_you_mean(value, known)
    raise UsageError(
        Text(
            en=f"unknown {what.en} '{value}'\n  {near.en}Known: {', '.join(known)}.",
            zh=f"没有“{value}”这种{what.zh}\n  {near.zh}现有：{'、'.join(known)}。",
        )
    )

"""What is to be judged, and by what: told apart from the processes that may do it, which a few documents do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefcheck.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions


@frozen
class Task:
    """A document to check.

    ``path`` names it and says which configuration holds. With ``data`` those bytes are judged and no file is read;
    ``governed_by`` is the path that says which configuration holds, where that is another than the name.
    """

    path: str
    data: bytes | None = None
    governed_by: str | None = None


@frozen
class Spec:
    """What a worker needs to judge as this process does: the arguments of :class:`briefcheck.policy.policies.Policies`."""

    config: str | None = None
    rulesets: tuple[str, ...] = ()
    audience: str | None = None
    type: str | None = None
    client: str | None = None
    fail_on: str | None = None
    text: bool = False
    """The reports are to bring the documents' texts along, masked."""
    judge: str = ""
    """``module:function`` of what judges tasks in place of a check; it is called with the policies and the extensions."""

    def load(self) -> tuple[Extensions, Policies]:
        """Return what is installed and the policies. Raises PluginError, ConfigError and UsageError."""
        from briefcheck.plugins import load_extensions
        from briefcheck.policy.policies import Policies

        extensions = load_extensions()
        policies = Policies(
            extensions,
            config=self.config,
            rulesets=self.rulesets,
            audience=self.audience,
            type=self.type,
            client=self.client,
            fail_on=self.fail_on,
        )
        return extensions, policies

    def judging(self, policies: Policies, extensions: Extensions) -> Callable[[Task], Any]:
        """Return the function that judges tasks."""
        if not self.judge:
            from briefcheck.engine.worker import judge_with

            return judge_with(policies, extensions, text=self.text)
        from importlib import import_module

        module, _, name = self.judge.partition(":")
        judge: Callable[[Task], Any] = getattr(import_module(module), name)(policies, extensions)
        return judge

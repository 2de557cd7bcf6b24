"""By what is judged, as a digest that is the same on every machine that judges alike."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from briefcheck import __version__
from briefcheck.engine.tasks import Spec
from briefcheck.policy.policies import Policies
from briefcheck.shards.plan import Options, Plan, Shard

if TYPE_CHECKING:
    from briefcheck.rules.extension import Extensions


def spec_of(options: Options) -> Spec:
    """Return what a worker needs to judge by these options."""
    return Spec(options.config, options.rulesets, options.audience, options.type, options.client, options.fail_on)


def rules_digest(extensions: Extensions, options: Options, governed_by: str) -> str:
    """Return the digest of all that the verdict on a file depends on beside it: versions, options, configurations.

    Where the files of the configuration lie does not count, only what is in them.

    Raises:
        ConfigError, UsageError: the configuration or an option is wrong.
    """
    # Policies of its own: the files of no other configuration are in it.
    policies = Policies(
        extensions,
        config=options.config,
        rulesets=options.rulesets,
        audience=options.audience,
        type=options.type,
        client=options.client,
        fail_on=options.fail_on,
    )
    policies.for_file(governed_by)
    contents = []
    for path in policies.files:
        with open(path, "rb") as file:
            contents.append(sha256(file.read()).hexdigest())
    plugins = [[info.name, info.package, info.version] for info in extensions.plugins]
    options_ = [options.audience, options.type, options.client, options.fail_on]
    return sha256(json.dumps([__version__, plugins, options_, sorted(contents)]).encode()).hexdigest()


def answers(plan: Plan, shard: Shard) -> str:
    """Return the digest of what a result of a shard answers: its documents, by these rules."""
    return sha256(json.dumps([shard.digest, plan.rules]).encode()).hexdigest()

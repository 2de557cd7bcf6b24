"""``briefcheck check``."""

from __future__ import annotations

import sys


def run(argv: list[str]) -> int:
    from briefcheck import __version__
    from briefcheck.engine.check import check_paths
    from briefcheck.engine.discover import discover
    from briefcheck.plugins import load_extensions
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.report import Report

    extensions = load_extensions()
    suffixes = {suffix for reader in extensions.readers for suffix in reader.suffixes}
    policies = Policies(extensions)
    candidates = discover(argv[1:] or ["."], suffixes)
    documents = tuple(check_paths(candidates, policies, extensions))
    reporter = extensions.reporters[-1]
    sys.stdout.write(reporter.write(Report(__version__, "error", documents), "en"))
    return 0

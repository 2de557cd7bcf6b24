"""Putting results together: one report, as if one machine had checked everything."""

from __future__ import annotations

from typing import cast

from briefcheck.engine.claims import settle_claims
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, Report
from briefcheck.shards import words
from briefcheck.shards.plan import read_plan
from briefcheck.shards.results import read_result
from briefcheck.shards.rules import answers
from briefcheck.text import Language


def merge(out: str, language: Language) -> Report:
    """Return the report of all results in a folder. Shards without one are not reached, which is no pass.

    Raises:
        UsageError: there are no results, or one is damaged or of other rules.
    """
    plan = read_plan(out)
    documents: list[DocumentReport] = []
    missing: list[str] = []
    for shard in plan.shards:
        rows = read_result(out, shard.name, answers(plan, shard))
        if rows is None:
            told = {"shard": shard.name, "number": shard.documents}
            missing.append(words.MISSING_SHARD.fill(told).in_(language))
        else:
            documents += [row.report for row in rows]
    return Report(plan.version, cast("Severity", plan.fail_on), settle_claims(documents), tuple(missing))

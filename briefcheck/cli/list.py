"""``briefcheck list``: what is installed."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefcheck.cli import words
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_lines
from briefcheck.cli.parser import Parser
from briefcheck.errors import ExitCode
from briefcheck.report.lines import Line, Style
from briefcheck.report.words import SEVERITY
from briefcheck.rules.finding import Audience
from briefcheck.rules.rule import Rule
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.rules.extension import Extensions

SOURCES = Text(
    en="with rules: which of them keep each rule of the handbook, and why some are not kept",
    zh="与 rules 同用：列出手册里每条规则由谁检查，没有检查的为什么",
)
AUDIENCES: tuple[Audience, ...] = ("internal", "client", "public")


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("what", words.WHAT, choices=("rules", "types", "plugins"))
    parser.option("--sources", help_=SOURCES, action="store_true")
    parser.option("--ruleset", help_=words.RULESET, metavar="NAME", action="append", default=[])
    parser.option("--config", help_=words.CONFIG, metavar="FILE")


def run(args: Namespace, _language: Language) -> ExitCode:
    """Print the list, in the language the configuration asks for if the call does not."""
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()
    if args.what == "plugins":
        rows = [(info.name, f"{info.package} {info.version}") for info in extensions.plugins]
        print_lines(table(rows))
    elif args.what == "types":
        print_lines(_types(args, extensions))
    elif args.sources:
        print_lines(_sources(args, extensions))
    else:
        print_lines(_rules(args, extensions))
    return ExitCode.OK


def _types(args: Namespace, extensions: Extensions) -> list[Line]:
    from briefcheck.policy.policies import Policies

    policy = Policies(extensions, config=args.config, rulesets=args.ruleset).for_file("any.md")
    language = choose(args.lang, policy.lang, os.environ)
    return table([(type_.id, type_.name.in_(language)) for type_ in policy.types])


def _sources(args: Namespace, extensions: Extensions) -> list[Line]:
    from briefcheck.cli.sources import kept, source_lines
    from briefcheck.policy.policies import Policies

    policy = Policies(extensions, config=args.config, rulesets=args.ruleset).for_file("any.md")
    return list(source_lines(kept(extensions, policy), choose(args.lang, policy.lang, os.environ)))


def _rules(args: Namespace, extensions: Extensions) -> list[Line]:
    from briefcheck.policy.policies import Policies

    policies = {
        audience: Policies(extensions, config=args.config, rulesets=args.ruleset, audience=audience).for_file("any.md")
        for audience in AUDIENCES
    }
    language = choose(args.lang, policies["internal"].lang, os.environ)
    rows = [tuple(head.in_(language) for head in words.RULE_COLUMNS)]
    for rule in sorted((*extensions.rules, *policies["internal"].rules), key=lambda rule: rule.full_name):
        settings = [policies[audience].settings[rule.full_name] for audience in AUDIENCES]
        severities = [SEVERITY[setting.severity].in_(language) for setting in settings]
        rows.append((rule.full_name, *severities, about(rule, language)))
    config = policies["internal"].config_file or words.DEFAULT_CONFIG.in_(language)
    return [*table(rows), Line(), Line(((words.CONFIGURATION.in_(language).format(config=config), "faint"),))]


def about(rule: Rule, language: Language) -> str:
    """Return in a line what the rule is about; in Chinese, where it has no such summary, its first message."""
    if language == "en":
        return rule.summary
    return rule.summary_zh or without_slots(next(iter(rule.messages.values())).zh)


def without_slots(wording: str) -> str:
    """Return a message with dots for what is filled in, once for slots side by side."""
    import re

    dots = "……" if any("\u4e00" <= character <= "\u9fff" for character in wording) else "…"
    return re.sub(rf"(?:{dots}){{2,}}", dots, re.sub(r"\{\w+\}", dots, wording))


def table(rows: Sequence[Sequence[str]]) -> list[Line]:
    """Return ``rows`` as lines, their columns aligned; a Chinese character is two columns wide."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        padded = [cell + " " * (width - cell_len(cell)) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
        pieces: list[tuple[str, Style]] = [
            (f"{cell}  ", "path" if not index else "") for index, cell in enumerate(padded)
        ]
        lines.append(Line((*pieces, (row[-1], "")), hang=4))
    return lines

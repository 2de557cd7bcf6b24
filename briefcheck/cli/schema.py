"""``briefcheck schema``: print a JSON Schema that ships with the package."""

from __future__ import annotations

import os
from argparse import Namespace

import briefcheck
from briefcheck.cli import words
from briefcheck.cli.output import print_text
from briefcheck.cli.parser import Parser
from briefcheck.errors import ExitCode
from briefcheck.text import Language

NAMES = ("check", "show", "actions", "clean", "config", "waivers", "baseline", "doctype")


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("name", words.WHICH_SCHEMA, choices=NAMES)


def run(args: Namespace, language: Language) -> ExitCode:  # noqa: ARG001  # a schema has one language
    """Print the schema."""
    print_text(schema_text(args.name))
    return ExitCode.OK


def schema_text(name: str) -> str:
    """Return the JSON Schema of that name, as shipped."""
    path = os.path.join(os.path.dirname(briefcheck.__file__), "schemas", f"{name}.schema.json")
    with open(path, encoding="utf-8") as file:
        return file.read()

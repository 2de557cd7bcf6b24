"""``briefcheck hash-clients``: the register of clients with keyed hashes for names, so that the list gives nothing away."""

from __future__ import annotations

import os
from argparse import Namespace

from briefcheck.cli import words
from briefcheck.cli.output import print_text, write_file
from briefcheck.cli.parser import Parser
from briefcheck.errors import ExitCode, UsageError
from briefcheck.text import Language


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("register", words.REGISTER_OF_CLIENTS, metavar="REGISTER")
    parser.option("--key-env", help_=words.KEY_ENV, metavar="NAME")
    parser.option("--key-file", help_=words.KEY_FILE, metavar="FILE")
    parser.option("-o", "--output", help_=words.OUTPUT, metavar="FILE")


def run(args: Namespace, language: Language) -> ExitCode:  # noqa: ARG001  # a register has no language
    """Write the hashed register."""
    from briefcheck.policy.clients import hashed_register

    given = {"env": args.key_env, "file": args.key_file}
    text = hashed_register(args.register, {name: value for name, value in given.items() if value}, os.getcwd())
    if not args.output:
        print_text(text)
    elif os.path.realpath(args.output) == os.path.realpath(args.register):
        raise UsageError(words.OUTPUT_IS_INPUT.fill({"path": args.output}))
    else:
        write_file(args.output, text)
    return ExitCode.OK

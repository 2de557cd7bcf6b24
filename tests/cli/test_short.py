from importlib import import_module

import pytest

from briefcheck.cli.app import COMMANDS, _fill, _take
from briefcheck.cli.parser import Parser
from briefcheck.cli.short import only_paths


def both(name, arguments):
    command = COMMANDS[name]
    parser = Parser("en", prog=name)
    _fill(parser, command)
    short = only_paths(arguments, lambda taker: _take(taker, import_module(command.module)))
    return short, parser.parse_args(arguments)


@pytest.mark.parametrize("arguments", [["a.md"], ["a.md", "文件夹", "b c.docx"]])
def test_paths_alone_are_read_as_the_parser_reads_them(arguments):
    short, parsed = both("check", arguments)
    assert vars(short) == vars(parsed)


def test_defaults_are_not_shared():
    first, _ = both("check", ["a.md"])
    second, _ = both("check", ["a.md"])
    assert first.ruleset is not second.ruleset


@pytest.mark.parametrize("arguments", [[], ["--quiet", "a.md"], ["a.md", "-q"], ["a.md", "--", "b.md"]])
def test_anything_else_is_for_the_parser(arguments):
    assert both("check", arguments)[0] is None


def test_a_command_that_takes_no_list_of_paths_is_for_the_parser():
    assert only_paths(["a"], lambda taker: taker.argument("path", None)) is None

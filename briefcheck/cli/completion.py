"""``briefcheck completion``: a script that completes commands, options, rules and files in a shell."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Iterator

from briefcheck.cli import words
from briefcheck.cli.output import print_text
from briefcheck.cli.parser import Parser
from briefcheck.errors import ExitCode, UsageError
from briefcheck.text import Language, Text

_EPILOG = Text(
    en="""To install it
  bash   briefcheck completion bash > ~/.local/share/bash-completion/completions/briefcheck
  zsh    briefcheck completion zsh > ~/.zfunc/_briefcheck
         and in ~/.zshrc, before compinit: fpath+=~/.zfunc
  fish   briefcheck completion fish > ~/.config/fish/completions/briefcheck.fish
  tcsh   briefcheck completion tcsh > ~/.briefcheck.tcsh, and in ~/.tcshrc: source ~/.briefcheck.tcsh
  powershell
         briefcheck completion powershell >> $PROFILE""",
    zh="""安装方法
  bash   briefcheck completion bash > ~/.local/share/bash-completion/completions/briefcheck
  zsh    briefcheck completion zsh > ~/.zfunc/_briefcheck
         并在 ~/.zshrc 里、compinit 之前加上：fpath+=~/.zfunc
  fish   briefcheck completion fish > ~/.config/fish/completions/briefcheck.fish
  tcsh   briefcheck completion tcsh > ~/.briefcheck.tcsh，并在 ~/.tcshrc 里加上：source ~/.briefcheck.tcsh
  powershell
         briefcheck completion powershell >> $PROFILE""",
)
MORE_HELP = (_EPILOG,)

SHELLS = ("bash", "zsh", "tcsh", "fish", "powershell")

_GATE_FILES = ("audit", "manifest", "sign", "state", "files_from_out", "sha256sums_out", "verify_audit")
_FILES = frozenset({"paths", "file", "output", "config", *_GATE_FILES})
_FOLDERS = frozenset({"into", "source", "stage", "held"})


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("shell", words.SHELL, choices=SHELLS)


def run(args: Namespace, language: Language) -> ExitCode:
    """Print the script."""
    print_text(script(args.shell, language))
    return ExitCode.OK


def script(shell: str, language: Language) -> str:
    """Return the completion script; the rules and types in it are those installed now."""
    import shtab

    from briefcheck.cli.app import whole_parser
    from briefcheck.plugins import load_extensions
    from briefcheck.policy.policies import Policies

    if shell not in shtab.SUPPORTED_SHELLS:  # fish and powershell came late to shtab
        raise UsageError(words.NO_COMPLETION.fill({"shell": shell, "version": shtab.__version__}))
    extensions = load_extensions()
    types = [type_.id for type_ in Policies(extensions).for_file("any.md").types]
    rules = [rule.full_name for rule in extensions.rules]
    parser = whole_parser(language)
    for action in _actions(parser):
        if action.dest in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # how shtab is told
        elif action.dest in _FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  # the same
        elif action.dest == "type":
            action.choices = types
        elif action.dest == "topic":
            action.choices = rules + types
        elif action.dest == "format" and action.choices is None:
            action.choices = [reporter.name for reporter in extensions.reporters]
    return shtab.complete(parser, shell=shell) + "\n"


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # noqa: SLF001  # argparse has no public way to its actions; shtab does the same
        yield action
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                yield from _actions(command)

"""``briefcheck lsp``: an editor shows what is wrong with a Markdown document while it is written."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import TYPE_CHECKING

from briefcheck.cli.documents import load_policies, policy_options
from briefcheck.cli.language import choose
from briefcheck.errors import ExitCode, UsageError
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser

MORE_HELP = (
    Text(
        en="""Examples
  briefcheck lsp                   as an editor starts it, to speak with it over standard input and output
  briefcheck lsp --audience client

It marks what is wrong in Markdown documents while they are written, says why it matters and how to mend it, and offers to
allow a finding with a comment whose reason is to be written. Install it with
  pip install 'briefcheck[lsp]'

Neovim, in init.lua
  vim.lsp.config("briefcheck", {cmd = {"briefcheck", "lsp"}, filetypes = {"markdown"}})
  vim.lsp.enable("briefcheck")
Helix, in languages.toml
  [language-server.briefcheck]
  command = "briefcheck"
  args = ["lsp"]

Exit codes
  0  the editor ended it
  2  the call is wrong, or what it needs is not installed""",
        zh="""例子
  briefcheck lsp                   由编辑器启动，通过标准输入输出与它对话
  briefcheck lsp --audience client

编写 Markdown 文档时标出问题，说明为什么要紧、怎么改，还可以用一条注释允许某个问题（要写上原因）。安装：
  pip install 'briefcheck[lsp]'

Neovim，写在 init.lua 里
  vim.lsp.config("briefcheck", {cmd = {"briefcheck", "lsp"}, filetypes = {"markdown"}})
  vim.lsp.enable("briefcheck")
Helix，写在 languages.toml 里
  [language-server.briefcheck]
  command = "briefcheck"
  args = ["lsp"]

退出码
  0  编辑器正常结束了它
  2  命令有误，或需要的软件没有安装""",
    ),
)
_STDIO = Text(en="as editors ask for it; there is no other way", zh="编辑器会加上这个参数；只有这一种方式")
_MISSING = Text(
    en="the language server needs more than briefcheck alone ({module} is not installed): pip install 'briefcheck[lsp]'",
    zh="编辑器支持要另外安装（缺少 {module}）：pip install 'briefcheck[lsp]'",
)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.option("--stdio", help_=_STDIO, action="store_true")
    policy_options(parser)


def run(args: Namespace, language: Language) -> ExitCode:  # noqa: ARG001  # each configuration may speak another
    """Serve until the editor leaves."""
    try:
        from briefcheck.lsp.server import Checker, make_server
    except ModuleNotFoundError as error:
        raise UsageError(_MISSING.fill({"module": error.name})) from error
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()
    load_policies(args, extensions)  # what is wrong with the call is said now
    checker = Checker(
        extensions,
        lambda: load_policies(args, extensions),
        lambda configured: choose(args.lang, configured, os.environ),
    )
    make_server(checker).start_io()
    return ExitCode.OK

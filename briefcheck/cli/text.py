"""``briefcheck text``: what a document says, as plain lines; for people, and for git to compare Word files by."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefcheck.cli import words
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.errors import ExitCode, UnreadableDocument, UsageError
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser
    from briefcheck.document.blocks import Block, Paragraph
    from briefcheck.document.document import Document

_TEXTCONV = Text(
    en="as git's textconv: a file that cannot be read is said so in its place, with exit code 0",
    zh="作为 git 的 textconv：读不了的文件在原处说明，退出码 0",
)
MORE_HELP = (
    Text(
        en="""Nothing is masked: it is the document's own text.

Examples
  briefcheck text report.docx
  git config diff.briefcheck.textconv "briefcheck text --textconv"
  echo '*.docx diff=briefcheck' >> .gitattributes       now git diff, log -p and blame show words""",
        zh="""不遮盖任何内容：这就是文档自己的文字。

例子
  briefcheck text 会议报告.docx
  git config diff.briefcheck.textconv "briefcheck text --textconv"
  echo '*.docx diff=briefcheck' >> .gitattributes       之后 git diff、log -p、blame 显示的就是文字""",
    ),
    Text(
        en="""Exit codes
  0  the text was written
  2  the call or a plugin is wrong
  3  the file cannot be read""",
        zh="""退出码
  0  文字已输出
  2  命令或插件有误
  3  文件读不了""",
    ),
)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("file", words.FILE, metavar="FILE")
    parser.option("--textconv", help_=_TEXTCONV, action="store_true")


def run(args: Namespace, language: Language) -> ExitCode:
    """Print the text of a document."""
    from briefcheck.engine.check import read
    from briefcheck.plugins import load_extensions

    language = choose(args.lang, None, os.environ)
    if not os.path.exists(args.file):
        from briefcheck.engine.nopath import no_such_path

        raise UsageError(no_such_path(args.file))
    try:
        document = read(args.file, load_extensions())
    except UnreadableDocument as error:
        told = words.CANNOT_SHOW.fill({"path": os.path.basename(args.file), "why": error.why}).in_(language)
        if args.textconv:
            print_text(told + "\n")
            return ExitCode.OK
        sys.stderr.write(told + "\n")
        return ExitCode.UNCHECKED
    print_text("".join(f"{line}\n" for line in text_lines(document)))
    return ExitCode.OK


def text_lines(document: Document) -> Iterator[str]:
    """Yield the lines of a document: part by part, and last what the pages do not show."""
    for part in document.parts:
        if part.kind != "body" and part.blocks:
            yield f"[{part.kind} {part.number}]"
        for block in part.blocks:
            yield from _lines(block)
    for piece in document.concealed:
        if piece.text:
            yield f"[{piece.kind}] {_flat(piece.text)}"


def _lines(block: Block) -> Iterator[str]:
    from briefcheck.document.blocks import Table

    if isinstance(block, Table):
        for row in block.rows:
            yield "| " + " | ".join(_flat(cell.text) for cell in row.cells if not cell.continues) + " |"
    else:
        yield _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    said = " ".join(part for part in (paragraph.number, paragraph.text) if part)
    if paragraph.kind == "heading":
        return f"{'#' * paragraph.level} {said}"
    return "  " * (paragraph.level - 1) + said if paragraph.kind == "list-item" else said


def _flat(text: str) -> str:
    return " / ".join(line for line in text.split("\n") if line)

"""``briefcheck cache``: what is kept between runs, how much of it there is, and how to be rid of it."""

from __future__ import annotations

import os
from argparse import Namespace
from contextlib import suppress
from typing import TYPE_CHECKING

from briefcheck.cli.output import print_text
from briefcheck.errors import ExitCode
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser

MORE_HELP = (
    Text(
        en="""Examples
  briefcheck cache info      where it is and how large
  briefcheck cache clear     remove all of it; nothing in it is needed

What is kept
  The results of briefcheck check, for the day: a document whose bytes, path, configuration and rules are as they were is
  not judged again. In folders, a file of the same size and times counts as unchanged (not with --no-trust-mtime). Only
  reports are kept, masked as on the screen, for you alone to read. check --no-cache does without.""",
        zh="""例子
  briefcheck cache info      缓存在哪里、有多大
  briefcheck cache clear     全部清除；里面没有不可缺少的东西

保存什么
  briefcheck check 的结果，当天有效：文件内容、路径、配置和规则都没变，就不再重新检查。文件夹里的文件，大小和时间没变就
  视为没变（加 --no-trust-mtime 则重新读取）。只保存报告，敏感内容和屏幕上一样已遮盖，只有本人能读。check --no-cache 不用缓存。""",
    ),
    Text(en="Exit codes\n  0  done\n  2  the call is wrong", zh="退出码\n  0  完成\n  2  命令有误"),
)

_WHAT = Text(en="info: where and how large; clear: remove it", zh="info：位置和大小；clear：清除")
_INFO = Text(
    en="{folder}\nResults of today: {size} MB. Everything that is kept: {all} MB.",
    zh="{folder}\n今天的结果：{size} MB；全部缓存：{all} MB。",
)
_CLEARED = Text(en="Removed what was kept: {size} MB.", zh="已清除缓存：{size} MB。")
_NO_FOLDER = Text(en="Nothing is kept: there is no folder for it.", zh="没有可用的缓存文件夹，什么都没有保存。")


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("what", _WHAT, choices=("info", "clear"), metavar="info|clear")


def run(args: Namespace, language: Language) -> ExitCode:
    """Say what is kept, or remove it."""
    from briefcheck.userfolder import cache_folder

    folder = cache_folder()
    if not folder:
        print_text(_NO_FOLDER.in_(language) + "\n")
        return ExitCode.OK
    files = dict(_files(folder))
    everything = sum(files.values())
    if args.what == "clear":
        for path in files:
            with suppress(OSError):
                os.remove(path)
        for place, _, _ in os.walk(folder, topdown=False):
            with suppress(OSError):
                os.rmdir(place)
        print_text(_CLEARED.in_(language).format(size=_megabytes(everything)) + "\n")
        return ExitCode.OK
    results = sum(size for path, size in files.items() if _is_result(os.path.relpath(path, folder)))
    said = _INFO.in_(language).format(folder=folder, size=_megabytes(results), all=_megabytes(everything))
    print_text(said + "\n")
    return ExitCode.OK


def _files(folder: str) -> list[tuple[str, int]]:
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with suppress(OSError):
                found.append((path, os.lstat(path).st_size))
    return found


def _is_result(name: str) -> bool:
    return name.startswith(("results-", "calls-"))


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}"

"""What a person did when PyYAML says "did not find expected key"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.errors import ConfigError
from briefcheck.text import Text

if TYPE_CHECKING:
    import yaml

_KNOWN: tuple[tuple[tuple[str, ...], Text, Text], ...] = (
    (
        ("undefined alias",),
        Text(en="the alias is not defined", zh="别名没有定义"),
        Text(
            en="A name after '*' needs an '&name' before it; put text in quotes.",
            zh="“*”后面的名称要先用“&名称”定义；如果只是文字，请加引号。",
        ),
    ),
    (
        ("scanning an alias", "scanning an anchor"),
        Text(en="text that starts with '*' or '&' needs quotes", zh="以“*”或“&”开头的文字要加引号"),
        Text(
            en='Write "*.md" with quotes: YAML reads * as an alias.',
            zh='请写成 "*.md"：不加引号，YAML 会把 * 当作别名。',
        ),
    ),
    (
        ("duplicate anchor",),
        Text(en="the anchor is defined twice", zh="锚点定义了两次"),
        Text(en="Give the second one another name.", zh="请给第二个换个名称。"),
    ),
    (
        ("single document",),
        Text(en="a second document begins here", zh="从这里开始是第二份文档"),
        Text(en="Keep one document a file: remove the line '---'.", zh="一个文件只放一份：请删去“---”这一行。"),
    ),
    (
        ("mapping values are not allowed",),
        Text(en="a second ': ' in one line", zh="一行里有两个“: ”"),
        Text(en="Put the value in quotes, or on its own line, indented.", zh="请给值加引号，或另起一行并缩进。"),
    ),
    (
        ("',' or ']'", "',' or '}'"),
        Text(en="a list or mapping in brackets is not closed, or lacks a comma", zh="括号没有成对，或少了逗号"),
        Text(en="Separate with ', ' and close with ] or }.", zh="各项用“, ”隔开，最后用 ] 或 } 收尾。"),
    ),
    (
        ("unexpected end of stream",),
        Text(en="a quotation mark is not closed", zh="引号没有成对"),
        Text(en="Close the text with the mark that opened it.", zh="开头用什么引号，结尾就用什么引号。"),
    ),
    (
        ("unknown escape",),
        Text(en="an unknown escape after '\\'", zh="“\\”后面的转义符不认识"),
        Text(en="Write '\\\\', or use single quotes.", zh="请写“\\\\”，或改用单引号。"),
    ),
    (
        ("could not find expected ':'",),
        Text(en="a line without ': '", zh="这一行没有“: ”"),
        Text(en="Write 'key: value', with a space after the colon.", zh="请写成“名称: 值”，冒号后面要有空格。"),
    ),
    (
        ("cannot start any token",),
        Text(en="text that starts with %, @ or ` needs quotes", zh="以 %、@ 或 ` 开头的文字要加引号"),
        Text(en="Put it in quotes.", zh="请加引号。"),
    ),
    (
        ("expected key", "<block end>", "'-' indicator", "expected node content"),
        Text(en="the line does not fit what stands before it", zh="这一行与前面的内容接不上"),
        Text(
            en="Align it with its neighbours: the same number of spaces for the same level.",
            zh="请与上下行对齐：同一层级的空格数要一样。",
        ),
    ),
)

_FROM_THE_BEGINNING = ("flow sequence", "flow mapping", "quoted scalar", "scanning an alias", "a simple key")


def explain(error: yaml.YAMLError, text: str, name: str) -> ConfigError:
    """Return our error for PyYAML's: the place, what is wrong and what to do."""
    position = getattr(error, "position", None)
    if position is not None:
        before = text[:position]
        line, column = before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
        number = f"U+{ord(text[position]):04X}"
        what = Text(en=f"a control character ({number})", zh=f"有一个控制字符（{number}）")
        mend = Text(en="Delete it; it is not visible in most editors.", zh="请删去；多数编辑器里看不到它。")
        return ConfigError(name, line, column, what, mend)
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}".strip()
    line, column = _place(error, said)
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" in indent:
        column = written.index("\t") + 1
        what = Text(en="a tab where YAML wants spaces", zh="这里用了制表符，YAML 只认空格")
        mend = Text(en="Indent with spaces, two for each level.", zh="请用空格缩进，每层两个。")
        return ConfigError(name, line, column, what, mend)
    for patterns, what, mend in _KNOWN:
        if any(pattern in said for pattern in patterns):
            return ConfigError(name, line, column, what, mend)
    because = Text(en=f" ({said})", zh=f"（{said}）") if said else Text(en="", zh="")
    what = Text(en=f"this is not YAML{because.en}", zh=f"这不是 YAML{because.zh}")
    return ConfigError(
        name, line, column, what, Text(en="Check the line and the one above it.", zh="请检查这一行和上一行。")
    )


def _place(error: yaml.YAMLError, said: str) -> tuple[int, int]:
    """Return line and column from 1: where it begins what is never closed, else where the parser stopped."""
    begun = any(word in said for word in _FROM_THE_BEGINNING)
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = (begun and context) or problem or context
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)

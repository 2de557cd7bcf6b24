"""The limits of the house: a file under 400 lines, a function under 50, a rule file under 150.

A limit is lifted by a comment on the file's or the function's first lines: ``# house: <the reason>``.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILE, FUNCTION, RULE = 400, 50, 150


def _excused(lines: list[str], first: int, last: int) -> bool:
    return any(line.strip().startswith("# house: ") for line in lines[first:last])


def too_long(path: Path) -> Iterator[str]:
    """Yield a sentence for each limit that the file breaks."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    name = path.relative_to(ROOT).as_posix()
    is_rule = name.startswith("plugins/") and not path.name.startswith("_")
    limit = RULE if is_rule else FILE
    if len(lines) > limit and not _excused(lines, 0, 12):
        yield f"{name}: {len(lines)} lines (at most {limit})"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > FUNCTION and not _excused(lines, node.lineno - 2, node.lineno + 3):
                yield f"{name}:{node.lineno}: {node.name} has {size} lines (at most {FUNCTION})"


def main() -> int:
    """Print what is too long and return 1 if anything is."""
    files = [
        path
        for folder in ("briefcheck", "docs", "plugins", "samples", "tests")
        for path in sorted((ROOT / folder).rglob("*.py"))
    ]
    broken = [sentence for path in files for sentence in too_long(path)]
    print("\n".join(broken) or f"house: {len(files)} files within the limits")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

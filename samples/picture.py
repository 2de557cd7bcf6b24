"""Draws the pictures of the READMEs: what ``briefcheck check`` prints for a contact report, as SVG.

    python samples/picture.py

Run it after a change of words or of the samples: a test says when a picture is out of date.
"""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME

from briefcheck import Language, Report, __version__
from briefcheck.engine.check import check_paths
from briefcheck.engine.discover import discover
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.report.lines import report_lines
from briefcheck.report.terminal import wrap

FOLDER = Path(__file__).parent
PICTURES: dict[str, tuple[Language, str]] = {
    "output.svg": ("en", "en/contact-report-bad.docx"),
    "output.zh-CN.svg": ("zh", "zh/contact-report-bad.docx"),
}
"""The picture's file, the language of the messages, and the document."""

_WIDTH = 104
_ROWS = 30
_OUTSIDE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
"""rich names a font on somebody's server; the picture does without."""

_STRETCH = re.compile(r'textLength="[\d.]+"([^>]*>)([^<]*)<')
_COLUMN = 12.2
"""Pixels: rich's font size of 20 times its ratio of 0.61."""


def _widened(match: re.Match[str]) -> str:
    """Give a stretch of text the width of its columns: rich counts characters, and a Chinese one takes two columns."""
    return f'textLength="{cell_len(unescape(match[2])) * _COLUMN:.1f}"{match[1]}{match[2]}<'


def draw(language: Language, document: str) -> str:
    """Return the SVG of the first rows of the report on ``document``."""
    extensions = load_extensions()
    policies = Policies(extensions)
    candidates = discover([str(FOLDER / document)], {".docx"})
    (report,) = check_paths(candidates, policies, extensions)
    shown = Report(__version__, "error", (replace(report, path=Path(document).name),))
    console = Console(record=True, file=io.StringIO(), width=_WIDTH, force_terminal=True, highlight=False, emoji=False)
    rows = [row for line in report_lines(shown, language) for row in wrap(line, _WIDTH)]
    for row in rows[:_ROWS]:
        row.stylize(
            "dim", 0, len(row.plain) - len(row.plain.lstrip())
        )  # a stretch of its own: SVG drops leading blanks
        console.print(row, soft_wrap=True)
    if len(rows) > _ROWS:
        console.print("    …")
    command = f"briefcheck check {Path(document).name}" + (" --lang zh" if language == "zh" else "")
    drawn = console.export_svg(title=command, theme=SVG_EXPORT_THEME, unique_id="briefcheck")
    return _STRETCH.sub(_widened, _OUTSIDE.sub("", drawn))


def main() -> None:
    """Write the pictures."""
    for name, (language, document) in PICTURES.items():
        (FOLDER / name).write_text(draw(language, document), encoding="utf-8")
        print(f"samples/{name}")


if __name__ == "__main__":
    main()

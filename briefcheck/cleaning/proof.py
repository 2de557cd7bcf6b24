"""Reading the copy back: it must show the same words, and hold nothing any more that was to be taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.cleaning.plan import CannotCleanError, Plan
from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document, Part
from briefcheck.text import Text

GOES_WITH: Final[dict[str, str]] = {
    "tracked-insertion": "changes",
    "tracked-deletion": "changes",
    "tracked-format": "changes",
    "comment": "comments",
    "hidden-text": "hidden-text",
    "hidden-picture": "hidden-text",
    "document-variable": "variables",
    "person": "people",
    "printer": "printer",
    "thumbnail": "thumbnail",
    "picture-location": "picture-data",
    "attached-template": "template",
    "mail-merge": "mail-merge",
    "file-link": "paths",
    "add-in": "add-ins",
}
"""With which kind of what is taken out each concealed thing goes."""
_MAY_STAY: Final = frozenset({"document-variable", "picture-location", "file-link", "add-in"})
"""What has forms that only a person can take out: shown by a field, in a format of picture we leave alone."""

OTHER_WORDS: Final = Text(
    en="The cleaned copy would not show the same words as the original ({part}), so none was made. Accept the changes and "
    "delete the comments in Word (Review › Accept, Review › Delete), and try again.",
    zh="清理后的副本显示的文字会与原件不同（{part}），因此没有生成副本。请先在 Word 中接受修订、删除批注（审阅 › 接受、审阅 › 删除），再试一次。",
)
STILL_THERE: Final = Text(
    en="Something that was to be taken out is still in the copy ({kind}), so none was made. Take it out in Word (File › Info "
    "› Check for Issues › Inspect Document), and try again.",
    zh="要清除的内容在副本里还有（{kind}），因此没有生成副本。请先在 Word 中清除（文件 › 信息 › 检查问题 › 检查文档），再试一次。",
)
NOT_READ: Final = Text(
    en="The cleaned copy could not be read back ({what}), so none was made.",
    zh="清理后的副本读不回来（{what}），因此没有生成副本。",
)
_PARTS: Final = {
    "body": Text("body", "正文"),
    "header": Text("headers", "页眉"),
    "footer": Text("footers", "页脚"),
    "footnote": Text("footnotes", "脚注"),
    "endnote": Text("endnotes", "尾注"),
    "text-box": Text("text boxes", "文本框"),
}


def prove(shown: Document, copy: Document, plan: Plan) -> None:
    """Raise CannotCleanError unless ``copy`` shows the words of ``shown`` and holds nothing of what ``plan`` names."""
    for part, said in _PARTS.items():
        if list(_words(shown, part)) != list(_words(copy, part)):
            raise CannotCleanError(OTHER_WORDS.fill({"part": said}))
    for entry in copy.held:
        if GOES_WITH.get(entry.kind) in plan.kinds and entry.kind not in _MAY_STAY:
            raise CannotCleanError(STILL_THERE.fill({"kind": entry.kind}))
    before = {piece.what for piece in shown.missed}
    for piece in copy.missed:
        if piece.what not in before:
            raise CannotCleanError(NOT_READ.fill({"what": piece.what}))


def _words(document: Document, kind: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each part of a kind that has any, paragraph by paragraph."""
    for part in document.parts:
        words = tuple(text for text in map(_written, paragraphs(part.blocks)) if text.strip())
        if part.kind == kind and words and not _in_comment(part):
            yield words


def _written(paragraph: Paragraph) -> str:
    """Return the text of a paragraph without the descriptions of its pictures: a hidden one is described too."""
    text = paragraph.text
    for span in reversed(paragraph.spans):
        if span.kind == "image":
            text = text[: span.start] + text[span.end :]
    return text


def _in_comment(part: Part) -> bool:
    return part.anchor is not None and part.anchor.part == "comment"

"""Reading the copy back: it must show the same words, and hold nothing any more that was to be taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.cleaning.plan import CannotCleanError, Kind, Plan
from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document, Part
from briefcheck.readers.docx.missing import ONLY_PICTURES
from briefcheck.readers.remarks import AUTHOR
from briefcheck.text import Text

_CHANGES: Final = Text("tracked changes", "修订")
_MUST_GO: Final[dict[str, tuple[Kind, Text]]] = {
    "tracked-insertion": ("changes", _CHANGES),
    "tracked-deletion": ("changes", _CHANGES),
    "tracked-format": ("changes", _CHANGES),
    "comment": ("comments", Text("comments", "批注")),
    "hidden-text": ("hidden-text", Text("hidden text", "隐藏文字")),
    "hidden-picture": ("hidden-text", Text("hidden pictures", "隐藏的图片")),
    "person": ("people", Text("accounts of people", "编辑者的账号")),
    "printer": ("printer", Text("a printer", "打印机")),
    "thumbnail": ("thumbnail", Text("a preview picture", "缩略图")),
    "attached-template": ("template", Text("the path of a template", "模板路径")),
    "mail-merge": ("mail-merge", Text("the source of a mail merge", "邮件合并的数据源")),
}
"""What must not be in the copy where its kind was to be taken out. Others have forms that only a person can take out: a
variable that a field shows, a place in a format of pictures that is left alone."""

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
    """Raise CannotCleanError unless ``copy`` shows the words of ``shown`` and holds nothing of what ``plan`` names.

    Of a damaged file nobody knows what it shows: what nothing seems to lead to may be its header.
    """
    for piece in shown.not_read:
        if piece != ONLY_PICTURES:
            raise CannotCleanError(piece.why)
    for part, named in _PARTS.items():
        if list(_words(shown, part)) != list(_words(copy, part)):
            raise CannotCleanError(OTHER_WORDS.fill({"part": named}))
    for entry in copy.held:
        kind, said = _MUST_GO.get(entry.kind, (None, ""))
        if kind in plan.kinds or (kind == "comments" and entry.name == AUTHOR and "briefcheck-comments" in plan.kinds):
            raise CannotCleanError(STILL_THERE.fill({"kind": said}))
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

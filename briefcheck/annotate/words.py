"""What the comments say beside the findings, and why a file is not annotated, in both languages."""

from __future__ import annotations

from typing import Final

from briefcheck.document.place import PartKind
from briefcheck.text import Text

MESSAGE: Final = Text(en="{severity}: {message}", zh="{severity}：{message}")
FURTHER: Final = Text(en="• {message}", zh="• {message}")
ELSEWHERE: Final = Text(en="[{where}] {message}", zh="[{where}] {message}")
NOT_CHECKED: Final = Text(en="Not everything was checked", zh="有内容没有检查")
AND_MORE: Final = Text(en="• and {number} more", zh="• 另有 {number} 项")
LEFT_OUT: Final = Text(
    en="This copy holds comments on the gravest findings only; {left} of {all} are left out, for nobody reads so many. Mend "
    "these first and annotate again, or see the whole list with: briefcheck check",
    zh="这份副本里只批注了最要紧的问题，共 {all} 个，略去 {left} 个：再多就没人看得完了。先改好这些再重新批注，或用 briefcheck check 查看全部。",
)
LEFT_OUT_HEAD: Final = Text(en="Not all findings are here", zh="这里不是全部问题")

PARTS: Final[dict[PartKind, Text]] = {
    "header": Text(en="Header", zh="页眉"),
    "footer": Text(en="Footer", zh="页脚"),
    "footnote": Text(en="Footnote {number}", zh="脚注 {number}"),
    "endnote": Text(en="Endnote {number}", zh="尾注 {number}"),
    "text-box": Text(en="Text box {number}", zh="文本框 {number}"),
    "comment": Text(en="Comment {number}", zh="批注 {number}"),
}

OTHER_WORDS: Final = Text(
    en="The annotated copy would not show the same as the original ({what}), so none was made. Use: briefcheck check",
    zh="批注后的副本会与原件不一致（{what}），因此没有生成副本。请改用 briefcheck check 查看问题。",
)
THE_TEXT: Final = Text(en="its text", zh="文字")
THE_PARTS: Final = Text(en="a part of the file: {name}", zh="文件的一部分：{name}")
THE_COMMENTS: Final = Text(en="the comments of people", zh="别人的批注")
THE_ANCHORS: Final = Text(en="the words that a comment hangs on", zh="批注所指的文字")
NOT_READ: Final = Text(
    en="The annotated copy could not be read back ({what}), so none was made.",
    zh="批注后的副本读不回来（{what}），因此没有生成副本。",
)

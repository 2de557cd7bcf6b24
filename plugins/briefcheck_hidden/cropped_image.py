"""A cropped picture whose cropped part is still in the file.

裁剪过的图片，裁掉的部分还在文件里。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_hidden._held import held, once

_PICTURE = (
    '{{<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
    '<a:srcRect l="{left}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>}}'
)


@record
class Options:
    """The options of ``hidden/cropped-image``."""

    at_least: int = option(
        20,
        Text(
            en="So many per cent of a picture must have been cropped away to be reported.",
            zh="裁掉的部分至少占图片的百分之几才报告。",
        ),
    )


@rule(
    name="cropped-image",
    since="0.1.0",
    source="C07, T06",
    messages={
        "cropped": Text(
            en="{share} of a picture was cropped away and is still in the file{places}",
            zh="图片裁掉了 {share}，裁掉的部分还在文件里{places}",
        ),
    },
    why=Text(
        en="Word keeps the whole picture. The client takes the crop back with one click, and sees the rest of the screenshot.",
        zh="Word 会保留整张图片。客户点一下“重设图片”，就能看到截图被裁掉的部分。",
    ),
    how=Text(
        en="In Word: click the picture, Picture Format › Compress Pictures › Delete cropped areas of pictures.",
        zh="在 Word 中点选图片：图片格式 › 压缩图片 › 删除图片的裁剪区域。",
    ),
    examples=[
        Bad("The layout:\n" + _PICTURE.format(left=40000), word={}, expect=["2 cropped"]),
        Bad("样稿：\n" + _PICTURE.format(left=15000), word={}, options={"at-least": 10}, expect=["2 cropped"]),
        Good("The layout:\n" + _PICTURE.format(left=5000), word={}),
        Good("样稿：\n" + _PICTURE.format(left=0), word={}),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report cropped pictures once, with how many there are; the share is that of the most cropped one."""
    entries = [entry for entry in held(context, "cropped-picture") if int(entry.text[:-1]) >= options.at_least]
    if entries:
        share = max((entry.text for entry in entries), key=lambda text: int(text[:-1]))
        yield once("cropped", entries, {"share": share}, "")

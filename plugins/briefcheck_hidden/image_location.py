"""A photograph that says where it was taken.

带有拍摄地点的照片。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Sensitive, Text, rule
from briefcheck_hidden._held import held, once

_RATIONALS = b"\x1f\0\0\0\x01\0\0\0\x0e\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0"  # 31 degrees, 14 minutes
# A JPEG file that is nothing but Exif with a latitude and a longitude.
_EXIF = (
    b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0"
    b"\x02\0\x02\0\x05\0\x03\0\0\0\x38\0\0\0\x04\0\x05\0\x03\0\0\0\x38\0\0\0\0\0\0\0" + _RATIONALS
)
_PHOTO = b"\xff\xd8\xff\xe1\x00\x58Exif\0\0" + _EXIF + b"\xff\xd9"
_PICTURE = '{<w:r><w:pict><v:shape><v:imagedata r:id="photo"/></v:shape></w:pict></w:r>}'
_LINKS = [("photo", "image", "media/image1.jpeg")]


@rule(
    name="image-location",
    since="0.1.0",
    source="C07",
    messages={
        "located": Text(
            en="A photograph holds the place where it was taken{places}: {name}",
            zh="照片里记着拍摄地点{places}：{name}",
        ),
    },
    why=Text(
        en="A telephone writes its position into every photograph, to a few metres: where somebody lives, where the product "
        "that nobody knows of was shot.",
        zh="手机会把位置写进每张照片，精确到几米：谁住在哪里、还没发布的产品在哪里拍的，都看得出来。",
    ),
    how=Text(
        en="In Word: Picture Format › Compress Pictures for all pictures; or save the photograph without location (Windows: "
        "right-click › Properties › Details › Remove Properties) and insert it again.",
        zh="在 Word 中：图片格式 › 压缩图片（所有图片）；或先去掉照片的位置信息（Windows：右键 › 属性 › 详细信息 › 删除属性和个人信息）再重新插入。",
    ),
    examples=[
        Bad(
            "The store:\n" + _PICTURE,
            word={"parts": {"word/media/image1.jpeg": _PHOTO}, "links": _LINKS},
            expect=["2 located"],
        ),
        Bad(
            "门店：\n" + _PICTURE,
            word={"parts": {"word/media/image1.jpeg": _PHOTO}, "links": _LINKS},
            expect=["2 located"],
        ),
        Good(
            "The store:\n" + _PICTURE,
            word={"parts": {"word/media/image1.jpeg": b"\xff\xd8\xff\xd9"}, "links": _LINKS},
        ),
        Good("门店见附件。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the photographs once, with how many there are; the degrees are in no report."""
    entries = held(context, "picture-location")
    if entries:
        found = once("located", entries, {"name": entries[0].name}, "")
        hidden = tuple(Sensitive(entry.text) for entry in entries)
        yield Finding(found.message, found.at, found.data, "", "certain", hidden, found.also_at)

"""What sources say to people: why a file could not be read, why a store does not answer."""

from __future__ import annotations

from briefcheck.text import Text

LINK = Text(en="it is a link, and links are not followed", zh="这是链接，链接不会被跟随")
SPECIAL = Text(en="it is not an ordinary file", zh="这不是普通文件")
NOT_LISTED = Text(en="the folder cannot be listed: {reason}", zh="无法列出这个文件夹的内容：{reason}")
NO_ROOT = Text(en="the folder '{name}' cannot be listed: {reason}", zh="无法列出文件夹“{name}”：{reason}")
GONE = Text(en="it is no longer there", zh="文件已经不在了")
CHANGED = Text(
    en="it kept changing while it was read; check it again when nobody is saving it",
    zh="读取时文件一直在变；请等没有人保存时再检查",
)
CANNOT_OPEN = Text(en="it cannot be opened: {reason}", zh="打不开：{reason}")
TOO_LARGE = Text(
    en="it is too large: {size} MB, and at most {limit} MB are read",
    zh="文件太大：{size} MB，最多读 {limit} MB",
)

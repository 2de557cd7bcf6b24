"""What the name of a file tells: temporary, a lock, a conflict copy, not fit for every system, a twin of another."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from briefcheck.gate import words
from briefcheck.lazy import pattern
from briefcheck.text import Text

LONGEST_PATH: Final = 400
"""Characters of a path, its folders included, that SharePoint and OneDrive take."""

_LONGEST_NAME: Final = 255
"""Bytes of one name that Linux takes, and UTF-16 units that Windows does; bytes are never fewer."""

_TEMPORARY: Final = pattern(
    r"~\$.*"  # Word's owner file
    r"|\.~lock\..*#"  # LibreOffice's
    r"|~wr[a-z]\d{3,5}(?:\.tmp)?"  # Word while it saves
    r"|\.?~?syncthing[.~].*"
    r"|.*\.(?:tmp|temp|part|partial|crdownload|download|opdownload|filepart|swp|swo|swx|~tmp|rclone_chunk\..*)"
    r"|.*\.[0-9a-f]{8}\.partial"
    r"|.*~|#.*#|\.#.*"  # editors' backups and locks
    r"|\._.*|\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r"
    r"|\.goutputstream-.*|\.nfs[0-9a-f]{8,}|\.fuse_hidden.*|\.smbdelete.*",
    re.IGNORECASE | re.DOTALL,
)
"""Files that programs make while they work; they go by themselves."""

_SYSTEM_FOLDERS: Final = frozenset(
    {
        "$recycle.bin",
        "system volume information",
        "lost+found",
        "@eadir",  # Synology
        "#recycle",
        "#snapshot",
        "@recycle",  # QNAP
        "__macosx",
        "__pycache__",
        "node_modules",
    }
)

_CONFLICT: Final = pattern(
    r"\((?:[^()]*\b)?conflicted copy\b[^()]*\)"  # Dropbox, Nextcloud
    r"|\([^()]*case conflict[^()]*\)"
    r"|\.sync-conflict-\d{8}-"  # Syncthing
    r"|\(SFConflict [^()]*\)"  # Seafile
    r"|[（(][^()（）]*(?:冲突副本|冲突文件|冲突的副本|版本冲突)[^()（）]*[)）]"  # Dropbox, 坚果云, 百度网盘
    r"|的冲突(?:副本|版本)"
    r"|\.conflict\d*(?:\.|$)|_conflict-\d{8}-\d{6}",  # rclone bisync, ownCloud
    re.IGNORECASE,
)

_ILLEGAL: Final = pattern(r'[<>:"|?*\\\x00-\x1f\x7f]')

_INVISIBLE: Final = pattern(
    r"[\x80-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    r"\u2800\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters of no look of their own: control characters, line separators, what turns the direction of writing around,
all that Unicode calls default ignorable (DerivedCoreProperties.txt), and the empty ones of Braille and of music."""

_BLANKS: Final = r"[\xa0\u2000-\u200a\u202f\u205f\u3000]"
_BLANK: Final = pattern(_BLANKS)
"""Blanks besides that of the keyboard; people type those of Chinese writing, and Macs put one before AM and PM."""

_HIDDEN_BLANK: Final = pattern(rf"^{_BLANKS}|{_BLANKS}(?=$|\.[^.]*$)")
"""One that nobody sees: at an end of a name, or before what it ends in."""

_SYMBOLS: Final = r"\xa9\xae\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_ARABIC: Final = r"\u0620-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_IN_ITS_PLACE: Final = pattern(
    rf"(?<=[{_SYMBOLS}])[\ufe0e\ufe0f]?\u200d(?=[{_SYMBOLS}])"  # families and other emoji made of several
    rf"|(?<=[{_SYMBOLS}])[\ufe0e\ufe0f]"  # as a picture, or as a sign
    r"|(?<=[0-9#*])\ufe0f(?=\u20e3)"  # keycaps
    r"|(?<=\U0001f3f4)[\U000e0020-\U000e007e]{1,7}\U000e007f"  # the flags of Scotland and Wales
    rf"|(?<=[{_ARABIC}])[\u200c\u200d](?=[{_ARABIC}])"  # Persian and Urdu write words with it
    r"|(?<=[\u0900-\u0dff\u1000-\u109f\u1780-\u17b3])[\u200c\u200d]"  # so do the scripts of India and their kin
    r"|(?<=[\u1820-\u18aa])[\u180b-\u180f\u200d]"  # Mongolian
    r"|(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\ufe00-\ufe02\U000e0100-\U000e01ef]"  # forms of a Han character
)
"""Where such a character changes what is seen, as people write it."""

_DEVICES: Final = pattern(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)

_OF_SYNC_TOOLS: Final = pattern(
    r"\.stfolder.*|\.stversions|\.stignore|\.?~?syncthing[.~].*"  # Syncthing
    r"|\.(?:_)?sync_.*\.db.*|\.(?:owncloud|nextcloud)sync\.log.*"  # Nextcloud, ownCloud
    r"|\.dropbox.*|\.nutstore.*|\.ds_store|desktop\.ini|thumbs\.db|\._.*",
    re.IGNORECASE,
)


def is_temporary(name: str) -> bool:
    """Tell whether a file of this name is one that a program makes while it works."""
    return bool(_TEMPORARY.fullmatch(name))


def left_out(path: str) -> Text | None:
    """Return why a path is passed over without a word in the report, None if it is not."""
    *folders, name = path.split("/")
    if any(folder.startswith(".") or folder.casefold() in _SYSTEM_FOLDERS for folder in folders):
        return words.SYSTEM_FOLDER
    if is_temporary(name):
        return words.TEMPORARY
    return words.HIDDEN if name.startswith(".") else None


def of_sync_tool(path: str) -> bool:
    """Tell whether something in the stage belongs to the program that mirrors it."""
    return any(_OF_SYNC_TOOLS.fullmatch(part) for part in path.split("/"))


def unfit(path: str, longest: int = LONGEST_PATH) -> Text | None:
    """Return why a path cannot go onto every drive, None if it can.

    Args:
        path: from the root of the source, with ``/``.
        longest: characters that a path may have.
    """
    if "\ufffd" in path or any("\ud800" <= char <= "\udfff" for char in path):
        return words.NOT_UTF8
    if len(path) > longest:
        return words.LONG_PATH.fill({"length": len(path), "limit": longest})
    for part in path.split("/"):
        why = unfit_part(part)
        if why is not None:
            return why
    return words.CONFLICT_COPY if _CONFLICT.search(path.rsplit("/", 1)[-1]) else None


def unfit_part(part: str) -> Text | None:
    """Return why the name of a file or folder does not go everywhere, None if it does."""
    size = len(part.encode("utf-8", "surrogatepass"))
    if size > _LONGEST_NAME:
        return words.LONG_NAME.fill({"length": size, "limit": _LONGEST_NAME})
    found = _ILLEGAL.search(part)
    if found:
        mark = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        return words.ILLEGAL_MARK.fill({"mark": mark})
    found = None if part.isascii() else _INVISIBLE.search(_IN_ITS_PLACE.sub("", part)) or _HIDDEN_BLANK.search(part)
    if found:
        return words.INVISIBLE_MARK.fill({"mark": f"U+{ord(found[0]):04X}"})
    if part != part.rstrip(". ") or part != part.lstrip(" "):
        return words.ENDS_BADLY
    if _DEVICES.fullmatch(part):
        return words.DEVICE.fill({"name": part.split(".", maxsplit=1)[0]})
    return None


def twin_key(path: str) -> str:
    """Return what two paths have in common that Windows, macOS, a cloud or the eye take for one."""
    if not path.isascii():
        path = _BLANK.sub(" ", _INVISIBLE.sub("", path))
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def why_twin(path: str, other: str, shown: str) -> Text:
    """Return why a path is held that has a twin, which people know as ``shown``."""
    said = words.TWIN
    if unicodedata.normalize("NFC", path) == unicodedata.normalize("NFC", other):
        # Not where no accent is apart from its letter: the sign of kelvins and K are one to computers, too.
        apart, other_apart = (len(unicodedata.normalize("NFC", each)) < len(each) for each in (path, other))
        if apart != other_apart:
            said = words.DECOMPOSED_TWIN if apart else words.COMPOSED_TWIN
    return said.fill({"other": shown})


def owner_files(name: str) -> tuple[str, ...]:
    """Return the names of the lock files that say that somebody has ``name`` open.

    Word takes off the first two characters of a name of eight and more (without its suffix), one of seven, none below;
    Excel and PowerPoint take off none.
    """
    libreoffice = f".~lock.{name}#"
    stem, dot, suffix = name.rpartition(".")
    kind = suffix.lower()[:3]
    if not dot or kind not in {"doc", "dot", "xls", "xlt", "ppt", "pps", "pot"}:
        return (libreoffice,)
    if kind not in {"doc", "dot"}:
        return (libreoffice, f"~${name}")
    kept = name[2:] if len(stem) >= 8 else name[1:] if len(stem) == 7 else name  # see above
    return (libreoffice, f"~${kept}")

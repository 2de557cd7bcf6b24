"""Files that are not cleaned: signed ones, where any change breaks the signature, and those somebody locked (17.15.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.plan import CannotCleanError
from briefcheck.readers.docx.names import is_on
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SIGNED: Final = Text(
    en="The file is signed, and any change would break the signature. Ask whoever signed it for an unsigned copy, or take "
    "the signature out in Word first (File › Info › View Signatures).",
    zh="文件有数字签名，任何改动都会使签名失效。请向签名人索取未签名的版本，或先在 Word 中删除签名（文件 › 信息 › 查看签名）。",
)
PROTECTED: Final = Text(
    en="The document is protected against changes. If you may change it, stop the protection in Word first (Review › "
    "Restrict Editing › Stop Protection).",
    zh="文档设了编辑限制。如果你有权修改，请先在 Word 中停止保护（审阅 › 限制编辑 › 停止保护）。",
)
LOCKED: Final = Text(
    en="The file has a password against changes. If you may change it, take the password out in Word first (File › Save As "
    "› Tools › General Options).",
    zh="文件设了修改密码。如果你有权修改，请先在 Word 中去掉密码（文件 › 另存为 › 工具 › 常规选项）。",
)
ENCRYPTED: Final = Text(
    en="A part of the file is encrypted. Open it in its program, take the password out and save it.",
    zh="文件有一部分加了密。请用原来的程序打开，去掉密码后保存。",
)
_SIGNATURES: Final = frozenset({"origin", "signature"})
_ENCRYPTED_FLAG: Final = 0x1
_PASSWORD: Final = ("}hash", "}hashValue", "}cryptAlgorithmSid", "}algorithmName")


def refuse(parcel: Parcel) -> None:
    """Raise CannotCleanError for a file that must not, or cannot, be changed."""
    if any(entry.flags & _ENCRYPTED_FLAG for entry in parcel.package.entries.values()):
        raise CannotCleanError(ENCRYPTED)
    signed = any("digital-signature" in link.target or link.kind in _SIGNATURES for _, link in parcel.all_links())
    if signed or any(name.startswith("_xmlsignatures/") for name in parcel.names):
        raise CannotCleanError(SIGNED)
    for _, link in list(parcel.targets("settings")):
        root = parcel.edit(link.target, b"documentProtection", b"writeProtection")
        for element in () if root is None else root.iterchildren("*"):
            _refuse_setting(element)


def _refuse_setting(element: Element) -> None:
    word = str(element.tag).rpartition("}")[2]
    if word == "documentProtection":
        enforced = next((str(it) for key, it in element.attrib.items() if str(key).endswith("}enforcement")), "0")
        if is_on(enforced):
            raise CannotCleanError(PROTECTED)
    elif word == "writeProtection" and any(str(key).endswith(_PASSWORD) for key in element.attrib):
        raise CannotCleanError(LOCKED)

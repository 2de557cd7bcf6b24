"""What the settings of a file keep: variables, a mail merge; and the people who edited it together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.document.document import OF_THE_FILE, Concealed, HeldText
from briefcheck.readers.docx.concealed.loose import words_in
from briefcheck.readers.docx.concealed.marks import is_ink
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import holds
from briefcheck.readers.docx.names import names_of

_VARIABLE: Final = b"docVar "
_MERGE: Final = b"mailMerge"
_NOBODY: Final = frozenset({"", "none"})
_BOOKS: Final = holds(b"officeDocument/2006/bibliography", b"officeDocument/bibliography")


def find_variables(opened: Opened) -> Iterator[Concealed]:
    """Yield the document variables that have a value (17.15.1.32)."""
    for name, value in _variables(opened):
        yield Concealed("document-variable", value, OF_THE_FILE, name=name)


def _variables(opened: Opened) -> Iterator[tuple[str, str]]:
    if _VARIABLE not in opened.content(opened.settings):
        return
    root = opened.root(opened.settings)
    if root is None:
        return
    names = names_of(str(root.tag))
    for element in root.iter(names.w + "docVar"):
        value = (element.get(names.val) or "").strip()
        if value:
            yield element.get(names.w + "name") or "", value


def variable_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the values of the document variables as words."""
    for name, value in _variables(opened):
        yield HeldText("document-variable", value, OF_THE_FILE, name=name, header=name)


def find_merge(opened: Opened) -> Iterator[Concealed]:
    """Yield the source of a mail merge: ``text`` is the query, ``target`` the file (17.14)."""
    if _MERGE not in opened.content(opened.settings):
        return
    root = opened.root(opened.settings)
    if root is None:
        return
    names = names_of(str(root.tag))
    for merge in root.iter(names.w + "mailMerge"):
        query = next((it.get(names.val) or "" for it in merge.iterchildren(names.w + "query")), "")
        sources = [link.target for owner, link in opened.all_links if link.kind == "mailMergeSource"]
        yield Concealed("mail-merge", query, OF_THE_FILE, target=next(iter(sources), ""))


def find_people(opened: Opened) -> Iterator[Concealed]:
    """Yield the people kept with an account: ``author`` is the name, ``text`` the account (MS-DOCX 2.5.3.6)."""
    for _, link in opened.targets("people"):
        root = opened.root(link.target)
        for person in () if root is None else root.iter("{*}person"):
            prefix = str(person.tag).rpartition("}")[0] + "}"
            for presence in person.iter(prefix + "presenceInfo"):
                account = presence.get(prefix + "userId") or ""
                provider = presence.get(prefix + "providerId") or ""
                name = person.get(prefix + "author") or ""
                if provider.casefold() not in _NOBODY and account and account != name:
                    yield Concealed("person", account, OF_THE_FILE, author=name, name=provider)


def _is_stub(content: bytes) -> bool:
    return _BOOKS(content) and b"Source>" not in content


def custom_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the texts of the custom XML parts; the empty list of sources that Word adds by itself is left out."""
    seen: set[str] = set()
    for _, link in opened.targets("customXml"):
        if link.target.lower() in seen or _is_stub(opened.content(link.target)) or is_ink(opened, link.target):
            continue
        seen.add(link.target.lower())
        root = opened.root(link.target)
        for name, key, text in () if root is None else words_in(root):
            yield HeldText("custom-xml", text, OF_THE_FILE, name=name, header=key or name)

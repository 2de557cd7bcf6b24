"""The second look itself: when it is first asked for, and what it leaves unread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from briefcheck.document.document import Concealed, HeldText, NotRead, Part
from briefcheck.readers.docx.package import Package, Relationship
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.readers.docx.concealed.opened import Opened

_Found = TypeVar("_Found")

NOTHING: Final[Mapping[str, dict[str, Relationship]]] = MappingProxyType({})
_WHAT: Final = Text(en="what the file holds beside its text", zh="文件中正文以外的内容")
_FAILED: Final = Text(
    en="briefcheck failed at it: {error}. Save the document anew in Word and check it again",
    zh="briefcheck 处理时出错：{error}。请在 Word 中另存一份后重新检查",
)


class Inspection:
    """Looks into the bytes of a Word file once more. Two inspections of the same bytes are equal."""

    def __init__(
        self, package: Package, parts: tuple[Part, ...], links: Mapping[str, dict[str, Relationship]] = NOTHING
    ) -> None:
        """Take the package of the file, the parts it was read as, and the relationships that are known already."""
        self._package = package
        self._parts = parts
        self._links = links
        self._failed: list[NotRead] = []
        self._looked = False

    def __eq__(self, other: object) -> bool:
        """Tell whether the other looks into the same bytes."""
        return isinstance(other, Inspection) and self._package.data == other._package.data

    def __hash__(self) -> int:
        """Return the hash of the bytes."""
        return hash(self._package.data)

    def __repr__(self) -> str:
        """Return it without the bytes, which may be many and private."""
        return f"Inspection({len(self._package.data)} bytes)"

    def __reduce__(self) -> tuple[Callable[[bytes, tuple[Part, ...]], Inspection], tuple[bytes, tuple[Part, ...]]]:
        """Go to another process as the bytes."""
        return inspect, (self._package.data, self._parts)

    def is_inside(self, opened: Opened) -> None:
        """Note that the file is embedded in the one that was opened: how deep, and how many documents were met."""
        self._opened.depth = opened.depth + 1
        self._opened.documents = opened.documents

    def things(self) -> tuple[Concealed, ...]:
        """Return what the file holds and its pages do not show, beyond what the reader met."""
        return self._things

    def words(self) -> tuple[HeldText, ...]:
        """Return the words that stand in no paragraph of the document's parts."""
        return self._words

    def not_read(self) -> tuple[NotRead, ...]:
        """Return what could not be read in the looks taken so far."""
        if not self._looked:
            return ()
        return tuple(dict.fromkeys([*self._opened.not_read, *self._failed]))

    @cached_property
    def _opened(self) -> Opened:
        from briefcheck.readers.docx.concealed.opened import Opened

        self._looked = True
        return Opened(self._package, self._parts, self._links)

    @cached_property
    def _things(self) -> tuple[Concealed, ...]:
        from briefcheck.readers.docx.concealed import (
            changes,
            embedded,
            fields,
            letters,
            links,
            marks,
            pictures,
            settings,
            watermarks,
        )

        return self._all(
            changes.find_changes,
            letters.find_letters,
            pictures.find_hidden_pictures,
            pictures.find_crops,
            pictures.find_locations,
            pictures.find_thumbnail,
            watermarks.find_watermarks,
            fields.find_fields,
            fields.find_broken_references,
            settings.find_merge,
            links.find_links,
            embedded.find_embedded,
            embedded.find_macros,
            embedded.find_add_ins,
            embedded.find_printers,
            settings.find_variables,
            settings.find_people,
            marks.find_labels,
            marks.find_ink,
        )

    @cached_property
    def _words(self) -> tuple[HeldText, ...]:
        from briefcheck.readers.docx.concealed import (
            fields,
            inside,
            kept,
            loose,
            named,
            outward,
            pictures,
            settings,
            told,
            words,
            written,
        )

        return self._all(
            pictures.alt_texts,
            words.chart_words,
            words.diagram_words,
            words.drawing_words,
            words.shape_words,
            words.branch_words,
            words.control_words,
            named.object_names,
            named.form_words,
            named.mark_names,
            inside.embedded_words,
            fields.field_words,
            settings.variable_words,
            words.building_blocks,
            settings.custom_words,
            told.setting_words,
            loose.loose_words,
            kept.kept_words,
            written.picture_words,
            outward.addresses,
            outward.file_names,
        )

    def _all(self, *looks: Callable[[Opened], Iterable[_Found]]) -> tuple[_Found, ...]:
        """Take one look after the other. One that fails is said, and the others go on: a rule must not fall with it."""
        found: list[_Found] = []
        for look in looks:
            try:
                found.extend(look(self._opened))
            except Exception as error:  # noqa: BLE001  # a damaged file in a way nobody thought of
                self._failed.append(NotRead(_WHAT, _FAILED.fill({"error": type(error).__name__})))
        return tuple(found)


def inspect(data: bytes, parts: tuple[Part, ...]) -> Inspection:
    """Return the look into the file with these bytes."""
    return Inspection(Package(data), parts)

"""Putting the marks of a comment into the body: where it begins, where it ends, and the run that refers to it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from briefcheck.annotate.fields import FieldMap
from briefcheck.annotate.line import Line, node_of, part_run, top_of
from briefcheck.annotate.target import Target
from briefcheck.readers.docx.names import Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NEAR: Final = 2_000
"""Characters, about a page: so far behind the words the reference to a comment may stand."""


class Anchors:
    """The body of a file to which comments are being added."""

    def __init__(self, root: Element, lines: dict[int, Line], *, mixed: bool = False) -> None:
        """Take the root element of the main part and its paragraphs as traced.

        ``mixed``: a person's comment has the id of a note.
        """
        self.root = root
        self.lines = lines
        self.names: Names = names_of(str(root.tag))
        self._fields = FieldMap(root, self.names)
        self._veiled = _veiled(root, self.names)
        kinds = (self.names.w + word for word in ("footnoteReference", "endnoteReference"))
        self._noted = [kind for kind in kinds if mixed and len(list(islice(root.iter(kind), 2))) > 1]
        """The kinds of notes of which there is more than one, if no comment of ours may be met between their first two."""
        self._first_notes = [next(root.iter(kind)) for kind in self._noted]
        self._eaten: dict[Element, str] = {}

    def put(self, identifier: str, target: Target) -> bool:
        """Let the comment of this id hang on ``target``; tell whether it does. Of several the last put comes first."""
        begin, end = self._ends(target)
        last = target.lines[-1].element
        # one whose reference stands before all words is there already
        led = len(target.lines) == 1 and last in self._eaten and begin is not None
        if not led and (target.lines[0].element in self._veiled or last in self._veiled):
            return self._around(identifier, target)
        start, stop = self._mark("commentRangeStart", identifier), self._mark("commentRangeEnd", identifier)
        if begin is None or end is None:
            before = self._begun(last)
            if before is None:
                last.insert(0, start)
            else:
                before.addnext(start)
            start.addnext(stop)
            stop.addnext(self._reference(identifier))
            return True
        before, _ = self._outward(begin, first=True)
        if begin is end and begin in self._first_notes and not self._fields.around(begin):
            for mark in (start, stop, self._reference(identifier)):  # behind it the words of the notes would be others
                top_of(before, self.names).addprevious(mark)
            return True
        after, reference_after = self._outward(end, first=False)
        before.addprevious(start)
        _add_after(after, stop)
        reference = self._reference(identifier)
        _add_after(stop if reference_after is after else reference_after, reference)
        self._clear_of_notes(reference)
        return True

    def _begun(self, paragraph: Element) -> Element | None:
        """Return what stands before everything in a paragraph: its properties, and the comments that begin there.

        LibreOffice (7.4) loses one that begins behind another in a cell and goes on behind the table.
        """
        last = next(paragraph.iterchildren(self.names.p_pr), None)
        start, stop = self.names.w + "commentRangeStart", self.names.w + "commentRangeEnd"
        following = last.getnext() if last is not None else next(iter(paragraph), None)
        while following is not None and following.tag == start:
            after = following.getnext()
            if after is not None and after.tag == stop:  # begun and ended at once, as ours are
                break
            last, following = following, after
        return last

    def _ends(self, target: Target) -> tuple[Element | None, Element | None]:
        """Return the first and the last element of the words, runs parted so that nothing else stands in theirs."""
        if target.hung:
            self._part_around(target.hung[0], target.hung[-1])
            return target.hung[0], target.hung[-1]
        first, last = target.lines[0], target.lines[-1]
        for line, offset in ((first, target.start), (last, target.end)):
            new = line.part_at(offset, self.names)
            if new is not None:
                self._fields.same(*new)
        begin = next((piece for piece in first.pieces if piece.end > target.start), None)
        end = next((piece for piece in reversed(last.pieces) if piece.start < target.end), None)
        if begin is None or end is None:
            return None, None
        return begin.element, end.element

    def _part_around(self, first: Element, last: Element) -> None:
        """Part the runs in which these stand, so that no words are in theirs."""
        for at in (first, last.getnext()):
            run = None if at is None else at.getparent()
            if at is not None and run is not None and run.tag == self.names.r and isinstance(at.tag, str):
                part_run(run, at, self.names)

    def _outward(self, element: Element, *, first: bool) -> tuple[Element, Element]:
        """Return the node beside which the mark goes, and the one behind which the reference goes.

        Both stand outside of every field that must not be opened; the reference outside of links and tables of
        contents, too, and of tracked insertions: refusing one would take it along.
        """
        names = self.names
        fields = self._fields.around(element)
        closed = next((field for field in fields if not field.is_passed(names)), None)
        node = node_of(element if closed is None else closed.begin if first else closed.end, names)
        outer = node if not fields else node_of(fields[0].end, names)
        return node, top_of(outer, names)

    def _clear_of_notes(self, reference: Element) -> None:
        """Put a reference between the first note and the second behind the second, if that is not far.

        In a file where a person's comment has the id of a note, LibreOffice (7.4) gives the notes each other's words, and
        others with each comment that it meets between those two; without such a one it loses none.
        """
        names = self.names
        for kind in self._noted:
            wanted = (kind, names.t, names.w + "commentReference")
            notes = 0
            passed = False
            left = _NEAR
            for element in self.root.iter(*wanted):
                if element.tag == names.t:
                    left -= len(element.text or "") * passed
                elif element is reference[0]:
                    passed = True
                elif element.tag == wanted[0]:
                    notes += 1
                    if passed and notes == 2 and left >= 0:
                        self._move(reference, element)
                if left < 0 or notes == 2 or (passed and not notes):
                    break

    def _move(self, reference: Element, note: Element) -> None:
        """Put a reference behind a note, unless that stands in the first paragraph of a content control."""
        if next((it for it in note.iterancestors(self.names.w + "p") if it in self._veiled), None) is not None:
            return
        before = reference.getprevious()
        if before is not None:  # blanks behind it were there before it
            before.tail = reference.tail
            reference.tail = None
        _add_after(top_of(note, self.names), reference)

    @property
    def eaten(self) -> frozenset[str]:
        """The ids of the comments that LibreOffice takes the first paragraph from: the first in a control that is all."""
        return frozenset(self._eaten.values())

    def _around(self, identifier: str, target: Target) -> bool:
        """Put the marks around a content control: LibreOffice loses its first paragraph if a comment is in it.

        The reference goes into the next paragraph that is no such one; with none behind it, the paragraph before is
        taken instead of the words: False. With none before either, the reference goes before the words in the control,
        where LibreOffice (7.4) loses the first paragraph of the comment instead; others may then hang on their words.
        """
        names = self.names
        order = [line.element for _, line in sorted(self.lines.items())]
        first, last = target.lines[0].element, target.lines[-1].element
        behind = order[order.index(last) + 1 :]
        next_one = self._next_free(behind)
        before = self._next_free(reversed(order[: order.index(first)]))
        if next_one is None and before is not None:
            for mark in self._all(identifier):
                before.append(mark)
            return False
        start, stop, reference = self._all(identifier)
        self._veiled.get(first, first).addprevious(start)
        control = self._veiled.get(last)
        home = first if next_one is None else next_one
        properties = next(home.iterchildren(names.p_pr), None)
        if properties is None:
            home.insert(0, reference)
        else:
            properties.addnext(reference)
        if next_one is None:
            self._eaten[first] = identifier
        if control is not None and (next_one is None or control not in next_one.iterancestors()):
            _add_after(self._behind_covered(control, behind), stop)
        elif next_one is not None:
            reference.addprevious(stop)
        else:
            last.append(stop)
        self._clear_of_notes(reference)
        return True

    def _next_free(self, order: Iterable[Element]) -> Element | None:
        """Return the first of these paragraphs that takes a reference: in no control as its first, and shown."""
        return next((it for it in order if it not in self._veiled and _covered(it, self.names) is None), None)

    def _behind_covered(self, control: Element, order: Iterable[Element]) -> Element:
        """Return what words in a control end behind: the last of the covered cells that follow it, or the control.

        LibreOffice (7.4) drops these cells and, with them, the end of a comment right before them. ``order`` are the
        paragraphs behind the words.
        """
        last = control
        for paragraph in order:
            cell = _covered(paragraph, self.names)
            if cell is None:
                break
            last = cell
        return last

    def _all(self, identifier: str) -> tuple[Element, Element, Element]:
        return (
            self._mark("commentRangeStart", identifier),
            self._mark("commentRangeEnd", identifier),
            self._reference(identifier),
        )

    def _mark(self, word: str, identifier: str) -> Element:
        mark = self.root.makeelement(self.names.w + word)
        mark.set(self.names.id, identifier)
        return mark

    def _reference(self, identifier: str) -> Element:
        run = self.root.makeelement(self.names.r)
        run.append(self._mark("commentReference", identifier))
        return run


def _add_after(element: Element, new: Element) -> None:
    """Put ``new`` right behind ``element``; blanks that stood there stay behind both."""
    new.tail, element.tail = element.tail, None
    element.addnext(new)


def _covered(paragraph: Element, names: Names) -> Element | None:
    """Return the cell with a paragraph, or the control around it, if that is merged with the one above and not shown."""
    merges = f"{names.w}tcPr/{names.w}vMerge"
    for cell in paragraph.iterancestors(names.w + "tc"):
        if any(it.get(names.val, "continue") == "continue" for it in cell.iterfind(merges)):
            around = takewhile(lambda it: it.tag != names.w + "tr", cell.iterancestors())
            return [cell, *around][-1]
    return None


def _veiled(root: Element, names: Names) -> dict[Element, Element]:
    """Return the first paragraph of every content control around paragraphs or cells, with the outermost such control.

    Controls of Word's own building blocks (a table of contents, a cover page) are read otherwise, and do not count.
    """
    found: dict[Element, Element] = {}
    inside = {names.w + word for word in ("p", "tbl", "tc", "sdt", "customXml")}
    for control in root.iter(names.w + "sdt"):
        content = next(control.iterchildren(names.w + "sdtContent"), None)
        if content is None or next(control.iterancestors(names.w + "p"), None) is not None:
            continue
        child = next((it for it in content if it.tag in inside), None)
        if child is None or any(
            True for part in control.iterchildren(names.w + "sdtPr") for _ in part.iter(names.w + "docPartObj")
        ):
            continue
        first = next(content.iter(names.w + "p"), None)
        if first is not None:
            found.setdefault(first, control)
    return found

"""The looks that styles give: colour and size of letters, ground, each inherited over ``basedOn`` (17.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.readers.docx.concealed.colours import Colour, colour_of, ground_of, paints
from briefcheck.readers.docx.names import Names, is_on, names_of, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST: Final = 20  # as in the reader: Word allows no deeper basedOn chain than 11; a cycle ends here


class Look:
    """What one set of properties says: None where it says nothing. ``size`` in half points."""

    __slots__ = ("automatic", "colour", "ground", "hidden", "plain", "size")

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.colour: Colour | None = None
        self.automatic = False
        """True when the colour is set to be automatic: black on light, white on dark."""
        self.size: int | None = None
        self.ground: Colour | None = None
        self.hidden: bool | None = None
        self.plain = False
        """True when letters that look so can be read on any ground that Word chooses."""

    def take(self, properties: Element, names: Names) -> None:
        """Take what an ``rPr`` or the shading of a ``pPr`` says; of several the last."""
        for child in properties:
            word = names.local[child.tag]
            if word == "color":
                self.colour = colour_of(child.get(names.val), child.get(names.w + "themeColor"))
                self.automatic = self.colour is None
            elif word == "sz":
                self.size = whole_number(child.get(names.val), 24, 0, 3276)
            elif word == "shd":
                self.ground = ground_of(child, names) or self.ground
            elif word == "highlight":
                self.ground = colour_of(child.get(names.val)) or self.ground
            elif word == "vanish":
                self.hidden = is_on(child.get(names.val))

    def over(self, below: Look) -> Look:
        """Return this look, with what it does not say taken from ``below``."""
        look = Look()
        said = self.colour is not None or self.automatic
        look.colour, look.automatic = (self.colour, self.automatic) if said else (below.colour, below.automatic)
        look.size = self.size if self.size is not None else below.size
        look.ground = self.ground if self.ground is not None else below.ground
        look.hidden = self.hidden if self.hidden is not None else below.hidden
        return look


class StyleLooks:
    """The looks of the styles of a document."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the part with the styles; None: there is none."""
        self.defaults = Look()
        self.default_paragraph = ""
        self._own: dict[str, Look] = {}
        self._base: dict[str, str] = {}
        self._painted: set[str] = set()
        self._resolved: dict[str, Look] = {}
        if root is None:
            return
        names = names_of(str(root.tag))
        for element in root:
            word = names.local[element.tag]
            if word == "style":
                self._style(element, names)
            elif word == "docDefaults":
                for properties in element.iter(names.r_pr):
                    self.defaults.take(properties, names)

    def _style(self, element: Element, names: Names) -> None:
        identifier = element.get(names.w + "styleId") or ""
        default = element.get(names.w + "default")
        if element.get(names.type) == "paragraph" and default is not None and is_on(default):
            self.default_paragraph = identifier
        look = Look()
        for child in element:
            word = names.local[child.tag]
            if word in {"rPr", "pPr"}:
                look.take(child, names)
            elif word == "basedOn":
                self._base[identifier] = child.get(names.val) or ""
        if element.get(names.type) == "table" and any(paints(shade, names) for shade in element.iter(names.w + "shd")):
            self._painted.add(identifier)
        self._own[identifier] = look

    def __getitem__(self, identifier: str) -> Look:
        """Return the look of a style, resolved; one that says nothing for an unknown style."""
        if identifier not in self._resolved:
            look = Look()
            for step in self._chain(identifier):
                look = look.over(self._own.get(step) or Look())
            self._resolved[identifier] = look
        return self._resolved[identifier]

    def paints(self, table_style: str) -> bool:
        """Tell whether a table style gives any of its cells a ground."""
        return any(step in self._painted for step in self._chain(table_style))

    def _chain(self, identifier: str) -> list[str]:
        chain = [identifier]
        while len(chain) < _DEEPEST and (base := self._base.get(chain[-1])) and base not in chain:
            chain.append(base)
        return chain

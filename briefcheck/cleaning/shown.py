"""What of the file's properties its pages show: by a field, or by a content control that is bound to one (17.5.2.6).

Word fills both anew from the property. Were it taken out, words of the page would go with it.
"""

from __future__ import annotations

import re
from typing import Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import mentions

_FIELD: Final = re.compile(
    r"\s*(?:(DOCPROPERTY|DOCVARIABLE|INFO)\s+(?:\"([^\"]*)\"|(\S+))|(AUTHOR|LASTSAVEDBY|TEMPLATE|EDITTIME|REVNUM|PRINTDATE)\b)",
    re.IGNORECASE,
)
_STEP: Final = re.compile(r"(?:[\w.-]+:)?([\w.-]+)(?:\[\d+\])?\s*$")
_OF_FIELD: Final = {
    "author": "creator",
    "lastsavedby": "lastmodifiedby",
    "edittime": "totaltime",
    "revnum": "revision",
    "printdate": "lastprinted",
}
"""What the properties are called in the file that fields have other names for."""


def shown_names(parcel: Parcel) -> frozenset[str]:
    """Return the names, folded, of the properties and variables that the text shows."""
    found: set[str] = set()
    for name in parcel.stories():
        content = parcel.content(name)
        if not mentions(content, b"instrText", b"fldSimple", b"dataBinding"):
            continue
        root = parcel.root(name)
        for element in root.iter("{*}dataBinding"):
            path = next((str(value) for key, value in element.attrib.items() if str(key).endswith("}xpath")), "")
            step = _STEP.search(path)
            found |= {step[1].casefold()} if step else set()
        codes = ["".join(it.text or "" for it in paragraph.iter("{*}instrText")) for paragraph in root.iter("{*}p")]
        codes += [str(value) for it in root.iter("{*}fldSimple") for value in it.attrib.values()]
        for code in codes:
            for kind, quoted, bare, word in _FIELD.findall(code):
                asked = (quoted or bare if kind else word).casefold()
                found |= {asked, _OF_FIELD.get(asked, asked)}
    return frozenset(found)


def bound_stores(parcel: Parcel) -> frozenset[str]:
    """Return the ids, folded, of the custom XML parts to which content controls are bound."""
    found: set[str] = set()
    for name in parcel.stories():
        root = parcel.edit(name, b"dataBinding")
        for element in () if root is None else root.iter("{*}dataBinding"):
            found |= {str(it).casefold() for key, it in element.attrib.items() if str(key).endswith("}storeItemID")}
    return frozenset(found)

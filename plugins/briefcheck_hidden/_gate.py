"""Which of the rules have anything to look at, by the kinds of things that the file holds."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context

_BY_KIND = {
    "add-in": ("add-in",),
    "attached-template": ("attached-template",),
    "comment": ("comment", "html-comment", "ink"),
    "cropped-image": ("cropped-picture",),
    "draft-watermark": ("watermark",),
    "embedded-file": ("embedded-file",),
    "external-link": ("attached-template", "external-link"),
    "hidden-text": ("hidden-text", "hidden-picture"),
    "image-location": ("picture-location",),
    "link-field": ("link-field",),
    "macro": ("macro",),
    "mail-merge": ("mail-merge", "merge-field"),
    "stale-thumbnail": ("thumbnail",),
    "tiny-text": ("tiny-text",),
    "tracked-change": ("tracked-insertion", "tracked-deletion", "tracked-format"),
    "white-text": ("white-text",),
}
_OF_PROPERTIES = {
    "personal-property": ("document-variable", "person", "printer"),
    "sensitivity-label": ("sensitivity-label",),
}
"""Those that look at custom properties as well."""
_PATHS = ("file-link", "external-link")
ERRORS = ("Error!", "No table of", "错误", "未找到", "錯誤")
"""One of these stands in whatever Word writes in the place of a field that fails."""


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves.

    ``author`` and ``company`` say nothing without a list, which is an option. In the house most rules are off, and for
    those that are on the second look into the file is not taken.
    """
    boxes = {"description", "category", "subject"}
    if any(entry.group == "core" and entry.value and entry.name in boxes for entry in context.document.properties):
        yield "property-words"
    if context.audience == "internal":
        if any(word in passage.text for passage in context.passages for word in ERRORS):
            yield "broken-reference"
        yield from ("highlight-left", "local-path", *_BY_KIND, *_OF_PROPERTIES)
        return
    document = context.document
    kinds = {entry.kind for entry in document.held}
    yield from ("broken-reference", "highlight-left")
    yield from (name for name, of in _BY_KIND.items() if not kinds.isdisjoint(of))
    custom = any(entry.group == "custom" for entry in document.properties)
    yield from (name for name, of in _OF_PROPERTIES.items() if custom or not kinds.isdisjoint(of))
    if (
        not kinds.isdisjoint(_PATHS)
        or any(entry.kind == "alt-text" for entry in document.held_text)
        or any("/" in entry.value or "\\" in entry.value for entry in document.properties)
    ):
        yield "local-path"

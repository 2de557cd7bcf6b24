"""Rules about what a file holds and its pages do not show, or should not show any more when it is sent."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "add-in",
    "attached-template",
    "author",
    "broken-reference",
    "comment",
    "company",
    "cropped-image",
    "draft-watermark",
    "embedded-file",
    "external-link",
    "hidden-text",
    "highlight-left",
    "image-location",
    "link-field",
    "local-path",
    "macro",
    "mail-merge",
    "personal-property",
    "property-words",
    "sensitivity-label",
    "stale-thumbnail",
    "tiny-text",
    "tracked-change",
    "white-text",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about concealed content."""
    return rules_in(__name__, _RULES, gate="_gate:wanted")

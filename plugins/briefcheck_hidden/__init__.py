"""Rules about what a file holds and its pages do not show, or should not show any more when it is sent."""

from __future__ import annotations

from importlib import import_module

from briefcheck import Rule, hookimpl

_MODULES = (
    "add_in",
    "attached_template",
    "author",
    "broken_reference",
    "comment",
    "company",
    "cropped_image",
    "draft_watermark",
    "embedded_file",
    "external_link",
    "hidden_text",
    "highlight_left",
    "image_location",
    "link_field",
    "local_path",
    "macro",
    "mail_merge",
    "personal_property",
    "stale_thumbnail",
    "tiny_text",
    "tracked_change",
    "white_text",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about concealed content."""
    return [import_module(f"{__name__}.{module}").check for module in _MODULES]

"""The tags of HTML, in the two groups a reader of text tells apart."""

from __future__ import annotations

_BLOCK = """
address article aside blockquote body caption center col colgroup dd details div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 head header hr html legend li link main nav ol optgroup option p pre section summary table tbody
td tfoot th thead title tr ul
"""
_INLINE = """
a abbr audio b big br button cite code del dfn em embed font i iframe img input ins kbd label mark meta object picture q
s samp script select small source span strike strong style sub sup svg template textarea time track tt u var video wbr
"""

BLOCK_TAGS = frozenset(_BLOCK.split())
"""Tags that begin and end a paragraph."""

TAGS = BLOCK_TAGS | frozenset(_INLINE.split())
"""Tags that a page does not show. Any other (``<client>``, ``<name>``) is a writer's blank to fill in: words."""

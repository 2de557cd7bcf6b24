"""The option that most of the rules share, and how it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefcheck import Text, option, plain, record
from briefcheck_sensitive._hits import Hit


@record
class Allowing:
    """The options of a rule that has none but what may stand in documents."""

    allow: tuple[str, ...] = option(
        (),
        Text(
            en="Numbers that may stand in documents, such as the agency's own and samples; spaces and dashes do not count.",
            zh="允许出现的号码，例如本公司的号码、示例号码；空格和连字符不计。",
        ),
    )


def bare(number: str) -> str:
    """Return a number as it counts: capitals and digits, in half width, without anything between them."""
    return re.sub(r"[\W_]", "", plain(number).text).upper()


def not_allowed(hits: Iterable[Hit], allow: Iterable[str]) -> Iterator[Hit]:
    """Yield the hits whose value is not among ``allow``."""
    found = list(hits)
    if not found:
        return iter(())
    allowed = set(map(bare, allow))
    return (hit for hit in found if bare(hit.value) not in allowed)

"""The option that most of the rules share, and how it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefcheck import Context, Text, option, plain, record
from briefcheck_sensitive._hits import Hit

PAYABLE = ("estimate", "quotation", "invoice")
PAYABLE_HELP = Text(
    en="Document types that say where to pay: an account there is most likely the house's own, and only a possible finding.",
    zh="写明收款账户的文档类型：里面的账号多半是本公司的，只作提示。",
)


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


@record
class Payable:
    """The options of a rule about account numbers."""

    allow: tuple[str, ...] = option(
        (),
        Text(
            en="Numbers that may stand in documents, such as the agency's own and samples; spaces and dashes do not count.",
            zh="允许出现的号码，例如本公司的号码、示例号码；空格和连字符不计。",
        ),
    )
    payable_in: tuple[str, ...] = option(PAYABLE, PAYABLE_HELP)


def doubtful(hits: Iterable[Hit], context: Context, payable_in: Iterable[str]) -> Iterator[Hit]:
    """Yield the hits, as mere possibilities in a paper that says where to pay."""
    payable = context.type is not None and context.type.id in payable_in
    return (hit._replace(confidence="possible") if payable else hit for hit in hits)


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

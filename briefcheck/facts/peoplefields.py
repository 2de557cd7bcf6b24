"""Fields that list people by their side: Client: Rita, Min / Agency: Tom; 甲方：王强 above 乙方：李娜."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.document.normal import fold
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Field
from briefcheck.facts.names import lists_names, split_names
from briefcheck.facts.sides import is_company, lists_several
from briefcheck.frozen import replace

IDS = {"attendees": "", "client-side": "client", "agency-side": "agency"}
"""Ids that document types give to the fields with those present, and the side they are of."""

CHAIRS = frozenset({"chair", "recorder"})
"""Those of the fields with somebody who was there by what they did."""


def with_client_list(fields: Sequence[Field]) -> Iterator[Field]:
    """Yield the fields; ``Client: Rita, Min / Agency: Tom`` on one line lists the client's people, not its name."""
    lines = {line_of(field) for field in fields if field.id == "agency-side"}
    client = next((fold(field.value).casefold() for field in fields if field.id == "client"), "")
    beside = False
    for index, field in enumerate(fields):
        if not field.id:
            # Halvorsen: Dana Reed, Tim Cole, where the client is Halvorsen Foods; below it the people of the other side
            own = bool(client) and client.startswith(fold(field.label).casefold()) and lists_names(field.value)
            if own or (beside and is_company(field.label, field.value) and lists_several(field.value)):
                beside = True
                yield Field("attendees", field.label, f"{field.label}: {field.value}", field.place, field.label_place)
                continue
        beside = field.id in IDS
        following = fields[index + 1].id if index + 1 < len(fields) else ""
        # 甲方：王强 above 乙方：李娜; in Latin letters a company looks like a name
        above = following == "agency-side" and lists_names(field.value) and _are_surely_people(field.value)
        listed = field.id == "client" and (line_of(field) in lines or above)
        yield replace(field, id="client-side") if listed else field


def _are_surely_people(value: str) -> bool:
    """Whether the names of a list are no companies: Chinese ones, or several with a first name that is known."""
    names = [name for _, name in split_names(value)]
    first = [name.casefold().partition(" ")[0] for name in names]
    return not value.isascii() or (len(names) > 1 and not set(first) - GIVEN_NAMES)


def line_of(field: Field) -> tuple[object, ...]:
    """Return what is the same for the fields of one line, or of one row of a form."""
    place = field.label_place
    return (place.part, place.line, place.paragraph, place.table, place.row)

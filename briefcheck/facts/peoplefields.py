"""Fields that list people by their side: Client: Rita, Min / Agency: Tom; 甲方：王强 above 乙方：李娜."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.document.normal import fold
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Field
from briefcheck.facts.names import is_chinese_name, lists_names, split_names
from briefcheck.facts.sides import is_company, lists_several
from briefcheck.frozen import replace

IDS = {"attendees": "", "client-side": "client", "agency-side": "agency"}
"""Ids that document types give to the fields with those present, and the side they are of."""

CHAIRS = frozenset({"chair", "recorder"})
"""Those of the fields with somebody who was there by what they did."""


def with_client_list(fields: Sequence[Field]) -> Iterator[Field]:
    """Yield the fields; ``Client: Rita, Min / Agency: Tom`` on one line lists the client's people, not its name."""
    lines = {line_of(field) for field in fields if field.id == "agency-side"}
    present = {line_of(field) for field in fields if field.id == "attendees"}
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
        # 与会人员：李娜，缺席：赵敏，客户：孙莉
        beside_them = line_of(field) in present and _are_people(field.value)
        listed = field.id == "client" and (line_of(field) in lines or above or beside_them)
        yield replace(field, id="client-side") if listed else field


def _are_surely_people(value: str) -> bool:
    """Whether the names of a list are no companies: Chinese ones, or several with a first name that is known."""
    names = [name for _, name in split_names(value)]
    first = [name.casefold().partition(" ")[0] for name in names]
    return not value.isascii() or (len(names) > 1 and not set(first) - GIVEN_NAMES)


_OF_FIRMS = frozenset(
    "foods tea coffee brands group bank media studios ltd limited inc co plc llc gmbh company dairy motors cars hotels".split()  # noqa: SIM905
)


def _are_people(value: str) -> bool:
    """Whether the words of a list are people's names for sure, be it one: Orla Foods looks like one."""
    words = [name.strip(" .。").casefold().split() for _, name in split_names(value)]
    return bool(words) and all(
        bool(name)
        and (
            is_chinese_name(name[0]) if not name[0].isascii() else name[0] in GIVEN_NAMES and name[-1] not in _OF_FIRMS
        )
        for name in words
    )


def line_of(field: Field) -> tuple[object, ...]:
    """Return what is the same for the fields of one line, or of one row of a form."""
    place = field.label_place
    return (place.part, place.line, place.paragraph, place.table, place.row)

"""For whom an owner works: the client or the agency."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.doctypes.schema import FieldType
from briefcheck.document.normal import fold
from briefcheck.facts.model import Owner
from briefcheck.lazy import pattern
from briefcheck.rules.context import Context

Side: TypeAlias = Literal["client", "agency", ""]

_WORDS: dict[str, Side] = {
    **dict.fromkeys(
        (
            "client",
            "clients",
            "the client",
            "customer",
            "客户",
            "客户方",
            "贵司",
            "贵方",
            "甲方",
            "广告主",
            "品牌方",
            "委托方",
        ),
        "client",
    ),
    **dict.fromkeys(
        ("agency", "the agency", "我方", "我司", "乙方", "广告公司", "代理商", "代理公司", "公司", "公司方"), "agency"
    ),
}
"""What the two sides are called; a supplier is neither, and 对方 is whoever the writer is not."""

_CLIENTS_GROUP = pattern(
    r"(?:客户|甲方|品牌方|广告主)(?:方|的)?(?!部|组|群|服务|经理|总监|主管|执行)\S|"
    r"(?:the )?client(?:'s)? (?!services?\b|servicing|solutions?\b|leads?\b|relations?|management|partners?\b)"
)
"""How a department of the client begins: 客户财务部, client legal; 客户部 and client services are the agency's own."""
_NO_LETTER = pattern(r"[\W_]+")

_TEMPLATE = pattern(r"【[^】]*】|\[[^\]]*\]|<[^>]*>|\{\{.*\}\}|[xX×_]{2,}", needs="【[<{xX×_")
"""What a template holds in the place of a name."""

_CLIENT = "client"
"""The id of the field in all types that have one."""
_OTHERWISE = 2
"""Fields of types that mean something else by a label, from which on it tells no client by itself."""


def find_client(context: Context) -> str:
    """Return the client's name; where the type is not recognised, by the labels that any type has for it."""
    value = _client_value(context).strip()
    return "" if _TEMPLATE.fullmatch(value) else value


def _client_value(context: Context) -> str:
    if context.type is not None:
        field = context.field(_CLIENT)
        return field.value if field else ""
    fields = [field for type_ in context.types for field in type_.fields if field.id == _CLIENT]
    labels = {name for field in fields for name in _labels(field)}
    values = (
        field.value
        for field in context.fields
        if field.value and (label := fold(field.label).strip(" :*")) in labels and not _says_otherwise(label, context)
    )
    return next(values, "")


def _says_otherwise(label: str, context: Context) -> bool:
    """Whether a label means something else in several types: To: is the client of an invoice, but whoever gets a mail or a memo."""
    others = (field for type_ in context.types for field in type_.fields if field.id != _CLIENT)
    return sum(label in _labels(field) for field in others) >= _OTHERWISE


def _labels(field: FieldType) -> set[str]:
    return {fold(name) for name in (field.name.en, field.name.zh, *field.also_called)}


def side_named(name: str) -> Side:
    """Return the side that a word means, "" if it means none."""
    return _WORDS.get(fold(name).strip(), "")


def side_of(owner: Owner, context: Context) -> Side:
    """Return the side of an owner: as named, as the list of attendees, or as the register of people has it."""
    if owner.kind == "side":
        return side_named(owner.name) or _of_company(owner.name, context)
    if owner.kind == "group":
        return "client" if _CLIENTS_GROUP.match(fold(owner.name).strip()) else ""
    if owner.kind != "person":
        return ""
    names = {name for name in (owner.person, owner.name) if name}
    companies = [person.company for person in context.attendees if person.name in names]
    companies += [person.side for person in context.house.people if person.name in names]
    return next(
        (side for company in companies if (side := _of_company(company, context) or _other(company, context))), ""
    )


def _of_company(company: str, context: Context) -> Side:
    """Return the side of a company's name: the client's name, or whole words of it, is the client."""
    known = side_named(company)
    name, client = (_NO_LETTER.sub(" ", fold(text)).strip() for text in (company, find_client(context)))
    if known or len(name) < 2:
        return known
    is_part = f" {name} " in f" {client} " if name.isascii() else name in client
    return "client" if is_part else ""


def _other(company: str, context: Context) -> Side:
    """Return agency where people of two companies met and the other one is the client."""
    others = {person.company for person in context.attendees if person.company and person.company != company}
    if not company or len(others) != 1:
        return ""
    return "agency" if _of_company(others.pop(), context) == "client" else ""

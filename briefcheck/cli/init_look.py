"""What ``briefcheck init`` sees in a folder: its documents and their types, who they are for, registers, its repository."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from briefcheck.errors import ConfigError
from briefcheck.frozen import frozen

if TYPE_CHECKING:
    from briefcheck.rules.report import DocumentReport

MUCH = 20
"""So many findings of weight are too many to mend before the first use: a baseline is proposed."""
_SURE = 0.8
"""Of the documents of a folder so many must be recognised, and all of them as one type, for the folder to have it."""
_FEWEST = 2

_CLIENT = re.compile(r"(?i)(?:to|for|from)?[-_ ]?(?:the[-_ ])?clients?|external|发(?:送)?客户|给客户|客户版?|外发|对客")
_PUBLIC = re.compile(r"(?i)public|press(?:[-_ ]releases?)?|website|公开|对外公开|新闻稿|官网")
_PEOPLE = re.compile(r"(?i)(?:people|staff|team|employees|contacts|人员(?:名单|表)?|员工(?:名单|表)?|通讯录)")
_CLIENTS = re.compile(r"(?i)(?:clients?|customers|客户(?:名单|表|列表)?)")

Register = Literal["people", "clients"]


@frozen
class Seen:
    """What is in a folder. Paths are those of folders and files below it, with slashes; "" is the folder itself.

    ``types`` and ``audiences`` are by folder; ``registers`` are files that can be read as such; ``repository`` is
    the top of its git repository, "" for none. ``unchecked`` are the documents that could not be checked in full.
    """

    documents: int
    recognised: int
    findings: int
    types: Mapping[str, str]
    audiences: Mapping[str, str]
    registers: Mapping[Register, str]
    repository: str
    unchecked: tuple[str, ...] = ()


def look(folder: str, reports: Sequence[DocumentReport]) -> Seen:
    """Return what is in a folder; ``reports`` are on its documents."""
    relative = [(_below(report.path, folder), report) for report in reports]
    types = {path: report.type for path, report in relative if report.status != "unchecked" or report.type}
    counting = ("error", "warning")
    return Seen(
        documents=len(reports),
        recognised=sum(report.type is not None for report in reports),
        findings=sum(it.severity in counting and not it.waived for report in reports for it in report.findings),
        types=dict(_types(types)),
        audiences=dict(_audiences(types)),
        registers=dict(_registers(folder)),
        repository=_repository(folder),
        unchecked=tuple(path for path, report in relative if report.status == "unchecked"),
    )


def _below(path: str, folder: str) -> str:
    return os.path.relpath(os.path.abspath(path), os.path.abspath(folder)).replace(os.sep, "/")


def _types(types: Mapping[str, str | None], under: str = "") -> Iterator[tuple[str, str]]:
    """Yield the folders whose documents are of one type, the highest there are."""
    inside = {path: type_ for path, type_ in types.items() if path.startswith(under)}
    known = Counter(type_ for type_ in inside.values() if type_ is not None)
    share = _SURE if under else 1.0  # at the top there is always a paper of another kind
    if len(known) == 1 and known.total() >= max(_FEWEST, share * len(inside)):
        yield under, next(iter(known))
        return
    for folder in _folders(inside, under):
        yield from _types(inside, folder)


def _folders(paths: Iterable[str], under: str) -> list[str]:
    """Return the folders right below one, each with a slash at its end."""
    rest = (path[len(under) :].partition("/") for path in paths)
    return sorted({under + first + "/" for first, slash, _ in rest if slash})


def _audiences(paths: Iterable[str], under: str = "") -> Iterator[tuple[str, str]]:
    """Yield the folders whose name says for whom what is in them is."""
    inside = [path for path in paths if path.startswith(under)]
    for folder in _folders(inside, under):
        name = folder.rstrip("/").rpartition("/")[2]
        if _PUBLIC.fullmatch(name):
            yield folder, "public"
        elif _CLIENT.fullmatch(name):
            yield folder, "client"
        else:
            yield from _audiences(inside, folder)


def _registers(folder: str) -> Iterator[tuple[Register, str]]:
    """Yield the lists of people and of clients in a folder, that can be read as such."""
    kinds: tuple[tuple[Register, re.Pattern[str]], ...] = (("people", _PEOPLE), ("clients", _CLIENTS))
    for kind, named in kinds:
        for name in sorted(os.listdir(folder)):
            stem, ending = os.path.splitext(name)
            if (
                ending.lower() in {".csv", ".yaml", ".yml"}
                and named.fullmatch(stem)
                and _is_register(folder, kind, name)
            ):
                yield kind, name
                break


def _is_register(folder: str, kind: Register, name: str) -> bool:
    from briefcheck.policy.configfile import HouseNodes
    from briefcheck.policy.house import house_of
    from briefcheck.yamlfile import node_of

    try:
        house, _ = house_of([HouseNodes(folder=os.path.abspath(folder), **{kind: node_of(name)})])
    except ConfigError:
        return False
    return bool(house.people if kind == "people" else house.clients)


def _repository(folder: str) -> str:
    current = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(current, ".git")):
        parent = os.path.dirname(current)
        if parent == current:
            return ""
        current = parent
    return current


def pattern_of(folder: str) -> str:
    """Return the pattern of a folder as briefcheck.yaml has it: as in .gitignore, from the top, signs of patterns made plain."""
    return "/" + re.sub(r"([*?\[])", r"[\1]", folder)

"""Work that changes hands in a Chinese line: 原来老陈负责，现在换成马琳."""

from __future__ import annotations

from briefcheck.facts.actions.owners import Found, Register
from briefcheck.lazy import pattern

_MOVED = pattern(
    r"(?:原来?|之前|本来|原先|以前)[^,，。;；]{2,16}[,，]\s*(?:后来|现在?|目前)?\s*(?:换成?|改成?|改由|改为|转给|转交|移交给?|交接给|交给|由)\s*",
    needs="原之本以",
)


def handed_over(line: str, register: Register) -> Found | None:
    """Return who has the work now that another one had before."""
    moved = _MOVED.search(line)
    end = register.name_at(line, moved.end()) if moved is not None else 0
    if moved is None or end <= moved.end() or not register.is_person(line[moved.end() : end]):
        return None
    return Found(register.read(line[moved.end() : end], sure=True), moved.end(), end)

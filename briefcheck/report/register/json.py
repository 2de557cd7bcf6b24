"""The register as JSON: the contract for programs. ``schemas/actions.schema.json`` describes it."""

from __future__ import annotations

import json
from datetime import date

from briefcheck.report.register.model import Entry, Register
from briefcheck.text import Language


def write_json(register: Register, language: Language) -> str:
    """Return the register as JSON, places and reasons in ``language``."""
    content = {
        "version": 1,
        "tool": {"name": "briefcheck", "version": register.version},
        "today": register.today.isoformat(),
        "actions": [_action(entry, register.today, language) for entry in register.entries],
        "not_read": [{"path": piece.path, "why": piece.why.in_(language)} for piece in register.unread],
        "summary": {
            "documents": register.documents,
            "found": register.found,
            "actions": len(register.entries),
            "overdue": sum(entry.is_overdue(register.today) for entry in register.entries),
            "without_owner": sum(not entry.owned for entry in register.entries),
            "without_date": sum(entry.due is None for entry in register.entries),
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _action(entry: Entry, today: date, language: Language) -> dict[str, object]:
    source = entry.source
    return {
        "path": source.path,
        "line": entry.line,
        "where": entry.where.in_(language),
        "text": entry.text,
        "owners": [owner.name for owner in entry.owners],
        "owner_kind": entry.owners[0].kind if entry.owners else None,
        "person": entry.person or None,
        "side": next((owner.side for owner in entry.owners if owner.side), None),
        "due": entry.due.isoformat() if entry.due else None,
        "due_text": entry.due_text or None,
        "due_kind": entry.due_kind,
        "overdue": entry.is_overdue(today),
        "status": entry.status,
        "type": source.type or None,
        "client": source.client or None,
        "meeting_date": source.meeting_date.isoformat() if source.meeting_date else None,
    }

"""By when: the due date of a line or of a cell, told from dates of other things and from vague words."""

from briefcheck.facts.actions.due.find import find_due, has_deadline, is_placeholder, read_due
from briefcheck.facts.actions.fieldlabels import due_label

__all__ = ["due_label", "find_due", "has_deadline", "is_placeholder", "read_due"]

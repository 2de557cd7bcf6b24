"""What forms are filled in with where a rule asks for more than any answer, and how the shipped rules judge them."""

from __future__ import annotations

from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.finding import Audience
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Language

ANSWERS: dict[Language, dict[str, dict[str, str]]] = {"en": {}, "zh": {}}
"""By language and type: what to write at a place of the form."""


def checked(data: bytes, path: str, audience: Audience) -> DocumentReport:
    """Return what the shipped rulesets report on a file."""
    extensions = load_extensions()
    policy = Policies(extensions, audience=audience).for_file(path)
    reader = next(it for it in extensions.readers if path.endswith(tuple(it.suffixes)))
    return check_document(reader.read(data, path), policy, extensions)

"""What forms are filled in with where a rule asks for more than any answer, and how the shipped rules judge them."""

from __future__ import annotations

from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.finding import Audience
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Language

ANSWERS: dict[Language, dict[str, dict[str, str]]] = {
    "en": {
        "account-plan": {"profit": "RMB 400,000 by 31 December 2024."},
        "agenda": {"field:issue-date": "3 June 2024"},
        "communication-strategy": {
            "marketing-objective": "Sales are to grow by 10% by 31 December 2024.",
            "insight": "People who work from home miss the tea break (research, March 2024).",
        },
        "creative-brief": {"insight": "People who work from home miss the tea break (research, March 2024)."},
        "media-brief": {"field:plan-due": "28 June 2024"},
        "receivables": {
            "field:date": "25 June 2024",
            "items/due": "10 July 2024",
            "next-steps/due": "5 July 2024",
        },
    },
    "zh": {
        "account-plan": {"profit": "到2024年12月31日，人民币40万元。"},
        "agenda": {"field:issue-date": "2024年6月3日"},
        "communication-strategy": {
            "marketing-objective": "销售额到2024年12月31日增长10%。",
            "insight": "在家上班的人下午想歇一会儿（2024年3月调研）。",
        },
        "creative-brief": {"insight": "在家上班的人下午想歇一会儿（2024年3月调研）。"},
        "media-brief": {"field:plan-due": "2024年6月28日"},
        "receivables": {
            "field:date": "2024年6月25日",
            "items/due": "2024年7月10日",
            "items/action": "2024年7月5日前打电话催款",
            "next-steps/due": "2024年7月5日",
        },
    },
}
"""By language and type: what to write at a place of the form."""


def checked(data: bytes, path: str, audience: Audience) -> DocumentReport:
    """Return what the shipped rulesets report on a file."""
    extensions = load_extensions()
    policy = Policies(extensions, audience=audience).for_file(path)
    reader = next(it for it in extensions.readers if path.endswith(tuple(it.suffixes)))
    return check_document(reader.read(data, path), policy, extensions)

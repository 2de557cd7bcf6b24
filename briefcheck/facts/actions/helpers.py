"""Those who only help the one in the lead: 李娜牵头，小周、老高配合，…; 李娜主责，王强配合3月8日前发方案."""

from __future__ import annotations

from briefcheck.facts.actions.owners import Register
from briefcheck.lazy import HAN, pattern

_HELPERS = pattern(
    r"\s*[，,、；;]?\s*(?P<who>[^，,。；;：:（()）]{1,16}?)(?:配合|协助|支持|辅助|为辅|参与|参加|协同|协办)\s*(?=[，,。；;：:、)）]|$)",
    needs=HAN,
)
"""Those who only help, a clause of their own: 李娜牵头，小周、老高配合，…"""

_LED = pattern(r"(?:主责|牵头|负责|主导|为主|主办)[，,、；;]?\s*$", needs=HAN)
_HELPS_BY = pattern(
    r"\s*[，,、；;]?\s*(?P<who>[^，,。；;：:（()）]{1,12}?)(?:配合|协助|支持|辅助)(?=\x1f|\d{1,2}[月/.日号]|[下本这]?周|明[天日]|今[天晚])",
    needs=HAN,
)
"""The same before the day of what the one in the lead does: 李娜主责，王强配合3月8日前发方案."""

_IN_LEAD = pattern(r"\s*负责(?=[，,、；;])", needs=HAN)


def after_helpers(line: str, at: int, register: Register) -> int:
    """Return the offset behind a clause that only says who helps; ``at`` where none follows."""
    lead = _IN_LEAD.match(line, at)
    begin = lead.end() if lead is not None else at
    helpers = _HELPERS.match(line, begin)
    if helpers is None and _LED.search(line, max(0, begin - 4), begin) is not None:
        helpers = _HELPS_BY.match(line, begin)
    return helpers.end() if helpers is not None and register.read(helpers["who"], sure=False) else at

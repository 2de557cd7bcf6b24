"""Whose a side, a group or a department is, by its words."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck import Context, fold, pattern

_OURS = frozenset(
    "我方|我司|乙方|广告公司|代理商|代理公司|代理方|我公司|agency|the agency|our agency|us".split("|")  # noqa: SIM905
)
_EVERYBODY = pattern(
    r"大家|大伙|各|^全$|(?<![安保])全(?:体|员|部|组|队|都|公司)|所有|^每|相关|有关|双方|三方|我们|咱们|一起|们$|"
    r"^(?:公司|内部|团队|小组|项目组|组内)$|"
    r"\b(?:all|every\w*|each|both|we|us|someone|somebody|whoever|any(?:one|body)|relevant|stakeholders?|volunteers?)\b|"
    # the people team and channel marketing are departments
    r"\b(?:channel|here|members?|attendees|staff|parties|people)(?=$|[,;/)]| (?:of|who|in|on|from|at|present|involved)\b)|"
    r"^(?:the |project |whole )?(?:team|group)$"
)
_DEPARTMENT = pattern(r"(?:部门?|组|中心|委员会)$|\b(?:team|group|department|dept|committee|board|wg|sig|desk|studio)$")


def is_everybody(name: str) -> bool:
    """Tell whether a group is everybody, anybody or whoever it concerns: 大家, 相关人员, all, both parties."""
    return _EVERYBODY.search(_folded(name)) is not None


def is_department(name: str, context: Context) -> bool:
    """Tell whether a group is a part of a company: 媒介部, brand team, or a word the house has for one."""
    folded = _folded(name)
    return folded in context.house.words.groups or _DEPARTMENT.search(folded) is not None


def is_ours(name: str, names: Iterable[str] = ()) -> bool:
    """Tell whether a side is the agency's own; ``names`` are the names of the company itself."""
    folded = _folded(name)
    return folded in _OURS or folded in map(_folded, names)


def _folded(name: str) -> str:
    return " ".join(fold(name).split())

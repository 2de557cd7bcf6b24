"""Chinese sentences in which the last word makes the promise: 钱总问老白13号能不能发，老白说可以; 原本…，现改为…."""

from __future__ import annotations

from briefcheck.facts.actions.owners import Register
from briefcheck.lazy import pattern

_CAN = "能不能|能否|可否|可不可以|是否可以|是不是可以|方不方便|行不行|有没有空|来不来得及|来得及吗|可以吗|行吗|能吗"
_YES = "可以|没问题|没有问题|行|好的?|能|OK|ok|来得及|答应了?|同意了?|应下了?|照办"
_SAYS_YES = pattern(
    rf"(?:问了?|请|让|希望|催)(?P<who>[^\W\d_][^,，。;；\d]{{0,8}}?)[^,，。;；]{{0,12}}?(?:{_CAN})[^,，。;；]{{0,30}}[,，]\s*(?:(?P=who)|[他她对]方?)?(?:当场|马上|随即|也|都)?(?:说|表示|回复说?|答复说?|回答说?|答|回)?(?:{_YES})(?:[发交给出做办])?(?:[的啊呀了哦哈吧])?(?=[,，。;；!！]|$)(?![,，]\s*(?:但|不过|只是|只能|可能|要?[晚延推]|前提|除非))",
    needs=("问", "请", "让", "希望", "催"),
)
"""The yes stands alone: 能力有限, 行程太满 and 可以晚一天 are none."""

_MOVED = pattern(
    r"(?:原本|本来|原先|原定|原计划)[^;；。]{2,30}?[,，]\s*(?:但|后来)?(?:现在?|已)?(?:改|推迟|延后?|顺延|调整|挪|提前)(?:到|至|为|成|在)?[^,，。;；]{0,4}(?:\d|周|星期|明|后天|下)",
    needs="原本",
)


def says_yes(text: str, register: Register) -> tuple[int, int] | None:
    """Return where the one is named who was asked whether he can, and says yes; None where nobody known does."""
    match = _SAYS_YES.search(text) if "能" in text or "可" in text or "行" in text or "得及" in text else None
    if match is None:
        return None
    end = register.name_at(text, match.start("who"))
    known = end > match.start("who") and register.is_person(text[match.start("who") : end])
    return (match.start("who"), end) if known else None


def answers(text: str, register: Register) -> bool:
    """Whether a sentence that tells of a question, or of what was meant before, ends in a promise of somebody known."""
    if says_yes(text, register) is not None:
        return True
    end = register.name_at(text, 0)
    return end > 0 and register.is_person(text[:end]) and _MOVED.search(text, end) is not None

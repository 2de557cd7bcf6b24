"""From the keys of a rule to a rule of briefcheck."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from briefcheck import THIS_RULE, Context, Finding, NotChecked, Text, record
from briefcheck_wording._actions import action_of
from briefcheck_wording._block import Block
from briefcheck_wording._blocks import Blocks, blocks_of
from briefcheck_wording._case import capitalization
from briefcheck_wording._keys import LEVELS, Item, Keys
from briefcheck_wording._message import data_of, placeholders, unquoted_once
from briefcheck_wording._numbers import Count, counts_words, metric, readability
from briefcheck_wording._points import (
    Hit,
    Maker,
    Run,
    conditional,
    consistency,
    existence,
    occurrence,
    repetition,
    substitution,
)
from briefcheck_wording._regex import SECONDS, Budget, TooSlowError
from briefcheck_wording._scopes import SUMMARY, TEXT, Scopes, scopes_of

_WORDS: dict[str, Callable[[Maker], Run]] = {
    "existence": existence,
    "substitution": substitution,
    "occurrence": occurrence,
    "repetition": repetition,
    "consistency": consistency,
    "conditional": conditional,
    "capitalization": capitalization,
}
_COUNTS: dict[str, Callable[[Maker], Count]] = {"metric": metric, "readability": readability}
_NOT_HERE = {
    "script": Text(en="it is a program (extends: script)", zh="它是一段程序（extends: script）"),
    "sequence": Text(
        en="it asks for the parts of speech of English words (extends: sequence)",
        zh="它需要分析英文单词的词性（extends: sequence）",
    ),
    "spelling": Text(en="it needs a spelling dictionary (extends: spelling)", zh="它需要拼写词典（extends: spelling）"),
}
_MORE = Text(en=" ({number} more in this document)", zh="（文中还有 {number} 处）")
_COUNTS_OTHERS = re.compile(r"\bcheck\s*\[")
_OF_OTHERS = Text(
    en="it counts what other rules find (check[…] in its formula)", zh="它要统计其他规则的结果（formula 里有 check[…]）"
)
TOO_SLOW = Text(
    en=f"its pattern took longer than {SECONDS:.0f} seconds in this document",
    zh=f"它的正则在这份文档里运行超过 {SECONDS:.0f} 秒",
)


@record
class Made:
    """A rule of Vale's, ready to be run. ``why_not`` says why it cannot look at our documents, if it cannot."""

    keys: Keys
    level: str
    message: str
    scopes: Scopes
    limit: int
    run: Run | None = None
    count: Count | None = None
    english: bool = False
    why_not: Text | None = None

    def check(self, context: Context, _options: object) -> Iterator[Finding | NotChecked]:
        """Yield what the rule finds in a document, or why it cannot look."""
        if self.why_not is not None:
            yield NotChecked(THIS_RULE, self.why_not)
            return
        try:
            yield from self._found(blocks_of(context), context)
        except TooSlowError:
            yield NotChecked(THIS_RULE, TOO_SLOW)

    def _found(self, blocks: Blocks, context: Context) -> Iterator[Finding]:
        budget = Budget(SECONDS)
        if self.count is not None:
            hits = () if self.english and context.language == "zh" else self.count(blocks, self.scopes, budget)
        else:
            hits = self.hits(blocks.of(self.scopes), budget)
        for hit, left in self.told(iter(hits)):
            yield finding_of(hit, left)

    def told(self, hits: Iterator[Hit]) -> Iterator[tuple[Hit, int]]:
        """Yield as many as the rule tells of, the last with the number of those that it does not."""
        for number, hit in enumerate(hits, start=1):
            if number != self.limit:
                yield hit, 0
                continue
            left = 0
            with suppress(TooSlowError):  # what is told was found in time
                left = sum(1 for _ in hits)
            yield hit, left
            return

    def messages(self, said: Text) -> dict[str, Text]:
        """Return the messages of the rule, where ``said`` is what it says of one place."""
        more = "{more}" if self.limit else ""
        return {"found": Text(en=said.en + more, zh=said.zh + more)}

    def hits(self, blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        """Yield what a rule that looks for words finds in blocks."""
        if self.run is not None:
            yield from self.run(blocks, budget)


def finding_of(hit: Hit, left: int = 0) -> Finding:
    """Return what was found as a finding; ``left`` more are not told one by one."""
    data = data_of(hit.arguments)
    data["more"] = _MORE.fill({"number": left}) if left else Text("", "")
    if hit.block is None:
        return Finding("found", data=data)
    quote = hit.block.quote(hit.start, hit.end)
    return Finding("found", at=quote, data=data, evidence=quote.text or hit.block.text)


def make(keys: Keys, accepted: Sequence[Item], *, foreign: bool = True) -> Made:
    """Return a rule made of its keys.

    Args:
        keys: what its file says.
        accepted: the words that vocabularies accept.
        foreign: whether a user brings it; its patterns are then checked, and stopped where they take too long.

    Raises:
        ConfigError: a value is wrong.
    """
    level = keys.get("level", "warning")
    if level not in LEVELS:
        what = Text(en=f"unknown level '{level}' of {keys.name}", zh=f"{keys.name} 没有“{level}”这种 level")
        mend = Text(en=f"Write {', '.join(LEVELS)}.", zh=f"请写 {'、'.join(LEVELS)} 之一。")
        raise keys.error("level", what, mend)
    action = action_of(keys.get("action"), keys.name)
    message = keys.get("message")
    if keys.point == "substitution" and action.name == "replace" and not action.params:
        message = unquoted_once(message)
    scopes, why_not = _scopes(keys)
    limit = max(0, keys.get("limit", 0))
    why_not = _NOT_HERE.get(keys.point, why_not)
    if keys.point == "metric" and _COUNTS_OTHERS.search(keys.get("formula")):
        why_not = _OF_OTHERS
    said = placeholders(message)
    if why_not is not None:
        return Made(keys, level, said, scopes, limit, why_not=why_not)
    maker = Maker(keys, action, accepted, foreign)
    if keys.point in _COUNTS:
        count = _COUNTS[keys.point](maker)
        return Made(keys, level, said, scopes, limit, count=count, english=counts_words(maker))
    return Made(keys, level, said, scopes, limit, run=_WORDS[keys.point](maker))


def _scopes(keys: Keys) -> tuple[Scopes, Text | None]:
    items = keys.items("scope")
    if not items:
        return (SUMMARY if keys.point in _COUNTS else TEXT), None
    return scopes_of([item.node for item in items], Text(en=keys.name, zh=f"{keys.name} "))

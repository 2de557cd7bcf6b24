"""The prompts of the type's own blank document that are still there: all of one, or of a bilingual one the half in one language."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context, pattern

_BRACKETED = pattern(r"[\[【]([^\[\]【】\n]{1,300})[\]】]", needs="[【")
_QUESTION = pattern(r"[^?？\n]{3,80}[?？]", needs="?？")
_HALVES = pattern(r"\s+/\s+", needs="/")
"""Between the two languages of a prompt."""
_MARKS = ("?", "？")
_LEAST = 6
"""Characters of the shortest prompt without a question mark that can be nothing else: not 姓名, the head of a column."""


def is_written_over(words: str, context: Context) -> bool:
    """Tell whether a content control that Word still has for untouched holds words of the writer's.

    Word takes its mark off as soon as somebody types, other programs may leave it. Only of our own form, in the version
    that we know, can we tell the words of the prompt from others.
    """
    return is_our_form(context) and words.strip() not in context.prompts  # half of one is found by its words


def is_our_form(context: Context) -> bool:
    """Tell whether the document was made by ``briefcheck new`` from the version of the type that is known here."""
    made = context.document.property_named("briefcheck-template")
    return context.type is not None and made is not None and made.value.strip() == str(context.type.version)


def prompts_in(text: str, context: Context, *, heads: bool, in_cell: bool) -> list[tuple[int, int]]:
    """Return where a prompt of the type's own blank document stands: in brackets, or as a whole line that asks.

    A heading may ask the same, and is no prompt. In a cell the answer may stand behind the question (哪个客户？北风), in a
    bilingual one in place of one half (北风 / For which client?). The prompts are worked out only for a text that can be one.
    """
    words = text.strip()
    start = text.find(words)
    if words and not heads and _may_ask(words, context):
        if _asks(words, context):
            return [(start, start + len(words))]
        found = [(start + at, start + at + len(half)) for at, half in _parts(words) if _asks(half, context)]
        if found:
            return found
        first = _QUESTION.match(words)
        if in_cell and first and first[0] in context.prompts:
            return [(start, start + first.end())]
        if in_cell and words.endswith(_MARKS) and (asked := _asked_last(words, context)):
            return [(start + len(words) - len(asked), start + len(words))]
    bracketed = list(_BRACKETED.finditer(text)) if "[" in text or "【" in text else []
    return [match.span() for match in bracketed if any(half in context.prompts for half in _halves_of(match[1]))]


def _may_ask(words: str, context: Context) -> bool:
    return any(mark in words for mark in _MARKS) or (len(words) >= _LEAST and is_our_form(context))


def _asks(half: str, context: Context) -> bool:
    if half not in context.prompts:
        return False
    return half.endswith(_MARKS) or (len(half) >= _LEAST and is_our_form(context) and not _is_a_name(half, context))


def _is_a_name(words: str, context: Context) -> bool:
    """Tell whether a prompt says no more than what its place is called: Estimated, over the column."""
    type_ = context.type
    if type_ is None:
        return False
    names = [
        *(entry.name for entry in type_.fields),
        *(entry.name for entry in type_.sections),
        *(part.name for entry in type_.sections for part in entry.parts),
    ]
    return any(words in (name.en, name.zh) for name in names)


def _asked_last(words: str, context: Context) -> str:
    """Return the English prompt behind Chinese words: 北风 For which client?, where only the first half was written over."""
    ends = (
        asked for asked in context.prompts if asked.isascii() and asked[-1] in _MARKS and words.endswith(f" {asked}")
    )
    asked = max(ends, key=len, default="")
    before = words.removesuffix(asked).rstrip()
    return asked if before and not before.isascii() else ""


def _halves_of(words: str) -> Iterator[str]:
    """Yield the whole and, of a bilingual one, its halves."""
    yield words.strip()
    yield from (half for _, half in _parts(words))


def _parts(words: str) -> Iterator[tuple[int, str]]:
    """Yield the halves with the offsets at which they begin."""
    start = 0
    for between in _HALVES.finditer(words):
        yield start, words[start : between.start()]
        start = between.end()
    if start:
        yield start, words[start:]

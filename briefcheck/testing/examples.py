"""A rule against its own examples; strict with the examples too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.rules.rule import Bad, Good, Rule
from briefcheck.testing.run import Found, RuleTestError, check_bytes

_WORD = (".docx", ".docm", ".dotx", ".dotm")
_EXPECTATION = re.compile(r"(\d+) ([a-z0-9]+(?:-[a-z0-9]+)*)")


def check_examples(rule: Rule) -> list[str]:
    """Return what is wrong with the rule or with its examples, a sentence each; nothing when all is well."""
    return [
        f"example {number}: {fault}"
        for number, example in enumerate(rule.examples, start=1)
        for fault in (*twice(rule, number), *check_example(rule, example))
    ]


def twice(rule: Rule, number: int) -> Iterator[str]:
    """Yield a fault if the example of that number, from 1, is the same as one before it."""
    key = _key(rule.examples[number - 1])
    for earlier, example in enumerate(rule.examples[: number - 1], start=1):
        if _key(example) == key:
            yield f"is the same as example {earlier}"


def check_example(rule: Rule, example: Bad | Good) -> list[str]:
    """Return what is wrong with one example: with its wording, else with what the rule reports on it."""
    expected = list(example.expect) if isinstance(example, Bad) else []
    faults = list(_faults_of(rule, example))
    if faults:
        return faults
    try:
        found = check_bytes(
            _file(example),
            rule=rule,
            type=example.type,
            audience=example.audience,
            options=example.options,
            path=_path(example),
            house=example.house,
        )
    except RuleTestError as error:
        return [str(error)]
    return [*differences(expected, found), *_unfilled(found)]


def differences(expected: list[str], found: list[Found]) -> list[str]:
    """Return how what was found differs from the expected "LINE MESSAGE" pairs, in the order of the lines."""
    rest = list(expected)
    extra: list[Found] = []
    for entry in found:
        if str(entry) in rest:
            rest.remove(str(entry))
        else:
            extra.append(entry)
    faults = [f"'{pair}' is expected and not reported" for pair in rest]
    return [*faults, *(f"'{entry}' is reported and not expected: {entry.text.en}" for entry in extra)]


def _faults_of(rule: Rule, example: Bad | Good) -> Iterator[str]:
    if not example.text.strip():
        yield "has no text"
    if isinstance(example, Good):
        return
    if isinstance(example.expect, str):
        yield f"expect is a list of \"LINE MESSAGE\" pairs (got the text '{example.expect}')"
        return
    if not example.expect:
        yield "is a Bad one and expects nothing; say what the rule reports, or make it a Good one"
    for pair in example.expect:
        yield from wrong_expectation(rule, pair, example.text if example.word is None else None)


def wrong_expectation(rule: Rule, pair: str, text: str | None) -> Iterator[str]:
    """Yield what is wrong with an expectation: its form, its message or its line; ``text`` is None for a Word file."""
    match = _EXPECTATION.fullmatch(pair)
    if match is None:
        yield f"'{pair}' is no expectation; write the line and the message, as in '7 missing'"
        return
    if match[2] not in rule.messages:
        yield f"'{pair}' expects a message the rule has not (it has: {', '.join(rule.messages)})"
    if text is None:
        return
    lines = text.count("\n") + (not text.endswith("\n"))
    if int(match[1]) > lines:
        yield f"'{pair}' expects a line the text has not (it has {lines})"


def _unfilled(found: list[Found]) -> Iterator[str]:
    for entry in found:
        for wording in (entry.text.en, entry.text.zh):
            if re.search(r"“”|\(\)|（）|[:：] *$", wording):
                yield f"'{entry}' is reported with nothing in a placeholder: {wording}"


def _key(example: Bad | Good) -> tuple[object, ...]:
    return (
        example.text,
        example.type,
        example.audience,
        repr(dict(example.options)),
        example.path,
        repr(dict(example.house)),
        repr(example.word),
    )


def _file(example: Bad | Good) -> bytes:
    """Return the bytes of the example: its text, or the Word file that it describes."""
    if example.word is None:
        return example.text.encode()
    from briefcheck.testing.word import word

    return word(example.text, **example.word)


def _path(example: Bad | Good) -> str:
    return example.path if example.word is None or example.path.endswith(_WORD) else "example.docx"

"""What an editor may mend by itself: waivers that hold for nothing are taken out, or moved to where they would hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefcheck.engine.waivers import named_rules, rule_named
from briefcheck.frozen import frozen
from briefcheck.lsp import words
from briefcheck.lsp.marks import Edit, on_top
from briefcheck.lsp.positions import lines_of
from briefcheck.rules.report import ReportedFinding
from briefcheck.rules.rule import Rule
from briefcheck.text import Text

_COMMENT = re.compile(r"[ \t]*<!--(.*?)-->", re.DOTALL)
_COMMA = re.compile(r"[\s,，、;；&]*")


@frozen
class Fix:
    """A change that may be offered, and what it is called."""

    title: Text
    edits: tuple[Edit, ...]


@frozen
class _Comment:
    """A comment in a text: where it begins, with the blanks before it, where it ends, and what stands in it."""

    start: tuple[int, int]
    end: tuple[int, int]
    inner: str


def fixes(
    text: str, finding: ReportedFinding, others: Sequence[ReportedFinding], names: Mapping[str, Rule]
) -> Iterator[Fix]:
    """Yield the changes that mend a finding for sure, the better one first.

    Args:
        text: the document's.
        finding: one of the document.
        others: all that is found in it and does not hold: a waiver of what is about the whole document is moved.
        names: every rule by all of its names.
    """
    comment = _comment_at(text, finding) if finding.rule == "waivers/unused" else None
    if comment is None:
        return
    rules = named_rules(comment.inner)
    own = [(start, end) for start, end in rules if comment.inner[start:end] in finding.message.en.split()]
    if len(rules) > 1 and not own:
        return
    rule = comment.inner[slice(*own[0])] if own else ""
    named = rule_named(rule, names)
    full = named.full_name if named else rule
    alone = len(rules) < 2
    taken = _taken_out(text, comment) if alone else _without(text, comment, *own[0])
    if any(other.rule == full and _is_about_whole(other) for other in others):
        before, after = rules[0][0], rules[-1][1]
        said = f"<!--{comment.inner[:before]}{rule}{comment.inner[after:]}-->"
        yield Fix(words.MOVE.fill({"rule": rule}), (on_top(text, said), taken))
    yield Fix(words.DELETE if alone else words.TAKE_OUT.fill({"rule": rule}), (taken,))


def _is_about_whole(finding: ReportedFinding) -> bool:
    return finding.location.line is None or finding.location.part in {"properties", "file-name"}


def _comment_at(text: str, finding: ReportedFinding) -> _Comment | None:
    """Return the comment at a finding, with the blanks before it."""
    place = finding.location
    if place.line is None or place.column is None:
        return None
    lines = lines_of(text)
    index = place.line - 1
    before = lines[index][: place.column - 1]
    start = len(before.rstrip())
    found = _COMMENT.match("\n".join([lines[index][start:], *lines[index + 1 :]]))
    if found is None:
        return None
    further = found[0].count("\n")
    end = len(found[0].rpartition("\n")[2]) + (0 if further else start)
    return _Comment((index, start), (index + further, end), found[1])


def _taken_out(text: str, comment: _Comment) -> Edit:
    """Return the change that takes a comment out, with its line where nothing else stands on it."""
    lines = lines_of(text)
    (first, start), (last, end) = comment.start, comment.end
    alone = not lines[first][:start].strip() and not lines[last][end:].strip()
    if alone and last + 1 < len(lines):
        return Edit((first, 0), (last + 1, 0), "")
    return Edit(comment.start, comment.end, "")


def _without(text: str, comment: _Comment, start: int, end: int) -> Edit:
    """Return the change that takes one of several rules out of a comment: ``inner[start:end]``, with a comma beside it."""
    inner = comment.inner
    rest = inner[:start] + inner[_end_of_comma(inner, end) :]
    if (start, end) == named_rules(inner)[-1]:
        rest = inner[:start].rstrip(" \t\n,，、;；&") + inner[end:]
    lines = lines_of(text)
    (first, column), _ = comment.start, comment.end
    blanks = len(lines[first]) - column - len(lines[first][column:].lstrip())
    return Edit((first, column + blanks), comment.end, f"<!--{rest}-->")


def _end_of_comma(inner: str, end: int) -> int:
    found = _COMMA.match(inner, end)
    return found.end() if found else end

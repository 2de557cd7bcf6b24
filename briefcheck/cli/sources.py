"""``briefcheck list rules --sources``: the rules of the handbook, and which of ours keep them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefcheck.policy.sources import Kept, load_sources, who_keeps
from briefcheck.report.lines import Line
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.policy.model import FilePolicy
    from briefcheck.rules.extension import Extensions

_KEPT = Text(en="kept by {rules}", zh="由 {rules} 检查")
_CITED = Text(en="cited by {types}", zh="见于 {types}")
_NOT_KEPT = Text(en="not kept: {reason}", zh="没有检查：{reason}")
_CLASSES = Text(
    en="Class: D one document is enough, X several documents, M dates or the time sent, N no paper shows it; ? a guess",
    zh="类别：D 看一份文件就够，X 要对照几份，M 要知道日期或发送时间，N 文件里看不出来；? 只能推测",
)
_TOTAL = Text(
    en="{kept} of {all} rules are kept; of those that one document shows for certain, {sure_kept} of {sure}",
    zh="{all} 条规则中有 {kept} 条在检查；看一份文件就能确定的 {sure} 条中有 {sure_kept} 条",
)


def kept(extensions: Extensions, policy: FilePolicy) -> tuple[Kept, ...]:
    """Return who keeps the rules of every list of sources that is installed. Raises ConfigError."""
    rules = (*extensions.rules, *policy.rules)
    return tuple(
        entry for sources in load_sources(extensions.folders) for entry in who_keeps(sources, rules, policy.types)
    )


def source_lines(entries: Sequence[Kept], language: Language) -> Iterator[Line]:
    """Yield a line for each rule of the handbook, and below it who keeps it."""
    for entry in entries:
        classes = ",".join(entry.rule.classes)
        yield Line(((f"{entry.rule.id}  ", "path"), (f"{classes:<5} {entry.rule.name.in_(language)}", "")), hang=4)
        yield from (Line(((words, "faint"),), 11, 4) for words in _who(entry, language))
    yield Line()
    yield Line(((_CLASSES.in_(language), "faint"),))
    yield Line(((_TOTAL.in_(language).format_map(counts(entries)), ""),))


def counts(entries: Sequence[Kept]) -> dict[str, int]:
    """Return how many rules there are and are kept; ``sure``: those of class D without a question mark."""
    sure = [entry for entry in entries if "D" in entry.rule.classes]
    return {
        "all": len(entries),
        "kept": sum(bool(entry.by) for entry in entries),
        "sure": len(sure),
        "sure_kept": sum(bool(entry.by) for entry in sure),
    }


def _who(entry: Kept, language: Language) -> Iterator[str]:
    if entry.by:
        yield _KEPT.in_(language).format(rules=", ".join(entry.by))
    if entry.types:
        yield _CITED.in_(language).format(types=", ".join(entry.types))
    if entry.why_not is not None:
        yield _NOT_KEPT.in_(language).format(reason=entry.why_not.in_(language))

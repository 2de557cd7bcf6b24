"""Prints how many planted identifiers the rules find, by place and form and by rule and form.

    python tests/accuracy/planted.py [EACH]     (default: 5 of every kind in every place and form)

Ends with 1 when fewer than .99 of the plain ones are found in any place that is read, or fewer than .95 over all forms.
``disguised-number`` counts: it is what reports letters for digits and what does not show.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from briefcheck_sensitive._options import bare
from support.planted import CANARY, FORMS, Planted, planted

from briefcheck import Context, Rule
from briefcheck.plugins import load_extensions

PLAIN, ALL = 0.99, 0.95


def rules() -> dict[str, Rule]:
    """Return the rules about sensitive content by name."""
    return {rule.name: rule for rule in load_extensions().rules if rule.plugin == "sensitive"}


def is_found(entry: Planted, known: dict[str, Rule]) -> bool | None:
    """Tell whether the planted value is reported by its rule; None where no passage holds the words beside it."""
    context = Context(entry.document, None)
    if not any(CANARY in passage.text for passage in context.passages):
        return None
    wanted = bare("".join(entry.groups))
    for name in (entry.kind.rule, "disguised-number"):
        rule = known[name]
        for finding in rule.check(context, rule.options()):
            if any(wanted in bare(word.text) or bare(word.text) in wanted for word in finding.sensitive):
                return True
    return False


def table(counts: Counter[tuple[str, str, bool]], rows: list[str]) -> None:
    """Print the share found, a row for each place or rule, a column for each form."""
    print(f"{'':28}" + "".join(f"{form:>12}" for form in FORMS))
    for row in rows:
        cells = []
        for form in FORMS:
            hit, miss = counts[row, form, True], counts[row, form, False]
            cells.append(f"{hit / (hit + miss):12.3f}" if hit + miss else f"{'-':>12}")
        print(f"{row:28}" + "".join(cells))
    print()


def main() -> int:
    """Print the tables; return the exit code."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    known = rules()
    places: Counter[tuple[str, str, bool]] = Counter()
    kinds: Counter[tuple[str, str, bool]] = Counter()
    unread: Counter[str] = Counter()
    for entry in planted(each):
        found = is_found(entry, known)
        if found is None:
            unread[entry.place] += 1
        else:
            places[entry.place, entry.form, found] += 1
            kinds[entry.kind.rule, entry.form, found] += 1
    rows = list(dict.fromkeys(place for place, _, _ in places))
    table(places, rows)
    table(kinds, list(dict.fromkeys(kind for kind, _, _ in kinds)))
    for place, count in unread.items():
        print(f"not read: {place} ({count} documents)")
    plain = min(places[row, "plain", True] / (places[row, "plain", True] + places[row, "plain", False]) for row in rows)
    total = sum(count for (_, _, hit), count in places.items() if hit) / sum(places.values())
    print(
        f"plain, in the worst place: {plain:.3f} (goal {PLAIN}); all forms: {total:.3f} (goal {ALL}); {sum(places.values())} planted"
    )
    return 0 if plain >= PLAIN and total >= ALL else 1


if __name__ == "__main__":
    sys.exit(main())

"""What hostile text costs the rules about sensitive content, as CPU time: a pattern that backtracks takes minutes.

Run it as ``python tests/bench/hostile.py [NAME ...]``: on every text of 400,000 characters, or on those named, all rules
together, and each alone where together they take longer than one may. It exits 1 when a rule takes longer than the goal,
or all together far more than twice as long as for half the text.
A text that ends in "in a list" is no attack but ten to forty thousand true findings, each of which has to be reported.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from briefcheck_sensitive import briefcheck_rules
from briefcheck_sensitive._terms import Term
from support.hostile_texts import hostile_texts

from briefcheck import Context, Document, House, Paragraph, Part, Place, RegisteredClient, Rule, Text

SIZE = 400_000
GOAL = 0.2
"""Seconds for one rule on the dearest text; a page of prose takes a thousandth."""
GOAL_OF_A_LIST = 2.0
"""Seconds for one rule on a list of true findings: about 0.05 ms for each of them."""
GROWTH = 3.2
"""Times the cost of a list half as long."""
TRIES = 3
HOUSE = House(clients=(RegisteredClient("Northwind", also_called=("北风",), domains=("northwind.cn",)),))
TERMS = (
    Term("best", Text(en="A superlative.", zh="绝对化用语。")),
    Term("第一", Text(en="A superlative.", zh="绝对化用语。")),
)


def seconds(rules: list[Rule], text: str) -> float:
    """Return the CPU seconds that rules take for one paragraph, all that they share included; facts are not theirs."""
    context = Context(Document("a.docx", "word", (Part("body", (Paragraph(text, Place()),)),)), None, house=HOUSE)
    asked = [(rule, rule.options(terms=TERMS) if rule.name == "banned-term" else rule.options()) for rule in rules]
    assert context.client == ""
    begin = time.process_time()
    for rule, options in asked:
        list(rule.check(context, options))
    return time.process_time() - begin


def least(rules: list[Rule], text: str, enough: float) -> float:
    """Return the least CPU seconds of a few tries, of the first that is ``enough``."""
    taken = seconds(rules, text)
    for _ in range(TRIES - 1):
        if taken > enough:
            taken = min(taken, seconds(rules, text))
    return taken


def main() -> int:
    """Print the dearest rules of each text; return 1 when the goal is missed."""
    texts, halves = hostile_texts(SIZE), hostile_texts(SIZE // 2)
    rules = briefcheck_rules()
    seconds(rules, "warm")
    missed = 0
    for name in sys.argv[1:] or texts:
        goal = GOAL_OF_A_LIST if name.endswith("in a list") else GOAL
        together = least(rules, texts[name], goal)
        times = []
        if together > goal:
            times = sorted(((least([rule], texts[name], goal), rule.name) for rule in rules), reverse=True)
        wrong = any(taken > goal for taken, _ in times)
        if together > GOAL:
            wrong = wrong or together > GROWTH * least(rules, halves[name], goal)
        missed += wrong
        dearest = "  ".join(f"{rule} {taken:.2f}" for taken, rule in times[:2])
        print(f"{name:36} {together:6.2f} s together  {dearest}{'  MISSED' if wrong else ''}", flush=True)
    print(f"{missed} texts on which a goal is missed")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())

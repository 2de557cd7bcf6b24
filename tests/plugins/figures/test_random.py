"""Tables made by chance, right as a spreadsheet makes them: nothing is said of them, and an error in the total always is."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from briefcheck_figures._found import Found, find_faults

from briefcheck.readers.markdown import read_markdown

SEEDS = range(60)
Rows = list[list[str]]


def written(value: Decimal, places: int = 0) -> str:
    return f"{value:,.{places}f}"


def lines(chance: random.Random) -> Rows:
    """Quantity times price; some reduced, and saying so."""
    rows, total = [["项目", "数量", "单价", "金额"]], Decimal(0)
    for name in range(chance.randint(3, 9)):
        count, price = chance.randint(1, 20), Decimal(chance.randint(100, 9999))
        reduced = chance.random() < 0.2
        amount = (count * price * (Decimal("0.9") if reduced else 1)).quantize(Decimal(1))
        rows.append([f"第{name}项{'（9折）' if reduced else ''}", str(count), written(price), written(amount)])
        total += amount
    return [*rows, ["合计", "", "", written(total)]]


def months(chance: random.Random) -> Rows:
    """A plan by months, each figure rounded by itself."""
    count = chance.randint(2, 5)
    grid = [[Decimal(chance.uniform(1, 900)) for _ in range(count)] for _ in range(chance.randint(3, 9))]
    rows = [["Channel", *("Jan", "Feb", "Mar", "Apr", "May")[:count], "Total"]]
    rows += [[f"Channel {at}", *(written(value, 1) for value in (*row, sum(row)))] for at, row in enumerate(grid)]
    columns = [sum(row[at] for row in grid) for at in range(count)]
    return [*rows, ["Total", *(written(value, 1) for value in (*columns, sum(columns)))]]


def parts(chance: random.Random) -> Rows:
    """Parts with subtotals, a discount, a fee on some of it, tax."""
    rows, total = [["Item", "Cost (USD)"]], Decimal(0)
    for part in range(3):
        amounts = [Decimal(chance.randint(1, 900) * 50) for _ in range(chance.randint(1, 4))]
        rows += [[f"Part {part}", ""]] if chance.random() < 0.5 else []
        rows += [[f"Line {part}{at}", written(amount)] for at, amount in enumerate(amounts)]
        rows.append([chance.choice(["Subtotal", f"Total part {part}"]), written(sum(amounts))])
        total += sum(amounts)
    if chance.random() < 0.5:
        rows.append(["Discount", written(Decimal(1000))])
        total -= 1000
    fee = (total * Decimal("0.15")).quantize(Decimal("0.01"))
    tax = ((total + fee) * Decimal("0.06")).quantize(Decimal("0.01"))
    return [
        *rows,
        ["Agency fee (15%)", written(fee, 2)],
        ["VAT 6%", written(tax, 2)],
        ["Grand total", written(total + fee + tax, 2)],
    ]


def shares(chance: random.Random) -> Rows:
    """A budget and its shares, rounded."""
    amounts = [Decimal(chance.randint(10, 990) * 1000) for _ in range(chance.randint(3, 8))]
    places = chance.choice([0, 1])
    rows = [["渠道", "预算（元）", "占比"]]
    rows += [
        [f"渠道{at}", written(amount), f"{amount / sum(amounts) * 100:.{places}f}%"]
        for at, amount in enumerate(amounts)
    ]
    return [*rows, ["合计", written(sum(amounts)), "100%"]]


def _measure(chance: random.Random) -> str:
    return chance.choice([written(Decimal(chance.randint(1, 99999))), f"{chance.uniform(0, 20):.1f}%"])


def metrics(chance: random.Random) -> Rows:
    """Results of different kinds: nothing here is a sum."""
    rows = [["KPI", "Target", "Actual"]]
    rows += [[f"Metric {at}", _measure(chance), _measure(chance)] for at in range(chance.randint(3, 8))]
    return [*rows, ["Total reach", *(written(Decimal(chance.randint(1, 999999))) for _ in "12")]]


def faults(rows: Rows) -> Found:
    text = "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]])
    return find_faults(read_markdown(f"{text}\n".encode(), "a.md"))


def off(rows: Rows, chance: random.Random) -> Rows:
    """Return the table with its last figure a tenth to the double of it too high."""
    *rest, last = rows
    value = Decimal(last[-1].replace(",", "")) * Decimal(chance.uniform(1.1, 2))
    return [*rest, [*last[:-1], written(value, 2 if "." in last[-1] else 0)]]


@pytest.mark.parametrize("make", [lines, months, parts, shares, metrics])
def test_a_right_table_is_left_alone(make):
    told = {seed: faults(make(random.Random(seed))) for seed in SEEDS}  # noqa: S311  # no secret
    sure = {
        seed: found
        for seed, found in told.items()
        if found.mixed or [fault for fault in found.faults if not fault.rounded]
    }
    assert sure == {}


@pytest.mark.parametrize("make", [lines, parts])
def test_a_total_that_is_quite_wrong_is_found(make):
    for seed in SEEDS:
        chance = random.Random(seed)  # noqa: S311  # no secret
        rows = off(make(chance), chance)
        assert faults(rows).faults, rows

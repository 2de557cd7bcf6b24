"""How a fault is told: the cell, how it was added up, the difference."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefcheck import Confidence, Context, Finding, Text, pattern
from briefcheck_figures._amounts import ONE
from briefcheck_figures._found import Fault
from briefcheck_figures._gate import found_in
from briefcheck_figures._model import Equation, Figure

_SHOWN = 7
"""Figures of a sum that are written out; of a longer one the first ones and the last."""
_WRITTEN = pattern(
    r"(?i)(?:[(△▲-]\s?)?\d[\d,.' ]*\d\s?(?:[%％‰]|[十百千]?[万亿萬億]|千(?=元|$)|k(?![a-z])|mn?(?![a-z])|bn?(?![a-z])|million|thousand)?\)?|\d\s?(?:[%％‰折]|[万亿千]|[kmb](?![a-z]))?"
)
_SCALE_WORD = pattern(r"(?i)[\d.,]\s?([十百千]?[万亿萬億]|千(?=元|$)|k|mn?|bn?|million|thousand|%)(?![a-z])")


def told(context: Context, rule: str) -> Iterator[Finding]:
    """Yield a finding for each fault of a document that is the affair of ``rule``."""
    found = found_in(context)
    for fault in found.faults if found is not None else ():
        if rule_of(fault) == rule:
            yield _finding(fault)


def rule_of(fault: Fault) -> str:
    """Return the rule whose affair a fault is."""
    kind = fault.equation.kind
    if fault.figure.key != fault.equation.target.key:
        return "wrong-total"
    rules = {
        "subtotal": "wrong-subtotal",
        "line": "wrong-line-amount",
        "rate": "wrong-line-amount",
        "tax": "wrong-tax",
        "words": "amount-in-words-mismatch",
    }
    return rules.get(kind, "wrong-total")


def _finding(fault: Fault) -> Finding:
    equation, figure = fault.equation, fault.figure
    said = written(figure)
    confidence: Confidence = "possible" if fault.rounded else "certain" if fault.slip else "likely"
    if figure.key != equation.target.key:
        data: dict[str, object] = {
            "said": said,
            "wanted": number(fault.wanted, figure),
            "difference": difference(figure.value - fault.wanted, figure),
        }
        return Finding("crossed", at=figure.at, data=data, evidence=_evidence(figure), confidence=confidence)
    if equation.kind == "words":
        return Finding(
            "digits",
            at=figure.at,
            data={
                "words": _evidence(figure),
                "value": number(figure.value, figure),
                "said": written(equation.terms[0]),
            },
            evidence=_evidence(figure),
            confidence="certain" if equation.certainty == "certain" else "likely",
        )
    off = difference(equation.difference, figure)
    if fault.rounded:
        off = Text(en=f"{off.en}, perhaps only rounded", zh=f"{off.zh}，也可能只是四舍五入")
    message = "product" if equation.kind in {"line", "rate"} else "sum"
    return Finding(
        message,
        at=figure.at,
        data={"sum": shown(equation), "said": said, "difference": off},
        evidence=_evidence(figure),
        confidence=confidence,
    )


def _evidence(figure: Figure) -> str:
    return " ".join(figure.at.text.split())[:80]


def written(figure: Figure) -> str:
    """Return a figure as it is written, without its currency and what else stands in the cell."""
    match = _WRITTEN.search(figure.at.text)
    if match is None or figure.amount.counted == "×" or len(_WRITTEN.findall(figure.at.text)) > 1:
        return number(figure.value, figure)
    words = match[0].strip()
    return f"-{words}" if figure.value < 0 and words[0].isdigit() else words


def number(value: Decimal, like: Figure) -> str:
    """Return a number in the units and with the decimals of a figure."""
    amount = like.amount
    places = max(0, -int((amount.step / amount.scale).normalize().as_tuple().exponent))
    bare = value / amount.scale
    exact = max(0, -int(bare.normalize().as_tuple().exponent))
    unit = _SCALE_WORD.search(like.at.text)
    return f"{bare:,.{max(places, min(exact, 2))}f}{unit[1] if unit else ''}"


def difference(value: Decimal, like: Figure) -> Text:
    """Return by how much a cell says too much or too little."""
    off = number(abs(value), like)
    return Text(en=f"{off} too much", zh=f"多了 {off}") if value > 0 else Text(en=f"{off} too little", zh=f"少了 {off}")


def shown(equation: Equation) -> Text:
    """Return how a figure comes about: "12,000 + 8,500 + 3,200 = 23,700"."""
    result = number(equation.computed, equation.target)
    if equation.kind == "share":
        term = equation.terms[0]
        share = f"{written(term)} ÷ {number(100 / equation.coefficients[0], term)} = {result}"
        return Text(en=share, zh=share)
    if equation.product:
        factors = " × ".join(written(term) for term in equation.terms)
        if equation.coefficients[0] not in {ONE, Decimal("0.01")}:
            factors += f" × {_times(equation.coefficients[0])}"
        return Text(en=f"{factors} = {result}", zh=f"{factors} = {result}")
    factor = abs(equation.coefficients[0])
    terms = list(zip(equation.terms, equation.coefficients, strict=True))
    left = _added(terms)
    if factor == ONE:
        return Text(en=f"{left.en} = {result}", zh=f"{left.zh} = {result}")
    rate = _times(factor)
    words = (f"({left.en})", f"（{left.zh}）") if len(terms) > 1 else (left.en, left.zh)
    return Text(en=f"{words[0]} × {rate} = {result}", zh=f"{words[1]} × {rate} = {result}")


def _added(terms: list[tuple[Figure, Decimal]]) -> Text:
    parts = [f"{'-' if factor < 0 else '+'} {_term(figure, factor)}" for figure, factor in terms]
    parts[0] = parts[0].removeprefix("+ ").replace("- ", "-", 1)
    if len(parts) <= _SHOWN:
        return Text(en=" ".join(parts).replace(" - ", " − "), zh=" ".join(parts).replace(" - ", " − "))
    cut = " ".join((*parts[:3], "+ …", parts[-1])).replace(" - ", " − ")
    return Text(en=f"{cut} ({len(parts)} figures)", zh=f"{cut}（共 {len(parts)} 项）")


def _term(figure: Figure, factor: Decimal) -> str:
    """Return a figure of a sum; a discount that is written with its sign and taken with it stays in brackets."""
    words = written(figure)
    return (
        words.lstrip("-(△▲ ").rstrip(")")
        if factor < 0 and figure.value < 0
        else f"({words})"
        if words.startswith("-")
        else words
    )


def _times(factor: Decimal) -> str:
    """Return a rate: 6%; 1.06; the part of a price with tax that is tax, as 6/106."""
    percent = factor * 100
    if factor < ONE and percent == percent.to_integral_value():
        return f"{percent.normalize():f}%"
    contained = factor / (1 - factor) * 100 if factor < ONE else Decimal(0)
    rounded = contained.quantize(Decimal("0.01"))
    if contained and abs(contained - rounded) < Decimal("1e-9"):
        bare = f"{rounded.normalize():f}"
        return f"{bare}/{rounded.normalize() + 100:f}"
    return f"{(percent if factor < ONE else factor).normalize():f}{'%' if factor < ONE else ''}"

"""A section that should say one thing and says several.

只该说一件事的部分说了好几件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Section, Text, paragraphs, pattern, rule
from briefcheck_structure._words import only_asks, own_words, spot

_BAD = """# Creative brief

## Key message

{words}
"""
_BAD_ZH = """# 创意简报

## 核心信息

{words}
"""


@rule(
    name="several-statements",
    since="0.1.0",
    source="S12, H28",
    messages={
        "several": Text(
            en="“{heading}” should say one thing, and says {count}.",
            zh="“{heading}”应该只有一句话，现在有{count}句。",
        ),
        "joined": Text(
            en="“{heading}” may hold two thoughts in one sentence, joined by “{word}”.",
            zh="“{heading}”的一句话里可能有两个意思，用“{word}”连着。",
        ),
    },
    why=Text(
        en="People take one thought away from an advertisement. With two, the team chooses one, and not always yours.",
        zh="一支广告，人们只记得住一件事。给两件，创意就会替你挑一件，而且不一定是你要的那件。",
    ),
    how=Text(
        en="Choose the one thought that matters most and say it in a single sentence; move the others to the support.",
        zh="选最重要的一个意思，写成一句话；其余的放到支持点。",
    ),
    examples=[
        Bad(
            _BAD.format(words="A quiet minute in every cup. It is also good for your health."),
            type="creative-brief",
            expect=["3 several"],
        ),
        Bad(
            _BAD.format(words="The tea calms your mind and it saves you money."),
            type="creative-brief",
            expect=["3 joined"],
        ),
        Bad(_BAD.format(words="Tasty, healthy and affordable"), type="creative-brief", expect=["3 joined"]),
        Good(_BAD.format(words="A quiet minute in every cup, at home and at work."), type="creative-brief"),
        Bad(_BAD_ZH.format(words="- 每一杯都有片刻安静\n- 对身体好"), type="creative-brief", expect=["3 several"]),
        Bad(_BAD_ZH.format(words="让你安静下来，以及帮你省钱。"), type="creative-brief", expect=["3 joined"]),
        Bad(_BAD_ZH.format(words="既好喝又健康"), type="creative-brief", expect=["3 joined"]),
        Good(_BAD_ZH.format(words="每一杯都有片刻安静。 A quiet minute in every cup."), type="creative-brief"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each section of kind ``one-sentence`` that holds more than one statement."""
    if context.type is None:
        return
    single = {section.id for section in context.type.sections if section.kind == "one-sentence"}
    for section in context.sections:
        heading = section.heading.strip()
        if section.id not in single or _ARGUED.search(heading):
            continue
        lines = _unwrapped(context, section)
        if only_asks(" ".join(lines), heading):
            continue  # the form's own: structure/empty-section says so
        statements = [part for line in lines for part in _statements(line)]
        count = _count(statements)
        if count > 1:
            yield Finding("several", at=section, data={"heading": heading, "count": count})
        elif statements and (joint := _JOINT.search(statements[0])):
            words = joint[joint.lastindex or 0]
            word = words.strip(" ，,;；") or words.strip()
            yield Finding(
                "joined",
                at=section,
                data={"heading": heading, "word": word},
                evidence=statements[0],
                confidence="possible",
            )


def _count(statements: list[str]) -> int:
    """Return how many statements there are; one in Chinese and the same in English are one."""
    chinese = sum(not part.isascii() and re.search(r"[\u4e00-\u9fff]", part) is not None for part in statements)
    return chinese if 2 * chinese == len(statements) else len(statements)


# it stands for the proposition where there is no other, but it makes the case for the product, at length
_ARGUED = pattern(r"value proposition|价值主张", re.IGNORECASE)


# a full stop within a number, an abbreviation or an ellipsis ends nothing; one before a quotation mark does
_END = pattern(
    r"[。！？]+[”’」』）]*|(?<![.\d])(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St|vs|[Nn]o))(?<!\bMrs)(?<!\b(?:e\.g|i\.e))[.!?]+[\"”’)]*(?=\s+[\"“‘(A-Z0-9])"
)


# words that join two claims: a second verb phrase after "and", a list of three qualities or of three whom it pleases, a semicolon
_JOINT = pattern(
    r"；|;|，?(?:以及|并且|而且|同时|与此同时)"
    r"|(?<=[^\s，、])(?:、[^，、。]{1,12}){2,}(?=[，。]|$)"
    r"|既[^，。；、又]{1,8}，?(又)|又[^，。；、又和与是到来在]{1,3}(又)(?=[^，。；、又和与是到来在]{1,3}(?:[，。！]|$))"
    r"|又[^，。；、又]{1,4}，(还)(?!是)"
    r"|(?<=让)[^，。；在]{3,6}(?:，[^，。；像也都在]{3,6}){2,}(?=[。！]|$)"
    r"|^(?:(?![又你我他她])[\u4e00-\u9fff]){2,4}(和|与|又)(?:(?![又你我他她])[\u4e00-\u9fff]){2,4}[。！]?$"
    r"|^[a-z-]{3,16}(?:, [a-z-]{3,16})+,? (and) [a-z-]{3,16}[.!]?$"
    r"|\b(?:is|are) [a-z-]{3,16}, [a-z-]{3,16},? (and) (?:the|our|its) [a-z]+(?: [a-z]+)? (?:is|are)\b"
    r"|\b(?:and (?:also|it|you|we|they|someone|somebody|is|are|has|makes|gives|helps|saves)|as well as|but also|plus)\b"
    r"|\band [a-z]{3,}s you(?= more\b| less\b| back\b| and\b|[.!,;]|$)",
    re.IGNORECASE,
)


def _unwrapped(context: Context, section: Section) -> list[str]:
    """Return the section's lines, those joined that only the writer's wrapping has parted."""
    wrapped = {
        spot(paragraph.place_at(span.end))
        for paragraph in paragraphs(section.blocks)
        for span in paragraph.spans
        if span.kind == "soft-break"
    }
    lines: list[str] = []
    for line in own_words(context, section):
        if lines and spot(line.place) in wrapped:
            lines[-1] += " " + line.text.strip()
        else:
            lines.append(line.text.strip())
    return lines


def _statements(line: str) -> list[str]:
    """Cut a line into sentences; a remark in brackets is part of the sentence before it."""
    return [part for part in (piece.strip() for piece in _END.split(line)) if re.search(r"\w", part)]

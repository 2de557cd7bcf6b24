"""Our own rules about wording: files in ``rulesets/wording`` in Vale's format, with a key ``briefcheck`` for the rest.

Under ``briefcheck``: ``since``, ``source``, ``summary``, ``why`` and ``how`` (each in both languages), ``message-zh``,
``examples``; and where they differ from the default ``confidence``, ``language`` (documents in that language only),
``types`` (documents of these types only), ``quoted: false`` (what stands in quotation marks is left alone),
``folded: false`` (the text as written; else in small letters, half width and simplified characters), ``least`` (paragraphs
of fewer characters are passed over, in English of fewer than twice as many) and ``needs`` (words in folded form one of which every match holds: a document
without them costs nothing).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefcheck import (
    Bad,
    Context,
    Finding,
    Good,
    Node,
    NotChecked,
    Rule,
    Text,
    fold,
    option,
    record,
)
from briefcheck_wording._block import Block, folded
from briefcheck_wording._blocks import blocks_of
from briefcheck_wording._gate import OURS, file_of
from briefcheck_wording._keys import read_keys
from briefcheck_wording._made import finding_of, make
from briefcheck_wording._message import placeholders
from briefcheck_wording._points import Hit
from briefcheck_wording._regex import Budget

_AROUND = 20
"""Characters of the text shown either side of what was found."""
_NO_TIME_LIMIT = Budget(None)


@record
class Options:
    """The options of a rule about wording."""

    exceptions: tuple[str, ...] = option(
        (),
        Text(
            en="Words in which the rule's words are fine: the name of a product, a term of the client's.",
            zh="其中出现这些词也没关系的词语，例如产品名、客户的用语。",
        ),
    )
    applies: bool = option(
        default=True,
        doc=Text(
            en="Whether it applies at all: a document type in which one person speaks for himself says no.",
            zh="是否适用：本来就由个人署名说话的文件类型（例如请假单）可以写 false。",
        ),
    )


def own_rule(name: str) -> Rule:
    """Return the rule of a file in ``rulesets/wording``."""
    return _Own(file_of(name), name).rule()


class _Own:
    """One of our rules: Vale's part and ours."""

    def __init__(self, root: Node, name: str) -> None:
        self._name = name
        self._keys = read_keys(root, name, more=(OURS,))
        ours = root.get(OURS)
        self._ours: dict[str, Node] = {key.text: value for key, value in ours.entries} if ours else {}
        self._needs = tuple(item.text for item in self._list("needs"))
        self._types = frozenset(item.text for item in self._list("types"))
        self._language = self._text("language")
        self._folded = self._text("folded") != "false"
        self._least = int(self._text("least") or 0)
        self._quoted = self._text("quoted") != "false"
        self._confidence: Any = self._text("confidence") or "likely"
        self._made = make(self._keys, (), foreign=False)

    def rule(self) -> Rule:
        message = Text(en=placeholders(self._keys.get("message")), zh=placeholders(self._text("message-zh")))
        summary = self._both("summary")
        return Rule(
            name=self._name,
            since=self._text("since"),
            source=self._text("source"),
            messages=self._made.messages(message),
            why=self._both("why"),
            how=self._both("how"),
            examples=tuple(map(_example, self._list("examples"))),
            check=self._check,
            summary=summary.en,
            summary_zh=summary.zh,
            options=Options,
            module=f"{__name__}:own_rule",
        )

    def _text(self, key: str) -> str:
        return self._ours[key].text if key in self._ours else ""

    def _list(self, key: str) -> tuple[Node, ...]:
        return self._ours[key].items if key in self._ours else ()

    def _both(self, key: str) -> Text:
        node = self._ours[key]
        return Text(**{name.text: value.text for name, value in node.entries})

    def _check(self, context: Context, options: Options) -> Iterator[Finding | NotChecked]:
        """Yield what the rule finds in the text that the pages show."""
        if not options.applies or (self._types and (context.type is None or context.type.id not in self._types)):
            return
        blocks = blocks_of(context)
        present = blocks.present(self._needs)
        if self._needs and not present:
            return
        if self._language and context.language != self._language:
            return
        made = self._made
        if self._needs and sum(map(blocks.whole.count, present)) <= self._keys.get("max", 0):
            return  # an occurrence rule whose words are too few to be too many
        looked: Iterable[Block] = (blocks.summary,)
        if not made.scopes.names("summary"):
            looked = blocks.holding(present, made.scopes, quoted=self._quoted, least=self._least)
        if self._folded:
            looked = map(folded, looked)
        fine = [fold(word) for word in options.exceptions if word]
        hits = (hit for hit in made.hits(looked, _NO_TIME_LIMIT) if not any(_inside(hit, word) for word in fine))
        for hit, left in made.told(hits):
            found = finding_of(_as_written(hit), left)
            yield Finding("found", found.at, found.data, _around(hit.block, hit.start, hit.end), self._confidence)


def _as_written(hit: Hit) -> Hit:
    """Return a hit whose message quotes the words as they stand in the document, not made alike for matching."""
    if hit.block is None or not hit.block.written:
        return hit
    matched = hit.block.text[hit.start : hit.end]
    words = hit.block.written[hit.start : hit.end]
    return hit._replace(arguments=tuple(words if said == matched else said for said in hit.arguments))


def _inside(hit: Hit, word: str) -> bool:
    """Return whether what was found stands inside a word that is fine."""
    if hit.block is None:
        return False
    text = fold(hit.block.text)
    return word in text[max(0, hit.end - len(word)) : hit.start + len(word)]


def _around(block: Block | None, start: int, end: int) -> str:
    """Return the words found with some of what stands about them."""
    if block is None:
        return ""
    text = block.written or block.text
    return text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")


def _example(node: Node) -> Bad | Good:
    values = {key.text: value for key, value in node.entries}
    more: dict[str, Any] = {key: values[key].text for key in ("type", "audience", "path") if key in values}
    if "options" in values:
        more["options"] = {key.text: [item.text for item in value.items] for key, value in values["options"].entries}
    if "bad" in values:
        expect = [f"{item.text} found" for item in values["expect"].items]
        return Bad(values["bad"].text, expect=expect, **more)
    return Good(values["good"].text, **more)

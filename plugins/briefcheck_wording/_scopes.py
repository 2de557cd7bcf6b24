"""Vale's scopes: which blocks of a document a rule looks at."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck import Node, Text, did_you_mean, record

INLINE = ("link", "strong", "emphasis", "code")
"""Scopes of words set apart inside a block. They are no ``text``, or every word of theirs would be looked at twice."""

NO_SOURCE = Text(
    en="it looks at the source of a text file (scope: {scope}), and briefcheck at what the page shows",
    zh="它检查的是文本文件的源代码（scope: {scope}），briefcheck 检查的是页面上的文字",
)
_NOT_HERE = {
    "raw": NO_SOURCE,
    "comment": Text(
        en="it looks at comments in program code (scope: {scope})", zh="它检查的是程序代码里的注释（scope: {scope}）"
    ),
    "class": Text(
        en="it looks at classes of an HTML page (scope: {scope})", zh="它检查的是网页元素的 class（scope: {scope}）"
    ),
    "meta": NO_SOURCE,
}
_DOC = Text(
    en="it chooses its text as style sheets do (scope: {scope}), which is not supported",
    zh="它用样式选择器选取文字（scope: {scope}），这里不支持",
)

KNOWN = (
    "text",
    "heading",
    "list",
    "paragraph",
    "sentence",
    "blockquote",
    "table",
    "figure",
    "attr",
    "alt",
    "frontmatter",
    "summary",
    "title",
    "caption",
    "header",
    "cell",
    *(f"h{level}" for level in range(1, 7)),
    *INLINE,
    *_NOT_HERE,
)


@record
class _Part:
    """One selector: all of its words stand in the scope of a block, or, negated, not all of them."""

    words: frozenset[str]
    negated: bool

    def holds(self, scope: frozenset[str]) -> bool:
        return (self.words <= scope) is not self.negated


@record
class Scopes:
    """What the key ``scope`` of a rule says: a list of which one must hold, each a chain of which all must."""

    any_of: tuple[tuple[_Part, ...], ...]

    def holds(self, scope: frozenset[str]) -> bool:
        """Return whether a block of that scope is looked at."""
        for chain in self.any_of:
            special = scope & {"summary", "sentence", "paragraph", *INLINE}
            named = any(not part.negated and part.words & special for part in chain)
            if (named or not special) and all(part.holds(scope) for part in chain):
                return True
        return False

    def names(self, word: str) -> bool:
        """Return whether blocks of a kind are asked for by name."""
        return any(word in part.words and not part.negated for chain in self.any_of for part in chain)


TEXT = Scopes(((_Part(frozenset({"text"}), negated=False),),))
SUMMARY = Scopes(((_Part(frozenset({"summary"}), negated=False),),))


def scopes_of(nodes: Iterable[Node], label: Text) -> tuple[Scopes, Text | None]:
    """Return what the key ``scope`` says, and why the rule cannot look at our documents, if it cannot.

    A rule of which some scopes can be looked at is run on those.

    Raises:
        ConfigError: a scope is unknown.
    """
    chains: list[tuple[_Part, ...]] = []
    why: Text | None = None
    for node in nodes:
        reason = _not_here(node.text)
        if reason is None:
            chains.append(tuple(_part(piece, node, label) for piece in node.text.split("&")))
        else:
            why = reason
    return Scopes(tuple(chains)), why if not chains else None


def _not_here(scope: str) -> Text | None:
    if scope.lstrip("~ ").startswith("doc("):
        return _DOC.fill({"scope": scope})
    words = (word for piece in scope.split("&") for word in piece.strip().split("."))
    first = next((word for word in words if word in _NOT_HERE), None)
    return _NOT_HERE[first].fill({"scope": scope}) if first else None


def _part(written: str, node: Node, label: Text) -> _Part:
    said = written.strip()
    words = said.removeprefix("~").strip().split(".")
    if words[0] not in KNOWN or not all(words):
        near = did_you_mean(words[0], KNOWN)
        what = Text(en=f"unknown scope '{said}' of {label.en}", zh=f"{label.zh}没有“{said}”这个 scope")
        mend = Text(en=f"{near.en}Known: {', '.join(KNOWN)}.", zh=f"{near.zh}可以写：{'、'.join(KNOWN)}。")
        raise node.error(what, mend)
    return _Part(frozenset(words), said.startswith("~"))

"""What the file holds, as the rules need it: of one kind, counted, with places, and paths without a person's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefcheck import Concealed, Confidence, Context, Finding, Text, pattern

_USER = pattern(r"(?i)((?:[\\/](?:users|home|documents and settings)[\\/]))([^\\/]+)")
_PATH = pattern(r"(?i)\A\s*(?:file:(?:///?)?|(?=[a-z]:[\\/])|(?=\\\\[^\\\s]+\\)|(?=//[^/\s]+/))")
_NAMES = 3  # so many authors are named, the others are counted


def held(context: Context, *kinds: str) -> list[Concealed]:
    """Return what the file holds of these kinds."""
    return [entry for entry in context.document.held if entry.kind in kinds]


def met(context: Context, *kinds: str) -> list[Concealed]:
    """Return what was met on the way through the text: it costs no second look into the file."""
    return [entry for entry in context.document.concealed if entry.kind in kinds]


def place(entry: Concealed) -> Concealed | None:
    """Return the entry, which has a place of its own; None for what belongs to the file as a whole.

    The report counts what no finding is at: the entry itself says so, a place would not tell what was found there.
    """
    return None if entry.place.part == "properties" else entry


def once(
    message: str,
    entries: Sequence[Concealed],
    data: Mapping[str, object] | None = None,
    evidence: str | None = None,
    confidence: Confidence = "certain",
) -> Finding:
    """Return one finding for all ``entries``, at the first of them; ``{places}`` says how many there are.

    Its confidence is the one given if one of the entries is sure.
    """
    first = entries[0]
    others = tuple(at for at in map(place, entries[1:]) if at is not None)
    return Finding(
        message,
        at=place(first),
        data={"places": how_many(len(entries)), **(data or {})},
        evidence=first.text if evidence is None else evidence,
        confidence=confidence if any(entry.sure for entry in entries) else "possible",
        also_at=others if place(first) is not None else (),
    )


def how_many(count: int) -> Text:
    """Return how often something was found, to stand in a message; nothing for once."""
    return Text(en=f" ({count} places)", zh=f"（共 {count} 处）") if count > 1 else Text(en="", zh="")


def by_whom(entries: Iterable[Concealed]) -> Text:
    """Return who wrote the entries, to stand in a message; nothing where the file does not say.

    The names are shown: whoever mends the document has to ask these people, and sees them in Word anyway.
    """
    names = list(dict.fromkeys(entry.author.strip() for entry in entries if entry.author.strip()))
    if not names:
        return Text(en="", zh="")
    more = len(names) - _NAMES
    en, zh = ", ".join(names[:_NAMES]), "、".join(names[:_NAMES])
    return Text(
        en=f" by {en}" + (f" and {more} more" if more > 0 else ""),
        zh=f"（作者：{zh}{f' 等 {len(names)} 人' if more > 0 else ''}）",
    )


def is_path(target: str) -> bool:
    """Tell whether an address is a file on a disk or on a server of the house."""
    return _PATH.match(target) is not None


def path_of(target: str) -> str:
    r"""Return a path as people write it, without the name of the person in it: ``C:\Users\…\plan.docx``.

    Who the person is, the path is not to tell; the rest shows which link is meant.
    """
    bare = _PATH.sub("", target.strip()).replace("%20", " ")
    return _USER.sub(lambda found: found[1] + "…", bare)

"""Front matter: the YAML between ``---`` and ``---`` at the very top of a Markdown file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefcheck.document.document import NotRead, Property
from briefcheck.document.place import Place
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.text import Text

_KEY = pattern(r"\s*([^\s:：#-][^:：]{0,60}?)\s*[:：]\s*(.*?)\s*$")
_DEEPEST = 8
_MOST = 2000
"""At most so many values are read: with aliases a few lines of YAML can stand for millions."""


@frozen
class FrontMatter:
    """What the front matter says; ``lines`` is how many lines of the file it takes up, fences included."""

    lines: int = 0
    properties: tuple[Property, ...] = ()
    not_read: tuple[NotRead, ...] = ()


def read_front_matter(lines: Sequence[str]) -> FrontMatter:
    """Read the front matter, if the file begins with one.

    A ``---`` at the top can also be a mere rule; it is front matter when something follows at once, a second fence
    closes it, and what stands between is, or looks like, ``key: value``.
    """
    if len(lines) < 3 or lines[0].rstrip() != "---" or not lines[1].strip():
        return FrontMatter()
    end = next((index for index in range(1, len(lines)) if lines[index].rstrip() in ("---", "...")), 0)
    if end == 0:
        return FrontMatter()
    import yaml

    inner = lines[1:end]
    try:
        node = yaml.compose("\n".join(inner), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return _broken(inner, end, error) if _looks_like_keys(inner) else FrontMatter()
    if isinstance(node, yaml.MappingNode):
        return FrontMatter(end + 1, tuple(sorted(_properties(node), key=_by_place)))
    if node is None:
        return FrontMatter(end + 1)
    return _broken(inner, end, None) if _looks_like_keys(inner) else FrontMatter()


def _properties(node: Any) -> Iterator[Property]:
    """Yield every value, keys of nested mappings joined by a dot, at the place of its key."""
    import yaml

    left = _MOST
    waiting: list[tuple[str, Any, int]] = [("", node, 0)]
    while waiting:
        prefix, mapping, depth = waiting.pop(0)
        for key, value in mapping.value:
            left -= 1
            if left < 0:
                return
            name = f"{prefix}{key.value if isinstance(key, yaml.ScalarNode) else ''}"
            if isinstance(value, yaml.MappingNode):
                if depth < _DEEPEST:
                    waiting.append((f"{name}.", value, depth + 1))
                continue
            words = _words(value, [_MOST], 0)
            place = Place("properties", key.start_mark.line + 2, key.start_mark.column + 1)
            yield Property(name, ", ".join(words), place, "front-matter")


def _by_place(entry: Property) -> tuple[int, int]:
    return entry.place.line, entry.place.column


def _words(node: Any, left: list[int], depth: int) -> list[str]:
    """Return the plain values in ``node``, lists and mappings flattened; ``left`` counts down what may be read."""
    import yaml

    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST:
        return []
    if isinstance(node, yaml.ScalarNode):
        return [str(node.value)]
    entries = [entry for pair in node.value for entry in (pair if isinstance(pair, tuple) else (pair,))]
    return [word for entry in entries for word in _words(entry, left, depth + 1)]


def _looks_like_keys(inner: Sequence[str]) -> bool:
    return any(_KEY.match(line) for line in inner[:1])


def _broken(inner: Sequence[str], end: int, error: Exception | None) -> FrontMatter:
    """Keep the lines of front matter that is no proper YAML, each a property, and say that it is broken."""
    properties = []
    for number, line in enumerate(inner, start=2):
        if line.strip():
            match = _KEY.match(line)
            name, value = (match[1], match[2]) if match else ("", line.strip())
            column = len(line) - len(line.lstrip()) + 1
            properties.append(Property(name, value, Place("properties", number, column), "front-matter"))
    mark = getattr(error, "problem_mark", None)
    where = mark.line + 2 if mark is not None else 2
    why = Text(
        en=f"Line {where}: it is not written as YAML (key: value). Its lines were read as plain text.",
        zh=f"第 {where} 行：不符合 YAML 写法（键: 值，英文冒号加空格），已按普通文字读取。",
    )
    what = Text(en="The front matter (between the --- lines)", zh="文件开头的元数据（两行 --- 之间）")
    return FrontMatter(end + 1, tuple(properties), (NotRead(what, why),))

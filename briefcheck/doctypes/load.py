"""rulesets/types/*.yaml -> :class:`DocumentType`, read anew only where nothing that fits was kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache

from briefcheck.doctypes.common import COMMON_FILE, Source, common_beside
from briefcheck.doctypes.kept import recall_type, recall_types, remember_type, remember_types
from briefcheck.doctypes.schema import DocumentType
from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.yamlfile import Node, is_there, load_yaml, parse_yaml, read_source

_NO_COMMON: tuple[Source, ...] = ()


def load_types(
    folder: str | os.PathLike[str], name: str = "", common: Sequence[Source] = _NO_COMMON
) -> tuple[DocumentType, ...]:
    """Return the document types of a folder's ``*.yaml``, sorted by file name; none if there is no such folder.

    Args:
        folder: the folder.
        name: how the folder is called in errors; as ``folder`` if left out.
        common: files of common fields and sections, beside the folder's own ``_common.yaml``.

    Raises:
        ConfigError: a file is wrong, or two define one type.
    """
    folder = os.fspath(folder)
    place = name or folder
    names = sorted(os.listdir(folder)) if is_there(folder) and os.path.isdir(folder) else []
    used = (*common_beside(folder, place), *common)
    files = [file for file in names if file.endswith((".yaml", ".yml")) and file != COMMON_FILE]
    sources = [
        Source(path, shown, read_source(path, shown))
        for path, shown in ((os.path.join(folder, file), os.path.join(place, file)) for file in files)
    ]
    kept = recall_types(folder, sources, used)
    if kept is not None:
        return tuple(map(_same, kept))
    types: dict[str, DocumentType] = {}
    for source in sources:
        loaded = _read(source.data, source.name, used)
        if loaded.id in types:
            raise twice(source.path, loaded, types[loaded.id])
        types[loaded.id] = _same(loaded)
    remember_types(folder, sources, used, tuple(types.values()))
    return tuple(types.values())


def twice(path: str, second: DocumentType, first: DocumentType) -> ConfigError:
    """Return the error that a second file defines a type."""
    place = load_yaml(path, second.file).get("type") or Node(second.file, 1, 1, "scalar")
    what = Text(
        en=f"the document type '{second.id}' is already defined in {first.file}",
        zh=f"文档类型“{second.id}”已经在 {first.file} 里定义过",
    )
    mend = Text(en="Give one of the two another name, or remove one.", zh="请给其中一个改名，或删去一个。")
    return place.error(what, mend)


def check_replaces(path: str, own: DocumentType, ours: DocumentType | None) -> None:
    """Refuse a type of the user's own that takes the name of one that comes with briefcheck, and does not say that it does.

    Raises:
        ConfigError: it takes one and does not say so, or says so and takes none.
    """
    if own.replaces == (ours is not None):
        return
    place = load_yaml(path, own.file).get("replaces" if own.replaces else "type") or Node(own.file, 1, 1, "scalar")
    if ours is None:
        what = Text(
            en=f"'replaces: true', but no document type '{own.id}' comes with briefcheck",
            zh=f"写了“replaces: true”，但 briefcheck 没有自带“{own.id}”这个类型",
        )
        raise place.error(what, Text(en="Remove the line, or mend the name.", zh="请删去这一行，或改正名称。"))
    what = Text(
        en=f"the document type '{own.id}' comes with briefcheck already ({ours.file})",
        zh=f"文档类型“{own.id}”是 briefcheck 自带的（{ours.file}）",
    )
    mend = Text(
        en="Give yours another name, or add 'replaces: true' below it if yours is to stand in its place.",
        zh="请换个名称；如果就是要用您的代替自带的，请在下面加一行“replaces: true”。",
    )
    raise place.error(what, mend)


def load_type(path: str | os.PathLike[str], name: str = "", common: Sequence[Source] = _NO_COMMON) -> DocumentType:
    """Return the document type of one YAML file.

    Args:
        path: the file.
        name: how the file is called in errors; as ``path`` if left out.
        common: files of common fields and sections, beside the ``_common.yaml`` of its folder.

    Raises:
        ConfigError: with the place, what is wrong and the mend.
    """
    path = os.fspath(path)
    name = name or path
    return _load(path, name, (*common_beside(os.path.dirname(path), os.path.dirname(name)), *common))


def _load(path: str, name: str, common: Sequence[Source]) -> DocumentType:
    data = read_source(path, name)
    kept = recall_type(path, data, name, common)
    if kept is not None:
        return _same(kept)
    type_ = _read(data, name, common)
    remember_type(path, data, type_, common)
    return _same(type_)


@lru_cache(maxsize=256)
def _same(type_: DocumentType) -> DocumentType:
    """Return the object that was loaded before where it says the same: a server loads its types again and again.

    What is worked out once for a type is then found without comparing all that types hold.
    """
    return type_


def _read(data: bytes, name: str, common: Sequence[Source]) -> DocumentType:
    from briefcheck.doctypes.typefile import read_type  # hardly ever needed, and dear to import

    return read_type(parse_yaml(data, name), common)

"""Styles of Vale: folders of rules that a configuration names, and the vocabularies beside them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from briefcheck import ConfigError, Node, Rule, StyleFolder, StyleRule, Text, load_yaml
from briefcheck import __version__ as version
from briefcheck_wording._inherit import beside, inherited, is_file
from briefcheck_wording._keys import Item, Keys, read_keys
from briefcheck_wording._made import Made, make

_SEVERITY = {"suggestion": "note", "warning": "warning", "error": "error"}
_SUPPORT = "config"
"""The folder beside the styles that holds what belongs to them all, and no rules."""
_VOCABULARIES = os.path.join(_SUPPORT, "vocabularies")


def load_styles(folders: Sequence[StyleFolder], vocabularies: Sequence[StyleFolder] | None) -> list[StyleRule]:
    """Return the rules of styles.

    Args:
        folders: each one style, or a folder that holds styles.
        vocabularies: folders with accept.txt and reject.txt; None: all that stand beside the styles.

    Raises:
        ConfigError: with the place of what is wrong.
    """
    if vocabularies is None:
        vocabularies = list(_vocabularies_beside(folders))
    accepted = [item for folder in vocabularies for item in _words(folder, "accept.txt")]
    rejected = [item for folder in vocabularies for item in _words(folder, "reject.txt")]
    found: dict[str, StyleRule] = {}
    styles = [style for folder in folders for style in _styles_in(folder)]
    places = list(beside(styles))
    for style in styles:
        for name, path, shown in _rules_in(style):
            root = inherited(load_yaml(path, shown), name, places)
            keys = read_keys(root, name)
            if name in found:
                what = Text(en=f"two rules are named {name}", zh=f"有两条规则都叫 {name}")
                mend = Text(en="Rename one of the style folders.", zh="请给其中一个规范文件夹改名。")
                raise root.error(what, mend)
            found[name] = _style_rule(make(keys, accepted), shown)
    for keys in _of_vocabularies(accepted, rejected):
        found.setdefault(keys.name, _style_rule(make(keys, ()), keys.root.file))
    return list(found.values())


def _styles_in(folder: StyleFolder) -> list[StyleFolder]:
    """Return the styles that a folder is or holds. Raises ConfigError where it holds no rule."""
    names = sorted(os.listdir(folder.path))
    if any(_is_rule(name) for name in names):
        return [folder]
    inner = [
        StyleFolder(path, os.path.join(folder.name, name))
        for name in names
        if name != _SUPPORT
        and not name.startswith((".", "_"))
        and os.path.isdir(path := os.path.join(folder.path, name))
    ]
    found = [style for style in inner if next(_rules_in(style), None)]
    if not found:
        what = Text(en="the folder holds no rules", zh="文件夹里没有规则")
        mend = Text(en="A rule is a file that ends in .yml.", zh="规则是以 .yml 结尾的文件。")
        raise ConfigError(folder.name, 1, 1, what, mend)
    return found


def _is_rule(name: str) -> bool:
    return name.endswith(".yml") and not name.startswith((".", "_"))


def _rules_in(style: StyleFolder) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the path and the path as shown of each rule of a style, those in folders below it too."""
    for place, folders, names in os.walk(style.path):
        folders[:] = sorted(folder for folder in folders if not folder.startswith((".", "_")))
        below = os.path.relpath(place, style.path)
        steps = [] if below == os.curdir else below.split(os.sep)
        for name in sorted(filter(_is_rule, names)):
            rule = ".".join([os.path.basename(style.path), *steps, name.removesuffix(".yml")])
            yield rule, os.path.join(place, name), os.path.join(style.name, *steps, name)


def _vocabularies_beside(folders: Sequence[StyleFolder]) -> Iterator[StyleFolder]:
    seen: set[str] = set()
    for folder in folders:
        for base in (folder.path, os.path.dirname(folder.path)):
            place = os.path.join(base, _VOCABULARIES)
            if place in seen:
                continue
            seen.add(place)
            try:
                names = sorted(os.listdir(place))  # even where there is none: briefcheck is told what was looked for
            except (FileNotFoundError, NotADirectoryError):
                continue
            shown = os.path.join(folder.name if base == folder.path else os.path.dirname(folder.name), _VOCABULARIES)
            for name in names:
                if os.path.isdir(os.path.join(place, name)):
                    yield StyleFolder(os.path.join(place, name), os.path.join(shown, name))


def _words(folder: StyleFolder, name: str) -> Iterator[Item]:
    """Yield the words of a vocabulary, one a line, each a pattern. Raises ConfigError."""
    path, shown = os.path.join(folder.path, name), os.path.join(folder.name, name)
    if not is_file(path):
        return
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        what = Text(en=f"cannot be read ({type(error).__name__})", zh=f"读不了（{type(error).__name__}）")
        mend = Text(en="Save it as UTF-8.", zh="请存为 UTF-8。")
        raise ConfigError(shown, 1, 1, what, mend) from None
    for number, line in enumerate(lines, start=1):
        word = line.strip()
        if word and not word.startswith("# "):
            yield Item(word, Node(shown, number, 1, "scalar", word))


def _of_vocabularies(accepted: Sequence[Item], rejected: Sequence[Item]) -> Iterator[Keys]:
    """Yield the rules that Vale makes of vocabularies: accepted words in their own form, rejected ones not at all."""
    if accepted:
        # of two forms of one word, the later vocabulary's holds
        own_forms = {item.text.lower(): item for item in accepted if not item.text.startswith("(?i)")}
        values = {
            "message": "Use '%s' instead of '%s'.",
            "level": "error",
            "ignorecase": True,
            "vocab": False,
            "swap": tuple((item, item) for item in own_forms.values()),
        }
        if values["swap"]:
            yield _keys("Vale.Terms", "substitution", values, accepted[0].node, "swap")
    if rejected:
        values = {"message": "Avoid using '%s'.", "level": "error", "vocab": False, "tokens": tuple(rejected)}
        yield _keys("Vale.Avoid", "existence", values, rejected[0].node, "tokens")


def _keys(name: str, point: str, values: dict[str, object], node: Node, key: str) -> Keys:
    return Keys(node, name, point, values, {key: node})


def _style_rule(made: Made, shown: str) -> StyleRule:
    keys = made.keys
    style = keys.name.partition(".")[0]
    link = keys.get("link", "")
    about = keys.get("description", "") or keys.get("message")
    why = Text(en=f"The style “{style}” asks for it.", zh=f"所用的写作规范“{style}”有此要求。")
    if made.why_not is not None:
        why = Text(
            en=f"It cannot be checked here: {made.why_not.en}. To do without it: '{keys.name}: off'.",
            zh=f"这里无法检查：{made.why_not.zh}。如不需要，请写“{keys.name}: off”。",
        )
    how = Text(en=f"See {link}." if link else "As the message says.", zh=f"见 {link}。" if link else "请按提示修改。")
    rule = Rule(
        name=keys.name,
        since=version,
        source=link or shown,
        messages=made.messages(Text(en=made.message, zh=made.message)),
        why=why,
        how=how,
        examples=(),
        check=made.check,
        summary=" ".join(about.split()),
    )
    return StyleRule(rule, _SEVERITY[made.level])  # type: ignore[arg-type]  # the values are severities

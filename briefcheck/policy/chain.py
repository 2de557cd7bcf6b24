"""A configuration with everything it extends, in the order in which it applies: what is extended comes first."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefcheck.errors import ConfigError, UsageError, shown
from briefcheck.policy.configfile import ConfigFile, read_config_file
from briefcheck.rules.extension import RulesetFolder
from briefcheck.text import Text
from briefcheck.yamlfile import Node, did_you_mean, is_there

FILE_NAME = "briefcheck.yaml"
DEFAULT_RULESET = "agency"
_NAMES = frozenset({FILE_NAME, "briefcheck.yml", ".briefcheck.yaml", ".briefcheck.yml"})


def is_configuration(path: str) -> bool:
    """Tell whether a file is a configuration by its name."""
    return os.path.basename(path).casefold() in _NAMES


"""What the file is called by those who mean it, in any letter case; only the first is right."""


def find_config(folder: str, found: dict[str, str | None]) -> str | None:
    """Return the nearest ``briefcheck.yaml`` at or above a folder, None if there is none.

    Args:
        folder: an absolute path.
        found: what was found before, by folder; filled on the way.

    Raises:
        ConfigError: a file that is meant to be one but is named otherwise would go unseen.
    """
    if folder in found:
        return found[folder]
    parent = os.path.dirname(folder)
    answer = _config_in(folder)
    if answer is None and parent != folder:
        answer = find_config(parent, found)
    found[folder] = answer
    return answer


def _config_in(folder: str) -> str | None:
    """Return the configuration in a folder, by its right name; what cannot be read is for its reader to say."""
    try:
        names = os.listdir(folder)
    except OSError:  # a folder that may be passed through but not listed
        names = [FILE_NAME] if os.path.lexists(os.path.join(folder, FILE_NAME)) else []
    if FILE_NAME in names:
        return os.path.join(folder, FILE_NAME)
    wrong = next((name for name in sorted(names) if name.casefold() in _NAMES), None)
    if wrong is not None:
        name = shown(os.path.join(folder, wrong))
        what = Text(en="is not read: the name is wrong", zh="文件名不对，没有读取")
        mend = Text(en=f"Rename it to '{FILE_NAME}'.", zh=f"请改名为“{FILE_NAME}”。")
        raise ConfigError(name, 1, 1, what, mend)
    return None


class Chain:
    """Follows ``extends``. Each file applies once, where it is first named."""

    def __init__(self, folders: Sequence[RulesetFolder]) -> None:
        """Take the folders in which rulesets are found by name."""
        self.folders = tuple(folders)
        self.files: dict[str, ConfigFile] = {}
        self._open: list[tuple[str, str]] = []

    def add_config(self, path: str) -> None:
        """Add a configuration. It extends ``agency`` unless it says otherwise. Raises ConfigError."""
        self._add(os.path.abspath(path), default=(DEFAULT_RULESET,))

    def add_ruleset(self, name: str) -> None:
        """Add a ruleset by name, or by its path relative to the current folder. Raises ConfigError, UsageError."""
        if is_path(name):
            path = os.path.abspath(name)
            if not os.path.isfile(path):
                raise UsageError(
                    Text(en=f"there is no ruleset '{name}': no such file", zh=f"没有规则集“{name}”：找不到这个文件")
                )
        else:
            path = self._named(name, None)
        self._add(path, default=())

    def _add(self, path: str, default: Sequence[str]) -> None:
        if path in self.files:
            return
        file = read_config_file(path, shown(path))
        for name in default if file.extends is None else ():
            self._add(self._named(name, None), default=())
        for node in file.extends or ():
            target = self._target(node, os.path.dirname(path))
            self._open.append((path, f"{file.name}:{node.line}:{node.column}"))
            self._refuse_circle(target, node)
            self._add(target, default=())
            self._open.pop()
        self.files[path] = file

    def _refuse_circle(self, target: str, node: Node) -> None:
        opened = [path for path, _ in self._open]
        if target in opened:
            steps = [place for _, place in self._open[opened.index(target) :]]
            circle = " → ".join([*steps, shown(target)])
            what = Text(en=f"'extends' goes in a circle: {circle}", zh=f"“extends”绕成了圈：{circle}")
            raise node.error(what, Text(en="Remove one of these entries.", zh="请删去其中一处。"))

    def _target(self, node: Node, folder: str) -> str:
        if not is_path(node.text):
            return self._named(node.text, node)
        path = os.path.abspath(os.path.join(folder, node.text))
        if not os.path.isfile(path):
            what = Text(en=f"there is no file '{node.text}'", zh=f"没有“{node.text}”这个文件")
            mend = Text(en=f"The path counts from {shown(folder)}.", zh=f"路径从 {shown(folder)} 算起。")
            raise node.error(what, mend)
        return path

    def _named(self, name: str, node: Node | None) -> str:
        """Return the file of the ruleset ``name``; ``node`` is where it is asked for, None on the command line."""
        candidates = [os.path.join(folder.path, f"{name}.yaml") for folder in self.folders]
        found = [os.path.abspath(path) for path in candidates if is_there(path) and os.path.isfile(path)]
        if len(found) == 1:
            return found[0]
        if found:
            paths = [shown(path) for path in found]
            what = Text(en=f"two rulesets are named '{name}'", zh=f"有两个规则集都叫“{name}”")
            mend = Text(
                en=f"Give the path of the one you mean: {', '.join(paths)}.",
                zh=f"请写出要用的那个的路径：{'、'.join(paths)}。",
            )
        else:
            files = [file for folder in self.folders if os.path.isdir(folder.path) for file in os.listdir(folder.path)]
            known = sorted(file.removesuffix(".yaml") for file in files if file.endswith(".yaml"))
            near = did_you_mean(name, known)
            what = Text(en=f"unknown ruleset '{name}'", zh=f"没有“{name}”这个规则集")
            mend = Text(
                en=f"{near.en}Known: {', '.join(known)}; or a path that ends in .yaml.",
                zh=f"{near.zh}现有：{'、'.join(known)}；也可以写以 .yaml 结尾的路径。",
            )
        if node is None:
            raise UsageError(Text(en=f"{what.en}\n  {mend.en}", zh=f"{what.zh}\n  {mend.zh}"))
        raise node.error(what, mend)


def is_path(name: str) -> bool:
    """Return whether a name in ``extends`` is the path of a file rather than the name of a ruleset."""
    return "/" in name or os.sep in name or name.endswith((".yaml", ".yml"))

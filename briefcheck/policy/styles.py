"""``styles`` of a configuration: folders with rules that are data -> rules, by the plugin that knows their format."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefcheck.errors import shown
from briefcheck.frozen import replace
from briefcheck.policy.configfile import ConfigFile
from briefcheck.rules.extension import StyleFolder, StyleFormat, StyleRule
from briefcheck.text import Text
from briefcheck.yamlfile import Node


def load_styles(files: Sequence[ConfigFile], formats: Sequence[StyleFormat]) -> tuple[StyleRule, ...]:
    """Return the rules of every style that files name, sorted by name.

    Args:
        files: the configuration and what it extends, in order. Styles add up; a later ``vocabularies`` overrides.
        formats: what is installed to read styles, one at most.

    Raises:
        ConfigError: a folder is not there, no plugin reads styles, or a style is wrong.
    """
    nodes = [(node, os.path.dirname(file.path)) for file in files for node in file.styles]
    given = [(file.vocabularies, os.path.dirname(file.path)) for file in files if file.vocabularies is not None]
    if not nodes:
        return ()
    if not formats:
        what = Text(en="no installed plugin reads styles", zh="没有安装能读取规范文件夹的插件")
        raise nodes[0][0].error(what, Text(en="Install one, or remove 'styles'.", zh="请安装，或删去“styles”。"))
    styles = list(dict.fromkeys(_folder(node, folder) for node, folder in nodes))
    vocabularies = None
    if given:
        named, folder = given[-1]
        vocabularies = [_folder(node, folder) for node in named]
    plugin = formats[0].plugin.name if formats[0].plugin else ""
    found = formats[0].load(styles, vocabularies)
    made = (replace(entry, rule=entry.rule.of_plugin(plugin)) for entry in found)
    return tuple(sorted(made, key=lambda entry: entry.rule.full_name))


def _folder(node: Node, folder: str) -> StyleFolder:
    path = os.path.abspath(os.path.join(folder, os.path.expanduser(node.text)))
    if not os.path.isdir(path):
        what = Text(en=f"there is no folder '{node.text}'", zh=f"没有“{node.text}”这个文件夹")
        mend = Text(en=f"The path counts from {shown(folder)}.", zh=f"路径从 {shown(folder)} 算起。")
        raise node.error(what, mend)
    return StyleFolder(path, shown(path))

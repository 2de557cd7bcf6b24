"""YAML with places: every key and value knows its line and column, and every error says how to mend it."""

from __future__ import annotations

from briefcheck.yamlfile.load import EVERYTHING, is_there, load_yaml, parse_yaml, read_source
from briefcheck.yamlfile.node import Node, did_you_mean, node_of, quoted
from briefcheck.yamlfile.typed import (
    as_bool,
    as_choice,
    as_float,
    as_int,
    as_list,
    as_mapping,
    as_string,
    as_strings,
    as_text,
    as_word,
    as_words,
    check_keys,
    every_item,
    key_of,
)

__all__ = [
    "EVERYTHING",
    "Node",
    "as_bool",
    "as_choice",
    "as_float",
    "as_int",
    "as_list",
    "as_mapping",
    "as_string",
    "as_strings",
    "as_text",
    "as_word",
    "as_words",
    "check_keys",
    "did_you_mean",
    "every_item",
    "is_there",
    "key_of",
    "load_yaml",
    "node_of",
    "parse_yaml",
    "quoted",
    "read_source",
]

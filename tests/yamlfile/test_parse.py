from __future__ import annotations

import pytest
import yaml
from support.chinese import told

from briefcheck.errors import ConfigError
from briefcheck.yamlfile import load_yaml, parse_yaml

MISTAKES = {
    "tab": (
        b"rules:\n\tx: 1\n",
        "f.yaml:2:1: a tab where YAML wants spaces\n  Indent with spaces, two for each level.",
    ),
    "tab in a list": (
        b"a:\n  - b\n\t- c\n",
        "f.yaml:3:1: a tab where YAML wants spaces\n  Indent with spaces, two for each level.",
    ),
    "indentation": (
        b"a:\n  b: 1\n c: 2\n",
        (
            "f.yaml:3:2: the line does not fit what stands before it\n"
            "  Align it with its neighbours: the same number of spaces for the same level."
        ),
    ),
    "dash and key": (
        b"- a\nb: 1\n",
        (
            "f.yaml:2:1: the line does not fit what stands before it\n"
            "  Align it with its neighbours: the same number of spaces for the same level."
        ),
    ),
    "two colons": (
        b"a: b: c\n",
        "f.yaml:1:5: a second ': ' in one line\n  Put the value in quotes, or on its own line, indented.",
    ),
    "no colon": (
        b"a: 1\nfoo\n",
        "f.yaml:2:1: a line without ': '\n  Write 'key: value', with a space after the colon.",
    ),
    "undefined alias": (
        b"a: *x\n",
        "f.yaml:1:4: the alias is not defined\n  A name after '*' needs an '&name' before it; put text in quotes.",
    ),
    "alias in itself": (
        b"a: &x [*x]\n",
        (
            "f.yaml:1:4: an alias refers to itself\n"
            "  An alias (*name) cannot stand inside what it names; write the value out."
        ),
    ),
    "anchor twice": (
        b"a: &x 1\nb: &x 2\n",
        "f.yaml:2:4: the anchor is defined twice\n  Give the second one another name.",
    ),
    "pattern without quotes": (
        b"audience:\n  *.md: client\n",
        (
            "f.yaml:2:3: text that starts with '*' or '&' needs quotes\n"
            '  Write "*.md" with quotes: YAML reads * as an alias.'
        ),
    ),
    "at sign": (
        b"a: @x\n",
        "f.yaml:1:4: text that starts with %, @ or ` needs quotes\n  Put it in quotes.",
    ),
    "open bracket": (
        b"a: [1, 2\nb: 3\n",
        (
            "f.yaml:1:4: a list or mapping in brackets is not closed, or lacks a comma\n"
            "  Separate with ', ' and close with ] or }."
        ),
    ),
    "open brace": (
        b"a: {b: 1\n",
        (
            "f.yaml:1:4: a list or mapping in brackets is not closed, or lacks a comma\n"
            "  Separate with ', ' and close with ] or }."
        ),
    ),
    "open quote": (
        b'a: "abc\n',
        "f.yaml:1:4: a quotation mark is not closed\n  Close the text with the mark that opened it.",
    ),
    "escape": (
        b'a: "x\\q"\n',
        "f.yaml:1:4: an unknown escape after '\\'\n  Write '\\\\', or use single quotes.",
    ),
    "two documents": (
        b"a: 1\n---\nb: 2\n",
        "f.yaml:2:1: a second document begins here\n  Keep one document a file: remove the line '---'.",
    ),
    "control character": (
        b"a: 1\nb: x\x01\n",
        "f.yaml:2:5: a control character (U+0001)\n  Delete it; it is not visible in most editors.",
    ),
    "tag": (
        b"a: !!python/name:os.system\n",
        (
            "f.yaml:1:4: the tag '!!python/name:os.system' is not allowed\n"
            "  Remove it, or put the text in quotes if it starts with '!'."
        ),
    ),
    "key is a list": (b"? [a]\n: b\n", "f.yaml:1:3: a key must be text (got a list)\n  Write 'key: value'."),
    "duplicate key": (
        b"a: 1\nb: 2\na: 3\n",
        "f.yaml:3:1: duplicate key 'a'\n  It stands in line 1 already: keep one of the two.",
    ),
    "empty": (
        b"# nothing\n",
        "f.yaml:1:1: the file is empty\n  Write at least one 'key: value', or remove the file.",
    ),
    "a list": (
        b"- a\n",
        "f.yaml:1:1: the file must hold a mapping (got a list)\n  Write lines of the form 'key: value'.",
    ),
    "Chinese colon": (
        "fail-on：error\n".encode(),
        (
            "f.yaml:1:1: the file must hold a mapping (got 'fail-on：error')\n"
            "  The colon is full width (：): write ': ' as YAML knows it."
        ),
    ),
    "GBK": (
        "a: 1\nb: 客户\n".encode("gbk"),
        "f.yaml:2:4: the file is not UTF-8\n  Save it as UTF-8 (in Windows Notepad: Save as, Encoding UTF-8).",
    ),
    "too large": (
        b"a: " + b"x" * 1_000_000,
        "f.yaml:1:1: is larger than 1,000,000 bytes\n  Move long lists to files of their own.",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
@pytest.mark.parametrize("loader", ["C", "Python"])
def test_mistake_is_explained_with_its_place(name, loader, monkeypatch):
    if loader == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    data, message = MISTAKES[name]
    with pytest.raises(ConfigError) as caught:
        parse_yaml(data, "f.yaml")
    assert told(caught.value) == message


@pytest.mark.parametrize("loader", ["C", "Python"])
def test_endless_brackets_are_an_error_and_not_a_crash(loader, monkeypatch):
    if loader == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    for opened, column in ((b"[", 51), (b"{a: ", 201), (b"- ", 101)):
        with pytest.raises(ConfigError) as caught:
            parse_yaml(opened * 200_000, "f.yaml")
        assert told(caught.value) == (
            f"f.yaml:1:{column}: is nested more than 50 levels deep\n  Close every [ and {{ that was opened."
        )


def test_alias_bomb_is_refused():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(ConfigError) as caught:
        parse_yaml("\n".join(lines).encode(), "f.yaml")
    assert told(caught.value).partition(": ")[2] == (
        "aliases grow to more than 100,000 values\n  Write the values out in place of aliases of aliases."
    )


def test_unknown_trouble_is_passed_on(monkeypatch):
    def fail(_text):
        raise yaml.YAMLError

    monkeypatch.setattr(yaml, "CSafeLoader", fail, raising=False)
    with pytest.raises(ConfigError) as caught:
        parse_yaml(b"a: 1", "f.yaml")
    assert told(caught.value) == "f.yaml:1:1: this is not YAML\n  Check the line and the one above it."


def test_places_count_characters_from_one():
    root = parse_yaml("\ufeff名称: {en: a, 中文: 乙}\n".encode(), "f.yaml")
    key, value = root.entries[0]
    inner_key, inner_value = value.entries[1]
    assert (key.text, key.line, key.column) == ("名称", 1, 1)
    assert (inner_key.line, inner_key.column, inner_value.text, inner_value.column) == (1, 13, "乙", 17)


def test_alias_repeats_what_it_names():
    root = parse_yaml(b"a: &x {b: 1}\nc: *x\n", "f.yaml")
    assert root.get("c") == root.get("a")
    assert root.get("d") is None


def test_file_that_is_not_there(tmp_path):
    with pytest.raises(ConfigError) as caught:
        load_yaml(str(tmp_path / "x.yaml"), "x.yaml")
    assert told(caught.value) == "x.yaml:1:1: there is no such file\n  Check the name, or create the file."


def test_file_that_cannot_be_read(tmp_path):
    with pytest.raises(ConfigError) as caught:
        load_yaml(str(tmp_path), "x.yaml")
    assert told(caught.value) == "x.yaml:1:1: cannot be read (Is a directory)\n  Check that it is a file you may read."

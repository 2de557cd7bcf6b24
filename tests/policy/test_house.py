"""What a configuration says of the house: people, order of dates, words for actions."""

from __future__ import annotations

import pytest
from support.chinese import told

from briefcheck.errors import ConfigError
from briefcheck.facts.house import HOUSE, RegisteredPerson
from briefcheck.policy.house import WORD_KEYS, house_from
from briefcheck.policy.policies import Policies

RITA = RegisteredPerson("Rita Moss", ("Rita", "莫瑞"), "RM", ("rmoss",), "client")
CSV = "name,also-called,initials,handles,side\nRita Moss,Rita;莫瑞,RM,@rmoss,client\n"


def people(config, files, path="people.csv"):
    return config(f"people: {path}\n", files=files).house.people


def test_a_configuration_that_says_nothing_is_the_house_that_says_nothing(config):
    assert config("lang: zh\n").house is HOUSE


def test_people_are_listed_in_the_file(config):
    text = (
        "people:\n  - Ann Lee\n"
        "  - {name: Rita Moss, also-called: [Rita, 莫瑞], initials: RM, handles: '@rmoss', side: client}\n"
    )
    assert config(text).house.people == (RegisteredPerson("Ann Lee"), RITA)


def test_people_stand_in_a_yaml_file_of_their_own(config):
    assert people(config, {"who/all.yaml": "people: [{name: Ann Lee}]\n"}, "who/all.yaml") == (
        RegisteredPerson("Ann Lee"),
    )


def test_a_path_counts_from_the_file_that_names_it(config):
    files = {"house/own.yaml": "people: people.csv\n", "house/people.csv": CSV}
    assert config("extends: house/own.yaml\n", files=files).house.people == (RITA,)


def test_people_and_words_of_rulesets_add_up_and_the_last_order_of_dates_holds(config):
    text = "extends: base.yaml\npeople: [Ann Lee]\ndate-order: month-first\naction-words: {groups: [战队]}\n"
    base = "people: [Tom Fox]\ndate-order: day-first\naction-words: {groups: [Squad]}\n"
    house = config(text, files={"base.yaml": base}).house
    assert [person.name for person in house.people] == ["Tom Fox", "Ann Lee"]
    assert house.date_order == "month-first"
    assert house.words.groups - HOUSE.words.groups == {"squad", "战队"}
    assert house.words.sides == HOUSE.words.sides


@pytest.mark.parametrize("key", WORD_KEYS)
def test_words_are_added_folded(key):
    words = house_from({"action-words": {key: ["  Ｗho  Jumps ", "誰蹦噠"]}}).words
    for name in WORD_KEYS[key]:
        assert getattr(words, name) - getattr(HOUSE.words, name) == {"who jumps", "谁蹦哒"}


@pytest.mark.parametrize(
    "data",
    [
        CSV.encode(),
        CSV.encode("utf-8-sig"),
        CSV.encode("gb18030"),
        CSV.encode("utf-16"),
        CSV.replace("\n", "\r\n").encode(),
        CSV.replace(";", "、").replace(",", ";").encode(),
        CSV.replace(",", "\t").encode(),
        "Side,Initials,Handle,Full Name,Telephone,,别名,昵称\nclient,RM,rmoss,Rita  Moss,12,,Rita,莫瑞\n,,,,,,,\n".encode(),
        '公司,姓名,缩写,账号,英文名\nclient,Rita Moss,RM,＠rmoss,"Rita\n莫瑞"\n'.encode("gb18030"),
    ],
    ids=["utf-8", "bom", "gb18030", "utf-16", "crlf", "semicolons", "tabs", "other order", "chinese heads"],
)
def test_people_stand_in_a_csv_file_as_spreadsheets_write_it(data, config, world):
    (world / "people.csv").write_bytes(data)
    assert config("people: people.csv\n").house.people == (RITA,)


def test_a_name_in_both_languages_is_one_person_with_two_names(config):
    files = {"people.csv": "姓名,别名\n李安/Ann Lee,小李\n"}
    assert people(config, files) == (RegisteredPerson("李安/Ann Lee", ("小李",)),)


@pytest.mark.parametrize(
    ("cell", "name", "others"),
    [
        ("Lee, Ann", "Ann Lee", ()),
        ("de la Tour, Ann M.", "Ann M. de la Tour", ()),
        ("Ann Lee, Annie", "Ann Lee", ("Annie",)),
        ("李娜, 小李", "李娜", ("小李",)),
        ("Lee; Ann", "Lee", ("Ann",)),
    ],
)
def test_the_surname_may_stand_first(cell, name, others, config):
    files = {"people.csv": f'name,side\n"{cell}",client\n'}
    assert people(config, files) == (RegisteredPerson(name, others, side="client"),)


def test_a_vertical_tab_ends_no_row(config):
    files = {"people.csv": "name,company,notes\nAnn Lee,Maple\x0bLeeds,x\u2028y\nTom Fox,,\n"}
    found = people(config, files)
    assert [person.name for person in found] == ["Ann Lee", "Tom Fox"]


def test_a_short_row_leaves_the_rest_empty(config):
    assert people(config, {"people.csv": "name,side\nAnn Lee\n"}) == (RegisteredPerson("Ann Lee"),)


def test_the_register_counts_among_the_files_read(extensions, world):
    (world / "briefcheck.yaml").write_text("people: people.csv\n", encoding="utf-8")
    (world / "people.csv").write_text(CSV, encoding="utf-8")
    policies = Policies(extensions)
    policies.for_file("x.md")
    assert str(world / "people.csv") in policies.files


WRONG = {
    "people is a mapping": (
        "people: {name: Ann}\n",
        (
            "1:9: 'people' must be a list or the path of a file (got a mapping)\n"
            "  Write a list of people, or the path of a file that ends in .yaml or .csv."
        ),
    ),
    "people is empty": (
        "people:\n",
        (
            "1:8: 'people' must be a list or the path of a file (got nothing)\n"
            "  Write a list of people, or the path of a file that ends in .yaml or .csv."
        ),
    ),
    "somebody is a list": (
        "people: [[Ann]]\n",
        "1:10: person 1 of 'people' must be a mapping (name: value) (got a list)",
    ),
    "a path in a list": (
        "people: [people.csv]\n",
        "1:10: person 1 of 'people' is a path ('people.csv')\n  Write 'people: people.csv', without a list.",
    ),
    "an unknown key": (
        "people: [{name: Ann, initial: A}]\n",
        (
            "1:22: unknown key 'initial' in person 1 of 'people'\n  Did you mean 'initials'? "
            "Allowed here: name, also-called, initials, handles, side."
        ),
    ),
    "no name": ("people: [Ann, {side: client}]\n", "1:15: person 2 of 'people' has no 'name'\n  Add 'name: …'."),
    "a name twice": (
        "people: [Ann Lee, {name: ann  lee}]\n",
        (
            "1:19: 'ann  lee' is in the register of people twice (first in line 1)\n"
            "  Remove one, or tell the two apart: write a fuller name, and the short one under also-called."
        ),
    ),
    "a name that is empty": (
        "people: [{name: ' '}]\n",
        "1:17: 'name' of person 1 of 'people' is an empty text\n  Fill it in, or remove it.",
    ),
    "a name that is nothing": (
        "people: [{name: }]\n",
        "1:17: 'name' of person 1 of 'people' must be text (got nothing)",
    ),
    "other names that are a mapping": (
        "people: [{name: Ann, also-called: {a: b}}]\n",
        "1:35: 'also-called' of person 1 of 'people' must be a list (got a mapping)",
    ),
    "a handle that is a list": (
        "people: [{name: Ann, handles: [[a]]}]\n",
        "1:32: item 1 of 'handles' of person 1 of 'people' must be text (got a list)",
    ),
    "a register that is not there": (
        "people: who.csv\n",
        "1:9: there is no file 'who.csv'\n  The path counts from {home}.",
    ),
    "a register of another kind": (
        "people: who.txt\n",
        (
            "1:9: 'people' cannot be read from 'who.txt'\n"
            "  Give the path of a file that ends in .yaml or .csv, or a list of people."
        ),
    ),
    "a spreadsheet": (
        "people: who.xlsx\n",
        "1:9: 'people' cannot be read from 'who.xlsx'\n  Save the spreadsheet as CSV, and give that file.",
    ),
    "bad order of dates": (
        "date-order: day\n",
        "1:13: 'date-order' must be day-first or month-first (got 'day')",
    ),
    "words are a list": ("action-words: [a]\n", "1:15: 'action-words' must be a mapping (name: value) (got a list)"),
    "unknown words": (
        "action-words: {group: [a]}\n",
        (
            "1:16: unknown key 'group' in 'action-words'\n  Did you mean 'groups'? "
            "Allowed here: sides, groups, placeholders, task-columns, owner-columns, due-columns, status-columns, "
            "task-labels, owner-labels, due-labels, done."
        ),
    ),
    "words that are one word": (
        "action-words: {groups: 战队}\n",
        "1:24: 'groups' of 'action-words' must be a list (got '战队')\n  Write [战队] or put each item on a line with '- '.",
    ),
    "a word that is empty": (
        "action-words: {groups: ['']}\n",
        "1:25: item 1 of 'groups' of 'action-words' is an empty text\n  Fill it in, or remove it.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_place_and_mend(name, config, world):
    text, message = WRONG[name]
    with pytest.raises(ConfigError) as caught:
        config(text)
    assert told(caught.value) == f"briefcheck.yaml:{message.replace('{home}', str(world))}"


REGISTERS = {
    "a yaml file without people": (
        "people.yaml",
        "names: [Ann]\n",
        "people.yaml:1:1: unknown key 'names' in the register of people\n  Allowed here: people.",
    ),
    "a yaml file with a path": (
        "people.yaml",
        "people: people.csv\n",
        (
            "people.yaml:1:9: 'people' must be a list or the path of a file (got 'people.csv')\n"
            "  Write a list of people, or the path of a file that ends in .yaml or .csv."
        ),
    ),
    "an empty file": ("people.csv", "", "people.csv:1:1: The file is empty.\n  Save it again as CSV, UTF-8."),
    "only separators": (
        "people.csv",
        ",,\n",
        (
            "people.csv:1:1: there is no column 'name'\n"
            "  Head the columns in the first row: name, also-called, initials, handles, side."
        ),
    ),
    "no head": (
        "people.csv",
        "\nRita Moss,RM\n",
        (
            "people.csv:2:1: there is no column 'name'\n"
            "  Head the columns in the first row: name, also-called, initials, handles, side."
        ),
    ),
    "a column misspelt": (
        "people.csv",
        "name,initialls\nAnn Lee,AL\n",
        (
            "people.csv:1:1: unknown column 'initialls'\n"
            "  Did you mean 'initials'? Known: name, also-called, initials, handles, side."
        ),
    ),
    "a column twice": (
        "people.csv",
        "name,姓名\nAnn Lee,李安\n",
        "people.csv:1:1: the columns 'name' and '姓名' say the same\n  Keep one of them: both hold the name.",
    ),
    "a name twice": (
        "people.csv",
        "name,side\nAnn Lee,client\n\nAnn Lee,agency\n",
        (
            "people.csv:4:1: 'Ann Lee' is in the register of people twice (first in line 2)\n"
            "  Remove one, or tell the two apart: write a fuller name, and the short one under also-called."
        ),
    ),
    "somebody without a name": (
        "people.csv",
        'name,also-called\n"Ann Lee","a\nb"\n,Rita\n',
        "people.csv:4:1: somebody without a name\n  Fill in the column 'name'.",
    ),
    "too many cells": (
        "people.csv",
        "name,also-called\nAnn Lee,Annie,A\n",
        "people.csv:2:1: the row has 3 cells, the first row 2\n  Put a text that holds the separator in quotation marks.",
    ),
    "a quotation mark that is not closed": (
        "people.csv",
        'name\nAnn Lee\n"Tom Fox\n',
        (
            "people.csv:3:1: the quotation marks do not fit\n"
            "  Close every quotation mark that is opened, and double one inside a text."
        ),
    ),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_what_is_wrong_in_a_register_is_told_with_its_place(name, config):
    path, text, message = REGISTERS[name]
    with pytest.raises(ConfigError) as caught:
        config(f"people: {path}\n", files={path: text})
    assert told(caught.value) == message


def test_a_register_that_is_no_text(config, world):
    (world / "people.csv").write_bytes(b"PK\x03\x04 a spreadsheet under another name")
    with pytest.raises(ConfigError) as caught:
        config("people: people.csv\n")
    assert told(caught.value) == (
        "people.csv:1:1: The file is named like a text file, but it is a Word or zip file.\n  Save it again as CSV, UTF-8."
    )

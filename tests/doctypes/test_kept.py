import marshal
import pickle

import pytest

from briefcheck.doctypes import kept, load, typefile
from briefcheck.doctypes.load import load_type, load_types
from briefcheck.errors import ConfigError
from briefcheck.userfolder import keep_value, recall_value

MEMO = """type: memo
name: {en: Memo, zh: 备忘录}
also-called: [the note]
source: C01
fields:
  - {id: date, name: {en: Date, zh: 日期}, kind: date, required: true, prompt: {en: "When?", zh: 何时？}, mentioned-by: [due by]}
sections:
  - {id: points, name: {en: Points, zh: 要点}, kind: points, at-least: 1, at-most: 3, none-is-fine: true, mentioned-by: {en: [said], zh: [说过]}, asked-with: [date]}
  - id: copies
    name: {en: Copies, zh: 分发}
    kind: table
    anywhere: true
    columns: [{id: who, name: {en: Who, zh: 谁}, kind: person, required: true, source: [C06]}]
version: 2
in-order: true
replaces: true
prompt: {en: "What is it about?", zh: 关于什么？}
options: {timing/late-memo: {days: 3, except: [Tom]}}
recognised-by: {at-least: 3, not-with: {en: [Minutes], zh: [会议纪要]}}
"""


@pytest.fixture
def memo(tmp_path, monkeypatch):
    for place in ("briefcheck.yamlfile.cache", "briefcheck.doctypes.kept"):
        monkeypatch.setattr(f"{place}.cache_folder", lambda: str(tmp_path / "cache"))
    path = tmp_path / "memo.yaml"
    path.write_text(MEMO, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def each_load_is_that_of_a_new_process(monkeypatch):
    monkeypatch.setattr(load, "_same", lambda type_: type_)


@pytest.fixture
def read(monkeypatch):
    """The names of the types that were really read."""
    names = []

    def read_type(root, common, original=typefile.read_type):
        names.append(root.file)
        return original(root, common)

    monkeypatch.setattr(typefile, "read_type", read_type)
    return names


def test_a_type_is_read_once_and_is_the_same_afterwards(memo, read):
    first = load_type(memo, "one.yaml")
    second = load_type(memo, "one.yaml")
    assert second == first
    assert hash(second) == hash(first)
    assert load_type(memo, "two.yaml").file == "two.yaml"
    assert read == ["one.yaml"]
    assert second.known_as == ("memo", "备忘录", "note")


def test_a_changed_file_is_read_again(memo, read):
    load_type(memo, "m.yaml")
    memo.write_text(MEMO.replace("at-most: 3", "at-most: 4"), encoding="utf-8")
    assert load_type(memo, "m.yaml").sections[0].at_most == 4
    assert len(read) == 2


def test_a_wrong_file_is_wrong_every_time(memo):
    memo.write_text(MEMO.replace("kind: date", "kind: day"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ConfigError):
            load_type(memo, "m.yaml")


def test_what_other_code_made_is_not_used(memo, read, monkeypatch):
    load_type(memo, "m.yaml")
    monkeypatch.setattr(kept, "_form", lambda: "type of yesterday")
    load_type(memo, "m.yaml")
    assert len(read) == 2


@pytest.mark.parametrize("made", [None, 1, [], [1, 2], ["memo", "Memo", "备忘录", [], [[]], [], [], []]])
def test_a_damaged_entry_is_passed_over(memo, read, tmp_path, made):
    first = load_type(memo, "m.yaml")
    (entry,) = (tmp_path / "cache" / "yaml").iterdir()
    keep_value(str(entry), (*recall_value(str(entry))[:3], made))
    assert load_type(memo, "m.yaml") == first
    assert len(read) == 2


def test_in_a_zip_nothing_is_kept(memo, read, tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_form", kept._form.__wrapped__)
    monkeypatch.setattr(kept.names, "__file__", str(tmp_path / "some.zip" / "names.py"))
    load_type(memo, "m.yaml")
    load_type(memo, "m.yaml")
    assert len(read) == 2
    assert not (tmp_path / "cache").exists()


def test_a_type_is_read_again_when_what_it_shares_has_changed(memo, read):
    common = memo.with_name("_common.yaml")
    memo.write_text(MEMO.replace("{id: date,", "{use: client}\n  - {id: date,"), encoding="utf-8")
    for name in ("Client", "Account"):
        common.write_text(f"fields: [{{id: client, name: {{en: {name}, zh: 客户}}}}]\n", encoding="utf-8")
        for _ in range(2):
            assert load_type(memo, "m.yaml").fields[0].name.en == name
    assert len(read) == 2


@pytest.fixture
def folder(memo):
    note = MEMO.replace("type: memo", "type: note").replace("Memo", "Note").replace("备忘录", "便笺")
    memo.with_name("note.yaml").write_text(note.replace("the note", "slip"), encoding="utf-8")
    return memo.parent


def catalogue(tmp_path):
    (file,) = (tmp_path / "cache").glob("types-*.marshal")
    return file


def test_the_types_of_a_folder_are_kept_together_and_unpacked_when_they_are_asked(folder, read):
    first = load_types(folder, "own")
    second = load_types(folder, "own")
    assert read == ["own/memo.yaml", "own/note.yaml"]
    assert {type(entry) for entry in second} == {kept.KeptType}
    assert [(entry.id, entry.file, entry.evidence) for entry in second] == [
        ("memo", "own/memo.yaml", 3),
        ("note", "own/note.yaml", 3),
    ]
    with pytest.raises(AttributeError):
        kept.schema.DocumentType.sections.__get__(second[0])
    assert second == first
    assert first == second
    assert second[0] != first[1]
    assert second[0] != "memo"
    assert second[0].section("points").at_least == 1
    assert hash(second[0]) == hash(first[0])
    assert second[0].options[0][1].get("days").text == "3"
    assert pickle.loads(pickle.dumps(second[1])) == first[1]  # noqa: S301  # made right here
    with pytest.raises(AttributeError, match="colour"):
        second[0].colour  # noqa: B018  # looking it up is the test


def test_a_folder_is_read_again_when_a_file_or_the_code_is_another(folder, read, monkeypatch):
    load_types(folder)
    folder.joinpath("note.yaml").unlink()
    assert [entry.id for entry in load_types(folder)] == ["memo"]
    folder.joinpath("memo.yaml").write_text(MEMO.replace("at-least: 1", "at-least: 2"), encoding="utf-8")
    assert load_types(folder)[0].sections[0].at_least == 2
    monkeypatch.setattr(kept, "_form", lambda: "types of yesterday")
    load_types(folder)
    assert len(read) == 5


@pytest.mark.parametrize("found", [b"", b"no marshal", marshal.dumps(None), marshal.dumps((1, 2)), marshal.dumps([])])
def test_a_damaged_catalogue_is_passed_over(folder, read, tmp_path, found):
    first = load_types(folder)
    catalogue(tmp_path).write_bytes(found)
    assert load_types(folder) == first
    assert len(read) == 4


def test_where_nothing_can_be_kept_types_are_read(folder, read, monkeypatch):
    monkeypatch.setattr(kept, "cache_folder", lambda: "")
    load_types(folder)
    load_types(folder)
    assert len(read) == 4

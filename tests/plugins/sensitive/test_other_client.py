"""Another client's name: whose document it is, what may stand, and that a report shows none of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from briefcheck_sensitive import other_client
from support.facts import contact_report

from briefcheck import Context, House, RegisteredClient
from briefcheck.cli.main import main
from briefcheck.readers.markdown import read_markdown

HOUSE = House(clients=(RegisteredClient("样例茶业", ("Sample Tea",)), RegisteredClient("北风食品")))
RULE = other_client.check


def found(text, client=None, **options):
    context = Context(read_markdown(text.encode(), "a.md"), None, "client", (), HOUSE, client=client)
    return [(f.message, f.data["words"], f.confidence) for f in RULE.check(context, RULE.options(**options))]


def test_the_client_told_from_outside_counts_before_that_of_the_document():
    text = "---\nclient: 样例茶业\n---\n\n样例茶业与北风食品"
    assert found(text) == [("other", "北风食品", "likely")]
    assert found(text, "北风食品") == [("other", "样例茶业", "likely")] * 1


def test_for_a_client_that_nobody_registered_all_are_others():
    assert [words for _, words, _ in found("北风食品与 sample tea", "南风电器")] == ["北风食品", "sample tea"]


def test_a_document_of_no_client_may_name_one_and_not_two():
    assert found("北风食品") == []
    assert found("北风食品、样例茶业、樣例茶業") == [("several", "样例茶业", "possible")]


@pytest.mark.parametrize("slot", ["【客户名称】", "[client name]", "<Client>", "TBD", "待定"])
def test_a_client_that_is_still_to_be_filled_in_is_none(slot):
    document = read_markdown(f"| 客户 | {slot} |\n|---|---|\n\n北风食品的会议".encode(), "a.md")
    context = Context(document, contact_report(), "client", (), HOUSE)
    assert context.field("client") is not None
    assert list(RULE.check(context, RULE.options())) == []


def test_names_may_be_allowed_everywhere_or_under_a_heading():
    assert found("北风食品", "样例茶业", allow=("北風食品",)) == []
    assert found("# 同业观察\n\n北风食品", "样例茶业", fine_under=("同业",)) == []


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_command_takes_the_client_and_shows_no_name(form, tmp_path: Path, capsys):
    (tmp_path / "briefcheck.yaml").write_text("clients: [样例茶业, 北风食品]\n", encoding="utf-8")
    file = tmp_path / "a.md"
    file.write_text("# 方案\n\n北风食品去年的做法可以参考。\n", encoding="utf-8")
    code = main(["check", str(file), "--client", "样例茶业", "--audience", "client", "--format", form])
    shown = capsys.readouterr().out
    assert code == 1
    assert "other-client" in shown
    assert "北风食品" not in shown
    assert "北***" in shown


def test_a_register_can_be_hashed_and_used(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "c.csv").write_text("客户,品牌\n样例茶业,\n北风食品,\n", encoding="utf-8")
    (tmp_path / "c.key").write_text("a key for tests, long enough", encoding="utf-8")
    assert main(["hash-clients", "c.csv", "--key-file", "c.key"]) == 0
    assert "北风" not in capsys.readouterr().out
    assert main(["hash-clients", "c.csv", "--key-file", "c.key", "-o", "c.csv"]) == 2
    assert main(["hash-clients", "c.csv", "--key-file", "c.key", "-o", "c.yaml"]) == 0
    (tmp_path / "briefcheck.yaml").write_text("clients: c.yaml\nclients-key: {file: c.key}\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("---\nclient: 样例茶业\n---\n\n北風食品去年的做法。\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "a.md", "--audience", "client"]) == 1
    shown = capsys.readouterr().out
    assert "other-client" in shown
    assert "北風食品" not in shown


def of_any_type(text, house=HOUSE):
    return Context(read_markdown(text.encode(), "a.md"), None, "client", (), house)


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("# Note\n\nClient: Sample Tea\n\nText", "Sample Tea"),
        ("# 说明\n\n客户：北风食品\n日期：2031-03-10", "北风食品"),
        ("| Client | Sample Tea | Date | 3 March 2031 |\n|---|---|---|---|\n\nText", "Sample Tea"),
        ("# Note\n\nClient: Harrow Vale Tools Ltd\n\nText", "Harrow Vale Tools Ltd"),
        ("# Note\n\nClient: Ann Lee, Tom Fox\n\nClient: Sample Tea", "Sample Tea"),
        ("# Note\n\nClient: [client name]\n\nText", ""),
        ("# 说明\n\n客户：李安、方涛\n\nText", ""),
        ("# Note\n\nText", ""),
    ],
)
def test_a_plain_label_tells_the_client_in_a_document_of_any_type(text, client):
    assert of_any_type(text).client == client


def test_without_a_register_no_label_is_looked_for():
    assert of_any_type("# Note\n\nClient: Sample Tea\n\nText", House()).client == ""


def test_an_english_word_is_only_possible_and_the_message_tells_the_entry():
    house = House(clients=(*HOUSE.clients, RegisteredClient("Sunrise")))
    context = of_any_type("Client: Sample Tea\n\nThe shoot starts at sunrise.", house)
    (finding,) = RULE.check(context, RULE.options())
    assert (finding.confidence, finding.data["number"]) == ("possible", 3)


def test_names_of_several_clients_warn_before_a_document_goes_to_one(tmp_path: Path, capsys):
    (tmp_path / "briefcheck.yaml").write_text("clients: [样例茶业, 北风食品]\n", encoding="utf-8")
    file = tmp_path / "a.md"
    file.write_text("# 方案\n\n北风食品与样例茶业去年的做法。\n", encoding="utf-8")
    main(["check", str(file), "--audience", "client", "--lang", "en"])
    shown = capsys.readouterr().out
    assert "warning" in next(line for line in shown.splitlines() if "›" in line)
    assert "number 1 of 'clients'" in shown
    assert "write a line 'Client: …' at its top" in shown

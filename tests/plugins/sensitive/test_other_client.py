"""Another client's name: whose document it is, what may stand, and that a report shows none of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from briefcheck_sensitive import other_client
from support.facts import contact_report

from briefcheck import Context, House, RegisteredClient
from briefcheck.cli.main import main
from briefcheck.doctypes.load import load_type
from briefcheck.installed import shipped_rulesets
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
    assert "no. 1 in your list of clients" in shown
    assert "write a line 'Client: …' at its top" in shown


KESTREL = House(clients=(RegisteredClient("Kestrel Bikes", ("Kestrel",)), RegisteredClient("北风食品")))
STRATEGY = """# Communication Strategy

Kestrel Bikes – Commuter E-bike

## Brand definition

Kestrel is a tool.{more}

## Signed

{signed}
"""
SIGNED = """| Client | Orla Daly, 9 November 2026 |
|---|---|
| General Manager | Conor Walsh, 6 November 2026 |
"""


def other(text, house=KESTREL, type_="communication-strategy"):
    found = load_type(f"{shipped_rulesets()}/types/{type_}.yaml")
    context = Context(read_markdown(text.encode(), "a.md"), found, "client", (), house)
    return [(f.message, f.data["words"], f.confidence) for f in RULE.check(context, context_options(found))]


def context_options(type_):
    set_ = {rule.text: node for rule, node in type_.options}.get("sensitive/other-client")
    return RULE.options(about_all=set_ is not None)


@pytest.mark.parametrize(
    "signed",
    [
        SIGNED,
        "Client: Orla Daly, 9 November 2026\n",
        "Client: Orla Daly\n\nGeneral Manager: Conor Walsh\n",
        "| Client | 9 November 2026 |\n|---|---|\n| General Manager | Conor Walsh, 6 November 2026 |\n",
    ],
)
def test_who_signed_for_the_client_is_no_client(signed):
    assert other(STRATEGY.format(more="", signed=signed)) == []
    both = STRATEGY.format(more=" As 北风食品 did.", signed=signed)
    assert other(both) == [("several", "北风食品", "possible")]


def test_a_client_of_the_register_with_a_date_is_the_client():
    text = STRATEGY.format(more=" As 北风食品 did.", signed="Client: Kestrel Bikes, 9 November 2026\n")
    assert other(text) == [("other", "北风食品", "likely")]


def test_a_client_of_no_register_is_no_signature():
    text = "# Communication Strategy\n\nClient: Southwind Ltd\n\nKestrel Bikes and 北风食品.\n"
    assert other(text) == [("other", "Kestrel Bikes", "likely"), ("other", "北风食品", "likely")]


def test_a_client_in_the_title_may_be_whom_it_is_for_where_the_one_stated_is_in_no_register():
    text = "# Communication Strategy Kestrel Bikes\n\nClient: Southwind Ltd\n\nKestrel Bikes and 北风食品.\n"
    assert other(text) == [("other", "Kestrel Bikes", "possible"), ("other", "北风食品", "likely")]
    stated = "# Communication Strategy Kestrel Bikes\n\nClient: 北风食品\n"
    assert other(stated) == [("other", "Kestrel Bikes", "likely")]


@pytest.mark.parametrize("type_", ["receivables", "revenue-forecast", "time-sheet", "staff-appraisal", "leave-notice"])
def test_papers_about_all_clients_name_them_all(type_):
    text = "| No. | Client | Amount |\n|---|---|---|\n| 1 | Kestrel Bikes | 100 |\n| 2 | 北风食品 | 200 |\n"
    assert other(text, type_=type_) == []
    assert other(text) == [("several", "北风食品", "possible")]

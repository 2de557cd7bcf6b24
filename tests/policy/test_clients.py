"""The register of clients: in the configuration, in a file of its own, in clear or hashed; which client a file is for."""

from __future__ import annotations

import pytest
from support.chinese import told

from briefcheck.errors import ConfigError, UsageError
from briefcheck.facts.clients import hash_of, hashed_name
from briefcheck.facts.house import HashedName, RegisteredClient
from briefcheck.policy.clients import hashed_register, written
from briefcheck.policy.policies import Policies

KEY = "a key for tests, long enough"
TEA = RegisteredClient("Sample Tea", ("样例茶业",), ("Green Bud",), ("Lan Zhao",), ("sample-tea.cn",), ("ST-07",))
CSV = "name,also-called,brands,people,domains,project-codes\nSample Tea,样例茶业,Green Bud,Lan Zhao,https://www.sample-tea.cn/x,ST-07\n"
HASH = written(hashed_name("Sample Tea", KEY.encode()))


def clients(config, text, files=None):
    return config(text, files=files).house.clients


def test_clients_are_listed_in_the_file(config):
    text = (
        "clients:\n  - North Wind\n  - {name: Sample Tea, also-called: 样例茶业, brands: [Green Bud], people: Lan Zhao, "
        "domains: '@sample-tea.cn', project-codes: ST-07}\n"
    )
    assert clients(config, text) == (RegisteredClient("North Wind"), TEA)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Orla Tea, Shanghai", ("Orla Tea",)),
        ("Orla Tea, formerly Moss Tea", ("Orla Tea",)),
        ("Orla Tea\nShanghai", ("Orla Tea",)),
        ("Orla Tea, 欧拉茶业", ("Orla Tea", "欧拉茶业")),
        ("欧拉茶业，Orla Tea，上海", ("欧拉茶业", "Orla Tea")),
        ("Orla Tea; OT", ("Orla Tea", "OT")),
    ],
)
def test_behind_a_comma_in_the_cell_of_the_name_stands_no_other_name(cell, names, config, world):
    (world / "clients.csv").write_text(f'name,aka\n"{cell}",\n', encoding="utf-8")
    (client,) = clients(config, "clients: clients.csv\n")
    assert (client.name, *client.also_called) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Acme Foods, Inc.", ("Acme Foods",)),
        ("Orla Tea Co., Ltd.", ("Orla Tea",)),
        ("Tea Co., Ltd.; OT", ("Tea Co.", "OT")),
        ("Bright & Sons, The", ("Bright & Sons",)),
        ("样例茶业，有限公司", ("样例茶业",)),
        ("Orla Foods; Orla, S.A.", ("Orla Foods", "Orla")),
        ("Orla Foods; The", ("Orla Foods", "The")),
    ],
)
def test_the_form_of_a_company_is_no_name(cell, names, config, world):
    (world / "clients.csv").write_text(f'name,aka\n"{cell}",\nHallam,"{cell}"\n', encoding="utf-8")
    first, second = clients(config, "clients: clients.csv\n")
    assert (first.name, *first.also_called) == names
    assert second.also_called == names


@pytest.mark.parametrize(
    "data",
    [CSV.encode(), CSV.replace(",", ";").encode("gb18030"), CSV.replace("name,also", "客户,also").encode("utf-16")],
)
def test_clients_stand_in_a_csv_file_as_spreadsheets_write_it(data, config, world):
    (world / "clients.csv").write_bytes(data)
    assert clients(config, "clients: clients.csv\n") == (TEA,)


def test_excel_may_say_what_parts_the_cells(config, world):
    (world / "clients.csv").write_text("sep=;\nName;Brand\nOrla Foods;Oat, plain\n", encoding="utf-8")
    assert clients(config, "clients: clients.csv\n") == (RegisteredClient("Orla Foods", (), ("Oat", "plain")),)

    (world / "clients.csv").write_text("sep=,\n;x,Brand\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^clients\.csv:2:1: there is no column 'name'"):
        clients(config, "clients: clients.csv\n")


def test_names_that_share_the_cell_of_the_name_are_not_lost(config, world):
    (world / "clients.csv").write_text("客户,别名\n欧拉食品；Orla Foods,欧拉\nHallam;Hallam Ltd\n", encoding="utf-8")
    assert clients(config, "clients: clients.csv\n") == (
        RegisteredClient("欧拉食品", ("Orla Foods", "欧拉")),
        RegisteredClient("Hallam", ("Hallam Ltd",)),
    )


def test_clients_stand_in_a_yaml_file_that_counts_among_the_files_read(extensions, world):
    (world / "briefcheck.yaml").write_text("clients: c.yaml\nclients-key: {file: c.key}\n", encoding="utf-8")
    (world / "c.yaml").write_text(f"clients: [{{name: c1, hashed: ['{HASH}']}}]\n", encoding="utf-8")
    (world / "c.key").write_text(KEY + "\n", encoding="utf-8")
    policies = Policies(extensions)
    house = policies.for_file("x.md").house
    assert house.clients == (RegisteredClient("c1", hashed=(hashed_name("Sample Tea", KEY.encode()),)),)
    assert house.clients_key == KEY.encode()
    assert {str(world / "c.yaml"), str(world / "c.key")} <= policies.files


def test_the_key_may_stand_in_the_environment(config, monkeypatch):
    monkeypatch.setenv("CLIENTS_KEY", KEY)
    assert config("clients-key: {env: CLIENTS_KEY}\nclients: [A]\n").house.clients_key == KEY.encode()


def test_clients_of_rulesets_add_up(config):
    assert clients(config, "extends: base.yaml\nclients: [B]\n", {"base.yaml": "clients: [A]\n"}) == (
        RegisteredClient("A"),
        RegisteredClient("B"),
    )


def test_a_hashed_name_tells_nothing_and_is_the_same_in_every_form(world):
    name = hashed_name("樣例茶業", KEY.encode())
    assert name == hashed_name("样例茶业", KEY.encode())
    assert name == HashedName(4, hash_of("样例", KEY.encode())[:8], hash_of("样例茶业", KEY.encode()))
    assert hashed_name("Tea", KEY.encode()).exact
    (world / "clients.csv").write_text(CSV, encoding="utf-8")
    (world / "c.key").write_text(KEY, encoding="utf-8")
    text = hashed_register("clients.csv", {"file": "c.key"}, str(world))
    assert text.count(":") > 10
    assert HASH in text
    assert not [word for word in ("Sample", "样例", "Green", "Lan", "tea", "ST-07") if word in text]


def test_the_client_of_a_file_is_given_by_its_path_or_on_the_command_line(config, extensions):
    text = "clients: [Sample Tea, North Wind]\nclient: {tea/: Sample Tea}\n"
    assert config(text, path="tea/a.md").client == "Sample Tea"
    assert config(text, path="b.md").client is None
    assert Policies(extensions, client="North Wind").for_file("tea/a.md").client == "North Wind"


def test_a_client_on_the_command_line_must_be_in_the_register(config):
    with pytest.raises(UsageError) as caught:
        config("clients: [Sample Tea]\n", client="Sample Te")
    assert str(caught.value) == "unknown client 'Sample Te'\n  Did you mean 'Sample Tea'? Add it to 'clients'."
    assert config("lang: en\n", client="Anybody").client == "Anybody"


WRONG = {
    "clients is a mapping": (
        "clients: {name: A}\n",
        (
            "1:10: 'clients' must be a list or the path of a file (got a mapping)\n"
            "  Write a list of clients, or the path of a file that ends in .yaml or .csv."
        ),
    ),
    "a path in a list": (
        "clients: [c.csv]\n",
        "1:11: client 1 of 'clients' is a path ('c.csv')\n  Write 'clients: c.csv', without a list.",
    ),
    "an unknown key": (
        "clients: [{name: A, brand: B}]\n",
        (
            "1:21: unknown key 'brand' in client 1 of 'clients'\n  Did you mean 'brands'? "
            "Allowed here: name, also-called, brands, people, domains, project-codes, hashed."
        ),
    ),
    "no name": ("clients: [{brands: B}]\n", "1:11: client 1 of 'clients' has no 'name'\n  Add 'name: …'."),
    "a client twice": (
        "clients: [A, A]\n",
        "1:10: two clients are called 'A'\n  Make them one, or give them other names.",
    ),
    "no register": ("clients: c.csv\n", "1:10: there is no file 'c.csv'\n  The path counts from {home}."),
    "a spreadsheet": (
        "clients: c.xlsx\n",
        "1:10: 'clients' cannot be read from 'c.xlsx'\n  Save the spreadsheet as CSV, and give that file.",
    ),
    "another kind of file": (
        "clients: c.txt\n",
        (
            "1:10: 'clients' cannot be read from 'c.txt'\n"
            "  Give the path of a file that ends in .yaml or .csv, or a list of clients."
        ),
    ),
    "no hash": (
        "clients: [{name: A, hashed: [Sample]}]\n",
        (
            "1:29: 'hashed' of client 1 of 'clients' holds 'Sample', which is no hashed name\n"
            "  Make the register again with 'briefcheck hash-clients'."
        ),
    ),
    "hashes without a key": (
        f"clients: [{{name: A, hashed: ['{HASH}']}}]\n",
        (
            "1:10: the names of A are hashed, and there is no key\n"
            "  Write 'clients-key: {env: NAME}' or 'clients-key: {file: PATH}'."
        ),
    ),
    "two keys": (
        "clients-key: {env: A, file: b}\n",
        (
            "1:14: 'clients-key' needs 'env' or 'file', one of them\n"
            "  Write 'clients-key: {env: NAME}' or 'clients-key: {file: PATH}'."
        ),
    ),
    "an environment without it": (
        "clients-key: {env: NO_SUCH_KEY}\n",
        "1:20: the environment variable 'NO_SUCH_KEY' is not set\n  Set it to the key of the register of clients.",
    ),
    "no key file": (
        "clients-key: {file: no.key}\n",
        "1:21: the key cannot be read from 'no.key'\n  The path counts from {home}.",
    ),
    "an unknown client": (
        "clients: [Sample Tea]\nclient: Sample Te\n",
        "2:9: unknown client 'Sample Te'\n  Did you mean 'Sample Tea'? Add it to 'clients'.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_place_and_mend(name, config, world):
    text, message = WRONG[name]
    with pytest.raises(ConfigError) as caught:
        config(text)
    assert told(caught.value) == f"briefcheck.yaml:{message.replace('{home}', str(world))}"


def test_a_short_key_is_refused(config):
    with pytest.raises(ConfigError) as caught:
        config("clients-key: {file: c.key}\n", files={"c.key": "short"})
    assert told(caught.value) == (
        "briefcheck.yaml:1:21: the key is too short (5 bytes; at least 16)\n  Use a long random one."
    )


REGISTERS = {
    "a yaml file without clients": (
        "c.yaml",
        "names: [A]\n",
        "c.yaml:1:1: unknown key 'names' in the register of clients\n  Allowed here: clients.",
    ),
    "no head": (
        "c.csv",
        "North Wind,NW\n",
        (
            "c.csv:1:1: there is no column 'name'\n"
            "  Head the columns in the first row: name, also-called, brands, people, domains, project-codes."
        ),
    ),
    "a column twice": (
        "c.csv",
        "client,客户\nA,B\n",
        "c.csv:1:1: the columns 'client' and '客户' say the same\n  Keep one of them: both hold the name.",
    ),
    "a client without a name": (
        "c.csv",
        "client,brands\n,B\n",
        "c.csv:2:1: a client without a name\n  Fill in the column 'name'.",
    ),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_what_is_wrong_in_a_register_is_told_with_its_place(name, config):
    path, text, message = REGISTERS[name]
    with pytest.raises(ConfigError) as caught:
        config(f"clients: {path}\n", files={path: text})
    assert told(caught.value) == message

"""Where names of clients stand in a document: scripts, letter case, short names, addresses, hashes."""

from __future__ import annotations

import pytest
from support.word import word

from briefcheck import House, RegisteredClient
from briefcheck.facts.clients import find_client_names, hashed_names, is_registered, named_client
from briefcheck.facts.passages import find_passages
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

KEY = b"a key for tests, long enough"
TEA = RegisteredClient(
    "样例茶业", ("Sample Tea", "样茶"), ("青山绿芽", "Bud"), ("赵小兰",), ("sample-tea.cn",), ("ST-07",)
)
FOODS = RegisteredClient("North Wind Foods")
CLEAR = House(clients=(TEA, FOODS))
HASHED = House(
    clients=tuple(
        RegisteredClient(f"client-{number}", hashed=hashed_names(client, KEY))
        for number, client in enumerate(CLEAR.clients, 1)
    ),
    clients_key=KEY,
)


def found(text, house):
    document = read_markdown(text.encode(), "a.md")
    return [name.words for name in find_client_names(find_passages(document), house)]


@pytest.mark.parametrize("house", [CLEAR, HASHED], ids=["in clear", "hashed"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("为样例茶业做的方案", ["样例茶业"]),
        ("為樣例茶業做的方案", ["樣例茶業"]),
        ("as for SAMPLE TEA and sample tea", ["SAMPLE TEA", "sample tea"]),
        ("Ｓａｍｐｌｅ Ｔｅａ", ["Ｓａｍｐｌｅ Ｔｅａ"]),
        ("样例\u200b茶业", ["样例\u200b茶业"]),
        ("客户“样茶”确认", ["样茶"]),
        ("样茶公司确认", ["样茶"]),
        ("这个样茶不错", []),
        ("Bud and BUD", ["Bud", "BUD"]),
        ("a bud of the Buddleia", []),
        ("resample teapot", []),
        ("见 lan@sample-tea.cn 与 st-07", ["sample-tea.cn", "st-07"]),
        ("[官网](https://www.sample-tea.cn/a)", ["sample-tea.cn"]),
        ("与赵小兰开会，North Wind Foods 也在", ["赵小兰", "North Wind Foods"]),
        ("样", []),
    ],
)
def test_a_name_is_found_as_a_name_in_any_form(text, words, house):
    assert found(text, house) == words


@pytest.mark.parametrize(
    "data",
    [
        word("正文", core={"title": "样例茶业 2024"}),
        word("{c:0}正文{/c:0}", comments={0: "参考样例茶业"}),
        word("正文", header="样例茶业"),
        word("正文{-样例茶业-}"),
    ],
)
def test_a_name_is_found_wherever_the_file_holds_it(data):
    (name,) = find_client_names(find_passages(read_docx(data, "a.docx")), CLEAR)
    assert (name.client, name.words) == (TEA, "样例茶业")


def test_without_clients_nothing_is_looked_at():
    assert find_client_names(iter(()), House()) == ()


@pytest.mark.parametrize("house", [CLEAR, HASHED], ids=["in clear", "hashed"])
def test_the_client_of_a_document_is_told_by_any_of_its_names(house):
    tea = house.clients[0]
    assert named_client("样例茶业有限公司（上海）", house) == tea
    assert named_client("sample tea", house) == tea
    assert named_client(tea.name, house) == tea
    assert named_client("南风电器", house) is None
    assert named_client(" ", house) is None


def test_a_short_form_of_the_name_is_the_client():
    assert named_client("North Wind", CLEAR) == FOODS


@pytest.mark.parametrize("house", [CLEAR, HASHED], ids=["in clear", "hashed"])
def test_a_name_is_registered_as_a_whole(house):
    assert is_registered("Sample Tea", house)
    assert not is_registered("Sample Te", house)
    assert not is_registered("North", house)


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("North Wind Foods summer poster, version three", "North Wind Foods summer poster,…"),
        ("as we did for the people of North Wind Foods", "…for the people of North Wind Foods"),
        ("证件 440305 900101 1234 North Wind Foods", "…440305 900101 1234 North Wind Foods"),
        ("卡号 4539 5787 6362 1486 8888 North Wind Foods", "…North Wind Foods"),
        ("North Wind Foods 4539 5787 6362 1486 8888 等", "North Wind Foods…"),
    ],
)
def test_words_beside_a_name_are_not_cut_nor_is_half_of_a_number_shown(text, around):
    (name,) = find_client_names(find_passages(read_markdown(text.encode(), "")), CLEAR)
    assert name.around == around


@pytest.mark.parametrize("hashed", [False, True], ids=["in clear", "hashed"])
def test_a_longer_name_that_is_none_hides_no_shorter_one(hashed):
    orchid = RegisteredClient("Orchid Holdings", brands=("Orchid", "Orchid Tea", "id t"))
    told = RegisteredClient("a", hashed=hashed_names(orchid, KEY)) if hashed else orchid
    house = House(clients=(told,), clients_key=KEY)
    assert found("Orchid Teas are new, as Orchid Tea is.", house) == ["Orchid", "Orchid Tea"]


DAIRY = RegisteredClient("Kestrel Dairy", ("栗隼乳业",), (), ("Odile Brandreth",), (), ("KST-2207", "A-4", "2031-07"))
ROSE = RegisteredClient("Rosé")
SUNRISE = RegisteredClient("Sunrise")
OTHER_CLEAR = House(clients=(DAIRY, ROSE, SUNRISE))
OTHER_HASHED = House(
    clients=tuple(RegisteredClient(c.name[:1], hashed=hashed_names(c, KEY)) for c in OTHER_CLEAR.clients),
    clients_key=KEY,
)


@pytest.mark.parametrize("house", [OTHER_CLEAR, OTHER_HASHED], ids=["in clear", "hashed"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("as Kestrel-Dairy did", ["Kestrel-Dairy"]),
        ("as kestrel_dairy did", ["kestrel_dairy"]),
        ("as KestrelDairy did", ["KestrelDairy"]),
        ("follow @kestreldairy now", ["kestreldairy"]),
        ("[page](https://shop.example/kestrel-dairy)", ["kestrel-dairy"]),
        ("https://shop.example/kestrel%20dairy?a=1", ["kestrel%20dairy"]),
        ("与栗隼 乳业、栗隼·乳业开会", ["栗隼 乳业", "栗隼·乳业"]),
        ("as Késtrel Dairy and Ke\u0301strel Dairy did", ["Késtrel Dairy", "Ke\u0301strel Dairy"]),
        ("job KST2207, KST 2207 and KST-2207", ["KST2207", "KST 2207", "KST-2207"]),
        ("job KST٢٢٠٧ and no other", ["KST٢٢٠٧"]),
        ("ask Brandreth, Odile or Odile Brandreth", ["Brandreth, Odile", "Odile Brandreth"]),
        ("the work of Kestrel\nDairy last year", ["Kestrel\nDairy"]),
        ("by: K e s t r e l D a i r y", ["K e s t r e l D a i r y"]),
        ("by: K E S T R E L  D A I R Y", ["K E S T R E L  D A I R Y"]),
        ("a glass of rosé, a rose and Rose", ["rosé", "Rose"]),
        ("a kestrel, dairy cows, kes treldairy", []),
        ("on A4, A 4, in 2031 07 and 203107", []),
        ("Kestrel. Dairy", []),
        ("KST22071, AKST2207, mykestreldairyfarm", []),
        ("山栗隼，乳业", []),
    ],
)
def test_a_name_is_found_however_it_is_joined_or_parted(text, words, house):
    assert found(text, house) == words


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("We start at sunrise on Monday", [False]),
        ("Sunrise is at six", [False]),
        ("At six. Sunrise comes late", [False]),
        ("as Sunrise did", [True]),
        ("Sunrise Ltd agreed", [True]),
        ("Sunrise's brief", [True]),
        ("see @sunrise", [True]),
        ("与sunrise开会", [True]),
        ("Client: Sunrise agreed", [True]),
        ("Sunrise liked it, said Sunrise", [True, True]),
        ("Kestrel Dairy agreed", [True]),
        ("[x](https://shop.example/sunrise)", [True]),
        ("Sunrise", [True]),
    ],
)
def test_an_english_word_is_a_name_where_something_says_so(text, sure):
    names = find_client_names(find_passages(read_markdown(text.encode(), "")), OTHER_CLEAR)
    assert [name.is_sure for name in names] == sure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("参考样茶的版本，也看看给样茶做的那支。", ["样茶", "样茶"]),
        ("出样茶水，样茶的香气。", []),
        ("Take a bud, every bud, but see Bud first.", ["Bud"]),
    ],
)
def test_whose_work_is_a_model_and_what_is_one_of_a_kind(text, words):
    assert found(text, CLEAR) == words


def test_words_that_begin_small_may_be_no_name():
    house = House(clients=(RegisteredClient("Bank of Rye"),))
    names = find_client_names(
        find_passages(read_markdown(b"The bank of Rye harbour is muddy.\n\nBank of Rye pays.", "a.md")), house
    )
    assert [(name.words, name.is_sure) for name in names] == [("bank of Rye", False), ("Bank of Rye", True)]

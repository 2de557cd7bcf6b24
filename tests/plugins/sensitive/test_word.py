"""In a Word file a number is found wherever it stands, and the report of the file never repeats it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from briefcheck_sensitive import bank_card, email_address, iban, mobile_number, resident_id, secret
from support.findings import find
from support.word import word

from briefcheck.cli.main import main
from briefcheck.plugins import load_extensions
from briefcheck.readers.docx import read_docx

NUMBER = "13913572468"

PLACES = {
    "body": word(f"联系 {NUMBER}。"),
    "runs": word("联系 139**13572**468。"),
    "cell": word(f"| 姓名 | 手机 |\n| 张三 | {NUMBER} |"),
    "header": word("正文", header=f"项目组 {NUMBER}"),
    "footer": word("正文", footer=f"项目组 {NUMBER}"),
    "footnote": word("正文{fn:1}", footnotes={1: f"问 {NUMBER}"}),
    "endnote": word("正文{en:1}", endnotes={1: f"问 {NUMBER}"}),
    "comment": word("{c:0}正文{/c:0}", comments={0: f"打 {NUMBER}"}),
    "inserted": word(f"联系{{+{NUMBER}+}}。"),
    "deleted": word(f"联系{{-{NUMBER}-}}。"),
    "hidden": word(f"联系{{~{NUMBER}~}}。"),
    "title": word("正文", core={"title": f"张三 {NUMBER}"}),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_number_is_found_wherever_it_stands(place):
    (finding,) = find(mobile_number.check, read_docx(PLACES[place], "a.docx"))
    assert finding.sensitive[0].text == NUMBER


@pytest.mark.parametrize(("place", "unseen"), [("deleted", "deleted"), ("hidden", "hidden"), ("body", "")])
def test_what_the_page_does_not_show_is_called_so(place, unseen):
    (finding,) = find(mobile_number.check, read_docx(PLACES[place], "a.docx"))
    assert finding.at.unseen == unseen


def test_the_other_places_of_a_number_are_named():
    (finding,) = find(mobile_number.check, f"电话 {NUMBER}\n\n再说一次：{NUMBER}")
    assert [(at.place.line, at.place.column) for at in finding.also_at] == [(3, 6)]


def test_the_words_of_the_column_count_in_a_word_table():
    document = read_docx(word("| 姓名 | 身份证号 | 密码 |\n| 张三 | 110105491231002 | Xk7n2Qp9 |"), "a.docx")
    assert [finding.confidence for finding in find(resident_id.check, document)] == ["likely"]
    assert [finding.message for finding in find(secret.check, document)] == ["password"]


def test_the_report_never_repeats_the_evidence(tmp_path: Path, capsys):

    values = [NUMBER, "11010519491231002X", "6222022914177763174", "Xk7@n2Qp"]
    text = f"""
    # 负责人 {NUMBER}
    | 行动 | 负责人 | 截止 |
    | 打给 {NUMBER}，密码：Xk7@n2Qp |  |  |
    | 卡号 6222 0229 1417 7763 174 |  | 待定 |
    身份证 1101 0519 4912 3100 2X，{NUMBER[:3]}-{NUMBER[3:7]}-{NUMBER[7:]}
    {{-{NUMBER}-}}
    """
    file = tmp_path / f"纪要 {NUMBER}.docx"
    file.write_bytes(word(text, header=f"机密 {NUMBER}", core={"title": NUMBER}))
    for form in ("text", "json"):
        main(["check", str(file), "--format", form, "--audience", "public", "--type", "contact-report"])
        shown = capsys.readouterr().out
        assert "sensitive/bank-card" in shown
        assert "actions/missing-owner" in shown
        assert not [value for value in values if value in re.sub(r"[\s-]", "", shown)]


def test_evidence_shows_no_neighbour_that_may_be_secret_too():
    key = "ghp_" + "Qm4Zt81LxW" * 3 + "Vd7Rk2"
    target = f"https://pics.example/a?card=7711-22-9&token={key}"
    links = [("far", "hyperlink", target)]
    linked = word('{<w:hyperlink r:id="far"><w:r><w:t>here</w:t></w:r></w:hyperlink>}', links=links)
    (finding,) = find(secret.check, read_docx(linked, "a.docx"))
    assert finding.evidence == f"…token={key}"
    beside = read_docx(word("后台 lin@mail.brightfern.cn / Vq7#mTr42Kd，联系李工"), "a.docx")
    (finding,) = find(email_address.check, beside)
    assert finding.evidence.startswith("后台 lin@mail.brightfern.cn / …，联系")


@pytest.mark.parametrize(
    ("rule", "cell", "value"),
    [
        (resident_id, "110105194912{p}31002X", "11010519491231002X"),
        (resident_id, "张三，110105{p} 19491231 {p}002X", "11010519491231002X"),
        (resident_id, "11010519491231002{p}X", "11010519491231002X"),
        (resident_id, "1101 0519 4912{p}3100 2X", "1101 0519 4912 3100 2X"),
        (resident_id, "110105 19491231{p}002X", "110105 19491231 002X"),
        (resident_id, "110105 1949{p}1231 002X", "110105 19491231 002X"),
        (resident_id, "11010519491231-{p}002X", "11010519491231002X"),
        (bank_card, "6222022914{p}177763174", "6222022914177763174"),
        (bank_card, "6222 0229 1417{p}7763 174", "6222 0229 1417 7763 174"),
        (bank_card, "6222-0229-{p}1417-7763-174", "6222-0229-1417-7763-174"),
        (iban, "GB82WEST123456{p}98765432", "GB82WEST12345698765432"),
    ],
)
def test_a_number_broken_over_the_paragraphs_of_a_cell_is_found(rule, cell, value):
    document = read_docx(word(f"| 姓名 | 卡号 |\n| 张三 | {cell} |"), "a.docx")
    (finding,) = find(rule.check, document)
    assert (finding.sensitive[0].text, finding.place.row, finding.place.cell) == (value, 2, 2)
    assert not finding.also_at


@pytest.mark.parametrize(
    "table",
    [
        "| 110105194912 | 31002X |",  # two cells
        "| 甲 | 110105194912{p}人 31002X |",
        "| 甲 | 11010519491231002X{p}1 |\n| 乙 | 2{p}11010519491231002X |",  # whole in one paragraph: once
        "| 甲 | 139{p}13572468 |",  # too short to tell that the pieces belong together
        "| 数量 | 6222022914{p}177763174 |",  # nothing says that it is a card
    ],
)
def test_numbers_one_below_the_other_are_not_joined(table):
    document = read_docx(word(table), "a.docx")
    found = [finding for rule in (resident_id, bank_card, mobile_number) for finding in find(rule.check, document)]
    assert all("\n" not in finding.at.text for finding in found)
    assert sum(1 + len(finding.also_at) for finding in found) == table.count("11010519491231002X")


STYLE = """
extends: existence
message: "Digits '%s'."
nonword: true
tokens: ['{token}']
"""


@pytest.mark.parametrize("output", sorted(reporter.name for reporter in load_extensions().reporters))
@pytest.mark.parametrize("token", [r"\d{6,}", r"\d{6}", r"[\d ]{6,}[\dX]", r"(?<=\d\d)\d{6,8}(?=\d\d)"])
@pytest.mark.parametrize(
    "cell",
    [
        "110105{p}19491231{p}002X",
        "1101051949{p}1231002X",
        "110105194912{p}31002X（本人）",
        "1101 0519 4912{p}3100 2X",
        "证：11010519491231002X",
    ],
)
def test_a_number_is_masked_wherever_its_words_are_quoted(output, token, cell, tmp_path: Path, capsys):
    (tmp_path / "briefcheck.yaml").write_text("styles: [Acme]\n", encoding="utf-8")
    (tmp_path / "Acme").mkdir()
    (tmp_path / "Acme" / "Digits.yml").write_text(STYLE.format(token=token), encoding="utf-8")
    path = tmp_path / "a.docx"
    path.write_bytes(word(f"| 姓名 | 证件 |\n| 张三 | {cell} |"))
    assert main(["check", str(path), "--format", output, "--audience", "client"]) in {0, 1}
    said = capsys.readouterr().out.replace(str(tmp_path), "")
    number = "11010519491231002"
    assert not [number[at : at + 6] for at in range(12) if number[at : at + 6] in re.sub(r"[\s-]", "", said)]

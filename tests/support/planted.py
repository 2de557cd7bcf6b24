"""Documents with made-up identifiers planted in them: every kind, in every place a file can hold words, in every form.

The numbers are drawn from a seeded generator and given their check digits by a second calculation, not by the rules' own.
Nobody's are among them but by chance.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from support import concealed as c
from support.word import run, word

from briefcheck import Document
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

CANARY = "占位词"
"""Stands beside every planted value; a place in which no passage holds it is not read at all."""


class Kind(NamedTuple):
    """A kind of identifier: its rule, its label, and what draws one in its usual groups, to be joined by a separator.

    ``loose``: the groups may be joined by nothing only ("ann@…"), so no form with dashes or dots is planted.
    """

    rule: str
    label: str
    draw: Callable[[random.Random], list[str]]
    loose: bool = False


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _by_trying(begin: str, candidates: str, fits: Callable[[str], bool]) -> str:
    return next(begin + check for check in candidates if fits(begin + check))


def _resident(rng: random.Random) -> list[str]:
    area = rng.choice(["310101", "440305", "110105", "330106", "810000", "830000"])
    first = f"{area}{rng.randint(1950, 2005)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{_digits(rng, 3)}"
    value = 0
    for digit in first:  # ISO 7064 as it is described: doubling modulo 11
        value = (value + int(digit)) * 2 % 11
    check = (12 - value) % 11
    number = first + ("X" if check == 10 else str(check))
    return [number[:6], number[6:14], number[14:]]


def _luhn(number: str) -> bool:
    return sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(reversed(number))) % 10 == 0


def _card(rng: random.Random) -> list[str]:
    begin, length = rng.choice([("62", 19), ("62", 16), ("4", 16), ("53", 16)])
    number = _by_trying(begin + _digits(rng, length - len(begin) - 1), "0123456789", _luhn)
    return [number[at : at + 4] for at in range(0, length, 4)]


def _mod_97(number: str) -> bool:
    return int("".join(str(int(letter, 36)) for letter in number[4:] + number[:4])) % 97 == 1


def _iban(rng: random.Random) -> list[str]:
    country, bank, length = rng.choice([("DE", "", 18), ("GB", "SMPL", 14), ("FR", "", 23)])
    account = bank + _digits(rng, length)
    number = next(
        f"{country}{check:02d}{account}" for check in range(2, 99) if _mod_97(f"{country}{check:02d}{account}")
    )
    return [number[at : at + 4] for at in range(0, len(number), 4)]


def _company(rng: random.Random) -> list[str]:
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    begin = f"91{rng.choice(['310101', '440300'])}MA{''.join(rng.choice(letters) for _ in range(7))}"
    total, weight = 0, 1
    for letter in begin:
        total, weight = total + letters.index(letter) * weight, weight * 3 % 31
    code = begin + letters[-total % 31]
    return [code[:8], code[8:16], code[16:]]


def _hong_kong(rng: random.Random) -> list[str]:
    begin = rng.choice("ABCDEGHKPRVYZ") + _digits(rng, 6)
    values = [36, int(begin[0], 36), *map(int, begin[1:])]
    total = sum(value * weight for value, weight in zip(values, range(9, 1, -1), strict=True))
    check = -total % 11
    return [begin, f"({'A' if check == 10 else check})"]


def _taiwan(rng: random.Random) -> list[str]:
    letter = rng.choice("ABCDEFGHJK")
    begin = letter + rng.choice("12") + _digits(rng, 7)
    code = 10 + "ABCDEFGHJK".index(letter)
    values = [code // 10, code % 10, *map(int, begin[1:])]
    total = sum(value * weight for value, weight in zip(values, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1), strict=True))
    number = begin + str(-total % 10)
    return [number[:4], number[4:7], number[7:]]


def _mobile(rng: random.Random) -> list[str]:
    number = rng.choice(["139", "186", "158", "177", "199"]) + _digits(rng, 7) + rng.choice("13579")
    return [number[:3], number[3:7], number[7:]]


def _security(rng: random.Random) -> list[str]:
    return [str(rng.randint(100, 665)), f"{rng.randint(10, 99)}", f"{rng.randint(1000, 9999)}"]


KINDS = (
    Kind("resident-id", "身份证号", _resident),
    Kind("hong-kong-id", "香港身份证号", _hong_kong),
    Kind("taiwan-id", "台湾身份证号", _taiwan),
    Kind("passport", "护照号", lambda rng: [f"E{rng.choice('ABCDEFGH')}", _digits(rng, 3), _digits(rng, 4)]),
    Kind("travel-permit", "港澳通行证", lambda rng: ["C" + _digits(rng, 4), _digits(rng, 4)]),
    Kind("social-security-number", "社会安全号", _security),
    Kind("national-insurance-number", "国民保险号", lambda rng: ["AB", *(_digits(rng, 2) for _ in range(3)), "C"]),
    Kind("bank-card", "银行卡号", _card),
    Kind("iban", "IBAN 账号", _iban),
    Kind("mobile-number", "手机", _mobile),
    Kind("landline-number", "电话", lambda rng: ["021", rng.choice("56") + _digits(rng, 3), _digits(rng, 3) + "7"]),
    Kind("company-code", "统一社会信用代码", _company),
    Kind("email-address", "邮箱", lambda rng: [f"lan.zhao{_digits(rng, 3)}@sample-mail.cn"], loose=True),
    Kind("messenger-id", "微信号", lambda rng: [f"zhao_lan{_digits(rng, 4)}"], loose=True),
    Kind("licence-plate", "车牌", lambda rng: [f"沪A{_digits(rng, 5)}"], loose=True),
    Kind(
        "home-address",
        "家庭住址",
        lambda rng: [f"上海市静安区样例路{rng.randint(1, 900)}弄{rng.randint(1, 90)}号{rng.randint(101, 909)}室"],
        loose=True,
    ),
    Kind("secret", "密码", lambda rng: [f"Kx{_digits(rng, 3)}@pQ{_digits(rng, 2)}z"], loose=True),
)


def _wide(text: str) -> str:
    return "".join(chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character for character in text)


def _unseen(groups: list[str]) -> str:
    """Return a value with a zero-width space after every third character."""
    text = "".join(groups)
    return "\u200b".join(text[at : at + 3] for at in range(0, len(text), 3))


FORMS: Mapping[str, Callable[[list[str]], str]] = {
    "plain": "".join,
    "full width": lambda groups: _wide("".join(groups)),
    "zero width": _unseen,
    "spaces": " ".join,
    "dashes": "-".join,
    "dots": ".".join,
}
TIGHT = ("plain", "full width", "zero width")
"""The forms of what has no groups."""
OWN_SEPARATOR = {"social-security-number": "-"}
"""Numbers that are never written without one: their plain form has it."""


def _sheet(label: str, value: str) -> dict[str, str]:
    return c.workbook({"Rates": [["姓名", label], [CANARY, "'" + value if value.isdecimal() else value]]})


def _raw(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;")


def _said(label: str, value: str) -> str:
    return f"{CANARY} {label}：{_raw(value)}"


def _packed(label: str, value: str) -> str:
    return base64.b64encode(f"{CANARY} {label}：{value}".encode()).decode()


def _rich(text: str) -> str:
    """Return a text as RTF writes it: what is not ASCII as 16 bits with a sign."""
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(chr(code) if 0 <= code < 0x80 else f"\\u{code}?" for code in codes)


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _chunk(name: str, content: str | bytes) -> bytes:
    """Return a file that takes in a page of another format."""
    return word('正文\n<w:altChunk r:id="chunk"/>', **c.linked_part(name, "aFChunk", content, "chunk"))


def _behind_notes(label: str, value: str) -> bytes:
    note = (
        f'<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>{_said(label, value)}</w:t></w:r></w:p></w:footnote>'
    )
    data = word("正文{fn:1}", footnotes={1: "x"})
    return c.rewritten(data, c.put("word/footnotes.xml", "</w:footnotes>", note + "</w:footnotes>"))


def _in_xml(written: str) -> bytes:
    return c.rewritten(word("正文"), c.put("word/document.xml", "<w:body>", f"<w:body>{written}"))


# Where no program shows it: in the XML, in the zip file, in pages of other formats.
KEPT: Mapping[str, Callable[[str, str], bytes]] = {
    "program's field": lambda label, value: word("正文 " + c.field(f"ADDIN EN.CITE {_said(label, value)}")),
    "field data": lambda label, value: word(
        '正文 {<w:r><w:fldChar w:fldCharType="begin"><w:fldData>'
        f"{_packed(label, value)}</w:fldData></w:fldChar></w:r>}}"
    ),
    "mail merge row": lambda label, value: word(
        "正文",
        **c.linked_part(
            "recipientData.xml",
            "recipientData",
            f'<w:recipients {_W}><w:recipientData><w:uniqueTag w:val="{_packed(label, value)}"/></w:recipientData></w:recipients>',
        ),
    ),
    "line above notes": _behind_notes,
    "web frame": lambda label, value: word(
        "正文",
        **c.linked_part(
            "webSettings.xml",
            "webSettings",
            f'<w:webSettings {_W}><w:frameset><w:frame><w:name w:val="{_said(label, value)}"/></w:frame></w:frameset></w:webSettings>',
        ),
    ),
    "ink": lambda label, value: word(
        "正文",
        **c.linked_part(
            "ink/ink1.xml",
            "customXml",
            f'<i:ink xmlns:i="http://www.w3.org/2003/InkML"><i:annotation>{_said(label, value)}</i:annotation></i:ink>',
        ),
    ),
    "SVG comment": lambda label, value: word("正文", **c.svg(f"<!-- {CANARY} {label}：{value} -->")),
    "SVG title": lambda label, value: word("正文", **c.svg(f"<title>{_said(label, value)}</title>")),
    "SVG description": lambda label, value: word("正文", **c.svg(f"<g><desc>{_said(label, value)}</desc></g>")),
    "SVG metadata": lambda label, value: word("正文", **c.svg(f"<metadata><a>{_said(label, value)}</a></metadata>")),
    "address of a shape": lambda label, value: word(
        f'正文 {{<w:r><w:pict><v:shape href="资料 {_said(label, value)} (1).docx"/></w:pict></w:r>}}'
    ),
    "deleted field": lambda label, value: word(
        '正文 {<w:del w:id="1" w:author="Ann"><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:delInstrText>QUOTE &quot;{_said(label, value)}&quot;</w:delInstrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>}'
    ),
    "bar code": lambda label, value: word("正文 " + c.field(f'DISPLAYBARCODE "{_said(label, value)}" QR')),
    "tip of a field": lambda label, value: word(
        "正文 " + c.field(f'HYPERLINK "https://sample-tea.cn" \\o "{_said(label, value)}"')
    ),
    "branch of older programs": lambda label, value: word(
        "正文 {<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p/></w:txbxContent>"
        "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>"
        f"{_said(label, value)}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>}}"
    ),
    "comment of a picture": lambda label, value: word(
        "正文 " + c.picture("photo"),
        **c.linked_part("media/image1.jpg", "image", c.remarked(f"{CANARY} {label}：{value}"), "photo"),
    ),
    "XML comment": lambda label, value: _in_xml(f"<!-- {CANARY} {label}：{value} -->"),
    "XML instruction": lambda label, value: _in_xml(f"<?note {CANARY} {label}：{value}?>"),
    "zip comment": lambda label, value: c.rewritten(word("正文"), comment=f"{CANARY} {label}：{value}"),
    "name of a loose part": lambda label, value: c.rewritten(
        word("正文"), more=[f"word/media/{CANARY} {label} {value}.png"]
    ),
    "page of HTML": lambda label, value: _chunk("a.html", f"<html><body><p>{_said(label, value)}</p></body></html>"),
    "attribute of HTML": lambda label, value: _chunk("a.html", f'<img src="a.png" alt="{_said(label, value)}">'),
    "web archive": lambda label, value: _chunk(
        "a.mht",
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(f"<p>{_said(label, value)}</p>".encode()).decode(),
    ),
    "rich text": lambda label, value: _chunk("a.rtf", f"{{\\rtf1\\ansi {_rich(f'{CANARY} {label}：{value}')}\\par}}"),
    "plain text": lambda label, value: _chunk("a.txt", f"{CANARY} {label}：{value}\n"),
}

PLACES: Mapping[str, Callable[[str, str], bytes]] = {
    "body": lambda label, value: word(f"{CANARY} {label}：{value}，请核对。"),
    "split runs": lambda label, value: word(
        f'{CANARY} {label}：{{<w:r><w:t xml:space="preserve">{_raw(value[:4])}</w:t></w:r>}}{{<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{_raw(value[4:])}</w:t></w:r>}}。'
    ),
    "table cell": lambda label, value: word(f"| 姓名 | {label} |\n| {CANARY} | {value} |"),
    "header": lambda label, value: word("正文", header=f"{CANARY} {label}：{value}"),
    "footer": lambda label, value: word("正文", footer=f"{CANARY} {label}：{value}"),
    "footnote": lambda label, value: word("正文{fn:1}", footnotes={1: f"{CANARY} {label}：{value}"}),
    "endnote": lambda label, value: word("正文{en:1}", endnotes={1: f"{CANARY} {label}：{value}"}),
    "comment": lambda label, value: word("{c:0}正文{/c:0}", comments={0: f"{CANARY} {label}：{value}"}),
    "inserted": lambda label, value: word(f"{{+{CANARY} {label}：{value}+}}。"),
    "deleted text": lambda label, value: word(f"正文{{-{CANARY} {label}：{value}-}}。"),
    "hidden text": lambda label, value: word(f"正文{{~{CANARY} {label}：{value}~}}。"),
    "text box": lambda label, value: word(
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>"
        f"{run(f'{CANARY} {label}：{value}')}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    ),
    "alt text": lambda label, value: word("图 " + c.picture(attributes=f'descr="{CANARY} {label}：{_raw(value)}"')),
    "property": lambda label, value: word("正文", core={"title": f"{CANARY} {label}：{value}"}),
    "custom property": lambda label, value: word("正文", custom={"note": f"{CANARY} {label}：{value}"}),
    "document variable": lambda label, value: word("正文", **c.variables(note=f"{CANARY} {label}：{_raw(value)}")),
    "chart cache": lambda label, value: word(
        "正文" + c.drawn('<c:chart r:id="chart"/>'), **c.chart(["Rates!A1"], [f"{CANARY} {label}：{_raw(value)}"])
    ),
    "embedded workbook": lambda label, value: word(
        "正文\n" + c.embedded_object("book", "Excel.Sheet.12"),
        **c.linked_part("embeddings/rates.xlsx", "package", _sheet(label, value), "book"),
    ),
    "embedded document": lambda label, value: word(
        "正文\n" + c.embedded_object("inner", "Word.Document.12"),
        **c.linked_part("embeddings/inner.docx", "package", word(f"正文{{-{CANARY} {label}：{value}-}}"), "inner"),
    ),
    "list entry": lambda label, value: word(
        "正文 "
        + c.control(
            f'<w:dropDownList><w:listItem w:displayText="{CANARY} {label}：{_raw(value)}" w:value="1"/></w:dropDownList>',
            "其他",
        )
    ),
    "form field": lambda label, value: word(
        "正文 " + c.form_field(f'<w:helpText w:type="text" w:val="{CANARY} {label}：{_raw(value)}"/>')
    ),
    "link tip": lambda label, value: word(
        f'正文 {{<w:hyperlink w:anchor="_top" w:tooltip="{CANARY} {label}：{_raw(value)}"><w:r><w:t>这里</w:t></w:r></w:hyperlink>}}'
    ),
    "building block": lambda label, value: word(
        "正文",
        **c.linked_part(
            "glossary/document.xml",
            "glossaryDocument",
            '<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts>'
            f"<w:docPart><w:docPartBody><w:p><w:r><w:t>{CANARY} {label}：{_raw(value)}</w:t></w:r></w:p>"
            "</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>",
        ),
    ),
    **KEPT,
}
"""Builders of a Word file with a label and a value in one place of it."""

MARKDOWN: Mapping[str, Callable[[str, str], str]] = {
    "md paragraph": lambda label, value: f"{CANARY} {label}：{value}，请核对。",
    "md heading": lambda label, value: f"# {CANARY} {label}：{value}",
    "md list": lambda label, value: f"- {CANARY}\n- {label}：{value}",
    "md table": lambda label, value: f"| 姓名 | {label} |\n|---|---|\n| {CANARY} | {value} |",
    "md comment": lambda label, value: f"正文\n\n<!-- {CANARY} {label}：{value} -->",
    "md front matter": lambda label, value: f'---\nnote: "{CANARY} {label}：{value}"\n---\n\n正文',
}


class Planted(NamedTuple):
    """A document with one value planted in it."""

    kind: Kind
    place: str
    form: str
    written: str
    groups: list[str]
    document: Document


def planted(each: int, forms: Collection[str] = tuple(FORMS), seed: int = 20260311) -> Iterator[Planted]:
    """Yield every kind in every place in each of ``forms``, ``each`` times with other values."""
    rng = random.Random(seed)  # noqa: S311  # the same documents every time
    for kind in KINDS:
        for form in (form for form in forms if form in TIGHT or not kind.loose):
            for _ in range(each):
                groups = kind.draw(rng)
                written = FORMS[form](groups)
                if form in TIGHT and kind.rule in OWN_SEPARATOR:
                    written = FORMS[form]([OWN_SEPARATOR[kind.rule].join(groups)])
                for place, build in PLACES.items():
                    yield Planted(kind, place, form, written, groups, read_docx(build(kind.label, written), "a.docx"))
                for place, describe in MARKDOWN.items():
                    text = describe(kind.label, written)
                    yield Planted(kind, place, form, written, groups, read_markdown(text.encode(), "a.md"))
                name = f"{CANARY} {kind.label} {written}.md"
                yield Planted(kind, "file name", form, written, groups, read_markdown("正文".encode(), name))

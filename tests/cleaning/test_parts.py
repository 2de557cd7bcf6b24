"""Session numbers, templates, mail merge, paths, printers, thumbnails, add-ins, and parts that nothing leads to."""

from __future__ import annotations

import pytest
from support import concealed
from support.cleaned import cleaned, members
from support.word import PACKAGE, R, package, part, word

RSID = 'w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"'


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    return package({**members(data), name: content})


def test_session_numbers_are_cut_out_of_the_bytes() -> None:
    body = (
        "<?xml version='1.0' encoding='UTF-8' standalone=\"yes\"?>\r\n<!-- <w:p w:rsidR=\"1\"> --><w:document\n"
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:x="urn:x"><w:body>'
        '<w:p  {rsid} x:rsidR="2" x:a=\'> w:rsidR="3"\'><w:r{one}><w:t>w:rsidR="4"</w:t></w:r></w:p >'
        "<w:p/><![CDATA[ ]]></w:body></w:document>"
    )
    before = body.format(rsid=RSID, one=" w:rsidRPr = '00AB'")
    data = with_part(word("a"), "word/document.xml", before.encode())

    copy = cleaned(data)

    assert copy.done == {"rsids": 3}
    assert copy.xml() == body.replace("  {rsid} x", " x").format(one="")


def test_session_numbers_of_settings_and_styles_go() -> None:
    data = word(
        f"<w:p {RSID}><w:r><w:t>a</w:t></w:r></w:p>",
        settings='<w:zoom/><w:rsids><w:rsidRoot w:val="1"/><w:rsid w:val="2"/><w:rsid w:val="3"/></w:rsids>',
        styles='<w:style w:styleId="S"><w:name w:val="S"/><w:rsid w:val="00AB"/></w:style>',
        strict=True,
    )

    copy = cleaned(data)

    assert copy.done == {"rsids": 5}
    assert not any(b"rsid" in content for content in copy.parts.values())


def test_session_numbers_in_utf_16() -> None:
    text = part("document", f"<w:body><w:p {RSID}><w:r><w:t>价格 price</w:t></w:r></w:p></w:body>").replace(
        "UTF-8", "UTF-16"
    )
    data = with_part(word("a"), "word/document.xml", text.encode("utf-16"))

    copy = cleaned(data)

    assert copy.done == {"rsids": 2}
    assert copy.text == ["价格 price"]
    assert copy.parts["word/document.xml"][:2] == b"\xff\xfe"
    assert "standalone='yes'" in copy.parts["word/document.xml"].decode("utf-16")


def test_damaged_part_that_the_reader_does_not_need_is_left_as_it_is() -> None:
    data = with_part(word(f"<w:p {RSID}/>"), "word/theme/theme1.xml", b"<a:theme w:rsid")

    assert cleaned(data, "rsids").parts["word/theme/theme1.xml"] == b"<a:theme w:rsid"


@pytest.mark.parametrize("target", ["file:///C:\\Users\\ann\\Southwind.dotx", "https://far.example/t.dotm"])
def test_template_goes_with_its_path(target: str) -> None:
    copy = cleaned(word("a", **concealed.attached_template(target)))

    assert (copy.done, copy.left) == ({"template": 1}, {})
    assert b"otx" not in b"".join(copy.parts.values())


def test_template_that_another_part_leads_to_goes() -> None:
    copy = cleaned(word("a", links=[("t", "attachedTemplate", "file:///C:/x.dotx")]))

    assert copy.done == {"template": 1}


def test_source_of_a_mail_merge_goes_and_its_fields_are_listed() -> None:
    data = word(
        concealed.field("MERGEFIELD Name"), **concealed.mail_merge("SELECT * FROM staff", "file:///C:/staff.xlsx")
    )

    copy = cleaned(data)

    assert copy.done == {"mail-merge": 1}
    assert copy.left == {"merge-field": ("MERGEFIELD Name",)}
    assert "staff" not in copy.xml("word/settings.xml") + copy.xml("word/_rels/settings.xml.rels")


def test_links_to_files_become_plain_words() -> None:
    data = word("See [the rates](file:///C:/Users/ann/rates.xlsx) and [the site](https://north.example/).")

    copy = cleaned(data)

    assert copy.done == {"paths": 1}
    assert copy.text == ["See the rates and the site."]
    assert "ann" not in copy.xml("word/_rels/document.xml.rels")
    assert "north.example" in copy.xml("word/_rels/document.xml.rels")


@pytest.mark.parametrize("code", ['HYPERLINK "C:\\\\Users\\\\ann\\\\a.docx"', 'hyperlink "smb://fs01/clients"'])
def test_links_to_files_that_are_fields_become_plain_words(code: str) -> None:
    runs = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code[:9]}</w:instrText></w:r>'
        f"<w:r><w:instrText>{code[9:]}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the rates</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f"<w:fldSimple w:instr='{code}'><w:r><w:t>, more</w:t></w:r></w:fldSimple>"
    stays = '<w:fldSimple w:instr="PAGE"><w:r><w:t>, 3</w:t></w:r></w:fldSimple>'

    copy = cleaned(word([f"<w:p>{runs}{simple}{stays}</w:p>"]))

    assert (copy.done, copy.left) == ({"paths": 2}, {})
    assert copy.text == ["the rates, more, 3"]
    assert copy.xml().count("instr") == 1
    assert "fldChar" not in copy.xml()


@pytest.mark.parametrize(
    "code",
    [
        '{} HYPERLINK \\t "_blank" "file:///C:/Users/ann/a.xlsx"',
        '{} HYPERLINK \\l "abc" "file:///C:/Users/ann/a.xlsx"',
        ' HYPER{}LINK "file:///C:/Users/ann/a.xlsx"',
    ],
)
def test_a_link_is_one_however_its_code_is_written(code: str) -> None:
    cut = "</w:instrText></w:r><w:r><w:instrText>"
    data = word([f"<w:p>{_field(f'<w:r><w:instrText>{code.format(cut)}</w:instrText></w:r>', 'the rates')}</w:p>"])

    copy = cleaned(data)

    assert (copy.done, copy.left, copy.text) == ({"paths": 1}, {}, ["the rates"])
    assert "Users" not in copy.xml()


def test_a_field_in_the_code_of_a_link_goes_with_it() -> None:
    inner = _field("<w:r><w:instrText>DOCPROPERTY Title</w:instrText></w:r>", "Rates<w:tab/>")
    code = f'{_code("HYPERLINK &quot;file:///C:/Users/ann/")}{inner}<w:fldSimple w:instr="TITLE">{_run("x")}</w:fldSimple>{_code("/a.xlsx&quot;")}'
    data = word([f"<w:p>{_run('See ')}{_field(code, 'the rates')}{_run(' now')}</w:p>"])

    copy = cleaned(data)

    assert (copy.done, copy.text) == ({"paths": 1}, ["See the rates now"])
    assert not any(word in copy.xml() for word in ("Users", "DOCPROPERTY", "fldSimple", "Rates"))


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'.replace("<w:tab/></w:t>", "</w:t><w:tab/>")


def _code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def _field(code: str, result: str) -> str:
    signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{signs[0]}{code}{signs[1]}{_run(result)}{signs[2]}"


def test_second_sources_of_pictures_and_clicks_go() -> None:
    blip = '<w:r><w:drawing><wp:docPr id="1" name="P"><a:hlinkClick r:id="far"/></wp:docPr><a:blip r:embed="pic" r:link="far"/></w:drawing></w:r>'
    vector = '<w:r><w:pict><v:shape><v:imagedata r:id="pic" r:href="far"/></v:shape></w:pict></w:r>'
    data = word(
        [f"<w:p>{blip}{vector}</w:p>"],
        parts={"word/media/image1.bmp": b"x"},
        links=[
            ("pic", "image", "media/image1.bmp"),
            ("far", "image", "file:///C:/ann/a.bmp"),
            ("idle", "image", "file:///C:/b"),
        ],
    )

    copy = cleaned(data)

    assert copy.done == {"paths": 4}
    assert (copy.xml().count('"pic"'), copy.xml().count("far")) == (2, 0)
    assert copy.left == {"object-name": ()}


def test_picture_that_is_only_linked_stays_and_is_listed() -> None:
    data = word(concealed.vector_picture("far"), links=[("far", "image", "https://far.example/a.png")])

    copy = cleaned(data)

    assert copy.data == data
    assert copy.left == {"external-link": ("far.example",)}


def test_description_that_is_a_path_becomes_the_name_of_the_file() -> None:
    copy = cleaned(word(concealed.picture(attributes='descr="C:\\Users\\ann\\Logo North.png"')))

    assert copy.done == {"paths": 1}
    assert 'descr="Logo North.png"' in copy.xml()


def test_printer_goes_with_what_leads_to_it() -> None:
    data = word(
        ['<w:p><w:pPr><w:sectPr><w:printerSettings r:id="printer"/></w:sectPr></w:pPr></w:p>'],
        **concealed.linked_part("printerSettings1.bin", "printerSettings", "Canon-3F".encode("utf-16-le"), "printer"),
    )

    copy = cleaned(data)

    assert copy.done == {"printer": 1}
    assert "rinter" not in copy.xml() + copy.xml("word/_rels/document.xml.rels")


def test_thumbnail_goes() -> None:
    copy = cleaned(word("a", **concealed.package_part("docProps/thumbnail.emf", concealed.THUMBNAIL, b"x")))

    assert (copy.done, copy.left) == ({"thumbnail": 1}, {})
    assert "docProps/thumbnail.emf" not in copy.parts


def test_task_panes_go_with_all_that_hangs_on_them() -> None:
    panes = f"{concealed.MICROSOFT}/2011/relationships/webextensiontaskpanes"
    keywords = concealed.merged(
        concealed.package_part("word/webextensions/taskpanes.xml", panes, "<x/>"),
        {
            "parts": {"word/webextensions/webextension1.xml": "<y/>"},
            "rels": {"word/webextensions/taskpanes.xml": [("one", concealed.WEB_EXTENSION, "webextension1.xml")]},
        },
    )

    copy = cleaned(word("a", **keywords))

    assert (copy.done, copy.left) == ({"add-ins": 1}, {})
    assert not [name for name in copy.parts if "webextension" in name]


def test_parts_that_nothing_leads_to_go() -> None:
    copy = cleaned(word("a", parts={"[trash]/0000.dat": b"old text", "word/old.xml": "<x/>"}))

    assert copy.done == {"leftovers": 2}
    assert not {"[trash]/0000.dat", "word/old.xml"} & set(copy.parts)


def test_what_stands_before_the_zip_goes() -> None:
    copy = cleaned(b"fee of North: 4200" + word("a"))

    assert copy.done == {"leftovers": 1}
    assert b"fee of North" not in copy.data


def test_label_and_building_blocks_are_listed() -> None:
    label = f"{concealed.MICROSOFT}/2020/02/relationships/classificationlabels"
    block = part(
        "glossaryDocument",
        '<w:docParts><w:docPart><w:docPartPr><w:name w:val="Fee"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Fee of North</w:t>'
        "</w:r></w:p></w:docPartBody></w:docPart></w:docParts>",
    )
    keywords = concealed.merged(
        concealed.package_part("docMetadata/LabelInfo.xml", label, "<x/>"),
        concealed.linked_part("glossary/document.xml", "glossaryDocument", block),
    )

    assert cleaned(word("a", **keywords)).left == {"building-block": ("Fee",), "label": ()}


def test_what_a_page_shows_is_listed_and_stays() -> None:
    data = word(
        [
            "<w:p/>",
            "==todo== see Error! Reference source not found.",
            concealed.embedded_object("rates", "Excel.Sheet.12")[1:-1].join(("<w:p>", "</w:p>")),
        ],
        header=[concealed.watermark("DRAFT")],
        parts={"word/embeddings/rates.xlsx": b"x", "word/vbaProject.bin": b"x"},
        links=[("rates", "package", "embeddings/rates.xlsx"), ("vba", concealed.VBA, "vbaProject.bin")],
    )

    copy = cleaned(data)

    assert copy.data == data
    assert copy.left == {
        "watermark": ("DRAFT",),
        "embedded-file": ("rates.xlsx",),
        "macro": ("VBA",),
        "highlight": (),
        "broken-reference": (),
    }


def test_relationships_and_types_name_nothing_that_is_gone() -> None:
    copy = cleaned(word("{c:0}a{/c:0}", comments={0: "b"}, custom={"x": "y"}, **concealed.people("Ann", "AD", "S::1")))

    targets = [
        line.partition('"')[0]
        for name in copy.parts
        if name.endswith(".rels")
        for line in copy.xml(name).split('Target="')[1:]
    ]
    names = {name.rpartition("/")[2] for name in copy.parts}
    absent = {target.rpartition("/")[2] for target in targets} - names
    assert absent == {"core.xml", "app.xml"}  # which the builder names without making them
    assert R in copy.xml("word/_rels/document.xml.rels")
    assert PACKAGE in copy.xml("[Content_Types].xml")


def test_custom_xml_that_is_no_xml_stays() -> None:
    data = word(
        "a{+b+}", parts={"customXml/item1.xml": "no xml"}, links=[("store", "customXml", "../customXml/item1.xml")]
    )

    assert cleaned(data).parts["customXml/item1.xml"] == b"no xml"


def test_damaged_picture_stays() -> None:
    data = bytearray(
        word("a{+b+}", parts={"word/media/image1.jpg": b"\xff\xd8" * 40}, links=[("p", "image", "media/image1.jpg")])
    )
    data[data.rfind(b"word/media/image1.jpg") - 46 + 16] ^= 0xFF  # its checksum in the directory
    data[data.find(b"word/media/image1.jpg") - 30 + 14] ^= 0xFF

    copy = cleaned_only(bytes(data))

    assert copy["changes"] == 1
    assert "picture-data" not in copy


def cleaned_only(data: bytes) -> dict[str, int]:
    from briefcheck.cleaning.clean import clean
    from briefcheck.cleaning.plan import Plan

    return {it.kind: it.count for it in clean(data, "a.docx", Plan()).done}


def test_links_of_a_click_and_of_words_are_told_apart() -> None:
    data = word(
        ["<w:p><w:hyperlink r:id='far'><w:r><w:t>rates</w:t></w:r></w:hyperlink></w:p>"],
        links=[("far", "hyperlink", "file:///C:/x.xlsx")],
    )

    copy = cleaned(data)

    assert "<w:p><w:r><w:t>rates</w:t></w:r></w:p>" in copy.xml()

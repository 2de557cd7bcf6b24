"""Properties of the file, variables, people, and what a page shows of them."""

from __future__ import annotations

import pytest
from support import concealed
from support.cleaned import cleaned
from support.word import word

CORE = {"creator": "Ann Lee", "lastModifiedBy": "Tom Fox", "title": "Plan", "created": "2026-03-02T09:00:00Z"}
APP = {"Company": "Lantern", "Manager": "Li An", "Template": "C:\\Lantern.dotx", "Pages": "3", "TotalTime": "90"}
CUSTOM = {
    "KSOTemplateDocerSaveRecord": "eyJ",
    "_AuthorEmail": "ann@agency.example",
    "briefcheck-type": "contact-report",
}


@pytest.mark.parametrize("strict", [False, True])
def test_personal_properties_go_and_the_others_stay(strict: bool) -> None:
    copy = cleaned(word("a", core=CORE, app=APP, custom=CUSTOM, strict=strict))

    assert copy.done == {"properties": 8}
    values = {entry.name: entry.value for entry in copy.document.properties}
    assert values == {
        "title": "Plan",
        "created": "2026-03-02T09:00:00Z",
        "Pages": "3",
        "briefcheck-type": "contact-report",
    }
    assert copy.left == {"property": ("title",)}


def test_custom_properties_go_with_their_part_where_none_stays() -> None:
    copy = cleaned(word("a", custom={"ICV": "1"}))

    assert "docProps/custom.xml" not in copy.parts
    assert "custom.xml" not in copy.xml("_rels/.rels")


def test_base_of_links_goes_only_where_it_is_a_folder() -> None:
    folder = cleaned(word("a", app={"HyperlinkBase": "C:\\Users\\ann\\"}))
    web = cleaned(word("a", app={"HyperlinkBase": "https://north.example/"}))

    assert (folder.done, folder.left) == ({"properties": 1}, {})
    assert (web.done, web.left) == ({}, {"property": ("HyperlinkBase",)})


@pytest.mark.parametrize(
    "shown",
    [
        concealed.field("AUTHOR"),
        concealed.field('DOCPROPERTY  "creator"'),
        '{<w:fldSimple w:instr="INFO author"><w:r><w:t>Ann Lee</w:t></w:r></w:fldSimple>}',
        (
            '{<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:creator[1]"/></w:sdtPr><w:sdtContent>'
            "<w:r><w:t>Ann Lee</w:t></w:r></w:sdtContent></w:sdt>}"
        ),
    ],
)
def test_property_that_a_page_shows_stays_and_is_listed(shown: str) -> None:
    copy = cleaned(word(f"By {shown}", core={"creator": "Ann Lee", "lastModifiedBy": "Tom Fox"}))

    assert copy.done == {"properties": 1}
    assert copy.left["property"] == ("creator",)


def test_variables_go_but_for_those_a_field_shows() -> None:
    data = word(
        concealed.field("DOCVARIABLE client"), **concealed.variables(client="North", sentBy="ann@agency.example")
    )

    copy = cleaned(data)

    assert copy.done == {"variables": 1}
    assert copy.left == {"document-variable": ()}
    assert "sentBy" not in copy.xml("word/settings.xml")


def test_list_of_variables_goes_when_it_is_empty() -> None:
    assert "docVar" not in cleaned(word("a", **concealed.variables(x="1"))).xml("word/settings.xml")


def test_people_go() -> None:
    copy = cleaned(word("a", **concealed.people("Ann", "AD", "S::ann@agency.example::1")))

    assert copy.done == {"people": 1}
    assert "word/people.xml" not in copy.parts


SHAREPOINT = '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><a/></p:properties>'
PROPS = (
    '<ds:datastoreItem ds:itemID="{one}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
)


def stored(content: str, body: str = "a") -> bytes:
    return word(
        body,
        parts={"customXml/item1.xml": content, "customXml/itemProps1.xml": PROPS},
        links=[("store", "customXml", "../customXml/item1.xml")],
        rels={"customXml/item1.xml": [("props", "customXmlProps", "itemProps1.xml")]},
    )


def test_what_sharepoint_keeps_goes_and_other_data_is_listed() -> None:
    copy = cleaned(stored(SHAREPOINT))
    other = cleaned(stored("<plan><budget>100</budget></plan>"))

    assert copy.done == {"properties": 1}
    assert not [name for name in copy.parts if name.startswith("customXml")]
    assert (other.done, other.left) == ({}, {"custom-xml": ("budget",)})


def test_data_that_a_content_control_shows_stays() -> None:
    control = (
        '{<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{ONE}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r>'
        "</w:sdtContent></w:sdt>}"
    )

    copy = cleaned(stored(SHAREPOINT, control.replace("{ONE}", "&#123;ONE&#125;")))

    assert copy.done == {}
    assert "customXml/item1.xml" in copy.parts

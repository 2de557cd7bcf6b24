"""The document types we ship are complete and cite their sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.doctypes.load import load_types
from briefcheck.doctypes.names import all_names, names_of, section_labels
from briefcheck.facts.outline import clean_heading

TYPES = {type_.id: type_ for type_ in load_types(Path(__file__).parents[2] / "rulesets" / "types")}

SECTIONS = {
    "contact-report": "purpose last-actions discussion decisions client-comments next-steps open-issues timing "
    "next-meeting others acceptance",
    "creative-brief": "background task objective insight target-audience proposition support tone mandatories "
    "deliverables timing budget measures approvals practicalities",
    "communication-strategy": "brand-definition marketing-objective role-of-communication competitive-environment "
    "target-consumer where-we-are where-we-are-going button support mandatories tone approvals",
}


@pytest.mark.parametrize("id_", SECTIONS)
def test_a_type_has_the_sections_of_its_form(id_):
    assert {section.id for section in TYPES[id_].sections} >= set(SECTIONS[id_].split())


def test_the_handbook_decides_what_is_required():
    required = {id_: {section.id for section in type_.sections if section.required} for id_, type_ in TYPES.items()}
    assert required["contact-report"] == {"decisions", "next-steps"}
    assert required["communication-strategy"] == {
        *("brand-definition", "marketing-objective", "role-of-communication", "competitive-environment"),
        *("target-consumer", "where-we-are", "where-we-are-going", "button", "support", "mandatories"),
    }
    assert required["creative-brief"] >= {"objective", "target-audience", "proposition", "timing", "budget"}
    for type_ in TYPES.values():
        for entry in (*type_.sections, *type_.fields):
            assert entry.source or not entry.required, f"{type_.id}: {entry.id} is required and cites no rule"


def test_the_button_is_one_sentence_and_its_support_a_few_points():
    assert TYPES["communication-strategy"].section("button").kind == "one-sentence"
    assert TYPES["creative-brief"].section("proposition").kind == "one-sentence"
    for id_ in ("communication-strategy", "creative-brief"):
        assert (TYPES[id_].section("support").kind, TYPES[id_].section("support").at_most) == ("points", 5)


@pytest.mark.parametrize("id_", TYPES)
def test_every_name_is_in_the_index_of_its_type(id_):
    names = names_of(TYPES[id_])
    for section in TYPES[id_].sections:
        for name in all_names(section):
            assert names.sections[clean_heading(name)[0]] == section.id, name
    for field in TYPES[id_].fields:
        for name in all_names(field):
            assert names.fields[clean_heading(name)[0]] == field.id, name


def test_labels_of_several_types_are_all_their_section_names_cleaned():
    assert {"按钮", "下一步行动", "交付物", "next step"} <= section_labels(tuple(TYPES.values()))


@pytest.mark.parametrize("id_", TYPES)
def test_a_header_label_that_every_paper_has_is_no_section(id_):
    names = names_of(TYPES[id_])
    everywhere = {
        clean_heading(word)[0]
        for word in ("Date", "日期", "Client", "客户", "Brand", "品牌", "Project", "项目", "Job no.")
    }
    assert not everywhere & set(names.sections)


@pytest.mark.parametrize("marking", ["内部资料", "机密", "绝密", "confidential", "internal only"])
@pytest.mark.parametrize("id_", sorted(TYPES))
def test_a_marking_is_the_value_of_a_field_and_not_its_name(id_, marking):
    assert marking not in names_of(TYPES[id_]).fields

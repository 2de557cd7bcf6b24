"""The list of the handbook's rules, and who keeps them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from support.forms import ANSWERS, checked

from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.engine.check import check_bytes
from briefcheck.errors import ConfigError
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.policy.sources import ids_in, load_sources, read_sources, who_keeps
from briefcheck.rules.rule import Bad, Good
from briefcheck.testing import filled
from briefcheck.text import Text
from briefcheck.yamlfile import parse_yaml

HANDBOOK = """
G01:D? G02:D? G03:D,X? G04:X G05:D G06:D G07:D G08:D?,X G09:X,M G10:D? G11:D? G12:D G13:D? G14:X? G15:D G16:D
G17:D G18:D G19:N P01:X P02:D,M P03:D P04:D P05:D,X P06:M P07:D P08:D,X P09:X,M P10:D P11:X? P12:X? P13:X?
A01:D,X? A02:D? A03:X A04:D A05:M A06:D A07:X A08:X,M A09:D A10:D,X A11:N A12:N A13:N A14:D? A15:D A16:D A17:D
A18:D,X A19:X A20:D A21:D? A22:D A23:M M01:D M02:D M03:D M04:D? C01:D,X C02:M C03:M C04:D C05:D C06:D,X C07:D
C08:D C09:D C10:D? C11:D C13:D F01:X,M F02:D F03:D F04:D F05:D F06:D,X F07:D F08:D F09:D F10:D F11:D F12:D
F13:X F14:D S01:D S02:D S03:D S04:D S05:D S06:D S07:D S08:D? S09:D S10:D S11:D S12:D S13:D S14:D B01:X B02:D
B03:D B04:D,X B05:D B06:D B07:D,X B08:M B09:M? N01:M N02:M,D N03:M N04:D,X N05:X,M N06:D N08:X N09:N T01:D?
T02:D? T03:D? T04:M T05:N T06:D T07:D? T08:D? T09:X T10:D,X T11:M T12:M T13:M? T14:D? T15:N T16:N T17:N T18:N
T19:N H01:D H02:D H03:M? H04:D? H05:D? H06:D? H07:X H08:D H09:D H10:D H11:D H12:D,X H13:X,M H14:D H15:D
H16:D?,M H17:D H18:X H19:D H20:D H21:D? H22:X H23:X,M H24:N H25:N H26:N H27:X H28:D? H29:N
"""
"""Every rule of the handbook with its class, as in the list of facts that the project was given."""

EXTENSIONS = load_extensions()
POLICY = Policies(EXTENSIONS, audience="client").for_file("any.md")
RULES = {rule.full_name: rule for rule in (*EXTENSIONS.rules, *POLICY.rules)}
TYPES = {type_.id: type_ for type_ in POLICY.types}
(SOURCES,) = load_sources(EXTENSIONS.folders)
KEPT = {entry.rule.id: entry for entry in who_keeps(SOURCES, tuple(RULES.values()), POLICY.types)}
SURE = [id_ for id_, entry in KEPT.items() if "D" in entry.rule.classes]
GUESSED = [id_ for id_, entry in KEPT.items() if "D?" in entry.rule.classes]


def test_the_list_holds_the_handbook_and_nothing_else():
    expected = dict(entry.split(":") for entry in HANDBOOK.split())
    assert {rule.id: ",".join(rule.classes) for rule in SOURCES.rules} == expected
    assert len(SOURCES.rules) == 164
    assert (len(SURE), len(GUESSED)) == (87, 24)


def test_every_source_that_is_cited_stands_in_the_list():
    cited = {id_ for rule in RULES.values() for id_ in ids_in(rule.source)}
    cited |= {id_ for type_ in TYPES.values() for id_ in type_.source}
    assert sorted(cited - set(KEPT)) == []


@pytest.mark.parametrize("id_", SURE)
def test_what_one_document_shows_is_kept_and_shown(id_):
    assert KEPT[id_].by, f"{id_} is kept by no rule"
    for name in KEPT[id_].by:
        kinds = {type(example) for example in RULES[name].examples}
        assert kinds == {Bad, Good}


def test_of_what_can_only_be_guessed_a_dozen_is_kept():
    assert sum(bool(KEPT[id_].by) for id_ in GUESSED) >= 12


def test_what_is_not_kept_says_why():
    assert [id_ for id_, entry in KEPT.items() if (entry.why_not is None) != bool(entry.by)] == []


# ---------------------------------------------------------------------- what a type asks for, one part after the other


INSTEAD = {("creative-brief", "timing"): {"due-date"}}
"""Fields that say the same as a section."""


def parts() -> list[tuple[str, str, str, str]]:
    """Return what is required with a source: type, kind, and ids of section and part."""
    found = []
    for type_ in TYPES.values():
        found += [(type_.id, "field", "", it.id) for it in type_.fields if it.required and it.source]
        for section in type_.sections:
            if section.required and section.source:
                found.append((type_.id, "section", section.id, ""))
            if section.required and section.kind in {"table", "checklist", "signatures"}:
                kind = {"table": "column", "checklist": "item", "signatures": "signer"}[section.kind]
                found += [(type_.id, kind, section.id, it.id) for it in section.parts if it.required and it.source]
    return found


def without(type_: DocumentType, section_id: str, id_: str) -> DocumentType:
    """Return the type without a field, a section or a part of one, as a form that somebody cut up."""

    def kept(section: SectionType) -> SectionType:
        left = tuple(part for part in section.parts if part.id != id_)
        return replace(section, parts=left) if section.id == section_id else section

    if not section_id:
        field = type_.field(id_)
        gone = {id_, *(field.satisfied_by if field else ())}
        return replace(type_, fields=tuple(it for it in type_.fields if it.id not in gone))
    if not id_:
        gone = INSTEAD.get((type_.id, section_id), set())
        fields = tuple(it for it in type_.fields if it.id not in gone)
        return replace(type_, fields=fields, sections=tuple(it for it in type_.sections if it.id != section_id))
    return replace(type_, sections=tuple(map(kept, type_.sections)))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("type_id", "kind", "section_id", "id_"), parts(), ids=lambda value: value or "-")
def test_a_form_without_a_part_that_the_handbook_asks_for_is_found_out(type_id, kind, section_id, id_, language):
    cut = without(TYPES[type_id], section_id, id_)
    form = {
        key: value
        for key, value in ANSWERS[language].get(type_id, {}).items()
        if key not in {f"field:{id_}", f"{section_id}/{id_}"} and (id_ or key.partition("/")[0] != section_id)
    }

    report = checked(filled(cut, language=language, suffix=".md", answers=form), "form.md", "client")

    assert SOURCES.through[kind] in {finding.rule for finding in report.findings}


# ---------------------------------------------------------------------- the list as a file

LIST = """\
kept-through: {section: structure/missing-section, most: structure/too-many-points}
reasons:
  - {id: not-yet, class: D, text: {en: not yet, zh: 还没有}}
  - {id: guess, class: D?, text: {en: a guess, zh: 推测}}
  - {id: several, class: X, text: {en: several documents, zh: 几份文件}}
rules:
  - {id: A01, class: [D], name: {en: Topics, zh: 议题}}
  - {id: A02, class: ["D?", X], name: {en: Contentious first, zh: 争议在先}}
  - {id: A03, class: [X?], name: {en: All tasks, zh: 所有任务}}
  - {id: A04, class: ["D?"], name: {en: Ask, zh: 问}, why-not: several}
"""


def listed(text: str = LIST):
    return read_sources(parse_yaml(text.encode(), "handbook.yaml"))


def test_who_keeps_a_rule_is_worked_out_from_what_cites_it():
    section = SectionType("topics", Text("Topics", "议题"), required=True, at_most=3, kind="points", source=("A01",))
    field = FieldType("asked", Text("Asked", "问过"), source=("A04",))
    type_ = DocumentType("agenda", Text("Agenda", "议程"), sections=(section,), fields=(field,))
    rules = [
        RULES[name] for name in ("structure/missing-section", "structure/too-many-points", "structure/empty-field")
    ]

    first, second, third, fourth = who_keeps(listed(), rules, (type_,))

    assert (first.by, first.types) == (("structure/missing-section", "structure/too-many-points"), ("agenda",))
    assert first.why_not is None
    assert second.why_not == Text("a guess", "推测")
    assert third.why_not == Text("several documents", "几份文件")
    assert (fourth.by, fourth.types, fourth.why_not) == ((), ("agenda",), Text("several documents", "几份文件"))


def test_a_rule_that_is_not_installed_keeps_nothing():
    section = SectionType("topics", Text("Topics", "议题"), required=True, source=("A01",))
    type_ = DocumentType("agenda", Text("Agenda", "议程"), sections=(section,))
    assert who_keeps(listed(), (), (type_,))[0].why_not == Text("not yet", "还没有")


def test_ids_are_told_from_other_sources():
    assert ids_in("C05, C11; GB11643, C05") == ("C05", "C11")


@pytest.mark.parametrize(
    ("written", "wrong", "said"),
    [
        (
            "why-not: several",
            "why-not: severl",
            "handbook.yaml:10:63: 'why-not' of a rule of the list must be not-yet, guess or several",
        ),
        ("id: A04, ", "", "handbook.yaml:10:5: a rule of the list has no 'id'"),
        ("reasons:", "why:", "handbook.yaml:2:1: unknown key 'why' in a list of sources"),
        ("[X?]", "[M]", "handbook.yaml:9:22: no reason is given for the class 'M'"),
    ],
)
def test_a_mistake_in_the_list_is_named_with_its_place(written, wrong, said):
    with pytest.raises(ConfigError) as caught:
        listed(LIST.replace(written, wrong))
    assert said in str(caught.value)


def test_only_lists_are_read_from_the_folder(tmp_path: Path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "handbook.yaml").write_text(LIST, encoding="utf-8")
    (tmp_path / "sources" / "notes.txt").write_text("not: [a list", encoding="utf-8")
    folder = type(EXTENSIONS.folders[0])(str(tmp_path))
    (found,) = load_sources((folder,))
    assert Counter(rule.id for rule in found.rules) == Counter(["A01", "A02", "A03", "A04"])


@pytest.mark.parametrize(
    ("title", "severity"), [("Agenda: casting", "note"), ("Agenda: weekly casting meeting No. 5", "error")]
)
def test_only_one_of_a_row_of_meetings_has_a_last_one(title, severity):
    text = f"# {title}\n\nTime: 4 June 2024, 9.30am – 10.30am\nObjective: Agree the cast.\n\n1. Casting (20 min)\n2. Place (20 min)\n"
    extensions = load_extensions()
    policy = Policies(extensions, audience="client", type="agenda").for_file("agenda.md")
    report = check_bytes(text.encode(), "agenda.md", policy, extensions)
    found = [finding for finding in report.findings if "last" in finding.message.en]
    assert [(finding.rule, finding.severity) for finding in found] == [("structure/missing-section", severity)]

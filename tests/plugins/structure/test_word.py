"""Word files: content controls, forms, merged rows."""

from __future__ import annotations

from support.word import word

from briefcheck.testing import check_bytes


def found(
    description: str, rule: str, type_: str | None = "creative-brief", **parts: object
) -> list[tuple[int, str, str]]:
    entries = check_bytes(word(description, **parts), path="a.docx", rule=f"structure/{rule}", type=type_)
    return [(entry.line, entry.message, entry.evidence) for entry in entries]


def test_an_untouched_content_control_is_reported():
    text = """
    # Creative brief
    Client: {?Name of the client?}
    Brand: Morning Mist
    """
    assert found(text, "placeholder-left") == [(2, "prompt", "Name of the client")]


def test_a_form_table_is_read_as_sections_and_fields():
    text = """
    **创意简报**
    | 客户 | 北风茶业 | 日期 | |
    | 目标受众 | > | > | > |
    | | > | > | > |
    | 核心信息 | 每一杯都有片刻安静 | > | > |
    | 时间 | XX年XX月XX日 | > | > |
    """
    assert found(text, "empty-field") == [(4, "empty", "")]
    assert found(text, "placeholder-left") == [(11, "slot", "XX年XX月XX日")]


def test_a_header_is_looked_at():
    assert found("Some words.", "placeholder-left", header="[Client name] XX年XX月") == [
        (1, "slot", "[Client name]"),
        (1, "slot", "XX年XX月"),
    ]


def test_deleted_and_hidden_words_are_not_on_the_page():
    assert found("Client: {-[client name]-}{+Northwind+}{~TBD~}", "placeholder-left") == []


def test_bold_headings_without_a_style():
    text = """
    **Creative brief**
    **Target audience**
    **Key message**
    A quiet minute in every cup. Good for your health.
    """
    assert found(text, "empty-section") == [(2, "empty", "")]
    assert found(text, "several-statements") == [(3, "several", "")]


def test_points_of_automatic_numbering_are_counted():
    points = "\n".join(f"    1. Reason {number}" for number in range(7))
    assert found(
        f"    **Communication strategy**\n    **Support**\n{points}", "too-many-points", "communication-strategy"
    ) == [(2, "too-many", "")]


def test_the_template_row_of_a_word_table():
    text = """
    | Action | Owner | Due |
    | Send the plan | Ann Lee | 12 June |
    | TBA | TBA | TBA |
    """
    assert found(text, "template-row-left", None) == [(7, "left", "")]

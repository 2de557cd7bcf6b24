"""What briefcheck.yaml says of the house can be given to a rule's tests and examples."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck.testing import RuleTestError, check_bytes, check_examples, check_text

PEOPLE = {"people": [{"name": "Ann Lee", "initials": "AL"}], "date-order": "day-first"}


@rule(
    name="stranger",
    since="0.1.0",
    source="C05",
    messages={"stranger": Text(en="Who is that?", zh="这是谁？")},
    why=Text(en="Nobody knows.", zh="没人知道。"),
    how=Text(en="Ask.", zh="去问。"),
    examples=[Bad("Al\n", expect=["1 stranger"]), Good("Al\n", house={"people": ["Al"]})],
)
def stranger(context: Context, _: object) -> Iterator[Finding]:
    names = {person.name for person in context.house.people}
    for passage in context.passages:
        if passage.kind == "shown" and passage.text not in names:
            yield Finding("stranger", at=passage)


def test_the_house_is_given_as_in_yaml():
    assert [str(found) for found in check_text("Ann Lee\n", rule=stranger)] == ["1 stranger"]
    assert check_text("Ann Lee\n", rule=stranger, house=PEOPLE) == []
    assert check_bytes(b"Ann Lee\n", path="a.md", rule=stranger, house=PEOPLE) == []


def test_examples_of_one_text_differ_by_their_house():
    assert check_examples(stranger) == []


@pytest.mark.parametrize(
    ("house", "message"),
    [
        (
            {"peple": []},
            "unknown key 'peple' in the house Did you mean 'people'? Allowed here: people, clients, clients-key, date-order, action-words.",
        ),
        ({"date-order": "no"}, "'date-order' must be day-first or month-first (got 'no')"),
    ],
)
def test_a_house_that_is_wrong(house, message):
    with pytest.raises(RuleTestError) as caught:
        check_text("x\n", rule=stranger, house=house)
    assert str(caught.value) == message

"""``briefcheck explain``: what a rule is about, or what a document type holds."""

from __future__ import annotations

import dataclasses
import os
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefcheck.cli import words
from briefcheck.cli.language import choose
from briefcheck.cli.list import AUDIENCES, about, without_slots
from briefcheck.cli.output import print_lines
from briefcheck.cli.parser import Parser
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.errors import ExitCode, UsageError
from briefcheck.frozen import replace
from briefcheck.policy.options import option_name
from briefcheck.policy.policies import Policies
from briefcheck.report.lines import Line
from briefcheck.report.words import AUDIENCE, COLON, COMMA, SEVERITY
from briefcheck.rules.finding import Audience, Severity
from briefcheck.rules.rule import Bad, Good, Rule
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.rules.extension import Extensions


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("topic", words.RULE, metavar="RULE")
    parser.option("--ruleset", help_=words.RULESET, metavar="NAME", action="append", default=[])
    parser.option("--config", help_=words.CONFIG, metavar="FILE")


def run(args: Namespace, language: Language) -> ExitCode:
    """Print the explanation."""
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()
    policies = {
        audience: Policies(extensions, config=args.config, rulesets=args.ruleset, audience=audience).for_file("any.md")
        for audience in AUDIENCES
    }
    policy = policies["internal"]
    language = choose(args.lang, policy.lang, os.environ)
    topic = find_topic(args.topic, replace(extensions, rules=(*extensions.rules, *policy.rules)), policy.types)
    if isinstance(topic, Rule):
        weights = {audience: policies[audience].settings[topic.full_name].severity for audience in AUDIENCES}
        print_lines(list(rule_lines(topic, weights, language)))
    else:
        print_lines(list(type_lines(topic, language)))
    return ExitCode.OK


def find_topic(name: str, extensions: Extensions, types: tuple[DocumentType, ...]) -> Rule | DocumentType:
    """Return the rule or type of that name: a rule's full name, an earlier one, or the part after the slash.

    Raises:
        UsageError: there is none, or there are several.
    """
    from briefcheck.rules.extension import rule_names

    found = [rule for rule in extensions.rules if name in rule_names(rule)]
    found = found or [rule for rule in extensions.rules if name == rule.name]
    if len(found) > 1:
        raise UsageError(words.SEVERAL_RULES.fill({"name": name, "rules": ", ".join(rule.full_name for rule in found)}))
    if found:
        return found[0]
    wanted = name.strip().casefold()
    called = [type_ for type_ in types if wanted in {type_.id, type_.name.en.casefold(), type_.name.zh}]
    called = called or [type_ for type_ in types if wanted in map(str.casefold, type_.also_called)]
    if called:
        return called[0]
    raise UsageError(words.UNKNOWN_TOPIC.fill({"name": name, "nearest": _nearest(name, extensions, types)}))


def rule_lines(rule: Rule, weights: dict[Audience, Severity], language: Language) -> Iterator[Line]:
    """Yield what there is to say about a rule."""
    yield Line(((rule.full_name, "path"),))
    yield Line(((about(rule, language), ""),), 2, 0)
    data = {"since": rule.since, "source": rule.source, "plugin": rule.plugin}
    yield Line(((words.EXPLAIN_SOURCE.in_(language).format_map(data), "faint"),), 2)
    if rule.aliases:
        aliases = ", ".join(rule.aliases)
        yield Line(((words.EXPLAIN_ALIASES.in_(language).format(aliases=aliases), "faint"),), 2)
    yield from _headed(words.EXPLAIN_WHY, [rule.why], language)
    yield from _headed(words.EXPLAIN_HOW, [rule.how], language)
    messages = [Text(en=without_slots(text.en), zh=without_slots(text.zh)) for text in rule.messages.values()]
    yield from _headed(words.EXPLAIN_MESSAGES, messages, language)
    yield from _head(words.EXPLAIN_SEVERITY, language)
    for audience, severity in weights.items():
        text = AUDIENCE[audience].in_(language) + COLON.in_(language) + SEVERITY[severity].in_(language)
        yield Line(((text, ""),), 2)
    yield from _options(rule, language)
    for title, kind in ((words.EXPLAIN_BAD, Bad), (words.EXPLAIN_GOOD, Good)):
        example = _example(rule, kind, language)
        if example is not None:
            yield from _head(title, language)
            yield from (Line(((row, "faint"),) if row.strip() else (), 2) for row in example.text.strip().split("\n"))


def _example(rule: Rule, kind: type[Bad | Good], language: Language) -> Bad | Good | None:
    """Return the first example of that kind in the language, else the first."""
    found = [example for example in rule.examples if isinstance(example, kind)]
    return next((example for example in found if _language(example.text) == language), found[0] if found else None)


def _language(text: str) -> Language:
    """Return what an example is written in. Few Chinese characters say as much as many Latin letters."""
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    return "zh" if chinese * 3 > sum(character.isascii() and character.isalpha() for character in text) else "en"


def type_lines(type_: DocumentType, language: Language) -> Iterator[Line]:
    """Yield what there is to say about a document type."""
    title = f"{type_.id}{COLON.in_(language)}{type_.name.in_(language)}"
    yield Line(((title, "path"),))
    comma = COMMA.in_(language)
    if type_.also_called:
        yield from _head(words.TYPE_ALSO, language)
        yield Line(((comma.join(type_.also_called), ""),), 2)
    for head, entries in ((words.TYPE_FIELDS, type_.fields), (words.TYPE_SECTIONS, type_.sections)):
        if entries:
            yield from _head(head, language)
        for entry in entries:
            yield from _entry_lines(entry, language, 2)
            for part in entry.parts if isinstance(entry, SectionType) else ():
                yield from _entry_lines(part, language, 6)


def _entry_lines(entry: FieldType | SectionType, language: Language, indent: int) -> Iterator[Line]:
    """Yield a field, a section or a part of one: its name, what it is, its question and its other names."""
    comma = COMMA.in_(language)
    asked = comma.join((words.KINDS[entry.kind].in_(language), *traits(entry, language)))
    yield Line(((entry.name.in_(language), ""), (f"  [{entry.id}]  {asked}", "faint")), indent, indent + 2)
    if entry.prompt is not None:
        yield Line(((entry.prompt.in_(language), ""),), indent + 4)
    if entry.also_called:
        names = words.ALSO.in_(language).format(names=comma.join(entry.also_called))
        yield Line(((names, "faint"),), indent + 4)


def traits(entry: FieldType | SectionType, language: Language) -> Iterator[str]:
    """Yield in words what holds for a field, a section or a part of one: that it is required, that none is fine."""
    if entry.required:
        yield words.REQUIRED.in_(language)
    if entry.none_is_fine:
        yield words.NONE_IS_FINE.in_(language)
    if isinstance(entry, SectionType):
        for said, number in ((words.AT_LEAST, entry.at_least), (words.AT_MOST, entry.at_most)):
            if number is not None:
                yield said.in_(language).format(number=number)


def _options(rule: Rule, language: Language) -> Iterator[Line]:
    fields = dataclasses.fields(rule.options)
    if not fields:
        return
    yield from _head(words.EXPLAIN_OPTIONS, language)
    for field in fields:
        default = words.EXPLAIN_DEFAULT.in_(language).format(value=as_yaml(field.default))
        kind = option_kind(str(field.type)).in_(language)
        yield Line(((option_name(field.name), "path"), (f"  {kind}  {default}", "faint")), 2, 4)
        doc = field.metadata.get("doc")
        if isinstance(doc, Text):
            yield Line(((doc.in_(language), ""),), 6)


def option_kind(annotation: str) -> Text:
    """Return in words what an option takes; an unusual annotation as it is."""
    if annotation.startswith(("tuple[", "frozenset[", "list[")):
        return words.OPTION_WORDS if "[str" in annotation else words.OPTION_LIST
    if annotation.startswith("Literal["):
        choices = " / ".join(word.strip(" '\"") for word in annotation[len("Literal[") : -1].split(","))
        return Text(en=choices, zh=choices)
    return words.OPTION_KINDS.get(annotation, Text(annotation, annotation))


def as_yaml(value: object) -> str:
    """Return a default as a user would write it in YAML (JSON is YAML)."""
    import json

    if value is dataclasses.MISSING:
        return "[]"
    return json.dumps(
        value,
        ensure_ascii=False,
        default=lambda other: sorted(other) if isinstance(other, (set, frozenset)) else str(other),
    )


def _headed(head: Text, texts: list[Text], language: Language) -> Iterator[Line]:
    yield from _head(head, language)
    yield from (Line(((text.in_(language), ""),), 2) for text in texts)


def _head(head: Text, language: Language) -> Iterator[Line]:
    yield Line()
    yield Line(((head.in_(language), "path"),))


def _nearest(name: str, extensions: Extensions, types: tuple[DocumentType, ...]) -> Text:
    from difflib import get_close_matches

    known = {rule.full_name: rule.full_name for rule in extensions.rules}
    known |= {rule.name: rule.full_name for rule in extensions.rules} | {type_.id: type_.id for type_ in types}
    near = list(dict.fromkeys(known[match] for match in get_close_matches(name, list(known), n=3)))
    return words.DID_YOU_MEAN.fill({"name": near[0]}) if near else Text("", "")

"""The pages that are made from code and YAML: one for every rule and every document type, and the handbook's."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import words

from briefcheck.cli.explain import as_yaml, option_kind, traits
from briefcheck.cli.list import AUDIENCES, about, without_slots
from briefcheck.cli.sources import kept
from briefcheck.cli.words import KINDS
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.engine.check import check_document
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.house import house_from
from briefcheck.policy.model import FilePolicy, RuleSetting
from briefcheck.policy.options import option_name, options_from
from briefcheck.policy.policies import Policies
from briefcheck.policy.sources import Kept, ids_in
from briefcheck.report.text import write_text
from briefcheck.report.words import AUDIENCE, COLON, COMMA, ENUMERATED
from briefcheck.report.words import SEVERITY as SEVERITIES
from briefcheck.rules.finding import Audience
from briefcheck.rules.report import Report
from briefcheck.rules.rule import Bad, Good, Rule
from briefcheck.testing.word import word
from briefcheck.text import Language, Text


class Pages:
    """Everything that is installed, and the pages about it in one language."""

    def __init__(self, language: Language) -> None:
        """Load what is installed."""
        self.language = language
        self.extensions = load_extensions()
        self.policies: dict[Audience, FilePolicy] = {
            audience: Policies(self.extensions, audience=audience).for_file("any.md") for audience in AUDIENCES
        }
        policy = self.policies["internal"]
        self.types = policy.types
        self.rules = sorted((*self.extensions.rules, *policy.rules), key=lambda rule: rule.full_name)
        self.handbook = kept(self.extensions, policy)

    def all(self) -> dict[str, str]:
        """Return every page by its path, as Markdown."""
        pages = {"rules/index.md": self.rule_list(), "types/index.md": self.type_list(), "handbook.md": self.sources()}
        pages |= {page_of(rule): self.rule(rule) for rule in self.rules}
        return pages | {f"types/{type_.id}.md": self.type(type_) for type_ in self.types}

    def nav(self) -> list[Any]:
        """Return the table of contents, as MkDocs takes it."""
        plugins: dict[str, list[Any]] = {}
        for rule in self.rules:
            plugins.setdefault(rule.plugin, []).append({rule.name: page_of(rule)})
        rules = [{self(words.RULES): "rules/index.md"}, *({name: pages} for name, pages in plugins.items())]
        types = [{self(words.TYPES): "types/index.md"}]
        types += [{type_.name.in_(self.language): f"types/{type_.id}.md"} for type_ in self.types]
        guides = [{self(title): path} for path, title in words.GUIDES.items()]
        return [
            *guides,
            {self(words.RULES): rules},
            {self(words.TYPES): types},
            {self(words.HANDBOOK): "handbook.md"},
        ]

    def __call__(self, text: Text) -> str:
        """Return a text in the language of the pages."""
        return text.in_(self.language)

    # ------------------------------------------------------------------ rules

    def rule_list(self) -> str:
        """Return the page with all rules."""
        heads = [words.RULE, *(AUDIENCE[audience] for audience in AUDIENCES), words.FINDS]
        rows = [
            [
                f"[{rule.full_name}]({page_of(rule).removeprefix('rules/')})",
                *self._weights(rule),
                about(rule, self.language),
            ]
            for rule in self.rules
        ]
        return self._page(words.RULES, words.RULES_INTRO, table(map(self, heads), rows))

    def _weights(self, rule: Rule) -> list[str]:
        settings = [self.policies[audience].settings[rule.full_name] for audience in AUDIENCES]
        return [self(SEVERITIES[setting.severity]) for setting in settings]

    def rule(self, rule: Rule) -> str:
        """Return the page of a rule."""
        lines = [f"# {rule.full_name}", "", about(rule, self.language), ""]
        lines += [
            f"- {self(words.SOURCE)}{self(COLON)}{self._linked(rule.source)}",
            f"- {self(words.SINCE)}{self(COLON)}{rule.since}",
        ]
        lines += [f"- {self(words.EARLIER)}{self(COLON)}{', '.join(rule.aliases)}"] if rule.aliases else []
        lines += ["", f"## {self(words.WHY)}", "", self(rule.why), "", f"## {self(words.HOW)}", "", self(rule.how), ""]
        lines += [f"## {self(words.SAYS)}", ""]
        lines += [f"- {escaped(without_slots(self(text)))}" for text in rule.messages.values()]
        heads = [self(AUDIENCE[audience]) for audience in AUDIENCES]
        lines += [
            "",
            f"## {self(words.SEVERITY)}",
            "",
            self(words.SEVERITY_INTRO),
            "",
            table(heads, [self._weights(rule)]),
        ]
        lines += [*self._options(rule), f"## {self(words.EXAMPLES)}", ""]
        for example in rule.examples:
            lines += self._example(rule, example)
        return "\n".join(lines) + "\n"

    def _linked(self, source: str) -> str:
        titles = {entry.rule.id: self(entry.rule.name) for entry in self.handbook}
        for id_ in ids_in(source):
            if id_ in titles:
                source = re.sub(
                    rf"\b{id_}\b", f"[{id_}](../../handbook.md#{id_.lower()}) ({escaped(titles[id_])})", source
                )
        return source

    def _options(self, rule: Rule) -> Iterator[str]:
        fields = dataclasses.fields(rule.options)
        if not fields:
            return
        heads = map(self, (words.OPTION, words.TAKES, words.DEFAULT, words.MEANING))
        rows = [
            [
                f"`{option_name(field.name)}`",
                self(option_kind(str(field.type))),
                f"`{as_yaml(field.default)}`",
                self(field.metadata["doc"]),
            ]
            for field in fields
        ]
        yield from (f"## {self(words.OPTIONS)}", "", table(heads, rows))

    # ------------------------------------------------------------------ examples and what they give

    def _example(self, rule: Rule, example: Bad | Good) -> Iterator[str]:
        yield f"### {self(words.REPORTED if isinstance(example, Bad) else words.SILENT)}"
        yield ""
        if example.word is not None:
            held = "".join(f" `{name}={value!r}`" for name, value in example.word.items())
            yield from (self(words.WORD_FILE) + held, "")
        asked = list(self._asked(example))
        if asked:
            yield from (self(words.ASKED_WITH.fill({"what": self(words.AND).join(asked)})), "")
        yield from fenced(example.text, "markdown")
        yield from (self(words.ANSWER), "")
        said = self.output(rule, example)
        yield from fenced(said, "text") if said else (self(words.NOTHING), "")

    def _asked(self, example: Bad | Good) -> Iterator[str]:
        names = {type_.id: type_.name for type_ in self.types}
        if example.type is not None:
            yield self(words.OF_TYPE.fill({"type": names[example.type]}))
        if example.audience != "internal":
            yield self(AUDIENCE[example.audience])
        if example.options:
            yield self(words.WITH_OPTIONS).format(options=f"`{shown(example.options)}`")
        if example.house:
            yield self(words.WITH_HOUSE).format(house=shown(example.house))
        if not example.path.startswith("example."):
            yield self(words.NAMED).format(path=example.path)

    def output(self, rule: Rule, example: Bad | Good) -> str:
        """Return what briefcheck says on an example with this rule alone; "" where it says nothing."""
        report = run(self.extensions, self.policies[example.audience], rule, example)
        if report.not_checked:
            raise RuntimeError(f"{rule.full_name}: {report.not_checked[0].why.en}")
        if not report.findings:
            return ""
        whole = write_text(Report("", "error", (report,)), self.language)
        return whole.rstrip("\n").rpartition("\n\n")[0] or whole.rstrip("\n")

    # ------------------------------------------------------------------ document types

    def type_list(self) -> str:
        """Return the page with all document types."""
        rows = [[f"[{self(type_.name)}]({type_.id}.md)", f"`{type_.id}`", self._prompt(type_)] for type_ in self.types]
        heads = map(self, (words.NAME, Text("Id", "编号"), words.QUESTION))
        return self._page(words.TYPES, words.TYPES_INTRO, table(heads, rows))

    def type(self, type_: DocumentType) -> str:
        """Return the page of a document type."""
        lines = [f"# {self(type_.name)}", "", self._prompt(type_), ""]
        lines += (
            [f"- {self(words.ALSO_CALLED)}{self(COLON)}{escaped(self(ENUMERATED).join(type_.also_called))}"]
            if type_.also_called
            else []
        )
        lines += [f"- {self(words.SOURCE)}{self(COLON)}{self._cited(type_.source)}"] if type_.source else []
        lines += [f"- {self(words.BLANK)}{self(COLON)}`briefcheck new {type_.id}`", ""]
        for title, entries in ((words.FIELDS, type_.fields), (words.SECTIONS, type_.sections)):
            lines += [f"## {self(title)}", "", self._entries(entries)] if entries else []
        for section in type_.sections:
            if section.parts:
                title = words.PARTS.fill({"section": section.name})
                lines += [f"### {self(title)}", "", self._entries(section.parts)]
        return "\n".join(lines) + "\n"

    def _entries(self, entries: Sequence[FieldType | SectionType]) -> str:
        heads = map(self, (words.NAME, words.KIND, words.QUESTION, words.ALSO_CALLED, words.SOURCE))
        rows = [
            [
                f"{self(entry.name)}<br>`{entry.id}`",
                self(COMMA).join((self(KINDS[entry.kind]), *traits(entry, self.language))),
                self._prompt(entry),
                escaped(self(ENUMERATED).join(entry.also_called)),
                self._cited(entry.source),
            ]
            for entry in entries
        ]
        return table(heads, rows)

    def _prompt(self, entry: DocumentType | FieldType | SectionType) -> str:
        return escaped(self(entry.prompt)) if entry.prompt else ""

    def _cited(self, source: Sequence[str]) -> str:
        known = {entry.rule.id for entry in self.handbook}
        return ", ".join(f"[{id_}](../handbook.md#{id_.lower()})" if id_ in known else id_ for id_ in source)

    # ------------------------------------------------------------------ the handbook

    def sources(self) -> str:
        """Return the page with every rule of the handbook and who keeps it."""
        heads = ("", self(words.HANDBOOK), self(words.CLASS), self(words.KEPT_BY), self(words.CITED_BY))
        return self._page(words.HANDBOOK, words.HANDBOOK_INTRO, table(heads, map(self._source, self.handbook)))

    def _source(self, entry: Kept) -> list[str]:
        pages = {rule.full_name: page_of(rule) for rule in self.rules}
        names = {type_.id: self(type_.name) for type_ in self.types}
        by = ", ".join(f"[{name}]({pages[name]})" for name in entry.by)
        return [
            f'<a id="{entry.rule.id.lower()}"></a>{entry.rule.id}',
            escaped(self(entry.rule.name)),
            ", ".join(entry.rule.classes),
            by or (f"*{self(entry.why_not)}*" if entry.why_not else ""),
            ", ".join(f"[{names[id_]}](types/{id_}.md)" for id_ in entry.types),
        ]

    def _page(self, title: Text, intro: Text, body: str) -> str:
        return f"# {self(title)}\n\n{self(intro)}\n\n{body}\n"


def run(extensions: Any, shipped: FilePolicy, rule: Rule, example: Bad | Good) -> Any:
    """Return the report on an example: the rule as the shipped ruleset weighs it, a rule that is off there as a note."""
    setting = shipped.settings[rule.full_name]
    severity = setting.severity if setting.severity != "off" else "note"
    possible = setting.possible if setting.possible != "off" else "note"
    settings = {rule.full_name: RuleSetting(severity, options_from(rule, example.options), possible)}
    policy = replace(shipped, settings=settings, by_type={}, house=house_from(dict(example.house)))
    if example.word is None:
        data, path = example.text.encode(), example.path
    else:
        data = word(example.text, **example.word)
        path = example.path if example.path.endswith((".docx", ".docm", ".dotx", ".dotm")) else "example.docx"
    reader = next(it for it in extensions.readers if path.lower().endswith(tuple(it.suffixes)))
    alone = replace(extensions, rules=(rule,), aside=extensions.rules)
    return check_document(reader.read(data, path), policy, alone, type=example.type)


def page_of(rule: Rule) -> str:
    """Return the path of a rule's page."""
    return f"rules/{rule.plugin}/{rule.name}.md"


def table(heads: Any, rows: Any) -> str:
    """Return a table."""
    lines = [list(heads), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join("| " + " | ".join(in_cell(cell) for cell in line) + " |" for line in lines) + "\n"


def in_cell(text: str) -> str:
    """Return a text as a cell of a table may hold it."""
    return re.sub(r"(?<!\\)\|", r"\\|", text.replace("\n", " "))


def escaped(text: str) -> str:
    """Return plain words as Markdown: what means something there is escaped."""
    return re.sub(r"([\\`*_\[\]<>{}#|])", r"\\\1", text)


def fenced(text: str, language: str) -> list[str]:
    """Return a code block, whatever the text holds."""
    longest = max(map(len, re.findall(r"`+", text)), default=2)
    fence = "`" * max(longest + 1, 3)
    return [f"{fence}{language}", text.rstrip("\n"), fence, ""]


def shown(values: Any) -> str:
    """Return options as they would stand in YAML, in one line."""
    return json.dumps({**values}, ensure_ascii=False, default=list)


@cache
def pages(language: Language) -> Pages:
    """Return the pages in a language; made once."""
    return Pages(language)

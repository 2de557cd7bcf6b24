"""Small plugins, readers and policies for tests of the engine and the command line: made from a line or two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from briefcheck import Bad, Context, Document, Finding, Good, Reader, Reporter, Rule, Text, rule
from briefcheck.builtin import briefcheck_readers, briefcheck_reporters, briefcheck_rulesets
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.frozen import replace
from briefcheck.policy.model import FilePolicy, RuleSetting
from briefcheck.rules.extension import Extensions, PluginInfo

REPORT_TYPE = DocumentType(
    id="contact-report",
    name=Text("Contact report", "客户会议报告"),
    also_called=("call report", "会议纪要"),
    fields=(FieldType("client", Text("Client", "客户"), required=True),),
    sections=(SectionType("next-steps", Text("Next steps", "下一步行动"), kind="actions", required=True),),
)


def make_rule(
    name: str,
    check: Callable[[Context], Iterable[Finding]],
    *,
    plugin: str = "trial",
    messages: dict[str, Text] | None = None,
) -> Rule:
    """Return a rule of the plugin ``trial`` whose check takes the context only."""
    decorate = rule(
        name=name,
        since="1.0",
        source="T01",
        messages=messages or {"found": Text("Found: {what}", "发现：{what}")},
        why=Text(f"Why {name}.", f"为什么 {name}。"),
        how=Text(f"Mend {name}.", f"改 {name}。"),
        examples=[Bad("x", expect=["1 found"]), Good("y")],
    )

    def adapted(context: Context, _: Any) -> Iterator[Finding]:
        yield from check(context)

    return replace(decorate(adapted), plugin=plugin)


def word_rule(word: str, name: str = "word", **finding: Any) -> Rule:
    """Return a rule that reports every ``word`` shown in the document."""

    def check(context: Context) -> Iterator[Finding]:
        for passage in context.passages:
            start = passage.text.find(word)
            if start >= 0:
                quote = passage.quote(start, start + len(word))
                yield Finding("found", at=quote, data={"what": word}, evidence=passage.text, **finding)

    return make_rule(name, check)


def make_extensions(*rules: Rule, readers: Iterable[Reader] = (), reporters: Iterable[Reporter] = ()) -> Extensions:
    """Return extensions with the host's own readers and reporters, these rules, and these readers beside."""
    return Extensions(
        rules=tuple(sorted(rules, key=lambda entry: entry.full_name)),
        readers=(*briefcheck_readers(), *readers),
        reporters=(*briefcheck_reporters(), *reporters),
        folders=tuple(briefcheck_rulesets()),
        plugins=(PluginInfo("trial", "briefcheck-trial", "1.2"),),
    )


def make_policy(extensions: Extensions, severity: str = "error", **fields: Any) -> FilePolicy:
    """Return a policy that gives every rule one severity; ``possible`` findings are notes."""
    settings = {entry.full_name: RuleSetting(severity, entry.options(), "note") for entry in extensions.rules}  # type: ignore[arg-type]
    values: dict[str, Any] = {
        "audience": "internal",
        "type": None,
        "fail_on": "error",
        "lang": None,
        "settings": settings,
        "types": (REPORT_TYPE,),
        "config_file": None,
    }
    return FilePolicy(**(values | fields))


def failing_reader(suffix: str, error: BaseException) -> Reader:
    """Return a reader of ``suffix`` that raises ``error``."""

    def read(_data: bytes, _path: str) -> Document:
        raise error

    return Reader("failing", (suffix,), read, PluginInfo("trial", "briefcheck-trial", "1.2"))

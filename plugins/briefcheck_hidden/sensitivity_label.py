"""A sensitivity label on the file that says it is not for outsiders.

文件上的敏感度标签表明它不供外部使用。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Property, Text, option, pattern, record, rule
from briefcheck_hidden._held import held
from briefcheck_hidden._names import is_allowed

# Microsoft's labels: MSIP_Label_<guid>_Name, and of the same label _Enabled, _SiteId, _Method and others.
_LABEL = pattern(r"(?i)msip_label_(?P<id>[0-9a-f-]{36})_(?P<what>name|enabled)")


@record
class Options:
    """The options of ``hidden/sensitivity-label``."""

    allow: tuple[str, ...] = option(
        (
            "public*",
            "external*",
            "general*",
            "client*",
            "for client*",
            "unrestricted",
            "non-business",
            "公开*",
            "外部*",
            "对外*",
        ),
        Text(
            en="The labels that a file may bear when it leaves the house, by name or id; * at an end stands for anything.",
            zh="外发文件可以带的标签，写名称或编号；首尾可用 * 代表任意文字。",
        ),
    )


def _named(identity: str, label: str, enabled: str = "true") -> dict[str, str]:
    return {f"MSIP_Label_{identity}_Name": label, f"MSIP_Label_{identity}_Enabled": enabled}


_ID = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
_KIND = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"


def _part(enabled: str = "1", removed: str = "0") -> dict[str, object]:
    """Return the part of labels that newer versions of Word write."""
    label = f'<l:label id="{{{_ID}}}" enabled="{enabled}" method="Privileged" removed="{removed}"/>'
    metadata = "http://schemas.microsoft.com/office/2020/mipLabelMetadata"
    return {
        "parts": {"docMetadata/LabelInfo.xml": f'<l:labelList xmlns:l="{metadata}">{label}</l:labelList>'},
        "rels": {"": [("label", _KIND, "docMetadata/LabelInfo.xml")]},
    }


@rule(
    name="sensitivity-label",
    since="0.1.0",
    source="C07, T06",
    messages={
        "inside": Text(
            en="The file bears the sensitivity label “{label}”, which is not one for files that leave the house",
            zh="文件带有敏感度标签“{label}”，不是可以外发的标签",
        ),
        "unnamed": Text(
            en="The file bears a sensitivity label without a name ({label}); whether it may leave the house with it, only your house knows",
            zh="文件带有没有名称的敏感度标签（{label}），能不能外发只有你们公司知道",
        ),
    },
    why=Text(
        en="The label says who may have the file, and goes along with it: the client's mail system may stop it, and the client "
        "reads that it was not meant for them.",
        zh="标签规定了谁可以拿到文件，并且随文件一起发出：对方的邮件系统可能拦下它，对方也会看到这份文件本不该给自己。",
    ),
    how=Text(
        en="In Word: Home › Sensitivity, choose a label for outsiders once the content is fit for it. Labels that may go out "
        "go into the option 'allow'.",
        zh="在 Word 中：开始 › 敏感度，确认内容可以外发后换成对外的标签。可以外发的标签请加入选项 allow。",
    ),
    examples=[
        Bad("The plan.", word={"custom": _named(_ID, "Internal")}, expect=["1 inside"]),
        Bad("方案。", word={"custom": _named(_ID, "内部 - 机密")}, expect=["1 inside"]),
        Bad("The plan.", word=_part(), expect=["0 unnamed"]),
        Bad("方案。", word={"custom": _named(_ID, "内部"), **_part()}, expect=["1 inside"]),
        Good("The plan.", word={"custom": _named(_ID, "Public")}),
        Good("The plan.", word={"custom": _named(_ID, "Public"), **_part()}),
        Good("方案。", word=_part(enabled="0", removed="1")),
        Good("The plan.", word=_part(), options={"allow": [_ID]}),
        Good("方案。", word={"custom": _named(_ID, "内部", enabled="false")}),
        Good("方案。", word={"custom": _named(_ID, "客户可见")}, options={"allow": ["客户可见"]}),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each label that is on and not allowed outside, once.

    The part for labels holds ids alone: one that no property names is only possible.
    """
    names: dict[str, Property] = {}
    off: set[str] = set()
    for entry in context.document.properties:
        found = _LABEL.fullmatch(entry.name) if entry.group == "custom" else None
        if found and found["what"].casefold() == "name":
            names[found["id"].casefold()] = entry
        elif found and entry.value.strip().casefold() != "true":
            off.add(found["id"].casefold())
    for identity, entry in names.items():
        allowed = is_allowed(entry.value, options.allow) or is_allowed(identity, options.allow)
        if identity not in off and not allowed:
            yield Finding("inside", at=entry, data={"label": entry.value}, evidence=entry.value)
    for identity in dict.fromkeys(label.name for label in held(context, "sensitivity-label")):
        if identity not in names and not is_allowed(identity, options.allow):
            yield Finding("unnamed", data={"label": identity}, evidence=identity, confidence="possible")

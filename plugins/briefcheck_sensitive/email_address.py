"""An e-mail address.

电子邮件地址。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_sensitive._hits import Hit, findings
from briefcheck_sensitive._reach import emails
from briefcheck_sensitive._stream import stream_of


@record
class Options:
    """The options of ``sensitive/email-address``."""

    allow: tuple[str, ...] = option(
        (),
        Text(
            en="Addresses and domains that may stand in documents: press@sample-agency.com, sample-agency.com.",
            zh="允许出现的邮箱和域名：press@sample-agency.com、sample-agency.com。",
        ),
    )


@rule(
    name="email-address",
    since="0.1.0",
    source="C07",
    messages={"found": Text(en="An e-mail address{places}: {value}", zh="邮箱地址{places}：{value}")},
    why=Text(
        en="An address with a name in it is personal data. In a document that goes round it is collected and written to.",
        zh="带人名的邮箱是个人信息。文件传开以后，就会被人收集、群发邮件。",
    ),
    how=Text(
        en="Delete it, or give the address of an office instead. The domain of your house goes into the option 'allow'.",
        zh="删去，或改留公共邮箱。本公司的域名请加入选项 allow。",
    ),
    examples=[
        Bad("素材发到邮箱zhang.lan@sample-mail.cn即可。", expect=["1 found"]),
        Bad("Send the files to ann.lee@sample-mail.com.", expect=["1 found"]),
        Good("Write to somebody@example.com; the picture is logo@2x.png; clone git@host.sample.org:x.git."),
        Good("请写信到 ann.lee@sample-agency.com", options={"allow": ["sample-agency.com"]}),
    ],
    options=Options,
    masks=True,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each address once, unless it or its domain is allowed; samples are left alone."""
    allowed = {entry.strip().lstrip("@").lower() for entry in options.allow}
    yield from findings((hit for hit in _hits(context) if not _among(hit.value, allowed)), (1, 0))


def _hits(context: Context) -> Iterator[Hit]:
    for reading in stream_of(context).holding((), ("@",), links=True):
        yield from emails(reading)


def _among(address: str, allowed: set[str]) -> bool:
    """Tell whether the address, its domain or a domain above it is allowed."""
    domain = address.rpartition("@")[2]
    return address in allowed or any(domain == entry or domain.endswith("." + entry) for entry in allowed)

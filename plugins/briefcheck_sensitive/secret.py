"""A password, key or other secret.

密码、密钥等不能外传的内容。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, option, pattern, record, rule
from briefcheck_sensitive._hits import Hit, findings
from briefcheck_sensitive._jotted import JOTTED
from briefcheck_sensitive._secrets import KINDS, Kind, host_of, in_cell, is_mixed, is_placeholder, password_length
from briefcheck_sensitive._stream import Stream, stream_of
from briefcheck_sensitive._text import Reading, simplified
from briefcheck_sensitive._words import SECRET, SECRET_HEADS

_MEETING = pattern(r"(?i)会议|會議|入会|meeting|zoom|teams|webex|dial-in|conference")


@record
class Options:
    """The options of ``sensitive/secret``."""

    allow: tuple[str, ...] = option(
        (),
        Text(
            en="Secrets that may stand in documents, for instance the password of the guests' Wi-Fi.",
            zh="允许出现的密码或密钥，例如访客 Wi-Fi 密码。",
        ),
    )


@rule(
    name="secret",
    since="0.1.0",
    source="C07",
    messages={
        "password": Text(en="A password stands here{places}", zh="这里写着密码{places}"),
        "share-code": Text(en="The code of a shared file stands here{places}", zh="这里写着网盘提取码{places}"),
        "door-code": Text(
            en="The code of a door, an alarm or a safe stands here{places}",
            zh="这里写着门禁、报警器或保险箱的密码{places}",
        ),
        "access-key": Text(en="A secret key stands here ({service}){places}", zh="这里写着密钥（{service}）{places}"),
        "webhook": Text(
            en="The address of a chat robot stands here ({service}){places}",
            zh="这里写着群机器人地址（{service}）{places}",
        ),
        "connection-string": Text(
            en="A login with its password stands here{places}", zh="这里写着带密码的登录地址{places}"
        ),
        "private-key": Text(en="A private key stands here{places}", zh="这里写着私钥{places}"),
    },
    why=Text(
        en="Whoever reads the document can log in. Documents are forwarded, printed and kept; a password in one is no "
        "longer secret, even after it is deleted.",
        zh="谁看到文件谁就能登录。文件会被转发、打印、存档；密码一旦写进去，就算之后删掉，也不再是秘密。",
    ),
    how=Text(
        en="Delete it, change the password or have the key replaced, and hand the new one over by another way, such as "
        "a password manager.",
        zh="删去，并立即更换密码或密钥；新的通过密码管理工具等其他途径单独给到需要的人。",
    ),
    examples=[
        Bad("后台登录密码：Xk7@n2Qp，请勿外传。", expect=["1 password"]),
        Bad("素材在网盘，提取码：x7k9。", expect=["1 share-code"]),
        Bad("钥匙在盒里，alarm code 4471#.", expect=["1 door-code"]),
        Bad("AppSecret：0f1e2d3c4b5a69788796a5b4c3d2e1f0。", expect=["1 access-key"]),
        Bad(
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            expect=["1 webhook"],
        ),
        Bad("数据库 mysql://report:T0pf@10.20.30.40/sales 只读。", expect=["1 connection-string"]),
        Bad("-----BEGIN RSA PRIVATE KEY----- MIIBOgIBAAJBAK", expect=["1 private-key"]),
        Bad("Log in to the staging site as editor. Password: Xk7@n2Qp.", expect=["1 password"]),
        Bad("| 平台 | 账号 | 密码 |\n|---|---|---|\n| 后台 | editor | Xk7@n2Qp |", expect=["3 password"]),
        Good("密码见附件，提取码另行通知。密码长度至少 8 位，采用 MD5 加密。"),
        Good("Password: ******** / <your password> / at least 8 characters."),
        Good("mysql://user:password@localhost/db AKIAIOSFODNN7EXAMPLE"),
    ],
    options=Options,
    masks=True,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each secret once; nothing of it stays readable."""
    stream = stream_of(context)
    yield from findings(hit for hit in chain(_hits(stream), _cells(stream)) if hit.value not in options.allow)


def _hits(stream: Stream) -> Iterator[Hit]:
    known: dict[tuple[str, str], bool] = {}
    for reading in stream.secrets(SECRET, ("://",) if "@" in stream.whole else ()):
        lower = reading.text.lower()
        covered = bytearray(len(reading.text))  # a key inside an address is one secret, not two
        for kind in (*KINDS, *JOTTED):
            for found in kind.find(reading.text, lower):
                hit = _judge(reading, kind, found, known)
                if hit and covered.find(1, hit.start, hit.end) < 0:
                    covered[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                    yield hit


def _cells(stream: Stream) -> Iterator[Hit]:
    for reading in stream.about(SECRET_HEADS):
        above = reading.above if reading.above.rstrip().endswith((":", "：")) else ""
        labels = [simplified(words) for words in (reading.passage.header, reading.passage.row, above) if words]
        if labels and reading.passage.kind != "code" and reading.text:
            secret = in_cell(labels, reading.text)
            hit = _judge(reading, *secret, {}) if secret else None
            if hit:
                yield hit


def _judge(reading: Reading, kind: Kind, found: re.Match[str], known: dict[tuple[str, str], bool]) -> Hit | None:
    """Return the secret that a match is, if it is one; ``known`` keeps which values, of which hosts, are examples."""
    start, end = found.span("value")
    if kind.message == "password":
        end = start + min(password_length(found), _until_punctuation(reading, start, end))
    value = found["value"][: end - start]
    if len(value) < 3:
        return None
    said = value, host_of(found)
    if said not in known:
        known[said] = is_placeholder(*said)
    if known[said]:
        return None
    if value.isdigit() and kind.message == "password" and _MEETING.search(reading.text, max(0, start - 40), start):
        return None  # the code of a call stands in every invitation
    confidence: Confidence = "likely" if kind.prose else "certain"
    if reading.passage.kind == "code" and kind.prose and not is_mixed(value):
        confidence = "possible"  # samples of code hold made-up passwords
    return Hit(reading, start, end, value, confidence, kind.message, kind.service)


def _until_punctuation(reading: Reading, start: int, end: int) -> int:
    """Return how far a password goes: 密码：abc12，请 ends before the full-width comma, which plain text makes ","."""
    for index in range(start, end):
        written = reading.written(index, index + 1)[0]
        character = reading.source[written]
        if not character.isascii() and not reading.text[index].isalnum():
            return index - start
    return end - start

"""What secrets look like: keys by their prefix, webhooks, connection strings, passwords and share codes in prose.

No entropy: a long random word is a file hash, a tracking number or a page's address far more often than a secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefcheck import NamedTuple, pattern

_BEFORE, _AFTER = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"


class Kind(NamedTuple):
    """A kind of secret. ``gate`` are small letters one of which a text must hold; ``value`` is the secret's group.

    ``prose``: told by the words around it and not by its own form; samples of code are full of made-up ones.
    ``beside``: what must end where the match begins; it is looked for in the ``reach`` characters before.
    """

    message: str
    service: str
    gate: tuple[str, ...]
    form: re.Pattern[str]
    prose: bool = False
    beside: re.Pattern[str] | None = None
    reach: int = 60

    def find(self, text: str, lower: str) -> Iterable[re.Match[str]]:
        """Return the matches in a plain text, given also in small letters."""
        for word in self.gate:
            if word in lower:
                found = self.form.finditer(text)
                return found if self.beside is None else (each for each in found if self._stands_beside(text, each))
        return ()

    def _stands_beside(self, text: str, found: re.Match[str]) -> bool:
        before = text[max(0, found.start() - self.reach) : found.start()]
        return self.beside is None or bool(self.beside.search(before))


def _kind(message: str, service: str, gate: tuple[str, ...], form: str, *, prose: bool = False) -> Kind:
    return Kind(message, service, gate, pattern(form, re.ASCII), prose)


def _key(service: str, gate: str, form: str, *, prose: bool = False) -> Kind:
    return _kind("access-key", service, tuple(gate.split()), f"{_BEFORE}(?P<value>{form}){_AFTER}", prose=prose)


def _webhook(service: str, gate: str, form: str) -> Kind:
    return _kind("webhook", service, (gate,), f"(?P<value>{form})")


_LETTER, _DIGIT, _SIGN = "(?=[!-~]{0,60}[A-Za-z])", "(?=[!-~]{0,60}[0-9])", "(?=[!-~]{0,60}[!@#$%^&*~+?])"

_ENDS = r"(?=\s*\Z|\s*\n|[^ -~\s]|(?<=[,;.)\]\"'’])| (?:for|until|till)(?![a-z])| \()"
_PASSING = rf"{_LETTER}{_DIGIT}(?:{_SIGN}[!-~]{{6,64}}|[!-~]{{6,64}}+{_ENDS})"
"""A password said in passing, without a colon: it has a sign in it, or ends the clause: the staging password page404 shows."""

_NOT_ANY = "".join(f"(?<!{word} )" for word in ("the", "each", "every", "any", "a", "per", "this", "our", "their"))
_PASSES = (
    r"(?i:[a-z]*s|should|must|can|cannot|may|might|will|would|could|shall|to|does|do|did|never|always|also|then|only"
    r"|who|that|you|we|they|people|staff|team|group|side|crew)(?![0-9A-Za-z_.@-])"
)
"""Who or what may pass something: many, or one with a word such as "should"."""

# The prefixes are those the services document; they were chosen by them so that leaks can be found.
KINDS = (
    _kind(
        "private-key",
        "",
        ("private key-----",),
        r"(?P<value>-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:\s*\Z|(?:\s|\\n)*[0-9A-Za-z+/=][^-]{9,8000})(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?)",
    ),
    _webhook("DingTalk", "oapi.dingtalk.com", r"oapi\.dingtalk\.com/robot/send\?access_token=[0-9a-f]{32,64}"),
    _webhook("WeCom", "qyapi.weixin.qq.com", r"qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=[0-9a-fA-F-]{36}"),
    _webhook(
        "Feishu", "open-apis/bot", r"open\.(?:feishu|larksuite)\.c(?:n|om)/open-apis/bot/v2/hook/[0-9a-fA-F-]{36}"
    ),
    _webhook(
        "Slack",
        "hooks.slack.com",
        r"hooks\.slack\.com/(?:services|workflows)/[A-Z0-9]{8,}/[A-Z0-9]{8,}/[0-9A-Za-z]{20,}",
    ),
    _webhook(
        "Microsoft Teams", "webhook.office.com", r"[a-z0-9-]+\.webhook\.office\.com/webhookb2/[0-9A-Za-z@/-]{60,}"
    ),
    _webhook("Discord", "api/webhooks/", r"discord(?:app)?\.com/api/webhooks/[0-9]{17,20}/[\w-]{50,}"),
    _webhook("Zapier", "hooks.zapier.com", r"hooks\.zapier\.com/hooks/catch/[0-9]{4,12}/[0-9a-z]{5,12}"),
    _key("DingTalk", "sec", r"SEC[0-9a-f]{64}"),
    _kind(
        "connection-string",
        "",
        ("://",),
        r"(?:mysql|postgres(?:ql)?|mongodb(?:\+srv)?|redis|amqps?|ftps?|sftp|smb|mssql|jdbc:[a-z]+|https?)"
        r"://[^\s:@/]{1,64}:(?P<value>[^\s@/]{3,64})@(?P<host>[0-9A-Za-z.-]{2,})",
        prose=True,
    ),
    _kind(
        "connection-string",
        "",
        ("accountkey", "sharedaccesskey", "password=", "pwd="),
        r"(?i:AccountKey|SharedAccessKey|;\s?(?:Password|Pwd))=(?P<value>[^\s;,\"'<>]{6,128})",
        prose=True,
    ),
    _key("AWS", "akia asia aroa", r"(?:AKIA|ASIA|AROA)[0-9A-Z]{16}"),
    _key("Alibaba Cloud", "ltai", r"LTAI[0-9A-Za-z]{12,20}"),
    _key("Tencent Cloud", "akid", r"AKID[0-9A-Za-z]{32}"),
    _key("Volcano Engine", "aklt", r"AKLT[0-9A-Za-z_-]{40,60}={0,2}"),
    _key("Hugging Face", "hf_", r"hf_[0-9A-Za-z]{34}"),
    _key("GitHub", "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_", r"gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{22,}"),
    _key("GitLab", "glpat-", r"(?<![\w-])glpat-[\w-]{20,}"),
    _key("Slack", "xoxa- xoxb- xoxp- xoxr- xoxs-", r"(?<![\w-])xox[abprs]-[0-9A-Za-z-]{20,}"),
    _key("Google", "aiza", r"AIza[\w-]{35}"),
    _key("Anthropic", "sk-ant-", r"(?<![\w-])sk-ant-[\w-]{20,}"),
    _key("OpenAI", "sk-", r"(?<![\w-])sk-(?!ant-)(?:proj-|svcacct-)?(?=[A-Za-z_-]{0,60}[0-9])[0-9A-Za-z_-]{32,}"),
    _key("Stripe", "k_live_", r"[sr]k_live_[0-9A-Za-z]{16,}"),
    _key("SendGrid", "sg.", r"(?<![\w-])SG\.[\w-]{16,}\.[\w-]{16,}"),
    _key("npm", "npm_", r"npm_[0-9A-Za-z]{36}"),
    _key("PyPI", "pypi-age", r"pypi-AgE[\w-]{50,}"),
    _key("JSON Web Token", "eyj", r"(?<![\w-])eyJ[\w-]{12,}\.eyJ[\w-]{9,}\.[\w-]{12,}", prose=True),
    _kind(
        "access-key",
        "API",
        ("secret", "access", "api", "密钥", "秘钥"),
        r"(?:(?i:(?<![a-z])(?:app|client|access|api|secret)[ _-]?(?:key|secret|token)(?:[ _-]?(?:id|secret))?)|密钥|秘钥)"
        r"\s?(?:为|是|is|[:=])\s?[\"'`]?(?P<value>(?=[0-9_.-]*[A-Za-z])(?=[A-Za-z_.-]*[0-9])[0-9A-Za-z_./+-]{20,128}={0,2})(?![0-9A-Za-z(\[])",
        prose=True,
    ),
    _kind(
        "share-code",
        "",
        ("提取码", "提取碼", "提取密码", "访问码", "分享码"),
        r"(?:提取[码碼]|提取密码|访问码|分享码)\s?(?:为|是|[:=])?\s?(?P<value>[0-9A-Za-z]{4,8})(?![0-9A-Za-z])",
        prose=True,
    ),
    _kind("share-code", "", ("pwd=",), r"pan\.baidu\.com/[!-~]{4,60}[?&]pwd=(?P<value>[0-9A-Za-z]{4})(?![0-9A-Za-z])"),
    _kind(
        "password",
        "",
        ("密码", "密碼", "口令", "授权码"),
        r"(?:密码|密碼|口令|授权码)(?:(?P<op>\s?(?:为|是|設為|设为|[:=]|->|→)\s?)|\s?)[\"'`“‘「『(\[【]?(?P<value>[!-~]{4,64})",
        prose=True,
    ),
    _kind(
        "password",
        "",
        ("pass", "pwd", "pw"),
        r"(?i:(?<![0-9A-Za-z$.])(?:password|passwd|passphrase|passcode|pwd|pw))(?P<op>\s?(?:\bis\b|[:=])\s?)[\"'`“‘(\[]?(?P<value>[!-~]{4,64})",
        prose=True,
    ),
    _kind(
        "password",
        "",
        ("pass:", "pass=", "pass :"),
        r"(?i:(?<![0-9A-Za-z$.])pass)(?P<op>\s?[:=]\s?)(?P<value>(?=[!-~]{0,60}[A-Za-z])(?=[!-~]{0,60}[0-9])(?=[!-~]{0,60}[!@#$%^&*~+?])[!-~]{6,64})",
        prose=True,
    ),
    # Without a colon, or with words before it, the value must be one that is no word: kestrel-1987!
    _kind(
        "password",
        "",
        ("pass", "pwd", "pw"),
        r"(?i:(?<![0-9A-Za-z$.])(?:(?:password|passwd|passphrase|passcode|pwd|pw)(?: (?:for|to|of|at|on) [a-z' -]{1,30})? is(?: still| now| currently| always)?|passwd|pwd|pw)) "
        rf"[\"'`“‘(\[]?(?P<op>)(?P<value>{_LETTER}{_DIGIT}[!-~]{{6,64}})",
        prose=True,
    ),
    # 密码还是老样子 Qh2026!dairy
    _kind(
        "password",
        "",
        ("密码", "密碼", "口令"),
        rf"(?:密码|密碼|口令)(?:还是|仍是|一直是|就是|依然|照旧|没变|不变|改成了?|换成了?|设成了?)[\u4e00-\u9fff]{{0,6}}[ ,:]{{0,2}}(?P<op>)(?P<value>{_LETTER}{_DIGIT}{_SIGN}[!-~]{{6,64}})",
        prose=True,
    ),
    _kind(
        "password",
        "",
        ("login", "log in", "username", "账号"),
        rf"(?:账号|(?i:(?<![A-Za-z])(?:login|log in|username)))(?i: (?:for|to|of|on) [a-z' -]{{1,30}})?(?: is\s|\s?[:=]\s?)[0-9A-Za-z_.@-]{{2,40}} ?/ ?(?P<op>)(?P<value>{_LETTER}{_DIGIT}(?:{_SIGN}[!-~]{{6,64}}|(?=[!-~]{{0,60}}_)(?=[!-~]{{0,60}}[A-Z])[!-~]{{6,64}}+{_ENDS}))",
        prose=True,
    ),
    # user hallam pass Kitchen2026
    _kind(
        "password",
        "",
        ("user", "login", "account"),
        rf"(?i:(?<![A-Za-z])(?:user(?:name)?|login|account))(?:\s?[:=]\s?|\s)[0-9A-Za-z_.@-]{{2,40}},? (?i:and )?(?i:password|pw|pwd|pass(?=\s?[:=]))(?P<colon>\s?[:=])?+\s?(?P<op>)(?P<value>(?(colon){_LETTER}{_DIGIT}[!-~]{{6,64}}|{_PASSING}))",
        prose=True,
    ),
    # Who passes something is no login: account teams pass Q3-figures, the user should pass Level2A.
    _kind(
        "password",
        "",
        ("user", "login", "account"),
        rf"(?i:(?<![A-Za-z]){_NOT_ANY}(?:(?:user(?:name)?|login|account)(?P<named>\s?[:=]\s?)|(?:user(?:name)?|login)\s))(?!{_PASSES})[0-9A-Za-z_.@-]{{2,40}},? (?i:and )?(?i:pass) "
        rf"(?P<op>)(?P<value>{_LETTER}{_DIGIT}[!-~]{{6,64}}+)(?(named)|{_ENDS})",
        prose=True,
    ),
    # the password's Kitchen2026, Wi-Fi password Blue-Horse-77
    _kind(
        "password",
        "",
        ("pass",),
        rf"(?:(?i:(?<![0-9A-Za-z$.])(?:password|passphrase|passcode)['’]s )|(?i:(?<![A-Za-z])(?:wi-?fi|wlan|network|guest|vpn|zip|file|archive|folder|portal|staging) (?:password|passphrase|passcode)) )"
        rf"[\"'`“‘(\[]?(?P<op>)(?P<value>{_PASSING})",
        prose=True,
    ),
    _kind(
        "password",
        "",
        ("pin",),
        r"(?<![0-9A-Za-z$.])(?:PIN|Pin)(?: ?(?i:code|number)| ?码)?(?: (?:for|of|to|on) [a-z' -]{1,30}(?= is))?\s?(?:(?:is|为|是)\s|[:=]\s?)(?P<pin>)(?P<op>)(?P<value>[0-9]{4,5}|[0-9]{8})(?![0-9A-Za-z]|[.,/-][0-9])",
        prose=True,
    ),
)

# In a table the label stands over or beside the cell that holds nothing but the secret: | 平台 | 账号 | 密码 |
# The name of a property labels its value.
_CELLS = (
    (
        pattern(r"(?i)(?:密码|密碼|口令|授权码|password|passwd|passphrase|passcode|pwd)\W{0,3}\Z"),
        _kind("password", "", (), r"\s*(?P<op>(?!))?(?P<value>[!-~]{4,64})\s*", prose=True),
    ),
    (
        pattern(r"(?:提取码|提取密码|访问码)\W{0,3}\Z"),
        _kind("share-code", "", (), r"\s*(?P<value>[0-9A-Za-z]{4,8})\s*", prose=True),
    ),
)

_OF_EXAMPLES = (
    *("example", "sample", "dummy", "placeholder", "your", "redacted", "changeme", "xxxx", "***", "...", "…"),
    *("${", "{{", "}}", "00000000", "1234567890", "abcdef"),
)
"""Small letters and signs one of which an example holds: to look for each takes a tenth of the time of one pattern."""
_NAMED = pattern(r"<[\w -]+>")
_EXAMPLE = pattern(
    r"(?i)[<{$%]|(?:secret|passw(?:or)?d|foo|bar)[0-9]{0,3}$|(?:process|os|env|config|settings|self|secrets)\.|[A-Za-z_][\w.]*[(\[]\w"
)
"""What an example begins with."""
_WORDS = frozenset(
    (
        "password",
        "pass",
        "passwd",
        "pwd",
        "secret",
        "user",
        "username",
        "root",
        "admin",
        "guest",
        "token",
        "test",
        "postgres",
        "foo",
        "bar",
    )
)
_HOME = pattern(r"(?i)localhost|127\.|0\.0\.0\.0|(?:[a-z0-9-]+\.)*example(?:\.|\Z)|host(?:name)?\Z|server\Z|db\Z")
_ALGORITHM = pattern(
    r"(?i)(?:md|sha|aes|des|rsa|sm|hs|rs|base|utf|oauth|ssh|wpa|pbkdf|scrypt|argon|2fa|mfa|v)-?[0-9.]*[a-z]{0,3}"
)
_DIGITS_ALONE = range(6, 17)
"""Digits of a password that is nothing else; a shorter one is the number of its characters, or a year."""
_TAIL = ".,;:)]}>([{<\"'`"


def in_cell(labels: Iterable[str], text: str) -> tuple[Kind, re.Match[str]] | None:
    """Return the secret that a whole cell is, by the words over and left of it."""
    for label, kind in _CELLS:
        if any(label.search(words) for words in labels):
            found = kind.form.fullmatch(text)
            return (kind, found) if found else None
    return None


_MIXED = pattern(rf"{_LETTER}{_DIGIT}{_SIGN}[!-~]{{8,64}}")


def is_mixed(value: str) -> bool:
    """Tell whether letters, digits and signs stand in a value: nobody makes up a sample so."""
    return bool(_MIXED.fullmatch(value))


def is_placeholder(value: str, host: str) -> bool:
    """Tell whether a value is an example and no secret: AKIA…EXAMPLE, user:password@localhost, <your key>."""
    lower = value.lower()
    if any(words in lower for words in _OF_EXAMPLES) or lower in _WORDS or len(set(value)) == 1:
        return True
    if _EXAMPLE.match(value) or ("<" in value and _NAMED.search(value)):
        return True
    return bool(host and _HOME.match(host))


def host_of(found: re.Match[str]) -> str:
    """Return the host that a login is for; "" for any other secret."""
    return found["host"] if found.lastgroup == "host" else ""


def password_length(found: re.Match[str]) -> int:
    """Return how many characters of the value are the password; 0 when it is none but the text goes on.

    A password mixes letters, digits and signs, or is digits alone behind a colon; without a colon, letters and digits.
    """
    value = found["value"].rstrip(_TAIL)
    letters = any(character.isalpha() for character in value)
    digits = any(character.isdigit() for character in value)
    signs = any(character in "!@#$%^&*~+?" for character in value)
    if "pin" in found.re.groupindex:
        return len(value)
    if value.isdigit() and found["op"]:
        return len(value) if len(value) in _DIGITS_ALONE else 0
    if len(value) < 4 or letters + digits + signs < 2 or "://" in value:
        return 0
    if found["op"] is None and (len(value) < 6 or not (letters and digits)):
        return 0
    return 0 if _ALGORITHM.fullmatch(value) else len(value)

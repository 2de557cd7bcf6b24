"""Personal data in the file's properties: accounts, e-mail addresses, device numbers.

文件属性里的个人信息：账号、邮箱、设备编号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Property, Sensitive, Text, pattern, rule
from briefcheck_hidden._held import held

_KEEP = (3, 2)  # as in the identifiers of the text: enough to tell which one is meant
_SAVE_RECORD = "ksotemplatedocersaverecord"
# Names that Outlook, SharePoint and sensitivity labels give to what says who handled the file, and where it lay.
_TELLING = pattern(
    r"(?i)_(?:AuthorEmail|AuthorEmailDisplayName|EmailSubject|SourceUrl|reviewerList|approverList|PreviousAdHocReviewCycleID"
    r"|AdHocReviewCycleID|NewReviewCycle|dlc_DocIdUrl|SharedFileIndex)|TemplateUrl|xd_ProgID|MSIP_Label_.*_(?:Owner|SetBy)"
    r"|(?:user|device|machine|computer|login|account)[ _-]?(?:id|name)?"
)
_ADDRESS = pattern(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", needs="@")
_RECORD = "eyJoZGlkIjoiMDAwMTEyMjMzNDQ1NTY2Nzc4ODk5IiwidXNlcklkIjoiMTIzNDU2Nzg5In0="
_PEOPLE = (
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Ann Lee">'
    '<w15:presenceInfo w15:providerId="{provider}" w15:userId="{account}"/></w15:person></w15:people>'
)


def _people(provider: str, account: str) -> dict[str, object]:
    return {
        "parts": {"word/people.xml": _PEOPLE.format(provider=provider, account=account)},
        "links": [("people", "http://schemas.microsoft.com/office/2011/relationships/people", "people.xml")],
    }


@rule(
    name="personal-property",
    since="0.1.0",
    source="C07, T06",
    messages={
        "save-record": Text(
            en="WPS has kept the numbers of the author's account and computer in the file",
            zh="WPS 在文件里记下了作者的账号和设备编号",
        ),
        "property": Text(
            en="The property “{name}” holds personal data: {value}", zh="自定义属性“{name}”含个人信息：{value}"
        ),
        "variable": Text(
            en="The document variable “{name}” holds personal data: {value}",
            zh="文档变量“{name}”含个人信息：{value}",
        ),
        "account": Text(
            en="The account of {name}, who edited the document, is kept in the file: {value}",
            zh="编辑者 {name} 的账号留在文件里：{value}",
        ),
        "printer": Text(en="The name of a printer is kept in the file: {name}", zh="文件里留着打印机的名称：{name}"),
    },
    why=Text(
        en="No page shows it, and everybody can take it out of the file: which account, whose address, which computer.",
        zh="页面上看不到，却谁都能从文件里取出来：哪个账号、谁的邮箱、哪台电脑。",
    ),
    how=Text(
        en="In Word: File › Info › Check for Issues › Inspect Document › Document Properties and Personal Information › "
        "Remove All. In WPS: File › Document Encryption › Properties › Custom, delete the entry.",
        zh="在 Word 中：文件 › 信息 › 检查问题 › 检查文档 › 文档属性和个人信息 › 全部删除。在 WPS 中：文件 › 文档加密 › 属性 › 自定义，删去该条。",
    ),
    examples=[
        Bad("方案。", word={"custom": {"KSOTemplateDocerSaveRecord": _RECORD}}, expect=["1 save-record"]),
        Bad("The plan.", word={"custom": {"_AuthorEmail": "ann.lee@agency.example"}}, expect=["1 property"]),
        Bad(
            "The plan.",
            word={"settings": '<w:docVars><w:docVar w:name="sentBy" w:val="ann.lee@agency.example"/></w:docVars>'},
            expect=["0 variable"],
        ),
        Bad("The plan.", word=_people("AD", "S::ann.lee@agency.example::0a1b2c3d"), expect=["0 account"]),
        Bad(
            "The plan.",
            word={
                "parts": {"word/printerSettings1.bin": "Canon-3F-Finance".encode("utf-16-le") + bytes(32)},
                "links": [("printer", "printerSettings", "printerSettings1.bin")],
            },
            expect=["0 printer"],
        ),
        Good("方案。", word={"custom": {"KSOProductBuildVer": "2052-11.1.0.14309", "ICV": "0A1B2C3D"}}),
        Good("The plan.", word=_people("None", "Ann Lee")),
        Good(
            "The plan.",
            word={"settings": '<w:docVars><w:docVar w:name="__Grammarly___1" w:val="H4sIAAAA"/></w:docVars>'},
        ),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report what names an account, an address or a machine. The value is masked, for it is an identifier."""
    for entry in context.document.properties:
        if entry.group == "custom" and entry.name.casefold() == _SAVE_RECORD:
            yield Finding("save-record", at=entry, sensitive=(Sensitive(entry.value),))
        elif entry.group == "custom" and _tells(entry):
            data = {"name": entry.name, "value": entry.value}
            yield Finding("property", at=entry, data=data, sensitive=(_masked(entry.value),), confidence="likely")
    seen: set[tuple[str, str]] = set()
    for found in held(context, "document-variable", "person", "printer"):
        key = (found.kind, found.text)
        if key in seen or (found.kind == "document-variable" and not _ADDRESS.search(found.text)):
            continue
        seen.add(key)
        if found.kind == "printer":
            yield Finding("printer", data={"name": found.name})
            continue
        variable = found.kind == "document-variable"
        data = {"name": found.name if variable else found.author, "value": found.text}
        message = "variable" if variable else "account"
        yield Finding(message, data=data, sensitive=(_masked(found.text),), confidence="likely")


def _tells(entry: Property) -> bool:
    return bool(_ADDRESS.search(entry.value) or _TELLING.fullmatch(entry.name)) and any(map(str.isalpha, entry.value))


def _masked(value: str) -> Sensitive:
    """Mask the address in a value, which other rules may find as well; without one the whole value."""
    address = _ADDRESS.search(value)
    return Sensitive(address[0] if address else value, _KEEP)

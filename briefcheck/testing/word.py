"""Builds Word files for tests from a small readable description, for the examples of a rule too (``Bad(word=…)``).

    word('''
    # Contact report
    **客户：** 示例公司 {+now+}{-before-}{~hidden~}
    | Action | Owner |
    | Call   | Ann   |
    ''')

A line is a block:

    # Heading, ## Heading …   heading styles 1 to 9
    1. text / * text          numbered (list 1: decimal, a), i.) and bulleted (list 2); two blanks before it a level deeper
    一、text                   list 3: 一、 （一） 1.
    | a | b |                 a row of a table; ">" joins a cell to the one before it, "^" to the one above it
    [Style] text              a paragraph of the style with that id
    .                         an empty paragraph
    <w:p>…                    raw XML of a block
    anything else             a paragraph

and inside a line:

    **bold**  ~~strike~~  ==highlight==  [text](address)
    {+inserted+}  {-deleted-}  {~hidden~}  {?placeholder of a content control?}
    {br} {tab}  {fn:1} {en:1}  {c:0} text {/c:0}  {<w:raw/>}

``word`` takes the other parts by name: header, footer (a description each, or a list of them), footnotes, endnotes
({id: description}), comments ({id: description} or {id: (description, author, date)}), core, app, custom (properties),
styles and numbering (raw XML added to the part; None leaves the part out), settings (raw XML of that part), parts
({name: bytes, text or the parts of a zip file} added as they are), links ((id, kind, target) of the main part) and rels ({part: links}, "" for
the file as a whole), strict (the ISO namespaces). A target that is an address or a path of a disk lies outside the file.
Raw XML has the prefixes of :data:`NAMESPACES`.
"""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
BY = 'w:author="Ann" w:date="2024-05-01T09:00:00Z"'
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TOKENS = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|~~(?P<strike>.+?)~~|==(?P<highlight>.+?)==|\[(?P<link>[^\]]+)\]\((?P<target>[^)]+)\)"
    r"|\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}|\{~(?P<hidden>.+?)~\}|\{\?(?P<prompt>.+?)\?\}"
    r"|\{(?P<break>br|tab)\}|\{fn:(?P<fn>\d+)\}|\{en:(?P<en>\d+)\}|\{c:(?P<open>\d+)\}|\{/c:(?P<close>\d+)\}|\{(?P<raw><.+?>)\}"
)
_OUTSIDE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|\\\\|//")
_LISTS = (("1. ", 1), ("* ", 2), ("一、", 3))


def run(text: str, properties: str = "", tag: str = "t") -> str:
    """Return a run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of inline description."""
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inside}{inline(text)}</w:p>"


def inline(text: str) -> str:
    """Return the runs of an inline description."""
    parts: list[str] = []
    at = 0
    for match in _TOKENS.finditer(text):
        if match.start() > at:
            parts.append(run(text[at : match.start()]))
        parts.append(_token(match))
        at = match.end()
    if at < len(text):
        parts.append(run(text[at:]))
    return "".join(parts)


def _token(match: re.Match[str]) -> str:
    kind = str(match.lastgroup)
    text = match[kind]
    link = match["link"] or ""
    shapes: dict[str, Callable[[], str]] = {
        "bold": lambda: run(text, "<w:b/>"),
        "strike": lambda: run(text, "<w:strike/>"),
        "highlight": lambda: run(text, '<w:highlight w:val="yellow"/>'),
        "hidden": lambda: run(text, "<w:vanish/>"),
        "target": lambda: f"<w:hyperlink r:id={quoteattr('link:' + text)}>{run(link)}</w:hyperlink>",
        "ins": lambda: f'<w:ins w:id="1" {BY}>{inline(text)}</w:ins>',
        "del": lambda: f'<w:del w:id="2" {BY}>{run(text, tag="delText")}</w:del>',
        "prompt": lambda: (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
        ),
        "break": lambda: f"<w:r><w:{text}/></w:r>",
        "fn": lambda: f'<w:r><w:footnoteReference w:id="{text}"/></w:r>',
        "en": lambda: f'<w:r><w:endnoteReference w:id="{text}"/></w:r>',
        "open": lambda: f'<w:commentRangeStart w:id="{text}"/>',
        "close": lambda: f'<w:commentRangeEnd w:id="{text}"/><w:r><w:commentReference w:id="{text}"/></w:r>',
        "raw": lambda: text,
    }
    return shapes[kind]()


def blocks(description: str | Sequence[str]) -> str:
    """Return the blocks of a description."""
    lines = textwrap.dedent(description).splitlines() if isinstance(description, str) else list(description)
    parts: list[str] = []
    rows: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            parts.append(table(rows))
            rows = []
        if line.strip():
            parts.append(_block(line))
    return "".join(parts)


def _block(line: str) -> str:
    bare = line.lstrip()
    if bare.startswith("<"):
        return bare
    if bare == ".":
        return "<w:p/>"
    heading = re.match(r"(#{1,9}) (.*)", bare)
    if heading:
        return paragraph(heading[2], f'<w:pStyle w:val="Heading{len(heading[1])}"/>')
    styled = re.match(r"\[(\w+)\] ?(.*)", bare)
    if styled and not bare.startswith(f"[{styled[1]}]("):
        return paragraph(styled[2], f'<w:pStyle w:val="{styled[1]}"/>')
    for mark, number in _LISTS:
        if bare.startswith(mark):
            level = (len(line) - len(bare)) // 2
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            return paragraph(bare[len(mark) :], properties)
    return paragraph(bare)


def table(rows: Sequence[str]) -> str:
    """Return a table of rows like ``| a | b |``."""
    grid = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows]
    parts: list[str] = []
    for at, row in enumerate(grid):
        cells: list[str] = []
        for column, text in enumerate(row):
            if text == ">":
                continue
            span = 1
            while column + span < len(row) and row[column + span] == ">":
                span += 1
            properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            if text == "^":
                properties += "<w:vMerge/>"
            elif at + 1 < len(grid) and column < len(grid[at + 1]) and grid[at + 1][column] == "^":
                properties += '<w:vMerge w:val="restart"/>'
            content = "<w:p/>" if text in {"^", ""} else "".join(paragraph(line) for line in text.split("{p}"))
            cells.append(f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
        parts.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(parts)}</w:tbl>"


def default_styles() -> str:
    """Return the styles every file has: Normal, headings 1 to 9, Title, Hyperlink, Strong."""
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{at}"><w:name w:val="heading {at}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:outlineLvl w:val="{at - 1}"/></w:pPr></w:style>'
        for at in range(1, 10)
    )
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f'{headings}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    )


def level(at: int, shape: str, text: str, more: str = "") -> str:
    """Return one level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(identifier: int, levels: str) -> str:
    """Return a list definition."""
    return f'<w:abstractNum w:abstractNumId="{identifier}">{levels}</w:abstractNum>'


def default_numbering() -> str:
    """Return lists 1 (1. a) i.), 2 (bullets) and 3 (一、 （一） 1.); list 0 is "no list" in Word."""
    plain = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%3.")
    bullets = "".join(level(at, "bullet", "\uf0b7") for at in range(9))
    chinese = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")
    definitions = "".join(numbered(at, levels) for at, levels in enumerate((plain, bullets, chinese)))
    return definitions + "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at - 1}"/></w:num>' for at in (1, 2, 3)
    )


Content: TypeAlias = "str | bytes | Mapping[str, Content]"
"""What a part holds; a mapping is a zip file of parts of its own, such as a workbook."""


def package(parts: Mapping[str, Content], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of ``parts``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, package(content) if isinstance(content, Mapping) else content)
    return file.getvalue()


def part(tag: str, content: str) -> str:
    """Return a part with the root element ``tag``."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {NAMESPACES}>{content}</w:{tag}>'


def relationships(entries: Sequence[tuple[str, str, str]], content: str = "") -> str:
    """Return a relationships part of (id, kind, target) and a link for every address that ``content`` refers to."""
    lines = [
        f'<Relationship Id="{key}" Type="{kind if ":" in kind else R + "/" + kind}" Target={quoteattr(target)}'
        f"{_outside(target)}/>"
        for key, kind, target in entries
    ]
    lines += [
        f'<Relationship Id={quoteattr("link:" + target)} Type="{R}/hyperlink" Target={quoteattr(target)} TargetMode="External"/>'
        for target in dict.fromkeys(re.findall(r'r:id="link:([^"]*)"', content))
    ]
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _outside(target: str) -> str:
    return ' TargetMode="External"' if _OUTSIDE.match(target) else ""


def word(
    description: str | Sequence[str] = "",
    *,
    header: str | Sequence[str] = (),
    footer: str | Sequence[str] = (),
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    comments: Mapping[int, str | tuple[str, str, str]] | None = None,
    core: Mapping[str, str] | None = None,
    app: Mapping[str, str] | None = None,
    custom: Mapping[str, str] | None = None,
    styles: str | None = "",
    numbering: str | None = "",
    settings: str | None = None,
    parts: Mapping[str, Content] | None = None,
    links: Sequence[tuple[str, str, str]] = (),
    rels: Mapping[str, Sequence[tuple[str, str, str]]] | None = None,
    strict: bool = False,
) -> bytes:
    """Return the bytes of a Word file; see the module for the description and the parts."""
    body = blocks(description)
    files: dict[str, Content] = {}
    entries: list[tuple[str, str, str]] = list(links)
    section = _pages(files, entries, header=("hdr", header), footer=("ftr", footer))
    _notes(files, entries, footnotes=footnotes, endnotes=endnotes)
    if comments is not None:
        entries.append(("comments", "comments", "comments.xml"))
        files["word/comments.xml"] = part("comments", "".join(_comment(key, it) for key, it in comments.items()))
    for kind, own, more in (("styles", default_styles(), styles), ("numbering", default_numbering(), numbering)):
        if more is not None:
            entries.append((kind, kind, f"{kind}.xml"))
            content = more + own if "<w:abstractNum" in more else own + more
            files[f"word/{kind}.xml"] = part(kind, content)
    if settings is not None:
        entries.append(("settings", "settings", "settings.xml"))
        files["word/settings.xml"] = part("settings", settings)
    files["word/document.xml"] = part("document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>")
    files["word/_rels/document.xml.rels"] = relationships(entries, body)
    files.update(_properties(core, app, custom))
    _lead(files, rels or {})
    files["[Content_Types].xml"] = _content_types()
    files.update(parts or {})
    return package(_strict(files) if strict else files)


def _pages(
    files: dict[str, Content],
    entries: list[tuple[str, str, str]],
    **given: tuple[str, str | Sequence[str]],
) -> str:
    """Add the headers and footers, and return what the section says of them."""
    section = ""
    for kind, (tag, texts) in given.items():
        for number, text in enumerate([texts] if isinstance(texts, str) else texts, 1):
            entries.append((f"{kind}{number}", kind, f"{kind}{number}.xml"))
            files[f"word/{kind}{number}.xml"] = part(tag, blocks(text))
            section += f'<w:{kind}Reference w:type="default" r:id="{kind}{number}"/>'
    return section


def _lead(files: dict[str, Content], rels: Mapping[str, Sequence[tuple[str, str, str]]]) -> None:
    """Add the relationships of the file as a whole and of the parts that ``rels`` names."""
    whole = [
        ("main", "officeDocument", "word/document.xml"),
        ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("app", "extended-properties", "docProps/app.xml"),
        ("custom", "custom-properties", "docProps/custom.xml"),
    ]
    files["_rels/.rels"] = relationships([*whole, *rels.get("", ())])
    for name, links in rels.items():
        if name:
            folder, _, base = name.rpartition("/")
            files[f"{folder}/_rels/{base}.rels"] = relationships(links)


def _notes(files: dict[str, Content], entries: list[tuple[str, str, str]], **given: Mapping[int, str] | None) -> None:
    """Add the parts of the footnotes and endnotes, each with the separator that Word writes first."""
    for kind, notes in given.items():
        one = kind.removesuffix("s")
        if notes is not None:
            separator = f'<w:{one} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{one}>'
            content = "".join(f'<w:{one} w:id="{key}">{blocks(text)}</w:{one}>' for key, text in notes.items())
            entries.append((kind, kind, f"{kind}.xml"))
            files[f"word/{kind}.xml"] = part(kind, separator + content)


def _comment(key: int, given: str | tuple[str, str, str]) -> str:
    text, author, date = (given, "Ann", "2024-05-01T09:00:00Z") if isinstance(given, str) else given
    return f'<w:comment w:id="{key}" w:author="{author}" w:date="{date}">{blocks(text)}</w:comment>'


def _properties(
    core: Mapping[str, str] | None, app: Mapping[str, str] | None, custom: Mapping[str, str] | None
) -> dict[str, str]:
    files: dict[str, str] = {}
    if core is not None:
        inside = "".join(f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in core.items())
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/">{inside}</cp:coreProperties>'
        )
    if app is not None:
        inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in app.items())
        files["docProps/app.xml"] = (
            f'<Properties xmlns="{R.removesuffix("/relationships")}/extended-properties">{inside}</Properties>'
        )
    if custom is not None:
        inside = "".join(
            f"<property fmtid='{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}' pid='{at}' name={quoteattr(name)}>"
            f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
            for at, (name, value) in enumerate(custom.items(), 2)
        )
        base = R.removesuffix("/relationships")
        files["docProps/custom.xml"] = (
            f'<Properties xmlns="{base}/custom-properties" xmlns:vt="{base}/docPropsVTypes">{inside}</Properties>'
        )
    return files


def _content_types() -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return (
        f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )


_STRICT = (
    (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
    ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
)


def _strict(files: Mapping[str, Content]) -> dict[str, Content]:
    return {name: _in_strict(content) if isinstance(content, str) else content for name, content in files.items()}


def _in_strict(content: str) -> str:
    for transitional, strict in _STRICT:
        content = content.replace(transitional, strict)
    return content

"""Writes Word files to measure with: 2, 20 and 300 pages, Chinese and English, as Word itself writes them.

They are as dense as the denser half of real files: 15 bytes of XML for a character of text (real quartiles 8, 15, 31), 23
elements and two to three runs for a paragraph (real upper quartiles 22 and 2.4), 44 styles in 34 kB (real: 8 to 26 in 32).

The same number of pages always gives the same bytes. Every run carries what Word puts into it (rsids, fonts, language),
sentences are broken into several runs, and the styles part has the size Word gives it (29 kB is usual).

    python tests/bench/generate.py FOLDER
"""

from __future__ import annotations

import io
import random
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

PAGES = {"small": 2, "medium": 20, "large": 300}
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
ENGLISH = [
    "the",
    "client",
    "brand",
    "campaign",
    "launch",
    "budget",
    "media",
    "plan",
    "creative",
    "idea",
    "target",
    "audience",
    "draft",
    "review",
    "approve",
    "next",
    "week",
    "team",
    "agency",
    "deliver",
    "video",
    "poster",
    "social",
    "content",
    "schedule",
    "feedback",
    "cost",
    "estimate",
    "legal",
    "copy",
    "headline",
    "retail",
    "store",
    "digital",
    "channel",
    "insight",
    "proposition",
    "message",
    "tone",
    "mandatory",
    "logo",
    "product",
    "season",
    "summer",
    "festival",
    "sample",
    "shoot",
    "talent",
]
CHINESE = [
    "客户",
    "品牌",
    "传播",
    "上市",
    "预算",
    "媒介",
    "计划",
    "创意",
    "目标",
    "人群",
    "初稿",
    "审核",
    "确认",
    "下周",
    "团队",
    "代理商",
    "提交",
    "视频",
    "海报",
    "社交",
    "内容",
    "排期",
    "反馈",
    "报价",
    "法务",
    "文案",
    "标题",
    "门店",
    "数字",
    "渠道",
    "洞察",
    "主张",
    "信息",
    "调性",
    "必须",
    "标识",
    "产品",
    "季节",
    "夏季",
    "节日",
    "样片",
    "拍摄",
    "代言人",
    "会议",
    "纪要",
]


class Writer:
    """Writes one document's main part."""

    def __init__(self, pages: int) -> None:
        self.random = random.Random(pages)  # noqa: S311  # the same file each time
        self.pages = pages
        self.comments = 0
        self.changes = 0

    def rsid(self) -> str:
        return f"00{self.random.randrange(0x100000, 0xFFFFFF):06X}"

    def sentence(self) -> str:
        chinese = self.random.random() < 0.5
        words = [self.random.choice(CHINESE if chinese else ENGLISH) for _ in range(self.random.randrange(8, 22))]
        return "".join(words) + "。" if chinese else " ".join(words).capitalize() + ". "

    def run(self, text: str, more: str = "") -> str:
        language = "zh-CN" if text[:1] > "\u2e7f" else "en-GB"
        fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="微软雅黑" w:cs="Arial"/>'
        rest = f'<w:sz w:val="21"/><w:lang w:val="en-GB" w:eastAsia="{language}"/>'
        space = ' xml:space="preserve"' if text != text.strip() else ""
        return (
            f'<w:r w:rsidRPr="{self.rsid()}"><w:rPr>{fonts}{more}{rest}</w:rPr><w:t{space}>{escape(text)}</w:t></w:r>'
        )

    def runs(self, text: str) -> str:
        """Break ``text`` into runs, as spell-checking and editing do."""
        pieces, at = [], 0
        while at < len(text):
            step = self.random.randrange(12, 70)
            pieces.append(self.run(text[at : at + step]))
            if self.random.random() < 0.1:
                pieces.append('<w:proofErr w:type="spellStart"/>')
            at += step
        return "".join(pieces)

    def paragraph(self, content: str, properties: str = "") -> str:
        rsid = self.rsid()
        return (
            f'<w:p w14:paraId="{self.random.randrange(0x10000000, 0x7FFFFFFF):08X}" w14:textId="77777777" w:rsidR="{rsid}" '
            f'w:rsidRDefault="{rsid}" w:rsidP="{self.rsid()}"><w:pPr>{properties}<w:spacing w:after="120" w:line="300" '
            f'w:lineRule="auto"/><w:rPr><w:sz w:val="21"/></w:rPr></w:pPr>{content}</w:p>'
        )

    def table(self, rows: int = 6) -> str:
        parts = [
            (
                '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9016" w:type="dxa"/><w:tblLook w:val="04A0"/></w:tblPr>'
                '<w:tblGrid><w:gridCol w:w="2254"/><w:gridCol w:w="2254"/><w:gridCol w:w="2254"/><w:gridCol w:w="2254"/></w:tblGrid>'
            )
        ]
        for row in range(rows):
            cells = []
            merged = row == rows - 1
            for column in range(3 if merged else 4):
                properties = '<w:tcW w:w="2254" w:type="dxa"/>'
                if merged and column == 0:
                    properties += '<w:gridSpan w:val="2"/>'
                if column == 3 and row in {1, 2}:
                    properties += '<w:vMerge w:val="restart"/>' if row == 1 else "<w:vMerge/>"
                text = "" if (column == 3 and row == 2) else self.sentence()[: self.random.randrange(4, 24)].strip()
                content = self.run(text, "<w:b/>") if row == 0 else self.runs(text)
                cells.append(f"<w:tc><w:tcPr>{properties}</w:tcPr>{self.paragraph(content)}</w:tc>")
            header = "<w:trPr><w:tblHeader/></w:trPr>" if row == 0 else ""
            parts.append(f'<w:tr w:rsidR="{self.rsid()}" w:rsidTr="{self.rsid()}">{header}{"".join(cells)}</w:tr>')
        return "".join(parts) + "</w:tbl>"

    def changed(self) -> str:
        self.changes += 1
        by = f'w:id="{900 + self.changes}" w:author="Reviewer" w:date="2024-05-01T09:00:00Z"'
        old = f'<w:del {by}><w:r w:rsidDel="{self.rsid()}"><w:delText>old words</w:delText></w:r></w:del>'
        return self.paragraph(self.runs(self.sentence()) + old + f"<w:ins {by}>{self.run('new words')}</w:ins>")

    def commented(self) -> str:
        at = self.comments
        self.comments += 1
        start, end = f'<w:commentRangeStart w:id="{at}"/>', f'<w:commentRangeEnd w:id="{at}"/>'
        return self.paragraph(
            start + self.runs(self.sentence()) + end + f'<w:r><w:commentReference w:id="{at}"/></w:r>'
        )

    def page(self, number: int) -> str:
        parts = [
            self.paragraph(self.runs(f"{number} {self.sentence()}"), f'<w:pStyle w:val="Heading{1 + number % 3}"/>')
        ]
        parts.extend(self.paragraph("".join(self.runs(self.sentence()) for _ in range(3))) for _ in range(7))
        parts.append(self.paragraph(self.run("客户：", "<w:b/>") + self.runs(self.sentence())))
        numbered = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        parts.extend(self.paragraph(self.runs(self.sentence()), numbered) for _ in range(5))
        parts.append(self.table())
        parts.append(self.paragraph(""))
        if number % 2 == 0:
            parts.extend((self.changed(), self.commented()))
        return "".join(parts)

    def document(self) -> str:
        pages = "".join(self.page(number) for number in range(self.pages))
        section = (
            '<w:sectPr w:rsidR="00AA11BB"><w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" '
            'r:id="rId11"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        )
        return f"{HEAD}<w:document {NAMESPACES}><w:body>{pages}{section}</w:body></w:document>"


def styles() -> str:
    """A styles part as Word writes it: defaults, the list of latent styles, 40 styles."""
    latent = "".join(
        f'<w:lsdException w:name="Light Shading Accent {at}" w:semiHidden="1" w:uiPriority="{at}" w:unhideWhenUsed="1"/>'
        for at in range(180)
    )
    known = ["heading 1", "heading 2", "heading 3", "List Paragraph", "header", "footer", "annotation text", "Title"]
    names = known + [f"Agency style {at}" for at in range(32)]
    parts = []
    for name in names:
        identifier = name.title().replace(" ", "")
        level = f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>' if name.startswith("heading") else ""
        parts.append(
            f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
            f'<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00B47730"/><w:pPr><w:keepNext/>'
            f'<w:spacing w:before="240" w:after="60"/>{level}</w:pPr><w:rPr>{"<w:b/>" if level else ""}<w:color w:val="2F5496"/>'
            f'<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>'
        )
    return (
        f'{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr>'
        f'</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles w:count="376">{latent}</w:latentStyles>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/></w:style>'
        f"{''.join(parts)}</w:styles>"
    )


def numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="%{at + 1}、"/></w:lvl>'
        for at, shape in enumerate(["chineseCounting", "decimal", "lowerLetter"] * 3)
    )
    return (
        f'{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def core() -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bench</dc:title><dc:creator>Writer</dc:creator></cp:coreProperties>'
    )


def parts_of(pages: int) -> dict[str, str]:
    """Return the parts of a document of ``pages`` pages by name."""
    writer = Writer(pages)
    document = writer.document()

    def part(tag: str, text: str) -> str:
        return f"{HEAD}<w:{tag} {NAMESPACES}>{writer.paragraph(writer.runs(text))}</w:{tag}>"

    comments = "".join(
        f'<w:comment w:id="{at}" w:author="Reviewer" w:date="2024-05-01T09:00:00Z" w:initials="R">'
        f"{writer.paragraph(writer.runs(writer.sentence()))}</w:comment>"
        for at in range(writer.comments)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    main = {
        "rId1": ("styles", "styles.xml"),
        "rId2": ("numbering", "numbering.xml"),
        "rId3": ("comments", "comments.xml"),
        "rId10": ("header", "header1.xml"),
        "rId11": ("footer", "footer1.xml"),
    }
    links = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>' for key, (kind, target) in main.items()
    )
    types = "".join(
        f'<Override PartName="/word/{target}" ContentType="{OFFICE}.{kind}+xml"/>' for kind, target in main.values()
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>{types}<Override '
        'PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="rId2" Type="{package}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        "word/document.xml": document,
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/comments.xml": f"{HEAD}<w:comments {NAMESPACES}>{comments}</w:comments>",
        "word/header1.xml": part("hdr", "Agency · 会议报告"),
        "word/footer1.xml": part("ftr", "Confidential 机密"),
        "docProps/core.xml": core(),
    }


def generate(pages: int) -> bytes:
    """Return the bytes of a Word file of ``pages`` pages."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(pages).items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content.encode(), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/bench")
    folder.mkdir(parents=True, exist_ok=True)
    for name, pages in PAGES.items():
        path = folder / f"{name}.docx"
        path.write_bytes(generate(pages))
        print(
            path, path.stat().st_size, "bytes,", len(parts_of(pages)["word/document.xml"]), "characters of document.xml"
        )


if __name__ == "__main__":
    main()

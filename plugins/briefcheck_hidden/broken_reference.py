"""A cross-reference that leads nowhere (“Error! Reference source not found”).

失效的交叉引用（“错误!未找到引用源”）。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Passage, Place, Quote, Text, pattern, rule
from briefcheck_hidden._gate import ERRORS
from briefcheck_hidden._held import held, how_many, once

# What Word writes in the place of a field that fails, in English, simplified and traditional Chinese.
_ERROR = pattern(
    r"Error! ?(?:Reference source not found|Bookmark not defined|No bookmark name given|Hyperlink reference not valid"
    r"|No text of specified style in document|Not a valid [a-z ]{4,40}|Unknown (?:op code|switch argument|document property)"
    r"|Filename not specified|No index entries|Cannot open file|Objects cannot be created)[^.\n]{0,30}\.?"
    r"|No table of (?:contents|figures) entries found\."
    r"|错误[!！]\s?(?:未找到引用源|未定义书签|未指定书签|超链接引用无效|文档中没有指定样式的文字|未指定文件名|未知的文档属性名|不能识别的开关参数"
    r"|不能通过编辑域代码创建对象|嵌入对象无效|链接无效|书签自引用|指定的文件无效)[^。\n]{0,20}。?"
    r"|未找到(?:目录项|图形项目表|图表目录项|索引项)。"
    r"|錯誤[!！]\s?(?:找不到參照來源|尚未定義書籤|超連結參照不正確|所指定的樣式的文字不存在文件中|找不到參照來源)[^。\n]{0,20}。?",
    needs=ERRORS,
)


@rule(
    name="broken-reference",
    since="0.1.0",
    source="T06",
    messages={
        "broken": Text(en="A reference leads nowhere{places}: {words}", zh="交叉引用失效{places}：{words}"),
        "will-break": Text(
            en="A reference leads to a place that is gone, and turns into an error message when it is updated or printed{places}",
            zh="交叉引用所指的位置已经不在，一更新或打印就会变成报错{places}",
        ),
    },
    why=Text(
        en="The heading, figure or page that was meant is gone, and the client reads an error message in its place.",
        zh="所引的标题、图表或页码已经不在，客户看到的是一句报错。",
    ),
    how=Text(
        en="Write the reference anew (in Word: References › Cross-reference), then update all fields with Ctrl+A, F9 and "
        "search the document for “Error!”.",
        zh="重新插入引用（在 Word 中：引用 › 交叉引用），再按 Ctrl+A、F9 更新全部域，并在文档里查找“错误!”。",
    ),
    examples=[
        Bad("The budget (see Error! Reference source not found.) is final.", word={}, expect=["1 broken"]),
        Bad("预算见错误!未找到引用源。", expect=["1 broken"]),
        Bad("目录\n\n未找到目录项。\n\n正文", expect=["3 broken"]),
        Bad(
            'See page {<w:fldSimple w:instr="PAGEREF budget"><w:r><w:t>4</w:t></w:r></w:fldSimple>}.',
            word={},
            audience="client",
            expect=["1 will-break"],
        ),
        Good(
            '{<w:bookmarkStart w:id="1" w:name="budget"/>}预算见第 {<w:fldSimple w:instr="PAGEREF budget"><w:r><w:t>4</w:t></w:r>'
            "</w:fldSimple>} 页。",
            word={},
            audience="client",
        ),
        Good("如果出现“错误”二字，请联系我们；错误！请重试。"),
        Good("`Error! Reference source not found.` is what Word writes when a bookmark is gone."),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the first one of each wording, with how many there are; samples of code are left alone.

    What is still to break is looked for in a document that leaves the house: in a draft it is mended by the way.
    """
    found: dict[str, list[Quote]] = {}
    for passage in context.passages:
        if passage.kind == "shown":
            for start, end in _errors(passage):
                found.setdefault(passage.text[start:end], []).append(passage.quote(start, end))
    for words, quotes in found.items():
        data = {"words": words, "places": how_many(len(quotes))}
        yield Finding("broken", at=quotes[0], data=data, evidence=words, also_at=tuple(quotes[1:]))
    if context.audience != "internal":
        told = {_spot(quote.place) for quotes in found.values() for quote in quotes}
        entries = [entry for entry in held(context, "broken-reference") if _spot(entry.place) not in told]
        if entries:
            yield once("will-break", entries, confidence="likely")


def _spot(place: Place) -> tuple[str, int, int]:
    return place.part, place.number, place.line


def _errors(passage: Passage) -> Iterator[tuple[int, int]]:
    paragraph = passage.paragraph
    for match in _ERROR.finditer(passage.text):
        spans = paragraph.spans_near(*match.span()) if paragraph is not None else ()
        if not any(span.kind == "code" and span.start <= match.start() < span.end for span in spans):
            yield match.span()

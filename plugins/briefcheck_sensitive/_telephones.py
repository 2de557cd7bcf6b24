"""Where telephone numbers of mainland China, and mobile numbers of its neighbours and of Britain, stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Confidence, pattern, plain
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading, label, simplified, stands_alone

# What a number begins with stands first in most of these patterns, and what must not stand before it behind that: so the
# engine skips to where one may begin.
# The prefixes that the ministry (MIIT) has given out.
_GIVEN_OUT = "(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])"
_MOBILE = pattern(
    r"(?<![0-9A-Za-z+])(?P<country>\(?(?:\+|00)?86\)?[ -]?)?"
    rf"(?P<number>(?P<open>\()?1{_GIVEN_OUT}(?(open)\))"
    r"(?P<gap>[ .-]?)[0-9]{4}(?P<then>[ .-]?)[0-9]{4})"
    r"(?![0-9A-Za-z])"
)
_MOBILE_BEGINS = pattern(
    r"[(+081](?<![0-9A-Za-z+].)(?:(?<=1)|(?<=8)6\)?[ -]?\(?1|(?<=\+)86\)?[ -]?\(?1|(?<=0)086\)?[ -]?\(?1"
    rf"|(?<=\()(?:(?:\+|00)?86\)?[ -]?\(?)?1)(?={_GIVEN_OUT}\)?[ .-]?[0-9]{{4}}[ .-]?[0-9]{{4}}(?![0-9A-Za-z]))"
)
# Hong Kong, Macao, Taiwan, Singapore, Britain: with the country before it a mobile number is told by its first digits.
_ABROAD = pattern(
    r"[(+0](?<![0-9A-Za-z+].)(?:(?<=\+)|(?<=0)0|(?<=\()(?:\+|00))[ -]?(?:852\)?[ -]?[4-79][0-9]{3}[ -]?[0-9]{4}|853\)?[ -]?6[0-9]{3}[ -]?[0-9]{4}"
    r"|65\)?[ -]?[89][0-9]{3}[ -]?[0-9]{4}|886\)?[ -]?(?:\(?0\)?)?9[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}"
    r"|44\)?[ -]?(?:\(?0\)?[ -]?)?7[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3})(?![0-9A-Za-z])"
)
# Without it only words say so: 0912-345-678 of Taiwan, 07911 123 456 of Britain.
_AT_HOME = pattern(
    r"0(?<![0-9A-Za-z+.-].)(?:9[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}|7[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3})(?![0-9A-Za-z]|[.-][0-9])"
)
_BRITISH = pattern(r"07[0-9]{3} (?:[0-9]{6}|[0-9]{3} [0-9]{3})")
_ROW = pattern(r"[0-9,] ?\Z")
# 139 135 72468: in other groups only where words say so.
_ODD = pattern(
    r"1(?<![0-9A-Za-z+.-].)[3-9][0-9]{1,2}(?P<gap>[ -])(?:[0-9]{3}(?P=gap)[0-9]{4,5}|[0-9]{5}(?P=gap)[0-9]{3})(?![0-9A-Za-z]|[.-][0-9])"
)
_WHOSE = pattern("(?:私人|个人|我的?|他的?|她的?|新|备用|工作)号码?")
_DRAMA = pattern(r"7700900[0-9]{3}\Z")
"""What the British regulator (Ofcom) keeps for films and examples."""
_WORDS = pattern(
    r"(?i)电话|電話|手机|手機|联系|联络|聯絡|聯繫|微信|致电|短信|热线|座机|传真|總機|总机"
    r"|(?<![a-z])(?:tel|telephone|mob|mobiles?|phones?|cell|cellphone|call|contacts?|wechat|whatsapp|fax)(?![a-z])"
)
_NO_TELEPHONE = label(
    r"(?:QQ(?:号|群)?|扣扣|群号|单号码?|單號|编号|编码|工号|学号|序号|流水号|批号|条码|货号|型号|版本|订单号?|运单(?:号码?)?|快递(?:号码?)?|(?:确认|预[订定]|取件|取票|订座|券|票|会员)(?:号码?|码)|税号|账号|帐号|房间号|会议号|会议 ?ID"
    r"|阅读量?|播放量?|曝光量?|粉丝数?|(?<![a-z])(?:id|order|sku|uid|tracking|invoice|serial|version|ref|po|meeting|part|item|article|batch|job|policy|claim|account|case|booking)"
    r"(?: ?(?:number|no\.?|id|#))?)(?:为|是)?"
)
_LENGTH = 11
_HEAD = 40  # characters of the head of a column or row
_COUNTED = pattern(
    r"(?i)(?<![0-9])(?:19|20)[0-9]{2}(?:年|Q[1-4]|H[12]|(?![0-9]))|[量额值元率]|[人次总个点粉]数|曝光|播放|阅读|人次|会员|粉丝|预算|合计|总计|目标|实际"
    r"|(?<![a-z])(?:gmv|kpi|roi|gdp|budget|reach|impressions?|views?|total|amount|sales|revenue|members?|fans|followers|target|actual)(?![a-z])"
)
"""What heads a column or row of figures."""
# Numbers that stand for a number: 13812345678, 13888888888.
_MADE_UP = pattern(r"12345678\Z|87654321\Z|([0-9])\1{6,7}\Z")
# A number that somebody is to call is somebody's, however it looks: such endings are given out like all others.
_CALL_IT = pattern(
    r"(?i)(?:打|拨|拨打|致电|联系|联络|打给|发给)(?:给)?我的?(?:手机|电话|微信)?(?:号码?)?(?:是|为)?[ :]*\Z"
    r"|(?:call|ring|text|phone|reach|whatsapp) me(?: (?:on|at))?(?: my (?:mobile|cell|phone))?[ :]*\Z|my (?:mobile|cell)(?: number)? is[ :]*\Z"
)


def mobiles(reading: Reading) -> Iterator[Hit]:
    """Yield mobile numbers; the words around make one certain."""
    yield from _abroad(reading)
    yield from _oddly_grouped(reading)
    for found in _written_as_usual(reading.text):
        start, end = found.span()
        value = re.sub(r"[^0-9]", "", found["number"])
        if (found["open"] or found["gap"] != found["then"]) and not reading.near(_WORDS, start, end):
            continue  # nobody groups it so, unless words say that it is one
        if not stands_alone(reading.text, start, end):
            continue
        if _MADE_UP.search(value) and not _CALL_IT.search(reading.text[max(0, start - 40) : start]):
            continue
        silent = reading.is_silent(start, end)
        if (found["gap"] or not silent) and _is_other_number(reading, start, end, found["gap"]):
            continue
        sure = bool(found["country"]) or (not silent and reading.near(_WORDS, start, end))
        yield Hit(reading, *found.span("number"), value, "certain" if sure else _unsure(reading))


def _written_as_usual(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of what a mobile number looks like."""
    done = 0
    for begun in _MOBILE_BEGINS.finditer(text):
        # In 王强(13812345678) the bracket may begin a number, and does not: the digit behind it does.
        for start in range(max(done, begun.start()), begun.end()):
            found = _MOBILE.match(text, start)
            if found is not None:
                done = found.end()
                yield found
                break


def _oddly_grouped(reading: Reading) -> Iterator[Hit]:
    """Yield mobile numbers in groups that nobody writes, which words call one."""
    for found in _ODD.finditer(reading.text):
        value = found[0].replace(found["gap"], "")
        if len(value) == _LENGTH and _MOBILE.fullmatch(value) and not _MADE_UP.search(value):
            named = reading.near(_WORDS, *found.span()) or reading.near(_WHOSE, *found.span())
            if (
                named
                and stands_alone(reading.text, *found.span())
                and not reading.labelled(_NO_TELEPHONE, found.start())
            ):
                yield Hit(reading, *found.span(), value, "likely")


def _abroad(reading: Reading) -> Iterator[Hit]:
    """Yield mobile numbers of other places, of eight digits at least, with their country or beside a word for telephone."""
    for shape in (_ABROAD, _AT_HOME):
        for found in shape.finditer(reading.text):
            start, end = found.span()
            value = re.sub(r"[^0-9]", "", found[0])
            if _DRAMA.search(value) or _MADE_UP.search(value) or reading.labelled(_NO_TELEPHONE, start):
                continue
            named = shape is _ABROAD or reading.near(_WORDS, start, end)
            if shape is _ABROAD or (
                stands_alone(reading.text, start, end) and (named or _is_british(reading, start, end))
            ):
                yield Hit(reading, start, end, value[-11:], "certain" if named else "likely")


def _is_british(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a number is grouped as only British mobile numbers are, or somebody is to be rung there."""
    if _CALL_IT.search(reading.text[max(0, start - 40) : start]):
        return True
    grouped = _BRITISH.fullmatch(reading.text, start, end)
    return (
        bool(grouped) and not reading.is_silent(start, end) and not _ROW.search(reading.text, max(0, start - 2), start)
    )


def _unsure(reading: Reading) -> Confidence:
    """Return how sure a number is that no word is with: in code, a chart or among figures it may count anything."""
    if reading.passage.kind in {"code", "chart"}:  # 2 to the 34th: 17179869184
        return "possible"
    heads = (simplified(plain(text[-_HEAD:]).text) for text in (reading.passage.header, reading.passage.row))
    return "possible" if any(_COUNTED.search(head) for head in heads if head) else "likely"


def _is_other_number(reading: Reading, start: int, end: int, gap: str) -> bool:
    """Tell whether the words say it is some other number, or the groups belong to a longer row of figures."""
    if reading.labelled(_NO_TELEPHONE, start) or reading.text.startswith("@qq.", end):
        return True
    row = bool(gap) and re.search(r"[0-9] \Z", reading.text[max(0, start - 2) : start])
    return bool(row) and not reading.near(_WORDS, start, end)


# The area in brackets or set off: 021-, (0571), +86 21. Without either, words must say what it is. 400 and 800 are public by
# nature, so are 0800 and 0808 of Britain.
_AREA = r"(?:10|2[0-57-9]|(?!80[08])[3-9][0-9]{2})"
_LANDLINE = pattern(
    rf"[(+0](?<![0-9A-Za-z.-].)(?:(?<=\()(?:0|\+?86[ -]?0?){_AREA}\)[ -]?|(?:(?<=\+)|(?<=0)0)86[ -]?\(?0?{_AREA}\)?[ .-]?|(?<=0){_AREA}(?P<gap>[ .-]?))"
    r"(?P<number>[2-8][0-9]{2,3}[ .-]?[0-9]{4})(?:(?: ?转 ?| ?(?:ext\.?|x) ?|[-#])[0-9]{1,6})?(?![0-9A-Za-z]|[.-][0-9])"
)

_PUBLIC = pattern(
    r"(?i)总机|總機|前台|客服|热线|熱線|(?<![a-z])(?:switchboard|hotline|reception|customer service|helpline)"
)
"""Numbers that a firm gives to everybody."""
_BESIDE = 12


def landlines(reading: Reading) -> Iterator[Hit]:
    """Yield numbers of fixed lines with their area."""
    for found in _LANDLINE.finditer(reading.text):
        start, end = found.span()
        value = national(reading.text[start : found.end("number")])
        if _MADE_UP.search(value) or not stands_alone(reading.text, start, end):
            continue
        sure = reading.near(_WORDS, start, end)
        if (sure or found["gap"] != "") and not reading.labelled(_NO_TELEPHONE, start):
            text = reading.text
            public = _PUBLIC.search(text, max(0, start - _BESIDE), start) or _PUBLIC.search(text, end, end + _BESIDE)
            yield Hit(reading, start, end, value, "possible" if public else "certain" if sure else _unsure(reading))


def national(number: str) -> str:
    """Return a number with its area and without the country: 021-61234567 and +86 21 6123 4567 are one."""
    return re.sub(r"[^0-9]", "", plain(number).text).removeprefix("00").removeprefix("86").removeprefix("0")

"""Where the address of somebody's home stands in a text. A firm's address is public, and is left alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Confidence, pattern
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading, label

# The heart of a Chinese address: a road and a number. What stands before and behind is read from there, bounded.
_ROAD = pattern(
    r"(?:[路街道巷弄里村]|大道|胡同)[东南西北中]?(?:[一二三四五六七八九]段)? ?(?:[0-9]{1,5} ?[弄巷] ?)?[0-9]{1,5}(?:-[0-9]{1,4})? ?(?:[号號]|弄(?! ?[0-9]))"
    r"(?P<room>(?=[ -]?[院附]?[ -]?[0-9A-Za-z一二三四五六七八九十]|[\u4e00-\u9fff]{0,10}?[区园苑寓村區園]))?"
)
_ESTATE = pattern(
    r"(?:小区|花园|花苑|公寓|新村|家园|嘉园|名苑|雅苑|苑|小區|花園|家園)[A-Za-z东南西北]? ?(?=[0-9]{1,4} ?(?:号楼|栋|幢|座|-))"
)
_LONGEST = 40
"""Characters before a road in which its town stands."""
_BEFORE = pattern(rf"[\u4e00-\u9fff0-9A-Za-z]{{2,{_LONGEST}}}\Z")
_LEVEL = pattern(r"(?:[^省市区县]{1,8}(?:省|自治区|市|區|区|縣|县|镇|鎮|乡|鄉|街道))")
_LEVEL_END = pattern(r"[省市区區县縣镇鎮乡鄉道]")
_AFTER = pattern(
    r"(?: ?[院附])?(?:[\u4e00-\u9fff]{0,10}(?:小区|花园|花苑|公寓|新村|家园|嘉园|苑|小區|花園))?"
    r"(?P<room>(?: ?[0-9A-Za-z一二三四五六七八九十]{1,4} ?(?:号楼|號樓|栋|棟|幢|座|单元|單元|楼|樓|层))*(?:[ -]?[0-9A-Z]{2,5} ?[室户]|(?<=[元座栋棟幢层])[ -]?[0-9]{3,5}(?! ?[0-9年月元万])|(?:-[0-9]{1,4}){1,3})?)"
)
_OFFICE = pattern(
    r"大厦|大廈|广场|廣場|中心|写字楼|科技|产业|商务|创意|园区|总部|有限公司|酒店|银行|大学|医院|饭店|餐厅|会所|基地"
)
_FLAT = pattern(r"小区|小區|花园|花園|花苑|公寓|新村|家园|嘉园|苑|弄|单元|單元|栋|棟|幢|户")
_NAMED = pattern(r"(?:住址|地址|家住)(?:为|是|在)?")
_LABEL = label(
    r"家庭(?:住|地)址|家庭詳細地址|现住址|现居住地址|居住地址|常住地址|户籍地址|户籍所在地|住址|住所|家住|收货地址|收件地址|收件人地址|寄送地址|邮寄地址|收貨地址"
    r"|(?<![a-z])(?:home|residential|private|delivery|shipping|mailing)[ -]address(?: ?(?:is|of [a-z ]{1,30}))?"
)
_PLACE = label(
    r"(?:(?:会议|活动|拍摄|外景|取景|录音|集合|报到|场地|门店|店铺|办公|公司|单位|工厂|仓库|展览?|展馆|注册|营业|学校|医院)(?:地点?|地址|场地|所在地)|店址|地点|场地|会场|片场)(?:为|是|在)?"
)
"""Where people meet or work is no home: 会议地点, 拍摄地."""
_LABELLED = pattern(
    r"(?i)(?:家庭(?:住|地)址|现住址|居住地址|常住地址|户籍地址|住址|家住|收货地址|收件地址|寄送地址|邮寄地址|收貨地址|地址 ?\((?:家|住宅|住址|家庭)\))(?:为|是|在)?[ :]{0,3}\Z"
)
# Launches go live at 10 am: who lives somewhere lives in a street, and nobody goes there.
_STREET = (
    r"(?:streets?|st|roads?|rd|avenue|ave|lane|boulevard|blvd|crescent|terrace|mews|flat|apt|apartment"
    r"|(?-i:Ln|Drive|Dr|Close|Way|Court|Ct|Place|Square|Gardens?|Grove|Hill|Park|Row|Walk|Mansions?|House|Estate|Rise|Yard))(?![a-z])"
    r"|(?-i:(?<![A-Za-z])[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}(?![0-9A-Za-z]))"
)
_ENGLISH = pattern(
    r"(?i)(?<![a-z])(?:(?:home|residential|private)[ -]address(?: is)?[ :]{1,3}"
    r"|(?P<lives>(?:lives|living|lived|(?:(?<=they )|(?<=we )|(?<=who )|(?<=i )|(?<=you )|(?<=both )|(?<=to ))live) at )"
    r"(?![0-9]{1,2} ?(?:[ap]\.?m|o['’]clock|hours|hrs)(?![a-z]))"
    rf"(?=[0-9A-Za-z ,.'-]{{0,60}}?(?<![a-z])(?:{_STREET})))"
    r"(?P<value>(?:(?:flat|apt\.?|apartment|unit|room) [0-9A-Za-z]{1,5}, ?)?[0-9]{1,5}[A-Za-z]? [A-Za-z' .-]{2,40}(?:,[A-Za-z0-9 '.-]{2,30}){0,4})"
)
_ENGLISH_CELL = pattern(
    r"(?i)(?:(?:flat|apt\.?|apartment|unit|room) [0-9A-Za-z]{1,5}, ?)?[0-9]{1,5}[A-Za-z]? [A-Za-z' .-]{2,40}(?:,[A-Za-z0-9 '.-]{2,30}){0,4}"
)

GATE = pattern(r"[路街道巷弄里村同苑园園寓区區][东南西北中A-Za-z]?(?:[一二三四五六七八九]段)?[\W_]{0,2}\d")
"""Finds every Chinese address, in text as written. An English one has the word in it or over its column."""


def homes(reading: Reading) -> Iterator[Hit]:
    """Yield addresses of homes: those labelled so, and those with a building and a room that are no office."""
    done = 0
    for start, end in _roads(reading.text):
        hit = _chinese(reading, start, end) if start >= done else None
        if hit:
            done = hit.end
            yield hit
    for found in _ENGLISH.finditer(reading.text):
        yield _hit(reading, *found.span("value"), "likely" if found["lives"] else "certain")
    text = reading.text
    if reading.passage.place.table and _ENGLISH_CELL.fullmatch(text) and reading.labelled(_LABEL, 0):
        yield _hit(reading, 0, len(text))


def _roads(text: str) -> Iterator[tuple[int, int]]:
    """Yield where roads and estates stand that a town stands before, or that a room may stand behind."""
    town = -_LONGEST - 1  # the first one that is not too far before the road, or behind it
    for found in _ROAD.finditer(text):
        at = found.start()
        if town < at - _LONGEST:
            next_town = _LEVEL_END.search(text, max(0, at - _LONGEST))
            town = next_town.start() if next_town is not None else len(text)
        if found.lastindex or town < at:
            yield at, found.end()
    for found in _ESTATE.finditer(text):
        yield found.span()


def _chinese(reading: Reading, at: int, end: int) -> Hit | None:
    text = reading.text
    after = _AFTER.match(text, end)
    room = bool(after and after["room"])
    if not room and not _LEVEL_END.search(text, max(0, at - _LONGEST), at):  # then no label helps
        return None
    before = _BEFORE.search(text, max(0, at - _LONGEST), at)
    start = before.start() if before else at
    labelled = _NAMED.search(text, start, at)
    if labelled:
        start = labelled.end()
    end = after.end() if after else end
    levels = len(_LEVEL.findall(text, start, at))
    named = bool(_LABELLED.search(text, max(0, start - 12), start)) or reading.labelled(_LABEL, start)
    if named and (levels or room):
        return _hit(reading, start, end)
    if levels < 2 or not room or reading.labelled(_PLACE, start) or _OFFICE.search(text, start, end + 12):
        return None
    return _hit(reading, start, end, "likely" if _FLAT.search(text, at, end) else "possible")


def _hit(reading: Reading, start: int, end: int, confidence: Confidence = "certain") -> Hit:
    return Hit(reading, start, end, reading.text[start:end].strip().lower(), confidence)

"""What people write beside a task that is done or dropped: 已订, 不用了, sent 17/11, not needed; （已发）, OK了 at its end."""

from __future__ import annotations

import re

from briefcheck.lazy import pattern

_ENGLISH_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|yesterday|today|last (?:night|week)|already|now)"
_DAY = rf"(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?\d{{2,4}})?|\d{{1,2}}(?:st|nd|rd|th)?(?:\s[a-z]{{3,9}}\.?)?(?:\s\d{{4}})?|[a-z]{{3,9}}\.?\s\d{{1,2}}(?:,?\s\d{{4}})?|{_ENGLISH_DAY}(?:\s{_ENGLISH_DAY})?)"
_CHINESE_DAY = r"(?:\d{1,2}\s?[./-]\s?\d{1,2}|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|(?:上?周|星期)[一二三四五六日天]|昨天|今天|今早|上午|下午)"
_DID = (
    r"(?:(?:订|定下|发|寄|交|付|签|收|送|回|买|改|做|传|办|给|印|约|弄|修|补|传|报|提|写|拍|剪)(?:了|好|完|出|掉|到|齐|妥){0,2}|收到|上线|提交|发送|发出|寄出|送出|确认|通过|付款|付清|下单|定稿|交付|预订|预定|处理|搞定|取消|作废"
    r"|解决|关闭|闭环|完成|批准|审批|开票|打款|归档|签收|回传|办结|换人|撤销|终止|结案)"
)
_CHINESE = rf"(?:(?:都|全|全部)?已经?{_DID}了?|(?:都|全)?(?:发|寄|订|付|签|收|交|给|送|买|办|改|做|弄|搞定|收到|完成|取消|解决|确认|下单|付款|提交)(?:好|完|出|掉)?了|(?:好|成|妥|可以|OK|ok)了|搞定|(?:不用|不做|不要|不需要|不必|用不着)(?:了|做了|弄了|改了|发了|管了)|无需处理|免了|作废|取消)"
_CELL = pattern(
    rf"(?:all |now |just |already )?(?:sent|gone|done|ordered|booked|paid|posted|shipped|emailed|circulated|sorted|ok'?d|signed)(?:\s+(?:off|out|over))?(?:[\s,:(–-]+(?:on\s+)?{_DAY})?[)\s.!]*"
    rf"|(?:delivered|received|issued|submitted|approved|cancelled|canceled|dropped|withdrawn|scrapped|binned|parked for good)[\s.!]*"
    r"|(?:no longer|not) (?:needed|required|wanted|happening|going ahead)(?: (?:now|any ?more))?[\s.!]*"
    rf"|(?:{_CHINESE_DAY}\s*)?{_CHINESE}(?:\s*[（(]?{_CHINESE_DAY}[)）]?)?[\s。!！]*|[✓✔√☑✅]+",
    re.IGNORECASE,
)
"""All of a cell of the state, or of one of the date."""

_OF_OTHERS = r"(?:都|全)?(?:已经?)?(?:确认|通过|批准|审批|收到)"
"""What others do before it can be done: 更新排期（已确认）."""

_TAIL = pattern(
    rf"[（(【\[]\s*(?:(?:[^\W\d_]{{2,3}}\s+)?{_CHINESE_DAY}\s*)?(?!{_OF_OTHERS}){_CHINESE}(?:\s*{_CHINESE_DAY})?\s*[)）】\]]\s*[。.]?$"
    rf"|(?:[，,；;、]|[-–—]+|\s)\s*(?:{_CHINESE_DAY}\s*)?(?!{_OF_OTHERS}){_CHINESE}[\s。!！]*$"
    rf"|(?<=[^\W\d_])(?:(?:发|交|寄|给|送|传|签|付|回|报)(?:过来|过去|出去|回来|上来)了|已经?(?!{_OF_OTHERS}){_DID}了|(?:不用|不必|不需要|用不着)再?[^\W\d_]{{1,4}}了)[\s。!！]*$"
    r"|(?<=[^\x00-\x7f])\s*(?:OK|ok|好|搞定|弄好|办好)了[\s。!！]*$|\s[✓✔√☑✅]\s*$",
    needs=("已", "了", "搞定", "无需", "作废", "取消", *"✓✔√☑✅"),
)
"""The end of a Chinese line."""


def says_done(cell: str) -> bool:
    """Whether a cell of the state or of the date says that the task is done, or dropped: 已订, sent 17/11, not needed."""
    return _CELL.fullmatch(" ".join(cell.split())) is not None


def ends_done(line: str) -> bool:
    """Whether a Chinese task ends in how it stands, done or dropped: 样品（寄了）, 海报 OK了."""
    return _TAIL.search(line) is not None

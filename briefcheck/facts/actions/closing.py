"""What stands below the actions and is none: the acceptance line, thanks, greetings and signatures."""

from __future__ import annotations

import re

from briefcheck.document.normal import fold
from briefcheck.facts.narrow import begins, holds
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

_PAPER = r"(?:内容|会议|纪要|会议纪要|报告|会议报告|记录|会议记录|备忘录|信息|要点|邮件)"
_OBJECTION = r"果?(?:您|贵司|各位|大家)?(?:对.{1,12})?仍?有.{0,4}异议"
_OF_PAPER = rf"{_PAPER}+[,，]?(?:以.{{1,12}}为准|仅供|如有|若有|如无|若无|请|敬请|烦请)"
_ACCEPTANCE = pattern(
    "|".join(
        (
            r"视(?:为|作|同)(?:已?(?:确认|同意|认可|接受|通过)|无异议|默认|默许)|默认(?:生效|确认|同意|通过|为)",
            *(f"{begins}{_OBJECTION}" for begins in "如若"),
            *(f"{begins}{_OF_PAPER}" for begins in ("以上", "上述", "本", "此", "该")),
            rf"请.{{0,10}}(?:审阅|核对|查阅|查收|过目|知悉|知晓|确认|核实)(?:并.{{1,4}})?(?:以上|上述|本|此){_PAPER}",
            r"请(?:各位|大家|贵司|您|予以)?(?:注意)?(?:保密|查收|知悉|知晓|周知|查照)[,，。.!！谢]*$",
        )
    ),
    needs=(*"视默本此该如若", "异议", "以上", "上述", "查收", "知悉", "知晓", "周知", "查照", "保密"),
)
_ACCEPTANCE_FIRST = pattern(
    r"[如若](?:果)?(?:您|贵司|各位)?(?:对.{1,12})?有(?:任何|其他|其它|什么)?(?:异议|疑问|问题|补充|修改|意见|遗漏|错误|不符|出入|疏漏|不同)"
    r"|请(?:客户|贵司|您|各位|大家)?(?:签字|签名|签章|盖章|确认)后?(?:回传|寄回|签回)|(?:特此|以上)(?:报告|记录|通知|纪要|确认|函告)?[。.!！]?$",
    needs="如若请特以",
)
"""How such a line begins; the other forms may stand anywhere in it."""

_SECRET = pattern(
    r"(?:保密(?:声明|提示|提醒|说明)|机密文件|内部(?:资料|文件)|严禁外传|请勿(?:外传|转发))|(?:本|此)(?:文件|邮件|资料|报告|纪要).{0,12}(?:保密|机密|版权|仅供|外传)",
    needs=("密", "内部", "外传", "转发", "仅供", "版权"),
)
_TAKEN = pattern(
    r"\b(?:taken|deemed|considered|regarded|assumed|treated) (?:as |to be )?(?:agreed|accepted|approved|correct|accurate|read|final|a true)",
    re.IGNORECASE,
    needs=("taken ", "deemed ", "considered ", "regarded ", "assumed ", "treated "),
)
_BEGINS = (
    "if ",
    "should ",
    "please ",
    "pls",
    "kindly ",
    "any ",
    "e&",
    "e &",
    "strictly ",
    "private ",
    "confidential",
    "this ",
)
"""How the lines begin that the next pattern knows: most lines of actions do not."""

_FIRSTS = frozenset(begin[0] for begin in _BEGINS)

_ENGLISH = pattern(
    r"(?:pls|please|kindly)\.? (?:revert|reply|respond|get back|write back|shout)\b.{0,20}\b(?:if|in case|with any|should)\b|if (?:we|i) (?:do not|don't|have not|haven't|receive no)\b"
    r"|(?:should|if) (?:you|anyone|anybody) (?:disagree|have any|has any|wish|do not|don't|notice|find|feel|would|need)\b"
    r"|(?:please|kindly) (?:do )?(?:let (?:me|us) know|advise (?:me|us)|contact (?:me|us)|feel free|inform (?:me|us)|notify (?:me|us)"
    r"|(?:reply|respond|revert|come back)\b.{0,40}\bif|(?:(?:counter)?sign\w*|confirm) and return)\b"
    r"|(?:any|please (?:send|forward) any) (?:comments|corrections|amendments|queries|objections)\b.{0,60}"
    r"(?:\bplease\b|\bshould\b|\bto (?:me|us|be (?:sent|received|returned|notified|advised|made|raised))\b)"
    r"|(?:please|kindly) (?:advise|notify|inform|tell|contact|let)\b(?: (?:me|us|\w+ know))?(?: (?:know|of|about|with|if|any))*\b.{0,30}\b(?:changes|amendments|corrections|comments|discrepanc\w+|errors|omissions|inaccurac\w+|questions|queries)\b"
    r"|e ?& ?oe\b|(?:strictly )?(?:private (?:and|&) )?confidential(?:ity)?(?:\W*$|\b.{0,40}\b(?:message|e-?mail|report|document|information|notice|intended))"
    r"|this (?:e-?mail|message|report|document)\b.{0,30}\b(?:intended|confidential|property|represents|reflects|record)\b",
    re.IGNORECASE,
)
_FAREWELL = pattern(
    r"(?:此致|敬礼|此致敬礼|顺颂商祺|顺祝商祺|祝商祺|商祺|祝好|祝顺利|谨启|敬上|敬启|谢谢|感谢|多谢|辛苦了?|(?:谢谢|感谢|辛苦)(?:大家|各位|您)"
    r"|(?:(?:with|best|kind|kindest|warm|warmest|many|thanks|thank you|and|&|my) ?,?)*(?:regards|wishes|thanks|thank you)"
    r"|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully|cheers|rgds|br)",
    re.IGNORECASE,
    needs=(
        *"致礼祺好利启上谢苦",
        "regards",
        "wishes",
        "thank",
        "yours",
        "sincerely",
        "respect",
        "cheers",
        "rgds",
        "br",
    ),
)
_FAREWELL_FIRST = begins("此敬顺順祝商谨謹谢謝感多辛wbkmta&rysc")
"""Letters with which such a line begins."""

_THANKS = pattern(
    r"(?:谢谢|感谢|多谢|辛苦|thank you|thanks)[^。.,，!！]{0,12}[。.!！~～\s]*$",
    re.IGNORECASE,
    needs=("谢", "辛苦", "thank"),
)
_UNDER_SIGNS = (
    "附",
    "抄",
    "送",
    "签",
    "盖章",
    "attach",
    "encl",
    "cc",
    "distribution",
    "circulation",
    "copies",
    "copy to",
    "sign",
)
_UNDER = pattern(
    r"(?:附件?|附录|抄送|抄报|报送|发送|attachments?|enclosures?|encl?|cc|distribution|circulation|copies(?: to)?|copy to)\s*[:：]\s*(?!.*\d\s*[日号])\S"
    r"|(?!.*\bto [a-z])[^前,，到]{0,20}(?:签字|签名|签章|盖章|签署|signature|signed(?: by)?)[)）]?(?:[（(][^\d)）]{0,8}[)）])?\s*[:：]?[\s_]*(?:(?:日期|date)\s*[:：]?[\s_]*)?$",
    re.IGNORECASE,
    needs=_UNDER_SIGNS,
)
_LONGEST_DATE = 24
_LONGEST_FAREWELL = 30


def is_closing(line: str) -> bool:
    """Whether a line closes the report: how it is accepted, what is secret, what is attached, who signs, the day alone."""
    folded = fold(line).strip()
    if folded[:1] in _FIRSTS and folded.startswith(_BEGINS) and _ENGLISH.match(folded):
        return True
    if ("ed " in folded or "taken " in folded) and _TAKEN.search(folded):
        return True
    if holds(folded, _UNDER_SIGNS) and _UNDER.match(folded):
        return True
    if not folded.isascii() and (
        _ACCEPTANCE.search(folded) or _ACCEPTANCE_FIRST.match(folded) or _SECRET.match(folded)
    ):
        return True
    return is_farewell(folded) or _is_date(folded)


def is_farewell(line: str) -> bool:
    """Whether a line is the greeting over a signature: 此致, Best regards."""
    words = line.strip(" \t\u3000,，.。!！~")
    if words[:1] not in _FAREWELL_FIRST or len(words) > _LONGEST_FAREWELL:
        return False  # most lines
    return _FAREWELL.fullmatch(fold(words)) is not None


def is_thanks(line: str) -> bool:
    """Whether a line ends in thanks: 请各位按时完成，谢谢！ It is an action only if it says who or by when."""
    folded = fold(line)
    return ("谢" in folded or "thank" in folded or "辛苦" in folded) and _THANKS.search(folded) is not None


def _is_date(line: str) -> bool:
    if len(line) > _LONGEST_DATE or not any(map(str.isdigit, line)):
        return False
    dates = find_dates(line)
    return len(dates) == 1 and not (line[: dates[0].start] + line[dates[0].end :]).strip(" .。,，:时点分0123456789")

"""What a column and a row of a table are for, by their words and by what they hold."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from briefcheck import fold, pattern
from briefcheck_figures._amounts import Amount, Blank
from briefcheck_figures._model import ColumnRole, RowRole

_COLUMN_WORDS: tuple[tuple[ColumnRole, str], ...] = (
    ("index", r"(?:(?:序号?|项次|编号|行号|科目编?号|项目编?号|工作卡?号|号)?(?: ?/? ?(?:no\.?|#|n°|item no\.?|id|ref\.?|job no\.?|code|s/?n|line))?)"),
    ("note", r".*(?:备注|说明|备考|规格|内容|描述|remarks?|notes?|comments?|description|spec(?:ification)?s?|basis|依据)"),
    ("words", r"(?:计量)?单位|units?|uom|unit of measure|单位"),
    ("tax-rate", r".*(?:税率|(?:vat|tax|gst) ?(?:rate|%)).*"),
    ("net", r".*(?:不含税|未税|excl?\.?|excluding|ex|before|net of) ?(?:of )?(?:vat|tax|gst)?.*(?<![a-z])(?:vat|tax|gst)(?![a-z]).*|.*(?:不含税|未税|税前|除税).*|net(?: amount| total| value)?"),
    ("gross", r".*(?:含税|价税合计|税后).*|.*(?:incl?\.?|including|with|after) ?(?:vat|tax|gst).*|gross(?: amount| total| value)?"),
    ("tax", r".*(?:税额|税金|税费|增值税|营业税).*|(?:amount of )?(?:vat|gst|tax|sales tax)(?: ?amount)?(?: ?[(@ ].*)?"),
    ("price", r".*(?:单价|[月周年]费|[月年]租|(?:monthly|weekly|yearly|annual) (?:fee|rate|cost|price)|单[条个件篇张次场位期项套台人天只份幅][^额]{0,2}价|单位成本|单位价格|日薪|日费|工价).*|.*(?:unit|day|daily|hourly|hour|list|card) ?(?:price|cost|rate|fee)s?.*|(?:.* )?rates?|.*(?:price|cost|fee|rate) ?(?:per|/|each).*|price|每.{1,4}(?:价格?|费用?)"),
    ("discount", r".*(?:折扣率?|折率)|折|disc(?:ount|\.)? ?%?"),
    ("share", r".*(?:占比|比例|比重|权重|份额).*|.*(?:share|% of|percentage|weight(?:ing)?|split|% ?split).*|%|percent|百分比"),
    ("other", r".*(?:(?<![a-z])(?:reach|uv|unique|ctr|cpm|cpc|cpa|cpl|cpe|cvr|roi|roas|rate|ratio|avg|average|mean|median|index|score|age|max|min|rank|ranking|yoy|mom|growth|year|date|time|tel|phone|version|level|priority|page|frequency|capacity|size|dimensions?|speed|temperature|standard|threshold|limit|cumulative|ytd)(?![a-z])|到达|触达|去重|累计|率|平均|均价|均值|指数|得分|评分|分数|年龄|最高|最低|排名|同比|环比|增长|年份|日期|电话|版本|级别|优先级|页码|时间|参数|标准|阈值|上限|下限|尺寸|温度|密度|速度|版位|档期).*"),
    ("quantity", r".*(?:数量|名额|人数|天数|次数|工时|小时数?|频次|期数|场次|套数|条数|件数|篇数|份数|台数|人次|人天|时长|周期|月数|张数|个数|集数|版数|晚数|间数|人力|投放量).*|.*(?<![a-z])(?:qty|quantity|quantities|days?|people|hours?|hrs|pax|units|spots|insertions|persons?|weeks?|months|headcount|crew|nights?|number of|no\. of|# of|count|pcs|persons|times|posts|copies|man-?days)(?![a-z]).*|数"),
    ("amount", r".*(?:金额|小计|总价|合计|费用|预算|总计|总额|花费|支出|收入|成本|报价|货款|款项|价格|费|应付|实付|余额|结余|投入|投资|营收|销售额|元|额|港币|美元|欧元|英镑|日元|新台币|人民币).*|.*(?<![a-z])(?:amount|total|totals|cost|costs|budget|fee|fees|spend|spent|sum|value|subtotal|actual|estimate|estimated|forecast|invoiced?|balance|payment|paid|revenue|income|expenses?|expenditure|price|charge|charges|committed|remaining|variance|rmb|cny|usd|hkd|gbp|eur|sgd|aud|cad|twd|ntd|mop|jpy|chf|us\$|hk\$)(?![a-z]).*|.*[$€£¥￥].*"),
)  # fmt: skip
_EACH = pattern(
    r"unit ?\(?(?:[$€£¥￥]|rmb|cny|gbp|usd|eur|hkd|元)\)?|[$€£¥￥] ?(?:(?:/|per|a) ?)?(?:unit|each|ea\.?|item|piece)"
    r"|(?:each|ea\.?|per (?:unit|item|piece|head))(?: ?\(?(?:[$€£¥￥]|rmb|cny|gbp|usd|eur|hkd)\)?)?"
)
"""Heads of a price for one: Unit £, £ each. A *unit* without money is what is counted."""
_COLUMNS = tuple((role, pattern(f"(?:{words})")) for role, words in _COLUMN_WORDS)
_GAP = pattern(r"(?<=[一-鿿]) (?=[一-鿿])")
_PERIOD = pattern(
    r"(?:20\d\d ?年? ?)?(?:\d{1,2} ?月份?|[一二三四五六七八九十]{1,2}月份?|q[1-4]|[一二三四1-4]季度?|第[一二三四]季度|上半年|下半年|h[12]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?|week ?\d+|第[一二三四五六\d]周|(?:fy)?20\d\d年?(?:度)?)(?: ?'?\d{2,4})?"
)
_BRACKETS = pattern(r"[(（\[【][^)）\]】]*[)）\]】]")
_TAXED = pattern(r"含税|未税|不含税|incl|excl|vat|gst|tax", needs=("税", "incl", "excl", "vat", "gst", "tax"))


def column_role(head: str, readings: Sequence[Amount | Blank]) -> ColumnRole:
    """Return what a column is for, by its head, and by what it holds where the head says nothing."""
    figures = [entry for entry in readings if isinstance(entry, Amount)]
    words = _GAP.sub("", fold(" ".join(head.split())))
    if figures and _counts_up(figures) and len(figures) >= 3 and not any(figure.currency for figure in figures):
        role = _by_words(words)
        if role in {"index", "unclear", "words", "other"}:
            return "index"
    role = _by_words(words)
    if role in {"words", "unclear", "note"} or (role == "other" and not figures):
        role = _by_content(figures, len(readings), role)
    if role == "amount" and figures and all(figure.percent for figure in figures):
        return "share"
    if role == "price" and words == "price" and not figures:
        return "amount"
    return role


def _by_words(words: str) -> ColumnRole:
    if _EACH.fullmatch(words.strip(" :*")):
        return "price"
    bare = _BRACKETS.sub("", words).strip(" :*")
    taxed = bool(_TAXED.search(words))
    for text in dict.fromkeys((words if taxed else bare, bare, words)):
        for role, found in _COLUMNS:
            if text and found.fullmatch(text):
                return role
    return "amount" if bare and _PERIOD.fullmatch(bare) else "unclear"


def is_period(head: str) -> bool:
    """Tell whether a column is that of a month, a quarter, a week or a year."""
    return bool(_PERIOD.fullmatch(_BRACKETS.sub("", fold(" ".join(head.split()))).strip()))


def _counts_up(figures: list[Amount]) -> bool:
    values = [figure.value for figure in figures]
    return all(second - first == 1 for first, second in itertools.pairwise(values)) and values[0] in (0, 1)


def _by_content(figures: list[Amount], count: int, role: ColumnRole) -> ColumnRole:
    if not figures or 2 * len(figures) < count:
        return "note" if role == "note" else "unclear" if figures and role != "words" else "words"
    kinds = Counter(
        "price"
        if figure.per
        else "quantity"
        if figure.counted
        else "share"
        if figure.percent
        else "money"
        if figure.currency
        else "bare"
        for figure in figures
    )
    most, _ = kinds.most_common(1)[0]
    if role == "words" and most == "bare":
        return "quantity"
    roles: dict[str, ColumnRole] = {"price": "price", "quantity": "quantity", "share": "share", "money": "amount"}
    return "note" if role == "note" and most == "bare" else roles.get(most, "unclear")


_ROW_WORDS: tuple[tuple[RowRole, str], ...] = (
    ("memo", r"(?:其中|内含|包含|包括|of which|thereof|incl(?:uding|udes|\.)?|including)(?: |:|,|、|含|$|.*).*"),
    ("average", r".*(?:平均|人均|均值|累计|average|mean|median|avg|cumulative|to date|ytd).*"),
    ("tax", r"(?!.*(?:合计|总计|总价|小计|总额|total|不含税|未税|税前|税后|before|excl|after))(?:.*(?:增值税|税金|税费|税额|营业税|消费税|销项税|附加税?|发票税).*|税(?:率|点)?(?:[ (@\d].*)?|(?:.* )?(?:vat|gst|hst|sales tax|tax|taxes|value[- ]added tax)(?: (?:included|incl\.?|contained|due|payable|amount))?(?: ?[(@:\d%].*)?(?: (?:at|of) .*)?)"),
    ("discount", r"(?!.*(?:折后|优惠后|减免后|after|合计|总计|total)).*(?:折扣|优惠|减免|折让|返点|返利|返还|抵扣|抹零|立减|扣减|(?<![a-z])(?:discounts?|rebates?|credits?|deductions?|less)(?![a-z])).*"),
    ("payment", r".*(?:预付|定金|订金|首付|首款|尾款|余款|中期款|已付|未付|已收|未收|待付|余额|结余|剩余|付款|(?<![a-z])(?:deposit|advance|(?:already|amount|less|previously) paid|paid(?: to date)?(?=$)|balance|outstanding|remaining|instal?lment|payment|prepaid|prepayment|received)(?![a-z])).*"),
    ("subtotal", r".*(?:小计|分计|分项合计|sub-?\s?total|本页合计).*"),
)  # fmt: skip
_ROWS = tuple((role, pattern(f"(?:{words})")) for role, words in _ROW_WORDS)
_TOTAL = pattern(
    r".*(?:合计|总计|共计|总和|总额|总金额|总费用|总预算|总价|总报价|总成本|总支出|总收入|汇总|价税合计|合价).*|总|计|"
    r".*(?<![a-z])(?:total|totals|sum total|total sum|sum|amount due|overall|grand)(?![a-z]).*"
)
_IN_WORDS = pattern(
    r".*大写(?!字母).*|[零〇壹贰叁参肆伍陆柒捌玖拾佰仟万亿人民币]{3,}(?:元|圆)[零壹贰叁肆伍陆柒捌玖角分]*[整正]?|.*(?<![a-z])in words(?![a-z]).*|say .*(?:hundred|thousand|million).*",
    needs=("大写", "元", "圆", "in words", "say "),
)
"""A row that says the total again in words; the digits beside them are that total."""
_PURE_TOTAL = pattern(
    r"(?:以上|各项|费用|预算|金额|项目|全部|本次|报价|含税|不含税|未税|税前|税后|优惠后|折后|投放|媒介|制作|应付)?(?:合计|总计|共计|总额|总和|总金额|总费用|总预算|总价|总报价|总成本|价税合计)(?:金额|费用|预算|数|总额|报价|成本|含税|不含税)?|总|"
    r"(?:the )?(?:(?:grand|overall|sum|project|net|gross|estimated|final|budget|cost|invoice|order|all) ?)?totals?(?: (?:costs?|amount|budget|price|fees?|sum|due|estimate|spend|value|payable|investment))?(?: (?:due|payable))?(?:,? ?(?:incl|excl|including|excluding|ex|inc)\.? ?(?:of )?(?:vat|gst|tax|taxes))?|amount due|sum"
)
_NUMBERING = pattern(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|\(?[a-z0-9]{1,2}(?:\.\d{1,2})*[)、.．](?!\d)|\(?[ivx]{1,4}[.)])\s*"
)


def bare_label(label: str) -> str:
    """Return a label in small letters without its numbering, brackets, spaces between Chinese characters and colons."""
    words = _NUMBERING.sub("", fold(" ".join(label.split())))
    words = _BRACKETS.sub("", words).strip(" :：=*-—_、.")
    return words.replace(" ", "") if not words.isascii() else words


def row_role(label: str) -> RowRole:
    """Return what a row is for, by its label."""
    words = bare_label(label) or fold(label)
    if len(words) > _LONGEST_LABEL:
        return "line"
    for role, found in _ROWS:
        if found.fullmatch(words):
            return role
    if _TOTAL.fullmatch(words) or says_in_words(label):
        return "total"
    return "line"


def says_in_words(label: str) -> bool:
    """Tell whether a label says the total in words, or that it is said so: 大写：捌万元整, 金额大写."""
    return bool(_IN_WORDS.fullmatch(" ".join(fold(label).split())))


_LONGEST_LABEL = 60


def is_plain_total(label: str) -> bool:
    """Tell whether a label says nothing but that it is the total: 合计, Grand total, Total cost."""
    return bool(_PURE_TOTAL.fullmatch(bare_label(label)))

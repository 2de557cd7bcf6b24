"""What an agency earns and pays: a word for margin, rebate or inner cost next to a figure, in a sentence or in a table.

The words alone say nothing: in 5.3 million characters of real Word files they stood 679 times and next to a figure 34.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from briefcheck import Confidence, pattern
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._priced import plain_cost, weigh
from briefcheck_sensitive._stream import Stream
from briefcheck_sensitive._text import Reading, simplified
from briefcheck_sensitive._words import COMMERCIAL

# Every Chinese alternative begins with a letter of its own, which lets the engine skip; the English ones are looked for
# where one of their words stands.
_SURE = (
    r"毛利率?|净利率?|利润(?:率|空间)|加价率|返(?:点|佣|利|(?= ?[0-9.]{1,4} ?(?:个点|%)))|赚(?= ?[0-9.]{1,4} ?(?:个点|%))|心理价位?|回扣"
    r"|代理佣金|媒体(?:佣金|净价)|佣金比例|底价|进价|采购(?:价|成本)|结算价|内部(?:价|报价|结算)|供应商(?:报价|成本)"
    r"|对[供客]价|我[们司]实际(?= ?[0-9])|成本价|执行成本|外采成本|工时单价|人天单价"
)
_UNSURE = r"底线(?= ?[0-9¥])|最低(?:可以?|能)(?:做|降|给)?到(?= ?[0-9])(?! ?[0-9.]{1,6} ?%? ?的?(?:误差|偏差|失真|损耗|延迟|像素|透明))|利润|制作成本|人工成本|成本|提成|佣金"
_UNSURE_ENGLISH = frozenset(
    [
        *("commission", "commissions", "rate card", "hourly rate"),
        *("could go to", "can go to", "could go down to", "can go down to"),
    ]
)
_ENGLISH = {
    "a": r"gency gp|gency[ -]margins?|gency commission|vb",
    "b": r"lended rate",
    "c": r"ost price|ommissions?|osts? us|(?:ould|an) go (?:down )?to(?= ?(?:[$£€]|[0-9][0-9,.]*+ ?(?:k|%)?+(?: ?(?:[.,;:!?)\n]|\Z)| (?:as|if|on|at|for|with|but|and|or|max|maximum|tops|each|per|net|when|without|margin|commission|off|flat|in|this|plus|less|to|before|after|unless)(?![a-z]))))",
    "d": r"ay rate",
    "g": r"p margin|p(?= ?(?:%|[:=(]|\Z|is |[0-9.]+ ?(?:%|per)))|ross[ -]margins?|ross profit",
    "h": r"ourly rate",
    "i": r"nternal (?:cost|rate|price)s?",
    "k": r"ick-?backs?|eep(?:ing)?(?= [$£€]?[0-9.,]{1,9} ?[a-z]{0,5} (?:back|up our sleeves?)(?! (?:for|as|to|until|from)(?![a-z])))",
    "m": r"argins?|ark-?ups?|edia commission",
    "n": r"et[ -]margins?|et cost|et media (?:cost|rate)s?",
    "o": r"ur[ -]margins?|ur costs?",
    "p": r"rofit[ -]margins?",
    "r": r"ebates?|ate card|eal costs?(?! of)",
    "s": r"upplier (?:cost|price|quote)s?",
    "v": r"olume bonus",
    "w": r"e(?:['’]re| are) (?:only|just) paying|e (?:make|earn|clear)(?= [0-9.]{1,4} ?(?:pts?|points) on (?!average))|e (?:make|earn|clear)(?= [0-9.]{1,4} ?%(?: ?(?:[.,;:!?)\n]|\Z)| (?:on|margin|profit|from (?:this|the|it|them)|net|gross|each|of (?:the |all |their |its )?(?:media|budget|spend|fee|job|net|gross))(?![a-z])))",
}
"""How the English ones go on after their first letter."""
_ENGLISH_WORDS = tuple(word for word in COMMERCIAL if word.isascii())
_MONEY = r"[¥￥$€£] ?[0-9][0-9,.]*|(?<![A-Za-z])(?:RMB|CNY|USD|HKD|EUR|GBP) ?[0-9][0-9,.]*"
_UNITS = r" ?(?=[%个点折万元亿kKrRcCuUhHeEgGpP])(?:%|个点|点(?!钟|半|[0-9])|折|万|元|亿|(?i:k|rmb|cny|usd|hkd|eur|gbp|percent|per cent|pts?|points)(?![A-Za-z]))"
_SPELLED = r"百分之[一二三四五六七八九十百零点0-9]{1,6}|[一二三四五六七八九]成[一二三四五六七八九半]?(?!本)|[一二三四五六七八九十百两]{1,5}(?:万|个点|折)"
_FIGURE = rf"(?:{_MONEY}|[0-9][0-9,.]*{_UNITS}|{_SPELLED})"


def _words(words: str) -> str:
    """Return the pattern of these words, whose first letter has been taken, in any letter case."""
    by_letter: dict[str, list[str]] = {}
    for word in words.split("|"):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<=(?i:{letter}))(?i:{'|'.join(ends)})" for letter, ends in by_letter.items())


_IN_ENGLISH = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
# One class of characters begins every figure, which lets the engine skip to the next of them. A row of digits is gone
# through once, from its first one: else a page of digits takes hours. Said of a cost, four digits are an amount without
# the name of its currency.
_FIGURES = pattern(
    r"[¥￥$€£0-9RCUHEGrcuheg百一二三四五六七八九十两OTFSNotfsn](?<![A-Za-z][A-Za-z])(?:"
    r"(?<=[¥￥$€£]) ?[0-9][0-9,.]*"
    rf"|(?<=[0-9])(?:(?<![0-9].)(?<![0-9][,.].)[0-9,.]*+{_UNITS}"
    r"|(?<=(?i:is|re|us|[ts]:) .)(?:(?<=(?i:costs us ).)|(?<=(?i:cost us ).)|(?<=(?i:cost is ).)|(?<=(?i:costs are ).)|(?<=(?i:cost: ).)|(?<=(?i:costs: ).))"
    r"(?:[0-9]{0,2}(?:,[0-9]{3})++|[0-9]{3,}+)(?! (?!(?:as|this|is|plus|less|across|unless|us|its|pounds|dollars|euros)(?![a-z]))(?:[a-z]+s|people)(?![a-z]))"
    r"|(?:(?<=(?:底价|进价|成本|实际).)|(?<=(?:底价|进价|成本|实际)[ 是为:].))(?:[0-9]{0,2}(?:,[0-9]{3})++|[0-9]{2,}+)(?! ?[年月/.-]|[多余]?[家人个次份名场天位台店条款支张件组周版]))"
    r"|(?<=百)分之[一二三四五六七八九十百零点0-9]{1,6}"
    r"|(?<=[一二三四五六七八九])成[一二三四五六七八九半]?(?!本)"
    r"|(?<=[一二三四五六七八九十百两])[一二三四五六七八九十百两]{0,4}(?:万|个点|折)"
    rf"|(?<=[A-Za-z])(?:(?:{_words('RMB|CNY|USD|HKD|EUR|GBP')}) ?[0-9][0-9,.]*"
    rf"|(?:{_words(_IN_ENGLISH)}|(?:{_words(_TENS)})(?i:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?i: per ?cent)))"
)
_FIGURE_GATE = pattern(
    r"百分之|[一二三四五六七八九十百两](?:[成万折]|个点)|[%％¥￥$€£RCUHEG0-9０-９](?:(?<=[%％])|(?<=[¥￥$€£])\W?\d|(?<=[0-9０-９]) ?[万元亿折点个kKrRcCuUhHeEgGpP]|(?<=[RCUHEG])(?:MB|NY|SD|KD|UR|BP))"
    r"|(?:[pP]er|PER) ?(?i:cent)|(?i:costs?(?:: | is | are | us ))[0-9]|(?:底价|进价|成本|实际)[ 是为:：]?[0-9０-９]"
)
"""Finds, in text as written, every figure that a term can stand beside."""
_GAP_BEHIND = pattern(r"[^\n。;!?|0-9]{0,12}|[ -/:A-Za-z]{0,32}")
_GAP = 4
_GAP_BEFORE = pattern(rf"[^\n。;!?|0-9,]{{0,{_GAP}}}")
_STOPS = frozenset("\n。;!?|")
"""What parts a term from a figure."""
_OF_A_FIGURE = "0123456789,."
_REACH = 32
"""Characters before a term in which its figure begins: "¥1,200,000.00 的成本"."""
# On a page a margin is white space.
_NO_TERM = pattern(
    r"(?i)margins? (?:around|at|of|on|for|between) (?:the |each |every )?(?:logo|page|edge|text|copy|frame|headline|picture|image|top|bottom|left|right|sides?|sheet|panel)s?(?![a-z])"
    r"|margin(?:s)? (?:of (?:error|safety)|call)|margin(?:-[a-z]{3,6})? ?: ?[0-9.]++(?:%|px|em|rem)? ?[;0-9}]|error margin|safety margin"
    r"|节[约省][^。,]{0,4}成本|沉没成本|时间成本|学习成本|机会成本|沟通成本|成本意识|成本效益|profit margin of error|european commission|(?:贷款|存款|年化|基准)利率"
)
# The books of a whole firm or trade, as in a business plan, are seldom what the agency earns on this job.
_OF_A_FIRM = pattern(
    r"(?i)收入|营收|營收|盈利|零售|第[一二三四五1-5] ?年|年度|行业|行業|市场规模|平均|融资|annual|revenue|industry|retail price|per year"
)
# What the client earns or a consumer is given is no secret of the house.
_OF_OTHERS = pattern(
    r"消费者|会员|用户|顾客|买家|粉丝|客户(?=.{0,8}(?:利润|毛利|净利|提升|增长))|(?:利润|毛利|净利).{0,8}客户|品牌方|返利券|竞品|竞争对手|友商"
    r"|(?i:(?<![a-z])(?:consumer|shopper|customer|member|buyer|client's|clients'|brand's|their )|% off(?![a-z]))"
    r"|(?i:margins?) of (?!The |Our |This |Agency )[A-Z]|(?<![A-Za-z&])[A-Z][A-Za-z&]* (?:sells?|trades?|works?|earns?|makes?) [a-z ]{0,16}(?:margin)"
    r"|(?<![A-Za-z&])(?!Our|Agency|House)[A-Z][A-Za-z&]*'s (?:[a-z]+ )?(?i:margin)"
)
_OF_THE_HOUSE = pattern(r"我司|我们|我方|本司|(?i:(?<![a-z])(?:our|agency|we)(?![a-z]))")
_RATE = pattern(r"(?i)工时单价|人天单价|day rate|blended rate")
_OF_PRICES = pattern(
    r"(?i)报价|报價|價目|价目|费用|收费|(?<![a-z])(?:quot(?:e|ation)|estimate|rate card|fees?|pricing)(?![a-z])"
)
_CLAUSE_ENDS = pattern(r"[。;!?,|\n]")
_CELL = pattern(rf"(?i)[ ~约]*(?:{_FIGURE}|[0-9][0-9,.]*)[ +]*")


class Terms(NamedTuple):
    """The terms of a house, Chinese and English ones, those that leave little doubt, and those that it has added itself."""

    chinese: re.Pattern[str]
    english: re.Pattern[str]
    sure: re.Pattern[str]
    own: tuple[str, ...] = ()

    def find(self, text: str) -> list[re.Match[str]]:
        """Return the terms of a text, in the order in which they stand."""
        found = [] if text.isascii() and not self.own else list(self.chinese.finditer(text))
        lower = text.lower()
        if any(map(lower.__contains__, _ENGLISH_WORDS)):
            found += self.english.finditer(text)
            found.sort(key=re.Match.start)
        return found


def terms_of(more: Iterable[str]) -> Terms:
    """Return the terms, with ``more`` that the house has added."""
    more = tuple(map(simplified, more))
    own = "".join("|" + re.escape(word) for word in more)
    flag = "(?i)" if own else ""
    english = "|".join(f"(?<={letter})(?:{ends})" for letter, ends in _ENGLISH.items())
    return Terms(
        pattern(f"{flag}{_SURE}|{_UNSURE}{own}"),
        pattern(rf"[{''.join(_ENGLISH)}{''.join(_ENGLISH).upper()}](?<![A-Za-z].)(?i:{english})(?![A-Za-z])"),
        pattern(f"{flag}{_SURE}{own}"),
        tuple(more),
    )


def commercial(stream: Stream, terms: Terms, allow: tuple[str, ...], *, priced: bool = False) -> Iterator[Hit]:
    """Yield the terms next to a figure, and the figures in a column or row that is headed by one.

    ``priced``: the paper names prices, so only what is earned and paid behind them counts.
    """
    if not terms.own and not stream.has(COMMERCIAL):
        return
    headed: dict[str, str] = {"": ""}
    allow = tuple(map(simplified, allow))

    def term_in(heading: str) -> str:
        if heading not in headed:
            words = simplified(heading)
            found = terms.find(words)
            fine = not found or _NO_TERM.search(words) or any(word in words for word in allow)
            headed[heading] = (plain_cost(heading) if priced else "") if fine else found[0][0]
        return headed[heading]

    in_tables = [hit for reading in stream.figures(term_in) if (hit := _in_table(reading, terms, term_in))]
    yield from _behind_prices(in_tables, stream) if priced else in_tables
    taken = {id(hit.reading) for hit in in_tables}  # the stream makes each reading once
    for reading in stream.holding(COMMERCIAL, map(str.lower, terms.own)):
        if reading.passage.kind != "code" and id(reading) not in taken and _FIGURE_GATE.search(reading.text):
            hits = _in_text(reading, terms, allow)
            yield from _behind_prices(hits, stream) if priced else hits


def _behind_prices(hits: Iterable[Hit], stream: Stream) -> Iterator[Hit]:
    """Yield the hits that in a paper of prices are not for the client."""
    for hit in hits:
        passage = hit.reading.passage
        in_column = hit.message == "in-table" and hit.service in simplified(passage.header)
        weight = weigh(hit.service, stream.heads(passage) if in_column else ())
        if weight != "price":
            sure: Confidence = "possible" if weight != "inner" else "likely" if in_column else hit.confidence
            yield hit._replace(confidence=sure)


def _in_text(reading: Reading, terms: Terms, allow: tuple[str, ...]) -> Iterator[Hit]:
    text = reading.text
    figures_found = map(re.Match.span, _FIGURES.finditer(text))
    first = next(figures_found, None)
    open_terms = list(_open(text, terms.find(text))) if first is not None else []
    figures = [first, *figures_found] if first is not None and open_terms else []
    done = 0
    for term, next_figure in _near(open_terms, figures):
        start, end = _with_figure(text, term.span(), figures, next_figure, done)
        around = text[max(0, start - 12) : end + 6]
        if (start, end) == term.span() or _NO_TERM.search(around) or any(word in around for word in allow):
            continue
        done = end
        of_a_firm = _OF_A_FIRM.search(text[max(0, start - 20) : end + 10])
        likely = not of_a_firm and not _is_of_others(text, start, end) and not _is_price(reading, term[0])
        sure: Confidence = _sure(term[0], terms) if likely else "possible"
        yield Hit(reading, start, end, text[start:end], sure, "beside", term[0])


def _is_price(reading: Reading, term: str) -> bool:
    """Tell whether a rate for time stands below a heading of prices: there it is what the client is to pay."""
    return bool(_RATE.fullmatch(term) and _OF_PRICES.search(simplified(reading.passage.heading)))


def _is_of_others(text: str, start: int, end: int) -> bool:
    """Tell whether the clause is about the margin of the client or of a named firm, or what consumers get back."""
    before, after = text[max(0, start - 20) : start], text[end : end + 20]
    clause = _CLAUSE_ENDS.split(before)[-1] + text[start:end] + _CLAUSE_ENDS.split(after, 1)[0]
    return bool(_OF_OTHERS.search(clause)) and not _OF_THE_HOUSE.search(clause)


def _open(text: str, terms: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], bool, bool]]:
    """Yield the terms that a figure may stand beside, with whether something parts them from what is behind, and before."""
    text = f"{text}\n"  # before the first character stands the last one: an end as well
    stops = _STOPS
    for term in terms:
        start, end = term.span()
        before = text[start - 1]
        parted = before in stops or (before == "," and text[start - 2] not in _OF_A_FIGURE)  # 5,000, ends a figure
        closed = text[end] in stops
        if not (closed and parted):
            yield term, closed, parted


def _near(
    terms: list[tuple[re.Match[str], bool, bool]], figures: list[tuple[int, int]]
) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the terms that have a figure close by, with which of the figures is the next one behind."""
    starts = [begin for begin, _ in figures]
    count = len(figures)
    for term, closed, parted in terms:
        start, end = term.span()
        at = bisect_left(starts, end)
        behind = not closed and at < count and starts[at] - end <= _REACH
        if behind or (at and not parted and start - figures[at - 1][1] <= _GAP):
            yield term, at


def _with_figure(
    text: str, term: tuple[int, int], figures: list[tuple[int, int]], at: int, done: int
) -> tuple[int, int]:
    """Return the span of a term together with the figure behind it, which is number ``at``, else with the one before it.

    Its own where there is none.
    """
    start, end = term
    if at < len(figures) and figures[at][0] - end <= _REACH and _GAP_BEHIND.fullmatch(text, end, figures[at][0]):
        return start, figures[at][1]
    if (
        at
        and max(done, start - _REACH) <= figures[at - 1][0]
        and _GAP_BEFORE.fullmatch(text, figures[at - 1][1], start)
    ):
        return figures[at - 1][0], end
    return start, end


def _in_table(reading: Reading, terms: Terms, term_in: Callable[[str], str]) -> Hit | None:
    """Return the figure that a cell holds; its column or its row is headed by a term."""
    text, passage = reading.text, reading.passage
    if not _CELL.fullmatch(text):
        return None
    heading = passage.header if term_in(passage.header) else passage.row
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    column = f"{passage.place.part} {passage.place.number} {passage.place.table} {heading}"
    sure: Confidence = "possible" if _is_price(reading, term_in(heading)) else _sure(term_in(heading), terms)
    return Hit(reading, start, end, column, sure, "in-table", term_in(heading))


def _sure(term: str, terms: Terms) -> Confidence:
    sure = term.lower() not in _UNSURE_ENGLISH if term.isascii() else terms.sure.fullmatch(term)
    return "likely" if sure else "possible"

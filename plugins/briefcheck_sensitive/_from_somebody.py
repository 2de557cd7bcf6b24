"""What somebody called by name must not learn: 别让何姐知道, don't tell Rufus we're only paying 7.4k.

Advice, stories and lines of a script say the same of people who are not the client. So money must be spoken of beside it,
or the somebody must be addressed by office, as a client is.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import pattern

_WITH_OFFICE = r"[\u4e00-\u9fff]{1,2}(?:总监|经理|主任|[总董])"
_FAMILIAR = r"(?:[\u4e00-\u9fff](?:[姐哥工]|老师)|[老小阿](?![板师公婆人孩朋姨伯娃])[\u4e00-\u9fff])"
_THEM = rf"(?P<them>(?P<office>{_WITH_OFFICE})|{_FAMILIAR}|他们|她们)(?:那边)?"
_THIS = r"(?=\W|\Z|[这此它我那换改真没还延]|成本|底价|进价|内部|实际|报价|毛利|利润|供应商)"
_CHINESE = pattern(
    r"(?:别|不要|不能|不可以)(?:"
    rf"让{_THEM}(?:知道|看到|看见|晓得|听到|发现){_THIS}"
    rf"|[跟和对向]{_THEM.replace('them', 'whom').replace('office', 'rank')}(?:说(?=\W|\Z|[这此我实]|成本|报价)|(?:提起?|讲|透露){_THIS})"
    rf"|告诉{_THEM.replace('them', 'who').replace('office', 'post')}(?!怎么|如何|[该要应]|答案))"
)
_OF_MONEY = pattern(
    r"成本|价|钱|费|预算|毛利|利润|供应商|折扣|佣金|返点|[0-9] ?(?:万|元|块|折|k(?![a-z])|%)|[一二三四五六七八九十百]万"
)

_NO_NAME = "Mum|Mom|Mummy|Dad|Daddy|Mother|Father|Santa|Grandma|Granny|Nan|Anyone|Anybody|Everyone|People|Users?|Customers?|Consumers?|Me|Him|Her|Them|Us|It|You|Your|The|God|Siri|Alexa|I|We|He|She|They|This|That|These|Those|And|But|So|If"
_NAME = rf"(?-i:(?!(?:{_NO_NAME})(?![a-z]))[A-Z][a-z]{{1,15}}(?: [A-Z][a-z]{{1,15}})?)"
_WHAT = r"(?= (?:that|about|what|how|why|we|our|the|it|this|yet|until|till)(?![a-z])|[,.;!)]|\Z)"
_OF_OURS = (
    r"(?= (?:that |about |what |how much )?(?:we|our|the (?:real|actual|supplier|margin|mark-?up|cost))(?![a-z]))"
)
_ENGLISH = pattern(
    r"(?i)(?<![a-z])(?:"
    rf"(?:don['’]t|do not|never) (?:(?:tell|let on to|mention (?:(?:this|it|that) )?to) (?:{_NAME}{_WHAT}|(?:them|him|her){_OF_OURS})|let {_NAME} (?:know|see|find out|hear)(?![a-z]))"
    rf"|(?:they|the client|{_NAME}) (?:(?:must not|mustn['’]t) (?:know|find out|hear|learn)|(?:shouldn['’]t|should not|can['’]t|cannot) (?:know|find out|learn))(?: that| about)?{_WHAT}"
    r"|(?:(?:just|strictly) between (?:us|ourselves|you and me)(?= ?[,:;.)-])|between (?:us|ourselves|you and me)(?= ?[:,](?! we(?!(?:['’]re| are) (?:only|just)))))"
    r")"
)
_OF_MONEY_ENGLISH = pattern(
    r"(?i)[£$€]|[0-9] ?(?:k(?![a-z])|%)|(?<![a-z])(?:margins?|mark-?ups?|costs?|pay|pays|paying|paid|quot(?:e|es|ed)|price[sd]?|budgets?|suppliers?|fees?|discounts?|rebates?|charg(?:e|es|ed|ing))(?![a-z])"
)
_REACH = 80
"""Characters either side of it in which money is spoken of."""
_ENDS = pattern(r"[\n。]|[.!?;](?= )")


def from_somebody(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of what is said of somebody who must not learn what stands in the line."""
    if not text.isascii():
        for found in _CHINESE.finditer(text):
            if found["office"] or found["rank"] or found["post"] or _OF_MONEY.search(_sentence(text, *found.span())):
                yield found.span()
    for found in _ENGLISH.finditer(text):
        if _OF_MONEY_ENGLISH.search(_sentence(text, *found.span())):
            yield found.span()


def _sentence(text: str, start: int, end: int) -> str:
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    return before + text[start:end] + _ENDS.split(text[end : end + _REACH], maxsplit=1)[0]

"""A target audience told by age, sex and income alone.

目标对象只写了年龄、性别、收入。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, pattern, record, rule
from briefcheck_structure._gate import OF_SECTIONS
from briefcheck_structure._words import own_words

_BAD = "# Creative brief\n\n## Target audience\n\n{words}\n"
_BAD_ZH = "# 创意简报\n\n## 目标受众\n\n{words}\n"


@record
class Options:
    """The options of the rule."""

    sections: tuple[str, ...] = option(
        OF_SECTIONS["demographics-only"],
        Text(en="The ids of the sections that tell whom the work is for.", zh="写目标对象的章节的 id。"),
    )


@rule(
    name="demographics-only",
    since="0.2.0",
    source="S08",
    messages={
        "only": Text(
            en="“{heading}” tells only age, sex, income and the like: {words}",
            zh="“{heading}”只写了年龄、性别、收入一类：{words}",
        ),
    },
    why=Text(
        en="Millions are 25 to 40 and live in a city. What they want and how they live is what an idea can begin with.",
        zh="二十五到四十岁的城里人有几千万。他们怎么生活、想要什么，才是创意的起点。",
    ),
    how=Text(
        en="Add what they think, do and want, as if you described somebody you know.",
        zh="像介绍一个认识的人那样，写他们怎么想、怎么做、想要什么。",
    ),
    options=Options,
    examples=[
        Bad(
            _BAD.format(words="Women, 25-40, urban, income above 8,000 a month"),
            type="creative-brief",
            expect=["3 only"],
        ),
        Bad(_BAD.format(words="Housewives 25-44, ABC1, income above £30k"), type="creative-brief", expect=["3 only"]),
        Good(_BAD.format(words="Women, 25-40, who work from home and miss the tea break"), type="creative-brief"),
        Bad(
            _BAD_ZH.format(words="25-45岁女性，一二线城市，本科以上学历，月收入8000元以上"),
            type="creative-brief",
            expect=["3 only"],
        ),
        Bad(
            _BAD_ZH.format(words="25-44岁女性，居住在一二线城市，月收入8000元以上，大专以上学历"),
            type="creative-brief",
            expect=["3 only"],
        ),
        Good(_BAD_ZH.format(words="25-45岁女性，在家上班，想念同事一起喝茶的下午"), type="creative-brief"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each section of an audience in which nothing is left once the demographic words are out."""
    for section in context.sections:
        if section.id not in options.sections:
            continue
        words = " ".join(line.text.strip() for line in own_words(context, section))
        folded = fold(words).casefold()
        if (
            len(folded) <= _LONGEST
            and _DEMOGRAPHIC.search(folded)
            and not _LETTERS.search(_DEMOGRAPHIC.sub(" ", folded))
        ):
            data = {"heading": section.heading.strip(), "words": words}
            yield Finding("only", at=section, data=data, evidence=words, confidence="likely")


_LONGEST = 160
"""Characters: whoever writes more has said more."""

_DEMOGRAPHIC = pattern(
    r"\b(?:abc1c2|abc1|c2de|ab|c1c2|[abcde][12]|socio-?economic|grades?|housewi(?:fe|ves)|homemakers?|husbands?|wi(?:fe|ves)|teens?|"
    r"teenagers?|girls?|boys?|child|children|kids?|personal|earners?|earning|salary|salaries|live|lives|who|are|big|large|"
    r"ages?|aged|years?|old|women|men|woman|man|male|female|males|females|adults?|both|sex(?:es)?|gender|urban|rural|city|cities|tier|"
    r"income|incomes|monthly|annual|household|education|educated|degree|university|college|graduates?|married|single|families|family|"
    r"parents|mothers|mums|moms|students?|professionals?|white|blue|collar|middle|upper|class|high|low|above|over|under|between|from|to|"
    r"and|or|the|a|per|with|of|in|living|k|rmb|usd|cny|hkd|primary|secondary|core|main|target|group|audience|consumers?|customers?|"
    r"all|mainly|mostly|living|areas?|first|second|third|people|aud|gbp|month|year|day|yrs?|mid|early|late)\b"
    r"|年龄|岁|周岁|以上|以下|之间|左右|男性|女性|男女|男|女|性别|不限|为主|主要|核心|目标|人群|消费者|受众|对象|群体|用户|一二线|一线|二线|三线|四线|"
    r"新一线|城市|都市|农村|乡镇|县城|地区|收入|月入|年入|月薪|年薪|家庭|个人|万元|元|万|千|学历|本科|大专|大学|高中|硕士|中专|教育|程度|职业|居住|生活|定居|所在|位于|家庭主妇|主妇|全职太太|妈妈|母亲|父亲|太太|青年|中年|老年|青少年|儿童|孩子|毕业|及其|拥有|具有|"
    r"白领|蓝领|学生|上班族|公务员|企业|职员|已婚|未婚|婚姻|有孩子|中高|中等|高|低|大中|省会|沿海|中产|阶层|阶级|的|月|年|和|及|与|或|在|为|至|到|约|后|"
    r"[\d\s.,:;、，。；：()%~～+/—–\-¥$€£￥]+(?:k\b)?",
)
_LETTERS = pattern(r"\w")

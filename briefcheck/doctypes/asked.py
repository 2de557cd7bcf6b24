"""Headings that ask, as people word them: 我们对谁说话, 必须有的东西, "Who are we after?", "How should it sound?".

The questions of printed forms stand among the aliases; one that somebody words anew has a word more or less each time.
"""

from __future__ import annotations

from briefcheck.lazy import pattern

_WHOM = r"(?:消费者|目标(?:受众|消费者|对象|人群)|受众|用户|顾客|客群|大家|人们|他们|她们|他|TA|ta|对方)"
_THINK = r"(?:怎么|如何|怎样|什么)(?:样)?(?:地)?(?:想|看|看待|认为|感觉|做|反应|行动|评价|理解)"

_ASKED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r".*(?:对|跟|和|与|向|给|同)(?:什么人|哪些人|谁)(?:在)?(?:说|讲|沟通|对话|交流|传播|看|听|聊)(?:话|的)?", ("目标受众", "目标消费者")),
    (r"(?:我们)?(?:要|想|需要)?(?:影响|打动|触达|吸引|说服|争取)(?:的是)?(?:谁|哪些人|什么人)", ("目标受众", "目标消费者")),
    (r"(?:我们)?(?:在|要)?(?:跟|和|与|同)谁(?:在)?(?:竞争|争|抢|比|对抗).*|(?:我们的|主要)?(?:竞争)?对手(?:是谁|有谁|有哪些|在做什么|怎么做)?|谁是(?:我们的)?(?:竞争)?对手", ("竞争对手",)),
    (rf"(?:.*(?:希望|想要|想让|要让|期望|让|要|使){_WHOM}.*{_THINK}|(?:看(?:完|了|过)?(?:广告|稿子|片子)?|沟通|传播|广告)(?:以|之)?后.*{_THINK})", ("期望反应", "期望消费者的反应")),
    (rf"(?:(?:现在|目前|如今|眼下){_WHOM}.*{_THINK}|{_WHOM}(?:现在|目前|如今|眼下|是)?.*{_THINK})", ("目前认知",)),
    (r"(?:画面|广告|稿件|作品|里面)?(?:上|里|中)?(?:必须|一定要|务必|一定得|非有不可)(?:要)?(?:有|包含|包括|出现|放|带|体现|保留)?(?:的)?(?:东西|内容|元素|要素|信息|什么|哪些)?", ("必须元素", "必须包含的内容")),
    (rf".{{0,4}}(?:打动|触动|说服|吸引)(?:{_WHOM})?的(?:那个|那一)?(?:点|话|句话|东西|地方)", ("单一诉求", "按钮", "核心信息")),
    (r"(?:我们)?凭什么(?:这么说|敢说|选我们|买我们的?)?", ("支持点",)),
    (rf"(?:{_WHOM})?(?:凭|为)什么(?:要|会|能)?(?:让{_WHOM})?(?:相信|信)(?:我们|它|这个|这句话|呢)?", ("为什么相信", "支持点")),
    (r"(?:我们)?(?:今年|明年|全年|生意|业务|销售|行销|营销)(?:上)?(?:要|想|希望)?(?:达到|达成|实现|做到|拿到|完成|卖到)(?:什么|多少|哪些).{0,4}", ("行销目标", "营销目标", "商业目标", "目标")),
    (r"(?:广告|这次|本次|这个|项目|传播|今年|明年|我们)?(?:要|想|希望|需要)?(?:达到|达成|实现|取得|做到|做成|拿到)(?:一个)?(?:什么|怎样的|哪些)(?:样的)?(?:目的|目标|效果|结果)?", ("目的", "目标", "行销目标")),
    (r"(?:我们)?(?:需要|要|得|应该)?(?:交|出|做|提交|交付|提供)(?:出)?(?:些)?(?:什么|哪些)(?:东西|稿子|稿件|物料|作品|内容)?", ("交付物", "交付要求")),
    (r"(?:最想|只|要)?(?:说|讲)?(?:的)?(?:最重要的|唯一的|核心的)?一句话(?:的)?(?:主张|概括|说清|信息|诉求|是什么)?", ("一句话", "单一诉求")),
    (r"(?:我们)?(?:什么时候|何时|几时|哪天)(?:要|交|上线|完成|提案|开始|截止).*|(?:时间|日期)(?:怎么|如何)安排", ("时间",)),
    (r"(?:有|要|花|大概|总共|一共)*(?:多少)(?:钱|预算|费用)(?:.*)", ("预算",)),
    (r"(?:我们|品牌|它|这个品牌|产品)?(?:是)?(?:一个)?(?:什么|怎)(?:么)?样的(?:一个)?(?:品牌|性格|个性)|(?:我们的)?品牌(?:是|像)(?:什么|谁|怎么|怎).*", ("品牌定义",)),
    (r"(?:广告|传播)(?:.{0,8})(?:要|能|该|应该)?(?:做|起|扮演|发挥|承担)(?:些|到)?(?:什么|哪些|怎样的)(?:事|作用|角色|任务)?", ("广告角色", "传播目标")),
)  # fmt: skip
"""A question as people ask it, and the names by which a type may know the section. The first that fits counts."""

_THEY = r"(?:they|them|people|consumer|customer|shopper|reader|anyone|anybody|she|he)"
_ASKED_EN: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"who(?: else)?(?: are| do)? (?:we |they )?(?:up )?(?:against|compet\w+ with|fight\w*)|what (?:the )?(?:other|competitor|competition|rival)\b.*", ("competition", "competitor", "competitive environment")),
    (r"who (?:decide|approve|sign)s?\b.*|who (?:has|say) the (?:last|final) .*", ("approval",)),
    (r"(?:for )?whom?|who(?: is| are)? (?:it|this|that|they)(?: for| aimed at)?|who (?:buy|use|drink|eat|read|shop)\b.*|who(?: (?:are|do|should|must|will))? we\b.*\b(?:talk\w*|speak\w*|reach\w*|influenc\w*|target\w*|address\w*|after|want|persuad\w*)\b.*", ("target audience", "target consumer", "audience", "consumer")),
    (rf"what (?:should|must|shall|will|do we want|would we like) {_THEY}(?: to)? (?:think|feel|do|believe|say)\b.*", ("desired response", "where do we want to be")),
    (r"what (?:must|should|shall|will|can|is) (?:it|this|advertising|ad|campaign|work|communication)(?: to)? (?:do|achieve|change|accomplish)\b.*|what (?:are|do) we (?:want|hope|try\w*|after)(?: (?:to )?(?:achieve|do|change|get|happen).*)?|what we(?: are)? (?:want|after)(?: to (?:achieve|do|change|get).*)?", ("objective", "marketing objective", "goal", "purpose")),
    (r"what (?:is |are )?(?:this|it|advertising|ad|campaign|work|these ad|communication)(?: \w+){0,2} (?:meant|supposed|intended|there|for) (?:to )?(?:do|achieve|change|accomplish)\b.*|what (?:is|are) (?:we )?(?:here|meant|supposed) to (?:do|achieve|change)\b.*", ("objective", "marketing objective", "goal", "purpose")),
    (r"where (?:could|can|should|might) we (?:be|go|get(?: to)?|end up)\b.*", ("where do we want to be", "where we are going", "objective")),
    (r"one thing\b.*|what (?:do|should|must|shall|will|are) we (?:say\w*|tell\w*)(?: (?:them|people|about it))?|what to say|what we (?:say|will say|want to say)", ("single-minded proposition", "proposition", "key message")),
    (rf"why (?:should|would|will|do) {_THEY} (?:believe|care|buy|trust)\b.*|what make (?:it|this) (?:true|credible|believable)", ("support", "reason to believe")),
    (r"how (?:should|must|shall|do|will) (?:it|we|this|they) (?:sound|feel|look|speak|talk|say|come across)\b.*", ("tone of voice", "tone")),
    (r"what(?: is| are)? (?:the )?(?:problem|issue|story|situation|trouble|challenge)\b.*|what (?:has )?(?:happened|changed|went wrong|is going on|is happening)|why now|where (?:the )?(?:we|client|brand|account|thing|they)(?: are| is| stand)?(?: now| today)?", ("background", "where we stand", "market", "situation")),
    (r"why (?:are )?(?:we|did we|do we) (?:doing|did|do|ran|run|asked|ask|advertising|need)\b.*", ("purpose of the research", "why are we doing this", "objective", "background")),
    (r"when|by when|when (?:is|do|doe|must|will|should)\b.*|how (?:long|soon)\b.*", ("timing", "schedule")),
    (r"how much\b.*|what (?:can|will|may|should) it cost|what (?:is there|have we|do we have) to spend", ("budget",)),
    (r"what (?:do|are|must|should|shall|will) we (?:need|mak\w+|deliver\w*|produc\w+)\b.*|what (?:is|are) (?:needed|wanted|required|to be made)", ("deliverable", "what is wanted")),
    (r"what (?:must|should|has to|have to|need to) (?:be (?:in|included|there|shown|said)|appear|stay)\b.*", ("mandatory", "mandatory element")),
    (rf"what (?:did )?(?:we|{_THEY}) (?:find|found|learn\w*|heard?|saw|see|discover\w*|said?)(?: out)?", ("key finding", "finding")),
    (r"what (?:doe |do )?(?:it|this|that|they)(?: all)? mean.*", ("conclusion", "implication", "what it means")),
    (r"what (?:should|do|must|shall) we do(?: now| next| about it)?|what (?:next|now|happen next)", ("recommended action", "next step", "what to do")),
    (r"where (?:it|they)(?: is| are)? (?:sold|bought)|where (?:can|do) .* buy\b.*", ("distribution",)),
)  # fmt: skip
"""The same in English, as headings are cleaned: without plural, article and question mark."""

_PATTERNS = tuple((pattern(words), called) for words, called in _ASKED)
_PATTERNS_EN = tuple((pattern(words), called) for words, called in _ASKED_EN)
_OPENERS = ("who", "what", "why", "when", "where", "how", "for whom", "by when", "one thing")
_LONGEST = 24
"""Characters of the longest heading that is taken for such a question."""
_LONGEST_EN = 60
_SIGNS = (
    "打动",
    "触动",
    "谁",
    "什么",
    "怎",
    "如何",
    "多少",
    "哪",
    "必须",
    "一定",
    "务必",
    "一句话",
    "何时",
    "几时",
    "对手",
)


def asked_as(heading: str) -> tuple[str, ...]:
    """Return the names of the section that a cleaned heading asks for; none if it asks for none."""
    if heading.isascii():
        if len(heading) > _LONGEST_EN or not heading.startswith(_OPENERS):
            return ()
        return next((called for words, called in _PATTERNS_EN if words.fullmatch(heading)), ())
    if len(heading) > _LONGEST or not any(map(heading.__contains__, _SIGNS)):
        return ()
    return next((called for words, called in _PATTERNS if words.fullmatch(heading)), ())

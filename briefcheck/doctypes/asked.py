"""Chinese headings that ask, as people word them: 我们对谁说话, 他们现在怎么想, 必须有的东西.

English questions are few and stand among the aliases; a Chinese one has a word more or less each time.
"""

from __future__ import annotations

from briefcheck.lazy import pattern

_WHOM = r"(?:消费者|目标(?:受众|消费者|对象|人群)|受众|用户|顾客|客群|大家|人们|他们|她们|他|TA|ta|对方)"
_THINK = r"(?:怎么|如何|怎样|什么)(?:样)?(?:地)?(?:想|看|看待|认为|感觉|做|反应|行动|评价|理解)"

_ASKED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r".*(?:对|跟|和|与|向|给|同)(?:什么人|哪些人|谁)(?:在)?(?:说|讲|沟通|对话|交流|传播|看|听|聊)(?:话|的)?", ("目标受众", "目标消费者")),
    (r"(?:我们)?(?:要|想|需要)?(?:影响|打动|触达|吸引|说服|争取)(?:的是)?(?:谁|哪些人|什么人)", ("目标受众", "目标消费者")),
    (r"(?:我们)?(?:在|要)?(?:跟|和|与|同)谁(?:在)?(?:竞争|争|抢|比|对抗).*|(?:我们的)?(?:竞争)?对手(?:是谁|有谁|有哪些)|谁是(?:我们的)?(?:竞争)?对手", ("竞争对手",)),
    (rf"(?:.*(?:希望|想要|想让|要让|期望|让|要|使){_WHOM}.*{_THINK}|(?:看(?:完|了|过)?(?:广告|稿子|片子)?|沟通|传播|广告)(?:以|之)?后.*{_THINK})", ("期望反应", "期望消费者的反应")),
    (rf"(?:(?:现在|目前|如今|眼下){_WHOM}.*{_THINK}|{_WHOM}(?:现在|目前|如今|眼下|是)?.*{_THINK})", ("目前认知",)),
    (r"(?:画面|广告|稿件|作品|里面)?(?:上|里|中)?(?:必须|一定要|务必|一定得|非有不可)(?:要)?(?:有|包含|包括|出现|放|带|体现|保留)?(?:的)?(?:东西|内容|元素|要素|信息|什么|哪些)?", ("必须元素", "必须包含的内容")),
    (rf"(?:{_WHOM})?(?:凭|为)什么(?:要|会|能)?(?:让{_WHOM})?(?:相信|信)(?:我们|它|这个|这句话|呢)?", ("为什么相信", "支持点")),
    (r"(?:广告|这次|本次|这个|项目|传播)?(?:要|想|希望|需要)?(?:达到|达成|实现|取得)(?:一个)?(?:什么|怎样的|哪些)(?:样的)?(?:目的|目标|效果|结果)?", ("目的", "目标")),
    (r"(?:我们)?(?:需要|要|得|应该)?(?:交|出|做|提交|交付|提供)(?:出)?(?:些)?(?:什么|哪些)(?:东西|稿子|稿件|物料|作品|内容)?", ("交付物", "交付要求")),
    (r"(?:最想|只|要)?(?:说|讲)?(?:的)?(?:最重要的|唯一的|核心的)?一句话(?:的)?(?:主张|概括|说清|信息|诉求|是什么)?", ("一句话", "单一诉求")),
    (r"(?:我们)?(?:什么时候|何时|几时|哪天)(?:要|交|上线|完成|提案|开始|截止).*|(?:时间|日期)(?:怎么|如何)安排", ("时间",)),
    (r"(?:有|要|花|大概|总共|一共)*(?:多少)(?:钱|预算|费用)(?:.*)", ("预算",)),
    (r"(?:我们|品牌|它|这个品牌|产品)?(?:是)?(?:一个)?(?:什么|怎)(?:么)?样的(?:一个)?(?:品牌|性格|个性)|(?:我们的)?品牌(?:是|像)(?:什么|谁|怎么|怎).*", ("品牌定义",)),
    (r"(?:广告|传播)(?:.{0,8})(?:要|能|该|应该)?(?:做|起|扮演|发挥|承担)(?:些|到)?(?:什么|哪些|怎样的)(?:事|作用|角色|任务)?", ("广告角色", "传播目标")),
)  # fmt: skip
"""A question as people ask it, and the names by which a type may know the section. The first that fits counts."""

_PATTERNS = tuple((pattern(words), called) for words, called in _ASKED)
_LONGEST = 24
"""Characters of the longest heading that is taken for such a question."""
_SIGNS = ("谁", "什么", "怎", "如何", "多少", "哪", "必须", "一定", "务必", "一句话", "何时", "几时", "对手")


def asked_as(heading: str) -> tuple[str, ...]:
    """Return the names of the section that a cleaned Chinese heading asks for; none if it asks for none."""
    if heading.isascii() or len(heading) > _LONGEST or not any(map(heading.__contains__, _SIGNS)):
        return ()
    return next((called for words, called in _PATTERNS if words.fullmatch(heading)), ())

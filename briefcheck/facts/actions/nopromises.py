"""What looks like a commitment in Chinese and is none: rules, milestones, ideas, judgements."""

from __future__ import annotations

from briefcheck.lazy import HAN, pattern

RULE = pattern(
    r"要求(?:所有|全部|每个?|各)(?!成员|人|同事|部门|组|方|位)\S{0,8}?(?:都|均|必须|一律)|费用|承担|支付|每[次周天月日年个](?!成员|人)|凡|一律|均[由需应]|主持人|记录人|(?<!、)地点(?!、)|会议室|致歉|道歉|周年|召开时间|联系人|电话|(?:^|[:,，])原(?:设(?!备|定|置|施)|案|方案|设计|构想|讨论)(?!稿)",
    needs=HAN,
)
JUDGED = pattern(
    r"[,，][^,，]{0,8}(?:偏|太|不够|很|非常|较)[^,，\d]{1,6}[。.]?$|[,，]属于?[^,，]{1,8}(?:而非|并非|不是)",
    needs="偏太不很非较属",
)
"""What was thought of what somebody made: 第一版由Tom剪辑，节奏偏慢."""

_DAY = r"\d{1,2}(?:月\d{1,2}[日号]?|/\d{1,2}|[日号])(?:\s*[-–—~至到]\s*(?:\d{1,2}月)?\d{1,2}[日号]?)?(?:\(.\)|\(周.\))?(?![前内之])"
MILESTONES = pattern(
    rf"[^,;]{{0,14}}?{_DAY}\s*[^,;、前请由需把要@\d]{{1,10}}(?:[,;、]\s*(?:并|再)?{_DAY}\s*[^,;、前请由需把要@\d]{{1,10}})+[。.]?$",
    needs="月/日号",
)
"""What is when, of which nobody is told: 3月12日拍摄，3月20日交片."""

IDEA = pattern(r"\W*(?:点子|创意|想法|选项|方向|提议)\s*[一二三四五六七八九十\dA-Za-z]{1,2}?\s*[:：]", needs=":：")
COMPLETE = ("完成", "实现", "通过", "基本", "已")
OPINING = (
    "交流",
    "评审",
    "介绍",
    "建议",
    "认为",
    "介绍",
    "提出",
    "汇报",
    "表示",
    "觉得",
    "希望",
    "反馈",
    "强调",
    "指出",
    "说",
    "问",
    "讨论",
    "分享了",
)

"""Names of people and companies as they are written: lists, titles, brackets, short forms. Vocabulary and small tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefcheck.document.normal import simplify
from briefcheck.lazy import HAN, longest_first, pattern


def _split(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金"
    "石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申"
    "欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓"
    "古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
"""Chinese family names of one character, the commonest; simplified. 和 and 向 are left out: they are words."""

COMPOUND_SURNAMES = _split("""
    欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 端木
""")

TITLES = _split("""
    总监 总经理 副总 经理 主任 主管 主席 先生 女士 小姐 太太 老师 教授 博士 同学 部长 院长 处长 科长 局长
    组长 董事 董 总 工 姐 哥 姨 叔 导 制片
""")
"""What follows a family name instead of a given name: 张总, 李主任, 林小姐. Longest first where one ends another."""

NOT_NAMES = frozenset(
    _split("""
    和客户 向客户 时间 日期 地点 方案 方向 项目 会议 内容 事项 任务 计划 文案 文件 文档 文字 高清 高管 高度
    高级 明天 明日 明确 明年 安排 安全 金额 单位 车辆 成员 成本 成品 成果 成立 成片 全员 全体 全部 全组 全面 全站 全栈 全程 全局 全年 全天 全新 全套
    应该 应当 应收 应付 费用 费率 管理 解决 解释 关于 关系 关键 关闭 连接 连同 路演 平面 平台 平均 广告 白天
    白板 温度 华东 华南 华北 华中 江苏 江西 安徽 甘肃 宁夏 蓝本 蓝色 红色 黄色 金色 白色 黑色 古风 简报 简介
    简单 简化 易用 游戏 查看 查询 查阅 万元 万人 千元 申请 申报 申诉 左右 左侧 严格 严重 盛典 成功 房间 房租
    米色 时候 时段 时效 时限 时尚 季度 季节 商务 商品 商店 商场 商量 商议 沙龙 师资 应用 左边 常规 常见 通过
    双方 各方 各组 各位 各部 有关 相关 后续 其他 其余 其它 包装 包括 包含 司机 党员 项链 宣传 毕业 路线 路径
    高中 房号 小组 小时 小区 小学 小结 小程 小样 老师 老板 老人 老年 老生 康复 方便 方式 方法 方面 方可 于是 于此 何时 何人 何地 许可 许多 史料 余下 余额 程序 程度 施工 施行 范围
    范例 段落 段位 石头 石材 田地 高端 高层 金融 经理 经销 印刷 预算 预计 预约 马上 万一 万能 阳光 易拉宝
    牛奶 米饭 花絮 海报 夏季 夏天 尚未 尚需 尚待 左图 右图 年底 年初 月底 月初 周末 周会 周报 周期 周边 周知
    周年 周一 周二 周三 周四 周五 周六 周日 周天 周内 周前 周后 向前 向上 白名单 黄金 单独 单品 单次 单价
    解bug 连续 关注 关联 车型 车间 安装 安卓 解读 管控 管线 项 方
""")
)
"""Words that begin with a family name and are no names."""

ROLES = _split("""
    AE SAE AD AM CD ACD AAD PM CW GAD GM TL SE QA PL DP Media Creative Client Agency Account Planner
    Producer Director 客户 财务 媒介 创意 制作 设计 文案 策略 法务 采购 市场 品牌 业务 运营 公关 执行 技术
    实习生 助理 设计师 工程师 开发 前端 后端 测试 理事长 常务理事 常务监事 总干事 会计 秘书长 会长 副会长 主任 组长 班长
    产品 项目 客服 销售 行政 人事 导演 制片 摄影 美指 总监 主管
""")
"""Words before a name that say what the person does: 财务 小周, AE 阿May, 媒介部陈涛."""

_SPACED = pattern(
    r"(?<![^\W\d_A-Za-zÀ-ÿ])([^\W\d_A-Za-zÀ-ÿ])[ \u3000]+([^\W\d_A-Za-zÀ-ÿ])(?![^\W\d_A-Za-zÀ-ÿ])", needs=HAN
)
_ROLE_PREFIX = pattern(
    r"^(?:(?:"
    + "|".join(sorted(ROLES, key=longest_first))
    + r")(?:部门?|组|中心|总监|经理|主管|同事)?|[^\W\d_A-Za-zÀ-ÿ]{2,6}(?:部门?|组|中心|公司|事业群))\s*(?=\S)"
)
_HAN_NAME = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,4}", needs=HAN)
_NICKNAME = pattern(r"(?:小|老|阿)(?:[^\W\d_A-Za-zÀ-ÿ]|[A-Z][a-z]+)", needs="小老阿")
_MIXED = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{1,2}[A-Za-z]{2,12}|[A-Za-z]{2,12}[^\W\d_A-Za-zÀ-ÿ]{1,2}", needs=HAN)
_LATIN_WORD = r"(?:[A-ZÀ-Þ][\wÀ-ɏ'’-]*\.?|(?:de|da|di|van|von|der|den|la|le|bin|al)\b)"
_LATIN_NAME = pattern(rf"[A-ZÀ-Þ][\wÀ-ɏ'’-]*\.?(?:[ .]+{_LATIN_WORD}){{0,3}}|[a-z][A-Z]{{1,2}}", re.ASCII)
_TITLED = pattern(r"(?P<surname>[^\W\d_A-Za-zÀ-ÿ]{1,2}|[A-Z][a-z]+)(?:" + "|".join(TITLES) + r")", needs=HAN)

LIST_SEPARATORS = pattern(
    r"\s*(?:[、,，;；/／\n\t|]|(?<!(?<![A-Za-z])[A-Z])[&＆]|[&＆](?![A-Z](?![A-Za-z]))|\s和\s|(?<=[^\W\x00-\xff])(?:和|(?<!参)与(?!会)|及(?!时))(?=[^\W\x00-\xff])|(?i:\b(?:and|or)\b)|\s\+\s|(?<=[^\W\x00-\xff])\+(?=[^\W\x00-\xff])|\s{2,})\s*",
)
"""Between the names of a list; the & of T&O and R&D is of one. 和/与/及 count between Chinese letters, so do not use it where a name may hold one."""

MAY_SEPARATE = pattern(r"[、,，;；/／&＆\n\t|和与及+]|\s\s|(?i:and|or)")
"""What stands in every separator; most of what is read as a name holds none."""


_BRACKETS = frozenset("（([【）)]】")
_KIN = pattern(
    r"[^\W\d_A-Za-zÀ-ÿ]{2,3}(?:爸爸|妈妈|媽媽|爷爷|爺爺|奶奶|外婆|外公|姥姥|姥爷)", needs="爸妈媽爷爺奶婆公姥"
)
_KIN_ENDS = tuple("爸妈媽爷爺奶婆公姥")
"""How parents are called by the name of their child: 朵朵妈妈."""

_FIRST_LETTERS = SURNAMES | {name[0] for name in COMPOUND_SURNAMES} | set("小老阿")
"""Letters with which Chinese names begin; what begins with another letter that is not Latin is none."""


@cache
def may_begin_name(letter: str) -> bool:
    """Whether ``letter`` can be the first one of a Chinese person's name; Latin ones can (Tom总), most Chinese ones not."""
    return letter in _FIRST_LETTERS or (letter.isalpha() if letter.isascii() else simplify(letter) in _FIRST_LETTERS)


def _is_latin_first(word: str) -> bool:
    """Whether a Latin name stands before a Chinese family name: May陈; what stands in capitals is a thing: KOL名单."""
    return word[-1] in SURNAMES and word[-2].isascii() and not (word[:3].isupper() and word[:3].isascii())


@lru_cache(maxsize=2048)
def is_chinese_name(text: str) -> bool:
    """Whether ``text`` can be a Chinese person's name by its form: 李娜, 欧阳明, 张总, 小陈, 阿May, 胡core."""
    if not text or not may_begin_name(text[0]):
        return text[-1:] in _KIN_ENDS and _KIN.fullmatch(text) is not None  # most words
    word = simplify(text)
    if word in NOT_NAMES or word[:2] in NOT_NAMES:
        return False
    titled = _TITLED.fullmatch(word) if word.endswith(TITLES) else None
    if titled is not None:
        return titled["surname"].isascii() or titled["surname"][0] in SURNAMES
    if (word[0].isascii() or word[-1].isascii()) and _MIXED.fullmatch(word):
        return word[0] in SURNAMES or _is_latin_first(word) or _NICKNAME.fullmatch(word) is not None
    if word.startswith(COMPOUND_SURNAMES):
        return len(word) in (3, 4) and _HAN_NAME.fullmatch(word) is not None
    plain = word[0] in SURNAMES and len(word) <= 3 and _HAN_NAME.fullmatch(word) is not None
    return plain or (word[0] in "小老阿" and _NICKNAME.fullmatch(word) is not None)


def is_latin_name(text: str) -> bool:
    """Whether ``text`` can be a name in Latin letters by its form: Tom, D. Singh, Jacob Kaplan-Moss, TK, eP."""
    return _LATIN_NAME.fullmatch(text) is not None


def without_role(text: str) -> str:
    """Return a name without the department or role before it: 媒介部陈涛 → 陈涛, AE 阿May → 阿May."""
    stripped = _ROLE_PREFIX.sub("", text, count=1)
    return stripped if stripped and (is_chinese_name(stripped) or is_latin_name(stripped)) else text


def joined_spaces(text: str) -> str:
    """Return ``text`` with a two-letter name that was spaced out to three letters' width put together: 胡  峰 → 胡峰."""
    return _SPACED.sub(r"\1\2", text) if not text.isascii() and (" " in text or "\u3000" in text) else text


_INITIALS_RUN = pattern(
    r"(?<![\w.])(?P<first>[A-Z]{2,3} ?[(（][^()（）]*[)）]) (?=[A-Z]{2,3}\s*(?:[,;，；、(（]|$))", needs=")）"
)
"""RL, DH (Calder) BH, MO (Blue Door): the bracket behind initials ends a group."""


def split_names(text: str) -> Iterator[tuple[int, str]]:
    """Yield the entries of a list of names with their offsets; separators in brackets do not count."""
    if MAY_SEPARATE.search(text) is None:
        words = text.strip()
        if words:
            yield text.index(words), words
        return
    if ")" in text or "）" in text:
        text = _INITIALS_RUN.sub(r"\g<first>,", text)  # which is as long
    start = 0
    for begin, end in _separators(text):
        yield from _entry(text, start, begin)
        start = end
    yield from _entry(text, start, len(text))


def _entry(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    words = piece.strip()
    if words:
        yield start + piece.index(words), words


def _separators(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the entries of a list."""
    if _BRACKETS.isdisjoint(text):
        yield from (match.span() for match in LIST_SEPARATORS.finditer(text))
        return
    depth = index = 0
    while index < len(text):
        letter = text[index]
        if letter in "（([【":
            depth += 1
        elif letter in "）)]】":
            depth = max(0, depth - 1)
        match = LIST_SEPARATORS.match(text, index) if not depth else None
        if match is not None:
            yield match.span()
            index = match.end()
        else:
            index += 1


_ASIDE = pattern(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_MARK = pattern(r"^[\s*•·●○■□▪–—✔√-]+")


def lists_names(line: str) -> bool:
    """Whether a line holds nothing but names of people: ``Tom Fox (Client), Ann Lee``, ``财务 小周、李安``."""
    entries = [words for _, words in split_names(joined_spaces(_MARK.sub("", _ASIDE.sub(" ", line))))]
    named = (without_role(words) for words in entries)
    return bool(entries) and all(is_chinese_name(words) or is_latin_name(words) for words in named)

"""The vocabulary by which actions are gathered: headings that give out tasks, topics, and the verbs of plans. Folded words."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, longest first, so that an alternation of them takes the longest."""
    return tuple(sorted(text.split(), key=lambda word: (-len(word), word)))


def _entries(text: str) -> frozenset[str]:
    """Return the entries of a list separated by "|"."""
    return frozenset(entry.strip() for entry in text.replace("\n", "|").split("|") if entry.strip())


# Headings, Chinese: a heading gives out tasks by a core word, or by a time that lies ahead with a word of planning.
TASK_CORE = _words("""
    任务 行动 待办 代办 跟进 分工 分一下工 分个工 分分工 要盯的 盯的事 要办 要跑 分派 遗留 认领 派工 责任分配 工作安排 工作分配 分配 工作计划 工作部署 分配结果 要做的事 具体分配 工作落实 要做的 谁来做 谁做什么 谁负责 做什么 责任到人 落实到人 交办 督办 需办 待落实 认领 改进措施 改进计划 改进项 优化项
    整改措施 会议要求 工作要求 会后作业 承诺事项 执行事项 推进事项 推进的事 落实事项 配合事项 需提供 需配合 分头 责任清单 行动点 派活 需要做
""")
AHEAD = _words("""
    下一步 下步 马上 接着 散会后 下回 开会前 后面 下周 下星期 下阶段 下一阶段 下个阶段 下一周 下个月 下月 接下来 后续 本周 这周 近期 会后 明日 明天 下期 下一期 月份
    下次会议前 今后 未来
""")
AHEAD_ALONE = frozenset(
    [
        "下周",
        "下一周",
        "下星期",
        "下阶段",
        "下一阶段",
        "下个阶段",
        "下一步",
        "下步",
        "接下来",
        "下个月",
        "下月",
        "明天",
        "明日",
        "后续",
    ]
)
AHEAD_ALONE_ENGLISH = _entries(
    "later|later on|next week|next sprint|next month|next period|next quarter|next iteration|to follow|coming up|tomorrow|next up|promised|assigned|waiting for|waiting on|agreed to do"
)
"""Headings that say no more than when what stands below them is to be done."""

PLANNING = _words("工作 计划 安排 事项 重点 目标 内容 清单 分配 建议 措施 部署 要求 规划 打算 动作 干什么 怎么做")
TASK_FILLERS = _words("""
    的 和 与 及 以及 对 就 进行 具体 初步 主要 详细 需 需要 要 待 各自 个人 各人 每人 小组 组内 团队 成员 人员 项目 新 新增 我们 大家
    整理 短期 前期 长期 阶段 明确 制定 细化 进一步 前后端 前端 后端 端 确定 结果 为 如下 处理 解决 做 落实 汇总 表 列表 项 事 点 方案 本次 本次会议 会议 会上 下 所 达成 人 员 各 组 一览 情况说明
    负责人 责任人 时间 期限 截止 中期 近 期 部分 客户 客户方 我方 贵司 我司 甲方 乙方 双方 对方 谁 什么 来 做什么 干 马上 办 各位 一件 几件 了 初定 暂定 重要 紧急 优先 开发 问题
""")
"""What may stand beside those words in a heading that says nothing else."""
LOOKING_BACK = _words("""
    回顾 上周 上次 上期 上一 上阶段 上月 完成情况 执行情况 落实情况 进展 进度 评价 已完成 完成的 暂缓 进行中 总结 汇报 检查 情况通报 成果 往期
""")
NO_TASKS = _words("""
    议程 议题 目的 背景 介绍 说明 主题 时间 地点 主持 流程 参会 与会 出席 参与人 到会 签到 下次会议 讨论 商量 商讨 研讨 探讨 评审 原则 角色 岗位
    职责 团队分工 项目分工 组织 架构 规则 制度 风险 问题反馈 模板 日志 明细
""")
"""Words of headings over something else. 讨论 and 商量 count only where no tasks are given out at the end: 讨论和分工."""
GIVEN_OUT = ("分工", "分配", "认领", "分派", "分工完成", "分配完成", "分工如下", "分配如下")

# Headings, English: words that are cleaned of plurals.
TASK_CORE_ENGLISH = _entries("""
    action|task|to do|todo|to-do|next step|way forward|what's next|what next|who does what|assignment|homework|
    where we go from here|where do we go from here|who's doing what|who is doing what|who will do what|what happen next|what happens next|who doe what|what we will do|what we will change|what to do differently|do differently|what we would do differently|what we'd do differently|what we'll change|what we'll do|what will change|what to change|to try next|things to try|changes to make|things we will try|improvement to make|what happen now|
    what will we do|what we do next|to get going|get going|to get started|by next time|until next time|for next time|before we meet again|commitment|moving forward|things to get done|
    loose end|to be actioned|responsibility until|responsibility by|agency to do|client to do|up next|
    work to be done|work to do|to be done|going forward|ar|ap|things to do
""")
STILL_OPEN = _entries("open|remaining|outstanding|pending|unresolved")
OPEN_THINGS = _entries("issue|point|item|problem|question|matter|topic|thing")
"""Words of a heading over what is open still: those lines are tasks that name somebody or a day."""

FOLLOW_UPS = _entries("follow up|follow ups|follow-up|follow-ups|followup|following up")
"""Core words only where the heading says nothing else: Follow up on the last meeting's discussion is a topic."""
AHEAD_ENGLISH = _entries(
    "next|this|coming|upcoming|following|current|new|forward|ahead|before|until|tomorrow|future|immediate"
)
PLANNING_ENGLISH = _entries(
    "plan|task|work|goal|priority|focus|agenda for work|objective|aim|sprint plan|planning|deliverable|target"
)
TASK_FILLERS_ENGLISH = _entries("""
    action|item|point|task|to|do|todo|to-do|next|step|follow|up|ups|follow-up|follow-ups|followup|following|plan|planning|for|week|the|a|of|current|this|coming|upcoming|month|sprint|meeting|where|
    we|go|from|here|way|forward|work|assigned|new|agreed|list|and|by|owner|deadline|due|immediate|future|team|my|our|before|until|tomorrow|today|
    assignment|deliverable|commitment|summary|register|log|required|arising|open|outstanding|be|done|all|member|individual|key|main|other|possible|
    agency|client|both|call|time|session|again|meet|it|about|will|commit|get|started|happen|how|us|we|i|then|first|get|loose|end|catch|responsibility|actioned|
    is|what|who|doe|does|doing|s|allocation|allocated|distribution|complete|take|taken|pending|post-meeting|after|per|tracker|existing|personal|everyone|week's|month's|job|target|objective|in|on|over|period|person|owner|individual|name|assignee|role|date|team member|when|differently|change|day|quarter|continued|ongoing|ar|ap|thing|request|proposed|suggested|priority|goal|homework|going|short|term|us
""")
CALENDAR_ENGLISH = frozenset(
    _words("""
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday st nd rd th
""")
)
LOOKING_BACK_ENGLISH = _entries("""
    previous|prior|last|past|former|completed|review|closed|progress|status|retrospective|post-mortem|archive|report|recap|done
""")
NO_TASKS_ENGLISH = _entries("""
    agenda|attendee|participant|present|apology|absent|schedule|logistic|registration|reference|link|welcome|roll call|introduction|introductions|about|
    risk|role|github|api|class|menu|keyboard|button|workflow|template|example|definition|type|available|supported|permission|runner
""")

AGENDA = _words("议程 议题 会议目的 会议主题 会议目标 会议流程")
AGENDA_ENGLISH = _entries(
    "agenda|agenda item|topic|meeting agenda|agenda topic|proposed agenda|schedule|logistic|agenda and notes"
)
PEOPLE = _words("参会 与会 出席 到会 参与人 参加人 签到 缺席 记录人 纪要人 主持人")
PEOPLE_ENGLISH = _entries("""
    attendee|participant|present|apology|absent|attendance|roll call|in attendance|participants|people|regrets|meeting attendee|invited|minute taker|scribe
""")
NEXT_MEETING = _words("下一次会议 下一次例会 下次组会 下次讨论 下次会议 下次例会 下次会面 下次周会 下期会议")
NEXT_MEETING_ENGLISH = _entries(
    "next meeting|date of next meeting|future meeting|upcoming meeting|next call|meeting schedule|next session|next meeting date"
)
REFERENCE = _words("参考 链接 投票 附件 备注 入会方式 会议链接 会议信息")
REFERENCE_ENGLISH = _entries("""
    reference|link|voting item|vote|voting|attachment|appendix|other note|license|meeting link|conference bridge|bridge|registration|resource|
    further reading|contact|meeting record|recording|minutes of past meeting|committee report|background
""")

# Verbs with which a plan begins.
PLAN_VERBS = _words("""
    提交 提供 准备 完成 确认 安排 联系 整理 熟悉 阅读 下载 安装 注册 思考 修改 更新 发送 撰写 制作 输出 出具 反馈 回复 回覆 核对 协调 推进 落实 通知 预约 预订 补充 调整 优化
    跟踪 跟进 组织 召集 召开 收集 汇总 设计 编写 拟定 起草 审核 对接 沟通 协助 介绍 演示 走读 参与 解决 处理 排查 检查 测试 分析 调研 研究 研议 研拟 部署 搭建
    实现 开发 发布 上传 同步 评审 刷新 梳理 分享 讲解 宣讲 学习 邀请 申请 约 出 交 发 写 给 画 改 催 订 报 查 跑 继续 启动 负责 细化 完善 拍摄 剪辑
    采购 签 审批 寄 送 核实 明确 敲定 定稿 给出 交付 上线 对齐 合入 合并 修复 清理 迁移 归档 复核 盘点 拜访 走访 汇报 统计 录制 彩排 排练 报名 填写 签订
    配置 制定 编制 拟妥 拟订 拟好 备妥 备齐 整改 补报 上传 上报 签核 报修 放线 清运 移交 重做 收好 修好 换好 借用 租用 编排 布展 搬运 张贴 公布 公示 取消预约 制定 编制 出稿 改稿 交稿 验收 验证 评估 牵头 发起 上报 确定 做好 做 拉 建 建立 补 找 问 告知 回传 带
    添加 设置 去除 拆分 试用 新增 增加 加入 补写 重写 绘制 移除 删除 替换 适配 改造 升级 抽取 导出 导入 引入 接入 打通 转达 转发 反映 争取 落地 招募 走访 征集 布置 重构 改进 改写 提炼 选定 询价 比价 议价 统筹 筹备 策划 保留 打包 提测 回访 催收 催办 开具 归还 借调 调整 加固 扩容 备份 巡检 演练 清点 搜集 采集 标注 训练 复现 部署 接洽 洽谈 洽询 洽商 商谈 追踪 精简 录入 导流 投放 置换
""")
PLAN_VERBS_ENGLISH = frozenset(
    _words("""
    send circulate share revise update prepare prep draft write check confirm follow reach contact ask email e-mail mail call schedule book organise organize
    arrange set create open file make add review look investigate explore test fix finalise finalize submit post publish upload provide supply deliver
    present bring report talk speak meet coordinate work continue begin start take put get find collect compile collate gather document propose announce
    invite ping push merge close rework clean remove move migrate implement build design develop run try verify approve sign distribute issue release
    chase brief quote order buy hire produce record edit complete finish plan research identify define summarise summarize read rewrite handle lead own
    drive help assist support represent give show demo prioritise prioritize raise refine pursue examine obtain request recruit respond reply rename
    replace resolve liaise attach amend adjust advise assess append book-keep forward format generate extend extract configure connect consult convert
    evaluate facilitate monitor negotiate nominate notify outline print proofread purchase reconcile redraft reformat remind resend retest rewrite scan
    scope select shortlist sketch source specify sync tidy train transcribe transfer translate triage type upgrade view volunteer walk
    comment commission communicate compare conduct contribute deploy discuss distill drop duplicate export import inform introduce land
    lock log maintain map mock note onboard pull query rebase reorganise rerun restart repurpose restructure revisit roll script seek ship
    ring phone text visit watch judge host paint mend count measure cost price reimburse pay refund invoice deposit collect return advertise display
    approach register enter score film shoot cut mix photograph laminate unlock rehearse bake cook lend drive audit re-audit summarise catalogue label mark hang hire install repair service
    pass secure ensure enquire inquire clarify appoint allocate authorise authorize consolidate correct determine escalate expand explore fetch flag
    inspect integrate modify optimise optimize procure promote redesign refactor refresh reopen reset reshoot retouch revert simplify supervise survey
    tighten trace trim unify validate encourage engage establish commence estimate hand host
    retrieve recover restore disable enable patch rotate instrument backfill alert dig ask-around sound canvass lobby petition fundraise apply claim renew cancel reschedule postpone rearrange
    manage staff man oversee steward chaperone cater courier pick phone dig swap bin chuck pop nip jot type-up write-up double-check redo overnight fax courier dispatch despatch proof solicit sort split store study suggest switch tag target tell trial tweak vet wire
""")
)

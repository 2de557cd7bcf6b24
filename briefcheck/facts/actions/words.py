"""The vocabulary of actions, all of it: headers, labels, owners, dates, status. Words are compared folded (see ``fold``).

A house adds its own by passing another :class:`Words` to :func:`briefcheck.facts.actions.find_actions`.
"""

from __future__ import annotations

from briefcheck.frozen import frozen


def _split(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


def _words(text: str) -> frozenset[str]:
    """Return the entries of a list separated by "|"."""
    return frozenset(word.strip() for word in text.replace("\n", "|").split("|") if word.strip())


TASK_COLUMNS = _words("""
    事|活|什么事|干啥|做啥|要办的事|事项|待办|待办事项|任务|任务名称|任务内容|具体任务|工作|工作内容|工作项|工作事项|行动|行动项|行动内容|行动计划|遗留问题|遗留事项|遗留任务|跟进事项|后续事项|
    下一步|下一步行动|下一步工作|具体事项|决议事项|决策项|内容|问题|议题|措施|改进措施|任务描述|描述|待跟进事项|需跟进事项|后续工作|后续行动|做什么|要做什么|干什么|
    具体工作|工作项目|任务项|何事|整改内容|落实事项|要求事项|待办内容|跟进内容|行动事项|跟进工作|agreed action|agreed actions|next action|deliverables|what's needed|activities|
    计划|要做的|要弄的|要搞的|搞什么|弄什么|what's next|工作计划|下周计划|下周任务|下周工作|本周任务|plan|plans|assignment|
    做什么|要做什么|干什么|要做的事|需要做的事|任务分工|工作分工|分工|分工内容|任务安排|工作安排|任务分配|工作分配|任务事项|待办任务|
    本周工作|后续任务|下一步任务|下阶段任务|下阶段工作|个人任务|
    item|items|action|actions|action item|action items|action required|what to do|to be done|work to be done|what needs to be done|job|jobs|action point|action points|task|tasks|what|next step|next steps|to do|todo|
    description|description of action|description of task|description of actions|description of tasks|task description|
    action description|任务说明|工作任务|activity|follow up|follow-up|work item|deliverable|discussion / action|issue|step|
    what we need|what we still need|what is needed|what's needed|what we are waiting for|what's missing|still needed|still to come|still outstanding|to come|needed|we need|we still need|还缺什么|缺什么|还缺|还差什么|需要什么|还需要什么|还需要|要什么|待提供|需提供|需要提供|待补资料|
    next actions|follow-up action|follow-up actions|to do item|to-do item|to-dos|to-do|todos|todo item|assignments|work|work to do|task / action|action/task|task/action
""")
OWNER_COLUMNS = _words("""
    负责人|责任人|第一负责人|第一责任人|主要负责人|主要责任人|总负责人|执行人|承办|承办人|跟进人|责任部门|负责部门|责任方|负责方|牵头人|经办人|担当|担当人|处理人|主责|主责人|负责|执行|执行方|对接人|负责人员|责任人员|
    跟进|主办|责任单位|负责单位|认领人|完成人|由谁|谁|谁来做|谁做|谁负责|由谁负责|由谁做|归谁|指派给|分配给|落实人|谁弄|谁来弄|谁搞|谁来搞|谁来干|谁干|谁办|谁来办|谁管|哪个做|归谁管|牵头|牵头方|跟进方|主责方|经手人|承接人|何人|落实单位|落实部门|整改单位|整改责任人|整改人|办理人|办理单位|承办单位|承办部门|主办单位|主办部门|执行单位|执行部门|跟进部门|完成单位|接手人|领取人|担当者|执行者|谁跟|谁跟进|负责方/人|
    owner|owners|responsible|responsibility|responsible person|responsible party|person responsible|who|by|by whom|whom|assigned to|assigned|assignee|
    assignees|who by|by who|resp|resp.|accountable|champion|handled by|taken by|allocated to|delegated to|initials|whose court|ball in court|who's on it|who's doing it|who does it|whose job|lead|action by|actionee|action owner|task owner|in charge|pic|person in charge|dri|action on|party|actioned by|
    from whom|needed from|required from|wanted from|expected from|due from|outstanding from|who from|waiting on|waiting for|谁提供|由谁提供|提供人|提供方|谁给|谁来给|找谁要|找谁|问谁要|向谁要|谁出|等谁
""")
DUE_COLUMNS = _words("""
    完成日|预计完成日|计划完成日|交付日|截止日|到期日|完成时间|完成日期|截止日期|截止时间|截止|期限|时限|时间|日期|预计完成|预计完成时间|预计完成日期|计划完成时间|计划完成日期|计划完成|交付日期|交付时间|完成期限|
    要求完成时间|完成时限|节点|时间节点|完成节点|交付节点|提交时间|提交日期|反馈时间|预计时间|计划时间|目标日期|最晚时间|最迟时间|要求时间|到期|交付期|什么时候|什么时候要|啥时候|啥时候要|啥时要|哪天要|几号要|什么时候交|啥时候交|哪天|几号|几时|什么时间|何时|何时完成|多久|交期|最晚|deadline|by what date|until|until when|needed by|needed for|wanted by|wanted for|for when|how soon|ddl|due|due date|due_date|due by|when|by when|target date|target|eta|date|date required|required by|completion date|date due|
    timing|timeline|timescale|timeframe|target completion|deadline date|delivery date|expected by|expected date|completed by|to be done by|done by|due on|complete by|finish date|end date|finish by
""")
WEAK_DUE_COLUMNS = _words("时间|日期|date|when|timing|timeline")
"""Due columns only if there is no better one: beside 截止日期 a 日期 is when it began."""
WEAK_OWNER_COLUMNS = _words("姓名|成员|人员|组员|队员|组员姓名|成员姓名|名字|人名|name|member|members|people|person")
"""Owner columns only where actions are expected and a task column stands beside."""
STATUS_COLUMNS = _words("""
    状态|进度|进展|完成情况|是否完成|完成状态|当前状态|落实情况|执行情况|执行情形|办理情况|办理情形|整改情况|情况|status|state|progress|done|done?|complete|complete?|completed|completed?|open/closed|closed|update|updates|latest|latest update
""")
DISCUSSION_COLUMNS = _words(
    "item|items|discussion|discussion / action|description|issue|notes|内容|议题|问题|事项|讨论内容|会议内容|议题内容"
)
"""Task columns of minutes whose rows are not all actions."""
OTHER_COLUMNS = _words(
    "序号|编号|号|协助|协助人|配合|配合人|协办|协办人|支持|知会|抄送|support|supported by|supporting|helper|consulted|informed|cc|no|no.|#|id|优先级|备注|说明|完成标准|sl|sl.|sl. no|sl. no.|sl no|sr|sr.|sr. no.|sr no|s. no.|s.no|s.no.|s no|s/no|s/no.|priority|comments|comment|remarks|notes|note|ref|s/n|sn|nr"
)
"""Columns that are neither, but belong to tables of actions."""

TASK_LABELS = _words("""
    任务|事项|行动|行动项|待办|待办事项|代办|代办事项|待办项|待做|会后任务|会后行动|会后待办|会后事项|课后任务|遗留|遗留事项|遗留问题|跟进|跟进事项|待跟进|后续|下一步|下一步行动|后续行动|
    action|actions|action item|action items|action point|action points|ai|ap|to do|todo|to-do|next step|next steps|task|what|follow up|follow-up
""")
"""Labels at the start of a line that make it an action: 行动：…, ACTION: …"""
STRONG_LABELS = _words(
    "行动|行动项|待办|待办事项|代办|代办事项|待办项|待做|会后任务|会后行动|会后待办|待跟进|遗留事项|action|action item|action items|action point|ap|to do|todo|to-do|next step"
)
"""Those that do so anywhere in a document; the others only where actions are expected (AI is also something else)."""
OWNER_LABELS = _words("""
    责任人|负责人|执行人|跟进人|修改人|整改人|处理人|完成人|承办人|承办|责任方|负责方|责任部门|负责部门|牵头人|牵头|经办人|owner|owners|responsible|who|assigned to|assignee|assignees|
    by|lead|action by|actionee|pic|dri|in charge
""")
DUE_LABELS = _words("""
    截止日期|截止时间|截止|完成时间|完成日期|期限|时限|预计完成|预计完成时间|计划完成时间|交付日期|交付时间|完成期限|ddl|deadline|due|due date|when|by when|eta|
    target date|target|due by
""")
STATUS_LABELS = _words("状态|进度|进展|status|state")

SIDES = _words("""
    管理公司|管理处|物业管理公司|物业服务公司|物业服务中心|承办商|顾问公司|客户|客户方|我方|贵司|贵方|我司|甲方|乙方|丙方|对方|广告公司|代理商|代理公司|广告主|品牌方|委托方|供应商|制作公司|
    监理|业主|业主方|业主单位|客户那边|客户这边|印厂|印刷厂|印刷方|厂家|厂商|厂方|工厂|制作方|搭建商|搭建公司|搭建方|施工方|施工单位|建设单位|设计单位|勘察单位|总包单位|分包单位|使用单位|施工队|监理单位|监理方|设计院|设计方|设计公司|物业|物业公司|物业方|承包商|承建方|总包|分包|
    场地方|酒店方|摄影棚|后期公司|制片公司|拍摄方|拍摄公司|经纪公司|艺人方|达人方|平台方|媒体方|公关公司|活动公司|调研公司|研究公司|物流公司|快递公司|运营商|服务商|集成商|供货商|供货方|
    合作方|主办方|承办方|协办方|赞助商|校方|院方|居委会|街道办|业委会|第三方公司|翻译公司|会计师事务所|律所|律师事务所
    client|clients|agency|customer|vendor|vendors|supplier|suppliers|printer|printers|contractor|contractors|subcontractor|subcontractors|caterer|caterers|builder|builders|landlord|
    photographer|retoucher|illustrator|production company|production house|post house|media owner|media agency|pr agency|web agency|digital agency|research agency|event agency|
    design agency|creative agency|venue|county council|architect|architects|surveyor|lawyers|solicitor|solicitors|freelancer|freelancers|web developer|developers|consultants|partners
""")
OFFICES = _words("""
    秘书长|会长|副会长|经理|部长|副部长|组长|副组长|主委|副主委|财委|监委|设委|环委|安委|网委|契委|稽委|文委|总务委员|网路委员|网络委员|安全委员|环保委员|机电委员|财务委员|监察委员|设备委员|文康委员|学委|班委|团支书|理事长|主席|副主席|主任委员|班长|店长|校长|园长|馆长|队长|村长|社长|所长|站长|楼长|书记|总经理|副总经理|总干事|项目经理|项目负责人|产品经理|客户经理|客户总监|创意总监|
    运营总监|财务总监|技术总监|制片人|出纳|会计|秘书|文书|干事|前台|助理|教练|主讲人|主持人|
    chair|chairman|chairwoman|chairperson|vice chair|vice-chair|clerk|deputy clerk|parish clerk|secretary|treasurer|president|vice president|vice-president|director|headteacher|head teacher|
    head|deputy head|caretaker|editor|project manager|account manager|account director|account executive|creative director|art director|copywriter|producer|project lead|programme manager|
    program manager|product manager|product owner|scrum master|tech lead|team lead|team leader|office manager|site manager|ward manager|matron|manager|bursar|principal|registrar|librarian|
    vicar|warden|churchwarden|groundsman|moderator|facilitator|minute taker|notetaker|scribe|captain|coach|ceo|cfo|coo|cto|md|cmo|chief executive|managing director|finance director|
    marketing manager|brand manager|planner|media planner|accountant|auditor|receptionist|webmaster|sec|hon sec|hon. sec|treas|hon treasurer|vice chairperson|membership secretary|safety officer|h&s officer|duty manager|volunteer coordinator
""")
"""Offices that one person holds: the Clerk, 秘书长. Who that is, the attendees may tell."""
GROUPS = _words("""
    系办|院办|校办|总经办|党办|教务处|总务处|学工处|学生处|科研处|财务处|人事处|后勤处|保卫处|办公室|
    大家|各位|全体|全员|所有人|所有成员|所有同事|全体成员|全体人员|各部门|各组|各组成员|各人|每人|每个人|相关人员|相关部门|相关方|相关同事|有关人员|有关同事|有关部门|
    相关负责人|各负责人|团队|小组|项目组|双方|各方|公司|内部|我们|咱们|组内|全组|一起|
    采购|市场|品牌|策略|销售|行政|人事|客服|商务|公关|合规|运维|工程|研发|
    创意部|媒介部|客户部|财务部|制作部|市场部|品牌部|设计部|策略部|法务部|采购部|创意|媒介|财务|制作|设计|法务|技术|运营|产品|前端|后端|测试|第三方|全站|全栈|移动端|服务端|美术|
    all|everyone|everybody|team|the team|we|us|both|both parties|both sides|all parties|account team|creative|media|finance|production|
    legal|procurement|compliance|purchasing|facilities|hr|comms|reception|front desk|head office|working party|working group|sub-committee|subcommittee|sub-group|subgroup|task force|taskforce|small group|steering group|
    legal|brand team|them|marketing|third party|someone|somebody|whoever|anyone|relevant parties|stakeholders|volunteers|group|the group|committee|
    channel|here|project team|creative team|media team|each|every member|each member|each team member|every team member|each person|each of us|members|all members|all attendees|staff|management
""")
PLAIN_WORDS = _words(
    "创意|媒介|财务|制作|设计|法务|技术|运营|产品|前端|后端|全站|全栈|移动端|服务端|美术|测试|公司|内部|团队|小组|一起|采购|市场|品牌|策略|销售|行政|人事|客服|商务|公关|合规|运维|工程|研发"
)
"""Groups whose names are ordinary words too: at the start of a sentence they are no owner."""

GROUP_ENDS = _split("""
    单位 妈妈们 部 部门 组 小组 团队 成员 人员 同事 同学 各方 委员会 中心 全员 们
""")
DEPARTMENTS = _words(
    "legal|finance|marketing|procurement|production|creative|media|compliance|purchasing|sales|it|hr|pr|ops|comms|regulatory|accounts|design|studio"
)
"""Departments behind the name of a company or a side: client legal, Bramble marketing."""
GROUP_END_WORDS = _words(
    "holders|owners|keepers|leaders|organisers|volunteers|helpers|parents|stewards|party|team|group|members|committee|department|dept|wg|sig|everyone|staff|board|people|attendees|parties|leads|participants|trustees|governors|councillors|directors|partners|maintainers|editors|authors|reviewers|officers|chapters|reps|representatives|cttee|ctte|subcttee|wp"
)
NOT_COMPANIES = _words("""
    north|south|east|west|central|royal|city|national|university|department|office|structural|school|general|senior|junior|chief|head|account|project|creative|media|finance|
    marketing|client|agency|board|town|parish|county|district|local|group|team|house|with|from|event|production|managing
""")
"""First words of companies, and of what people are, by which no company is called."""

PLACEHOLDERS = _words("""
    待定|暂定|待确认|未定|不详|待补充|待填|某|某人|指定人员|指定人员或部门|负责人|责任人|姓名|专人|填写姓名|人员|xx|xxx|x|
    tbd|tbc|tba|n/a|na|?|??|-|—|--|——|/|to be confirmed|to be decided|to be determined|to be advised|unassigned|unknown|none|无|
    owner|who|name|assignee|responsible|due|due date|due_date|date|when|deadline|yyyy-mm-dd|yyyy/mm/dd|dd/mm/yyyy|mm/dd/yyyy|item|items|task|action|
    insert name|your name|fill in
""")
"""Words that hold the place of an owner or a date; the unfilled template row is made of them."""
DUE_PLACEHOLDERS = _words("待定|暂定|待确认|未定|待补充|tbd|tbc|tba|n/a|na|to be confirmed|to be decided|to be advised")

VAGUE = _split("""
    尽快 尽早 近期 近日 到时候 及时 随时 稍后 视情况 持续 长期 不定期 定期 同步进行 月初 月中 月底 年底 年初 上旬
    立刻马上 马上立刻 立即 马上 立刻 即刻 第一时间 抓紧 每周 每月 每天 每日 这几天 这两天 近几天 月末 年末 周末 中旬 下旬 季度末 本月内 本周内 下月 本月 本周 这周 下一周 下周 本季度 下季度 后续 之后 会后 随后 日后
""")
VAGUE_ENGLISH = _words("""
    asap|as soon as possible|next time|this weekend|the weekend|soon|shortly|in due course|next week|this week|next month|this month|month end|month-end|end of week|end of the week|
    end of month|end of the month|end of quarter|eow|eom|eoq|eod|cob|later|ongoing|continuous|when ready|in the future|end of play|in the coming weeks|
    current week|when possible|next quarter|this quarter|next few days|next couple of weeks|few days|few weeks|coming days|following week|week after next|
    immediately|straight away|right away|urgently|at your earliest convenience|earliest convenience|every week|each week|every month|on a weekly basis|in due time|before long|
    next wk|this wk|end of wk|one day|some day|someday|sometime soon|by return|straight after|straight afterwards|no rush|at some point|in good time|within the week|first thing|in the next day or so|next day or two|in the next day or two|in the near future|in the next couple of days|over the next few days
""")
SEASONS = _words("spring|summer|autumn|winter|fall")
"""Vague dates behind in, by, this and next only: the spring campaign is none."""

RELATIVE = ("今天", "今日", "明天", "明日", "后天")
RELATIVE_ENGLISH = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomoz": 1}

DONE_WORDS = _split("""
    已完成 已关闭 已闭环 已解决 已办结 完成✅ ✅ ✔ ☑ 关闭 闭环 已取消 取消
""")
DONE_STATUS = _words("""
    已完成|完成|关闭|已关闭|闭环|已闭环|已解决|解决|是|已办结|取消|已取消|done|closed|complete|completed|close|yes|y|✅|✔|√|✓|x|100%|finished|resolved|cancelled|canceled|dropped|withdrawn|n/a now|no longer needed|not needed|not required|not needed now|void|不用了|不需要了|不做了|作废|撤销|终止
""")
CARRIED_WORDS = ("延期", "顺延", "推迟", "carried over", "carried forward", "deferred", "postponed")

VERBS = _split("""
    负责 跟进 提交 提供 准备 完成 确认 安排 联系 整理 修改 更新 发送 撰写 制作 汇报 输出 出具 反馈 回复 回覆
    核对 协调 推进 落实 通知 预约 预订 交稿 交 发 出 给出 补充 调整 优化 跟踪 组织 召集 收集 汇总 设计 编写
    拟定 起草 审核 审批 签字 寄送 寄 催 催款 订 定 改 对接 沟通 协助 牵头 代表 介绍 继续 参与 进行 解决 处理 排查
    检查 测试 分析 调研 研究 研议 研拟 部署 搭建 实现 开发 约 碰 报 做 写 查 找 问 补 发布 上传 下载 同步 邮件 将 需
    需要 于 於 在 会 把 请 先 要 应 再 尽快 及时 届时 报价 改稿 拍摄 剪辑 計劃 跟進 準備 確認 安排 聯繫 修改
    發送 撰寫 製作 匯報 回復 協調 通知 補充 調整 優化 組織 設計 審核 繼續 處理 檢查 測試 報價 將 會 應 與
    统筹 把关 牵线 归档 开票 寄出 补拍 打印 印刷 录制 采购 下单 询价 比价 复核 复盘 梳理 盘点 统计 登记 备案 培训 演示 讲解 主持 抄送 转发 转交 移交 交接
    验收 替换 清理 清点 布置 彩排 校对 翻译 配音 配乐 支付 付款 结算 申请 投放 监测 拜访 陪同 接待 注意 审视 审阅 盖章 签署 签订 选定 拿出 提出 交给 交付
    重新 再次 抓紧 导出 导入 上线 追踪 跟催 督促 提醒 邀请 召开 举办 拉群 建群 值班 补交 补齐 补录 剪出 画出 写出 列出 找出 查清 接洽 洽谈 洽询 洽商 商谈 议价 适配 增加 新增 移除 绘制 巡检 对照 逐项
""")
"""What may follow a name that is the subject of a sentence, Chinese."""

ENGLISH_STOP = _words("""
    need|needs|needed|want|wants|going|plan|plans|planned|continue|continues|try|remember|agreed|decided|able|have|has|had|ready|due|up|how|what|when|where|
    why|whether|ways|way|time|next|item|action|actions|please|note|according|related|thanks|subject|as|it|this|that|there|these|those|they|he|she|you|i|
    link|links|add|added|request|proposal|option|options|everything|nothing|something|step|steps|first|second|decision|approved|approval|changes|change|
    work|welcome|look|looking|go|move|moved|moving|use|used|using|see|refer|return|listen|talk|speak|send|give|report|respond|reply|start|follow|review|
    update|discuss|meeting|deadline|discussion|update|updates|date|place|summary|background|status|issue|question|notes|minutes|for|in|on|at|if|all in|also|then|
    merge|contribute|migrate|switch|reach|connect|upload|submit|write|adapt|apply|convert|upgrade|commit|push|deploy|port|present|publish|subscribe|
    agree|attend|align|stick|come|get|continue|expand|extend|invite|assign|provide|prepare|introduce|create|make|fix|check|confirm|ask|call|contact|
    email|reply|share|post|transfer|forward|escalate|convince|help|consider|investigate|document|implement|improve|schedule|organise|organize|book|
    draft|finalise|finalize|deliver|distribute|circulate|design|test|build|keep|leave|open|close|set|put|bring|take|find|read|run|show|let|
    ongoing|pending|a|an|the|happy|glad|keen|willing|sure|great|okay|yes|no|by|before|after|until|within|opportunity|effort|attempt|reason|ability|support|right|access|budget|chance|end|need|not|never
""")
"""Words that stand before ``to`` or a colon and are no owner."""

PRONOUNS = _words("i|we|i'll|i'd|we'll|我|我们|咱们")


@frozen
class Words:
    """The words that mean something to the reading of actions; every set is of folded words."""

    task_columns: frozenset[str] = TASK_COLUMNS
    owner_columns: frozenset[str] = OWNER_COLUMNS
    due_columns: frozenset[str] = DUE_COLUMNS
    status_columns: frozenset[str] = STATUS_COLUMNS
    task_labels: frozenset[str] = TASK_LABELS
    strong_labels: frozenset[str] = STRONG_LABELS
    owner_labels: frozenset[str] = OWNER_LABELS
    due_labels: frozenset[str] = DUE_LABELS
    sides: frozenset[str] = SIDES
    groups: frozenset[str] = GROUPS
    offices: frozenset[str] = OFFICES
    placeholders: frozenset[str] = PLACEHOLDERS
    done: frozenset[str] = DONE_STATUS

    def __hash__(self) -> int:
        """Return a hash that is there already: the vocabulary is asked for by every line."""
        return hash(self.task_labels)


WORDS = Words()

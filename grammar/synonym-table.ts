/**
 * Words that people type for a word of the language. They are not read as that word: the message on them names what is
 * meant, and the fix writes it. Plain data beside the keyword table; a test checks that each target exists.
 */
import {
  type DataTypeName,
  type DeclarationKind,
  dataTypes,
  declarationKinds,
  declarations,
  propertyOf,
  type ValueSetName,
  valueIn,
} from './keyword-table.js';

/** What a word for a property can mean: properties of the same declaration, or a property of another one. */
export interface PropertyMeaning {
  /** Canonical words of properties of the declaration itself, the likeliest first. */
  readonly own: readonly string[];
  /** Where else such a thing is written: `version.window`. */
  readonly elsewhere?: `${DeclarationKind}.${string}`;
}

/** Words, separated by blanks, for properties of a declaration: `meaning` or several, separated by commas. */
const propertyWords: { readonly [K in DeclarationKind]?: Readonly<Record<string, string>> } = {
  project: {
    currency: '币种 货币单位 本位币 money',
    'day-rate': '单价 人天单价 人日成本 人天成本 日单价 rate dayrate daily-rate cost-per-day',
    note: '说明 描述 简介 介绍 备注说明 注 description desc remark remarks notes comment comments summary',
  },
  stakeholder: {
    role: '职责 身份 角色类型 决策角色 roles',
    department: '公司 单位 组织 所属部门 部门名称 团队 机构 dept company team organisation organization org division',
    'reports-to': '上级领导 领导 汇报对象 汇报给 主管 直属上级 manager boss supervisor reports reportsto',
    influence: '影响 权力 话语权 power',
    interest: '关注 兴趣 关心程度 利益相关度 attention',
    weight: '比重 重要度 权值 重要性 importance',
    note: '说明 描述 备注说明 注 联系方式 电话 邮箱 description desc remark remarks notes comment comments contact email phone',
  },
  goal: {
    'part-of': '上级目标 父目标 所属目标 上级 parent belongs-to partof',
    'measured-by': '指标 度量指标 考核指标 衡量标准 衡量方式 metrics metric kpi kpis okr measures',
    note: '说明 描述 备注说明 注 description desc remark remarks notes comment comments summary',
  },
  metric: {
    formula: '公式 计算公式 计算方式 计算口径 定义 算法 统计口径 definition calculation',
    unit: '计量单位 units',
    baseline: '基线值 现状 当前值 初始值 起始值 基准 基准值 现值 current base',
    target: '目标 目标数值 期望值 指标值 goal goal-value',
    note: '说明 描述 备注说明 注 description desc remark remarks notes comment comments',
  },
  module: {
    'part-of': '上级模块 父模块 所属模块 上级 parent belongs-to partof',
    note: '说明 描述 备注说明 注 description desc remark remarks notes comment comments summary',
  },
  entity: { note: '说明 描述 备注说明 注 description desc remark remarks notes comment comments summary' },
  requirement: {
    ask: '原始需求 原话 客户原话 用户原话 表层需求 客户诉求 request wish asked',
    need: '实际需求 核心需求 本质需求 用户需求 需求分析 用户故事 痛点 problem goal-of-user user-story story pain pain-point',
    'need,ask,note':
      '描述 需求描述 详细描述 内容 需求内容 详情 说明 需求说明 description desc details detail summary content text body',
    'need,value,note': '背景 需求背景 目的 原因 background context purpose rationale reason why',
    solution: '解决方案 实现方案 产品方案 设计方案 方案说明 实现方式 设计 design approach implementation how',
    value: '价值 业务收益 商业价值 用户价值 好处 business-value',
    note: '备注说明 补充说明 注 注释 评论 其他 remark remarks notes comment comments other',
    from: '干系人 提出人 提出者 需求方 需求来源 提需求人 提报人 申请人 发起人 创建人 来自 反馈人 提出部门 requester requestor requested-by reporter reported-by author source raised-by stakeholder stakeholders created-by',
    answers: '响应诉求 诉求 满足诉求 解决诉求 concerns concern addresses',
    serves: '目标 业务目标 对应目标 服务于 所属目标 goal goals objective objectives',
    moves: '指标 相关指标 影响的指标 提升指标 metrics metric kpi kpis',
    module: '模块名 模块名称 所属模块 功能模块 系统模块 产品模块 子系统 component components area modules product-area',
    owner:
      '责任人 产品经理 产品负责人 负责 跟进人 处理人 经办人 指派给 执行人 开发 开发人员 assignee assigned-to responsible lead pm dri product-manager',
    'part-of': '父需求 上级需求 所属需求 所属史诗 史诗 上级 父级 epic parent parent-requirement belongs-to partof',
    'depends-on':
      '前置需求 前置 前置条件 依赖需求 依赖项 依赖于 依赖关系 depends dependencies dependency requires blocked-by prerequisite prerequisites dependson',
    'conflicts-with': '冲突需求 互斥 冲突项 互斥需求 conflict conflicts excludes',
    tags: '标记 关键字 关键词 标签页 分类标签 label labels tag keywords keyword',
    links:
      '链接地址 网址 地址 原型 原型地址 原型链接 文档 文档链接 附件 参考 参考链接 工单 工单号 url urls link ticket tickets jira issue attachment attachments prototype reference references',
    kind: '需求类型 类别 需求类别 分类 需求分类 种类 type category sort',
    scope: '范围 需求范围 定制类型 标准化 customisation customization',
    frequency: '频率 频次 使用频次 usage-frequency how-often',
    priority: '优先级别 优先度 重要程度 重要性 紧急程度 级别 优先 等级 prio importance urgency severity level',
    decision: '结论 评审结论 评审结果 决定 决策结果 verdict outcome conclusion resolution',
    customers: '客户数量 客户个数 涉及客户数 影响客户数 customer-count number-of-customers clients',
    'customers,from,tags,note': '客户 客户名称 涉及客户 customer client',
    effort:
      '工作量 工时 人天 人日 开发成本 开发工作量 预估工时 预计工时 预估工作量 估算 估时 开发周期 工期 estimate estimates estimation estimated-effort cost workload man-days person-days size',
    'effort,impact': '故事点 点数 points story-points storypoints',
    impact: '影响 影响程度 影响力 影响分 rice-impact',
    confidence: '信心 信心指数 置信度 把握度 信心度 certainty',
    status: '进度 需求状态 当前状态 阶段 进展 state progress stage phase',
    'version.window':
      '截止日期 截止时间 期望上线 期望上线时间 期望上线日期 预计上线 预计上线时间 预计上线日期 计划上线 计划上线时间 上线时间 上线日期 交付时间 交付日期 完成时间 完成日期 计划完成时间 期望完成时间 期限 周期 排期 开始时间 结束时间 deadline due due-date duedate target-date eta delivery-date release-date finish start end start-date end-date schedule timeline',
    'version.delivers':
      '版本 版本号 所属版本 目标版本 上线版本 迭代 所属迭代 发布版本 里程碑 version release fix-version sprint milestone iteration',
    'acceptance.policy':
      '验收标准 验收条件 验收准则 验收用例 测试用例 验收要点 测试要点 acceptance-criteria criteria test-cases tests ac dod definition-of-done',
    'benefit.per-use': '预期收益 收益金额 benefits revenue profit gain savings',
    'risk.plan': '风险点 风险说明 主要风险 risks risk-list',
  },
  benefit: {
    'per-use': '每次收益 单笔收益 单价 每次节省 单次节省 单次价值 gain gain-per-use value-per-use peruse saving',
    reach: '次数 频次 数量 使用次数 覆盖人数 影响人数 人数 触达 用户数 times count users volume',
    probability: '概率 可能性 成功率 likelihood chance',
  },
  risk: {
    likelihood: '概率 发生概率 可能 发生可能性 probability chance',
    severity: '影响 影响程度 严重程度 严重性 后果 危害 impact consequence',
    phase: '阶段 应对时机 时间点 timing stage',
    plan: '应对 应对措施 应对方案 对策 措施 解决方案 预防措施 缓解措施 mitigation response contingency action actions countermeasure measures',
  },
  health: {
    usage: '使用 活跃度 使用比例 采用率 渗透率 adoption usage-rate',
    satisfaction: '满意 满意评分 用户满意度 csat nps rating score',
    value: '价值 商业价值 business-value',
  },
  acceptance: {
    policy: '策略 规则策略 命中规则 匹配策略 hit-policy hitpolicy',
    complete: '完整 完整性 完备性 全覆盖 exhaustive completeness',
  },
  rule: {
    when: '条件 如果 若 触发条件 前提 当且仅当 condition if conditions where trigger',
    // biome-ignore lint/suspicious/noThenProperty: a word of the language; nothing awaits the table.
    then: '结果 结论 动作 那就 则会 执行 预期 预期结果 处理 action result outcome do actions expected',
  },
  case: {
    given: '前提 前置条件 条件 数据 输入 已知 测试数据 假定 前置 precondition preconditions setup input data inputs',
    when: '操作 步骤 动作 操作步骤 测试步骤 执行 触发 step steps action actions do',
    // biome-ignore lint/suspicious/noThenProperty: a word of the language; nothing awaits the table.
    then: '预期 预期结果 期望 期望结果 应该 输出 验证 expected expect expected-result output assert should',
    result: '测试结果 执行结果 验收结果 实际结果 执行 状态 outcome status test-result verdict',
  },
  roadmap: { note: '说明 描述 备注说明 注 description desc remark remarks notes comment comments summary' },
  version: {
    goal: '版本目标 业务目标 goals objective objectives aim',
    stage: '生命周期 产品阶段 生命周期阶段 phase lifecycle',
    window:
      '时间 时间段 起止时间 起止日期 时间范围 计划时间 时间窗口 排期 工期 版本周期 迭代周期 dates date period duration timeline schedule time timeframe',
    'released-on':
      '发布日期 发布时间 实际上线 实际上线日期 实际发布日期 上线日期 上线时间 发布日 release-date released released-at launch-date launched shipped',
    'window,released-on':
      '截止日期 截止时间 期限 结束时间 开始时间 开始日期 结束日期 预计上线 计划上线 预计上线时间 计划上线时间 期望上线 交付时间 deadline due due-date duedate start end start-date end-date eta',
    capacity:
      '人力 产能 投入 资源 团队容量 可用人力 工作量 可用工时 resources resource effort headcount velocity budget',
    modules: '涉及模块 包含模块 相关模块 components component areas',
    delivers:
      '需求 包含需求 需求列表 交付需求 内容 范围 包含 交付内容 功能 features feature requirements scope includes contains items stories',
    after: '依赖 前置版本 依赖版本 前一版本 上一版本 之后 depends-on previous predecessor follows dependson',
    status: '进度 版本状态 当前状态 state progress',
    note: '说明 描述 备注说明 注 版本说明 更新说明 description desc remark remarks notes comment comments summary release-notes',
  },
};

const propertyMeanings = new Map<DeclarationKind, Map<string, PropertyMeaning>>();
for (const kind of declarationKinds) {
  const meanings = new Map<string, PropertyMeaning>();
  for (const [target, words] of Object.entries(propertyWords[kind] ?? {})) {
    const meaning: PropertyMeaning = target.includes('.')
      ? { own: [], elsewhere: target as `${DeclarationKind}.${string}` }
      : { own: target.split(',') };
    for (const word of words.split(' ')) {
      const known = meanings.get(word);
      meanings.set(word, known ? { ...known, own: [...new Set([...known.own, ...meaning.own])] } : meaning);
    }
  }
  propertyMeanings.set(kind, meanings);
}

/**
 * What a word that is no property of a declaration was probably meant as.
 * @returns undefined if nothing is known of the word
 */
export function propertyMeant(kind: DeclarationKind, word: string): PropertyMeaning | undefined {
  if (propertyOf(kind, word)) return undefined;
  const meanings = propertyMeanings.get(kind);
  return meanings?.get(word) ?? meanings?.get(word.toLowerCase().replace(/[ _]/g, '-'));
}

/** Words for values: canonical value → words, separated by blanks. A word under two values can mean either. */
const valueWords: { readonly [S in ValueSetName]?: Readonly<Record<string, string>> } = {
  role: {
    'decision-maker':
      '决策人 决策 拍板人 最终决策者 审批人 老板 总经理 总裁 decider decision-makers decisionmaker approver sponsor executive ceo boss',
    manager: '经理 主管 管理 管理人员 管理层 部门经理 部门负责人 mgr supervisor head management',
    'technical-lead':
      '技术 技术经理 技术总监 技术主管 架构师 开发负责人 研发负责人 tech-lead techlead architect cto lead-developer technical',
    executor: '执行人 执行 使用者 用户 操作员 最终用户 操作人 一线 经办人 user end-user operator doer staff worker',
    influencer: '影响人 顾问 专家 意见领袖 advisor adviser consultant expert champion',
  },
  level: {
    high: '很高 较高 大 强 重 重要 高级 big large strong critical major very-high h',
    medium: '一般 中等 中级 普通 适中 mid middle moderate average normal m',
    low: '很低 较低 小 弱 轻 次要 低级 small weak minor very-low l',
  },
  kind: {
    functional: '功能性 功能需求 功能性需求 业务 业务需求 新功能 function feature business',
    quality:
      '性能 非功能 非功能性 非功能需求 体验 可用性 安全 安全性 稳定性 performance non-functional nfr security usability reliability',
    constraint: '限制 约束条件 合规 法规 compliance legal regulatory limitation',
    data: '数据需求 报表 统计 report reports reporting',
    integration: '对接 接口 系统对接 接口对接 集成需求 interface api',
    permission: '权限需求 授权 access permissions authorisation authorization',
  },
  scope: {
    standard: '标准化 标准功能 通用 标品 标准产品 generic common product core',
    configurable: '配置 可配 可配置化 参数化 config configuration',
    custom: '定制化 定制开发 个性化 客户化 专属 customised customized bespoke special',
  },
  decision: {
    'do-now': '做 要做 马上做 现在做 立刻做 立即 本期做 now do go',
    'next-quarter': '下个季度 下季 下一季度 next q+1 nextquarter',
    quote: '报价 付费定制 定制报价 评估报价 paid-custom pricing',
    defer:
      '延期 推迟 延后 以后再说 搁置 缓做 暂不做 暂停 postpone postponed deferred later hold on-hold pending backlog',
    reject: '拒绝 不接受 驳回 不采纳 取消 否决 no rejected decline declined wontfix wont-do',
  },
  requirementStatus: {
    proposed: '新建 待审 待评估 草稿 待处理 已提出 待分析 未开始 new draft open todo backlog submitted',
    analysed: '分析完成 已评估 分析中 analyzed analysis refined groomed',
    approved: '评审通过 已通过 已批准 已确认 待开发 已立项 已排期 confirmed ready planned scheduled',
    building:
      '进行中 开发 实施中 研发中 正在开发 doing in-progress inprogress wip development developing in-development active started',
    accepted: '验收通过 测试通过 已完成 完成 done completed verified tested',
    released: '上线 已交付 已投产 已完成 完成 done completed live shipped launched deployed delivered',
    dropped: '取消 已关闭 已废弃 作废 废弃 已拒绝 关闭 cancelled canceled closed abandoned withdrawn',
  },
  versionStatus: {
    planned: '计划 未开始 待开始 规划中 已计划 draft planning todo not-started upcoming future',
    active: '开发中 进行 正在进行 已开始 doing in-progress inprogress ongoing started current building',
    released: '发布 上线 已完成 完成 已交付 done shipped launched live delivered completed closed',
  },
  stage: {
    mvp: '最小可行产品 最小可用产品 最小版本 试点 验证期 pilot prototype',
    introduction: '导入期 引入 导入 起步期 intro launch',
    growth: '成长 增长期 发展期 扩张期 growing expansion',
    maturity: '成熟 稳定期 mature stable',
    decline: '衰退 衰落期 下线期 declining sunset end-of-life eol',
  },
  riskPhase: {
    before: '之前 事先 预防 上线前 prevention prevent pre',
    during: '之中 过程中 进行时 上线中 while',
    after: '之后 事后处理 补救 上线后 recovery post afterwards',
  },
  policy: {
    any: '任一 任何 多条 多个 多重 全部 multiple all many collect',
    unique: '唯一命中 单一 互斥 只有一条 单条 only-one single one exclusive',
    first: '第一 第一条 首条 首个命中 优先 顺序 first-match ordered sequence priority',
  },
  yesNo: {
    yes: '对 真 有 要 需要 y true 1 ok 完备 完整',
    no: '不 否定 假 无 没有 不要 不需要 不是 n false 0 不完备 不完整',
  },
  caseClass: {
    normal: '正常流程 正向 主流程 正例 成功 常规 普通 正面 happy happy-path positive main success regular',
    exception: '异常流程 反向 错误 负向 反例 失败 例外 error negative failure exceptional abnormal fail',
    boundary: '边界值 临界 极限 边缘 临界值 edge border limit edge-case boundaries',
  },
  caseOutcome: {
    passed: '成功 已通过 测试通过 合格 ok pass success succeeded green done',
    failed: '失败 不通过 没通过 不合格 fail failure error red',
    blocked: '阻塞 阻断 卡住 受阻塞 无法执行 block stuck',
  },
};

const valueMeanings = new Map<ValueSetName, Map<string, readonly string[]>>();
for (const [set, values] of Object.entries(valueWords)) {
  const meanings = new Map<string, readonly string[]>();
  for (const [value, words] of Object.entries(values))
    for (const word of words.split(' ')) meanings.set(word, [...(meanings.get(word) ?? []), value]);
  valueMeanings.set(set as ValueSetName, meanings);
}

/** The canonical values of a set that a word, which is none of them, can mean; none if nothing is known of it. */
export function valuesMeant(set: ValueSetName, word: string): readonly string[] {
  if (valueIn(set, word)) return [];
  const meanings = valueMeanings.get(set);
  return meanings?.get(word) ?? meanings?.get(word.toLowerCase().replace(/[ _]/g, '-')) ?? [];
}

/** Words that start what people call something else. */
const declarationWords: { readonly [K in DeclarationKind]?: string } = {
  project: '产品 工程 product programme program',
  stakeholder:
    '干系方 利益相关者 利益相关人 相关方 利益相关方 人员 用户 角色 相关人 人 person people actor persona role user stakeholders',
  concern: '关注点 关切 期望 担忧 expectation interest want worry',
  goal: '业务目标 目的 objective goals target',
  metric: '度量 指标项 kpi okr indicator measure metrics',
  measured: '测量 测得 实际值 实测值 actual measurement',
  module: '子系统 功能模块 系统 component subsystem package area',
  entity: '对象 业务对象 数据实体 数据字典 实体类 object model table record',
  requirement:
    '需求项 需求点 功能 功能点 用户故事 故事 特性 用例需求 feature story user-story req requirements epic issue item task',
  benefit: '效益 价值 预期收益 benefits gain',
  risk: '风险点 风险项 risks threat',
  health: '健康 健康状况 上线表现 health-check',
  acceptance: '验收标准 验收条件 验收准则 验收内容 acceptance-criteria criteria ac',
  data: '字段 数据项 变量 属性 参数 field variable attribute property input',
  rule: '业务规则 规则项 逻辑 business-rule logic rules',
  case: '测试用例 验收用例 场景 案例 例子 示例 test test-case scenario example cases',
  waive: '免除 不测 跳过 豁免项 skip waiver exempt',
  roadmap: '路线 产品路线图 规划 产品规划 plan road-map planning',
  version: '里程碑 迭代 发布 版本计划 release sprint milestone iteration',
};

const declarationMeanings = new Map<string, DeclarationKind[]>();
for (const [kind, words] of Object.entries(declarationWords))
  for (const word of words.split(' '))
    declarationMeanings.set(word, [...(declarationMeanings.get(word) ?? []), kind as DeclarationKind]);

/** The kinds of declarations that may stand in `home` and that a word can mean. */
export function declarationsMeant(home: DeclarationKind | 'file', word: string): readonly DeclarationKind[] {
  const kinds = declarationMeanings.get(word) ?? declarationMeanings.get(word.toLowerCase()) ?? [];
  return kinds.filter((kind) => declarations[kind].inside.includes(home));
}

/** Words for types of data. What has no type of its own, such as a time or a list, is not among them. */
const typeWords: { readonly [T in DataTypeName]?: string } = {
  number:
    '数字 金额 小数 浮点 浮点数 百分比 数值型 数量 钱 numeric decimal float double money amount currency percent real numbers num',
  integer: '整型 整形 整数型 个数 int long whole count',
  'yes-no': '布尔 布尔型 布尔值 是非 是否型 真假 开关 bool boolean yesno yes/no flag logical bit checkbox',
  'one-of':
    '选项 单选 下拉 枚举值 枚举型 枚举类型 选择 字典 下拉框 单选框 enum enumeration options option choice select oneof dropdown list-of',
  date: '日期型 年月日 day dates',
  text: '文字 字符串 字符 文本型 字符型 string str varchar char texts',
};

const typeMeanings = new Map<string, DataTypeName>();
for (const [type, words] of Object.entries(typeWords))
  for (const word of words.split(' ')) if (!(word in dataTypes)) typeMeanings.set(word, type as DataTypeName);

/** The type of data that a word means. */
export const typeMeant = (word: string): DataTypeName | undefined =>
  typeMeanings.get(word) ?? typeMeanings.get(word.toLowerCase());

/** Words for types that the language does not have, and how their data can be written instead. */
const typesNotThere = {
  hours: '时间 时刻 时分 时间段 时长点 钟点 time timeofday time-of-day datetime timestamp',
  count: '列表 数组 清单 集合 明细 表格 list array table set collection',
  answers: '多选 多选框 复选 复选框 标签 多项 multi-select multiselect multiple checkboxes tags flags',
} as const;

/** How data of a type that there is none of is written. */
export const typeInstead = (word: string): keyof typeof typesNotThere | undefined =>
  (Object.keys(typesNotThere) as (keyof typeof typesNotThere)[]).find((instead) =>
    typesNotThere[instead].split(' ').includes(word.toLowerCase()),
  );

/** All words of the table, for tests: what each is for and where it leads. */
export function allSynonyms(): {
  readonly properties: readonly {
    readonly kind: DeclarationKind;
    readonly word: string;
    readonly meaning: PropertyMeaning;
  }[];
  readonly values: readonly { readonly set: ValueSetName; readonly word: string; readonly values: readonly string[] }[];
  readonly declarations: readonly { readonly word: string; readonly kinds: readonly DeclarationKind[] }[];
  readonly types: readonly { readonly word: string; readonly type: DataTypeName }[];
} {
  return {
    properties: [...propertyMeanings].flatMap(([kind, words]) =>
      [...words].map(([word, meaning]) => ({ kind, word, meaning })),
    ),
    values: [...valueMeanings].flatMap(([set, words]) => [...words].map(([word, values]) => ({ set, word, values }))),
    declarations: [...declarationMeanings].map(([word, kinds]) => ({ word, kinds })),
    types: [...typeMeanings].map(([word, type]) => ({ word, type })),
  };
}

/** The comparisons of conditions. */
export type ComparisonSign = '>=' | '<=' | '!=' | '>' | '<' | '=';

/** Words that people speak for comparisons, separated by commas. What contains another stands for itself: the longest is meant. */
export const comparisonWords: Readonly<Record<ComparisonSign, string>> = {
  '>=': '大于等于,大于或等于,不小于,不少于,不低于,不早于,至少为,至少是,至少,最少,最低,达到,达,满,is greater than or equal to,greater than or equal to,is more than or equal to,more than or equal to,is at least,at least,is no less than,no less than,is not less than,not less than,is not below,not below,is not under,reaches,is not before,not before,is not earlier than,not earlier than',
  '<=': '小于等于,小于或等于,不大于,不超过,不高于,不多于,不晚于,至多为,至多是,至多,最多,最高,is less than or equal to,less than or equal to,is at most,at most,is no more than,no more than,is not more than,not more than,is not greater than,not greater than,is not above,not above,is not over,not over,is up to,up to,does not exceed,is not after,not after,is not later than,not later than',
  '!=': '不等于,不是,不为,非,is not equal to,not equal to,does not equal,is not,differs from,is different from,is other than,other than',
  '>': '大于,超过,高于,多于,晚于,超出,is greater than,greater than,is more than,more than,is larger than,larger than,is bigger than,bigger than,is higher than,higher than,exceeds,is over,over,is above,above,is after,after,is later than,later than',
  '<': '小于,少于,低于,不足,不满,不到,早于,is less than,less than,is fewer than,fewer than,is smaller than,smaller than,is lower than,lower than,is below,below,is under,under,is before,before,is earlier than,earlier than',
  '=': '等于,正好是,正好,恰好是,恰好,是,为,is equal to,equal to,equals,equal,is exactly,exactly,is,are',
};

/** Words behind a number that compare with it. Whether the number itself belongs to it, people see differently. */
export const boundWords: Readonly<Partial<Record<ComparisonSign, string>>> = {
  '>=': '以上,及以上,或以上,起,or more,or above,and above,or over,or higher,and more',
  '<=': '以下,及以下,或以下,以内,之内,or less,or fewer,or below,and below,or lower,or under',
};

/** Signs of mathematics and of programs, and what they mean between or before operands. */
export const signsInConditions: Readonly<Record<string, ComparisonSign | 'and' | 'or' | 'not' | 'in' | 'not in'>> = {
  '!': 'not',
  '！': 'not',
  '¬': 'not',
  '&&': 'and',
  '&': 'and',
  '∧': 'and',
  '||': 'or',
  '|': 'or',
  '∨': 'or',
  '≯': '<=',
  '≮': '>=',
  '∈': 'in',
  '∉': 'not in',
};

/** Signs of comparisons that are taken apart or turned round, blanks left out. */
export const pairsOfSigns: Readonly<Record<string, ComparisonSign>> = {
  '<>': '!=',
  '!=': '!=',
  '=<': '<=',
  '<=': '<=',
  '=>': '>=',
  '>=': '>=',
  '==': '=',
  '!>': '<=',
  '!<': '>=',
};

/** Words for: is none of these. */
export const noneOfWords = '不属于,不在,不是在,不包括在,not in,is not in,is none of,none of,is not one of,not one of';

/** Words for joints, beside those of the language. */
export const jointWords: Readonly<Record<'and' | 'or', string>> = {
  and: '并且,而且,同时,以及,并,和,与,但,但是,但且,but also,but,as well as,and also,also,plus',
  or: '或者,或是,或者是,要么,or else,otherwise if',
};

/** Words between two names of a list, where a comma belongs. */
export const wordsThatJoinNames = '和,与,及,以及,跟,还有,and,as well as';

/** Words for: there is none. Where names stand, they are read as one. */
export const wordsForNone = '无,暂无,没有,不涉及,不适用,无需,none,nothing,nil,null,n-a,na';

/** Words for: it is not known yet. Where names stand, they are read as one. */
export const wordsForOpen =
  '待定,未定,待确认,待补充,待明确,待讨论,待分配,待指定,未知,tbd,tbc,tba,todo,to-be-determined,unknown,pending';

/** Words around a number that is not exact. */
export const vagueWords = {
  before:
    '约,大约,大概,差不多,近,将近,接近,不到,超过,至少,最少,至多,最多,不超过,不少于,about,around,approximately,approx,roughly,circa,ca,nearly,almost,over,under,up to,at least,at most,more than,less than,fewer than',
  behind: '左右,上下,以上,以下,以内,之内,出头,or so,or more,or less,or fewer,at least,at most,max,min',
} as const;

/** Words in dates that are written out. */
export const dateWords =
  'jan,january,feb,february,mar,march,apr,april,may,jun,june,jul,july,aug,august,sep,sept,september,oct,october,nov,november,dec,december,to,until,through,of,in,on,by,from,the,mid,middle,early,late,end,beginning,start,about,around,before,after';

/** Words that deny what follows. */
export const denyingWords = '不是,并非,不,没有,未,it is not,no,non';

/** Words around the two ends of a range: 在 1 到 5 之间, is between 1 and 5. */
export const rangeWords = {
  before: '在,介于,处于,位于,is between,between,is from,from,lies between,is within,within,ranges from',
  between: '到,至,和,与,and,to,through',
  behind: '之间,之内,范围内',
} as const;

/** Words between a number and what it is a share of: 订单金额 的 30%, 30% of order. */
export const shareWords = { en: 'of', zh: '的' } as const;

/** What conditions cannot ask, by what is asked: words that ask it. The answer is data of its own. */
export const unaskableWords: Readonly<Record<'filled' | 'pattern' | 'contains' | 'calendar', string>> = {
  filled:
    '为空,不为空,非空,是空,为空值,没填,未填,没有填,未填写,已填,已填写,有值,无值,不存在,存在,is empty,is blank,is missing,is not empty,not empty,is not blank,is filled,is filled in,is null,is not null,is set,is not set,is present,exists',
  pattern:
    '匹配,不匹配,符合,不符合,格式为,格式是,开头为,结尾为,matches,match,does not match,is like,like,starts with,ends with',
  contains:
    '包含,不包含,含有,不含,含,包括,不包括,有,contains,does not contain,includes,does not include,include,has,has no,has any',
  calendar:
    '周末,节假日,工作日,法定节假日,假日,当天,次日,今天之前,weekend,weekends,holiday,holidays,workday,workdays,weekday,weekdays',
};

/** Words of a list that is separated by commas. */
export const wordsOf = (list: string): readonly string[] => list.split(',');

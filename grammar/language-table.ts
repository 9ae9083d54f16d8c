/**
 * The language table: every kind of declaration, its properties and the values they can have, in both spellings.
 *
 * What follows from an entry is derived: the types of facts by mapping, the reading of properties and parts, names,
 * outline, colours, completion, hovers and exports by loops, the grammar and the language reference by generation. Plain
 * data: any room may import it, mostly by way of the keyword table, which looks words up.
 */

/** A word of the language: the English spelling is the canonical one used in facts, models and JSON. */
export interface Spelling {
  readonly en: string;
  readonly zh: string;
  /** Further Chinese spellings that are read as this word; the formatter writes `zh`. */
  readonly alsoRead?: readonly string[];
}

/** Sets of enumerated values: canonical (English) value → Chinese spelling. */
export const valueSets = {
  role: {
    'decision-maker': '决策者',
    manager: '管理者',
    'technical-lead': '技术负责人',
    executor: '执行者',
    influencer: '影响者',
  },
  level: { high: '高', medium: '中', low: '低' },
  kind: {
    functional: '功能',
    quality: '质量',
    constraint: '约束',
    data: '数据',
    integration: '集成',
    permission: '权限',
  },
  scope: { standard: '标准', configurable: '可配置', custom: '定制' },
  decision: {
    'do-now': '立即做',
    'next-quarter': '下季度',
    quote: '评估付费定制',
    defer: '暂缓',
    reject: '不做',
  },
  requirementStatus: {
    proposed: '待评审',
    analysed: '已分析',
    approved: '已评审',
    building: '开发中',
    accepted: '已验收',
    released: '已上线',
    dropped: '已取消',
  },
  versionStatus: { planned: '计划中', active: '进行中', released: '已发布' },
  stage: { mvp: 'mvp', introduction: '引入期', growth: '成长期', maturity: '成熟期', decline: '衰退期' },
  riskPhase: { before: '事前', during: '事中', after: '事后' },
  policy: { any: '任意', unique: '唯一', first: '首个' },
  yesNo: { yes: '是', no: '否' },
  caseClass: { normal: '正常', exception: '异常', boundary: '边界' },
  caseOutcome: { passed: '通过', failed: '未通过', blocked: '受阻' },
} as const satisfies Record<string, Record<string, string>>;

export type ValueSetName = keyof typeof valueSets;
export type ValueOf<S extends ValueSetName> = keyof (typeof valueSets)[S] & string;

/** What stands behind the colon of a property. References name a kind of the table. */
export type PropertyShapeValue =
  /** `prose: false` for what is no sentence: a unit, a currency. */
  | { readonly is: 'text'; readonly prose?: false }
  /** `prose: false` for addresses. */
  | { readonly is: 'texts'; readonly prose?: false }
  | { readonly is: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  /** A share written with % (30 % is 0.3). */
  | { readonly is: 'percent' }
  | { readonly is: 'effort' }
  | { readonly is: 'date' }
  | { readonly is: 'window' }
  | { readonly is: 'choice'; readonly of: ValueSetName }
  /** A priority level; the list of levels is configurable. */
  | { readonly is: 'priority' }
  | { readonly is: 'references'; readonly to: string; readonly many: boolean }
  | { readonly is: 'tags' }
  | { readonly is: 'condition' }
  | { readonly is: 'outcomes' }
  /** Assignments of fields and texts. */
  | { readonly is: 'givens' }
  | { readonly is: 'case-result' };

export interface PropertyShape {
  readonly zh: string;
  readonly alsoRead?: readonly string[];
  readonly value: PropertyShapeValue;
  /** One sentence for hover, completion and the language reference. */
  readonly help: { readonly en: string; readonly zh: string };
  /** Its name in the facts, where the word in camel case would clash. */
  readonly field?: string;
  /** The key in the model's JSON under which the thing that is referred to lists who does. */
  readonly reverse?: string;
}

type Presence = 'required' | 'optional' | 'none';

/** Icons of the outline, as LSP calls them. */
export type SymbolName =
  | 'Class'
  | 'Constant'
  | 'EnumMember'
  | 'Event'
  | 'Field'
  | 'Interface'
  | 'Method'
  | 'Module'
  | 'Namespace'
  | 'Null'
  | 'Number'
  | 'Object'
  | 'Package'
  | 'Property'
  | 'Struct';

/** Colours of names, as LSP calls them: types that every theme knows. */
export type NameColour =
  | 'class'
  | 'decorator'
  | 'enum'
  | 'enumMember'
  | 'function'
  | 'interface'
  | 'method'
  | 'namespace'
  | 'parameter'
  | 'struct'
  | 'typeParameter'
  | 'variable';

export interface KindShape {
  readonly zh: string;
  /** Where it may stand: at the top of a file or inside these declarations. */
  readonly inside: readonly string[];
  readonly name: Presence;
  readonly title: Presence;
  /**
   * How it is written: `named` (the default) as `keyword name? "title"? { … }`, `bare` as `keyword { … }`, `own` in a form
   * of its own, which the grammar and the readers spell out.
   */
  readonly form?: 'bare' | 'own';
  /** Its node in the tree; by default the keyword with a capital. */
  readonly node?: string;
  /** Where it stands in the facts of what holds it: in a list, or as the only one. */
  readonly part?: { readonly list: string } | { readonly only: string };
  /** Among what its names are unique: in the whole project, or in the list it stands in. Left out, nothing refers to it. */
  readonly unique?: 'project' | 'holder';
  /** True if a project has one of them. */
  readonly atMostOne?: true;
  /** Several of them, in messages and as a key of the model's JSON. */
  readonly plural: string;
  readonly symbol: SymbolName;
  readonly colour: NameColour;
  /** Fields of its own form that hold a sentence. */
  readonly ownTexts?: readonly string[];
  readonly help: { readonly en: string; readonly zh: string };
  /** A name and a title for messages and templates; the whole, where the form is its own. */
  readonly example?: {
    readonly en?: { readonly name: string; readonly title: string };
    readonly zh?: { readonly name: string; readonly title: string };
    readonly written?: { readonly en: string; readonly zh: string };
  };
  /** Properties that its hover shows; left out, all but those that hold sentences. */
  readonly hover?: readonly string[];
  readonly properties: Readonly<Record<string, PropertyShape>>;
}

/** Keeps the words of an entry as types. */
const kind = <const E extends KindShape>(entry: E): E => entry;

type Further = Pick<PropertyShape, 'alsoRead' | 'field' | 'reverse'>;

const property = <const V extends PropertyShapeValue, const F extends Further = Readonly<Record<never, never>>>(
  zh: string,
  value: V,
  helpEn: string,
  helpZh: string,
  further?: F,
) => ({ zh, value, help: { en: helpEn, zh: helpZh }, ...(further as F) });

const text = { is: 'text' } as const;
const label = { is: 'text', prose: false } as const;
const texts = { is: 'texts' } as const;
const percent = { is: 'percent' } as const;
const number = (limits: { min?: number; max?: number; whole?: boolean } = {}) => ({ is: 'number', ...limits }) as const;
const choice = <S extends ValueSetName>(of: S) => ({ is: 'choice', of }) as const;
const one = <K extends string>(to: K) => ({ is: 'references', to, many: false }) as const;
const several = <K extends string>(to: K) => ({ is: 'references', to, many: true }) as const;

const note = property('备注', text, 'Anything worth keeping.', '其他值得记下的内容。');

export const languageTable = {
  project: kind({
    zh: '项目',
    inside: ['file'],
    name: 'none',
    title: 'required',
    atMostOne: true,
    plural: 'projects',
    symbol: 'Package',
    colour: 'namespace',
    help: { en: 'The project and its defaults; at most one.', zh: '项目及其默认值，最多一个。' },
    example: { en: { name: '', title: 'Order risk control' }, zh: { name: '', title: '订单风控' } },
    properties: {
      currency: property('货币', label, 'Currency of all amounts, such as "CNY".', '所有金额的货币，例如 “CNY”。'),
      'day-rate': property(
        '人日单价',
        number({ min: 0 }),
        'What one person-day costs, in the currency.',
        '一个人日的成本（以货币计）。',
      ),
      note,
    },
  }),
  stakeholder: kind({
    zh: '干系人',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'stakeholders',
    symbol: 'Interface',
    colour: 'interface',
    help: { en: 'A person or group that decides, works or is touched.', zh: '决策、执行或受影响的人或群体。' },
    example: { en: { name: 'RiskDirector', title: 'Risk director' }, zh: { name: '风控总监', title: '风控总监' } },
    hover: ['role'],
    properties: {
      role: property('角色', choice('role'), 'Part played in the decision.', '在决策中扮演的角色。'),
      department: property('部门', text, 'Department or company.', '所在部门或公司。'),
      'reports-to': property('上级', one('stakeholder'), 'The stakeholder above.', '上级干系人。'),
      influence: property('影响力', choice('level'), 'Power over the outcome.', '对结果的影响力。'),
      interest: property('关注度', choice('level'), 'How much they care.', '对结果的关注程度。'),
      weight: property('权重', number({ min: 0 }), 'Weight in scores; 1 if left out.', '计分时的权重，默认 1。'),
      note,
    },
  }),
  concern: kind({
    zh: '诉求',
    inside: ['stakeholder'],
    name: 'required',
    title: 'required',
    part: { list: 'concerns' },
    unique: 'holder',
    plural: 'concerns',
    symbol: 'Property',
    colour: 'typeParameter',
    help: { en: 'What a stakeholder cares about.', zh: '干系人关心的事。' },
    example: { en: { name: 'Recovery', title: 'Bad-debt recovery rate' }, zh: { name: '回收率', title: '坏账回收率' } },
    properties: {},
  }),
  goal: kind({
    zh: '目标',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'goals',
    symbol: 'Event',
    colour: 'enum',
    help: { en: 'A business goal.', zh: '业务目标。' },
    example: {
      en: { name: 'FewerLosses', title: 'Lose less to bad debt' },
      zh: { name: '减少坏账', title: '坏账减少' },
    },
    properties: {
      'part-of': property('隶属', one('goal'), 'The goal above.', '上级目标。', { reverse: 'parts' }),
      'measured-by': property('衡量指标', several('metric'), 'Metrics that show it.', '衡量它的指标。', {
        reverse: 'measures',
      }),
      note,
    },
  }),
  metric: kind({
    zh: '指标',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'metrics',
    symbol: 'Number',
    colour: 'variable',
    help: { en: 'A number that shows value.', zh: '体现价值的数字。' },
    example: { en: { name: 'RecoveryRate', title: 'Recovery rate' }, zh: { name: '回收率', title: '坏账回收率' } },
    hover: ['formula'],
    properties: {
      formula: property('口径', text, 'How it is computed.', '计算口径。'),
      unit: property('单位', label, 'Unit of its values.', '数值的单位。'),
      baseline: property('基线', number(), 'Value before the change.', '改变之前的值。'),
      target: property('目标值', number(), 'Value to reach.', '要达到的值。'),
      note,
    },
  }),
  measured: kind({
    zh: '实测',
    inside: ['metric'],
    name: 'none',
    title: 'none',
    form: 'own',
    node: 'Measurement',
    part: { list: 'measurements' },
    plural: 'measurements',
    symbol: 'Constant',
    colour: 'variable',
    example: { written: { en: 'measured 2025-06-30: 32', zh: '实测 2025-06-30：32' } },
    help: { en: 'A measurement: measured DATE: value.', zh: '一次测量：实测 日期：数值。' },
    properties: {},
  }),
  module: kind({
    zh: '模块',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'modules',
    symbol: 'Module',
    colour: 'namespace',
    help: { en: 'A part of the product.', zh: '产品的一个部分。' },
    example: { en: { name: 'Approval', title: 'Approval centre' }, zh: { name: '审批', title: '审批中心' } },
    properties: {
      'part-of': property('隶属', one('module'), 'The module above.', '上级模块。', { reverse: 'parts' }),
      note,
    },
  }),
  entity: kind({
    zh: '实体',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'entities',
    symbol: 'Struct',
    colour: 'struct',
    help: {
      en: 'A shared data dictionary; its fields are used as Entity.field.',
      zh: '共享的数据字典，字段用 实体.字段 引用。',
    },
    example: { en: { name: 'Order', title: 'Order' }, zh: { name: '订单', title: '订单' } },
    properties: { note },
  }),
  requirement: kind({
    zh: '需求',
    inside: ['file'],
    name: 'required',
    title: 'required',
    unique: 'project',
    plural: 'requirements',
    symbol: 'Class',
    colour: 'class',
    help: { en: 'Something the product shall do or be.', zh: '产品应当做到的事。' },
    example: {
      en: { name: 'RC-7', title: 'Large orders need risk approval' },
      zh: { name: 'RC-7', title: '大额订单须风控审批' },
    },
    properties: {
      ask: property('表面需求', text, 'What was asked for, in the asker’s words.', '对方原话提出的要求。'),
      need: property('真实需求', text, 'What is really needed.', '真正需要解决的问题。'),
      solution: property('方案', text, 'How it is solved.', '解决方案。'),
      value: property('业务价值', text, 'Why it is worth doing.', '为什么值得做。'),
      note,
      from: property('来源', several('stakeholder'), 'Who asks for it.', '谁提出的。'),
      answers: property('响应', several('concern'), 'Concerns that it answers.', '它响应的诉求。', {
        reverse: 'answeredBy',
      }),
      serves: property('服务目标', several('goal'), 'Goals that it serves.', '它服务的目标。', { reverse: 'servedBy' }),
      moves: property('影响指标', several('metric'), 'Metrics that it moves.', '它影响的指标。', {
        reverse: 'movedBy',
      }),
      module: property('模块', one('module'), 'The part of the product.', '所属模块。'),
      owner: property('负责人', one('stakeholder'), 'Who is responsible.', '负责人。'),
      'part-of': property('隶属', one('requirement'), 'The requirement above.', '上级需求。', { reverse: 'parts' }),
      'depends-on': property('依赖', several('requirement'), 'Must be there first.', '必须先完成的需求。', {
        reverse: 'neededBy',
      }),
      'conflicts-with': property('冲突', several('requirement'), 'Cannot be had together.', '不能同时满足的需求。'),
      tags: property('标签', { is: 'tags' }, 'Words to filter by.', '用于筛选的标签。'),
      links: property('链接', { is: 'texts', prose: false }, 'Addresses and ticket ids.', '网址和工单号。'),
      kind: property('类型', choice('kind'), 'What sort of requirement it is.', '需求的类型。', { field: 'sort' }),
      scope: property('定位', choice('scope'), 'Standard, configurable or custom.', '标准、可配置或定制。'),
      frequency: property('使用频率', choice('level'), 'How often it is used.', '使用的频率。'),
      priority: property('优先级', { is: 'priority' }, 'P0 is the highest.', 'P0 最高。'),
      decision: property('决策', choice('decision'), 'What was decided.', '评审的决定。'),
      customers: property('客户数', number({ min: 0, whole: true }), 'How many customers ask.', '提出的客户数。'),
      effort: property(
        '成本',
        { is: 'effort' },
        'Cost of building it, such as 5 person-days.',
        '开发成本，例如 5人日。',
      ),
      impact: property('影响度', number({ min: 0.25, max: 3 }), 'RICE impact, 0.25 to 3.', 'RICE 影响度，0.25 到 3。'),
      confidence: property('把握', percent, 'How sure the estimates are.', '对估计的把握。'),
      status: property('状态', choice('requirementStatus'), 'Where it stands.', '当前状态。'),
    },
  }),
  benefit: kind({
    zh: '收益',
    inside: ['requirement'],
    name: 'none',
    title: 'none',
    form: 'bare',
    part: { only: 'benefit' },
    plural: 'benefits',
    symbol: 'Constant',
    colour: 'variable',
    help: {
      en: 'Expected benefit = per-use × reach × probability.',
      zh: '预期收益 = 单次收益 × 影响范围 × 发生概率。',
    },
    properties: {
      'per-use': property('单次收益', number(), 'Gain each time, in the currency.', '每次的收益（以货币计）。'),
      reach: property('影响范围', number({ min: 0 }), 'How many times it happens.', '发生的次数。'),
      probability: property('发生概率', percent, 'How likely the gain is.', '收益发生的概率。'),
    },
  }),
  risk: kind({
    zh: '风险',
    inside: ['requirement'],
    name: 'required',
    title: 'required',
    part: { list: 'risks' },
    unique: 'holder',
    plural: 'risks',
    symbol: 'Event',
    colour: 'typeParameter',
    help: { en: 'What may go wrong, and the plan for it.', zh: '可能出的问题和预案。' },
    example: {
      en: { name: 'FalseAlarm', title: 'Sound orders are held back' },
      zh: { name: '误拦', title: '正常订单被误拦' },
    },
    hover: ['likelihood', 'severity', 'phase', 'plan'],
    properties: {
      likelihood: property('可能性', choice('level'), 'How likely it is.', '发生的可能性。'),
      severity: property('严重度', choice('level'), 'How bad it would be.', '后果的严重度。'),
      phase: property('时机', choice('riskPhase'), 'When the plan applies.', '预案适用的时机。'),
      plan: property('预案', text, 'What to do about it.', '应对办法。'),
    },
  }),
  health: kind({
    zh: '健康度',
    inside: ['requirement'],
    name: 'none',
    title: 'none',
    form: 'bare',
    part: { only: 'health' },
    plural: 'health',
    symbol: 'Constant',
    colour: 'variable',
    help: { en: 'How the feature does after launch.', zh: '功能上线后的表现。' },
    properties: {
      usage: property('使用率', percent, 'Share of users who use it.', '使用它的用户比例。'),
      satisfaction: property('满意度', number({ min: 0 }), 'Satisfaction score.', '满意度评分。'),
      value: property('业务价值', choice('level'), 'Business value seen.', '体现出的业务价值。'),
    },
  }),
  acceptance: kind({
    zh: '验收',
    inside: ['requirement'],
    name: 'none',
    title: 'none',
    form: 'bare',
    part: { only: 'acceptance' },
    plural: 'acceptance',
    symbol: 'Namespace',
    colour: 'namespace',
    help: { en: 'Data, rules and cases agreed with the business.', zh: '与业务约定的数据、规则和用例。' },
    properties: {
      policy: property('命中策略', choice('policy'), 'How many rules may hold at once.', '可同时成立的规则数。'),
      complete: property('完备', choice('yesNo'), 'Whether some rule must always hold.', '是否总有一条规则成立。'),
    },
  }),
  data: kind({
    zh: '数据',
    inside: ['acceptance', 'entity'],
    name: 'required',
    title: 'optional',
    form: 'own',
    node: 'DataField',
    part: { list: 'fields' },
    unique: 'holder',
    plural: 'fields',
    symbol: 'Field',
    colour: 'parameter',
    help: { en: 'A field: data NAME "label": TYPE.', zh: '一个字段：数据 名称 “标签”：类型。' },
    example: {
      en: { name: 'amount', title: 'Order amount' },
      zh: { name: '金额', title: '订单金额' },
      written: { en: 'data amount: number', zh: '数据 金额：数值' },
    },
    properties: {},
  }),
  rule: kind({
    zh: '规则',
    inside: ['acceptance'],
    name: 'required',
    title: 'optional',
    part: { list: 'rules' },
    unique: 'holder',
    plural: 'rules',
    symbol: 'Method',
    colour: 'function',
    help: { en: 'When a condition holds, then these outcomes follow.', zh: '当条件成立，则产生这些结果。' },
    example: {
      en: { name: 'LargeOrder', title: 'Approval is required' },
      zh: { name: '大额订单', title: '需风控审批' },
    },
    properties: {
      when: property(
        '当',
        { is: 'condition' },
        'The condition, such as amount > 1_000_000.',
        '条件，例如 金额 > 100万。',
      ),
      // biome-ignore lint/suspicious/noThenProperty: a word of the language, and no function
      then: property('则', { is: 'outcomes' }, 'What follows.', '随之产生的结果。', { alsoRead: ['那么'] }),
    },
  }),
  case: kind({
    zh: '用例',
    inside: ['acceptance'],
    name: 'optional',
    title: 'optional',
    form: 'own',
    part: { list: 'cases' },
    unique: 'holder',
    plural: 'cases',
    symbol: 'EnumMember',
    colour: 'method',
    help: { en: 'A normal, exception or boundary case.', zh: '一条正常、异常或边界用例。' },
    example: {
      en: { name: 'A1', title: 'A large order waits' },
      zh: { name: 'A1', title: '大额订单等待审批' },
      written: { en: 'case A1 normal { … }', zh: '用例 A1 正常 { … }' },
    },
    properties: {
      given: property('假如', { is: 'givens' }, 'Data and circumstances.', '数据和前提。', { alsoRead: ['假设'] }),
      when: property('当', texts, 'What happens.', '发生的操作。'),
      // biome-ignore lint/suspicious/noThenProperty: a word of the language, and no function
      then: property('则', { is: 'outcomes' }, 'What must be seen.', '应当看到的结果。', { alsoRead: ['那么'] }),
      result: property('结果', { is: 'case-result' }, 'Outcome of running it.', '执行的结果。'),
    },
  }),
  waive: kind({
    zh: '豁免',
    inside: ['acceptance'],
    name: 'required',
    title: 'none',
    form: 'own',
    node: 'Waiver',
    part: { list: 'waivers' },
    plural: 'waivers',
    symbol: 'Null',
    colour: 'enumMember',
    ownTexts: ['reason'],
    example: { written: { en: 'waive boundary because "…"', zh: '豁免 边界 因为 “…”' } },
    help: { en: 'Leaves out a class of cases or a rule, with a reason.', zh: '说明理由后免去一类用例或一条规则。' },
    properties: {},
  }),
  roadmap: kind({
    zh: '路线图',
    inside: ['file'],
    name: 'optional',
    title: 'optional',
    plural: 'roadmaps',
    symbol: 'Namespace',
    colour: 'namespace',
    help: { en: 'Groups versions.', zh: '把版本放在一起。' },
    example: { en: { name: 'Main', title: 'Three years' }, zh: { name: '主线', title: '三年规划' } },
    properties: { note },
  }),
  version: kind({
    zh: '版本',
    inside: ['file', 'roadmap', 'version'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'versions',
    symbol: 'Package',
    colour: 'decorator',
    help: { en: 'What is delivered in a window of time.', zh: '一段时间内交付的内容。' },
    example: { en: { name: 'V1.0', title: 'First release' }, zh: { name: 'V1.0', title: '首个版本' } },
    hover: ['window', 'status'],
    properties: {
      goal: property('目标', several('goal'), 'Goals of this version.', '本版本的目标。'),
      stage: property('阶段', choice('stage'), 'Stage of the product’s life.', '产品生命周期的阶段。'),
      window: property('周期', { is: 'window' }, 'From when to when.', '起止时间。'),
      capacity: property('容量', { is: 'effort' }, 'Effort that the team can give.', '团队可投入的人力。'),
      modules: property('模块', several('module'), 'Parts of the product it touches.', '涉及的模块。'),
      delivers: property('交付', several('requirement'), 'Requirements it delivers.', '交付的需求。', {
        reverse: 'deliveredIn',
      }),
      after: property('后于', several('version'), 'Versions that come first.', '在哪些版本之后。', {
        reverse: 'before',
      }),
      status: property('状态', choice('versionStatus'), 'Where it stands.', '当前状态。'),
      'released-on': property('上线日', { is: 'date' }, 'The day it was released.', '上线的日期。'),
      note,
    },
  }),
};

/** The table as a type, for types that are derived from it. */
export type LanguageTable = typeof languageTable;
type Table = LanguageTable;

/** The canonical words that begin a declaration. */
export type DeclarationKind = keyof Table;

type KindsWhere<Condition> = {
  [K in DeclarationKind]: Table[K] extends Condition ? K : never;
}[DeclarationKind];

/** Kinds whose names are unique in the project, so that anything may refer to them. */
export type NamedKind = KindsWhere<{ readonly unique: 'project' }>;

/** Kinds that stand at the top of a file. */
export type TopKind = {
  [K in DeclarationKind]: 'file' extends Table[K]['inside'][number] ? K : never;
}[DeclarationKind];

/** What a property may refer to; a concern by way of its stakeholder. */
export type ReferableKind = NamedKind | 'concern';

/** Words in entries that name no kind: the compiler refuses a table that has any. */
type WrongKinds = {
  [K in DeclarationKind]:
    | Exclude<Table[K]['inside'][number], DeclarationKind | 'file'>
    | {
        [P in keyof Table[K]['properties']]: Table[K]['properties'][P] extends {
          readonly value: { readonly is: 'references'; readonly to: infer To };
        }
          ? Exclude<To, ReferableKind>
          : never;
      }[keyof Table[K]['properties']];
}[DeclarationKind];

const everyKindExists: [WrongKinds] extends [never] ? true : WrongKinds = true;
void everyKindExists;

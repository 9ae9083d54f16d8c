/**
 * The keyword table: every word of the language in both spellings, and what each declaration may hold.
 *
 * The single source for the token builder, the interpretation of properties, completion, the TextMate grammar,
 * the language reference and the convert command. Plain data: any room may import it.
 */

export * from './character-twins.js';

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

/**
 * Units of effort: canonical unit → spellings and working days per unit (5-day weeks, 20-day months). Further spellings
 * of the same unit are read; a bare day or week is not among them, because it does not say of how many people.
 */
export const effortUnits = {
  'person-days': {
    zh: '人日',
    short: 'd',
    days: 1,
    alsoRead: ['人天', '个人日', '个人天', '人工日', 'man-day', 'man-days', 'pd', 'md'],
  },
  'person-weeks': { zh: '人周', short: 'w', days: 5, alsoRead: ['个人周', 'man-week', 'man-weeks', 'pw'] },
  'person-months': {
    zh: '人月',
    short: undefined,
    days: 20,
    alsoRead: ['个人月', 'man-month', 'man-months', 'pm'],
  },
} as const;
export type EffortUnit = keyof typeof effortUnits;

/** Suffixes of a number and what they multiply it by. */
export const numberSuffixes = { '%': 0.01, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, k: 1e3, m: 1e6 } as const;

export type NamedKind = 'stakeholder' | 'goal' | 'metric' | 'module' | 'entity' | 'requirement' | 'version';

/** What stands behind the colon of a property. */
export type PropertyValue =
  | { readonly is: 'text' }
  | { readonly is: 'texts' }
  | { readonly is: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  /** A share written with % (30 % is 0.3). */
  | { readonly is: 'percent' }
  | { readonly is: 'effort' }
  | { readonly is: 'date' }
  | { readonly is: 'window' }
  | { readonly is: 'choice'; readonly of: ValueSetName }
  /** A priority level; the list of levels is configurable. */
  | { readonly is: 'priority' }
  | { readonly is: 'references'; readonly to: NamedKind | 'concern'; readonly many: boolean }
  | { readonly is: 'tags' }
  | { readonly is: 'condition' }
  | { readonly is: 'outcomes' }
  /** Assignments of fields and texts. */
  | { readonly is: 'givens' }
  | { readonly is: 'case-result' };

export interface PropertyEntry extends Spelling {
  readonly value: PropertyValue;
  /** One sentence for hover, completion and the language reference. */
  readonly help: { readonly en: string; readonly zh: string };
}

export interface DeclarationEntry extends Spelling {
  /** Where it may stand: at the top of a file or inside these declarations. */
  readonly inside: readonly (DeclarationKind | 'file')[];
  readonly name: 'required' | 'optional' | 'none';
  readonly title: 'required' | 'optional' | 'none';
  readonly help: { readonly en: string; readonly zh: string };
  readonly properties: readonly PropertyEntry[];
}

export type DeclarationKind =
  | 'project'
  | 'stakeholder'
  | 'concern'
  | 'goal'
  | 'metric'
  | 'measured'
  | 'module'
  | 'entity'
  | 'requirement'
  | 'benefit'
  | 'risk'
  | 'health'
  | 'acceptance'
  | 'data'
  | 'rule'
  | 'case'
  | 'waive'
  | 'roadmap'
  | 'version';

const property = (
  en: string,
  zh: string,
  value: PropertyValue,
  helpEn: string,
  helpZh: string,
  alsoRead?: readonly string[],
): PropertyEntry => ({ en, zh, value, help: { en: helpEn, zh: helpZh }, ...(alsoRead && { alsoRead }) });

const text: PropertyValue = { is: 'text' };
const texts: PropertyValue = { is: 'texts' };
const percent: PropertyValue = { is: 'percent' };
const number = (limits: { min?: number; max?: number; whole?: boolean } = {}): PropertyValue => ({
  is: 'number',
  ...limits,
});
const choice = (of: ValueSetName): PropertyValue => ({ is: 'choice', of });
const one = (to: NamedKind | 'concern'): PropertyValue => ({ is: 'references', to, many: false });
const several = (to: NamedKind | 'concern'): PropertyValue => ({ is: 'references', to, many: true });

const note = property('note', '备注', text, 'Anything worth keeping.', '其他值得记下的内容。');

export const declarations: { readonly [K in DeclarationKind]: DeclarationEntry } = {
  project: {
    en: 'project',
    zh: '项目',
    inside: ['file'],
    name: 'none',
    title: 'required',
    help: { en: 'The project and its defaults; at most one.', zh: '项目及其默认值，最多一个。' },
    properties: [
      property('currency', '货币', text, 'Currency of all amounts, such as "CNY".', '所有金额的货币，例如 “CNY”。'),
      property(
        'day-rate',
        '人日单价',
        number({ min: 0 }),
        'What one person-day costs, in the currency.',
        '一个人日的成本（以货币计）。',
      ),
      note,
    ],
  },
  stakeholder: {
    en: 'stakeholder',
    zh: '干系人',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    help: { en: 'A person or group that decides, works or is touched.', zh: '决策、执行或受影响的人或群体。' },
    properties: [
      property('role', '角色', choice('role'), 'Part played in the decision.', '在决策中扮演的角色。'),
      property('department', '部门', text, 'Department or company.', '所在部门或公司。'),
      property('reports-to', '上级', one('stakeholder'), 'The stakeholder above.', '上级干系人。'),
      property('influence', '影响力', choice('level'), 'Power over the outcome.', '对结果的影响力。'),
      property('interest', '关注度', choice('level'), 'How much they care.', '对结果的关注程度。'),
      property('weight', '权重', number({ min: 0 }), 'Weight in scores; 1 if left out.', '计分时的权重，默认 1。'),
      note,
    ],
  },
  concern: {
    en: 'concern',
    zh: '诉求',
    inside: ['stakeholder'],
    name: 'required',
    title: 'required',
    help: { en: 'What a stakeholder cares about.', zh: '干系人关心的事。' },
    properties: [],
  },
  goal: {
    en: 'goal',
    zh: '目标',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    help: { en: 'A business goal.', zh: '业务目标。' },
    properties: [
      property('part-of', '隶属', one('goal'), 'The goal above.', '上级目标。'),
      property('measured-by', '衡量指标', several('metric'), 'Metrics that show it.', '衡量它的指标。'),
      note,
    ],
  },
  metric: {
    en: 'metric',
    zh: '指标',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    help: { en: 'A number that shows value.', zh: '体现价值的数字。' },
    properties: [
      property('formula', '口径', text, 'How it is computed.', '计算口径。'),
      property('unit', '单位', text, 'Unit of its values.', '数值的单位。'),
      property('baseline', '基线', number(), 'Value before the change.', '改变之前的值。'),
      property('target', '目标值', number(), 'Value to reach.', '要达到的值。'),
      note,
    ],
  },
  measured: {
    en: 'measured',
    zh: '实测',
    inside: ['metric'],
    name: 'none',
    title: 'none',
    help: { en: 'A measurement: measured DATE: value.', zh: '一次测量：实测 日期：数值。' },
    properties: [],
  },
  module: {
    en: 'module',
    zh: '模块',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    help: { en: 'A part of the product.', zh: '产品的一个部分。' },
    properties: [property('part-of', '隶属', one('module'), 'The module above.', '上级模块。'), note],
  },
  entity: {
    en: 'entity',
    zh: '实体',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    help: {
      en: 'A shared data dictionary; its fields are used as Entity.field.',
      zh: '共享的数据字典，字段用 实体.字段 引用。',
    },
    properties: [note],
  },
  requirement: {
    en: 'requirement',
    zh: '需求',
    inside: ['file'],
    name: 'required',
    title: 'required',
    help: { en: 'Something the product shall do or be.', zh: '产品应当做到的事。' },
    properties: [
      property('ask', '表面需求', text, 'What was asked for, in the asker’s words.', '对方原话提出的要求。'),
      property('need', '真实需求', text, 'What is really needed.', '真正需要解决的问题。'),
      property('solution', '方案', text, 'How it is solved.', '解决方案。'),
      property('value', '业务价值', text, 'Why it is worth doing.', '为什么值得做。'),
      note,
      property('from', '来源', several('stakeholder'), 'Who asks for it.', '谁提出的。'),
      property('answers', '响应', several('concern'), 'Concerns that it answers.', '它响应的诉求。'),
      property('serves', '服务目标', several('goal'), 'Goals that it serves.', '它服务的目标。'),
      property('moves', '影响指标', several('metric'), 'Metrics that it moves.', '它影响的指标。'),
      property('module', '模块', one('module'), 'The part of the product.', '所属模块。'),
      property('owner', '负责人', one('stakeholder'), 'Who is responsible.', '负责人。'),
      property('part-of', '隶属', one('requirement'), 'The requirement above.', '上级需求。'),
      property('depends-on', '依赖', several('requirement'), 'Must be there first.', '必须先完成的需求。'),
      property('conflicts-with', '冲突', several('requirement'), 'Cannot be had together.', '不能同时满足的需求。'),
      property('tags', '标签', { is: 'tags' }, 'Words to filter by.', '用于筛选的标签。'),
      property('links', '链接', texts, 'Addresses and ticket ids.', '网址和工单号。'),
      property('kind', '类型', choice('kind'), 'What sort of requirement it is.', '需求的类型。'),
      property('scope', '定位', choice('scope'), 'Standard, configurable or custom.', '标准、可配置或定制。'),
      property('frequency', '使用频率', choice('level'), 'How often it is used.', '使用的频率。'),
      property('priority', '优先级', { is: 'priority' }, 'P0 is the highest.', 'P0 最高。'),
      property('decision', '决策', choice('decision'), 'What was decided.', '评审的决定。'),
      property('customers', '客户数', number({ min: 0, whole: true }), 'How many customers ask.', '提出的客户数。'),
      property(
        'effort',
        '成本',
        { is: 'effort' },
        'Cost of building it, such as 5 person-days.',
        '开发成本，例如 5人日。',
      ),
      property(
        'impact',
        '影响度',
        number({ min: 0.25, max: 3 }),
        'RICE impact, 0.25 to 3.',
        'RICE 影响度，0.25 到 3。',
      ),
      property('confidence', '把握', percent, 'How sure the estimates are.', '对估计的把握。'),
      property('status', '状态', choice('requirementStatus'), 'Where it stands.', '当前状态。'),
    ],
  },
  benefit: {
    en: 'benefit',
    zh: '收益',
    inside: ['requirement'],
    name: 'none',
    title: 'none',
    help: {
      en: 'Expected benefit = per-use × reach × probability.',
      zh: '预期收益 = 单次收益 × 影响范围 × 发生概率。',
    },
    properties: [
      property('per-use', '单次收益', number(), 'Gain each time, in the currency.', '每次的收益（以货币计）。'),
      property('reach', '影响范围', number({ min: 0 }), 'How many times it happens.', '发生的次数。'),
      property('probability', '发生概率', percent, 'How likely the gain is.', '收益发生的概率。'),
    ],
  },
  risk: {
    en: 'risk',
    zh: '风险',
    inside: ['requirement'],
    name: 'required',
    title: 'required',
    help: { en: 'What may go wrong, and the plan for it.', zh: '可能出的问题和预案。' },
    properties: [
      property('likelihood', '可能性', choice('level'), 'How likely it is.', '发生的可能性。'),
      property('severity', '严重度', choice('level'), 'How bad it would be.', '后果的严重度。'),
      property('phase', '时机', choice('riskPhase'), 'When the plan applies.', '预案适用的时机。'),
      property('plan', '预案', text, 'What to do about it.', '应对办法。'),
    ],
  },
  health: {
    en: 'health',
    zh: '健康度',
    inside: ['requirement'],
    name: 'none',
    title: 'none',
    help: { en: 'How the feature does after launch.', zh: '功能上线后的表现。' },
    properties: [
      property('usage', '使用率', percent, 'Share of users who use it.', '使用它的用户比例。'),
      property('satisfaction', '满意度', number({ min: 0 }), 'Satisfaction score.', '满意度评分。'),
      property('value', '业务价值', choice('level'), 'Business value seen.', '体现出的业务价值。'),
    ],
  },
  acceptance: {
    en: 'acceptance',
    zh: '验收',
    inside: ['requirement'],
    name: 'none',
    title: 'none',
    help: { en: 'Data, rules and cases agreed with the business.', zh: '与业务约定的数据、规则和用例。' },
    properties: [
      property('policy', '命中策略', choice('policy'), 'How many rules may hold at once.', '可同时成立的规则数。'),
      property('complete', '完备', choice('yesNo'), 'Whether some rule must always hold.', '是否总有一条规则成立。'),
    ],
  },
  data: {
    en: 'data',
    zh: '数据',
    inside: ['acceptance', 'entity'],
    name: 'required',
    title: 'optional',
    help: { en: 'A field: data NAME "label": TYPE.', zh: '一个字段：数据 名称 “标签”：类型。' },
    properties: [],
  },
  rule: {
    en: 'rule',
    zh: '规则',
    inside: ['acceptance'],
    name: 'required',
    title: 'optional',
    help: { en: 'When a condition holds, then these outcomes follow.', zh: '当条件成立，则产生这些结果。' },
    properties: [
      property(
        'when',
        '当',
        { is: 'condition' },
        'The condition, such as amount > 1_000_000.',
        '条件，例如 金额 > 100万。',
      ),
      property('then', '则', { is: 'outcomes' }, 'What follows.', '随之产生的结果。', ['那么']),
    ],
  },
  case: {
    en: 'case',
    zh: '用例',
    inside: ['acceptance'],
    name: 'optional',
    title: 'optional',
    help: { en: 'A normal, exception or boundary case.', zh: '一条正常、异常或边界用例。' },
    properties: [
      property('given', '假如', { is: 'givens' }, 'Data and circumstances.', '数据和前提。', ['假设']),
      property('when', '当', texts, 'What happens.', '发生的操作。'),
      property('then', '则', { is: 'outcomes' }, 'What must be seen.', '应当看到的结果。', ['那么']),
      property('result', '结果', { is: 'case-result' }, 'Outcome of running it.', '执行的结果。'),
    ],
  },
  waive: {
    en: 'waive',
    zh: '豁免',
    inside: ['acceptance'],
    name: 'required',
    title: 'none',
    help: { en: 'Leaves out a class of cases or a rule, with a reason.', zh: '说明理由后免去一类用例或一条规则。' },
    properties: [],
  },
  roadmap: {
    en: 'roadmap',
    zh: '路线图',
    inside: ['file'],
    name: 'optional',
    title: 'optional',
    help: { en: 'Groups versions.', zh: '把版本放在一起。' },
    properties: [note],
  },
  version: {
    en: 'version',
    zh: '版本',
    inside: ['file', 'roadmap', 'version'],
    name: 'required',
    title: 'optional',
    help: { en: 'What is delivered in a window of time.', zh: '一段时间内交付的内容。' },
    properties: [
      property('goal', '目标', several('goal'), 'Goals of this version.', '本版本的目标。'),
      property('stage', '阶段', choice('stage'), 'Stage of the product’s life.', '产品生命周期的阶段。'),
      property('window', '周期', { is: 'window' }, 'From when to when.', '起止时间。'),
      property('capacity', '容量', { is: 'effort' }, 'Effort that the team can give.', '团队可投入的人力。'),
      property('modules', '模块', several('module'), 'Parts of the product it touches.', '涉及的模块。'),
      property('delivers', '交付', several('requirement'), 'Requirements it delivers.', '交付的需求。'),
      property('after', '后于', several('version'), 'Versions that come first.', '在哪些版本之后。'),
      property('status', '状态', choice('versionStatus'), 'Where it stands.', '当前状态。'),
      property('released-on', '上线日', { is: 'date' }, 'The day it was released.', '上线的日期。'),
      note,
    ],
  },
};

/** Types of a data field. */
export const dataTypes = {
  number: { zh: '数值' },
  integer: { zh: '整数' },
  'yes-no': { zh: '是否' },
  'one-of': { zh: '枚举' },
  date: { zh: '日期' },
  text: { zh: '文本' },
} as const;
export type DataTypeName = keyof typeof dataTypes;

/** Words that are neither declarations, properties nor values. */
export const connectives = {
  and: { zh: '且' },
  or: { zh: '或' },
  not: { zh: '非' },
  in: { zh: '属于' },
  otherwise: { zh: '其他' },
  step: { zh: '步长' },
  unit: { zh: '单位' },
  because: { zh: '因为' },
  until: { zh: '直到' },
  on: { zh: '于' },
  by: { zh: '由' },
} as const;
export type Connective = keyof typeof connectives;

export const declarationKinds = Object.keys(declarations) as DeclarationKind[];

const propertyIndex = new Map<string, Map<string, PropertyEntry>>(
  declarationKinds.map((kind) => {
    const bySpelling = new Map<string, PropertyEntry>();
    for (const entry of declarations[kind].properties) {
      for (const word of [entry.en, entry.zh, ...(entry.alsoRead ?? [])]) bySpelling.set(word, entry);
    }
    return [kind, bySpelling];
  }),
);

/**
 * The property that `word`, in either spelling, means inside a declaration of `kind`.
 * @returns undefined if that declaration has no such property.
 */
export function propertyOf(kind: DeclarationKind, word: string): PropertyEntry | undefined {
  return propertyIndex.get(kind)?.get(word);
}

/**
 * How a property is spelt.
 * @param property its canonical name; with the part that it stands in before it, such as `benefit.reach`, or the word of
 * a declaration that is written like a property, such as `measured`
 */
export function wordOfProperty(property: string): Spelling {
  const [part, inPart] = property.split('.');
  const kinds = inPart === undefined ? declarationKinds : [part as DeclarationKind];
  for (const kind of kinds) {
    const entry = propertyOf(kind, inPart ?? property);
    if (entry) return { en: entry.en, zh: entry.zh };
  }
  const declaration = declarations[property as DeclarationKind];
  return declaration ? { en: declaration.en, zh: declaration.zh } : { en: property, zh: property };
}

const valueIndex = new Map<string, Map<string, string>>(
  (Object.keys(valueSets) as ValueSetName[]).map((name) => {
    const bySpelling = new Map<string, string>();
    for (const [en, zh] of Object.entries(valueSets[name])) bySpelling.set(en, en).set(zh, en);
    return [name, bySpelling];
  }),
);

/**
 * The canonical value that `word`, in either spelling and any case, means in the set `name`.
 * @returns undefined if the set has no such value.
 */
export function valueIn<S extends ValueSetName>(name: S, word: string): ValueOf<S> | undefined {
  const values = valueIndex.get(name);
  return (values?.get(word) ?? values?.get(word.toLowerCase())) as ValueOf<S> | undefined;
}

/** The unit of effort that `word` means (`person-days`, `人日`, `d`, the singular `person-day`, `人天`, …), in any case. */
export function effortUnitOf(word: string): EffortUnit | undefined {
  const lower = word.toLowerCase();
  for (const unit of Object.keys(effortUnits) as EffortUnit[]) {
    const { zh, short, alsoRead } = effortUnits[unit];
    if (lower === unit || lower === zh || word === short || `${lower}s` === unit) return unit;
    if ((alsoRead as readonly string[]).includes(lower)) return unit;
  }
  return undefined;
}

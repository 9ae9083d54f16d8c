/** Every text of the previews, in both languages. Words of the language itself come from the keyword table. */
import {
  kindLabel,
  kindWord,
  kindsLabel,
  personDays,
  propertyLabel,
  propertyWord,
  withUnit,
} from '../../language-server/src/catalogue/labels.js';
import type { Wording } from '../../language-server/src/locale/language.js';
import { priorityTexts } from './priorities/priority-texts.js';
import { roadmapTexts } from './roadmap/roadmap-texts.js';
import { stakeholderTexts } from './stakeholders/stakeholder-texts.js';
import { valueTexts } from './value/value-texts.js';

export const uiTexts = {
  closeNote: { en: 'Close', zh: '关闭' },
  loading: { en: 'Reading the requirements…', zh: '正在读取需求…' },
  starting: { en: 'Reqlang is starting…', zh: 'Reqlang 正在启动…' },
  stopped: {
    en: 'Reqlang has stopped, so there is nothing new to show. Run “Reqlang: Restart Language Server” to go on.',
    zh: 'Reqlang 已停止，内容不再更新。请运行命令“Reqlang: 重新启动语言服务器”。',
  },
  failed: {
    en: 'This could not be shown. “Reqlang: Show Output” tells why.',
    zh: '无法显示。原因见“Reqlang: 显示运行记录”。',
  },
  lastGood: {
    en: 'Showing the last good picture: {file} has a syntax error in line {line}.',
    zh: '当前显示的是最近一次无误的内容：{file} 第 {line} 行有语法错误。',
  },
  asFarAsRead: {
    en: 'Some of it may be missing: {file} has a syntax error in line {line}.',
    zh: '内容可能不完整：{file} 第 {line} 行有语法错误。',
  },
  moreFiles: { en: '{count} more files have errors.', zh: '另有 {count} 个文件有错误。' },
  goThere: { en: 'Go there', zh: '前往修改' },
  export: { en: 'Export…', zh: '导出…' },
  exportHint: {
    en: 'Save this page, or a report of all pages, as a file to hand out',
    zh: '把此页或包含全部页面的报告保存为文件，便于分发',
  },
  writtenIn: { en: 'Written in {file}', zh: '写在 {file} 中' },
  notGiven: { en: 'not given', zh: '未填写' },
  notUnderstood: { en: '⚠ not understood', zh: '⚠ 写法有误' },
  notUnderstoodOf: { en: '⚠ not understood: {properties}', zh: '⚠ 写法有误：{properties}' },
  effortsNotUnderstood: { en: '⚠ {count} estimates not understood', zh: '⚠ {count} 条成本写法有误' },
  notUnderstoodHint: {
    en: 'What the text says here cannot be read, so it counts nowhere. The finding in the text says how to write it.',
    zh: '文本里的写法看不懂，因此不计入任何地方。文本中的提示会说明应该怎么写。',
  },

  requirementCount: { en: '{count} requirements', zh: '{count} 条需求' },
  oneRequirement: { en: '1 requirement', zh: '1 条需求' },
  filteredCount: { en: '{shown} of {count} requirements', zh: '{count} 条需求中的 {shown} 条' },
  effortSum: { en: '{days} person-days', zh: '{days} 人日' },
  unestimated: { en: '{count} without an estimate', zh: '{count} 条未估算' },
  filter: { en: 'Filter', zh: '筛选' },
  filterHint: { en: 'Name, title, value, source or tag', zh: '编号、标题、价值、来源或标签' },
  group: { en: 'Group by', zh: '分组' },
  groupNone: { en: 'No groups', zh: '不分组' },
  noMatch: { en: 'No requirement matches “{query}”.', zh: '没有与“{query}”相符的需求。' },
  clearFilter: { en: 'Clear all filters', zh: '清除全部筛选' },
  showMore: { en: 'Show {count} of {rest} more', zh: '再显示 {count} 条（还有 {rest} 条）' },
  sortHint: {
    en: 'Click or Enter to sort; with Shift, by several columns.',
    zh: '点击或按回车键排序；同时按住 Shift 可按多列排序。',
  },
  columnRequirement: kindLabel('requirement'),
  columnCustomers: propertyLabel('requirement', 'customers'),
  columnEffort: propertyLabel('requirement', 'effort'),
  unitDays: personDays,
  columnValue: propertyLabel('requirement', 'value'),
  columnBenefit: kindLabel('benefit'),
  columnPriority: propertyLabel('requirement', 'priority'),
  columnDecision: propertyLabel('requirement', 'decision'),
  columnScore: { en: 'Score', zh: '得分' },
  columnStatus: propertyLabel('requirement', 'status'),
  columnVersion: kindLabel('version'),
  columnCases: kindsLabel('case'),
  columnModule: propertyLabel('requirement', 'module'),
  casesHint: {
    en: '{present} of {required} required classes of cases are there',
    zh: '必需的 {required} 类用例中已有 {present} 类',
  },
  pointsHint: {
    en: '{covered} of {total} boundary values and conditions of the rules are decided by a case',
    zh: '规则中的 {total} 个覆盖点（边界值和条件），已有 {covered} 个由用例覆盖',
  },
  pointShare: { en: '{covered}/{total} points', zh: '{covered}/{total} 覆盖点' },
  casesNone: { en: 'no case required', zh: '无需用例' },
  groupEmpty: { en: 'Not given', zh: '未填写' },
  groupUnscheduled: { en: 'In no version', zh: '未排入版本' },
  scoreMatrix: { en: 'Score out of 100', zh: '得分（满分 100）' },
  scoreRice: {
    en: 'RICE: customers × impact × confidence ÷ person-months',
    zh: 'RICE：客户数 × 影响度 × 把握 ÷ 人月',
  },
  scoreWsjf: {
    en: 'WSJF: (value + urgency + risk) ÷ person-weeks',
    zh: 'WSJF：（价值 + 紧迫性 + 风险）÷ 人周',
  },
  scoreBenefit: { en: 'Benefit ÷ cost', zh: '收益 ÷ 成本' },
  scorePart: { en: '{part} {input}: {counts}', zh: '{part} {input}：{counts}' },
  scoreAssumed: { en: '{text} (assumed)', zh: '{text}（默认）' },
  partCustomers: propertyWord('requirement', 'customers'),
  partFrequency: propertyWord('requirement', 'frequency'),
  partValue: propertyWord('requirement', 'value'),
  partEffort: withUnit(propertyWord('requirement', 'effort'), personDays),
  partImpact: propertyWord('requirement', 'impact'),
  partConfidence: propertyWord('requirement', 'confidence'),
  partUrgency: { en: 'urgency', zh: '紧迫性' },
  partRisk: { en: 'risk reduction', zh: '降低风险' },
  partBenefit: kindWord('benefit'),
  partCost: { en: 'cost', zh: '成本' },
  emptyTableTitle: { en: 'No requirements yet', zh: '还没有需求' },
  emptyTable: {
    en: 'Write a requirement in a .req file, and it appears here. A name, a title and what you know so far are enough:',
    zh: '在 .req 文件中写下一条需求，这里就会显示出来。写上编号、标题和目前知道的内容即可：',
  },
  emptyTableExample: {
    en: `requirement REQ-1 "Find an order fast" {
  value: "finding an order takes 12 seconds instead of 60"
  customers: 8
  effort: 5 person-days
  priority: P0
  decision: do-now
}`,
    zh: `需求 REQ-1 “快速找到订单” {
  业务价值：“找一张订单从 60 秒降到 12 秒”
  客户数：8
  成本：5人日
  优先级：P0
  决策：立即做
}`,
  },

  versionCount: { en: '{count} versions', zh: '{count} 个版本' },
  oneVersion: { en: '1 version', zh: '1 个版本' },
  backlog: {
    en: '{count} in no version, {days} person-days',
    zh: '未排入版本：{count} 条需求，{days} 人日',
  },
  today: { en: 'Today', zh: '今天' },
  released: { en: 'Released', zh: '已发布' },
  releasedOn: { en: 'Released {date}', zh: '{date} 发布' },
  overdue: { en: 'Overdue', zh: '已逾期' },
  used: { en: '{used} of {capacity} person-days', zh: '{used} / {capacity} 人日' },
  usedOfUnreadable: { en: '{used} person-days', zh: '{used} 人日' },
  usedWithoutCapacity: { en: '{used} person-days, no capacity given', zh: '{used} 人日，未填写容量' },
  over: { en: '{days} person-days over', zh: '超出 {days} 人日' },
  capacity: { en: 'Capacity used', zh: '已用容量' },
  noWindow: { en: 'No dates yet', zh: '未定时间' },
  unscheduled: { en: 'Versions without dates', zh: '未定时间的版本' },
  nothingDelivered: { en: 'Delivers nothing yet', zh: '尚未安排交付' },
  outsideRoadmap: { en: 'Other versions', zh: '其他版本' },
  notDeclared: { en: 'no such requirement', zh: '没有这条需求' },
  needsLater: { en: 'needs something that comes later', zh: '依赖的内容更晚交付' },
  dependencies: { en: 'Dependencies between versions', zh: '版本之间的依赖' },
  dependencyNeeds: { en: '{to} needs {from}: {pairs}', zh: '{to} 依赖 {from}：{pairs}' },
  dependencyAfter: { en: '{to} comes after {from}', zh: '{to} 后于 {from}' },
  dependencyViolated: {
    en: '{to} needs {from}, which comes later: {pairs}',
    zh: '{to} 依赖更晚交付的 {from}：{pairs}',
  },
  dependencyAfterViolated: {
    en: '{to} comes after {from}, yet {from} ends later',
    zh: '{to} 后于 {from}，但 {from} 结束得更晚',
  },
  dependencyPair: { en: '{name} needs {needs}', zh: '{name} 依赖 {needs}' },
  partSeparator: { en: ' · ', zh: '，' },
  listSeparator: { en: ', ', zh: '、' },
  emptyRoadmapTitle: { en: 'No versions yet', zh: '还没有版本' },
  emptyRoadmap: {
    en: 'Write a version in a .req file: its window, its capacity, and what it delivers.',
    zh: '在 .req 文件中写下一个版本：周期、容量和交付的需求。',
  },
  emptyRoadmapExample: {
    en: `version V1.0 "First release" {
  window: 2025-01-06..2025-03-28
  capacity: 120 person-days
  delivers: REQ-1, REQ-2
}`,
    zh: `版本 V1.0 “第一版” {
  周期：2025-01-06..2025-03-28
  容量：120人日
  交付：REQ-1，REQ-2
}`,
  },
  layout: { en: 'Shown as', zh: '显示为' },
  layoutMatrix: { en: 'Matrix', zh: '矩阵' },
  layoutChecklist: { en: 'Checklist', zh: '验收清单' },
  show: { en: 'Show', zh: '显示' },
  showAll: { en: 'All requirements', zh: '全部需求' },
  showGaps: { en: 'With gaps', zh: '有缺口的' },
  showTrouble: { en: 'Failed, blocked or contradicting', zh: '未通过、受阻或矛盾的' },
  showOpen: { en: 'Not all passed', zh: '未全部通过的' },
  filterAcceptanceHint: { en: 'Requirement, rule, case or value', zh: '需求、规则、用例或数据' },
  noMatchShown: { en: 'No requirement is like that.', zh: '没有这样的需求。' },
  leftOut: {
    en: '{count} requirements of lower priority are not shown here. The totals count them; “reqlang export acceptance” lists them.',
    zh: '另有 {count} 条优先级较低的需求没有在这里列出。合计包括它们，可用“reqlang export acceptance”导出。',
  },
  showEverything: { en: 'Show all', zh: '显示全部' },
  moreRequirements: { en: 'Show {count} more requirements', zh: '再显示 {count} 条需求' },
  totalPoints: { en: '{covered} of {total} points covered', zh: '覆盖点 {covered} / {total}' },
  totalClasses: { en: '{present} of {required} case classes', zh: '用例类别 {present} / {required}' },
  totalPassed: { en: '{passed} of {cases} cases passed', zh: '{passed} / {cases} 条用例通过' },
  totalFailed: { en: '{count} failed', zh: '{count} 条未通过' },
  totalBlocked: { en: '{count} blocked', zh: '{count} 条受阻' },
  totalOpen: { en: '{count} not run', zh: '{count} 条未执行' },
  totalContradictions: { en: '{count} contradicting a rule', zh: '{count} 条与规则矛盾' },
  pointsCovered: { en: '{covered}/{total} points', zh: '覆盖点 {covered}/{total}' },
  classesCovered: { en: '{present}/{required} classes', zh: '类别 {present}/{required}' },
  casesPassed: { en: '{passed}/{cases} passed', zh: '通过 {passed}/{cases}' },
  declined: { en: 'not demanded', zh: '不要求' },
  declinedHint: {
    en: 'Dropped, deferred or rejected: no case is demanded',
    zh: '已取消、暂缓或不做，不要求用例',
  },
  toDecide: { en: 'To be tested', zh: '需要测试' },
  caseClasses: { en: 'Case classes', zh: '用例类别' },
  classNotRequired: { en: 'not required', zh: '非必需' },
  boundaryValue: { en: 'boundary value', zh: '边界值' },
  condition: { en: 'condition', zh: '条件' },
  thereforeHolds: { en: 'so {text}', zh: '即 {text}' },
  gap: { en: 'no case', zh: '缺少用例' },
  addCase: { en: 'Add case', zh: '添加用例' },
  addCaseFor: { en: 'Add a case for {text}', zh: '为“{text}”添加用例' },
  covered: { en: 'covered', zh: '已覆盖' },
  coveredTimes: { en: 'covered by {count}', zh: '{count} 条用例覆盖' },
  waived: { en: 'waived', zh: '已豁免' },
  cellCovers: { en: '{case} decides {point}', zh: '{case} 覆盖 {point}' },
  cellIsOfClass: { en: '{case} is of this class', zh: '{case} 属于此类' },
  cellHolds: { en: '{case} expects {rule}', zh: '{case} 预期 {rule} 成立' },
  cellHoldsNot: { en: '{case} expects that {rule} does not hold', zh: '{case} 预期 {rule} 不成立' },
  cellContradicts: {
    en: '{case} contradicts {rule}; what decides is {because}',
    zh: '{case} 与 {rule} 矛盾，关键在于 {because}',
  },
  cellUndecided: {
    en: '{case} leaves open {fields}, on which {rule} depends',
    zh: '{case} 没有给出 {rule} 所需的 {fields}',
  },
  contradicts: { en: 'contradicts', zh: '矛盾' },
  says: { en: 'holds', zh: '成立' },
  saysNot: { en: 'doesn’t hold', zh: '不成立' },
  undecided: { en: 'open', zh: '未定' },
  notRun: { en: 'not run', zh: '未执行' },
  notAnalysedNoCondition: { en: 'It has no condition, so there are no points.', zh: '规则没有条件，因此没有覆盖点。' },
  notAnalysedUnreadable: {
    en: 'Its condition cannot be read, so there are no points.',
    zh: '规则的条件无法读懂，因此没有覆盖点。',
  },
  notAnalysedComputes: {
    en: 'Only its cases are checked: its condition calculates.',
    zh: '只核对用例：它的条件里有计算。',
  },
  notAnalysedNamesRule: {
    en: 'Not checked: it asks whether another rule holds whose condition cannot be put in its place.',
    zh: '没有检查：它引用的另一条规则不能代入。',
  },
  notAnalysedSteps: {
    en: 'It compares fields of different steps; this is not analysed.',
    zh: '规则比较了步长不同的字段，未做分析。',
  },
  notAnalysedOther: { en: 'It depends on a rule that cannot be analysed.', zh: '规则依赖于另一条无法分析的规则。' },
  notAnalysedLarge: {
    en: 'Too many combinations: there may be more points than shown.',
    zh: '组合过多，覆盖点可能多于所列。',
  },
  noCases: { en: 'no cases yet', zh: '还没有用例' },
  waivers: { en: 'Waived', zh: '豁免' },
  waiverUntil: { en: 'until {version}', zh: '直到 {version}' },
  waiverNoReason: { en: 'no reason given', zh: '未写理由' },
  withoutAcceptance: { en: 'Requirements without acceptance', zh: '没有验收用例的需求' },
  withoutCount: { en: '{count} without acceptance', zh: '{count} 条没有验收' },
  legendCovers: { en: '● decides the point', zh: '● 由该用例覆盖' },
  legendGap: { en: '○ no case yet', zh: '○ 缺少用例' },
  legendContradicts: { en: '✗ contradicts the rule', zh: '✗ 与规则矛盾' },
  checkCase: kindLabel('case'),
  checkScenario: { en: 'Scenario', zh: '场景' },
  checkGiven: { en: 'Given', zh: '前提与数据' },
  checkExpected: { en: 'Expected result', zh: '预期结果' },
  checkResult: propertyLabel('case', 'result'),
  checkOpen: { en: 'Still open, not to be signed', zh: '待明确，不在签字范围内' },
  unfinished: { en: 'still to be written', zh: '待填写' },
  checkRules: { en: 'Rules agreed', zh: '约定的规则' },
  doesNotApply: { en: 'does not apply: {rule}', zh: '不适用：{rule}' },
  ruleWithName: { en: '{title} ({name})', zh: '{title}（{name}）' },
  whenDone: { en: 'When {text}', zh: '操作：{text}' },
  signBusiness: { en: 'For the business', zh: '业务方签字' },
  signTeam: { en: 'For the team', zh: '团队签字' },
  signDate: { en: 'Date', zh: '日期' },
  emptyAcceptanceTitle: { en: 'No acceptance cases yet', zh: '还没有验收用例' },
  emptyAcceptance: {
    en: 'Write the rules and cases of a requirement into its acceptance block. What the cases leave untested shows up here:',
    zh: '在需求的验收中写下规则和用例，这里会显示哪些情况还没有用例覆盖：',
  },
  emptyAcceptanceExample: {
    en: `requirement REQ-1 "Large orders need approval" {
  acceptance {
    data amount: number 0..10_000_000
    rule LargeOrder "Approval is required" {
      when: amount > 1_000_000
      then: "the order waits for approval"
    }
    case A1 normal "A large order waits" {
      given: amount = 1_200_000
      then: LargeOrder
    }
  }
}`,
    zh: `需求 REQ-1 “大额订单须审批” {
  验收 {
    数据 金额：数值 0..1000万
    规则 大额订单 “需要审批” {
      当：金额 > 100万
      则：“订单等待审批”
    }
    用例 A1 正常 “大额订单等待审批” {
      假如：金额 = 120万
      则：大额订单
    }
  }
}`,
  },

  ...priorityTexts,
  ...roadmapTexts,
  ...stakeholderTexts,
  ...valueTexts,
} as const satisfies Record<string, Wording>;

export type UiText = keyof typeof uiTexts;

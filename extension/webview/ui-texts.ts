/** Every text of the previews, in both languages. Words of the language itself come from the keyword table. */
import type { Wording } from '../../language-server/src/locale/language.js';

export const uiTexts = {
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
  notGiven: { en: 'not given', zh: '未填写' },

  priorityTable: { en: 'Priority table', zh: '优先级表' },
  requirementCount: { en: '{count} requirements', zh: '{count} 条需求' },
  oneRequirement: { en: '1 requirement', zh: '1 条需求' },
  filteredCount: { en: '{shown} of {count} requirements', zh: '{count} 条需求中的 {shown} 条' },
  effortSum: { en: '{days} person-days', zh: '{days} 人日' },
  unestimated: { en: '{count} without an estimate', zh: '{count} 条未估算' },
  filter: { en: 'Filter', zh: '筛选' },
  filterHint: { en: 'Name, title, value or source', zh: '编号、标题、价值或来源' },
  group: { en: 'Group by', zh: '分组' },
  groupNone: { en: 'No groups', zh: '不分组' },
  noMatch: { en: 'No requirement matches “{query}”.', zh: '没有与“{query}”相符的需求。' },
  clearFilter: { en: 'Clear the filter', zh: '清除筛选' },
  sortHint: {
    en: 'Click to sort. Shift+click to sort by several columns.',
    zh: '点击排序；按住 Shift 点击可按多列排序。',
  },
  columnRequirement: { en: 'Requirement', zh: '需求' },
  columnCustomers: { en: 'Customers', zh: '客户数' },
  columnEffort: { en: 'Cost', zh: '成本' },
  unitDays: { en: 'person-days', zh: '人日' },
  columnValue: { en: 'Business value', zh: '业务价值' },
  columnBenefit: { en: 'Benefit', zh: '预期收益' },
  columnPriority: { en: 'Priority', zh: '优先级' },
  columnDecision: { en: 'Decision', zh: '决策' },
  columnScore: { en: 'Score', zh: '得分' },
  columnStatus: { en: 'Status', zh: '状态' },
  columnVersion: { en: 'Version', zh: '版本' },
  columnCases: { en: 'Cases', zh: '用例' },
  columnModule: { en: 'Module', zh: '模块' },
  casesHint: {
    en: '{present} of {required} required classes of cases are there',
    zh: '必需的 {required} 类用例中已有 {present} 类',
  },
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
  partCustomers: { en: 'customers', zh: '客户数' },
  partFrequency: { en: 'frequency of use', zh: '使用频率' },
  partValue: { en: 'business value', zh: '业务价值' },
  partEffort: { en: 'cost in person-days', zh: '成本（人日）' },
  partImpact: { en: 'impact', zh: '影响度' },
  partConfidence: { en: 'confidence', zh: '把握' },
  partUrgency: { en: 'urgency', zh: '紧迫性' },
  partRisk: { en: 'risk reduction', zh: '降低风险' },
  partBenefit: { en: 'benefit', zh: '收益' },
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

  roadmap: { en: 'Roadmap', zh: '路线图' },
  versionCount: { en: '{count} versions', zh: '{count} 个版本' },
  oneVersion: { en: '1 version', zh: '1 个版本' },
  backlog: {
    en: 'In no version: {count} requirements, {days} person-days',
    zh: '未排入版本：{count} 条需求，{days} 人日',
  },
  today: { en: 'Today', zh: '今天' },
  released: { en: 'Released', zh: '已发布' },
  releasedOn: { en: 'Released {date}', zh: '{date} 发布' },
  overdue: { en: 'Overdue', zh: '已逾期' },
  used: { en: '{used} of {capacity} person-days', zh: '{used} / {capacity} 人日' },
  usedWithoutCapacity: { en: '{used} person-days, no capacity given', zh: '{used} 人日，未填写容量' },
  over: { en: '{days} person-days over', zh: '超出 {days} 人日' },
  capacity: { en: 'Effort used', zh: '已用人力' },
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
  listSeparator: { en: ', ', zh: '、' },
  emptyRoadmapTitle: { en: 'No versions yet', zh: '还没有版本' },
  emptyRoadmap: {
    en: 'Write a version in a .req file: when it runs, what the team can do in that time, and what it delivers.',
    zh: '在 .req 文件中写下一个版本：起止时间、团队可投入的人力和交付的需求。',
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
} as const satisfies Record<string, Wording>;

export type UiText = keyof typeof uiTexts;

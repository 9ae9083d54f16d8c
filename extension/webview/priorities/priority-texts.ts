/** Texts of the page of priorities, beside those in `ui-texts.ts` that other pages use too. */
import { personDays, propertyLabel, withUnit } from '../../../language-server/src/catalogue/labels.js';
import type { Wording } from '../../../language-server/src/locale/language.js';

export const priorityTexts = {
  columnFindings: { en: 'Checks', zh: '检查' },
  columnFrom: propertyLabel('requirement', 'from'),
  columnTags: propertyLabel('requirement', 'tags'),
  columns: { en: 'Columns', zh: '显示列' },
  columnsReset: { en: 'Show the usual ones', zh: '恢复默认' },
  layoutTable: { en: 'Table', zh: '表格' },
  layoutChart: { en: 'Chart', zh: '象限图' },
  facetAny: { en: 'Any', zh: '全部' },
  facetOption: { en: '{label} ({count})', zh: '{label}（{count}）' },
  noMatchFacets: { en: 'No requirement matches the filters.', zh: '没有符合筛选条件的需求。' },
  sortOrder: { en: 'sort key {order}', zh: '排序第 {order} 位' },
  errorCount: { en: 'Errors: {count}', zh: '错误 {count} 个' },
  warningCount: { en: 'Warnings: {count}', zh: '警告 {count} 个' },
  infoCount: { en: 'Notes: {count}', zh: '提示 {count} 个' },
  severityError: { en: 'Error', zh: '错误' },
  severityWarning: { en: 'Warning', zh: '警告' },
  severityInfo: { en: 'Note', zh: '提示' },
  findingsOf: { en: 'What checks found in {name}', zh: '{name} 的检查结果' },
  scoreOf: { en: 'Score of {name}', zh: '{name} 的得分' },
  editing: { en: '{column} of {name}', zh: '{name} 的{column}' },
  choosing: { en: 'New value for {name}', zh: '{name} 的新值' },
  effortHint: personDays,
  givesUp: { en: 'gives up', zh: '放弃' },
  notEditable: { en: 'Cannot be changed now', zh: '暂时不能修改' },
  lockedBroken: {
    en: '{file} has a syntax error in line {line}. Mend that first, then this can be changed here.',
    zh: '{file} 第 {line} 行有语法错误，改正后才能在这里修改。',
  },
  lockedNameless: {
    en: 'This requirement has no name yet. Give it one in the text, then it can be changed here.',
    zh: '这条需求还没有编号。请先在文本中写上编号，才能在这里修改。',
  },
  chart: { en: 'Value and effort', zh: '价值与成本' },
  chartOf: {
    en: 'Requirements by effort and {height}. Arrow keys go from one to the next, Enter shows it in the text.',
    zh: '需求按成本和{height}分布。方向键逐个查看，回车键在文本中显示。',
  },
  chartHeight: { en: 'Upwards', zh: '纵轴' },
  chartEffort: withUnit(propertyLabel('requirement', 'effort'), personDays),
  chartEmpty: {
    en: 'No requirement has both an effort and a value yet.',
    zh: '还没有同时填写了成本和价值的需求。',
  },
  chartMost: {
    en: 'The chart shows the first {shown} of {count}. Filter to see the others.',
    zh: '图中显示 {count} 条中的前 {shown} 条，其余可筛选后查看。',
  },
  chartWithoutScore: {
    en: 'Without effort or score, so not shown ({count}):',
    zh: '缺少成本或得分而未显示（{count} 条）：',
  },
  chartWithoutBenefit: {
    en: 'Without effort or benefit, so not shown ({count}):',
    zh: '缺少成本或收益而未显示（{count} 条）：',
  },
  chartNoPriority: { en: 'no priority', zh: '无优先级' },
} as const satisfies Record<string, Wording>;

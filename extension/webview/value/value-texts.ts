/** Texts of the page of value. */
import { kindWord, kindsLabel, propertyLabel, propertyWord } from '../../../language-server/src/catalogue/labels.js';
import type { Wording } from '../../../language-server/src/locale/language.js';

export const valueTexts = {
  filterValueHint: { en: 'Metric, requirement or version', zh: '指标、需求或版本' },
  metrics: kindsLabel('metric'),
  metricCount: { en: 'metrics: {count}', zh: '指标 {count} 个' },
  reachedCount: { en: 'at their target: {count}', zh: '已达标 {count} 个' },
  unmeasuredCount: { en: 'not measured: {count}', zh: '未实测 {count} 个' },
  returnSummary: { en: 'benefit {benefit}, cost {cost}: {ratio}', zh: '收益 {benefit}，成本 {cost}，回报 {ratio}' },
  noMetrics: {
    en: 'No metrics yet. Write metric NAME { baseline: 20  target: 5  unit: "%" }, and “measured {today}: 12” once it is measured.',
    zh: '还没有指标。请写 指标 名称 { 基线：20  目标值：5  单位：“%” }，量过之后再写“实测 {today}：12”。',
  },
  verdictReached: { en: 'Target reached', zh: '已达标' },
  verdictOnTheWay: { en: '{share} of the way to the target', zh: '已走完目标的 {share}' },
  verdictNoChange: { en: 'No change so far', zh: '尚无变化' },
  verdictAway: { en: 'Further from the target than before', zh: '离目标更远了' },
  verdictPast: { en: 'Target reached: {share} of the way', zh: '已达标：完成目标的 {share}' },
  notMeasured: { en: 'Not measured yet', zh: '尚未实测' },
  howToMeasure: {
    en: 'Write “measured {today}: 12” in the metric.',
    zh: '请在指标里写“实测 {today}：12”。',
  },
  unit: { en: 'Unit: {unit}', zh: '单位：{unit}' },
  baseline: propertyLabel('metric', 'baseline'),
  latest: { en: 'Latest', zh: '最新' },
  target: propertyLabel('metric', 'target'),
  lacksBaseline: { en: 'No baseline: nothing to compare with.', zh: '缺少基线，没有可比的起点。' },
  lacksTarget: { en: 'No target: nobody can say whether it is enough.', zh: '缺少目标值，说不清是否达标。' },
  chartTitle: { en: '{metric}: measurements over time', zh: '{metric}：历次实测' },
  chartUnmeasured: { en: 'no measurements', zh: '没有实测' },
  chartPoint: { en: '{date}: {value}', zh: '{date}：{value}' },
  chartRelease: { en: '{version} released {date}', zh: '{version} 于 {date} 上线' },
  goals: { en: 'For: {goals}', zh: '服务于：{goals}' },
  formula: { en: 'Formula: {formula}', zh: '口径：{formula}' },
  movedBy: { en: 'Moved by', zh: '由这些需求影响' },
  movedByNothing: {
    en: 'No requirement moves it. Write “moves:” in one.',
    zh: '没有需求影响它。请在需求里写“影响指标：”。',
  },
  releaseChange: { en: 'released {date}: {before} → {after}', zh: '{date} 上线：{before} → {after}' },
  releaseUnmeasured: { en: 'released {date}, not measured since', zh: '{date} 上线，之后尚未实测' },
  releaseBetween: {
    en: 'released {date}, not measured before the next release',
    zh: '{date} 上线，到下次上线前没有实测',
  },
  releaseWithoutDay: { en: 'released, no day written', zh: '已上线，未填写上线日' },
  releasePlanned: { en: 'planned for {date}', zh: '计划 {date}' },
  releaseUndated: { en: 'planned, no date yet', zh: '计划中，未定时间' },
  measurements: { en: 'Measurements ({count})', zh: '实测记录（{count}）' },
  measuredOn: { en: 'Measured on', zh: '实测日期' },
  measuredValue: { en: 'Value', zh: '数值' },
  wayColumn: { en: 'Way to the target', zh: '目标完成度' },
  health: { en: 'Feature health', zh: '功能健康度' },
  healthAbout: {
    en: '⚠ marks what is low: usage below {usage}, satisfaction below {satisfaction}, business value low.',
    zh: '⚠ 表示偏低：使用率低于 {usage}，满意度低于 {satisfaction}，业务价值为低。',
  },
  columnFeature: { en: 'Feature', zh: '功能' },
  columnUsage: propertyLabel('health', 'usage'),
  columnSatisfaction: propertyLabel('health', 'satisfaction'),
  columnSeenValue: propertyLabel('health', 'value'),
  low: { en: 'low', zh: '偏低' },
  noHealth: {
    en: 'Nothing is written about how features do after launch. Write health { usage: 62%  satisfaction: 4.2  value: high } in a requirement.',
    zh: '还没有写功能上线后的表现。请在需求里写 健康度 { 使用率：62%  满意度：4.2  业务价值：高 }。',
  },
  withoutHealth: { en: 'Released, health not known: {count}', zh: '已上线但未填写健康度：{count} 条' },
  returns: { en: 'Benefit and return', zh: '收益与投资回报' },
  returnsAbout: {
    en: 'Benefit = per use × reach × probability. Cost = effort × day rate. Return = benefit ÷ cost.',
    zh: '收益 = 单次收益 × 影响范围 × 发生概率；成本 = 人日 × 人日单价；回报 = 收益 ÷ 成本。',
  },
  noReturns: {
    en: 'No benefit is written. Write benefit { per-use: 800  reach: 6000  probability: 30% } in a requirement, and day-rate: 1500 in the project.',
    zh: '还没有写收益。请在需求里写 收益 { 单次收益：800  影响范围：6000  发生概率：30% }，并在项目里写 人日单价：1500。',
  },
  columnCost: { en: 'Cost', zh: '成本' },
  columnReturn: { en: 'Return', zh: '回报' },
  costArithmetic: { en: '{days} person-days × {rate} =', zh: '{days} 人日 × {rate} =' },
  times: { en: '{ratio}×', zh: '{ratio} 倍' },
  lacks: { en: 'missing: {inputs}', zh: '缺少：{inputs}' },
  inputBenefit: kindWord('benefit'),
  inputPerUse: propertyWord('benefit', 'per-use'),
  inputReach: propertyWord('benefit', 'reach'),
  inputProbability: propertyWord('benefit', 'probability'),
  inputEffort: propertyWord('requirement', 'effort'),
  inputDayRate: { en: 'day rate of the project', zh: '项目的人日单价' },
  versionSum: { en: 'Whole version', zh: '整个版本' },
  wholeWithMinors: { en: 'Whole version, with {minors}', zh: '整个版本，含 {minors}' },
  allVersions: { en: 'All versions', zh: '全部版本' },
  unscheduledBenefit: { en: 'In no version', zh: '未排入版本' },
  sumBenefitPart: {
    en: 'benefit known of {known} of {count} requirements',
    zh: '{count} 条需求中 {known} 条有收益',
  },
  sumCostPart: { en: '{count} without an estimate, not counted', zh: '{count} 条未估算，未计入' },
  atLeast: { en: 'at least {ratio}', zh: '至少 {ratio}' },
  atMost: { en: 'at most {ratio}', zh: '至多 {ratio}' },
  soFar: { en: '{ratio} by what is written', zh: '按已填写的算 {ratio}' },
  withoutBenefit: { en: 'No benefit written', zh: '未写收益' },
  noValueMatch: { en: 'Nothing matches “{query}”.', zh: '没有与“{query}”相符的内容。' },
  emptyValueTitle: { en: 'No metrics, health or benefits yet', zh: '还没有指标、健康度和收益' },
  emptyValue: {
    en: 'Write what shall get better and from where to where; requirements say what they move. After the release, add what was measured.',
    zh: '写下什么要变好、从多少到多少，并在需求里写明影响哪个指标。上线之后，再补上实测的数值。',
  },
  emptyValueExample: {
    en: `metric StockOuts "Stock-outs" {
  unit: "%"
  baseline: 20
  target: 5
  measured 2025-07-31: 12
}

requirement REQ-1 "Restock reminders" {
  moves: StockOuts
  effort: 8 person-days
  benefit { per-use: 800  reach: 6000  probability: 30% }
}`,
    zh: `指标 缺货率 “缺货率” {
  单位：“%”
  基线：20
  目标值：5
  实测 2025-07-31：12
}

需求 REQ-1 “补货提醒” {
  影响指标：缺货率
  成本：8人日
  收益 { 单次收益：800  影响范围：6000  发生概率：30% }
}`,
  },
} as const satisfies Record<string, Wording>;

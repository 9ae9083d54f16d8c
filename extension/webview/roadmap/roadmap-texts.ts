/** Texts of the roadmap's page, beside those that it has in common with others. */
import { kindLabel } from '../../../language-server/src/catalogue/labels.js';
import type { Wording } from '../../../language-server/src/locale/language.js';

export const roadmapTexts = {
  roadmapLayout: { en: 'Shown as', zh: '显示方式' },
  layoutTimeline: { en: 'Timeline', zh: '时间轴' },
  layoutBoard: { en: 'Board', zh: '看板' },
  layoutGoals: { en: 'Goals', zh: '目标' },
  zoom: { en: 'Zoom', zh: '缩放' },
  zoomMonth: { en: 'Month', zh: '月' },
  zoomQuarter: { en: 'Quarter', zh: '季' },
  zoomYear: { en: 'Year', zh: '年' },
  planFilterHint: { en: 'Name or title', zh: '编号或标题' },
  everyStakeholder: { en: 'All stakeholders', zh: '全部干系人' },
  everyModule: { en: 'All modules', zh: '全部模块' },
  everyGoal: { en: 'All goals', zh: '全部目标' },
  filterStakeholder: kindLabel('stakeholder'),
  filterModule: kindLabel('module'),
  filterGoal: kindLabel('goal'),
  clearPlanFilter: { en: 'Clear the filters', zh: '清除筛选' },
  planFiltered: { en: '{shown} of {count} requirements match', zh: '{count} 条需求中 {shown} 条符合' },
  hiddenByFilter: { en: '{count} hidden by the filters', zh: '筛选隐藏了 {count} 条' },
  left: { en: '{days} person-days left', zh: '剩余 {days} 人日' },
  boardNow: { en: 'Now', zh: '现在' },
  boardNext: { en: 'Next', zh: '接下来' },
  boardLater: { en: 'Later', zh: '以后' },
  boardReleased: { en: 'Released', zh: '已发布' },
  boardNowEmpty: {
    en: 'No version is under way. Write “status: active” in the one that is.',
    zh: '没有进行中的版本。请在进行中的版本里写“状态：进行中”。',
  },
  boardNextEmpty: { en: 'Nothing is planned after that.', zh: '之后没有计划。' },
  boardLaterEmpty: { en: 'Nothing is planned for later.', zh: '更晚没有计划。' },
  boardReleasedEmpty: { en: 'Nothing is released yet.', zh: '还没有发布。' },
  fold: { en: 'Fold', zh: '收起' },
  unfold: { en: 'Unfold', zh: '展开' },
  insideVersion: { en: 'in {version}', zh: '属于 {version}' },
  backlogTitle: { en: 'Backlog', zh: '待排需求' },
  backlogSummary: {
    en: '{count} in no version, {days} person-days; highest score first',
    zh: '{count} 条，共 {days} 人日，得分高的在前',
  },
  backlogShown: { en: '{shown} of {count} match', zh: '{count} 条中 {shown} 条符合' },
  backlogEmpty: { en: 'Every requirement is in a version.', zh: '全部需求都已排入版本。' },
  backlogNoMatch: { en: 'None matches the filters.', zh: '没有符合筛选条件的需求。' },
  backlogScore: { en: 'Score {score}', zh: '得分 {score}' },
  backlogNoScore: { en: 'No score yet', zh: '尚无得分' },
  backlogNoEffort: { en: 'no estimate', zh: '未估算' },
  moveTo: { en: 'Move {name} to…', zh: '将 {name} 移到…' },
  moveHint: { en: 'Drag, or press M, to move it to another version', zh: '拖动，或按 M 键，移到其他版本' },
  chipKeysHint: {
    en: 'Arrow keys, Home and End go from requirement to requirement',
    zh: '用方向键、Home、End 在需求之间移动',
  },
  moveHere: { en: 'is here', zh: '当前位置' },
  moving: { en: 'Being moved', zh: '正在移动' },
  moved: { en: '{name} is in {version} now', zh: '{name} 已移入 {version}' },
  movedToBacklog: { en: '{name} is in the backlog now', zh: '{name} 已移入待排需求' },
  notMoved: { en: '{name} stays where it was', zh: '{name} 没有移动' },
  dropInto: { en: 'into {version}', zh: '移入 {version}' },
  dropIntoOver: { en: 'into {version}: {days} person-days over', zh: '移入 {version}：将超出 {days} 人日' },
  dropIntoBacklog: { en: 'into the backlog', zh: '移入待排需求' },
  cannotChange: {
    en: 'Cannot be changed here: {file} has a syntax error in line {line}.',
    zh: '此处无法修改：{file} 第 {line} 行有语法错误。',
  },
  windowStart: { en: 'Start of {version}', zh: '{version} 的开始日' },
  windowEnd: { en: 'End of {version}', zh: '{version} 的结束日' },
  windowHint: {
    en: 'Drag, or press ← → (with Shift: a week), then Enter; Escape leaves it as it was',
    zh: '拖动，或按 ← →（加 Shift 为一周），再按回车；按 Esc 放弃',
  },
  windowChanged: { en: '{version}: {dates}', zh: '{version}：{dates}' },
  arrowViolated: { en: 'This cannot hold: {text}', zh: '无法成立：{text}' },
  goalVersions: { en: 'Versions and requirements', zh: '版本与需求' },
  goalMetrics: { en: 'Metrics', zh: '指标' },
  goalProgress: { en: '{done} of {count} requirements done', zh: '{count} 条需求中已完成 {done} 条' },
  goalUnserved: {
    en: 'No requirement serves it yet. Write “serves:” in one.',
    zh: '还没有需求服务于它。请在需求里写“服务目标：”。',
  },
  goalUnmeasured: {
    en: 'No metric measures it yet. Write “measured-by:”.',
    zh: '还没有指标衡量它。请写“衡量指标：”。',
  },
  goalUnscheduled: { en: 'In no version', zh: '未排入版本' },
  goalParts: { en: 'Parts of {goal}', zh: '{goal} 的组成部分' },
  goalMovedBy: { en: 'moved by {count} requirements', zh: '{count} 条需求影响它' },
  goalMovedByOne: { en: 'moved by 1 requirement', zh: '1 条需求影响它' },
  goalNothingMoves: { en: 'no requirement moves it', zh: '没有需求影响它' },
  metricLatest: { en: '{value} on {date}', zh: '{date} 为 {value}' },
  metricMissing: { en: 'no such metric', zh: '没有这个指标' },
  noGoalsTitle: { en: 'No goals yet', zh: '还没有目标' },
  noGoals: {
    en: 'Write what shall be reached and how it is measured. Versions say “goal:”, requirements say “serves:”.',
    zh: '写下要达到什么、用什么衡量。版本里写“目标：”，需求里写“服务目标：”。',
  },
  noGoalsExample: {
    en: `goal Online "Business online" { measured-by: ShareOnline }

metric ShareOnline "Share of business online" {
  unit: "%"
  baseline: 0
  target: 100
}`,
    zh: `目标 业务在线 “业务在线” { 衡量指标：在线率 }

指标 在线率 “业务在线率” {
  单位：“%”
  基线：0
  目标值：100
}`,
  },
} as const satisfies Record<string, Wording>;

/** The value report as tables of cells: metrics, health of features, benefit and return. */
import type { Language, Wording } from '../locale/language.js';
import type { FeatureHealth, ReturnRow, ValueMetric, ValueReport, VersionReturn } from '../views/value-data.js';
import { list, named, word } from './cell-words.js';
import { exportTexts } from './export-texts.js';
import { type Column, type ReportTable, tableOf } from './report-table.js';

interface RequirementReturn {
  readonly version: VersionReturn['version'];
  readonly row: ReturnRow;
}

/** All three tables, each with its title. */
export function valueTables(report: ValueReport, language: Language): ReportTable[] {
  const titled = (title: Wording, table: ReportTable): ReportTable => ({ title: title[language], ...table });
  const returns = report.returns.flatMap(({ version, rows }) => rows.map((row) => ({ version, row })));
  return [
    titled(
      exportTexts.metrics,
      tableOf(metricColumns(language), report.metrics, language, ({ unreadable }) => unreadable),
    ),
    titled(
      exportTexts.health,
      tableOf(healthColumns(language), report.health, language, ({ unreadable }) => unreadable),
    ),
    titled(
      exportTexts.returns,
      tableOf(returnColumns(report.currency), returns, language, ({ row }) => row.unreadable),
    ),
  ];
}

function metricColumns(language: Language): Column<ValueMetric>[] {
  return [
    { header: { en: 'Metric', zh: '指标' }, cell: ({ name }) => name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ title }) => title },
    { header: { en: 'Unit', zh: '单位' }, field: 'unit', cell: ({ unit }) => unit },
    { header: { en: 'Baseline', zh: '基线' }, field: 'baseline', cell: ({ baseline }) => baseline },
    { header: { en: 'Target', zh: '目标值' }, field: 'target', cell: ({ target }) => target },
    { header: { en: 'Latest', zh: '最新值' }, field: 'latest', cell: ({ progress }) => progress.latest?.value },
    {
      header: { en: 'Measured on', zh: '测量日期' },
      kind: 'day',
      field: 'latest',
      cell: ({ progress }) => progress.latest?.end,
    },
    { header: { en: 'Change', zh: '变化' }, field: 'change', cell: ({ progress }) => progress.change },
    {
      header: { en: 'Way to target', zh: '达成进度' },
      kind: 'share',
      field: 'share',
      cell: ({ progress }) => progress.share,
    },
    {
      header: { en: 'State', zh: '状态' },
      field: 'share',
      cell: ({ progress }) => exportTexts[progress.verdict][language],
    },
    { header: { en: 'Goals', zh: '目标' }, cell: ({ goals }) => list(goals, language) },
    { header: { en: 'Moved by', zh: '推动的需求' }, cell: ({ movedBy }) => movedBy.map(named).join('\n') || undefined },
    { header: { en: 'Versions', zh: '版本' }, cell: ({ versions }) => versions.map(named).join('\n') || undefined },
  ];
}

function healthColumns(language: Language): Column<FeatureHealth>[] {
  return [
    { header: { en: 'Requirement', zh: '需求' }, cell: ({ requirement }) => requirement.name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ requirement }) => requirement.title },
    { header: { en: 'Version', zh: '版本' }, cell: ({ version }) => named(version) },
    { header: { en: 'Usage', zh: '使用率' }, kind: 'share', field: 'usage', cell: ({ usage }) => usage },
    { header: { en: 'Satisfaction', zh: '满意度' }, field: 'satisfaction', cell: ({ satisfaction }) => satisfaction },
    { header: { en: 'Value', zh: '价值' }, field: 'value', cell: ({ value }) => word('level', value, language) },
    {
      header: { en: 'Low', zh: '偏低项' },
      cell: ({ low }) =>
        list(
          low.map((part) => lowParts[part][language]),
          language,
        ),
    },
  ];
}

const lowParts: Readonly<Record<FeatureHealth['low'][number], Wording>> = {
  usage: { en: 'usage', zh: '使用率' },
  satisfaction: { en: 'satisfaction', zh: '满意度' },
  value: { en: 'value', zh: '价值' },
};

function returnColumns(currency: string | undefined): Column<RequirementReturn>[] {
  const inMoney = ({ en, zh }: Wording): Wording =>
    currency ? { en: `${en} (${currency})`, zh: `${zh}（${currency}）` } : { en, zh };
  return [
    { header: { en: 'Version', zh: '版本' }, cell: ({ version }) => named(version) },
    { header: { en: 'Requirement', zh: '需求' }, cell: ({ row }) => row.requirement.name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ row }) => row.requirement.title },
    { field: 'perUse', header: inMoney({ en: 'Per use', zh: '单次收益' }), cell: ({ row }) => row.numbers.perUse },
    { header: { en: 'Reach', zh: '覆盖量' }, field: 'reach', cell: ({ row }) => row.numbers.reach },
    {
      header: { en: 'Probability', zh: '概率' },
      kind: 'share',
      field: 'probability',
      cell: ({ row }) => row.numbers.probability,
    },
    { field: 'benefit', header: inMoney({ en: 'Benefit', zh: '收益' }), cell: ({ row }) => row.numbers.benefit },
    {
      header: { en: 'Effort (person-days)', zh: '成本（人日）' },
      field: 'effortDays',
      cell: ({ row }) => row.numbers.effortDays,
    },
    { field: 'cost', header: inMoney({ en: 'Cost', zh: '成本' }), cell: ({ row }) => row.numbers.cost },
    { header: { en: 'Benefit ÷ cost', zh: '收益 ÷ 成本' }, field: 'ratio', cell: ({ row }) => row.numbers.ratio },
  ];
}

/** The value report as tables of cells: metrics, health of features, benefit and return. */
import { kindLabel, kindsLabel, personDays, propertyLabel, propertyWord, withUnit } from '../catalogue/labels.js';
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
    { header: kindLabel('metric'), cell: ({ name }) => name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ title }) => title },
    { header: propertyLabel('metric', 'unit'), field: 'unit', cell: ({ unit }) => unit },
    { header: propertyLabel('metric', 'baseline'), field: 'baseline', cell: ({ baseline }) => baseline },
    { header: propertyLabel('metric', 'target'), field: 'target', cell: ({ target }) => target },
    { header: { en: 'Latest', zh: '最新值' }, field: 'latest', cell: ({ progress }) => progress.latest?.value },
    {
      header: { en: 'Measured on', zh: '实测日期' },
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
    { header: kindsLabel('goal'), cell: ({ goals }) => list(goals, language) },
    {
      header: { en: 'Moved by', zh: '影响它的需求' },
      cell: ({ movedBy }) => movedBy.map(named).join('\n') || undefined,
    },
    { header: kindsLabel('version'), cell: ({ versions }) => versions.map(named).join('\n') || undefined },
  ];
}

function healthColumns(language: Language): Column<FeatureHealth>[] {
  return [
    { header: kindLabel('requirement'), cell: ({ requirement }) => requirement.name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ requirement }) => requirement.title },
    { header: kindLabel('version'), cell: ({ version }) => named(version) },
    { header: propertyLabel('health', 'usage'), kind: 'share', field: 'usage', cell: ({ usage }) => usage },
    {
      header: propertyLabel('health', 'satisfaction'),
      field: 'satisfaction',
      cell: ({ satisfaction }) => satisfaction,
    },
    { header: propertyLabel('health', 'value'), field: 'value', cell: ({ value }) => word('level', value, language) },
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
  usage: propertyWord('health', 'usage'),
  satisfaction: propertyWord('health', 'satisfaction'),
  value: propertyWord('health', 'value'),
};

function returnColumns(currency: string | undefined): Column<RequirementReturn>[] {
  const inMoney = ({ en, zh }: Wording): Wording =>
    currency ? { en: `${en} (${currency})`, zh: `${zh}（${currency}）` } : { en, zh };
  return [
    { header: kindLabel('version'), cell: ({ version }) => named(version) },
    { header: kindLabel('requirement'), cell: ({ row }) => row.requirement.name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ row }) => row.requirement.title },
    { field: 'perUse', header: inMoney(propertyLabel('benefit', 'per-use')), cell: ({ row }) => row.numbers.perUse },
    { header: propertyLabel('benefit', 'reach'), field: 'reach', cell: ({ row }) => row.numbers.reach },
    {
      header: propertyLabel('benefit', 'probability'),
      kind: 'share',
      field: 'probability',
      cell: ({ row }) => row.numbers.probability,
    },
    { field: 'benefit', header: inMoney(kindLabel('benefit')), cell: ({ row }) => row.numbers.benefit },
    {
      header: withUnit(propertyLabel('requirement', 'effort'), personDays),
      field: 'effortDays',
      cell: ({ row }) => row.numbers.effortDays,
    },
    { field: 'cost', header: inMoney({ en: 'Cost', zh: '成本' }), cell: ({ row }) => row.numbers.cost },
    { header: { en: 'Benefit ÷ cost', zh: '收益 ÷ 成本' }, field: 'ratio', cell: ({ row }) => row.numbers.ratio },
  ];
}

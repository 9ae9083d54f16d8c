/** How each declaration is written, as short examples for messages. */
import { type DeclarationKind, declarations } from '../../../grammar/keyword-table.js';
import type { Language } from '../locale/language.js';

interface Sample {
  readonly name: string;
  readonly title: string;
}

type Samples = { readonly [K in DeclarationKind]?: Readonly<Record<Language, Sample>> };

const sample = (en: Sample, zh: Sample) => ({ en, zh });
const samples: Samples = {
  project: sample({ name: '', title: 'Order risk control' }, { name: '', title: '订单风控' }),
  stakeholder: sample({ name: 'RiskDirector', title: 'Risk director' }, { name: '风控总监', title: '风控总监' }),
  concern: sample({ name: 'Recovery', title: 'Bad-debt recovery rate' }, { name: '回收率', title: '坏账回收率' }),
  goal: sample({ name: 'FewerLosses', title: 'Lose less to bad debt' }, { name: '减少坏账', title: '坏账减少' }),
  metric: sample({ name: 'RecoveryRate', title: 'Recovery rate' }, { name: '回收率', title: '坏账回收率' }),
  module: sample({ name: 'Approval', title: 'Approval centre' }, { name: '审批', title: '审批中心' }),
  entity: sample({ name: 'Order', title: 'Order' }, { name: '订单', title: '订单' }),
  requirement: sample(
    { name: 'RC-7', title: 'Large orders need risk approval' },
    { name: 'RC-7', title: '大额订单须风控审批' },
  ),
  risk: sample({ name: 'FalseAlarm', title: 'Sound orders are held back' }, { name: '误拦', title: '正常订单被误拦' }),
  data: sample({ name: 'amount', title: 'Order amount' }, { name: '金额', title: '订单金额' }),
  rule: sample({ name: 'LargeOrder', title: 'Approval is required' }, { name: '大额订单', title: '需风控审批' }),
  case: sample({ name: 'A1', title: 'A large order waits' }, { name: 'A1', title: '大额订单等待审批' }),
  version: sample({ name: 'V1.0', title: 'First release' }, { name: 'V1.0', title: '首个版本' }),
  roadmap: sample({ name: 'Main', title: 'Three years' }, { name: '主线', title: '三年规划' }),
};

const quote = (text: string, language: Language) => (language === 'zh' ? `“${text}”` : `"${text}"`);
const sampleOf = (kind: DeclarationKind, language: Language) => samples[kind]?.[language];

/** A name that such a thing could have, such as `RC-7`. */
export const declarationNameExample = (kind: DeclarationKind, language: Language): string =>
  sampleOf(kind, language)?.name ?? 'A1';

/** A title that such a thing could have, in quotes. */
export const declarationTitleExample = (kind: DeclarationKind, language: Language): string =>
  quote(sampleOf(kind, language)?.title ?? '…', language);

/** Its keyword, name and title as far as it has them, and its braces: `concern Recovery "Bad-debt recovery rate"`. */
export function declarationExample(kind: DeclarationKind, language: Language): string {
  const entry = declarations[kind];
  const found = sampleOf(kind, language);
  if (kind === 'measured') return `${entry[language]} 2025-06-30${language === 'zh' ? '：' : ': '}32`;
  if (kind === 'data') return `${entry[language]} ${found?.name}${language === 'zh' ? '：数值' : ': number'}`;
  if (kind === 'waive') return language === 'zh' ? '豁免 边界 因为 “…”' : 'waive boundary because "…"';
  if (kind === 'case') return language === 'zh' ? '用例 A1 正常 { … }' : 'case A1 normal { … }';
  const parts = [
    entry[language],
    ...(entry.name === 'required' && found ? [found.name] : []),
    ...(entry.title === 'required' && found ? [quote(found.title, language)] : []),
    ...(kind === 'concern' ? [] : ['{ … }']),
  ];
  return parts.join(' ');
}

/** Examples about acceptance blocks: a requirement that is complete but for what stands in its block. */
import { director, joined } from '../example-parts.js';
import type { Example } from '../rule.js';

/**
 * @param block what stands in the acceptance block, one member a line
 * @param properties lines of the requirement before the block
 */
export function acceptanceExample(
  block: Readonly<Record<'en' | 'zh', readonly string[]>>,
  properties: Readonly<Record<'en' | 'zh', readonly string[]>> = { en: [], zh: [] },
): Example {
  const lines = (all: readonly string[], indent: string) => all.map((line) => `${indent}${line}\n`).join('');
  return joined(director, {
    en: `requirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n${lines(properties.en, '  ')}  acceptance {\n${lines(block.en, '    ')}  }\n}\n`,
    zh: `需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n${lines(properties.zh, '  ')}  验收 {\n${lines(block.zh, '    ')}  }\n}\n`,
  });
}

/** A rule about large orders, and the two cases that decide it. */
export const largeOrders = {
  en: [
    'data amount "Order amount": integer 0..10_000_000',
    'rule LargeOrder "Risk approval is required" {',
    '  when: amount > 1_000_000',
    '  then: "the order waits for risk approval"',
    '}',
    'case A1 normal { given: amount = 1_000_001  then: LargeOrder }',
    'case A2 boundary { given: amount = 1_000_000  then: not LargeOrder }',
  ],
  zh: [
    '数据 金额 “订单金额”：整数 0..1000万',
    '规则 大额订单 “需风控审批” {',
    '  当：金额 > 100万',
    '  则：“订单等待风控审批”',
    '}',
    '用例 A1 正常 { 假如：金额 = 1000001  则：大额订单 }',
    '用例 A2 边界 { 假如：金额 = 100万  则：非 大额订单 }',
  ],
} as const;

/** The block of `largeOrders` with more lines at its end. */
export const largeOrdersWith = (en: readonly string[], zh: readonly string[]): Example =>
  acceptanceExample({ en: [...largeOrders.en, ...en], zh: [...largeOrders.zh, ...zh] });

/**
 * Needs as product managers type them. Each is understood, as the condition beside it, or every line of it that is not gets
 * one message that names the way to say it.
 */
import { expect, test } from 'vitest';
import { meaningOf } from '../../facts/testing/facts-of.js';
import { messageOf } from '../messages.js';
import { findingsOf, projectOf } from '../testing/annotated-text.js';

const only = ['syntax', 'unresolved-reference', 'value-outside-domain', 'invalid-value', 'unit-mismatch'];
const need = (data: readonly string[], conditions: readonly string[]) => `需求 N-1 “甲” {
  验收 {
${data.map((each) => `    数据 ${each}\n`).join('')}${conditions.map((when, i) => `    规则 规则${i} { 当：${when}  则：“x” }\n`).join('')}  }
}
`;

const money = '数值 0..1000万 步长 0.01';
type Understood = readonly [title: string, data: string[], spoken: string[], canonical?: string[]];
const understood: readonly Understood[] = [
  [
    '住宿费不超过 城市标准 × 天数',
    [`住宿费：${money}`, '天数：整数 1..60', '城市：枚举 一线，二线，其他城市'],
    ['城市 = 一线 且 住宿费 > 600 * 天数'],
  ],
  ['合同到期前 30 天提醒', ['到期日：日期', '今天：日期'], ['到期日 - 今天 <= 30']],
  ['预付款不低于合同额的 30%', [`预付款：${money}`, `合同额：${money}`], ['预付款 < 合同额 * 30%']],
  [
    '预付款不低于合同额的 30%，照着念',
    [`预付款：${money}`, `合同额：${money}`],
    ['预付款 不低于 合同额的30%'],
    ['预付款 >= 合同额 * 30%'],
  ],
  ['90 天内逾期 3 次以上降级', ['逾期次数：整数 0..90'], ['逾期次数 >= 3']],
  [
    '满 300 减 40，可与会员 95 折叠加',
    [`商品金额：${money}`, '会员：是否'],
    ['商品金额 >= 300', '会员', '规则0 且 规则1'],
  ],
  ['毛利率低于 15% 要审批', [`售价：${money}`, `成本价：${money}`], ['(售价 - 成本价) / 售价 < 15%']],
  [
    '金额在一万到五万之间',
    [`金额：${money}`],
    ['1万 < 金额 <= 5万', '金额 大于 5万', '金额 不等于 0', '金额 在 1万 到 5万 之间', '金额 超过 5万'],
    ['1万 < 金额 <= 5万', '金额 > 5万', '金额 != 0', '金额 属于 1万..5万', '金额 > 5万'],
  ],
  [
    '授信：可用额度 = 授信额度 - 已用',
    [`订单金额：${money}`, `授信额度：${money}`, `已用额度：${money}`],
    ['订单金额 + 已用额度 <= 授信额度'],
  ],
  ['录入人与复核人不能相同', ['录入人：文本', '复核人：文本'], ['录入人 = 复核人']],
  ['只有待审核可以撤回', ['状态：枚举 草稿，待审核，已通过，已驳回'], ['状态 = 待审核']],
  ['季度内退货', ['签收日：日期'], ['签收日 属于 2025年第一季度'], ['签收日 属于 2025-Q1']],
  [
    '如果不是会员而且金额满 100',
    ['会员：是否', `金额：${money}`],
    ['不是 会员 而且 金额 < 100', '会员 或者 金额 满 100', '会员 并且 金额 >= 100', '不 会员', '非会员'],
    ['非 会员 且 金额 < 100', '会员 或 金额 >= 100', '会员 且 金额 >= 100', '非 会员', '非 会员'],
  ],
];

test.each(understood.map((each) => [each[0], each] as const))('%s', (_, [, data, spoken, canonical = spoken]) => {
  expect(findingsOf(projectOf(need(data, spoken)), only)).toEqual([]);
  expect(meaningOf(need(data, spoken))).toEqual(meaningOf(need(data, canonical)));
});

const answered: readonly (readonly [title: string, data: string[], spoken: string[], messages: string[]])[] = [
  ['未填税号不能开专票', ['税号：文本'], ['税号 为空'], ['数据 税号已填：是否']],
  ['税号为 15、18 或 20 位', ['税号：文本'], ['非 税号 匹配 "[0-9A-Z]{15}"'], ['数据 税号格式正确：是否']],
  ['订单含冷链商品', ['商品标签：多选 冷链，易碎，贵重'], ['商品标签 包含 冷链'], ['类型写 是否', '商品标签含冷链']],
  ['夜间 22:00 到次日 06:00 不派单', ['时刻：时间'], ['时刻 属于 22:00..06:00'], ['数值 0..24', '22:00 写成 22']],
  ['周末和节假日顺延', ['还款日：日期'], ['还款日 属于 周末'], ['数据 还款日是周末：是否']],
  ['列表里没有任何明细', ['明细：列表'], ['明细 数量 = 0'], ['整数 0..1000', '明细数量']],
  ['会员，金额满 100', ['会员：是否', `金额：${money}`], ['会员，金额 >= 100'], ['请写“且”或者“或”']],
  ['金额 5 万以上', [`金额：${money}`], ['金额 5万 以上'], ['>= 5万']],
];

test.each(answered)('%s is answered', (_, data, spoken, messages) => {
  const found = findingsOf(projectOf(need(data, spoken)), only).map((finding) => messageOf(finding, 'zh'));
  expect(found).toEqual(messages.map((message) => expect.stringContaining(message)));
});

import { describe, expect, test } from 'vitest';
import { unmeasurableQualities } from './quality-claims.js';

/** The text with its claims marked: `loads «quickly»`. */
const marked = (text: string) =>
  unmeasurableQualities(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${rest.slice(end)}`,
    text,
  );

describe('claims that need a number', () => {
  test.each([
    '系统«响应要快»',
    '页面«加载速度快»',
    '«快速响应»用户操作',
    '支持«高并发»访问和«海量»数据',
    '列表在«大数据量»下«不卡顿»',
    '系统应具有«高可用性»，能够«稳定运行»',
    '«高性能»、«低延迟»',
    'The list «loads quickly»',
    'The page must «respond very fast»',
    'Provide a «fast response» to every search',
    'Handle a «large number of» games',
    'The service is «highly available» with «minimal downtime»',
    'Support «many concurrent» users under «heavy load»',
    'The store is «scalable»',
    'The preview must be «quick»',
    '系统«性能要好»',
  ])('%s', (text) => expect(marked(text.replaceAll(/[«»]/g, ''))).toBe(text));

  test('each says what it is about', () => {
    expect(unmeasurableQualities('加载快、高并发、高可用').map(({ kind }) => kind)).toEqual([
      'speed',
      'amount',
      'availability',
    ]);
  });
});

describe('not claims', () => {
  test.each([
    ['a number in the same text', '列表加载要快：1 万条订单 2 秒内；高并发：500 人同时下单'],
    ['a number in words', 'The list loads quickly: within two seconds'],
    ['other words', '快递、快捷支付、快照、快速入口、快速筛选、响应式布局、快速启动数据库'],
    ['a condition', '只要系统稳定运行，就每天备份；if the service is highly available, skip it'],
    ['amounts nobody has to cope with', 'Large orders wait; a large number of customers complained; many users asked'],
    ['what is quoted', '显示“加载速度快”；the label "loads fast"'],
    ['what is denied', '系统不稳定运行；it is not highly available'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));

  test('the number of a name is none', () => {
    expect(marked('H5 页面加载要快，见 REQ-7 和 V2')).toBe('H5 页面«加载要快»，见 REQ-7 和 V2');
  });
});

import { describe, expect, test } from 'vitest';
import { vagueWords } from './vague-words.js';

/** The text with its vague words marked: `«fast»`. */
const marked = (text: string) =>
  vagueWords(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${rest.slice(end)}`,
    text,
  );

describe('vague words', () => {
  test.each([
    '«尽快»回复客户',
    '由主管«酌情»处理，«必要时»上报',
    '界面«友好»、«简洁»',
    '展示«适当»的提示',
    '支持微信、支付宝«等»支付方式',
    '填写名称、分类、有效期«等»。',
    '重量«等»信息',
    '导出«主流»格式',
    '«定期»备份',
    '«大概»需要审批',
    'Reply «as soon as possible»',
    'The editor is «fast» and «user-friendly»',
    'Show an «appropriate» message «where necessary»',
    'Support text, numbers, «etc.»',
    'Change the password «and/or» the role',
    'Import from «various» systems',
    '«ETC.»',
  ])('%s', (text) => expect(marked(text.replaceAll(/[«»]/g, ''))).toBe(text));

  test('each says what it leaves open', () => {
    expect(vagueWords('尽快处理大概 A、B等，界面友好，必要时用适当的').map(({ kind }) => kind)).toEqual([
      'when',
      'how-much',
      'what-else',
      'how-good',
      'in-which-cases',
      'which',
    ]);
  });

  test('texts may mix both languages', () => {
    expect(marked('导出要 user-friendly，并尽快上线')).toBe('导出要 «user-friendly»，并«尽快»上线');
  });
});

describe('not vague', () => {
  test.each([
    [
      '等待、等级、相等、高等 are other words',
      '等待审批；风险等级相等；平等、高等、同等、等于、等同、中等、幂等、等比',
    ],
    ['a list that is closed', '微信、支付宝等两种方式，A、B等 3 项'],
    ['examples of what was said', '按单据类型（如出库、入库等）统计'],
    ['another word with the same characters', '固定期限、主流程、大气质量、投资者适当性、易用性测试、合理性校验、好友'],
    ['a number makes it exact', '大约 3 秒；及时提醒：2 小时内；fast: within 2 seconds；友好，3 步完成'],
    ['numbers in words', '大约三秒完成；approximately two seconds'],
    ['what is quoted', '点击“尽快发货”；按「等」；press "fast"；`as needed`'],
    ['what is denied', '不合理的折扣要拦下；the error is not friendly'],
    ['parts of names', 'fast-forward, is_fast, --fast, fast.js, FastAPI, breakfast, fail fast'],
    ['what is explained at once', 'modern browsers (Chrome, Edge); flexible pricing: by day or week'],
    ['how things are now', '目前靠微信、电话等方式下单'],
    ['what something is good for', '库存不足时提醒店主，以便及时补货; an index for fast queries'],
    ['a question', 'Is the check sufficient?'],
    ['may, some and relevant', 'A user may see some relevant orders'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

test('a claim about speed or size is one for numbers', () => {
  expect(vagueWords('列表要及时响应；the list loads fast')).toEqual([]);
});

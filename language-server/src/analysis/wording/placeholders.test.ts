import { describe, expect, test } from 'vitest';
import { placeholders } from './placeholders.js';

/** The text with its placeholders marked: `«TBD»`. */
const marked = (text: string) =>
  placeholders(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${rest.slice(end)}`,
    text,
  );

describe('placeholders', () => {
  test.each([
    'No order over «TBD»',
    'The fee is «to be determined»',
    '«TODO»: ask the risk director',
    '«???» days',
    '«xxx» 天内完成',
    '超过 «XX»万的订单',
    '具体协议«待定»',
    '折扣比例«待确认»',
    '（«待补充»）',
    '最低版本支持（最低版本«待确认»）',
    '【«待定»】导出',
    '验收标准：«待讨论»',
    '«待确认»',
    '«……»',
    '«...»',
    '此处«TBD»，金额«待定»',
  ])('%s', (text) => expect(marked(text.replaceAll(/[«»]/g, ''))).toBe(text));
});

describe('not placeholders', () => {
  test.each([
    ['states', '工单状态变为待确认；待确认订单；订单状态：待确认；待确认 → 进行中；列表（状态为待确认）'],
    ['to-do lists', 'Show the TODO list; todo app; 待办、待定位、待定时任务'],
    ['marks in the text as a subject', 'Warn about TODO comments; write the TBD placeholder; 允许标注 TODO'],
    ['quoted', '显示“待定”；the cell says "TBD"；“您有XX条消息”'],
    ['names', 'TBD-1, XXX-7, BATCH-XXX, TODO_LIST, maxXX'],
    ['sizes', 'XXL and XL'],
    ['somebody or something', '购买来源（XX 批发），XX 次上台 / XX 次试车'],
    ['who decides', 'The fee is to be determined by the director'],
    ['questions', 'Is it approved?? 是否审批？'],
    ['dots inside', 'and so it goes on...'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

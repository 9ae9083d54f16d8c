import { describe, expect, test } from 'vitest';
import { compoundTitle } from './compound-title.js';

/** The title with the place marked where it goes on to another demand. */
function marked(title: string): string {
  const part = compoundTitle(title);
  return part ? `${title.slice(0, part.start)}«${title.slice(part.start, part.end)}»${title.slice(part.end)}` : title;
}

describe('several demands', () => {
  test.each([
    '支持导出报表，«并且»发送邮件',
    '支持导出报表«以及»自动发送邮件',
    '提交订单，«同时»通知仓库',
    '«导出报表、发送邮件、生成图表»',
    '«查看个人信息、提交请假、查看工资条»',
    'Export reports «and» send emails',
    'The system shall assign a request number «and» notify the staff',
    'Generate a signed copy for both parties «and» store it',
    'Save the order «as well as» notify the customer',
    'Users can view the log «and» shall export it',
  ])('%s', (title) => {
    expect(marked(title.replaceAll(/[«»]/g, ''))).toBe(title);
  });
});

describe('one demand', () => {
  test.each([
    ['several verbs for one thing', 'View and edit orders; Create, rename, and delete projects; 查询和导出订单'],
    ['several things for one verb', 'Export orders and invoices; 导出订单、发票和对账单'],
    ['fixed pairs', 'Search and rescue; Terms and conditions; Import and export'],
    ['lists of properties', '告警内容、触发条件、处理时间、审核状态'],
    ['nouns that look like verbs', 'Filter by orders and reports; Changes to orders and changes to prices'],
    ['at the same time', '两个订单几乎同时创建'],
    ['what it is for', 'Keep documents so that they are stored and can be found'],
    ['one event with what follows', '大额订单须风控审批'],
    ['quoted', 'Rename the button "Save the order and send it"'],
  ])('%s', (_, titles) => {
    for (const title of titles.split('; ')) expect(marked(title)).toBe(title);
  });
});

/** What is said about words that people type for words of the language, and what the fix writes. */
import { describe, expect, test } from 'vitest';
import { syntaxWordings } from './text/syntax-wordings.js';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from './testing/annotated-text.js';

const requirement = (line: string) => `干系人 张总\n需求 R-1 “甲” {\n  ${line}\n}\n`;
const only = ['syntax', 'invalid-value', 'unresolved-reference'];

describe('a word for a property', () => {
  test.each([
    ['提出人：张总', '来源：张总'],
    ['工作量：5人日', '成本：5人日'],
    ['估时：3人周', '成本：3人周'],
    ['责任人：张总', '负责人：张总'],
    ['备注说明：“无”', '备注：“无”'],
    ['优先级别：P1', '优先级：P1'],
    ['需求类型：功能', '类型：功能'],
    ['客户数量：12', '客户数：12'],
    ['客户：12', '客户数：12'],
    ['assignee: 张总', '负责人: 张总'],
    ['背景说明：“x”', undefined],
    ['解决方案：“缓存”', '方案：“缓存”'],
    ['原话：要快', '表面需求：“要快”'],
  ])('%s becomes %s, and nothing is left to say', (line, expected) => {
    const text = requirement(line);
    if (expected === undefined) {
      expect(fixTitles(text, 'syntax')).toEqual([]);
      return;
    }
    expect(findingsOf(projectOf(text), only)).toHaveLength(1);
    const after = fixed(text, 'syntax');
    expect(after).toBe(requirement(expected));
    expectFindings(after, { only });
  });

  test('that can mean several: all are offered, none is sure', () => {
    const text = requirement('描述：“很慢”');
    expectFindings(
      requirement('描述：“很慢”\n//~ syntax «描述» 需求没有“描述：”这一项。是不是“真实需求”、“表面需求”或“备注”？'),
      { only, language: 'zh' },
    );
    expect(fixTitles(text, 'syntax', { language: 'zh' })).toEqual(['改成“真实需求”', '改成“表面需求”', '改成“备注”']);
  });

  test('whose property is there already', () => {
    expectFindings(
      requirement(
        '来源：张总\n  提出人：张总\n//~ syntax «提出人» 需求没有“提出人：”这一项。这属于“来源：”，而这里已经有了。请合并成一项。',
      ),
      { only, language: 'zh' },
    );
  });

  test('that belongs to a version: it is said where, and nothing is lost', () => {
    const text = requirement('截止日期：2025-03-01');
    expectFindings(
      requirement(
        '截止日期：2025-03-01\n//~ syntax «截止日期» 需求没有“截止日期：”这一项。交付的时间写在交付它的版本里（“周期：”）。',
      ),
      { only, language: 'zh' },
    );
    expect(fixed(text, 'syntax')).toBe(requirement('备注：“截止日期：2025-03-01”'));
    expectFindings(
      requirement('验收标准：“快”\n//~ syntax «验收标准» 需求没有“验收标准：”这一项。它有自己的一块内容：验收 { … }。'),
      {
        only,
        language: 'zh',
      },
    );
  });
});

describe('a word for a value, a kind or a type', () => {
  test.each([
    ['决策：做', '决策：立即做'],
    ['状态：进行中', '状态：开发中'],
    ['类型：性能', '类型：质量'],
    ['decision: later', 'decision: 暂缓'],
    ['使用频率：很高', '使用频率：高'],
    ['验收 { 场景 A1 正常 { 当：“x”  则：“y” } }', '验收 { 用例 A1 正常 { 当：“x”  则：“y” } }'],
    ['验收 { 用例 A1 正向 { 当：“x”  则：“y” } }', '验收 { 用例 A1 正常 { 当：“x”  则：“y” } }'],
    ['验收 { 数据 会员：布尔 }', '验收 { 数据 会员：是否 }'],
  ])('%s becomes %s', (line, expected) => {
    const text = requirement(line);
    const [found, ...others] = findingsOf(projectOf(text), only);
    expect(others).toEqual([]);
    const after = fixed(text, found?.code ?? '');
    expect(after).toBe(requirement(expected));
    expectFindings(after, { only });
  });

  test('that can mean two is not sure', () => {
    const text = requirement('状态：已完成');
    expectFindings(
      requirement('状态：已完成\n//~ invalid-value «已完成» “状态：”不能写“已完成”。是不是“已验收”或“已上线”？'),
      { only, language: 'zh' },
    );
    expect(fixTitles(text, 'invalid-value', { language: 'zh' })).toEqual(['改成 已验收', '改成 已上线']);
  });
});

describe('a missing colon', () => {
  test.each([
    ['干系人 张总 { 角色 决策者 }', '干系人 张总 { 角色：决策者 }'],
    ['干系人 张总 { 角色：决策者  影响力 高 }', '干系人 张总 { 角色：决策者  影响力：高 }'],
    ['干系人 张总 { 权重 3 }', '干系人 张总 { 权重：3 }'],
    ['干系人 张总 { 部门 “财务” }', '干系人 张总 { 部门：“财务” }'],
    ['stakeholder Zhang { role decision-maker }', 'stakeholder Zhang { role: decision-maker }'],
  ])('%s', (text, expected) => {
    expect(findingsOf(projectOf(text), only)).toMatchObject([{ code: 'syntax', args: { hint: expect.anything() } }]);
    const after = fixed(text, 'syntax');
    expect(after.replace(/:\s*|：/g, '：')).toBe(expected.replace(/:\s*|：/g, '：'));
    expectFindings(after, { only });
  });
});

test.each([
  ['路线图 2027年 “三年” {\n  版本 V1\n}\n', '路线图 N-2027年 “三年” {\n  版本 V1\n}\n'],
  ['路线图 2027 “三年” {\n  版本 V1\n}\n', '路线图 N-2027 “三年” {\n  版本 V1\n}\n'],
  ['roadmap 2027/1 "Three years" {\n  version V1\n}\n', 'roadmap N-2027-1 "Three years" {\n  version V1\n}\n'],
  ['需求 1万 “甲” {}\n', '需求 R-1万 “甲” {}\n'],
  ['版本 1.0 “甲” {}\n', '版本 V1.0 “甲” {}\n'],
  ['版本 1.0\n', '版本 V1.0\n'],
  ['version 2025.1 "x" {}\n', 'version V2025.1 "x" {}\n'],
  ['版本 2025-Q1 “甲” {}\n', '版本 V2025-Q1 “甲” {}\n'],
  ['目标 1 “甲” {}\n', '目标 G-1 “甲” {}\n'],
])('a name cannot begin with a digit: %s', (text, expected) => {
  expect(findingsOf(projectOf(text), ['syntax'])).toHaveLength(1);
  expect(fixed(text, 'syntax')).toBe(expected);
  expectFindings(expected, { only });
});

describe('a condition that is written as one word', () => {
  const block = (condition: string) => `需求 R-1 “甲” {
  验收 {
    数据 会员：是否
    数据 等级：枚举 金，银
    数据 金额 “订单金额”：数值 0..1000万 步长 0.01 单位 “元”
    数据 下单日：日期
    规则 审批 “需要审批” { 当：${condition}  则：“等待审批” }
  }
}
`;
  const names = ['syntax', 'unresolved-reference', 'value-outside-domain', 'invalid-value'];

  test.each([
    ['金额超过1万元', '金额 > 1万'],
    ['金额大于等于100万', '金额 >= 100万'],
    ['金额不超过1.5万元', '金额 <= 1.5万'],
    ['金额不等于0', '金额 != 0'],
    ['金额满300', '金额 >= 300'],
    ['金额在1万到5万之间', '金额 属于 1万..5万'],
    ['等级是金', '等级 = 金'],
    ['等级不是银', '等级 != 银'],
    ['金额超过1万且非会员', '金额 > 1万 且 非 会员'],
    ['会员或者金额不低于100元', '会员 或 金额 >= 100'],
  ])('%s → %s', (condition, expected) => {
    const text = block(condition);
    expect(findingsOf(projectOf(text), names)).toHaveLength(1);
    const after = fixed(text, 'unresolved-reference');
    expect(after).toBe(block(expected));
    expectFindings(after, { only: names });
  });

  test.each(['金额超过一点点', '非贵宾', '等级是铜', '金额超过1万个亿', '会员等级大于金', '不常用'])(
    'of %s nothing is made up',
    (condition) => {
      const titles = fixTitles(block(condition), 'unresolved-reference', { language: 'zh' });
      expect(titles.filter((title) => title.startsWith('改成'))).toEqual([]);
    },
  );

  test('a denied rule, and a title where a name belongs', () => {
    const text = block('金额 > 1万').replace('  }\n}', '    用例 A1 正常 { 假如：金额 = 1  则：非审批 }\n  }\n}');
    expect(fixed(text, 'unresolved-reference')).toContain('则：非 审批 }');
    expect(fixed(block('订单金额 > 1万'), 'unresolved-reference')).toBe(block('金额 > 1万'));
    expect(fixed(text.replace('非审批', '需要审批'), 'unresolved-reference')).toContain('则：审批 }');
    expect(
      fixTitles(text.replace('则：非审批', '则：非 非审批'), 'unresolved-reference', { language: 'zh' }),
    ).not.toContain('改成 非 审批');
  });
});

describe('a title where a name belongs', () => {
  test.each([
    ['干系人 财务 “财务经理”', '来源：财务经理', '来源：财务'],
    ['干系人 财务 “Finance”', 'owner: finance', 'owner: 财务'],
    ['模块 订单 “订单中心”', '模块：订单中心', '模块：订单'],
    ['目标 回款 “提高回款率”', '服务目标：提高回款率', '服务目标：回款'],
    ['指标 时长 “处理时长”', '影响指标：处理时长', '影响指标：时长'],
    ['需求 R-2 “导出报表”', '依赖：导出报表', '依赖：R-2'],
    ['干系人 财务 “财务经理” { 诉求 合规 “账务合规” }', '响应：财务.账务合规', '响应：财务.合规'],
  ])('%s; %s → %s', (declared, line, expected) => {
    const file = (text: string) => `${declared}\n需求 R-1 “甲” {\n  ${text}\n}\n`;
    const after = fixed(file(line), 'unresolved-reference');
    expect(after).toBe(file(expected));
    expectFindings(after, { only });
  });

  test('is said with the title, and is no suggestion if two have it', () => {
    expectFindings(
      '干系人 财务 “财务经理”\n需求 R-1 “甲” {\n  来源：财务经理\n//~ unresolved-reference «财务经理» 没有名为 财务经理 的干系人。是不是 财务（财务经理）？\n}\n',
      { only, language: 'zh' },
    );
    expectFindings(
      '干系人 甲方 “财务经理”\n干系人 乙方 “财务经理”\n需求 R-1 “甲” {\n  来源：财务经理\n//~ unresolved-reference «财务经理» 没有名为 财务经理 的干系人。请改正名称，或者新增一个。\n}\n',
      { only, language: 'zh' },
    );
  });
});

describe('a misspelt type with what belongs to the type behind it', () => {
  const field = (type: string) =>
    `需求 R-1 “甲” {\n  验收 {\n    数据 等级 “客户等级”：${type}\n    数据 金额：数值 0..100\n  }\n}\n`;

  test.each([
    ['举枚 金，银，铜', '枚举 金，银，铜'],
    ['小举 金，银', '枚举 金，银'],
    ['enum 金，银', 'one-of 金，银'],
    ['下拉 金，银', '枚举 金，银'],
    ['数直 0..100 步长 0.01 单位 “元”', '数值 0..100 步长 0.01 单位 “元”'],
    ['decimal 0..100 步长 0.1', 'number 0..100 步长 0.1'],
    ['日起 2025-01-01..2025-12-31', '日期 2025-01-01..2025-12-31'],
    ['布尔', '是否'],
  ])('%s is one problem, and its fix mends the type', (written, meant) => {
    expect(findingsOf(projectOf(field(written)), only)).toMatchObject([{ message: syntaxWordings['unknown-type'] }]);
    const after = fixed(field(written), 'syntax');
    expect(after).toBe(field(meant));
    expectFindings(after, { only });
  });

  test.each(['多选 金，银', '时刻表 0..24', '天花乱坠 2025-01-01..2025-12-31', '列表'])(
    '%s: nothing is made up',
    (written) => {
      expect(findingsOf(projectOf(field(written)), only)).toMatchObject([{ message: syntaxWordings['unknown-type'] }]);
      expect(fixTitles(field(written), 'syntax')).toEqual([]);
      const facts = [...projectOf(field(written)).model.reader().find('R-1')][0]?.facts;
      const fields = facts?.kind === 'requirement' ? (facts.acceptance?.fields ?? []) : [];
      expect(fields.map(({ name, type }) => [name, type?.name])).toEqual([
        ['等级', undefined],
        ['金额', 'number'],
      ]);
    },
  );
});

describe('what keeps other advice back', () => {
  const acceptance = (first: string) => `需求 R-1 “甲” {
  优先级：P1
  验收 {
    ${first} A1 正常 { 当：“x”  则：“y” }
    用例 A2 异常 { 当：“x”  则：“y” }
  }
}
`;

  test.each(['不例', '用未', '用', 'caoe'])('a misspelt keyword such as %s: what is missing is not known', (word) => {
    const codes = findingsOf(projectOf(acceptance(word))).map(({ code }) => code);
    expect(codes).toContain('syntax');
    expect(codes.filter((code) => code.startsWith('missing-'))).toEqual([]);
    for (const title of fixTitles(acceptance(word), 'syntax', { language: 'zh' })) expect(title).not.toMatch(/^加上/);
  });

  test.each([
    ['caoe', 'case'],
    ['用列', '用例'],
    ['场景', '用例'],
  ])('%s before a class is %s', (word, keyword) => {
    expect(findingsOf(projectOf(acceptance(word)), only)).toMatchObject([{ message: syntaxWordings['unknown-word'] }]);
    expect(fixed(acceptance(word), 'syntax')).toBe(acceptance(keyword));
  });
});

test.each([
  ['假如：“审批人请假  则：“可由代理人审批”  结果：通过', '假如：“审批人请假”  则：“可由代理人审批”  结果：通过'],
  ['given: "it is night"  then: "it waits  result: passed', 'given: "it is night"  then: "it waits"  result: passed'],
  ['假如：“按说明：先付款', '假如：“按说明：先付款”'],
])('a text that is not closed ends before the next property: %s', (line, mended) => {
  const text = (members: string) => `需求 R-1 “甲” {\n  验收 {\n    用例 A1 正常 { ${members} }\n  }\n}\n`;
  expect(fixed(text(line), 'syntax')).toBe(text(mended));
});

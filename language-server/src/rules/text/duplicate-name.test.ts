import { spanAt } from '../../text/span.js';
import { expect, test } from 'vitest';
import { expectFindings, findingsOf, fixed, projectOf } from '../testing/annotated-text.js';

const code = 'duplicate-name';
const only = [code];

test('names of the project', () => {
  expectFindings(
    `==> a.req
project "One" { }
requirement RC-7 "Large orders"
==> b.req
project "Two" { }
//~ duplicate-name «project» The project is described a second time; only the first description counts. Keep one of them.
requirement RC-7 "Small orders"
//~ duplicate-name «RC-7» RC-7 is already the name of a requirement. Give this requirement another name.
goal RC-7
//~ duplicate-name «RC-7» RC-7 is already the name of a requirement. Give this goal another name.
roadmap RC-7
version V1
`,
    { only },
  );
  const [, finding] = findingsOf(projectOf('==> a.req\ngoal G\ngoal G\n==> b.req\nentity G\n'), only);
  expect(finding).toMatchObject({ uri: 'b.req', related: [{ uri: 'a.req', at: spanAt(5, 6) }] });
});

test('local names', () => {
  expectFindings(
    `干系人 销售 {
  诉求 快 “更快”
  诉求 快 “很快”
  //~ duplicate-name «快» 销售 里已经有名为 快 的诉求。请给这一个换个名称。
}
需求 RC-7 “大额订单” {
  风险 慢 “甲”
  风险 慢 “乙”
  //~ duplicate-name «慢» RC-7 里已经有名为 慢 的风险。请给这一个换个名称。
  验收 {
    数据 金额：枚举 大，小，大
    //~ duplicate-name «大»2 金额 的取值 大 写了两次。请删除一个。
    数据 金额：数值
    //~ duplicate-name «金额» RC-7 里已经有名为 金额 的数据。请给这一个换个名称。
    规则 金额 { 则：“甲” }
    用例 A1 正常 { 则：“甲” }
    用例 A1 异常 { 则：“甲” }
    //~ duplicate-name «A1» RC-7 里已经有名为 A1 的用例。请给这一个换个名称。
    用例 边界 { 则：“甲” }
    用例 边界 { 则：“甲” }
  }
}
`,
    { only, language: 'zh' },
  );
});

test('fix: the next free number, for this declaration only', () => {
  const text = 'requirement RC-7 "a"\nrequirement RC-7 "b" { depends-on: RC-7 }\nrequirement RC-8 "c"\n';
  expect(fixed(text, code, { title: 'Rename this one to RC-9' })).toBe(
    'requirement RC-7 "a"\nrequirement RC-9 "b" { depends-on: RC-7 }\nrequirement RC-8 "c"\n',
  );
  expect(fixed('stakeholder 销售\nstakeholder 销售\n', code)).toBe('stakeholder 销售\nstakeholder 销售-2\n');
  expect(fixed('stakeholder S { concern C1 "x" concern C1 "y" }\n', code)).toContain('concern C2 "y"');
});

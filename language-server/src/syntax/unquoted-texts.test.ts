import { expect, test } from 'vitest';
import { expectFindings, findingsOf, fixed, projectOf } from '../rules/testing/annotated-text.js';

const only = ['syntax', 'unresolved-reference', 'invalid-value'];

/** A requirement with a line in it. */
const requirement = (line: string) => `需求 R-1 “甲” {\n  ${line}\n  状态：待评审\n}\n`;

test.each([
  ['备注：见 https://a.b/c?x=1，周三定', '备注：“见 https://a.b/c?x=1，周三定”'],
  ['表面需求：客户说“太慢”，要 20% 的提升！ // 注', '表面需求："客户说“太慢”，要 20% 的提升！" // 注'],
  ['方案：加缓存；优先级：P1', '方案：“加缓存”；优先级：P1'],
  ['方案：加缓存  优先级：P1', '方案：“加缓存”  优先级：P1'],
  ['方案：- 先查；', '方案：“- 先查”；'],
  ['链接：https://a.b/c', '链接：“https://a.b/c”'],
  ['链接：https://a.b/c, https://d.e/f // 两处', '链接：“https://a.b/c”, “https://d.e/f”'],
  ['链接：\\\\server\\share\\a', '链接：“\\\\server\\share\\a”'],
  ['链接：C:\\a\\b.doc', '链接：“C:\\a\\b.doc”'],
  ['链接：[原型](https://a.b)', '链接：“[原型](https://a.b)”'],
  ['note: costs 20% (or more), see R-2', 'note: “costs 20% (or more), see R-2”'],
])('%s is one finding; the fix puts all of it in quotes', (line, mended) => {
  const before = requirement(line);
  const value = /[:：]\s*(.*?)(?=；|\s\s|\s*\/\/\s|$)/.exec(line)?.[1] as string;
  expectFindings(before.replace(line, `${line}\n//~ syntax «${value}»`), { only });
  const after = fixed(before, 'syntax');
  expect(after.startsWith(requirement(mended).slice(0, 14 + mended.length - 10))).toBe(true);
  expectFindings(after, { only });
});

test.each([
  ['url: https://a.b/c', '链接: “https://a.b/c”'],
  ['地址：https://a.b/c', '链接：“https://a.b/c”'],
])('an address at a word that is no property is one finding, and no fix takes a part of it: %s', (line, mended) => {
  expect(findingsOf(projectOf(requirement(line)), only)).toHaveLength(1);

  expect(fixed(requirement(line), 'syntax')).toBe(requirement(mended));
});

test('texts that are quoted, and words where words will do, stay as they are', () => {
  expectFindings(
    '干系人 王总 { 部门：“财务：总部”  上级：李总 }\n干系人 李总\n需求 R-1 “甲” { 链接：JIRA-12，“https://a.b”  标签：甲，乙 }\n指标 M { 单位：“分钟” }\n',
    { only },
  );
});

test('several in one block', () => {
  expectFindings(
    `需求 R-1 “甲” {
  备注：一，二
  //~ syntax «一，二»
  方案：“好”
  真实需求：快（3 秒内）}
  //~ syntax «快（3 秒内）»
`,
    { only },
  );
});

/** A keyword that has lost the blank behind it is told apart from the name, and taking away a colon never takes the blank. */
import { expect, test } from 'vitest';
import { findingsOf, fixed, projectOf } from '../testing/annotated-text.js';

test.each([
  ['需求R-1 “甲” {\n  优先级：P0\n}\n', '需求 R-1 “甲” {\n  优先级：P0\n}\n'],
  ['版本V1 “一” {\n}\n', '版本 V1 “一” {\n}\n'],
  ['需求：R-1 “甲” {\n  优先级：P0\n}\n', '需求 R-1 “甲” {\n  优先级：P0\n}\n'],
  ['需求： R-1 “甲” {\n  优先级：P0\n}\n', '需求 R-1 “甲” {\n  优先级：P0\n}\n'],
  ['requirement:R-1 "a" {\n  priority: P0\n}\n', 'requirement R-1 "a" {\n  priority: P0\n}\n'],
  ['需求 R-1 “甲” {\n  风险：超时 “超时”\n}\n', '需求 R-1 “甲” {\n  风险 超时 “超时”\n}\n'],
])('%s', (written, mended) => {
  expect(findingsOf(projectOf(written), ['syntax'])).toHaveLength(1);
  expect(fixed(written, 'syntax')).toBe(mended);
  expect(findingsOf(projectOf(mended), ['syntax'])).toEqual([]);
});

test('a word for a declaration that a block cannot hold is a property there', () => {
  const [finding] = findingsOf(projectOf('需求 R-1 “甲” {\n  版本：V1\n}\n'), ['syntax']);
  expect(finding?.message.zh).toContain('没有“{found}：”这一项');
});

import { expect, test } from 'vitest';
import { expectFindings, fixed, fixTitles } from '../testing/annotated-text.js';

const code = 'requirement-without-source';

test('requirement-without-source', () => {
  expectFindings(
    `需求 RC-7 “甲”
//~ requirement-without-source «RC-7» RC-7 没有写明来源。请加上“来源：”和干系人。
需求 RC-8 “甲” { 来源：张三 }
`,
    { only: [code], language: 'zh' },
  );
});

test('fix: those whose concerns it answers come first', () => {
  const text = `stakeholder Legal
stakeholder Sales { concern Speed "x" }
requirement R "x" {
  answers: Sales.Speed
}
`;
  expect(fixTitles(text, code)).toEqual(['Add Sales as the source', 'Add Legal as the source']);
  expect(fixed(text, code)).toContain('requirement R "x" {\n  from: Sales\n  answers: Sales.Speed\n}');
  expect(fixed(text.replace('{\n  answers', '{ answers'), code)).toContain(
    'requirement R "x" {\n  from: Sales\n  answers: Sales.Speed\n}',
  );
});

test('fix: a stakeholder to rename, where there is none', () => {
  expect(fixed('需求 R “甲”\n', code)).toBe('需求 R “甲” {\n  来源：提出人\n}\n\n干系人 提出人\n');
});

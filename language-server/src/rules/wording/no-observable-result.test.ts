import { expect, test } from 'vitest';
import { expectFindings, fixed } from '../testing/annotated-text.js';

const only = ['no-observable-result'];

test('no-observable-result', () => {
  expectFindings(
    `requirement R "x" {
  acceptance {
    case A1 normal { when: "y" }
    //~ no-observable-result «A1» Case A1 does not say what must be seen. Add "then:" with a text or the name of a rule.
    case normal { when: "y" }
    //~ no-observable-result «case» This case does not say what must be seen. Add "then:" with a text or the name of a rule.
    case A2 normal
    //~ no-observable-result «A2»
    case A3 normal { then: "z" }
  }
}
`,
    { only },
  );
});

test('fix: a line to fill in', () => {
  const text = (body: string) => `需求 R “甲” {\n  验收 {\n    用例 A1 正常 “乙”${body}\n  }\n}\n`;
  expect(fixed(text(' {\n      当：“丙”\n    }'), 'no-observable-result')).toBe(
    text(' {\n      当：“丙”\n      则：“待定：应当看到的结果”\n    }'),
  );
  expect(fixed(text(''), 'no-observable-result')).toBe(text(' {\n      则：“待定：应当看到的结果”\n    }'));
});

import { describe, expect, test } from 'vitest';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

const only = [
  'requirement-without-acceptance',
  'missing-normal-case',
  'missing-exception-case',
  'missing-boundary-case',
];

describe('missing cases', () => {
  test('by priority; errors for the highest', () => {
    expectFindings(
      `requirement A "x" { priority: P0 acceptance { data a: number rule B { when: a > 1 } } }
//~ error missing-normal-case «acceptance» A has no normal case, which a requirement of priority P0 needs. Add one that shows it working, or waive it with a reason.
//~ error missing-exception-case «acceptance» A has no exception case, which a requirement of priority P0 needs. Add one that shows what happens when something goes wrong, or waive it with a reason.
//~ error missing-boundary-case «acceptance» A has no boundary case, though a rule compares a number or a date and a requirement of priority P0 needs one. Add one at the limit, or waive it with a reason.
requirement B "x" { priority: P0 acceptance { case normal { then: "y" } } }
//~ error missing-exception-case «acceptance»
requirement C "x" { priority: P1 acceptance { data a: number rule B { when: a > 1 } case normal { then: "y" } } }
//~ warning missing-exception-case «acceptance»
requirement D "x" { acceptance { case exception { then: "y" } } }
//~ warning missing-normal-case «acceptance» D has no normal case, which every requirement needs. Add one that shows it working, or waive it with a reason.
requirement E "x" { priority: P1 acceptance { case normal { then: "y" } waive exception because "z" } }
requirement F "x" { status: dropped acceptance { rule B { then: "y" } } }
requirement G "x" { decision: defer }
requirement H "x" { decision: reject }
`,
      { only },
    );
  });

  test('nothing written yet is one finding, not four', () => {
    expectFindings(
      `需求 A “甲” { 优先级：P0 }
//~ requirement-without-acceptance «A» A 没有写怎样验收。请加上“验收”，并至少写一条用例。
需求 B “甲” { 优先级：P0 验收 { } }
//~ requirement-without-acceptance «B»
`,
      { only, language: 'zh' },
    );
  });

  test('required classes come from the settings', () => {
    const text = 'requirement A "x" { priority: Low acceptance { case normal { then: "y" } } }';
    const config = { priorities: ['High', 'Low'], requiredCases: { Low: ['exception'] as const } };
    expect(findingsOf(projectOf(text, config), only).map(({ code }) => code)).toEqual(['missing-exception-case']);
  });

  test.each([
    ['a = 3', true],
    ['a < b', true],
    ['a in 1..3', true],
    ['due >= 2025-03-01', true],
    ['a in (1, 2)', true],
    ['not (vip or a = 3)', true],
    ['vip', false],
    ['b = a', false],
    ['kind in (X, Y)', false],
    ['otherwise', false],
  ])('a boundary in: %s', (condition, expected) => {
    const text = `requirement A "x" { priority: P0 acceptance { rule R { when: ${condition} } } }`;
    const codes = findingsOf(projectOf(text), ['missing-boundary-case']);
    expect(codes.length > 0).toBe(expected);
  });

  test('quiet where the text is broken', () => {
    expectFindings('requirement A "x" { priority: P0 acceptance { case A1 { then: "y" } } }', { only });
    expectFindings('requirement A "x" { priority: P0 note: y }', { only });
  });
});

describe('fixes for missing cases', () => {
  test('a case continues the numbering and the indentation', () => {
    expect(
      fixed(
        `需求 RC-7 “甲” {
    优先级：P1
    验收 {
        用例 A1 正常 { 则：“乙” } // 已确认
        用例 A09 正常 {
            则：“乙”
        }
        豁免 边界 因为 “手工测量”
    }
}
`,
        'missing-exception-case',
      ),
    ).toBe(`需求 RC-7 “甲” {
    优先级：P1
    验收 {
        用例 A1 正常 { 则：“乙” } // 已确认
        用例 A09 正常 {
            则：“乙”
        }
        用例 A10 异常 {
            则：“待定：应当看到的结果”
        }
        豁免 边界 因为 “手工测量”
    }
}
`);
  });

  test('in a block on one line', () => {
    expect(fixed('requirement A "x" { acceptance { data a: text } }', 'missing-normal-case')).toBe(
      `requirement A "x" { acceptance { data a: text
  case A1 normal {
    then: "TBD: what must be seen"
  }
} }`,
    );
  });

  test('a waiver', () => {
    const text = 'requirement A "x" {\n  priority: P1\n  acceptance {\n    case A1 normal { then: "y" }\n  }\n}\n';
    expect(fixTitles(text, 'missing-exception-case')).toEqual([
      'Add a case of the class "exception" to fill in',
      'Waive cases of the class "exception", with a reason',
    ]);
    expect(fixed(text, 'missing-exception-case', { title: 'Waive' })).toBe(
      'requirement A "x" {\n  priority: P1\n  acceptance {\n    case A1 normal { then: "y" }\n    waive exception because "TBD: reason"\n  }\n}\n',
    );
  });

  test('an acceptance block with every class that is needed', () => {
    const after = fixed('requirement A "x" {\n  priority: P1\n}\n', 'requirement-without-acceptance');
    expect(after).toBe(`requirement A "x" {
  priority: P1
  acceptance {
    case A1 normal {
      then: "TBD: what must be seen"
    }
    case A2 exception {
      then: "TBD: what must be seen"
    }
  }
}
`);
    // One problem, where there is something to fill in, whose fix is to fill it in.
    const left = findingsOf(projectOf(after)).filter(({ code }) => code !== 'requirement-without-source');
    expect(left.map(({ code }) => code)).toEqual(['requirement-without-acceptance']);
    expect(fixTitles(after, 'requirement-without-acceptance')).toEqual([]);
    for (const text of [
      'requirement A "x"',
      'requirement A "x" { }',
      '需求 A “甲” { 验收 { } }',
      '需求 A “甲” { 验收 }',
    ]) {
      const mended = fixed(text, 'requirement-without-acceptance');
      expect(findingsOf(projectOf(mended), [...only, 'syntax'])).toHaveLength(1);
    }
  });
});

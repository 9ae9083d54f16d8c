import { describe, expect, test } from 'vitest';
import { expectFindings, fixed, fixTitles } from '../testing/annotated-text.js';

const code = 'invalid-value';
const only = [code];

describe('invalid-value', () => {
  test('words, numbers, dates, units', () => {
    expectFindings(
      `stakeholder S {
  role: director
  //~ invalid-value «director» "role:" cannot be "director". It can be decision-maker, manager, technical-lead, executor or influencer.
  influence: hihg
  //~ invalid-value «hihg» "influence:" cannot be "hihg". Did you mean high?
  weight: -1
  //~ invalid-value «-1» "weight:" must be at least 0, not -1. Correct the number.
}
requirement R "x" {
  customers: 1.5
  //~ invalid-value «1.5» "customers:" takes a whole number, not 1.5.
  confidence: 80
  //~ invalid-value «80» "confidence:" must be from 0% to 100%; 80 is more. Did you mean 80%?
  impact: 5
  //~ invalid-value «5» "impact:" must be from 0.25 to 3, not 5. Correct the number.
  effort: 5
  //~ invalid-value «5» "effort:" needs a unit: person-days, person-weeks or person-months.
  benefit { probability: 130% }
  //~ invalid-value «130%» "probability:" must be from 0% to 100%, not 130%. Correct the number.
  priority: P9
  //~ invalid-value «P9» P9 is not a priority of this project. Write P0, P1, P2 or P3.
  acceptance {
    data a: number 10..1 step 0
    //~ invalid-value «10..1» 10 is more than 1. Write the smaller number first.
    //~ invalid-value «0»2 "step:" must be more than 0, not 0. Correct the number.
  }
}
version V {
  window: 2025-03-28..2025-01-06
  //~ invalid-value «2025-03-28..2025-01-06» 2025-03-28 comes after 2025-01-06. Write the earlier date first, or correct the year.
  capacity: 5 sprints
  //~ invalid-value «5 sprints» "sprints" is not a unit of work. Write person-days, person-weeks or person-months.
  released-on: 2025-02-30
  //~ invalid-value «2025-02-30» 2025-02-30 does not exist: that month ends on day 28. Correct the date.
}
version W { window: 2025-Q5 }
//~ invalid-value «2025-Q5» 2025-Q5 does not exist in the calendar. Write a date as 2025-03-28, a month as 2025-03, a quarter as 2025-Q1.
`,
      { only },
    );
  });

  test('in Chinese', () => {
    expectFindings(
      `需求 R “甲” {
  状态：已发布
  //~ invalid-value «已发布» “状态：”不能写“已发布”。是不是“已上线”？
  成本：5天
  //~ invalid-value «5天» “天”不是工作量的单位。请写人日、人周或人月。
  使用频率：经常
  //~ invalid-value «经常» “使用频率：”不能写“经常”，可以写高、中或低。
  优先级：高
  //~ invalid-value «高» 本项目没有 高 这个优先级。请写 P0、P1、P2 或 P3。
  把握：120%
  //~ invalid-value «120%» “把握：”必须在 0% 到 100% 之间，不能写 120%。请改正。
}
`,
      { only, language: 'zh' },
    );
  });

  test('levels of the project', () => {
    expectFindings(
      `需求 R “甲” { 优先级：高 }
需求 S “甲” { 优先级：P0 }
//~ invalid-value «P0» 本项目没有 P0 这个优先级。请写 高或低。
`,
      { only, language: 'zh', config: { priorities: ['高', '低'] } },
    );
  });

  test('fixes', () => {
    expect(fixed('需求 R “甲” { 状态：已发布 }', code)).toBe('需求 R “甲” { 状态：已上线 }');
    expect(fixed('version V { status: accepted }', code, { title: 'Change to planned' })).toBe(
      'version V { status: planned }',
    );
    expect(fixed('需求 R “甲” { 成本：5天 }', code)).toBe('需求 R “甲” { 成本：5人日 }');
    expect(fixed('requirement R "x" { effort: 2 weeks }', code)).toBe('requirement R "x" { effort: 2 person-weeks }');
    expect(fixTitles('requirement R "x" { effort: 2 }', code)).toEqual([
      'Change to 2 person-days',
      'Change to 2 person-weeks',
      'Change to 2 person-months',
    ]);
    expect(fixed('requirement R "x" { priority: p0 }', code)).toBe('requirement R "x" { priority: P0 }');
    expect(fixed('requirement R "x" { confidence: 80 }', code)).toBe('requirement R "x" { confidence: 80% }');
    expect(fixed('version V { window: 2025-03 .. 2025-01 }', code)).toBe('version V { window: 2025-01 .. 2025-03 }');
    // A year that stands once may be that of the first date only: only the writer knows.
    for (const [written, next, swapped] of [
      ['2025年11-2月', '2025年11月..2026年2月', '2025年2月..2025年11月'],
      ['2025-Q3..Q1', '2025-Q3..2026-Q1', '2025-Q1..2025-Q3'],
    ] as const) {
      const text = `版本 V { 周期：${written} }`;
      expect(fixTitles(text, code, { language: 'zh' })).toEqual([`改成 ${next}`, `改成 ${swapped}`]);
      expect(fixed(text, code, { language: 'zh', title: `改成 ${next}` })).toBe(`版本 V { 周期：${next} }`);
    }
    expect(fixed('version V { released-on: 2025-02-30 }', code)).toBe('version V { released-on: 2025-02-28 }');
  });
});

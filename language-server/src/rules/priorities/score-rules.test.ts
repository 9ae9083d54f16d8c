import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

test('priorities far from the score', () => {
  expectFindings(
    `requirement Wide "a" { customers: 9 frequency: high impact: 3 effort: 2 d priority: P3 }
//~ priority-against-score «P3» Wide is only P3; its score of 96.7 would make it P0. Raise it, or write why it can wait.
requirement Narrow "b" { customers: 1 frequency: low impact: 0.25 effort: 60 d priority: P0 }
//~ priority-against-score «P0» Narrow is P0; its score of 13.5 would make it P3. Lower it, or write down what the score does not know.
requirement Middle "c" { customers: 5 frequency: medium impact: 1 effort: 10 d priority: P1 }
requirement Other "d" { customers: 4 frequency: medium impact: 1 effort: 10 d priority: P2 }
requirement Unknown "e" { priority: P0 effort: 60 d }
requirement Declined "f" { customers: 9 frequency: high impact: 3 effort: 2 d priority: P3 decision: reject }
requirement Out "g" { customers: 9 frequency: high impact: 3 effort: 2 d priority: P3 status: released }
`,
    { only: ['priority-against-score'] },
  );
});

test('equal scores and neighbouring levels are in order', () => {
  const same = 'customers: 3 frequency: high impact: 1 effort: 5 d';
  expectFindings(
    `requirement A "a" { ${same} priority: P0 }
requirement B "b" { ${same} priority: P3 }
requirement C "c" { customers: 9 frequency: high impact: 1 effort: 5 d priority: P1 }
`,
    { only: ['priority-against-score'] },
  );
});

test('priorities far from the score of the project, in Chinese', () => {
  expectFindings(
    `需求 甲 “甲” { 客户数：1 影响度：0.25 把握：50% 成本：40人日 优先级：P0 }
//~ priority-against-score «P0» 甲 是 P0，按得分 0.1 应为 P2。请调低优先级，或者写明得分之外的理由。
需求 乙 “乙” { 客户数：4 影响度：1 把握：50% 成本：10人日 优先级：P1 }
需求 丙 “丙” { 客户数：9 影响度：3 把握：90% 成本：2人日 优先级：P2 }
//~ priority-against-score «P2» 丙 只是 P2，按得分 243 应为 P0。请提高优先级，或者写明为什么可以等。
`,
    { only: ['priority-against-score'], language: 'zh', config: { score: 'rice' } },
  );
});

const whole = 'benefit { per-use: 20 reach: 1000 probability: 50% }';

test('benefits that cannot be worked out', () => {
  expectFindings(
    `project "p" { day-rate: 1000 }
requirement R1 "a" { effort: 1 d benefit { per-use: 20 } }
//~ benefit-incomplete «benefit» The benefit of R1 cannot be worked out without "reach" and "probability". Benefit = per use × reach × probability.
requirement R2 "a" { ${whole} }
//~ benefit-incomplete «benefit» The return on the benefit of R2 cannot be worked out without "effort". Return = benefit ÷ (effort × day rate of the project).
requirement R3 "a" { effort: 1 d ${whole} }
requirement R4 "a" { benefit { per-use: 20 } decision: reject }
requirement R5 "a"
`,
    { only: ['benefit-incomplete'] },
  );
});

test('without a day rate the return counts only where it ranks', () => {
  const text = (marker: string) => `requirement R1 "a" { effort: 1 d ${whole} }\n${marker}`;
  expectFindings(text(''), { only: ['benefit-incomplete'] });
  expectFindings(
    text(
      '//~ benefit-incomplete «benefit» The return on the benefit of R1 cannot be worked out without "day-rate". Return = benefit ÷ (effort × day rate of the project).\n',
    ),
    { only: ['benefit-incomplete'], config: { score: 'benefit' } },
  );
});

test('benefits that cannot be worked out, in Chinese', () => {
  expectFindings(
    `需求 R1 “甲” { 收益 { 单次收益：20 影响范围：10 } }
//~ benefit-incomplete «收益» R1 的收益算不出来，缺少“发生概率”。收益 = 单次收益 × 影响范围 × 发生概率。
`,
    { only: ['benefit-incomplete'], language: 'zh' },
  );
});

import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

test('released before it was accepted', () => {
  expectFindings(
    `requirement A "x" {
  acceptance {
    case A1 normal { then: "x" result: passed on 2025-01-02 }
    case A2 normal { then: "x" result: blocked }
    case A3 exception { then: "x" }
  }
}
requirement B "x" { acceptance { case A1 normal { then: "x" result: passed } } }
requirement C "x" { acceptance { case normal { then: "x" } case A2 normal { then: "x" } } }
requirement D "x" { decision: defer acceptance { case A1 normal { then: "x" } } }
requirement E "x"
version V1 { status: released delivers: A, B, D, E, A version V1.1 { delivers: C } version V1.2 { status: planned delivers: C } }
//~ release-not-accepted «A» V1 is released, but not all cases of A have passed: A2, A3. Run them and write "result: passed"; take out a case that no longer counts.
//~ release-not-accepted «C» V1.1 is released, but 2 of the 2 cases of C have not passed. Run them and write "result: passed".
version V2 { delivers: A }
`,
    { only: ['release-not-accepted'] },
  );
});

test('released before it was accepted, in Chinese', () => {
  expectFindings(
    `需求 A “甲” { 验收 { 用例 A1 正常 { 则：“甲” } 用例 A2 正常 { 则：“甲” 结果：未通过 } } }
需求 B “甲” { 验收 { 用例 正常 { 则：“甲” } } }
版本 V1 { 状态：已发布；交付：A，B }
//~ release-not-accepted «A» V1 已发布，但 A 的用例没有全部通过：A1、A2。请执行这些用例并写上“结果：通过”；不再需要的用例请删掉。
//~ release-not-accepted «B» V1 已发布，但 B 的 1 条用例中有 1 条没有通过。请执行这些用例并写上“结果：通过”。
`,
    { only: ['release-not-accepted'], language: 'zh' },
  );
});

test('a case that is still to be written has not passed, whatever its result says', () => {
  const whole = (given: string, when: string, then: string) =>
    `需求 A “甲” { 验收 { 用例 A1 正常 { 假如：“${given}” 当：“${when}” 则：“${then}” 结果：通过 } } }
版本 V1 { 状态：已发布；交付：A }
`;
  const found = `//~ release-not-accepted «A» V1 已发布，但 A 的用例没有全部通过：A1。请执行这些用例并写上“结果：通过”；不再需要的用例请删掉。
`;
  const options = { only: ['release-not-accepted'], language: 'zh' } as const;
  expectFindings(whole('甲', '乙', '丙'), options);
  expectFindings(whole('待定', '乙', '丙') + found, options);
  expectFindings(whole('甲', '待定', '丙') + found, options);
  expectFindings(whole('甲', '乙', '待定') + found, options);
});

test('not measured since the release', () => {
  expectFindings(
    `metric Old { measured 2025-01-28: 3 }
metric New { measured 2025-01-29: 3 }
metric Month { measured 2025-01: 3 }
metric None
requirement R1 "x" { moves: Old, New, Month }
requirement R2 "x" { moves: Old, None }
requirement R3 "x" { moves: None status: dropped }
version V1 { status: released released-on: 2025-01-28 delivers: R1, R2 }
//~ release-without-measurement «2025-01-28» V1 was released 32 days ago, and since then nobody has measured Old, None. Measure it, and add "measured" with the day and the value.
version V2 { status: released released-on: 2025-01-30 delivers: R2 }
version V3 { status: released window: 2024-12 delivers: R2, R3 }
//~ release-without-measurement «V3» V3 was released 60 days ago, and since then nobody has measured None. Measure it, and add "measured" with the day and the value.
version V4 { window: 2024-12 delivers: R2 }
version V5 { status: released delivers: R2 }
`,
    { only: ['release-without-measurement'], config: { today: '2025-03-01' } },
  );
});

test('not measured since the release, in Chinese', () => {
  expectFindings(
    `指标 甲
需求 R “甲” { 影响指标：甲 }
版本 V1 { 状态：已发布；上线日：2025-01-28；交付：R }
//~ release-without-measurement «2025-01-28» V1 上线已 32 天，之后还没有实测过 甲。请量一次，并在指标里加上“实测”和日期、数值。
`,
    { only: ['release-without-measurement'], language: 'zh', config: { today: '2025-03-01' } },
  );
});

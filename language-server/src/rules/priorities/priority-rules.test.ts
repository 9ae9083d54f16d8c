import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

test('ask and need; decision and priority', () => {
  expectFindings(
    `requirement R1 "x" { ask: "20 filters" }
//~ ask-without-need «"20 filters"» R1 says what was asked for, but not why. Ask what it is needed for, and write that after "need:".
requirement R2 "x" { ask: "20 filters" need: "find orders" }
requirement R3 "x" { ask: "20 filters" decision: reject }
requirement R4 "x" { priority: P0 decision: reject }
//~ decision-against-priority «reject» R4 has the highest priority, P0, and yet the decision is "reject". Change one of the two.
requirement R5 "x" { priority: P3 decision: do-now }
//~ decision-against-priority «do-now» R5 has the lowest priority, P3, and yet the decision is "do-now". Change one of the two.
requirement R6 "x" { priority: P1 decision: defer }
requirement R7 "x" { priority: P2 decision: do-now }
requirement R8 "x" { priority: P0 decision: defer status: dropped }
`,
    { only: ['ask-without-need', 'decision-against-priority'] },
  );
});

test('ask and need; decision and priority, in Chinese', () => {
  expectFindings(
    `需求 R1 “甲” { 表面需求：“二十个筛选” }
//~ ask-without-need «“二十个筛选”» R1 只写了表面需求。请追问为什么需要，把真正的需要写在“真实需求：”后面。
需求 R4 “甲” { 优先级：P0 决策：暂缓 }
//~ decision-against-priority «暂缓» R4 是最高优先级 P0，决策却是“暂缓”。请改其中一个。
需求 R5 “甲” { 优先级：P3 决策：立即做 }
//~ decision-against-priority «立即做» R5 是最低优先级 P3，决策却是“立即做”。请改其中一个。
`,
    { only: ['ask-without-need', 'decision-against-priority'], language: 'zh' },
  );
});

test('order of priorities', () => {
  expectFindings(
    `requirement R1 "x" { priority: P0 depends-on: R2, R3, R4, R5, R9 }
//~ priority-inversion «R2» R1 is P0, but depends on R2, which is only P1. Raise R2 to P0, or lower R1.
requirement R2 "x" { priority: P1 }
requirement R3 "x" { priority: P0 }
requirement R4 "x"
requirement R5 "x" { priority: P3 status: released }
requirement R6 "x" { priority: P0 decision: defer depends-on: R2 }
requirement Own "x" { priority: P1 customers: 1 }
//~ individual-before-shared «P1» Own is for one customer and P1; Wider, which 7 customers need, is only P3. Rank Wider higher, lower Own, or quote it as custom work ("decision: quote").
requirement Made "x" { priority: P1 customers: 3 scope: custom }
//~ individual-before-shared «P1» Made is custom work and P1; Wider, which 7 customers need, is only P3. Rank Wider higher, lower Made, or quote it as custom work ("decision: quote").
requirement Paid "x" { priority: P0 customers: 1 scope: custom decision: quote }
requirement Wide "x" { priority: P2 customers: 6 }
requirement Wider "x" { priority: P3 customers: 7 }
requirement Widest "x" { priority: P3 customers: 99 decision: defer }
requirement Few "x" { priority: P2 customers: 2 }
`,
    { only: ['priority-inversion', 'individual-before-shared'] },
  );
});

test('order of priorities, in Chinese', () => {
  expectFindings(
    `需求 R1 “甲” { 优先级：P0 依赖：R2 }
//~ priority-inversion «R2» R1 是 P0，却依赖只有 P1 的 R2。请把 R2 提到 P0，或者调低 R1。
需求 R2 “甲” { 优先级：P1 客户数：5 }
需求 甲 “甲” { 优先级：P0 定位：定制 }
//~ individual-before-shared «P0» 甲 是定制需求，优先级是 P0；5 个客户需要的 R2 却只有 P1。请提高 R2，调低 甲，或者把 甲 作为付费定制（“决策：评估付费定制”）。
需求 乙 “甲” { 优先级：P0 客户数：1 }
//~ individual-before-shared «P0» 乙 只有一个客户需要，优先级是 P0；5 个客户需要的 R2 却只有 P1。请提高 R2，调低 乙，或者把 乙 作为付费定制（“决策：评估付费定制”）。
`,
    { only: ['priority-inversion', 'individual-before-shared'], language: 'zh' },
  );
});

test('the priority table of the field is in order', () => {
  expectFindings(
    `requirement A "Approval flow improvement" { customers: 8 effort: 5 person-days priority: P0 decision: do-now }
requirement B "Export to Excel" { customers: 6 effort: 3 person-days priority: P0 decision: do-now }
requirement C "Mobile support" { customers: 10 effort: 30 person-days priority: P1 decision: next-quarter }
requirement D "Custom report for one large customer" { customers: 1 scope: custom effort: 20 person-days priority: P2 decision: quote }
requirement E "Nicer interface" { customers: 3 effort: 10 person-days priority: P3 decision: defer }
`,
    { only: ['individual-before-shared', 'decision-against-priority', 'priority-inversion'] },
  );
});

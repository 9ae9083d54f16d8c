/** Pieces of files for tests with random projects. */
import fc from 'fast-check';

/** Declarations that refer to, contradict and duplicate each other; `#` is replaced by a digit. */
const pieces = [
  'stakeholder S# "Sales" {\n  concern C# "Faster"\n  concern C1 "Cheaper"\n}\n',
  'stakeholder S# "Sales" { reports-to: S1 }\n',
  'goal G# { measured-by: M1 }\n',
  'metric M# { baseline: 3 }\n',
  'entity E# { data amount: number 0..10 }\n',
  'requirement R# "One" {\n  from: S1\n  answers: S1.C1, S2.C2\n  depends-on: R1, R2\n  priority: P0\n  effort: 5 person-days\n}\n',
  'requirement R# "Two" {\n  priority: P1\n  serves: G1, M1\n  acceptance {\n    rule Big { when: E1.amount > 5 }\n    case A1 normal { given: E2.amount = 6; then: Big }\n  }\n}\n',
  'requirement R# "Three" { effort: 20 person-days status: released }\n',
  'requirement R# "Four {\n  priority: P0\n}\n',
  'version V# { window: 2025-0#-01..2025-0#-20 delivers: R1, R2 capacity: 3 person-days }\n',
  'version V# { delivers: R2 after: V1 }\n',
  'roadmap Main {\n  version V# { delivers: R1 }\n  version V2 { delivers: R2 }\n}\n',
  '版本 V# { 交付：R1，R3；容量：1人日 }\n',
  'stakeholder S# { role: decision-maker reports-to: S2 concern C1 "Faster" }\n',
  'goal G# { part-of: G1 }\ngoal G2 { part-of: G# measured-by: M2 }\n',
  'metric M# { baseline: 3 target: 5 measured 2025-0#-28: 4 }\n',
  'module D# { part-of: D1, D2 }\nmodule D2 { part-of: D# }\n',
  'requirement R# "Five" { ask: "a" answers: S#.C1 moves: M1, M2 depends-on: R3 priority: P0 customers: 1 }\n',
  'requirement R# "Six" {\n  part-of: R2\n  depends-on: R#, R1\n  scope: custom\n  priority: P2\n  decision: do-now\n}\n',
  'requirement R# "Seven" { priority: P3 customers: 9 decision: reject answers: S1.C1 }\n',
  'requirement R# "Eight" { priority: P3 customers: 9 }\n',
  'requirement R# "Nine" {\n  moves: M#\n  acceptance {\n    case A1 normal { then: "x" result: passed }\n    case A2 normal { then: "y" }\n  }\n}\n',
  'version V# { stage: mvp window: 2025-01..2025-02\n  version V3 { window: 2025-02..2025-03 delivers: R2 }\n  version V2 { after: V3 status: released delivers: R1, R2 }\n}\n',
  'version V# { window: 2025-02-0#..2025-03-01 after: V3, V1 status: released released-on: 2025-01-0# delivers: R#, R3 }\n',
  'requirement R# "Ten" {\n  priority: P1\n  acceptance {\n    policy: unique\n    complete: yes\n    data a: integer 0..#0\n    rule Big { when: E1.amount > # and a > 12 }\n    rule Low { when: a < 2 or E1.amount }\n    rule Rest { when: otherwise }\n    case A1 normal { given: E1.amount = 3, a = 20; then: Big }\n    case A2 normal { given: E1.amount = #; then: not Low, Rest }\n    waive exception because "x" until V1\n    waive Big because "x" until V2\n  }\n}\n',
  '// req-ignore requirement-without-source: later\n',
  '// req-ignore dependency-cycle\n// req-ignore scheduled-twice: known\n',
  '// req-ignore no-such-rule: x\n',
  'project "P" { currency: "CNY" }\n',
  '// a comment\n\n',
  '}\n',
];

/** A declaration, or something that is none. */
export const piece = fc
  .tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 3 }))
  .map(([text, digit]) => text.replaceAll('#', String(digit)));

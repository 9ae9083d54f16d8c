import { expect, test } from 'vitest';
import { messageOf } from './messages.js';
import { expectFindings, findingsOf, projectOf } from './testing/annotated-text.js';

test('circles of every sort, each at its first declaration', () => {
  expectFindings(
    `==> a.req
requirement RC-1 "x" { depends-on: RC-2, RC-3 }
//~ dependency-cycle «RC-2» "depends-on:" goes round in a circle: RC-1 → RC-2 → RC-1. Take one of these links out.
//~ dependency-cycle «RC-3» "depends-on:" goes round in a circle: RC-1 → RC-3 → RC-5 → RC-6 → RC-1. Take one of these links out.
requirement RC-2 "x" { depends-on: RC-1, RC-9 }
requirement RC-4 "x" { depends-on: RC-4 }
//~ dependency-cycle «RC-4»2 RC-4 names itself under "depends-on:". Take it out.
goal G1 { part-of: G2 }
//~ dependency-cycle «G2» "part-of:" goes round in a circle: G1 → G2 → G1. Take one of these links out.
goal G2 { part-of: G1 }
requirement P1 "x" { part-of: P2 depends-on: P2 }
requirement P2 "x"

==> b.req
requirement RC-3 "x" { depends-on: RC-5 }
//~ dependency-cycle «RC-5» "depends-on:" goes round in a circle: RC-3 → RC-5 → RC-3. Take one of these links out.
requirement RC-5 "x" { depends-on: RC-3, RC-6 }
requirement RC-6 "x" { depends-on: RC-1 }
version V1 { after: V2 }
//~ dependency-cycle «V2» "after:" goes round in a circle: V1 → V2 → V3 → V1. Take one of these links out.
version V2 { after: V3 }
version V3 { after: V1 }
stakeholder A { reports-to: B }
//~ dependency-cycle «B» "reports-to:" goes round in a circle: A → B → A. Take one of these links out.
stakeholder B { reports-to: A }
module M { part-of: M }
//~ dependency-cycle «M»2 M names itself under "part-of:". Take it out.
`,
    { only: ['dependency-cycle'] },
  );
});

test('in Chinese', () => {
  expectFindings(
    `需求 RC-1 “甲” { 依赖：RC-2 }
//~ dependency-cycle «RC-2» “依赖：”绕成了一圈：RC-1 → RC-2 → RC-1。请去掉其中一处。
需求 RC-2 “乙” { 依赖：RC-1 }
模块 甲 { 隶属：甲 }
//~ dependency-cycle «甲»2 甲 的“隶属：”写了它自己，请去掉。
`,
    { only: ['dependency-cycle'], language: 'zh' },
  );
});

test.each([1, -1])('a long circle is found, and its path is cut (%s)', (direction) => {
  const count = 900;
  const numbers = Array.from({ length: count }, (_, i) => i);
  const next = (i: number) => (i + direction + count) % count;
  const text = numbers.map((i) => `requirement R${i} "x" { depends-on: R${next(i)} }\n`).join('');
  const findings = findingsOf(projectOf(text), ['dependency-cycle']);
  expect(findings).toHaveLength(1);
  const path = direction === 1 ? 'R0 → R1 → R2 → R3 → R4 → R5 → R6 → R7 → … → R0' : 'R0 → R899 → R898 → R897';
  expect(findings.map((finding) => messageOf(finding, 'en')).join()).toContain(path);
});

test('a long line of dependencies is no circle', () => {
  const line = (next: number) =>
    Array.from({ length: 3000 }, (_, i) => `requirement R${i} "x" { depends-on: R${i + next} }\n`).join('');
  expect(findingsOf(projectOf(line(1)), ['dependency-cycle'])).toEqual([]);
  expect(findingsOf(projectOf(line(-1)), ['dependency-cycle'])).toEqual([]);
});

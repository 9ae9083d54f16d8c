import { describe, expect, test } from 'vitest';
import { messageOf } from '../messages.js';
import { longWalk } from '../../analysis/cycles/cycles-from.js';
import { ProjectModel } from '../../model/project-model.js';
import { dependencyCycle } from './dependency-cycle.js';
import { RuleRunner } from '../rule-runner.js';
import { expectFindings, factsOf, findingsOf, projectOf } from '../testing/annotated-text.js';

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

/** Numbers below `count`, each once, so that neighbours are far from each other. */
const shuffled = (count: number) => Array.from({ length: count }, (_, i) => (i * 7919) % count);

describe('circles of ten thousand', () => {
  const count = 10_000;
  const orders: Readonly<Record<string, readonly number[]>> = {
    'one after the other': Array.from({ length: count }, (_, i) => i),
    'one before the other': Array.from({ length: count }, (_, i) => count - 1 - i),
    'in no order': shuffled(count),
  };
  const kinds = [
    ['requirement', 'depends-on'],
    ['module', 'part-of'],
    ['goal', 'part-of'],
    ['version', 'after'],
    ['stakeholder', 'reports-to'],
  ] as const;
  test.each([
    ...Object.keys(orders).map((order) => [order, ...kinds[0]] as const),
    ...kinds.slice(1).map((kind) => ['in no order', ...kind] as const),
  ])('declared %s, of %ss by %s', (order, kind, property) => {
    const names = orders[order] as readonly number[];
    const text = names.map((i) => `${kind} N${i} "x" { ${property}: N${(i + 1) % count} }\n`).join('');
    const findings = findingsOf(projectOf(text), ['dependency-cycle']);
    expect(findings).toHaveLength(1);
    for (const language of ['en', 'zh'] as const)
      expect((findings.map((finding) => messageOf(finding, language))[0] as string).length).toBeLessThan(200);
  });

  test('a line of as many in no order is none', () => {
    const text = shuffled(count).map((i) => `requirement R${i} "x" { depends-on: R${i + 1} }\n`);
    expect(findingsOf(projectOf(text.join('')), ['dependency-cycle'])).toEqual([]);
  });
});

test('a long circle comes and goes with any of its links, and nothing else is looked at for an edit of a text', () => {
  const count = 3 * longWalk + 1;
  const order = shuffled(count);
  const text = (i: number, next: number | undefined, need = 'x') =>
    `requirement R${i} "x" { need: "${need}" ${next === undefined ? '' : `depends-on: R${next}`} }\n`;
  const model = new ProjectModel();
  const uri = (i: number) => `file:///${String(order.indexOf(i)).padStart(5, '0')}.req`;
  const set = (i: number, content: string) => model.update(factsOf(uri(i), content));
  for (const i of order) set(i, text(i, (i + 1) % count));
  const runner = new RuleRunner(model, [dependencyCycle]);
  runner.update(new Set(), [...model.uris()]);
  const found = () => [...model.uris()].flatMap((each) => runner.findings(each));
  const first = order[0] as number;
  expect(found().map((finding) => finding.uri)).toEqual([uri(first)]);
  for (const cut of [5, first, count - 1, order[count - 1] as number]) {
    runner.update(set(cut, text(cut, undefined)), [uri(cut)]);
    expect(found()).toEqual([]);
    runner.update(set(cut, text(cut, (cut + 1) % count)), [uri(cut)]);
    expect(found().map((finding) => finding.uri)).toEqual([uri(first)]);
  }
  // What is typed in a text makes the check of that declaration run, and that of the circle.
  let checks = 0;
  const counting = new RuleRunner(model, [
    {
      ...dependencyCycle,
      check(...given) {
        checks++;
        dependencyCycle.check(...given);
      },
    },
  ]);
  counting.update(new Set(), [...model.uris()]);
  checks = 0;
  counting.update(set(9, text(9, 10, 'typed')), [uri(9)]);
  expect(checks).toBeLessThan(longWalk * 2);
});

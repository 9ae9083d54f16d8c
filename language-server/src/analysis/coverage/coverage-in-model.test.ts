import { expect, test } from 'vitest';
import { factsOf } from '../../facts/testing/facts-of.js';
import { ProjectModel } from '../../model/project-model.js';
import { coverageOfRequirement } from './coverage-in-model.js';

const requirement = (text: string) =>
  `requirement R "t" { ${text} acceptance { rule Large { when: Order.amount > 5  then: "x" } } }`;

test('coverage is kept until an entity field means something else', () => {
  const model = new ProjectModel();
  const put = (uri: string, text: string) => void model.update({ ...factsOf(text), uri });
  const coverage = () => {
    const found = model.reader().findKind('requirement', 'R');
    return found && coverageOfRequirement(found, model.reader());
  };
  put('requirement.req', requirement(''));
  put('entity.req', 'entity Order "o" { data amount: integer 0..10 }');
  const first = coverage();
  put('entity.req', '\n\nentity Order "o" { data amount: integer 0..10 }');
  put('requirement.req', `// moved\n${requirement('')}`);
  expect(coverage()).toBe(first);
  // The same block, whose rule stands elsewhere by now.
  const rule = model.reader().findKind('requirement', 'R')?.facts.acceptance?.rules[0];
  expect(coverage()?.rules[0]?.rule).toBe(rule);
  put('entity.req', 'entity Order "o" { data amount: integer 0..5 }');
  const second = coverage();
  expect([first?.total, second?.total]).toEqual([2, 1]);
  put('requirement.req', requirement('优先级：P1；定位：定制；'));
  expect(coverage()).not.toBe(second);
});

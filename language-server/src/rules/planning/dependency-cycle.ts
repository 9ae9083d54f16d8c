import { cyclesFrom, type Link, orderingProperties } from '../../analysis/cycles/cycles-from.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule } from '../rule.js';
import { keyword } from '../../locale/words-of-the-language.js';

const approval = requirementExample('RC-7', { en: '  depends-on: RC-9\n', zh: '  依赖：RC-9\n' });
const level = (lines = { en: '', zh: '' }) => requirementExample('RC-9', lines);

export const dependencyCycle = defineRule({
  code: 'dependency-cycle',
  severity: 'error',
  subject: ['stakeholder', 'goal', 'module', 'requirement', 'version'],
  documentation: {
    flags: {
      en: 'Requirements that depend on each other in a circle; and the same for what is part of what, which version comes after which, and who reports to whom.',
      zh: '需求互相依赖，绕成了一圈；“隶属”“后于”“上级”绕成一圈时也一样。',
    },
    why: {
      en: 'No order of work is possible: each would have to be finished before the other.',
      zh: '谁也没法先做：每一个都要等另一个先完成。',
    },
    failing: joined(director, approval, level({ en: '  depends-on: RC-7\n', zh: '  依赖：RC-7\n' })),
    mended: joined(director, approval, level()),
  },
  check(subject, model, report) {
    for (const property of orderingProperties)
      for (const circle of cyclesFrom(subject, property, model)) {
        const [first, ...others] = circle as [Link, ...Link[]];
        const { kind, name } = subject.facts;
        const word = keyword(property, kind);
        if (others.length === 0) {
          report({
            at: first.reference.at,
            message: {
              en: '{name} names itself under "{property}:". Take it out.',
              zh: '{name} 的“{property}：”写了它自己，请去掉。',
            },
            args: { name, property: word },
          });
          continue;
        }
        report({
          at: first.reference.at,
          message: {
            en: '"{property}:" goes round in a circle: {path}. Take one of these links out.',
            zh: '“{property}：”绕成了一圈：{path}。请去掉其中一处。',
          },
          args: { property: word, path: pathOf([name, ...circle.map(({ reference }) => reference.name)]) },
          related: others.map(({ from, reference }) => ({
            uri: from.uri,
            at: reference.at,
            message: { en: '{from} names {to} here.', zh: '{from} 在这里写了 {to}。' },
            args: { from: from.facts.name, to: reference.name },
          })),
        });
      }
  },
});

/** More names than this are cut in the middle. */
const mostNames = 10;

function pathOf(names: readonly string[]): string {
  const shown = names.length <= mostNames ? names : [...names.slice(0, mostNames - 2), '…', ...names.slice(-1)];
  return shown.join(' → ');
}

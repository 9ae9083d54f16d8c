import { spanAt } from '../../text/span.js';
import { expect, test } from 'vitest';
import { expectFindings, findingsOf, fixed, projectOf } from '../testing/annotated-text.js';

const only = ['duplicate-property'];

test('duplicate-property', () => {
  expectFindings(
    `requirement R "x" {
  priority: P0
  note: "a"; 优先级：P1
  //~ duplicate-property «优先级» "priority" is written twice; only the first one counts. Keep one of them.
  acceptance { }
  acceptance { }
  //~ duplicate-property «acceptance» "acceptance" is written twice; only the first one counts. Keep one of them.
}
`,
    { only },
  );
  const [finding] = findingsOf(projectOf('goal G { note: "a"; note: "b" }'), only);
  expect(finding?.related).toMatchObject([{ at: spanAt(9, 13) }]);
});

test('fix: the second one goes, with its line', () => {
  expect(fixed('goal G {\n  note: "a"\n  note: "b"\n}\n', 'duplicate-property')).toBe('goal G {\n  note: "a"\n}\n');
  expect(fixed('goal G { note: "a"; note: "b"; part-of: H }', 'duplicate-property')).toBe(
    'goal G { note: "a"; part-of: H }',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from './registry.js';
import { applyChanges, findingsOf, fixesFor, projectOf } from './testing/annotated-text.js';
import { piece } from './testing/random-projects.js';
import { endOf, startOf } from '../text/span.js';

const shapes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n  ', '\n\t'),
  // All on one line, as far as no comment forbids it.
  (text) => (text.includes('//') ? text : text.replaceAll('\n', ' ')),
];

test('a fix changes text of the project, and adds no syntax problem', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom(...shapes), (content, shape) => {
      const project = projectOf(new Map([['main.req', shape(content.join(''))]]));
      const before = findingsOf(project, ['syntax']).length;
      for (const { code } of rules)
        for (const { changes } of fixesFor(project, code)) {
          for (const { uri, at } of changes) {
            const text = project.files.get(uri) ?? '';
            expect(startOf(at)).toBeGreaterThanOrEqual(0);
            expect(startOf(at)).toBeLessThanOrEqual(endOf(at));
            expect(endOf(at)).toBeLessThanOrEqual(text.length);
          }
          const files = applyChanges(project.files, changes);
          const after = findingsOf(projectOf(files), ['syntax']).length;
          // Mending one problem may bring out those that it had hidden.
          if (code !== 'syntax' && after > before)
            throw new Error(`${code} turns\n${project.files.get('main.req')}\ninto\n${files.get('main.req')}`);
        }
    }),
    { numRuns: 100 },
  );
});

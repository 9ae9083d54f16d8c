import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, projectOf } from '../../../language-server/src/rules/testing/annotated-text.js';
import { exampleText } from './example-text.js';

const folder = path.resolve(import.meta.dirname, '../../walkthrough');
const files = ['example.en.req', 'example.zh-cn.req'];

test.each(files.flatMap((file) => ['2025-03-02', '2025-03-03', '2026-12-31', '2028-02-29'].map((day) => [file, day])))(
  '%s written on %s has no finding on that day',
  (file, day) => {
    const text = exampleText(readFileSync(path.join(folder, file as string), 'utf8'), new Date(`${day}T12:00:00`));
    expect(text).not.toMatch(/\{(start|end)\}/);
    expect(findingsOf(projectOf(text, { today: day as string })).map(({ code }) => code)).toEqual([]);
  },
);

test.each(files)(
  'without case A2, as the walkthrough asks for, %s has exactly the finding that it speaks of',
  (file) => {
    const today = '2025-03-02';
    const text = exampleText(readFileSync(path.join(folder, file), 'utf8'), new Date(`${today}T12:00:00`));
    const less = text.replace(/^.*(case|用例) A2 .*\n/m, '');
    expect(less).not.toBe(text);
    expect(findingsOf(projectOf(less, { today })).map(({ code }) => code)).toEqual(['uncovered-boundary']);
  },
);

test('the first version begins on a Monday that is not over', () => {
  expect(exampleText('{start}..{end}', new Date('2025-03-03T12:00:00'))).toBe('2025-03-03..2025-03-28');
  expect(exampleText('{start}..{end}', new Date('2025-03-04T12:00:00'))).toBe('2025-03-10..2025-04-04');
});

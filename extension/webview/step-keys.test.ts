import { expect, test } from 'vitest';
import { stepOf } from './step-keys.js';

const keys = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['y', { metaKey: true }, undefined],
  ['Y', { ctrlKey: true, shiftKey: true }, undefined],
  ['z', { ctrlKey: true, altKey: true }, undefined],
  ['z', {}, undefined],
  ['x', { ctrlKey: true }, undefined],
] as const)('%s with %j is %s', (key, held, step) => expect(stepOf({ ...keys, ...held, key })).toBe(step));

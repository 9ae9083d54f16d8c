import type { SyntaxMessage } from './facts.js';

const structural = new Set<SyntaxMessage>([
  'block-not-closed',
  'brace-too-many',
  'brace-missing-open',
  'braces-missing',
  'comment-not-closed',
  'too-deep',
  'merge-conflict',
  'merge-mark-left',
]);

/** True for problems that may have put what follows into the wrong block. */
export const isStructural = (message: SyntaxMessage): boolean => structural.has(message);

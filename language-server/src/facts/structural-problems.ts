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

const aboutKind = new Set<SyntaxMessage>(['unknown-word', 'keyword-missing', 'header-missing']);

/** True for problems that leave open what kind of declaration they stand at. */
export const isAboutKind = (message: SyntaxMessage): boolean => aboutKind.has(message);

import type { FileFacts } from './facts.js';
import { lineStartsOf } from '../text/line-of.js';

/**
 * The facts of a file that could not be read for an error of our own: none, and why.
 * @param reason in one line
 */
export function factsOfUnreadable(uri: string, text: string, reason: string): FileFacts {
  return {
    uri,
    language: 'en',
    lineStarts: lineStartsOf(text),
    declarations: [],
    problems: [],
    repeated: [],
    invalid: [],
    ignored: [],
    balanced: false,
    notRead: reason,
  };
}

/** What files say; of one that we fail on, that it could not be read. */
import type { FileFacts } from '../facts/facts.js';
import { factsOfUnreadable } from '../facts/facts-of-unreadable.js';
import { factsOf } from '../facts/read-facts.js';
import { rereadFacts } from '../facts/reread-facts.js';
import { type FaultListener, reasonOf } from '../rules/not-checked.js';

/** @param failed is told of errors of our own */
export function readContained(uri: string, text: string, failed: FaultListener): FileFacts {
  try {
    return factsOf(uri, text);
  } catch (error) {
    failed({ doing: 'reading a file', uri, error });
    return factsOfUnreadable(uri, text, reasonOf(error));
  }
}

/**
 * What a file says after a change: what the change touches is read, or all of it where that does not do.
 * @param before what it said, if that is known
 * @param oldText that it said it with
 * @param failed is told of errors of our own
 */
export function rereadContained(
  uri: string,
  before: FileFacts | undefined,
  oldText: string | undefined,
  text: string,
  failed: FaultListener,
): FileFacts {
  try {
    const reread = before && oldText !== undefined ? rereadFacts(before, oldText, text) : undefined;
    if (reread) return reread;
  } catch (error) {
    failed({ doing: 'reading a change', uri, error });
  }
  return readContained(uri, text, failed);
}

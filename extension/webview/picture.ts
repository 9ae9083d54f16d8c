import type { ViewAnswer } from '../../language-server/src/protocol/view-request.js';

/** What a preview shows: the data, the language, and the errors that keep it from being the current text's. */
export interface Picture {
  readonly answer: ViewAnswer;
  readonly language: ViewAnswer['language'];
  readonly broken: ViewAnswer['broken'];
  /** True if `answer` is older than the text, because the text is broken. */
  readonly old: boolean;
}

/**
 * The picture after an answer of the server. While the text is broken the last good one stays; if there was none, what
 * could be read is shown.
 */
export function nextPicture(current: Picture | undefined, answer: ViewAnswer): Picture {
  const { language, broken } = answer;
  const good = current && current.answer.broken.length === 0 ? current.answer : undefined;
  if (broken.length > 0 && good) return { answer: good, language, broken, old: true };
  return { answer, language, broken, old: false };
}

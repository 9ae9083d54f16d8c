/** From an intent to the edits of the text that do it. */
import { factsOf } from '../../facts/read-facts.js';
import { bySpan } from '../../text/span.js';
import { applyEdits } from '../format/format-text.js';
import { type Intent, type IntentContext, type IntentEdit, isRefusal, type Refusal } from './intent.js';
import { moveToVersion } from './move-to-version.js';
import { setProperty } from './set-property.js';
import { setWindow } from './set-window.js';

/**
 * The edits that do what is meant. They do not overlap; none if it is so already.
 * @returns a refusal if a name means nothing or too much, if the text there has a syntax error, or if the edits would
 *   not be read as what is meant
 */
export function editsOf(intent: Intent, context: IntentContext): readonly IntentEdit[] | Refusal {
  const edits = editsFor(intent, context);
  if (isRefusal(edits)) return edits;
  return isReadable(edits, context) ? edits : unwritable;
}

function editsFor(intent: Intent, context: IntentContext): readonly IntentEdit[] | Refusal {
  switch (intent.kind) {
    case 'setProperty':
      return setProperty(intent, context);
    case 'moveToVersion':
      return moveToVersion(intent, context);
    case 'setWindow':
      return setWindow(intent, context);
  }
}

const unwritable: Refusal = {
  refused: {
    en: 'This cannot be written into the text safely. Please change it in the text.',
    zh: '这处改动无法安全地写入文本，请直接在文本里修改。',
  },
  args: {},
};

/** True if the texts have no more problems after the edits than before. */
function isReadable(edits: readonly IntentEdit[], { model, text }: IntentContext): boolean {
  return [...new Set(edits.map(({ uri }) => uri))].every((uri) => {
    const before = model.file(uri);
    const after = factsOf(
      uri,
      applied(
        text(uri),
        edits.filter((edit) => edit.uri === uri),
      ),
    );
    const count = (facts: typeof before) =>
      facts ? facts.problems.length + facts.invalid.length + facts.repeated.length : 0;
    return count(after) <= count(before);
  });
}

/** A text after edits that do not overlap, in any order; of two at one place the first comes first. */
export const applied = (text: string, edits: readonly Pick<IntentEdit, 'at' | 'text'>[]): string =>
  applyEdits(
    text,
    [...edits].sort((a, b) => bySpan(a.at, b.at)),
  );

import { type Intent, type IntentContext, type IntentEdit, isRefusal, onlyOne, type Refusal } from './intent.js';
import { writeProperty } from './write-property.js';

/** The edits that give a version another window. */
export function setWindow(
  { version, start, end }: Extract<Intent, { kind: 'setWindow' }>,
  context: IntentContext,
): readonly IntentEdit[] | Refusal {
  const found = onlyOne('version', version, context.model);
  if (isRefusal(found)) return found;
  if (start > end)
    return {
      refused: {
        en: '{version} would end on {end}, before it starts on {start}.',
        zh: '{version} 会在 {end} 结束，早于开始的 {start}。',
      },
      args: { version, start, end },
    };
  const { window } = found.facts;
  if (window?.start === start && window.end === end) return [];
  return writeProperty(found, 'window', start === end ? start : `${start}..${end}`, context);
}

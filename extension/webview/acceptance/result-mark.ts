import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixCase } from '../../../language-server/src/views/acceptance-data.js';
import type { Words } from '../words.js';

export const resultSign = { passed: '✓', failed: '✗', blocked: '⊘', open: '·' } as const;

/** How a case went: a sign and a word, the colour repeats them. */
export function resultMark(each: MatrixCase, words: Words): TemplateResult {
  const { result } = each;
  const outcome = result?.outcome ?? 'open';
  const text = result ? words.value('caseOutcome', result.outcome) : words.say('notRun');
  return html`<span class="result" data-result=${outcome} title=${[text, result?.on && words.date(result.on), result?.by].filter(Boolean).join(words.say('partSeparator'))}
    ><span aria-hidden="true">${resultSign[outcome]}</span> ${text}${
      result?.on ? html` <small>${words.date(result.on)}</small>` : nothing
    }${result?.by ? html` <small>${result.by}</small>` : nothing}</span
  >`;
}

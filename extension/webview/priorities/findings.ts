/** How findings of checks are shown: a sign each, so that the colour only repeats it. */
import { html, type TemplateResult } from 'lit';
import type { PriorityRow } from '../../../language-server/src/views/priorities.js';
import type { FindingSeverity } from '../../../language-server/src/views/row-findings.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';

/** The gravest first. */
export const findingSeverities = ['error', 'warning', 'info'] as const satisfies readonly FindingSeverity[];
export const severitySigns: Readonly<Record<FindingSeverity, string>> = { error: '✖', warning: '⚠', info: 'ℹ' };
export const severityText = {
  error: 'errorCount',
  warning: 'warningCount',
  info: 'infoCount',
} as const satisfies Record<FindingSeverity, UiText>;
const severityWord = {
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
} as const satisfies Record<FindingSeverity, UiText>;

/** The messages about a row, each leading to its place. */
export function findingList(
  { findings = [], place, name }: PriorityRow,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  return html`<h2>${words.say('findingsOf', { name })}</h2>
    <ul class="findings">
      ${findings.map(
        ({ severity, message, start, end }) =>
          html`<li data-severity=${severity}>
            <span class="finding-sign" data-severity=${severity}
              ><span aria-hidden="true">${severitySigns[severity]}</span> ${words.say(severityWord[severity])}</span
            >
            <button type="button" @click=${() => reveal({ uri: place.uri, start, end })}>${message}</button>
          </li>`,
      )}
    </ul>`;
}

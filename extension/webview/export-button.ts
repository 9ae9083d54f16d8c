import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from './page.js';
import type { Words } from './words.js';

/** Asks how and where the page is to be saved; not there in a file that was exported already. */
export function exportButton(context: PageContext, words: Words): TemplateResult | typeof nothing {
  if (!context.canChange) return nothing;
  return html`<button
    type="button"
    id="export"
    class="export-button"
    title=${words.say('exportHint')}
    @click=${() => context.exportPage()}
  >
    ${words.say('export')}
  </button>`;
}

import { html, type TemplateResult } from 'lit';
import type { UiText } from './ui-texts.js';
import type { Words } from './words.js';

/** The field in the toolbar of a page that narrows it to what is typed. */
export function filterField(hint: UiText, value: string, words: Words, typed: (value: string) => void): TemplateResult {
  return html`<label class="field">
    <span>${words.say('filter')}</span>
    <input
      id="filter"
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${words.say(hint)}
      .value=${value}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    />
  </label>`;
}

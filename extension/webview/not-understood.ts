import { html, nothing, type TemplateResult } from 'lit';
import type { NotUnderstood } from '../../language-server/src/views/not-understood.js';
import type { Words } from './words.js';

interface Shown {
  readonly unreadable?: NotUnderstood;
}

/** Instead of the value of a field that cannot be read; undefined if it can. */
export function instead({ unreadable }: Shown, field: string, words: Words): TemplateResult | undefined {
  return (
    unreadable?.[field] &&
    html`<span class="unreadable" title=${hintOf(unreadable[field], words)}>${words.say('notUnderstood')}</span>`
  );
}

const hintOf = (properties: readonly string[], words: Words) =>
  `${words.notUnderstood({ field: properties }) ?? ''}\n${words.say('notUnderstoodHint')}`;

/** What of a card or chip cannot be read, in words; nothing if all can. */
export function notUnderstoodNote({ unreadable }: Shown, words: Words): TemplateResult | typeof nothing {
  const text = words.notUnderstood(unreadable);
  return text ? html`<span class="unreadable" title=${words.say('notUnderstoodHint')}>${text}</span>` : nothing;
}

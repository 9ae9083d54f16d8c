import { html, type TemplateResult } from 'lit';
import type { Choice } from './edits.js';

/**
 * The values of a property as a list to choose from: arrow keys move, Enter and a click choose, letters jump. A native
 * select would already change the text while one walks through it with the arrow keys.
 * @param current is marked and has the focus first
 */
export function choiceList(
  choices: readonly Choice[],
  current: string | null,
  choose: (value: string | null) => void,
): TemplateResult {
  const known = choices.some(({ value }) => value === current) ? current : choices[0]?.value;
  return html`<div class="choices" role="presentation" @keydown=${onKey}>
    ${choices.map(
      ({ value, label }) =>
        html`<div
          class="choice"
          role="option"
          tabindex=${value === known ? 0 : -1}
          aria-selected=${value === current ? 'true' : 'false'}
          data-value=${value ?? ''}
          @click=${() => choose(value)}
        >
          <span class="choice-mark" aria-hidden="true">${value === current ? '✓' : ''}</span>${label}
        </div>`,
    )}
  </div>`;
}

/** The option that the keyboard is on when the list opens. */
export const firstChoice = '[role=option][tabindex="0"]';

function onKey(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const at = options.indexOf(document.activeElement as HTMLElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(options.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: options.length - 1,
  };
  if (event.key === 'Enter' || event.key === ' ') options[at]?.click();
  else if (steps[event.key] !== undefined) options[steps[event.key] as number]?.focus();
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const letter = event.key.toLowerCase();
    const next = [...options.slice(at + 1), ...options.slice(0, at + 1)];
    next.find((option) => option.innerText.replace('✓', '').trim().toLowerCase().startsWith(letter))?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

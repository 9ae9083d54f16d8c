import { html, type TemplateResult } from 'lit';
import type { PriorityRow } from '../../../language-server/src/views/priorities.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { Words } from '../words.js';
import { explainScore } from './cells.js';

type Lines = readonly (readonly [label: string, value: string])[];

/**
 * The arithmetic of scores, asked for when it is looked at: with it, the data of ten thousand rows would be twice as
 * large. Until the answer is there, and where nobody can be asked, the parts of the score stand for it.
 */
export class ScoreExplanations {
  /** Rows are other objects whenever the text has changed. */
  private readonly known = new WeakMap<PriorityRow, Lines>();
  private readonly asked = new WeakSet<PriorityRow>();

  constructor(private readonly actions: { explainScore(place: SourcePlace): Promise<Lines>; update(): void }) {}

  render(row: PriorityRow, words: Words): TemplateResult {
    const lines = this.known.get(row) ?? [];
    if (lines.length === 0) this.ask(row);
    return html`<h2>${words.say('scoreOf', { name: row.name })}</h2>
      ${
        lines.length > 0
          ? html`<dl class="arithmetic">
              ${lines.map(([label, value]) => html`<dt>${label.replace(/^– /, '')}</dt><dd>${value}</dd>`)}
            </dl>`
          : html`<ul class="arithmetic">
              ${row.score ? explainScore(row.score, words).map((line) => html`<li>${line}</li>`) : ''}
            </ul>`
      }`;
  }

  private ask(row: PriorityRow): void {
    if (this.asked.has(row)) return;
    this.asked.add(row);
    void this.actions.explainScore(row.place).then((lines) => {
      this.known.set(row, lines);
      this.actions.update();
    });
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.js';

/** So many rows of a list are in the page at first, and come with each wish for more. */
const pageful = 50;

/** Shows the beginnings of long lists: what nobody scrolls to costs no time with every keystroke. */
export class LongLists {
  private readonly most = new Map<string, number>();

  /**
   * @param update renders the page again
   * @param isWhole true where all is to be there, as in a file that is searched and printed
   */
  constructor(
    private readonly update: () => void,
    private readonly isWhole: boolean,
  ) {}

  /** The rows of a list that are shown. */
  beginning<T>(list: string, rows: readonly T[]): readonly T[] {
    return rows.length <= this.mostOf(list) ? rows : rows.slice(0, this.mostOf(list));
  }

  /** A button for the next rows of a list, if there are any. */
  more(list: string, rows: readonly unknown[], words: Words): TemplateResult | typeof nothing {
    const rest = rows.length - this.mostOf(list);
    if (rest <= 0) return nothing;
    return html`<button type="button" class="link show-more" data-list=${list} @click=${() => this.show(list)}>
      ${words.say('showMore', { count: Math.min(rest, pageful), rest })}
    </button>`;
  }

  private mostOf(list: string): number {
    return this.isWhole ? Number.POSITIVE_INFINITY : (this.most.get(list) ?? pageful);
  }

  private show(list: string): void {
    this.most.set(list, this.mostOf(list) + pageful);
    this.update();
  }
}

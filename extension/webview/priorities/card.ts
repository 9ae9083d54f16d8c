import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

export interface CardContent {
  /** What it belongs to: it stands below, or above where there is no room. */
  anchor(): Element | null | undefined;
  readonly label: string;
  readonly role: 'dialog' | 'listbox';
  content(): TemplateResult;
  /** What takes the focus when it opens, instead of the card itself. */
  readonly focus?: string;
}

/**
 * One small panel at a time above the page, for what is shown on demand. The browser's popover closes it on Escape and on
 * a click elsewhere, and gives the focus back.
 */
export class Card {
  private readonly element = createRef<HTMLElement>();
  private current: CardContent | undefined;
  private isNew = false;

  /** @param update renders the page again soon */
  constructor(private readonly update: () => void) {}

  get isOpen(): boolean {
    return this.current !== undefined;
  }

  open(content: CardContent): void {
    this.current = content;
    this.isNew = true;
    this.update();
  }

  close(): void {
    if (!this.current) return;
    this.current = undefined;
    if (this.element.value?.matches(':popover-open')) this.element.value.hidePopover();
    this.update();
  }

  render(): TemplateResult | typeof nothing {
    const { current } = this;
    if (!current) return nothing;
    return html`<div
      class="card-above"
      popover="auto"
      role=${current.role}
      aria-label=${current.label}
      tabindex="-1"
      @beforetoggle=${(event: ToggleEvent) => this.toggled(event)}
      ${ref(this.element)}
    >
      ${current.content()}
    </div>`;
  }

  /** Called after each rendering: its size may have changed. */
  rendered(): void {
    const [card, { current }] = [this.element.value, this];
    if (!card || !current) return;
    if (!card.matches(':popover-open')) card.showPopover();
    const anchor = current.anchor()?.getBoundingClientRect();
    if (anchor) {
      const below = anchor.bottom + gap;
      const fits = below + card.offsetHeight <= innerHeight - gap;
      const top = fits ? below : Math.max(gap, anchor.top - gap - card.offsetHeight);
      const left = Math.max(gap, Math.min(anchor.left, innerWidth - gap - card.offsetWidth));
      card.style.top = `${top}px`;
      card.style.left = `${left}px`;
    }
    if (!this.isNew) return;
    this.isNew = false;
    (current.focus ? (card.querySelector<HTMLElement>(current.focus) ?? card) : card).focus({ preventScroll: true });
  }

  /** The browser has closed it. */
  private toggled({ newState }: ToggleEvent): void {
    if (newState === 'open' || !this.current) return;
    this.current = undefined;
    this.update();
  }
}

/** CSS pixels between a card, what it belongs to, and the edges of the page. */
const gap = 4;

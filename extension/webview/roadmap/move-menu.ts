import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Roadmap, RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import type { Words } from '../words.js';

interface Destination {
  /** Null for the backlog. */
  readonly to: string | null;
  readonly depth: number;
  readonly version: RoadmapVersion | undefined;
}

interface Open {
  readonly requirement: string;
  readonly from: string | null;
  readonly chip: HTMLElement;
  /** Index of the destination that Enter takes. */
  active: number;
  /** Letters typed so far, to find a destination by its name. */
  typed: string;
}

/** The list of versions that a requirement can be moved to by keyboard. */
export class MoveMenu {
  private open: Open | undefined;
  private destinations: readonly Destination[] = [];
  private readonly list = createRef<HTMLElement>();

  constructor(
    private readonly move: (requirement: string, from: string | null, to: string | null) => void,
    private readonly update: () => void,
  ) {}

  /** @param chip what the menu opens at, and where the focus goes back to */
  show(chip: HTMLElement, roadmap: Roadmap): void {
    const { requirement, from } = chip.dataset;
    if (requirement === undefined || from === undefined) return;
    this.destinations = destinationsOf(roadmap);
    const here = from === '' ? null : from;
    const at = this.destinations.findIndex(({ to }) => to === here);
    this.open = { requirement, from: here, chip, active: Math.max(0, at), typed: '' };
    if (this.destinations[this.open.active]?.to === here) this.step(1);
    this.update();
  }

  render(words: Words): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open) return nothing;
    const title = words.say('moveTo', { name: open.requirement });
    return html`<div class="move-menu">
      <p class="move-title" aria-hidden="true">${title}</p>
      <div
        class="move-list"
        role="listbox"
        tabindex="0"
        aria-label=${title}
        aria-activedescendant=${`move-to-${open.active}`}
        ${ref(this.list)}
        @keydown=${(event: KeyboardEvent) => this.pressed(event)}
        @focusout=${() => this.close(false)}
      >
        ${this.destinations.map((destination, i) => this.option(destination, i, open, words))}
      </div>
    </div>`;
  }

  /** Puts the list beside its chip, inside the panel, and the focus into it. */
  rendered(): void {
    const [list, menu] = [this.list.value, this.list.value?.closest<HTMLElement>('.move-menu')];
    if (!this.open || !list || !menu) return;
    if (document.activeElement !== list) {
      const chip = this.open.chip.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = menu;
      const below = chip.bottom + 4 + height <= window.innerHeight;
      menu.style.left = `${Math.max(8, Math.min(chip.left, window.innerWidth - width - 8))}px`;
      menu.style.top = `${below ? chip.bottom + 4 : Math.max(8, chip.top - 4 - height)}px`;
      list.focus();
    }
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private option({ to, depth, version }: Destination, i: number, open: Open, words: Words): TemplateResult {
    const isHere = to === open.from;
    const left = version?.capacityDays === undefined ? undefined : version.capacityDays - version.usedDays;
    return html`<div
      id=${`move-to-${i}`}
      class="move-option"
      role="option"
      data-to=${to ?? ''}
      data-depth=${depth}
      aria-selected=${i === open.active ? 'true' : 'false'}
      aria-disabled=${isHere ? 'true' : nothing}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.take(i)}
    >
      <span class="move-name">
        ${
          version
            ? html`<strong><bdi>${version.name}</bdi></strong> <bdi>${version.title ?? nothing}</bdi>`
            : html`<strong>${words.say('backlogTitle')}</strong>`
        }
      </span>
      <span class="hint">
        ${
          isHere
            ? words.say('moveHere')
            : left === undefined
              ? nothing
              : left < 0
                ? words.say('over', { days: -left })
                : words.say('left', { days: left })
        }
      </span>
    </div>`;
  }

  private pressed(event: KeyboardEvent): void {
    const { open } = this;
    if (!open) return;
    if (event.key === 'ArrowDown') this.step(1);
    else if (event.key === 'ArrowUp') this.step(-1);
    else if (event.key === 'Home') this.choose(0);
    else if (event.key === 'End') this.choose(this.destinations.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') this.take(open.active);
    else if (event.key === 'Escape' || event.key === 'Tab') this.close(true);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.find(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Goes on to the next destination that is not where the requirement is already. */
  private step(by: 1 | -1): void {
    const { open, destinations } = this;
    if (!open) return;
    const count = destinations.length;
    const next = (open.active + by + count) % count;
    this.choose(destinations[next]?.to === open.from ? (next + by + count) % count : next);
  }

  private choose(index: number): void {
    if (this.open) this.open.active = index;
    this.update();
  }

  private find(letter: string): void {
    const { open } = this;
    if (!open) return;
    const startsWith = (typed: string) =>
      this.destinations.findIndex(({ version }) => version?.name.toLowerCase().startsWith(typed));
    const longer = `${open.typed}${letter.toLowerCase()}`;
    const found = startsWith(longer);
    open.typed = found < 0 ? letter.toLowerCase() : longer;
    const at = found < 0 ? startsWith(open.typed) : found;
    if (at >= 0) this.choose(at);
  }

  private take(index: number): void {
    const [open, destination] = [this.open, this.destinations[index]];
    if (!open || !destination || destination.to === open.from) return;
    this.close(true);
    this.move(open.requirement, open.from, destination.to);
  }

  private close(backToChip: boolean): void {
    const { open } = this;
    if (!open) return;
    this.open = undefined;
    if (backToChip) open.chip.focus();
    this.update();
  }
}

function destinationsOf(roadmap: Roadmap): Destination[] {
  const below = (versions: readonly RoadmapVersion[], depth: number): Destination[] =>
    versions.flatMap((version) => [{ to: version.name, depth, version }, ...below(version.minors, depth + 1)]);
  const versions = roadmap.lanes.flatMap((lane) => below(lane.versions, 0));
  return [...versions, { to: null, depth: 0, version: undefined }];
}

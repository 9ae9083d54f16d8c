import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { Roadmap, RoadmapRequirement, RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import { emptyState } from '../empty-state.js';
import { exportButton } from '../export-button.js';
import type { Page, PageContext } from '../page.js';
import type { Words } from '../words.js';
import { BacklogColumn } from './backlog-column.js';
import { board } from './board.js';
import { type DropPlace, startChipDrag } from './chip-drag.js';
import { type ChipName, findChip, focusedChip, putTabStops, stepFrom, stopAt } from './chip-focus.js';
import { goalView } from './goal-view.js';
import { MoveMenu } from './move-menu.js';
import type { Move, PlanScene } from './plan-scene.js';
import { planToolbar } from './plan-toolbar.js';
import { choicesFrom, isFolded, keptFrom, type RoadmapChoices } from './roadmap-choices.js';
import { isFiltering, requirementFilter } from './roadmap-filter.js';
import { Timeline } from './timeline.js';
import { WindowHandles } from './window-handles.js';

/** The roadmap as a timeline, as a board, or by goals, with the backlog beside it; what is moved in it moves in the text. */
export class RoadmapPage implements Page<Roadmap> {
  private choices: RoadmapChoices;
  private readonly timeline: Timeline;
  private readonly handles: WindowHandles;
  private readonly menu: MoveMenu;
  private readonly backlog: BacklogColumn;
  private shown: { readonly roadmap: Roadmap; readonly versions: readonly RoadmapVersion[] } | undefined;
  private words: Words | undefined;
  /** What was sent and is not in the picture yet. */
  private moving: Move | undefined;
  /** True if the text has answered since the picture was drawn. */
  private isAnswered = false;
  private isDragging = false;
  /** The requirement whose chip has the focus, or shall have it once it is drawn. */
  private focused: ChipName | undefined;
  /** True if it was moved, and may now be where nobody looks. */
  private wasMoved = false;
  /** What is read out to those who do not see the picture. */
  private said = '';

  constructor(
    private readonly context: PageContext,
    kept: Partial<PreviewState>,
  ) {
    const update = () => context.update();
    this.choices = choicesFrom(kept);
    this.handles = new WindowHandles((version, { start, end }) => {
      context.change({ kind: 'setWindow', version, start, end });
    }, update);
    this.timeline = new Timeline(this.handles, update);
    this.menu = new MoveMenu((requirement, from, to) => this.move({ requirement, from, to }), update);
    this.backlog = new BacklogColumn(update, (column) => this.toggle(column));
  }

  isEmpty(roadmap: Roadmap): boolean {
    return roadmap.lanes.length === 0;
  }

  render(roadmap: Roadmap, words: Words): TemplateResult {
    this.words = words;
    if (this.isEmpty(roadmap))
      return emptyState(words.say('emptyRoadmapTitle'), words.say('emptyRoadmap'), words.say('emptyRoadmapExample'));
    if (this.shown?.roadmap !== roadmap || this.isAnswered) this.follow(roadmap, words);
    const versions = this.shown?.versions ?? [];
    const { layout, filter, zoom } = this.choices;
    const folded = (column: string) => isFolded(this.choices, column);
    this.focused ??= focusedChip();
    const scene = this.scene(roadmap, words);
    return html`
      <header class="page-header plan-header">
        <div class="heading">
          <h1>${roadmap.projectTitle ?? words.title('roadmap')}</h1>
          <p class="summary">${this.summary(scene, versions)}</p>
        </div>
        ${planToolbar(roadmap, this.choices, this.timeline.zoomOf(zoom), words, (change) => this.choose(change))}
        ${exportButton(this.context, words)}
      </header>
      <div
        class="plan"
        data-layout=${layout}
        @pointerdown=${(event: PointerEvent) => this.pointed(event)}
        @click=${(event: Event) => this.clicked(event)}
        @keydown=${(event: KeyboardEvent) => this.pressed(event)}
        @focusin=${(event: Event) => {
          const focused = event.target instanceof Element ? event.target.closest<HTMLElement>('.chip') : null;
          if (focused) stopAt(focused);
        }}
      >
        ${
          layout === 'timeline'
            ? this.timeline.render(scene, zoom, versions)
            : layout === 'board'
              ? board(scene, folded, (column) => this.toggle(column))
              : goalView(scene, filter.goal, versions)
        }
        ${layout === 'goals' ? nothing : this.backlog.render(scene, folded)}
      </div>
      ${this.menu.render(words)}
      <p class="unseen" role="status">${this.said}</p>
    `;
  }

  answered(): void {
    this.isAnswered = true;
  }

  rendered(): void {
    if (this.choices.layout === 'timeline') this.timeline.rendered();
    this.menu.rendered();
    putTabStops();
    this.restoreFocus();
  }

  show(name: string): void {
    if (this.shown && this.choices.layout !== 'goals')
      this.backlog.include(name, this.shown.roadmap.backlog.requirements);
  }

  private scene(roadmap: Roadmap, words: Words): PlanScene {
    return {
      roadmap,
      words,
      shows: requirementFilter(this.choices.filter, roadmap.goals),
      isFiltering: isFiltering(this.choices.filter),
      needingLater: new Set(
        roadmap.arrows
          .filter(({ violated }) => violated)
          .flatMap(({ requirements }) => requirements.map(({ name }) => name)),
      ),
      obstacle: (uri) => {
        if (!this.context.canChange) return '';
        const obstacle = this.context.obstacle(uri);
        return obstacle && words.say('cannotChange', { file: obstacle.file, line: String(obstacle.line + 1) });
      },
      moving: this.moving,
      reveal: (place) => this.context.reveal(place, true),
    };
  }

  /** Takes in a new picture: what was asked for has come about, or it was refused and VS Code has said why. */
  private follow(roadmap: Roadmap, words: Words): void {
    this.isAnswered = false;
    this.shown = { roadmap, versions: roadmap.lanes.flatMap((lane) => flatten(lane.versions)) };
    this.handles.followed();
    const move = this.moving;
    this.moving = undefined;
    if (!move) return;
    const { requirement: name, to } = move;
    this.focused = { requirement: name, from: to };
    this.wasMoved = true;
    if (to === null) this.backlog.include(name, roadmap.backlog.requirements);
    const there =
      to === null ? roadmap.backlog.requirements : this.shown.versions.find((version) => version.name === to)?.delivers;
    this.said = !there?.some((each) => each.name === name)
      ? words.say('notMoved', { name })
      : to === null
        ? words.say('movedToBacklog', { name })
        : words.say('moved', { name, version: to });
  }

  private summary({ roadmap, words, shows, isFiltering }: PlanScene, versions: readonly RoadmapVersion[]): string {
    const { backlog } = roadmap;
    const all = [...versions.flatMap(({ delivers }) => delivers), ...backlog.requirements];
    return [
      versions.length === 1 ? words.say('oneVersion') : words.say('versionCount', { count: versions.length }),
      ...(isFiltering
        ? [words.say('planFiltered', { shown: all.filter(shows).length, count: all.length })]
        : backlog.count > 0
          ? [words.say('backlog', { count: backlog.count, days: backlog.effortDays })]
          : []),
      ...(backlog.unreadableEfforts ? [words.say('effortsNotUnderstood', { count: backlog.unreadableEfforts })] : []),
    ].join(' · ');
  }

  private pointed(event: PointerEvent): void {
    const chip = movableChip(event.target);
    if (!chip || event.button !== 0 || !event.isPrimary || this.choices.layout === 'goals') return;
    const { requirement = '', from } = chip.dataset;
    this.isDragging = true;
    startChipDrag(event, chip, {
      describe: (place) => this.describeDrop(requirement, place),
      drop: (to) => this.move({ requirement, from: from || null, to }),
      ended: () => {
        this.isDragging = false;
      },
    });
  }

  private describeDrop(requirement: string, place: DropPlace): string {
    const [words, shown] = [this.words, this.shown];
    if (!words || !shown) return '';
    if (place === null) return words.say('dropIntoBacklog');
    const version = shown.versions.find(({ name }) => name === place);
    const added = version?.delivers.some(({ name }) => name === requirement)
      ? 0
      : (this.find(requirement)?.effortDays ?? 0);
    const over = version?.capacityDays === undefined ? 0 : version.usedDays + added - version.capacityDays;
    return over > 0
      ? `⚠ ${words.say('dropIntoOver', { version: place, days: Math.round(over * 100) / 100 })}`
      : words.say('dropInto', { version: place });
  }

  private find(name: string): RoadmapRequirement | undefined {
    const delivered = this.shown?.versions.flatMap(({ delivers }) => delivers) ?? [];
    return [...delivered, ...(this.shown?.roadmap.backlog.requirements ?? [])].find((each) => each.name === name);
  }

  private clicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('.chip-menu') : null;
    const chip = movableChip(button?.parentElement?.querySelector('.chip') ?? null);
    if (chip) this.openMenu(chip);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('.chip') : null;
    if (!chip) return;
    if (event.key === 'Enter') {
      // Still held from where the focus came from, as from VS Code's palette: it is not meant for the chip.
      if (event.repeat) event.preventDefault();
      return;
    }
    if (event.key.toLowerCase() === 'm') {
      const movable = movableChip(chip);
      if (movable) this.openMenu(movable);
    } else if (!stepFrom(chip, event.key)) return;
    event.preventDefault();
  }

  private openMenu(chip: HTMLElement): void {
    if (this.shown && !this.moving) this.menu.show(chip, this.shown.roadmap);
  }

  private move(move: Move): void {
    if (!this.shown || this.moving || move.from === move.to) return;
    this.moving = move;
    this.context.change({ kind: 'moveToVersion', ...move });
    this.context.update();
  }

  /** A chip that is drawn elsewhere now is another element: the focus goes with the requirement. */
  private restoreFocus(): void {
    if (this.moving) return;
    const { focused, wasMoved } = this;
    [this.focused, this.wasMoved] = [undefined, false];
    // While somebody types elsewhere, as in VS Code's palette, the focus stays there.
    if (!focused || this.isDragging || !document.hasFocus()) return;
    if (document.activeElement && document.activeElement !== document.body) return;
    const chip = findChip(focused);
    chip?.focus({ preventScroll: true });
    if (wasMoved) chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private toggle(column: string): void {
    const toggled = new Set(this.choices.toggled);
    if (!toggled.delete(column)) toggled.add(column);
    this.choose({ toggled });
  }

  private choose(change: Partial<RoadmapChoices>): void {
    this.choices = { ...this.choices, ...change };
    this.context.keep(keptFrom(this.choices));
    this.context.update();
  }
}

/** Versions with all their minors. */
function flatten(versions: readonly RoadmapVersion[]): RoadmapVersion[] {
  return versions.flatMap((version) => [version, ...flatten(version.minors)]);
}

function movableChip(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLElement>('.chip[data-requirement][data-from]') ?? undefined)
    : undefined;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { GoalBranch, GoalMetric } from '../../../language-server/src/views/goal-data.js';
import type { Roadmap, RoadmapRequirement, RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import { emptyState } from '../empty-state.js';
import { notUnderstoodNote } from '../not-understood.js';
import type { Words } from '../words.js';
import { chip } from './chip.js';
import { isDone, type PlanScene, windowText } from './plan-scene.js';
import { flattenGoals, goalsShown } from './roadmap-filter.js';
import { statusTag } from './version-label.js';

/** Goals with their parts: the versions that work for each, what these deliver for it, and how far its metrics are. */
export function goalView(scene: PlanScene, goal: string, versions: readonly RoadmapVersion[]): TemplateResult {
  const { roadmap, words } = scene;
  if (roadmap.goals.length === 0)
    return emptyState(words.say('noGoalsTitle'), words.say('noGoals'), words.say('noGoalsExample'));
  const plan: Plan = {
    scene,
    versions: new Map(versions.map((version) => [version.id, version])),
    requirements: requirementsOf(roadmap, versions),
  };
  return html`<div class="goals" role="region" tabindex="0" data-scrolls aria-label=${words.say('layoutGoals')}>
    <div class="goal-row goal-columns" aria-hidden="true">
      <span>${words.say('filterGoal')}</span><span>${words.say('goalVersions')}</span><span>${words.say('goalMetrics')}</span>
    </div>
    ${goalsShown(goal, roadmap.goals).map((each) => branch(each, plan, 0))}
  </div>`;
}

interface Plan {
  readonly scene: PlanScene;
  readonly versions: ReadonlyMap<string, RoadmapVersion>;
  readonly requirements: ReadonlyMap<string, RoadmapRequirement>;
}

function requirementsOf({ backlog }: Roadmap, versions: readonly RoadmapVersion[]): Map<string, RoadmapRequirement> {
  const all = [...versions.flatMap(({ delivers }) => delivers), ...backlog.requirements];
  return new Map(all.map((requirement) => [requirement.name, requirement]));
}

function branch(goal: GoalBranch, plan: Plan, depth: number): TemplateResult {
  const { scene, requirements } = plan;
  const { words } = scene;
  const own = namesFor(goal);
  const all = [...new Set(flattenGoals([goal]).flatMap((each) => namesFor(each.goal)))];
  const done = all.filter((name) => {
    const requirement = requirements.get(name);
    return requirement !== undefined && isDone(requirement);
  });
  const title = goal.title ?? goal.name;
  // A goal that is reached by its parts alone has its metrics beside it.
  const hasPlan = own.length > 0 || goal.versions.length > 0 || goal.parts.length === 0;
  return html`<article class="goal" data-goal=${goal.name} data-depth=${Math.min(depth, 3)} aria-label=${title}>
    <div class=${hasPlan ? 'goal-row' : 'goal-row without-plan'}>
      <header class="goal-head">
        <button type="button" class="version-name" data-name=${goal.name} @click=${() => scene.reveal(goal.place)}>
          <strong><bdi>${title}</bdi></strong>
        </button>
        ${goal.title ? html`<p class="hint"><bdi>${goal.name}</bdi></p>` : nothing}
        ${goal.note === undefined ? nothing : html`<p class="hint"><bdi>${goal.note}</bdi></p>`}
        ${
          all.length > 0
            ? html`<p class="hint">${words.say('goalProgress', { done: done.length, count: all.length })}</p>`
            : nothing
        }
      </header>
      ${
        hasPlan
          ? html`<div class="goal-plan" role="group" aria-label=${words.say('goalVersions')}>
              ${deliveries(goal, own.length, plan)}
            </div>`
          : nothing
      }
      <div class="goal-metrics" role="group" aria-label=${words.say('goalMetrics')}>
        ${
          goal.metrics.length === 0
            ? html`<p class="goal-gap"><span aria-hidden="true">○ </span>${words.say('goalUnmeasured')}</p>`
            : goal.metrics.map((metric) => metricLine(metric, scene))
        }
      </div>
    </div>
    ${
      goal.parts.length > 0
        ? html`<div class="goal-parts" role="group" aria-label=${words.say('goalParts', { goal: title })}>
            ${goal.parts.map((part) => branch(part, plan, depth + 1))}
          </div>`
        : nothing
    }
  </article>`;
}

/** The requirements that work for a goal itself. */
function namesFor({ versions, unscheduled }: GoalBranch): string[] {
  return [...new Set([...versions.flatMap((each) => each.requirements), ...unscheduled])];
}

function deliveries(goal: GoalBranch, count: number, plan: Plan): TemplateResult {
  const { scene, versions, requirements } = plan;
  const { words } = scene;
  const isGap = count === 0 && goal.parts.length === 0;
  const chipsOf = (names: readonly string[], from: string | null) =>
    names
      .flatMap((name) => requirements.get(name) ?? [])
      .filter(scene.shows)
      .map((requirement) => chip(requirement, from, scene));
  return html`
    ${isGap ? html`<p class="goal-gap"><span aria-hidden="true">○ </span>${words.say('goalUnserved')}</p>` : nothing}
    ${goal.versions.map((delivery) => {
      const version = versions.get(delivery.version);
      if (!version) return nothing;
      return html`<div class="goal-version">
        <div class="goal-version-head">
          <button
            type="button"
            class="version-name"
            data-version-name=${version.name}
            @click=${() => scene.reveal(version.place)}
          >
            <strong><bdi>${version.name}</bdi></strong> <bdi>${version.title ?? nothing}</bdi>
          </button>
          ${statusTag(version, words)}
          ${version.window ? html`<span class="hint">${windowText(version.window, scene)}</span>` : nothing}
        </div>
        <div class="chips" role="group" aria-label=${version.name}>${chipsOf(delivery.requirements, version.name)}</div>
      </div>`;
    })}
    ${
      goal.unscheduled.length > 0
        ? html`<div class="goal-version">
            <div class="goal-version-head"><strong>${words.say('goalUnscheduled')}</strong></div>
            <div class="chips" role="group" aria-label=${words.say('goalUnscheduled')}>${chipsOf(goal.unscheduled, null)}</div>
          </div>`
        : nothing
    }
  `;
}

function metricLine(metric: GoalMetric, { words, reveal }: PlanScene): TemplateResult {
  const { name, title, place, baseline, target, unit, progress, movedBy } = metric;
  const shown = (value: number) => `${words.number(value)}${unit ? (/^[%‰°]/.test(unit) ? unit : ` ${unit}`) : ''}`;
  const { latest, share } = progress;
  const way =
    baseline === undefined && target === undefined
      ? undefined
      : `${baseline === undefined ? '?' : shown(baseline)} → ${target === undefined ? '?' : shown(target)}`;
  const moved =
    movedBy.length === 0
      ? words.say('goalNothingMoves')
      : movedBy.length === 1
        ? words.say('goalMovedByOne')
        : words.say('goalMovedBy', { count: movedBy.length });
  const said = place ? verdictOf(metric, words) : words.say('metricMissing');
  return html`<div class="goal-metric" data-verdict=${progress.verdict}>
    <button type="button" class="version-name" data-name=${name} ?disabled=${!place} @click=${() => place && reveal(place)}>
      <bdi>${title ?? name}</bdi>
    </button>
    ${
      share === undefined
        ? nothing
        : html`<div class="meter progress" aria-hidden="true">
            <span class="meter-fill" .style=${`width: ${100 * Math.max(0, Math.min(1, share))}%`}></span>
          </div>`
    }
    <p class="goal-metric-words">
      ${way ? html`<span>${way}</span>` : nothing}
      ${latest ? html`<span>${words.say('metricLatest', { value: shown(latest.value), date: words.date(latest.end) })}</span>` : nothing}
      <strong>${said}</strong> ${notUnderstoodNote(metric, words)}
    </p>
    ${place ? html`<p class="hint">${moved}</p>` : nothing}
  </div>`;
}

function verdictOf({ unreadable, progress: { latest, share = 0, verdict } }: GoalMetric, words: Words): string {
  if (unreadable?.latest) return '';
  if (!latest) return `○ ${words.say('notMeasured')}`;
  switch (verdict) {
    case 'reached':
      return `✓ ${words.say('verdictReached')}`;
    case 'on-the-way':
      return `◔ ${words.say('verdictOnTheWay', { share: `${words.number(Math.round(share * 100))}%` })}`;
    case 'no-change':
      return `＝ ${words.say('verdictNoChange')}`;
    case 'away':
      return `⚠ ${words.say('verdictAway')}`;
    case 'unknown':
      return '';
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Roadmap, RoadmapArrow } from '../../../language-server/src/views/roadmap-data.js';
import type { Words } from '../words.js';

/** The dependencies between versions in words, those that cannot hold first: what the arrows show. */
export function dependencyList(
  { arrows }: Roadmap,
  nameOf: (versionId: string) => string,
  words: Words,
): TemplateResult | typeof nothing {
  if (arrows.length === 0) return nothing;
  const ordered = [...arrows].sort((a, b) => Number(b.violated) - Number(a.violated));
  return html`<section class="dependencies">
    <h2>${words.say('dependencies')}</h2>
    <ul>
      ${ordered.map(
        (arrow) => html`<li class=${arrow.violated ? 'violated' : ''}>
          ${arrow.violated ? html`<span aria-hidden="true">⚠ </span>` : nothing}${dependencySentence(arrow, nameOf, words)}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** An arrow in words. */
export function dependencySentence(arrow: RoadmapArrow, nameOf: (versionId: string) => string, words: Words): string {
  const [from, to] = [nameOf(arrow.from), nameOf(arrow.to)];
  if (arrow.requirements.length === 0)
    return words.say(arrow.violated ? 'dependencyAfterViolated' : 'dependencyAfter', { from, to });
  const pairs = arrow.requirements
    .map(({ name, needs }) => words.say('dependencyPair', { name, needs }))
    .join(words.say('listSeparator'));
  return words.say(arrow.violated ? 'dependencyViolated' : 'dependencyNeeds', { from, to, pairs });
}

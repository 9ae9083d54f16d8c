import { html, nothing, type TemplateResult } from 'lit';
import type { ChainLink, MapStakeholder, StakeholderMap } from '../../../language-server/src/views/stakeholder-map.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { Words } from '../words.js';
import { people, person } from './influence-grid.js';

/** Who reports to whom, as lists inside lists, and those who stand outside. */
export function reportingChain(
  { stakeholders, chain }: StakeholderMap,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  if (chain.length === 0) return html`<p class="hint">${words.say('noChain')}</p>`;
  const byId = new Map(stakeholders.map((each) => [each.id, each]));
  const inChain = new Set(idsOf(chain));
  const outside = stakeholders.filter(({ id }) => !inChain.has(id));
  return html`${links(chain, byId, words, reveal)}
  ${
    outside.length > 0
      ? html`<div class="beside-grid"><span class="hint">${words.say('outsideChain')}</span> ${people(outside, words, reveal)}</div>`
      : nothing
  }`;
}

function links(
  chain: readonly ChainLink[],
  byId: ReadonlyMap<string, MapStakeholder>,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  return html`<ul class="chain">
    ${chain.map(({ id, circular, reports }) => {
      const stakeholder = byId.get(id);
      return html`<li>
        <div class="chain-line">
          ${stakeholder ? person(stakeholder, words, reveal) : nothing}
          ${stakeholder?.role ? html`<span class="hint">${words.value('role', stakeholder.role)}</span>` : nothing}
          ${circular ? html`<span class="bad-text"><span aria-hidden="true">⟳</span> ${words.say('circular')}</span>` : nothing}
        </div>
        ${reports.length > 0 ? links(reports, byId, words, reveal) : nothing}
      </li>`;
    })}
  </ul>`;
}

const idsOf = (chain: readonly ChainLink[]): string[] => chain.flatMap(({ id, reports }) => [id, ...idsOf(reports)]);

import { html, type TemplateResult } from 'lit';

/**
 * A priority as a small label. Its colour only repeats what the text says.
 * @param levels priority levels of the project, the highest first
 */
export function priorityBadge(priority: string, levels: readonly string[]): TemplateResult {
  const rank = levels.indexOf(priority);
  return html`<span class="badge" data-rank=${rank < 0 ? 'none' : Math.min(rank, 3)}>${priority}</span>`;
}

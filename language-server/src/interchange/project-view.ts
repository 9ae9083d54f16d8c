/** The views of a project that is exported. */
import type { RequirementFacts } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import type { AcceptanceMatrix } from '../views/acceptance-data.js';
import { buildAcceptanceMatrix } from '../views/acceptance-matrix.js';
import { buildPriorityTable, type PriorityTable } from '../views/priority-table.js';
import { buildRoadmap } from '../views/roadmap.js';
import type { Roadmap } from '../views/roadmap-data.js';
import { buildStakeholderMap, type StakeholderMap } from '../views/stakeholder-map.js';
import type { ValueReport } from '../views/value-data.js';
import { buildValueReport } from '../views/value-report.js';

export type ProjectView =
  | { readonly view: 'priority-table'; readonly data: PriorityTable }
  | { readonly view: 'roadmap'; readonly data: Roadmap }
  | { readonly view: 'acceptance'; readonly data: AcceptanceMatrix }
  | { readonly view: 'stakeholders'; readonly data: StakeholderMap }
  | { readonly view: 'value'; readonly data: ValueReport };

/** What can be exported as one of the views, or all of them together. */
export type ViewSubject = 'table' | 'roadmap' | 'acceptance' | 'stakeholders' | 'value';

/** In the order in which a report shows them. */
export const viewSubjects: readonly ViewSubject[] = ['table', 'roadmap', 'acceptance', 'stakeholders', 'value'];

export interface ViewOptions {
  /** Today by the clock, `YYYY-MM-DD`; the project's own `today` wins. */
  readonly today: string;
  /** The only requirements whose acceptance is shown; all if absent. */
  isWanted?(requirement: RequirementFacts): boolean;
}

export function viewOf(subject: ViewSubject, model: ModelReader, options: ViewOptions): ProjectView {
  switch (subject) {
    case 'table':
      return { view: 'priority-table', data: buildPriorityTable(model) };
    case 'roadmap':
      return { view: 'roadmap', data: buildRoadmap(model, options) };
    case 'acceptance':
      return { view: 'acceptance', data: buildAcceptanceMatrix(model, options) };
    case 'stakeholders':
      return { view: 'stakeholders', data: buildStakeholderMap(model) };
    case 'value':
      return { view: 'value', data: buildValueReport(model, options) };
  }
}

/** What of a value report a search finds. Pure. */
import type { RequirementBrief } from '../../../language-server/src/views/requirement-brief.js';
import type { ValueReport } from '../../../language-server/src/views/value-data.js';

export type FoundValue = Pick<ValueReport, 'metrics' | 'health' | 'withoutHealth' | 'returns'>;

/** A metric or a version is found by its own words or by those of a requirement of it, and then shown whole. */
export function findValue(report: ValueReport, filter: string): FoundValue {
  const query = filter.trim().toLocaleLowerCase();
  if (query === '') return report;
  const has = (...words: readonly (string | undefined)[]) =>
    words.some((word) => word?.toLocaleLowerCase().includes(query));
  const isMeant = ({ name, title }: RequirementBrief) => has(name, title);
  return {
    metrics: report.metrics.filter(
      ({ name, title, goals, movedBy, versions }) =>
        has(name, title, ...goals) || movedBy.some(isMeant) || versions.some((each) => has(each.name, each.title)),
    ),
    health: report.health.filter(
      ({ requirement, version }) => isMeant(requirement) || has(version?.name, version?.title),
    ),
    withoutHealth: report.withoutHealth.filter(isMeant),
    returns: report.returns.filter(
      ({ version, rows, without }) =>
        has(version?.name, version?.title) ||
        rows.some(({ requirement }) => isMeant(requirement)) ||
        without.some(isMeant),
    ),
  };
}

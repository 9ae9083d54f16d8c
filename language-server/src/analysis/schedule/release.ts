/** Whether a version is out, and since when. */
import type { VersionFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { isUnreadable } from '../unreadable/unreadable-properties.js';
import { withMinors } from './deliveries.js';
import { lineage } from './version-order.js';

/** True if a version is marked as released. Without a status of its own, that of the version around it counts. */
export function isReleased(version: Declared<VersionFacts>, model: ModelReader): boolean {
  const marked = lineage(version, model).find(({ facts }) => facts.status);
  return marked?.facts.status?.value === 'released';
}

/** True if nothing is left to release: it is released itself, or it only holds versions that all are. */
export function isDone(version: Declared<VersionFacts>, model: ModelReader): boolean {
  if (isReleased(version, model)) return true;
  const minors = withMinors(version, model).slice(1);
  return (
    !version.facts.delivers?.length && minors.length > 0 && minors.every(({ status }) => status?.value === 'released')
  );
}

/** The day on which a released version went out: as written, else the last day of its window; none if what is written cannot be read. */
export function releaseDay(version: VersionFacts): string | undefined {
  if (isUnreadable(version, 'released-on')) return undefined;
  const { releasedOn, window } = version;
  return releasedOn?.end ?? window?.end;
}

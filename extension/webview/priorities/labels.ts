import { type ValueSetName, valueSets } from '../../../grammar/keyword-table.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import type { GroupId } from './columns.js';

/** What groups and filters are called after the column they go by. */
export const groupText = {
  priority: 'columnPriority',
  decision: 'columnDecision',
  status: 'columnStatus',
  version: 'columnVersion',
  module: 'columnModule',
  from: 'columnFrom',
  tags: 'columnTags',
} as const satisfies Record<GroupId, UiText>;

/** The name of a group in the reader's language; without a label, that of the rows without a value. */
export function groupLabel(group: GroupId, label: string | undefined, words: Words): string {
  if (label === undefined) return words.say(group === 'version' ? 'groupUnscheduled' : 'groupEmpty');
  if (group === 'decision') return wordOf('decision', label, words);
  if (group === 'status') return wordOf('requirementStatus', label, words);
  return label;
}

function wordOf(set: ValueSetName & ('decision' | 'requirementStatus'), value: string, words: Words): string {
  return value in valueSets[set] ? words.value(set, value as never) : value;
}

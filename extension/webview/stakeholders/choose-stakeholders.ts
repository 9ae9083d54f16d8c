/** Which stakeholders and concerns the filters leave, in groups of one role. Pure. */
import type { MapConcern, MapStakeholder, StakeholderMap } from '../../../language-server/src/views/stakeholder-map.js';

/** Along the chain of a decision, from who decides to who is touched. */
export const roles = ['decision-maker', 'manager', 'technical-lead', 'executor', 'influencer', 'none'] as const;
export type RoleGroup = (typeof roles)[number];

export const concernChoices = ['all', 'gaps', 'answered'] as const;
export type ConcernChoice = (typeof concernChoices)[number];

export interface StakeholderChoices {
  readonly filter: string;
  readonly role: RoleGroup | 'all';
  readonly show: ConcernChoice;
}

export interface ChosenStakeholder {
  readonly stakeholder: MapStakeholder;
  /** Those of its concerns that are shown. */
  readonly concerns: readonly MapConcern[];
}

export interface ChosenGroup {
  readonly role: RoleGroup;
  readonly stakeholders: readonly ChosenStakeholder[];
}

export const isGap = ({ state }: MapConcern): boolean => state === 'unanswered' || state === 'given-up';

/** Groups in the order of roles, empty ones left out; in each, in the order of the text. */
export function chooseStakeholders({ stakeholders }: StakeholderMap, choices: StakeholderChoices): ChosenGroup[] {
  const query = choices.filter.trim().toLocaleLowerCase();
  const chosen = stakeholders.flatMap((stakeholder): ChosenStakeholder[] => {
    if (choices.role !== 'all' && (stakeholder.role ?? 'none') !== choices.role) return [];
    const ofState = stakeholder.concerns.filter(
      (concern) => choices.show === 'all' || isGap(concern) === (choices.show === 'gaps'),
    );
    if (choices.show !== 'all' && ofState.length === 0) return [];
    if (query === '' || matches(query, ...wordsOf(stakeholder))) return [{ stakeholder, concerns: ofState }];
    const concerns = ofState.filter((concern) => matches(query, ...wordsOfConcern(concern)));
    return concerns.length > 0 ? [{ stakeholder, concerns }] : [];
  });
  return roles.flatMap((role) => {
    const ofRole = chosen.filter(({ stakeholder }) => (stakeholder.role ?? 'none') === role);
    return ofRole.length > 0 ? [{ role, stakeholders: ofRole }] : [];
  });
}

const matches = (query: string, ...words: readonly (string | undefined)[]) =>
  words.some((word) => word?.toLocaleLowerCase().includes(query));

const wordsOf = ({ name, title, department, note }: MapStakeholder) => [name, title, department, note];

const wordsOfConcern = ({ name, text, answers }: MapConcern) => [
  name,
  text,
  ...answers.flatMap((answer) => [answer.name, answer.title]),
];

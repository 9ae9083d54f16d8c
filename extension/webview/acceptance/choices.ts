/** What of the acceptance matrix is shown. */
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type {
  AcceptanceMatrix,
  MatrixRequirement,
  RequirementWithout,
} from '../../../language-server/src/views/acceptance-data.js';

export const shows = ['all', 'gaps', 'trouble', 'open'] as const;
export const layouts = ['matrix', 'checklist'] as const;

export interface AcceptanceChoices {
  readonly filter: string;
  readonly show: (typeof shows)[number];
  readonly layout: (typeof layouts)[number];
  /** Ids of requirements that are folded. */
  readonly collapsed: ReadonlySet<string>;
}

export function choicesFrom({ filter = '', show, layout, collapsed = [] }: Partial<PreviewState>): AcceptanceChoices {
  return {
    filter,
    show: shows.find((each) => each === show) ?? 'all',
    layout: layouts.find((each) => each === layout) ?? 'matrix',
    collapsed: new Set(collapsed),
  };
}

export interface ShownRequirements {
  readonly requirements: readonly MatrixRequirement[];
  readonly without: readonly RequirementWithout[];
}

/** The requirements that the choices leave. Several words of a filter must all occur, in whatever order. */
export function shownOf(matrix: AcceptanceMatrix, { filter, show }: AcceptanceChoices): ShownRequirements {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text: string) => words.every((word) => text.includes(word));
  return {
    requirements: matrix.requirements.filter(
      (requirement) => isShown[show](requirement) && (words.length === 0 || matches(textOf(requirement))),
    ),
    without:
      show === 'all' || show === 'gaps'
        ? matrix.without.filter(({ name, title = '' }) => matches(`${name} ${title}`.toLowerCase()))
        : [],
  };
}

export const hasGap = ({ classes, rules }: MatrixRequirement): boolean =>
  classes.some(({ gap }) => gap) || rules.some(({ points }) => points.some(({ gap }) => gap));

const isShown: Readonly<Record<AcceptanceChoices['show'], (requirement: MatrixRequirement) => boolean>> = {
  all: () => true,
  gaps: hasGap,
  trouble: ({ totals: { results, contradictions } }) => results.failed + results.blocked + contradictions > 0,
  open: ({ declined, totals: { results, cases } }) => !declined && results.passed < cases,
};

const texts = new WeakMap<MatrixRequirement, string>();

/** All that a filter looks at, kept because a filter is typed letter by letter. */
function textOf(requirement: MatrixRequirement): string {
  const known = texts.get(requirement);
  if (known !== undefined) return known;
  const { name, title, rules, cases } = requirement;
  const parts = [
    name,
    title,
    ...rules.flatMap((rule) => [rule.name, rule.title, ...rule.points.flatMap(({ text }) => [text.en, text.zh])]),
    ...cases.flatMap((each) => [each.name, each.title, ...each.when]),
  ];
  const text = parts.filter(Boolean).join(' ').toLowerCase();
  texts.set(requirement, text);
  return text;
}

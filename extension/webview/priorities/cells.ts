import { html, nothing, type TemplateResult } from 'lit';
import {
  entryOfColumn,
  type PropertyColumn,
  propertyColumns,
} from '../../../language-server/src/catalogue/property-columns.js';
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import { priorityBadge } from '../badge.js';
import { instead } from '../not-understood.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import type { ColumnId } from './columns.js';
import { findingSeverities, severitySigns, severityText } from './findings.js';

type Cell = (row: PriorityRow, words: Words, table: Priorities) => TemplateResult | string;

const missing = (words: Words) => html`<span class="missing" title=${words.say('notGiven')}>–</span>`;

/** The field of a row that a column shows. */
const fieldOf = (id: ColumnId): string => (id === 'effort' ? 'effortDays' : id);

/** What a column shows of a row; where that has no value because it cannot be read, that. */
export const cellOrUnreadable = (id: ColumnId, row: PriorityRow, words: Words, table: Priorities) =>
  instead(row, fieldOf(id), words) ?? cellOf[id](row, words, table);

const listed = (texts: readonly string[], words: Words) => {
  const text = texts.join(words.say('listSeparator'));
  return text === '' ? missing(words) : html`<span class="clamped" title=${text}>${text}</span>`;
};

/** A property as it stands in the text. */
function propertyCell(column: PropertyColumn): Cell {
  const { value: form } = entryOfColumn(column);
  return ({ properties }, words) => {
    const value = properties?.[column];
    if (value === undefined) return missing(words);
    if (typeof value === 'number') return form.is === 'percent' ? `${words.number(value * 100)}%` : words.number(value);
    if (typeof value !== 'string') return listed(value, words);
    return listed([form.is === 'choice' ? words.value(form.of, value as never) : value], words);
  };
}

/** What a cell shows. Everything from a file is text: lit escapes it. */
export const cellOf: Readonly<Record<ColumnId, Cell>> = {
  requirement: (row) =>
    html`<span class="requirement" title=${row.title}
      ><span class="name">${row.name}</span> <span class="title">${row.title}</span></span
    >`,
  customers: (row, words) => (row.customers === undefined ? missing(words) : words.number(row.customers)),
  effort: (row, words) => (row.effortDays === undefined ? missing(words) : words.number(row.effortDays)),
  value: (row, words) =>
    row.value === undefined ? missing(words) : html`<span class="clamped" title=${row.value}>${row.value}</span>`,
  benefit: (row, words, { currency }) =>
    row.benefit === undefined
      ? missing(words)
      : html`<span title=${`${words.number(row.benefit)} ${currency ?? ''}`}>${words.shortNumber(row.benefit)}</span>`,
  priority: (row, words, { levels }) =>
    row.priority === undefined ? missing(words) : priorityBadge(row.priority, levels),
  decision: (row, words) => (row.decision === undefined ? missing(words) : words.value('decision', row.decision)),
  score: (row, words) =>
    row.score === undefined
      ? missing(words)
      : html`<span class="explained" title=${explainScore(row.score, words).join('\n')}
          >${words.fixed(row.score.value, row.score.method === 'benefit' ? 2 : 1)}</span
        >`,
  status: (row, words) => (row.status === undefined ? missing(words) : words.value('requirementStatus', row.status)),
  version: (row, words) =>
    row.version === undefined
      ? missing(words)
      : html`<span class="clamped" title=${row.version.title ?? nothing}>${row.version.name}</span>`,
  module: ({ module }, words) =>
    module === undefined
      ? missing(words)
      : html`<span class="clamped" title=${module.name}>${module.title ?? module.name}</span>`,
  from: ({ from }, words) => listed(from, words),
  tags: ({ tags = [] }, words) => listed(tags, words),
  findings: ({ findings = [] }, words) => {
    const counts = findingSeverities.flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [{ severity, count, text: words.say(severityText[severity], { count }) }];
    });
    return counts.length === 0
      ? ''
      : html`<span class="finding-signs"
          >${counts.map(
            ({ severity, count, text }) =>
              html`<span class="finding-sign" data-severity=${severity} title=${text}
                ><span aria-hidden="true">${severitySigns[severity]} ${count}</span><span class="spoken">${text}</span></span
              >`,
          )}</span
        >`;
  },
  ...(Object.fromEntries(propertyColumns.map((column) => [column, propertyCell(column)])) as Record<
    PropertyColumn,
    Cell
  >),
  cases: ({ cases, points }, words) => {
    if (cases.required === 0 && !points) return html`<span class="missing" title=${words.say('casesNone')}>–</span>`;
    const isShort = cases.present < cases.required || (points !== undefined && points.covered < points.total);
    const hints = [
      ...(cases.required > 0 ? [words.say('casesHint', { ...cases })] : []),
      ...(points ? [words.say('pointsHint', { ...points })] : []),
    ];
    return html`<span class=${`coverage ${isShort ? 'short' : 'complete'}`} title=${hints.join('\n')}
      >${isShort ? '' : '✓ '}${cases.required > 0 ? `${cases.present}/${cases.required} ` : nothing}${
        points ? html`<small>${words.say('pointShare', { ...points })}</small>` : nothing
      }</span
    >`;
  },
};

const methodText = {
  matrix: 'scoreMatrix',
  rice: 'scoreRice',
  wsjf: 'scoreWsjf',
  benefit: 'scoreBenefit',
} as const satisfies Record<string, UiText>;

const partText = {
  customers: 'partCustomers',
  frequency: 'partFrequency',
  value: 'partValue',
  effort: 'partEffort',
  impact: 'partImpact',
  confidence: 'partConfidence',
  urgency: 'partUrgency',
  risk: 'partRisk',
  benefit: 'partBenefit',
  cost: 'partCost',
} as const satisfies Record<string, UiText>;

/** The arithmetic of a score, one part per line. */
export function explainScore(score: NonNullable<PriorityRow['score']>, words: Words): readonly string[] {
  const parts = score.parts.map(({ name, input, counts, assumed }) => {
    const text = words.say('scorePart', { part: words.say(partText[name]), input, counts });
    return assumed ? words.say('scoreAssumed', { text }) : text;
  });
  return [words.say(methodText[score.method]), ...parts];
}

/** Cases that test the same thing twice. */
import type { AcceptanceFacts, CaseFacts, Given, Outcome, PlainOperand } from '../../facts/facts.js';
import { decimalPlaces, digitsOf, scaled } from './scaled-decimal.js';

export interface DuplicateCase {
  readonly case: CaseFacts;
  /** The earlier case that is the same. */
  readonly first: CaseFacts;
}

/**
 * Cases with the class, the data, the texts (what is given and what is done) and the results of an earlier one. The order
 * does not matter. Where the results differ, both say something. A case in which nothing is given and nothing done says what it is by its title, and has no duplicate.
 */
export function duplicateCases({ cases }: AcceptanceFacts): readonly DuplicateCase[] {
  const firsts = new Map<string, CaseFacts>();
  const duplicates: DuplicateCase[] = [];
  // Mostly no two are even of one shape, and then there is nothing to write out.
  if (!cases.some((each, i) => cases.some((other, j) => j < i && isOfOneShape(each, other)))) return duplicates;
  for (const each of cases) {
    const key = contentOf(each);
    const first = key === undefined ? undefined : firsts.get(key);
    if (first) duplicates.push({ case: each, first });
    else if (key !== undefined) firsts.set(key, each);
  }
  return duplicates;
}

const isOfOneShape = (a: CaseFacts, b: CaseFacts) =>
  a.class?.value === b.class?.value &&
  a.given?.length === b.given?.length &&
  a.when?.length === b.when?.length &&
  a.then?.length === b.then?.length &&
  !differs(a.given, b.given) &&
  !differs(a.then, b.then);

/** True for two single texts that are not the same. */
const differs = (a: readonly (Given | Outcome)[] = [], b: readonly (Given | Outcome)[] = []) =>
  a.length === 1 && a[0]?.is === 'text' && b[0]?.is === 'text' && a[0].text !== b[0].text;

function contentOf({ class: written, given = [], when = [], then = [] }: CaseFacts): string | undefined {
  if (given.length === 0 && when.length === 0) return undefined;
  const pieces = given.map((each) =>
    each.is === 'text' ? ['text', each.text] : ['set', each.field.name, valueKey(each.value)],
  );
  return JSON.stringify([
    written?.value,
    when.map(({ value }) => value),
    pieces.map((piece) => piece.join('\0')).sort(),
    then.map((each) => (each.is === 'text' ? `"${each.text}` : `${each.holds ? '' : 'not '}${each.name}`)).sort(),
  ]);
}

function valueKey(operand: PlainOperand): string {
  switch (operand.is) {
    case 'number': {
      const places = decimalPlaces(operand.number.digits);
      return digitsOf(scaled(operand.number.digits, places), places);
    }
    case 'date':
      return `${operand.date.start}..${operand.date.end}`;
    case 'name':
      return operand.name;
    case 'text':
      return `"${operand.text}`;
  }
}

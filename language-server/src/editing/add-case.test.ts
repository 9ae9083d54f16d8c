import { describe, expect, test } from 'vitest';
import { projectOf } from '../rules/testing/annotated-text.js';
import { endOf, startOf } from '../text/span.js';
import { buildAcceptanceMatrix } from '../views/acceptance-matrix.js';
import type { AcceptanceGap, MatrixRequirement } from '../views/acceptance-data.js';
import { addCase } from './add-case.js';

const read = (text: string) => {
  const project = projectOf(text);
  const model = project.model.reader();
  const [[uri = ''] = []] = project.files;
  return { uri, model, text: project.files.get(uri) ?? '' };
};

const gapsOf = ({ classes, rules }: MatrixRequirement): AcceptanceGap[] => [
  ...classes.flatMap((each): AcceptanceGap[] => (each.gap ? [{ is: 'class', class: each.class }] : [])),
  ...rules.flatMap(({ points }) =>
    points.flatMap((each): AcceptanceGap[] => (each.gap ? [{ is: 'point', point: each.id }] : [])),
  ),
];

/** The text after the first gap of the matrix is filled; undefined if there is none. */
function filled(text: string, choose = (gaps: readonly AcceptanceGap[]) => gaps[0]): string | undefined {
  const { uri, model } = read(text);
  const [requirement] = buildAcceptanceMatrix(model).requirements;
  const gap = requirement && choose(gapsOf(requirement));
  if (!requirement || !gap) return undefined;
  const edit = addCase({ uri, start: requirement.place.start, gap }, model, text);
  if ('refused' in edit) throw new Error(edit.refused.en);
  return text.slice(0, startOf(edit.at)) + edit.text + text.slice(endOf(edit.at));
}

const requirement = `requirement RC-7 "Large" {
  priority: P1
  acceptance {
    data amount: integer 0..9
    data vip: yes-no
    rule Large { when: amount > 5 and not vip  then: "waits" }
    case A1 normal "small" { given: amount = 1, vip = no  then: not Large }
  }
}
`;

describe('a gap is filled', () => {
  test('by the case for its point', () => {
    const after = filled(requirement, (gaps) => gaps.find(({ is }) => is === 'point'));
    expect(after).toContain(
      'case A2 boundary "amount = 5: Large does not hold" {\n      given: amount = 5, vip = no\n      then: not Large',
    );
  });

  test('by a case of its class, to be filled in', () => {
    expect(filled(requirement, (gaps) => gaps.find(({ is }) => is === 'class'))).toContain('case A2 exception {');
  });

  test('one after the other, until none is left', () => {
    let text = requirement;
    // A case that is still to be written leaves its class open, and is not written once more.
    const notBegun = (gaps: readonly AcceptanceGap[]) =>
      gaps.find((gap, i) => gap.is === 'point' || i > 0 || !text.includes('TBD'));
    for (let next: string | undefined = text, i = 0; next !== undefined; next = filled(text, notBegun), i++) {
      text = next;
      expect(i).toBeLessThan(10);
    }
    const [only] = buildAcceptanceMatrix(read(text).model).requirements;
    expect(only?.totals.points).toEqual({ covered: 4, total: 4 });
    expect(only?.totals.classes).toEqual({ present: 1, required: 2 });
    expect(only?.cases.filter(({ unfinished }) => unfinished).map(({ name }) => name)).toEqual(['A2']);
    expect(() => filled(text)).toThrow('still to be written');
    expect(only?.totals.contradictions).toBe(0);
  });
});

describe('nothing is written', () => {
  const refusal = (text: string, gap: AcceptanceGap, start = text.indexOf('RC-7')) => {
    const { uri, model } = read(text);
    const edit = addCase({ uri, start, gap }, model, text);
    return 'refused' in edit ? edit.refused.en : undefined;
  };
  const changed = 'Nothing was added, because the text changed meanwhile. Try again.';

  test.each<[string, AcceptanceGap, number?]>([
    ['for a point that is not there', { is: 'point', point: '9/9/9' }],
    ['for a class that is there', { is: 'class', class: 'normal' }],
    ['where no requirement begins', { is: 'class', class: 'exception' }, 3],
  ])('%s', (_, gap, start) => {
    expect(refusal(requirement, gap, start)).toBe(changed);
  });

  test('into a text with a syntax error', () => {
    expect(refusal(requirement.replace('priority: P1', 'priority = ='), { is: 'class', class: 'exception' })).toContain(
      'syntax error',
    );
  });
});

/**
 * A number, share, effort or day that is written so that it cannot be read has no value on any page and in any file,
 * and what would show it says so. Every property of the keyword table is tried in every view and format: where a value
 * that can be read makes a difference, one that cannot has to be marked.
 */
import { describe, expect, test } from 'vitest';
import { type DeclarationKind, declarations, type PropertyValue } from '../../../grammar/keyword-table.js';
import { pictureNames } from '../catalogue/pictures.js';
import type { ModelReader } from '../model/project-model.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { type Picture, pictureOf } from '../views/picture-data.js';
import { notUnderstood } from './cell-words.js';
import { drawingOf, paperOf, tablesOf } from './picture-files.js';
import { widthOf } from './svg.js';

const method = ['matrix', 'rice', 'wsjf', 'benefit'] as const;

/** By the form of a value: one that can be read, one that cannot, and what would be seen of the latter if it were read. */
const forms: Readonly<Partial<Record<PropertyValue['is'], readonly [good: string, half: string, seen: RegExp]>>> = {
  number: ['2', '4771-4772', /4[,_]?77[12]/],
  percent: ['50%', '71.3%-71.9%', /71[.]?[39]|72 ?%/],
  effort: ['30人日', '4771-4772人日', /4[,_]?77[12]/],
  date: ['2025-03-20', '2031-07-31左右', /2031/],
  window: ['2025-02-01..2025-03-28', '2031-07-04..', /2031/],
};

const all = Object.values(declarations).flatMap(({ en, properties }) =>
  properties.flatMap(({ en: property, value }) => {
    const form = forms[value.is];
    return form ? [{ kind: en as DeclarationKind, property, form }] : [];
  }),
);

/** A project with every such property, one of them written as given, or left out. */
function textWith(kind: string, property: string, written: string | undefined): string {
  const of = (inside: string, more = '') =>
    all
      .filter((each) => each.kind === inside)
      .map(({ property: own, form }) =>
        inside === kind && own === property
          ? written === undefined
            ? ''
            : `  ${own}: ${written}`
          : `  ${own}: ${form[0]}`,
      )
      .join('\n') + more;
  const measured = kind === 'metric' && property === 'measured' ? (written ?? '') : '2025-03-21: 4';
  return `project "p" {
${of('project')}
}
stakeholder Ann "Ann" {
  role: decision-maker
  influence: high
  interest: high
${of('stakeholder')}
}
goal G "g" { measured-by: M }
metric M "m" {
${of('metric')}
  ${measured ? `measured ${measured}` : ''}
}
requirement A "a" {
  from: Ann
  serves: G
  moves: M
  frequency: high
  priority: P0
${of('requirement')}
  benefit {
${of('benefit')}
  }
  health {
${of('health')}
  }
}
requirement B "b" {
  priority: P1
  customers: 3
  effort: 10人日
}
requirement C "c" {
  priority: P1
${of('requirement')}
}
version V1 "v" {
  delivers: A, B
  status: released
${of('version')}
}
`;
}

function viewsOf(text: string, score: (typeof method)[number]): readonly Picture[] {
  const model: ModelReader = projectOf(text, { score }).model.reader();
  return pictureNames.map((name) => pictureOf(name, model, { today: '2025-04-01' }));
}

/** What is read in markup: where something stands in a drawing is a number too. */
const textsOf = (markup: string) => markup.replace(/<[^>]*>/g, '\n');

/** Everything that is handed out of a view, by format; the data is what the page shows. */
function shownOf(view: Picture, language: 'en' | 'zh'): Readonly<Record<string, string>> {
  const withoutPlaces = (key: string, value: unknown) => (key === 'place' ? undefined : value);
  return {
    page: JSON.stringify(view.data, withoutPlaces),
    tables: JSON.stringify(tablesOf(view, language)),
    paper: textsOf(paperOf(view, language)),
    drawing: textsOf(drawingOf(view, language) ?? ''),
  };
}

describe('the drawing of stakeholders says of those without a place why', () => {
  const drawn = (text: string, language: 'en' | 'zh') => {
    const views = viewsOf(text, 'matrix');
    const markup = drawingOf(views.find(({ view }) => view === 'stakeholders') as Picture, language) ?? '';
    return { markup, lines: textsOf(markup).split('\n').filter(Boolean) };
  };
  const ann = 'stakeholder Ann { role: decision-maker }\n';
  const bob = 'stakeholder Bob { influence: 很高左右 interest: ??? }\n';
  const last = (lines: readonly string[]) => lines.at(-2);

  test.each([
    ['nothing is written', ann, '影响力和关注度都未填写', 'Neither influence nor interest given'],
    ['what is written cannot be read', bob, '⚠ 写法有误', '⚠ not understood'],
    [
      'one of each',
      ann + bob,
      '影响力和关注度都未填写 · ⚠ 写法有误',
      'Neither influence nor interest given · ⚠ not understood',
    ],
  ])('%s', (_, text, zh, en) => {
    expect(last(drawn(text, 'zh').lines)).toBe(zh);
    expect(last(drawn(text, 'en').lines)).toBe(en);
  });

  test('the name of a row stays left of its cells', () => {
    const low = 'stakeholder Cy { interest: low }\nstakeholder Di { interest: low influence: 很高左右 }\n';
    for (const language of ['en', 'zh'] as const) {
      const { markup } = drawn(low, language);
      const names = [...markup.matchAll(/<text x="24" [^>]*font-weight="600"[^>]*>([^<]*)/g)].slice(1);
      expect(names.map(([, name]) => name).join(' ')).toContain(language === 'zh' ? '写法有误' : 'understood');
      for (const [, name] of names) expect(24 + widthOf(name ?? '', 13, true)).toBeLessThan(128);
    }
  });
});

const marksIn = (text: string, mark: string) => text.split(mark).length - 1;

const cases = [
  ...all,
  { kind: 'metric', property: 'measured', form: ['2025-03-22: 5', '2025-03-22: 4771-4772', /4[,_]?77[12]/] as const },
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(cases.map((each) => [`${each.kind} ${each.property}`, each] as const))(
    '%s',
    (_, { kind, property, form }) => {
      const [good, half, seen] = form;
      let differences = 0;
      for (const score of kind === 'requirement' || kind === 'benefit' || kind === 'project'
        ? method
        : method.slice(0, 1)) {
        const [withGood, withHalf, without] = [good, half, undefined].map((written) =>
          viewsOf(textWith(kind, property, written), score),
        ) as [readonly Picture[], readonly Picture[], readonly Picture[]];
        for (const [i, view] of withHalf.entries()) {
          const [shown, shownGood, shownWithout] = [view, withGood[i], without[i]].map((each) =>
            shownOf(each as Picture, language),
          ) as [Record<string, string>, Record<string, string>, Record<string, string>];
          for (const [format, text] of Object.entries(shown)) {
            const where = `${score} ${view.view} ${format}`;
            expect([where, text.match(seen)?.[0]]).toEqual([where, undefined]);
            if (shownGood[format] === shownWithout[format]) continue;
            differences++;
            const mark = format === 'page' ? '"unreadable":{' : notUnderstood[language];
            expect([where, marksIn(text, mark) > marksIn(shownWithout[format] ?? '', mark)]).toEqual([where, true]);
          }
        }
      }
      expect(differences).toBeGreaterThan(0);
    },
  );
});

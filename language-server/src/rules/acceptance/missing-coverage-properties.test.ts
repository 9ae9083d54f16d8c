/** The promise of the fixes: applied until nothing is missing, cases cover all, agree with the rules, and none is too many. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleStatements } from '../../analysis/coverage/case-agreement.js';
import { coverageOf } from '../../analysis/coverage/acceptance-coverage.js';
import { demandedCoverage } from '../../analysis/coverage/demanded-coverage.js';
import { fieldNamed } from '../../analysis/fields/fields-in-scope.js';
import { formatText } from '../../editing/format/format-text.js';
import type { AcceptanceFacts } from '../../facts/facts.js';
import { endOf, endsOf, startOf } from '../../text/span.js';
import { titleOf } from '../messages.js';
import type { Finding, Fix } from '../rule.js';
import { applyChanges, findingsOf, fixesFor, projectOf, type TestProject } from '../testing/annotated-text.js';
import { ruleSets } from '../testing/random-rule-sets.js';

const codes = ['uncovered-boundary', 'uncovered-condition'];
const breaking = ['syntax', 'unresolved-reference', 'duplicate-name', 'invalid-value', 'no-observable-result'];

function formatted(text: string): string {
  const result = formatText(text, 'keep');
  if ('problems' in result) throw new Error(`${text}\n${JSON.stringify(result.problems)}`);
  return result.text;
}

/** `npm test` tries a part of what `npm run coverage-proof` does. */
const times = Number(process.env.COVERAGE_PROOF ?? 1);

const projectWith = (text: string) => projectOf(new Map([['main.req', text]]));

/** Of the first finding with fixes: the first one that adds cases, or the one that adds all. */
function addingFix(project: TestProject, which: 'first' | 'all'): Fix | undefined {
  for (const code of codes) {
    const fixes = fixesFor(project, code).map((fix) => [titleOf(fix, 'en'), fix] as const);
    const waiver = fixes.findIndex(([title]) => title.startsWith('Waive '));
    const found = fixes[which === 'first' ? 0 : waiver - 1];
    if (found) return found[1];
  }
  return undefined;
}

function applied({ files }: TestProject, { changes }: Fix): string {
  return applyChanges(files, changes).get('main.req') as string;
}

function acceptanceOf({ model }: TestProject): AcceptanceFacts {
  const acceptance = model.reader().findKind('requirement', 'R-1')?.facts.acceptance;
  if (!acceptance) throw new Error('no acceptance');
  return acceptance;
}

const coverageIn = ({ model }: TestProject, acceptance: AcceptanceFacts, language: 'en' | 'zh') =>
  coverageOf(acceptance, (name) => fieldNamed(acceptance, name, model.reader()), {
    otherText: language === 'zh' ? '其他' : 'other',
    valuesPerBoundary: 2,
  });

function expectSound(before: string, after: string, language: 'en' | 'zh'): void {
  const project = projectWith(after);
  expect(findingsOf(project, breaking)).toEqual([]);
  const acceptance = acceptanceOf(project);
  const inserted = acceptance.cases.slice(acceptanceOf(projectWith(before)).cases.length);
  expect(inserted).not.toEqual([]);
  // No rule has anything to say about the new cases.
  const isNew = ({ at }: Finding) =>
    inserted.some(({ span }) => startOf(span) <= startOf(at) && endOf(at) <= endOf(span));
  expect(findingsOf(project).filter(isNew)).toEqual([]);
  const coverage = coverageIn(project, acceptance, language);
  const ofInserted = ruleStatements(coverage).filter((each) => inserted.includes(each.case));
  expect(ofInserted.length).toBeGreaterThanOrEqual(inserted.length);
  expect(ofInserted.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);
  expect(coverage.problems.filter((problem) => inserted.includes(problem.in as never))).toEqual([]);
  // The formatter leaves the new lines as they are, also in a file that it has not seen yet.
  const result = formatted(after);
  expect(formatted(result)).toBe(result);
  const flush = (lines: string) => lines.replace(/^ +/gm, '');
  for (const { span } of inserted) expect(flush(result)).toContain(flush(after.slice(...endsOf(span))));
  if (before === formatted(before)) expect(result).toBe(after);
}

test.each(['en', 'zh'] as const)('all cases of a requirement at once (%s)', (language) => {
  let [sets, cases] = [0, 0];
  fc.assert(
    fc.property(ruleSets, fc.boolean(), (texts, isFormatted) => {
      const source = texts[language];
      const text = isFormatted ? formatted(source) : source;
      const before = projectWith(text);
      expect(findingsOf(before, breaking)).toEqual([]);
      const fix = addingFix(before, 'all');
      if (!fix) {
        expect(findingsOf(before, codes)).toEqual([]);
        return;
      }
      const after = applied(before, fix);
      expectSound(text, after, language);
      const project = projectWith(after);
      expect(findingsOf(project, codes)).toEqual([]);
      const requirement = project.model.reader().findKind('requirement', 'R-1');
      const coverage = requirement && demandedCoverage(requirement, project.model.reader());
      expect(coverage?.covered).toBe(coverage?.total);
      const acceptance = acceptanceOf(project);
      const inserted = acceptance.cases.slice(acceptanceOf(before).cases.length);
      for (const each of inserted) {
        const others = acceptance.cases.filter((other) => other !== each);
        const without = coverageIn(project, { ...acceptance, cases: others }, language);
        expect(without.covered).toBeLessThan(without.total);
      }
      sets++;
      cases += inserted.length;
    }),
    { numRuns: 40 * times },
  );
  expect(sets).toBeGreaterThan(20 * times);
  expect(cases).toBeGreaterThan(sets);
});

test.each(['en', 'zh'] as const)('one fix after the other, until nothing is missing (%s)', (language) => {
  fc.assert(
    fc.property(ruleSets, (texts) => {
      let text = formatted(texts[language]);
      for (let left = Number.POSITIVE_INFINITY; ; ) {
        const project = projectWith(text);
        const requirement = project.model.reader().findKind('requirement', 'R-1');
        const coverage = requirement && demandedCoverage(requirement, project.model.reader());
        const open = (coverage?.total ?? 0) - (coverage?.covered ?? 0);
        expect(open).toBeLessThan(left);
        left = open;
        const fix = addingFix(project, 'first');
        if (!fix) {
          expect(open).toBe(0);
          return;
        }
        const after = applied(project, fix);
        expectSound(text, after, language);
        text = after;
      }
    }),
    { numRuns: 12 * times },
  );
});

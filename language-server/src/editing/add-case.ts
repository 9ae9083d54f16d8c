/** The edit that writes one case which an acceptance matrix shows as missing. */
import { missingCaseClasses } from '../analysis/case-classes/required-case-classes.js';
import { coverageOfRequirement } from '../analysis/coverage/coverage-in-model.js';
import { missingCases } from '../analysis/coverage/missing-cases.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { Wording } from '../locale/language.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { insertCase } from '../rules/acceptance/missing-case.js';
import { caseToFinish } from '../rules/acceptance/missing-case-places.js';
import { insertCases } from '../writing/case-text.js';
import type { Insertion } from '../writing/insertion.js';
import { styleOf, type WritingStyle } from '../writing/writing-style.js';
import { startOf } from '../text/span.js';
import type { AcceptanceGap } from '../views/acceptance-data.js';

export interface CaseToAdd {
  readonly uri: string;
  /** Start of the name of the requirement. */
  readonly start: number;
  readonly gap: AcceptanceGap;
}

export const textHasChanged: Wording = {
  en: 'Nothing was added, because the text changed meanwhile. Try again.',
  zh: '文本刚刚发生了变化，因此没有添加用例，请再试一次。',
};
export const textIsBroken: Wording = {
  en: 'Nothing was added, because the text has a syntax error. Mend it first.',
  zh: '文本有语法错误，因此没有添加用例，请先改正。',
};

export const caseIsBegun: Wording = {
  en: 'Nothing was added: a case of this class is there, but still to be written.',
  zh: '没有添加：这一类已经有一条用例，只是还没有写完。',
};

/**
 * @param text of the file
 * @returns where the case goes, or why it is not written
 */
export function addCase(
  { uri, start, gap }: CaseToAdd,
  model: ModelReader,
  text: string,
): Insertion | { readonly refused: Wording } {
  const file = model.file(uri);
  const declared = file?.declarations.find(
    ({ facts }) => facts.kind === 'requirement' && startOf(facts.nameAt) === start,
  );
  const facts = declared?.facts as RequirementFacts | undefined;
  if (!file || !facts?.acceptance) return { refused: textHasChanged };
  if (facts.broken || facts.acceptance.broken || file.problems.length > 0) return { refused: textIsBroken };
  if (gap.is === 'class' && caseToFinish(facts, gap.class)) return { refused: caseIsBegun };
  const style = styleOf(text, file.language);
  const insertion =
    gap.is === 'class'
      ? missingCaseClasses(facts, model.config).includes(gap.class)
        ? insertCase(text, facts.acceptance, gap.class, style)
        : undefined
      : insertPoint(gap.point, declared as Declared<RequirementFacts>, model, text, style);
  return insertion ?? { refused: textHasChanged };
}

function insertPoint(
  point: string,
  declared: Declared<RequirementFacts>,
  model: ModelReader,
  text: string,
  style: WritingStyle,
): Insertion | undefined {
  const { acceptance } = declared.facts;
  const coverage = coverageOfRequirement(declared, model);
  if (!acceptance || !coverage) return undefined;
  const target = coverage.rules.flatMap(({ targets }) => targets).find(({ id }) => id === point);
  return target && insertCases(text, acceptance, missingCases(coverage, target), style);
}

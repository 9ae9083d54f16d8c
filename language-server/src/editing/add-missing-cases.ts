/** The command that writes every case which the rules of a requirement, or of a whole file, still lack. */
import { demandedCoverage, hasBrokenAcceptance } from '../analysis/coverage/demanded-coverage.js';
import { missingCases } from '../analysis/coverage/missing-cases.js';
import type { FileFacts, RequirementFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { insertCases } from '../writing/case-text.js';
import type { Insertion } from '../writing/insertion.js';
import { styleOf } from '../writing/writing-style.js';
import { touches } from '../text/span.js';
import type { RenameRefusal } from './rename.js';

/**
 * The edits that write the missing cases of the requirement around an offset, or of all requirements of the file if it is
 * in none.
 * @param text of the file
 * @returns no edits if nothing is missing
 */
export function missingCaseEdits(
  file: FileFacts,
  offset: number,
  model: ModelReader,
  text: string,
): readonly Insertion[] | RenameRefusal {
  const style = styleOf(text, file.language);
  const all = file.declarations.filter((each): each is Declared<RequirementFacts> => each.facts.kind === 'requirement');
  const here = all.find(({ facts }) => touches(facts.span, offset));
  if (here && hasBrokenAcceptance(here.facts)) return { refused: broken, args: { name: here.facts.name } };
  return (here ? [here] : all).flatMap((requirement) => {
    const coverage = demandedCoverage(requirement, model);
    const cases = coverage ? missingCases(coverage) : [];
    return (coverage && insertCases(text, coverage.block.acceptance, cases, style)) ?? [];
  });
}

const broken = {
  en: 'Something in {name} cannot be read. Mend that first: it may be what seems to be missing.',
  zh: '{name} 中有无法识别的内容，请先改正：看似缺少的用例也许就在其中。',
};

/** The three rules about missing case classes: one check, one fix, each with its own words. */
import { missingCaseClasses } from '../../analysis/case-classes/required-case-classes.js';
import type { AcceptanceFacts } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { type CaseClass, rankOf } from '../../model/project-config.js';
import { isSkeleton, placeholderOf } from '../../analysis/case-classes/unfinished-cases.js';
import { rangeInText } from '../../analysis/wording/text-range.js';
import { caseToFinish } from './missing-case-places.js';
import { caseWord } from './readable-acceptance.js';
import { defineRule, type Fix, type Rule, type RuleDocumentation } from '../rule.js';
import { requirementAt } from '../subject-at.js';
import { valueWord } from '../../locale/words-of-the-language.js';
import { continuedName } from '../../writing/free-name.js';
import { holderOf, type Insertion, insertMember, type MemberLines } from '../../writing/insertion.js';
import { caseSkeleton, waiverSkeleton } from '../../writing/skeletons.js';
import { styleIn, type WritingStyle } from '../../writing/writing-style.js';

interface Words {
  /** For a requirement with a priority. */
  readonly message: Wording;
  readonly documentation: RuleDocumentation;
}

/** Declares the rule that asks for cases of a class. */
export function missingCaseRule(code: string, caseClass: CaseClass, { message, documentation }: Words): Rule {
  return defineRule({
    code,
    severity: 'warning',
    subject: 'requirement',
    documentation,
    check({ facts, uri }, model, report) {
      const { acceptance } = facts;
      if (facts.broken || !facts.name || !acceptance || acceptance.broken || !saysSomething(acceptance)) return;
      // A case without a class is reported by itself, and may be the one that is missing.
      if (acceptance.cases.some((each) => !each.class)) return;
      if (isSkeleton(acceptance) || !missingCaseClasses(facts, model.config).includes(caseClass)) return;
      const begun = caseToFinish(facts, caseClass);
      const priority = facts.priority?.value;
      const rank = rankOf(model.config, priority);
      const mark = begun && placeholderOf(begun);
      if (begun && mark) {
        report({
          at: rangeInText(mark.text, mark.part, model.file(uri)?.lineStarts ?? []),
          ...(rank === 0 && { severity: 'error' }),
          message: unwritten,
          args: {
            name: facts.name,
            class: valueWord('caseClass', caseClass),
            case: caseWord(begun),
            mark: mark.text.value.slice(mark.part.start, mark.part.end),
          },
          data: { begun: true },
        });
        return;
      }
      report({
        at: acceptance.nameAt,
        ...(rank === 0 && { severity: 'error' }),
        message,
        args: {
          name: facts.name,
          subject:
            rank !== undefined
              ? { en: `a requirement of priority ${priority}`, zh: `${priority} 需求` }
              : { en: 'every requirement', zh: '每个需求' },
        },
      });
    },
    fixes(finding, { model, text }): Fix[] {
      const acceptance = requirementAt(finding, model)?.acceptance;
      // What is there to be filled in is not put there once more.
      if (!acceptance || finding.data?.begun) return [];
      const style = styleIn(finding.uri, { model, text });
      const content = text(finding.uri);
      const word = valueWord('caseClass', caseClass);
      const offer = (title: Wording, insertion: Insertion | undefined): Fix[] =>
        insertion ? [{ title, args: { word }, changes: [{ uri: finding.uri, ...insertion }] }] : [];
      return [
        ...offer(
          { en: 'Add a case of the class "{word}" to fill in', zh: '加上一条待填写的“{word}”用例' },
          insertCase(content, acceptance, caseClass, style),
        ),
        ...offer(
          { en: 'Waive cases of the class "{word}", with a reason', zh: '说明理由，豁免“{word}”用例' },
          insertLast(content, acceptance, waiverSkeleton(caseClass, style)),
        ),
      ];
    },
  });
}

const unwritten: Wording = {
  en: '{name} has no {class} case yet: in {case}, "{mark}" is still to be written. Write what belongs there.',
  zh: '{name} 还缺少{class}用例：{case} 里的“{mark}”还没有写。请把内容写上。',
};

const saysSomething = ({ fields, rules, cases, waivers }: AcceptanceFacts) =>
  fields.length + rules.length + cases.length + waivers.length > 0;

/** Writes a case of a class, to be filled in, behind the last case. */
export function insertCase(
  text: string,
  acceptance: AcceptanceFacts,
  caseClass: CaseClass,
  style: WritingStyle,
): Insertion | undefined {
  const name = continuedName(acceptance.cases.map((each) => each.name));
  const lines = caseSkeleton(name, caseClass, style);
  const last = acceptance.cases.at(-1);
  return last ? insertMember(text, holderOf(acceptance), lines, last.span) : insertLast(text, acceptance, lines);
}

const insertLast = (text: string, acceptance: AcceptanceFacts, lines: MemberLines) =>
  insertMember(text, holderOf(acceptance), lines, 'end');

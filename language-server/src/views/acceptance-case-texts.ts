/** What a case says, in the words that the business signs: fields by their labels, rules by their titles. */
import { canonicalWord, operandFor } from '../analysis/coverage/read-constant.js';
import { forPeople, shownOperand } from '../analysis/coverage/shown-words.js';
import { fieldNamed } from '../analysis/fields/fields-in-scope.js';
import type { AcceptanceFacts, CaseResult, FieldFacts, Given, Outcome, RuleFacts } from '../facts/facts.js';
import { isPercentUnit } from '../text/decimal-digits.js';
import type { ModelReader } from '../model/project-model.js';
import type { MatrixGiven, MatrixOutcome, MatrixResult } from './acceptance-data.js';

export class CaseTexts {
  private readonly rules: ReadonlyMap<string, RuleFacts>;

  constructor(
    private readonly acceptance: AcceptanceFacts,
    private readonly model: ModelReader,
  ) {
    this.rules = new Map([...acceptance.rules].reverse().map((rule) => [rule.name, rule]));
  }

  given(given: Given): MatrixGiven {
    if (given.is === 'text') return { is: 'text', text: given.text };
    const field: FieldFacts | undefined = fieldNamed(this.acceptance, given.field.name, this.model);
    const { value } = given;
    const unit = field?.type?.unit?.value;
    const isYesNo = value.is === 'name' && field?.type?.name === 'yes-no';
    return {
      is: 'value',
      field: given.field.name,
      ...(field?.title && { label: field.title.value }),
      value: forPeople(
        shownOperand(isYesNo ? { ...value, name: canonicalWord(value.name) } : operandFor(value, field?.type)),
      ),
      // A value with % says its unit.
      ...(unit && !isPercentUnit(unit) && { unit }),
    };
  }

  outcome(outcome: Outcome): MatrixOutcome {
    if (outcome.is === 'text') return { is: 'text', text: outcome.text };
    const title = this.rules.get(outcome.name)?.title;
    return { is: 'rule', name: outcome.name, ...(title && { title: title.value }), holds: outcome.holds };
  }

  result({ outcome, on, by }: CaseResult): MatrixResult {
    const who = by && (this.model.findKind('stakeholder', by.name)?.facts.title?.value ?? by.name);
    return { outcome, ...(on && { on: on.start }), ...(who && { by: who }) };
  }
}

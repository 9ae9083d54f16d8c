/** Builds the view model of the acceptance matrix. */
import { valueSets } from '../../../grammar/keyword-table.js';
import { isDeclined, missingCaseClasses, requiredCaseClasses } from '../analysis/case-classes/required-case-classes.js';
import { isUnfinished } from '../analysis/case-classes/unfinished-cases.js';
import type { AcceptanceCoverage, RuleCoverage } from '../analysis/coverage/acceptance-coverage.js';
import { ruleStatements } from '../analysis/coverage/case-agreement.js';
import { coverageInModel } from '../analysis/coverage/coverage-in-model.js';
import { forPeople, shownCondition, shownTarget, yesNoIn } from '../analysis/coverage/shown-words.js';
import type { AcceptanceFacts, CaseFacts, RequirementFacts, RuleFacts, WaiverFacts } from '../facts/facts.js';
import { type CaseClass, rankOf } from '../model/project-config.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { spanAt, startOf } from '../text/span.js';
import { CaseTexts } from './acceptance-case-texts.js';
import type {
  AcceptanceMatrix,
  AcceptanceTotals,
  MatrixCase,
  MatrixClass,
  MatrixRequirement,
  MatrixRule,
  MatrixWaiver,
  RequirementWithout,
} from './acceptance-data.js';
import { countCaseClasses } from './case-classes.js';
import { countedIds } from './counted-ids.js';
import { placeAt, placeOf, type SourcePlace } from './source-place.js';

const caseClasses = Object.keys(valueSets.caseClass) as CaseClass[];

type WithAcceptance = RequirementFacts & { readonly acceptance: AcceptanceFacts };

export interface MatrixOptions {
  /** Which requirements are in it; all if left out. */
  readonly isWanted?: (requirement: RequirementFacts) => boolean;
  /** How many requirements are told in full; all if left out. */
  readonly most?: number;
}

/** Builds the matrix of a project; takes time in proportion to requirements and their cases. */
export function buildAcceptanceMatrix(model: ModelReader, { isWanted, most }: MatrixOptions = {}): AcceptanceMatrix {
  const project = model.all('project')[0]?.facts;
  const found: { readonly declared: Declared<WithAcceptance>; readonly id: string }[] = [];
  const without: RequirementWithout[] = [];
  const idOf = countedIds();
  for (const declared of model.all('requirement')) {
    const { facts } = declared;
    const id = idOf(facts.name);
    if (isWanted && !isWanted(facts)) continue;
    if (hasAcceptance(declared)) found.push({ declared, id });
    else if (requiredCaseClasses(facts, model.config).length > 0) without.push(headOf(declared, id, model));
  }
  const rank = (priority: string | undefined) => rankOf(model.config, priority) ?? model.config.priorities.length;
  found.sort((a, b) => rank(a.declared.facts.priority?.value) - rank(b.declared.facts.priority?.value));
  without.sort((a, b) => rank(a.priority) - rank(b.priority));
  return {
    ...(project?.title && { projectTitle: project.title.value }),
    levels: model.config.priorities,
    requirements: found
      .slice(0, most)
      .map(({ declared, id }) =>
        model.derive(matrixRequirement, declared, id, model.file(declared.uri)?.language ?? 'en'),
      ),
    leftOut: Math.max(0, found.length - (most ?? found.length)),
    without: without.slice(0, most),
    totals: sumOf(
      found
        .filter(({ declared }) => !isDeclined(declared.facts))
        .map(({ declared }) => model.derive(acceptanceTotals, declared)),
    ),
  };
}

const hasAcceptance = (declared: Declared<RequirementFacts>): declared is Declared<WithAcceptance> =>
  declared.facts.acceptance !== undefined;

/** A requirement in full. */
const matrixRequirement = (
  model: ModelReader,
  declared: Declared<WithAcceptance>,
  id: string,
  language: 'en' | 'zh',
): MatrixRequirement =>
  new RequirementBuilder(model, declared, id, language).build(model.derive(acceptanceTotals, declared));

function acceptanceTotals(model: ModelReader, declared: Declared<WithAcceptance>): AcceptanceTotals {
  const { facts } = declared;
  const results = { passed: 0, failed: 0, blocked: 0, open: 0 };
  // What is still to be written cannot have passed, whatever its result says.
  for (const each of facts.acceptance.cases) {
    const outcome = each.result?.outcome ?? 'open';
    results[outcome === 'passed' && isUnfinished(each) ? 'open' : outcome]++;
  }
  const coverage = coverageInModel(declared, model);
  const contradicting = ruleStatements(coverage).filter(({ verdict }) => verdict === 'contradicts');
  const { covered, total } = coverage;
  return {
    classes: countCaseClasses(facts, model.config),
    points: isDeclined(facts) ? { covered: 0, total: 0 } : { covered, total },
    cases: facts.acceptance.cases.length,
    results,
    contradictions: new Set(contradicting.map((statement) => statement.case)).size,
  };
}

function headOf(declared: Declared<RequirementFacts>, id: string, model: ModelReader): RequirementWithout {
  const { name, title, priority } = declared.facts;
  return {
    id,
    name,
    ...(title && { title: title.value }),
    place: placeOf(declared, model),
    ...(priority && { priority: priority.value }),
  };
}

/** Identifiers of cases, by which rows name their columns. */
function caseIds(cases: readonly CaseFacts[]): ReadonlyMap<CaseFacts, string> {
  const idOf = countedIds();
  return new Map(cases.map((each, i) => [each, each.name === '' ? `#${i + 1}` : idOf(each.name)]));
}

class RequirementBuilder {
  private readonly coverage: AcceptanceCoverage;
  private readonly ids: ReadonlyMap<CaseFacts, string>;
  private readonly facts: WithAcceptance;
  private readonly declined: boolean;
  private readonly texts: CaseTexts;

  constructor(
    private readonly model: ModelReader,
    private readonly declared: Declared<WithAcceptance>,
    private readonly id: string,
    private readonly language: 'en' | 'zh',
  ) {
    const { facts } = declared;
    this.facts = facts;
    this.coverage = coverageInModel(declared, model);
    this.ids = caseIds(facts.acceptance.cases);
    this.declined = isDeclined(facts);
    this.texts = new CaseTexts(facts.acceptance, model);
  }

  build(totals: AcceptanceTotals): MatrixRequirement {
    const { acceptance } = this.facts;
    return {
      ...headOf(this.declared, this.id, this.model),
      language: this.language,
      declined: this.declined,
      classes: this.classes(),
      rules: this.coverage.rules.map((rule) => this.rule(rule)),
      cases: acceptance.cases.map((each) => this.case(each)),
      waivers: acceptance.waivers.map((waiver) => this.waiver(waiver)),
      totals,
    };
  }

  private place(facts: RuleFacts | CaseFacts | WaiverFacts): SourcePlace {
    if (facts.name !== '') return placeAt(this.declared, facts.nameAt, this.model);
    // What has no name is shown by its first word, not by the whole of it.
    const start = startOf(facts.span);
    return placeAt(this.declared, spanAt(start, start), this.model);
  }

  private classes(): MatrixClass[] {
    const { acceptance } = this.facts;
    const required = requiredCaseClasses(this.facts, this.model.config);
    const missing = missingCaseClasses(this.facts, this.model.config);
    return caseClasses.flatMap((name): MatrixClass[] => {
      const cases = acceptance.cases.filter((each) => each.class?.value === name && !isUnfinished(each));
      const waived = acceptance.waivers.some((waiver) => waiver.class === name);
      if (!required.includes(name) && cases.length === 0 && !waived) return [];
      return [
        {
          class: name,
          required: required.includes(name),
          cases: this.idsOf(cases),
          waived,
          gap: missing.includes(name),
        },
      ];
    });
  }

  private rule({ rule, waiver, notAnalysed, targets, covered }: RuleCoverage): MatrixRule {
    const isYesNo = yesNoIn(this.coverage);
    return {
      name: rule.name,
      ...(rule.title && { title: rule.title.value }),
      place: this.place(rule),
      ...(rule.when && { condition: forPeople(shownCondition(rule.when, true, isYesNo)) }),
      outcomes: (rule.then ?? []).flatMap((outcome) => (outcome.is === 'text' ? [outcome.text] : [])),
      waived: waiver !== undefined,
      ...(notAnalysed && { notAnalysed }),
      points: targets.map((target) => {
        const [condition] = target.conditions;
        const { demand } = target;
        return {
          id: target.id,
          is: demand.is,
          place: condition ? placeAt(this.declared, condition.at, this.model) : this.place(rule),
          text: forPeople(shownTarget(target)),
          ...(demand.is === 'boundary' &&
            condition && { therefore: forPeople(shownCondition(condition, demand.holds, isYesNo)) }),
          coveredBy: this.idsOf(target.coveredBy),
          gap: target.coveredBy.length === 0 && !waiver && !this.declined,
        };
      }),
      statements: ruleStatements(this.coverage).flatMap((statement) =>
        statement.rule === rule
          ? [
              {
                case: this.ids.get(statement.case) ?? '',
                says: statement.outcome.holds,
                verdict: statement.verdict,
                because:
                  statement.verdict === 'contradicts'
                    ? statement.because.map((each) => forPeople(shownCondition(each, true, isYesNo)))
                    : [],
                openFields: statement.openFields,
              },
            ]
          : [],
      ),
      covered,
    };
  }

  private case(facts: CaseFacts): MatrixCase {
    const { texts } = this;
    return {
      id: this.ids.get(facts) ?? '',
      name: facts.name,
      ...(facts.title && { title: facts.title.value }),
      ...(facts.class && { class: facts.class.value }),
      ...(isUnfinished(facts) && { unfinished: true }),
      place: this.place(facts),
      given: (facts.given ?? []).map((given) => texts.given(given)),
      when: (facts.when ?? []).map(({ value }) => value),
      expected: (facts.then ?? []).map((outcome) => texts.outcome(outcome)),
      ...(facts.result && { result: texts.result(facts.result) }),
    };
  }

  private waiver(waiver: WaiverFacts): MatrixWaiver {
    const version = waiver.until && this.model.findKind('version', waiver.until.name)?.facts;
    return {
      ...(waiver.class ? { class: waiver.class } : { rule: waiver.name }),
      ...(waiver.reason && { reason: waiver.reason.value }),
      ...(waiver.until && {
        until: { name: waiver.until.name, ...(version?.title && { title: version.title.value }) },
      }),
      place: this.place(waiver),
    };
  }

  private idsOf(cases: readonly CaseFacts[]): string[] {
    return cases.map((each) => this.ids.get(each) ?? '');
  }
}

function sumOf(all: readonly AcceptanceTotals[]): AcceptanceTotals {
  const sum = (of: (totals: AcceptanceTotals) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    classes: { present: sum(({ classes }) => classes.present), required: sum(({ classes }) => classes.required) },
    points: { covered: sum(({ points }) => points.covered), total: sum(({ points }) => points.total) },
    cases: sum(({ cases }) => cases),
    results: {
      passed: sum(({ results }) => results.passed),
      failed: sum(({ results }) => results.failed),
      blocked: sum(({ results }) => results.blocked),
      open: sum(({ results }) => results.open),
    },
    contradictions: sum(({ contradictions }) => contradictions),
  };
}

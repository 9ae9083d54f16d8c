/** View model of the acceptance matrix: what has to be tested, which case tests it, and how it went. */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import type { NotAnalysed } from '../analysis/coverage/compile-rules.js';
import type { Wording } from '../locale/language.js';
import type { CaseClass } from '../model/project-config.js';
import type { Named } from './priorities.js';
import type { SourcePlace } from './source-place.js';

/** Something demanded of a requirement's cases that is not there, as a request names it. */
export type AcceptanceGap =
  | { readonly is: 'point'; readonly point: string }
  | { readonly is: 'class'; readonly class: CaseClass };

export interface AcceptanceMatrix {
  readonly projectTitle?: string;
  /** Priority levels of the project, the highest first. */
  readonly levels: readonly string[];
  /** Those with an acceptance block, by priority, then in the order of files and text. */
  readonly requirements: readonly MatrixRequirement[];
  /** How many more there are. */
  readonly leftOut: number;
  /** Those that need cases and have no acceptance block, in the same order. */
  readonly without: readonly RequirementWithout[];
  /** Over all requirements that are not declined, those left out too. */
  readonly totals: AcceptanceTotals;
}

export interface RequirementWithout extends Named {
  readonly id: string;
  readonly place: SourcePlace;
  readonly priority?: string;
}

export interface AcceptanceTotals {
  /** Required case classes, and how many of them have a case or a waiver. */
  readonly classes: { readonly present: number; readonly required: number };
  /** Boundary values and conditions of the rules that are not waived, and how many of them a case decides. */
  readonly points: { readonly covered: number; readonly total: number };
  readonly cases: number;
  /** Cases by result; `open` have none. */
  readonly results: Readonly<Record<ValueOf<'caseOutcome'> | 'open', number>>;
  /** Cases that say something of a rule that their data contradicts. */
  readonly contradictions: number;
}

export interface MatrixRequirement extends Named {
  /** Stable while the requirement keeps its name: the name, with `#2` and so on for a repeated one. */
  readonly id: string;
  readonly place: SourcePlace;
  /** Language of its file. */
  readonly language: 'en' | 'zh';
  readonly priority?: string;
  /** True for what is dropped, deferred or rejected: nothing is demanded of it. */
  readonly declined: boolean;
  readonly classes: readonly MatrixClass[];
  readonly rules: readonly MatrixRule[];
  readonly cases: readonly MatrixCase[];
  readonly waivers: readonly MatrixWaiver[];
  readonly totals: AcceptanceTotals;
}

/** A class of cases that is required, waived or present. */
export interface MatrixClass {
  readonly class: CaseClass;
  readonly required: boolean;
  /** Ids of its cases that are written. */
  readonly cases: readonly string[];
  readonly waived: boolean;
  /** Required, and neither a case nor a waiver is there. */
  readonly gap: boolean;
}

export interface MatrixRule extends Named {
  readonly place: SourcePlace;
  /** Its condition in words. */
  readonly condition?: Wording;
  /** What follows, as far as it is said in texts. */
  readonly outcomes: readonly string[];
  readonly waived: boolean;
  /** Why it has no points, or `too-large` if there may be more. */
  readonly notAnalysed?: NotAnalysed;
  /** What some data can exercise; what none can is left out. */
  readonly points: readonly MatrixPoint[];
  /** What cases say of the rule. */
  readonly statements: readonly MatrixStatement[];
  readonly covered: number;
}

/** A boundary value, or a condition one way, that a case shall decide. */
export interface MatrixPoint {
  /** Tells it from the others of its requirement in this version of the model. */
  readonly id: string;
  readonly is: 'boundary' | 'condition';
  /** Of the comparison. */
  readonly place: SourcePlace;
  /** `金额 = 1,000,000.01`, `会员 = 是`. */
  readonly text: Wording;
  /** What that makes of the comparison, for a boundary value: `金额 > 1,000,000`. */
  readonly therefore?: Wording;
  /** Ids of the cases that exercise it. */
  readonly coveredBy: readonly string[];
  /** Demanded, and no case exercises it. */
  readonly gap: boolean;
}

export interface MatrixStatement {
  /** Id of the case. */
  readonly case: string;
  /** What the case says: the rule holds, or it does not. */
  readonly says: boolean;
  readonly verdict: 'agrees' | 'contradicts' | 'undecided' | 'not-analysed';
  /** For `contradicts`: what of the rule makes it so. */
  readonly because: readonly Wording[];
  /** For `undecided`: the fields that the case leaves open. */
  readonly openFields: readonly string[];
}

export interface MatrixCase {
  /** The name, with `#2` and so on for a repeated one; `#4` for the fourth case if it has none. */
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly class?: CaseClass;
  /** Something in it is still to be written: it shows nothing yet, and nobody can sign it. */
  readonly unfinished?: boolean;
  readonly place: SourcePlace;
  readonly given: readonly MatrixGiven[];
  readonly when: readonly string[];
  readonly expected: readonly MatrixOutcome[];
  readonly result?: MatrixResult;
}

export type MatrixGiven =
  | {
      readonly is: 'value';
      readonly field: string;
      readonly label?: string;
      readonly value: Wording;
      readonly unit?: string;
    }
  | { readonly is: 'text'; readonly text: string };

export type MatrixOutcome =
  | { readonly is: 'rule'; readonly name: string; readonly title?: string; readonly holds: boolean }
  | { readonly is: 'text'; readonly text: string };

export interface MatrixResult {
  readonly outcome: ValueOf<'caseOutcome'>;
  /** First day, `YYYY-MM-DD`. */
  readonly on?: string;
  /** Title of the stakeholder, or the name. */
  readonly by?: string;
}

export interface MatrixWaiver {
  /** A class, or the name of a rule. */
  readonly class?: CaseClass;
  readonly rule?: string;
  readonly reason?: string;
  readonly until?: Named;
  readonly place: SourcePlace;
}
